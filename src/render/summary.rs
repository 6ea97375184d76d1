//! The overview of a city: a row for each agreement, and the sums for each focus area.

mod json;
mod long;

use jiff::civil::Date;
use unicode_width::UnicodeWidthStr;

use super::Style;
use super::flow::titled;
use super::table::{self, Cell, Column, Table, Tone, narrowest};
use crate::model::Choice;
use crate::report::summary::{Agreement, Area, Standing, Summary};
use crate::report::{Led, Named};
use crate::words::Words;

/// The overview of a tree on a day.
#[derive(Debug)]
pub struct Overview {
    /// The day.
    pub day: Date,
    /// What there is to see.
    pub summary: Summary,
}

/// One column of a table of things: its heading, what it holds, and when it is left out.
struct Field<T> {
    name: &'static str,
    /// The larger, the sooner it is left out where there is little room; 0 never.
    spare: u8,
    numbers: bool,
    cell: fn(&T, &Words) -> Cell,
}

/// No column is left out sooner than this.
const MOST: u8 = 9;

/// For a terminal: two tables, of as many columns as there is room for.
pub fn text(overview: &Overview, words: &Words, style: Style) -> String {
    let draw = |make: &dyn Fn(u8) -> Table| {
        let all = make(MOST).columns.len();
        let mut fitting = (0..=MOST).rev().map(make).skip_while(|table| narrowest(table, true) > style.width);
        let mut table = fitting.next().unwrap_or_else(|| make(0));
        if table.columns.len() < all {
            table.notes.push(words.say("summary-narrow", &[]));
        }
        table::text(&table, style)
    };
    let first = draw(&|spare| agreements(overview, words, spare));
    first + "\n" + &draw(&|spare| areas(overview, words, spare))
}

/// For pages.
pub fn markdown(overview: &Overview, words: &Words) -> String {
    table::markdown(&agreements(overview, words, MOST)) + "\n" + &table::markdown(&areas(overview, words, MOST))
}

/// For spreadsheets: both tables, an empty line between them, under headings that do not depend on the language.
pub fn csv(overview: &Overview) -> String {
    table::csv(&long::agreements(&overview.summary)) + "\r\n" + &table::csv(&long::areas(&overview.summary))
}

/// For programs, format 1: an object for the tree, or one for each of several.
pub fn json(trees: &[Overview], several: bool) -> String {
    json::render(trees, several)
}

const AGREEMENT: [Field<Agreement>; 14] = [
    Field { name: "agreement", spare: 0, numbers: false, cell: |of, _| of.name.id.as_str().into() },
    Field { name: "standing", spare: 0, numbers: false, cell: standing },
    Field { name: "districts", spare: 7, numbers: false, cell: |of, words| names(&of.districts, words).into() },
    Field { name: "police-areas", spare: 9, numbers: false, cell: |of, words| names(&of.police_areas, words).into() },
    Field { name: "period", spare: 3, numbers: false, cell: period },
    Field { name: "areas", spare: 0, numbers: true, cell: |of, _| of.areas.to_string().into() },
    Field { name: "problems", spare: 2, numbers: true, cell: |of, _| of.problems.to_string().into() },
    Field { name: "commitments", spare: 0, numbers: true, cell: |of, _| led(of.led).into() },
    Field { name: "done", spare: 0, numbers: true, cell: |of, _| of.done.to_string().into() },
    Field { name: "overdue", spare: 0, numbers: true, cell: |of, _| late(of.overdue) },
    Field { name: "unreported", spare: 1, numbers: true, cell: |of, _| of.unreported.to_string().into() },
    Field { name: "last-review", spare: 6, numbers: false, cell: |of, _| day(of.last_review).into() },
    Field { name: "next-review", spare: 4, numbers: false, cell: |of, _| day(of.next_review).into() },
    Field {
        name: "status",
        spare: 8,
        numbers: false,
        cell: |of, _| of.status.map_or("", |status| status.word()).into(),
    },
];

