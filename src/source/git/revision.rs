//! Names of revisions, and the commits behind them.

use gix::ObjectId;
use gix::bstr::ByteSlice;
use gix::revision::spec::parse::{Error as Unresolved, ObjectKindHint, Options};
use jiff::civil::Date;

use super::{Failure, Repository, Thing};

/// One commit, by the name that it was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// As it was given.
    pub name: String,
    /// Its commit; none where the name is of a tree without one.
    pub(super) commit: Option<ObjectId>,
    pub(super) tree: ObjectId,
}

/// One commit of a history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commit {
    /// Its files.
    pub revision: Revision,
    /// The first digits of its id, as many as are needed to tell it from others.
    pub short: String,
    /// The day on which it was made, where it was made.
    pub day: Date,
    /// The first line of its message.
    pub subject: String,
}

impl Repository {
    /// The commit that a name stands for, by git's own rules: `HEAD~2`, a branch, a tag, the first digits of an id.
    pub fn revision(&self, name: &str) -> Result<Revision, Failure> {
        if name.starts_with('-') {
            return Err(Failure::LooksLikeOption(name.to_owned()));
        }
        if let Some((from, _)) = name.split_once("^{/") {
            self.check_ancestors(from)?;
        }
        self.store.with(|repository| {
            one_meaning(repository, name)?;
            let options = Options { object_kind_hint: Some(ObjectKindHint::Committish), ..Options::default() };
            let spec = gix::revision::Spec::from_bstr(name, repository, options);
            let spec = spec.map_err(|error| unresolved(repository, name, &error))?;
            let id = spec.single().ok_or_else(|| Failure::NoFiles(name.to_owned()))?.detach();
            self.peeled(repository, name, id)
        })
    }

    /// The two ends of `FROM..TO`, or of `FROM...TO`: then FROM is where the two parted. None where it is no range.
    pub fn range(&self, text: &str) -> Result<Option<(Revision, Revision)>, Failure> {
        let end = |name: &str| self.revision(if name.is_empty() { "HEAD" } else { name });
        if let Some((from, to)) = text.split_once("...") {
            let (from, to) = (end(from)?, end(to)?);
            let base = self.parting(&from, &to)?;
            return Ok(Some((Revision { name: text.to_owned(), ..base }, to)));
        }
        let Some((from, to)) = text.split_once("..") else { return Ok(None) };
        Ok(Some((end(from)?, end(to)?)))
    }

    /// Where two revisions parted.
    pub fn parting(&self, one: &Revision, other: &Revision) -> Result<Revision, Failure> {
        let commit = |of: &Revision| of.commit.ok_or_else(|| Failure::NoFiles(of.name.clone()));
        let (from, to) = (commit(one)?, commit(other)?);
        self.store.with(|repository| {
            let base =
                repository.merge_base(from, to).map_err(|error| self.store.trouble(Thing::Commit(None), error))?;
            let base = base.ok_or_else(|| Failure::NoCommonAncestor(one.name.clone(), other.name.clone()))?.detach();
            self.peeled(repository, &one.name, base)
        })
    }

    /// The last commit before a day, from `tip` along first parents; none where all are later.
    pub fn before(&self, tip: &Revision, day: Date) -> Result<Option<Commit>, Failure> {
        self.first_parents(tip).find(|commit| !commit.as_ref().is_ok_and(|commit| commit.day >= day)).transpose()
    }

    /// A commit and its ancestors along first parents, the latest first, as far as the clone has them.
    pub fn first_parents(&self, tip: &Revision) -> impl Iterator<Item = Result<Commit, Failure>> {
        let mut next = tip.commit;
        std::iter::from_fn(move || {
            let id = next.take()?;
            let step = self.store.with(|repository| {
                let trouble = |error| self.store.trouble(Thing::Commit(Some(id.to_string())), error);
                let commit = repository.find_commit(id).map_err(trouble)?;
                let ends_here = repository.shallow_commits().ok().flatten().is_some_and(|known| known.contains(&id));
                let parent = if ends_here { None } else { commit.parent_ids().next().map(gix::Id::detach) };
                let tree = commit.tree_id().map_err(trouble)?.detach();
                let time = commit.time().map_err(trouble)?;
                let message = commit.message_raw_sloppy();
                let short = commit.id().shorten_or_id().to_string();
                let commit = Commit {
                    revision: Revision { name: short.clone(), commit: Some(id), tree },
                    short,
                    day: day(time.seconds.saturating_add(time.offset.into())),
                    subject: message.lines().next().unwrap_or_default().to_str_lossy().into_owned(),
                };
                Ok((commit, parent))
            });
            Some(step.map(|(commit, parent)| {
                next = parent;
                commit
            }))
        })
    }

    /// Whether the clone has only the latest commits.
    pub fn is_shallow(&self) -> bool {
        self.store.with(gix::Repository::is_shallow).unwrap_or_default()
    }

