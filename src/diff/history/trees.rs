//! The trees of one commit, given those of another.

use std::collections::{HashMap, HashSet};
use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::Date;

use crate::diff::Side;
use crate::load::{Kept, Memory, Spread};
use crate::model::AsOf;
use crate::report::coverage::Totals;
use crate::source::{Differing, Failure, Source, Tree};

/// What differs between two commits; all of the first one's files where nothing was before.
pub(super) fn differing(before: Option<&Source>, after: &Source, paths: &[PathBuf]) -> Result<Differing, Failure> {
    let Some(before) = before else { return Ok(Differing { before: Vec::new(), after: trees(after, paths)? }) };
    match Differing::between(before, after, paths) {
        Err(failure) if failure.is_nothing_there() => Ok(Differing { before: Vec::new(), after: Vec::new() }),
        found => found,
    }
}

/// The trees of a commit; none where it has none.
fn trees(source: &Source, paths: &[PathBuf]) -> Result<Vec<Tree>, Failure> {
    let there: Vec<PathBuf> = paths.iter().filter(|path| source.has(path)).cloned().collect();
    match source.trees(&there) {
        Err(failure) if failure.is_nothing_there() => Ok(Vec::new()),
        found => found,
    }
}

/// What all trees of a commit say, given what they said before.
pub(super) fn renewed(
    memory: &Memory,
    before: &[Arc<Kept>],
    source: &Source,
    paths: &[PathBuf],
    spread: Spread,
) -> Result<Vec<Arc<Kept>>, Failure> {
    let before: HashMap<&str, &Arc<Kept>> = before.iter().map(|kept| (kept.tree.root.as_str(), kept)).collect();
    let renew = |tree: Tree| match before.get(tree.root.as_str()) {
        Some(before) => memory.renew(before, tree, &|file| source.read(file)),
        None => Arc::new(memory.keep(tree, spread, &|file| source.read(file))),
    };
    let kept = trees(source, paths)?.into_iter().map(renew).collect();
    source.finish()?;
    Ok(kept)
}

/// One side without the trees that are the same on the other.
pub(super) fn but<'k>(side: &'k [Arc<Kept>], other: &[Arc<Kept>]) -> Side<'k> {
    let other: HashSet<*const Kept> = other.iter().map(Arc::as_ptr).collect();
    let own = side.iter().filter(|kept| !other.contains(&Arc::as_ptr(kept)));
    Side { trees: own.map(|kept| (&kept.tree, &kept.loaded)).collect(), base: "" }
}

/// The tree of a side that has this folder.
pub(super) fn of_root<'k>(side: &'k [Arc<Kept>], root: &str) -> Option<&'k Arc<Kept>> {
    side.iter().find(|kept| kept.tree.root == root)
}

pub(super) fn coverage(trees: &[Arc<Kept>], day: Date) -> Totals {
    let totals = trees.iter().map(|kept| Totals::on(&AsOf { tree: &kept.loaded.workspace, day }));
    totals.fold(Totals::default(), Totals::and)
}
