//! A history for people, for spreadsheets and for programs.

use serde::Serialize;

use super::Style;
use super::diff::text::said;
use super::diff::{json as changes, message, word};
use super::flow::{flow, words_of};
use super::pretty::print;
use super::table::{self, Cell, Column, Table, Tone};
use crate::diagnostic::Argument;
use crate::diff::history::{Entry, History, Life, Slip, Step};
use crate::diff::{Change, Value, Verdict};
use crate::model::Title;
use crate::words::Words;

/// A history of whole trees as a table: a row for each commit.
pub fn text(history: &History, words: &Words, style: Style) -> String {
    if history.steps.is_empty() {
        return words.say("history-none", &[]) + "\n";
    }
    table::text(&steps(history, words), style)
}

/// A row for each commit, for spreadsheets.
pub fn csv(history: &History, words: &Words) -> String {
    table::csv(&steps(history, words))
}

fn steps(history: &History, words: &Words) -> Table {
    let heading = |name: &str| words.say(&format!("history-{name}"), &[]);
    let counts = Verdict::ALL.iter().map(|verdict| {
        let short = sign(*verdict).to_owned();
        Column { short, ..Column::numbers(heading(verdict.name())) }
    });
    let first = [Column::words(heading("day")), Column::words(heading("commit")), Column::words(heading("subject"))];
    let columns = first.into_iter().chain(counts).chain([Column::numbers(heading("coverage"))]).collect();
    let row = |step: &Step| {
        let mut row: Vec<Cell> = vec![
            step.commit.day.to_string().into(),
            Cell::toned(step.commit.short.as_str(), Tone::Faint),
            step.commit.subject.as_str().into(),
        ];
        row.extend(Verdict::ALL.iter().map(|verdict| count(&step.changes.changes, *verdict)));
        let percent = step.coverage.percent().map(|percent| format!("{percent:.1}"));
        row.push(match percent {
            Some(percent) => Cell { sign: format!("{percent} %"), ..percent.into() },
            None => Cell { sign: "–".to_owned(), ..Cell::default() },
        });
        row
    };
    Table { columns, rows: history.steps.iter().map(row).collect(), ..Table::default() }
}

fn count(changes: &[Change], verdict: Verdict) -> Cell {
    match changes.iter().filter(|change| change.verdict == verdict).count() {
        0 => Cell { text: "0".to_owned(), sign: "·".to_owned(), tone: Tone::Faint },
        count => Cell::toned(count.to_string(), tone(verdict)),
    }
}

/// What stands for a verdict where there is no room.
const fn sign(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Weakened => "−",
        Verdict::Strengthened => "+",
        Verdict::Unclear => "?",
        Verdict::Progress => "✓",
        Verdict::Neutral => "=",
    }
}

const fn tone(verdict: Verdict) -> Tone {
    match verdict {
        Verdict::Weakened => Tone::Bad,
        Verdict::Strengthened => Tone::Good,
        Verdict::Unclear => Tone::Fair,
        Verdict::Progress | Verdict::Neutral => Tone::Plain,
    }
}

/// The life of one record: a paragraph for each commit, and what slipped.
pub fn life_text(life: &Life<'_>, title: &Title, words: &Words, style: Style) -> String {
    let name = super::flow::titled(title, words);
    let head = [(life.id.clone(), Tone::Strong), (name.to_owned(), Tone::Plain)];
    let mut out = flow(&head, "  ", 0, "  ", style).trim_end().to_owned() + "\n\n";
    let width = Verdict::ALL.iter().map(|verdict| words.say(word(*verdict), &[]).chars().count()).max().unwrap_or(0);
    for Entry { step, id, changes } in &life.entries {
        let lead = format!("{}  {}  ", step.commit.day, Tone::Faint.paint(&step.commit.short, style));
        let used = 10 + 2 + step.commit.short.len() + 2;
        out += &lead;
        out += &flow(&words_of(&step.commit.subject, Tone::Strong), " ", used, INDENT, style);
        out.push('\n');
        for change in changes {
            let verdict = words.say(word(change.verdict), &[]);
            let gap = " ".repeat(width.saturating_sub(verdict.chars().count()) + 2);
            let below = " ".repeat(INDENT.len() + width + 2);
            let said = [about(change, id), said(change, words)].concat();
            out += INDENT;
            out += &tone(change.verdict).paint(&verdict, style);
            out += &gap;
            out += &flow(&said, " ", below.len(), &below, style);
            out.push('\n');
        }
    }
    if life.entries.is_empty() {
        out += &(words.say("history-untouched", &[]) + "\n");
    }
    for (number, slip) in life.slips.iter().enumerate() {
        if number == 0 {
            out.push('\n');
        }
        out += &flow(&words_of(&slipped(slip, &life.id, words), Tone::Plain), " ", 0, INDENT, style);
        out.push('\n');
    }
    out
}

