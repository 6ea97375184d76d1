//! Units × focus areas: how each area stands in each unit, and what is done there.

use std::collections::BTreeSet;
use std::iter;

use super::view::Named;
use super::{Led, areas, city, framework, named_document, percent};
use crate::model::{AsOf, CellState, DocumentIndex, RecordRef, Side, Subject, Title, Unit};

/// How the areas of a framework stand in every unit of the city.
#[derive(Debug, Clone, PartialEq)]
pub struct Coverage {
    /// The city.
    pub city: Named,
    /// The framework; none where the tree has none.
    pub framework: Option<Named>,
    /// Whether that is in force on the day.
    pub in_force: bool,
    /// The columns: the framework's areas, then local ones.
    pub areas: Vec<Area>,
    /// The rows: the units of the districts that are active.
    pub rows: Vec<Row>,
    /// Over the framework's areas.
    pub totals: Totals,
    /// Over all areas.
    pub effort: Effort,
}

/// A column.
#[derive(Debug, Clone, PartialEq)]
pub struct Area {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: Title,
    /// Whether every agreement must commit in it.
    pub binding: bool,
    /// Whether agreements added it.
    pub local: bool,
    /// Over the units.
    pub totals: Totals,
    /// In all units.
    pub effort: Effort,
}

/// A row.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The unit.
    pub unit: Unit,
    /// Its id.
    pub id: String,
    /// The id of the district that it is, or is a part of.
    pub district: String,
    /// Its name.
    pub title: Title,
    /// The agreements that count for it, in the order of the files.
    pub agreements: Vec<String>,
    /// Whether those are of the units that it took over.
    pub inherited: bool,
    /// Whether an agreement reaches all of it: the unit itself, or each of those that it took over.
    pub reached: bool,
    /// One for each area.
    pub cells: Vec<Cell>,
    /// Over the framework's areas.
    pub totals: Totals,
    /// In all areas.
    pub effort: Effort,
}

/// How one area stands in one unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// How.
    pub state: CellState,
    /// What is done there.
    pub effort: Effort,
    /// The live commitments there, each once.
    pub commitments: Vec<Kept>,
}

/// A live commitment.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Kept {
    /// Where it stands.
    pub at: RecordRef,
    /// Its full id.
    pub id: String,
    /// The side of its lead.
    pub side: Option<Side>,
    /// Whether it is overdue.
    pub overdue: bool,
}

/// How much is done: live commitments, each counted once wherever it is kept.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Effort {
    /// By the side of their lead.
    pub led: Led,
    /// All of them, led by others too.
    pub commitments: usize,
    /// Those that are overdue.
    pub overdue: usize,
}

impl Effort {
    /// Counts commitments, one that is met again not another time.
    fn of<'k>(commitments: impl Iterator<Item = &'k Kept>) -> Self {
        let mut effort = Self::default();
        for kept in commitments.collect::<BTreeSet<_>>() {
            effort.commitments += 1;
            effort.overdue += usize::from(kept.overdue);
            effort.led.city += usize::from(kept.side == Some(Side::City));
            effort.led.police += usize::from(kept.side == Some(Side::Police));
        }
        effort
    }
}

/// How many cells there are of each state, and the share that is covered.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Totals {
    /// By state, in the order of [`CellState`].
    pub states: [usize; 6],
}

impl Totals {
    /// Over the areas of the framework in force, as [`Coverage::of`] counts them, without listing what is done there.
    pub fn on(tree: &AsOf<'_>) -> Self {
        let areas = areas(tree, framework(tree), iter::empty());
        let coverage = crate::model::Coverage::of(*tree);
        let mut totals = Self::default();
        for unit in tree.units_on(tree.day) {
            for area in &areas {
                totals.add(coverage.state(unit, tree.area_id(*area)));
            }
        }
        totals
    }

    /// How many cells there are.
    pub fn cells(&self) -> usize {
        self.states.iter().sum()
    }

    /// How many cells there are of a state.
    pub const fn of(&self, state: CellState) -> usize {
        self.states[state as usize]
    }

    /// Covered cells among those that were not declined, in percent to one decimal; none where there are none.
    pub fn percent(&self) -> Option<f64> {
        percent(self.of(CellState::Covered), self.cells() - self.of(CellState::Declined))
    }

    /// Both together.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        for (sum, count) in self.states.iter_mut().zip(other.states) {
            *sum += count;
        }
        self
    }

    fn add(&mut self, state: CellState) {
        self.states[state as usize] += 1;
    }
}

