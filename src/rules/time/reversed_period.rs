//! The rule `reversed-period`.

use jiff::civil::Date;

use crate::diagnostic::{Level, Phrase};
use crate::model::{AsOf, Document, One};
use crate::rules::{Reporter, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "reversed-period",
    level: Level::Error,
    profile: None,
    docs: include_str!("reversed_period.md"),
    check,
};

/// A day of a record, under its key.
type Stated<'d> = (&'static str, &'d One<Date>);

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (index, document) in tree.indexed() {
        periods(document, &mut |(from_key, from), (to_key, to)| {
            let (Some(begins), Some(ends)) = (from.copied(), to.copied()) else { return };
            if ends < begins {
                let what = Phrase::new("").with("key", to_key).with("end", ends);
                report
                    .at(index, to.span(), what.with("from", from_key).with("begin", begins))
                    .help(Phrase::new("help"))
                    .related(tree.place(index, from.span()), Phrase::new("related-beginning"));
            }
        });
    }
}

/// Visits the first and the last day of every record that can state both.
fn periods(document: &Document, visit: &mut dyn FnMut(Stated<'_>, Stated<'_>)) {
    let mut valid = |from, to| visit(("valid_from", from), ("valid_to", to));
    if let Some((from, to)) = document.limits() {
        valid(from, to);
    }
    document.districts.iter().for_each(|district| valid(&district.valid_from, &district.valid_to));
    document.police_areas.iter().for_each(|area| valid(&area.valid_from, &area.valid_to));
    document.administrations.iter().for_each(|office| valid(&office.valid_from, &office.valid_to));
    document.permits.iter().for_each(|permit| valid(&permit.valid_from, &permit.valid_to));
    for commitment in &document.commitments {
        visit(("starts_on", &commitment.starts_on), ("due_on", &commitment.due_on));
    }
    for promise in &document.promises {
        visit(("on", &promise.on), ("valid_to", &promise.valid_to));
    }
}
