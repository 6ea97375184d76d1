//! The rule `contact-detail`.

use crate::diagnostic::Level;
use crate::rules::{Rule, found_while_loading};

pub(crate) static RULE: Rule = Rule {
    name: "contact-detail",
    level: Level::Warning,
    profile: None,
    docs: include_str!("contact_detail.md"),
    check: found_while_loading,
};
