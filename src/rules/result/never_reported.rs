//! The rule `never-reported`.

use crate::diagnostic::{Level, Phrase};
use crate::model::{AsOf, Commitment, Document, Record, period::months_after};
use crate::rules::{Profile, Reporter, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "never-reported",
    level: Level::Warning,
    profile: Some(Profile::Audit),
    docs: include_str!("never_reported.md"),
    check,
};

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (index, document) in report.documents() {
        if document.has_stray_results() {
            continue;
        }
        for (at, commitment) in tree.commitments(index) {
            let Some(from) = begun_long_ago(tree, document, commitment) else { continue };
            if tree.latest_result(at, tree.day).is_none() && !tree.has_unclear_state(at) {
                let id = commitment.called();
                report.at_record(at, Phrase::new("").with("id", id).with("from", from)).help(Phrase::new("help"));
            }
        }
    }
}

/// The beginning of a commitment's period, if more than twelve months lie between it and the commitment's own date.
pub(super) fn begun_long_ago(
    tree: &AsOf<'_>,
    document: &Document,
    commitment: &Commitment,
) -> Option<jiff::civil::Date> {
    let from = tree.commitment_period(document, commitment).from?;
    let is_long_ago = months_after(from, 12) < tree.commitment_date(document, commitment);
    (is_long_ago && !tree.is_commitment_period_reported(document, commitment)).then_some(from)
}
