//! For which districts something is: more or fewer, whatever they are called and however they are divided.

use std::collections::{BTreeMap, BTreeSet};

use super::change::{ChangeKind, Value, Verdict};
use super::ledger::{At, Both, Draft, Ledger};
use super::state::State;
use crate::model::{Actor, At as Item, Kind, Many, RecordRef, Reference, Unit};

/// The units that something is for; none where it is for all of the city.
pub(super) type Reach = Option<BTreeSet<String>>;

/// What it does that something is for other districts; nothing where the same are named.
pub(super) fn verdict(sides: &Both<'_, '_>, before: RecordRef, after: RecordRef) -> Option<Verdict> {
    if names_the_same(sides, before, after) {
        return None;
    }
    let (old, new) = reaches(sides, &[before], &[after]);
    Some(compared(&old, &new))
}

/// Whether two records name the same districts of their own; what names nothing is what is written.
fn names_the_same(sides: &Both<'_, '_>, before: RecordRef, after: RecordRef) -> bool {
    let (old, new) = (own(sides.before, before), own(sides.after, after));
    let ids = |list: &Many<Reference>, name: &dyn Fn(&Reference) -> String| -> BTreeSet<String> {
        list.values().map(name).collect()
    };
    let written = |named: &Reference| named.id.to_string();
    let is_written = || ids(old, &written) == ids(new, &written) && (old.is_reported() || new.is_reported());
    let earlier = |named: &Reference| sides.names.actor(&named.id, true).to_owned();
    old.is_empty() == new.is_empty() && (ids(old, &earlier) == ids(new, &written) || is_written())
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

/// What records reach together, before and after.
fn reaches(sides: &Both<'_, '_>, before: &[RecordRef], after: &[RecordRef]) -> (Reach, Reach) {
    let is_bounded = |state: &State<'_>, all: &[RecordRef]| all.iter().all(|at| is_known(state, *at));
    let is_bounded = is_bounded(sides.before, before) && is_bounded(sides.after, after);
    let union = |state: &State<'_>, all: &[RecordRef], is_before: bool| {
        let mut units = BTreeSet::new();
        for at in all {
            units.extend(stated(sides, state, *at, is_bounded, is_before)?);
        }
        Some(units)
    };
    (union(sides.before, before, true), union(sides.after, after, false))
}

/// Whether it can be told which of its own districts are among its agreement's: all that is named is there.
fn is_known(state: &State<'_>, at: RecordRef) -> bool {
    !own(state, at).is_reported() && implied(state, at).is_none_or(|all| !all.is_reported())
}

/// The units of a record: those of its own list among its agreement's, or all of its agreement's.
fn stated(sides: &Both<'_, '_>, state: &State<'_>, at: RecordRef, is_bounded: bool, is_before: bool) -> Reach {
    let all = implied(state, at).and_then(|list| units(sides, state, list.values(), is_before));
    let own = own(state, at);
    if own.is_empty() {
        return all;
    }
    match (units(sides, state, own.values(), is_before), all) {
        (None, all) => all,
        (Some(own), Some(all)) if is_bounded => Some(own.intersection(&all).cloned().collect()),
        (own, _) => own,
    }
}

/// What a list of districts reaches.
pub(super) fn of(sides: &Both<'_, '_>, list: &[Item<Reference>], is_before: bool) -> Reach {
    let state = if is_before { sides.before } else { sides.after };
    units(sides, state, list.iter().map(|item| &item.value), is_before)
}

/// Whether all that a district of the one side stands for is reached on the other: through itself, through the whole that
/// it is a part of, its parts, or the city.
pub(super) fn is_within(sides: &Both<'_, '_>, named: &Reference, is_before: bool, reached: &Reach) -> bool {
    let state = if is_before { sides.before } else { sides.after };
    match (units(sides, state, std::iter::once(named), is_before), reached) {
        (_, None) => true,
        (None, Some(_)) => false,
        (Some(own), Some(reached)) => own.is_subset(reached),
    }
}

/// The units of districts, as they are called after.
fn units<'r>(
    sides: &Both<'_, '_>,
    state: &State<'_>,
    districts: impl Iterator<Item = &'r Reference>,
    is_before: bool,
) -> Reach {
    let mut found = BTreeSet::new();
    for named in districts {
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

/// Tells of commitments that name the same districts as before in another agreement, which has others: they were moved, or
/// their agreements were split or merged.
pub(super) fn of_parts(sides: &Both<'_, '_>, ledger: &mut Ledger) {
    let is_apart = |one: &RecordRef, other: &RecordRef| match sides.pair(one.document, other.document) {
        Some(_) if sides.documents.are_whole => false,
        Some(pair) => sides.siblings(pair).next().is_some(),
        None => true,
    };
    let commitments = sides.matches.pairs.iter().filter(|(one, _)| one.kind == Kind::Commitment);
    let apart: Vec<_> = commitments.filter(|(one, other)| is_apart(one, other)).collect();
    let (mut of_before, mut of_after) = (BTreeMap::new(), BTreeMap::new());
    for (one, other) in &apart {
        of_before.entry(*one).or_insert_with(Vec::new).push(*other);
        of_after.entry(*other).or_insert_with(Vec::new).push(*one);
    }
    for (one, other) in apart {
        let (origins, goals) = (&of_after[other], &of_before[one]);
        // Each is told once: where it first came from, and where it first went.
        let is_first = origins.first() == Some(one) && goals.first() == Some(other);
        let is_unfit = |state: &State<'_>, at: &RecordRef| state.is_unfit(at.document, own(state, *at));
        let is_read = !is_unfit(sides.before, one) && !is_unfit(sides.after, other);
        if !is_first || !is_read || !names_the_same(sides, *one, *other) {
            continue;
        }
        let (old, new) = reaches(sides, origins, goals);
        let verdict = compared(&old, &new);
        if verdict != Verdict::Neutral {
            let list = |reach: Reach| reach.map(|units| Value::List(units.into_iter().collect()));
            let draft = Draft::whole(ChangeKind::Reach, verdict).of("districts").values(list(old), list(new));
            ledger.add(sides, At::both(sides, *one, *other), draft);
        }
    }
}

/// The list of districts of a commitment or a requirement; those of any other record are nobody's.
fn own<'l>(state: &State<'l>, at: RecordRef) -> &'l Many<Reference> {
    static NONE: std::sync::LazyLock<Many<Reference>> = std::sync::LazyLock::new(Many::default);
    let document = state.document(at.document);
    let place = at.index as usize;
    let list = match at.kind {
        Kind::Requirement => document.requirements.get(place).map(|requirement| &requirement.districts),
        _ => document.commitments.get(place).map(|commitment| &commitment.districts),
    };
    list.unwrap_or(&NONE)
}

/// The districts of the agreement that a record stands in.
fn implied<'l>(state: &State<'l>, at: RecordRef) -> Option<&'l Many<Reference>> {
    let agreement = state.document(at.document).agreement.first()?;
    Some(&agreement.districts).filter(|list| !list.is_empty())
}
