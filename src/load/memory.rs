//! Files that were read already, by what stands in them: a history reads each of them once.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use foldhash::HashMap;

use super::{Decoded, Loaded, file, is_register, join, joined};
use crate::model::{Document, Workspace};
use crate::source::git::Blob;
use crate::source::{Content, File, FileIndex, Origin, Tree};

/// Gives the text of a file.
type Read<'r> = &'r (dyn Fn(&File) -> Content + Sync);

/// What stands in a file, and whether it is a register.
type Known = (Blob, bool);

/// What was read so far.
#[derive(Default)]
pub struct Memory(Mutex<HashMap<Known, Arc<OnceLock<Decoded>>>>);

/// A tree as it was in one state, to be renewed for the next.
#[derive(Debug)]
pub struct Kept {
    /// What it says.
    pub workspace: Workspace,
    /// Its files, in the order of the workspace's.
    files: Vec<File>,
}

impl Memory {
    /// Reads a tree as [`load`](super::load) does, but what it knows only from memory.
    pub fn load(&self, tree: &Tree, read: Read<'_>) -> Loaded {
        let indexed = (0..).map(FileIndex).zip(&tree.files);
        let decode = |(index, file)| self.decoded(file, &tree.root, read, |decoded| decoded.at(index));
        joined(tree, indexed.map(decode).collect())
    }

    /// Reads what a tree says now, given what it said before: where only the words of some records changed, the rest is
    /// left as it is.
    pub fn renew(&self, before: Option<Kept>, tree: &Tree, read: Read<'_>) -> Kept {
        if let Some(mut kept) = before.filter(|kept| kept.has_files_of(tree)) {
            let changed = (0..).map(FileIndex).zip(&tree.files).zip(&kept.files);
            let changed = changed.filter(|((_, file), known)| file.origin != known.origin);
            let decode =
                |((index, file), _)| self.decoded(file, &tree.root, read, |decoded| decoded.document_at(index));
            if let Some(changed) = changed.map(decode).collect()
                && join::replace(&mut kept.workspace, changed)
            {
                kept.files.clone_from(&tree.files);
                return kept;
            }
        }
        Kept { workspace: self.load(tree, read).workspace, files: tree.files.clone() }
    }

    /// What is taken of a file as it was read the first time, whatever its place was then.
    fn decoded<T>(&self, source: &File, root: &str, read: Read<'_>, take: impl FnOnce(&Decoded) -> T) -> T {
        let decode = || file(FileIndex(0), source, root, read(source));
        let Origin::Blob(blob) = source.origin else { return take(&decode()) };
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = Arc::clone(known.entry((blob, is_register(root, &source.path))).or_default());
        drop(known);
        take(found.get_or_init(decode))
    }
}

impl Kept {
    /// Whether the tree has files at the same paths.
    fn has_files_of(&self, tree: &Tree) -> bool {
        self.workspace.root == tree.root
            && self.files.len() == tree.files.len()
            && self.files.iter().zip(&tree.files).all(|(one, other)| one.path == other.path)
    }
}

impl Decoded {
    /// The same as another file of a tree.
    fn at(&self, index: FileIndex) -> Self {
        let mut faults = self.faults.clone();
        for fault in &mut faults {
            fault.place.file = index;
            fault.related.iter_mut().for_each(|related| related.place.file = index);
        }
        Self { text: self.text.clone(), document: self.document_at(index), faults }
    }

    fn document_at(&self, index: FileIndex) -> Option<Document> {
        self.document.as_ref().map(|document| Document { file: index, ..document.clone() })
    }
}
