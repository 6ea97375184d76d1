//! All formats tell of the same findings, and other programs can read those that are for them.

use std::collections::BTreeSet;

use roxmltree::{Document, Node};
use samverkan::render::{Outcome, Style, full, github, json, junit, sarif, short};
use samverkan::words::Language::{English, Swedish};
use serde_json::Value;
use snapbox::assert_data_eq;

use super::sample::{sample, words};

/// Level, rule, file and line of a finding.
type Told = BTreeSet<(String, String, String, u64)>;

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).expect("it is JSON")
}

fn of_json(outcome: &Outcome) -> (Told, Told) {
    let (mut open, mut all) = (Told::new(), Told::new());
    for finding in parsed(&json::render(outcome, &words(English)))["findings"].as_array().unwrap() {
        let text = |key: &str| finding[key].as_str().unwrap().to_owned();
        let told = (text("level"), text("rule"), text("file"), finding["start"]["line"].as_u64().unwrap());
        if finding["status"] == "open" {
            open.insert(told.clone());
        }
        all.insert(told);
    }
    (open, all)
}

fn of_short(text: &str) -> Told {
    text.lines()
        .map(|line| {
            let mut parts = line.splitn(4, ':');
            let mut next = || parts.next().unwrap().trim();
            let (file, line) = (next().to_owned(), next().parse().unwrap());
            next();
            let (level, rest) = next().split_once('[').unwrap();
            (level.to_owned(), rest.split_once(']').unwrap().0.to_owned(), file, line)
        })
        .collect()
}

/// The heading of a finding and the first place after it. A heading without a place breaks the reading.
fn of_full(text: &str) -> Told {
    let mut told = Told::new();
    let mut heading: Option<(String, String)> = None;
    for line in text.lines() {
        if let Some((level, rest)) =
            line.split_once('[').filter(|(level, _)| ["error", "warning", "info"].contains(level))
        {
            assert_eq!(heading.replace((level.to_owned(), rest.split_once(']').unwrap().0.to_owned())), None);
        } else if let Some((_, place)) = line.split_once("--> ")
            && let Some((level, rule)) = heading.take()
        {
            let mut parts = place.splitn(3, ':');
            let file = parts.next().unwrap().to_owned();
            told.insert((level, rule, file, parts.next().map_or(1, |line| line.parse().unwrap())));
        }
    }
    told
}

/// Open findings, and the rule, file and line of those that are set aside.
fn of_github(text: &str) -> (Told, Told) {
    let decoded = |text: &str| text.replace("%2C", ",").replace("%3A", ":").replace("%0A", "\n").replace("%25", "%");
    let told = |line: &str| {
        let (command, rest) = line.strip_prefix("::").unwrap().split_once(' ').unwrap();
        let (properties, message) = rest.split_once("::").unwrap();
        assert!(!message.is_empty());
        let property = |name: &str| {
            let mut pairs = properties.split(',').map(|pair| pair.split_once('=').unwrap());
            decoded(pairs.find(|(key, _)| *key == name).unwrap().1)
        };
        assert!(property("col").parse::<u32>().unwrap() >= 1 && property("endColumn").parse::<u32>().unwrap() >= 1);
        assert!(property("endLine").parse::<u64>().unwrap() >= property("line").parse().unwrap());
        let level = command.replace("notice", "info");
        let is_aside = message.contains("%0Awaived by `") || message.ends_with("%0Ain the baseline");
        (is_aside, (level, property("title"), property("file"), property("line").parse().unwrap()))
    };
    let (aside, open): (Vec<_>, Vec<_>) = text.lines().map(told).partition(|(is_aside, _)| *is_aside);
    let of = |told: Vec<(bool, _)>| told.into_iter().map(|(_, told)| told).collect();
    (of(open), of(aside))
}

fn of_sarif(outcome: &Outcome) -> (Told, Told) {
    let (mut open, mut all) = (Told::new(), Told::new());
    let log = parsed(&sarif::render(outcome, &words(English)));
    for result in log["runs"][0]["results"].as_array().unwrap() {
        let place = &result["locations"][0]["physicalLocation"];
        let uri = place["artifactLocation"]["uri"].as_str().unwrap();
        let told = (
            result["level"].as_str().unwrap().replace("note", "info"),
            result["ruleId"].as_str().unwrap().to_owned(),
            percent_encoding::percent_decode_str(uri).decode_utf8().unwrap().into_owned(),
            place["region"]["startLine"].as_u64().unwrap_or(1),
        );
        if result["suppressions"].as_array().unwrap().is_empty() {
            open.insert(told.clone());
        }
        all.insert(told);
    }
    (open, all)
}

