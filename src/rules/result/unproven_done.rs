//! The rule `unproven-done`.

use crate::diagnostic::{Level, Phrase};
use crate::model::{AsOf, Kind, Progress, RecordRef};
use crate::rules::{Reporter, Rule};

pub(crate) static RULE: Rule =
    Rule { name: "unproven-done", level: Level::Error, profile: None, docs: include_str!("unproven_done.md"), check };

fn check(_: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (document, source) in report.documents() {
        for (index, result) in (0..).zip(&source.results) {
            if result.status.copied() != Some(Progress::Done) || result.damaged {
                continue;
            }
            let keys = [("evidence", result.evidence.is_absent()), ("assessed_by", result.assessed_by.is_absent())];
            let missing: Vec<String> =
                keys.iter().filter(|(_, is_absent)| *is_absent).map(|(key, _)| (*key).to_owned()).collect();
            if missing.is_empty() {
                continue;
            }
            let commitment = result.commitment.get().map_or("", |reference| &*reference.id);
            let at = RecordRef { document, kind: Kind::Outcome, index };
            report
                .at_record(at, Phrase::new("").with("commitment", commitment).with("keys", missing))
                .help(Phrase::new("help"));
        }
    }
}
