//! Every format says the same numbers.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{DAYS, printed, root};

/// How a cell stands: its state, and how much the city and the police lead there.
type Numbers = (String, u64, u64, bool);

fn state(sign: char) -> String {
    let states = [('●', "covered"), ('◐', "one-sided"), ('○', "empty"), ('–', "declined"), ('·', "unaddressed")];
    let found = states.into_iter().chain([('✗', "no-agreement")]).find(|(other, _)| *other == sign);
    found.unwrap_or_else(|| panic!("no sign {sign:?}")).1.to_owned()
}

/// “● 2+1!”
fn read(cell: &str) -> Numbers {
    let mut rest = cell.chars();
    let state = state(rest.next().unwrap());
    let rest = rest.as_str().trim_start_matches('\u{A0}');
    let overdue = rest.ends_with('!');
    let (city, police) = rest.trim_end_matches('!').split_once('+').unwrap_or(("0", "0"));
    (state, city.parse().unwrap(), police.parse().unwrap(), overdue)
}

fn json(report: &Value) -> BTreeMap<(String, String), Numbers> {
    let mut cells = BTreeMap::new();
    for row in report["rows"].as_array().unwrap() {
        for cell in row["cells"].as_array().unwrap() {
            let count = |name: &str| cell[name].as_u64().unwrap();
            let numbers =
                (cell["state"].as_str().unwrap().to_owned(), count("city"), count("police"), count("overdue") > 0);
            let key = (row["unit"].as_str().unwrap().to_owned(), cell["area"].as_str().unwrap().to_owned());
            cells.insert(key, numbers);
        }
    }
    cells
}

fn csv(text: &str) -> BTreeMap<(String, String), Numbers> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let heads = "unit,district,name,area,state,city,police,overdue,commitments";
    assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>().join(","), heads);
    let records = reader.records().map(Result::unwrap);
    records
        .map(|row| {
            let numbers = (row[4].to_owned(), row[5].parse().unwrap(), row[6].parse().unwrap(), &row[7] != "0");
            ((row[0].to_owned(), row[3].to_owned()), numbers)
        })
        .collect()
}

/// The cells of rows of a table, in the order of units and areas.
fn table<'t>(rows: impl Iterator<Item = Vec<&'t str>>, report: &Value) -> BTreeMap<(String, String), Numbers> {
    let areas: Vec<&str> =
        report["areas"].as_array().unwrap().iter().map(|area| area["id"].as_str().unwrap()).collect();
    let mut cells = BTreeMap::new();
    for (unit, row) in report["rows"].as_array().unwrap().iter().zip(rows) {
        assert_eq!(row.len(), 1 + areas.len() + 3, "{row:?}");
        for (area, cell) in areas.iter().zip(&row[1..]) {
            cells.insert((unit["unit"].as_str().unwrap().to_owned(), (*area).to_owned()), read(cell));
        }
    }
    cells
}

#[test]
fn every_format_says_the_same_of_every_cell() {
    let trees = DAYS.map(|day| ("agreements", day)).into_iter().chain([("examples/havsby", "2026-10-01")]);
    for (tree, day) in trees.chain([("agreements", "2027-05-01")]) {
        let show =
            |format| printed(root(), 400, &["coverage", tree, "--as-of", day, "--lang", "en", "--format", format]);
        let report: Value = serde_json::from_str(&show("json")).unwrap();
        let expected = json(&report);
        assert_eq!(csv(&show("csv")), expected, "{day}");
        let percent = &report["totals"]["percent"];
        let told = |text: &str| match percent.as_f64() {
            None => !text.contains('%'),
            Some(percent) => text.contains(&format!("covered: {percent:.1} %")),
        };
        let (markdown, text) = (show("markdown").replace('\\', ""), show("table"));
        assert!(told(&markdown) && told(&text), "{percent} {text}");
        if report["areas"].as_array().unwrap().is_empty() {
            continue;
        }
        let rows = markdown.lines().skip_while(|line| !line.starts_with("| ---")).skip(1);
        let rows = rows.map(|line| line.trim_matches('|').split(" | ").map(str::trim).collect());
        assert_eq!(table(rows, &report), expected, "{markdown}");
        let rows = text.lines().skip_while(|line| !line.starts_with('─')).skip(1);
        let rows = rows.map(|line| line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect());
        assert_eq!(table(rows, &report), expected, "{text}");
    }
}

#[test]
fn the_summary_agrees_with_the_coverage() {
    for day in DAYS {
        let show = |command| printed(root(), 100, &[command, "agreements", "--as-of", day, "--format", "json"]);
        let [coverage, summary] =
            ["coverage", "summary"].map(|command| serde_json::from_str::<Value>(&show(command)).unwrap());
        for area in summary["areas"].as_array().unwrap() {
            let cells = coverage["rows"].as_array().unwrap().iter().flat_map(|row| row["cells"].as_array().unwrap());
            let here: Vec<&Value> = cells.filter(|cell| cell["area"] == area["id"]).collect();
            let covered = here.iter().filter(|cell| cell["state"] == "covered").count();
            assert_eq!(
                (area["covered"].as_u64(), area["units"].as_u64()),
                (Some(covered as u64), Some(here.len() as u64))
            );
            let mut commitments: Vec<&str> = here
                .iter()
                .flat_map(|cell| cell["commitments"].as_array().unwrap())
                .map(|id| id.as_str().unwrap())
                .collect();
            commitments.sort_unstable();
            commitments.dedup();
            assert_eq!(area["commitments"].as_u64(), Some(commitments.len() as u64), "{day} {}", area["id"]);
        }
    }
}
