//! Commit by commit, along first parents: what changed, and how much was covered.

mod life;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{self, Sender};

use jiff::civil::Date;

use super::{Changes, Side, compare};
use crate::load::{Kept, Memory, Spread};
use crate::model::{AsOf, Ids};
use crate::report::coverage::Totals;
use crate::source::git::{self, Commit, Repository, Revision};
use crate::source::{Differing, Failure, Source, Tree};

pub use life::{Entry, Life, Slip};

/// Which history is asked for.
pub struct Asked<'a> {
    /// Where it is read.
    pub repository: &'a Repository,
    /// The latest commit.
    pub tip: &'a Revision,
    /// Where it begins.
    pub since: Since,
    /// The files and folders.
    pub paths: &'a [PathBuf],
    /// The day as of which coverage is told; that of each commit where none is given.
    pub day: Option<Date>,
}

/// Where a history begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Since {
    /// With the first commit.
    Beginning,
    /// With the first commit of this day or later.
    Day(Date),
    /// With the first commit after this one.
    Revision(Revision),
}

/// What became of the trees.
#[derive(Debug)]
pub struct History {
    /// The commits that changed something in them, the latest first.
    pub steps: Vec<Step>,
    /// The trees at the latest commit.
    pub tip: Vec<Arc<Kept>>,
    /// The ids of all documents that changed, and of what stood in them.
    known: Known,
    /// Whether there were earlier commits that the clone does not have.
    pub is_cut_off: bool,
}

impl History {
    /// Whether a document or record with this full id changed, or stood in a document that did.
    pub fn knows(&self, id: &str) -> bool {
        self.known.contains(id)
    }
}

/// What one commit did.
#[derive(Debug)]
pub struct Step {
    /// The commit.
    pub commit: Commit,
    /// What changed in it; nothing where only layout did.
    pub changes: Changes,
    /// Over the framework's areas of all trees, after it.
    pub coverage: Totals,
}

/// Reads a history. `told` is told of every commit how many were looked at, and of how many.
pub fn history(asked: &Asked<'_>, told: &mut dyn FnMut(usize, usize)) -> Result<History, Failure> {
    let Window { base, mut commits, is_cut_off } = window(asked)?;
    commits.reverse();
    let memory = Memory::default();
    let start = base.as_ref().or(commits.first()).map(|commit| Source::at(asked.repository, &commit.revision));
    let seed = match start {
        Some(start) => renewed(&memory, &[], &start, asked.paths, Spread::Cores)?,
        None => Vec::new(),
    };
    // Each thread has a span of commits to itself, one after the other: what is the same in two of them is kept.
    let length = commits.len().div_ceil(rayon::current_num_threads()).max(1);
    let spans: Vec<&[Commit]> = commits.chunks(length).collect();
    let before = |span: usize| if span == 0 { base.as_ref() } else { spans[span - 1].last() };
    let mut found: Vec<_> = spans.iter().map(|_| Ok(Span::default())).collect();
    let (done, looked_at) = mpsc::channel();
    rayon::in_place_scope(|scope| {
        for (number, (found, commits)) in found.iter_mut().zip(&spans).enumerate() {
            let (done, before, memory, seed) = (done.clone(), before(number), &memory, &seed);
            scope.spawn(move |_| *found = span(asked, memory, seed, before, commits, &done));
        }
        drop(done);
        looked_at.iter().zip(1..).for_each(|((), number)| told(number, commits.len()));
    });
    let (mut steps, mut known, mut trees) = (Vec::new(), Known::default(), None);
    for span in found {
        let span = span?;
        steps.extend(span.steps);
        known.extend(span.known);
        trees = span.trees;
    }
    steps.reverse();
    let tip = match trees {
        Some(trees) => trees,
        None => renewed(&memory, &seed, &Source::at(asked.repository, asked.tip), asked.paths, Spread::Here)?,
    };
    Ok(History { steps, tip, known, is_cut_off })
}

/// What some commits did, the latest last, and to what.
#[derive(Default)]
struct Span {
    steps: Vec<Step>,
    known: Known,
    /// The trees after them, if they did anything.
    trees: Option<Vec<Arc<Kept>>>,
}

/// Documents by their ids, with the ids of the records that stood in them at one time or another.
#[derive(Debug, Default)]
struct Known(BTreeMap<String, Vec<Arc<Ids>>>);

impl Known {
    /// Notes the documents of one side that are not the same on the other.
    fn note(&mut self, side: &Side<'_>, other: &Side<'_>) {
        let documents = |side: &Side<'_>| -> Vec<_> {
            side.trees.iter().flat_map(|(_, loaded)| loaded.workspace.documents.clone()).collect()
        };
        let there: HashSet<_> = documents(other).iter().map(Arc::as_ptr).collect();
        for document in documents(side).iter().filter(|document| !there.contains(&Arc::as_ptr(document))) {
            self.add(document.name(), &document.ids);
        }
    }

    fn add(&mut self, name: &str, ids: &Arc<Ids>) {
        let known = self.0.entry(name.to_owned()).or_default();
        if !known.iter().any(|known| Arc::ptr_eq(known, ids)) {
            known.push(Arc::clone(ids));
        }
    }

    fn extend(&mut self, more: Self) {
        for (name, ids) in more.0 {
            for ids in &ids {
                self.add(&name, ids);
            }
        }
    }

    fn contains(&self, id: &str) -> bool {
        let records = |(home, id)| self.0.get(home).is_some_and(|known| known.iter().any(|ids| ids.contains_key(id)));
        self.0.contains_key(id) || id.split_once('/').is_some_and(records)
    }
}

