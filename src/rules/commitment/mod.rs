//! Whether commitments say what, when, how measured and with what means.

mod alike;
mod indicator_incomplete;
mod near_duplicate;
mod no_indicator;
mod no_level;
mod no_resources;
mod no_time;
mod numbers;
mod output_only;
mod phrases;
mod rolled_over;
mod vague;
mod vague_wording;
mod words;

use super::Rule;

pub(super) const RULES: &[&Rule] = &[
    &no_time::RULE,
    &no_indicator::RULE,
    &indicator_incomplete::RULE,
    &vague_wording::RULE,
    &output_only::RULE,
    &no_resources::RULE,
    &no_level::RULE,
    &rolled_over::RULE,
    &near_duplicate::RULE,
];
