//! The rule `area-one-sided`.

use std::cell::LazyCell;

use crate::diagnostic::{Level, Phrase};
use crate::model::{AsOf, DocumentIndex, RecordRef, Sides, Unit};
use crate::rules::{Reporter, Rule, reported};

pub(crate) static RULE: Rule = Rule {
    name: "area-one-sided",
    level: Level::Warning,
    profile: None,
    docs: include_str!("area_one_sided.md"),
    check,
};

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (index, document) in report.documents() {
        let Some(agreement) = document.agreement.first() else { continue };
        let standing = tree.standing(index);
        let reach = tree.reach(index, tree.own_date(document));
        let reported = LazyCell::new(|| reported::commitments(document) || reported::lost_list(&agreement.districts));
        for (area, row) in super::areas(tree, index) {
            let sides = |unit: &Unit| Some((*unit, standing.sides(area, *unit)?));
            let one_sided: Vec<(Unit, Sides)> =
                reach.iter().filter_map(sides).filter(|(_, sides)| !sides.both()).collect();
            if one_sided.is_empty() || *reported || is_reported(tree, index, area) {
                continue;
            }
            let variant = if one_sided.iter().all(|(_, sides)| sides.city) {
                "without-police"
            } else if one_sided.iter().all(|(_, sides)| sides.police) {
                "without-city"
            } else {
                ""
            };
            let units: Vec<String> = one_sided.iter().map(|(unit, _)| tree.actor_id(unit.actor()).to_owned()).collect();
            let said = Phrase::new(variant).with("area", tree.area_called(area)).with("units", units);
            let help = if variant == "without-police" { "help-police" } else { "help" };
            report.at_record(row, said).help(Phrase::new(help));
        }
    }
}

/// Whether it cannot be told where the area's commitments are kept, or who takes part in them there.
fn is_reported(tree: &AsOf<'_>, agreement: DocumentIndex, area: RecordRef) -> bool {
    reported::area(tree, agreement, area)
        || tree.live_in(agreement, area).any(|(_, commitment)| commitment.districts.is_reported())
        || reported::part_in(tree, agreement, area, &["side", "valid_to", "succeeded_by", "covers"])
}
