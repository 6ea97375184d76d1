//! Commitments, problems, indicators and rows as programs read them, format 1.

use serde::Serialize;

use crate::model::Choice;
use crate::render::figure::Figure;
use crate::report::show::{Card, Line, Measure, Problem, Report, state_name};
use crate::report::{Named, Spot};

#[derive(Serialize)]
pub(super) struct Commitment<'s> {
    id: &'s str,
    title: &'s str,
    area: Option<&'s str>,
    lead: Option<&'s str>,
    supporting: Vec<&'s str>,
    starts_on: Option<String>,
    due_on: Option<String>,
    times: Option<i64>,
    per: Option<&'static str>,
    throughout: bool,
    upon: Option<&'s str>,
    state: &'static str,
    overdue: bool,
    reported_on: Option<String>,
    times_done: Option<i64>,
    indicators: Vec<Indicator<'s>>,
    file: &'s str,
    line: u32,
}

#[derive(Serialize)]
pub(super) struct Problematic<'s> {
    id: &'s str,
    title: &'s str,
    priority: Option<i64>,
    commitments: usize,
    indicators: Vec<Indicator<'s>>,
    file: &'s str,
    line: u32,
}

#[derive(Serialize)]
pub(super) struct Indicator<'s> {
    id: &'s str,
    name: &'s str,
    kind: Option<&'static str>,
    unit: Option<&'s str>,
    baseline: Option<Figure>,
    target: Option<Figure>,
    latest: Option<Figure>,
    latest_on: Option<String>,
    share: Option<f64>,
    values: Vec<Measured>,
    file: &'s str,
    line: u32,
}

#[derive(Serialize)]
pub(super) struct Measured {
    on: String,
    value: Figure,
}

#[derive(Serialize)]
pub(super) struct Progress<'s> {
    on: String,
    status: Option<&'static str>,
    times: Option<i64>,
    by: Option<&'s str>,
    reported_on: Option<String>,
    text: Option<&'s str>,
    file: &'s str,
    line: u32,
}

#[derive(Serialize)]
pub(super) struct Row<'s> {
    id: &'s str,
    kind: &'static str,
    title: &'s str,
    status: Option<&'static str>,
    in_force: Option<bool>,
    valid_from: Option<String>,
    valid_to: Option<String>,
    members: Vec<&'s str>,
    file: &'s str,
    line: u32,
}

pub(super) fn ids(named: &[Named]) -> Vec<&str> {
    named.iter().map(|named| named.id.as_str()).collect()
}

fn at(Spot { file, line }: &Spot) -> (&str, u32) {
    (file, *line)
}

impl<'s> Commitment<'s> {
    pub(super) fn of(card: &'s Card) -> Self {
        let (file, line) = at(&card.spot);
        Self {
            id: &card.name.id,
            title: &card.name.title.own,
            area: card.area.as_ref().map(|area| area.id.as_str()),
            lead: card.lead.as_ref().map(|lead| lead.id.as_str()),
            supporting: ids(&card.supporting),
            starts_on: card.when.starts_on.map(|day| day.to_string()),
            due_on: card.when.due_on.map(|day| day.to_string()),
            times: card.when.times.map(|(times, _)| times),
            per: card.when.times.map(|(_, per)| per.word()),
            throughout: card.when.throughout,
            upon: card.when.upon.as_deref(),
            state: state_name(card.state),
            overdue: card.is_overdue,
            reported_on: card.reported_on.map(|day| day.to_string()),
            times_done: card.times_done,
            indicators: card.measures.iter().map(Indicator::of).collect(),
            file,
            line,
        }
    }
}

impl<'s> Problematic<'s> {
    pub(super) fn of(problem: &'s Problem) -> Self {
        let (file, line) = at(&problem.spot);
        Self {
            id: &problem.name.id,
            title: &problem.name.title.own,
            priority: problem.priority,
            commitments: problem.answers,
            indicators: problem.measures.iter().map(Indicator::of).collect(),
            file,
            line,
        }
    }
}

impl<'s> Indicator<'s> {
    pub(super) fn of(measure: &'s Measure) -> Self {
        let (file, line) = at(&measure.spot);
        let values = measure.values.iter().map(|(on, value)| Measured { on: on.to_string(), value: Figure(*value) });
        Self {
            id: &measure.name.id,
            name: &measure.name.title.own,
            kind: measure.kind.map(Choice::word),
            unit: measure.unit.as_deref(),
            baseline: measure.baseline.map(Figure),
            target: measure.target.map(Figure),
            latest: measure.latest().map(|(_, value)| Figure(value)),
            latest_on: measure.latest().map(|(on, _)| on.to_string()),
            share: measure.share(),
            values: values.collect(),
            file,
            line,
        }
    }
}

impl<'s> Progress<'s> {
    pub(super) fn of(report: &'s Report) -> Self {
        let (file, line) = at(&report.spot);
        Self {
            on: report.on.to_string(),
            status: report.status,
            times: report.times,
            by: report.by.as_ref().map(|by| by.id.as_str()),
            reported_on: report.reported_on.map(|day| day.to_string()),
            text: report.words.as_deref(),
            file,
            line,
        }
    }
}

impl<'s> Row<'s> {
    pub(super) fn of(row: &'s Line) -> Self {
        let (file, line) = at(&row.spot);
        Self {
            id: &row.name.id,
            kind: row.kind.table(),
            title: &row.name.title.own,
            status: row.status.map(Choice::word),
            in_force: row.status.map(|_| row.in_force),
            valid_from: row.period.and_then(|period| period.from).map(|day| day.to_string()),
            valid_to: row.period.and_then(|period| period.to).map(|day| day.to_string()),
            members: ids(&row.members),
            file,
            line,
        }
    }
}
