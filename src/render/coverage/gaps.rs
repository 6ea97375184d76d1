//! What is missing, as a work list.

use std::fmt::Write as _;

use super::super::flow::{flow, shortened, titled, words_of, wrapped};
use super::super::table::{self, Cell, Column, Table, Tone};
use super::super::{Style, ids};
use super::{Picture, number, title};
use crate::model::{Choice, Side};
use crate::report::gaps::{Gap, Gaps, What};
use crate::words::Words;

/// How many characters of a text stand in a line.
const LONGEST: usize = 120;

fn heading(report: &Gaps, picture: &Picture, words: &Words) -> String {
    let framework = report.framework.as_ref().filter(|_| picture.by != "problem");
    let framework = framework.map(|framework| (framework, report.in_force));
    title("coverage-gaps", &report.city, framework, picture.day, words)
}

/// For a terminal: what is missing and where, then the place to mend.
pub(super) fn text(report: &Gaps, picture: &Picture, words: &Words, style: Style) -> String {
    let heading = heading(report, picture, words);
    let mut out = wrapped(&heading, Tone::Strong, style);
    let mut before = None;
    for gap in &report.gaps {
        if before != Some(gap.what) {
            before = Some(gap.what);
            let count = report.gaps.iter().filter(|other| other.what == gap.what).count();
            let of_units = matches!(gap.what, What::Agreement | What::Commitment | What::Side);
            let attribute = if of_units && gap.who.id == "city" { "whole" } else { "" };
            let said = words.attribute(&format!("gap-{}", gap.what.name()), attribute, &[("count", number(count))]);
            let (sign, tone) = sign(gap.what);
            let _ =
                writeln!(out, "\n{} {}", tone.paint(sign, style), flow(&words_of(&said, tone), " ", 2, "  ", style));
        }
        let mut pieces = words_of(&called(gap, words), Tone::Strong);
        if let Some(subject) = &gap.subject {
            if let Some(last) = pieces.last_mut() {
                last.0.push(':');
            }
            pieces.extend(words_of(&shortened(titled(&subject.title, words), LONGEST), Tone::Plain));
        }
        let _ = writeln!(out, "  {}", flow(&pieces, " ", 2, "    ", style));
        let mut details: Vec<String> = missing(gap, words).into_iter().collect();
        details.extend(gap.subject.as_ref().map(|subject| subject.id.clone()));
        details.extend(places(gap, words));
        let details: Vec<_> = details.into_iter().map(|detail| (detail, Tone::Faint)).collect();
        let _ = writeln!(out, "    {}", flow(&details, " · ", 4, "    ", style));
    }
    let _ = writeln!(out, "\n{}", words.say("gap-count", &[("count", number(report.gaps.len()))]));
    out
}

/// For pages.
pub(super) fn markdown(report: &Gaps, picture: &Picture, words: &Words) -> String {
    let say = |message: &str| words.say(message, &[]);
    let row = |gap: &Gap| -> Vec<Cell> {
        let subject = gap.subject.as_ref().map(|subject| titled(&subject.title, words)).unwrap_or_default();
        let what = words.attribute(&format!("gap-{}", gap.what.name()), "one", &[]);
        vec![
            what.into(),
            called(gap, words).into(),
            shortened(subject, LONGEST).into(),
            missing(gap, words).unwrap_or_default().into(),
            places(gap, words).collect::<Vec<_>>().join(" · ").into(),
        ]
    };
    table::markdown(&Table {
        title: heading(report, picture, words),
        columns: ["gap-what", "gap-who", "gap-subject", "gap-missing", "gap-place"]
            .map(|name| Column::words(say(name)))
            .into(),
        rows: report.gaps.iter().map(row).collect(),
        notes: vec![words.say("gap-count", &[("count", number(report.gaps.len()))])],
    })
}

/// A row for each gap.
pub(super) fn long(report: &Gaps) -> Table {
    let row = |gap: &Gap| -> Vec<Cell> {
        let subject = gap.subject.as_ref();
        let missing: Vec<&str> = gap.missing.iter().map(|side| side.word()).collect();
        vec![
            gap.what.name().into(),
            gap.who.id.as_str().into(),
            gap.who.title.own.as_str().into(),
            gap.agreement.as_ref().map(|agreement| agreement.id.as_str()).unwrap_or_default().into(),
            subject.map(|subject| subject.id.as_str()).unwrap_or_default().into(),
            subject.map(|subject| subject.title.own.as_str()).unwrap_or_default().into(),
            ids(&missing).into(),
            gap.mend.file.as_str().into(),
            gap.mend.line.to_string().into(),
        ]
    };
    let columns =
        ["kind", "who", "name", "agreement", "subject", "title", "missing", "file", "line"].map(Column::words).into();
    Table { columns, rows: report.gaps.iter().map(row).collect(), ..Table::default() }
}

const fn sign(what: What) -> (&'static str, Tone) {
    match what {
        What::BindingArea | What::Requirement | What::Commitment => ("○", Tone::Bad),
        What::Agreement => ("✗", Tone::Bad),
        What::Side => ("◐", Tone::Fair),
        What::Answer | What::Administration => ("·", Tone::Fair),
    }
}

/// A unit or an administration by its name, an agreement by its id.
fn called(gap: &Gap, words: &Words) -> String {
    match &gap.agreement {
        Some(agreement) if agreement.id == gap.who.id => agreement.id.clone(),
        _ => titled(&gap.who.title, words).to_owned(),
    }
}

/// The sides that do not take part, where that says more than the kind of gap.
fn missing(gap: &Gap, words: &Words) -> Option<String> {
    let attribute = match &gap.missing[..] {
        [Side::City] => "",
        [Side::Police] => "police",
        [_, _] if gap.what == What::Requirement => "both",
        _ => return None,
    };
    Some(words.attribute("gap-without", attribute, &[]))
}

/// The file to write, if one is missing, and the place that tells of what is missing.
fn places(gap: &Gap, words: &Words) -> impl Iterator<Item = String> {
    let new = gap.new_file.as_ref().map(|path| words.say("gap-new-file", &[("path", path.as_str().into())]));
    new.into_iter().chain([format!("{}:{}", gap.mend.file, gap.mend.line)])
}
