//! `coverage` and `summary` from outside: what they print on the days of `agreements`, and that every format says the
//! same. `SNAPSHOTS=overwrite cargo test` blesses the pictures.
//!
//! How the pictures were checked before they were blessed: the rows of Järva, Farsta, Hägersten-Älvsjö and Norra
//! innerstaden on 2023-08-01 and of Farsta on 2024-06-01 were read against their files, commitment by commitment. Then the
//! states, counts and percentages of all six days, the requirements and the summary were compared with what a short script
//! that shares nothing with the program makes of the same files by FORMAT.md.

mod gaps;
mod laws;
mod same;

use std::fmt::Write as _;
use std::path::Path;
use std::process::Output;

use snapbox::Data;

use super::cli::samverkan;

/// Days on which something changes: no framework in force, the first year, after the first merger, the last day of most
/// agreements, after the second merger, the next framework.
const DAYS: [&str; 6] = ["2019-06-15", "2020-01-15", "2020-08-01", "2022-12-31", "2023-08-01", "2024-06-01"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn run(folder: &Path, width: usize, arguments: &[&str]) -> Output {
    samverkan(folder).env("COLUMNS", width.to_string()).args(arguments).output().unwrap()
}

/// What a command prints that does what it should.
#[track_caller]
fn printed(folder: &Path, width: usize, arguments: &[&str]) -> String {
    let output = run(folder, width, arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Commands on a tree, each with what it prints.
fn pictures(tree: &str, day: &str, commands: &[(usize, &str)]) -> String {
    let mut all = String::new();
    for (width, command) in commands {
        let mut arguments: Vec<&str> = command.split(' ').collect();
        arguments.extend([tree, "--as-of", day]);
        let _ = writeln!(
            all,
            "$ COLUMNS={width} samverkan {}\n{}",
            arguments.join(" "),
            printed(root(), *width, &arguments)
        );
    }
    all
}

fn holds(name: &str, shown: &str) {
    let path = root().join("tests/suite/coverage_report").join(name);
    snapbox::assert_data_eq!(shown, Data::read_from(&path, None).raw());
}

#[test]
fn each_day_has_its_truth() {
    for day in DAYS {
        let commands = [
            (100, "coverage"),
            (60, "coverage --lang sv"),
            (200, "coverage"),
            (100, "coverage --by requirement"),
            (100, "coverage --gaps"),
            (100, "summary"),
        ];
        holds(&format!("{day}.txt"), &pictures("agreements", day, &commands));
    }
}

#[test]
fn problems_and_administrations_have_their_tables() {
    let commands = [
        (100, "coverage --by problem"),
        (60, "coverage --by problem --lang sv"),
        (140, "coverage --by administration"),
        (60, "coverage --by administration --lang sv"),
        (100, "coverage --by administration --gaps"),
        (100, "coverage --by administration --format csv"),
    ];
    holds("others.txt", &pictures("agreements", "2022-12-31", &commands));
}

#[test]
fn what_administrations_do_is_explained_however_narrow_the_terminal() {
    for width in [40, 60, 80, 100, 140, 200] {
        for (language, explained) in [
            ("en", ["2+1: leads two commitments, supports one", "° missing in some agreement"]),
            ("sv", ["2+1: leder två åtaganden, medverkar i ett", "° saknas i någon överenskommelse"]),
        ] {
            let arguments =
                ["coverage", "--by", "administration", "agreements", "--as-of", "2022-12-31", "--lang", language];
            let shown = printed(root(), width, &arguments).split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(explained.iter().all(|key| shown.contains(key)) && !shown.contains('!'), "{width}: {shown}");
        }
    }
}

#[test]
fn areas_stand_in_one_order() {
    for day in DAYS {
        let areas = |by: &str| -> Vec<String> {
            let arguments = ["coverage", "agreements", "--as-of", day, "--format", "json", "--by", by];
            let report: serde_json::Value = serde_json::from_str(&printed(root(), 100, &arguments)).unwrap();
            report["areas"].as_array().unwrap().iter().map(|area| area["id"].as_str().unwrap().to_owned()).collect()
        };
        assert_eq!(areas("area"), areas("administration"), "{day}");
    }
}

#[test]
fn every_problem_is_shown_with_its_agreement() {
    for width in [40, 60, 100, 200] {
        let arguments = ["coverage", "agreements", "--by", "problem", "--as-of", "2026-10-01"];
        let shown = printed(root(), width, &arguments);
        assert_eq!(shown.matches("farsta-2024").count(), 3, "{shown}");
    }
}

#[test]
fn a_heading_is_the_same_at_every_width_unless_it_is_explained() {
    for width in [60, 80, 100, 120, 140, 160, 200] {
        let shown = printed(root(), width, &["summary", "agreements", "--as-of", "2022-12-31", "--lang", "sv"]);
        assert!(!shown.contains("Senast uppföljd"), "{shown}");
    }
}

#[test]
fn a_city_without_districts_is_one_unit() {
    let commands = [
        (100, "coverage"),
        (60, "coverage --lang sv"),
        (100, "coverage --format json"),
        (100, "coverage --by requirement --format json"),
        (100, "coverage --by problem --format json"),
        (100, "coverage --by administration --format json"),
        (100, "coverage --by administration --gaps --format json"),
        (100, "summary --format json"),
        (100, "summary --format csv"),
        (100, "summary --format markdown --lang sv"),
    ];
    holds("havsby.txt", &pictures("examples/havsby", "2026-10-01", &commands));
}

#[test]
fn gates_fail_below_their_percent_only() {
    let code = |arguments: &[&str]| {
        let arguments = [&["coverage", "agreements", "--as-of", "2020-01-15"], arguments].concat();
        let output = run(root(), 100, &arguments);
        (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
    };
    assert_eq!(code(&["--fail-under", "33.3"]), (0, String::new()));
    assert_eq!(
        code(&["--fail-under", "33.4"]),
        (1, "City of Stockholm: covered 33.3 %, less than 33.4 %\n".to_owned())
    );
    let swedish = "Stockholms stad: täckt 33,3 %, mindre än 50 %\n";
    assert_eq!(code(&["--fail-under", "50%", "--gaps", "--lang", "sv"]), (1, swedish.to_owned()));
    assert_eq!(code(&["--fail-under", "100", "--by", "requirement"]).0, 0);
    assert_eq!(code(&["--fail-under", "100", "--as-of", "2019-06-15"]).0, 2, "an option is given once");
    assert_eq!(code(&["--fail-under", "50", "--by", "problem"]).0, 2);
    assert_eq!(code(&["--fail-under", "101"]).0, 2);
    let none = run(root(), 100, &["coverage", "agreements", "--as-of", "2019-06-15", "--fail-under", "100"]);
    assert_eq!(none.status.code(), Some(0), "where there is no percent, nothing is missed");
}

#[test]
fn what_cannot_be_shown_is_said() {
    let said = |arguments: &[&str]| {
        let output = run(root(), 100, arguments);
        assert_eq!((output.status.code(), &*output.stdout), (Some(2), &b""[..]), "{arguments:?}");
        String::from_utf8(output.stderr).unwrap()
    };
    assert!(said(&["coverage", "--framework", "stockholm-201"]).contains("did you mean `stockholm-201"));
    assert!(said(&["coverage", "--framework", "farsta-2019"]).contains("there is no framework `farsta-2019`"));
    assert!(said(&["coverage", "--format", "html"]).contains("html comes later"));
    assert!(said(&["coverage", "--format", "xlsx"]).contains("xlsx comes later"));
    assert!(said(&["summary", "no-such-folder"]).contains("no-such-folder"));
}

#[test]
fn another_framework_can_be_named() {
    let arguments =
        ["coverage", "agreements", "--as-of", "2024-06-01", "--framework", "stockholm-2019", "--format", "json"];
    let report: serde_json::Value = serde_json::from_str(&printed(root(), 100, &arguments)).unwrap();
    assert_eq!(report["framework"], "stockholm-2019");
    assert_eq!(report["totals"]["cells"], 130, "13 units in 10 areas");
    assert_eq!(report["rows"][0]["cells"][0]["state"], "covered", "places, by an agreement under the next framework");
}

#[test]
fn several_trees_follow_each_other() {
    let arguments = |format| ["coverage", "agreements", "examples/havsby", "--as-of", "2026-10-01", "--format", format];
    let report: serde_json::Value = serde_json::from_str(&printed(root(), 100, &arguments("json"))).unwrap();
    let cities: Vec<&str> =
        report["trees"].as_array().unwrap().iter().map(|tree| tree["city"].as_str().unwrap()).collect();
    assert_eq!((&report["format"], cities), (&1.into(), vec!["stockholm", "havsby"]));
    let table = printed(root(), 100, &arguments("table"));
    let (first, second) = (table.find("City of Stockholm: coverage"), table.find("Municipality of Havsby: coverage"));
    assert!(first < second && first == Some(0), "{table}");
    let only = printed(root(), 100, &[&arguments("json")[..], &["--framework", "havsby-2026"]].concat());
    assert_eq!(serde_json::from_str::<serde_json::Value>(&only).unwrap()["trees"].as_array().unwrap().len(), 1);
}

#[test]
fn some_files_of_a_tree_are_summed_up_alone() {
    let rows = |path: &str| {
        let text = printed(root(), 100, &["summary", path, "--as-of", "2024-06-01", "--format", "json"]);
        serde_json::from_str::<serde_json::Value>(&text).unwrap()["agreements"].as_array().unwrap().len()
    };
    assert_eq!((rows("agreements/stockholm/2024"), rows("agreements")), (8, 26));
}

#[test]
fn every_report_says_that_files_are_broken() {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in
        [("city.toml", "[city]\nid = \"t\"\nname = \"T\"\n"), ("a.toml", "[agreement\n"), ("b.toml", "=\n")]
    {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    for command in ["coverage", "summary", "due", "show city", "trace city"] {
        let output = run(folder.path(), 100, &command.split(' ').collect::<Vec<_>>());
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains("2 files cannot be read in full"), "{command}: {said}");
    }
    std::fs::write(folder.path().join("city.toml"), "[city]\nid = \"t\"\nnamn = \"T\"\n").unwrap();
    assert!(String::from_utf8(run(folder.path(), 100, &["summary"]).stderr).unwrap().contains("2 files cannot"));
    std::fs::remove_file(folder.path().join("a.toml")).unwrap();
    std::fs::remove_file(folder.path().join("b.toml")).unwrap();
    assert!(!String::from_utf8(run(folder.path(), 100, &["summary"]).stderr).unwrap().contains("cannot be read"));
}

#[test]
fn a_table_without_columns_is_shown_however_narrow_the_terminal() {
    for by in ["area", "requirement", "problem", "administration"] {
        let arguments = ["coverage", "examples/broken/parties", "--by", by, "--as-of", "2026-03-01"];
        assert!(printed(root(), 20, &arguments).starts_with("Lillby"), "{by}");
    }
}
