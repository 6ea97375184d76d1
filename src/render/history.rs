//! A history for people, for spreadsheets and for programs.

mod json;
mod notes;
mod slip;

use std::fmt::Write as _;

use super::Style;
use super::coverage::share;
use super::diff::text::said;
use super::diff::{counted, message, word};
use super::flow::{called, flow, words_of};
use super::table::{self, Cell, Column, Table, Tone, narrowest};
use crate::diff::history::{Entry, History, Life, Step};
use crate::diff::{Change, Value, Verdict};
use crate::model::Title;
use crate::report::Named;
use crate::words::Words;

pub use json::render as json;

/// A history of whole trees as a table: a row for each commit.
pub fn text(history: &History, words: &Words, style: Style) -> String {
    if history.steps.is_empty() {
        return words.say("history-none", &[]) + "\n";
    }
    let table = steps(history, words);
    // Days and ids are not broken: what is too narrow for a table gets a paragraph for each commit.
    let is_narrow = narrowest(&table, true) > style.width;
    let mut out = if is_narrow { list(history, words, style) } else { table::text(&table, style) };
    for (number, note) in notes::of_all(&history.steps, words).into_iter().enumerate() {
        if number == 0 {
            out.push('\n');
        }
        out += &flow(&words_of(&note, Tone::Plain), " ", 0, INDENT, style);
        out.push('\n');
    }
    out
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
        row.push(Cell { sign: coverage(step, words), ..percent.unwrap_or_default().into() });
        row
    };
    Table { columns, rows: history.steps.iter().map(row).collect(), ..Table::default() }
}

/// How much was covered; with a mark where not all files could be read.
fn coverage(step: &Step, words: &Words) -> String {
    let mark = if step.notes.iter().any(|note| note.value.is_none()) { "*" } else { "" };
    let percent = step.coverage.percent();
    format!("{}{}{mark}", share(percent, words), if percent.is_some() { " %" } else { "" })
}

/// A paragraph for each commit.
fn list(history: &History, words: &Words, style: Style) -> String {
    let mut out = String::new();
    for step in &history.steps {
        let short = Tone::Faint.paint(&step.commit.short, style);
        let _ = writeln!(out, "{}  {short}  {}", step.commit.day, coverage(step, words));
        out += INDENT;
        out += &flow(&words_of(&step.commit.subject, Tone::Strong), " ", INDENT.len(), INDENT, style);
        out.push('\n');
        let counts: Vec<_> = counted(&step.changes, words).map(|(verdict, count)| (count, tone(verdict))).collect();
        if !counts.is_empty() {
            out += INDENT;
            out += &flow(&counts, ", ", INDENT.len(), INDENT, style);
            out.push('\n');
        }
    }
    out
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
    let name = called(&Named { id: life.id.clone(), title: title.clone() }, words);
    let head = [(life.id.clone(), Tone::Strong), (name, Tone::Plain)];
    let mut out = flow(&head, "  ", 0, "  ", style).trim_end().to_owned() + "\n\n";
    let width = Verdict::ALL.iter().map(|verdict| words.say(word(*verdict), &[]).chars().count()).max().unwrap_or(0);
    let beside = INDENT.len() + width + 2;
    // What changed stands below its verdict where there is no room beside it.
    let is_narrow = beside + 34 > style.width;
    for Entry { step, id, changes, notes } in &life.entries {
        let lead = format!("{}  {}  ", step.commit.day, Tone::Faint.paint(&step.commit.short, style));
        let used = 10 + 2 + step.commit.short.len() + 2;
        out += &lead;
        out += &flow(&words_of(&step.commit.subject, Tone::Strong), " ", used, INDENT, style);
        out.push('\n');
        for change in changes {
            let verdict = words.say(word(change.verdict), &[]);
            let below = " ".repeat(if is_narrow { 2 * INDENT.len() } else { beside });
            let pad = " ".repeat(width.saturating_sub(verdict.chars().count()) + 2);
            let gap = if is_narrow { format!("\n{below}") } else { pad };
            let said = [about(change, id), said(change, words)].concat();
            out += INDENT;
            out += &tone(change.verdict).paint(&verdict, style);
            out += &gap;
            out += &flow(&said, " ", below.len(), &below, style);
            out.push('\n');
        }
        for note in notes {
            out += INDENT;
            out += &flow(&words_of(&notes::one(note, words), Tone::Plain), " ", INDENT.len(), INDENT, style);
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
        out += &flow(&words_of(&slip::said(slip, &life.id, words), Tone::Plain), " ", 0, INDENT, style);
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
