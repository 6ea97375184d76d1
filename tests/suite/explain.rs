//! What is said of the rules: in the terminal, for programs, and in the reference that is kept in `docs`.

use std::path::Path;

use snapbox::assert_data_eq;

use super::cli::samverkan;

/// What `samverkan explain` prints.
fn explained(arguments: &[&str]) -> String {
    let output = samverkan(Path::new(env!("CARGO_MANIFEST_DIR"))).arg("explain").args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_reference_in_docs_is_what_the_rules_say() {
    let kept = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rules.md")).unwrap_or_default();
    let said = explained(&["--format", "markdown"]);
    assert!(
        kept == said,
        "docs/rules.md is out of date: `cargo run -- explain --format markdown -o docs/rules.md` renews it"
    );
}

#[test]
fn a_rule_is_shown_to_people_and_to_programs() {
    assert_data_eq!(explained(&["no-situation-report"]), snapbox::file!["explain/rule.txt"].raw());
    assert_data_eq!(explained(&["no-situation-report", "--lang", "sv"]), snapbox::file!["explain/rule-sv.txt"].raw());
    assert_data_eq!(explained(&["no-situation-report", "--format", "json"]), snapbox::file!["explain/rule.json"].raw());
    let page = explained(&["no-situation-report", "--format", "markdown"]);
    assert_data_eq!(page, snapbox::file!["explain/rule.md"].raw());
}

#[test]
fn all_rules_are_listed_by_family() {
    assert_data_eq!(explained(&[]), snapbox::file!["explain/list.txt"].raw());
    assert_data_eq!(explained(&["--lang", "sv"]), snapbox::file!["explain/list-sv.txt"].raw());
}

#[test]
fn a_family_is_its_rules_in_every_format() {
    let text = explained(&["waiver"]);
    assert!(text.starts_with("waiver\n  waiver-expired  error\n  waiver-unused   warning\n\n"), "{text}");
    let json: serde_json::Value = serde_json::from_str(&explained(&["waiver", "--format", "json"])).unwrap();
    let rules: Vec<_> = json["rules"].as_array().unwrap().iter().map(|rule| rule["rule"].clone()).collect();
    assert_eq!(rules, ["waiver-expired", "waiver-unused"]);
    let page = explained(&["waiver", "--format", "markdown"]);
    assert!(
        page.starts_with("# The family waiver\n") && page.contains("| [`waiver-unused`](#waiver-unused) |"),
        "{page}"
    );
    assert!(page.contains("\n## waiver-unused\n"), "{page}");
    for family in samverkan::rules::FAMILIES {
        let json: serde_json::Value = serde_json::from_str(&explained(&[family.name, "--format", "json"])).unwrap();
        assert_eq!(json["rules"].as_array().unwrap().len(), family.rules.len(), "{}", family.name);
    }
}

#[test]
fn programs_get_every_rule() {
    let all: serde_json::Value = serde_json::from_str(&explained(&["--format", "json"])).unwrap();
    let mut listed = all["rules"].as_array().unwrap().iter();
    for (family, rule) in samverkan::rules::all() {
        let shown = listed.next().unwrap();
        assert_eq!((&shown["rule"], &shown["family"]), (&rule.name.into(), &family.name.into()));
        assert_eq!(shown["summary"], rule.summary());
        let alone: serde_json::Value = serde_json::from_str(&explained(&[rule.name, "--format", "json"])).unwrap();
        assert_eq!(alone, *shown);
    }
    assert_eq!(listed.next(), None);
}

#[test]
fn an_unknown_rule_is_told_its_neighbour() {
    let output = samverkan(Path::new(env!("CARGO_MANIFEST_DIR"))).args(["explain", "no-tyme"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("`no-time`"), "{output:?}");
}
