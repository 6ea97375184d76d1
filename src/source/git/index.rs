//! What would be committed: the index, folder by folder.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use gix::index::entry::stat::Options as StatOptions;
use gix::index::entry::{Flags, Mode, Stage, Stat};
use gix::index::fs::Metadata;

use super::super::ground::is_toml;
use super::super::view::named;
use super::snapshot::{Folder, Item, Snapshot};
use super::{Blob, Failure, Repository, Thing, Whence};

/// What lies in each folder, by its path below the root.
type Folders = HashMap<PathBuf, Folder>;

impl Repository {
    /// The files that would be committed now: staged as they are, deletions left out, and what is only intended to be
    /// added as well.
    pub fn staged(&self) -> Result<Snapshot, Failure> {
        if self.bare {
            return Err(Failure::Bare);
        }
        let conflicted = self.store.with(|repository| {
            let index = repository.index_or_empty().map_err(corrupt)?;
            let conflicts = index.entries().iter().filter(|entry| entry.stage() != Stage::Unconflicted);
            let path = |entry: &gix::index::Entry| gix::path::from_bstr(entry.path(&index)).map_err(corrupt);
            let mut conflicted = Vec::new();
            for entry in conflicts.filter(|entry| is_added(entry)) {
                let path = path(entry)?;
                conflicted.extend(is_toml(&path).then(|| named(&path)));
            }
            conflicted.dedup();
            Ok(conflicted)
        })?;
        if !conflicted.is_empty() {
            return Err(Failure::Conflicted(conflicted));
        }
        self.indexed(&|entry| is_added(entry) && entry.stage() == Stage::Unconflicted)
    }

    /// The files that stand in those entries of the index that are wanted.
    pub(super) fn indexed(&self, is_wanted: &dyn Fn(&gix::index::Entry) -> bool) -> Result<Snapshot, Failure> {
        self.store.with(|repository| {
            let index = repository.index_or_empty().map_err(corrupt)?;
            let mut folders: Folders = HashMap::from([(PathBuf::new(), Folder::default())]);
            for entry in index.entries().iter().filter(|entry| is_wanted(entry)) {
                let item = match entry.mode {
                    Mode::FILE | Mode::FILE_EXECUTABLE => Item::File(entry.id),
                    Mode::SYMLINK => Item::Link(entry.id),
                    Mode::COMMIT => Item::Module(entry.id),
                    // A folder that a sparse checkout leaves out stands there as a whole.
                    Mode::DIR => Item::Folder(Some(entry.id)),
                    _ => continue,
                };
                add(&mut folders, &gix::path::from_bstr(entry.path(&index)).map_err(corrupt)?, item);
            }
            let sorted = |(path, mut folder): (PathBuf, Folder)| {
                folder.sort();
                (path, Arc::new(folder))
            };
            let folders = folders.into_iter().map(sorted).collect();
            Ok(Snapshot::new(self, Whence::Index, None, folders))
        })
    }
}

/// Whether an entry says what would be committed.
const fn is_added(entry: &gix::index::Entry) -> bool {
    !entry.flags.contains(Flags::INTENT_TO_ADD) && !entry.flags.contains(Flags::REMOVE)
}

pub(super) fn corrupt<E: Into<super::failure::Detail>>(error: E) -> Failure {
    Failure::Corrupt(Thing::Index, error.into())
}

impl Snapshot {
    /// The files on disk that are as they were when they were last staged, told by their times and sizes alone, and what
    /// stands in them. One that was written in the same moment as the index is left out: it may have changed since.
    pub(in super::super) fn untouched(&self) -> HashMap<PathBuf, Blob> {
        let options = StatOptions::default();
        self.store.with(|repository| {
            let mut found = HashMap::new();
            let Ok(index) = repository.index_or_empty() else { return found };
            for entry in index.entries().iter().filter(|entry| entry.stage() == Stage::Unconflicted) {
                let Ok(path) = gix::path::from_bstr(entry.path(&index)) else { continue };
                if !is_toml(&path) || entry.stat.is_racy(index.timestamp(), options) {
                    continue;
                }
                let place = self.root.join(path);
                let now = Metadata::from_path_no_follow(&place).ok().and_then(|found| Stat::from_fs(&found).ok());
                if now.is_some_and(|now| entry.stat.matches(&now, options)) {
                    found.insert(place, Blob(entry.id));
                }
            }
            found
        })
    }
}

/// Puts an entry into its folder, and the folder into those above it.
fn add(folders: &mut Folders, path: &Path, item: Item) {
    let (Some(above), Some(name)) = (path.parent(), path.file_name()) else { return };
    if let Some(folder) = folders.get_mut(above) {
        folder.add(name, item);
        return;
    }
    folders.entry(above.to_owned()).or_default().add(name, item);
    add(folders, above, Item::Folder(None));
}
