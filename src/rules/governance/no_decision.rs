//! The rule `no-decision`.

use crate::diagnostic::{Level, Phrase};
use crate::model::AsOf;
use crate::rules::{Profile, Reporter, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "no-decision",
    level: Level::Warning,
    profile: Some(Profile::Audit),
    docs: include_str!("no_decision.md"),
    check,
};

fn check(_: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (index, document) in report.documents().filter(|(_, document)| super::is_no_draft(document)) {
        let (Some(head), Some((decided_on, registry_no))) = (document.head_record(), super::decision(document)) else {
            continue;
        };
        let keys = [("decided_on", decided_on.is_absent()), ("registry_no", registry_no.is_absent())];
        let missing: Vec<String> =
            keys.into_iter().filter(|(_, is_absent)| *is_absent).map(|(key, _)| key.to_owned()).collect();
        if !missing.is_empty() && !head.damaged() {
            report
                .at(index, head.header(), Phrase::new("").with("id", report.called(index)).with("keys", missing))
                .help(Phrase::new("help"));
        }
    }
}
