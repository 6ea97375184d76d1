//! Whether the agreement builds on a picture of the problems, and answers them.

mod area_without_problem;
mod cause_missing;
mod commitment_unfounded;
mod no_situation_report;
mod problem_unanswered;
mod stale_situation_report;

use super::Rule;

pub(super) const RULES: &[&Rule] = &[
    &no_situation_report::RULE,
    &stale_situation_report::RULE,
    &area_without_problem::RULE,
    &problem_unanswered::RULE,
    &commitment_unfounded::RULE,
    &cause_missing::RULE,
];
