//! The rule `succession-overlap`.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::diagnostic::{Level, Phrase, Place};
use crate::model::{Actor, AsOf, Document, DocumentIndex, Head, Period, Record, Unit, period::day_before};
use crate::rules::{Reporter, Rule};
use crate::source::Span;

pub(crate) static RULE: Rule = Rule {
    name: "succession-overlap",
    level: Level::Warning,
    profile: None,
    docs: include_str!("succession_overlap.md"),
    check,
};

/// As many units and areas of one pair are named.
const NAMED: usize = 20;

/// A document and days on which it holds. Sorts by the first of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Held {
    from: Option<Date>,
    to: Option<Date>,
    document: DocumentIndex,
}

/// What two documents share.
#[derive(Default)]
struct Shared<'t> {
    first: Option<Date>,
    units: BTreeSet<Unit>,
    areas: BTreeSet<&'t str>,
}

type Pairs<'t> = BTreeMap<(DocumentIndex, DocumentIndex), Shared<'t>>;

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    let mut pairs = Pairs::new();
    frameworks(tree, &mut pairs);
    agreements(tree, &mut pairs);
    for ((earlier, later), shared) in &pairs {
        tell(tree, *earlier, *later, shared, report);
    }
}

/// Two that are in force on the same day.
fn frameworks(tree: &AsOf<'_>, pairs: &mut Pairs<'_>) {
    let mut held: Vec<Held> =
        tree.frameworks().filter_map(|(index, document, _)| Some(Held::of(index, holding(document)?))).collect();
    held.sort_unstable();
    each_overlap(&held, |pair, first| {
        pairs.entry(pair).or_default().first = first;
    });
}

/// Two that reach the same unit in the same area on the same day.
fn agreements<'t>(tree: &AsOf<'t>, pairs: &mut Pairs<'t>) {
    // Units that the same agreements reach on the same days are judged together.
    let mut crowds: BTreeMap<Vec<Held>, Vec<Unit>> = BTreeMap::new();
    for of_unit in reached(tree).chunk_by(|(one, _), (other, _)| one == other) {
        let crowd = crowded(of_unit.iter().map(|(_, held)| *held));
        if !crowd.is_empty() {
            crowds.entry(crowd).or_default().push(of_unit[0].0);
        }
    }
    for (crowd, units) in crowds {
        let mut in_areas: Vec<(&str, Held)> = Vec::new();
        for held in crowd {
            let areas = tree.chosen_areas(held.document).map(|(area, _)| tree.tree.area_id(area));
            in_areas.extend(areas.filter(|id| !id.is_empty()).map(|id| (id, held)));
        }
        in_areas.sort_unstable();
        in_areas.dedup();
        for of_area in in_areas.chunk_by(|(one, _), (other, _)| one == other) {
            let held: Vec<Held> = of_area.iter().map(|(_, held)| *held).collect();
            each_overlap(&held, |pair, first| {
                let shared = pairs.entry(pair).or_default();
                shared.first = shared.first.into_iter().chain(first).min();
                shared.areas.extend((shared.areas.len() < NAMED).then_some(of_area[0].0));
                let room = NAMED.saturating_sub(shared.units.len());
                shared.units.extend(units.iter().take(room));
            });
        }
    }
}

/// The units that agreements reach, with the days on which they do, sorted.
fn reached(tree: &AsOf<'_>) -> Vec<(Unit, Held)> {
    let mut reached = Vec::new();
    for (index, document, agreement) in tree.agreements() {
        let Some(period) = holding(document) else { continue };
        let held = Held::of(index, period);
        for actor in agreement.districts.actors() {
            match actor {
                Actor::City if tree.districts().is_empty() => reached.push((Unit::City, held)),
                Actor::City => {
                    let units = (0..).take(tree.districts().len()).filter(|district| !tree.has_parts(*district));
                    reached.extend(units.map(Unit::District).filter_map(|unit| {
                        let active = tree.certain_tenure(unit.actor())?;
                        Some((unit, Held::of(index, period.overlap(active)?)))
                    }));
                }
                Actor::District(district) => reached.extend(tree.units_of(district).iter().map(|unit| (*unit, held))),
                _ => {}
            }
        }
    }
    reached.sort_unstable();
    reached.dedup();
    reached
}

