//! What stands on the page of each kind of thing.

use std::collections::BTreeSet;

use super::card::{card, measure, measures};
use super::facts::{Fact, facts};
use super::lists::{document_line, in_order, naming, results, reviews, standing_in};
use super::{By, Group, Problem, Show, Standing, actors};
use crate::model::{Document, DocumentIndex, Head, Kind, RecordRef, RequirementState, Subject, text_of};
use crate::report::{View, follow_up};

/// Fills a page with what it is about.
pub(super) fn fill(view: &View<'_>, subject: Subject, mut page: Show) -> Show {
    match subject {
        Subject::Actor(actor) => {
            actors::fill(view, actor, &mut page);
            return page;
        }
        Subject::Document(_) | Subject::Record(_) => {}
    }
    let Some(at) = view.subject_record(subject) else { return page };
    // Only these pages tell of other agreements.
    if matches!(at.kind, Kind::Framework | Kind::FocusArea | Kind::LocalArea | Kind::Requirement) {
        page.on = view.own_date(view.document(at.document));
    }
    if let Some(record) = view.get(at) {
        page.facts = facts(view, record, without(at.kind));
    }
    if let Subject::Record(_) = subject {
        page.facts.insert(0, Fact::one("document", view.name(Subject::Document(at.document))));
    }
    match at.kind {
        Kind::Agreement | Kind::Framework => document(view, at.document, &mut page),
        Kind::FocusArea | Kind::LocalArea => area(view, at, &mut page),
        Kind::Requirement => requirement(view, at, &mut page),
        Kind::Problem => {
            page.measures = measures(view, at);
            let answering = view.incoming(at).filter(|from| from.kind == Kind::Commitment);
            page.groups = group(By::Answers, view, answering);
        }
        Kind::Commitment => commitment(view, at, &mut page),
        Kind::Indicator => {
            page.measures = vec![measure(view, at)];
            let of = view.document(at.document).indicators[at.index as usize].of.record();
            page.groups = group(By::For, view, of.into_iter().filter(|of| of.kind == Kind::Commitment));
        }
        Kind::Permit => {
            let permit = &view.document(at.document).permits[at.index as usize];
            page.groups = group(By::For, view, permit.commitments.records());
        }
        Kind::Promise => {
            let promise = &view.document(at.document).promises[at.index as usize];
            page.groups = group(By::For, view, promise.commitments.records());
        }
        _ => {}
    }
    page
}

/// The keys that a page says in another way.
const fn without(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Commitment => &["title", "starts_on", "due_on", "times", "per", "throughout", "upon"],
        Kind::Permit => &["reference", "commitments"],
        Kind::Promise => &["text", "commitments"],
        Kind::Requirement => &["text"],
        Kind::Indicator => &["name", "kind", "unit", "baseline", "target"],
        _ => &["title", "name"],
    }
}

fn document(view: &View<'_>, index: DocumentIndex, page: &mut Show) {
    let document = view.document(index);
    let name = |at: DocumentIndex| view.name(Subject::Document(at));
    let superseding = view.indexed().filter(|(_, other)| supersedes(other, index)).map(|(other, _)| name(other));
    page.facts.extend(Fact::named("superseded_by", superseding.collect()));
    page.facts.push(Fact::flag("in_force", view.in_force(document)));
    if document.head() == Head::Framework {
        let under = in_order(view).into_iter().filter(|at| *at != index && view.framework_of(*at) == Some(index));
        page.agreements = under.map(|at| document_line(view, at, page.on)).collect();
        page.lines = standing_in(view, index, &[Kind::FocusArea, Kind::Requirement, Kind::Body, Kind::Permit]);
        page.groups = group(By::Document(name(index)), view, view.commitments(index).map(|(at, _)| at));
    } else {
        agreement(view, index, document, page);
    }
}

fn agreement(view: &View<'_>, index: DocumentIndex, document: &Document, page: &mut Show) {
    let name = |area: RecordRef| view.name(Subject::Record(area));
    let declined = document.declined.iter().flat_map(|row| row.areas.records());
    page.facts.extend(Fact::named("declined", declined.map(name).collect()));
    page.reports = reviews(view, index);
    let next = follow_up(**view, index).and_then(|follow| follow.next_on);
    page.facts.extend(next.map(|next| Fact::day("next_review", next)));
    page.lines = standing_in(view, index, &[Kind::Promise, Kind::Permit, Kind::Body]);
    // The areas that it chose, in the order of the framework, its own, and any that it only uses.
    let mut areas: Vec<RecordRef> = view.chosen_areas(index).map(|(area, _)| area).collect();
    areas.extend(document.commitments.iter().filter_map(|commitment| commitment.area.record()));
    areas.extend(document.problems.iter().filter_map(|problem| problem.area.record()));
    areas.sort_by_key(|area| (area.kind, *area));
    areas.dedup();
    page.groups = areas.into_iter().map(|area| in_area(view, index, area, By::Area(name(area)))).collect();
    let loose = view.commitments(index).filter(|(_, commitment)| commitment.area.is_absent()).map(|(at, _)| at);
    page.groups.extend(group(By::NoArea, view, loose));
}

