//! One way to the files for every command: from disk, from a commit, or as they would be committed.

use std::path::{Path, PathBuf};

use super::git::{Repository, Revision, Snapshot, Worktree};
use super::{Content, Failure, File, Tree, Unreadable, disk};

/// Where files are read from.
pub enum Source {
    /// The disk, as it is now.
    Disk,
    /// The disk as git sees it, to be compared with a commit.
    Worktree(Box<Worktree>),
    /// A commit, or the index.
    Git(Box<Snapshot>),
}

impl Source {
    /// A revision of the repository around a path.
    pub fn revision(around: &Path, name: &str) -> Result<Self, Failure> {
        let repository = Repository::around(around)?;
        let revision = repository.revision(name)?;
        Ok(Self::at(&repository, &revision))
    }

    /// What would be committed in the repository around a path.
    pub fn staged(around: &Path) -> Result<Self, Failure> {
        Ok(Self::Git(Box::new(Repository::around(around)?.staged()?)))
    }

    /// A revision that was looked up already.
    pub fn at(repository: &Repository, revision: &Revision) -> Self {
        Self::Git(Box::new(repository.at(revision)))
    }

    /// Every tree that the given files and folders reach, each whole, sorted by root.
    pub fn trees(&self, paths: &[PathBuf]) -> Result<Vec<Tree>, Failure> {
        match self {
            Self::Disk => disk::trees(paths),
            Self::Worktree(worktree) => worktree.trees(paths),
            Self::Git(snapshot) => snapshot.trees(paths),
        }
    }

    /// What stands in one of its files.
    pub fn read(&self, file: &File) -> Content {
        match self {
            Self::Disk => disk::read(file),
            Self::Worktree(worktree) => worktree.read(file),
            Self::Git(snapshot) => snapshot.read(file),
        }
    }

    /// The bytes of one of its files.
    pub(super) fn bytes(&self, file: &File) -> Result<Vec<u8>, Unreadable> {
        match self {
            Self::Disk => disk::bytes(file),
            Self::Worktree(worktree) => worktree.bytes(file),
            Self::Git(snapshot) => snapshot.bytes(file),
        }
    }

    /// Whether there is a folder at the path.
    pub fn has_folder(&self, path: &Path) -> bool {
        match self {
            Self::Disk => path.is_dir(),
            Self::Worktree(worktree) => worktree.has_folder(path),
            Self::Git(snapshot) => snapshot.has_folder(path),
        }
    }

    /// Whether there is a file or a folder at the path.
    pub fn has(&self, path: &Path) -> bool {
        match self {
            Self::Disk => path.symlink_metadata().is_ok(),
            Self::Worktree(worktree) => worktree.has(path),
            Self::Git(snapshot) => snapshot.has(path),
        }
    }

    /// To be asked when all has been read: whether the repository gave everything that it should have.
    pub fn finish(&self) -> Result<(), Failure> {
        match self {
            Self::Disk => Ok(()),
            Self::Worktree(worktree) => Ok(worktree.finish()?),
            Self::Git(snapshot) => Ok(snapshot.finish()?),
        }
    }
}
