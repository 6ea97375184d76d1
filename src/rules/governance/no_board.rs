//! The rule `no-board`.

use crate::diagnostic::Level;
use crate::model::AsOf;
use crate::rules::{Profile, Reporter, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "no-board",
    level: Level::Warning,
    profile: Some(Profile::Audit),
    docs: include_str!("no_board.md"),
    check,
};

fn check(_: &AsOf<'_>, report: &mut Reporter<'_>) {
    super::tell_missing(report, |document, agreement| super::is_no_draft(document) && agreement.board.is_absent());
}
