//! Single values that cannot be used: in which state they last could be, and where they can be again.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Arc;

use super::note::Note;
use super::trees::of_root;
use crate::diff::Change;
use crate::load::Kept;
use crate::model::{Document, Kind, Record, RecordRef, Shape};

/// A key of a record.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    record: String,
    of: Kind,
    field: &'static str,
}

/// Values that cannot be used, each with a tree.
#[derive(Debug, Clone, Default)]
pub(super) struct Unusable(BTreeMap<Key, Arc<Kept>>);

/// A tree, and the keys whose changes since then are wanted.
type Wanted = (Arc<Kept>, Vec<Key>);

impl Key {
    /// Whether a change is of it.
    pub(super) fn is_of(&self, change: &Change) -> bool {
        // How often something is done is one change of two keys.
        let field = if self.field == "per" { "times" } else { self.field };
        change.record == self.record && change.of == self.of && change.field == Some(field)
    }
}

impl Unusable {
    /// The values in a side that cannot be used, in documents that the other does not have, with the trees that they are in.
    pub(super) fn of(side: &[Arc<Kept>], other: &[Arc<Kept>]) -> Self {
        let mut found = BTreeMap::new();
        for (kept, document) in only(side, other) {
            let is_faulty = |fault: &crate::diagnostic::Finding| fault.place.file == document.file;
            if kept.loaded.faults.iter().any(is_faulty) {
                each(kept, document, &mut |key, _| drop(found.insert(key, Arc::clone(kept))));
            }
        }
        Self(found)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is told of them.
    pub(super) fn into_notes(self) -> impl Iterator<Item = Note> {
        let trees: BTreeMap<*const Kept, Arc<Kept>> =
            self.0.into_values().map(|kept| (Arc::as_ptr(&kept), kept)).collect();
        trees.into_values().flat_map(|kept| {
            let mut notes = Vec::new();
            for document in &kept.loaded.workspace.documents {
                each(&kept, document, &mut |key, note| {
                    notes.push(Note { value: Some((key.record, key.field)), ..note });
                });
            }
            notes
        })
    }

    /// Goes on to the next state. Gives what can be used again, with the trees in which it last could be.
    pub(super) fn after(
        &mut self,
        renamed: &[(String, String)],
        before: &[Arc<Kept>],
        after: &[Arc<Kept>],
    ) -> Vec<Wanted> {
        let now = Self::of(after, before);
        if self.is_empty() && now.is_empty() {
            return Vec::new();
        }
        let new_name = |key: Key| match renamed.iter().find(|(before, _)| *before == key.record) {
            Some((_, after)) => Key { record: after.clone(), ..key },
            None => key,
        };
        let touched: BTreeSet<String> =
            only(before, after).chain(only(after, before)).map(|(_, document)| document.name().to_owned()).collect();
        let is_touched = |key: &Key| key.record.split('/').next().is_some_and(|home| touched.contains(home));
        let (mut kept, mut found) = (BTreeMap::new(), BTreeMap::<*const Kept, Wanted>::new());
        for (key, then) in std::mem::take(&mut self.0) {
            let key = new_name(key);
            if now.0.contains_key(&key) || !is_touched(&key) {
                kept.insert(key, then);
            } else {
                found.entry(Arc::as_ptr(&then)).or_insert_with(|| (then, Vec::new())).1.push(key);
            }
        }
        let was: BTreeSet<Key> = Self::of(before, after).0.into_keys().map(new_name).collect();
        for (key, tree) in now.0 {
            if !was.contains(&key)
                && !kept.contains_key(&key)
                && let Some(then) = of_root(before, &tree.tree.root)
            {
                kept.insert(key, Arc::clone(then));
            }
        }
        self.0 = kept;
        found.into_values().collect()
    }
}

/// The documents of a side that the other does not have.
fn only<'k>(side: &'k [Arc<Kept>], other: &'k [Arc<Kept>]) -> impl Iterator<Item = (&'k Arc<Kept>, &'k Document)> {
    let trees: HashSet<*const Kept> = other.iter().map(Arc::as_ptr).collect();
    let is_faulty = |kept: &Kept| !kept.loaded.faults.is_empty();
    // Where nothing is faulty on either side nothing is to be looked for.
    let is_wanted = side.iter().chain(other).any(|kept| is_faulty(kept));
    let documents: HashSet<*const Document> = if is_wanted {
        other.iter().flat_map(|kept| &kept.loaded.workspace.documents).map(Arc::as_ptr).collect()
    } else {
        HashSet::new()
    };
    let own = side.iter().filter(move |kept| is_wanted && !trees.contains(&Arc::as_ptr(kept)));
    own.flat_map(|kept| kept.loaded.workspace.documents.iter().map(move |document| (kept, document)))
        .filter(move |(_, document)| !documents.contains(&Arc::as_ptr(document)))
        .map(|(kept, document)| (kept, &**document))
}

/// Tells of every value of a document that cannot be used.
fn each(kept: &Kept, document: &Document, tell: &mut dyn FnMut(Key, Note)) {
    let tree = &kept.loaded.workspace;
    let Some((index, _)) = tree.indexed().find(|(_, other)| std::ptr::eq(*other, document)) else { return };
    for (kind, place, record) in document.records() {
        let full_id = || tree.full_id(RecordRef { document: index, kind, index: place });
        faulty(record, &mut |field, span| {
            let is_here = |place: &crate::diagnostic::Place| {
                place.file == document.file && place.span.start >= span.start && place.span.start <= span.end
            };
            let rule = kept.loaded.faults.iter().find(|fault| is_here(&fault.place)).map_or("", |fault| fault.rule);
            let note = Note {
                file: tree.path(document.file).to_owned(),
                document: document.name().to_owned(),
                value: None,
                rule,
                is_new: true,
            };
            tell(Key { record: full_id(), of: kind, field }, note);
        });
    }
}

/// The keys of a record that hold something unfit. Without its id a record is told by what it says.
fn faulty(record: &dyn Record, tell: &mut dyn FnMut(&'static str, crate::source::Span)) {
    record.each(&mut |key, slot| {
        if slot.is_faulty() && key.shape != Shape::Id {
            tell(key.name, slot.span());
        }
    });
}
