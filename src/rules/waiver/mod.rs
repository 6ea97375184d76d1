//! Whether what is accepted for a while still is.

mod waiver_expired;
mod waiver_unused;

use super::Rule;

pub(super) const RULES: &[&Rule] = &[&waiver_expired::RULE, &waiver_unused::RULE];
