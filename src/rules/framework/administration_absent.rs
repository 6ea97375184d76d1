//! The rule `administration-absent`.

use std::cell::LazyCell;
use std::collections::BTreeSet;

use super::{area_empty, binding_area_unmet};
use crate::diagnostic::{Level, Phrase};
use crate::model::{Actor, AsOf, DocumentIndex, RecordRef};
use crate::rules::{Reporter, Rule, reported};

pub(crate) static RULE: Rule = Rule {
    name: "administration-absent",
    level: Level::Warning,
    profile: None,
    docs: include_str!("administration_absent.md"),
    check,
};

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (index, document, framework) in super::agreements(tree, report) {
        let reported = LazyCell::new(|| reported::commitments(document));
        for (area, row) in super::areas(tree, index) {
            let Some(spec) = tree.focus_area(area) else { continue };
            let named: BTreeSet<Actor> = spec.administrations.actors().collect();
            if named.is_empty()
                || takes_part(tree, index, area, &named)
                || area_empty::is_empty(tree, index, area)
                || binding_area_unmet::is_unmet(tree, index, area)
                || spec.administrations.is_reported()
                || tree.with_heirs(named.iter().copied()).into_iter().any(|actor| reported::heirs(tree, actor))
                || *reported
                || reported::area(tree, index, area)
                || reported::part_in(tree, index, area, &["valid_to", "succeeded_by"])
            {
                continue;
            }
            let count = i64::try_from(named.len()).unwrap_or(i64::MAX);
            let ids: Vec<String> = named.iter().map(|actor| tree.actor_id(*actor).to_owned()).collect();
            let said = |variant| Phrase::new(variant).with("area", tree.area_called(area));
            report
                .at_record(row, said("").with("ids", ids).with("count", count))
                .help(said("help"))
                .related(tree.place(framework, spec.administrations.span()), said("related"));
        }
    }
}

/// Whether one of some administrations, or one that took it over, takes part in a live commitment in an area.
fn takes_part(tree: &AsOf<'_>, agreement: DocumentIndex, area: RecordRef, named: &BTreeSet<Actor>) -> bool {
    let actors = || tree.live_in(agreement, area).flat_map(|(_, commitment)| tree.actors_in(commitment));
    if actors().any(|actor| named.contains(&actor)) {
        return true;
    }
    let own_date = tree.own_date(tree.document(agreement));
    let heirs = tree.with_heirs(named.iter().copied());
    actors().any(|actor| {
        heirs.contains(&actor) || tree.standing_in(actor, own_date).iter().any(|actor| heirs.contains(actor))
    })
}