/// Follows commits one after the other, from the one before them; `seed` are the trees in some state.
fn span(
    asked: &Asked<'_>,
    memory: &Memory,
    seed: &[Arc<Kept>],
    before: Option<&Commit>,
    commits: &[Commit],
    done: &Sender<()>,
) -> Result<Span, Failure> {
    let mut found = Span::default();
    let mut last = before.map(|commit| (Source::at(asked.repository, &commit.revision), &commit.revision));
    for commit in commits {
        // Nobody listens any more once another span has failed.
        let _ = done.send(());
        if last.as_ref().is_some_and(|(_, revision)| revision.same_files(&commit.revision)) {
            continue;
        }
        let source = Source::at(asked.repository, &commit.revision);
        let differing = differing(last.as_ref().map(|(source, _)| source), &source, asked.paths)?;
        if !differing.before.is_empty() || !differing.after.is_empty() {
            let before = match (found.trees.take(), &last) {
                (Some(kept), _) => kept,
                (None, Some((source, _))) => renewed(memory, seed, source, asked.paths, Spread::Here)?,
                (None, None) => Vec::new(),
            };
            let known = if before.is_empty() { seed } else { &before };
            let after = renewed(memory, known, &source, asked.paths, Spread::Here)?;
            let (one, other) = (but(&before, &after), but(&after, &before));
            found.known.note(&one, &other);
            found.known.note(&other, &one);
            let changes = compare(&one, &other);
            let coverage = coverage(&after, asked.day.unwrap_or(commit.day));
            found.steps.push(Step { commit: commit.clone(), changes, coverage });
            found.trees = Some(after);
        }
        last = Some((source, &commit.revision));
    }
    Ok(found)
}

/// The commits that are asked for, the latest first, and the one before them.
struct Window {
    base: Option<Commit>,
    commits: Vec<Commit>,
    is_cut_off: bool,
}

fn window(asked: &Asked<'_>) -> Result<Window, git::Failure> {
    let parting = match &asked.since {
        Since::Revision(revision) => Some(asked.repository.parting(revision, asked.tip)?),
        _ => None,
    };
    let mut commits = Vec::new();
    for commit in asked.repository.first_parents(asked.tip) {
        let commit = commit?;
        let is_before = match (&asked.since, &parting) {
            (Since::Day(day), _) => commit.day < *day,
            (_, Some(parting)) => commit.revision.same_commit(parting),
            _ => false,
        };
        if is_before {
            return Ok(Window { base: Some(commit), commits, is_cut_off: false });
        }
        commits.push(commit);
    }
    if let (Since::Revision(revision), Some(_)) = (&asked.since, parting) {
        return Err(git::Failure::NotOnTheWay(revision.name.clone(), asked.tip.name.clone()));
    }
    // What came with the first commit of a cut off clone cannot be told from what was there before.
    let is_cut_off = asked.repository.is_shallow();
    let base = if is_cut_off { commits.pop() } else { None };
    Ok(Window { base, commits, is_cut_off })
}

/// What differs between two commits; all of the first one's files where nothing was before.
fn differing(before: Option<&Source>, after: &Source, paths: &[PathBuf]) -> Result<Differing, Failure> {
    let Some(before) = before else { return Ok(Differing { before: Vec::new(), after: trees(after, paths)? }) };
    match Differing::between(before, after, paths) {
        Err(failure) if failure.is_nothing_there() => Ok(Differing { before: Vec::new(), after: Vec::new() }),
        found => found,
    }
}

/// The trees of a commit; none where it has none.
fn trees(source: &Source, paths: &[PathBuf]) -> Result<Vec<Tree>, Failure> {
    let there: Vec<PathBuf> = paths.iter().filter(|path| source.has(path)).cloned().collect();
    match source.trees(&there) {
        Err(failure) if failure.is_nothing_there() => Ok(Vec::new()),
        found => found,
    }
}

/// What all trees of a commit say, given what they said before.
fn renewed(
    memory: &Memory,
    before: &[Arc<Kept>],
    source: &Source,
    paths: &[PathBuf],
    spread: Spread,
) -> Result<Vec<Arc<Kept>>, Failure> {
    let before: HashMap<&str, &Arc<Kept>> = before.iter().map(|kept| (kept.tree.root.as_str(), kept)).collect();
    let renew = |tree: Tree| match before.get(tree.root.as_str()) {
        Some(before) => memory.renew(before, tree, &|file| source.read(file)),
        None => Arc::new(memory.keep(tree, spread, &|file| source.read(file))),
    };
    let kept = trees(source, paths)?.into_iter().map(renew).collect();
    source.finish()?;
    Ok(kept)
}

/// One side without the trees that are the same on the other.
fn but<'k>(side: &'k [Arc<Kept>], other: &[Arc<Kept>]) -> Side<'k> {
    let other: HashSet<*const Kept> = other.iter().map(Arc::as_ptr).collect();
    let own = side.iter().filter(|kept| !other.contains(&Arc::as_ptr(kept)));
    Side { trees: own.map(|kept| (&kept.tree, &kept.loaded)).collect(), base: "" }
}

fn coverage(trees: &[Arc<Kept>], day: Date) -> Totals {
    let totals = trees.iter().map(|kept| Totals::on(&AsOf { tree: &kept.loaded.workspace, day }));
    totals.fold(Totals::default(), Totals::and)
}
