//! The machine-readable form of a comparison, format 1, with types of its own so that nothing else can change it.

use serde::Serialize;

use super::{Comparison, message};
use crate::diff::{self, Gap};
use crate::render::figure::Figure;
use crate::render::pretty::print;
use crate::words::Words;

/// All changes, and what could not be compared.
pub fn render(comparison: &Comparison, words: &Words) -> String {
    print(&Document {
        format: 1,
        from: &comparison.from,
        to: &comparison.to,
        counts: Counts::of(&comparison.changes.changes),
        changes: comparison.changes.changes.iter().map(|found| change(found, words)).collect(),
        notes: comparison.changes.notes.iter().map(note).collect(),
    })
}

#[derive(Serialize)]
struct Document<'c> {
    format: u32,
    from: &'c str,
    to: &'c str,
    counts: Counts,
    changes: Vec<Change<'c>>,
    notes: Vec<Note<'c>>,
}

#[derive(Serialize)]
pub(in super::super) struct Counts {
    strengthened: usize,
    weakened: usize,
    neutral: usize,
    unclear: usize,
    progress: usize,
}

impl Counts {
    /// How many there are of each verdict.
    pub(in super::super) fn of<'c>(changes: impl IntoIterator<Item = &'c diff::Change>) -> Self {
        let counts = diff::Counts::of(changes);
        Self {
            strengthened: counts.strengthened,
            weakened: counts.weakened,
            neutral: counts.neutral,
            unclear: counts.unclear,
            progress: counts.progress,
        }
    }
}

#[derive(Serialize)]
pub(in super::super) struct Change<'c> {
    kind: &'static str,
    verdict: &'static str,
    record: &'c str,
    field: Option<&'static str>,
    before: Option<Value<'c>>,
    after: Option<Value<'c>>,
    message: String,
    from_at: Option<Place<'c>>,
    to_at: Option<Place<'c>>,
}

#[derive(Serialize)]
#[serde(untagged)]
pub(in super::super) enum Value<'c> {
    Text(&'c str),
    Own(String),
    Integer(i64),
    Number(Figure),
    Flag(bool),
    List(&'c [String]),
}

#[derive(Serialize)]
struct Place<'c> {
    file: &'c str,
    line: u32,
    column: u32,
}

#[derive(Serialize)]
struct Note<'c> {
    file: &'c str,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<u32>,
    side: &'static str,
    compared: &'static str,
    rule: &'static str,
}

pub(in super::super) fn change<'c>(change: &'c diff::Change, words: &Words) -> Change<'c> {
    Change {
        kind: change.kind.name(),
        verdict: change.verdict.name(),
        record: &change.record,
        field: change.field,
        before: change.before.as_ref().map(value),
        after: change.after.as_ref().map(value),
        message: message(change, words),
        from_at: change.from.as_ref().map(place),
        to_at: change.to.as_ref().map(place),
    }
}

pub(in super::super) fn value(value: &diff::Value) -> Value<'_> {
    match value {
        diff::Value::Text(text) => Value::Text(text),
        diff::Value::Integer(number) => Value::Integer(*number),
        diff::Value::Number(number) => Value::Number(Figure(*number)),
        diff::Value::Flag(flag) => Value::Flag(*flag),
        diff::Value::List(list) => Value::List(list),
        diff::Value::Day(_) | diff::Value::Rate(..) => Value::Own(value.to_string()),
    }
}

fn place(spot: &diff::Spot) -> Place<'_> {
    Place { file: &spot.file, line: spot.line, column: spot.column }
}

fn note(note: &diff::Note) -> Note<'_> {
    Note {
        file: &note.file,
        line: note.line,
        side: if note.is_after { "to" } else { "from" },
        compared: match note.gap {
            Gap::Whole => "nothing",
            Gap::Part => "part",
        },
        rule: note.rule,
    }
}
