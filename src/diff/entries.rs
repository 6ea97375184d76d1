//! Lists that changed: which entries came, and which went.

use foldhash::{HashMap, HashSet};

use super::change::{ChangeKind, Value as Shown, Verdict};
use super::documents::Pair;
use super::fields::Field;
use super::ledger::{Both, Draft, Ledger};
use super::reach::{self, Reach};
use crate::model::{At, Kind, Reference, Shape, Value, single_spaced};
use crate::source::Span;

/// An entry of a list.
struct Entry {
    /// What it means, in the names of the side after.
    name: String,
    /// As it is written.
    id: String,
    /// Whether it names nothing that there is.
    dangles: bool,
    /// Whether it is a district that the other side reaches, whether it lists it or not.
    is_covered: bool,
    span: Span,
}

/// Entries to look others up in.
#[derive(Default)]
struct Entries<'e> {
    names: HashSet<&'e str>,
    /// As they are written, and whether one that is written so names nothing.
    ids: HashMap<&'e str, bool>,
}

impl<'e> Entries<'e> {
    fn of(all: &'e [Entry]) -> Self {
        let mut entries = Self::default();
        for entry in all {
            entries.add(entry);
        }
        entries
    }

    /// Adds an entry, and tells whether there was none like it.
    fn add(&mut self, entry: &'e Entry) -> bool {
        let is_new = !self.has(entry);
        self.names.insert(&entry.name);
        *self.ids.entry(&entry.id).or_default() |= entry.dangles;
        is_new
    }

    /// Whether an entry is among them: what names nothing is what is written.
    fn has(&self, entry: &Entry) -> bool {
        self.names.contains(&*entry.name) || self.ids.get(&*entry.id).is_some_and(|dangles| *dangles || entry.dangles)
    }
}

impl Field<'_> {
    /// The entries of a list on one side.
    fn listed(&self, sides: &Both<'_, '_>, is_before: bool) -> Vec<Entry> {
        let written = |text: &str, span| Entry {
            name: single_spaced(text),
            id: text.to_owned(),
            dangles: false,
            is_covered: false,
            span,
        };
        match self.value(is_before) {
            Value::References(all) => {
                let reached = self.reached(sides, !is_before);
                let is_covered = |named: &Reference| {
                    reached.as_ref().is_some_and(|reached| reach::is_within(sides, named, is_before, reached))
                };
                let one = |item: &At<Reference>| Entry {
                    name: self.name(sides, &item.value.id, is_before),
                    id: item.value.id.to_string(),
                    dangles: item.value.is_reported(),
                    is_covered: is_covered(&item.value),
                    span: item.span,
                };
                all.iter().map(one).collect()
            }
            Value::Texts(all) => all.iter().map(|item| written(&item.value, item.span)).collect(),
            Value::Words(all) => all.iter().map(|(word, span)| written(word, *span)).collect(),
            _ => Vec::new(),
        }
    }

    /// What an agreement's districts of one side reach; nothing of any other list.
    fn reached(&self, sides: &Both<'_, '_>, is_before: bool) -> Option<Reach> {
        match self.value(is_before) {
            Value::References(all) if self.records.0.kind == Kind::Agreement && self.key.name == "districts" => {
                Some(reach::of(sides, all, is_before))
            }
            _ => None,
        }
    }

    /// Whether both lists have the same entries.
    pub(super) fn has_same_entries(&self, sides: &Both<'_, '_>) -> bool {
        let (old, new) = (self.listed(sides, true), self.listed(sides, false));
        let all_in = |ones: &[Entry], others: &Entries<'_>| ones.iter().all(|one| others.has(one));
        all_in(&old, &Entries::of(&new)) && all_in(&new, &Entries::of(&old))
    }

    /// Tells of every entry that came or went, each by itself.
    pub(super) fn entries(&self, sides: &Both<'_, '_>, kind: ChangeKind, ledger: &mut Ledger) {
        let (old, new) = (self.listed(sides, true), self.listed(sides, false));
        let kinds = match kind {
            ChangeKind::EntryAdded => (ChangeKind::EntryAdded, ChangeKind::EntryRemoved),
            other => (other, other),
        };
        let text = |entry: &Entry| Some(Shown::Text(entry.id.clone()));
        let judged = |entry: &Entry, verdict| if entry.is_covered { Verdict::Neutral } else { verdict };
        let (there, elsewhere, mut told) = (Entries::of(&new), self.in_parts(sides, false), Entries::default());
        for entry in &old {
            if told.add(entry) && !there.has(entry) && !elsewhere.contains(&entry.name) {
                let draft = Draft::whole(kinds.1, judged(entry, Verdict::Weakened)).of(self.key.name);
                ledger.add(sides, self.at(sides, entry.span, self.after.span()), draft.values(text(entry), None));
            }
        }
        let (there, elsewhere, mut told) = (Entries::of(&old), self.in_parts(sides, true), Entries::default());
        for entry in &new {
            if told.add(entry) && !there.has(entry) && !elsewhere.contains(&entry.name) {
                let draft = Draft::whole(kinds.0, judged(entry, Verdict::Strengthened)).of(self.key.name);
                ledger.add(sides, self.at(sides, self.before.span(), entry.span), draft.values(None, text(entry)));
            }
        }
    }

    /// What the other parts of a split or merged document have in the same list of their heads.
    fn in_parts(&self, sides: &Both<'_, '_>, is_before: bool) -> HashSet<String> {
        let mut found = HashSet::default();
        if self.records.0 != sides.before.head(self.pair.before) {
            return found;
        }
        let (Shape::References(target), state) = (self.key.shape, if is_before { sides.before } else { sides.after })
        else {
            return found;
        };
        let same = |other: &&Pair| {
            if is_before { other.after == self.pair.after } else { other.before == self.pair.before }
        };
        for other in sides.siblings(&self.pair).filter(same) {
            let document = if is_before { other.before } else { other.after };
            state.record(state.head(document)).each(&mut |key, slot| {
                if key.name == self.key.name
                    && let Value::References(all) = slot.value()
                {
                    let name = |item: &At<Reference>| sides.names.of(state, other, target, &item.value.id, is_before);
                    found.extend(all.iter().map(name));
                }
            });
        }
        found
    }
}
