//! Lists that changed: which entries came, and which went.

use super::change::{ChangeKind, Value as Shown, Verdict};
use super::documents::Pair;
use super::fields::Field;
use super::ledger::{Both, Draft, Ledger};
use super::wording::plain;
use crate::model::{At, Reference, Shape, Value};
use crate::source::Span;

/// An entry of a list.
struct Entry {
    /// What it means, in the names of the side after.
    name: String,
    /// As it is written.
    id: String,
    /// Whether it names nothing that there is.
    dangles: bool,
    span: Span,
}

impl Entry {
    /// Whether both are the same entry: what names nothing is what is written.
    fn is(&self, other: &Self) -> bool {
        self.name == other.name || (self.id == other.id && (self.dangles || other.dangles))
    }
}

impl Field<'_> {
    /// The entries of a list on one side.
    fn listed(&self, sides: &Both<'_, '_>, is_before: bool) -> Vec<Entry> {
        let written = |text: &str, span| Entry { name: plain(text), id: text.to_owned(), dangles: false, span };
        match self.value(is_before) {
            Value::References(all) => {
                let one = |item: &At<Reference>| Entry {
                    name: self.name(sides, &item.value.id, is_before),
                    id: item.value.id.to_string(),
                    dangles: item.value.is_reported(),
                    span: item.span,
                };
                all.iter().map(one).collect()
            }
            Value::Texts(all) => all.iter().map(|item| written(&item.value, item.span)).collect(),
            Value::Words(all) => all.iter().map(|(word, span)| written(word, *span)).collect(),
            _ => Vec::new(),
        }
    }

    /// Whether both lists have the same entries.
    pub(super) fn has_same_entries(&self, sides: &Both<'_, '_>) -> bool {
        let (old, new) = (self.listed(sides, true), self.listed(sides, false));
        let all_in = |ones: &[Entry], others: &[Entry]| ones.iter().all(|one| others.iter().any(|other| one.is(other)));
        all_in(&old, &new) && all_in(&new, &old)
    }

    /// Tells of every entry that came or went, each by itself.
    pub(super) fn entries(&self, sides: &Both<'_, '_>, kind: ChangeKind, ledger: &mut Ledger) {
        let (old, new) = (self.listed(sides, true), self.listed(sides, false));
        let kinds = match kind {
            ChangeKind::EntryAdded => (ChangeKind::EntryAdded, ChangeKind::EntryRemoved),
            other => (other, other),
        };
        let lacks = |entry: &Entry, others: &[Entry], is_before| {
            !others.iter().any(|other| other.is(entry)) && !self.is_in_part(sides, &entry.name, is_before)
        };
        let text = |entry: &Entry| Some(Shown::Text(entry.id.clone()));
        for (place, entry) in old.iter().enumerate() {
            if lacks(entry, &new, false) && !old[..place].iter().any(|other| other.is(entry)) {
                let draft = Draft::whole(kinds.1, Verdict::Weakened).of(self.key.name);
                ledger.add(sides, self.at(sides, entry.span, self.after.span()), draft.values(text(entry), None));
            }
        }
        for (place, entry) in new.iter().enumerate() {
            if lacks(entry, &old, true) && !new[..place].iter().any(|other| other.is(entry)) {
                let draft = Draft::whole(kinds.0, Verdict::Strengthened).of(self.key.name);
                ledger.add(sides, self.at(sides, self.before.span(), entry.span), draft.values(None, text(entry)));
            }
        }
    }

    /// Whether another part of a split or merged document has the entry in the same list of its head.
    fn is_in_part(&self, sides: &Both<'_, '_>, name: &str, is_before: bool) -> bool {
        if self.records.0 != sides.before.head(self.pair.before) {
            return false;
        }
        let (Shape::References(target), state) = (self.key.shape, if is_before { sides.before } else { sides.after })
        else {
            return false;
        };
        let same = |other: &&Pair| {
            if is_before { other.after == self.pair.after } else { other.before == self.pair.before }
        };
        sides.siblings(&self.pair).filter(same).any(|other| {
            let document = if is_before { other.before } else { other.after };
            let mut found = false;
            state.record(state.head(document)).each(&mut |key, slot| {
                if key.name == self.key.name
                    && let Value::References(all) = slot.value()
                {
                    let names = |id: &str| sides.names.of(state, other, target, id, is_before) == name;
                    found = all.iter().any(|item| names(&item.value.id));
                }
            });
            found
        })
    }
}
