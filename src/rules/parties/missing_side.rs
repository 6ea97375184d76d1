//! The rule `missing-side`.

use crate::diagnostic::{Level, Phrase};
use crate::model::{Actor, AsOf, Side};
use crate::rules::{Reporter, Rule};

pub(crate) static RULE: Rule =
    Rule { name: "missing-side", level: Level::Error, profile: None, docs: include_str!("missing_side.md"), check };

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (index, _, framework) in tree.frameworks() {
        let parties = &framework.parties;
        if parties.is_absent() || parties.is_reported() || parties.actors().any(|actor| has_unsure_side(tree, actor)) {
            continue;
        }
        let lacks = |side| !parties.actors().any(|actor| tree.side(actor) == side);
        let (variant, help) = match (lacks(Side::City), lacks(Side::Police)) {
            (false, false) => continue,
            (true, false) => ("city", "help-city"),
            (false, true) => ("police", "help-police"),
            (true, true) => ("", "help"),
        };
        report.at(index, parties.span(), Phrase::new(variant)).help(Phrase::new(help));
    }
}

/// Whether the side that an organisation states could not be read.
fn has_unsure_side(tree: &AsOf<'_>, actor: Actor) -> bool {
    let (Actor::Organisation(index), Some(register)) = (actor, tree.register()) else { return false };
    let organisation = &register.organisations[index as usize];
    organisation.side.is_faulty() || organisation.damaged && organisation.side.is_absent()
}
