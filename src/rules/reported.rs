//! Whether something that seems to be missing may be there, in a value that other findings tell of already.

use crate::model::{
    Actor, AsOf, Commitment, Document, DocumentIndex, Key, Kind, Many, One, Period, Record, RecordRef, Reference, Slot,
    Value, Workspace,
};

/// Whether a key that must be there has no value that is fit to use.
pub(crate) fn lost(slot: &One<Reference>) -> bool {
    slot.is_absent() || slot.is_reported()
}

/// Whether a list that must be there has elements that are not fit to use.
pub(crate) fn lost_list(slot: &Many<Reference>) -> bool {
    slot.is_absent() || slot.is_reported()
}

/// Whether an agreement has commitments of which it cannot be told in which area they are or what they meet.
pub(crate) fn commitments(document: &Document) -> bool {
    let is_reported = |commitment: &Commitment| {
        commitment.damaged || commitment.area.is_reported() || commitment.requirements.is_reported()
    };
    document.damaged || document.commitments.iter().any(is_reported)
}

/// Whether an agreement may have chosen other areas than can be read.
pub(crate) fn chosen(document: &Document) -> bool {
    document.damaged || document.areas.iter().any(|row| lost(&row.area))
}

/// Whether the id of an area is also that of another one, so that it cannot be told which of them is meant.
pub(crate) fn area(tree: &AsOf<'_>, agreement: DocumentIndex, area: RecordRef) -> bool {
    let id = tree.area_id(area);
    let in_framework = || {
        let framework = tree.framework_of(agreement).map(|framework| tree.document(framework));
        framework.is_some_and(|framework| matches!(framework.ids.get(id), Some((Kind::FocusArea, _))))
    };
    tree.area_named(agreement, id) != Some(area) || area.kind == Kind::LocalArea && in_framework()
}

/// Whether, of the commitments of an agreement that name something, one may do more than can be read: it cannot be told
/// who takes part in it, for which these `keys` of the register count, or whether it is dropped.
pub(crate) fn part_in(tree: &AsOf<'_>, agreement: DocumentIndex, named: RecordRef, keys: &[&str]) -> bool {
    tree.naming(named, agreement, Kind::Commitment).any(|at| {
        let commitment = tree.commitment(at);
        if tree.is_live(at) { who(tree, commitment, keys) } else { end(tree, at) }
    })
}

/// Whether it cannot be told if a commitment that seems dropped is.
pub(crate) fn end(tree: &AsOf<'_>, commitment: RecordRef) -> bool {
    let results = &tree.document(commitment.document).results;
    tree.has_unclear_state(commitment) || results.iter().any(|result| lost(&result.commitment))
}

/// Whether it cannot be told who takes part in a commitment.
fn who(tree: &AsOf<'_>, commitment: &Commitment, keys: &[&str]) -> bool {
    let mut in_register = tree.actors_in(commitment).filter_map(|actor| tree.actor_record(actor));
    commitment.damaged
        || lost(&commitment.lead)
        || commitment.supporting.is_reported()
        || in_register.any(|record| in_record(record, |key| keys.contains(&key.name)))
}

/// Whether it cannot be told who took an actor over.
pub(crate) fn heirs(tree: &Workspace, actor: Actor) -> bool {
    let is_damaged = || tree.actor_record(actor).is_some_and(Record::damaged);
    let heirs = tree.tenure(actor).successors;
    heirs.is_some_and(|heirs| heirs.is_reported() || heirs.is_absent() && is_damaged())
}

/// Whether anything that a document says, but for its waivers, is not fit to use.
pub(crate) fn anything(tree: &AsOf<'_>, index: DocumentIndex) -> bool {
    let document = tree.document(index);
    let mut found = document.damaged || !document.doubtful.is_empty();
    document.each_period(&mut |(_, from), (_, to)| found |= Period::of(from, to).is_reversed());
    let mut records = document.records().filter(|(kind, ..)| *kind != Kind::Waiver);
    found
        || records.any(|(.., record)| in_record(record, |_| true))
        || tree.chosen_areas(index).any(|(chosen, _)| area(tree, index, chosen))
}

/// Whether a text of a document is not fit to use.
pub(crate) fn texts(document: &Document) -> bool {
    let in_record = |record: &dyn Record| {
        let mut found = record.damaged();
        record.each_text(&mut |_, slot| found |= slot.is_faulty());
        found
    };
    document.damaged || document.records().any(|(.., record)| in_record(record))
}

/// Whether what a record says under some keys is not fit to use.
fn in_record(record: &dyn Record, is_asked: impl Fn(&Key) -> bool) -> bool {
    let mut found = record.damaged();
    record.each(&mut |key, slot| found |= is_asked(key) && is_reported(key, slot));
    found
}

/// Whether what a key says is not fit to use.
fn is_reported(key: &Key, slot: &dyn Slot) -> bool {
    let names_nothing = match slot.value() {
        Value::Reference(reference) => reference.is_reported(),
        Value::References(list) => list.iter().any(|item| item.value.is_reported()),
        _ => false,
    };
    slot.is_faulty() || names_nothing || key.required && slot.span().is_none()
}
