//! The rule `invalid-id`.

use crate::diagnostic::Level;
use crate::rules::{Rule, found_while_loading};

pub(crate) static RULE: Rule = Rule {
    name: "invalid-id",
    level: Level::Error,
    profile: None,
    docs: include_str!("invalid_id.md"),
    check: found_while_loading,
};
