//! The XML of `JUnit`, as build servers read it: a suite for each file, in it a case for each finding.

use std::fmt::Write as _;
use std::io::Result;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::located::Located;
use super::{CheckedTree, Judged, Outcome, set_aside};
use crate::diagnostic::{Level, Place, Status};
use crate::source::{FileIndex, Position};
use crate::words::{Words, harmless};

/// All findings of all trees. Those at error and warning level fail their case; what is waived or in the baseline is
/// skipped. A file without findings has one case, which passes.
pub fn render(outcome: &Outcome, words: &Words) -> String {
    let mut out = Writer::new_with_indent(Vec::new(), b' ', 2);
    // Writing to memory cannot fail.
    let _ = write(&mut out, outcome, words);
    let mut text = String::from_utf8(out.into_inner()).unwrap_or_default();
    text.push('\n');
    text
}

type Out = Writer<Vec<u8>>;

fn write(out: &mut Out, outcome: &Outcome, words: &Words) -> Result<()> {
    out.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let counts = Counts::of(outcome.trees.iter().flat_map(files).map(|(_, findings)| findings));
    let suites = out.create_element("testsuites").with_attribute(("name", "samverkan"));
    suites
        .with_attributes(counts.attributes().iter().map(|(name, count)| (*name, count.as_str())))
        .write_inner_content(|out| outcome.trees.iter().try_for_each(|tree| suites_of(out, tree, words)))?;
    Ok(())
}

/// The files that are reported on, with their findings, which are sorted by file.
fn files(tree: &CheckedTree) -> impl Iterator<Item = (&str, &[Judged])> {
    let files = (0..).map(FileIndex).zip(&tree.files).filter(|(_, file)| file.selected);
    files.map(|(index, file)| {
        let first = tree.findings.partition_point(|judged| judged.finding.place.file < index);
        let after = tree.findings.partition_point(|judged| judged.finding.place.file <= index);
        (file.path.as_str(), &tree.findings[first..after])
    })
}

fn suites_of(out: &mut Out, tree: &CheckedTree, words: &Words) -> Result<()> {
    let located = Located::new(tree);
    for (path, findings) in files(tree) {
        let path = allowed(&harmless(path));
        let counts = Counts::of([findings]).attributes();
        let suite = out.create_element("testsuite").with_attribute(("name", path.as_str()));
        suite.with_attributes(counts.iter().map(|(name, count)| (*name, count.as_str()))).write_inner_content(
            |out| {
                if findings.is_empty() {
                    let name = words.say("count-none", &[]);
                    let attributes = [("name", name.as_str()), ("classname", path.as_str())];
                    out.create_element("testcase").with_attributes(attributes).write_empty()?;
                }
                findings.iter().try_for_each(|judged| case(out, &located, judged, &path, words))
            },
        )?;
    }
    Ok(())
}

fn case(out: &mut Out, located: &Located<'_>, judged: &Judged, path: &str, words: &Words) -> Result<()> {
    let finding = &judged.finding;
    let Position { line, column } = located.start(finding.place);
    let (name, line_number) = (format!("{} {line}:{column}", finding.rule), line.to_string());
    let attributes = [("name", name.as_str()), ("classname", path), ("file", path), ("line", line_number.as_str())];
    out.create_element("testcase").with_attributes(attributes).write_inner_content(|out| {
        let message = allowed(&words.finding(finding.rule, &finding.phrase));
        let place = |place: Place| {
            let Position { line, column } = located.start(place);
            format!("{}:{line}:{column}", allowed(&harmless(&located.file(place).path)))
        };
        let mut told = format!("{}: {}[{}] {message}", place(finding.place), finding.level.name(), finding.rule);
        for related in &finding.related {
            let _ = write!(told, "\n{}: {}", place(related.place), words.finding(finding.rule, &related.phrase));
        }
        if let Some(help) = &finding.help {
            let _ = write!(told, "\n{}: {}", words.say("heading-help", &[]), words.finding(finding.rule, help));
        }
        let told = allowed(&told);
        let is_failure = finding.status == Status::Open && finding.level >= Level::Warning;
        if is_failure {
            let attributes = [("type", finding.level.name()), ("message", message.as_str())];
            out.create_element("failure").with_attributes(attributes).write_text_content(BytesText::new(&told))?;
            return Ok(());
        }
        if let Some(why) = set_aside(&finding.status, words) {
            out.create_element("skipped").with_attribute(("message", allowed(&why).as_str())).write_empty()?;
        }
        out.create_element("system-out").write_text_content(BytesText::new(&told))?;
        Ok(())
    })?;
    Ok(())
}

/// The text without the two characters that XML cannot hold and that no other format minds.
fn allowed(text: &str) -> String {
    text.replace(['\u{FFFE}', '\u{FFFF}'], "\u{FFFD}")
}

/// What the heads of suites say.
#[derive(Default)]
struct Counts {
    tests: usize,
    failures: usize,
    skipped: usize,
}

impl Counts {
    fn of<'f>(files: impl IntoIterator<Item = &'f [Judged]>) -> Self {
        let mut counts = Self::default();
        for findings in files {
            counts.tests += findings.len().max(1);
            for Judged { finding, .. } in findings {
                match finding.status {
                    Status::Open => counts.failures += usize::from(finding.level >= Level::Warning),
                    Status::Waived { .. } | Status::Baseline => counts.skipped += 1,
                }
            }
        }
        counts
    }

    fn attributes(&self) -> [(&'static str, String); 4] {
        let Self { tests, failures, skipped } = self;
        [("tests", *tests), ("failures", *failures), ("errors", 0), ("skipped", *skipped)]
            .map(|(name, count)| (name, count.to_string()))
    }
}
