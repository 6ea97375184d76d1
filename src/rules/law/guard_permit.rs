//! The rule `guard-permit`.

use jiff::civil::Date;

use crate::diagnostic::{Level, Phrase};
use crate::model::{AsOf, Commitment, Period, Permit, Record, Topic};
use crate::rules::{Profile, Reporter, Rule};

use super::operation::operations;
use super::permits::{Permits, all, given};
use super::statutes::GUARDS_BY_PERMIT;

pub(crate) static RULE: Rule = Rule {
    name: "guard-permit",
    level: Level::Error,
    profile: Some(Profile::Law),
    docs: include_str!("guard_permit.md"),
    check,
};

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    let permits = Permits::of(tree);
    for document in report.documents() {
        for operation in operations(tree, document, Topic::PublicOrderGuards) {
            let day = operation.day;
            if day < GUARDS_BY_PERMIT {
                continue;
            }
            let lacks_permit = permits.are_missing(operation.at, |permit| holds_on(permit, day));
            let (variant, help) = match (lacks_permit, lacks_police(tree, operation.commitment)) {
                (true, false) => ("", "help"),
                (false, true) => ("no-police", "help-no-police"),
                (true, true) => ("neither", "help-neither"),
                (false, false) => continue,
            };
            let what = Phrase::new(variant).with("id", operation.commitment.called()).with("day", day);
            let found = report.at_record(operation.at, what).help(Phrase::new(help));
            if let Some(place) = permits.first(operation.at).filter(|_| lacks_permit) {
                found.related(place, Phrase::new("related"));
            }
        }
    }
}

/// Whether a permit has a number, a place and a period with both ends, in which the day lies.
fn holds_on(permit: &Permit, day: Date) -> Option<bool> {
    let period = Period::of(&permit.valid_from, &permit.valid_to);
    let around = if period.is_reversed() { None } else { Some(period.contains(day)) };
    all([
        given(&permit.reference, permit),
        given(&permit.place, permit),
        given(&permit.valid_from, permit),
        given(&permit.valid_to, permit),
        around,
    ])
}

/// Whether nobody of the police takes part in a commitment. Where that cannot be told, somebody does.
fn lacks_police(tree: &AsOf<'_>, commitment: &Commitment) -> bool {
    let is_unsure = commitment.damaged
        || commitment.lead.actor().is_none()
        || commitment.supporting.is_reported()
        || tree.actors_in(commitment).any(|actor| tree.is_side_reported(actor));
    !is_unsure && !tree.sides(commitment, None).police
}