/// Open and all findings. The level stands in the text of each case.
fn of_junit(outcome: &Outcome) -> (Told, Told) {
    let (mut open, mut all) = (Told::new(), Told::new());
    let text = junit::render(outcome, &words(English));
    let document = Document::parse(&text).expect("it is XML");
    for case in document.descendants().filter(|node| node.has_tag_name("testcase") && node.has_children()) {
        let child = |name| case.children().find(|node: &Node<'_, '_>| node.has_tag_name(name));
        let said = child("failure").or_else(|| child("system-out")).and_then(|node| node.text()).unwrap();
        let told = of_short(said.lines().next().unwrap());
        let rule = case.attribute("name").unwrap().split(' ').next().unwrap();
        assert!(told.iter().all(|(_, named, file, _)| named == rule && Some(file.as_str()) == case.attribute("file")));
        if child("skipped").is_none() {
            open.extend(told.clone());
        }
        all.extend(told);
    }
    (open, all)
}

/// What people read names hidden characters; what machines read keeps them.
fn shown(told: Told) -> Told {
    told.into_iter()
        .map(|(level, rule, file, line)| (level, rule, file.replace('\u{202E}', "<U+202E>"), line))
        .collect()
}

#[test]
fn all_formats_tell_of_the_same_findings() {
    let outcome = sample();
    let (open, all) = of_json(&outcome);
    assert_eq!(open.len(), outcome.counts.error + outcome.counts.warning + outcome.counts.info);
    assert_eq!(of_sarif(&outcome), (open.clone(), all.clone()));
    let (open, all) = (shown(open), shown(all));
    assert_eq!(of_junit(&outcome), (open.clone(), all.clone()));
    assert_eq!(of_short(&short::render(&outcome, &words(English))), open);
    // What is set aside is a notice, whatever its level.
    let notices =
        all.difference(&open).map(|(_, rule, file, line)| ("info".to_owned(), rule.clone(), file.clone(), *line));
    assert_eq!(of_github(&github::render(&outcome, &words(English))), (open.clone(), notices.collect()));
    assert_eq!(of_full(&full::render(&outcome, &words(English), Style { color: false, width: 100 })), open);
}

#[test]
fn sarif_is_valid_by_the_published_schema() {
    // As OASIS publishes it, taken from the crate serde-sarif 0.8.0 (MIT, Copyright (c) 2021 Paul Sastrasinh).
    let schema = include_str!("sarif-schema-2.1.0.json");
    // One pattern in it, that of a language, is no regular expression: a bracket too many.
    let schema = parsed(&schema.replace("[a-zA-Z]{2}]?$", "[a-zA-Z]{2}$"));
    let validator = jsonschema::validator_for(&schema).expect("the schema is one");
    for language in [English, Swedish] {
        let log = parsed(&sarif::render(&sample(), &words(language)));
        let faults: Vec<_> =
            validator.iter_errors(&log).map(|fault| format!("{}: {fault}", fault.instance_path())).collect();
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
    assert!(!validator.is_valid(&parsed(r#"{ "version": "2.1.0" }"#)), "the schema asks for something");
}

#[test]
fn sarif_names_rules_places_and_why_something_does_not_count() {
    let log = parsed(&sarif::render(&sample(), &words(English)));
    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    for rule in run["tool"]["driver"]["rules"].as_array().unwrap() {
        let told = samverkan::rules::rule(rule["id"].as_str().unwrap()).unwrap().1;
        assert_eq!(rule["shortDescription"]["text"], told.summary());
        assert!(rule["help"]["markdown"].as_str().unwrap().starts_with("# "));
    }
    for result in run["results"].as_array().unwrap() {
        if let Some(index) = result["ruleIndex"].as_u64() {
            let index = usize::try_from(index).unwrap();
            assert_eq!(run["tool"]["driver"]["rules"][index]["id"], result["ruleId"]);
        }
    }
    assert_data_eq!(serde_json::to_string_pretty(&run["results"]).unwrap(), snapbox::file!["sarif-results.json"].raw());
}

#[test]
fn commands_to_github_are_escaped() {
    assert_data_eq!(github::render(&sample(), &words(English)), snapbox::file!["github.txt"].raw());
}

#[test]
fn a_build_server_sees_a_suite_for_each_file() {
    let text = junit::render(&sample(), &words(Swedish));
    let document = Document::parse(&text).unwrap();
    let suites: Vec<_> = document.root_element().children().filter(|node| node.has_tag_name("testsuite")).collect();
    assert_eq!(suites.len(), sample().files);
    let count = |node: Node<'_, '_>, name: &str| node.descendants().filter(|node| node.has_tag_name(name)).count();
    for suite in suites.into_iter().chain([document.root_element()]) {
        for (attribute, tag) in [("tests", "testcase"), ("failures", "failure"), ("skipped", "skipped")] {
            assert_eq!(suite.attribute(attribute), Some(count(suite, tag).to_string().as_str()), "{attribute}");
        }
    }
    assert_data_eq!(text, snapbox::file!["junit.xml"].raw());
}

#[test]
fn nothing_depends_on_chance() {
    for render in [json::render, sarif::render, github::render, junit::render, short::render] {
        assert_eq!(render(&sample(), &words(English)), render(&sample(), &words(English)));
    }
}
