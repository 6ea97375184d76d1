//! The rule `cause-missing`.

use crate::diagnostic::{Level, Phrase};
use crate::model::{AsOf, Kind, RecordRef};
use crate::rules::{Profile, Reporter, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "cause-missing",
    level: Level::Warning,
    profile: Some(Profile::Bra),
    docs: include_str!("cause_missing.md"),
    check,
};

fn check(_: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (index, document) in report.documents() {
        for (at, problem) in (0..).zip(&document.problems) {
            if problem.priority.get().is_some() && problem.cause.is_absent() && !problem.damaged {
                let at = RecordRef { document: index, kind: Kind::Problem, index: at };
                let id = problem.id.text().unwrap_or("?");
                report.at_record(at, Phrase::new("").with("id", id)).help(Phrase::new("help"));
            }
        }
    }
}
