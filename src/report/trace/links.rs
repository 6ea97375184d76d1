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
    /// Both ends of every reference, sorted, each once.
    incoming: Vec<(Subject, RecordRef)>,
}

impl<'t> Links<'t> {
    pub(super) fn of(tree: &'t Workspace) -> Self {
        let mut incoming = Vec::new();
        for (document, source) in tree.indexed() {
            for (kind, index, record) in source.records() {
                let from = RecordRef { document, kind, index };
                each(tree, record, &mut |link| incoming.push((link.to, from)));
            }
        }
        incoming.sort_unstable();
        incoming.dedup();
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

    /// The records that refer to a thing: by kind, then in the order of their files.
    pub(super) fn to(&self, subject: Subject) -> Vec<RecordRef> {
        let first = self.incoming.partition_point(|(to, _)| *to < subject);
        let those = self.incoming[first..].iter().take_while(|(to, _)| *to == subject);
        let mut records: Vec<RecordRef> = those.map(|(_, from)| *from).collect();
        records.sort_by_key(|at| (at.kind, *at));
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
