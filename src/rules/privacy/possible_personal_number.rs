//! The rule `possible-personal-number`.

use crate::diagnostic::Level;
use crate::rules::{Rule, found_while_loading};

pub(crate) static RULE: Rule = Rule {
    name: "possible-personal-number",
    level: Level::Warning,
    profile: None,
    docs: include_str!("possible_personal_number.md"),
    check: found_while_loading,
};
