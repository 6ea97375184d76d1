//! The rule `no-coordinator`.

use crate::diagnostic::Level;
use crate::model::AsOf;
use crate::rules::{Profile, Reporter, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "no-coordinator",
    level: Level::Warning,
    profile: Some(Profile::Bra),
    docs: include_str!("no_coordinator.md"),
    check,
};

fn check(_: &AsOf<'_>, report: &mut Reporter<'_>) {
    super::tell_missing(report, |_, agreement| agreement.coordinator.is_absent());
}
