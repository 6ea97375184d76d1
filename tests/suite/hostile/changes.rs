//! Much that changed at once. What became what is found about as soon as it is read; if each were held against each, these
//! would not end.

use std::fs;

use super::sizes::{prints, tree};

/// What is told where an agreement ends with so many pieces, each with another number, on the one side and on the other.
#[track_caller]
fn told(many: usize, [before, after]: [&dyn Fn(usize) -> String; 2]) -> String {
    let folder = tree(&[]);
    let [old, new] = ["before", "tree"].map(|name| folder.path().join(name));
    fs::create_dir(&old).unwrap();
    for name in ["city.toml", "framework.toml", "agreement.toml"] {
        fs::copy(new.join(name), old.join(name)).unwrap();
    }
    for (side, piece) in [(old, before), (new, after)] {
        let path = side.join("agreement.toml");
        let more: String = (0..many).map(piece).collect();
        fs::write(&path, fs::read_to_string(&path).unwrap() + &more).unwrap();
    }
    prints(folder.path(), 0, &["diff", "before", "tree", "--format", "json"])
}

/// How many changes have a member with this value.
fn count(said: &str, member: &str, value: &str) -> usize {
    said.matches(&format!("\"{member}\": \"{value}\"")).count()
}

#[test]
fn records_that_all_say_the_same_are_renamed() {
    let problem = |id: &str, n| format!("\n[[problem]]\nid = \"{id}{n}\"\narea = \"places\"\ntitle = \"T\"\n");
    let many = 8_000;
    let said = told(many, [&|n| problem("a", n), &|n| problem("b", n)]);
    assert_eq!(count(&said, "kind", "renamed"), many);
    let said = told(many, [&|n| problem("a", n), &|n| problem("a", n + many / 2)]);
    assert_eq!(count(&said, "kind", "renamed"), many / 2, "those that keep their ids are the same");
}

#[test]
fn rows_that_all_name_the_same_are_told() {
    let signature =
        |role: &str, n| format!("\n[[signature]]\nby = \"centrum\"\nrole = \"{role} {n}\"\non = 2027-01-01\n");
    let many = 8_000;
    let said = told(many, [&|n| signature("R", n), &|n| signature("Q", n)]);
    assert_eq!(count(&said, "field", "role"), many);
    let said = told(many, [&|n| signature("R", n), &|n| signature("R", many - n)]);
    assert_eq!(count(&said, "field", "role"), 1, "those that say the same are the same");
}

#[test]
fn records_that_all_have_one_id_are_told() {
    let problem = |title: &str, n| format!("\n[[problem]]\nid = \"p\"\narea = \"places\"\ntitle = \"{title} {n}\"\n");
    let many = 10_000;
    let said = told(many, [&|n| problem("T", n), &|n| problem("U", n)]);
    assert_eq!(count(&said, "field", "title"), many);
}

#[test]
fn every_entry_of_a_long_list_may_be_another() {
    let many = 20_000;
    let list = |id: &str, n| match n {
        0 => "\n[[commitment]]\nid = \"c\"\narea = \"places\"\nproblems = [".to_owned(),
        n if n > many => "]\n".to_owned(),
        n => format!("\"{id}{n}\", "),
    };
    let said = told(many + 2, [&|n| list("p", n), &|n| list("q", n)]);
    assert_eq!([count(&said, "kind", "entry-removed"), count(&said, "kind", "entry-added")], [many; 2]);
}

#[test]
fn areas_that_are_all_declined_in_the_place_of_others_are_told() {
    let declined = |id: &str, n| format!("\n[[declined]]\nareas = [\"{id}{n}\"]\nreason = \"R\"\n");
    let many = 10_000;
    let said = told(many, [&|n| declined("a", n), &|n| declined("b", n)]);
    assert_eq!([count(&said, "kind", "removed"), count(&said, "kind", "added")], [many; 2]);
}
