//! What an id names, how it is spelled in full, and what it is called.

use super::actor::Actor;
use super::declare::Record;
use super::document::{DocumentIndex, RecordRef};
use super::format::Kind;
use super::id::nearest;
use super::reference::To;
use super::spaces::one_line;
use super::value::Value;
use super::workspace::Workspace;
use crate::source::Span;

/// Something that has an id, or that refers to something that has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// Somebody who takes part. The register itself is the actor `city`.
    Actor(Actor),
    /// A framework or an agreement.
    Document(DocumentIndex),
    /// Any other record.
    Record(RecordRef),
}

/// What something is called: as the city calls it, and in English where the files say so.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Title {
    /// As the city calls it.
    pub own: String,
    /// Its English twin.
    pub english: Option<String>,
}

impl From<&str> for Title {
    fn from(own: &str) -> Self {
        Self { own: own.to_owned(), english: None }
    }
}

impl Workspace {
    /// Everything that an id on the command line may mean: a document or an actor, else `DOCUMENT/RECORD`, else every
    /// record with that short id. `KIND:ID` asks for one kind of record only.
    pub fn named(&self, written: &str) -> Vec<Subject> {
        let (kind, id) = match written.split_once(':') {
            Some((kind, id)) => (Some(kind), id),
            None => (None, written),
        };
        let mut found: Vec<Subject> = match id.split_once('/') {
            Some((document, record)) => self
                .document_by_id(document)
                .and_then(|document| self.record_in(document, record))
                .into_iter()
                .collect(),
            None => {
                let document = self.document_by_id(id).map(|document| self.subject_of_document(document));
                document.into_iter().chain(self.actor(id).map(Subject::Actor)).collect()
            }
        };
        if !id.contains('/') && (found.is_empty() || kind.is_some()) {
            found.extend(self.indexed().filter_map(|(document, _)| self.record_in(document, id)));
        }
        let mut seen = Vec::new();
        found.retain(|subject| {
            let fits = kind.is_none_or(|kind| self.subject_kind(*subject).is_some_and(|of| of.table() == kind));
            let is_new = fits && !seen.contains(subject);
            seen.push(*subject);
            is_new
        });
        found
    }

    /// The id that somebody who wrote one that names nothing most likely meant.
    pub fn meant(&self, written: &str) -> Option<String> {
        let id = written.split_once(':').map_or(written, |(_, id)| id);
        let documents = || self.documents.iter().map(|document| document.name()).filter(|name| !name.is_empty());
        let records = |document: DocumentIndex| self.document(document).ids.keys().map(|id| &**id);
        let Some((home, record)) = id.split_once('/') else {
            let actors = self.actors.keys().map(|id| &**id);
            let all = self.indexed().flat_map(|(document, _)| records(document));
            return nearest(id, documents().chain(actors).chain(all)).map(str::to_owned);
        };
        let home = self.document_by_id(home).or_else(|| self.document_by_id(nearest(home, documents())?))?;
        let record = nearest(record, records(home))?;
        Some(format!("{}/{record}", self.document(home).name()))
    }

    /// The actor that somebody who wrote an id that names none most likely meant.
    pub fn meant_actor(&self, written: &str) -> Option<&str> {
        nearest(written, self.actors.keys().map(|id| &**id))
    }

    fn record_in(&self, document: DocumentIndex, id: &str) -> Option<Subject> {
        let (kind, index) = *self.document(document).ids.get(id)?;
        Some(self.subject(RecordRef { document, kind, index }))
    }

    fn subject_of_document(&self, document: DocumentIndex) -> Subject {
        if self.register == Some(document) { Subject::Actor(Actor::City) } else { Subject::Document(document) }
    }

    /// What a record is: a head stands for its document, a row of the register for its actor.
    pub fn subject(&self, at: RecordRef) -> Subject {
        let actor = match at.kind {
            Kind::City | Kind::Framework | Kind::Agreement => return self.subject_of_document(at.document),
            Kind::District => Actor::District(at.index),
            Kind::PoliceArea => Actor::PoliceArea(at.index),
            Kind::Administration => Actor::Administration(at.index),
            Kind::Organisation => Actor::Organisation(at.index),
            _ => return Subject::Record(at),
        };
        Subject::Actor(actor)
    }

    /// What a reference names, if it is something of the tree.
    pub fn subject_of(&self, to: To) -> Option<Subject> {
        match to {
            To::Actor(actor) => Some(Subject::Actor(actor)),
            To::Document(document) => Some(self.subject_of_document(document)),
            To::Record(at) => Some(self.subject(at)),
            To::Nothing | To::Unjudged | To::Program => None,
        }
    }

    /// The record that tells of it; none for `police`.
    pub fn subject_record(&self, subject: Subject) -> Option<RecordRef> {
        match subject {
            Subject::Actor(Actor::City) => {
                self.register.map(|document| RecordRef { document, kind: Kind::City, index: 0 })
            }
            Subject::Actor(actor) => {
                let (kind, index) = actor.record()?;
                Some(RecordRef { document: self.register?, kind, index })
            }
            Subject::Document(document) => {
                Some(RecordRef { document, kind: self.document(document).head().kind(), index: 0 })
            }
            Subject::Record(at) => Some(at),
        }
    }

    /// The kind of the record that tells of it; none for `police`.
    pub fn subject_kind(&self, subject: Subject) -> Option<Kind> {
        self.subject_record(subject).map(|at| at.kind)
    }

    /// The id by which reports call it; of a row without an id that of its document.
    pub fn subject_id(&self, subject: Subject) -> String {
        match subject {
            Subject::Actor(actor) => self.actor_id(actor).to_owned(),
            Subject::Document(document) => self.document(document).name().to_owned(),
            Subject::Record(at) => self.full_id(at),
        }
    }

    /// An id that names it and nothing else: `KIND:ID` where its own id would name others too.
    pub fn subject_spelled(&self, subject: Subject) -> String {
        let id = self.subject_id(subject);
        match self.subject_kind(subject) {
            Some(kind) if self.named(&id) != [subject] => format!("{}:{id}", kind.table()),
            _ => id,
        }
    }

    /// What it is called; nothing where it has neither a title nor a name nor words of its own.
    pub fn subject_title(&self, subject: Subject) -> Title {
        match self.subject_record(subject).and_then(|at| self.get(at)) {
            Some(record) => title_of(record),
            None => Title::default(),
        }
    }

    /// Where it is told of; nowhere for `police`.
    pub fn subject_place(&self, subject: Subject) -> Option<(DocumentIndex, Span)> {
        let at = self.subject_record(subject)?;
        Some((at.document, self.get(at)?.header()))
    }
}

/// What a record is called; nothing where it has neither a title nor a name nor words of its own.
pub fn title_of(record: &dyn Record) -> Title {
    const NAMES: [&str; 7] = ["title", "name", "text", "reference", "role", "goal", "reason"];
    NAMES.iter().find_map(|name| text_of(record, name)).unwrap_or_default()
}

/// What a key of a record says, on one line; none where it says nothing.
pub fn text_of(record: &dyn Record, name: &str) -> Option<Title> {
    let mut title = Title::default();
    record.each_text(&mut |key, slot| {
        let Value::Text(text) = slot.value() else { return };
        if key.name == name {
            title.own = one_line(text);
        } else if key.name.strip_suffix("_en") == Some(name) {
            title.english = Some(one_line(text));
        }
    });
    (!title.own.is_empty()).then_some(title)
}
