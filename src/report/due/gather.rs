//! Goes through a tree for what falls due.
//!
//! Nothing of a draft is due but its waivers, and nothing of a document that is history.
//!
//! - A commitment by its `due_on`, as long as it is neither done nor dropped, nor partly done by a result on or after
//!   that day.
//! - The next review of an agreement in force.
//! - The end of an agreement or framework: as long as it is not yet there, and from then on where nothing supersedes it.
//! - The end of a permit of live commitments, unless another permit carries on.
//! - The end of a promise; from then on as long as one of its commitments is neither done nor dropped, nor has a result
//!   on or after that day.
//! - The end of a waiver, unless its document ends first; it stays until the document is history.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Entry, What};
use crate::model::period::days_between;
use crate::model::{
    Actor, Agreement, Commitment, Document, DocumentIndex, Framework, Head, Kind, Many, One, Permit, Promise,
    RecordRef, Title, Waiver,
};
use crate::report::{View, follow_up};
use crate::source::Span;

/// What falls due until and with a day, in no order; only the business of one actor where one is given.
pub(super) fn entries(view: &View<'_>, until: Date, whom: Option<Actor>) -> Vec<Entry> {
    let effective = view.documents.iter().filter(|document| !document.is_draft());
    let superseded = effective.flat_map(|document| supersedes(document)).collect();
    let mut gatherer = Gatherer { view, until, whom, superseded, found: Vec::new() };
    for (index, document) in view.indexed() {
        gatherer.document(index, document);
    }
    gatherer.found
}

struct Gatherer<'v, 't> {
    view: &'v View<'t>,
    until: Date,
    whom: Option<Actor>,
    /// Documents that one which is no draft says that it replaces.
    superseded: BTreeSet<DocumentIndex>,
    found: Vec<Entry>,
}

/// Who answers for something, and who else takes part.
type People = (Vec<Actor>, Vec<Actor>);

impl Gatherer<'_, '_> {
    fn document(&mut self, index: DocumentIndex, document: &Document) {
        let at = |kind, record| RecordRef { document: index, kind, index: record };
        for (record, waiver) in (0..).zip(&document.waivers) {
            self.waiver(at(Kind::Waiver, record), document, waiver);
        }
        if document.head() == Head::City || document.is_draft() || self.view.is_history(document) {
            return;
        }
        for (record, commitment) in (0..).zip(&document.commitments) {
            self.commitment(at(Kind::Commitment, record), commitment);
        }
        for (record, permit) in (0..).zip(&document.permits) {
            self.permit(at(Kind::Permit, record), document, permit);
        }
        for (record, promise) in (0..).zip(&document.promises) {
            self.promise(at(Kind::Promise, record), promise);
        }
        if let Some(agreement) = document.agreement.first() {
            self.review(index, agreement);
            self.end(at(Kind::Agreement, 0), What::Agreement, &agreement.valid_to, responsible(agreement));
        }
        if let Some(framework) = document.framework.first() {
            self.end(at(Kind::Framework, 0), What::Framework, &framework.valid_to, parties(framework));
        }
    }

    fn commitment(&mut self, at: RecordRef, commitment: &Commitment) {
        let Some(due) = commitment.due_on.copied() else { return };
        if due <= self.until && !self.view.is_settled(at, Some(due)) {
            let people = (commitment.lead.actor().into_iter().collect(), commitment.supporting.actors().collect());
            self.add(What::Commitment, due, at, commitment.due_on.span(), people);
        }
    }

    fn review(&mut self, index: DocumentIndex, agreement: &Agreement) {
        let Some(follow) = follow_up(**self.view, index) else { return };
        let Some(next) = follow.next_on else { return };
        let latest = follow.latest.map(|at| self.view.document(index).reviews[at.index as usize].on.span());
        let told_at = latest.unwrap_or(agreement.valid_from.span());
        let at = RecordRef { document: index, kind: Kind::Agreement, index: 0 };
        self.add(What::Review, next, at, told_at, responsible(agreement));
    }

    fn end(&mut self, at: RecordRef, what: What, valid_to: &One<Date>, people: People) {
        let Some(end) = valid_to.copied() else { return };
        if end >= self.view.day || !self.superseded.contains(&at.document) {
            self.add(what, end, at, valid_to.span(), people);
        }
    }

