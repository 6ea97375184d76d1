//! The rule `no-follow-up`.

use crate::diagnostic::Level;
use crate::model::AsOf;
use crate::rules::{Reporter, Rule};

pub(crate) static RULE: Rule =
    Rule { name: "no-follow-up", level: Level::Error, profile: None, docs: include_str!("no_follow_up.md"), check };

fn check(_: &AsOf<'_>, report: &mut Reporter<'_>) {
    super::tell_missing(report, |document, agreement| {
        super::is_no_draft(document) && agreement.follow_up_months.is_absent()
    });
}
