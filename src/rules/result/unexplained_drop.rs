//! The rule `unexplained-drop`.

use crate::diagnostic::{Level, Phrase};
use crate::model::{AsOf, Kind, Progress, RecordRef};
use crate::rules::{Reporter, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "unexplained-drop",
    level: Level::Error,
    profile: None,
    docs: include_str!("unexplained_drop.md"),
    check,
};

fn check(_: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (document, source) in report.documents() {
        for (index, result) in (0..).zip(&source.results) {
            let is_dropped = result.status.copied() == Some(Progress::Dropped);
            if is_dropped && result.reason.is_absent() && !result.damaged {
                let commitment = result.commitment.get().map_or("", |reference| &*reference.id);
                let at = RecordRef { document, kind: Kind::Outcome, index };
                report.at_record(at, Phrase::new("").with("commitment", commitment)).help(Phrase::new("help"));
            }
        }
    }
}
