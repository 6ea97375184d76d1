//! What a check gave, ready to be shown, and its printers: a file for each format.

pub mod calendar;
pub mod cell;
pub mod due;
pub mod explain;
pub mod baseline;
pub mod coverage;
pub mod diff;
pub mod full;
pub mod github;
pub mod graph;
pub mod history;
pub mod json;
pub mod junit;
pub mod sarif;
pub mod short;
pub mod show;
pub mod summary;
pub mod table;
mod tone;
pub mod trace;

mod excerpt;
mod figure;
mod flow;
mod grid;
mod located;
mod markdown;
mod pretty;
mod page;
mod sheet;
mod shorten;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::diagnostic::{Argument, Finding, Level, Place, Status};
use crate::load::Loaded;
use crate::rules::{Settings, all, judge};
use crate::source::{FileIndex, Span, Tree};
use crate::words::Words;

use excerpt::within;
pub use flow::{titled, wrapped};

/// What a run checked and found, all trees together.
#[derive(Debug)]
pub struct Outcome {
    /// The day on which the trees were judged.
    pub as_of: Date,
    /// How many files were reported on.
    pub files: usize,
    /// How many findings there are of each sort.
    pub counts: Counts,
    /// The trees, in the order in which they are shown.
    pub trees: Vec<CheckedTree>,
}

/// One tree after its check: its findings, and of its files only what is needed to show them.
#[derive(Debug)]
pub struct CheckedTree {
    /// The folder that holds `city.toml`, as it is shown.
    pub root: String,
    /// All its files, by [`FileIndex`].
    pub files: Vec<CheckedFile>,
    /// The rules that it was judged by.
    pub rules: Vec<&'static str>,
    /// Sorted.
    pub findings: Vec<Judged>,
}

/// One file of a checked tree.
#[derive(Debug)]
pub struct CheckedFile {
    /// Its path as it is shown, not made harmless yet.
    pub path: String,
    /// The id of the document that it is; none where it is none.
    pub document: Option<String>,
    /// Whether it is reported on; the others of its tree were read along.
    pub selected: bool,
    /// The lines of its text that findings are shown with, without the digits of personal numbers, the others emptied; none
    /// where it could not be read, or no finding points to it.
    pub text: Option<String>,
}

/// A finding, and what a baseline knows it by.
#[derive(Debug)]
pub struct Judged {
    /// The finding.
    pub finding: Finding,
    /// Unlike that of any other finding of its tree.
    pub fingerprint: String,
}

/// How many findings there are: the open ones by level, the others by status.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Open, at error level.
    pub error: usize,
    /// Open, at warning level.
    pub warning: usize,
    /// Open, at info level.
    pub info: usize,
    /// Covered by a waiver.
    pub waived: usize,
    /// Covered by the baseline.
    pub baseline: usize,
}

/// How what people read is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// Whether colours may be used.
    pub color: bool,
    /// How many columns a line has.
    pub width: usize,
}

impl Outcome {
    /// Puts trees together and counts.
    pub fn new(as_of: Date, trees: Vec<CheckedTree>) -> Self {
        let counts = Counts::of(trees.iter().flat_map(|tree| &tree.findings).map(|judged| &judged.finding));
        let selected = |tree: &CheckedTree| tree.files.iter().filter(|file| file.selected).count();
        Self { as_of, files: trees.iter().map(selected).sum(), counts, trees }
    }
}

impl CheckedTree {
    /// Judges a tree on a day, and keeps what was found in the files that are selected.
    pub fn check(tree: &Tree, loaded: &mut Loaded, day: Date, settings: &Settings) -> Self {
        let findings = judge(loaded, day, settings);
        let workspace = &loaded.workspace;
        let rules = all()
            .filter(|(family, rule)| settings.reports(family, rule, workspace))
            .map(|(_, rule)| rule.name)
            .collect();
        let file = |(file, text): (&crate::source::File, Arc<String>)| CheckedFile {
            path: file.path.clone(),
            document: None,
            selected: file.selected,
            text: Some(Arc::unwrap_or_clone(text)),
        };
        let mut files: Vec<_> = tree.files.iter().zip(std::mem::take(&mut loaded.texts)).map(file).collect();
        for document in &workspace.documents {
            files[document.file.0 as usize].document = document.id().map(|(id, _)| id.to_owned());
        }
        Self::new(tree.root.clone(), files, rules, findings)
    }

