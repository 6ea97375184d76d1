//! Which records of a tree refer to which things, in both directions.

use crate::model::{Kind, Record, RecordRef, Reference, Subject, Value, Workspace};
use crate::source::Span;

/// One reference.
#[derive(Debug, Clone, Copy)]
pub(super) struct Link {
    /// The key that holds it.
    pub(super) key: &'static str,
    /// What it names.
    pub(super) to: Subject,
    /// Where it is written.
    pub(super) span: Span,
}

/// Who refers to what.
pub(super) struct Links<'t> {
    tree: &'t Workspace,
    /// Every reference and its record, by what it names and by record, then in the order of the format's keys.
    incoming: Vec<(RecordRef, Link)>,
}

impl<'t> Links<'t> {
    pub(super) fn of(tree: &'t Workspace) -> Self {
        let mut incoming = Vec::new();
        for (document, source) in tree.indexed() {
            for (kind, index, record) in source.records() {
                let from = RecordRef { document, kind, index };
                // A row of a second register stands for nobody.
                if tree.subject_record(tree.subject(from)) == Some(from) {
                    each(tree, record, &mut |link| incoming.push((from, link)));
                }
            }
        }
        incoming.sort_by_key(|(from, link)| (link.to, *from));
        Self { tree, incoming }
    }

    /// The references of a thing, in the order of the format's keys.
    pub(super) fn from(&self, subject: Subject) -> Vec<Link> {
        let record = self.tree.subject_record(subject).and_then(|at| self.tree.get(at));
        let mut links = Vec::new();
        if let Some(record) = record {
            each(self.tree, record, &mut |link| links.push(link));
        }
        links
    }

    /// The records that refer to a thing, each with its references to it: by kind, then in the order of their files.
    pub(super) fn to(&self, subject: Subject) -> Vec<(RecordRef, &[(RecordRef, Link)])> {
        let first = self.incoming.partition_point(|(_, link)| link.to < subject);
        let those = &self.incoming[first..];
        let those = &those[..those.partition_point(|(_, link)| link.to == subject)];
        let mut records: Vec<_> =
            those.chunk_by(|(one, _), (other, _)| one == other).map(|all| (all[0].0, all)).collect();
        records.sort_by_key(|(at, _)| (at.kind, *at));
        records
    }

    /// The records of a document, but its head, that refer to no other record of it: the others follow from them.
    pub(super) fn roots(&self, subject: Subject) -> Vec<RecordRef> {
        let Subject::Document(document) = subject else { return Vec::new() };
        let source = self.tree.document(document);
        let is_inside = |to: Subject| matches!(to, Subject::Record(at) if at.document == document);
        let mut roots = Vec::new();
        for (kind, index, record) in source.records() {
            let mut follows = kind == source.head().kind() || kind == Kind::Checks;
            each(self.tree, record, &mut |link| follows |= is_inside(link.to));
            if !follows {
                roots.push(RecordRef { document, kind, index });
            }
        }
        roots
    }
}

/// Visits every reference of a record to something of the tree.
fn each(tree: &Workspace, record: &dyn Record, visit: &mut dyn FnMut(Link)) {
    record.each_reference(&mut |key, slot| {
        let mut found = |reference: &Reference, span| {
            if let Some(to) = tree.subject_of(reference.to) {
                visit(Link { key: key.name, to, span });
            }
        };
        match slot.value() {
            Value::Reference(reference) => found(reference, slot.span()),
            Value::References(list) => list.iter().for_each(|item| found(&item.value, item.span)),
            _ => {}
        }
    });
}
