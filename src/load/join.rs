//! From documents to a workspace: every reference is given what it names, and every record what names it.

use std::sync::Arc;

use rayon::prelude::*;

use super::few;
use super::lookup::Lookup;
use crate::model::{Document, DocumentIndex, Geography, Head, RecordRef, To, Value, Workspace};

/// Joins the documents of a tree. Gives also what their references were looked up in.
pub(super) fn workspace(root: String, files: Vec<String>, mut documents: Vec<Document>) -> (Workspace, Lookup) {
    let complete = documents.len() == files.len();
    let mut lookup = Lookup::of(&documents, complete);
    for (document, index) in documents.iter_mut().zip((0..).map(DocumentIndex)) {
        if let Some(agreement) = document.agreement.first_mut() {
            lookup.resolve(agreement, index);
            lookup.frameworks[index.0 as usize] = agreement.framework.to();
        }
    }
    let named = resolve(&lookup, &mut documents);
    let mut incoming = Vec::with_capacity(named.iter().map(Vec::len).sum());
    incoming.extend(named.into_iter().flatten());
    let geography = lookup.register.map(|index| Geography::of(&documents[index.0 as usize])).unwrap_or_default();
    let workspace = Workspace {
        root,
        files: files.into(),
        complete,
        register: lookup.register,
        by_id: Arc::clone(&lookup.by_id),
        actors: Arc::clone(&lookup.actors),
        geography: Arc::new(geography),
        incoming: Arc::new(sorted(incoming)),
        documents: documents.into_iter().map(Arc::new).collect(),
    };
    (workspace, lookup)
}

/// The same tree with new documents in the place of those of the same files. None if that can touch a reference of another
/// document, because they do not declare the same ids.
pub(super) fn replace(workspace: &Workspace, lookup: &Lookup, new: Vec<Document>) -> Option<Workspace> {
    let mut next = workspace.clone();
    let mut changed = Vec::new();
    for mut document in new {
        let place = next.documents.binary_search_by_key(&document.file, |document| document.file).ok()?;
        let index = DocumentIndex(u32::try_from(place).ok()?);
        let known = &next.documents[place];
        if !declares_as(known, &document) {
            return None;
        }
        document.each_record_mut(&mut |record| lookup.resolve(record, index));
        if outgoing(known, index) != outgoing(&document, index) {
            changed.push(index);
        }
        next.documents[place] = Arc::new(document);
    }
    if !changed.is_empty() {
        let others = workspace.incoming.iter().filter(|(_, from)| !changed.contains(&from.document)).copied();
        let own = changed.iter().flat_map(|index| outgoing(next.document(*index), *index));
        next.incoming = Arc::new(sorted(others.chain(own).collect()));
    }
    Some(next)
}

/// Gives every reference of the documents what it names. Gives for each which records its own name.
fn resolve(lookup: &Lookup, documents: &mut [Document]) -> Vec<Vec<(RecordRef, RecordRef)>> {
    let resolve = |(document, index): (&mut Document, u32)| {
        document.each_record_mut(&mut |record| lookup.resolve(record, DocumentIndex(index)));
        outgoing(document, DocumentIndex(index))
    };
    let count = u32::try_from(documents.len()).unwrap_or(u32::MAX);
    if few::is_many(documents.len()) {
        documents.par_iter_mut().zip(0..count).map(resolve).collect()
    } else {
        documents.iter_mut().zip(0..count).map(resolve).collect()
    }
}

/// Whether all that references are looked up in is the same in both documents.
fn declares_as(one: &Document, other: &Document) -> bool {
    let framework = |document: &Document| {
        document.agreement.first().map(|agreement| agreement.framework.get().map(|named| named.id.clone()))
    };
    one.head() != Head::City
        && one.head() == other.head()
        && one.id().map(|(id, _)| id) == other.id().map(|(id, _)| id)
        && one.ids == other.ids
        && one.doubtful == other.doubtful
        && framework(one) == framework(other)
        && one.nameless == other.nameless
}

/// Which records the records of a document name, each with its own place.
fn outgoing(source: &Document, document: DocumentIndex) -> Vec<(RecordRef, RecordRef)> {
    let mut outgoing = Vec::new();
    for (kind, index, record) in source.records() {
        let from = RecordRef { document, kind, index };
        let mut add = |to: To| outgoing.extend(to.record().map(|to| (to, from)));
        record.each_reference(&mut |_, slot| match slot.value() {
            Value::Reference(reference) => add(reference.to),
            Value::References(list) => list.iter().for_each(|item| add(item.value.to)),
            _ => {}
        });
    }
    outgoing
}

/// By what is named, then by what names it, each pair once.
fn sorted(mut incoming: Vec<(RecordRef, RecordRef)>) -> Vec<(RecordRef, RecordRef)> {
    // Mostly they are in this order already.
    incoming.sort_by_key(|(to, from)| (to.rank(), from.rank()));
    incoming.dedup();
    incoming
}
