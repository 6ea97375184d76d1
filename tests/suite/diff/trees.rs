//! Which tree became which, where several are compared.

use samverkan::diff::{Side, compare};
use samverkan::load::{Loaded, Spread, load};
use samverkan::source::{Content, File, Origin, Tree};

use super::{CITY, lines};

/// Trees by their folder, each with a register of its own.
fn read(cities: &[(&str, &str)]) -> (Vec<Tree>, Vec<Loaded>) {
    let one = |(folder, id): &(&str, &str)| {
        let path = format!("{folder}/city.toml");
        let file = File { path: path.clone(), selected: true, origin: Origin::Disk(path.into()) };
        let tree = Tree { root: (*folder).to_owned(), files: vec![file] };
        let city = CITY.replace("\"stad\"", &format!("\"{id}\""));
        let loaded = load(&tree, Spread::Here, &|_| Content::Text(city.clone()));
        (tree, loaded)
    };
    cities.iter().map(one).unzip()
}

#[test]
fn trees_are_the_same_by_folder_else_by_city_else_if_only_one_is_left() {
    for (before, after, told) in [
        (&[("a", "x")][..], &[("a", "y")][..], &["neutral renamed y id x → y"][..]),
        (
            &[("a", "x")],
            &[("b", "y")],
            &["neutral file-moved y a/city.toml → b/city.toml", "neutral renamed y id x → y"],
        ),
        (
            &[("a", "x"), ("b", "y")],
            &[("c", "y"), ("d", "x")],
            &["neutral file-moved x a/city.toml → d/city.toml", "neutral file-moved y b/city.toml → c/city.toml"],
        ),
        (&[("a", "x")], &[("b", "y"), ("c", "z")], &["neutral removed x", "neutral added y", "neutral added z"]),
    ] {
        let ((trees, loaded), (trees_after, loaded_after)) = (read(before), read(after));
        let changes = compare(&Side::new(&trees, &loaded, ""), &Side::new(&trees_after, &loaded_after, ""));
        assert_eq!(lines(&changes), told, "{before:?} → {after:?}");
    }
}
