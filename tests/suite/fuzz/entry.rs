//! What must hold whatever the bytes: for the fuzzers in `fuzz/`, and for the tests, which try fewer of them.
//!
//! An input is a choice (a byte), what is asked for (the rest of the first line), and the files of a tree, each after a
//! line `--- PATH`. A second tree begins after a line `===`.

use std::cell::LazyCell;
use std::collections::BTreeMap;
use std::fmt::Debug;

use jiff::civil::{Date, date};
use samverkan::diagnostic::{Finding, Phrase, Place};
use samverkan::diff::{Side, compare};
use samverkan::load::{Loaded, Spread, load};
use samverkan::model::{Kind, RecordRef, nearest};
use samverkan::render::baseline::{self, Baseline};
use samverkan::render::coverage::{Of, Picture};
use samverkan::render::summary::Overview;
use samverkan::render::{self, CheckedTree, Outcome, Style};
use samverkan::report::administrations::Administrations;
use samverkan::report::cell::{Explained, explain};
use samverkan::report::coverage::Coverage;
use samverkan::report::due::{Asked, due};
use samverkan::report::gaps::{By, Gaps};
use samverkan::report::lookup::look_up;
use samverkan::report::problems::Problems;
use samverkan::report::requirements::Requirements;
use samverkan::report::show::show;
use samverkan::report::summary::Summary;
use samverkan::report::trace::trace;
use samverkan::report::{View, broken_files};
use samverkan::rules::{self, Profile, Settings, judge, rule};
use samverkan::source::{self, Content, File, FileIndex, Origin, Span, Tree, Unreadable, hidden};
use samverkan::words::{Language, Words};

/// The first day that the command line takes, some on which there are agreements, and the last.
const DAYS: [Date; 4] = [date(0, 1, 1), date(2021, 6, 1), date(2026, 3, 1), date(9999, 12, 31)];

thread_local! {
    static WORDS: [LazyCell<Words>; 2] =
        [LazyCell::new(|| Words::new(Language::English)), LazyCell::new(|| Words::new(Language::Swedish))];
}

/// What the first line of an input says.
struct Choice<'i> {
    byte: u8,
    asked: &'i str,
}

impl<'i> Choice<'i> {
    /// The first line, and the rest.
    fn of(input: &'i [u8]) -> (Self, &'i [u8]) {
        let (line, rest) = cut(input, b"\n");
        let (byte, asked) = line.split_first().unwrap_or((&0, &[]));
        let asked = asked.utf8_chunks().next().map_or("", |chunk| chunk.valid());
        (Self { byte: *byte, asked }, rest)
    }

    fn day(&self) -> Date {
        DAYS[usize::from(self.byte >> 4) % DAYS.len()]
    }

    fn style(&self) -> Style {
        Style { color: self.byte & 2 == 2, width: if self.byte & 4 == 4 { 20 } else { 100 } }
    }

    /// Which of four parts of an entry is tried: all of them take too long.
    fn part(&self) -> u8 {
        self.byte >> 6
    }

    fn with_words<T>(&self, use_words: impl FnOnce(&Words) -> T) -> T {
        WORDS.with(|words| use_words(&words[usize::from(self.byte & 1)]))
    }
}

/// What stands before a mark, and what stands after it.
fn cut<'i>(input: &'i [u8], mark: &[u8]) -> (&'i [u8], &'i [u8]) {
    match input.windows(mark.len()).position(|window| window == mark) {
        Some(at) => (&input[..at], &input[at + mark.len()..]),
        None => (input, &[]),
    }
}

/// A tree as the disk would give it.
fn read(mut input: &[u8]) -> (Tree, Loaded) {
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    while let Some(rest) = input.strip_prefix(b"--- ") {
        let (path, rest) = cut(rest, b"\n");
        let (text, _) = cut(rest, b"\n--- ");
        input = rest.get(text.len() + 1..).unwrap_or_default();
        files.insert(String::from_utf8_lossy(path).into_owned(), text.to_owned());
    }
    let origin = Origin::Unreadable(Unreadable::Failed);
    let file = |path: &String| File { path: path.clone(), selected: !path.starts_with('-'), origin: origin.clone() };
    let tree = Tree { root: ".".to_owned(), files: files.keys().map(file).collect() };
    let loaded = load(&tree, Spread::Here, &|file| {
        files.get(&file.path).map_or(Content::Unreadable(Unreadable::Failed), |bytes| source::decode(bytes.clone()))
    });
    (tree, loaded)
}

