//! What could not be compared, because values are not fit to use.

use std::collections::{HashMap, HashSet};

use super::change::{Gap, Note};
use super::documents::Pair;
use super::faults::UNFIT;
use super::ledger::Both;
use super::state::State;
use crate::diagnostic::{Argument, Finding};
use crate::model::{DocumentIndex, RecordRef, single_spaced};
use crate::source::Span;

/// What makes a fault the same on both sides: its rule, its record as it is after, its key, and what is written.
type Identity = (&'static str, RecordRef, Option<Argument>, String);

/// What could not be compared of the documents that are on both sides, unless it is so on both in the same way.
pub(super) fn notes(sides: &Both<'_, '_>) -> Vec<Note> {
    let unfit = |state: &State<'_>, document| state.faults(document).iter().any(|fault| UNFIT.contains(&fault.rule));
    let is_open = |pair: &&Pair| unfit(sides.before, pair.before) || unfit(sides.after, pair.after);
    let open: Vec<_> = sides.documents.open().filter(is_open).collect();
    if open.is_empty() {
        return Vec::new();
    }
    let became: HashMap<RecordRef, RecordRef> = sides.matches.pairs.iter().copied().collect();
    let (mut old, mut new) = (Vec::new(), Vec::new());
    for pair in open {
        let home = |at: RecordRef| became.get(&at).copied();
        old.extend(faults(sides.before, pair.before, &home, false));
        new.extend(faults(sides.after, pair.after, &|at| Some(at), true));
    }
    let known = |all: &[(Option<Identity>, Note)]| all.iter().filter_map(|(fault, _)| fault.clone()).collect();
    let (known_before, known_after): (HashSet<Identity>, HashSet<Identity>) = (known(&old), known(&new));
    let gone = old.into_iter().filter(|(fault, _)| fault.as_ref().is_none_or(|fault| !known_after.contains(fault)));
    let came = new.into_iter().filter(|(fault, _)| fault.as_ref().is_none_or(|fault| !known_before.contains(fault)));
    gone.chain(came).map(|(_, note)| note).collect()
}

/// The faults of one document; without an identity where their record is on one side only.
fn faults(
    state: &State<'_>,
    document: DocumentIndex,
    home: &dyn Fn(RecordRef) -> Option<RecordRef>,
    is_after: bool,
) -> Vec<(Option<Identity>, Note)> {
    if !state.is_selected(document) {
        return Vec::new();
    }
    let one = |fault: &&Finding| {
        let span = fault.place.span;
        let record = state.document(document).record_at(span.start);
        let at = record.map_or_else(|| state.head(document), |(kind, index)| RecordRef { document, kind, index });
        let key = fault.phrase.arguments.iter().find(|(name, _)| *name == "key").map(|(_, key)| key.clone());
        let text = single_spaced(state.written(document, stretch(state, document, fault)));
        let spot = state.spot(document, span);
        let note = Note { file: spot.file, line: Some(spot.line), is_after, gap: Gap::Part, rule: fault.rule };
        (home(at).map(|at| (fault.rule, at, key, text)), note)
    };
    state.faults(document).iter().filter(|fault| UNFIT.contains(&fault.rule)).map(one).collect()
}

/// The stretch of the file of which a finding tells: beside an unknown key its value, below an unknown header its records.
fn stretch(state: &State<'_>, document: DocumentIndex, fault: &Finding) -> Span {
    let Span { start, end } = fault.place.span;
    if fault.rule != "unknown-key" {
        return fault.place.span;
    }
    let outline = &state.document(document).outline;
    let next = outline.partition_point(|(other, _)| *other <= start);
    let next = outline.get(next).map(|(next, _)| *next);
    if fault.phrase.variant == "table" {
        return Span::new(start, next.unwrap_or_else(|| state.length(document)).max(end));
    }
    let rest = state.written(document, Span::new(end, state.length(document)));
    let line = rest.lines().next().map_or(0, str::len);
    Span::new(start, end + u32::try_from(line).unwrap_or_default())
}
