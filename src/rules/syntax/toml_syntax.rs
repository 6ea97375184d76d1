//! The rule `toml-syntax`.

use crate::diagnostic::Level;
use crate::rules::{Rule, found_while_loading};

pub(crate) static RULE: Rule = Rule {
    name: "toml-syntax",
    level: Level::Error,
    profile: None,
    docs: include_str!("toml_syntax.md"),
    check: found_while_loading,
};
