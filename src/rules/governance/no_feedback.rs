//! The rule `no-feedback`.

use crate::diagnostic::Level;
use crate::model::AsOf;
use crate::rules::{Profile, Reporter, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "no-feedback",
    level: Level::Warning,
    profile: Some(Profile::Bra),
    docs: include_str!("no_feedback.md"),
    check,
};

fn check(_: &AsOf<'_>, report: &mut Reporter<'_>) {
    super::tell_missing(report, |document, agreement| super::is_no_draft(document) && agreement.feedback.is_absent());
}
