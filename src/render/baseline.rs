//! Findings that are known and left for later: a file of their fingerprints, which never grows by itself.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{CheckedTree, Judged, pretty};
use crate::diagnostic::{Argument, Status};
use crate::rules::rule;
use crate::source::personal;
use crate::words::Words;

/// The findings of a day, sorted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Baseline {
    entries: Vec<Entry>,
}

/// One finding. Only its fingerprint is compared; the rest tells people what it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Entry {
    /// The smallest record around it, `DOCUMENT` or `DOCUMENT/RECORD`.
    pub record: Option<String>,
    /// The rule.
    pub rule: String,
    /// What it is known by.
    pub fingerprint: String,
}

#[derive(Deserialize)]
struct Versioned {
    format: u32,
}

#[derive(Deserialize)]
struct Listed {
    findings: Vec<Entry>,
}

impl Baseline {
    /// Reads a baseline; fails where the text is none of format 1.
    pub fn read(text: &str) -> serde_json::Result<Self> {
        let Versioned { format } = serde_json::from_str(text)?;
        if format != 1 {
            return Err(serde::de::Error::custom(format_args!("it is of format {format}, not 1")));
        }
        let Listed { findings: mut entries } = serde_json::from_str(text)?;
        entries.sort_unstable();
        Ok(Self { entries })
    }

    /// The baseline as a file: a line for each finding, so that few lines change at a time.
    pub fn print(&self) -> String {
        let line = |entry| format!("\n    {}", pretty::line(entry));
        let lines: Vec<String> = self.entries.iter().map(line).collect();
        format!("{{\n  \"format\": 1,\n  \"findings\": [{}\n  ]\n}}\n", lines.join(","))
    }

    /// Marks the findings that it has, and lets go of the entries that no longer match, which are returned. An entry
    /// stays that this run tells nothing about: its rule was not judged, or its document not reported on.
    pub fn apply(&mut self, trees: &mut [CheckedTree]) -> Vec<Entry> {
        let mut found: BTreeMap<String, usize> = BTreeMap::new();
        let mut known: BTreeMap<&str, usize> = BTreeMap::new();
        self.entries.iter().for_each(|entry| *known.entry(&entry.fingerprint).or_default() += 1);
        for Judged { finding, fingerprint } in trees.iter_mut().flat_map(|tree| &mut tree.findings) {
            let Some(left) = known.get_mut(fingerprint.as_str()).filter(|left| **left > 0) else { continue };
            *left -= 1;
            *found.entry(fingerprint.clone()).or_default() += 1;
            if finding.status == Status::Open {
                finding.status = Status::Baseline;
            }
        }
        let told = Told::by(trees);
        let is_stale = |entry: &mut Entry| match found.get_mut(&entry.fingerprint).filter(|left| **left > 0) {
            Some(left) => {
                *left -= 1;
                false
            }
            None => told.about(entry),
        };
        self.entries.extract_if(.., is_stale).collect()
    }

    /// Adds the findings that are open, and marks them.
    pub fn grow(&mut self, trees: &mut [CheckedTree]) {
        for Judged { finding, fingerprint } in trees.iter_mut().flat_map(|tree| &mut tree.findings) {
            if finding.status == Status::Open {
                finding.status = Status::Baseline;
                self.entries.push(Entry {
                    record: finding.record.as_deref().map(|record| personal::masked(record).into_owned()),
                    rule: finding.rule.to_owned(),
                    fingerprint: fingerprint.clone(),
                });
            }
        }
        self.entries.sort_unstable();
    }
}

/// Says which entries of a file no longer match; nothing where all do.
pub fn told(stale: &[Entry], file: &str, words: &Words) -> String {
    if stale.is_empty() {
        return String::new();
    }
    let count = Argument::Number(i64::try_from(stale.len()).unwrap_or(i64::MAX));
    let mut told = words.say("baseline-stale", &[("count", count), ("file", file.into())]) + "\n";
    for Entry { record, rule, .. } in stale {
        let variant = if record.is_some() { "entry" } else { "entry-of-file" };
        let arguments = [("rule", rule.as_str().into()), ("record", record.as_deref().unwrap_or_default().into())];
        told = told + "  " + &words.attribute("baseline-stale", variant, &arguments) + "\n";
    }
    told + &words.attribute("baseline-stale", "help", &[("file", file.into())]) + "\n"
}

/// What a run tells about.
struct Told<'t> {
    rules: BTreeSet<&'static str>,
    /// Documents that were read but are not reported on.
    aside: BTreeSet<&'t str>,
    /// Whether every file is reported on.
    whole: bool,
}

impl<'t> Told<'t> {
    fn by(trees: &'t [CheckedTree]) -> Self {
        let aside = || trees.iter().flat_map(|tree| &tree.files).filter(|file| !file.selected);
        Self {
            rules: trees.iter().flat_map(|tree| tree.rules.iter().copied()).collect(),
            aside: aside().filter_map(|file| file.document.as_deref()).collect(),
            whole: aside().next().is_none(),
        }
    }

    fn about(&self, entry: &Entry) -> bool {
        let is_judged = self.rules.contains(entry.rule.as_str()) || rule(&entry.rule).is_none();
        let is_reported_on = match &entry.record {
            Some(record) => !self.aside.contains(record.split('/').next().unwrap_or_default()),
            None => self.whole,
        };
        is_judged && is_reported_on
    }
}
