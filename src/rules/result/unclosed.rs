//! The rule `unclosed`.

use crate::diagnostic::{Level, Phrase};
use crate::model::{AsOf, Record};
use crate::rules::{Profile, Reporter, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "unclosed",
    level: Level::Warning,
    profile: Some(Profile::Audit),
    docs: include_str!("unclosed.md"),
    check,
};

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (index, document) in report.documents().filter(|(_, document)| tree.has_ended(document)) {
        if document.has_stray_results() {
            continue;
        }
        for (at, commitment) in tree.commitments(index) {
            let end = tree.commitment_period(document, commitment).to;
            if tree.is_settled(at, end)
                || tree.is_commitment_period_reported(document, commitment)
                || tree.has_unclear_state(at)
            {
                continue;
            }
            let id = commitment.called();
            let end = document.period().to.unwrap_or(tree.day);
            let what = Phrase::new("").with("id", id).with("end", end);
            let found = report.at_record(at, what).help(Phrase::new("help"));
            if let Some((latest, result)) = tree.latest_result(at, tree.day) {
                found.related(tree.place(latest.document, result.status.span()), Phrase::new("related-latest"));
            }
        }
    }
}
