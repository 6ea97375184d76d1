//! What a page lists in short: documents, permits, promises, bodies, requirements; and what was reported when.

use jiff::civil::Date;

use crate::model::period::Period;
use crate::model::{Choice, Document, DocumentIndex, Head, Kind, Outcome, RecordRef, Stage, Subject, Workspace};
use crate::report::{Named, Spot, View};

/// A record in short.
#[derive(Debug)]
pub struct Line {
    /// What it is.
    pub kind: Kind,
    /// Its id and what it is called.
    pub name: Named,
    /// How far a document has come.
    pub status: Option<Stage>,
    /// Whether a document is in force on the page's day.
    pub in_force: bool,
    /// The days on which it holds.
    pub period: Option<Period>,
    /// Who sits in a body.
    pub members: Vec<Named>,
    /// Where it stands.
    pub spot: Spot,
}

/// What was reported on a day.
#[derive(Debug)]
pub struct Report {
    /// The day.
    pub on: Date,
    /// How far a commitment had come; none for a review.
    pub status: Option<&'static str>,
    /// How often it was done since the last result.
    pub times: Option<i64>,
    /// Who assessed or reviewed it.
    pub by: Option<Named>,
    /// When a review was reported to the board.
    pub reported_on: Option<Date>,
    /// What shows it, or why it was dropped.
    pub words: Option<String>,
    /// Where it stands.
    pub spot: Spot,
}

/// A record in short.
pub(super) fn line(view: &View<'_>, at: RecordRef) -> Line {
    Line {
        kind: at.kind,
        name: view.name(view.subject(at)),
        status: None,
        in_force: false,
        period: period(view, at),
        members: match at.kind {
            Kind::Body => {
                let body = &view.document(at.document).bodies[at.index as usize];
                body.members.actors().map(|actor| view.named_actor(actor)).collect()
            }
            _ => Vec::new(),
        },
        spot: view.record_spot(at),
    }
}

fn period(tree: &Workspace, at: RecordRef) -> Option<Period> {
    let document = tree.document(at.document);
    let index = at.index as usize;
    match at.kind {
        Kind::Permit => Some(Period::of(&document.permits[index].valid_from, &document.permits[index].valid_to)),
        Kind::Promise => Some(Period::of(&document.promises[index].on, &document.promises[index].valid_to)),
        _ => None,
    }
}

/// A document in short, on a day.
pub(super) fn document_line(view: &View<'_>, index: DocumentIndex, on: Date) -> Line {
    let document = view.document(index);
    let at = RecordRef { document: index, kind: document.head().kind(), index: 0 };
    Line {
        kind: at.kind,
        name: view.name(Subject::Document(index)),
        status: document.stage(),
        in_force: view.on(on).in_force(document),
        period: Some(document.period()),
        members: Vec::new(),
        spot: view.record_spot(at),
    }
}

/// The frameworks by their beginning, then the agreements by their first district, as the register has them, and by
/// their beginning.
pub(super) fn in_order(tree: &Workspace) -> Vec<DocumentIndex> {
    let order = |(index, document): &(DocumentIndex, &Document)| {
        let district = document.agreement.first().and_then(|agreement| agreement.districts.actors().min());
        (document.head(), district, document.period().from, *index)
    };
    let mut documents: Vec<_> = tree.indexed().filter(|(_, document)| document.head() != Head::City).collect();
    documents.sort_by_key(order);
    documents.into_iter().map(|(index, _)| index).collect()
}

/// The records of some kinds that name a record, in short.
pub(super) fn naming(view: &View<'_>, named: RecordRef, kinds: &[Kind]) -> Vec<Line> {
    view.incoming(named).filter(|from| kinds.contains(&from.kind)).map(|from| line(view, from)).collect()
}

/// Of each kind, the records of a document, in short.
pub(super) fn standing_in(view: &View<'_>, document: DocumentIndex, kinds: &[Kind]) -> Vec<Line> {
    let of = |kind: &Kind| {
        let kind = *kind;
        (0..view.document(document).count(kind)).map(move |index| RecordRef { document, kind, index })
    };
    kinds.iter().flat_map(of).map(|at| line(view, at)).collect()
}

/// The results of a commitment until and with the day.
pub(super) fn results(view: &View<'_>, commitment: RecordRef) -> Vec<Report> {
    let report = |(at, result): (RecordRef, &Outcome)| {
        Some(Report {
            on: result.on.copied()?,
            status: result.status.copied().map(Choice::word),
            times: result.times.copied(),
            by: result.assessed_by.actor().map(|actor| view.named_actor(actor)),
            reported_on: None,
            words: result.evidence.text().or(result.reason.text()).map(str::to_owned),
            spot: view.record_spot(at),
        })
    };
    view.results(commitment, view.day).into_iter().filter_map(report).collect()
}

/// The reviews of an agreement until and with the day.
pub(super) fn reviews(view: &View<'_>, document: DocumentIndex) -> Vec<Report> {
    let at = |index| RecordRef { document, kind: Kind::Review, index };
    let held = (0..).map(at).zip(&view.document(document).reviews).filter_map(|(at, review)| {
        Some(Report {
            on: review.on.copied()?,
            status: None,
            times: None,
            by: review.by.actor().map(|actor| view.named_actor(actor)),
            reported_on: review.reported_on.copied(),
            words: None,
            spot: view.record_spot(at),
        })
    });
    let mut held: Vec<Report> = held.filter(|review| review.on <= view.day).collect();
    held.sort_by_key(|review| review.on);
    held
}