/// Reads, judges and reports.
pub(crate) fn validate(input: &[u8]) {
    let (choice, input) = Choice::of(input);
    let (_, mut loaded) = read(input);
    let profiles = Profile::ALL.iter().map(|(_, profile)| *profile).collect();
    let findings = judge(&mut loaded, choice.day(), &Settings { profiles, ..Settings::default() });
    for finding in &findings {
        let related = finding.related.iter().map(|related| related.place);
        for Place { file, span } in related.chain([finding.place]) {
            assert!(loaded.texts[file.0 as usize].get(span.range()).is_some(), "{finding:?} is nowhere");
        }
    }
    let view = View::new(&loaded, choice.day());
    choice.with_words(|words| match choice.part() {
        0 => coverage(&view, &choice, words),
        1 => gaps(&view, &choice, words),
        2 => overviews(&view, &choice, words),
        _ => things(&view, &choice, words),
    });
    broken_files(&loaded);
}

fn coverage(view: &View<'_>, choice: &Choice<'_>, words: &Words) {
    let named = view.document_by_id(choice.asked);
    pictured(Of::Areas(Coverage::of(view, named)), choice, words);
    pictured(Of::Requirements(Requirements::of(view, named)), choice, words);
    pictured(Of::Problems(Problems::of(view)), choice, words);
    pictured(Of::Administrations(Administrations::of(view, named)), choice, words);
}

fn gaps(view: &View<'_>, choice: &Choice<'_>, words: &Words) {
    for by in [By::Area, By::Requirement, By::Problem, By::Administration] {
        pictured(Of::Gaps(Gaps::of(view, view.document_by_id(choice.asked), by)), choice, words);
    }
}

fn pictured(of: Of, choice: &Choice<'_>, words: &Words) {
    use render::coverage::{csv, json, markdown, text};
    let picture = Picture { day: choice.day(), by: "area", of };
    for_people(&text(&picture, words, choice.style()), choice.style());
    plain(&markdown(&picture, words));
    as_csv(&csv(&picture));
    as_json(&json(&[picture], false));
}

/// The summary, and what falls due for all and for one.
fn overviews(view: &View<'_>, choice: &Choice<'_>, words: &Words) {
    use render::{due as render_due, summary as render_summary};
    let style = choice.style();
    let overview = Overview { day: choice.day(), summary: Summary::of(view) };
    for_people(&render_summary::text(&overview, words, style), style);
    plain(&render_summary::markdown(&overview, words));
    as_csv(&render_summary::csv(&overview));
    as_json(&render_summary::json(&[overview], false));
    for whom in [None, Some(choice.asked)] {
        let Some(due) = due(view, Asked { within: 36_600, whom }) else { continue };
        for_people(&render_due::text(&due, words, style), style);
        as_csv(&render_due::csv(&due, words));
        let due = [due];
        as_json(&render_due::json(&due, false));
        plain(&render::calendar::ics(&due, words).replace("\r\n", "\n"));
    }
}

/// What is told of a thing that is asked for, and of some others.
fn things(view: &View<'_>, choice: &Choice<'_>, words: &Words) {
    let style = choice.style();
    let mut records: Vec<RecordRef> = Vec::new();
    for (document, of) in view.indexed() {
        records.extend(of.records().map(|(kind, index, _)| RecordRef { document, kind, index }));
    }
    let some = records.into_iter().skip(choice.asked.len() % 16).step_by(16);
    let some = some.filter(|at| at.kind != Kind::City).map(|at| view.subject_spelled(view.subject(at)));
    for id in some.chain([choice.asked.to_owned()]) {
        look_up(view, &id, |subject| {
            let page = show(view, subject);
            for_people(&render::show::text(&page, words, style), style);
            plain(&render::show::markdown(&page, words));
            as_json(&render::show::json::render(&[page], false));
            let traced = [trace(view, subject)];
            for_people(&render::trace::text(&traced[0], words, style), style);
            as_json(&render::trace::json(&traced, false));
            plain(&render::graph::dot(&traced, words));
            plain(&render::graph::mermaid(&traced, words));
        });
    }
    let (unit, area) = choice.asked.split_once(' ').unwrap_or((choice.asked, ""));
    if let Explained::Cells(cells) = explain(view, unit, area) {
        for_people(&render::cell::text(&cells, words, style), style);
        as_json(&render::cell::json::render(&[cells], false));
    }
    view.meant_actor(choice.asked);
}

