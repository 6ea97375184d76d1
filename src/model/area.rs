//! How an area stands in one agreement: chosen, declined, and who takes part where in what is done.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::actor::Actor;
use super::as_of::{AsOf, Sides};
use super::coverage::CellState;
use super::document::{DocumentIndex, RecordRef};
use super::format::{Commitment, Kind, Side};
use super::unit::Unit;

impl<'t> AsOf<'t> {
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

    /// How the areas of an agreement stand, on the agreement's own date.
    pub fn standing(&self, agreement: DocumentIndex) -> Standing<'t> {
        let document = self.tree.document(agreement);
        let day = self.own_date(document);
        let mut standing = Standing { tree: *self, agreement, day, areas: BTreeMap::new() };
        for area in document.areas.iter().filter_map(|area| area.area.record()) {
            standing.area(area).is_chosen = true;
        }
        for area in document.declined.iter().flat_map(|declined| declined.areas.records()) {
            standing.area(area).is_declined = true;
        }
        for (at, commitment) in self.tree.commitments(agreement) {
            let Some(area) = commitment.area.record() else { continue };
            let known = &mut standing.area(area).places;
            // Most commitments of an area have the same actors in the same place: whether they are live says nothing new.
            if self.would_grow(known, commitment) && self.is_live(at) {
                self.add(known, commitment);
            }
        }
        for part in standing.areas.values_mut().flat_map(|stance| stance.places.values_mut()) {
            let police_areas = part.police_areas.iter().flat_map(|actor| self.standing_in(*actor, day));
            part.stand_ins.extend(police_areas.filter_map(|actor| match actor {
                Actor::PoliceArea(index) => Some(index),
                _ => None,
            }));
        }
        standing
    }

    fn would_grow(&self, known: &BTreeMap<Place, Part>, commitment: &Commitment) -> bool {
        places(commitment).any(|place| {
            let Some(part) = known.get(&place) else { return true };
            let mut actors = self.actors_in(commitment);
            actors.any(|actor| match actor {
                Actor::PoliceArea(_) => !part.sides.police && !part.police_areas.contains(&actor),
                _ => match self.side(actor) {
                    Side::Other => false,
                    side => !part.sides.has(side),
                },
            })
        })
    }

    fn add(&self, known: &mut BTreeMap<Place, Part>, commitment: &Commitment) {
        for place in places(commitment) {
            let part = known.entry(place).or_default();
            for actor in self.actors_in(commitment) {
                match (actor, self.side(actor)) {
                    (Actor::PoliceArea(_), _) => _ = part.police_areas.insert(actor),
                    (_, Side::City) => part.sides.city = true,
                    (_, Side::Police) => part.sides.police = true,
                    (_, Side::Other) => {}
                }
            }
        }
    }
}

/// How the areas of one agreement stand.
#[derive(Debug)]
pub struct Standing<'t> {
    tree: AsOf<'t>,
    agreement: DocumentIndex,
    day: Date,
    /// What is said of each area of which anything is.
    areas: BTreeMap<RecordRef, Stance>,
}

/// What an agreement says of one area.
#[derive(Debug, Default)]
struct Stance {
    is_chosen: bool,
    is_declined: bool,
    /// Who takes part where in its live commitments.
    places: BTreeMap<Place, Part>,
}

/// A district that commitments name; none where they are for all that the agreement names.
type Place = Option<Actor>;

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

impl Standing<'_> {
    /// The state of the area with an id in a unit that the agreement reaches.
    pub fn state(&self, unit: Unit, area: &str) -> CellState {
        let Some(area) = self.tree.area_named(self.agreement, area) else { return CellState::Unaddressed };
        let stance = self.areas.get(&area);
        match self.sides(area, unit) {
            Some(sides) if sides.both() => CellState::Covered,
            Some(Sides { city: true, .. } | Sides { police: true, .. }) => CellState::OneSided,
            _ if area.kind == Kind::LocalArea || stance.is_some_and(|stance| stance.is_chosen) => CellState::Empty,
            _ if stance.is_some_and(|stance| stance.is_declined) => CellState::Declined,
            Some(_) => CellState::Empty,
            None => CellState::Unaddressed,
        }
    }

    /// The sides that take part in the live commitments in an area, in a unit that the agreement reaches; none where no
    /// commitment reaches it.
    pub fn sides(&self, area: RecordRef, unit: Unit) -> Option<Sides> {
        let known = &self.areas.get(&area)?.places;
        let places = self.tree.reached_by(unit, self.day).map(Some).chain([None]);
        let here = places.filter_map(|place| known.get(&place)).map(|part| {
            let police = part.sides.police || part.stand_ins.iter().any(|index| self.tree.covers(*index, unit));
            Sides { police, ..part.sides }
        });
        here.reduce(Sides::or)
    }

    fn area(&mut self, area: RecordRef) -> &mut Stance {
        self.areas.entry(area).or_default()
    }
}

/// The districts in which a commitment is kept; none where in all that its agreement names.
fn places(commitment: &Commitment) -> impl Iterator<Item = Place> {
    let all = commitment.districts.is_absent().then_some(None);
    commitment.districts.actors().map(Some).chain(all)
}
