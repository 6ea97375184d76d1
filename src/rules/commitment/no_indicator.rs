//! The rule `no-indicator`.

use crate::diagnostic::{Level, Phrase};
use crate::model::{AsOf, Commitment, DocumentIndex, Kind, Record, RecordRef};
use crate::rules::{Reporter, Rule};

pub(crate) static RULE: Rule =
    Rule { name: "no-indicator", level: Level::Warning, profile: None, docs: include_str!("no_indicator.md"), check };

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    let stray: Vec<bool> = tree.documents.iter().map(|document| document.has_stray_indicators()).collect();
    let is_stray = |index: DocumentIndex| stray[index.0 as usize];
    for (index, _) in report.documents() {
        let framework = tree.framework_of(index);
        if is_stray(index) || framework.is_some_and(is_stray) {
            continue;
        }
        for (at, commitment) in tree.commitments(index).filter(|(_, commitment)| needs_indicator(commitment)) {
            let has_indicator = |of: RecordRef, home| tree.naming(of, home, Kind::Indicator).next().is_some();
            let is_measured = tree.incoming(at).any(|from| from.kind == Kind::Indicator)
                || commitment
                    .problems
                    .records()
                    .any(|problem| is_stray(problem.document) || has_indicator(problem, problem.document))
                || commitment.area.record().is_some_and(|area| {
                    has_indicator(area, index) || framework.is_some_and(|home| has_indicator(area, home))
                });
            if !is_measured {
                let id = commitment.called();
                report.at_record(at, Phrase::new("").with("id", id)).help(Phrase::new("help"));
            }
        }
    }
}

/// Whether a commitment does not measure itself, as far as can be told.
fn needs_indicator(commitment: &Commitment) -> bool {
    let Commitment { times, per, area, problems, damaged, .. } = commitment;
    times.is_absent() && per.is_absent() && !area.is_reported() && !problems.is_reported() && !damaged
}
