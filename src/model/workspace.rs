//! One tree as a whole: its documents, and the lookups that join them.

use std::sync::Arc;

use foldhash::HashMap;

use super::actor::Actor;
use super::declare::Record;
use super::document::{Document, DocumentIndex, Head, RecordRef};
use super::format::{Agreement, Commitment, FocusArea, Framework, Kind, Requirement, Topic};
use super::reference::To;
use super::unit::Geography;
use super::value::Text;
use crate::diagnostic::{Argument, Place};
use crate::source::{FileIndex, Span, personal};

/// One tree: a register, and the frameworks and agreements that it belongs to.
#[derive(Debug, Clone, Default)]
pub struct Workspace {
    /// The folder that holds the register, as it is shown.
    pub root: String,
    /// The shown paths of all files of the tree, sorted.
    pub files: Arc<[String]>,
    /// The documents that could be read, in the order of their files.
    pub documents: Vec<Arc<Document>>,
    /// Whether every file of the tree is a document.
    pub complete: bool,
    pub(crate) register: Option<DocumentIndex>,
    pub(crate) by_id: Arc<HashMap<Text, DocumentIndex>>,
    pub(crate) actors: Arc<HashMap<Text, Actor>>,
    pub(crate) geography: Arc<Geography>,
    pub(crate) incoming: Arc<Vec<(RecordRef, RecordRef)>>,
}

impl Workspace {
    /// The register; none where the tree has none that can be read.
    pub fn register(&self) -> Option<&Document> {
        self.register.map(|index| self.document(index))
    }

    /// A document.
    pub fn document(&self, index: DocumentIndex) -> &Document {
        &self.documents[index.0 as usize]
    }

    /// The documents with their places.
    pub fn indexed(&self) -> impl Iterator<Item = (DocumentIndex, &Document)> {
        (0..).map(DocumentIndex).zip(self.documents.iter().map(Arc::as_ref))
    }

    /// The document of each file; none where it is none.
    pub fn by_file(&self) -> Vec<Option<&Document>> {
        let mut documents = vec![None; self.files.len()];
        for (_, document) in self.indexed() {
            documents[document.file.0 as usize] = Some(document);
        }
        documents
    }

    /// The document that has an id; of two with the same id the first.
    pub fn document_by_id(&self, id: &str) -> Option<DocumentIndex> {
        self.by_id.get(id).copied()
    }

    /// The frameworks, in the order of their files.
    pub fn frameworks(&self) -> impl Iterator<Item = (DocumentIndex, &Document, &Framework)> {
        self.indexed().filter_map(|(index, document)| Some((index, document, document.framework.first()?)))
    }

    /// The agreements, in the order of their files.
    pub fn agreements(&self) -> impl Iterator<Item = (DocumentIndex, &Document, &Agreement)> {
        self.indexed().filter_map(|(index, document)| Some((index, document, document.agreement.first()?)))
    }

    /// The framework that a document is made under: its own if it is one itself.
    pub fn framework_of(&self, index: DocumentIndex) -> Option<DocumentIndex> {
        let document = self.document(index);
        match document.head() {
            Head::Framework => Some(index),
            Head::Agreement => document.agreement.first()?.framework.to().document(),
            Head::City => None,
        }
    }

    /// A record.
    pub fn get(&self, at: RecordRef) -> Option<&dyn Record> {
        self.document(at.document).get(at.kind, at.index)
    }

    /// The full name of a record, to be shown: `DOCUMENT/RECORD`, or `DOCUMENT` where it has no id of its own.
    pub fn full_id(&self, at: RecordRef) -> String {
        let document = self.document(at.document);
        let name = personal::masked(document.name());
        match self.get(at).and_then(Record::id) {
            Some((id, _)) if at.kind != document.head().kind() => format!("{name}/{}", personal::masked(id)),
            _ => name.into_owned(),
        }
    }

    /// The place of a stretch of a document.
    pub fn place(&self, document: DocumentIndex, span: Span) -> Place {
        Place { file: self.document(document).file, span }
    }

    /// The shown path of a file.
    pub fn path(&self, file: FileIndex) -> &str {
        self.files.get(file.0 as usize).map_or("", String::as_str)
    }

