//! What the police areas of an agreement cover, for the rules that ask.

use std::cell::OnceCell;
use std::collections::HashMap;

use crate::diagnostic::Place;
use crate::model::{Actor, Agreement, AsOf, At, DocumentIndex, Many, Reference, Unit, Workspace};

/// As many police areas are named in one finding …
const NAMED: usize = 5;

/// … out of as many that are looked at.
const LOOKED_AT: usize = 50;

/// What the police areas of an agreement cover together.
pub(super) struct Ground {
    /// Whether one of them covers the whole city.
    all: bool,
    /// The districts and parts that they cover, as they are named, sorted.
    districts: Vec<u32>,
}

impl Ground {
    /// None where it cannot be told, because a value that tells it has a finding of its own.
    pub(super) fn of(tree: &AsOf<'_>, agreement: &Agreement) -> Option<Self> {
        let police_areas = &agreement.police_areas;
        if police_areas.is_absent() || police_areas.is_reported() {
            return None;
        }
        let mut ground = Self { all: false, districts: Vec::new() };
        for (_, police_area) in each_once(police_areas) {
            let Actor::PoliceArea(police_area) = police_area else { continue };
            if !has_certain_ground(tree, police_area) {
                return None;
            }
            match tree.covered_districts(police_area) {
                Some(districts) => ground.districts.extend(districts),
                None => ground.all = true,
            }
        }
        ground.districts.sort_unstable();
        Some(ground)
    }

    /// Whether a unit lies within it.
    pub(super) fn has(&self, tree: &AsOf<'_>, unit: Unit) -> bool {
        self.all || tree.names_of(unit).any(|district| self.districts.binary_search(&district).is_ok())
    }
}

/// The entries of a list with the actors that they name, each actor once.
pub(super) fn each_once(list: &Many<Reference>) -> impl Iterator<Item = (&At<Reference>, Actor)> {
    let mut named: Vec<(Actor, usize)> =
        (0..).zip(list.items()).filter_map(|(at, entry)| Some((entry.value.to.actor()?, at))).collect();
    named.sort_unstable();
    named.dedup_by_key(|(actor, _)| *actor);
    named.sort_unstable_by_key(|(_, at)| *at);
    named.into_iter().map(|(actor, at)| (&list.items()[at], actor))
}

/// Whether it is certain which district a record of the register is, and which it is a part of.
pub(super) fn is_certain(tree: &Workspace, district: u32) -> bool {
    let record = &tree.districts()[district as usize];
    let has_its_id = record.id.text().is_some_and(|id| tree.actor(id) == Some(Actor::District(district)));
    has_its_id && !record.part_of.is_reported() && !(record.damaged && record.part_of.is_absent())
}

/// Whether it is certain what a police area covers.
fn has_certain_ground(tree: &Workspace, police_area: u32) -> bool {
    let Some(register) = tree.register() else { return false };
    let covers = &register.police_areas[police_area as usize].covers;
    let mut districts = tree.covered_districts(police_area).unwrap_or_default().iter();
    !covers.is_absent() && !covers.is_reported() && districts.all(|district| is_certain(tree, *district))
}

/// The police areas of an agreement that certainly cover none of its units.
pub(super) fn idle<'a>(
    tree: &AsOf<'_>,
    agreement: &'a Agreement,
    units: &[Unit],
) -> impl Iterator<Item = (&'a At<Reference>, u32)> {
    let mut named: Vec<u32> = units.iter().flat_map(|unit| tree.names_of(*unit)).collect();
    named.sort_unstable();
    let tree = tree.tree;
    let is_idle = move |police_area: u32| {
        let covered = tree.covered_districts(police_area);
        covered.is_some_and(|covered| !covered.iter().any(|district| named.binary_search(district).is_ok()))
            && has_certain_ground(tree, police_area)
    };
    each_once(&agreement.police_areas).filter_map(move |(entry, actor)| match actor {
        Actor::PoliceArea(police_area) if is_idle(police_area) => Some((entry, police_area)),
        _ => None,
    })
}

/// Where the register says what the police areas of an agreement cover; of the first few.
pub(super) fn covers_of<'a>(tree: &AsOf<'_>, agreement: &'a Agreement) -> Vec<(Place, &'a str)> {
    let Some(register) = tree.register() else { return Vec::new() };
    let place = |(entry, actor): (&'a At<Reference>, Actor)| match actor {
        Actor::PoliceArea(index) => {
            let span = register.police_areas[index as usize].covers.span();
            Some((Place { file: register.file, span }, &*entry.value.id))
        }
        _ => None,
    };
    each_once(&agreement.police_areas).filter_map(place).take(NAMED).collect()
}

/// Which police areas cover a district; made when it is first asked for.
#[derive(Default)]
pub(super) struct Coverers(OnceCell<HashMap<u32, Vec<u32>>>);

impl Coverers {
    /// The police areas that cover some unit on the day of the tree; the first few, by id.
    pub(super) fn of(&self, tree: &AsOf<'_>, document: DocumentIndex, units: &[Unit]) -> Vec<String> {
        let day = tree.own_date(tree.document(document));
        let map = self.0.get_or_init(|| {
            let mut map: HashMap<u32, Vec<u32>> = HashMap::new();
            let count = tree.register().map_or(0, |register| register.police_areas.len());
            for police_area in (0..).take(count) {
                for district in tree.covered_districts(police_area).unwrap_or_default() {
                    map.entry(*district).or_default().push(police_area);
                }
            }
            map
        });
        let districts = units.iter().take(NAMED).flat_map(|unit| tree.names_of(*unit));
        let police_areas = districts.filter_map(|district| map.get(&district)).flatten().take(LOOKED_AT);
        let active = police_areas.map(|police_area| Actor::PoliceArea(*police_area));
        let active = active.filter(|actor| tree.tenure(*actor).period.contains(day));
        let mut ids: Vec<String> = active.take(NAMED).map(|actor| tree.actor_id(actor).to_owned()).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }
}