/// The days on which a document holds. None for a draft, and where they cannot be told.
fn holding(document: &Document) -> Option<Period> {
    document.stage().filter(|_| !document.is_draft()).and(document.certain_period())
}

/// Those that share a day with another document, of some that are sorted.
fn crowded(held: impl Iterator<Item = Held>) -> Vec<Held> {
    let held: Vec<Held> = held.collect();
    let mut is_crowded = vec![false; held.len()];
    let mut longest = 0;
    for at in 1..held.len() {
        if held[at].begins_within(&held[longest]) {
            (is_crowded[at], is_crowded[longest]) = (true, true);
        }
        if held[at].lasts_longer_than(&held[longest]) {
            longest = at;
        }
    }
    held.into_iter().zip(is_crowded).filter(|(_, is_crowded)| *is_crowded).map(|(held, _)| held).collect()
}

/// Visits each two documents that share days, of some that are sorted, and the first of those days.
fn each_overlap(held: &[Held], mut visit: impl FnMut((DocumentIndex, DocumentIndex), Option<Date>)) {
    let mut going_on: Vec<Held> = Vec::new();
    for new in held {
        going_on.retain(|old| new.begins_within(old));
        for old in going_on.iter().filter(|old| old.document != new.document) {
            visit((old.document.min(new.document), old.document.max(new.document)), new.from);
        }
        going_on.push(*new);
    }
}

impl Held {
    const fn of(document: DocumentIndex, period: Period) -> Self {
        Self { from: period.from, to: period.to, document }
    }

    /// Whether it begins before another, which began before it, has ended.
    fn begins_within(&self, other: &Self) -> bool {
        self.from.is_none_or(|from| other.to.is_none_or(|to| from <= to))
    }

    fn lasts_longer_than(&self, other: &Self) -> bool {
        other.to.is_some_and(|end| self.to.is_none_or(|to| end < to))
    }
}

fn tell(tree: &AsOf<'_>, earlier: DocumentIndex, later: DocumentIndex, shared: &Shared<'_>, report: &mut Reporter<'_>) {
    let [one, other] = [earlier, later].map(|index| tree.document(index));
    let begins_second = one.period().from <= other.period().from;
    let variant = match (other.head(), shared.first) {
        (Head::Agreement, _) => "",
        (_, Some(_)) => "framework",
        (_, None) => "framework-open",
    };
    let mut what = Phrase::new(variant).with("id", tree.called(later)).with("other", tree.called(earlier));
    if let Some(first) = shared.first {
        what = what.with("first", first);
    }
    if other.head() == Head::Agreement {
        let units = shared.units.iter().map(|unit| tree.actor_id(unit.actor()).to_owned()).collect::<Vec<_>>();
        let areas = shared.areas.iter().map(|area| (*area).to_owned()).collect::<Vec<_>>();
        what = what.with("units", units).with("areas", areas);
    }
    let (first, second) = if begins_second { (earlier, later) } else { (later, earlier) };
    let [first_day, second_day] = [first, second].map(|index| tree.document(index).period().from);
    let begins = second_day.filter(|begin| first_day.is_none_or(|from| from < *begin));
    let help = match begins {
        Some(begin) => Phrase::new("help-end").with("id", tree.called(first)).with("day", day_before(begin)),
        None => Phrase::new(if one.head() == Head::Agreement { "help" } else { "help-framework" }),
    };
    let related = Place { file: one.file, span: limit(one, !begins_second) };
    report
        .at(later, limit(other, begins_second), what)
        .help(help)
        .related(related, Phrase::new("related-other").with("other", tree.called(earlier)));
}

/// Where a document says when it begins, or when it ends; its header where it does not.
fn limit(document: &Document, beginning: bool) -> Span {
    let told = document.limits().map(|(from, to)| if beginning { from.span() } else { to.span() });
    let header = || document.head_record().map_or(Span::new(0, 0), Record::header);
    told.filter(|span| !span.is_none()).unwrap_or_else(header)
}
