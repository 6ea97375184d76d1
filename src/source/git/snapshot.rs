//! The files of one commit or of the index, listed folder by folder as they are needed.

use std::collections::HashMap;
use std::ffi::OsStr;
use std::io::{self, ErrorKind};
use std::ops::Range;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use gix::ObjectId;
use gix::objs::tree::EntryKind;

use super::super::ground::{Entry, Fault, Ground, Sort, led_to};
use super::super::view::{named, real};
use super::super::walk::Walk;
use super::super::{Content, Failure as NoFiles, File, LARGEST, Origin, Tree, Unreadable, decode};
use super::repository::Store;
use super::{Blob, Failure, Repository, Revision, Thing, Whence};

/// The files of one commit, or those that would be committed.
pub struct Snapshot {
    pub(super) store: Arc<Store>,
    pub(super) root: PathBuf,
    /// The revision, or the index, as it is shown.
    pub(super) name: Whence,
    /// The tree of the whole; none for the index, all of whose folders are known from the beginning.
    pub(super) top: Option<ObjectId>,
    /// By path below the root.
    folders: Mutex<HashMap<PathBuf, Arc<Folder>>>,
    /// The first thing that could not be read, by what it is.
    trouble: Mutex<Option<(Thing, Failure)>>,
}

/// What lies in one folder, by name: all names one after the other, and which stretch of them is whose.
#[derive(Debug, Default)]
pub(super) struct Folder {
    names: Vec<u8>,
    items: Vec<(Range<usize>, Item)>,
}

/// One entry of a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Item {
    /// The index knows no id of a folder.
    Folder(Option<ObjectId>),
    File(ObjectId),
    Link(ObjectId),
    /// Another repository, of which only a commit is named.
    Module(ObjectId),
}

/// How many links are followed one after the other.
const LONGEST_CHAIN: usize = 40;

impl Repository {
    /// The files of a revision.
    pub fn at(&self, revision: &Revision) -> Snapshot {
        Snapshot::new(self, Whence::Revision(revision.name.clone()), Some(revision.tree), HashMap::new())
    }
}

impl Snapshot {
    pub(super) fn new(
        of: &Repository,
        name: Whence,
        top: Option<ObjectId>,
        folders: HashMap<PathBuf, Arc<Folder>>,
    ) -> Self {
        let (store, root) = (Arc::clone(&of.store), of.root.clone());
        Self { store, root, name, top, folders: Mutex::new(folders), trouble: Mutex::new(None) }
    }

    /// Every tree that the given files and folders reach, as [`disk::trees`](crate::source::disk::trees) gives them.
    pub fn trees(&self, paths: &[PathBuf]) -> Result<Vec<Tree>, NoFiles> {
        let found = Walk::of(self, paths);
        self.finish()?;
        found.map_err(|failure| {
            let whence = vec![self.name.clone()];
            match failure {
                NoFiles::Missing(path) => Failure::NotIn { path, whence }.into(),
                NoFiles::NothingIn(path) => Failure::NothingIn { path, whence }.into(),
                NoFiles::Unreadable(path, _) => Failure::Outside(path).into(),
                other => other,
            }
        })
    }

    /// What stands in a file of it.
    pub fn read(&self, file: &File) -> Content {
        match self.bytes(file) {
            Ok(bytes) => decode(bytes),
            Err(why) => Content::Unreadable(why),
        }
    }

    /// Says so if anything in the repository could not be read so far: then what was read is not to be trusted.
    pub fn finish(&self) -> Result<(), Failure> {
        let first = self.trouble.lock().unwrap_or_else(PoisonError::into_inner).take();
        first.map_or(Ok(()), |(_, failure)| Err(failure))
    }

    /// Whether there is a folder at the path.
    pub fn has_folder(&self, path: &Path) -> bool {
        self.find(path).is_ok_and(|found| found.sort == Sort::Folder)
    }

    /// Whether there is a file or a folder at the path.
    pub fn has(&self, path: &Path) -> bool {
        self.find(path).is_ok()
    }

    pub(in super::super) fn bytes(&self, file: &File) -> Result<Vec<u8>, Unreadable> {
        match &file.origin {
            Origin::Blob(Blob(id)) => self.blob(*id, &|| Thing::File(file.path.clone(), self.name.clone())),
            Origin::Disk(_) => Err(Unreadable::Failed),
            Origin::Unreadable(why) => Err(*why),
        }
    }

    fn blob(&self, id: ObjectId, what: &dyn Fn() -> Thing) -> Result<Vec<u8>, Unreadable> {
        self.store.with(|repository| {
            let read = || match repository.find_blob(id) {
                Ok(blob) if blob.data.len() as u64 > LARGEST => Ok(Err(Unreadable::TooLarge)),
                Ok(mut blob) => Ok(Ok(blob.take_data())),
                // What is far too large is not even read.
                Err(_) if repository.find_header(id).is_ok_and(|header| header.size() > LARGEST) => {
                    Ok(Err(Unreadable::TooLarge))
                }
                Err(error) => Err(error),
            };
            read().unwrap_or_else(|error| {
                self.note(what(), error);
                Err(Unreadable::Failed)
            })
        })
    }

    /// Notes what could not be read. Of several the first by name stays, whichever thread came first.
    fn note(&self, what: Thing, error: gix::Error) {
        let mut noted = self.trouble.lock().unwrap_or_else(PoisonError::into_inner);
        if noted.as_ref().is_none_or(|(known, _)| what < *known) {
            *noted = Some((what.clone(), self.store.trouble(what, error)));
        }
    }

