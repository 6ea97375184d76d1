//! Whether what the law asks for is in place.

mod camera_assessment;
mod camera_permit;
mod cameras;
mod care_led_by_police;
mod citation;
mod guard_permit;
mod law_not_in_force;
mod law_replaced;
mod operation;
mod permits;
mod removal_applicant;
mod statutes;

use super::Rule;

pub(super) const RULES: &[&Rule] = &[
    &camera_permit::RULE,
    &camera_assessment::RULE,
    &guard_permit::RULE,
    &law_not_in_force::RULE,
    &law_replaced::RULE,
    &removal_applicant::RULE,
    &care_led_by_police::RULE,
];
