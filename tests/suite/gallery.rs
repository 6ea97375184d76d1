//! The gallery of mistakes, `examples/broken`: a small tree for each family, and what is said of it.
//!
//! The two golden files are the whole gallery in each language, to be read from beginning to end: do the messages have
//! one voice? `SNAPSHOTS=overwrite cargo test --test suite gallery` renews them.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use samverkan::rules::FAMILIES;
use samverkan::words::{Language, Words};
use serde_json::Value;
use snapbox::assert_data_eq;

use super::cli::samverkan;

/// The findings in a family's tree, as programs get them.
fn findings(family: &str, language: Language) -> Vec<Value> {
    let folder = format!("examples/broken/{family}");
    let language = if language == Language::Swedish { "sv" } else { "en" };
    let output = samverkan(Path::new(env!("CARGO_MANIFEST_DIR")))
        .args(["validate", &folder, "--as-of", "2026-03-01", "--lang", language, "--format", "json"])
        .output()
        .unwrap();
    let result: Value = serde_json::from_slice(&output.stdout).unwrap();
    result["findings"].as_array().unwrap().clone()
}

/// The gallery in a language.
fn gallery(language: Language) -> String {
    let words = Words::new(language);
    let (help, note) = (words.say("heading-help", &[]), words.say("heading-note", &[]));
    let mut out = String::new();
    for family in FAMILIES {
        let heading = format!("examples/broken/{}", family.name);
        let _ = writeln!(out, "{heading}\n{}", "=".repeat(heading.len()));
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let place = |at: &Value| {
            let file = text(&at["file"]);
            let file = file.strip_prefix(&format!("{heading}/")).unwrap();
            format!("{file}:{}:{}", at["start"]["line"], at["start"]["column"])
        };
        for finding in findings(family.name, language) {
            let (level, rule, message) = (text(&finding["level"]), text(&finding["rule"]), text(&finding["message"]));
            let _ = writeln!(out, "\n{}: {level}[{rule}] {message}", place(&finding));
            if let Some(next) = finding["help"].as_str() {
                let _ = writeln!(out, "  {help}: {next}");
            }
            for related in finding["related"].as_array().unwrap() {
                let _ = writeln!(out, "  {note}: {}: {}", place(related), text(&related["message"]));
            }
        }
        out.push('\n');
    }
    out
}

#[test]
fn the_gallery_reads_as_a_whole() {
    assert_data_eq!(gallery(Language::English), snapbox::file!["gallery/en.txt"].raw());
    assert_data_eq!(gallery(Language::Swedish), snapbox::file!["gallery/sv.txt"].raw());
}

#[test]
fn every_rule_hangs_in_the_gallery_of_its_family_and_nowhere_else() {
    for family in FAMILIES {
        let rules: BTreeSet<String> = family.rules.iter().map(|rule| rule.name.to_owned()).collect();
        let findings = findings(family.name, Language::English);
        let found: BTreeSet<String> =
            findings.iter().map(|finding| finding["rule"].as_str().unwrap().to_owned()).collect();
        assert_eq!(found, rules, "the family {}", family.name);
    }
}
