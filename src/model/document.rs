//! One file as a document: its head and its records, by kind and in the file's order.

use std::ops::Range;
use std::sync::Arc;

use foldhash::{HashMap, HashSet};

use super::declare::Record;
use super::format::{
    Administration, Agreement, Area, Body, Checks, City, Commitment, Declined, District, FocusArea, Framework,
    Indicator, Kind, LocalArea, Measurement, Organisation, Outcome, Permit, PoliceArea, Problem, Promise, Requirement,
    Review, Signature, SituationReport, Waiver,
};
use super::value::Text;
use crate::diagnostic::Argument;
use crate::source::{FileIndex, Span, personal};

/// The place of a document in its workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentIndex(pub u32);

/// The place of a record in its workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordRef {
    /// The document that it stands in.
    pub document: DocumentIndex,
    /// What it is.
    pub kind: Kind,
    /// Its place among the records of its kind in the document, in the file's order.
    pub index: u32,
}

impl RecordRef {
    /// Sorts as the record itself does, and faster.
    pub(crate) const fn rank(self) -> u128 {
        (self.document.0 as u128) << 64 | (self.kind as u128) << 32 | self.index as u128
    }
}

/// Records of a document by their ids: of what kind each is, and its place among that.
pub type Ids = HashMap<Text, (Kind, u32)>;

/// The three kinds of document, told by the one head table that each has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Head {
    /// The register.
    City,
    /// A framework.
    Framework,
    /// An agreement.
    Agreement,
}

/// One table of a kind of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Table {
    /// The kind of its records.
    pub kind: Kind,
    /// The documents that may have it.
    pub heads: &'static [Head],
    /// Whether there is at most one record, under a single bracket.
    pub single: bool,
}

impl Head {
    /// Every kind of document.
    pub const ALL: &'static [Self] = &[Self::City, Self::Framework, Self::Agreement];

    /// The kind of the head's record.
    pub const fn kind(self) -> Kind {
        match self {
            Self::City => Kind::City,
            Self::Framework => Kind::Framework,
            Self::Agreement => Kind::Agreement,
        }
    }

    /// The catalogue's message with the name of the kind of document, with the article.
    pub const fn with_article(self) -> &'static str {
        match self {
            Self::City => "kind-register.a",
            Self::Framework | Self::Agreement => self.kind().with_article(),
        }
    }
}

