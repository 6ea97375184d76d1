//! The machine-readable form, format 1, with types of its own so that nothing else can change it.

mod others;

use serde::Serialize;

use super::super::pretty::print;
use super::{Of, Picture};
use crate::model::{CellState, Choice};
use crate::report::coverage::{self, Coverage};
use crate::report::requirements::{self, Requirements};

pub(super) fn render(trees: &[Picture], several: bool) -> String {
    let trees: Vec<Tree<'_>> = trees.iter().map(Tree::of).collect();
    match (&trees[..], several) {
        ([tree], false) => print(tree),
        _ => print(&Trees { format: 1, trees }),
    }
}

#[derive(Serialize)]
struct Trees<'p> {
    format: u32,
    trees: Vec<Tree<'p>>,
}

#[derive(Serialize)]
struct Tree<'p> {
    format: u32,
    as_of: String,
    city: &'p str,
    framework: Option<&'p str>,
    by: &'static str,
    #[serde(flatten)]
    body: Body<'p>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Body<'p> {
    Areas { areas: Vec<Area<'p>>, rows: Vec<Row<'p>>, totals: Totals },
    Requirements { requirements: Vec<Requirement<'p>>, rows: Vec<Met<'p>>, totals: MetTotals },
    Problems(others::Problems<'p>),
    Administrations(others::Administrations<'p>),
    Gaps { gaps: Vec<others::Gap<'p>> },
}

#[derive(Serialize)]
struct Area<'p> {
    id: &'p str,
    name: &'p str,
    binding: bool,
    local: bool,
}

#[derive(Serialize)]
struct Row<'p> {
    unit: &'p str,
    district: &'p str,
    name: &'p str,
    agreements: &'p [String],
    cells: Vec<Cell<'p>>,
}

#[derive(Serialize)]
struct Cell<'p> {
    area: &'p str,
    state: &'static str,
    city: usize,
    police: usize,
    overdue: usize,
    commitments: Vec<&'p str>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Totals {
    cells: usize,
    covered: usize,
    one_sided: usize,
    empty: usize,
    declined: usize,
    unaddressed: usize,
    no_agreement: usize,
    percent: Option<f64>,
}

#[derive(Serialize)]
struct Requirement<'p> {
    id: &'p str,
    area: Option<&'p str>,
    text: &'p str,
    binds: Vec<&'static str>,
}

#[derive(Serialize)]
struct Met<'p> {
    agreement: &'p str,
    cells: Vec<MetCell<'p>>,
}

#[derive(Serialize)]
struct MetCell<'p> {
    requirement: &'p str,
    state: &'static str,
    missing: Vec<&'static str>,
    commitments: &'p [String],
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct MetTotals {
    cells: usize,
    met: usize,
    partly: usize,
    unmet: usize,
    not_applicable: usize,
    percent: Option<f64>,
}

impl<'p> Tree<'p> {
    fn of(picture: &'p Picture) -> Self {
        let (city, framework, body) = match &picture.of {
            Of::Areas(report) => (&report.city, report.framework.as_ref(), areas(report)),
            Of::Requirements(report) => (&report.city, report.framework.as_ref(), requirements(report)),
            Of::Problems(report) => (&report.city, None, Body::Problems(others::problems(report))),
            Of::Administrations(report) => {
                (&report.city, report.framework.as_ref(), Body::Administrations(others::administrations(report)))
            }
            Of::Gaps(report) => (
                &report.city,
                report.framework.as_ref(),
                Body::Gaps { gaps: report.gaps.iter().map(others::gap).collect() },
            ),
        };
        let framework = framework.map(|framework| framework.id.as_str());
        Self { format: 1, as_of: picture.day.to_string(), city: &city.id, framework, by: picture.by, body }
    }
}

fn areas(report: &Coverage) -> Body<'_> {
    let totals = report.totals;
    Body::Areas {
        areas: report.areas.iter().map(Area::of).collect(),
        rows: report.rows.iter().map(|row| Row::of(row, &report.areas)).collect(),
        totals: Totals {
            cells: totals.cells(),
            covered: totals.of(CellState::Covered),
            one_sided: totals.of(CellState::OneSided),
            empty: totals.of(CellState::Empty),
            declined: totals.of(CellState::Declined),
            unaddressed: totals.of(CellState::Unaddressed),
            no_agreement: totals.of(CellState::NoAgreement),
            percent: totals.percent(),
        },
    }
}

impl<'p> Area<'p> {
    fn of(area: &'p coverage::Area) -> Self {
        Self { id: &area.id, name: &area.title.own, binding: area.binding, local: area.local }
    }
}

impl<'p> Row<'p> {
    fn of(row: &'p coverage::Row, areas: &'p [coverage::Area]) -> Self {
        let cell = |(area, cell): (&'p coverage::Area, &'p coverage::Cell)| Cell {
            area: &area.id,
            state: cell.state.word(),
            city: cell.effort.led.city,
            police: cell.effort.led.police,
            overdue: cell.effort.overdue,
            commitments: cell.commitments.iter().map(|kept| kept.id.as_str()).collect(),
        };
        Self {
            unit: &row.id,
            district: &row.district,
            name: &row.title.own,
            agreements: &row.agreements,
            cells: areas.iter().zip(&row.cells).map(cell).collect(),
        }
    }
}

fn requirements(report: &Requirements) -> Body<'_> {
    let [met, partly, unmet, not_applicable] = report.states;
    Body::Requirements {
        requirements: report.requirements.iter().map(Requirement::of).collect(),
        rows: report.rows.iter().map(|row| Met::of(row, &report.requirements)).collect(),
        totals: MetTotals {
            cells: report.states.iter().sum(),
            met,
            partly,
            unmet,
            not_applicable,
            percent: report.percent(),
        },
    }
}

impl<'p> Requirement<'p> {
    fn of(requirement: &'p requirements::Requirement) -> Self {
        Self {
            id: &requirement.id,
            area: requirement.area.as_deref(),
            text: &requirement.text.own,
            binds: requirement.binds.iter().map(|side| side.word()).collect(),
        }
    }
}

impl<'p> Met<'p> {
    fn of(row: &'p requirements::Row, requirements: &'p [requirements::Requirement]) -> Self {
        let cell = |(requirement, cell): (&'p requirements::Requirement, &'p requirements::Cell)| MetCell {
            requirement: &requirement.id,
            state: cell.state.word(),
            missing: cell.missing.iter().map(|side| side.word()).collect(),
            commitments: &cell.commitments,
        };
        Self { agreement: &row.agreement.id, cells: requirements.iter().zip(&row.cells).map(cell).collect() }
    }
}
