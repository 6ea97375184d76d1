//! The rule `unknown-document`.

use crate::diagnostic::Level;
use crate::rules::{Rule, found_while_loading};

pub(crate) static RULE: Rule = Rule {
    name: "unknown-document",
    level: Level::Error,
    profile: None,
    docs: include_str!("unknown_document.md"),
    check: found_while_loading,
};
