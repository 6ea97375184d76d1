//! Whether files tell of persons what they must not. All of it is found while files are read, in whatever text it stands.

mod contact_detail;
mod personal_number;
mod possible_personal_number;

use super::Rule;

pub(super) const RULES: &[&Rule] = &[&personal_number::RULE, &possible_personal_number::RULE, &contact_detail::RULE];
