//! The rule `unresolved-reference`.

use std::collections::BTreeSet;

use crate::diagnostic::{Argument, Level, Phrase};
use crate::model::{Actor, AsOf, At, DocumentIndex, Kind, RecordRef, Reference, Target, To, Value};
use crate::rules::{Profile, Reporter, Rule, rule};
use crate::source::Span;

use super::circular_reference::parts_of_themselves;
use super::guess::Guess;

pub(crate) static RULE: Rule = Rule {
    name: "unresolved-reference",
    level: Level::Error,
    profile: None,
    docs: include_str!("unresolved_reference.md"),
    check,
};

/// An id that names nothing.
struct Lost<'t> {
    document: DocumentIndex,
    key: &'t str,
    target: Target,
    id: &'t str,
    span: Span,
    /// The id of the record that refers, where it is of a kind that the key takes.
    own: Option<&'t str>,
}

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    let mut circular: Option<BTreeSet<RecordRef>> = None;
    for (document, source) in tree.indexed() {
        let mut guess = Guess::new(tree, document);
        source.records().for_each(|(kind, index, record)| {
            let at = RecordRef { document, kind, index };
            let own = record.id().map(|(id, _)| id);
            record.each_reference(&mut |key, slot| {
                let Some(target) = key.shape.target() else { return };
                let mut judge = |reference: &Reference, span| {
                    // Circles are told of as such, and nothing else.
                    let mut is_circular = || circular.get_or_insert_with(|| parts_of_themselves(tree)).contains(&at);
                    if is_lost(target, reference) && !(target == Target::WholeDistrict && is_circular()) {
                        let own = own.filter(|_| target.kinds().contains(&kind));
                        let lost = Lost { document, key: key.name, target, id: &reference.id, span, own };
                        tell(tree, &lost, &mut guess, report);
                    }
                };
                match slot.value() {
                    Value::Reference(reference) => judge(reference, slot.span()),
                    Value::References(list) => list.iter().for_each(|At { value, span }| judge(value, *span)),
                    _ => {}
                }
            });
        });
        for (At { value: id, span }, _) in source.checks.iter().flat_map(|checks| &checks.levels.entries) {
            if rule(id).is_none() {
                let lost = Lost { document, key: "levels", target: Target::Rule, id, span: *span, own: None };
                tell(tree, &lost, &mut guess, report);
            }
        }
    }
}

fn is_lost(target: Target, reference: &Reference) -> bool {
    match target {
        Target::Rule => rule(&reference.id).is_none(),
        Target::Profile => Profile::named(&reference.id).is_none(),
        _ => reference.to == To::Nothing,
    }
}

fn tell(tree: &AsOf<'_>, lost: &Lost<'_>, guess: &mut Guess<'_>, report: &mut Reporter<'_>) {
    let Lost { document, key, target, id, span, own } = *lost;
    let refused = |guess: &str| match rule(guess) {
        Some((family, rule)) if key == "rule" => !rule.can_be_waived(family),
        Some((family, _)) if key == "levels" => family.name == "syntax",
        _ => own == Some(guess),
    };
    let part = tree.actor(id).filter(|actor| target == Target::WholeDistrict && matches!(actor, Actor::District(_)));
    if let Some(part) = part {
        let help = match tree.administration_of(part) {
            whole if whole != part => Phrase::new("help-nearest").with("nearest", tree.actor_id(whole)),
            _ => guess.choice(target, &refused),
        };
        report.at(document, span, Phrase::new("part-of-part").with("id", id)).help(help);
        return;
    }
    let what = match found(tree, lost) {
        Some(found) if id.contains('/') && target.kinds().contains(&found) => Phrase::new("elsewhere"),
        Some(found) => Phrase::new("wrong-kind").with("found", Argument::Word(found.with_article())),
        None if Actor::RESERVED.iter().any(|(reserved, _)| *reserved == id) => {
            Phrase::new("wrong-kind").with("found", Argument::Word("kind-actor.a"))
        }
        None => Phrase::new(""),
    };
    let what = what.with("id", id).with("key", key).with("expected", Argument::Words(expected(target)));
    report.at(document, span, what).help(guess.help(target, id, &refused));
}

/// The kind of the record that has the id, though the key does not take it.
fn found(tree: &AsOf<'_>, lost: &Lost<'_>) -> Option<Kind> {
    if matches!(lost.target, Target::Rule | Target::Profile) {
        return None;
    }
    let kind = |document: DocumentIndex, id| tree.document(document).ids.get(id).map(|(kind, _)| *kind);
    if let Some((home, id)) = lost.id.split_once('/') {
        return kind(tree.document_by_id(home)?, id);
    }
    let actor = || tree.actor(lost.id)?.record().map(|(kind, _)| kind);
    let framework = || kind(tree.framework_of(lost.document)?, lost.id);
    let document = || tree.document_by_id(lost.id).map(|other| tree.document(other).head().kind());
    kind(lost.document, lost.id).or_else(framework).or_else(actor).or_else(document)
}

/// What the key takes, as words of the catalogue.
fn expected(target: Target) -> Vec<&'static str> {
    match target {
        Target::Actor => vec!["kind-actor.a"],
        Target::OwnRecord => vec!["kind-record.a"],
        Target::Rule => vec!["kind-rule.a"],
        Target::Profile => vec!["kind-profile.a"],
        _ => target.kinds().iter().map(|kind| kind.with_article()).collect(),
    }
}