fn supersedes(document: &Document, index: DocumentIndex) -> bool {
    let agreements = document.agreement.iter().flat_map(|agreement| agreement.supersedes.documents());
    let frameworks = document.framework.iter().flat_map(|framework| framework.supersedes.documents());
    agreements.chain(frameworks).any(|superseded| superseded == index)
}

/// What a document says and does in an area.
fn in_area(view: &View<'_>, index: DocumentIndex, area: RecordRef, by: By) -> Group {
    let document = view.document(index);
    let here = |kind: Kind| view.incoming(area).filter(move |from| from.kind == kind && from.document == index);
    let goal = match area.kind {
        Kind::LocalArea => Some(area),
        _ => here(Kind::Area).next(),
    };
    let goal = goal.and_then(|at| text_of(view.get(at)?, "goal"));
    let mut problems: Vec<RecordRef> = here(Kind::Problem).collect();
    problems.sort_by_key(|at| {
        let priority = document.problems[at.index as usize].priority.copied();
        (priority.is_none(), priority, *at)
    });
    Group {
        by,
        goal,
        state: None,
        missing: Vec::new(),
        measures: here(Kind::Indicator).map(|at| measure(view, at)).collect(),
        problems: problems.into_iter().map(|at| problem(view, at)).collect(),
        commitments: here(Kind::Commitment).map(|at| card(view, at)).collect(),
    }
}

fn problem(view: &View<'_>, at: RecordRef) -> Problem {
    let answers = view.incoming(at).filter(|from| from.kind == Kind::Commitment && view.is_live(*from));
    Problem {
        name: view.name(Subject::Record(at)),
        priority: view.document(at.document).problems[at.index as usize].priority.copied(),
        answers: answers.count(),
        measures: measures(view, at),
        spot: view.record_spot(at),
    }
}

/// One group of commitments; none where there are none.
pub(super) fn group(by: By, view: &View<'_>, commitments: impl Iterator<Item = RecordRef>) -> Vec<Group> {
    let commitments: Vec<_> = commitments.map(|at| card(view, at)).collect();
    if commitments.is_empty() { Vec::new() } else { vec![Group::of(by, commitments)] }
}

/// Whether a page on its day tells of what a document says: it is in force, or the page's own.
fn is_told(view: &View<'_>, at: RecordRef, page: &Show, document: DocumentIndex) -> bool {
    document == at.document || view.on(page.on).in_force(view.document(document))
}

/// How many commitments name a record in documents of which its page does not tell.
fn elsewhere(view: &View<'_>, at: RecordRef, page: &Show) -> usize {
    let naming = view.incoming(at).filter(|from| from.kind == Kind::Commitment);
    naming.filter(|from| !is_told(view, at, page, from.document) && !view.document(from.document).is_draft()).count()
}

fn area(view: &View<'_>, at: RecordRef, page: &mut Show) {
    page.lines = naming(view, at, &[Kind::Requirement]);
    page.elsewhere = elsewhere(view, at, page);
    let naming: BTreeSet<DocumentIndex> =
        view.incoming(at).filter(|from| from.kind != Kind::Requirement).map(|from| from.document).collect();
    let told = in_order(view).into_iter().filter(|home| naming.contains(home) && is_told(view, at, page, *home));
    page.groups = told
        .map(|home| {
            let group = in_area(view, home, at, By::Document(view.name(Subject::Document(home))));
            Group { state: view.declines(home, at).then_some(Standing::Declined), ..group }
        })
        .collect();
}

fn requirement(view: &View<'_>, at: RecordRef, page: &mut Show) {
    page.elsewhere = elsewhere(view, at, page);
    let told: Vec<_> = in_order(view).into_iter().filter(|home| is_told(view, at, page, *home)).collect();
    for home in told {
        let meeting: Vec<_> = view.naming(at, home, Kind::Commitment).map(|at| card(view, at)).collect();
        let state = view.requirement_state(home, at);
        let applies = home != at.document && state != RequirementState::NotApplicable;
        if applies || !meeting.is_empty() {
            page.groups.push(Group {
                state: applies.then_some(Standing::Requirement(state)),
                missing: if applies { view.missing_sides(home, at) } else { Vec::new() },
                ..Group::of(By::Document(view.name(Subject::Document(home))), meeting)
            });
        }
    }
}

fn commitment(view: &View<'_>, at: RecordRef, page: &mut Show) {
    let commitment = view.commitment(at);
    page.card = Some(card(view, at));
    page.reports = results(view, at);
    page.measures = measures(view, at);
    page.measures.extend(commitment.problems.records().flat_map(|problem| measures(view, problem)));
    page.lines = naming(view, at, &[Kind::Permit, Kind::Promise]);
}
