//! The rule `no-situation-report`.

use crate::diagnostic::{Level, Phrase};
use crate::model::{AsOf, Kind, RecordRef};
use crate::rules::{Profile, Reporter, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "no-situation-report",
    level: Level::Warning,
    profile: Some(Profile::Bra),
    docs: include_str!("no_situation_report.md"),
    check,
};

fn check(_: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (index, document) in report.documents() {
        if !document.agreement.is_empty() && document.situation_reports.is_empty() && !document.damaged {
            let header = RecordRef { document: index, kind: Kind::Agreement, index: 0 };
            report.at_record(header, Phrase::new("")).help(Phrase::new("help"));
        }
    }
}
