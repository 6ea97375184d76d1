//! Units × areas.

use jiff::civil::Date;

use super::super::flow::titled;
use super::super::grid::{self, Grid, Mark, Note, Row};
use super::super::table::{self, Cell, Column, Table, Tone};
use super::super::{Style, ids};
use super::{number, share, title};
use crate::model::{CellState, Choice, Unit};
use crate::report::coverage::{self, Area, Coverage, Effort};
use crate::words::Words;

pub(super) fn text(coverage: &Coverage, day: Date, words: &Words, style: Style) -> String {
    match coverage.areas.len() {
        0 => table::text(&without_areas(coverage, day, words), style),
        _ => grid::text(&grid(coverage, day, words), style),
    }
}

pub(super) fn markdown(coverage: &Coverage, day: Date, words: &Words) -> String {
    match coverage.areas.len() {
        0 => table::markdown(&without_areas(coverage, day, words)),
        _ => grid::markdown(&grid(coverage, day, words)),
    }
}

/// A row for each cell.
pub(super) fn long(coverage: &Coverage) -> Table {
    let words = ["unit", "district", "name", "area", "state"].map(Column::words);
    let numbers = ["city", "police", "overdue"].map(Column::numbers);
    let columns = words.into_iter().chain(numbers).chain([Column::words("commitments")]).collect();
    let cells = coverage.rows.iter().flat_map(|row| row.cells.iter().zip(&coverage.areas).map(move |cell| (row, cell)));
    let row = |(row, (cell, area)): (&coverage::Row, (&coverage::Cell, &Area))| -> Vec<Cell> {
        let Effort { led, overdue, .. } = cell.effort;
        let commitments: Vec<&str> = cell.commitments.iter().map(|kept| &*kept.id).collect();
        vec![
            row.id.as_str().into(),
            row.district.as_str().into(),
            row.title.own.as_str().into(),
            area.id.as_str().into(),
            cell.state.word().into(),
            led.city.to_string().into(),
            led.police.to_string().into(),
            overdue.to_string().into(),
            ids(&commitments).into(),
        ]
    };
    Table { columns, rows: cells.map(row).collect(), ..Table::default() }
}

fn heading(coverage: &Coverage, day: Date, words: &Words) -> String {
    let framework = coverage.framework.as_ref().map(|framework| (framework, coverage.in_force));
    title("coverage-by-area", &coverage.city, framework, day, words)
}

fn grid(coverage: &Coverage, day: Date, words: &Words) -> Grid {
    let say = |message: &str| words.say(message, &[]);
    let mut rows: Vec<Row> = coverage.rows.iter().map(|unit| row(unit, words)).collect();
    let possible = |totals: &coverage::Totals| {
        let asked = totals.cells() - totals.of(CellState::Declined);
        format!("{}/{asked}", totals.of(CellState::Covered))
    };
    let plain =
        |detail: String, flag: &str| Mark { detail, flag: flag.to_owned(), tone: Tone::Strong, ..Mark::default() };
    rows.push(Row {
        name: say("coverage-covered"),
        marks: coverage.areas.iter().map(|area| plain(possible(&area.totals), "")).collect(),
        sums: vec![possible(&coverage.totals), String::new(), share(coverage.totals.percent(), words)],
        is_sum: true,
        is_spare: false,
    });
    rows.push(Row {
        name: say("coverage-commitments"),
        marks: coverage.areas.iter().map(|area| plain(led(area.effort), flag(area.effort))).collect(),
        sums: vec![String::new(), led(coverage.effort) + flag(coverage.effort), String::new()],
        is_sum: true,
        is_spare: true,
    });
    Grid {
        title: heading(coverage, day, words),
        corner: unit_heading(coverage, words),
        heads: coverage.areas.iter().map(|area| head(area, words)).collect(),
        sums: vec![say("coverage-covered"), say("coverage-commitments"), "%".to_owned()],
        rows,
        notes: notes(coverage, words),
    }
}

/// What the rows are: districts, or a municipality without any.
fn unit_heading(coverage: &Coverage, words: &Words) -> String {
    let is_whole = coverage.rows.iter().any(|row| row.unit == Unit::City);
    words.attribute("coverage-unit", if is_whole { "whole" } else { "" }, &[])
}

/// The name of an area, and whether it is a local one.
fn head(area: &Area, words: &Words) -> String {
    let name = titled(&area.title, words);
    if area.local { format!("{name}\u{A0}*") } else { name.to_owned() }
}

