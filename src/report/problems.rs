//! Every problem of the agreements in force, and what is done about it.

use super::view::{Named, Spot, View};
use super::{city, in_order, named_document};
use crate::model::{Kind, RecordRef, Subject, Title};

/// The problems of the agreements in force.
#[derive(Debug)]
pub struct Problems {
    /// The city.
    pub city: Named,
    /// By agreement, the most urgent first within each.
    pub problems: Vec<Problem>,
}

/// A problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Its full id.
    pub id: String,
    /// What it is.
    pub title: Title,
    /// The agreement that it belongs to.
    pub agreement: Named,
    /// The area that it belongs to.
    pub area: Option<Named>,
    /// How urgent it is: 1 is the most urgent.
    pub priority: Option<i64>,
    /// The live commitments that list it, also those of other agreements.
    pub commitments: Vec<String>,
    /// Where it stands.
    pub spot: Spot,
}

impl Problem {
    /// Whether it is prioritised and nothing is done about it.
    pub fn is_unanswered(&self) -> bool {
        self.priority.is_some() && self.commitments.is_empty()
    }
}

impl Problems {
    /// The problems on the day.
    pub fn of(view: &View<'_>) -> Self {
        let mut problems = Vec::new();
        for document in in_order(view, view.agreements_in_force().map(|(index, ..)| index)) {
            let at = |index| RecordRef { document, kind: Kind::Problem, index };
            let mut own: Vec<Problem> =
                (0..view.document(document).count(Kind::Problem)).map(|index| problem(view, at(index))).collect();
            own.sort_by_key(|problem| problem.priority.unwrap_or(i64::MAX));
            problems.extend(own);
        }
        Self { city: city(view), problems }
    }
}

fn problem(view: &View<'_>, at: RecordRef) -> Problem {
    let problem = &view.document(at.document).problems[at.index as usize];
    let answers = view.incoming(at).filter(|from| from.kind == Kind::Commitment && view.is_live(*from));
    let area = |area| Named { id: view.area_id(area).to_owned(), title: view.subject_title(Subject::Record(area)) };
    Problem {
        id: view.full_id(at),
        title: view.subject_title(Subject::Record(at)),
        agreement: named_document(view, at.document),
        area: problem.area.record().map(area),
        priority: problem.priority.copied(),
        commitments: answers.map(|from| view.full_id(from)).collect(),
        spot: view.record_spot(at),
    }
}
