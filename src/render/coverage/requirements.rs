//! Agreements × requirements.

use jiff::civil::Date;

use super::super::flow::titled;
use super::super::grid::{Grid, Mark, Note, Row};
use super::super::ids;
use super::super::table::{Cell, Column, Table, Tone};
use super::{number, share, title};
use crate::model::{Choice, RequirementState, Side};
use crate::report::requirements::{self, Requirements};
use crate::words::Words;

pub(super) fn grid(report: &Requirements, day: Date, words: &Words) -> Grid {
    let say = |message: &str| words.say(message, &[]);
    let framework = report.framework.as_ref().map(|framework| (framework, report.in_force));
    let mut rows: Vec<Row> = report.rows.iter().map(|agreement| row(agreement, words)).collect();
    let column = |index: usize| {
        let mut states = [0; 4];
        for row in &report.rows {
            states[row.cells[index].state as usize] += 1;
        }
        Mark { detail: met(states), tone: Tone::Strong, ..Mark::default() }
    };
    rows.push(Row {
        name: say("coverage-met"),
        marks: (0..report.requirements.len()).map(column).collect(),
        sums: vec![met(report.states), share(report.percent(), words)],
        is_sum: true,
        is_spare: false,
    });
    Grid {
        title: title("coverage-by-requirement", &report.city, framework, day, words),
        corner: say("coverage-agreement"),
        heads: report.requirements.iter().map(|requirement| requirement.id.clone()).collect(),
        sums: vec![say("coverage-met"), "%".to_owned()],
        rows,
        notes: notes(report, words),
    }
}

/// A row for each cell.
pub(super) fn long(report: &Requirements) -> Table {
    let columns = ["agreement", "requirement", "area", "state", "missing", "commitments"].map(Column::words).into();
    let cells =
        report.rows.iter().flat_map(|row| row.cells.iter().zip(&report.requirements).map(move |cell| (row, cell)));
    let row = |(row, (cell, requirement)): (&requirements::Row, (&requirements::Cell, &requirements::Requirement))| {
        let commitments: Vec<&str> = cell.commitments.iter().map(String::as_str).collect();
        let missing: Vec<&str> = cell.missing.iter().map(|side| side.word()).collect();
        vec![
            row.agreement.id.as_str().into(),
            requirement.id.as_str().into(),
            requirement.area.as_deref().unwrap_or_default().into(),
            cell.state.word().into(),
            ids(&missing).into(),
            Cell::from(ids(&commitments)),
        ]
    };
    Table { columns, rows: cells.map(row).collect(), ..Table::default() }
}

fn row(row: &requirements::Row, words: &Words) -> Row {
    let mark = |cell: &requirements::Cell| {
        let (sign, tone) = sign(cell.state);
        let missing = match (cell.state, &cell.missing[..]) {
            (RequirementState::Partly, [Side::City]) => words.say("coverage-without", &[]),
            (RequirementState::Partly, [Side::Police]) => words.attribute("coverage-without", "police", &[]),
            _ => String::new(),
        };
        Mark { sign: sign.to_owned(), detail: missing, flag: String::new(), tone }
    };
    Row {
        name: row.agreement.id.clone(),
        marks: row.cells.iter().map(mark).collect(),
        sums: vec![met(row.states), share(row.percent(), words)],
        ..Row::default()
    }
}

/// Met of those that apply.
fn met([met, partly, unmet, _]: [usize; 4]) -> String {
    format!("{met}/{}", met + partly + unmet)
}

const fn sign(state: RequirementState) -> (&'static str, Tone) {
    match state {
        RequirementState::Met => ("●", Tone::Good),
        RequirementState::Partly => ("◐", Tone::Fair),
        RequirementState::Unmet => ("○", Tone::Bad),
        RequirementState::NotApplicable => ("–", Tone::Faint),
    }
}

fn notes(report: &Requirements, words: &Words) -> Vec<Note> {
    if report.requirements.is_empty() {
        return vec![Note::Always(words.say("coverage-no-requirements", &[]))];
    }
    let [met, partly, unmet, _] = report.states;
    let asked = met + partly + unmet;
    let percent = share(report.percent(), words);
    let arguments = [("met", number(met)), ("asked", number(asked)), ("percent", percent.as_str().into())];
    let attribute = if asked == 0 { "none" } else { "" };
    let mut notes = vec![Note::Always(words.attribute("coverage-met-percent", attribute, &arguments))];
    let state = |(name, state): &(&str, RequirementState)| {
        let (sign, _) = sign(*state);
        let said = words.say(&format!("coverage-requirement-{name}"), &[]).replace(' ', "\u{A0}");
        format!("{sign}\u{A0}{said}\u{A0}{}", report.states[*state as usize])
    };
    notes.push(Note::Always(RequirementState::ALL.iter().map(state).collect::<Vec<_>>().join(", ")));
    let told = |requirement: &requirements::Requirement| {
        Note::Always(format!("{}: {}", requirement.id, titled(&requirement.text, words)))
    };
    notes.extend(report.requirements.iter().map(told));
    notes
}
