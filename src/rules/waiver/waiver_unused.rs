//! The rule `waiver-unused`; its findings are made when all others are known.

use crate::diagnostic::Level;
use crate::rules::Rule;

pub(crate) static RULE: Rule = Rule {
    name: "waiver-unused",
    level: Level::Warning,
    profile: None,
    docs: include_str!("waiver_unused.md"),
    check: |_, _| {},
};
