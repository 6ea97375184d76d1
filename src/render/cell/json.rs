//! Why a cell of the coverage is as it is, for programs, format 1.

use serde::Serialize;

use crate::model::Choice;
use crate::render::pretty::print;
use crate::report::Named;
use crate::report::cell::{Agreement, Cell, Cells, Counted, Lack, Missing, Part, Row};
use crate::report::show::state_name;

/// An object for the tree, or one for each of several.
pub fn render(trees: &[Cells], several: bool) -> String {
    let trees: Vec<Tree<'_>> = trees.iter().map(Tree::of).collect();
    match (&trees[..], several) {
        ([tree], false) => print(tree),
        _ => print(&Trees { format: 1, trees }),
    }
}

#[derive(Serialize)]
struct Trees<'c> {
    format: u32,
    trees: Vec<Tree<'c>>,
}

#[derive(Serialize)]
struct Tree<'c> {
    format: u32,
    as_of: String,
    city: &'c str,
    area: &'c str,
    cells: Vec<CellOf<'c>>,
}

#[derive(Serialize)]
struct CellOf<'c> {
    unit: &'c str,
    active: bool,
    state: &'static str,
    counted: Vec<Counting<'c>>,
    missing: Vec<Wanting<'c>>,
}

#[derive(Serialize)]
struct Counting<'c> {
    unit: &'c str,
    state: &'static str,
    agreements: Vec<Document<'c>>,
    not_in_force: Vec<&'c str>,
}

#[derive(Serialize)]
struct Document<'c> {
    agreement: &'c str,
    state: &'static str,
    row: Option<Ground<'c>>,
    commitments: Vec<Commitment<'c>>,
    file: &'c str,
    line: u32,
}

#[derive(Serialize)]
struct Ground<'c> {
    kind: &'static str,
    file: &'c str,
    line: u32,
}

#[derive(Serialize)]
struct Commitment<'c> {
    id: &'c str,
    state: &'static str,
    counts: bool,
    city: Vec<&'c str>,
    police: Vec<&'c str>,
    others: Vec<&'c str>,
    file: &'c str,
    line: u32,
}

#[derive(Serialize)]
struct Wanting<'c> {
    what: &'static str,
    unit: &'c str,
    agreement: Option<&'c str>,
    file: Option<&'c str>,
    line: Option<u32>,
}

impl<'c> Tree<'c> {
    fn of(cells: &'c Cells) -> Self {
        Self {
            format: 1,
            as_of: cells.as_of.to_string(),
            city: &cells.city,
            area: &cells.area.id,
            cells: cells.cells.iter().map(CellOf::of).collect(),
        }
    }
}

impl<'c> CellOf<'c> {
    fn of(cell: &'c Cell) -> Self {
        let counted = |counted: &'c Counted| Counting {
            unit: &counted.unit.id,
            state: counted.state.word(),
            agreements: counted.agreements.iter().map(Document::of).collect(),
            not_in_force: counted.others.iter().map(|other| other.name.id.as_str()).collect(),
        };
        let missing = |missing: &'c Missing| Wanting {
            what: match missing.what {
                Lack::Agreement => "agreement",
                Lack::Word => "word",
                Lack::Choice => "choice",
                Lack::Commitment => "commitment",
                Lack::Side(side) => side.word(),
            },
            unit: &missing.unit.id,
            agreement: missing.agreement.as_ref().map(|agreement| agreement.id.as_str()),
            file: missing.spot.as_ref().map(|spot| spot.file.as_str()),
            line: missing.spot.as_ref().map(|spot| spot.line),
        };
        Self {
            unit: &cell.unit.id,
            active: cell.is_active,
            state: cell.state.word(),
            counted: cell.counted.iter().map(counted).collect(),
            missing: cell.missing.iter().map(missing).collect(),
        }
    }
}

impl<'c> Document<'c> {
    fn of(agreement: &'c Agreement) -> Self {
        let ids = |people: &'c [Named]| people.iter().map(|one| one.id.as_str()).collect();
        let part = |part: &'c Part| Commitment {
            id: &part.name.id,
            state: state_name(part.state),
            counts: part.counts(),
            city: ids(&part.city),
            police: ids(&part.police),
            others: ids(&part.others),
            file: &part.spot.file,
            line: part.spot.line,
        };
        let row = |row: &'c Row| Ground { kind: row.kind.table(), file: &row.spot.file, line: row.spot.line };
        Self {
            agreement: &agreement.name.id,
            state: agreement.state.word(),
            row: agreement.row.as_ref().map(row),
            commitments: agreement.parts.iter().map(part).collect(),
            file: &agreement.spot.file,
            line: agreement.spot.line,
        }
    }
}
