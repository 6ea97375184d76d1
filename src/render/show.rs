//! The page of a thing, for people.

mod entries;
mod facts;
pub mod json;

pub(super) use entries::mark;
pub(super) use facts::period;

use super::Style;
use super::flow::{called, titled};
use super::page::{self, Block, Page};
use crate::diagnostic::Argument;
use crate::model::{Choice, Kind, RequirementState};
use crate::report::show::{By, Group, Show, Standing};
use crate::words::Words;

/// For a terminal.
pub fn text(show: &Show, words: &Words, style: Style) -> String {
    page::text(&page(show, words), style)
}

/// For pages.
pub fn markdown(show: &Show, words: &Words) -> String {
    page::markdown(&page(show, words))
}

fn page(show: &Show, words: &Words) -> Page {
    let say = |message: &str| words.say(message, &[]);
    let kind = say(show.kind.map_or("kind-actor", Kind::word));
    let day = if show.on == show.as_of {
        words.say("show-as-of", &[("day", show.as_of.into())])
    } else {
        words.attribute("show-as-of", "moved", &[("day", show.as_of.into()), ("on", show.on.into())])
    };
    // A city is `city` among its actors, and has an id of its own as a document.
    let id = if show.kind == Some(Kind::City) { &show.city } else { &show.id };
    let mut details = vec![format!("{kind} {id}")];
    details.extend(show.spot.as_ref().map(|spot| format!("{}:{}", spot.file, spot.line)));
    details.push(day);
    let title = match show.kind {
        None => capital(&say("actor-police")),
        Some(_) => titled(&show.title, words).to_owned(),
    };
    Page { title, details, blocks: blocks(show, words) }
}

/// A text as it begins a line of its own.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn blocks(show: &Show, words: &Words) -> Vec<Block> {
    let heading = |message: &str| Block::Heading(words.say(message, &[]), String::new());
    let mut blocks = Vec::new();
    let mut facts = facts::facts(&show.facts, words);
    if let Some(card) = &show.card {
        facts.splice(0..0, entries::state(card, words));
    }
    blocks.extend((!facts.is_empty()).then_some(Block::Facts(facts)));
    if !show.measures.is_empty() {
        blocks.push(heading("show-measures"));
        blocks.extend(show.measures.iter().map(|measure| Block::Entry(entries::measure(measure, words))));
    }
    if !show.reports.is_empty() {
        blocks.push(heading(if show.card.is_some() { "show-results" } else { "show-reviews" }));
        blocks.extend(show.reports.iter().map(|report| Block::Entry(entries::report(report, words))));
    }
    if !show.agreements.is_empty() {
        blocks.push(heading("show-agreements"));
        blocks.extend(show.agreements.iter().map(|line| Block::Entry(entries::line(line, words))));
    }
    let mut unit = None;
    for covered in &show.coverage {
        if unit != Some(&covered.unit.id) {
            unit = Some(&covered.unit.id);
            let name = called(&covered.unit, words);
            blocks.push(Block::Heading(words.say("show-coverage", &[("unit", name.into())]), String::new()));
        }
        blocks.push(Block::Entry(entries::covered(covered, words)));
    }
    for group in &show.groups {
        push_group(&mut blocks, group, words);
    }
    let mut kind = None;
    for line in &show.lines {
        if kind != Some(line.kind) {
            kind = Some(line.kind);
            blocks.push(heading(&format!("show-lines-{}", line.kind.table())));
        }
        blocks.push(Block::Entry(entries::line(line, words)));
    }
    let is_actor = matches!(
        show.kind,
        None | Some(Kind::City | Kind::District | Kind::PoliceArea | Kind::Administration | Kind::Organisation)
    );
    if is_actor && show.groups.is_empty() {
        blocks.push(heading("show-leads"));
        blocks.push(Block::Line(words.say("show-nothing", &[])));
    }
    if show.elsewhere > 0 {
        let count = Argument::Number(i64::try_from(show.elsewhere).unwrap_or(i64::MAX));
        blocks.push(Block::Heading(words.say("show-elsewhere", &[("count", count)]), String::new()));
    }
    blocks
}

fn push_group(blocks: &mut Vec<Block>, group: &Group, words: &Words) {
    let (title, id) = match &group.by {
        By::Area(named) | By::Document(named) => (titled(&named.title, words).to_owned(), named.id.clone()),
        By::NoArea => (words.say("show-no-area", &[]), String::new()),
        By::Leads => (words.say("show-leads", &[]), String::new()),
        By::TakesPart => (words.say("show-takes-part", &[]), String::new()),
        By::Answers => (words.say("show-answers", &[]), String::new()),
        By::For => (words.say("show-for", &[]), String::new()),
    };
    let state = group.state.map(|state| match state {
        Standing::Requirement(RequirementState::Partly) => words.say("state-partly-met", &[]),
        state => words.say(&format!("state-{}", state.name()), &[]),
    });
    let beside = [Some(id).filter(|id| !id.is_empty()), state].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    blocks.push(Block::Heading(title, beside));
    if let Some(goal) = &group.goal {
        blocks.push(Block::Line(words.say("show-goal", &[("goal", titled(goal, words).into())])));
    }
    if !group.missing.is_empty() {
        let sides = group.missing.iter().map(|side| words.attribute("key-binds", side.word(), &[]));
        let who = words.all_of(&sides.collect::<Vec<_>>());
        blocks.push(Block::Line(words.say("show-missing", &[("who", Argument::Text(who))])));
    }
    blocks.extend(group.measures.iter().map(|measure| Block::Entry(entries::measure(measure, words))));
    blocks.extend(group.problems.iter().map(|problem| Block::Entry(entries::problem(problem, words))));
    blocks.extend(group.commitments.iter().map(|card| Block::Entry(entries::commitment(card, words))));
}
