//! The changes found so far, and all that is known of both sides while they are looked for.

use super::change::{Change, ChangeKind, Value, Verdict};
use super::documents::{Documents, Pair};
use super::judge;
use super::names::Names;
use super::records::{Matches, has_id};
use super::rows::row_keys;
use super::state::State;
use crate::model::{DocumentIndex, Kind, One, RecordRef, To, title_of};
use crate::source::Span;

/// Both sides of one tree, and what became of what.
pub(super) struct Both<'s, 'l> {
    pub(super) before: &'s State<'l>,
    pub(super) after: &'s State<'l>,
    pub(super) documents: Documents,
    pub(super) matches: Matches,
    pub(super) names: Names,
}

/// A record on one or both sides, and the places of what changed in it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct At {
    pub(super) before: Option<(RecordRef, Span)>,
    pub(super) after: Option<(RecordRef, Span)>,
}

/// What changed, but for where.
pub(super) struct Draft {
    pub(super) kind: ChangeKind,
    pub(super) verdict: Verdict,
    pub(super) field: Option<&'static str>,
    pub(super) before: Option<Value>,
    pub(super) after: Option<Value>,
}

/// Gathers the changes of one tree.
#[derive(Default)]
pub(super) struct Ledger {
    /// With what they are sorted by: file, place in it, key.
    found: Vec<((String, u32, usize), Change)>,
}

impl Both<'_, '_> {
    /// The other pairs that a document became, or came from.
    pub(super) fn siblings(&self, pair: &Pair) -> impl Iterator<Item = &Pair> {
        let pair = *pair;
        let all = self.documents.of_before(pair.before).chain(self.documents.of_after(pair.after));
        all.filter(move |other| **other != pair)
    }

    /// The pair that two documents are.
    pub(super) fn pair(&self, before: DocumentIndex, after: DocumentIndex) -> Option<&Pair> {
        self.documents.of_before(before).find(|pair| pair.after == after)
    }
}

impl At {
    /// A record of both sides, as a whole.
    pub(super) fn both(sides: &Both<'_, '_>, before: RecordRef, after: RecordRef) -> Self {
        Self {
            before: Some((before, sides.before.record(before).header())),
            after: Some((after, sides.after.record(after).header())),
        }
    }
}

impl Draft {
    /// A change of the record itself.
    pub(super) const fn whole(kind: ChangeKind, verdict: Verdict) -> Self {
        Self { kind, verdict, field: None, before: None, after: None }
    }

    /// From one value to another.
    #[must_use]
    pub(super) fn values(self, before: Option<Value>, after: Option<Value>) -> Self {
        Self { before, after, ..self }
    }

    /// Of a key.
    #[must_use]
    pub(super) fn of(self, field: &'static str) -> Self {
        Self { field: Some(field), ..self }
    }
}

impl Ledger {
    /// Adds a change, unless nobody asked for its file.
    pub(super) fn add(&mut self, sides: &Both<'_, '_>, at: At, draft: Draft) {
        let is_wanted = |state: &State<'_>, at: Option<(RecordRef, Span)>| {
            at.is_some_and(|(record, _)| state.is_selected(record.document))
        };
        if !is_wanted(sides.before, at.before) && !is_wanted(sides.after, at.after) {
            return;
        }
        let spot = |state: &State<'_>, (record, span): (RecordRef, Span)| {
            let span = if span.is_none() { state.record(record).header() } else { span };
            state.spot(record.document, span)
        };
        let (state, shown) = match (at.after, at.before) {
            (Some((shown, _)), _) => (sides.after, shown),
            (None, Some((shown, _))) => (sides.before, shown),
            (None, None) => return,
        };
        let record = state.record(shown);
        let key = draft.field.and_then(|field| shown.kind.keys().iter().position(|key| key.name == field));
        let order = (state.path_of(shown.document).to_owned(), record.header().start, key.map_or(0, |key| key + 1));
        let change = Change {
            kind: draft.kind,
            verdict: draft.verdict,
            of: shown.kind,
            record: state.tree.full_id(shown),
            row: row(state, shown),
            about: about(state, shown),
            title: title_of(if has_id(shown.kind) { record } else { state.record(state.head(shown.document)) }).own,
            field: draft.field,
            before: draft.before,
            after: draft.after,
            from: at.before.map(|at| spot(sides.before, at)),
            to: at.after.map(|at| spot(sides.after, at)),
        };
        self.found.push((order, change));
    }

    /// All changes, by document, record and key.
    pub(super) fn into_changes(mut self) -> Vec<Change> {
        let rest = |change: &Change| {
            let spots = (change.to.clone(), change.from.clone());
            (
                change.kind,
                spots,
                change.before.as_ref().map(Value::to_string),
                change.after.as_ref().map(Value::to_string),
            )
        };
        self.found.sort_by_cached_key(|(order, change)| (order.clone(), rest(change)));
        self.found.into_iter().map(|(_, change)| change).collect()
    }
}

/// What tells a record without an id apart.
fn row(state: &State<'_>, at: RecordRef) -> Option<Vec<(&'static str, String)>> {
    if has_id(at.kind) {
        return None;
    }
    let mut row = Vec::new();
    state.record(at).each(&mut |key, slot| {
        if row_keys(at.kind).contains(&key.name) {
            row.extend(judge::shown(&slot.value()).map(|value| (key.name, value.to_string())));
        }
    });
    Some(row)
}

/// The records that a record tells of, the nearest first.
fn about(state: &State<'_>, at: RecordRef) -> Vec<String> {
    let document = state.document(at.document);
    let row = at.index as usize;
    let named = match at.kind {
        Kind::Outcome => document.results.get(row).map(|result| &result.commitment),
        Kind::Measurement => document.measurements.get(row).map(|value| &value.indicator),
        Kind::Indicator => document.indicators.get(row).map(|indicator| &indicator.of),
        _ => None,
    };
    let to = named.and_then(One::get).map(|named| named.to);
    let Some(To::Record(to)) = to else { return Vec::new() };
    [vec![state.tree.full_id(to)], about(state, to)].concat()
}
