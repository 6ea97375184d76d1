//! The rule `outside-agreement`.

use jiff::civil::Date;

use crate::diagnostic::{Level, Phrase};
use crate::model::{AsOf, Document, One, Period, period::months_after};
use crate::rules::{Reporter, Rule};
use crate::source::Span;

pub(crate) static RULE: Rule = Rule {
    name: "outside-agreement",
    level: Level::Error,
    profile: None,
    docs: include_str!("outside_agreement.md"),
    check,
};

/// How long after a document's end its follow-up may go on, in months.
const FOLLOW_UP: i64 = 12;

/// One day of a record, and the last day that it may be.
struct Stated<'d> {
    key: &'static str,
    day: &'d One<Date>,
    last: Option<Date>,
    is_follow_up: bool,
}

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (index, document) in tree.indexed() {
        let period = document.period();
        let Some((from, to)) = document.limits().filter(|_| !period.is_reversed()) else { continue };
        days(document, period, &mut |stated| {
            let Some(day) = stated.day.copied() else { return };
            let mut tell = |variant, help, limit: Option<Date>, (told_at, related): (Span, _)| {
                let limit = limit.unwrap_or(day);
                let kind = document.head().kind().table();
                let what = Phrase::new(variant).with("key", stated.key).with("day", day).with("limit", limit);
                report
                    .at(index, stated.day.span(), what.with("head", kind))
                    .help(Phrase::new(help).with("head", kind))
                    .related(tree.place(index, told_at), Phrase::new(related));
            };
            if !period.begun_on(day) {
                tell("", "help", period.from, (from.span(), "related-beginning"));
            } else if stated.last.is_some_and(|last| last < day) {
                let (variant, help) = if stated.is_follow_up { ("late", "help-late") } else { ("after", "help") };
                tell(variant, help, period.to, (to.span(), "related-end"));
            }
        });
    }
}

/// Visits the days that must lie within a document's period.
fn days(document: &Document, period: Period, visit: &mut dyn FnMut(Stated<'_>)) {
    for commitment in &document.commitments {
        if !Period::of(&commitment.starts_on, &commitment.due_on).is_reversed() {
            for (key, day) in [("starts_on", &commitment.starts_on), ("due_on", &commitment.due_on)] {
                visit(Stated { key, day, last: period.to, is_follow_up: false });
            }
        }
    }
    let last = period.to.map(|end| months_after(end, FOLLOW_UP));
    let results = document.results.iter().map(|result| &result.on);
    let measurements = document.measurements.iter().map(|measurement| &measurement.on);
    let reviews = document.reviews.iter().map(|review| &review.on);
    for day in results.chain(measurements).chain(reviews) {
        visit(Stated { key: "on", day, last, is_follow_up: true });
    }
}
