//! All that had an id at one time or another.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Arc;

use crate::diff::Side;
use crate::model::{Ids, Kind};

/// Documents by their ids, with the ids of the records that stood in them at one time or another.
#[derive(Debug, Default)]
pub(super) struct Known(BTreeMap<String, Vec<Arc<Ids>>>);

impl Known {
    /// Notes the documents of one side that are not the same on the other.
    pub(super) fn note(&mut self, side: &Side<'_>, other: &Side<'_>) {
        let documents = |side: &Side<'_>| -> Vec<_> {
            side.trees.iter().flat_map(|(_, loaded)| loaded.workspace.documents.clone()).collect()
        };
        let there: HashSet<_> = documents(other).iter().map(Arc::as_ptr).collect();
        for document in documents(side).iter().filter(|document| !there.contains(&Arc::as_ptr(document))) {
            self.add(document.name(), &document.ids);
        }
    }

    fn add(&mut self, name: &str, ids: &Arc<Ids>) {
        let known = self.0.entry(name.to_owned()).or_default();
        if !known.iter().any(|known| Arc::ptr_eq(known, ids)) {
            known.push(Arc::clone(ids));
        }
    }

    pub(super) fn extend(&mut self, more: Self) {
        for (name, ids) in more.0 {
            for ids in &ids {
                self.add(&name, ids);
            }
        }
    }

    /// Whether a document or record had this full id.
    pub(super) fn contains(&self, id: &str) -> bool {
        let records = |(home, id)| self.0.get(home).is_some_and(|known| known.iter().any(|ids| ids.contains_key(id)));
        self.0.contains_key(id) || id.split_once('/').is_some_and(records)
    }

    /// The full ids, and the kinds, of the records that had this short id.
    pub(super) fn called(&self, id: &str) -> BTreeSet<(String, Kind)> {
        let found = |(home, known): (&String, &Vec<Arc<Ids>>)| {
            let kinds: Vec<Kind> = known.iter().filter_map(|ids| ids.get(id)).map(|(kind, _)| *kind).collect();
            kinds.into_iter().map(|kind| (format!("{home}/{id}"), kind)).collect::<Vec<_>>()
        };
        self.0.iter().flat_map(found).collect()
    }
}
