//! The rule `near-duplicate`.

use super::alike::{Aside, are_alike, key};
use crate::diagnostic::{Level, Phrase};
use crate::model::{AsOf, Record};
use crate::rules::{Profile, Reporter, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "near-duplicate",
    level: Level::Warning,
    profile: Some(Profile::Audit),
    docs: include_str!("near_duplicate.md"),
    check,
};

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (index, document) in report.documents().filter(|(_, document)| !document.agreement.is_empty()) {
        let mut texts: Vec<(u64, usize, &str)> = document
            .commitments
            .iter()
            .enumerate()
            .filter_map(|(at, commitment)| {
                let text = commitment.text.text()?;
                Some((key(text, Aside::Punctuation)?, at, text))
            })
            .collect();
        texts.sort_unstable();
        for same in texts.chunk_by(|(one, _, _), (other, _, _)| one == other) {
            let (_, first, text) = same[0];
            let first = &document.commitments[first];
            for (_, at, _) in same[1..].iter().filter(|(_, _, other)| are_alike(text, other, Aside::Punctuation)) {
                let commitment = &document.commitments[*at];
                let [id, other] = [commitment, first].map(Record::called);
                report
                    .at(index, commitment.text.span(), Phrase::new("").with("id", id).with("other", other))
                    .help(Phrase::new("help"))
                    .related(tree.place(index, first.text.span()), Phrase::new("related-first"));
            }
        }
    }
}
