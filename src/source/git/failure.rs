//! Why nothing can be read from a git repository.

use std::error::Error;
use std::fmt;

/// What the library that reads repositories has to say.
pub(super) type Detail = Box<dyn Error + Send + Sync>;

/// Why nothing can be read from a repository. Paths and revisions are as they were given, not made harmless yet.
#[derive(Debug)]
#[non_exhaustive]
pub enum Failure {
    /// There is no repository around the path.
    NoRepository(String),
    /// There is one around the path, but it cannot be opened.
    CannotOpen(String, Detail),
    /// It is kept in a way that this program cannot read.
    Unsupported(Novelty),
    /// The path is not in the repository.
    Outside(String),
    /// The revision begins with `-`.
    LooksLikeOption(String),
    /// No commit has that name.
    NoSuchRevision {
        /// As it was given.
        revision: String,
        /// Whether the clone has only the latest commits, so that it may be among the others.
        shallow: bool,
    },
    /// The name stands for several things.
    Ambiguous {
        /// As it was given.
        revision: String,
        /// What it may stand for.
        meanings: Vec<String>,
    },
    /// The revision is a range, a file, or something else that holds no files.
    NoFiles(String),
    /// The branch has no commit yet.
    Unborn(String),
    /// The two revisions have no commit in common.
    NoCommonAncestor(String, String),
    /// The first is not among the first parents of the second.
    NotOnTheWay(String, String),
    /// The repository is bare, and so nothing is staged in it.
    Bare,
    /// These files are in conflict after a merge.
    Conflicted(Vec<String>),
    /// The path is not in the revision, or not in the index.
    NotIn {
        /// The path.
        path: String,
        /// The revision, or the index.
        whence: Vec<Whence>,
    },
    /// There is no agreement file at the path in the revision, or in the index.
    NothingIn {
        /// The path.
        path: String,
        /// The revision, or the index.
        whence: Vec<Whence>,
    },
    /// Something that must be in the repository is missing.
    Absent {
        /// What.
        what: Thing,
        /// Whether the clone fetches only what it needs.
        partial: bool,
    },
    /// Something in the repository is corrupt.
    Corrupt(Thing, Detail),
}

/// A revision, or the index.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Whence {
    /// The revision, as it was given.
    Revision(String),
    /// What would be committed.
    Index,
}

/// Something in a repository.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Thing {
    /// The index.
    Index,
    /// A commit, by its id where that is known.
    Commit(Option<String>),
    /// A revision, as it was given.
    Revision(String),
    /// The commits before a revision, as it was given.
    History(String),
    /// A file.
    File(String, Whence),
    /// A folder.
    Folder(String, Whence),
    /// A link.
    Link(String, Whence),
}

/// What only other programs know of a repository.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Novelty {
    /// How its references are stored.
    References(String),
    /// An extension.
    Extension(String),
}

impl fmt::Display for Failure {
    /// For developers; the words for readers are in the catalogue.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, out)
    }
}

impl Error for Failure {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::CannotOpen(_, detail) | Self::Corrupt(_, detail) => Some(detail.as_ref()),
            _ => None,
        }
    }
}