    /// Sorts the findings of a tree's selected files, gives each its fingerprint, and lets go of all lines that none of them
    /// is shown with.
    pub fn new(
        root: String,
        mut files: Vec<CheckedFile>,
        rules: Vec<&'static str>,
        mut findings: Vec<Finding>,
    ) -> Self {
        let is_selected = |file: FileIndex| files.get(file.0 as usize).is_some_and(|file| file.selected);
        findings.retain(|finding| finding.level != Level::Off && is_selected(finding.place.file));
        findings.sort_unstable();
        let mut findings = with_fingerprints(&files, findings);
        let mut places: BTreeMap<FileIndex, Vec<&mut Span>> = BTreeMap::new();
        for Judged { finding: Finding { place, related, .. }, .. } in &mut findings {
            for Place { file, span } in
                std::iter::once(place).chain(related.iter_mut().map(|related| &mut related.place))
            {
                places.entry(*file).or_default().push(span);
            }
        }
        for (index, file) in (0..).map(FileIndex).zip(&mut files) {
            let places = places.remove(&index);
            file.text = file.text.take().zip(places).map(|(text, places)| shorten::shorten(&text, places));
        }
        Self { root, files, rules, findings }
    }
}

/// Of several findings that a baseline could not tell apart, the second gets `-2`, the third `-3`.
fn with_fingerprints(files: &[CheckedFile], findings: Vec<Finding>) -> Vec<Judged> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let judged = findings.into_iter().map(|finding| {
        let text = files.get(finding.place.file.0 as usize).and_then(|file| file.text.as_deref()).unwrap_or_default();
        let mut fingerprint = finding.fingerprint(&text[within(text, finding.place.span)]);
        let times = seen.entry(fingerprint.clone()).or_default();
        *times += 1;
        if *times > 1 {
            fingerprint = format!("{fingerprint}-{times}");
        }
        Judged { finding, fingerprint }
    });
    judged.collect()
}

impl Counts {
    /// Counts findings.
    pub fn of<'f>(findings: impl IntoIterator<Item = &'f Finding>) -> Self {
        let mut counts = Self::default();
        for finding in findings {
            let count = match (&finding.status, finding.level) {
                (Status::Waived { .. }, _) => &mut counts.waived,
                (Status::Baseline, _) => &mut counts.baseline,
                (Status::Open, Level::Error) => &mut counts.error,
                (Status::Open, Level::Warning) => &mut counts.warning,
                (Status::Open, Level::Info) => &mut counts.info,
                (Status::Open, Level::Off) => continue,
            };
            *count += 1;
        }
        counts
    }

    /// The counts in words: `2 errors and 1 warning (3 waived)`.
    pub fn told(self, words: &Words) -> String {
        let Self { error, warning, info, waived, baseline } = self;
        let sorts = |sorts: &[(&str, usize)]| -> Vec<String> {
            let some = sorts.iter().filter(|(_, count)| *count > 0);
            some.map(|(message, count)| words.say(message, &[("count", Argument::count(*count))])).collect()
        };
        let mut open = sorts(&[("count-error", error), ("count-warning", warning), ("count-info", info)]);
        if open.is_empty() {
            open.push(words.say("count-none", &[]));
        }
        let findings = words.all_of(&open);
        let aside = sorts(&[("count-waived", waived), ("count-baseline", baseline)]);
        if aside.is_empty() { findings } else { format!("{findings} ({})", aside.join(", ")) }
    }
}

/// Why a finding does not count: who waived it until when and for what reason, or that it is in the baseline.
fn set_aside(status: &Status, words: &Words) -> Option<String> {
    match status {
        Status::Open => None,
        Status::Baseline => Some(words.say("status-baseline", &[])),
        Status::Waived { reason, owner, valid_to } => {
            let mut arguments = vec![("owner", owner.as_str().into()), ("reason", reason.as_str().into())];
            arguments.extend(valid_to.map(|day| ("day", day.into())));
            Some(words.attribute("status-waived", if valid_to.is_some() { "until" } else { "" }, &arguments))
        }
    }
}

/// Ids in one cell of a spreadsheet.
fn ids(ids: &[&str]) -> String {
    ids.join(" ")
}
