//! Problems and what answers them.

use jiff::civil::Date;

use super::super::Style;
use super::super::flow::titled;
use super::super::ids;
use super::super::table::{self, Cell, Column, Table, Tone};
use super::{number, title};
use crate::report::problems::{Problem, Problems};
use crate::words::Words;

/// For a terminal: without areas, and then with the agreements alone for ids, where there is no room for them.
pub(super) fn text(report: &Problems, day: Date, words: &Words, style: Style) -> String {
    let tables = [&[][..], &[AREA], &[AREA, RECORD]].map(|left_out| {
        let mut table = table(report, day, words);
        for column in left_out.iter().rev().copied() {
            table.columns.remove(column);
            table.rows.iter_mut().for_each(|row| _ = row.remove(column));
        }
        if left_out.contains(&RECORD) {
            for (row, problem) in table.rows.iter_mut().zip(&report.problems) {
                row[PROBLEM].text.extend([" (", &problem.agreement.id, ")"]);
            }
        }
        table
    });
    let fits = |table: &&Table| table::narrowest(table, true) + ROOM <= style.width;
    table::text(tables.iter().find(fits).unwrap_or(&tables[2]), style)
}

/// The column of titles, and those that may be left out.
const PROBLEM: usize = 1;
const AREA: usize = 2;
const RECORD: usize = 3;
/// How much wider than its longest words a table of titles is to be.
const ROOM: usize = 8;

pub(super) fn table(report: &Problems, day: Date, words: &Words) -> Table {
    let say = |message: &str| words.say(message, &[]);
    let row = |problem: &Problem| {
        let (sign, tone) = match problem.commitments.len() {
            0 if problem.priority.is_some() => ("○", Tone::Bad),
            0 => ("·", Tone::Plain),
            _ => ("●", Tone::Good),
        };
        vec![
            priority(problem).into(),
            titled(&problem.title, words).into(),
            problem.area.as_ref().map(|area| titled(&area.title, words)).unwrap_or_default().into(),
            problem.id.as_str().into(),
            Cell::toned(format!("{sign}\u{A0}{}", problem.commitments.len()), tone),
        ]
    };
    let unanswered = report.problems.iter().filter(|problem| problem.is_unanswered()).count();
    let counts = [("problems", number(report.problems.len())), ("unanswered", number(unanswered))];
    let short = |short: &str, column: Column| Column { short: short.to_owned(), ..column };
    Table {
        title: title("coverage-by-problem", &report.city, None, day, words),
        columns: vec![
            short("P", Column::numbers(say("coverage-priority"))),
            Column::words(say("coverage-problem")),
            Column::words(say("coverage-area")),
            Column::words(say("coverage-record")),
            short("●", Column::words(say("coverage-commitments"))),
        ],
        rows: report.problems.iter().map(row).collect(),
        notes: vec![words.attribute(
            "coverage-problems",
            if report.problems.is_empty() { "none" } else { "" },
            &counts,
        )],
    }
}

/// A row for each problem.
pub(super) fn long(report: &Problems) -> Table {
    let row = |problem: &Problem| -> Vec<Cell> {
        let commitments: Vec<&str> = problem.commitments.iter().map(String::as_str).collect();
        vec![
            problem.id.as_str().into(),
            problem.title.own.as_str().into(),
            problem.agreement.id.as_str().into(),
            problem.area.as_ref().map(|area| area.id.as_str()).unwrap_or_default().into(),
            priority(problem).into(),
            ids(&commitments).into(),
            problem.spot.file.as_str().into(),
            problem.spot.line.to_string().into(),
        ]
    };
    let columns = ["problem", "title", "agreement", "area", "priority", "commitments", "file", "line"];
    let numbers = |name: &str| Column { numbers: matches!(name, "priority" | "line"), ..Column::words(name) };
    let columns = columns.map(numbers).into();
    Table { columns, rows: report.problems.iter().map(row).collect(), ..Table::default() }
}

fn priority(problem: &Problem) -> String {
    problem.priority.map(|priority| priority.to_string()).unwrap_or_default()
}
