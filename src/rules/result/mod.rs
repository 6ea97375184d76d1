//! Whether what was promised is reported, measured and assessed.

mod commitment_overdue;
mod never_measured;
mod never_reported;
mod result_after_end;
mod self_assessed;
mod target_missed;
mod unclosed;
mod unexplained_drop;
mod unproven_done;

use super::Rule;

pub(super) const RULES: &[&Rule] = &[
    &commitment_overdue::RULE,
    &never_reported::RULE,
    &never_measured::RULE,
    &unclosed::RULE,
    &unproven_done::RULE,
    &unexplained_drop::RULE,
    &self_assessed::RULE,
    &result_after_end::RULE,
    &target_missed::RULE,
];
