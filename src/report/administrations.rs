//! Specialist administrations × areas: where each leads and takes part.

use std::collections::BTreeMap;

use super::view::Named;
use super::{areas, city, framework, in_order, named_document};
use crate::model::{Actor, AsOf, DocumentIndex, Kind, RecordRef, Subject, Title};

/// What the specialist administrations do in the agreements in force.
#[derive(Debug)]
pub struct Administrations {
    /// The city.
    pub city: Named,
    /// The framework; none where the tree has none.
    pub framework: Option<Named>,
    /// Whether that is in force on the day.
    pub in_force: bool,
    /// The columns: the framework's areas, then local ones.
    pub areas: Vec<Area>,
    /// The rows: the administrations that are active, in the register's order.
    pub rows: Vec<Row>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: Title,
    /// Whether agreements added it.
    pub local: bool,
}

/// An administration.
#[derive(Debug, Default)]
pub struct Row {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: Title,
    /// One for each area.
    pub cells: Vec<Cell>,
    /// In what is in no area, or in one of another framework.
    pub elsewhere: Cell,
}

/// What an administration does in an area.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell {
    /// The live commitments that it leads.
    pub leads: Vec<String>,
    /// The live commitments that it supports.
    pub supports: Vec<String>,
    /// Where the framework has it take part and it does not.
    pub absent: Vec<Absence>,
}

/// That an administration takes no part in an area that an agreement chose, though the framework has it do so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absence {
    /// The agreement.
    pub agreement: Named,
    /// The row in which it chose the area.
    pub at: RecordRef,
}

impl Row {
    /// How many live commitments it leads, and how many it supports.
    pub fn counts(&self) -> (usize, usize) {
        let cells = || self.cells.iter().chain([&self.elsewhere]);
        (cells().map(|cell| cell.leads.len()).sum(), cells().map(|cell| cell.supports.len()).sum())
    }
}

impl Administrations {
    /// What they do on the day; by the areas of the framework in force where none is named.
    pub fn of(tree: &AsOf<'_>, named: Option<DocumentIndex>) -> Self {
        let framework = named.or_else(|| framework(tree));
        let agreements = || tree.agreements_in_force().map(|(index, ..)| index);
        let at = areas(tree, framework, agreements());
        let columns = at.iter().enumerate().map(|(column, at)| (tree.area_id(*at), column)).collect();
        let areas: Vec<Area> = at.iter().map(|at| area(tree, *at)).collect();
        let mut gathered = Gathered { tree, columns, rows: Vec::new(), of_actor: BTreeMap::new() };
        gathered.add_rows(areas.len());
        for agreement in in_order(tree, agreements()) {
            gathered.add_commitments(agreement);
            gathered.add_absences(agreement);
        }
        let rows = gathered.rows.into_iter().map(|(_, row)| row).collect();
        let in_force = framework.is_some_and(|index| tree.in_force(tree.document(index)));
        let framework = framework.map(|index| named_document(tree, index));
        Self { city: city(tree), framework, in_force, areas, rows }
    }
}

fn area(tree: &AsOf<'_>, at: RecordRef) -> Area {
    let (id, title) = (tree.area_id(at).to_owned(), tree.subject_title(Subject::Record(at)));
    Area { id, title, local: at.kind == Kind::LocalArea }
}

struct Gathered<'t> {
    tree: &'t AsOf<'t>,
    columns: BTreeMap<&'t str, usize>,
    rows: Vec<(Actor, Row)>,
    /// The rows of those who act for an actor on the day.
    of_actor: BTreeMap<Actor, Vec<usize>>,
}

impl Gathered<'_> {
    fn add_rows(&mut self, areas: usize) {
        let count = self.tree.register().map_or(0, |register| register.administrations.len());
        for actor in (0..).take(count).map(Actor::Administration) {
            if self.tree.tenure(actor).period.contains(self.tree.day) {
                let (id, title) =
                    (self.tree.actor_id(actor).to_owned(), self.tree.subject_title(Subject::Actor(actor)));
                let cells = vec![Cell::default(); areas];
                self.rows.push((actor, Row { id, title, cells, elsewhere: Cell::default() }));
            }
        }
    }

    fn rows_of(&mut self, actor: Actor) -> Vec<usize> {
        let (tree, rows) = (self.tree, &self.rows);
        let found = self.of_actor.entry(actor).or_insert_with(|| {
            let acting = tree.standing_in(actor, tree.day);
            (0..rows.len()).filter(|row| acting.contains(&rows[*row].0)).collect()
        });
        found.clone()
    }

    fn cell(&mut self, row: usize, area: Option<RecordRef>) -> &mut Cell {
        let column = area.and_then(|area| self.columns.get(self.tree.area_id(area)));
        let (_, row) = &mut self.rows[row];
        match column {
            Some(column) => &mut row.cells[*column],
            None => &mut row.elsewhere,
        }
    }

    fn add_commitments(&mut self, agreement: DocumentIndex) {
        let tree = self.tree;
        for (at, commitment) in tree.tree.commitments(agreement).filter(|(at, _)| tree.is_live(*at)) {
            let area = commitment.area.record();
            let leads = commitment.lead.actor().map(|lead| self.rows_of(lead)).unwrap_or_default();
            let mut supports: Vec<usize> =
                commitment.supporting.actors().flat_map(|actor| self.rows_of(actor)).collect();
            supports.sort_unstable();
            supports.dedup();
            supports.retain(|row| !leads.contains(row));
            for row in leads {
                self.cell(row, area).leads.push(tree.full_id(at));
            }
            for row in supports {
                self.cell(row, area).supports.push(tree.full_id(at));
            }
        }
    }

    /// The chosen areas of an agreement in which the framework names an administration, and nobody stands for it.
    fn add_absences(&mut self, agreement: DocumentIndex) {
        let tree = self.tree;
        for (area, at) in tree.chosen_areas(agreement) {
            let Some(focus) = tree.focus_area(area) else { continue };
            let mut named: Vec<usize> = focus.administrations.actors().flat_map(|actor| self.rows_of(actor)).collect();
            named.sort_unstable();
            named.dedup();
            for (_, commitment) in tree.live_in(agreement, area) {
                for actor in tree.actors_in(commitment) {
                    let present = self.rows_of(actor);
                    named.retain(|row| !present.contains(row));
                }
            }
            for row in named {
                let absence = Absence { agreement: named_document(tree, agreement), at };
                self.cell(row, Some(area)).absent.push(absence);
            }
        }
    }
}
