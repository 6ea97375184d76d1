//! Which record of the one side became which of the other: by id or by what tells its row apart, then by likeness.

use std::collections::BTreeMap;

use foldhash::{HashMap, HashSet};

use super::documents::{Documents, Pair};
use super::likeness::{self, ALIKE, ALIKE_BY_NAME, Content, content};
use super::state::State;
use crate::model::{DocumentIndex, Kind, Record, RecordRef, Shape, Slot};

/// What became of every record; one of a document that was split may have become several.
#[derive(Debug, Default)]
pub(super) struct Matches {
    pub(super) pairs: Vec<(RecordRef, RecordRef)>,
    /// Those before that became something.
    pub(super) kept: HashSet<RecordRef>,
    /// Those after that were something.
    pub(super) known: HashSet<RecordRef>,
    /// Those before of which the very same is written after, at the same place among their kind.
    pub(super) untouched: HashSet<RecordRef>,
}

/// Beyond so many comparisons only records that say the same are held for the same.
pub(super) const MOST: usize = 1_000_000;

impl Matches {
    /// Matches the records that declare ids.
    pub(super) fn of<'l>(documents: &Documents, before: &State<'l>, after: &State<'l>) -> Self {
        let mut found = Self::default();
        for pair in documents.open() {
            found.add(before.head(pair.before), after.head(pair.after));
            if documents.are_whole {
                found.in_place(pair, before, after);
            }
            found.by_key(pair, before, after, &|state, at, _| {
                has_id(at.kind).then(|| state.record(at).id().map(|(id, _)| id.to_owned()))?
            });
        }
        for pair in documents.open() {
            let left = found.unmatched(before, [pair.before].into_iter(), true);
            let right = found.unmatched(after, [pair.after].into_iter(), false);
            found.alike(before, left, after, right, ALIKE);
        }
        let whole = |indices: &[DocumentIndex]| indices.to_vec();
        let mut all_before = whole(&documents.removed);
        let mut all_after = whole(&documents.added);
        all_before.extend(documents.open().map(|pair| pair.before));
        all_after.extend(documents.open().map(|pair| pair.after));
        all_before.sort_unstable();
        all_before.dedup();
        all_after.sort_unstable();
        all_after.dedup();
        let left = found.unmatched(before, all_before.into_iter(), true);
        let right = found.unmatched(after, all_after.into_iter(), false);
        found.alike(before, left, after, right, ALIKE);
        found
    }

    pub(super) fn add(&mut self, one: RecordRef, other: RecordRef) {
        self.pairs.push((one, other));
        self.kept.insert(one);
        self.known.insert(other);
    }

    /// Matches the records in which nothing was written anew: nearly all of them, mostly.
    fn in_place<'l>(&mut self, pair: &Pair, before: &State<'l>, after: &State<'l>) {
        let mut slots = Vec::new();
        let count = before.document(pair.before).outline.len();
        self.pairs.reserve(count);
        for set in [&mut self.kept, &mut self.known, &mut self.untouched] {
            set.reserve(count);
        }
        for one in before.records(pair.before) {
            let other = RecordRef { document: pair.after, ..one };
            let Some(there) = after.document(pair.after).get(other.kind, other.index) else { continue };
            let text = before.text_of(one);
            let is_same = text.is_some() && text == after.text_of(other);
            if is_same || is_written_as(before.record(one), there, &mut slots) {
                self.add(one, other);
                self.untouched.insert(one);
            }
        }
    }

    /// Matches the records of two documents that have the same key; of several those that say the same first.
    pub(super) fn by_key(
        &mut self,
        pair: &Pair,
        before: &State<'_>,
        after: &State<'_>,
        key: &dyn Fn(&State<'_>, RecordRef, bool) -> Option<String>,
    ) {
        type Sides = (Vec<RecordRef>, Vec<RecordRef>);
        let mut keyed: BTreeMap<(Kind, String), Sides> = BTreeMap::new();
        let was = |at: &RecordRef| RecordRef { document: pair.before, ..*at };
        for at in before.records(pair.before).filter(|at| !self.untouched.contains(at)) {
            if let Some(key) = key(before, at, true) {
                keyed.entry((at.kind, key)).or_default().0.push(at);
            }
        }
        for at in after.records(pair.after).filter(|at| !self.untouched.contains(&was(at))) {
            if let Some(key) = key(after, at, false) {
                keyed.entry((at.kind, key)).or_default().1.push(at);
            }
        }
        for (mut left, mut right) in keyed.into_values() {
            if !left.is_empty() && !right.is_empty() && left.len() + right.len() > 2 {
                let mut same: HashMap<Content, Vec<RecordRef>> = HashMap::default();
                for other in right.iter().rev() {
                    same.entry(content(after.record(*other))).or_default().push(*other);
                }
                let mut taken = HashSet::default();
                left.retain(|one| {
                    let twin = same.get_mut(&content(before.record(*one))).and_then(Vec::pop);
                    if let Some(twin) = twin {
                        self.add(*one, twin);
                        taken.insert(twin);
                    }
                    twin.is_none()
                });
                right.retain(|other| !taken.contains(other));
            }
            for (one, other) in left.into_iter().zip(right) {
                self.add(one, other);
            }
        }
    }

    /// The records with ids of some documents that have not been matched yet.
    fn unmatched(
        &self,
        state: &State<'_>,
        documents: impl Iterator<Item = DocumentIndex>,
        is_before: bool,
    ) -> Vec<RecordRef> {
        let known = if is_before { &self.kept } else { &self.known };
        let all = documents.flat_map(|document| state.records(document));
        all.filter(|at| has_id(at.kind) && !known.contains(at)).collect()
    }

    /// Matches records that are alike, the most alike first.
    fn alike(
        &mut self,
        before: &State<'_>,
        left: Vec<RecordRef>,
        after: &State<'_>,
        right: Vec<RecordRef>,
        least: f64,
    ) {
        if left.is_empty() || right.is_empty() {
            return;
        }
        let says = |state: &State<'_>, all: Vec<RecordRef>| -> Vec<Said> {
            let one = |at| {
                let record = state.record(at);
                (at, record.id().map_or_else(String::new, |(id, _)| id.to_owned()), content(record))
            };
            all.into_iter().map(one).collect()
        };
        let (left, right) = (says(before, left), says(after, right));
        let mut near = if left.len().saturating_mul(right.len()) > MOST {
            same(&left, &right)
        } else {
            similar(&left, &right, least)
        };
        let order = |(score, one, other): &(u64, usize, usize)| {
            let (one, other) = (&*left[*one].1, &*right[*other].1);
            (std::cmp::Reverse(*score), one.min(other), one.max(other))
        };
        near.sort_by(|one, other| order(one).cmp(&order(other)));
        let (mut used, mut taken) = (vec![false; left.len()], vec![false; right.len()]);
        for (_, one, other) in near {
            if !used[one] && !taken[other] {
                (used[one], taken[other]) = (true, true);
                self.add(left[one].0, right[other].0);
            }
        }
    }
}

