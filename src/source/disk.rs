//! The trees on disk: which files the given paths reach, and what stands in them.

use std::fs;
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::ground::{Entry, Fault, Ground, Sort};
use super::walk::Walk;
use super::{Content, Failure, File, LARGEST, Origin, Tree, Unreadable, decode};

/// Every tree that the given files and folders reach, each whole, sorted by root.
///
/// A path into a tree gives all the files of that tree, those at and below the path selected. Files that have no
/// `city.toml` at or above them form one tree below the given folder; a given file forms it with its neighbours.
pub fn trees(paths: &[PathBuf]) -> Result<Vec<Tree>, Failure> {
    Walk::of(&Disk, paths)
}

/// What stands in the file.
pub fn read(file: &File) -> Content {
    bytes(file).map_or_else(Content::Unreadable, decode)
}

/// The bytes of the file. One that is kept elsewhere than on disk cannot be read here.
pub(super) fn bytes(file: &File) -> Result<Vec<u8>, Unreadable> {
    match &file.origin {
        Origin::Disk(path) => of(path),
        Origin::Blob(_) => Err(Unreadable::Failed),
        Origin::Unreadable(why) => Err(*why),
    }
}

/// A file may have changed since it was listed: to open a pipe would wait for its writer, and a log may grow for ever.
fn of(path: &Path) -> Result<Vec<u8>, Unreadable> {
    let failed = |error: io::Error| Unreadable::from(&error);
    let found = fs::metadata(path).map_err(failed)?;
    if !found.is_file() {
        return Err(Unreadable::NotRegular);
    }
    if found.len() > LARGEST {
        return Err(Unreadable::TooLarge);
    }
    // One byte more lets the end be found without growing.
    let mut bytes = Vec::with_capacity(usize::try_from(found.len() + 1).unwrap_or_default());
    fs::File::open(path).map_err(failed)?.take(LARGEST + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > LARGEST { Err(Unreadable::TooLarge) } else { Ok(bytes) }
}

/// The disk as a place to walk in.
pub(super) struct Disk;

impl Ground for Disk {
    fn find(&self, given: &Path) -> io::Result<Entry> {
        let sort = sort(fs::symlink_metadata(given)?.file_type());
        if given.is_dir() {
            return Ok(Entry { place: fs::canonicalize(given)?, sort: Sort::Folder });
        }
        let folder = given.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        Ok(Entry { place: fs::canonicalize(folder)?.join(given.file_name().unwrap_or_default()), sort })
    }

    fn list(&self, folder: &Path) -> Vec<Result<Entry, Fault>> {
        let entries = WalkDir::new(folder).min_depth(1).max_depth(1);
        let entry = |entry: walkdir::Result<walkdir::DirEntry>| match entry {
            Ok(entry) => Ok(Entry { sort: sort(entry.file_type()), place: entry.into_path() }),
            Err(error) => {
                let place = error.path().unwrap_or(folder).to_owned();
                Err(Fault { place, error: error.into_io_error().unwrap_or_else(|| ErrorKind::Other.into()) })
            }
        };
        entries.into_iter().map(entry).collect()
    }

    fn holds_city(&self, folder: &Path) -> bool {
        fs::symlink_metadata(folder.join("city.toml")).is_ok_and(|found| !found.is_dir())
    }

    fn target(&self, link: &Path) -> io::Result<Entry> {
        let place = fs::canonicalize(link)?;
        let sort = sort(fs::metadata(&place)?.file_type());
        Ok(Entry { place, sort })
    }
}

fn sort(of: fs::FileType) -> Sort {
    if of.is_dir() {
        Sort::Folder
    } else if of.is_symlink() {
        Sort::Link
    } else if of.is_file() {
        Sort::File(None)
    } else {
        Sort::Other
    }
}
