//! Whether those who promise are those who agreed.

mod ground;
mod lead_not_party;
mod missing_side;
mod police_area_mismatch;
mod split_district;

use super::Rule;

pub(super) const RULES: &[&Rule] =
    &[&police_area_mismatch::RULE, &split_district::RULE, &lead_not_party::RULE, &missing_side::RULE];
