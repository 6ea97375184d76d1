//! The rule `no-resources`.

use crate::diagnostic::{Level, Phrase};
use crate::model::{AsOf, Record};
use crate::rules::{Profile, Reporter, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "no-resources",
    level: Level::Warning,
    profile: Some(Profile::Audit),
    docs: include_str!("no_resources.md"),
    check,
};

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (index, _) in report.documents() {
        for (at, commitment) in tree.commitments(index) {
            let has_some = !commitment.resources.is_absent()
                || !commitment.budget_sek.is_absent()
                || !commitment.hours_per_month.is_absent();
            if !has_some && !commitment.damaged {
                let id = commitment.called();
                report.at_record(at, Phrase::new("").with("id", id)).help(Phrase::new("help"));
            }
        }
    }
}