/// How far lines below the first are set in.
const INDENT: &str = "  ";

/// The record of a change, where that is another than the one asked for.
fn about(change: &Change, id: &str) -> Vec<(String, Tone)> {
    let is_row = change.about.iter().any(|about| about == id) && !change.record.contains('/');
    if change.record == id || is_row { Vec::new() } else { vec![(format!("{}:", change.record), Tone::Plain)] }
}

fn slipped(slip: &Slip, id: &str, words: &Words) -> String {
    let number = |number: i64| Argument::Number(number);
    let shown = |value: &Option<Value>| value.as_ref().map_or_else(|| "–".to_owned(), ToString::to_string);
    let arguments = [
        ("times", number(i64::try_from(slip.times).unwrap_or(i64::MAX))),
        ("days", number(slip.days.unwrap_or_default())),
        ("record", if slip.record == id { "" } else { slip.record.as_str() }.into()),
        ("first", shown(&slip.first).into()),
        ("last", shown(&slip.last).into()),
    ];
    words.say(if slip.field == "due_on" { "history-slip-date" } else { "history-slip-target" }, &arguments)
}

/// A row for each change of a record, for spreadsheets.
pub fn life_csv(life: &Life<'_>, words: &Words) -> String {
    let names = ["day", "commit", "subject", "record", "verdict", "kind", "field", "before", "after", "change"];
    let columns = names.iter().map(|name| Column::words(words.say(&format!("history-{name}"), &[]))).collect();
    let value = |value: &Option<Value>| value.as_ref().map(ToString::to_string).unwrap_or_default();
    let row = |step: &Step, change: &Change| -> Vec<Cell> {
        vec![
            step.commit.day.to_string().into(),
            step.commit.short.as_str().into(),
            step.commit.subject.as_str().into(),
            change.record.as_str().into(),
            change.verdict.name().into(),
            change.kind.name().into(),
            change.field.unwrap_or_default().into(),
            value(&change.before).into(),
            value(&change.after).into(),
            message(change, words).into(),
        ]
    };
    let rows = life.entries.iter().flat_map(|entry| entry.changes.iter().map(|change| row(entry.step, change)));
    table::csv(&Table { columns, rows: rows.collect(), ..Table::default() })
}

/// A history for programs; of one record where its life is given.
pub fn json(history: &History, to: &str, life: Option<&Life<'_>>, words: &Words) -> String {
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
    #[serde(skip_serializing_if = "Option::is_none")]
    changes: Option<Vec<changes::Change<'h>>>,
}

#[derive(Serialize)]
struct Slipped<'h> {
    record: &'h str,
    field: &'static str,
    times: usize,
    days: Option<i64>,
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
            changes: None,
        }
    }

    fn of_entry(entry: &'h Entry<'h>, words: &Words) -> Self {
        let own = entry.changes.iter().copied();
        let changes = own.clone().map(|change| changes::change(change, words)).collect();
        Self { changes: Some(changes), ..Self::of(entry.step, Some(&entry.id), own) }
    }
}

impl<'h> Slipped<'h> {
    fn of(slip: &'h Slip) -> Self {
        let (first, last) = (slip.first.as_ref().map(changes::value), slip.last.as_ref().map(changes::value));
        Self { record: &slip.record, field: slip.field, times: slip.times, days: slip.days, first, last }
    }
}
