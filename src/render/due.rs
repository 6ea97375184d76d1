//! What falls due, for people, for spreadsheets and for programs.

use std::fmt::Write as _;

use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use super::Style;
use super::flow::{called, flow, shortened, titled, words_of, wrapped};
use super::pretty::print;
use super::table::{self, Cell, Column, Table, Tone};
use crate::diagnostic::Argument;
use crate::report::Named;
use crate::report::due::{Due, Entry, What};
use crate::words::Words;

/// How many characters of a title stand in a line.
const TITLE: usize = 60;

/// For a terminal: a few lines for each entry, the day first.
pub fn text(due: &Due, words: &Words, style: Style) -> String {
    let when = |entry: &Entry| days(entry.days_left, words);
    let what = |entry: &Entry| what(entry, words);
    let widest = |column: &dyn Fn(&Entry) -> String| due.entries.iter().map(|entry| column(entry).width()).max();
    let (when_width, what_width) = (widest(&when).unwrap_or_default(), widest(&what).unwrap_or_default());
    let mut out = wrapped(&title(due, words), Tone::Strong, style) + "\n";
    for entry in &due.entries {
        let (when, what) = (when(entry), what(entry));
        let pad = |text: &str, width: usize| " ".repeat(width.saturating_sub(text.width()));
        let lead = 10 + 2 + when_width + 2;
        out += &entry.on.to_string();
        out += "  ";
        out += &tone(entry).paint(&when, style);
        let gap = pad(&when, when_width) + "  ";
        let title = titled(&entry.title, words);
        // The title beside what it is, or below where that would leave it no room.
        let beside = lead + what_width + 2;
        if beside + 30 <= style.width {
            out += &(gap + &what + &pad(&what, what_width) + "  ");
            out +=
                &flow(&words_of(&shortened(title, 2 * TITLE), Tone::Strong), " ", beside, &" ".repeat(beside), style);
        } else {
            let below = format!("\n{INDENT}");
            out += if lead + what.width() > style.width { &below } else { &gap };
            out += &(what + &below);
            out += &flow(&words_of(&shortened(title, 2 * TITLE), Tone::Strong), " ", INDENT.len(), INDENT, style);
        }
        let owners = names(&entry.owners, words);
        let details = [owners, entry.record.clone(), place(entry)];
        let details: Vec<_> = details.into_iter().filter(|detail| !detail.is_empty()).collect();
        let details: Vec<_> = details.into_iter().map(|detail| (detail, Tone::Faint)).collect();
        let _ = writeln!(out, "\n{INDENT}{}", flow(&details, " · ", INDENT.len(), INDENT, style));
    }
    let gap = if due.entries.is_empty() { "" } else { "\n" };
    out + gap + &wrapped(&count(due, words), Tone::Plain, style)
}

/// How far lines below the first are set in: below what follows the date.
const INDENT: &str = "            ";

/// For spreadsheets: a row for each entry.
pub fn csv(due: &Due, words: &Words) -> String {
    let heading = |name: &str| words.say(&format!("due-heading-{name}"), &[]);
    let columns = vec![
        Column::words(heading("date")),
        Column::numbers(heading("days")),
        Column::words(heading("what")),
        Column::words(heading("title")),
        Column::words(heading("owners")),
        Column::words(heading("supporting")),
        Column::words(heading("record")),
        Column::words(heading("place")),
    ];
    let row = |entry: &Entry| -> Vec<Cell> {
        vec![
            entry.on.to_string().into(),
            entry.days_left.to_string().into(),
            what(entry, words).into(),
            titled(&entry.title, words).into(),
            names(&entry.owners, words).into(),
            names(&entry.supporting, words).into(),
            entry.record.as_str().into(),
            place(entry).into(),
        ]
    };
    let rows = due.entries.iter().map(row).collect();
    table::csv(&Table { columns, rows, ..Table::default() })
}

