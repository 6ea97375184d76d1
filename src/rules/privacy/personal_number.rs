//! The rule `personal-number`.

use crate::diagnostic::Level;
use crate::rules::{Rule, found_while_loading};

pub(crate) static RULE: Rule = Rule {
    name: "personal-number",
    level: Level::Error,
    profile: None,
    docs: include_str!("personal_number.md"),
    check: found_while_loading,
};
