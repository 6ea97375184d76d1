//! The rule `unknown-key`.

use crate::diagnostic::Level;
use crate::rules::{Rule, found_while_loading};

pub(crate) static RULE: Rule = Rule {
    name: "unknown-key",
    level: Level::Error,
    profile: None,
    docs: include_str!("unknown_key.md"),
    check: found_while_loading,
};
