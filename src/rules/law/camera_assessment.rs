//! The rule `camera-assessment`.

use crate::diagnostic::Level;
use crate::model::AsOf;
use crate::rules::{Profile, Reporter, Rule};

use super::cameras;
use super::permits::{all, given};
use super::statutes::CAMERAS_WITHOUT_PERMIT;

pub(crate) static RULE: Rule = Rule {
    name: "camera-assessment",
    level: Level::Error,
    profile: Some(Profile::Law),
    docs: include_str!("camera_assessment.md"),
    check,
};

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    cameras::tell(
        tree,
        report,
        |day| day >= CAMERAS_WITHOUT_PERMIT,
        |permit| all([given(&permit.assessment_on, permit), given(&permit.register_entry, permit)]),
    );
}
