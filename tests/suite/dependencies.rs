//! Every crate that is built on has its reason on the page about them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

#[test]
fn the_page_lists_the_crates_of_the_manifest() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let manifest: toml::Table = fs::read_to_string(root.join("Cargo.toml")).unwrap().parse().unwrap();
    let page = fs::read_to_string(root.join("docs/dependencies.md")).unwrap();
    for (table, heading) in [("dependencies", "## In the program\n"), ("dev-dependencies", "## In the tests\n")] {
        let named: BTreeSet<&str> = manifest[table].as_table().unwrap().keys().map(String::as_str).collect();
        let (_, section) = page.split_once(heading).unwrap();
        let section = section.split("\n## ").next().unwrap();
        let reasoned = section.lines().filter_map(|line| line.strip_prefix("- `")?.split_once("`: "));
        let listed: BTreeSet<&str> = reasoned.filter(|(_, reason)| !reason.is_empty()).map(|(name, _)| name).collect();
        assert_eq!(listed, named, "{table}");
    }
}
