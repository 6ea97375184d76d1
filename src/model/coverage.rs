//! How well areas are covered in a unit, by all agreements in force together.

use std::cell::OnceCell;
use std::rc::Rc;

use foldhash::HashMap;
use petgraph::algo::kosaraju_scc;
use petgraph::graph::DiGraph;

use super::actor::Actor;
use super::area::Standing;
use super::as_of::AsOf;
use super::declare::choices;
use super::document::DocumentIndex;
use super::unit::Unit;

choices! {
    /// How an area stands in a unit, from the best to the worst.
    CellState {
        /// City and police take part in its live commitments there.
        Covered = "covered",
        /// One of the two does.
        OneSided = "one-sided",
        /// It was chosen, and nothing is done in it there.
        Empty = "empty",
        /// It was declined.
        Declined = "declined",
        /// There is no word of it.
        Unaddressed = "unaddressed",
        /// No agreement in force reaches the unit.
        NoAgreement = "no-agreement",
    }
}

/// The agreements in force on a day, and the ground that they are for.
#[derive(Debug)]
pub struct Coverage<'t> {
    tree: AsOf<'t>,
    /// For each unit those that reach it, in the order of their files.
    agreements: HashMap<Unit, Vec<DocumentIndex>>,
    /// For each unit those whose agreements count for it.
    counted: HashMap<Unit, Rc<[Unit]>>,
    /// How the areas of each agreement in force stand, found out when it is asked for.
    standings: HashMap<DocumentIndex, OnceCell<Standing<'t>>>,
}

impl<'t> Coverage<'t> {
    /// Gathers the agreements in force on the day.
    pub fn of(tree: AsOf<'t>) -> Self {
        let mut by_district: HashMap<Actor, Vec<DocumentIndex>> = HashMap::default();
        let mut standings = HashMap::default();
        for (index, _, agreement) in tree.agreements_in_force() {
            standings.insert(index, OnceCell::new());
            for district in agreement.districts.actors() {
                by_district.entry(district).or_default().push(index);
            }
        }
        let mut coverage = Self { tree, agreements: HashMap::default(), counted: HashMap::default(), standings };
        for unit in tree.units() {
            let named = coverage.names(unit).filter_map(|name| by_district.get(&name));
            let mut reaching: Vec<_> = named.flatten().copied().collect();
            reaching.sort_unstable();
            reaching.dedup();
            coverage.agreements.insert(unit, reaching);
        }
        coverage.counted = coverage.count();
        coverage
    }

    /// The agreements in force that reach a unit, in the order of their files.
    pub fn agreements_for(&self, unit: Unit) -> &[DocumentIndex] {
        self.agreements.get(&unit).map_or(&[], Vec::as_slice)
    }

    /// The units whose agreements count for a unit: itself if one in force reaches it or it took over no others; else
    /// those that it took over, or those that they took over in turn.
    pub fn counted_for(&self, unit: Unit) -> &[Unit] {
        self.counted.get(&unit).map_or(&[], |units| units)
    }

    /// The state of the area with an id in a unit.
    pub fn state(&self, unit: Unit, area: &str) -> CellState {
        let own_state = |unit: &Unit| {
            let states = self.agreements_for(*unit).iter().map(|by| self.state_by(*by, *unit, area));
            states.min().unwrap_or(CellState::NoAgreement)
        };
        self.counted_for(unit).iter().map(own_state).max().unwrap_or(CellState::NoAgreement)
    }

    /// The state of the area with an id in a unit by one agreement that reaches the unit.
    pub fn state_by(&self, agreement: DocumentIndex, unit: Unit, area: &str) -> CellState {
        let standing = self.standings.get(&agreement).map(|known| known.get_or_init(|| self.tree.standing(agreement)));
        standing.map_or(CellState::NoAgreement, |standing| standing.state(unit, area))
    }

    /// What an agreement may name to reach a unit.
    pub(crate) fn names(&self, unit: Unit) -> impl Iterator<Item = Actor> {
        self.tree.reached_by(unit, self.tree.day)
    }

    fn count(&self) -> HashMap<Unit, Rc<[Unit]>> {
        let units: Vec<Unit> = self.tree.units().collect();
        let mut graph = DiGraph::<Unit, ()>::new();
        let nodes: HashMap<_, _> = units.iter().map(|unit| (*unit, graph.add_node(*unit))).collect();
        for unit in &units {
            if self.agreements_for(*unit).is_empty() {
                let others = self.tree.taken_over_by(*unit).into_iter().filter_map(|other| nodes.get(&other));
                others.for_each(|other| _ = graph.add_edge(nodes[unit], *other, ()));
            }
        }
        let mut counted: HashMap<Unit, Rc<[Unit]>> = HashMap::default();
        // Those that were taken over come before those that took them over; who took over each other, together.
        for circle in kosaraju_scc(&graph) {
            let others = circle.iter().flat_map(|node| graph.neighbors(*node));
            let mut theirs: Vec<&Rc<[Unit]>> = others.filter_map(|other| counted.get(&graph[other])).collect();
            theirs.dedup();
            let shared = match theirs[..] {
                [] => None,
                [only] => Some(only.clone()),
                _ => {
                    let mut all: Vec<Unit> = theirs.iter().flat_map(|units| units.iter().copied()).collect();
                    all.sort_unstable();
                    all.dedup();
                    Some(all.into())
                }
            };
            for node in circle {
                let unit = graph[node];
                counted.insert(unit, shared.clone().unwrap_or_else(|| [unit].into()));
            }
        }
        counted
    }
}
