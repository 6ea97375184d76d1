//! The areas of an agreement: chosen, declined, or neither, and what becomes of each.

use std::collections::{BTreeMap, BTreeSet};

use foldhash::HashMap;

use super::change::{ChangeKind, Value, Verdict};
use super::documents::Pair;
use super::fields;
use super::ledger::{At, Both, Draft, Ledger};
use super::state::State;
use crate::model::{DocumentIndex, Kind, RecordRef, Reference, Target};
use crate::source::Span;

/// Where one area is named, and how.
#[derive(Debug, Clone, Default)]
struct Named {
    chosen: Option<(RecordRef, Span)>,
    declined: Option<(RecordRef, Span)>,
    /// As it is written.
    id: String,
    /// Whether it names no area that there is.
    dangles: bool,
}

/// By the area's name after.
type Areas = BTreeMap<String, Named>;

/// What is told of one area: the change, its verdict, and where the area is named before and after.
type Told = (ChangeKind, Verdict, Option<(RecordRef, Span)>, Option<(RecordRef, Span)>);

/// Tells of areas that were chosen, given up or declined.
pub(super) fn compare(sides: &Both<'_, '_>, pair: &Pair, ledger: &mut Ledger) {
    let (before, mut after) = (areas(sides, pair, true), areas(sides, pair, false));
    unite(&before, &mut after);
    let elsewhere = |is_before: bool| -> BTreeSet<String> {
        let same = |other: &&Pair| if is_before { other.after == pair.after } else { other.before == pair.before };
        let others = sides.siblings(pair).filter(same);
        others.flat_map(|other| areas(sides, other, is_before).into_keys()).collect()
    };
    let (known_before, known_after) = (elsewhere(true), elsewhere(false));
    let (read_before, read_after) = (is_read(sides.before, pair.before), is_read(sides.after, pair.after));
    let mut rows = BTreeSet::new();
    for area in before.keys().chain(after.keys().filter(|area| !before.contains_key(*area))) {
        let old = before.get(area).cloned().unwrap_or_default();
        let new = after.get(area).cloned().unwrap_or_default();
        let came = read_before && !known_before.contains(area);
        let went = read_after && !known_after.contains(area);
        let chosen = choice(&old, &new, came, went);
        let declined = match (old.declined, new.declined) {
            (Some(from), Some(to)) => {
                rows.insert((from.0, to.0));
                None
            }
            _ if chosen.is_some_and(|(kind, ..)| matches!(kind, ChangeKind::Chosen | ChangeKind::Declined)) => None,
            (None, Some(to)) if came => Some((ChangeKind::Added, Verdict::Neutral, None, Some(to))),
            (Some(from), None) if went => Some((ChangeKind::Removed, Verdict::Neutral, Some(from), None)),
            _ => None,
        };
        for (kind, verdict, from, to) in chosen.into_iter().chain(declined) {
            let name = |id: &str| Some(Value::Text(id.to_owned()));
            let values = (from.and_then(|_| name(&old.id)), to.and_then(|_| name(&new.id)));
            let draft = Draft::whole(kind, verdict).values(values.0, values.1);
            ledger.add(sides, At { before: from, after: to }, draft);
        }
    }
    for (from, to) in rows {
        fields::compare(sides, from, to, ledger);
    }
}

/// What it is that an area is chosen, or no longer: one change where it was declined before, or is now.
fn choice(old: &Named, new: &Named, came: bool, went: bool) -> Option<Told> {
    match (old.chosen, new.chosen) {
        (None, Some(to)) => match old.declined {
            Some(from) => Some((ChangeKind::Chosen, Verdict::Strengthened, Some(from), Some(to))),
            None => came.then_some((ChangeKind::Added, Verdict::Strengthened, None, Some(to))),
        },
        (Some(from), None) => match new.declined {
            Some(to) => Some((ChangeKind::Declined, Verdict::Weakened, Some(from), Some(to))),
            None => went.then_some((ChangeKind::Removed, Verdict::Weakened, Some(from), None)),
        },
        _ => None,
    }
}

/// Gives an area after the name that it has before, where the same is written and it names nothing on either side.
fn unite(before: &Areas, after: &mut Areas) {
    // The same is never written of two areas of one side.
    let written: HashMap<String, String> = after.iter().map(|(name, new)| (new.id.clone(), name.clone())).collect();
    for (name, old) in before {
        if after.contains_key(name) {
            continue;
        }
        let twin = written.get(&old.id).filter(|other| !before.contains_key(*other));
        let is_one = |other: &&String| after.get(*other).is_some_and(|new| new.dangles || old.dangles);
        if let Some(twin) = twin.filter(is_one).and_then(|twin| after.remove(twin)) {
            after.insert(name.clone(), twin);
        }
    }
}

/// Whether all areas that a document names could be read.
fn is_read(state: &State<'_>, index: DocumentIndex) -> bool {
    let document = state.document(index);
    !state.has_gap(index)
        && !document.areas.iter().any(|area| state.is_unfit(index, &area.area))
        && !document.declined.iter().any(|declined| state.is_unfit(index, &declined.areas))
}

/// What an agreement says of areas.
fn areas(sides: &Both<'_, '_>, pair: &Pair, is_before: bool) -> Areas {
    let (state, index) = if is_before { (sides.before, pair.before) } else { (sides.after, pair.after) };
    let document = state.document(index);
    let name = |id: &str| sides.names.of(state, pair, Target::FocusArea, id, is_before);
    let at = |kind, place: usize| place_of(index, kind, place);
    let mut areas = Areas::new();
    let mut note = |named: &Reference, note: &dyn Fn(&mut Named)| {
        let known = areas.entry(name(&named.id)).or_default();
        (known.id, known.dangles) = (named.id.to_string(), named.is_reported());
        note(known);
    };
    for (place, area) in document.areas.iter().enumerate() {
        if let Some(named) = area.area.get() {
            note(named, &|known| _ = known.chosen.get_or_insert((at(Kind::Area, place), area.header)));
        }
    }
    for (place, declined) in document.declined.iter().enumerate() {
        for named in declined.areas.items() {
            note(&named.value, &|known| _ = known.declined.get_or_insert((at(Kind::Declined, place), named.span)));
        }
    }
    areas
}

fn place_of(document: DocumentIndex, kind: Kind, place: usize) -> RecordRef {
    RecordRef { document, kind, index: u32::try_from(place).unwrap_or(u32::MAX) }
}
