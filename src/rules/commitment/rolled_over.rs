//! The rule `rolled-over`.

use std::collections::HashMap;

use super::alike::{Aside, are_alike, key};
use crate::diagnostic::{Level, Phrase};
use crate::model::{AsOf, Commitment, DocumentIndex, Kind, Record, RecordRef};
use crate::rules::{Profile, Reporter, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "rolled-over",
    level: Level::Warning,
    profile: Some(Profile::Audit),
    docs: include_str!("rolled_over.md"),
    check,
};

/// The commitments of an agreement of which nothing was reported, by their texts.
type Unreported = HashMap<u64, RecordRef>;

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    let mut unreported: HashMap<DocumentIndex, Unreported> = HashMap::new();
    for (index, document) in report.documents() {
        let Some(agreement) = document.agreement.first() else { continue };
        let mut superseded: Vec<DocumentIndex> =
            agreement.supersedes.documents().filter(|former| *former != index).collect();
        if superseded.is_empty() {
            continue;
        }
        superseded.sort_unstable();
        superseded.dedup();
        for former in &superseded {
            unreported.entry(*former).or_insert_with(|| of_agreement(tree, *former));
        }
        for (_, commitment) in tree.commitments(index) {
            let Some(text) = commitment.text.text() else { continue };
            let Some(key) = key(text, Aside::Space) else { continue };
            let former = superseded.iter().find_map(|former| unreported.get(former)?.get(&key).copied());
            if let Some(former) = former.filter(|former| are_alike(text, words(tree.commitment(*former)), Aside::Space))
            {
                let id = commitment.called();
                let what = Phrase::new("").with("id", id).with("former", tree.full_id(former));
                let place = tree.place(former.document, tree.commitment(former).text.span());
                report
                    .at(index, commitment.text.span(), what)
                    .help(Phrase::new("help"))
                    .related(place, Phrase::new("related-former"));
            }
        }
    }
}

fn of_agreement(tree: &AsOf<'_>, index: DocumentIndex) -> Unreported {
    let mut unreported = Unreported::new();
    if tree.document(index).has_stray_results() {
        return unreported;
    }
    for (at, commitment) in tree.commitments(index) {
        if let Some(key) = key(words(commitment), Aside::Space).filter(|_| !has_result(tree, at)) {
            unreported.entry(key).or_insert(at);
        }
    }
    unreported
}

fn words(commitment: &Commitment) -> &str {
    commitment.text.text().unwrap_or_default()
}

/// Whether a commitment has a result by now, or one whose day cannot be told.
fn has_result(tree: &AsOf<'_>, commitment: RecordRef) -> bool {
    let mut results = tree.incoming(commitment).filter(|from| from.kind == Kind::Outcome);
    results.any(|result| {
        let on = tree.document(result.document).results[result.index as usize].on.copied();
        on.is_none_or(|on| on <= tree.day)
    })
}
