//! The rule `inactive-reference`.

use jiff::civil::Date;

use crate::diagnostic::{Level, Phrase};
use crate::model::{AsOf, At, Document, DocumentIndex, Kind, Many, Period, Reference, Value};
use crate::rules::{Reporter, Rule};
use crate::source::Span;

use super::tenure::{heirs, ids, is_certain, told_at};

pub(crate) static RULE: Rule = Rule {
    name: "inactive-reference",
    level: Level::Error,
    profile: None,
    docs: include_str!("inactive_reference.md"),
    check,
};

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    let mut check = Check { tree, report };
    for (index, document) in tree.indexed() {
        document.records().for_each(|(kind, at, record)| {
            let Some(day) = day(tree, document, kind, at) else { return };
            record.each_reference(&mut |_, slot| match slot.value() {
                Value::Reference(reference) => check.reference(index, reference, slot.span(), kind, day),
                Value::References(list) => {
                    for At { value, span } in list {
                        check.reference(index, value, *span, kind, day);
                    }
                }
                _ => {}
            });
        });
    }
}

/// The day for which a record names actors and districts; none where it is open or cannot be told.
fn day(tree: &AsOf<'_>, document: &Document, kind: Kind, at: u32) -> Option<Date> {
    let first_day = |period: Period| period.from.filter(|_| !period.is_reversed());
    let at = at as usize;
    match kind {
        Kind::Waiver => Some(tree.own_date(document)).filter(|_| !document.period().is_reversed()),
        Kind::Outcome => document.results[at].on.copied(),
        Kind::Review => document.reviews[at].on.copied(),
        Kind::Commitment => {
            let commitment = &document.commitments[at];
            let day = first_day(tree.commitment_period(document, commitment));
            day.filter(|_| !commitment.starts_on.is_faulty() && !commitment.damaged)
        }
        _ => first_day(document.period()),
    }
}

struct Check<'c, 't, 'r> {
    tree: &'c AsOf<'t>,
    report: &'c mut Reporter<'r>,
}

impl Check<'_, '_, '_> {
    fn reference(&mut self, document: DocumentIndex, reference: &Reference, span: Span, kind: Kind, day: Date) {
        let tree = self.tree;
        let Some(actor) = reference.to.actor() else { return };
        let tenure = tree.tenure(actor);
        if tenure.period.contains(day) || !is_certain(tree, actor) {
            return;
        }
        let has_ended = |actor| tree.tenure(actor).period.ended_before(day);
        let mut successors = if has_ended(actor) { heirs(tree, actor, |heir| !has_ended(heir)) } else { Vec::new() };
        successors.retain(|heir| tree.tenure(*heir).period.contains(day));
        // Who answers for a waiver may have been succeeded since it was written.
        let will_do = !successors.is_empty() || tenure.successors.is_some_and(Many::is_reported);
        if kind == Kind::Waiver && will_do {
            return;
        }
        let (variant, limit, help) = match (tenure.period.from, tenure.period.to) {
            (_, Some(to)) if has_ended(actor) => ("", to, "help"),
            (from, _) => ("not-begun", from.unwrap_or(day), "help-not-begun"),
        };
        let what = Phrase::new(variant).with("id", &*reference.id).with("day", day).with("limit", limit);
        let help = match &successors[..] {
            [] => Phrase::new(help),
            _ => Phrase::new("help-successors").with("ids", ids(tree, &successors)),
        };
        let found = self.report.at(document, span, what).help(help);
        if let Some(place) = told_at(tree, &tenure) {
            found.related(place, Phrase::new("related-period"));
        }
    }
}
