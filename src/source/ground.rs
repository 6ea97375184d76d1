//! What the walk asks of the place that it walks in (the disk, a commit, the index), and which tree a place belongs to.

use std::ffi::OsStr;
use std::io::{self, ErrorKind};
use std::path::{Component, Path, PathBuf};

use super::git::Blob;
use super::{Origin, Unreadable};

/// Folders and files, wherever they are kept. Places are absolute paths without links.
pub(super) trait Ground {
    /// The place of a path of the command line, a link at its end not followed unless it leads to a folder.
    fn find(&self, given: &Path) -> io::Result<Entry>;
    /// What lies in a folder, and what could not be told of it.
    fn list(&self, folder: &Path) -> Vec<Result<Entry, Fault>>;
    /// Whether the folder is the root of a tree.
    fn holds_city(&self, folder: &Path) -> bool;
    /// Where a link leads in the end.
    fn target(&self, link: &Path) -> io::Result<Entry>;
}

/// Something that lies in a folder.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) place: PathBuf,
    pub(super) sort: Sort,
}

/// What an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Folder,
    /// A regular file; in a repository with the id of what stands in it.
    File(Option<Blob>),
    Link,
    /// A pipe, a socket, a device.
    Other,
}

/// A place that cannot be listed, and why.
#[derive(Debug)]
pub(super) struct Fault {
    pub(super) place: PathBuf,
    pub(super) error: io::Error,
}

/// Whether the name says that the file is an agreement file.
pub(super) fn is_toml(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("toml"))
}

/// Whether a walk passes by files and folders of that name.
pub(super) fn is_hidden(name: &OsStr) -> bool {
    name.as_encoded_bytes().starts_with(b".")
}

/// The root of the tree that the folder belongs to.
pub(super) fn root_above<'p>(ground: &impl Ground, folder: &'p Path) -> Option<&'p Path> {
    folder.ancestors().find(|above| ground.holds_city(above))
}

/// Whether a walk of the tree below `root` reads `place`.
pub(super) fn is_read(ground: &impl Ground, root: &Path, place: &Path) -> bool {
    let hidden = || place.strip_prefix(root).is_ok_and(|below| below.iter().any(is_hidden));
    is_toml(place) && belongs(ground, root, place) && !hidden()
}

/// What an entry that is no folder gives to read in the tree below `root`; nothing if it is no agreement file.
pub(super) fn origin(ground: &impl Ground, root: &Path, entry: &Entry) -> Option<Origin> {
    match entry.sort {
        Sort::Link => follow(ground, root, &entry.place),
        _ if !is_toml(&entry.place) => None,
        Sort::File(blob) => Some(regular(&entry.place, blob)),
        Sort::Folder | Sort::Other => unreadable(Unreadable::NotRegular),
    }
}

fn regular(place: &Path, blob: Option<Blob>) -> Origin {
    blob.map_or_else(|| Origin::Disk(place.to_owned()), Origin::Blob)
}

/// What a link gives to read; nothing if its target is read where it stands, or is no concern of the tree.
fn follow(ground: &impl Ground, root: &Path, link: &Path) -> Option<Origin> {
    let target = match ground.target(link) {
        Ok(target) => target,
        Err(_) if !is_toml(link) => return None,
        Err(error) if error.kind() == ErrorKind::PermissionDenied => return unreadable(Unreadable::NotAllowed),
        Err(_) => return unreadable(Unreadable::BrokenLink),
    };
    let is_folder = target.sort == Sort::Folder;
    if !is_folder && !is_toml(link) {
        None
    } else if !belongs(ground, root, &target.place) {
        unreadable(Unreadable::LeadsOut)
    } else if is_folder || is_read(ground, root, &target.place) {
        None
    } else if let Sort::File(blob) = target.sort {
        Some(regular(&target.place, blob))
    } else {
        unreadable(Unreadable::NotRegular)
    }
}

/// Whether `place` is in the tree of `root` and not in one that begins further down.
fn belongs(ground: &impl Ground, root: &Path, place: &Path) -> bool {
    let between = || place.ancestors().take_while(|above| *above != root);
    place.starts_with(root) && between().all(|above| !ground.holds_city(above))
}

#[expect(clippy::unnecessary_wraps, reason = "it closes the branches of `follow`")]
fn unreadable(why: Unreadable) -> Option<Origin> {
    Some(Origin::Unreadable(why))
}

/// Where a link leads that has this text, without `.` and `..`, whatever other links are on the way.
pub(super) fn led_to(link: &Path, target: &Path) -> PathBuf {
    let mut place = PathBuf::new();
    for component in link.parent().unwrap_or(link).join(target).components() {
        match component {
            Component::ParentDir => {
                place.pop();
            }
            Component::CurDir => {}
            other => place.push(other),
        }
    }
    place
}
