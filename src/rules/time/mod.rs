//! Whether days follow each other as they should, and documents upon documents.

mod expiring_soon;
mod outside_agreement;
mod outside_framework;
mod reversed_period;
mod succession;
mod succession_gap;
mod succession_overlap;

use super::Rule;

pub(super) const RULES: &[&Rule] = &[
    &reversed_period::RULE,
    &outside_agreement::RULE,
    &outside_framework::RULE,
    &succession_gap::RULE,
    &succession_overlap::RULE,
    &expiring_soon::RULE,
];
