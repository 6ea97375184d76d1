//! Two snapshots side by side: only the folders whose ids differ are looked into.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::super::ground::{Entry, Ground, Sort, is_hidden, is_toml, origin, root_above};
use super::super::view::{View, named};
use super::super::{Failure as NoFiles, File, Tree};
use super::Failure;
use super::snapshot::{Folder, Item, Snapshot};

/// A path of the command line, and where it leads.
struct Asked<'p> {
    given: &'p Path,
    place: PathBuf,
    is_folder: bool,
}

/// The files of each root that differ.
type Roots = BTreeMap<PathBuf, BTreeSet<PathBuf>>;

impl Snapshot {
    /// Whether both are of the same repository, so that equal ids are equal files.
    pub(in super::super) fn is_comparable(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.store, &other.store) && self.root == other.root
    }

    /// The trees of two snapshots, of each only its register and the files that differ between the two.
    pub(in super::super) fn differing(
        &self,
        after: &Self,
        paths: &[PathBuf],
    ) -> Result<(Vec<Tree>, Vec<Tree>), NoFiles> {
        let asked = paths.iter().map(|given| asked(self, after, given)).collect::<Result<Vec<_>, _>>()?;
        let mut changed = BTreeSet::new();
        if self.top.is_none() || self.top != after.top {
            let leads_to = |path: &Path| asked.iter().any(|asked| asked.place.starts_with(self.root.join(path)));
            compare(self, after, Path::new(""), &leads_to, &mut changed);
        }
        let roots = [self, after].map(|side| roots(side, &asked, &changed));
        let wanted: BTreeSet<&Path> = roots
            .iter()
            .flatten()
            .filter(|(_, places)| places.iter().any(|place| is_selected(&asked, place)))
            .map(|(root, _)| root.as_path())
            .collect();
        let trees = |side: &Self, roots: &Roots| {
            let none = BTreeSet::new();
            let tree = |root: &&Path| tree(side, &asked, root, roots.get(*root).unwrap_or(&none));
            let mut trees: Vec<Tree> = wanted.iter().filter_map(tree).collect();
            trees.sort_by(|one, other| one.root.cmp(&other.root));
            trees
        };
        let found = (trees(self, &roots[0]), trees(after, &roots[1]));
        self.finish()?;
        after.finish()?;
        Ok(found)
    }
}

/// Where a path leads; it may be there on one side only.
fn asked<'p>(before: &Snapshot, after: &Snapshot, given: &'p Path) -> Result<Asked<'p>, NoFiles> {
    let found = after.find(given).or_else(|_| before.find(given));
    let Entry { place, sort } = found.map_err(|error| match error.kind() {
        ErrorKind::NotFound => {
            let mut whence = vec![before.name.clone(), after.name.clone()];
            whence.dedup();
            Failure::NotIn { path: named(given), whence }
        }
        _ => Failure::Outside(named(given)),
    })?;
    if sort != Sort::Folder && !is_toml(&place) {
        return Err(NoFiles::NotToml(named(given)));
    }
    Ok(Asked { given, place, is_folder: sort == Sort::Folder })
}

/// Gathers the agreement files at or below a path that differ.
fn compare(
    before: &Snapshot,
    after: &Snapshot,
    path: &Path,
    leads_to: &dyn Fn(&Path) -> bool,
    changed: &mut BTreeSet<PathBuf>,
) {
    let (one, other) = (before.folder(path).unwrap_or_default(), after.folder(path).unwrap_or_default());
    let city = OsStr::new("city.toml");
    // Where a register comes or goes, files that are the same belong to another tree.
    let regrouped = one.get(city).is_some() != other.get(city).is_some();
    for (name, left, right) in side_by_side(&one, &other) {
        let same = left == right && left != Some(Item::Folder(None));
        if same && !regrouped {
            continue;
        }
        let path = path.join(name);
        if is_hidden(name) && !leads_to(&path) {
            continue;
        }
        let is_folder = |item: Option<Item>| matches!(item, Some(Item::Folder(_)));
        if is_folder(left) || is_folder(right) {
            if regrouped {
                for side in [before, after] {
                    all_below(side, &path, changed);
                }
            } else {
                compare(before, after, &path, leads_to, changed);
            }
        }
        if is_toml(&path) && !(is_folder(left) && is_folder(right)) {
            changed.insert(path);
        }
    }
}

