//! A tree on a day, together with the lines of its files, so that a report can say where something stands.

use std::collections::BTreeSet;
use std::ops::Deref;

use jiff::civil::Date;

use crate::diagnostic::Finding;
use crate::load::Loaded;
use crate::model::{Actor, AsOf, DocumentIndex, Record, RecordRef, Subject, Title};
use crate::rules::rule;
use crate::source::{Lines, Span};

/// A tree on a day, and the lines of its files.
#[derive(Debug)]
pub struct View<'t> {
    tree: AsOf<'t>,
    /// By file.
    lines: Vec<Lines<'t>>,
}

/// A line of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// The file, as it is shown.
    pub file: String,
    /// From 1.
    pub line: u32,
}

/// An actor, a document or a record, as reports name it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: Title,
}

/// How many files of a tree could not be read in full.
pub fn broken_files(loaded: &Loaded) -> usize {
    let is_of_file = |fault: &&Finding| {
        let family = rule(fault.rule).map(|(family, _)| family.name);
        family == Some("syntax") && fault.phrase.variant != "no-register"
    };
    let files: BTreeSet<_> = loaded.faults.iter().filter(is_of_file).map(|fault| fault.place.file).collect();
    files.len()
}

impl<'t> Deref for View<'t> {
    type Target = AsOf<'t>;

    fn deref(&self) -> &AsOf<'t> {
        &self.tree
    }
}

impl<'t> View<'t> {
    /// A tree that was read, on a day.
    pub fn new(loaded: &'t Loaded, day: Date) -> Self {
        Self { tree: AsOf { tree: &loaded.workspace, day }, lines: loaded.lines() }
    }

    /// The line on which a stretch of a document begins; the document's first where it is nowhere.
    pub fn spot(&self, document: DocumentIndex, span: Span) -> Spot {
        let file = self.document(document).file;
        Spot { file: self.path(file).to_owned(), line: self.lines[file.0 as usize].start(span).line }
    }

    /// The line on which a record begins.
    pub fn record_spot(&self, at: RecordRef) -> Spot {
        let header = self.get(at).map_or(Span::NONE, Record::header);
        self.spot(at.document, header)
    }

    /// The line on which something is told of; none for `police`.
    pub fn subject_spot(&self, subject: Subject) -> Option<Spot> {
        self.subject_place(subject).map(|(document, span)| self.spot(document, span))
    }

    /// Something by its id and what it is called.
    pub fn name(&self, subject: Subject) -> Named {
        let mut title = self.subject_title(subject);
        if let (true, Subject::Actor(actor)) = (title.own.is_empty(), subject) {
            self.actor_name(actor).clone_into(&mut title.own);
        }
        Named { id: self.subject_id(subject), title }
    }

    /// An actor by its id and name.
    pub fn named_actor(&self, actor: Actor) -> Named {
        self.name(Subject::Actor(actor))
    }

    /// Whether what an actor does is the business of another on a day: the other is itself, the whole that it is a part
    /// of or a part of it, or one of these has taken it over.
    pub fn acts_for(&self, actor: Actor, other: Actor, day: Date) -> bool {
        let same = |one| one == other || self.is_part_of(one, other) || self.is_part_of(other, one);
        same(actor) || self.standing_in(actor, day).into_iter().any(same)
    }
}
