//! Files that were read already, by what stands in them: a history reads each of them once.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;

use super::{Decoded, Loaded, file, is_register, joined};
use crate::source::git::Blob;
use crate::source::{Content, File, FileIndex, Origin, Tree};

/// What was read so far.
#[derive(Default)]
pub struct Memory {
    /// By what stands in a file, and whether it is a register.
    known: Mutex<HashMap<(Blob, bool), Arc<Decoded>>>,
}

impl Memory {
    /// Reads a tree as [`load`](super::load) does, but what it knows only from memory.
    pub fn load(&self, tree: &Tree, read: &(dyn Fn(&File) -> Content + Sync)) -> Loaded {
        let indexed: Vec<(u32, &File)> = (0..).zip(&tree.files).collect();
        let decode = |(index, source): (u32, &File)| self.decode(FileIndex(index), source, &tree.root, read);
        joined(tree, indexed.into_par_iter().with_min_len(4).map(decode).collect())
    }

    fn decode(&self, index: FileIndex, source: &File, root: &str, read: &(dyn Fn(&File) -> Content + Sync)) -> Decoded {
        let Origin::Blob(blob) = source.origin else { return file(index, source, root, read(source)) };
        let known = || self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (blob, is_register(root, &source.path));
        let found = known().get(&key).map(Arc::clone);
        let decoded = found.unwrap_or_else(|| {
            let new = Arc::new(file(index, source, root, read(source)));
            known().insert(key, Arc::clone(&new));
            new
        });
        decoded.at(index)
    }
}

impl Decoded {
    /// The same as another file of a tree.
    fn at(&self, index: FileIndex) -> Self {
        let mut document = self.document.clone();
        let mut faults = self.faults.clone();
        if let Some(document) = &mut document {
            document.file = index;
        }
        for fault in &mut faults {
            fault.place.file = index;
            fault.related.iter_mut().for_each(|related| related.place.file = index);
        }
        Self { text: self.text.clone(), document, faults }
    }
}
