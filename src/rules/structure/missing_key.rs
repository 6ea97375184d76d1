//! The rule `missing-key`.

use crate::diagnostic::Level;
use crate::rules::{Rule, found_while_loading};

pub(crate) static RULE: Rule = Rule {
    name: "missing-key",
    level: Level::Error,
    profile: None,
    docs: include_str!("missing_key.md"),
    check: found_while_loading,
};
