//! Why a cell of the coverage is as it is, for people.

pub mod json;

use super::Style;
use super::flow::{called, titled};
use super::page::{self, Block, Entry, Page};
use super::show::{mark, period};
use super::table::Tone;
use crate::diagnostic::Argument;
use crate::model::{Choice, Kind, Side};
use crate::report::cell::{Agreement, Cell, Cells, Counted, Lack, Missing, Other, Part, Row};
use crate::report::{Named, Spot};
use crate::words::Words;

/// For a terminal: a page for each unit.
pub fn text(cells: &Cells, words: &Words, style: Style) -> String {
    let pages: Vec<_> = cells.cells.iter().map(|cell| page::text(&page(cells, cell, words), style)).collect();
    pages.join("\n")
}

fn page(cells: &Cells, cell: &Cell, words: &Words) -> Page {
    let area = Some(titled(&cells.area.title, words)).filter(|title| !title.is_empty()).unwrap_or(&cells.area.id);
    let unit = called(&cell.unit, words);
    let state = words.say(&format!("state-{}", cell.state.word()), &[]);
    let arguments = [("area", area.into()), ("unit", unit.as_str().into()), ("state", Argument::Text(state))];
    let mut details = vec![words.say("show-as-of", &[("day", cells.as_of.into())])];
    if !cell.is_active {
        details.push(words.say("cell-inactive", &[("unit", unit.as_str().into()), ("day", cells.as_of.into())]));
    }
    let mut blocks = Vec::new();
    for counted in &cell.counted {
        push_counted(&mut blocks, cell, counted, words);
    }
    if !cell.missing.is_empty() {
        blocks.push(Block::Heading(words.say("cell-missing", &[]), String::new()));
    }
    for missing in &cell.missing {
        let place = missing.spot.as_ref().map(place).unwrap_or_default();
        blocks.push(Block::Entry(Entry { title: lack(missing, words), place, ..Entry::default() }));
    }
    Page { title: words.say("cell-title", &arguments), details, blocks }
}

fn push_counted(blocks: &mut Vec<Block>, cell: &Cell, counted: &Counted, words: &Words) {
    let unit = || ("unit", Argument::Text(called(&counted.unit, words)));
    if counted.unit != cell.unit {
        let state = ("state", Argument::Text(words.say(&format!("state-{}", counted.state.word()), &[])));
        blocks.push(Block::Heading(words.say("cell-counted", &[unit(), state]), String::new()));
    }
    if counted.agreements.is_empty() {
        blocks.push(Block::Heading(words.say("cell-none", &[unit()]), String::new()));
    }
    for agreement in &counted.agreements {
        let state = words.say(&format!("state-{}", agreement.state.word()), &[]);
        let days = period(agreement.period.from, agreement.period.to, words);
        let beside = format!("{} · {days} · {state}", agreement.name.id);
        blocks.push(Block::Heading(titled(&agreement.name.title, words).to_owned(), beside));
        blocks.push(Block::Entry(row(agreement, words)));
        blocks.extend(agreement.parts.iter().map(|one| Block::Entry(part(one, counted, words))));
    }
    if counted.agreements.is_empty() && !counted.others.is_empty() {
        blocks.push(Block::Heading(words.say("cell-others-heading", &[]), String::new()));
        blocks.extend(counted.others.iter().map(|one| Block::Entry(other(one, words))));
    }
}

/// By which row an agreement has the area.
fn row(agreement: &Agreement, words: &Words) -> Entry {
    let Some(Row { kind, words: said, spot }) = &agreement.row else {
        return Entry { title: words.say("cell-unsaid", &[]), place: place(&agreement.spot), ..Entry::default() };
    };
    let message = match kind {
        Kind::Declined => "cell-declined",
        Kind::LocalArea => "cell-local",
        _ => "cell-chosen",
    };
    let title = match said {
        Some(said) => words.attribute(message, "words", &[("words", titled(said, words).into())]),
        None => words.say(message, &[]),
    };
    Entry { title, place: place(spot), ..Entry::default() }
}

/// A commitment, and who takes part in it in the unit.
fn part(part: &Part, counted: &Counted, words: &Words) -> Entry {
    let (mark, tone) = mark(part.state, false, words);
    let who = |message: &str, people: &[Named]| {
        let names: Vec<String> = people.iter().map(|one| called(one, words)).collect();
        (!people.is_empty()).then(|| words.say(message, &[("who", Argument::Text(names.join(", ")))]))
    };
    let mut line: Vec<String> =
        [who("cell-city", &part.city), who("cell-police", &part.police), who("cell-others", &part.others)]
            .into_iter()
            .flatten()
            .collect();
    if part.city.is_empty() && part.police.is_empty() {
        line.insert(0, words.say("cell-nobody", &[]));
    }
    let mut lines = vec![line];
    if !part.is_there {
        lines.push(vec![words.say("cell-not-there", &[("unit", Argument::Text(called(&counted.unit, words)))])]);
    } else if !part.counts() {
        lines.push(vec![words.say("cell-dropped", &[])]);
    }
    let tone = if part.counts() { tone } else { Tone::Faint };
    let title = titled(&part.name.title, words).to_owned();
    Entry { mark, tone, title, id: part.name.id.clone(), lines, place: place(&part.spot) }
}

/// An agreement that is not in force.
fn other(other: &Other, words: &Words) -> Entry {
    let mut line = vec![period(other.period.from, other.period.to, words)];
    line.extend(other.is_draft.then(|| words.attribute("cell-others-heading", "draft", &[])));
    let title = titled(&other.name.title, words).to_owned();
    Entry { title, id: other.name.id.clone(), lines: vec![line], place: place(&other.spot), ..Entry::default() }
}

fn lack(missing: &Missing, words: &Words) -> String {
    let message = match missing.what {
        Lack::Agreement => "cell-lack-agreement",
        Lack::Word => "cell-lack-word",
        Lack::Choice => "cell-lack-choice",
        Lack::Commitment => "cell-lack-commitment",
        Lack::Side(Side::Police) => "cell-lack-police",
        Lack::Side(_) => "cell-lack-city",
    };
    let agreement = missing.agreement.as_ref().map(|agreement| agreement.id.clone()).unwrap_or_default();
    let unit = called(&missing.unit, words);
    words.say(message, &[("unit", unit.into()), ("agreement", agreement.into())])
}

fn place(spot: &Spot) -> String {
    format!("{}:{}", spot.file, spot.line)
}
