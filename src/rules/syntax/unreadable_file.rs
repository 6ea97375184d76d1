//! The rule `unreadable-file`.

use crate::diagnostic::Level;
use crate::rules::{Rule, found_while_loading};

pub(crate) static RULE: Rule = Rule {
    name: "unreadable-file",
    level: Level::Error,
    profile: None,
    docs: include_str!("unreadable_file.md"),
    check: found_while_loading,
};
