//! One side of the comparison of one tree: its documents, and what of them could not be read.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use super::change::{Gap, Note, Spot};
use super::faults;
use crate::diagnostic::Finding;
use crate::load::Loaded;
use crate::model::{Checks, Declined, Document, DocumentIndex, Head, Kind, Record, RecordRef, Slot, Workspace};
use crate::source::{File, FileIndex, Lines, Origin, Position, Span, Tree};

/// The rules whose findings mean that something of a file was not read.
const GAPS: &[(&str, Gap)] = &[
    ("unreadable-file", Gap::Whole),
    ("not-utf8", Gap::Whole),
    ("unknown-document", Gap::Whole),
    ("unsupported-format", Gap::Whole),
    ("toml-syntax", Gap::Part),
];

/// One side of one tree.
pub(super) struct State<'l> {
    pub(super) tree: &'l Workspace,
    files: Option<&'l Tree>,
    /// By file.
    gaps: HashMap<FileIndex, (Gap, &'static str)>,
    /// By file, in its order: the values that are not fit to use.
    faults: HashMap<FileIndex, Vec<&'l Finding>>,
    base: &'l str,
    /// By file.
    lines: Vec<Lines<'l>>,
}

impl<'l> State<'l> {
    pub(super) fn of(loaded: &'l Loaded, files: Option<&'l Tree>, base: &'l str) -> Self {
        let tree = &loaded.workspace;
        let mut read: Vec<bool> = vec![false; tree.files.len()];
        for document in &tree.documents {
            // Without its name what is left of a broken file is nothing to compare.
            read[document.file.0 as usize] = document.id().is_some();
        }
        let mut gaps = HashMap::new();
        for fault in &loaded.faults {
            let Some((_, gap)) = GAPS.iter().find(|(rule, _)| *rule == fault.rule) else { continue };
            let file = fault.place.file;
            let Some(is_read) = read.get(file.0 as usize) else { continue };
            if *gap == Gap::Part || !is_read {
                let gap = if *is_read { Gap::Part } else { Gap::Whole };
                gaps.entry(file).or_insert((gap, fault.rule));
            }
        }
        let faults = faults::by_file(&loaded.faults);
        Self { tree, files, gaps, faults, base, lines: loaded.lines() }
    }

