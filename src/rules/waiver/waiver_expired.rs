//! The rule `waiver-expired`.

use crate::diagnostic::{Level, Phrase};
use crate::model::AsOf;
use crate::rules::{Reporter, Rule, waive};

pub(crate) static RULE: Rule =
    Rule { name: "waiver-expired", level: Level::Error, profile: None, docs: include_str!("waiver_expired.md"), check };

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (document, at, waiver) in waive::waivers(tree) {
        let Some(end) = waiver.valid_to.copied() else { continue };
        if waive::has_expired(tree, document, waiver) {
            let what = match waiver.rule.get() {
                Some(rule) => Phrase::new("").with("rule", &*rule.id),
                None => Phrase::new("of-no-rule"),
            };
            report.at(at.document, waiver.valid_to.span(), what.with("end", end)).help(Phrase::new("help"));
        }
    }
}
