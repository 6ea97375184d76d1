//! Whether records have the keys and values of the format.

mod duplicate_id;
mod hidden_character;
mod invalid_id;
mod missing_key;
mod placeholder_text;
mod unknown_key;
mod unknown_value;
mod wrong_type;

use super::Rule;

pub(super) const RULES: &[&Rule] = &[
    &unknown_key::RULE,
    &missing_key::RULE,
    &wrong_type::RULE,
    &unknown_value::RULE,
    &invalid_id::RULE,
    &duplicate_id::RULE,
    &hidden_character::RULE,
    &placeholder_text::RULE,
];
