//! Two files or folders that are compared with each other, without git.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::command::{due, run, says};
use super::{CITY, FRAMEWORK};

/// Two trees; in the second the agreement lies deeper, under another name, and is due later.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    write(
        folder.path(),
        &[
            ("old/city.toml", CITY),
            ("old/ram.toml", FRAMEWORK),
            ("old/avtal.toml", &due("2020-06-30")),
            ("new/city.toml", CITY),
            ("new/ram.toml", &FRAMEWORK.replace("varje år", "vartannat år")),
            ("new/norr/avtal-norr.toml", &due("2021-06-30")),
        ],
    );
    folder
}

fn write(folder: &Path, files: &[(&str, &str)]) {
    for (path, text) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

#[track_caller]
fn tells_only_of_the_date(folder: &Path, arguments: &[&str]) {
    let (code, text) = run(folder, arguments);
    assert_eq!(code, 0, "{arguments:?}: {text}");
    assert!(text.contains("`due_on` changed") && text.contains("1 change: 1 "), "{arguments:?}: {text}");
}

#[test]
fn a_file_is_compared_with_the_same_document_of_a_folder() {
    let folder = folder();
    let path = folder.path();
    tells_only_of_the_date(path, &["old/avtal.toml", "new"]);
    tells_only_of_the_date(path, &["new", "old/avtal.toml"]);
    tells_only_of_the_date(path, &["old/avtal.toml", "new/norr"]);
    tells_only_of_the_date(path, &["old/avtal.toml", "new/norr/avtal-norr.toml"]);
    says(path, &["old/city.toml", "new"], 0, "nothing changed");
    says(path, &["old", "new/city.toml"], 0, "nothing changed");
    says(path, &["old/avtal.toml", "new", "--format", "json"], 0, "\"to\": \"new/norr/avtal-norr.toml\"");
}

#[test]
fn a_register_that_is_only_read_along_has_not_moved() {
    let folder = folder();
    for arguments in [["old", "new/norr"], ["new/norr", "old"]] {
        let (code, text) = run(folder.path(), &arguments);
        assert_eq!(code, 0, "{text}");
        assert!(text.contains("`due_on` changed") && !text.contains("`old/city.toml`"), "{text}");
        assert!(!text.contains("city.toml"), "{text}");
    }
}

#[test]
fn what_has_no_twin_by_its_id_has_one_by_its_name() {
    let folder = folder();
    let path = folder.path();
    write(path, &[("one/avtal.toml", &due("2021-06-30").replace("\"avtal\"", "\"annat\""))]);
    let (_, text) = run(path, &["old/avtal.toml", "one"]);
    assert!(text.contains("id changed") && text.contains("2 changes"), "{text}");
    write(path, &[("one/avtal.toml", "[agreement")]);
    says(path, &["old/avtal.toml", "one"], 0, "could not be compared: one/avtal.toml");
    fs::rename(path.join("one/avtal.toml"), path.join("one/annat.toml")).unwrap();
    says(path, &["old/avtal.toml", "one"], 2, "in `one` there is nothing to compare `old/avtal.toml` with");
    says(path, &["one", "old/avtal.toml", "--lang", "sv"], 2, "i `one` finns inget att jämföra `old/avtal.toml` med");
}

#[test]
fn two_kinds_of_documents_are_not_compared() {
    let folder = folder();
    let path = folder.path();
    let said = "`old/city.toml` is the register `city.toml`, `old/ram.toml` a framework";
    says(path, &["old/city.toml", "old/ram.toml"], 2, said);
    says(path, &["old/ram.toml", "new/norr/avtal-norr.toml"], 2, "an agreement; only documents of one kind");
    says(path, &["old/ram.toml", "old/avtal.toml", "--lang", "sv"], 2, "bara dokument av samma slag");
}
