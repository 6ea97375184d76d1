//! The rule `wrong-type`.

use crate::diagnostic::Level;
use crate::rules::{Rule, found_while_loading};

pub(crate) static RULE: Rule = Rule {
    name: "wrong-type",
    level: Level::Error,
    profile: None,
    docs: include_str!("wrong_type.md"),
    check: found_while_loading,
};
