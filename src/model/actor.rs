//! Who takes part: one namespace of actors per tree, their sides, their periods, and who took them over.

use std::collections::BTreeSet;

use super::declare::Record;
use super::format::{Administration, District, Kind, PoliceArea, Side};
use super::period::Period;
use super::reference::Reference;
use super::slot::{Many, One};
use super::workspace::Workspace;
use crate::source::Span;

/// Somebody who takes part; a number is a place in the register's table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Actor {
    /// The municipality as a whole.
    City,
    /// The police as a whole.
    Police,
    /// A district or a part of one: its administration.
    District(u32),
    /// A local police area.
    PoliceArea(u32),
    /// A specialist administration.
    Administration(u32),
    /// Anyone else.
    Organisation(u32),
}

impl Actor {
    /// The actors that no register declares.
    pub const RESERVED: [(&'static str, Self); 2] = [("city", Self::City), ("police", Self::Police)];

    /// The kind of the actor's record in the register, and its place there; none for the reserved ones.
    pub const fn record(self) -> Option<(Kind, u32)> {
        match self {
            Self::City | Self::Police => None,
            Self::District(index) => Some((Kind::District, index)),
            Self::PoliceArea(index) => Some((Kind::PoliceArea, index)),
            Self::Administration(index) => Some((Kind::Administration, index)),
            Self::Organisation(index) => Some((Kind::Organisation, index)),
        }
    }
}

/// What the register says of an actor's time.
#[derive(Debug, Clone, Copy)]
pub struct Tenure<'t> {
    /// The days on which it exists.
    pub period: Period,
    /// Where the period is told: its end if it has one, else its beginning, else its record's header.
    pub told_at: Span,
    /// Who took it over.
    pub successors: Option<&'t Many<Reference>>,
}

impl Workspace {
    /// The id of an actor.
    pub fn actor_id(&self, actor: Actor) -> &str {
        match actor {
            Actor::City => "city",
            Actor::Police => "police",
            _ => self.actor_record(actor).and_then(|record| record.id()).map_or("", |(id, _)| id),
        }
    }

    /// The name of an actor, as the register gives it; its id where it gives none.
    pub fn actor_name(&self, actor: Actor) -> &str {
        let register = self.register();
        let name = match (actor, register) {
            (Actor::City, Some(register)) => register.city.first().and_then(|city| city.name.text()),
            (Actor::District(index), Some(register)) => register.districts[index as usize].name.text(),
            (Actor::PoliceArea(index), Some(register)) => register.police_areas[index as usize].name.text(),
            (Actor::Administration(index), Some(register)) => register.administrations[index as usize].name.text(),
            (Actor::Organisation(index), Some(register)) => register.organisations[index as usize].name.text(),
            (Actor::Police, _) | (_, None) => None,
        };
        name.unwrap_or_else(|| self.actor_id(actor))
    }

    /// The actor's record in the register; none for the reserved ones.
    pub fn actor_record(&self, actor: Actor) -> Option<&dyn Record> {
        let (kind, index) = actor.record()?;
        self.register()?.get(kind, index)
    }

    /// The actor that an id names.
    pub fn actor(&self, id: &str) -> Option<Actor> {
        self.actors.get(id).copied()
    }

    /// Who an actor belongs to.
    pub fn side(&self, actor: Actor) -> Side {
        match actor {
            Actor::City | Actor::District(_) | Actor::Administration(_) => Side::City,
            Actor::Police | Actor::PoliceArea(_) => Side::Police,
            Actor::Organisation(index) => {
                let stated = self.register().and_then(|register| register.organisations[index as usize].side.copied());
                stated.unwrap_or(Side::Other)
            }
        }
    }

    /// Whether the side of an actor cannot be told, because a finding is about it.
    pub fn is_side_reported(&self, actor: Actor) -> bool {
        let Actor::Organisation(index) = actor else { return false };
        self.register().is_some_and(|register| register.organisations[index as usize].side.is_faulty())
    }

