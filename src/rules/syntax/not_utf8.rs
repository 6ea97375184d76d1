//! The rule `not-utf8`.

use crate::diagnostic::Level;
use crate::rules::{Rule, found_while_loading};

pub(crate) static RULE: Rule = Rule {
    name: "not-utf8",
    level: Level::Error,
    profile: None,
    docs: include_str!("not_utf8.md"),
    check: found_while_loading,
};
