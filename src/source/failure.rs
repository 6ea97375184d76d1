//! Why the given paths lead to no files: the job could not be done, which is no fault of what stands in the files.

use std::error::Error;
use std::fmt;
use std::io;

use super::git;

/// Why the given paths lead to no files. Each variant carries the path as it is shown, not made harmless yet.
#[derive(Debug)]
pub enum Failure {
    /// There is nothing at the path.
    Missing(String),
    /// There is no `.toml` file at or below the path.
    NothingIn(String),
    /// The path names a file that does not end in `.toml`.
    NotToml(String),
    /// The path cannot be read, for the reason that the system gives.
    Unreadable(String, io::Error),
    /// They are to be read from a git repository, which does not give them.
    Git(git::Failure),
}

impl From<git::Failure> for Failure {
    fn from(failure: git::Failure) -> Self {
        Self::Git(failure)
    }
}

impl Failure {
    /// Whether it only says that there is nothing at the path, or nothing to read.
    pub fn is_nothing_there(&self) -> bool {
        use git::Failure::{NotIn, NothingIn};
        matches!(self, Self::Missing(_) | Self::NothingIn(_) | Self::Git(NotIn { .. } | NothingIn { .. }))
    }
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
            Self::Unreadable(_, reason) => Some(reason),
            Self::Git(failure) => failure.source(),
            Self::Missing(_) | Self::NothingIn(_) | Self::NotToml(_) => None,
        }
    }
}
