//! The machine-readable form of a history, format 1, with types of its own.

use serde::Serialize;

use crate::diff::Change;
use crate::diff::history::{Entry, History, Life, Note, Slip, Step};
use crate::render::diff::json as changes;
use crate::render::pretty::print;
use crate::words::Words;

/// A history for programs; of one record where its life is given.
pub fn render(history: &History, to: &str, life: Option<&Life<'_>>, words: &Words) -> String {
    let commits = match life {
        None => history.steps.iter().map(|step| Row::of(step, None, &step.changes.changes)).collect(),
        Some(life) => life.entries.iter().map(|entry| Row::of_entry(entry, words)).collect(),
    };
    let slips = life.map(|life| life.slips.iter().map(Slipped::of).collect());
    print(&Document { format: 1, to, record: life.map(|life| &*life.id), commits, slips })
}

#[derive(Serialize)]
struct Document<'h> {
    format: u32,
    to: &'h str,
    record: Option<&'h str>,
    commits: Vec<Row<'h>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    slips: Option<Vec<Slipped<'h>>>,
}

#[derive(Serialize)]
struct Row<'h> {
    commit: Option<String>,
    date: String,
    subject: &'h str,
    #[serde(skip_serializing_if = "Option::is_none")]
    record: Option<&'h str>,
    counts: changes::Counts,
    percent: Option<f64>,
    notes: Vec<Noted<'h>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    changes: Option<Vec<changes::Change<'h>>>,
}

/// A file, or a value in it, that could not be read.
#[derive(Serialize)]
struct Noted<'h> {
    file: &'h str,
    record: Option<&'h str>,
    field: Option<&'static str>,
    rule: &'static str,
}

#[derive(Serialize)]
struct Slipped<'h> {
    record: &'h str,
    field: &'static str,
    times: usize,
    days: Option<i64>,
    times_brought_forward: Option<usize>,
    days_brought_forward: Option<i64>,
    times_removed: Option<usize>,
    days_in_all: Option<i64>,
    first: Option<changes::Value<'h>>,
    last: Option<changes::Value<'h>>,
}

impl<'h> Row<'h> {
    fn of(step: &'h Step, record: Option<&'h str>, all: impl IntoIterator<Item = &'h Change>) -> Self {
        Self {
            commit: step.commit.revision.id(),
            date: step.commit.day.to_string(),
            subject: &step.commit.subject,
            record,
            counts: changes::Counts::of(all),
            percent: step.coverage.percent(),
            notes: step.notes.iter().map(Noted::of).collect(),
            changes: None,
        }
    }

    fn of_entry(entry: &'h Entry<'h>, words: &Words) -> Self {
        let own = entry.changes.iter().copied();
        let changes = own.clone().map(|change| changes::change(change, words)).collect();
        let notes = entry.notes.iter().copied().map(Noted::of).collect();
        Self { changes: Some(changes), notes, ..Self::of(entry.step, Some(&entry.id), own) }
    }
}

impl<'h> Noted<'h> {
    fn of(note: &'h Note) -> Self {
        let (record, field) = note.value.as_ref().map(|(record, field)| (&**record, *field)).unzip();
        Self { file: &note.file, record, field, rule: note.rule }
    }
}

impl<'h> Slipped<'h> {
    fn of(slip: &'h Slip) -> Self {
        let of_date = slip.is_date();
        Self {
            record: &slip.record,
            field: slip.field,
            times: slip.slipped.times,
            days: of_date.then_some(slip.slipped.days),
            times_brought_forward: of_date.then_some(slip.back.times),
            days_brought_forward: of_date.then_some(slip.back.days),
            times_removed: of_date.then_some(slip.removed),
            days_in_all: slip.net(),
            first: slip.first.as_ref().map(changes::value),
            last: slip.last.as_ref().map(changes::value),
        }
    }
}
