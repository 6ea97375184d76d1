//! The walk through folders: from the places that were asked for to the files of their trees.

use std::collections::BTreeSet;
use std::collections::btree_map::{BTreeMap, Entry as Slot};
use std::io::{self, ErrorKind};
use std::ops::Bound;
use std::path::{Path, PathBuf};

use super::ground::{Entry, Fault, Ground, Sort, is_hidden, is_read, is_toml, origin, root_above};
use super::view::{self, View};
use super::{Failure, File, Origin, Tree, Unreadable};

/// The places that were asked for and the roots still to be walked, all without links.
pub(super) struct Walk<'g, G> {
    ground: &'g G,
    asked: BTreeSet<PathBuf>,
    /// Those at or below which no file was found yet, as they are shown.
    empty: BTreeMap<PathBuf, String>,
    /// A root comes before what lies in it.
    roots: BTreeMap<PathBuf, Root>,
}

struct Root {
    view: View,
    kind: Kind,
}

/// What lies below a root.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    /// Files without a `city.toml`, of which single ones were asked for: folders in it are passed by.
    Neighbours,
    /// Files without a `city.toml`, in a folder that was asked for.
    Stray,
    /// A tree with a `city.toml`.
    Tree,
}

impl<'g, G: Ground> Walk<'g, G> {
    /// Every tree that the given files and folders reach, each whole, sorted by root.
    pub(super) fn of(ground: &'g G, paths: &[PathBuf]) -> Result<Vec<Tree>, Failure> {
        let mut walk = Self { ground, asked: BTreeSet::new(), empty: BTreeMap::new(), roots: BTreeMap::new() };
        for path in paths {
            walk.ask(path)?;
        }
        let mut trees = walk.trees()?;
        trees.retain(|tree| tree.files.iter().any(|file| file.selected));
        trees.sort_by(|one, other| one.root.cmp(&other.root));
        Ok(trees)
    }

    /// Notes what a path of the command line asks for.
    fn ask(&mut self, given: &Path) -> Result<(), Failure> {
        let failed = |error: io::Error| match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => Failure::Missing(view::named(given)),
            _ => Failure::Unreadable(view::named(given), error),
        };
        let found = self.ground.find(given).map_err(failed)?;
        let is_folder = found.sort == Sort::Folder;
        let place = if is_folder {
            found.place
        } else if is_toml(given) {
            self.settle(found)
        } else {
            if found.sort == Sort::Link {
                self.ground.target(&found.place).map_err(failed)?;
            }
            return Err(Failure::NotToml(view::named(given)));
        };
        let folder = if is_folder { &place } else { place.parent().unwrap_or(&place) };
        let (root, kind) = match root_above(self.ground, folder) {
            Some(root) => (root, Kind::Tree),
            None if is_folder => (folder, Kind::Stray),
            None => (folder, Kind::Neighbours),
        };
        match self.roots.entry(root.to_owned()) {
            Slot::Vacant(new) => {
                let named = if is_folder { given } else { given.parent().unwrap_or(given) };
                new.insert(Root { view: View::of(root, named), kind });
            }
            Slot::Occupied(mut known) if known.get().kind < kind => known.get_mut().kind = kind,
            Slot::Occupied(_) => {}
        }
        self.empty.insert(place.clone(), view::named(given));
        self.asked.insert(place);
        Ok(())
    }

    /// The place of a given file: a link's target where that is read in its own place, else the link itself, so that it
    /// is judged as it is when its whole tree is.
    fn settle(&self, found: Entry) -> PathBuf {
        if found.sort == Sort::Link
            && let Ok(target) = self.ground.target(&found.place)
        {
            let folder = found.place.parent().unwrap_or(&found.place);
            let root = root_above(self.ground, folder);
            if root.map_or_else(|| is_toml(&target.place), |root| is_read(self.ground, root, &target.place)) {
                return target.place;
            }
        }
        found.place
    }

    /// Every tree that was asked for, in the order of their places.
    fn trees(mut self) -> Result<Vec<Tree>, Failure> {
        let mut trees = Vec::new();
        // The last stray folder: what was asked for without a city further down was listed with it.
        let mut covered: Option<PathBuf> = None;
        while let Some((folder, root)) = self.roots.pop_first() {
            if root.kind != Kind::Tree && covered.as_ref().is_some_and(|covered| folder.starts_with(covered)) {
                continue;
            }
            trees.push(self.tree(&root)?);
            if root.kind == Kind::Stray {
                covered = Some(folder);
            }
        }
        self.empty.into_values().next().map_or(Ok(trees), |given| Err(Failure::NothingIn(given)))
    }

    /// Lists one tree, and notes the roots further down that were asked for.
    fn tree(&mut self, root: &Root) -> Result<Tree, Failure> {
        let Self { ground, asked, empty, roots } = self;
        let top = root.view.root();
        let whole = top.ancestors().any(|above| asked.contains(above));
        let is_selected = |place: &Path| {
            whole || place.ancestors().take_while(|above| *above != top).any(|above| asked.contains(above))
        };
        let mut files = Vec::new();
        let mut folders = vec![top.to_owned()];
        while let Some(folder) = folders.pop() {
            let shown = root.view.path(&folder);
            for entry in ground.list(&folder) {
                let (place, origin) = match entry {
                    Ok(Entry { place, .. }) if place.file_name().is_some_and(is_hidden) && !leads_to(asked, &place) => {
                        continue;
                    }
                    Ok(Entry { place, sort: Sort::Folder }) => {
                        if !ground.holds_city(&place) {
                            folders.extend((root.kind != Kind::Neighbours).then_some(place));
                        } else if is_selected(&place) {
                            let view = root.view.within(&place);
                            roots.entry(place).or_insert_with(|| Root { view, kind: Kind::Tree });
                        }
                        continue;
                    }
                    Ok(entry) => match origin(*ground, top, &entry) {
                        Some(origin) => (entry.place, origin),
                        None => continue,
                    },
                    Err(Fault { place, error }) => {
                        if place == top || leads_to(asked, &place) {
                            return Err(Failure::Unreadable(root.view.show(&place), error));
                        }
                        (place, Origin::Unreadable(Unreadable::from(&error)))
                    }
                };
                let selected = is_selected(&place);
                if selected && !empty.is_empty() {
                    for above in place.ancestors() {
                        empty.remove(above);
                    }
                }
                let name = place.file_name().unwrap_or_default();
                files.push(File { path: view::text(&shown.join(name)), selected, origin });
            }
        }
        files.sort_by(|one, other| one.path.cmp(&other.path));
        Ok(Tree { root: root.view.name(), files })
    }
}

/// Whether a place that was asked for lies at or below `place`.
fn leads_to(asked: &BTreeSet<PathBuf>, place: &Path) -> bool {
    let next = asked.range::<Path, _>((Bound::Included(place), Bound::Unbounded)).next();
    next.is_some_and(|next| next.starts_with(place))
}
