//! Documents and records that came, went, got another id, or moved.

use super::change::{ChangeKind, Value, Verdict};
use super::documents::Part;
use super::ledger::{At, Both, Draft, Ledger};
use super::state::State;
use super::table::{Presence, presence};
use crate::model::{DocumentIndex, Kind, Record, RecordRef};

/// Tells of all that came, went or moved; areas that were chosen or declined are told elsewhere.
pub(super) fn compare(sides: &Both<'_, '_>, ledger: &mut Ledger) {
    documents(sides, ledger);
    moves(sides, ledger);
    for before in unique(sides.documents.open().map(|pair| pair.before)) {
        let mut goals = sides.documents.of_before(before);
        if goals.any(|pair| sides.after.has_gap(pair.after)) {
            continue;
        }
        for at in sides.before.records(before).filter(|at| !sides.matches.kept.contains(at)) {
            if let Some(verdict) = verdict(at.kind, false) {
                let header = sides.before.record(at).header();
                ledger.add(sides, At { before: Some((at, header)), after: None }, gone(verdict));
            }
        }
    }
    for after in unique(sides.documents.open().map(|pair| pair.after)) {
        let mut origins = sides.documents.of_after(after);
        if origins.any(|pair| sides.before.has_gap(pair.before)) {
            continue;
        }
        for at in sides.after.records(after).filter(|at| !sides.matches.known.contains(at)) {
            if let Some(verdict) = verdict(at.kind, true) {
                let header = sides.after.record(at).header();
                ledger.add(sides, At { before: None, after: Some((at, header)) }, new(verdict));
            }
        }
    }
}

/// What it does that a record of the kind comes, or goes.
const fn verdict(kind: Kind, comes: bool) -> Option<Verdict> {
    Some(match (presence(kind), comes) {
        (Presence::Binds, true) | (Presence::Excuses, false) => Verdict::Strengthened,
        (Presence::Binds | Presence::Reports, false) | (Presence::Excuses, true) => Verdict::Weakened,
        (Presence::Reports, true) => Verdict::Progress,
        (Presence::Neutral, _) => Verdict::Neutral,
        (Presence::Area, _) => return None,
    })
}

const fn new(verdict: Verdict) -> Draft {
    Draft::whole(ChangeKind::Added, verdict)
}

const fn gone(verdict: Verdict) -> Draft {
    Draft::whole(ChangeKind::Removed, verdict)
}

fn unique(indices: impl Iterator<Item = DocumentIndex>) -> Vec<DocumentIndex> {
    let mut indices: Vec<_> = indices.collect();
    indices.sort_unstable();
    indices.dedup();
    indices
}

/// Documents as a whole: new, gone, moved to another file, split, merged.
fn documents(sides: &Both<'_, '_>, ledger: &mut Ledger) {
    let whole = |state: &State<'_>, document: DocumentIndex| {
        let at = state.head(document);
        (at, state.record(at).header())
    };
    for document in &sides.documents.removed {
        let at = whole(sides.before, *document);
        if let Some(verdict) = verdict(at.0.kind, false) {
            ledger.add(sides, At { before: Some(at), after: None }, gone(verdict));
        }
    }
    for document in &sides.documents.added {
        let at = whole(sides.after, *document);
        if let Some(verdict) = verdict(at.0.kind, true) {
            ledger.add(sides, At { before: None, after: Some(at) }, new(verdict));
        }
    }
    for pair in &sides.documents.pairs {
        let (before, after) = (whole(sides.before, pair.before), whole(sides.after, pair.after));
        let at = At { before: Some(before), after: Some(after) };
        let names = (sides.before.document(pair.before).name(), sides.after.document(pair.after).name());
        let are_compared = sides.before.is_compared(pair.before) && sides.after.is_compared(pair.after);
        let paths = (sides.before.path_of(pair.before), sides.after.path_of(pair.after));
        let mut tell = |kind, (old, new): (&str, &str)| {
            let text = |text: &str| Some(Value::Text(text.to_owned()));
            ledger.add(sides, at, Draft::whole(kind, Verdict::Neutral).values(text(old), text(new)));
        };
        match pair.part {
            Part::Whole if are_compared && paths.0 != paths.1 => tell(ChangeKind::FileMoved, paths),
            Part::Whole => {}
            Part::Split => tell(ChangeKind::Split, names),
            Part::Merged => tell(ChangeKind::Merged, names),
        }
    }
}

/// Records whose id is another, or that stand in another document.
fn moves(sides: &Both<'_, '_>, ledger: &mut Ledger) {
    for (before, after) in &sides.matches.pairs {
        let pair = sides.pair(before.document, after.document);
        let at = At::both(sides, *before, *after);
        let text = |text: String| Some(Value::Text(text));
        if pair.is_none() {
            let (old, new) = (sides.before.tree.full_id(*before), sides.after.tree.full_id(*after));
            ledger.add(sides, at, Draft::whole(ChangeKind::Moved, Verdict::Neutral).values(text(old), text(new)));
            continue;
        }
        let is_head = |at: &RecordRef, state: &State<'_>| *at == state.head(at.document);
        if is_head(before, sides.before) && pair.is_some_and(|pair| pair.part != Part::Whole) {
            continue;
        }
        let id =
            |state: &State<'_>, at: &RecordRef| Record::id(state.record(*at)).map(|(id, span)| (id.to_owned(), span));
        if let (Some((old, from)), Some((new, to))) = (id(sides.before, before), id(sides.after, after))
            && old != new
        {
            let at = At { before: Some((*before, from)), after: Some((*after, to)) };
            let renamed = Draft::whole(ChangeKind::Renamed, Verdict::Neutral).of("id");
            ledger.add(sides, at, renamed.values(text(old), text(new)));
        }
    }
}
