//! Both tables in full, for spreadsheets.

use super::super::ids;
use super::super::table::{Cell, Column, Table};
use super::day;
use crate::model::Choice;
use crate::report::Named;
use crate::report::summary::Summary;

pub(super) fn agreements(summary: &Summary) -> Table {
    let words = ["agreement", "title", "districts", "police_areas", "valid_from", "valid_to", "status", "standing"];
    let numbers = ["areas", "problems", "city", "police", "commitments", "done", "overdue", "unreported"];
    let ends = ["last_review", "next_review", "file", "line"];
    let columns =
        words.map(Column::words).into_iter().chain(numbers.map(Column::numbers)).chain(ends.map(Column::words));
    let row = |of: &crate::report::summary::Agreement| -> Vec<Cell> {
        let words = [
            of.name.id.clone(),
            of.name.title.own.clone(),
            listed(&of.districts),
            listed(&of.police_areas),
            day(of.period.from),
            day(of.period.to),
            of.status.map_or("", |status| status.word()).to_owned(),
            of.standing.name().to_owned(),
        ];
        let numbers =
            [of.areas, of.problems, of.led.city, of.led.police, of.commitments, of.done, of.overdue, of.unreported];
        let ends = [day(of.last_review), day(of.next_review), of.spot.file.clone(), of.spot.line.to_string()];
        words.into_iter().chain(numbers.map(|number| number.to_string())).chain(ends).map(Cell::from).collect()
    };
    Table { columns: columns.collect(), rows: summary.agreements.iter().map(row).collect(), ..Table::default() }
}

pub(super) fn areas(summary: &Summary) -> Table {
    let numbers = ["chosen", "declined", "city", "police", "commitments", "done", "overdue", "covered", "units"]
        .map(Column::numbers);
    let columns = ["area", "name"].map(Column::words).into_iter().chain(numbers).collect();
    let row = |of: &crate::report::summary::Area| -> Vec<Cell> {
        let (led, counted) = (of.led, of.commitments);
        let numbers =
            [of.chosen, of.declined, led.city, led.police, counted, of.done, of.overdue, of.covered, of.units];
        let words = [of.id.clone(), of.title.own.clone()];
        words.into_iter().chain(numbers.map(|number| number.to_string())).map(Cell::from).collect()
    };
    Table { columns, rows: summary.areas.iter().map(row).collect(), ..Table::default() }
}

fn listed(actors: &[Named]) -> String {
    ids(&actors.iter().map(|actor| actor.id.as_str()).collect::<Vec<_>>())
}