    /// What a finding calls a document: its id, or its file where it has none.
    pub fn called(&self, index: DocumentIndex) -> Argument {
        let document = self.document(index);
        document.id().map_or_else(|| Argument::Nameless(self.path(document.file).to_owned()), |(id, _)| id.into())
    }

    /// The records that name a record, sorted; one that names it in several keys stands there once.
    pub fn incoming(&self, to: RecordRef) -> impl Iterator<Item = RecordRef> {
        let first = self.incoming.partition_point(|(target, _)| target.rank() < to.rank());
        self.incoming[first..].iter().take_while(move |(target, _)| *target == to).map(|(_, from)| *from)
    }

    /// The records of a kind in a document that name a record, in the file's order.
    pub fn naming(&self, to: RecordRef, document: DocumentIndex, kind: Kind) -> impl Iterator<Item = RecordRef> {
        let before = (to.rank(), RecordRef { document, kind, index: 0 }.rank());
        let first = self.incoming.partition_point(|(target, from)| (target.rank(), from.rank()) < before);
        let found = self.incoming[first..].iter().copied();
        found
            .take_while(move |(target, _)| *target == to)
            .map(|(_, from)| from)
            .take_while(move |from| from.document == document && from.kind == kind)
    }

    /// The focus areas of a framework with their places.
    pub fn focus_areas(&self, document: DocumentIndex) -> impl Iterator<Item = (RecordRef, &FocusArea)> {
        let at = move |index| RecordRef { document, kind: Kind::FocusArea, index };
        (0..).map(at).zip(&self.document(document).focus_areas)
    }

    /// A focus area; none where the record is something else.
    pub fn focus_area(&self, at: RecordRef) -> Option<&FocusArea> {
        let areas = &self.document(at.document).focus_areas;
        (at.kind == Kind::FocusArea).then(|| &areas[at.index as usize])
    }

    /// The requirements of a framework with their places.
    pub fn requirements(&self, document: DocumentIndex) -> impl Iterator<Item = (RecordRef, &Requirement)> {
        let at = move |index| RecordRef { document, kind: Kind::Requirement, index };
        (0..).map(at).zip(&self.document(document).requirements)
    }

    /// A requirement.
    pub fn requirement(&self, at: RecordRef) -> &Requirement {
        &self.document(at.document).requirements[at.index as usize]
    }

    /// The commitments of a document with their places.
    pub fn commitments(&self, document: DocumentIndex) -> impl Iterator<Item = (RecordRef, &Commitment)> {
        let at = move |index| RecordRef { document, kind: Kind::Commitment, index };
        (0..).map(at).zip(&self.document(document).commitments)
    }

    /// A commitment.
    pub fn commitment(&self, at: RecordRef) -> &Commitment {
        &self.document(at.document).commitments[at.index as usize]
    }

    /// What a finding calls an area.
    pub fn area_called(&self, area: RecordRef) -> Argument {
        self.get(area).map_or(Argument::Nameless(String::new()), Record::called)
    }

    /// The id by which reports call an area: without its document's.
    pub fn area_id(&self, area: RecordRef) -> &str {
        self.get(area).and_then(Record::id).map_or("", |(id, _)| id)
    }

    /// The name of an area, as its document gives it; its id where it gives none.
    pub fn area_name(&self, area: RecordRef) -> &str {
        let document = self.document(area.document);
        let name = match area.kind {
            Kind::FocusArea => document.focus_areas[area.index as usize].name.text(),
            Kind::LocalArea => document.local_areas[area.index as usize].name.text(),
            _ => None,
        };
        name.unwrap_or_else(|| self.area_id(area))
    }

    /// The subject of an area.
    pub fn topic(&self, area: To) -> Topic {
        let topic = area.record().and_then(|at| match at.kind {
            Kind::FocusArea => self.document(at.document).focus_areas[at.index as usize].topic.copied(),
            Kind::LocalArea => self.document(at.document).local_areas[at.index as usize].topic.copied(),
            _ => None,
        });
        topic.unwrap_or(Topic::Other)
    }
}
