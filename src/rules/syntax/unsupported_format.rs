//! The rule `unsupported-format`.

use crate::diagnostic::Level;
use crate::rules::{Rule, found_while_loading};

pub(crate) static RULE: Rule = Rule {
    name: "unsupported-format",
    level: Level::Error,
    profile: None,
    docs: include_str!("unsupported_format.md"),
    check: found_while_loading,
};
