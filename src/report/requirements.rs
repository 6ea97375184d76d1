//! Agreements in force × requirements of their framework.

use super::view::Named;
use super::{city, framework, in_order, named_document, percent};
use crate::model::{AsOf, DocumentIndex, RecordRef, RequirementState, Side, Subject, Title};

/// How far the agreements in force meet the requirements of a framework.
#[derive(Debug, Clone, PartialEq)]
pub struct Requirements {
    /// The city.
    pub city: Named,
    /// The framework; none where the tree has none.
    pub framework: Option<Named>,
    /// Whether that is in force on the day.
    pub in_force: bool,
    /// The columns.
    pub requirements: Vec<Requirement>,
    /// The rows: by the districts' order in the register, then by the agreements' beginning.
    pub rows: Vec<Row>,
    /// How many cells there are of each state, in the order of [`RequirementState`].
    pub states: [usize; 4],
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Requirement {
    /// Its id.
    pub id: String,
    /// The area that it is about.
    pub area: Option<String>,
    /// What is required.
    pub text: Title,
    /// The sides that it binds.
    pub binds: Vec<Side>,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Where the agreement stands.
    pub at: DocumentIndex,
    /// The agreement.
    pub agreement: Named,
    /// One for each requirement.
    pub cells: Vec<Cell>,
    /// How many cells there are of each state, in the order of [`RequirementState`].
    pub states: [usize; 4],
}

/// How far an agreement meets a requirement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// How far.
    pub state: RequirementState,
    /// The sides that are bound and do not take part.
    pub missing: Vec<Side>,
    /// The live commitments that list it.
    pub commitments: Vec<String>,
}

impl Requirements {
    /// How far requirements are met on the day; of the framework in force where none is named.
    pub fn of(tree: &AsOf<'_>, named: Option<DocumentIndex>) -> Self {
        let framework = named.or_else(|| framework(tree));
        let columns: Vec<RecordRef> =
            framework.into_iter().flat_map(|index| tree.tree.requirements(index).map(|(at, _)| at)).collect();
        let row = |at: DocumentIndex| {
            let cells: Vec<Cell> = columns.iter().map(|requirement| cell(tree, at, *requirement)).collect();
            let mut states = [0; 4];
            for cell in &cells {
                states[cell.state as usize] += 1;
            }
            Row { at, agreement: named_document(tree, at), cells, states }
        };
        let agreements = in_order(tree, tree.agreements_in_force().map(|(index, ..)| index));
        let rows: Vec<Row> = agreements.into_iter().map(row).collect();
        let mut states = [0; 4];
        for row in &rows {
            for (sum, count) in states.iter_mut().zip(row.states) {
                *sum += count;
            }
        }
        let in_force = framework.is_some_and(|index| tree.in_force(tree.document(index)));
        let framework = framework.map(|index| named_document(tree, index));
        let requirements = columns.iter().map(|at| requirement(tree, *at)).collect();
        Self { city: city(tree), framework, in_force, requirements, rows, states }
    }

    /// Met requirements among those that apply, in percent to one decimal; none where none applies.
    pub fn percent(&self) -> Option<f64> {
        share(self.states)
    }
}

impl Row {
    /// Met requirements among those that apply to the agreement.
    pub fn percent(&self) -> Option<f64> {
        share(self.states)
    }
}

fn share([met, partly, unmet, _]: [usize; 4]) -> Option<f64> {
    percent(met, met + partly + unmet)
}

fn requirement(tree: &AsOf<'_>, at: RecordRef) -> Requirement {
    let requirement = tree.requirement(at);
    Requirement {
        id: tree.area_id(at).to_owned(),
        area: requirement.area.record().map(|area| tree.area_id(area).to_owned()),
        text: tree.subject_title(Subject::Record(at)),
        binds: requirement.binds.values().copied().collect(),
    }
}

fn cell(tree: &AsOf<'_>, agreement: DocumentIndex, at: RecordRef) -> Cell {
    let state = tree.requirement_state(agreement, at);
    let missing = match state {
        RequirementState::Partly | RequirementState::Unmet => tree.missing_sides(agreement, at),
        RequirementState::Met | RequirementState::NotApplicable => Vec::new(),
    };
    let commitments = tree.live_in(agreement, at).map(|(commitment, _)| tree.full_id(commitment)).collect();
    Cell { state, missing, commitments }
}
