//! For which districts something is: more or fewer, whatever they are called and however they are divided.

use std::collections::{BTreeMap, BTreeSet};

use super::change::{ChangeKind, Value, Verdict};
use super::ledger::{At, Both, Draft, Ledger};
use super::state::State;
use crate::model::{Actor, Head, Kind, Many, RecordRef, Reference, Unit};

/// The units that something is for; none where it is for all of the city.
type Reach = Option<BTreeSet<String>>;

/// What it does that something is for other districts; nothing where the same are named.
pub(super) fn verdict(
    sides: &Both<'_, '_>,
    before: (RecordRef, &Many<Reference>),
    after: (RecordRef, &Many<Reference>),
) -> Option<Verdict> {
    let ids = |list: &Many<Reference>, is_before: bool| -> BTreeSet<String> {
        list.values().map(|named| sides.names.actor(&named.id, is_before).to_owned()).collect()
    };
    if before.1.is_absent() == after.1.is_absent() && ids(before.1, true) == ids(after.1, false) {
        return None;
    }
    let old = stated(sides, sides.before, before.0, before.1, true);
    let new = stated(sides, sides.after, after.0, after.1, false);
    Some(compared(&old, &new))
}

/// More, fewer, the same, or some of each.
fn compared(old: &Reach, new: &Reach) -> Verdict {
    match (old, new) {
        (None, None) => Verdict::Neutral,
        (Some(_), None) => Verdict::Strengthened,
        (None, Some(_)) => Verdict::Weakened,
        (Some(old), Some(new)) if old == new => Verdict::Neutral,
        (Some(old), Some(new)) if old.is_subset(new) => Verdict::Strengthened,
        (Some(old), Some(new)) if new.is_subset(old) => Verdict::Weakened,
        _ => Verdict::Unclear,
    }
}

/// The units of a record: those of its own list, or of its agreement's.
fn stated(sides: &Both<'_, '_>, state: &State<'_>, at: RecordRef, own: &Many<Reference>, is_before: bool) -> Reach {
    if !own.is_absent() {
        return units(sides, state, own, is_before);
    }
    let document = state.document(at.document);
    match (document.head(), document.agreement.first()) {
        (Head::Agreement, Some(agreement)) => units(sides, state, &agreement.districts, is_before),
        _ => None,
    }
}

/// The units of a list of districts, as they are called after.
fn units(sides: &Both<'_, '_>, state: &State<'_>, list: &Many<Reference>, is_before: bool) -> Reach {
    let mut found = BTreeSet::new();
    for named in list.values() {
        match named.to.actor() {
            Some(Actor::City) => return None,
            Some(Actor::District(district)) => {
                for unit in state.tree.units_of(district) {
                    let Unit::District(index) = unit else { return None };
                    let id = state.tree.actor_id(Actor::District(*index));
                    found.insert(sides.names.actor(id, is_before).to_owned());
                }
            }
            _ => {
                found.insert(sides.names.actor(&named.id, is_before).to_owned());
            }
        }
    }
    Some(found)
}

/// Tells of commitments of agreements that were split or merged: they are for the districts of those agreements that still
/// have them.
pub(super) fn of_parts(sides: &Both<'_, '_>, ledger: &mut Ledger) {
    if sides.documents.are_whole {
        return;
    }
    let (mut of_before, mut of_after) = (BTreeMap::new(), BTreeMap::new());
    for (one, other) in &sides.matches.pairs {
        of_before.entry(*one).or_insert_with(Vec::new).push(*other);
        of_after.entry(*other).or_insert_with(Vec::new).push(*one);
    }
    let commitments = sides.matches.pairs.iter().filter(|(one, _)| one.kind == Kind::Commitment);
    for (one, other) in commitments {
        let is_of_part =
            sides.pair(one.document, other.document).is_some_and(|pair| sides.siblings(pair).next().is_some());
        let (origins, goals) = (&of_after[other], &of_before[one]);
        // Each is told once: where it first came from, and where it first went.
        let is_first = origins.first() == Some(one) && goals.first() == Some(other);
        let implied = own(sides.before, *one).is_absent() && own(sides.after, *other).is_absent();
        if !is_of_part || !is_first || !implied {
            continue;
        }
        let union = |records: &[RecordRef], state: &State<'_>, is_before: bool| {
            let mut all = BTreeSet::new();
            for at in records {
                all.extend(stated(sides, state, *at, own(state, *at), is_before)?);
            }
            Some(all)
        };
        let (old, new) = (union(origins, sides.before, true), union(goals, sides.after, false));
        let verdict = compared(&old, &new);
        if verdict != Verdict::Neutral {
            let list = |reach: Reach| reach.map(|units| Value::List(units.into_iter().collect()));
            let draft = Draft::whole(ChangeKind::Reach, verdict).of("districts").values(list(old), list(new));
            ledger.add(sides, At::both(sides, *one, *other), draft);
        }
    }
}

/// The list of districts of a commitment.
fn own<'l>(state: &State<'l>, at: RecordRef) -> &'l Many<Reference> {
    &state.document(at.document).commitments[at.index as usize].districts
}
