//! One row for each agreement, and the sums for each focus area.

use jiff::civil::Date;

use super::coverage::Coverage;
use super::view::{Named, Spot, View};
use super::{Led, follow_up, in_order, named_document};
use crate::model::{CellState, DocumentIndex, Many, Period, Progress, RecordRef, Reference, Stage, State, Title};

/// The agreements of a tree, and its areas as a whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    /// The city.
    pub city: Named,
    /// The framework; none where the tree has none.
    pub framework: Option<Named>,
    /// A row for each agreement: by the districts' order in the register, then by their beginning.
    pub agreements: Vec<Agreement>,
    /// A row for each area of the framework.
    pub areas: Vec<Area>,
}

/// One agreement.
#[derive(Debug, Clone, PartialEq)]
pub struct Agreement {
    /// Its id and title.
    pub name: Named,
    /// Its districts.
    pub districts: Vec<Named>,
    /// Its police areas.
    pub police_areas: Vec<Named>,
    /// When it holds.
    pub period: Period,
    /// How far it has come; none where that cannot be read.
    pub status: Option<Stage>,
    /// How that stands on the day.
    pub standing: Standing,
    /// How many areas it chose or added.
    pub areas: usize,
    /// How many problems it has.
    pub problems: usize,
    /// Its live commitments, by the side of their lead.
    pub led: Led,
    /// All its live commitments, led by others too.
    pub commitments: usize,
    /// How many of its commitments are done.
    pub done: usize,
    /// How many are overdue.
    pub overdue: usize,
    /// How many have begun without anything being reported.
    pub unreported: usize,
    /// The latest review until the day.
    pub last_review: Option<Date>,
    /// The day by which the next one is due; none where the agreement is not in force or does not say how often.
    pub next_review: Option<Date>,
    /// Where it stands.
    pub spot: Spot,
}

/// Whether an agreement holds on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It is in force.
    InForce,
    /// It has not begun.
    ToCome,
    /// It has ended.
    Ended,
    /// It is a draft, or nobody can tell what it is.
    Draft,
}

impl Standing {
    /// Its name in what programs read, and in the names of messages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::InForce => "in-force",
            Self::ToCome => "to-come",
            Self::Ended => "ended",
            Self::Draft => "draft",
        }
    }
}

/// One focus area, over the agreements in force.
#[derive(Debug, Clone, PartialEq)]
pub struct Area {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: Title,
    /// How many agreements chose it.
    pub chosen: usize,
    /// How many declined it.
    pub declined: usize,
    /// The live commitments in it, by the side of their lead.
    pub led: Led,
    /// All of them, led by others too.
    pub commitments: usize,
    /// How many of its commitments are done.
    pub done: usize,
    /// How many are overdue.
    pub overdue: usize,
    /// In how many units it is covered.
    pub covered: usize,
    /// Out of how many.
    pub units: usize,
}

impl Summary {
    /// How agreements and areas stand on the day.
    pub fn of(view: &View<'_>) -> Self {
        let coverage = Coverage::of(view, None);
        let agreements = in_order(view, view.agreements().map(|(index, ..)| index));
        Self {
            agreements: agreements.into_iter().map(|index| agreement(view, index)).collect(),
            areas: areas(view, &coverage),
            city: coverage.city,
            framework: coverage.framework,
        }
    }
}

fn agreement(view: &View<'_>, index: DocumentIndex) -> Agreement {
    let document = view.document(index);
    let head = document.agreement.first();
    let commitments: Vec<RecordRef> = view.commitments(index).map(|(at, _)| at).collect();
    let in_state = |state: State| commitments.iter().filter(|at| view.state(**at) == state).count();
    let live: Vec<RecordRef> = commitments.iter().copied().filter(|at| view.is_live(*at)).collect();
    let follow_up = follow_up(**view, index);
    Agreement {
        name: named_document(view, index),
        districts: head.map(|head| named(view, &head.districts)).unwrap_or_default(),
        police_areas: head.map(|head| named(view, &head.police_areas)).unwrap_or_default(),
        period: document.period(),
        status: document.stage(),
        standing: standing(view, index),
        areas: view.chosen_areas(index).count(),
        problems: document.problems.len(),
        led: Led::of(view, live.iter().copied()),
        commitments: live.len(),
        done: in_state(State::Reported(Progress::Done)),
        overdue: commitments.iter().filter(|at| view.is_overdue(**at)).count(),
        unreported: in_state(State::Unreported),
        last_review: follow_up.and_then(|follow_up| follow_up.latest_on),
        next_review: follow_up.and_then(|follow_up| follow_up.next_on),
        spot: view.record_spot(RecordRef { document: index, kind: crate::model::Kind::Agreement, index: 0 }),
    }
}

/// Those that a list names, by id and name; what is no actor by what is written.
fn named(view: &View<'_>, list: &Many<Reference>) -> Vec<Named> {
    let one = |reference: &Reference| match reference.to.actor() {
        Some(actor) => view.named_actor(actor),
        None => Named { id: reference.id.to_string(), title: Title::from(&*reference.id) },
    };
    list.values().map(one).collect()
}

fn standing(view: &View<'_>, index: DocumentIndex) -> Standing {
    let document = view.document(index);
    match document.stage() {
        None | Some(Stage::Draft) => Standing::Draft,
        Some(_) if view.in_force(document) => Standing::InForce,
        Some(_) if view.has_ended(document) => Standing::Ended,
        Some(_) => Standing::ToCome,
    }
}

/// Each area of the framework, over the agreements in force.
fn areas(view: &View<'_>, coverage: &Coverage) -> Vec<Area> {
    let in_force: Vec<DocumentIndex> = view.agreements_in_force().map(|(index, ..)| index).collect();
    let of_area = |area: &super::coverage::Area| {
        let named = || in_force.iter().filter_map(|index| Some((*index, view.area_named(*index, &area.id)?)));
        let live: Vec<RecordRef> =
            named().flat_map(|(index, at)| view.live_in(index, at).map(|(at, _)| at).collect::<Vec<_>>()).collect();
        let done = |at: &&RecordRef| view.state(**at) == State::Reported(Progress::Done);
        Area {
            id: area.id.clone(),
            title: area.title.clone(),
            chosen: named().filter(|(index, at)| view.chooses(*index, *at)).count(),
            declined: named().filter(|(index, at)| view.declines(*index, *at)).count(),
            led: Led::of(view, live.iter().copied()),
            commitments: live.len(),
            done: live.iter().filter(done).count(),
            overdue: live.iter().filter(|at| view.is_overdue(**at)).count(),
            covered: area.totals.of(CellState::Covered),
            units: coverage.rows.len(),
        }
    };
    coverage.areas.iter().filter(|area| !area.local).map(of_area).collect()
}
