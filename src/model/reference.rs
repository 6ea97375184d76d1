//! What a reference names.

use super::actor::Actor;
use super::document::{DocumentIndex, RecordRef};
use super::value::Text;

/// An id that is declared elsewhere, and what it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// As it is written.
    pub id: Text,
    /// What it names.
    pub to: To,
}

/// What a reference names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum To {
    /// Nothing that there is.
    Nothing,
    /// It cannot be told, because what would tell it is itself faulty.
    Unjudged,
    /// A rule or a profile of rules: the program's, not the tree's.
    Program,
    /// Somebody who takes part.
    Actor(Actor),
    /// A document.
    Document(DocumentIndex),
    /// A record of a document.
    Record(RecordRef),
}

impl Reference {
    /// Whether it names nothing, or it cannot be told what: a finding elsewhere tells of it.
    pub fn is_reported(&self) -> bool {
        matches!(self.to, To::Nothing | To::Unjudged)
    }
}

impl To {
    /// The actor, if it is one.
    pub const fn actor(self) -> Option<Actor> {
        match self {
            Self::Actor(actor) => Some(actor),
            _ => None,
        }
    }

    /// The record, if it is one.
    pub const fn record(self) -> Option<RecordRef> {
        match self {
            Self::Record(record) => Some(record),
            _ => None,
        }
    }

    /// The document, if it is one.
    pub const fn document(self) -> Option<DocumentIndex> {
        match self {
            Self::Document(document) => Some(document),
            _ => None,
        }
    }
}
