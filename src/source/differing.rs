//! What to read to compare two states of the same files: the registers, and whatever is not the same on both sides.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

use super::git::Blob;
use super::{Failure, File, Origin, Source, Tree, disk};

/// The two sides of a comparison, as far as they must be read.
pub struct Differing {
    /// What there was.
    pub before: Vec<Tree>,
    /// What there is now.
    pub after: Vec<Tree>,
}

impl Differing {
    /// The given files and folders from two sources. Between two revisions, or a revision and the index, the cost is that of
    /// what differs, however much there is besides.
    pub fn between(before: &Source, after: &Source, paths: &[PathBuf]) -> Result<Self, Failure> {
        if let (Source::Git(one), Source::Git(other)) = (before, after)
            && one.is_comparable(other)
        {
            let (before, after) = one.differing(other, paths)?;
            return Ok(Self { before, after });
        }
        let (one, other) = (before.listed(paths), after.listed(paths));
        let (mut one, mut other) = match (one, other) {
            (Err(_), Err(failure)) => return Err(failure),
            (one, other) => (lenient(one)?, lenient(other)?),
        };
        let roots = |trees: &[Tree]| trees.iter().map(|tree| tree.root.clone()).collect::<Vec<_>>();
        let (left, right) = (roots(&one), roots(&other));
        before.read_along(&right, &mut one)?;
        after.read_along(&left, &mut other)?;
        let untouched = untouched(before, after);
        drop_equal(&mut one, &mut other, &|one, other| same(before, one, after, other, &untouched));
        Ok(Self { before: one, after: other })
    }

    /// Two files or folders on disk.
    pub fn of_paths(before: &Path, after: &Path) -> Result<Self, Failure> {
        let listed = |path: &Path| {
            let mut trees = disk::trees(&[path.to_owned()])?;
            for tree in &mut trees {
                let city = if tree.root == "." { "city.toml".to_owned() } else { format!("{}/city.toml", tree.root) };
                tree.files.retain(|file| file.selected || file.path == city);
            }
            Ok::<_, Failure>(trees)
        };
        Ok(Self { before: listed(before)?, after: listed(after)? })
    }
}

impl Source {
    /// The trees of those of the paths that are there.
    fn listed(&self, paths: &[PathBuf]) -> Result<Vec<Tree>, Failure> {
        let there: Vec<PathBuf> = paths.iter().filter(|path| self.has(path)).cloned().collect();
        self.trees(if there.is_empty() { paths } else { &there })
    }

    /// Adds the trees that were asked for on the other side alone, nothing of them selected: what is there in one file may
    /// be here in another.
    fn read_along(&self, roots: &[String], trees: &mut Vec<Tree>) -> Result<(), Failure> {
        for root in roots {
            if trees.iter().all(|tree| tree.root != *root) {
                let mut found = lenient(self.trees(&[PathBuf::from(root)]))?;
                found.retain(|tree| tree.root == *root);
                found.iter_mut().flat_map(|tree| &mut tree.files).for_each(|file| file.selected = false);
                trees.append(&mut found);
            }
        }
        trees.sort_by(|one, other| one.root.cmp(&other.root));
        Ok(())
    }
}

/// A side that has nothing of what was asked for is empty; whatever else is wrong with it is not passed over.
fn lenient(found: Result<Vec<Tree>, Failure>) -> Result<Vec<Tree>, Failure> {
    match found {
        Err(failure) if failure.is_nothing_there() => Ok(Vec::new()),
        other => other,
    }
}

/// Leaves out the files that are the same on both sides, but for registers; then the trees of which nothing is left.
fn drop_equal(one: &mut Vec<Tree>, other: &mut Vec<Tree>, same: &dyn Fn(&File, &File) -> bool) {
    let differs = |left: &mut Tree, right: &mut Tree| {
        let there: BTreeMap<&str, &File> = right.files.iter().map(|file| (file.path.as_str(), file)).collect();
        let equal: Vec<String> = left
            .files
            .iter()
            .filter(|file| there.get(file.path.as_str()).is_some_and(|twin| same(file, twin)))
            .map(|file| file.path.clone())
            .collect();
        let city = format!("{}/city.toml", left.root);
        let drop =
            |file: &File| equal.binary_search(&file.path).is_err() || file.path == city || file.path == "city.toml";
        left.files.retain(drop);
        right.files.retain(drop);
        let is_new = |file: &File| equal.binary_search(&file.path).is_err();
        left.files.iter().any(is_new) || right.files.iter().any(is_new)
    };
    let mut gone = Vec::new();
    for left in one.iter_mut() {
        if let Some(right) = other.iter_mut().find(|right| right.root == left.root)
            && !differs(left, right)
        {
            gone.push(left.root.clone());
        }
    }
    one.retain(|tree| !gone.contains(&tree.root));
    other.retain(|tree| !gone.contains(&tree.root));
}

/// Whether two files have the same bytes; `untouched` are those on disk of which that is known without reading them.
fn same(before: &Source, one: &File, after: &Source, other: &File, untouched: &HashMap<PathBuf, Blob>) -> bool {
    match (&one.origin, &other.origin) {
        (Origin::Disk(place), Origin::Blob(blob)) | (Origin::Blob(blob), Origin::Disk(place))
            if untouched.get(place) == Some(blob) =>
        {
            true
        }
        (one, other) if one == other => true,
        _ => match (before.bytes(one), after.bytes(other)) {
            (Ok(one), Ok(other)) => one == other,
            _ => false,
        },
    }
}

/// What the index knows of the files on disk, where one side is the disk and the other a repository.
fn untouched(before: &Source, after: &Source) -> HashMap<PathBuf, Blob> {
    match (before, after) {
        (Source::Git(_), Source::Worktree(worktree)) | (Source::Worktree(worktree), Source::Git(_)) => {
            worktree.untouched()
        }
        _ => HashMap::new(),
    }
}
