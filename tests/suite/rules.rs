//! Every rule finds what its documentation says: the examples there are run.
//!
//! An example shows the records that matter; the rest is the tree in `tests/suite/rules`, in which no rule finds
//! anything on 2026-03-01. The records of an example take the place of all records of their kinds; the keys of a
//! head such as `[agreement]` are laid over those of the tree. These comments in an example say more:
//!
//! - `# city.toml`: what follows belongs to another file than `agreement.toml`; one that the tree does not have is new
//! - `# no [[problem]]`: the tree's records of that kind are left out; `# no valid_to` in a head: so is that key
//! - `# as of 2027-01-01`: the day on which the example is judged
//! - `# saved as Windows-1252`, `# larger than 4 MiB`: what has happened to the file

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use jiff::civil::Date;
use samverkan::diagnostic::Finding;
use samverkan::rules::{FAMILIES, Rule, all, judge};
use samverkan::source::{Content, Unreadable, decode};
use samverkan::words::{Language, Words};

use super::checked::{CLEAN, all_profiles, read_all};

/// What an example says.
struct Example {
    fails: bool,
    text: String,
}

/// The fenced examples of a rule's documentation.
fn examples(rule: &Rule) -> Vec<Example> {
    let mut examples = Vec::new();
    let mut lines = rule.docs.lines();
    while let Some(line) = lines.next() {
        let Some(fence) = line.strip_prefix("```toml") else { continue };
        let text =
            lines.by_ref().take_while(|line| *line != "```").fold(String::new(), |text, line| text + line + "\n");
        match fence.trim() {
            "fails" => examples.push(Example { fails: true, text }),
            "passes" => examples.push(Example { fails: false, text }),
            other => panic!("{}: a fence is marked «{other}», not «fails» or «passes»", rule.name),
        }
    }
    examples
}

/// A file as blocks: what stands before the first header, then each header with what follows it.
fn blocks(text: &str) -> Vec<String> {
    let mut blocks = vec![String::new()];
    for line in text.lines() {
        if line.starts_with('[') {
            blocks.push(String::new());
        }
        let last = blocks.last_mut().unwrap();
        last.push_str(line);
        last.push('\n');
    }
    blocks
}

fn header(block: &str) -> &str {
    block.lines().next().unwrap_or_default().trim()
}

fn key(line: &str) -> Option<&str> {
    let (key, _) = line.split_once('=')?;
    Some(key.trim()).filter(|key| !key.is_empty() && !key.starts_with('#'))
}

/// Lays the keys of `over` on those of `under`.
fn overlay(under: &str, over: &str) -> String {
    let left_out: Vec<&str> = over.lines().filter_map(|line| line.strip_prefix("# no ")).collect();
    let keys: Vec<&str> = over.lines().filter_map(key).collect();
    let kept =
        under.lines().filter(|line| key(line).is_none_or(|key| !keys.contains(&key) && !left_out.contains(&key)));
    let own = over.lines().skip(usize::from(header(over).starts_with('[')));
    kept.chain(own).fold(String::new(), |text, line| text + line + "\n")
}

/// Lays an example's part for one file on the tree's file.
fn merge(under: &str, over: &str) -> String {
    let over = blocks(over);
    let is_list = |block: &str| header(block).starts_with("[[");
    let left_out = over.iter().flat_map(|block| block.lines()).filter_map(|line| line.strip_prefix("# no "));
    let mut replaced: BTreeSet<&str> = left_out.filter(|what| what.starts_with('[')).collect();
    replaced.extend(over.iter().map(|block| header(block)).filter(|header| header.starts_with("[[")));
    let mut merged = String::new();
    let mut laid = BTreeSet::new();
    for block in blocks(under) {
        let same = over.iter().position(|other| !is_list(other) && header_of(other) == header_of(&block));
        match same {
            Some(at) if laid.insert(at) => merged.push_str(&overlay(&block, &over[at])),
            _ if is_list(&block) && replaced.contains(header(&block)) => {}
            _ => merged.push_str(&block),
        }
    }
    for (at, block) in over.iter().enumerate() {
        if !laid.contains(&at) {
            merged.push('\n');
            merged.push_str(block);
        }
    }
    merged
}

/// A block's header, or nothing for what stands before the first.
fn header_of(block: &str) -> &str {
    Some(header(block)).filter(|header| header.starts_with('[')).unwrap_or_default()
}

