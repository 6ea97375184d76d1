//! The rule `unsigned`.

use std::collections::BTreeSet;

use crate::diagnostic::{Level, Phrase};
use crate::model::{Actor, Agreement, AsOf, Document, Stage};
use crate::rules::{Reporter, Rule};

pub(crate) static RULE: Rule =
    Rule { name: "unsigned", level: Level::Error, profile: None, docs: include_str!("unsigned.md"), check };

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (index, document, agreement) in super::agreements(report) {
        if agreement.status.copied() != Some(Stage::Signed) || is_unsure(document, agreement) {
            continue;
        }
        let signatories: BTreeSet<Actor> = document
            .signatures
            .iter()
            .filter_map(|signature| signature.by.actor())
            .map(|actor| tree.administration_of(actor))
            .collect();
        let mut missing = Vec::new();
        let mut seen = BTreeSet::new();
        for actor in agreement.districts.actors().chain(agreement.police_areas.actors()) {
            let actor = tree.administration_of(actor);
            if seen.insert(actor) && !signatories.contains(&actor) && !heir_signed(tree, agreement, actor, &signatories)
            {
                missing.push(tree.actor_id(actor).to_owned());
            }
        }
        if !missing.is_empty() {
            let count = i64::try_from(missing.len()).unwrap_or(i64::MAX);
            report
                .at(index, agreement.status.span(), Phrase::new("").with("ids", missing).with("count", count))
                .help(Phrase::new("help"));
        }
    }
}

/// Whether a finding is about who should sign, or about who did.
fn is_unsure(document: &Document, agreement: &Agreement) -> bool {
    let parties = [&agreement.districts, &agreement.police_areas];
    document.damaged
        || parties.iter().any(|list| list.is_empty() || list.is_reported())
        || document.signatures.iter().any(|signature| signature.by.actor().is_none())
}

/// Whether an actor that had ended before the agreement began was taken over by one that signed.
fn heir_signed(tree: &AsOf<'_>, agreement: &Agreement, actor: Actor, signatories: &BTreeSet<Actor>) -> bool {
    agreement.valid_from.copied().filter(|begins| tree.tenure(actor).period.ended_before(*begins)).is_some_and(
        |begins| {
            tree.standing_in(actor, begins).into_iter().any(|heir| signatories.contains(&tree.administration_of(heir)))
        },
    )
}
