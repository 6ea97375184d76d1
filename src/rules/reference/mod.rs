//! Whether ids name what they should, and name it in its time.

mod circular_reference;
mod ends_during_period;
mod guess;
mod inactive_reference;
mod tenure;
mod unresolved_reference;

use super::Rule;

pub(super) const RULES: &[&Rule] =
    &[&unresolved_reference::RULE, &inactive_reference::RULE, &ends_during_period::RULE, &circular_reference::RULE];
