//! The words for a job that could not be done.

use std::io::{self, ErrorKind};

use super::Words;
use crate::diagnostic::Argument;
use crate::source::{Failure, git};

impl Words {
    /// Why the given paths lead to no files, and what to do.
    pub fn failure(&self, failure: &Failure) -> String {
        let about = |message: &str, path: &str| self.say(message, &[("path", path.into())]);
        match failure {
            Failure::Missing(path) => about("failure-missing", path),
            Failure::NothingIn(path) => about("failure-nothing-in", path),
            Failure::NotToml(path) => about("failure-not-toml", path),
            Failure::Unreadable(path, _) => about("failure-unreadable", path),
            Failure::Git(failure) => self.git_failure(failure),
        }
    }

    /// Why the system could not do something, where that is one of the common reasons.
    pub fn reason(&self, error: &io::Error) -> Option<String> {
        let reason = match error.kind() {
            ErrorKind::NotFound => "reason-not-found",
            ErrorKind::PermissionDenied => "reason-not-allowed",
            ErrorKind::IsADirectory => "reason-folder",
            ErrorKind::NotADirectory => "reason-no-folder",
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "reason-full",
            ErrorKind::ReadOnlyFilesystem => "reason-read-only",
            _ => return None,
        };
        Some(self.say(reason, &[]))
    }

    /// Why nothing can be read from a git repository, and what to do.
    pub fn git_failure(&self, failure: &git::Failure) -> String {
        let say = |message: &str, arguments: &[(&'static str, Argument)]| self.say(message, arguments);
        let about = |message: &str, what: &str| self.say(message, &[("what", what.into())]);
        match failure {
            git::Failure::NoRepository(path) => about("git-no-repository", path),
            git::Failure::CannotOpen(path, _) => about("git-cannot-open", path),
            git::Failure::Unsupported(git::Novelty::References(how)) => about("git-references", how),
            git::Failure::Unsupported(git::Novelty::Extension(name)) => about("git-extension", name),
            git::Failure::Outside(path) => about("git-outside", path),
            git::Failure::LooksLikeOption(revision) => about("git-looks-like-option", revision),
            git::Failure::NoSuchRevision { revision, shallow: false } => about("git-no-such-revision", revision),
            git::Failure::NoSuchRevision { revision, shallow: true } => about("git-no-such-revision-shallow", revision),
            git::Failure::Ambiguous { revision, meanings } => {
                let meanings = meanings.clone().into();
                say("git-ambiguous", &[("what", revision.as_str().into()), ("meanings", meanings)])
            }
            git::Failure::NoFiles(revision) => about("git-no-files", revision),
            git::Failure::Unborn(branch) => about("git-unborn", branch),
            git::Failure::NoCommonAncestor(one, other) => {
                say("git-no-common-ancestor", &[("what", one.as_str().into()), ("other", other.as_str().into())])
            }
            git::Failure::NotOnTheWay(one, other) => {
                say("git-not-on-the-way", &[("what", one.as_str().into()), ("other", other.as_str().into())])
            }
            git::Failure::Bare => say("git-bare", &[]),
            git::Failure::Conflicted(paths) => say("git-conflicted", &[("paths", paths.clone().into())]),
            git::Failure::NotIn { path, whence } => {
                say("git-not-in", &[("what", path.as_str().into()), ("whence", self.whence(whence).into())])
            }
            git::Failure::NothingIn { path, whence } => {
                say("git-nothing-in", &[("what", path.as_str().into()), ("whence", self.whence(whence).into())])
            }
            git::Failure::Absent { what, partial: false } => about("git-absent", &self.thing(what)),
            git::Failure::Absent { what, partial: true } => about("git-absent-partial", &self.thing(what)),
            git::Failure::Corrupt(what, _) => about("git-corrupt", &self.thing(what)),
        }
    }

    /// A revision, or the index; either of several.
    fn whence(&self, whence: &[git::Whence]) -> String {
        let one = |whence: &git::Whence| match whence {
            git::Whence::Revision(name) => self.say("git-whence", &[("what", name.as_str().into())]),
            git::Whence::Index => self.say("git-index", &[]),
        };
        let all = whence
            .iter()
            .map(one)
            .reduce(|one, other| self.say("git-either", &[("one", one.into()), ("other", other.into())]));
        all.unwrap_or_default()
    }

    /// Something in a repository.
    fn thing(&self, thing: &git::Thing) -> String {
        let of = |message: &str, what: &str| self.say(message, &[("what", what.into())]);
        let at = |message: &str, path: &str, whence: &git::Whence| {
            let whence = self.whence(std::slice::from_ref(whence));
            self.say(message, &[("what", path.into()), ("whence", whence.into())])
        };
        match thing {
            git::Thing::Index => of("git-index", ""),
            git::Thing::Commit(None) => of("git-some-commit", ""),
            git::Thing::Commit(Some(id)) => of("git-commit", id),
            git::Thing::Revision(name) => of("git-revision", name),
            git::Thing::History(name) => of("git-history", name),
            git::Thing::File(path, whence) => at("git-file", path, whence),
            git::Thing::Folder(path, whence) => at("git-folder", path, whence),
            git::Thing::Link(path, whence) => at("git-link", path, whence),
        }
    }
}