    /// Refuses a commit that has a broken one among its ancestors: to search these for a message would panic.
    fn check_ancestors(&self, name: &str) -> Result<(), Failure> {
        let Some(commit) = self.revision(name)?.commit else { return Ok(()) };
        self.store.with(|repository| {
            let trouble = |error: gix::Error| self.store.trouble(Thing::History(name.to_owned()), error);
            let walk = repository.rev_walk([commit]).sorting(gix::revision::walk::Sorting::ByCommitTime(
                gix::traverse::commit::simple::CommitTimeOrder::default(),
            ));
            walk.all().map_err(trouble)?.try_for_each(|commit| commit.map(|_| ()).map_err(trouble))
        })
    }

    fn peeled(&self, repository: &gix::Repository, name: &str, id: ObjectId) -> Result<Revision, Failure> {
        let trouble = |error: gix::Error| {
            if error.is_not_found() && !error.is_corrupted() {
                missing(repository, name)
            } else {
                self.store.trouble(Thing::Revision(name.to_owned()), error)
            }
        };
        let object = repository.find_object(id).map_err(trouble)?.peel_tags_to_end().map_err(trouble)?;
        let (commit, tree) = match object.kind {
            gix::objs::Kind::Commit => (Some(object.id), object.into_commit().tree_id().map_err(trouble)?.detach()),
            gix::objs::Kind::Tree => (None, object.id),
            gix::objs::Kind::Blob | gix::objs::Kind::Tag => return Err(Failure::NoFiles(name.to_owned())),
        };
        Ok(Revision { name: name.to_owned(), commit, tree })
    }
}

impl Revision {
    /// Whether two revisions have exactly the same files.
    pub fn same_files(&self, other: &Self) -> bool {
        self.tree == other.tree
    }

    /// Whether two revisions are the same commit.
    pub fn same_commit(&self, other: &Self) -> bool {
        self.commit.is_some() && self.commit == other.commit
    }

    /// The id of its commit.
    pub fn id(&self) -> Option<String> {
        self.commit.map(|id| id.to_string())
    }
}

/// Refuses a name that is both a branch and a tag, say, of different commits; git would only warn.
fn one_meaning(repository: &gix::Repository, name: &str) -> Result<(), Failure> {
    let base = name.split(['~', '^', '@', ':', '{']).next().unwrap_or_default();
    if base.is_empty() || base == "HEAD" || base.starts_with("refs/") {
        return Ok(());
    }
    let mut meanings = Vec::new();
    for folder in ["refs/tags/", "refs/heads/", "refs/remotes/"] {
        let full = format!("{folder}{base}");
        let Ok(Some(mut reference)) = repository.try_find_reference(full.as_str()) else { continue };
        if let Ok(id) = reference.peel_to_id() {
            meanings.push((full, id.detach()));
        }
    }
    if meanings.iter().all(|(_, id)| *id == meanings[0].1) {
        return Ok(());
    }
    let meanings = meanings.into_iter().map(|(full, _)| full).collect();
    Err(Failure::Ambiguous { revision: name.to_owned(), meanings })
}

/// Why a name could not be resolved.
fn unresolved(repository: &gix::Repository, name: &str, error: &gix::Error) -> Failure {
    let found = error.iter_errors().find_map(|error| error.downcast_ref::<Unresolved>());
    if let Some(Unresolved::AmbiguousPrefix { candidates, .. } | Unresolved::AmbiguousRefAndObject { candidates, .. }) =
        found
    {
        let meanings = candidates.iter().map(|(id, info)| format!("{id} ({info})")).collect();
        return Failure::Ambiguous { revision: name.to_owned(), meanings };
    }
    let of_head = name.strip_prefix("HEAD").or_else(|| name.strip_prefix('@'));
    if of_head.is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '/' | '-' | '_')))
        && let Ok(head) = repository.head()
        && head.is_unborn()
    {
        let branch = head.referent_name().map(|name| name.shorten().to_string());
        return Failure::Unborn(branch.unwrap_or_default());
    }
    if error.is_corrupted() {
        return Failure::Corrupt(Thing::Revision(name.to_owned()), error.to_string().into());
    }
    missing(repository, name)
}

fn missing(repository: &gix::Repository, name: &str) -> Failure {
    Failure::NoSuchRevision { revision: name.to_owned(), shallow: repository.is_shallow().unwrap_or_default() }
}

/// The day that so many seconds after the beginning of 1970 fall on.
fn day(seconds: i64) -> Date {
    let days = jiff::Span::new().try_days(seconds.div_euclid(86_400));
    let found = days.ok().and_then(|days| jiff::civil::date(1970, 1, 1).checked_add(days).ok());
    found.unwrap_or(if seconds < 0 { Date::MIN } else { Date::MAX })
}
