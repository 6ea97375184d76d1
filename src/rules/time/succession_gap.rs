//! The rule `succession-gap`.

use std::cell::OnceCell;

use jiff::civil::Date;

use crate::diagnostic::{Level, Phrase};
use crate::model::{AsOf, DocumentIndex, Period, Unit, period::day_after, period::day_before, period::days_between};
use crate::rules::{Reporter, Rule};

use super::succession::{Step, circles, has, steps};

pub(crate) static RULE: Rule = Rule {
    name: "succession-gap",
    level: Level::Warning,
    profile: None,
    docs: include_str!("succession_gap.md"),
    check,
};

/// One of the documents that supersede the same one.
struct Heir {
    document: DocumentIndex,
    is_draft: bool,
    /// None where it cannot be told.
    period: Option<Period>,
    /// The units that it reaches; none where they cannot be told.
    units: Option<Vec<Unit>>,
}

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    let steps = steps(tree);
    let numbers = OnceCell::new();
    for of_one in steps.chunk_by(|one, other| one.old == other.old) {
        let old = of_one[0].old;
        let ended = tree.document(old).period();
        let Some(end) = ended.to.filter(|_| !ended.is_reversed()) else { continue };
        let heirs = OnceCell::new();
        for (at, Step { new, span, .. }) in of_one.iter().enumerate() {
            let period = tree.document(*new).period();
            let begins = period.from.filter(|begin| day_after(end) < *begin && !period.is_reversed());
            let Some(begin) = begins else { continue };
            let circle = |document| numbers.get_or_init(|| circles(&steps)).get(&document);
            if circle(old) == circle(*new) {
                continue;
            }
            let all = || of_one.iter().map(|step| heir(tree, step.new, day_after(end))).collect::<Vec<_>>();
            let heirs = heirs.get_or_init(all);
            let Some(last_held) = last_held(tree, &steps, (old, end), heirs, (at, begin)) else { continue };
            let (first, last) = (day_after(last_held), day_before(begin));
            let id = || tree.called(old);
            let what = Phrase::new("").with("id", id()).with("days", days_between(first, last) + 1);
            let told_at = tree.document(old).limits().map_or(*span, |(_, valid_to)| valid_to.span());
            report
                .at(*new, *span, what.with("first", first).with("last", last))
                .help(Phrase::new("help").with("id", id()).with("last", last))
                .related(tree.place(old, told_at), Phrase::new("related-end").with("id", id()));
        }
    }
}

fn heir(tree: &AsOf<'_>, document: DocumentIndex, day: Date) -> Heir {
    let record = tree.document(document);
    let agreement = record.agreement.first();
    let is_sure = agreement.is_none_or(|agreement| !agreement.districts.is_reported());
    Heir {
        document,
        is_draft: record.is_draft(),
        period: record.certain_period(),
        units: is_sure.then(|| tree.reach(document, day)),
    }
}

/// The last day on which the old document, or another heir in its place, held before one of the heirs began. None
/// where that left no gap, or where the gap is told elsewhere because the other heir is superseded in turn, or where
/// it cannot be told.
fn last_held(
    tree: &AsOf<'_>,
    steps: &[Step],
    (old, end): (DocumentIndex, Date),
    heirs: &[Heir],
    (at, begin): (usize, Date),
) -> Option<Date> {
    let own = &heirs[at];
    let before = tree.reach(old, end);
    let mut last_held = end;
    for other in heirs.iter().filter(|other| other.document != own.document) {
        let comes_before = other.period.is_none_or(|period| period.from.is_none_or(|from| from < begin));
        if !comes_before || other.is_draft && !own.is_draft || !stands_in(other, own, &before) {
            continue;
        }
        last_held = last_held.max(other.period?.to.unwrap_or(Date::MAX));
        if begin <= day_after(last_held) || has(steps, other.document, own.document) {
            return None;
        }
    }
    Some(last_held)
}

/// Whether one heir reaches all that another took over from a document that reached the units `before`.
fn stands_in(other: &Heir, own: &Heir, before: &[Unit]) -> bool {
    let (Some(others), Some(own)) = (&other.units, &own.units) else { return true };
    let has = |units: &[Unit], unit: &Unit| units.binary_search(unit).is_ok();
    let is_merged = !own.iter().any(|unit| has(before, unit));
    own.iter().filter(|unit| is_merged || has(before, unit)).all(|unit| has(others, unit))
}
