//! The working tree as git sees it: the disk, but submodules are left alone, and what a sparse checkout leaves out is there.

use std::collections::{BTreeSet, HashMap};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use gix::index::entry::{Flags, Mode, Stage};

use super::super::disk::{self, Disk};
use super::super::ground::{Entry, Fault, Ground, Sort, led_to};
use super::super::walk::Walk;
use super::super::{Content, Failure as NoFiles, File, Origin, Tree, Unreadable, decode};
use super::index::corrupt;
use super::{Blob, Failure, Repository, Snapshot};

/// The files on disk, to be compared with those of a revision.
pub struct Worktree {
    /// What stands in the index alone.
    aside: Snapshot,
    modules: BTreeSet<PathBuf>,
}

impl Repository {
    /// The files on disk as git sees them.
    pub fn worktree(&self) -> Result<Worktree, Failure> {
        let aside =
            self.indexed(&|entry| entry.flags.contains(Flags::SKIP_WORKTREE) && entry.stage() == Stage::Unconflicted)?;
        let modules: Result<_, Failure> = self.store.with(|repository| {
            let index = repository.index_or_empty().map_err(corrupt)?;
            let modules = index.entries().iter().filter(|entry| entry.mode == Mode::COMMIT);
            let place = |entry: &gix::index::Entry| {
                gix::path::from_bstr(entry.path(&index)).map(|path| self.root.join(path)).map_err(corrupt)
            };
            modules.map(place).collect()
        });
        Ok(Worktree { aside, modules: modules? })
    }
}

impl Worktree {
    /// Every tree that the given files and folders reach, as [`disk::trees`] gives them.
    pub fn trees(&self, paths: &[PathBuf]) -> Result<Vec<Tree>, NoFiles> {
        let found = Walk::of(self, paths);
        self.finish()?;
        found
    }

    /// What stands in a file of it.
    pub fn read(&self, file: &File) -> Content {
        self.bytes(file).map_or_else(Content::Unreadable, decode)
    }

    /// Says so if anything in the repository could not be read so far.
    pub fn finish(&self) -> Result<(), Failure> {
        self.aside.finish()
    }

    /// Whether there is a folder at the path.
    pub fn has_folder(&self, path: &Path) -> bool {
        path.is_dir() || self.aside.has_folder(path)
    }

    /// Whether there is a file or a folder at the path.
    pub fn has(&self, path: &Path) -> bool {
        path.symlink_metadata().is_ok() || self.aside.has(path)
    }

    pub(in super::super) fn bytes(&self, file: &File) -> Result<Vec<u8>, Unreadable> {
        match file.origin {
            Origin::Blob(_) => self.aside.bytes(file),
            Origin::Disk(_) | Origin::Unreadable(_) => disk::bytes(file),
        }
    }

    /// What the index knows of the files on disk without reading them.
    pub(in super::super) fn untouched(&self) -> HashMap<PathBuf, Blob> {
        self.aside.untouched()
    }
}

impl Ground for Worktree {
    fn find(&self, given: &Path) -> io::Result<Entry> {
        Disk.find(given).or_else(|error| self.aside.find(given).map_err(|_| error))
    }

    fn list(&self, folder: &Path) -> Vec<Result<Entry, Fault>> {
        let aside = self.aside.list(folder);
        let is_on_disk = folder.symlink_metadata().is_ok();
        if !is_on_disk && !aside.is_empty() {
            return aside;
        }
        let mut found = Disk.list(folder);
        found.retain(|entry| entry.as_ref().map_or(true, |entry| !self.modules.contains(&entry.place)));
        let missing =
            |entry: &Result<Entry, Fault>| entry.as_ref().is_ok_and(|entry| entry.place.symlink_metadata().is_err());
        found.extend(aside.into_iter().filter(missing));
        found
    }

    fn holds_city(&self, folder: &Path) -> bool {
        Disk.holds_city(folder) || self.aside.holds_city(folder)
    }

    /// What lies outside is nothing that a revision knows: whatever it is, it is the same nothing on both sides.
    fn target(&self, link: &Path) -> io::Result<Entry> {
        let is_outside = |place: &Path| self.aside.below(place).is_none();
        match Disk.target(link) {
            Ok(entry) if is_outside(&entry.place) => Ok(Entry { sort: Sort::Other, ..entry }),
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let Ok(named) = link.read_link() else { return self.aside.target(link) };
                let place = led_to(link, &named);
                if is_outside(&place) { Ok(Entry { place, sort: Sort::Other }) } else { Err(error) }
            }
            found => found,
        }
    }
}
