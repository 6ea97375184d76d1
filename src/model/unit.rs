//! The ground: districts and their parts as units, which agreements reach and police areas cover.

use jiff::civil::Date;

use super::actor::Actor;
use super::document::{Document, DocumentIndex};
use super::format::{Commitment, District};
use super::reference::Reference;
use super::slot::Many;
use super::workspace::Workspace;

/// A piece of ground that is not divided further. Sorts in the register's order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// A district without parts, or a part.
    District(u32),
    /// The whole city, where the register has no districts.
    City,
}

/// What the register says of districts, parts and police areas, looked up once.
#[derive(Debug, Default)]
pub(crate) struct Geography {
    /// The units that each district stands for: its parts, or itself.
    units: Vec<Vec<Unit>>,
    /// The districts that each district took over.
    predecessors: Vec<Vec<u32>>,
    /// The districts and parts that each police area covers, as they are named, sorted; none stands for all.
    covers: Vec<Option<Vec<u32>>>,
}

impl Geography {
    pub(crate) fn of(register: &Document) -> Self {
        let count = register.districts.len();
        let mut parts = vec![Vec::new(); count];
        let mut predecessors = vec![Vec::new(); count];
        for (index, district) in (0..).zip(&register.districts) {
            if let Some(Actor::District(whole)) = district.part_of.actor() {
                parts[whole as usize].push(Unit::District(index));
            }
            for heir in district.succeeded_by.actors() {
                if let Actor::District(heir) = heir {
                    predecessors[heir as usize].push(index);
                }
            }
        }
        let own = |(index, parts): (u32, Vec<Unit>)| if parts.is_empty() { vec![Unit::District(index)] } else { parts };
        let units: Vec<Vec<Unit>> = (0..).zip(parts).map(own).collect();
        let covers = register.police_areas.iter().map(|area| {
            let mut covered = Vec::new();
            for actor in area.covers.actors() {
                match actor {
                    Actor::District(index) => covered.push(index),
                    _ => return None,
                }
            }
            covered.sort_unstable();
            Some(covered)
        });
        let covers = covers.collect();
        Self { units, predecessors, covers }
    }
}

impl Workspace {
    /// The districts and parts of the register.
    pub fn districts(&self) -> &[District] {
        self.register().map_or(&[], |register| &register.districts)
    }

    /// The units that a district stands for: its parts, or itself.
    pub fn units_of(&self, district: u32) -> &[Unit] {
        &self.geography.units[district as usize]
    }

    /// Whether a district has parts.
    pub fn has_parts(&self, district: u32) -> bool {
        self.units_of(district) != [Unit::District(district)]
    }

    /// Every unit of the register, in its order.
    pub fn units(&self) -> impl Iterator<Item = Unit> {
        let districts = (0..).take(self.districts().len());
        let units = districts.filter(|district| !self.has_parts(*district)).map(Unit::District);
        let whole = Some(Unit::City).filter(|_| self.districts().is_empty() && self.register().is_some());
        units.chain(whole)
    }

    /// The units that are active on a day, in the register's order.
    pub fn units_on(&self, day: Date) -> Vec<Unit> {
        self.units().filter(|unit| self.tenure(unit.actor()).period.contains(day)).collect()
    }

    /// The units that a list of districts stands for on a day, sorted, each once.
    pub fn reached(&self, districts: &Many<Reference>, day: Date) -> Vec<Unit> {
        let mut units = Vec::new();
        for actor in districts.actors() {
            match actor {
                Actor::City => units.extend(self.units_on(day)),
                Actor::District(district) => units.extend(self.units_of(district)),
                _ => {}
            }
        }
        units.sort_unstable();
        units.dedup();
        units
    }

    /// Whether a list of districts reaches a unit on a day.
    pub fn reaches(&self, districts: &Many<Reference>, unit: Unit, day: Date) -> bool {
        districts.actors().any(|named| self.reached_by(unit, day).any(|name| name == named))
    }

    /// What is named to reach a unit on a day: itself, the district that it is a part of, or the whole city.
    pub fn reached_by(&self, unit: Unit, day: Date) -> impl Iterator<Item = Actor> {
        let unit = unit.actor();
        let whole = Some(self.administration_of(unit)).filter(|whole| *whole != unit);
        let is_active = || self.tenure(unit).period.contains(day);
        let city = Some(Actor::City).filter(|city| *city != unit && is_active());
        [Some(unit), whole, city].into_iter().flatten()
    }

    /// The units that a document reaches on a day; none for a framework.
    pub fn reach(&self, document: DocumentIndex, day: Date) -> Vec<Unit> {
        let agreement = self.document(document).agreement.first();
        agreement.map(|agreement| self.reached(&agreement.districts, day)).unwrap_or_default()
    }

    /// Those of its document's units that a commitment reaches.
    pub fn commitment_reach(&self, commitment: &Commitment, document_reach: &[Unit], day: Date) -> Vec<Unit> {
        if commitment.districts.is_absent() {
            return document_reach.to_vec();
        }
        let own = self.reached(&commitment.districts, day);
        own.into_iter().filter(|unit| document_reach.binary_search(unit).is_ok()).collect()
    }

    /// The districts and parts that a police area covers, as they are named, sorted; none where it covers the city.
    pub fn covered_districts(&self, police_area: u32) -> Option<&[u32]> {
        self.geography.covers[police_area as usize].as_deref()
    }

    /// Whether a police area covers a unit, by its own name or by that of the district that it is a part of.
    pub fn covers(&self, police_area: u32, unit: Unit) -> bool {
        let Some(covered) = self.covered_districts(police_area) else { return true };
        self.names_of(unit).any(|district| covered.binary_search(&district).is_ok())
    }

    /// The districts by which a unit can be named: itself, and the district that it is a part of.
    pub fn names_of(&self, unit: Unit) -> impl Iterator<Item = u32> + use<> {
        let district = |actor| if let Actor::District(district) = actor { Some(district) } else { None };
        let whole = district(self.administration_of(unit.actor()));
        let own = district(unit.actor());
        own.into_iter().chain(whole.filter(|whole| own != Some(*whole)))
    }

    /// The units of the districts that a unit, or the district that it is a part of, took over.
    pub fn taken_over_by(&self, unit: Unit) -> Vec<Unit> {
        let Unit::District(district) = unit else { return Vec::new() };
        let whole = self.administration_of(unit.actor());
        let mut districts = self.geography.predecessors[district as usize].clone();
        if let Actor::District(whole) = whole
            && whole != district
        {
            districts.extend(&self.geography.predecessors[whole as usize]);
        }
        let mut units: Vec<Unit> =
            districts.into_iter().flat_map(|district| self.units_of(district)).copied().collect();
        units.sort_unstable();
        units.dedup();
        units
    }
}

impl Unit {
    /// The unit as an actor.
    pub const fn actor(self) -> Actor {
        match self {
            Self::District(index) => Actor::District(index),
            Self::City => Actor::City,
        }
    }
}
