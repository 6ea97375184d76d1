//! What is missing, as a work list: the most urgent first, each with the place to mend.

mod areas;

use super::administrations::Administrations;
use super::problems::Problems;
use super::requirements::Requirements;
use super::view::{Named, Spot, View};
use super::{city, framework, named_document};
use crate::model::{DocumentIndex, Kind, RecordRef, RequirementState, Side};

/// What is missing in a tree.
#[derive(Debug)]
pub struct Gaps {
    /// The city.
    pub city: Named,
    /// The framework; none where the tree has none.
    pub framework: Option<Named>,
    /// Whether that is in force on the day.
    pub in_force: bool,
    /// The most urgent first.
    pub gaps: Vec<Gap>,
}

/// Something that is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// What.
    pub what: What,
    /// The unit, agreement or administration that misses it.
    pub who: Named,
    /// The area, requirement or problem; none where a whole agreement is missing.
    pub subject: Option<Named>,
    /// The agreement to mend; none where one is missing.
    pub agreement: Option<Named>,
    /// The sides that do not take part.
    pub missing: Vec<Side>,
    /// Where to mend it.
    pub mend: Spot,
    /// The file that is yet to be written, where a whole agreement is missing.
    pub new_file: Option<String>,
}

/// What is missing, the most urgent first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum What {
    /// A live commitment in an area that binds every agreement.
    BindingArea,
    /// Somebody who takes part in what meets a requirement.
    Requirement,
    /// An agreement.
    Agreement,
    /// Anything done in an area that was chosen.
    Commitment,
    /// One of the two sides.
    Side,
    /// An answer to a prioritised problem.
    Answer,
    /// An administration that the framework has take part.
    Administration,
}

impl What {
    /// Its name in what programs read, and of its message.
    pub const fn name(self) -> &'static str {
        match self {
            Self::BindingArea => "binding-area",
            Self::Requirement => "requirement",
            Self::Agreement => "no-agreement",
            Self::Commitment => "empty",
            Self::Side => "one-sided",
            Self::Answer => "unanswered-problem",
            Self::Administration => "absent-administration",
        }
    }
}

/// By what gaps are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// Areas in units: binding areas, requirements, agreements, commitments, sides and answers.
    Area,
    /// Requirements in agreements.
    Requirement,
    /// Prioritised problems.
    Problem,
    /// Specialist administrations.
    Administration,
}

impl Gaps {
    /// What is missing on the day; under the framework in force where none is named.
    pub fn of(view: &View<'_>, named: Option<DocumentIndex>, by: By) -> Self {
        let framework = named.or_else(|| framework(view));
        let mut gaps = match by {
            By::Area => {
                let (binding, in_cells) = areas::gaps(view, framework);
                let others = of_requirements(view, framework).into_iter().chain(of_problems(view));
                binding.into_iter().chain(in_cells).chain(others).collect()
            }
            By::Requirement => of_requirements(view, framework),
            By::Problem => of_problems(view),
            By::Administration => of_administrations(view, framework),
        };
        gaps.sort_by_key(|gap| gap.what);
        let in_force = framework.is_some_and(|index| view.in_force(view.document(index)));
        Self { city: city(view), framework: framework.map(|index| named_document(view, index)), in_force, gaps }
    }
}

fn of_requirements(view: &View<'_>, framework: Option<DocumentIndex>) -> Vec<Gap> {
    let report = Requirements::of(view, framework);
    let mut gaps = Vec::new();
    for row in &report.rows {
        for (requirement, cell) in report.requirements.iter().zip(&row.cells) {
            if !matches!(cell.state, RequirementState::Partly | RequirementState::Unmet) {
                continue;
            }
            let listing = cell.commitments.first().and_then(|id| commitment_spot(view, row.at, id));
            let in_area = || requirement.area.as_ref().and_then(|area| area_spot(view, row.at, area));
            let mend = listing.or_else(in_area).unwrap_or_else(|| head_spot(view, row.at));
            let subject = Some(Named { id: requirement.id.clone(), title: requirement.text.clone() });
            let (who, missing) = (row.agreement.clone(), cell.missing.clone());
            let agreement = Some(who.clone());
            gaps.push(Gap { what: What::Requirement, who, subject, agreement, missing, mend, new_file: None });
        }
    }
    gaps
}

/// Prioritised problems that nothing is done about.
fn of_problems(view: &View<'_>) -> Vec<Gap> {
    let mut problems = Problems::of(view).problems;
    problems.retain(super::problems::Problem::is_unanswered);
    problems.sort_by_key(|problem| problem.priority);
    let gap = |problem: super::problems::Problem| Gap {
        what: What::Answer,
        who: problem.agreement.clone(),
        subject: Some(Named { id: problem.id, title: problem.title }),
        agreement: Some(problem.agreement),
        missing: Vec::new(),
        mend: problem.spot,
        new_file: None,
    };
    problems.into_iter().map(gap).collect()
}

/// Administrations that do not take part where the framework has them do so.
fn of_administrations(view: &View<'_>, framework: Option<DocumentIndex>) -> Vec<Gap> {
    let report = Administrations::of(view, framework);
    let mut gaps = Vec::new();
    for row in &report.rows {
        for (area, cell) in report.areas.iter().zip(&row.cells) {
            for absence in &cell.absent {
                gaps.push(Gap {
                    what: What::Administration,
                    who: Named { id: row.id.clone(), title: row.title.clone() },
                    subject: Some(Named { id: area.id.clone(), title: area.title.clone() }),
                    agreement: Some(absence.agreement.clone()),
                    missing: Vec::new(),
                    mend: view.record_spot(absence.at),
                    new_file: None,
                });
            }
        }
    }
    gaps
}

/// The row in which an agreement speaks of an area: chosen, local or declined.
fn area_spot(view: &View<'_>, agreement: DocumentIndex, area: &str) -> Option<Spot> {
    let at = view.area_named(agreement, area)?;
    let mut rows = [Kind::Area, Kind::Declined].into_iter().filter_map(|kind| view.naming(at, agreement, kind).next());
    let row: RecordRef = if at.kind == Kind::LocalArea { at } else { rows.next()? };
    Some(view.record_spot(row))
}

fn commitment_spot(view: &View<'_>, agreement: DocumentIndex, id: &str) -> Option<Spot> {
    let (_, record) = id.split_once('/')?;
    let (kind, index) = *view.document(agreement).ids.get(record)?;
    Some(view.record_spot(RecordRef { document: agreement, kind, index }))
}

fn head_spot(view: &View<'_>, agreement: DocumentIndex) -> Spot {
    view.record_spot(RecordRef { document: agreement, kind: Kind::Agreement, index: 0 })
}
