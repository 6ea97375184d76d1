//! The rule `agreement-missing`.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::diagnostic::{Level, Phrase};
use crate::model::{Actor, Agreement, AsOf, Coverage, District, Document, DocumentIndex, Kind, RecordRef, Stage, Unit};
use crate::rules::{Reporter, Rule, reported};

pub(crate) static RULE: Rule = Rule {
    name: "agreement-missing",
    level: Level::Warning,
    profile: None,
    docs: include_str!("agreement_missing.md"),
    check,
};

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    let Some(register) = tree.register.filter(|_| tree.complete && has_begun(tree)) else { return };
    let Some(doubtful) = doubtful(tree) else { return };
    let coverage = Coverage::of(*tree);
    let is_doubtful = |unit: &Unit| coverage.names(*unit).any(|name| doubtful.contains(&name));
    let mut ended = None;
    for unit in tree.units_on(tree.day) {
        if is_doubtful(&unit) || is_unread(tree, unit) {
            continue;
        }
        let mut missing = coverage.counted_for(unit).to_vec();
        missing.retain(|unit| coverage.agreements_for(*unit).is_empty() && !is_doubtful(unit));
        let id = |unit: &Unit| tree.actor_id(unit.actor()).to_owned();
        let what = match missing[..] {
            [] => continue,
            [missing] if missing == unit => Phrase::new(""),
            _ => Phrase::new("taken-over").with("ids", missing.iter().map(id).collect::<Vec<_>>()),
        };
        let (kind, index) = unit.actor().record().unwrap_or((Kind::City, 0));
        let at = RecordRef { document: register, kind, index };
        let found = report.at_record(at, what.with("unit", id(&unit))).help(Phrase::new("help"));
        let ended = ended.get_or_insert_with(|| last_ended(tree));
        let names = missing.iter().flat_map(|unit| coverage.names(*unit));
        let last = names.filter_map(|name| ended.get(&name)).max();
        if let Some((_, agreement)) = last {
            let document = tree.document(*agreement);
            let span = document.agreement[0].valid_to.span();
            found.related(
                tree.place(*agreement, span),
                Phrase::new("related-ended").with("agreement", tree.called(*agreement)),
            );
        }
    }
}

/// Whether a framework that is no draft has begun.
fn has_begun(tree: &AsOf<'_>) -> bool {
    tree.frameworks().any(|(_, document, framework)| {
        let period = document.period();
        let is_adopted = document.stage().is_some_and(|stage| stage != Stage::Draft);
        is_adopted && !framework.valid_from.is_faulty() && !period.is_reversed() && period.begun_on(tree.day)
    })
}

/// The districts of agreements of which it cannot be told whether they are in force; none where it cannot be told of
/// any unit which agreements reach it.
fn doubtful(tree: &AsOf<'_>) -> Option<BTreeSet<Actor>> {
    let register = tree.register()?;
    let is_unread =
        |district: &District| district.damaged || district.part_of.is_reported() || district.succeeded_by.is_reported();
    if register.damaged || register.districts.iter().any(is_unread) {
        return None;
    }
    let mut doubtful = BTreeSet::new();
    for (_, document, agreement) in tree.agreements() {
        let may_be = may_be_in_force(tree, document, agreement);
        if may_be || tree.in_force(document) {
            if reported::lost_list(&agreement.districts) {
                return None;
            }
            if may_be {
                doubtful.extend(agreement.districts.actors());
            }
        }
    }
    Some(doubtful)
}

/// Whether what an agreement says of its status or period is reported, and it may be in force.
fn may_be_in_force(tree: &AsOf<'_>, document: &Document, agreement: &Agreement) -> bool {
    let period = document.period();
    match agreement.status.copied() {
        Some(status) => status != Stage::Draft && period.is_reversed(),
        None => period.is_reversed() || period.contains(tree.day),
    }
}

/// Whether it cannot be told when a unit is there, or what names it.
fn is_unread(tree: &AsOf<'_>, unit: Unit) -> bool {
    let Unit::District(index) = unit else { return false };
    let period_is_unread = |actor: Actor| {
        let Actor::District(index) = actor else { return false };
        let district = &tree.districts()[index as usize];
        district.valid_from.is_faulty() || district.valid_to.is_faulty()
    };
    tree.actor(tree.actor_id(unit.actor())) != Some(Actor::District(index))
        || tree.tenure(unit.actor()).period.is_reversed()
        || period_is_unread(unit.actor())
        || period_is_unread(tree.administration_of(unit.actor()))
}

/// Of the agreements that have ended, those that ended last, by the districts that they name.
fn last_ended(tree: &AsOf<'_>) -> BTreeMap<Actor, (Date, DocumentIndex)> {
    let mut last = BTreeMap::new();
    for (index, document, agreement) in tree.agreements() {
        let Some(end) = document.period().to.filter(|end| *end < tree.day && !document.is_draft()) else { continue };
        for district in agreement.districts.actors() {
            let ended = last.entry(district).or_insert((end, index));
            *ended = (*ended).max((end, index));
        }
    }
    last
}