const AREA: [Field<Area>; 8] = [
    Field { name: "area", spare: 0, numbers: false, cell: |of, words| titled(&of.title, words).into() },
    Field { name: "id", spare: 5, numbers: false, cell: |of, _| of.id.as_str().into() },
    Field { name: "chosen", spare: 0, numbers: true, cell: |of, _| of.chosen.to_string().into() },
    Field { name: "declined", spare: 1, numbers: true, cell: |of, _| of.declined.to_string().into() },
    Field { name: "covered", spare: 0, numbers: true, cell: |of, _| format!("{}/{}", of.covered, of.units).into() },
    Field { name: "commitments", spare: 0, numbers: true, cell: |of, _| led(of.led).into() },
    Field { name: "done", spare: 0, numbers: true, cell: |of, _| of.done.to_string().into() },
    Field { name: "overdue", spare: 0, numbers: true, cell: |of, _| late(of.overdue) },
];

fn agreements(overview: &Overview, words: &Words, spare: u8) -> Table {
    let Overview { day, summary } = overview;
    let arguments = [("city", titled(&summary.city.title, words).into()), ("day", (*day).into())];
    let mut table = table(&AGREEMENT, &summary.agreements, words, spare);
    table.title = words.say("summary-agreements", &arguments);
    let count = |standing| summary.agreements.iter().filter(|agreement| agreement.standing == standing).count();
    let standing = |standing: Standing| {
        let (sign, _) = sign(standing);
        let said = words.say(&format!("summary-{}", standing.name()), &[]).replace(' ', "\u{A0}");
        format!("{sign}\u{A0}{said}\u{A0}{}", count(standing))
    };
    let all = [Standing::InForce, Standing::ToCome, Standing::Ended, Standing::Draft];
    table.notes.push(all.map(standing).join(", "));
    table.notes.push(words.say("summary-key-led", &[]));
    table
}

fn areas(overview: &Overview, words: &Words, spare: u8) -> Table {
    let summary = &overview.summary;
    let mut table = table(&AREA, &summary.areas, words, spare);
    let framework = summary.framework.as_ref().map(|framework| framework.id.as_str()).unwrap_or_default();
    table.title = words.say("summary-areas", &[("framework", framework.into())]);
    if summary.areas.is_empty() {
        table.notes.push(words.say("coverage-no-areas", &[]));
    }
    table
}

/// The fields that are not left out, as a table.
fn table<T>(fields: &[Field<T>], things: &[T], words: &Words, spare: u8) -> Table {
    let fields: Vec<&Field<T>> = fields.iter().filter(|field| field.spare <= spare).collect();
    let column = |field: &&Field<T>| {
        let heading = words.say(&format!("summary-heading-{}", field.name), &[]);
        let short = words.attribute(&format!("summary-heading-{}", field.name), "short", &[]);
        let short = if short.width() < heading.width() { short } else { String::new() };
        Column { heading, short, numbers: field.numbers }
    };
    Table {
        columns: fields.iter().map(column).collect(),
        rows: things.iter().map(|thing| fields.iter().map(|field| (field.cell)(thing, words)).collect()).collect(),
        ..Table::default()
    }
}

fn standing(agreement: &Agreement, words: &Words) -> Cell {
    let (sign, tone) = sign(agreement.standing);
    let text = words.say(&format!("summary-{}", agreement.standing.name()), &[]);
    Cell { text, sign: sign.to_owned(), tone }
}

const fn sign(standing: Standing) -> (&'static str, Tone) {
    match standing {
        Standing::InForce => ("●", Tone::Good),
        Standing::ToCome => ("◔", Tone::Plain),
        Standing::Ended => ("○", Tone::Faint),
        Standing::Draft => ("–", Tone::Fair),
    }
}

/// The names of actors, each on one line with its number of words.
fn names(actors: &[Named], words: &Words) -> String {
    actors.iter().map(|actor| titled(&actor.title, words)).collect::<Vec<_>>().join(", ")
}

/// “2020-01-01–2022-12-31”; without a day where it is open.
fn period(agreement: &Agreement, _: &Words) -> Cell {
    let period = agreement.period;
    format!("{}–{}", day(period.from), day(period.to)).into()
}

fn day(day: Option<Date>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

/// How many the city leads + how many the police.
fn led(led: Led) -> String {
    format!("{}+{}", led.city, led.police)
}

fn late(overdue: usize) -> Cell {
    Cell::toned(overdue.to_string(), if overdue > 0 { Tone::Bad } else { Tone::Plain })
}