/// The tree with an example laid over it, and the day on which it is judged.
fn tree(example: &str) -> (Date, BTreeMap<String, Content>) {
    let mut day = jiff::civil::date(2026, 3, 1);
    let mut parts: BTreeMap<&str, String> = BTreeMap::new();
    let mut file = "agreement.toml";
    for line in example.lines() {
        let is_file = |name: &&str| Path::new(name).extension().is_some_and(|it| it == "toml") && !name.contains(' ');
        if let Some(name) = line.strip_prefix("# ").filter(is_file) {
            file = name;
            parts.entry(file).or_default();
        } else if let Some(as_of) = line.strip_prefix("# as of ") {
            day = as_of.parse().unwrap();
        } else {
            let part = parts.entry(file).or_default();
            part.push_str(line);
            part.push('\n');
        }
    }
    let mut files: BTreeMap<String, Content> = BTreeMap::new();
    for (name, text) in CLEAN {
        files.insert(name.to_owned(), Content::Text(text.to_owned()));
    }
    for (name, part) in parts {
        let base = CLEAN.iter().find(|(base, _)| *base == name);
        let text = base.map_or_else(|| part.clone(), |(_, under)| merge(under, &part));
        let content = if part.contains("# larger than 4 MiB") {
            Content::Unreadable(Unreadable::TooLarge)
        } else if part.contains("# saved as Windows-1252") {
            decode(text.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect())
        } else {
            Content::Text(text)
        };
        files.insert(name.to_owned(), content);
    }
    (day, files)
}

/// The trees of all examples.
pub(super) fn trees() -> impl Iterator<Item = BTreeMap<String, Content>> {
    all().flat_map(|(_, rule)| examples(rule)).map(|example| tree(&example.text).1)
}

/// All findings in a tree, with all profiles.
fn findings(day: Date, files: &BTreeMap<String, Content>) -> Vec<Finding> {
    judge(&mut read_all(files).1, day, &all_profiles())
}

fn told(findings: &[Finding]) -> String {
    let words = Words::new(Language::English);
    let told = findings.iter().map(|finding| {
        format!("\n  {}: {} {:?}", finding.rule, words.finding(finding.rule, &finding.phrase), finding.place)
    });
    told.collect()
}

#[test]
fn the_tree_under_the_examples_is_clean() {
    let (day, files) = tree("");
    let findings = findings(day, &files);
    assert!(findings.is_empty(), "{}", told(&findings));
}

#[test]
fn every_example_gives_what_it_says() {
    let mut wrong = Vec::new();
    for (family, rule) in all() {
        let examples = examples(rule);
        for fails in [true, false] {
            if !examples.iter().any(|example| example.fails == fails) {
                wrong.push(format!("{}: no example that {}", rule.name, if fails { "fails" } else { "passes" }));
            }
        }
        for (at, example) in examples.iter().enumerate() {
            let (day, files) = tree(&example.text);
            let findings = findings(day, &files);
            let as_said = if example.fails {
                !findings.is_empty()
                    && findings.iter().all(|finding| finding.rule == rule.name && finding.level == rule.level)
            } else {
                findings.is_empty()
            };
            if !as_said {
                let should = if example.fails { "should give this rule alone" } else { "should give nothing" };
                wrong.push(format!("{}/{}, example {}, {should}:{}", family.name, rule.name, at + 1, told(&findings)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_finding_of_the_examples_has_its_words() {
    for language in [Language::English, Language::Swedish] {
        let words = Words::new(language);
        for (_, rule) in all() {
            for example in examples(rule).iter().filter(|example| example.fails) {
                let (day, files) = tree(&example.text);
                for finding in findings(day, &files) {
                    let help = finding.help.iter();
                    let related = finding.related.iter().map(|related| &related.phrase);
                    for phrase in help.chain(related).chain([&finding.phrase]) {
                        let said = words.finding(finding.rule, phrase);
                        let missing = said.contains("{$")
                            || said == finding.rule
                            || said == format!("{}.{}", finding.rule, phrase.variant);
                        assert!(!missing, "{} {:?}: «{said}» in {language:?}", finding.rule, phrase);
                    }
                }
            }
        }
    }
}

#[test]
fn the_list_of_rules_is_that_of_the_folders() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules");
    for family in FAMILIES {
        let files = std::fs::read_dir(root.join(family.name)).unwrap().map(|entry| entry.unwrap().file_name());
        let on_disk: BTreeSet<String> =
            files.filter_map(|name| name.to_str()?.strip_suffix(".md").map(|name| name.replace('_', "-"))).collect();
        let listed: BTreeSet<String> = family.rules.iter().map(|rule| rule.name.to_owned()).collect();
        assert_eq!(listed, on_disk, "the family {}", family.name);
    }
}

#[test]
fn documentation_has_its_parts() {
    for (_, rule) in all() {
        assert!(rule.docs.starts_with(&format!("# {}\n\n", rule.name)), "{} begins with its name", rule.name);
        for part in ["\n## Why\n", "\n## What to do\n", "\n## Example\n"] {
            assert!(rule.docs.contains(part), "{} lacks «{}»", rule.name, part.trim());
        }
    }
}