    fn permit(&mut self, at: RecordRef, document: &Document, permit: &Permit) {
        let Some(end) = permit.valid_to.copied() else { return };
        let carries_on = |commitment: RecordRef| {
            let permits = self.view.incoming(commitment).filter(|from| from.kind == Kind::Permit && *from != at);
            permits
                .map(|from| &self.view.document(from.document).permits[from.index as usize])
                .any(|other| other.valid_to.copied().is_none_or(|later| later > end))
        };
        let needs_it = |commitment: &RecordRef| self.view.is_live(*commitment) && !carries_on(*commitment);
        if self.view.has_ended(document) || !permit.commitments.records().any(|commitment| needs_it(&commitment)) {
            return;
        }
        let (leads, supporting) = self.those_of(permit.commitments.records());
        let people = match permit.applicant.actor() {
            Some(applicant) => (vec![applicant], [leads, supporting].concat()),
            None => (leads, supporting),
        };
        self.add(What::Permit, end, at, permit.valid_to.span(), people);
    }

    fn promise(&mut self, at: RecordRef, promise: &Promise) {
        let Some(end) = promise.valid_to.copied() else { return };
        let is_answered = |commitment: RecordRef| {
            let latest = self.view.latest_result(commitment, self.view.day);
            let reported = latest.is_some_and(|(_, result)| result.on.copied().is_some_and(|on| on >= end));
            reported || self.view.is_settled(commitment, None)
        };
        if end >= self.view.day || !promise.commitments.records().all(is_answered) {
            let people = self.those_of(promise.commitments.records());
            self.add(What::Promise, end, at, promise.valid_to.span(), people);
        }
    }

    fn waiver(&mut self, at: RecordRef, document: &Document, waiver: &Waiver) {
        let Some(end) = waiver.valid_to.copied() else { return };
        let goes_on = end < self.view.own_date(document) || !self.view.has_ended(document);
        if goes_on && !self.view.is_history(document) {
            let owner = waiver.owner.actor().into_iter().collect();
            self.add(What::Waiver, end, at, waiver.valid_to.span(), (owner, Vec::new()));
        }
    }

    /// Those who lead commitments, and those who support them.
    fn those_of(&self, commitments: impl Iterator<Item = RecordRef>) -> People {
        let (mut leads, mut supporting) = (Vec::new(), Vec::new());
        for commitment in commitments.map(|at| self.view.commitment(at)) {
            leads.extend(commitment.lead.actor());
            supporting.extend(commitment.supporting.actors());
        }
        (leads, supporting)
    }

    fn add(&mut self, kind: What, on: Date, at: RecordRef, told_at: Span, (mut owners, mut supporting): People) {
        let mut seen: Vec<Actor> = Vec::new();
        let mut once = |people: &mut Vec<Actor>| {
            people.retain(|actor| {
                let is_new = !seen.contains(actor);
                seen.push(*actor);
                is_new
            });
        };
        once(&mut owners);
        once(&mut supporting);
        let is_theirs =
            |whom| owners.iter().chain(&supporting).any(|actor| self.view.acts_for(*actor, whom, self.view.day));
        if on > self.until || !self.whom.is_none_or(is_theirs) {
            return;
        }
        let view = self.view;
        let people = |actors: Vec<Actor>| actors.into_iter().map(|actor| view.named_actor(actor)).collect();
        let title = match kind {
            What::Waiver => {
                let waiver = &view.document(at.document).waivers[at.index as usize];
                waiver.rule.get().map(|rule| Title::from(&*rule.id)).unwrap_or_default()
            }
            _ => view.subject_title(view.subject(at)),
        };
        self.found.push(Entry {
            on,
            days_left: days_between(view.day, on),
            kind,
            record: view.subject_id(view.subject(at)),
            title,
            owners: people(owners),
            supporting: people(supporting),
            spot: view.spot(at.document, told_at),
        });
    }
}

/// Who sees to it that an agreement is followed up: its coordinator, else its districts; and the other parties.
fn responsible(agreement: &Agreement) -> People {
    let [districts, police_areas, parties] =
        [&agreement.districts, &agreement.police_areas, &agreement.parties].map(Many::actors);
    match agreement.coordinator.actor() {
        Some(coordinator) => (vec![coordinator], districts.chain(police_areas).chain(parties).collect()),
        None => (districts.collect(), police_areas.chain(parties).collect()),
    }
}

fn parties(framework: &Framework) -> People {
    (framework.parties.actors().collect(), Vec::new())
}

fn supersedes(document: &Document) -> impl Iterator<Item = DocumentIndex> {
    let agreements = document.agreement.iter().flat_map(|agreement| agreement.supersedes.documents());
    let frameworks = document.framework.iter().flat_map(|framework| framework.supersedes.documents());
    agreements.chain(frameworks)
}
