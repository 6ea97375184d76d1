//! The areas of an agreement: chosen, declined, or neither, and what becomes of each.

use std::collections::{BTreeMap, BTreeSet};

use super::change::{ChangeKind, Value, Verdict};
use super::documents::Pair;
use super::ledger::{At, Both, Draft, Ledger};
use super::state::State;
use super::wording::plain;
use crate::model::{DocumentIndex, Kind, RecordRef, Target};
use crate::source::Span;

/// Where one area is named, and how.
#[derive(Debug, Clone, Copy, Default)]
struct Named {
    chosen: Option<(RecordRef, Span)>,
    declined: Option<(RecordRef, Span)>,
}

/// By the area's name after.
type Areas = BTreeMap<String, Named>;

/// Tells of areas that were chosen, given up or declined.
pub(super) fn compare(sides: &Both<'_, '_>, pair: &Pair, ledger: &mut Ledger) {
    let (before, after) = (areas(sides, pair, true), areas(sides, pair, false));
    let elsewhere = |is_before: bool| -> BTreeSet<String> {
        let same = |other: &&Pair| if is_before { other.after == pair.after } else { other.before == pair.before };
        let others = sides.siblings(pair).filter(same);
        others.flat_map(|other| areas(sides, other, is_before).into_keys()).collect()
    };
    let (known_before, known_after) = (elsewhere(true), elsewhere(false));
    let mut reasons = BTreeSet::new();
    for area in before.keys().chain(after.keys().filter(|area| !before.contains_key(*area))) {
        let old = before.get(area).copied().unwrap_or_default();
        let new = after.get(area).copied().unwrap_or_default();
        let unread = |state: &State<'_>, document| state.has_gap(document);
        let came = !known_before.contains(area) && !unread(sides.before, pair.before);
        let went = !known_after.contains(area) && !unread(sides.after, pair.after);
        let told = match ((old.chosen, old.declined), (new.chosen, new.declined)) {
            ((Some(from), _), (None, Some(to))) => {
                Some((ChangeKind::Declined, Verdict::Weakened, Some(from), Some(to)))
            }
            ((None, Some(from)), (Some(to), _)) => {
                Some((ChangeKind::Chosen, Verdict::Strengthened, Some(from), Some(to)))
            }
            ((None, None), (Some(to), _)) if came => Some((ChangeKind::Added, Verdict::Strengthened, None, Some(to))),
            ((Some(from), _), (None, None)) if went => Some((ChangeKind::Removed, Verdict::Weakened, Some(from), None)),
            ((None, None), (None, Some(to))) if came => Some((ChangeKind::Added, Verdict::Neutral, None, Some(to))),
            ((None, Some(from)), (None, None)) if went => {
                Some((ChangeKind::Removed, Verdict::Neutral, Some(from), None))
            }
            ((None, Some(from)), (None, Some(to))) => {
                reasons.insert((from.0, to.0));
                None
            }
            _ => None,
        };
        if let Some((kind, verdict, from, to)) = told {
            let name = |state: &State<'_>, at: Option<(RecordRef, Span)>| at.map(|(at, span)| id_at(state, at, span));
            let draft = Draft::whole(kind, verdict).values(name(sides.before, from), name(sides.after, to));
            ledger.add(sides, At { before: from, after: to }, draft);
        }
    }
    for (from, to) in reasons {
        reason(sides, from, to, ledger);
    }
}

/// What an agreement says of areas.
fn areas(sides: &Both<'_, '_>, pair: &Pair, is_before: bool) -> Areas {
    let (state, index) = if is_before { (sides.before, pair.before) } else { (sides.after, pair.after) };
    let document = state.document(index);
    let name = |id: &str| sides.names.of(state, pair, Target::FocusArea, id, is_before);
    let at = |kind, place: usize| place_of(index, kind, place);
    let mut areas = Areas::new();
    for (place, area) in document.areas.iter().enumerate() {
        if let Some(named) = area.area.get() {
            let known = areas.entry(name(&named.id)).or_default();
            known.chosen.get_or_insert((at(Kind::Area, place), area.header));
        }
    }
    for (place, declined) in document.declined.iter().enumerate() {
        for named in declined.areas.items() {
            let known = areas.entry(name(&named.value.id)).or_default();
            known.declined.get_or_insert((at(Kind::Declined, place), named.span));
        }
    }
    areas
}

fn place_of(document: DocumentIndex, kind: Kind, place: usize) -> RecordRef {
    RecordRef { document, kind, index: u32::try_from(place).unwrap_or(u32::MAX) }
}

/// The id of the area that is named at a place.
fn id_at(state: &State<'_>, at: RecordRef, span: Span) -> Value {
    let document = state.document(at.document);
    let id = if at.kind == Kind::Area {
        document.areas[at.index as usize].area.get().map(|named| named.id.to_string())
    } else {
        let items = document.declined[at.index as usize].areas.items();
        items.iter().find(|item| item.span == span).map(|item| item.value.id.to_string())
    };
    Value::Text(id.unwrap_or_default())
}

/// Tells of another reason why areas were declined.
fn reason(sides: &Both<'_, '_>, from: RecordRef, to: RecordRef, ledger: &mut Ledger) {
    let of = |state: &State<'_>, at: RecordRef| {
        let reason = &state.document(at.document).declined[at.index as usize].reason;
        (reason.text().map(str::to_owned), reason.span())
    };
    let ((old, old_span), (new, new_span)) = (of(sides.before, from), of(sides.after, to));
    if old.as_deref().map(plain) != new.as_deref().map(plain) {
        let at = At { before: Some((from, old_span)), after: Some((to, new_span)) };
        let draft = Draft::whole(ChangeKind::Detail, Verdict::Neutral).of("reason");
        ledger.add(sides, at, draft.values(old.map(Value::Text), new.map(Value::Text)));
    }
}
