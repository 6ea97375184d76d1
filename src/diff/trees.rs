//! Both sides as a whole: which tree became which, and all that changed in each.

use std::collections::BTreeSet;

use super::change::{Changes, Note};
use super::documents::Documents;
use super::ledger::{Both, Ledger};
use super::names::Names;
use super::records::Matches;
use super::state::State;
use super::{areas, fields, presence, reach, unread};
use crate::load::Loaded;
use crate::model::{RecordRef, Workspace};
use crate::source::Tree;

/// One side of a comparison.
#[derive(Debug)]
pub struct Side<'l> {
    /// The trees that were listed, each with what it says.
    pub trees: Vec<(&'l Tree, &'l Loaded)>,
    /// The folder that paths of the two sides are compared below: empty, unless two folders are compared.
    pub base: &'l str,
}

impl<'l> Side<'l> {
    /// Trees that were listed and, in the same order, read.
    pub fn new(trees: &'l [Tree], loaded: &'l [Loaded], base: &'l str) -> Self {
        Self { trees: trees.iter().zip(loaded).collect(), base }
    }
}

/// All that changed from the one side to the other. Of each side no more is needed than the registers and the files that
/// are not the same on both.
pub fn compare<'l>(before: &Side<'l>, after: &Side<'l>) -> Changes {
    let nothing = nothing();
    compare_with(before, after, &nothing)
}

fn compare_with<'l>(before: &Side<'l>, after: &Side<'l>, nothing: &'l Loaded) -> Changes {
    let mut changes = Changes::default();
    for (one, other) in pairs(before, after) {
        let old = of(before, one, nothing);
        let new = of(after, other, nothing);
        tree(&old, &new, &mut changes);
    }
    changes.notes.sort_unstable();
    changes.notes.dedup();
    changes
}

fn of<'l>(side: &Side<'l>, index: Option<usize>, nothing: &'l Loaded) -> State<'l> {
    match index {
        Some(index) => {
            let (tree, loaded) = side.trees[index];
            State::of(loaded, Some(tree), side.base)
        }
        None => State::of(nothing, None, side.base),
    }
}

fn nothing() -> Loaded {
    Loaded { workspace: Workspace::default(), faults: Vec::new(), texts: Vec::new() }
}

/// Pairs trees by their folder, else by their city, else what is left over if it is one on each side.
fn pairs(before: &Side<'_>, after: &Side<'_>) -> Vec<(Option<usize>, Option<usize>)> {
    let root = |side: &Side<'_>, index: usize| {
        let root = &side.trees[index].1.workspace.root;
        root.strip_prefix(side.base).unwrap_or(root).trim_matches('/').to_owned()
    };
    let city = |side: &Side<'_>, index: usize| {
        side.trees[index].1.workspace.register().map(|register| register.name().to_owned()).filter(|id| !id.is_empty())
    };
    let mut left: Vec<usize> = (0..before.trees.len()).collect();
    let mut right: Vec<usize> = (0..after.trees.len()).collect();
    let mut pairs = Vec::new();
    let mut pair_by = |same: &dyn Fn(usize, usize) -> bool, left: &mut Vec<usize>, right: &mut Vec<usize>| {
        left.retain(|one| {
            let twin = right.iter().position(|other| same(*one, *other));
            if let Some(twin) = twin {
                pairs.push((Some(*one), Some(right.remove(twin))));
            }
            twin.is_none()
        });
    };
    pair_by(&|one, other| root(before, one) == root(after, other), &mut left, &mut right);
    pair_by(&|one, other| city(before, one).is_some_and(|id| city(after, other) == Some(id)), &mut left, &mut right);
    if left.len() == 1 && right.len() == 1 {
        pair_by(&|_, _| true, &mut left, &mut right);
    }
    pairs.extend(left.into_iter().map(|one| (Some(one), None)));
    pairs.extend(right.into_iter().map(|other| (None, Some(other))));
    pairs
}

fn tree<'l>(before: &State<'l>, after: &State<'l>, changes: &mut Changes) {
    let documents = Documents::of(before, after);
    let mut matches = Matches::of(&documents, before, after);
    let names = Names::of_all(&documents, &matches, before, after);
    matches.rows(&documents, before, after, &names);
    let sides = Both { before, after, documents, matches, names };
    let mut ledger = Ledger::default();
    presence::compare(&sides, &mut ledger);
    for pair in &sides.documents.pairs {
        areas::compare(&sides, pair, &mut ledger);
    }
    for (one, other) in &sides.matches.pairs {
        fields::compare(&sides, *one, *other, &mut ledger);
    }
    reach::of_parts(&sides, &mut ledger);
    changes.changes.extend(ledger.into_changes());
    changes.renamed.extend(renamed(&sides));
    let notes = before.notes(false).chain(after.notes(true));
    changes.notes.extend(notes.collect::<Vec<Note>>());
    changes.notes.extend(unread::notes(&sides));
}

/// The documents and records that were called something else before; not those of which something still has that name.
fn renamed(sides: &Both<'_, '_>) -> Vec<(String, String)> {
    if sides.names.is_plain {
        return Vec::new();
    }
    let name = |(before, after): &(RecordRef, RecordRef)| {
        (sides.before.tree.full_id(*before), sides.after.tree.full_id(*after))
    };
    let has_id = |(_, after): &&(RecordRef, RecordRef)| sides.after.record(*after).id().is_some();
    let names: Vec<(String, String)> = sides.matches.pairs.iter().filter(has_id).map(name).collect();
    let kept: BTreeSet<String> =
        names.iter().filter(|(before, after)| before == after).map(|(_, after)| after.clone()).collect();
    names.into_iter().filter(|(_, after)| !kept.contains(after)).collect()
}