    /// What lies in a folder, by its path below the root; none where there is no such folder.
    pub(super) fn folder(&self, path: &Path) -> Option<Arc<Folder>> {
        let known = || self.folders.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(folder) = known().get(path) {
            return Some(Arc::clone(folder));
        }
        let id = match (path.parent(), path.file_name()) {
            (Some(above), Some(name)) => match self.folder(above)?.get(name)? {
                Item::Folder(id) => id?,
                Item::File(_) | Item::Link(_) | Item::Module(_) => return None,
            },
            _ => self.top?,
        };
        let folder = self.store.with(|repository| listed(repository, id)).unwrap_or_else(|error| {
            self.note(Thing::Folder(named(path), self.name.clone()), error);
            Folder::default()
        });
        let folder = Arc::new(folder);
        known().insert(path.to_owned(), Arc::clone(&folder));
        Some(folder)
    }

    /// What is at a path below the root.
    pub(super) fn item(&self, path: &Path) -> Option<Item> {
        match (path.parent(), path.file_name()) {
            (Some(above), Some(name)) => self.folder(above)?.get(name),
            _ => Some(Item::Folder(self.top)),
        }
    }

    pub(super) fn below<'p>(&self, place: &'p Path) -> Option<&'p Path> {
        place.strip_prefix(&self.root).ok()
    }

    fn sort(&self, place: &Path) -> Option<Sort> {
        self.item(self.below(place)?)?.sort()
    }
}

impl Folder {
    pub(super) fn get(&self, name: &OsStr) -> Option<Item> {
        let name = name.as_encoded_bytes();
        self.items.binary_search_by(|(known, _)| self.names[known.clone()].cmp(name)).ok().map(|at| self.items[at].1)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&OsStr, Item)> {
        // They are the bytes of names of files, and so can be read back.
        let named = |name: &Range<usize>| gix::path::from_byte_slice(&self.names[name.clone()]).ok();
        self.items.iter().filter_map(move |(name, item)| Some((named(name)?.as_os_str(), *item)))
    }

    pub(super) fn add(&mut self, name: &OsStr, item: Item) {
        let start = self.names.len();
        self.names.extend_from_slice(name.as_encoded_bytes());
        self.items.push((start..self.names.len(), item));
    }

    /// To be called when all has been added: git has names in nearly this order.
    pub(super) fn sort(&mut self) {
        let Self { names, items } = self;
        items.sort_by(|(one, _), (other, _)| names[one.clone()].cmp(&names[other.clone()]));
    }
}

impl Item {
    pub(super) const fn sort(self) -> Option<Sort> {
        match self {
            Self::Folder(_) => Some(Sort::Folder),
            Self::File(id) => Some(Sort::File(Some(Blob(id)))),
            Self::Link(_) => Some(Sort::Link),
            Self::Module(_) => None,
        }
    }
}

/// The entries of a tree object.
fn listed(repository: &gix::Repository, id: ObjectId) -> gix::Result<Folder> {
    let mut folder = Folder::default();
    for entry in repository.find_tree(id)?.iter() {
        let entry = entry?;
        let id = entry.object_id();
        let item = match entry.kind() {
            EntryKind::Tree => Item::Folder(Some(id)),
            EntryKind::Blob | EntryKind::BlobExecutable => Item::File(id),
            EntryKind::Link => Item::Link(id),
            EntryKind::Commit => Item::Module(id),
        };
        folder.add(gix::path::from_bstr(entry.filename())?.as_os_str(), item);
    }
    folder.sort();
    Ok(folder)
}

impl Ground for Snapshot {
    fn find(&self, given: &Path) -> io::Result<Entry> {
        let missing = || io::Error::from(ErrorKind::NotFound);
        if given.as_os_str().is_empty() {
            return Err(missing());
        }
        // A link at the end is looked at itself: what it leads to may be another thing on disk.
        if let (Some(Component::Normal(name)), Some(above)) = (given.components().next_back(), given.parent())
            && let Some(above) = real(above)
            && let Some(sort) = self.sort(&above.join(name)).filter(|sort| *sort != Sort::Link || !given.is_dir())
        {
            return Ok(Entry { place: above.join(name), sort });
        }
        let place = real(given).ok_or_else(missing)?;
        if self.below(&place).is_none() {
            return Err(io::Error::other(Failure::Outside(named(given))));
        }
        let sort = self.sort(&place).ok_or_else(missing)?;
        Ok(Entry { place, sort })
    }

    fn list(&self, folder: &Path) -> Vec<Result<Entry, Fault>> {
        let items = self.below(folder).and_then(|path| self.folder(path)).unwrap_or_default();
        let entry = |(name, item): (&OsStr, Item)| Some(Ok(Entry { place: folder.join(name), sort: item.sort()? }));
        items.iter().filter_map(entry).collect()
    }

    fn holds_city(&self, folder: &Path) -> bool {
        let items = self.below(folder).and_then(|path| self.folder(path));
        items.is_some_and(|items| matches!(items.get(OsStr::new("city.toml")), Some(Item::File(_) | Item::Link(_))))
    }

    fn target(&self, link: &Path) -> io::Result<Entry> {
        let mut place = link.to_owned();
        for _ in 0..LONGEST_CHAIN {
            let Some(path) = self.below(&place) else { return Ok(Entry { place, sort: Sort::Other }) };
            let id = match self.item(path).ok_or(ErrorKind::NotFound)? {
                Item::Link(id) => id,
                item => return Ok(Entry { place, sort: item.sort().unwrap_or(Sort::Other) }),
            };
            let target = self.blob(id, &|| Thing::Link(named(path), self.name.clone()));
            let target = target.map_err(|_| ErrorKind::InvalidData)?;
            let target = gix::path::from_bstring(target).map_err(|_| ErrorKind::InvalidData)?;
            place = led_to(&place, &target);
        }
        Err(ErrorKind::NotFound.into())
    }
}
