//! What the register says of an actor's time, as far as it is sure.

use crate::diagnostic::Place;
use crate::model::{Actor, AsOf, Tenure};

/// How many successors are looked at: more than any register has.
const MOST: usize = 100;

/// Whether no finding says that something about an actor's time is wrong.
pub(super) fn is_certain(tree: &AsOf<'_>, actor: Actor) -> bool {
    let is_sure = |actor| {
        tree.actor_record(actor).is_none_or(|record| {
            let mut sure = !record.damaged();
            record.each(&mut |key, slot| {
                sure &= !(matches!(key.name, "valid_from" | "valid_to" | "part_of") && slot.is_faulty());
            });
            sure
        })
    };
    !tree.tenure(actor).period.is_reversed() && is_sure(actor) && is_sure(tree.administration_of(actor))
}

/// Those who took an actor over, and those who took them over in turn, but not those after one that `is_last`.
pub(super) fn heirs(tree: &AsOf<'_>, actor: Actor, is_last: impl Fn(Actor) -> bool) -> Vec<Actor> {
    let mut found = vec![actor];
    let mut next = 0;
    while next < found.len().min(MOST) {
        if next == 0 || !is_last(found[next]) {
            let successors = tree.tenure(found[next]).successors;
            for heir in successors.iter().flat_map(|heirs| heirs.actors()).take(MOST) {
                if !found.contains(&heir) {
                    found.push(heir);
                }
            }
        }
        next += 1;
    }
    found.split_off(1)
}

/// Where the register tells of it.
pub(super) fn told_at(tree: &AsOf<'_>, tenure: &Tenure<'_>) -> Option<Place> {
    Some(Place { file: tree.register()?.file, span: tenure.told_at })
}

/// The ids of actors, to be shown.
pub(super) fn ids(tree: &AsOf<'_>, actors: &[Actor]) -> Vec<String> {
    actors.iter().map(|actor| tree.actor_id(*actor).to_owned()).collect()
}
