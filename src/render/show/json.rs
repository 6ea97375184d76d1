//! The page of a thing for programs, format 1.

mod items;

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Value as Json, json};

use crate::model::{Choice, Kind};
use crate::render::figure::Figure;
use crate::render::pretty::print;
use crate::report::show::{Covered, Fact, Group, Show, Standing, Value};
use items::{Commitment, Indicator, Problematic, Progress, Row, ids};

/// An object for the tree, or one for each of several.
pub fn render(pages: &[Show], several: bool) -> String {
    let trees: Vec<Page<'_>> = pages.iter().map(Page::of).collect();
    match (&trees[..], several) {
        ([page], false) => print(page),
        _ => print(&Trees { format: 1, trees }),
    }
}

#[derive(Serialize)]
struct Trees<'s> {
    format: u32,
    trees: Vec<Page<'s>>,
}

#[derive(Serialize)]
struct Page<'s> {
    format: u32,
    as_of: String,
    on: String,
    city: &'s str,
    id: &'s str,
    kind: &'static str,
    title: &'s str,
    file: Option<&'s str>,
    line: Option<u32>,
    facts: BTreeMap<&'static str, Json>,
    commitment: Option<Commitment<'s>>,
    indicators: Vec<Indicator<'s>>,
    reports: Vec<Progress<'s>>,
    coverage: Vec<CellOf<'s>>,
    agreements: Vec<Row<'s>>,
    groups: Vec<Grouped<'s>>,
    records: Vec<Row<'s>>,
    elsewhere: usize,
}

#[derive(Serialize)]
struct CellOf<'s> {
    unit: &'s str,
    area: &'s str,
    state: &'static str,
    city: usize,
    police: usize,
    overdue: usize,
}

#[derive(Serialize)]
struct Grouped<'s> {
    by: &'static str,
    id: Option<&'s str>,
    title: Option<&'s str>,
    goal: Option<&'s str>,
    state: Option<&'static str>,
    missing: Vec<&'static str>,
    indicators: Vec<Indicator<'s>>,
    problems: Vec<Problematic<'s>>,
    commitments: Vec<Commitment<'s>>,
}

fn fact(fact: &Fact) -> (&'static str, Json) {
    let value = match &fact.value {
        Value::Text(text) => json!(text.own),
        Value::Texts(texts) => json!(texts),
        Value::Day(day) => json!(day.to_string()),
        Value::Flag(flag) => json!(flag),
        Value::Number(number) => json!(Figure(*number)),
        Value::Word(word) => json!(word),
        Value::Words(words) => json!(words),
        Value::One(named) => json!(named.id),
        Value::Named(named) => json!(ids(named)),
    };
    (fact.key, value)
}

impl<'s> Page<'s> {
    fn of(show: &'s Show) -> Self {
        Self {
            format: 1,
            as_of: show.as_of.to_string(),
            on: show.on.to_string(),
            city: &show.city,
            id: &show.id,
            kind: show.kind.map_or("actor", Kind::table),
            title: &show.title.own,
            file: show.spot.as_ref().map(|spot| spot.file.as_str()),
            line: show.spot.as_ref().map(|spot| spot.line),
            facts: show.facts.iter().map(fact).collect(),
            commitment: show.card.as_ref().map(Commitment::of),
            indicators: show.measures.iter().map(Indicator::of).collect(),
            reports: show.reports.iter().map(Progress::of).collect(),
            coverage: show.coverage.iter().map(CellOf::of).collect(),
            agreements: show.agreements.iter().map(Row::of).collect(),
            groups: show.groups.iter().map(Grouped::of).collect(),
            records: show.lines.iter().map(Row::of).collect(),
            elsewhere: show.elsewhere,
        }
    }
}

impl<'s> CellOf<'s> {
    fn of(covered: &'s Covered) -> Self {
        let Covered { unit, area, state, led, overdue } = covered;
        Self {
            unit: &unit.id,
            area: &area.id,
            state: state.word(),
            city: led.city,
            police: led.police,
            overdue: *overdue,
        }
    }
}

impl<'s> Grouped<'s> {
    fn of(group: &'s Group) -> Self {
        Self {
            by: group.by.name(),
            id: group.by.named().map(|named| named.id.as_str()),
            title: group.by.named().map(|named| named.title.own.as_str()),
            goal: group.goal.as_ref().map(|goal| goal.own.as_str()),
            state: group.state.map(Standing::name),
            missing: group.missing.iter().map(|side| side.word()).collect(),
            indicators: group.measures.iter().map(Indicator::of).collect(),
            problems: group.problems.iter().map(Problematic::of).collect(),
            commitments: group.commitments.iter().map(Commitment::of).collect(),
        }
    }
}
