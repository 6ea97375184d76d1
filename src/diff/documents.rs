//! Which document of the one side became which of the other: by id, by file, by what stands in them.

use std::collections::{BTreeMap, BTreeSet};

use foldhash::HashMap;

use super::likeness::{shared, signatures};
use super::state::State;
use crate::model::{Document, DocumentIndex, Head};

/// A document, before and after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pair {
    pub(super) before: DocumentIndex,
    pub(super) after: DocumentIndex,
    pub(super) part: Part,
}

/// Whether a pair is a document as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// It is.
    Whole,
    /// The document after was split off.
    Split,
    /// The document before was merged into another.
    Merged,
}

/// All documents of both sides.
#[derive(Debug, Default)]
pub(super) struct Documents {
    pub(super) pairs: Vec<Pair>,
    pub(super) removed: Vec<DocumentIndex>,
    pub(super) added: Vec<DocumentIndex>,
    /// Whether none was split or merged.
    pub(super) are_whole: bool,
    /// Those before that have the same bytes after.
    same: BTreeSet<DocumentIndex>,
    /// The places in `pairs`, by the document before and after.
    by_before: HashMap<DocumentIndex, Vec<usize>>,
    by_after: HashMap<DocumentIndex, Vec<usize>>,
}

impl Documents {
    /// Finds what became of every document.
    pub(super) fn of(before: &State<'_>, after: &State<'_>) -> Self {
        let mut found = Self { removed: visible(before, after), added: visible(after, before), ..Self::default() };
        found.pair_by(before, after, &|_, document| document.id().map(|(id, _)| id.to_owned()));
        found.pair_by(before, after, &|path, _| Some(path.to_owned()));
        found.pair_alike(before, after);
        found.parts(before, after);
        found.are_whole = found.pairs.iter().all(|pair| pair.part == Part::Whole);
        if found.are_whole {
            let same = found.pairs.iter().filter(|pair| before.is_same(pair.before, after, pair.after));
            found.same = same.map(|pair| pair.before).collect();
        }
        found.pairs.sort_by_key(|pair| (pair.after, pair.before));
        for (place, pair) in found.pairs.iter().enumerate() {
            found.by_before.entry(pair.before).or_default().push(place);
            found.by_after.entry(pair.after).or_default().push(place);
        }
        found
    }

    /// The pairs in which something may have changed: all but those that have the same bytes on both sides, as the register
    /// mostly has.
    pub(super) fn open(&self) -> impl Iterator<Item = &Pair> {
        self.pairs.iter().filter(|pair| !self.same.contains(&pair.before))
    }

    /// The pairs of a document before: several where it was split.
    pub(super) fn of_before(&self, document: DocumentIndex) -> impl Iterator<Item = &Pair> {
        self.by_before.get(&document).into_iter().flatten().map(|place| &self.pairs[*place])
    }

    /// The pairs of a document after: several where it was merged.
    pub(super) fn of_after(&self, document: DocumentIndex) -> impl Iterator<Item = &Pair> {
        self.by_after.get(&document).into_iter().flatten().map(|place| &self.pairs[*place])
    }

    /// Pairs documents of one kind by a name that they have.
    fn pair_by(&mut self, before: &State<'_>, after: &State<'_>, name: &dyn Fn(&str, &Document) -> Option<String>) {
        let key = |state: &State<'_>, index: DocumentIndex| {
            let document = state.document(index);
            Some((document.head(), name(state.path_of(index), document)?))
        };
        let mut there: HashMap<(Head, String), Vec<DocumentIndex>> = HashMap::default();
        for index in self.added.iter().rev() {
            if let Some(key) = key(after, *index) {
                there.entry(key).or_default().push(*index);
            }
        }
        self.removed.retain(|index| {
            let twin = key(before, *index).and_then(|key| there.get_mut(&key)?.pop());
            if let Some(twin) = twin {
                self.pairs.push(Pair { before: *index, after: twin, part: Part::Whole });
            }
            twin.is_none()
        });
        let paired: BTreeSet<DocumentIndex> = self.pairs.iter().map(|pair| pair.after).collect();
        self.added.retain(|index| !paired.contains(index));
    }

    /// Pairs documents that share most of their records, the most alike first.
    fn pair_alike(&mut self, before: &State<'_>, after: &State<'_>) {
        if self.removed.is_empty() || self.added.is_empty() {
            return;
        }
        let mut near = alike(before, &self.removed, after, &self.added);
        near.sort_by_cached_key(|(shared, one, other)| {
            let names = [before.document(*one).name(), after.document(*other).name()];
            let (least, greatest) = (names[0].min(names[1]).to_owned(), names[0].max(names[1]).to_owned());
            (std::cmp::Reverse(*shared), least, greatest)
        });
        let (mut gone, mut taken) = (BTreeSet::new(), BTreeSet::new());
        for (_, one, other) in near {
            if !gone.contains(&one) && !taken.contains(&other) {
                gone.insert(one);
                taken.insert(other);
                self.pairs.push(Pair { before: one, after: other, part: Part::Whole });
            }
        }
        self.removed.retain(|index| !gone.contains(index));
        self.added.retain(|index| !taken.contains(index));
    }

    /// Finds the parts of documents that became several, and of several that became one.
    fn parts(&mut self, before: &State<'_>, after: &State<'_>) {
        let whole: Vec<Pair> = self.pairs.clone();
        let by_before: HashMap<DocumentIndex, Pair> = whole.iter().map(|pair| (pair.before, *pair)).collect();
        let by_after: HashMap<DocumentIndex, Pair> = whole.iter().map(|pair| (pair.after, *pair)).collect();
        let mut pairs: Vec<Pair> = Vec::new();
        if !self.added.is_empty() {
            let origins: Vec<_> = whole.iter().map(|pair| pair.before).collect();
            let near = alike(before, &origins, after, &self.added).into_iter();
            let split = near.filter(|(_, origin, part)| {
                by_before.get(origin).is_some_and(|main| gave_up(before, *origin, after, main.after, after, *part))
            });
            let split = best(split.map(|(shared, origin, part)| (shared, part, origin))).into_iter();
            pairs.extend(split.map(|(part, origin)| Pair { before: origin, after: part, part: Part::Split }));
        }
        if !self.removed.is_empty() {
            let goals: Vec<_> = whole.iter().map(|pair| pair.after).collect();
            let near = alike(before, &self.removed, after, &goals).into_iter();
            let merged = near.filter(|(_, part, goal)| {
                by_after.get(goal).is_some_and(|main| gave_up(after, *goal, before, main.before, before, *part))
            });
            let merged = best(merged).into_iter();
            pairs.extend(merged.map(|(part, goal)| Pair { before: part, after: goal, part: Part::Merged }));
        }
        let parts: BTreeSet<_> = pairs.iter().map(|pair| pair.after).collect();
        self.added.retain(|index| !parts.contains(index));
        let parts: BTreeSet<_> = pairs.iter().map(|pair| pair.before).collect();
        self.removed.retain(|index| !parts.contains(index));
        self.pairs.extend(pairs);
    }
}

