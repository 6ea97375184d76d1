//! What the rules on cameras have in common.

use jiff::civil::Date;

use super::operation::operations;
use super::permits::Permits;
use crate::diagnostic::Phrase;
use crate::model::{AsOf, Permit, Record, Side, Topic};
use crate::rules::Reporter;

/// Tells of the city's cameras that are in use on a day on which a permit of this kind is needed, and have none.
pub(super) fn tell(
    tree: &AsOf<'_>,
    report: &mut Reporter<'_>,
    is_needed: impl Fn(Date) -> bool,
    is_fit: impl Fn(&Permit) -> Option<bool>,
) {
    let permits = Permits::of(tree);
    for document in report.documents() {
        for operation in operations(tree, document, Topic::Cameras) {
            let of_city = operation.commitment.lead.actor().is_some_and(|lead| tree.side(lead) == Side::City);
            if !of_city || !is_needed(operation.day) || !permits.are_missing(operation.at, &is_fit) {
                continue;
            }
            let what = Phrase::new("").with("id", operation.commitment.called()).with("day", operation.day);
            let found = report.at_record(operation.at, what).help(Phrase::new("help"));
            if let Some(place) = permits.first(operation.at) {
                found.related(place, Phrase::new("related"));
            }
        }
    }
}
