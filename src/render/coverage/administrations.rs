//! Administrations × areas.

use jiff::civil::Date;

use super::super::flow::titled;
use super::super::grid::{Grid, Mark, Note, Row};
use super::super::ids;
use super::super::table::{self, Column, Table, Tone};
use super::title;
use crate::report::administrations::{self, Administrations, Cell};
use crate::words::Words;

pub(super) fn grid(report: &Administrations, day: Date, words: &Words) -> Grid {
    let say = |message: &str| words.say(message, &[]);
    let framework = report.framework.as_ref().map(|framework| (framework, report.in_force));
    let head = |area: &administrations::Area| {
        let name = titled(&area.title, words);
        if area.local { format!("{name}\u{A0}*") } else { name.to_owned() }
    };
    let row = |row: &administrations::Row| {
        let (leads, supports) = row.counts();
        Row {
            name: titled(&row.title, words).to_owned(),
            marks: row.cells.iter().chain([&row.elsewhere]).map(mark).collect(),
            sums: vec![format!("{leads}+{supports}")],
            ..Row::default()
        }
    };
    let rows: Vec<Row> = report.rows.iter().map(row).collect();
    let is_partly_absent = rows.iter().flat_map(|row| &row.marks).any(|mark| !mark.flag.is_empty());
    let mut notes = vec!["coverage-key-administrations", "coverage-key-parts"];
    notes.extend(is_partly_absent.then_some("coverage-key-absent"));
    notes.extend(report.areas.iter().any(|area| area.local).then_some("coverage-key-local"));
    Grid {
        title: title("coverage-by-administration", &report.city, framework, day, words),
        corner: say("coverage-administration"),
        heads: report.areas.iter().map(head).chain([say("coverage-elsewhere")]).collect(),
        sums: vec![say("coverage-all")],
        rows,
        notes: notes.into_iter().map(|note| Note::Always(say(note))).collect(),
    }
}

fn mark(cell: &Cell) -> Mark {
    let (sign, tone) = match (cell.leads.len(), cell.supports.len(), cell.absent.len()) {
        (0, 0, 0) => ("·", Tone::Faint),
        (0, 0, _) => ("○", Tone::Bad),
        (0, ..) => ("◐", Tone::Plain),
        _ => ("●", Tone::Good),
    };
    let takes_part = !cell.leads.is_empty() || !cell.supports.is_empty();
    let detail = if takes_part { format!("{}+{}", cell.leads.len(), cell.supports.len()) } else { String::new() };
    let flag = if cell.absent.is_empty() || !takes_part { "" } else { "°" };
    Mark { sign: sign.to_owned(), detail, flag: flag.to_owned(), tone }
}

/// A row for each cell; what is in no area of the table has none.
pub(super) fn long(report: &Administrations) -> Table {
    let columns = ["administration", "name", "area", "leads", "supports", "absent_from"].map(Column::words).into();
    let mut rows = Vec::new();
    for row in &report.rows {
        let areas = report.areas.iter().map(|area| area.id.as_str()).chain([""]);
        for (area, cell) in areas.zip(row.cells.iter().chain([&row.elsewhere])) {
            let list = |list: &[String]| ids(&list.iter().map(String::as_str).collect::<Vec<_>>());
            let absent: Vec<&str> = cell.absent.iter().map(|absence| &*absence.agreement.id).collect();
            rows.push(vec![
                table::Cell::from(row.id.as_str()),
                row.title.own.as_str().into(),
                area.into(),
                list(&cell.leads).into(),
                list(&cell.supports).into(),
                ids(&absent).into(),
            ]);
        }
    }
    Table { columns, rows, ..Table::default() }
}
