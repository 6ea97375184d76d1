//! The rule `no-level`.

use crate::diagnostic::{Level, Phrase};
use crate::model::{AsOf, Record};
use crate::rules::{Profile, Reporter, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "no-level",
    level: Level::Info,
    profile: Some(Profile::Audit),
    docs: include_str!("no_level.md"),
    check,
};

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (index, _) in report.documents() {
        for (at, commitment) in tree.commitments(index) {
            if commitment.level.is_absent() && !commitment.damaged {
                let id = commitment.called();
                report.at_record(at, Phrase::new("").with("id", id)).help(Phrase::new("help"));
            }
        }
    }
}
