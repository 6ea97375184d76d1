//! The rule `camera-permit`.

use crate::diagnostic::Level;
use crate::model::AsOf;
use crate::rules::{Profile, Reporter, Rule};

use super::cameras;
use super::permits::given;
use super::statutes::CAMERAS_WITHOUT_PERMIT;

pub(crate) static RULE: Rule = Rule {
    name: "camera-permit",
    level: Level::Error,
    profile: Some(Profile::Law),
    docs: include_str!("camera_permit.md"),
    check,
};

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    cameras::tell(tree, report, |day| day < CAMERAS_WITHOUT_PERMIT, |permit| given(&permit.reference, permit));
}
