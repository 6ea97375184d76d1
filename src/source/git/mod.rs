//! The trees of a commit or of the index, read straight from a git repository: no checkout, no temporary file, no `git`.

mod differing;
mod failure;
mod index;
mod repository;
mod revision;
mod snapshot;
mod worktree;

pub use failure::{Failure, Novelty, Thing, Whence};
pub use repository::Repository;
pub use revision::{Commit, Revision};
pub use snapshot::Snapshot;
pub use worktree::Worktree;

/// What stands in one file, by the id that git knows it by: the same id is the same bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Blob(pub(super) gix::ObjectId);