fn title(due: &Due, words: &Words) -> String {
    let mut arguments: Vec<(&'static str, Argument)> =
        vec![("city", titled(&due.city.title, words).into()), ("until", due.until.into()), ("day", due.as_of.into())];
    let Some(whom) = &due.whom else { return words.say("due-title", &arguments) };
    arguments.push(("whom", called(whom, words).into()));
    words.attribute("due-title", "whom", &arguments)
}

fn count(due: &Due, words: &Words) -> String {
    let late = due.entries.iter().filter(|entry| entry.days_left < 0).count();
    let number = |count: usize| Argument::Number(i64::try_from(count).unwrap_or(i64::MAX));
    words.say("due-count", &[("late", number(late)), ("coming", number(due.entries.len() - late))])
}

/// What falls due, or should have been done.
fn what(entry: &Entry, words: &Words) -> String {
    words.attribute(message(entry.kind), if entry.days_left < 0 { "late" } else { "" }, &[])
}

/// The message that says what falls due.
pub(super) const fn message(what: What) -> &'static str {
    match what {
        What::Commitment => "due-commitment",
        What::Review => "due-review",
        What::Agreement => "due-agreement",
        What::Framework => "due-framework",
        What::Permit => "due-permit",
        What::Promise => "due-promise",
        What::Waiver => "due-waiver",
    }
}

/// “3 days late”, “today”, “in 3 days”.
fn days(left: i64, words: &Words) -> String {
    let message = match left {
        0 => "days-today",
        ..0 => "days-late",
        _ => "days-left",
    };
    words.say(message, &[("days", Argument::Number(left.abs()))])
}

fn tone(entry: &Entry) -> Tone {
    match entry.days_left {
        ..0 => Tone::Bad,
        0..=30 => Tone::Fair,
        _ => Tone::Plain,
    }
}

/// The names of people, in their order.
pub(super) fn names(people: &[Named], words: &Words) -> String {
    people.iter().map(|actor| called(actor, words)).collect::<Vec<_>>().join(", ")
}

/// `FILE:LINE`
pub(super) fn place(entry: &Entry) -> String {
    format!("{}:{}", entry.spot.file, entry.spot.line)
}

/// For programs, format 1: an object for the tree, or one for each of several.
pub fn json(trees: &[Due], several: bool) -> String {
    let trees: Vec<Tree<'_>> = trees.iter().map(Tree::of).collect();
    match (&trees[..], several) {
        ([tree], false) => print(tree),
        _ => print(&Trees { format: 1, trees }),
    }
}

#[derive(Serialize)]
struct Trees<'d> {
    format: u32,
    trees: Vec<Tree<'d>>,
}

#[derive(Serialize)]
struct Tree<'d> {
    format: u32,
    as_of: String,
    city: &'d str,
    within: i64,
    until: String,
    r#for: Option<&'d str>,
    counts: Counts,
    due: Vec<Item<'d>>,
}

#[derive(Serialize)]
struct Counts {
    overdue: usize,
    coming: usize,
}

#[derive(Serialize)]
struct Item<'d> {
    date: String,
    days_left: i64,
    kind: &'static str,
    record: &'d str,
    title: &'d str,
    owners: Vec<&'d str>,
    supporting: Vec<&'d str>,
    file: &'d str,
    line: u32,
}

impl<'d> Tree<'d> {
    fn of(due: &'d Due) -> Self {
        let overdue = due.entries.iter().filter(|entry| entry.days_left < 0).count();
        Self {
            format: 1,
            as_of: due.as_of.to_string(),
            city: &due.city.id,
            within: due.within,
            until: due.until.to_string(),
            r#for: due.whom.as_ref().map(|whom| whom.id.as_str()),
            counts: Counts { overdue, coming: due.entries.len() - overdue },
            due: due.entries.iter().map(Item::of).collect(),
        }
    }
}

impl<'d> Item<'d> {
    fn of(entry: &'d Entry) -> Self {
        let ids = |people: &'d [Named]| people.iter().map(|actor| actor.id.as_str()).collect();
        Self {
            date: entry.on.to_string(),
            days_left: entry.days_left,
            kind: entry.kind.name(),
            record: &entry.record,
            title: &entry.title.own,
            owners: ids(&entry.owners),
            supporting: ids(&entry.supporting),
            file: &entry.spot.file,
            line: entry.spot.line,
        }
    }
}
