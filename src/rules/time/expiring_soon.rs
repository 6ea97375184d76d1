//! The rule `expiring-soon`.

use crate::diagnostic::{Level, Phrase};
use crate::model::{AsOf, Document, Head, Record, period::days_between};
use crate::rules::{Reporter, Rule};

use super::succession::steps;

pub(crate) static RULE: Rule =
    Rule { name: "expiring-soon", level: Level::Warning, profile: None, docs: include_str!("expiring_soon.md"), check };

/// How long before its end a document is said to expire soon, in days, where the register does not say.
const WITHIN: i64 = 90;

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    let Some(within) = within(tree) else { return };
    let expires = |document: &Document| {
        let end = document.certain_period().and_then(|period| period.to);
        end.filter(|end| tree.in_force(document) && days_between(tree.day, *end) <= within)
    };
    let mut expiring =
        tree.indexed().filter_map(|(index, document)| Some((index, document, expires(document)?))).peekable();
    if expiring.peek().is_none() {
        return;
    }
    let steps = steps(tree);
    let unsure = [Head::Framework, Head::Agreement].map(|head| {
        let mut same = tree.documents.iter().filter(|document| document.head() == head);
        (head, same.any(|document| is_unsure(document)))
    });
    for (index, document, end) in expiring {
        let is_superseded = steps.binary_search_by_key(&index, |step| step.old).is_ok();
        if is_superseded || unsure.contains(&(document.head(), true)) {
            continue;
        }
        let Some((_, valid_to)) = document.limits() else { continue };
        let days = days_between(tree.day, end);
        let what = Phrase::new("").with("id", tree.called(index)).with("end", end).with("days", days);
        report.at(index, valid_to.span(), what).help(Phrase::new("help").with("id", tree.called(index)));
    }
}

/// What the register says, or what holds where it says nothing. None where what it says could not be read.
fn within(tree: &AsOf<'_>) -> Option<i64> {
    let Some(checks) = tree.register().and_then(|register| register.checks.first()) else { return Some(WITHIN) };
    let told = &checks.expiring_within_days;
    let is_lost = told.is_faulty() || told.is_absent() && checks.damaged;
    (!is_lost).then(|| told.copied().unwrap_or(WITHIN))
}

/// Whether it cannot be told which documents one supersedes.
fn is_unsure(document: &Document) -> bool {
    let is_damaged = || document.head_record().is_some_and(Record::damaged);
    document.supersedes().is_some_and(|list| list.is_reported() || list.is_absent() && is_damaged())
}
