//! The page of an actor: who it is, what it is party to, what it leads and takes part in.

use super::card::card;
use super::facts::{Fact, facts};
use super::lists::{document_line, in_order, line};
use super::{By, Covered, Group, Show};
use crate::model::{Actor, CellState, Document, Kind, Many, RecordRef, Reference, Subject, Unit};
use crate::report::cell::area_title;
use crate::report::coverage::Coverage;
use crate::report::{Named, View};

/// Fills the page of an actor. It is shown on the day moved into its own time.
pub(super) fn fill(view: &View<'_>, actor: Actor, page: &mut Show) {
    page.on = view.tenure(actor).period.clamp(view.day);
    if let Some(record) = view.subject_record(Subject::Actor(actor)).and_then(|at| view.get(at)) {
        page.facts = facts(view, record, &["name"]);
    }
    page.facts.extend(relations(view, actor, page));
    let there = view.on(page.on);
    let (mut led, mut supported) = (Vec::new(), Vec::new());
    for index in in_order(view) {
        let document = view.document(index);
        let in_force = there.in_force(document);
        if in_force && is_party(view, actor, page, document) {
            page.agreements.push(document_line(view, index, page.on));
        }
        for (body, record) in (0..).zip(&document.bodies) {
            if in_force && names(view, actor, page, &record.members) {
                page.lines.push(line(view, RecordRef { document: index, kind: Kind::Body, index: body }));
            }
        }
        for (at, commitment) in view.commitments(index).filter(|_| !document.is_draft()) {
            let leads = commitment.lead.actor().is_some_and(|lead| view.acts_for(lead, actor, page.on));
            if !leads && !names(view, actor, page, &commitment.supporting) {
                continue;
            }
            match (in_force, leads) {
                (false, _) => page.elsewhere += 1,
                (true, true) => led.push(card(view, at)),
                (true, false) => supported.push(card(view, at)),
            }
        }
    }
    page.groups = vec![Group::of(By::Leads, led), Group::of(By::TakesPart, supported)];
    page.groups.retain(|group| !group.commitments.is_empty());
    if let Actor::District(district) = actor {
        page.coverage = coverage(view, district, page);
    }
}

/// How each area stands in the units of a district; of the areas of single agreements only its own.
fn coverage(view: &View<'_>, district: u32, page: &Show) -> Vec<Covered> {
    let there = view.on(page.on);
    let coverage = Coverage::of(&there, None);
    let rows = coverage.rows.iter().filter(|row| view.units_of(district).contains(&row.unit));
    let all = rows.flat_map(|row| coverage.areas.iter().zip(&row.cells).map(move |(area, cell)| (row, area, cell)));
    let is_own = |state| !matches!(state, CellState::Unaddressed | CellState::NoAgreement);
    let told = all.filter(|(_, area, cell)| !area.local || is_own(cell.state));
    let covered = told.map(|(row, area, cell)| Covered {
        unit: view.named_actor(row.unit.actor()),
        area: Named { id: area.id.clone(), title: area_title(there, &area.id) },
        state: cell.state,
        led: cell.effort.led,
        overdue: cell.effort.overdue,
    });
    covered.collect()
}

/// Whether a list names the actor, or somebody who it acts for.
fn names(view: &View<'_>, actor: Actor, page: &Show, list: &Many<Reference>) -> bool {
    list.actors().any(|named| view.acts_for(named, actor, page.on))
}

/// Whether a document is for a district, or an actor is a party to it.
fn is_party(view: &View<'_>, actor: Actor, page: &Show, document: &Document) -> bool {
    let agreements = document.agreement.iter().any(|agreement| {
        let reaches = match actor {
            Actor::District(district) => {
                let reached = view.reached(&agreement.districts, page.on);
                view.units_of(district).iter().any(|unit| reached.binary_search(unit).is_ok())
            }
            _ => agreement.districts.actors().any(|named| named == actor),
        };
        let lists = [&agreement.districts, &agreement.police_areas, &agreement.parties];
        reaches || lists.into_iter().any(|list| names(view, actor, page, list))
    });
    agreements || document.framework.iter().any(|framework| names(view, actor, page, &framework.parties))
}

/// What other rows of the register, and the frameworks in force, say of an actor.
fn relations(view: &View<'_>, actor: Actor, page: &Show) -> Vec<Fact> {
    let Some(register) = view.register() else { return Vec::new() };
    let heirs = |other: Actor| match other {
        Actor::District(index) => Some(&register.districts[index as usize].succeeded_by),
        Actor::PoliceArea(index) => Some(&register.police_areas[index as usize].succeeded_by),
        Actor::Administration(index) => Some(&register.administrations[index as usize].succeeded_by),
        Actor::City | Actor::Police | Actor::Organisation(_) => None,
    };
    let succeeds = |other: Actor| heirs(other).is_some_and(|heirs| heirs.actors().any(|heir| heir == actor));
    let units: &[Unit] = if let Actor::District(district) = actor { view.units_of(district) } else { &[] };
    let covers = |other: Actor| match other {
        Actor::PoliceArea(area) if view.tenure(other).period.contains(page.on) => {
            units.iter().any(|unit| view.covers(area, *unit))
        }
        _ => false,
    };
    let others = |is: &dyn Fn(Actor) -> bool| {
        let districts = (0..register.count(Kind::District)).map(Actor::District);
        let areas = (0..register.count(Kind::PoliceArea)).map(Actor::PoliceArea);
        let administrations = (0..register.count(Kind::Administration)).map(Actor::Administration);
        let all = districts.chain(areas).chain(administrations);
        all.filter(|other| is(*other)).map(|other| view.named_actor(other)).collect()
    };
    let there = view.on(page.on);
    let frameworks = view.frameworks().filter(|(_, document, _)| there.in_force(document));
    let areas = frameworks.flat_map(|(document, framework, _)| {
        let at = move |index| RecordRef { document, kind: Kind::FocusArea, index };
        (0..).map(at).zip(&framework.focus_areas)
    });
    let theirs = areas.filter(|(_, area)| area.administrations.actors().any(|named| named == actor));
    let relations = [
        Fact::named("took_over", others(&succeeds)),
        Fact::named("parts", others(&|other| view.is_part_of(other, actor))),
        Fact::named("covered_by", others(&covers)),
        Fact::named("focus_areas", theirs.map(|(at, _)| view.name(Subject::Record(at))).collect()),
    ];
    relations.into_iter().flatten().collect()
}
