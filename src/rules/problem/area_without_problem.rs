//! The rule `area-without-problem`.

use std::cell::LazyCell;

use crate::diagnostic::{Level, Phrase};
use crate::model::{AsOf, Kind};
use crate::rules::framework::areas;
use crate::rules::{Profile, Reporter, Rule, reported};

pub(crate) static RULE: Rule = Rule {
    name: "area-without-problem",
    level: Level::Warning,
    profile: Some(Profile::Bra),
    docs: include_str!("area_without_problem.md"),
    check,
};

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (index, document) in report.documents() {
        let reported =
            LazyCell::new(|| document.damaged || document.problems.iter().any(|problem| reported::lost(&problem.area)));
        for (area, row) in areas(tree, index) {
            let has_problem = tree.naming(area, index, Kind::Problem).next().is_some();
            if !has_problem && !*reported && !reported::area(tree, index, area) {
                let said = |variant| Phrase::new(variant).with("area", tree.area_called(area));
                report.at_record(row, said("")).help(said("help"));
            }
        }
    }
}