/// What has a name on either side.
fn side_by_side<'f>(
    one: &'f Folder,
    other: &'f Folder,
) -> impl Iterator<Item = (&'f OsStr, Option<Item>, Option<Item>)> {
    let (mut left, mut right) = (one.iter().peekable(), other.iter().peekable());
    std::iter::from_fn(move || {
        let order = match (left.peek(), right.peek()) {
            (Some((one, _)), Some((other, _))) => one.cmp(other),
            (Some(_), None) => Ordering::Less,
            (None, _) => Ordering::Greater,
        };
        let left = if order.is_le() { left.next() } else { None };
        let right = if order.is_ge() { right.next() } else { None };
        let (name, _) = left.or(right)?;
        Some((name, left.map(|(_, item)| item), right.map(|(_, item)| item)))
    })
}

fn all_below(side: &Snapshot, path: &Path, found: &mut BTreeSet<PathBuf>) {
    for (name, item) in side.folder(path).unwrap_or_default().iter().filter(|(name, _)| !is_hidden(name)) {
        let path = path.join(name);
        match item {
            Item::Folder(_) => all_below(side, &path, found),
            _ if is_toml(&path) => drop(found.insert(path)),
            _ => {}
        }
    }
}

/// The files that differ by the trees that they belong to on one side.
fn roots(side: &Snapshot, asked: &[Asked<'_>], changed: &BTreeSet<PathBuf>) -> Roots {
    let mut roots = Roots::new();
    for path in changed.iter().filter(|path| side.item(path).is_some()) {
        let place = side.root.join(path);
        let folder = place.parent().unwrap_or(&place);
        let stray = || {
            let given = asked.iter().filter(|asked| asked.is_folder && place.starts_with(&asked.place));
            let outermost = given.map(|asked| asked.place.as_path()).min();
            outermost.or_else(|| asked.iter().any(|asked| asked.place == place).then_some(folder))
        };
        if let Some(root) = root_above(side, folder).or_else(stray) {
            roots.entry(root.to_owned()).or_default().insert(place);
        }
    }
    roots
}

fn is_selected(asked: &[Asked<'_>], place: &Path) -> bool {
    asked.iter().any(|asked| place.starts_with(&asked.place))
}

/// One tree of one side: its register, and its files that differ.
fn tree(side: &Snapshot, asked: &[Asked<'_>], root: &Path, places: &BTreeSet<PathBuf>) -> Option<Tree> {
    let view = view(asked, root)?;
    let city = Some(root.join("city.toml")).filter(|_| side.holds_city(root));
    let places: BTreeSet<&PathBuf> = places.iter().chain(&city).collect();
    let mut files: Vec<File> = Vec::new();
    for place in places {
        let Some(sort) = side.below(place).and_then(|path| side.item(path)?.sort()) else { continue };
        let entry = Entry { place: place.clone(), sort };
        if let Some(origin) = origin(side, root, &entry) {
            files.push(File { path: view.show(place), selected: is_selected(asked, place), origin });
        }
    }
    files.sort_by(|one, other| one.path.cmp(&other.path));
    (!files.is_empty()).then(|| Tree { root: view.name(), files })
}

/// How a root is shown to who asked for something in it, or above it.
fn view(asked: &[Asked<'_>], root: &Path) -> Option<View> {
    let near = |asked: &&Asked<'_>| asked.place.starts_with(root) || root.starts_with(&asked.place);
    let asked = asked.iter().find(near)?;
    let named = if asked.is_folder { asked.given } else { asked.given.parent().unwrap_or(asked.given) };
    Some(if asked.place.starts_with(root) { View::of(root, named) } else { View::of(&asked.place, named).within(root) })
}
