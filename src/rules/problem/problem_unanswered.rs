//! The rule `problem-unanswered`.

use std::cell::LazyCell;
use std::collections::BTreeSet;

use crate::diagnostic::{Level, Phrase};
use crate::model::{AsOf, Commitment, Document, Kind, RecordRef};
use crate::rules::{Reporter, Rule, reported};

pub(crate) static RULE: Rule = Rule {
    name: "problem-unanswered",
    level: Level::Warning,
    profile: None,
    docs: include_str!("problem_unanswered.md"),
    check,
};

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    let reported = LazyCell::new(|| reported_answers(tree));
    for (index, document) in report.documents() {
        for (at, problem) in (0..).zip(&document.problems) {
            let (Some(priority), Some(id)) = (problem.priority.copied(), problem.id.text()) else { continue };
            let at = RecordRef { document: index, kind: Kind::Problem, index: at };
            let answers = || tree.incoming(at).filter(|from| from.kind == Kind::Commitment);
            let is_answer = |at| tree.is_live(at) || reported::end(tree, at);
            let is_named = || document.ids.get(id) == Some(&(at.kind, at.index));
            if answers().any(is_answer) || reported.contains(document.name()) || document.damaged || !is_named() {
                continue;
            }
            let mut found = report
                .at_record(at, Phrase::new("").with("id", id).with("priority", priority))
                .help(Phrase::new("help").with("id", id));
            for dropped in answers() {
                let place = tree.place(dropped.document, tree.commitment(dropped).header);
                found = found.related(place, Phrase::new("related-dropped").with("commitment", tree.full_id(dropped)));
            }
        }
    }
}

/// The ids of documents that have problems which a commitment may answer: it lists something that cannot be read.
fn reported_answers<'t>(tree: &AsOf<'t>) -> BTreeSet<&'t str> {
    let mut ids = BTreeSet::new();
    for document in &tree.tree.documents {
        for commitment in &document.commitments {
            add_reported(document, commitment, &mut ids);
        }
    }
    ids
}

fn add_reported<'t>(document: &'t Document, commitment: &'t Commitment, ids: &mut BTreeSet<&'t str>) {
    if commitment.problems.is_faulty() || commitment.damaged {
        ids.insert(document.name());
    }
    for reference in commitment.problems.values().filter(|reference| reference.is_reported()) {
        ids.insert(reference.id.split_once('/').map_or(document.name(), |(home, _)| home));
    }
}
