//! The rule `police-area-mismatch`.

use std::cell::OnceCell;

use crate::diagnostic::{Level, Phrase, Place};
use crate::model::{Actor, Agreement, AsOf, At, Document, Reference, Unit};
use crate::rules::{Reporter, Rule};

use super::ground::{Coverers, Ground, covers_of, each_once, idle, is_certain};

pub(crate) static RULE: Rule = Rule {
    name: "police-area-mismatch",
    level: Level::Error,
    profile: None,
    docs: include_str!("police_area_mismatch.md"),
    check,
};

/// How a unit is named by an entry of `districts`. Of several ways the first counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Named {
    /// By the district that it is a part of: whether that is covered, `split-district` asks.
    Whole,
    /// By itself.
    Own,
    /// As one of the whole city.
    City,
}

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    let coverers = Coverers::default();
    for (index, document, agreement) in tree.agreements() {
        let Some(asked) = asked(tree, document, agreement).filter(|asked| !asked.is_empty()) else { continue };
        let units: Vec<Unit> = asked.iter().map(|(unit, ..)| *unit).collect();
        let mut some_idle = false;
        for (entry, police_area) in idle(tree, agreement, &units) {
            some_idle = true;
            let ids = coverers.of(tree, index, &units);
            let help = if ids.is_empty() { Phrase::new("help") } else { Phrase::new("help-others").with("ids", ids) };
            let found = report.at(index, entry.span, Phrase::new("").with("id", &*entry.value.id)).help(help);
            if let Some(register) = tree.register() {
                let span = register.police_areas[police_area as usize].covers.span();
                let covers = Phrase::new("related-covers").with("id", &*entry.value.id);
                found.related(Place { file: register.file, span }, covers);
            }
        }
        if some_idle {
            continue;
        }
        let Some(ground) = Ground::of(tree, agreement) else { continue };
        let covers = OnceCell::new();
        for (unit, named, entry) in asked {
            if named == Named::Whole || ground.has(tree, unit) {
                continue;
            }
            let ids = coverers.of(tree, index, &[unit]);
            let id = tree.actor_id(unit.actor());
            let help = if ids.is_empty() {
                Phrase::new("help-unit")
            } else {
                Phrase::new("help-unit-others").with("ids", ids)
            };
            let what = Phrase::new("unit").with("id", id);
            let mut found = report.at(index, entry.span, what).help(help.with("id", id));
            for (place, id) in covers.get_or_init(|| covers_of(tree, agreement)) {
                found = found.related(*place, Phrase::new("related-covers").with("id", *id));
            }
        }
    }
}

/// The units of an agreement, each once, with the entries that name them. None where they cannot be told, because a
/// value that tells them has a finding of its own.
fn asked<'a>(
    tree: &AsOf<'_>,
    document: &Document,
    agreement: &'a Agreement,
) -> Option<Vec<(Unit, Named, &'a At<Reference>)>> {
    if agreement.districts.is_absent() || agreement.districts.is_reported() {
        return None;
    }
    let mut asked = Vec::new();
    for (entry, actor) in each_once(&agreement.districts) {
        match actor {
            Actor::City => {
                document.certain_period()?;
                let day = tree.own_date(document);
                let is_dated = |district: u32| tree.certain_tenure(Actor::District(district)).is_some();
                if !(0..).take(tree.districts().len()).all(|district| is_dated(district) && is_certain(tree, district))
                {
                    return None;
                }
                asked.extend(tree.units_on(day).into_iter().map(|unit| (unit, Named::City, entry)));
            }
            Actor::District(district) if is_certain(tree, district) => {
                let named = if tree.has_parts(district) { Named::Whole } else { Named::Own };
                asked.extend(tree.units_of(district).iter().map(|unit| (*unit, named, entry)));
            }
            _ => return None,
        }
    }
    asked.sort_by_key(|(unit, named, _)| (*unit, *named));
    asked.dedup_by_key(|(unit, ..)| *unit);
    Some(asked)
}