/// A record, its id, and what it says.
type Said = (RecordRef, String, Content);

/// All pairs of records that are alike, each with its score.
fn similar(left: &[Said], right: &[Said], least: f64) -> Vec<(u64, usize, usize)> {
    let mut near = Vec::new();
    for (one, (at, id, content)) in left.iter().enumerate() {
        for (other, (there, other_id, other_content)) in right.iter().enumerate() {
            let likeness = match at.kind == there.kind {
                // Also where neither says anything.
                true if id == other_id && content == other_content => 1.0,
                true => likeness::of(content, other_content),
                false => 0.0,
            };
            if likeness >= if id == other_id { ALIKE_BY_NAME.min(least) } else { least } {
                near.push((score(likeness, id == other_id), one, other));
            }
        }
    }
    near
}

/// The pairs of records that say the same that are the first of all such pairs, each record in one: those with the same id,
/// then those that are left in the order of their ids. However many say the same, no more are looked at than there are.
fn same(left: &[Said], right: &[Said]) -> Vec<(u64, usize, usize)> {
    type Places = (Vec<usize>, Vec<usize>);
    let mut groups: HashMap<(Kind, &Content), Places> = HashMap::default();
    for (place, (at, _, content)) in left.iter().enumerate() {
        groups.entry((at.kind, content)).or_default().0.push(place);
    }
    for (place, (at, _, content)) in right.iter().enumerate() {
        if let Some(group) = groups.get_mut(&(at.kind, content)) {
            group.1.push(place);
        }
    }
    let mut pairs = Vec::new();
    for (mut ones, mut others) in groups.into_values() {
        let mut by_id: HashMap<&str, Vec<usize>> = HashMap::default();
        for other in others.iter().rev() {
            by_id.entry(&right[*other].1).or_default().push(*other);
        }
        let mut named = HashSet::default();
        ones.retain(|one| {
            let twin = by_id.get_mut(&*left[*one].1).and_then(Vec::pop);
            if let Some(twin) = twin {
                pairs.push((score(1.0, true), *one, twin));
                named.insert(twin);
            }
            twin.is_none()
        });
        others.retain(|other| !named.contains(other));
        ones.sort_by_key(|one| &left[*one].1);
        others.sort_by_key(|other| &right[*other].1);
        pairs.extend(ones.into_iter().zip(others).map(|(one, other)| (score(1.0, false), one, other)));
    }
    // As the groups have no order of their own, that of the records.
    pairs.sort_unstable_by_key(|(_, one, other)| (*one, *other));
    pairs
}

/// A likeness as a number that can be sorted by; of equally alike records those with the same id go first.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it lies between 0 and 2,000,001")]
fn score(likeness: f64, same_id: bool) -> u64 {
    (likeness * 1_000_000.0) as u64 * 2 + u64::from(same_id)
}

/// Whether records of a kind declare ids.
pub(super) fn has_id(kind: Kind) -> bool {
    kind.keys()[0].shape == Shape::Id
}

/// Whether all keys of two records of a kind have the same values; `slots` is room to work in.
fn is_written_as<'r>(one: &'r dyn Record, other: &'r dyn Record, slots: &mut Vec<&'r dyn Slot>) -> bool {
    slots.clear();
    one.each(&mut |_, slot| slots.push(slot));
    let (mut same, mut index) = (one.damaged() == other.damaged(), 0);
    other.each(&mut |_, slot| {
        let earlier = slots[index];
        index += 1;
        same = same
            && earlier.span().is_none() == slot.span().is_none()
            && earlier.is_faulty() == slot.is_faulty()
            && earlier.value().is_written_as(&slot.value());
    });
    same
}
