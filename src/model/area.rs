//! How an area stands in one agreement: chosen, declined, and who takes part where in what is done.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::actor::Actor;
use super::as_of::{AsOf, Sides};
use super::coverage::CellState;
use super::document::{DocumentIndex, RecordRef};
use super::format::{Commitment, Kind, Side};
use super::unit::Unit;

impl AsOf<'_> {
    /// The area that an agreement means by an id: its own, or its framework's.
    pub fn area_named(&self, agreement: DocumentIndex, id: &str) -> Option<RecordRef> {
        let find = |document, kind| match self.document(document).ids.get(id) {
            Some((found, index)) if *found == kind => Some(RecordRef { document, kind, index: *index }),
            _ => None,
        };
        find(agreement, Kind::LocalArea).or_else(|| find(self.framework_of(agreement)?, Kind::FocusArea))
    }

    /// Whether every agreement under its framework must commit in an area.
    pub fn binds(&self, area: RecordRef) -> bool {
        self.focus_area(area).is_some_and(|area| area.binding.copied() == Some(true))
    }

    /// Whether an agreement chose an area of its framework, or has it as a local one.
    pub fn chooses(&self, agreement: DocumentIndex, area: RecordRef) -> bool {
        area.kind == Kind::LocalArea || self.naming(area, agreement, Kind::Area).next().is_some()
    }

    /// Whether an agreement declined an area of its framework.
    pub fn declines(&self, agreement: DocumentIndex, area: RecordRef) -> bool {
        self.naming(area, agreement, Kind::Declined).next().is_some()
    }

    /// The state of the area with an id in a unit by one agreement that reaches the unit.
    pub fn state_by(&self, agreement: DocumentIndex, unit: Unit, area: &str) -> CellState {
        let Some(area) = self.area_named(agreement, area) else { return CellState::Unaddressed };
        match self.parts_in(agreement, area).sides(unit) {
            Some(sides) if sides.both() => CellState::Covered,
            Some(Sides { city: true, .. } | Sides { police: true, .. }) => CellState::OneSided,
            _ if self.chooses(agreement, area) => CellState::Empty,
            _ if self.declines(agreement, area) => CellState::Declined,
            Some(_) => CellState::Empty,
            None => CellState::Unaddressed,
        }
    }

    /// The live commitments of an agreement that are in an area and kept in a unit that the agreement reaches.
    pub fn live_there(
        &self,
        agreement: DocumentIndex,
        area: RecordRef,
        unit: Unit,
    ) -> impl Iterator<Item = (RecordRef, &Commitment)> {
        let day = self.own_date(self.document(agreement));
        self.live_in(agreement, area).filter(move |(_, commitment)| {
            commitment.districts.is_absent() || self.reaches(&commitment.districts, unit, day)
        })
    }

    /// Who takes part where in the live commitments of an agreement that are in an area, on the agreement's own date.
    pub fn parts_in(&self, agreement: DocumentIndex, area: RecordRef) -> Parts<'_> {
        let day = self.own_date(self.document(agreement));
        let mut parts = Parts { tree: self, day, by_place: BTreeMap::new() };
        for at in self.naming(area, agreement, Kind::Commitment) {
            let commitment = self.commitment(at);
            // Most commitments of an area have the same actors in the same place: whether they are live says nothing new.
            if parts.would_grow(commitment) && self.is_live(at) {
                parts.add(commitment);
            }
        }
        for part in parts.by_place.values_mut() {
            let police_areas = part.police_areas.iter().flat_map(|actor| self.standing_in(*actor, day));
            part.stand_ins.extend(police_areas.filter_map(|actor| match actor {
                Actor::PoliceArea(index) => Some(index),
                _ => None,
            }));
        }
        parts
    }
}

/// Who takes part where in some commitments of an agreement.
#[derive(Debug)]
pub struct Parts<'t> {
    tree: &'t AsOf<'t>,
    day: Date,
    /// By the districts that the commitments name; none where they are for all that the agreement names.
    by_place: BTreeMap<Option<Actor>, Part>,
}

/// Who takes part in one place.
#[derive(Debug, Default)]
struct Part {
    /// The sides of those who take part wherever the place is.
    sides: Sides,
    /// The others: police areas take part only in the units that they cover.
    police_areas: BTreeSet<Actor>,
    /// Those that stand in for them on the day, which they do for themselves until they end.
    stand_ins: Vec<u32>,
}

impl Parts<'_> {
    /// The sides that take part in a unit that the agreement reaches; none where no commitment reaches it.
    pub fn sides(&self, unit: Unit) -> Option<Sides> {
        let places = self.tree.reached_by(unit, self.day).map(Some).chain([None]);
        let here = places.filter_map(|place| self.by_place.get(&place)).map(|part| {
            let police = part.sides.police || part.stand_ins.iter().any(|index| self.tree.covers(*index, unit));
            Sides { police, ..part.sides }
        });
        here.reduce(Sides::or)
    }

    fn would_grow(&self, commitment: &Commitment) -> bool {
        places(commitment).any(|place| {
            let Some(part) = self.by_place.get(&place) else { return true };
            let mut actors = self.tree.actors_in(commitment);
            actors.any(|actor| match actor {
                Actor::PoliceArea(_) => !part.sides.police && !part.police_areas.contains(&actor),
                _ => match self.tree.side(actor) {
                    Side::Other => false,
                    side => !part.sides.has(side),
                },
            })
        })
    }

    fn add(&mut self, commitment: &Commitment) {
        for place in places(commitment) {
            let part = self.by_place.entry(place).or_default();
            for actor in self.tree.actors_in(commitment) {
                match (actor, self.tree.side(actor)) {
                    (Actor::PoliceArea(_), _) => _ = part.police_areas.insert(actor),
                    (_, Side::City) => part.sides.city = true,
                    (_, Side::Police) => part.sides.police = true,
                    (_, Side::Other) => {}
                }
            }
        }
    }
}

/// The districts in which a commitment is kept; none where in all that its agreement names.
fn places(commitment: &Commitment) -> impl Iterator<Item = Option<Actor>> {
    let all = commitment.districts.is_absent().then_some(None);
    commitment.districts.actors().map(Some).chain(all)
}
