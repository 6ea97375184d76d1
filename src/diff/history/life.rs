//! The life of one record: its changes through all its names.

use super::slip::{Slip, slips};
use super::{History, Note, Step};
use crate::diff::{Change, ChangeKind};
use crate::model::Kind;

/// What became of one record.
#[derive(Debug)]
pub struct Life<'h> {
    /// What it is called last.
    pub id: String,
    /// The commits in which something about it changed, the latest first.
    pub entries: Vec<Entry<'h>>,
    /// The dates and the targets in it that were ever put off, lowered or removed.
    pub slips: Vec<Slip>,
}

/// What one commit did to it.
#[derive(Debug)]
pub struct Entry<'h> {
    /// The commit.
    pub step: &'h Step,
    /// What the record was called after it.
    pub id: String,
    /// What changed.
    pub changes: Vec<&'h Change>,
    /// What of it could not be read, or used, from then on.
    pub notes: Vec<&'h Note>,
}

impl History {
    /// The life of a document or a record, by the full id that it has at the latest commit, or had when it was removed.
    pub fn life(&self, id: &str) -> Life<'_> {
        let mut name = id.to_owned();
        let mut is_born = false;
        let mut entries = Vec::new();
        for step in &self.steps {
            let changes: Vec<&Change> =
                step.changes.changes.iter().filter(|change| tells_of(change, &name, is_born)).collect();
            is_born = changes.iter().any(|change| change.kind == ChangeKind::Added && change.record == name)
                || is_born && !changes.iter().any(|change| change.kind == ChangeKind::Removed && change.record == name);
            let earlier = step.changes.renamed.iter().find(|(_, after)| *after == name).map(|(before, _)| before);
            let notes: Vec<&Note> = step.notes.iter().filter(|note| note.is_new && note.tells_of(&name)).collect();
            if !changes.is_empty() || !notes.is_empty() {
                entries.push(Entry { step, id: name.clone(), changes, notes });
            }
            if let Some(earlier) = earlier {
                name.clone_from(earlier);
            }
        }
        let slips = slips(&entries);
        Life { id: id.to_owned(), entries, slips }
    }
}

/// Whether a change is one of a record. One that stands in a document comes and goes with it, unless it came by itself.
fn tells_of(change: &Change, id: &str, is_born: bool) -> bool {
    let is_own = change.record == id || change.about.iter().any(|about| about == id);
    let below = change.record.strip_prefix(id).is_some_and(|rest| rest.starts_with('/'));
    let is_document = matches!(change.of, Kind::Agreement | Kind::Framework | Kind::City);
    let is_whole = matches!(change.kind, ChangeKind::Added | ChangeKind::Removed);
    let home = id.split_once('/').map(|(home, _)| home);
    is_own || below || is_document && is_whole && !is_born && home == Some(&change.record)
}
