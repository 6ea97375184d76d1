//! The rule `commitment-unfounded`.

use crate::diagnostic::{Level, Phrase};
use crate::model::AsOf;
use crate::rules::{Profile, Reporter, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "commitment-unfounded",
    level: Level::Warning,
    profile: Some(Profile::Bra),
    docs: include_str!("commitment_unfounded.md"),
    check,
};

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (index, _) in report.documents().filter(|(_, document)| !document.agreement.is_empty()) {
        for (at, commitment) in tree.commitments(index) {
            if commitment.problems.is_absent() && !commitment.damaged {
                let id = commitment.id.text().unwrap_or("?");
                report.at_record(at, Phrase::new("").with("id", id)).help(Phrase::new("help"));
            }
        }
    }
}
