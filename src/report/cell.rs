//! Why a cell of the coverage is as it is: the agreements that count for a unit, the rows and commitments that made its
//! state in an area, and what is missing for a better one.

mod explain;

use jiff::civil::Date;

use super::view::{Named, Spot};
use crate::model::period::Period;
use crate::model::{CellState, Kind, Progress, Side, State, Title};

pub(super) use explain::area_title;
pub use explain::explain;

/// What a district and an area on the command line gave.
#[derive(Debug)]
pub enum Explained {
    /// Their cells.
    Cells(Cells),
    /// There is no such district; the one that may have been meant.
    NoDistrict(Option<String>),
    /// There is no such area; the one that may have been meant.
    NoArea(Option<String>),
}

/// The cells of a district in an area: one for each of its parts.
#[derive(Debug)]
pub struct Cells {
    /// The id of the city.
    pub city: String,
    /// The day on which it is looked at.
    pub as_of: Date,
    /// The area, by the id that all frameworks share.
    pub area: Named,
    /// In the order of the register.
    pub cells: Vec<Cell>,
}

/// A unit in an area.
#[derive(Debug)]
pub struct Cell {
    /// The unit.
    pub unit: Named,
    /// Whether the unit is there on the day; its row is in the table only then.
    pub is_active: bool,
    /// How the area stands there.
    pub state: CellState,
    /// The units whose agreements count: itself, or those that it took over.
    pub counted: Vec<Counted>,
    /// What would make the state better, all of it; nothing where it is the best.
    pub missing: Vec<Missing>,
}

/// A unit whose agreements count.
#[derive(Debug)]
pub struct Counted {
    /// The unit.
    pub unit: Named,
    /// How the area stands there.
    pub state: CellState,
    /// What each agreement in force says and does. The best of them counts.
    pub agreements: Vec<Agreement>,
    /// Agreements that are not in force: drafts, and those that have ended or not begun.
    pub others: Vec<Other>,
}

/// An agreement that is not in force.
#[derive(Debug)]
pub struct Other {
    /// Its id and title.
    pub name: Named,
    /// Whether it is a draft.
    pub is_draft: bool,
    /// Its days.
    pub period: Period,
    /// Where it stands.
    pub spot: Spot,
}

/// What an agreement in force says of an area and does in it.
#[derive(Debug)]
pub struct Agreement {
    /// Its id and title.
    pub name: Named,
    /// Its days.
    pub period: Period,
    /// How the area stands by it alone.
    pub state: CellState,
    /// The row by which it chose or declined the area, or made it its own.
    pub row: Option<Row>,
    /// Its commitments in the area.
    pub parts: Vec<Part>,
    /// Where it stands.
    pub spot: Spot,
}

/// What an agreement says of an area.
#[derive(Debug)]
pub struct Row {
    /// Chosen, declined, or its own.
    pub kind: Kind,
    /// The goal, or the reason.
    pub words: Option<Title>,
    /// Where it stands.
    pub spot: Spot,
}

/// A commitment in the area, and who takes part in it there.
#[derive(Debug)]
pub struct Part {
    /// Its id and title.
    pub name: Named,
    /// How far it has come.
    pub state: State,
    /// Whether it reaches the unit.
    pub is_there: bool,
    /// Those of the city who take part.
    pub city: Vec<Named>,
    /// Those of the police who take part in the unit.
    pub police: Vec<Named>,
    /// Police areas that do not cover the unit, and those who are on neither side.
    pub others: Vec<Named>,
    /// Where it stands.
    pub spot: Spot,
}

/// What would make a state better.
#[derive(Debug)]
pub struct Missing {
    /// What is missing.
    pub what: Lack,
    /// The unit in which it is missing.
    pub unit: Named,
    /// The agreement that should have it; none where there is no agreement.
    pub agreement: Option<Named>,
    /// Where to write it.
    pub spot: Option<Spot>,
}

/// What is missing for the next better state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lack {
    /// An agreement in force that reaches the unit.
    Agreement,
    /// A word on the area: that it is chosen, or why not.
    Word,
    /// That it is chosen rather than declined.
    Choice,
    /// A live commitment that reaches the unit, and in which city or police take part.
    Commitment,
    /// One of the two sides in a live commitment.
    Side(Side),
}

impl Part {
    /// Whether it counts: it is live, and reaches the unit.
    pub fn counts(&self) -> bool {
        self.is_there && self.state != State::Reported(Progress::Dropped)
    }
}