impl Coverage {
    /// How the areas stand on the day; of the framework in force where none is named.
    pub fn of(tree: &AsOf<'_>, named: Option<DocumentIndex>) -> Self {
        let framework = named.or_else(|| framework(tree));
        let at = areas(tree, framework, tree.agreements_in_force().map(|(index, ..)| index));
        let mut areas: Vec<Area> = at.into_iter().map(|at| area(tree, at)).collect();
        let coverage = crate::model::Coverage::of(*tree);
        let units = tree.units_on(tree.day).into_iter();
        let rows: Vec<Row> = units.map(|unit| row(tree, &coverage, unit, &areas)).collect();
        for (column, area) in areas.iter_mut().enumerate() {
            let cells = || rows.iter().map(|row| &row.cells[column]);
            cells().for_each(|cell| area.totals.add(cell.state));
            area.effort = Effort::of(cells().flat_map(|cell| &cell.commitments));
        }
        let mut totals = Totals::default();
        for row in &rows {
            for (sum, states) in totals.states.iter_mut().zip(row.totals.states) {
                *sum += states;
            }
        }
        let effort = Effort::of(rows.iter().flat_map(|row| &row.cells).flat_map(|cell| &cell.commitments));
        let in_force = framework.is_some_and(|index| tree.in_force(tree.document(index)));
        let framework = framework.map(|index| named_document(tree, index));
        Self { city: city(tree), framework, in_force, areas, rows, totals, effort }
    }
}

fn area(tree: &AsOf<'_>, at: RecordRef) -> Area {
    let focus = tree.focus_area(at);
    let (totals, effort) = (Totals::default(), Effort::default());
    let binding = focus.is_some_and(|area| area.binding.copied() == Some(true));
    let (id, title) = (tree.area_id(at).to_owned(), area_title(tree, at));
    Area { id, title, binding, local: focus.is_none(), totals, effort }
}

/// What an area is called; its id where it has no name.
fn area_title(tree: &AsOf<'_>, at: RecordRef) -> Title {
    let title = tree.subject_title(Subject::Record(at));
    if title.own.is_empty() { tree.area_id(at).into() } else { title }
}

fn row(tree: &AsOf<'_>, coverage: &crate::model::Coverage<'_>, unit: Unit, areas: &[Area]) -> Row {
    let counted = coverage.counted_for(unit);
    let mut agreements: Vec<DocumentIndex> =
        counted.iter().flat_map(|unit| coverage.agreements_for(*unit)).copied().collect();
    agreements.sort_unstable();
    agreements.dedup();
    let cells: Vec<Cell> = areas.iter().map(|area| cell(tree, coverage, unit, &area.id)).collect();
    let mut totals = Totals::default();
    for (area, cell) in areas.iter().zip(&cells) {
        if !area.local {
            totals.add(cell.state);
        }
    }
    let title = tree.subject_title(Subject::Actor(unit.actor()));
    Row {
        unit,
        id: tree.actor_id(unit.actor()).to_owned(),
        district: tree.actor_id(tree.administration_of(unit.actor())).to_owned(),
        title: if title.own.is_empty() { tree.actor_name(unit.actor()).into() } else { title },
        agreements: agreements.into_iter().map(|index| tree.document(index).name().to_owned()).collect(),
        inherited: counted != [unit],
        reached: counted.iter().all(|unit| !coverage.agreements_for(*unit).is_empty()),
        effort: Effort::of(cells.iter().flat_map(|cell| &cell.commitments)),
        cells,
        totals,
    }
}

fn cell(tree: &AsOf<'_>, coverage: &crate::model::Coverage<'_>, unit: Unit, area: &str) -> Cell {
    let mut commitments: Vec<RecordRef> = Vec::new();
    for unit in coverage.counted_for(unit) {
        for agreement in coverage.agreements_for(*unit).iter().copied() {
            if let Some(area) = tree.area_named(agreement, area) {
                commitments.extend(tree.live_there(agreement, area, *unit).map(|(at, _)| at));
            }
        }
    }
    commitments.sort_unstable();
    commitments.dedup();
    let kept = |at| Kept {
        at,
        id: tree.full_id(at),
        side: tree.commitment(at).lead.actor().map(|lead| tree.side(lead)),
        overdue: tree.is_overdue(at),
    };
    let commitments: Vec<Kept> = commitments.into_iter().map(kept).collect();
    Cell { state: coverage.state(unit, area), effort: Effort::of(commitments.iter()), commitments }
}
