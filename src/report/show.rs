//! One thing's page: what the files say of it, what it binds itself to, leads and takes part in, how that is measured,
//! and how far it has come.
//!
//! Other agreements are shown where they are in force on the thing's own date: the day moved into the period of the
//! document or actor that the page is about. States are as of the day itself.

mod actors;
mod card;
mod facts;
mod lists;
mod pages;

use jiff::civil::Date;

use super::view::{Named, Spot, View};
use super::{Led, city};
use crate::model::{CellState, Choice, Kind, RequirementState, Side, State, Subject, Title};

pub use card::{Card, Measure, When};
pub use facts::{Fact, Value};
pub use lists::{Line, Report};

/// A page.
#[derive(Debug, Default)]
pub struct Show {
    /// The id of the city.
    pub city: String,
    /// The day on which it is looked at.
    pub as_of: Date,
    /// The day on which other agreements are looked at.
    pub on: Date,
    /// Its id.
    pub id: String,
    /// What it is; none for `police`.
    pub kind: Option<Kind>,
    /// What it is called.
    pub title: Title,
    /// Where it is told of.
    pub spot: Option<Spot>,
    /// How far a commitment has come, and by when it is to be done.
    pub card: Option<Card>,
    /// What the files say of it, in the order of the format's keys; then what follows from that.
    pub facts: Vec<Fact>,
    /// Its own indicators.
    pub measures: Vec<Measure>,
    /// What was reported of a commitment, or reviewed of an agreement, in the order of the days.
    pub reports: Vec<Report>,
    /// How each area stands in a district.
    pub coverage: Vec<Covered>,
    /// The agreements that are for it, that it is party to, or that it is the frame of.
    pub agreements: Vec<Line>,
    /// What else belongs to it: areas, requirements, permits, promises, bodies.
    pub lines: Vec<Line>,
    /// Commitments and problems, by what they have in common.
    pub groups: Vec<Group>,
    /// How many commitments there are in agreements that are not in force on the day.
    pub elsewhere: usize,
}

/// Commitments and problems that have something in common.
#[derive(Debug)]
pub struct Group {
    /// What.
    pub by: By,
    /// What is to be reached.
    pub goal: Option<Title>,
    /// How the requirement or the area that the page is about stands there.
    pub state: Option<Standing>,
    /// The sides that are missing for a requirement to be met.
    pub missing: Vec<Side>,
    /// The indicators of the area itself.
    pub measures: Vec<Measure>,
    /// The most urgent first.
    pub problems: Vec<Problem>,
    /// In the order of their documents.
    pub commitments: Vec<Card>,
}

/// How a requirement or an area stands in an agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The requirement.
    Requirement(RequirementState),
    /// The area is declined.
    Declined,
}

impl Standing {
    /// Its name in everything that machines read.
    pub fn name(self) -> &'static str {
        match self {
            Self::Requirement(state) => state.word(),
            Self::Declined => "declined",
        }
    }
}

/// How an area stands in a unit.
#[derive(Debug)]
pub struct Covered {
    /// The unit.
    pub unit: Named,
    /// The area, by the id that all frameworks share.
    pub area: Named,
    /// How it stands there.
    pub state: CellState,
    /// The live commitments there, by the side of their lead.
    pub led: Led,
    /// How many of them are overdue.
    pub overdue: usize,
}

/// What commitments have in common.
#[derive(Debug)]
pub enum By {
    /// The area.
    Area(Named),
    /// That they have none: they say how the parties work together.
    NoArea,
    /// The agreement or framework.
    Document(Named),
    /// That the actor leads them.
    Leads,
    /// That the actor takes part in them.
    TakesPart,
    /// That they answer the problem.
    Answers,
    /// That they are what a permit, a promise or an indicator is for.
    For,
}

/// A problem, in short.
#[derive(Debug)]
pub struct Problem {
    /// Its id and title.
    pub name: Named,
    /// How urgent it is.
    pub priority: Option<i64>,
    /// How many live commitments answer it.
    pub answers: usize,
    /// Its own indicators.
    pub measures: Vec<Measure>,
    /// Where it stands.
    pub spot: Spot,
}

impl Group {
    /// Commitments without more.
    fn of(by: By, commitments: Vec<Card>) -> Self {
        let (measures, problems, missing) = (Vec::new(), Vec::new(), Vec::new());
        Self { by, goal: None, state: None, missing, measures, problems, commitments }
    }
}

impl By {
    /// Its name in everything that machines read.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Area(_) => "area",
            Self::NoArea => "no-area",
            Self::Document(_) => "document",
            Self::Leads => "leads",
            Self::TakesPart => "takes-part",
            Self::Answers => "answers",
            Self::For => "for",
        }
    }

    /// What it names.
    pub const fn named(&self) -> Option<&Named> {
        match self {
            Self::Area(named) | Self::Document(named) => Some(named),
            _ => None,
        }
    }
}

/// The name of a state in everything that machines read.
pub fn state_name(state: State) -> &'static str {
    match state {
        State::Planned => "planned",
        State::Unreported => "unreported",
        State::Reported(progress) => progress.word(),
    }
}

/// The page of a thing.
pub fn show(view: &View<'_>, subject: Subject) -> Show {
    let city = city(view).id;
    let page = Show {
        city,
        as_of: view.day,
        on: view.day,
        id: view.subject_id(subject),
        kind: view.subject_kind(subject),
        title: view.name(subject).title,
        spot: view.subject_spot(subject),
        ..Show::default()
    };
    pages::fill(view, subject, page)
}
