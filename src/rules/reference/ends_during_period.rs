//! The rule `ends-during-period`.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::diagnostic::{Level, Phrase};
use crate::model::{Actor, Agreement, AsOf, At, DocumentIndex, Many, Period, Reference};
use crate::rules::{Reporter, Rule};

use super::tenure::{heirs, ids, is_certain, told_at};

pub(crate) static RULE: Rule = Rule {
    name: "ends-during-period",
    level: Level::Warning,
    profile: None,
    docs: include_str!("ends_during_period.md"),
    check,
};

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    let following = Following::of(tree);
    for (index, _, agreement) in tree.agreements() {
        let period = Period::of(&agreement.valid_from, &agreement.valid_to);
        if agreement.valid_from.is_faulty() || agreement.valid_to.is_faulty() || period.is_reversed() {
            continue;
        }
        for list in [&agreement.districts, &agreement.police_areas] {
            for At { value: reference, span } in list.items() {
                let Some(actor) = reference.to.actor() else { continue };
                let tenure = tree.tenure(actor);
                let ends_within = |end: &Date| period.contains(*end) && period.to != Some(*end);
                let Some(end) = tenure.period.to.filter(ends_within) else { continue };
                if !is_certain(tree, actor) || following.name_a_successor(tree, index, actor) {
                    continue;
                }
                let heirs: Vec<Actor> = tenure.successors.iter().flat_map(|heirs| heirs.actors()).collect();
                let help = match &heirs[..] {
                    [] => Phrase::new("help"),
                    _ => Phrase::new("help-successors").with("ids", ids(tree, &heirs)),
                };
                let what = Phrase::new("").with("id", &*reference.id).with("end", end);
                let found = report.at(index, *span, what).help(help);
                if let Some(place) = told_at(tree, &tenure) {
                    found.related(place, Phrase::new("related-period"));
                }
            }
        }
    }
}

/// Which agreements supersede which.
struct Following<'t> {
    by_superseded: BTreeMap<DocumentIndex, Vec<&'t Agreement>>,
    /// Those of which it cannot be told: what they supersede is reported.
    perhaps: Vec<&'t Agreement>,
}

impl<'t> Following<'t> {
    fn of(tree: &AsOf<'t>) -> Self {
        let mut this = Self { by_superseded: BTreeMap::new(), perhaps: Vec::new() };
        for (_, _, agreement) in tree.tree.agreements() {
            for superseded in agreement.supersedes.documents() {
                this.by_superseded.entry(superseded).or_default().push(agreement);
            }
            if agreement.supersedes.is_reported() {
                this.perhaps.push(agreement);
            }
        }
        this
    }

    /// Whether an agreement that supersedes this one names a successor of an actor, as far as it can be told.
    fn name_a_successor(&self, tree: &AsOf<'_>, superseded: DocumentIndex, actor: Actor) -> bool {
        let following = self.by_superseded.get(&superseded).into_iter().flatten().chain(&self.perhaps);
        let mut following = following.peekable();
        if following.peek().is_none() {
            return false;
        }
        if tree.tenure(actor).successors.is_some_and(Many::is_reported) {
            return true;
        }
        let heirs = heirs(tree, actor, |_| false);
        let is_heir = |named: Actor| {
            named == Actor::City
                || heirs
                    .iter()
                    .any(|heir| named == *heir || tree.is_part_of(named, *heir) || tree.is_part_of(*heir, named))
        };
        let names_one = |list: &Many<Reference>| list.is_reported() || list.actors().any(is_heir);
        let of_districts = matches!(actor, Actor::District(_));
        following.any(|other| names_one(if of_districts { &other.districts } else { &other.police_areas }))
    }
}
