//! The trees of this repository that are meant to be right stay right.

use std::path::Path;

use serde_json::Value;

use super::cli::samverkan;

/// How many findings a tree has on a day, by level, and all of them.
fn judged(folder: &str, day: &str) -> Value {
    let arguments = ["validate", folder, "--as-of", day, "--format", "json"];
    let output = samverkan(Path::new(env!("CARGO_MANIFEST_DIR"))).args(arguments).output().unwrap();
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn the_examples_have_no_finding() {
    for folder in ["examples/minimal", "examples/havsby"] {
        for day in ["2026-06-01", "2027-06-01"] {
            let result = judged(folder, day);
            assert_eq!(result["findings"], Value::Array(Vec::new()), "{folder} as of {day}: {:#}", result["findings"]);
        }
    }
}

#[test]
fn stockholms_agreements_have_no_error() {
    let days = ["2019-06-15", "2020-01-15", "2020-08-01", "2022-12-31", "2023-08-01", "2024-06-01", "2026-11-23"];
    for day in days {
        let result = judged("agreements", day);
        assert_eq!(result["counts"]["error"], 0, "as of {day}: {:#}", result["findings"]);
    }
}