/// Declares which tables there are: the fields of [`Document`], [`TABLES`], and access by kind.
macro_rules! tables {
    ($( $(#[doc = $doc:literal])* $field:ident: $Record:ident in [$($Head:ident),*] $($single:ident)?; )*) => {
        /// One document, with every record that could be read.
        #[derive(Debug, Clone, Default, PartialEq)]
        pub struct Document {
            /// Its file.
            pub file: FileIndex,
            $( $(#[doc = $doc])* pub $field: Vec<$Record>, )*
            /// The records by their ids; of two with the same id the first.
            pub ids: Arc<Ids>,
            /// Ids of which it cannot be told what they name: declared twice, or in a table that the document does not have.
            pub doubtful: Arc<HashSet<Text>>,
            /// The kinds of which a record has no id that can be read; all of them where a line could not be.
            pub nameless: Vec<Kind>,
            /// Where each record begins, in the file's order; no kind for a table that the format does not have.
            pub outline: Vec<(u32, Option<(Kind, u32)>)>,
            /// Whether something could not be read, and it cannot be told of which record.
            pub damaged: bool,
        }

        /// The tables of all documents, in canonical order.
        pub const TABLES: &[Table] = &[$(
            Table { kind: Kind::$Record, heads: &[$(Head::$Head),*], single: tables!(@single $($single)?) },
        )*];

        impl Document {
            /// The record of a kind at a place among its kind.
            pub fn get(&self, kind: Kind, index: u32) -> Option<&dyn Record> {
                match kind { $( Kind::$Record => self.$field.get(index as usize).map(|record| record as &dyn Record), )* }
            }

            /// Adds an empty record of a kind, to be filled in.
            pub fn add(&mut self, kind: Kind) -> &mut dyn Record {
                match kind { $( Kind::$Record => {
                    self.$field.push($Record::default());
                    let last = self.$field.len() - 1;
                    &mut self.$field[last]
                } )* }
            }

            /// Makes room for so many more records of a kind, and no more.
            pub(crate) fn reserve(&mut self, kind: Kind, more: usize) {
                match kind { $( Kind::$Record => self.$field.reserve_exact(more), )* }
            }

            /// How many records of a kind it has.
            pub fn count(&self, kind: Kind) -> u32 {
                let count = match kind { $( Kind::$Record => self.$field.len(), )* };
                u32::try_from(count).unwrap_or(u32::MAX)
            }

            /// Every record, by kind, in canonical order.
            pub fn records(&self) -> impl Iterator<Item = (Kind, u32, &dyn Record)> {
                std::iter::empty()
                $( .chain((0..).zip(&self.$field).map(|(index, record)| (Kind::$Record, index, record as &dyn Record))) )*
            }

            /// The same document with other records in the place of those that begin in a stretch of its text; what
            /// follows them is moved. Its file and its ids are still those that it had.
            pub(crate) fn spliced(&self, stretch: &Range<u32>, middle: Self, by: u32) -> Self {
                let mut spliced = Self {
                    file: self.file,
                    $( $field: splice(&self.$field, stretch, middle.$field, by), )*
                    ids: Arc::clone(&self.ids),
                    doubtful: Arc::clone(&self.doubtful),
                    nameless: self.nameless.clone(),
                    outline: Vec::new(),
                    damaged: self.damaged,
                };
                let outline = spliced.records().map(|(kind, index, record)| (record.header().start, Some((kind, index))));
                let mut outline: Vec<_> = outline.collect();
                outline.sort_unstable();
                spliced.outline = outline;
                spliced
            }

            /// Every record, to fill in what the whole tree tells.
            pub fn each_record_mut(&mut self, visit: &mut dyn FnMut(&mut dyn Record)) {
                $( for record in &mut self.$field { visit(record); } )*
            }
        }
    };
    (@single single) => { true };
    (@single) => { false };
}

tables! {
    /// The head of the register; at most one.
    city: City in [City] single;
    /// How strict the city is; at most one.
    checks: Checks in [City] single;
    /// The head of a framework; at most one.
    framework: Framework in [Framework] single;
    /// The head of an agreement; at most one.
    agreement: Agreement in [Agreement] single;
    /// Districts and their parts.
    districts: District in [City];
    /// Local police areas.
    police_areas: PoliceArea in [City];
    /// Specialist administrations.
    administrations: Administration in [City];
    /// Others who take part.
    organisations: Organisation in [City];
    /// What the agreement builds on.
    situation_reports: SituationReport in [Agreement];
    /// Who has signed.
    signatures: Signature in [Framework, Agreement];
    /// The areas of the framework.
    focus_areas: FocusArea in [Framework];
    /// What the framework binds the parties to.
    requirements: Requirement in [Framework];
    /// The structure of cooperation.
    bodies: Body in [Framework, Agreement];
    /// Areas that were chosen.
    areas: Area in [Agreement];
    /// Areas that were added.
    local_areas: LocalArea in [Agreement];
    /// Areas that were not chosen.
    declined: Declined in [Agreement];
    /// The problem picture.
    problems: Problem in [Agreement];
    /// What the parties bind themselves to do.
    commitments: Commitment in [Framework, Agreement];
    /// How it is measured.
    indicators: Indicator in [Framework, Agreement];
    /// What the law asks for.
    permits: Permit in [Framework, Agreement];
    /// How far commitments have come.
    results: Outcome in [Framework, Agreement];
    /// Values of indicators.
    measurements: Measurement in [Framework, Agreement];
    /// Follow-ups that took place.
    reviews: Review in [Agreement];
    /// What the public was told.
    promises: Promise in [Agreement];
    /// Findings that are accepted.
    waivers: Waiver in [City, Framework, Agreement];
}

/// Records of one kind, in the file's order, with others in the place of those that begin in a stretch of the text.
fn splice<R: Record + Clone>(records: &[R], stretch: &Range<u32>, middle: Vec<R>, by: u32) -> Vec<R> {
    let place = |byte: u32| records.partition_point(|record| record.header().start < byte);
    let moved = |record: &R| {
        let mut record = record.clone();
        record.shift(by);
        record
    };
    let (before, after) = (&records[..place(stretch.start)], &records[place(stretch.end)..]);
    before.iter().cloned().chain(middle).chain(after.iter().map(moved)).collect()
}

impl From<Kind> for Argument {
    fn from(kind: Kind) -> Self {
        Self::Word(kind.word())
    }
}

impl Document {
    /// Which kind of document it is.
    pub fn head(&self) -> Head {
        if !self.agreement.is_empty() {
            Head::Agreement
        } else if !self.framework.is_empty() {
            Head::Framework
        } else {
            Head::City
        }
    }

    /// The head's record, whatever the kind of document.
    pub fn head_record(&self) -> Option<&dyn Record> {
        self.get(self.head().kind(), 0)
    }

    /// Its id and the id's place; none where it has none that can be read.
    pub fn id(&self) -> Option<(&str, Span)> {
        self.head_record().and_then(Record::id)
    }

    /// Its id, or nothing to show where it has none.
    pub fn name(&self) -> &str {
        self.id().map_or("", |(id, _)| id)
    }

    /// The smallest record around a byte; none before the first and in a table that the format does not have.
    pub fn record_at(&self, byte: u32) -> Option<(Kind, u32)> {
        let before = self.outline.partition_point(|(start, _)| *start <= byte);
        before.checked_sub(1).and_then(|at| self.outline[at].1)
    }

    /// The id of the smallest record around a byte, to be shown: the document's, or `DOCUMENT/RECORD`.
    pub fn record_around(&self, byte: u32) -> Option<String> {
        let (document, _) = self.id()?;
        let record = self.record_at(byte).filter(|(kind, _)| *kind != self.head().kind());
        let id = record.and_then(|(kind, index)| self.get(kind, index)?.id());
        let document = personal::masked(document);
        Some(id.map_or_else(|| document.to_string(), |(id, _)| format!("{document}/{}", personal::masked(id))))
    }
}