    /// When an actor exists, and who took it over. A part of a district lives as long as the whole, unless it says otherwise.
    pub fn tenure(&self, actor: Actor) -> Tenure<'_> {
        let always = Tenure { period: Period::ALWAYS, told_at: Span::NONE, successors: None };
        let Some(register) = self.register() else { return always };
        let told_at = |from: &One<_>, to: &One<_>, header| {
            let stated = if to.is_absent() { from.span() } else { to.span() };
            if stated.is_none() { header } else { stated }
        };
        match actor {
            Actor::District(index) => {
                let district = &register.districts[index as usize];
                let own = Period::of(&district.valid_from, &district.valid_to);
                let Some(Actor::District(whole)) = district.part_of.actor() else {
                    let told_at = told_at(&district.valid_from, &district.valid_to, district.header);
                    return Tenure { period: own, told_at, successors: Some(&district.succeeded_by) };
                };
                let whole = &register.districts[whole as usize];
                let to = if district.valid_to.is_absent() { &whole.valid_to } else { &district.valid_to };
                let from = if district.valid_from.is_absent() { &whole.valid_from } else { &district.valid_from };
                let heirs =
                    if district.succeeded_by.is_absent() { &whole.succeeded_by } else { &district.succeeded_by };
                let header = if to.is_absent() && from.is_absent() { district.header } else { whole.header };
                Tenure { period: Period::of(from, to), told_at: told_at(from, to, header), successors: Some(heirs) }
            }
            Actor::PoliceArea(index) => {
                let area = &register.police_areas[index as usize];
                let told_at = told_at(&area.valid_from, &area.valid_to, area.header);
                let period = Period::of(&area.valid_from, &area.valid_to);
                Tenure { period, told_at, successors: Some(&area.succeeded_by) }
            }
            Actor::Administration(index) => {
                let administration = &register.administrations[index as usize];
                let told_at = told_at(&administration.valid_from, &administration.valid_to, administration.header);
                let period = Period::of(&administration.valid_from, &administration.valid_to);
                Tenure { period, told_at, successors: Some(&administration.succeeded_by) }
            }
            Actor::City | Actor::Police | Actor::Organisation(_) => always,
        }
    }

    /// The administration that acts for an actor: for a part of a district that of the whole, otherwise the actor's own.
    pub fn administration_of(&self, actor: Actor) -> Actor {
        let Actor::District(index) = actor else { return actor };
        let part_of = self.register().and_then(|register| register.districts[index as usize].part_of.actor());
        part_of.unwrap_or(actor)
    }

    /// Whether a district is a part of another.
    pub fn is_part_of(&self, part: Actor, whole: Actor) -> bool {
        part != whole && self.administration_of(part) == whole
    }

    /// Those who act for an actor on a day: itself until its end, from then on those that took it over.
    pub fn standing_in(&self, actor: Actor, day: jiff::civil::Date) -> Vec<Actor> {
        if !self.is_succeeded(actor, day) {
            return vec![actor];
        }
        let mut found = Vec::new();
        let mut open = vec![actor];
        let mut seen = BTreeSet::from([actor]);
        let mut next = 0;
        while let Some(&actor) = open.get(next) {
            next += 1;
            if self.is_succeeded(actor, day) {
                let heirs = self.tenure(actor).successors.into_iter().flat_map(Many::actors);
                open.extend(heirs.filter(|heir| seen.insert(*heir)));
            } else {
                found.push(actor);
            }
        }
        found
    }

    /// Whether others act for an actor on a day, because it has ended.
    fn is_succeeded(&self, actor: Actor, day: jiff::civil::Date) -> bool {
        let tenure = self.tenure(actor);
        tenure.successors.is_some_and(|heirs| heirs.actors().next().is_some()) && tenure.period.ended_before(day)
    }

    /// Actors, and everybody who took them over, whenever, and those who took them over in turn.
    pub fn with_heirs(&self, actors: impl IntoIterator<Item = Actor>) -> BTreeSet<Actor> {
        let mut all = BTreeSet::new();
        let mut open: Vec<Actor> = actors.into_iter().collect();
        while let Some(actor) = open.pop() {
            if all.insert(actor) {
                open.extend(self.tenure(actor).successors.iter().flat_map(|heirs| heirs.actors()));
            }
        }
        all
    }

    /// The days on which an actor exists, where no finding says that something about them is wrong.
    pub fn certain_tenure(&self, actor: Actor) -> Option<Period> {
        let whole = self.administration_of(actor);
        let is_sure = |actor| match (actor, self.register()) {
            (Actor::District(index), Some(register)) => {
                let District { valid_from, valid_to, part_of, damaged, .. } = &register.districts[index as usize];
                !(valid_from.is_faulty() || valid_to.is_faulty() || part_of.is_reported() || *damaged)
            }
            (Actor::PoliceArea(index), Some(register)) => {
                let PoliceArea { valid_from, valid_to, damaged, .. } = &register.police_areas[index as usize];
                !(valid_from.is_faulty() || valid_to.is_faulty() || *damaged)
            }
            (Actor::Administration(index), Some(register)) => {
                let Administration { valid_from, valid_to, damaged, .. } = &register.administrations[index as usize];
                !(valid_from.is_faulty() || valid_to.is_faulty() || *damaged)
            }
            _ => true,
        };
        let period = self.tenure(actor).period;
        (is_sure(actor) && is_sure(whole) && !period.is_reversed()).then_some(period)
    }
}
