//! The rule `result-after-end`.

use jiff::civil::Date;

use crate::diagnostic::{Level, Phrase};
use crate::model::{AsOf, Document, Kind, Outcome, Progress, RecordRef};
use crate::rules::{Reporter, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "result-after-end",
    level: Level::Warning,
    profile: None,
    docs: include_str!("result_after_end.md"),
    check,
};

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    let mut ended: Vec<RecordRef> = tree.documents.iter().flat_map(|document| ended_in(document)).collect();
    ended.sort_unstable();
    ended.dedup();
    for commitment in ended {
        let results = tree.results(commitment, Date::MAX);
        let Some((first, end)) = results.iter().find(|(_, result)| says_end(result)) else { continue };
        let place = tree.place(first.document, end.status.span());
        let later = results.iter().filter(|(at, _)| !tree.is_history(tree.document(at.document)));
        for (at, result) in later.filter(|(_, result)| result.on.copied() > end.on.copied()) {
            let id = result.commitment.get().map_or("", |reference| &*reference.id);
            let variant = if end.status.copied() == Some(Progress::Dropped) { "dropped" } else { "" };
            let what = Phrase::new(variant).with("commitment", id).with("end", end.on.copied().unwrap_or(tree.day));
            report
                .at(at.document, result.on.span(), what)
                .help(Phrase::new("help"))
                .related(place, Phrase::new("related-end"));
        }
    }
}

/// The commitments that a document says are done or dropped.
fn ended_in(document: &Document) -> impl Iterator<Item = RecordRef> {
    let ends = document.results.iter().filter(|result| says_end(result));
    ends.filter_map(|result| result.commitment.record()).filter(|at| at.kind == Kind::Commitment)
}

fn says_end(result: &Outcome) -> bool {
    matches!(result.status.copied(), Some(Progress::Done | Progress::Dropped))
}
