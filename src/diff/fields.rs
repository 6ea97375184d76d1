//! The fields of a record that is on both sides.

use std::collections::BTreeSet;

use super::change::{ChangeKind, Value as Shown, Verdict};
use super::documents::{Pair, Part};
use super::judge;
use super::ledger::{At, Both, Draft, Ledger};
use super::likeness::text;
use super::reach;
use super::state::State;
use super::table::{Effect, effect};
use super::wording::plain;
use crate::diagnostic::Level;
use crate::model::{Actor, Key, Levels, Record, RecordRef, Reference, Shape, Slot, To, Value};
use crate::rules::rule;
use crate::source::Span;

/// One key of a record on both sides.
struct Field<'l> {
    key: &'static Key,
    before: &'l dyn Slot,
    after: &'l dyn Slot,
    records: (RecordRef, RecordRef),
    pair: Pair,
}

/// Tells of every field that changed.
pub(super) fn compare(sides: &Both<'_, '_>, before: RecordRef, after: RecordRef, ledger: &mut Ledger) {
    if sides.matches.untouched.contains(&before) && sides.names.kept.contains(&before.document) {
        return;
    }
    let known = sides.pair(before.document, after.document).copied();
    let pair = known.unwrap_or(Pair { before: before.document, after: after.document, part: Part::Whole });
    let (old, new) = (sides.before.record(before), sides.after.record(after));
    let mut slots: Vec<(&'static Key, &dyn Slot)> = Vec::new();
    old.each(&mut |key, slot| slots.push((key, slot)));
    let mut index = 0;
    let gaps = (sides.before.has_gap(before.document), sides.after.has_gap(after.document));
    let unread = |record: &dyn Record, slot: &dyn Slot, gap: bool| {
        slot.is_faulty() || (slot.span().is_none() && (gap || record.damaged()))
    };
    new.each(&mut |key, slot| {
        let (_, earlier) = slots[index];
        index += 1;
        if !unread(old, earlier, gaps.0) && !unread(new, slot, gaps.1) {
            let field = Field { key, before: earlier, after: slot, records: (before, after), pair };
            field.compare(sides, ledger);
        }
    });
}

impl Field<'_> {
    fn compare(&self, sides: &Both<'_, '_>, ledger: &mut Ledger) {
        let (effect, kind) = effect(self.records.0.kind, self.key.name);
        match effect {
            Effect::Identity | Effect::WithAnother => {}
            Effect::Rate => self.rate(sides, ledger),
            _ if self.is_untouched(sides) => {}
            Effect::Reach => {
                let own = |state: &State<'_>, at: RecordRef| match at.kind {
                    crate::model::Kind::Requirement => {
                        state.document(at.document).requirements[at.index as usize].districts.clone()
                    }
                    _ => state.document(at.document).commitments[at.index as usize].districts.clone(),
                };
                let (one, other) = self.records;
                let (old, new) = (own(sides.before, one), own(sides.after, other));
                if let Some(verdict) = reach::verdict(sides, (one, &old), (other, &new)) {
                    self.tell(sides, kind, verdict, ledger);
                }
            }
            Effect::Entries => self.entries(sides, kind, ledger),
            Effect::Levels => self.levels(sides, ledger),
            _ if self.is_same(sides) => {}
            Effect::Lead => self.tell(sides, kind, self.lead(sides), ledger),
            Effect::Target => self.tell(sides, kind, self.target(sides), ledger),
            _ => {
                let verdict = judge::value(effect, &self.before.value(), &self.after.value());
                self.tell(sides, kind, verdict, ledger);
            }
        }
    }

    /// Whether the same is written on both sides, and what it names is called as before. So it is nearly always.
    fn is_untouched(&self, sides: &Both<'_, '_>) -> bool {
        if self.before.span().is_none() != self.after.span().is_none() {
            return false;
        }
        let keeps = |before: &Reference, after: &Reference| {
            before.id == after.id && sides.names.keeps(sides, &self.pair, self.key.shape.target(), &after.id)
        };
        match (self.before.value(), self.after.value()) {
            (Value::Reference(before), Value::Reference(after)) => keeps(before, after),
            (Value::References(before), Value::References(after)) => {
                before.len() == after.len()
                    && before.iter().zip(after).all(|(before, after)| keeps(&before.value, &after.value))
            }
            (before, after) => before.is_written_as(&after),
        }
    }

    /// Whether both sides mean the same.
    fn is_same(&self, sides: &Both<'_, '_>) -> bool {
        match (self.before.value(), self.after.value()) {
            (Value::References(_), _) | (_, Value::References(_)) => {
                self.named(sides, true) == self.named(sides, false)
            }
            (Value::Reference(before), Value::Reference(after)) => {
                self.name(sides, &before.id, true) == self.name(sides, &after.id, false)
            }
            (before, after) => text(&before) == text(&after),
        }
    }

    fn tell(&self, sides: &Both<'_, '_>, kind: ChangeKind, verdict: Verdict, ledger: &mut Ledger) {
        let values = (judge::shown(&self.before.value()), judge::shown(&self.after.value()));
        self.tell_of(sides, kind, verdict, values, ledger);
    }

    fn tell_of(
        &self,
        sides: &Both<'_, '_>,
        kind: ChangeKind,
        verdict: Verdict,
        (before, after): (Option<Shown>, Option<Shown>),
        ledger: &mut Ledger,
    ) {
        let draft = Draft::whole(kind, verdict).of(self.key.name).values(before, after);
        ledger.add(sides, self.at(self.before.span(), self.after.span()), draft);
    }

    fn at(&self, before: Span, after: Span) -> At {
        At { before: Some((self.records.0, before)), after: Some((self.records.1, after)) }
    }

    fn name(&self, sides: &Both<'_, '_>, id: &str, is_before: bool) -> String {
        let (Shape::Reference(target) | Shape::References(target)) = self.key.shape else { return plain(id) };
        // What it names may be lost in a broken file: then only what is written can be compared.
        if sides.before.has_gap(self.pair.before) || sides.after.has_gap(self.pair.after) {
            return id.to_owned();
        }
        let state = if is_before { sides.before } else { sides.after };
        sides.names.of(state, &self.pair, target, id, is_before)
    }

    /// The entries of a list on one side: what they mean after, as they are written, and where.
    fn listed(&self, sides: &Both<'_, '_>, is_before: bool) -> Vec<(String, String, Span)> {
        let slot = if is_before { self.before } else { self.after };
        match slot.value() {
            Value::References(all) => {
                let one = |item: &crate::model::At<Reference>| {
                    (self.name(sides, &item.value.id, is_before), item.value.id.to_string(), item.span)
                };
                all.iter().map(one).collect()
            }
            Value::Texts(all) => {
                all.iter().map(|item| (plain(&item.value), item.value.to_string(), item.span)).collect()
            }
            Value::Words(all) => {
                all.iter().map(|(word, span)| ((*word).to_owned(), (*word).to_owned(), *span)).collect()
            }
            _ => Vec::new(),
        }
    }

    fn named(&self, sides: &Both<'_, '_>, is_before: bool) -> BTreeSet<String> {
        self.listed(sides, is_before).into_iter().map(|(name, ..)| name).collect()
    }

    /// Tells of every entry that came or went, each by itself.
    fn entries(&self, sides: &Both<'_, '_>, kind: ChangeKind, ledger: &mut Ledger) {
        let (old, new) = (self.listed(sides, true), self.listed(sides, false));
        let kinds = match kind {
            ChangeKind::EntryAdded => (ChangeKind::EntryAdded, ChangeKind::EntryRemoved),
            other => (other, other),
        };
        let mut seen = BTreeSet::new();
        for (name, id, span) in &old {
            let is_kept = new.iter().any(|(other, ..)| other == name) || self.is_in_part(sides, name, false);
            if !is_kept && seen.insert(name.clone()) {
                let draft = Draft::whole(kinds.1, Verdict::Weakened).of(self.key.name);
                let at = self.at(*span, self.after.span());
                ledger.add(sides, at, draft.values(Some(Shown::Text(id.clone())), None));
            }
        }
        for (name, id, span) in &new {
            let is_old = old.iter().any(|(other, ..)| other == name) || self.is_in_part(sides, name, true);
            if !is_old && seen.insert(name.clone()) {
                let draft = Draft::whole(kinds.0, Verdict::Strengthened).of(self.key.name);
                let at = self.at(self.before.span(), *span);
                ledger.add(sides, at, draft.values(None, Some(Shown::Text(id.clone()))));
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

    fn lead(&self, sides: &Both<'_, '_>) -> Verdict {
        let side = |state: &State<'_>, value: Value<'_>| {
            let Value::Reference(reference) = value else { return None };
            match reference.to {
                To::Actor(actor) => Some(state.tree.side(actor)),
                _ => Actor::RESERVED
                    .iter()
                    .find(|(id, _)| *id == &*reference.id)
                    .map(|(_, actor)| state.tree.side(*actor)),
            }
        };
        match (side(sides.before, self.before.value()), side(sides.after, self.after.value())) {
            (Some(before), Some(after)) if before == after => Verdict::Neutral,
            _ => Verdict::Unclear,
        }
    }

    fn target(&self, sides: &Both<'_, '_>) -> Verdict {
        let of = |state: &State<'_>, at: RecordRef| state.document(at.document).indicators[at.index as usize].clone();
        let (before, after) = (of(sides.before, self.records.0), of(sides.after, self.records.1));
        judge::target([&before.baseline, &before.target], [&after.baseline, &after.target])
    }

    fn rate(&self, sides: &Both<'_, '_>, ledger: &mut Ledger) {
        let of = |state: &State<'_>, at: RecordRef| {
            let commitment = &state.document(at.document).commitments[at.index as usize];
            let faulty = commitment.times.is_faulty() || commitment.per.is_faulty();
            (!faulty).then(|| (commitment.times.copied(), commitment.per.copied()))
        };
        let (Some(before), Some(after)) = (of(sides.before, self.records.0), of(sides.after, self.records.1)) else {
            return;
        };
        if before != after {
            let values = (judge::shown_rate(before), judge::shown_rate(after));
            self.tell_of(sides, ChangeKind::Frequency, judge::rate(before, after), values, ledger);
        }
    }

    /// Tells of every rule that is checked more or less strictly.
    fn levels(&self, sides: &Both<'_, '_>, ledger: &mut Ledger) {
        let all =
            |slot: &dyn Slot| if let Value::Levels(levels) = slot.value() { levels.clone() } else { Levels::default() };
        let (old, new) = (all(self.before), all(self.after));
        let find = |levels: &Levels, name: &str| {
            levels.entries.iter().find(|(rule, _)| *rule.value == *name).map(|(_, level)| level.clone())
        };
        let names: BTreeSet<&str> = old.entries.iter().chain(&new.entries).map(|(rule, _)| &*rule.value).collect();
        for name in names {
            let (before, after) = (find(&old, name), find(&new, name));
            let word =
                |level: &Option<crate::model::At<crate::model::Text>>| level.as_ref().map(|level| level.value.clone());
            if word(&before) == word(&after) {
                continue;
            }
            let usual = rule(name).map(|(_, rule)| rule.level);
            let level = |level: &Option<crate::model::At<crate::model::Text>>| match level {
                Some(level) => Level::named(&level.value),
                None => usual,
            };
            let verdict = match (level(&before), level(&after)) {
                (Some(before), Some(after)) if before < after => Verdict::Strengthened,
                (Some(before), Some(after)) if before > after => Verdict::Weakened,
                (Some(_), Some(_)) => Verdict::Neutral,
                _ => Verdict::Unclear,
            };
            let shown = |level: &Option<crate::model::At<crate::model::Text>>| {
                level.as_ref().map(|level| Shown::Text(format!("{name} = {}", level.value)))
            };
            let span = |level: &Option<crate::model::At<crate::model::Text>>, slot: &dyn Slot| {
                level.as_ref().map_or(slot.span(), |level| level.span)
            };
            let at = self.at(span(&before, self.before), span(&after, self.after));
            let draft = Draft::whole(ChangeKind::Checks, verdict).of(self.key.name);
            ledger.add(sides, at, draft.values(shown(&before), shown(&after)));
        }
    }
}
