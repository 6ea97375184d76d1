//! How places on disk are shown: as the user named them, with `/`.

use std::fs;
use std::iter;
use std::path::{Component, Path, PathBuf};

/// How a folder and what lies below it are shown.
#[derive(Debug)]
pub(super) struct View {
    root: PathBuf,
    shown: PathBuf,
    /// The way from the root down to the current folder where the root is shown as `..` or `../..`, so that what lies
    /// below the current folder is shown without going up and down again.
    way: PathBuf,
}

impl View {
    /// How `root` is shown to one who named `folder` in it.
    pub(super) fn of(root: &Path, folder: &Path) -> Self {
        let shown = iter::successors(Some(clean(folder)), |path| up(path))
            .map_while(|path| Some((real(&path)?, path)))
            .take_while(|(real, _)| real.parent().is_some())
            .find(|(real, _)| real == root);
        // A link may have led away from all folders above it.
        let shown = shown.map(|(_, path)| path).or_else(|| from_here(root).filter(|_| folder.is_relative()));
        Self::new(root.to_owned(), shown.unwrap_or_else(|| root.to_owned()))
    }

    fn new(root: PathBuf, shown: PathBuf) -> Self {
        let above = shown.components().all(|component| component == Component::ParentDir);
        let here = if above { real(Path::new("")) } else { None };
        let way = here.and_then(|here| here.strip_prefix(&root).map(Path::to_owned).ok()).unwrap_or_default();
        Self { root, shown, way }
    }

    /// The folder itself, without links.
    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// How the folder is shown.
    pub(super) fn name(&self) -> String {
        text(&self.shown)
    }

    /// How `folder`, which lies in this one, and what lies below it are shown.
    pub(super) fn within(&self, folder: &Path) -> Self {
        Self::new(folder.to_owned(), self.path(folder))
    }

    /// How `place`, which lies in this folder, is shown.
    pub(super) fn show(&self, place: &Path) -> String {
        text(&self.path(place))
    }

    /// The same, to be joined with the names of what lies in `place`.
    pub(super) fn path(&self, place: &Path) -> PathBuf {
        let below = place.strip_prefix(&self.root).unwrap_or(place);
        let shared =
            iter::zip(below.components(), self.way.components()).take_while(|(one, other)| one == other).count();
        if shared == 0 {
            return self.shown.join(below);
        }
        let up = self.way.components().skip(shared).map(|_| Component::ParentDir);
        up.chain(below.components().skip(shared)).collect()
    }
}

/// How a path of the command line is shown.
pub(super) fn named(given: &Path) -> String {
    text(&clean(given))
}

/// The path with `/`, what is not UTF-8 replaced.
pub(super) fn text(path: &Path) -> String {
    if path.as_os_str().is_empty() {
        return ".".to_owned();
    }
    path.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/")
}

/// Without `.`; the current folder is empty.
fn clean(path: &Path) -> PathBuf {
    path.components().filter(|component| *component != Component::CurDir).collect()
}

/// The folder above, as one would write it; none above the topmost.
fn up(path: &Path) -> Option<PathBuf> {
    match path.components().next_back() {
        Some(Component::Normal(_)) => path.parent().map(Path::to_owned),
        Some(Component::RootDir | Component::Prefix(_)) => None,
        Some(Component::ParentDir | Component::CurDir) | None => Some(path.join("..")),
    }
}

/// The path without links. What is not on disk, but may be in a revision, is taken as it is written.
pub(super) fn real(path: &Path) -> Option<PathBuf> {
    let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
    if let Ok(real) = fs::canonicalize(path) {
        return Some(real);
    }
    let mut real = real(path.parent()?)?;
    match path.components().next_back()? {
        Component::ParentDir => real.pop().then_some(real),
        Component::Normal(name) => Some(real.join(name)),
        Component::CurDir | Component::RootDir | Component::Prefix(_) => Some(real),
    }
}

fn from_here(root: &Path) -> Option<PathBuf> {
    root.strip_prefix(real(Path::new(""))?).map(Path::to_owned).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view(root: &str, shown: &str, way: &str) -> View {
        View { root: root.into(), shown: shown.into(), way: way.into() }
    }

    #[test]
    fn paths_are_shown_without_needless_dots_and_slashes() {
        for (path, shown) in [
            ("", "."),
            (".", "."),
            ("./", "."),
            ("./a//b/./c.toml", "a/b/c.toml"),
            ("a/../b/", "a/../b"),
            ("../a", "../a"),
            ("/a/b", "/a/b"),
        ] {
            assert_eq!(named(Path::new(path)), shown, "{path:?}");
        }
    }

    #[test]
    fn the_folder_above_is_written_as_one_would() {
        for (path, above) in [("a/b", Some("a")), ("a", Some("")), ("", Some("..")), ("..", Some("../.."))] {
            assert_eq!(up(Path::new(path)), above.map(PathBuf::from), "{path:?}");
        }
        assert_eq!(up(Path::new("a/..")), Some("a/../..".into()), "`a` may be a link");
        assert_eq!(up(Path::new("/")), None);
    }

    #[test]
    fn what_lies_below_the_current_folder_is_shown_from_there() {
        let view = view("/r", "../..", "a/b");
        assert_eq!(view.name(), "../..");
        for (place, shown) in [
            ("/r/city.toml", "../../city.toml"),
            ("/r/c/x.toml", "../../c/x.toml"),
            ("/r/a/x.toml", "../x.toml"),
            ("/r/a", ".."),
            ("/r/a/b", "."),
            ("/r/a/b/x.toml", "x.toml"),
        ] {
            assert_eq!(view.show(Path::new(place)), shown, "{place}");
        }
    }

    #[test]
    fn names_below_a_named_folder_follow_it() {
        let view = view("/r", "agreements/stockholm", "");
        assert_eq!(view.show(Path::new("/r/a/x.toml")), "agreements/stockholm/a/x.toml");
    }
}
