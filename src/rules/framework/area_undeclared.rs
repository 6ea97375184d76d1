//! The rule `area-undeclared`.

use std::collections::BTreeMap;

use crate::diagnostic::{Argument, Level, Phrase};
use crate::model::{AsOf, Document, Kind, One, RecordRef, Reference};
use crate::rules::{Reporter, Rule, reported};
use crate::source::Span;

pub(crate) static RULE: Rule = Rule {
    name: "area-undeclared",
    level: Level::Error,
    profile: None,
    docs: include_str!("area_undeclared.md"),
    check,
};

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (index, document) in report.documents() {
        if document.agreement.is_empty() {
            continue;
        }
        let found = undeclared(document);
        if found.is_empty() || reported::chosen(document) {
            continue;
        }
        for ((area, kind), (first, count)) in found {
            if reported::area(tree, index, area) {
                continue;
            }
            let said = |variant| Phrase::new(variant).with("area", tree.area_called(area));
            let (one, many) = words(kind);
            let what =
                said("").with("count", count).with("one", Argument::Word(one)).with("many", Argument::Word(many));
            report.at(index, first, what).help(said("help"));
        }
    }
}

/// The framework areas that an agreement did not choose, by the kinds of record that are in them: where the first of
/// the records says so, and how many there are.
fn undeclared(document: &Document) -> BTreeMap<(RecordRef, Kind), (Span, i64)> {
    let mut chosen: Vec<RecordRef> = document.areas.iter().filter_map(|row| row.area.record()).collect();
    chosen.sort_unstable();
    let mut found = BTreeMap::new();
    let mut look = |kind: Kind, slot: &One<Reference>| {
        let Some(area) = slot.record().filter(|area| area.kind == Kind::FocusArea) else { return };
        if chosen.binary_search(&area).is_err() {
            found.entry((area, kind)).or_insert((slot.span(), 0)).1 += 1;
        }
    };
    document.problems.iter().for_each(|problem| look(Kind::Problem, &problem.area));
    document.commitments.iter().for_each(|commitment| look(Kind::Commitment, &commitment.area));
    document.indicators.iter().for_each(|indicator| look(Kind::Indicator, &indicator.of));
    found
}

const fn words(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Problem => ("kind-problem.a", "kind-problem.many"),
        Kind::Indicator => ("kind-indicator.a", "kind-indicator.many"),
        _ => ("kind-commitment.a", "kind-commitment.many"),
    }
}
