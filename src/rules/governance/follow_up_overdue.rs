//! The rule `follow-up-overdue`.

use crate::diagnostic::{Level, Phrase};
use crate::model::AsOf;
use crate::model::period::months_after;
use crate::rules::{Reporter, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "follow-up-overdue",
    level: Level::Warning,
    profile: None,
    docs: include_str!("follow_up_overdue.md"),
    check,
};

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (index, document, agreement) in super::agreements(report) {
        let (Some(months), Some(begins)) = (agreement.follow_up_months.copied(), agreement.valid_from.copied()) else {
            continue;
        };
        let is_unsure = document.damaged
            || document.is_period_reported()
            || document.reviews.iter().any(|review| review.on.copied().is_none());
        if is_unsure || !tree.in_force(document) {
            continue;
        }
        let held = document.reviews.iter().filter_map(|review| Some((review.on.copied()?, review.on.span())));
        let latest = held.filter(|(on, _)| *on <= tree.day).max();
        let since = latest.map_or(begins, |(on, _)| on);
        if months_after(since, months) >= tree.day {
            continue;
        }
        let what = Phrase::new(if latest.is_none() { "never" } else { "" })
            .with("id", tree.called(index))
            .with("since", since)
            .with("months", months);
        let found = report.at(index, agreement.header, what).help(Phrase::new("help"));
        if let Some((_, span)) = latest {
            found.related(tree.place(index, span), Phrase::new("related"));
        }
    }
}