/// In more documents than this a record is held for a formula.
const MOST: usize = 50;

/// The documents of a side, but for those that both have in common, and those that may be on the other in a file that cannot be read.
fn visible(side: &State<'_>, other: &State<'_>) -> Vec<DocumentIndex> {
    let there = |index: &DocumentIndex| {
        if side.shares(*index, other) {
            return false;
        }
        let id = side.document(*index).id();
        if side.has_gap(*index) && id.is_none() {
            return false;
        }
        !other.is_blind(side.path_of(*index)) || id.is_some_and(|(id, _)| other.tree.document_by_id(id).is_some())
    };
    side.tree.indexed().map(|(index, _)| index).filter(there).collect()
}

/// The pairs of agreements or frameworks that share records, and how many.
fn alike(
    before: &State<'_>,
    ones: &[DocumentIndex],
    after: &State<'_>,
    others: &[DocumentIndex],
) -> Vec<(u32, DocumentIndex, DocumentIndex)> {
    if ones.is_empty() || others.is_empty() {
        return Vec::new();
    }
    let ones: Vec<_> = ones.iter().map(|index| (*index, signatures(before, *index))).collect();
    let others: Vec<_> = others.iter().map(|index| (*index, signatures(after, *index))).collect();
    let mut where_found: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (place, (_, records)) in others.iter().enumerate() {
        for record in records.keys() {
            where_found.entry(record).or_default().push(place);
        }
    }
    // What is in very many documents tells none of them.
    let tell = |record: &String| where_found.get(record.as_str()).filter(|places| places.len() <= MOST);
    let mut found = Vec::new();
    for (one, records) in &ones {
        let candidates: BTreeSet<usize> = records.keys().filter_map(tell).flatten().copied().collect();
        for place in candidates {
            let (other, there) = &others[place];
            let same_kind = before.document(*one).head() == after.document(*other).head();
            if let Some(shared) = shared(records, there).filter(|_| same_kind) {
                found.push((shared, *one, *other));
            }
        }
    }
    found
}

/// For every first document the second with which it shares most.
fn best(near: impl Iterator<Item = (u32, DocumentIndex, DocumentIndex)>) -> Vec<(DocumentIndex, DocumentIndex)> {
    let mut best: BTreeMap<DocumentIndex, (u32, DocumentIndex)> = BTreeMap::new();
    for (shared, one, other) in near {
        let known = best.entry(one).or_insert((shared, other));
        if shared > known.0 {
            *known = (shared, other);
        }
    }
    best.into_iter().map(|(one, (_, other))| (one, other)).collect()
}

/// Whether a document gave something up that a part of it has: its name, or a district. Else the part only resembles it, as
/// the next term's agreement resembles the last.
fn gave_up(
    whole: &State<'_>,
    origin: DocumentIndex,
    main: &State<'_>,
    kept: DocumentIndex,
    side: &State<'_>,
    part: DocumentIndex,
) -> bool {
    let districts = |state: &State<'_>, index: DocumentIndex| -> BTreeSet<String> {
        let agreement = state.document(index).agreement.first();
        agreement
            .map(|agreement| agreement.districts.values().map(|named| named.id.to_string()).collect())
            .unwrap_or_default()
    };
    let (had, has, given) = (districts(whole, origin), districts(main, kept), districts(side, part));
    let renamed = whole.document(origin).name() != main.document(kept).name();
    renamed || had.difference(&has).any(|lost| given.contains(lost))
}
