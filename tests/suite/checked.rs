//! Trees in memory: files by name, loaded and judged.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use samverkan::load::{Loaded, Spread, load};
use samverkan::render::{CheckedTree, Judged};
use samverkan::rules::{Profile, Settings};
use samverkan::source::{Content, File, Origin, Tree, Unreadable};

/// The tree under the examples of the rules, in which nothing is found on [`DAY`].
pub(super) const CLEAN: [(&str, &str); 4] = [
    ("agreement.toml", include_str!("rules/agreement.toml")),
    ("city.toml", include_str!("rules/city.toml")),
    ("framework.toml", include_str!("rules/framework.toml")),
    ("soder.toml", include_str!("rules/soder.toml")),
];

/// The day on which trees are judged unless a test says another.
pub(super) const DAY: Date = date(2026, 3, 1);

/// The clean tree with something added at the end of its files.
pub(super) fn with(added: &[(&str, &str)]) -> Vec<(String, String)> {
    let file = |(name, text): (&str, &str)| {
        let more = added.iter().filter(|(file, _)| *file == name).map(|(_, more)| *more);
        (name.to_owned(), more.fold(text.to_owned(), |text, more| text + "\n" + more))
    };
    CLEAN.into_iter().map(file).collect()
}

/// Settings with all profiles.
pub(super) fn all_profiles() -> Settings {
    Settings { profiles: Profile::ALL.iter().map(|(_, profile)| *profile).collect(), ..Settings::default() }
}

/// Reads a tree of texts.
pub(super) fn read(files: &[(impl AsRef<str>, impl AsRef<str>)]) -> (Tree, Loaded) {
    let text = |text: &str| Content::Text(text.to_owned());
    read_all(&files.iter().map(|(path, file)| (path.as_ref().to_owned(), text(file.as_ref()))).collect())
}

/// What a tree of texts says.
pub(super) fn tree(files: &[(&str, &str)]) -> Loaded {
    read(files).1
}

/// Reads a tree of whatever its files give. All of them are selected.
pub(super) fn read_all(files: &BTreeMap<String, Content>) -> (Tree, Loaded) {
    let origin = Origin::Unreadable(Unreadable::Failed);
    let file = |path: &String| File { path: path.clone(), selected: true, origin: origin.clone() };
    let tree = Tree { root: ".".to_owned(), files: files.keys().map(file).collect() };
    let loaded = load(&tree, Spread::Here, &|file| files[&file.path].clone());
    (tree, loaded)
}

/// Judges a tree with settings on a day.
pub(super) fn check(files: &[(impl AsRef<str>, impl AsRef<str>)], day: Date, settings: &Settings) -> CheckedTree {
    let (tree, mut loaded) = read(files);
    CheckedTree::check(&tree, &mut loaded, day, settings)
}

/// The rules and statuses of the findings, and the lines in which they stand, without those of other families.
pub(super) fn told(tree: &CheckedTree) -> Vec<String> {
    let told = |Judged { finding, .. }: &Judged| {
        let file = &tree.files[finding.place.file.0 as usize];
        let text = file.text.as_deref().unwrap_or_default();
        let start = finding.place.span.start as usize;
        let line = text[..start].rfind('\n').map_or(0, |end| end + 1);
        let line = text[line..].lines().next().unwrap_or_default();
        format!("{} {}: {}: {line}", finding.status.name(), finding.rule, file.path)
    };
    tree.findings.iter().map(told).collect()
}
