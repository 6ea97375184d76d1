//! Problems, administrations and gaps.

use serde::Serialize;

use crate::model::Choice;
use crate::report::{administrations, gaps, problems};

#[derive(Serialize)]
pub(super) struct Problems<'p> {
    problems: Vec<Problem<'p>>,
    totals: ProblemTotals,
}

#[derive(Serialize)]
struct Problem<'p> {
    id: &'p str,
    agreement: &'p str,
    area: Option<&'p str>,
    title: &'p str,
    priority: Option<i64>,
    commitments: &'p [String],
    file: &'p str,
    line: u32,
}

#[derive(Serialize)]
struct ProblemTotals {
    problems: usize,
    unanswered: usize,
}

pub(super) fn problems(report: &problems::Problems) -> Problems<'_> {
    let unanswered = report.problems.iter().filter(|problem| problem.is_unanswered()).count();
    Problems {
        problems: report.problems.iter().map(Problem::of).collect(),
        totals: ProblemTotals { problems: report.problems.len(), unanswered },
    }
}

impl<'p> Problem<'p> {
    fn of(problem: &'p problems::Problem) -> Self {
        Self {
            id: &problem.id,
            agreement: &problem.agreement.id,
            area: problem.area.as_ref().map(|area| area.id.as_str()),
            title: &problem.title.own,
            priority: problem.priority,
            commitments: &problem.commitments,
            file: &problem.spot.file,
            line: problem.spot.line,
        }
    }
}

#[derive(Serialize)]
pub(super) struct Administrations<'p> {
    areas: Vec<Area<'p>>,
    rows: Vec<Row<'p>>,
}

#[derive(Serialize)]
struct Area<'p> {
    id: &'p str,
    name: &'p str,
    local: bool,
}

#[derive(Serialize)]
struct Row<'p> {
    administration: &'p str,
    name: &'p str,
    cells: Vec<Cell<'p>>,
    elsewhere: Part<'p>,
}

#[derive(Serialize)]
struct Cell<'p> {
    area: &'p str,
    #[serde(flatten)]
    part: Part<'p>,
    absent_from: Vec<&'p str>,
}

#[derive(Serialize)]
struct Part<'p> {
    leads: &'p [String],
    supports: &'p [String],
}

pub(super) fn administrations(report: &administrations::Administrations) -> Administrations<'_> {
    Administrations {
        areas: report.areas.iter().map(Area::of).collect(),
        rows: report.rows.iter().map(|row| Row::of(row, &report.areas)).collect(),
    }
}

impl<'p> Area<'p> {
    fn of(area: &'p administrations::Area) -> Self {
        Self { id: &area.id, name: &area.title.own, local: area.local }
    }
}

impl<'p> Row<'p> {
    fn of(row: &'p administrations::Row, areas: &'p [administrations::Area]) -> Self {
        let part = |cell: &'p administrations::Cell| Part { leads: &cell.leads, supports: &cell.supports };
        let cell = |(area, cell): (&'p administrations::Area, &'p administrations::Cell)| Cell {
            area: &area.id,
            part: part(cell),
            absent_from: cell.absent.iter().map(|absence| absence.agreement.id.as_str()).collect(),
        };
        Self {
            administration: &row.id,
            name: &row.title.own,
            cells: areas.iter().zip(&row.cells).map(cell).collect(),
            elsewhere: part(&row.elsewhere),
        }
    }
}

#[derive(Serialize)]
pub(super) struct Gap<'p> {
    kind: &'static str,
    who: &'p str,
    name: &'p str,
    agreement: Option<&'p str>,
    subject: Option<&'p str>,
    title: Option<&'p str>,
    missing: Vec<&'static str>,
    file: &'p str,
    line: u32,
}

pub(super) fn gap(gap: &gaps::Gap) -> Gap<'_> {
    Gap {
        kind: gap.what.name(),
        who: &gap.who.id,
        name: &gap.who.title.own,
        agreement: gap.agreement.as_ref().map(|agreement| agreement.id.as_str()),
        subject: gap.subject.as_ref().map(|subject| subject.id.as_str()),
        title: gap.subject.as_ref().map(|subject| subject.title.own.as_str()),
        missing: gap.missing.iter().map(|side| side.word()).collect(),
        file: &gap.mend.file,
        line: gap.mend.line,
    }
}
