//! The rule `area-unaddressed`.

use crate::diagnostic::{Level, Phrase};
use crate::model::{AsOf, Document};
use crate::rules::{Profile, Reporter, Rule, reported};

pub(crate) static RULE: Rule = Rule {
    name: "area-unaddressed",
    level: Level::Info,
    profile: Some(Profile::Audit),
    docs: include_str!("area_unaddressed.md"),
    check,
};

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (index, document, framework) in super::agreements(tree, report) {
        let addresses = |area| tree.chooses(index, area) || tree.declines(index, area);
        let ids: Vec<String> = tree
            .focus_areas(framework)
            .map(|(area, _)| area)
            .filter(|area| !addresses(*area) && !reported::area(tree, index, *area))
            .map(|area| tree.area_id(area).to_owned())
            .collect();
        if ids.is_empty() || reported::chosen(document) || declined_is_reported(document) {
            continue;
        }
        report.at_record(super::header(index), Phrase::new("").with("ids", ids)).help(Phrase::new("help"));
    }
}

fn declined_is_reported(document: &Document) -> bool {
    document.declined.iter().any(|declined| reported::lost_list(&declined.areas))
}
