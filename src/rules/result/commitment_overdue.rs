//! The rule `commitment-overdue`.

use crate::diagnostic::{Level, Phrase};
use crate::model::{AsOf, Record};
use crate::rules::{Reporter, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "commitment-overdue",
    level: Level::Warning,
    profile: None,
    docs: include_str!("commitment_overdue.md"),
    check,
};

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (index, document) in report.documents() {
        let mut has_stray_results = None;
        for (at, commitment) in tree.commitments(index) {
            let Some(due) = commitment.due_on.copied().filter(|_| tree.is_overdue(at)) else { continue };
            if *has_stray_results.get_or_insert_with(|| document.has_stray_results()) {
                break;
            }
            if tree.is_commitment_period_reported(document, commitment) || tree.has_unclear_state(at) {
                continue;
            }
            let id = commitment.called();
            let what = Phrase::new("").with("id", id).with("due", due);
            let found = report.at(index, commitment.due_on.span(), what).help(Phrase::new("help"));
            if let Some((latest, result)) = tree.latest_result(at, tree.day) {
                found.related(tree.place(latest.document, result.status.span()), Phrase::new("related-latest"));
            }
        }
    }
}
