//! The trees at a commit as they are, and as they could last be read: of that nothing is lost on the way.

use std::sync::Arc;

use super::note::Note;
use super::trees::{but, of_root};
use super::unusable::Unusable;
use crate::diff::state::State;
use crate::diff::{Changes, Note as FileNote, Side, compare};
use crate::load::{Kept, Memory, Spread};
use crate::source::{File, Source, Tree};

/// What was read at a commit.
#[derive(Clone, Default)]
pub(super) struct Reading {
    /// The trees.
    pub(super) trees: Vec<Arc<Kept>>,
    /// The same, but each file that cannot be read as it was when it last could be; without those that never could.
    /// It is these that are compared.
    pub(super) readable: Vec<Arc<Kept>>,
    /// The values that could be used before and cannot now.
    lost: Unusable,
}

impl Reading {
    /// What is at a commit after this one.
    pub(super) fn next(&self, trees: Vec<Arc<Kept>>, memory: &Memory, source: &Source) -> Self {
        let readable = |kept: &Arc<Kept>| {
            let gaps = gaps(kept);
            if gaps.is_empty() {
                return Some(Arc::clone(kept));
            }
            let last = of_root(&self.readable, &kept.tree.root);
            let file = |file: &File| {
                let is_unread = gaps.iter().any(|gap| gap.file == file.path);
                if is_unread { file_of(last?, &file.path).cloned() } else { Some(file.clone()) }
            };
            let files: Vec<File> = kept.tree.files.iter().filter_map(file).collect();
            let tree = Tree { root: kept.tree.root.clone(), files };
            (!tree.files.is_empty()).then(|| match last {
                Some(last) => memory.renew(last, tree, &|file| source.read(file)),
                None => Arc::new(memory.keep(tree, Spread::Here, &|file| source.read(file))),
            })
        };
        Self { readable: trees.iter().filter_map(readable).collect(), trees, lost: self.lost.clone() }
    }

    /// What changed from another reading to this one. What could not be compared on the way is told where it can be again.
    pub(super) fn since(&mut self, before: &Self) -> Changes {
        let (one, other) = (but(&before.readable, &self.readable), but(&self.readable, &before.readable));
        let mut changes = compare(&one, &other);
        let found = self.lost.after(&changes.renamed, &before.readable, &self.readable);
        for (then, wanted) in found {
            let Some(now) = of_root(&self.readable, &then.tree.root) else { continue };
            let side = |kept| Side { trees: vec![kept], base: "" };
            let all = compare(&side((&then.tree, &then.loaded)), &side((&now.tree, &now.loaded)));
            changes.changes.extend(all.changes.into_iter().filter(|change| wanted.iter().any(|key| key.is_of(change))));
        }
        changes
    }

    /// What of it could not be read, or used, given what was read before.
    pub(super) fn notes(&self, before: &Self) -> Vec<Note> {
        let mut notes = Vec::new();
        for kept in &self.trees {
            let earlier = of_root(&before.trees, &kept.tree.root);
            let is_new = |path: &str| {
                let origin = |kept: &Arc<Kept>| file_of(kept, path).map(|file| file.origin.clone());
                earlier.and_then(origin) != origin(kept)
            };
            let readable = of_root(&self.readable, &kept.tree.root);
            notes.extend(gaps(kept).into_iter().map(|gap| Note {
                document: readable.map(|kept| name_of(kept, &gap.file)).unwrap_or_default(),
                value: None,
                is_new: is_new(&gap.file),
                rule: gap.rule,
                file: gap.file,
            }));
        }
        let values = Unusable::of(&self.readable, &before.readable).into_notes();
        notes.extend(values.filter(|note| {
            let origin = |side: &[Arc<Kept>]| side.iter().find_map(|kept| file_of(kept, &note.file)).cloned();
            origin(&before.readable) != origin(&self.readable)
        }));
        notes.sort_unstable();
        notes.dedup();
        notes
    }

    /// Whether something cannot be read or used now that could be before.
    pub(super) fn has_lost(&self) -> bool {
        let has_earlier = |kept: &Arc<Kept>| {
            let readable = of_root(&self.readable, &kept.tree.root).filter(|readable| !Arc::ptr_eq(readable, kept));
            readable.is_some_and(|readable| gaps(kept).iter().any(|gap| file_of(readable, &gap.file).is_some()))
        };
        !self.lost.is_empty() || self.trees.iter().any(has_earlier)
    }

    /// Whether something in these trees cannot be read or used.
    pub(super) fn is_unsettled(trees: &[Arc<Kept>]) -> bool {
        trees.iter().any(|kept| !gaps(kept).is_empty()) || !Unusable::of(trees, &[]).is_empty()
    }
}

/// The files of a tree that cannot be read, or not all of them.
fn gaps(kept: &Kept) -> Vec<FileNote> {
    if kept.loaded.faults.is_empty() {
        return Vec::new();
    }
    State::of(&kept.loaded, Some(&kept.tree), "").notes(true).collect()
}

fn file_of<'k>(kept: &'k Arc<Kept>, path: &str) -> Option<&'k File> {
    let found = kept.tree.files.binary_search_by(|file| file.path.as_str().cmp(path)).ok();
    found.map(|place| &kept.tree.files[place])
}

/// The id of the document in a file.
fn name_of(kept: &Kept, path: &str) -> String {
    let tree = &kept.loaded.workspace;
    let found = tree.documents.iter().find(|document| tree.path(document.file) == path);
    found.map_or_else(String::new, |document| document.name().to_owned())
}