/// Compares two trees, or one with itself.
pub(crate) fn diff(input: &[u8]) {
    use render::diff::{Comparison, json, markdown, text};
    let (choice, input) = Choice::of(input);
    let (before, after) = cut(input, b"\n===\n");
    let is_same = choice.part() == 0;
    let (trees, loaded) = read(before);
    let (other_trees, other) = read(if is_same { before } else { after });
    let changes = compare(&Side::new(&[trees], &[loaded], ""), &Side::new(&[other_trees], &[other], ""));
    if is_same {
        nothing(&changes.changes);
    }
    let comparison = Comparison { from: choice.asked.to_owned(), to: "index".to_owned(), changes };
    choice.with_words(|words| {
        for_people(&text::render(&comparison, words, choice.style()), choice.style());
        plain(&markdown::render(&comparison, words));
        as_json(&json::render(&comparison, words));
    });
}

fn nothing(found: &[impl Debug]) {
    assert!(found.is_empty(), "{found:#?}");
}

/// Shows what is found in a tree, and one finding that nobody would make, in every format; explains a rule.
pub(crate) fn findings(input: &[u8]) {
    let (choice, input) = Choice::of(input);
    let (tree, mut loaded) = read(input);
    let (day, style) = (choice.day(), choice.style());
    let mut checked = CheckedTree::check(&tree, &mut loaded, day, &Settings::default());
    if let [first, .., second] = choice.asked.as_bytes()
        && !checked.files.is_empty()
    {
        let (_, rule) = rules::all().nth(usize::from(*first) % rules::all().count()).expect("counted");
        let span = Span::new(u32::from(*first) * 16, u32::from(*second) * 16);
        let phrase = Phrase::new("").with("name", choice.asked).with("names", vec![choice.asked.to_owned()]);
        let mut finding = Finding::new(rule.name, Place { file: FileIndex(0), span }, phrase);
        finding.record = Some(choice.asked.to_owned());
        let others = checked.findings.drain(..).map(|judged| judged.finding).chain([finding]).collect();
        checked = CheckedTree::new(checked.root, checked.files, checked.rules, others);
    }
    // A list of all rules is long, and the same each time.
    checked.rules.retain(|rule| checked.findings.iter().any(|judged| judged.finding.rule == *rule));
    let mut outcome = Outcome::new(day, vec![checked]);
    choice.with_words(|words| match choice.part() {
        0 => {
            for_people(&render::full::render(&outcome, words, style), style);
            plain(&render::short::render(&outcome, words));
            plain(&render::github::render(&outcome, words));
        }
        1 => {
            as_json(&render::json::render(&outcome, words));
            as_json(&render::sarif::render(&outcome, words));
        }
        2 => as_xml(&render::junit::render(&outcome, words)),
        _ => {
            explanation(choice.asked, words, style);
            baselines(&mut outcome, choice.asked, words);
        }
    });
}

fn explanation(name: &str, words: &Words, style: Style) {
    use render::explain::{json, markdown, text};
    if let Some((family, rule)) = rule(name) {
        for_people(&text(family, rule, words, style), style);
        plain(&markdown(family, rule));
        as_json(&json(family, rule));
    } else {
        let nearest = nearest(name, rules::all().map(|(_, rule)| rule.name)).unwrap_or_default();
        let arguments = [("name", name.into()), ("nearest", nearest.into())];
        plain(&words.attribute("failure-rule", "nearest", &arguments));
    }
}

/// A baseline of all that was found is about all of it, also when it has been written and read.
fn baselines(outcome: &mut Outcome, asked: &str, words: &Words) {
    if let Ok(mut foreign) = Baseline::read(asked) {
        plain(&baseline::told(&foreign.apply(&mut outcome.trees), asked, words));
    }
    let mut all = Baseline::default();
    all.grow(&mut outcome.trees);
    let mut read = Baseline::read(&all.print()).expect("it was written by us");
    nothing(&read.apply(&mut outcome.trees));
}

/// Nothing in the text hides, or does anything to a terminal.
fn plain(text: &str) {
    for line in text.split('\n') {
        assert_eq!(hidden::find(line), None, "{line:?} in {text}");
    }
}

/// The same of a text that may have colours.
fn for_people(text: &str, style: Style) {
    if style.color { plain(&anstream::adapter::strip_str(text).to_string()) } else { plain(text) }
}

fn as_json(text: &str) {
    plain(text);
    if let Err(why) = serde_json::from_str::<serde::de::IgnoredAny>(text) {
        panic!("{why}: {text}");
    }
}

fn as_xml(text: &str) {
    plain(text);
    if let Err(why) = roxmltree::Document::parse(text) {
        panic!("{why}: {text}");
    }
}

/// In each of the tables, between which a line is empty, every record has the same number of fields.
fn as_csv(text: &str) {
    plain(&text.replace("\r\n", "\n"));
    for table in text.split("\r\n\r\n") {
        for record in csv::Reader::from_reader(table.as_bytes()).byte_records() {
            if let Err(why) = record {
                panic!("{why}: {table}");
            }
        }
    }
}
