//! Which row without an id of the one side became which of the other: by what it names, and its day.

use super::documents::{Documents, Pair};
use super::likeness;
use super::names::Names;
use super::records::{MOST, Matches, has_id};
use super::state::State;
use crate::model::{Kind, RecordRef, Shape, Value};

/// The keys that tell a row apart from the others of its kind.
pub(super) const fn row_keys(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Area => &["area"],
        Kind::Declined => &["areas"],
        Kind::Signature => &["by"],
        Kind::Outcome => &["commitment", "on"],
        Kind::Measurement => &["indicator", "on"],
        Kind::Review | Kind::SituationReport => &["on"],
        Kind::Waiver => &["rule", "record"],
        _ => &[],
    }
}

/// What tells a row apart.
struct RowKey {
    /// In the names of the side after.
    named: Vec<String>,
    /// As it is written; none where that cannot be read.
    written: Vec<Option<String>>,
    /// Whether something of it names nothing, or cannot be read.
    is_loose: bool,
}

impl RowKey {
    fn of(state: &State<'_>, at: RecordRef, pair: &Pair, names: &Names, is_before: bool) -> Self {
        let mut key = Self { named: Vec::new(), written: Vec::new(), is_loose: false };
        state.record(at).each(&mut |of, slot| {
            if !row_keys(at.kind).contains(&of.name) {
                return;
            }
            let text = likeness::text(&slot.value()).unwrap_or_default();
            key.named.push(match (slot.value(), of.shape) {
                (Value::Reference(reference), Shape::Reference(target)) => {
                    key.is_loose |= reference.is_reported();
                    names.of(state, pair, target, &reference.id, is_before)
                }
                _ => text.clone(),
            });
            let is_read = !state.is_unfit(at.document, slot);
            key.is_loose |= !is_read;
            key.written.push(is_read.then_some(text));
        });
        key
    }

    /// Whether both may be of the same row: on either side it is loose, and all that can be read is written as there.
    fn may_be(&self, other: &Self) -> bool {
        let same = |(one, other): (&Option<String>, &Option<String>)| one.is_none() || other.is_none() || one == other;
        (self.is_loose || other.is_loose) && self.written.iter().zip(&other.written).all(same)
    }
}

/// Whether a row is matched by its key: areas that are declined are judged one by one.
fn is_row(kind: Kind) -> bool {
    !has_id(kind) && kind != Kind::Declined
}

impl Matches {
    /// Matches the rows that declare no id, by what they name.
    pub(super) fn rows(&mut self, documents: &Documents, before: &State<'_>, after: &State<'_>, names: &Names) {
        for pair in documents.open() {
            self.by_key(pair, before, after, &|state, at, is_before| {
                is_row(at.kind).then(|| RowKey::of(state, at, pair, names, is_before).named.join("\n"))
            });
            self.loose(pair, before, after, names);
            self.checks(pair, before, after);
        }
    }

    /// Matches the rows that are left by what is written, where on either side that names nothing or cannot be read.
    fn loose(&mut self, pair: &Pair, before: &State<'_>, after: &State<'_>, names: &Names) {
        let left = before.records(pair.before).filter(|at| is_row(at.kind) && !self.kept.contains(at));
        let mut left: Vec<_> = left.map(|at| (at, RowKey::of(before, at, pair, names, true))).collect();
        let right = after.records(pair.after).filter(|at| is_row(at.kind) && !self.known.contains(at));
        let right: Vec<_> = right.map(|at| (at, RowKey::of(after, at, pair, names, false))).collect();
        if left.len().saturating_mul(right.len()) > MOST {
            return;
        }
        for (other, key) in right {
            let twin = left.iter().position(|(one, known)| one.kind == other.kind && known.may_be(&key));
            if let Some(twin) = twin {
                self.add(left.remove(twin).0, other);
            }
        }
    }

    /// Matches the checks of a register with those that it has without the table.
    fn checks(&mut self, pair: &Pair, before: &State<'_>, after: &State<'_>) {
        let of = |document| RecordRef { document, kind: Kind::Checks, index: 0 };
        let (one, other) = (of(pair.before), of(pair.after));
        if before.is_there(one) != after.is_there(other) {
            self.add(one, other);
        }
    }
}