    pub(super) fn document(&self, index: DocumentIndex) -> &'l Document {
        self.tree.document(index)
    }

    pub(super) fn record(&self, at: RecordRef) -> &'l dyn Record {
        let document = self.document(at.document);
        // A reference to a record is only ever made from one that is there.
        document.get(at.kind, at.index).unwrap_or_else(|| match at.kind {
            Kind::Checks => &*NO_CHECKS,
            _ => document.head_record().unwrap_or(&*NOTHING),
        })
    }

    /// Whether a record is there: without `[checks]` nothing else than an empty one is meant.
    pub(super) fn is_there(&self, at: RecordRef) -> bool {
        self.document(at.document).get(at.kind, at.index).is_some()
    }

    /// The values of a document's file that are not fit to use, in its order.
    pub(super) fn faults(&self, document: DocumentIndex) -> &[&'l Finding] {
        self.faults.get(&self.document(document).file).map_or(&[], Vec::as_slice)
    }

    /// Whether something is written there that is not fit to use. What is blank or empty is as good as nothing.
    pub(super) fn is_unfit(&self, document: DocumentIndex, slot: &dyn Slot) -> bool {
        slot.is_faulty() && !faults::is_blank(self.faults(document), slot.span())
    }

    /// The place of a document's head.
    pub(super) fn head(&self, document: DocumentIndex) -> RecordRef {
        RecordRef { document, kind: self.document(document).head().kind(), index: 0 }
    }

    /// The records of a document but for its head.
    pub(super) fn records(&self, index: DocumentIndex) -> impl Iterator<Item = RecordRef> + use<'l> {
        let document = self.document(index);
        let head = document.head().kind();
        let all = document.records().filter(move |(kind, ..)| *kind != head);
        all.map(move |(kind, place, _)| RecordRef { document: index, kind, index: place })
    }

    pub(super) fn is_selected(&self, document: DocumentIndex) -> bool {
        self.file(document).is_none_or(|file| file.selected)
    }

    fn file(&self, document: DocumentIndex) -> Option<&'l File> {
        self.files.and_then(|tree| tree.files.get(self.document(document).file.0 as usize))
    }

    /// Whether a document is known to have the same bytes as one of another side.
    pub(super) fn is_same(&self, document: DocumentIndex, other: &State<'_>, twin: DocumentIndex) -> bool {
        let blob = |file: &File| if let Origin::Blob(blob) = file.origin { Some(blob) } else { None };
        let own = self.file(document).and_then(blob);
        own.is_some() && own == other.file(twin).and_then(blob)
    }

    /// Whether a document is the very one of another side.
    pub(super) fn shares(&self, document: DocumentIndex, other: &State<'_>) -> bool {
        let at = |state: &State<'_>| state.tree.documents.get(document.0 as usize).map(Arc::as_ptr);
        at(self) == at(other)
    }

    /// Whether some of a document's records may not have been read.
    pub(super) fn has_gap(&self, document: DocumentIndex) -> bool {
        self.gaps.contains_key(&self.document(document).file)
    }

    /// Whether a file is there of which nothing could be read.
    pub(super) fn is_blind(&self, path: &str) -> bool {
        let is_path = |file: &FileIndex| self.relative(*file) == path;
        self.gaps.iter().any(|(file, (gap, _))| *gap == Gap::Whole && is_path(file))
    }

    /// The path of a file below what is compared.
    pub(super) fn relative(&self, file: FileIndex) -> &'l str {
        self.below_base(file).unwrap_or_else(|| self.tree.path(file))
    }

    /// Whether a document lies below what is compared; one that does not is only read along.
    pub(super) fn is_compared(&self, document: DocumentIndex) -> bool {
        self.below_base(self.document(document).file).is_some()
    }

    fn below_base(&self, file: FileIndex) -> Option<&'l str> {
        Path::new(self.tree.path(file)).strip_prefix(self.base).ok()?.to_str()
    }

    pub(super) fn path_of(&self, document: DocumentIndex) -> &'l str {
        self.relative(self.document(document).file)
    }

    pub(super) fn framework_id(&self, document: DocumentIndex) -> &'l str {
        let document = self.document(document);
        match document.head() {
            Head::Agreement => {
                document.agreement.first().and_then(|agreement| agreement.framework.get()).map_or("", |named| &named.id)
            }
            Head::Framework | Head::City => document.name(),
        }
    }

    /// The text of a record, from its header to the next; none where the same text may say something else elsewhere, or
    /// another text has been made the same because it tells of persons.
    pub(super) fn text_of(&self, at: RecordRef) -> Option<&'l str> {
        if self.has_gap(at.document) {
            return None;
        }
        let (document, text) = (self.document(at.document), self.text(at.document));
        let start = document.get(at.kind, at.index)?.header().start;
        let next = document.outline.partition_point(|(other, _)| *other <= start);
        let end = document.outline.get(next).map_or(text.len(), |(end, _)| *end as usize);
        text.get(start as usize..end).filter(|text| memchr::memchr(b'*', text.as_bytes()).is_none())
    }

    /// The text of a document's file.
    fn text(&self, document: DocumentIndex) -> &'l str {
        self.lines[self.document(document).file.0 as usize].text()
    }

    /// How long a document's file is.
    pub(super) fn length(&self, document: DocumentIndex) -> u32 {
        u32::try_from(self.text(document).len()).unwrap_or_default()
    }

    /// A stretch of a document's file.
    pub(super) fn written(&self, document: DocumentIndex, span: Span) -> &'l str {
        self.text(document).get(span.range()).unwrap_or_default()
    }

    pub(super) fn spot(&self, document: DocumentIndex, span: Span) -> Spot {
        let file = self.document(document).file;
        let Position { line, column } = self.lines[file.0 as usize].start(span);
        Spot { file: self.tree.path(file).to_owned(), line, column }
    }

    pub(super) fn notes(&self, is_after: bool) -> impl Iterator<Item = Note> {
        self.gaps.iter().map(move |(file, (gap, rule))| Note {
            file: self.tree.path(*file).to_owned(),
            line: None,
            is_after,
            gap: *gap,
            rule,
        })
    }
}

/// Stands in for the table of checks of a register that has none.
static NO_CHECKS: LazyLock<Checks> = LazyLock::new(Checks::default);

/// Stands in for a record that is not there, which no caller asks for.
static NOTHING: LazyLock<Declined> = LazyLock::new(Declined::default);