fn row(row: &coverage::Row, words: &Words) -> Row {
    let asked = row.totals.cells() - row.totals.of(CellState::Declined);
    let name = titled(&row.title, words);
    Row {
        name: if row.inherited { format!("{name}\u{A0}†") } else { name.to_owned() },
        marks: row.cells.iter().map(mark).collect(),
        sums: vec![
            format!("{}/{asked}", row.totals.of(CellState::Covered)),
            led(row.effort) + flag(row.effort),
            share(row.totals.percent(), words),
        ],
        ..Row::default()
    }
}

fn mark(cell: &coverage::Cell) -> Mark {
    let (sign, tone) = sign(cell.state);
    let detail = if cell.effort.commitments > 0 { led(cell.effort) } else { String::new() };
    Mark { sign: sign.to_owned(), detail, flag: flag(cell.effort).to_owned(), tone }
}

/// A sign and a colour for each state: the fuller the sign, the better the state.
pub(super) const fn sign(state: CellState) -> (&'static str, Tone) {
    match state {
        CellState::Covered => ("●", Tone::Good),
        CellState::OneSided => ("◐", Tone::Fair),
        CellState::Empty => ("○", Tone::Bad),
        CellState::Declined => ("–", Tone::Faint),
        CellState::Unaddressed => ("·", Tone::Plain),
        CellState::NoAgreement => ("✗", Tone::Bad),
    }
}

/// How many the city leads + how many the police.
fn led(effort: Effort) -> String {
    format!("{}+{}", effort.led.city, effort.led.police)
}

const fn flag(effort: Effort) -> &'static str {
    if effort.overdue > 0 { "!" } else { "" }
}

fn notes(coverage: &Coverage, words: &Words) -> Vec<Note> {
    let totals = &coverage.totals;
    let covered = totals.of(CellState::Covered);
    let asked = totals.cells() - totals.of(CellState::Declined);
    let arguments = [
        ("covered", number(covered)),
        ("asked", number(asked)),
        ("percent", share(totals.percent(), words).as_str().into()),
    ];
    let attribute = if asked == 0 { "none" } else { "" };
    let mut notes = vec![Note::Always(words.attribute("coverage-percent", attribute, &arguments))];
    let state = |(name, state): &(&str, CellState)| {
        let (sign, _) = sign(*state);
        let said = words.say(&format!("coverage-state-{name}"), &[]).replace(' ', "\u{A0}");
        format!("{sign}\u{A0}{said}\u{A0}{}", totals.of(*state))
    };
    notes.push(Note::Always(CellState::ALL.iter().map(state).collect::<Vec<_>>().join(", ")));
    let Effort { led, commitments, overdue } = coverage.effort;
    let counts = [
        ("commitments", number(commitments)),
        ("city", number(led.city)),
        ("police", number(led.police)),
        ("others", number(commitments - led.city - led.police)),
        ("overdue", number(overdue)),
    ];
    notes.push(Note::Always(words.say("coverage-effort", &counts)));
    if commitments > 0 {
        notes.push(Note::OnDetails(words.say("coverage-key-led", &[])));
    }
    let mut also = Vec::new();
    also.extend((overdue > 0).then_some("coverage-key-overdue"));
    also.extend(coverage.areas.iter().any(|area| area.local).then_some("coverage-key-local"));
    also.extend(coverage.rows.iter().any(|row| row.inherited).then_some("coverage-key-inherited"));
    if !also.is_empty() {
        let also: Vec<String> = also.into_iter().map(|message| words.say(message, &[])).collect();
        notes.push(Note::Always(also.join(", ")));
    }
    notes
}

/// Where there is no area, what is left to say is who has an agreement.
fn without_areas(coverage: &Coverage, day: Date, words: &Words) -> Table {
    let (cross, _) = sign(CellState::NoAgreement);
    let none = || Cell::toned(format!("{cross} {}", words.say("coverage-state-no-agreement", &[])), Tone::Bad);
    let row = |row: &coverage::Row| {
        let agreements = if row.reached { row.agreements.join(", ").into() } else { none() };
        vec![titled(&row.title, words).into(), agreements]
    };
    Table {
        title: heading(coverage, day, words),
        columns: [unit_heading(coverage, words), words.say("coverage-agreements", &[])].map(Column::words).into(),
        rows: coverage.rows.iter().map(row).collect(),
        notes: vec![words.say("coverage-no-areas", &[])],
    }
}
