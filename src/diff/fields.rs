//! The fields of a record that is on both sides.

use super::change::{ChangeKind, Value as Shown, Verdict};
use super::documents::{Pair, Part};
use super::judge;
use super::ledger::{At, Both, Draft, Ledger};
use super::likeness::text;
use super::reach;
use super::state::State;
use super::table::{Effect, effect};
use crate::model::{Key, Record, RecordRef, Reference, Shape, Slot, Value, single_spaced};
use crate::source::Span;

/// One key of a record on both sides.
pub(super) struct Field<'l> {
    pub(super) key: &'static Key,
    pub(super) before: &'l dyn Slot,
    pub(super) after: &'l dyn Slot,
    pub(super) records: (RecordRef, RecordRef),
    pub(super) pair: Pair,
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
    let unread = |state: &State<'_>, at: RecordRef, record: &dyn Record, slot: &dyn Slot, gap: bool| {
        state.is_unfit(at.document, slot) || (slot.span().is_none() && (gap || record.damaged()))
    };
    new.each(&mut |key, slot| {
        let (_, earlier) = slots[index];
        index += 1;
        let is_read = !unread(sides.before, before, old, earlier, gaps.0);
        if is_read && !unread(sides.after, after, new, slot, gaps.1) {
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
            Effect::Rate | Effect::RateUnit => self.rate(sides, effect, kind, ledger),
            _ if self.is_untouched(sides) => {}
            Effect::Reach => {
                if let Some(verdict) = reach::verdict(sides, self.records.0, self.records.1) {
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
        let states = (sides.before, sides.after);
        let keeps = |before: &Reference, after: &Reference| {
            before.id == after.id && sides.names.keeps(states, &self.pair, self.key.shape.target(), &after.id)
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
            (Value::References(_), _) | (_, Value::References(_)) => self.has_same_entries(sides),
            // What names nothing is what is written.
            (Value::Reference(before), Value::Reference(after))
                if before.id == after.id && (before.is_reported() || after.is_reported()) =>
            {
                true
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
        ledger.add(sides, self.at(sides, self.before.span(), self.after.span()), draft);
    }

    /// Where it stands on both sides; nowhere where the record itself does not.
    pub(super) fn at(&self, sides: &Both<'_, '_>, before: Span, after: Span) -> At {
        let (one, other) = self.records;
        At {
            before: sides.before.is_there(one).then_some((one, before)),
            after: sides.after.is_there(other).then_some((other, after)),
        }
    }

    /// The value on one side.
    pub(super) fn value(&self, is_before: bool) -> Value<'_> {
        if is_before { self.before.value() } else { self.after.value() }
    }

    /// What an id means, in the names of the side after.
    pub(super) fn name(&self, sides: &Both<'_, '_>, id: &str, is_before: bool) -> String {
        let (Shape::Reference(target) | Shape::References(target)) = self.key.shape else { return single_spaced(id) };
        // What it names may be lost in a broken file: then only what is written can be compared.
        if sides.before.has_gap(self.pair.before) || sides.after.has_gap(self.pair.after) {
            return id.to_owned();
        }
        let state = if is_before { sides.before } else { sides.after };
        sides.names.of(state, &self.pair, target, id, is_before)
    }

    fn lead(&self, sides: &Both<'_, '_>) -> Verdict {
        let side = |state: &State<'_>, value: Value<'_>| {
            let Value::Reference(reference) = value else { return None };
            Some(state.tree.side(reference.to.actor()?))
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

    fn rate(&self, sides: &Both<'_, '_>, effect: Effect, kind: ChangeKind, ledger: &mut Ledger) {
        let of = |state: &State<'_>, at: RecordRef| {
            let commitment = &state.document(at.document).commitments[at.index as usize];
            let is_unfit =
                state.is_unfit(at.document, &commitment.times) || state.is_unfit(at.document, &commitment.per);
            (!is_unfit).then(|| (commitment.times.copied(), commitment.per.copied()))
        };
        let (Some(before), Some(after)) = (of(sides.before, self.records.0), of(sides.after, self.records.1)) else {
            return;
        };
        let is_counted = before.0.is_some() || after.0.is_some();
        let verdict = judge::rate(before, after);
        match effect {
            _ if before == after => {}
            Effect::Rate if is_counted => {
                let values = (judge::shown_rate(before), judge::shown_rate(after));
                self.tell_of(sides, kind, verdict, values, ledger);
            }
            Effect::RateUnit if !is_counted => self.tell(sides, kind, verdict, ledger),
            _ => {}
        }
    }
}
