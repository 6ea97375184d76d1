//! Files that were read already, by what stands in them: a history reads each of them once.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use foldhash::HashMap;

use super::join;
use super::lookup::Lookup;
use super::{Decoded, Loaded, Read, Spread, file, is_register, joined};
use crate::source::git::Blob;
use crate::source::{File, FileIndex, Origin, Tree};

/// What stands in a file, and whether it is a register.
type Known = (Blob, bool);

/// What was read so far.
#[derive(Default)]
pub struct Memory(Mutex<HashMap<Known, Arc<OnceLock<Decoded>>>>);

/// A tree as it was in one state, to be renewed for the next: what is the same in both is shared by them.
#[derive(Debug)]
pub struct Kept {
    /// Its files.
    pub tree: Tree,
    /// What they say.
    pub loaded: Loaded,
    lookup: Arc<Lookup>,
}

impl Memory {
    /// Reads a tree as [`load`](super::load) does, but what it knows only from memory.
    pub fn keep(&self, tree: Tree, spread: Spread, read: Read<'_>) -> Kept {
        let decode = |(index, file): (u32, &File)| {
            self.decoded(file, None, &tree.root, read, |decoded| decoded.at(FileIndex(index)))
        };
        let (loaded, lookup) = joined(&tree, spread.each(&tree.files, decode));
        Kept { tree, loaded, lookup: Arc::new(lookup) }
    }

    /// Reads what a tree says now, given what it said before.
    pub fn renew(&self, before: &Arc<Kept>, tree: Tree, read: Read<'_>) -> Arc<Kept> {
        if before.tree == tree {
            return Arc::clone(before);
        }
        let renewed = before.has_files_of(&tree).then(|| self.replaced(before, &tree, read)).flatten();
        Arc::new(match renewed {
            Some(loaded) => Kept { tree, loaded, lookup: Arc::clone(&before.lookup) },
            None => self.keep(tree, Spread::Here, read),
        })
    }

    /// The same files with other words in some of their records; none where more changed.
    fn replaced(&self, before: &Kept, tree: &Tree, read: Read<'_>) -> Option<Loaded> {
        let changed = (0..).map(FileIndex).zip(&tree.files).zip(&before.tree.files);
        let changed = changed.filter(|((_, file), known)| file.origin != known.origin);
        let decode =
            |((index, file), known)| self.decoded(file, Some(known), &tree.root, read, |decoded| decoded.at(index));
        let changed: Vec<Decoded> = changed.map(decode).collect();
        let Loaded { workspace, faults, texts } = &before.loaded;
        let (mut faults, mut texts) = (faults.clone(), texts.clone());
        let mut documents = Vec::with_capacity(changed.len());
        for Decoded { text, document, faults: new } in changed {
            let document = document?;
            // That there is no register is told at some document.
            faults.retain(|fault| fault.place.file != document.file || fault.phrase.variant == super::NO_REGISTER);
            faults.extend(new);
            texts[document.file.0 as usize] = text;
            documents.push(document);
        }
        Some(Loaded { workspace: join::replace(workspace, &before.lookup, documents)?, faults, texts })
    }

    /// What is taken of a file as it was read the first time, whatever its place was then; `known` is another state of it.
    fn decoded<T>(
        &self,
        source: &File,
        known: Option<&File>,
        root: &str,
        read: Read<'_>,
        take: impl FnOnce(&Decoded) -> T,
    ) -> T {
        let is_register = is_register(root, &source.path);
        let decode = |known: Option<&Decoded>| file(FileIndex(0), read(source), is_register, known);
        let Origin::Blob(blob) = source.origin else { return take(&decode(None)) };
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let known = known.and_then(|known| match known.origin {
            Origin::Blob(blob) => all.get(&(blob, is_register)).map(Arc::clone),
            Origin::Disk(_) | Origin::Unreadable(_) => None,
        });
        let found = Arc::clone(all.entry((blob, is_register)).or_default());
        drop(all);
        take(found.get_or_init(|| decode(known.as_ref().and_then(|known| known.get()))))
    }
}

impl Kept {
    /// Whether the tree has files at the same paths.
    fn has_files_of(&self, tree: &Tree) -> bool {
        self.tree.root == tree.root
            && self.tree.files.iter().map(|file| &file.path).eq(tree.files.iter().map(|file| &file.path))
    }
}
