//! A page without a format: what a thing's page becomes before it is drawn for a terminal or written in Markdown.

use std::fmt::Write as _;

use unicode_width::UnicodeWidthStr;

use super::Style;
use super::flow::{flow, words_of};
use super::markdown::escaped;
use super::table::Tone;
use crate::words::harmless;

/// A page.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// What it is about.
    pub(super) title: String,
    /// What that is, where it stands, on which day.
    pub(super) details: Vec<String>,
    /// What stands on it, from the top.
    pub(super) blocks: Vec<Block>,
}

/// A part of a page.
#[derive(Debug)]
pub(super) enum Block {
    /// What the files say: a label, its words, and their colour.
    Facts(Vec<(String, String, Tone)>),
    /// The heading of what follows: its words, and an id or a state beside them.
    Heading(String, String),
    /// A sentence.
    Line(String),
    /// One of several things.
    Entry(Entry),
}

/// One of several things, as a line with details below.
#[derive(Debug, Default)]
pub(super) struct Entry {
    /// A sign and a word for its state.
    pub(super) mark: String,
    /// Its colour.
    pub(super) tone: Tone,
    /// What it is called.
    pub(super) title: String,
    /// Its id.
    pub(super) id: String,
    /// Lines below; the parts of a line stay whole.
    pub(super) lines: Vec<Vec<String>>,
    /// Where it stands.
    pub(super) place: String,
}

/// How many columns labels take at most.
const LABEL: usize = 24;

/// The page for a terminal.
pub(super) fn text(page: &Page, style: Style) -> String {
    let mut out = flow(&words_of(&page.title, Tone::Strong), " ", 0, "", style) + "\n";
    let details: Vec<_> = page.details.iter().map(|detail| (detail.clone(), Tone::Faint)).collect();
    let _ = writeln!(out, "{}", flow(&details, " · ", 0, "", style));
    let marks = page.blocks.iter().filter_map(|block| if let Block::Entry(entry) = block { Some(entry) } else { None });
    let widest = marks.map(|entry| entry.mark.width()).max().unwrap_or_default();
    for block in &page.blocks {
        match block {
            Block::Facts(facts) => {
                let labels = facts.iter().map(|(label, ..)| label.width()).max().unwrap_or_default().min(LABEL);
                out.push('\n');
                for (label, value, tone) in facts {
                    let words = words_of(value, *tone);
                    // Below its label where a word has no room beside it.
                    let is_below = words.iter().any(|(word, _)| labels + 2 + word.width() > style.width);
                    let hanging = " ".repeat(if is_below { 2 } else { labels + 2 });
                    let beside = " ".repeat((labels + 2).saturating_sub(label.width()).max(1));
                    let used = if is_below { hanging.len() } else { label.width() + beside.len() };
                    let gap = if is_below { format!("\n{hanging}") } else { beside };
                    let value = flow(&words, " ", used, &hanging, style);
                    let _ = writeln!(out, "{}{gap}{value}", Tone::Faint.paint(label, style));
                }
            }
            Block::Heading(title, beside) => {
                let mut pieces = words_of(title, Tone::Strong);
                pieces.extend((!beside.is_empty()).then(|| (format!(" {beside}"), Tone::Faint)));
                let _ = writeln!(out, "\n{}", flow(&pieces, " ", 0, "", style));
            }
            Block::Line(line) => {
                let _ = writeln!(out, "  {}", flow(&words_of(line, Tone::Plain), " ", 2, "  ", style));
            }
            Block::Entry(entry) => out += &entry_text(entry, widest, style),
        }
    }
    out
}

fn entry_text(entry: &Entry, widest: usize, style: Style) -> String {
    // Below the mark where there is no room beside it.
    let indent = if !entry.mark.is_empty() && widest + 34 <= style.width { widest + 4 } else { 4 };
    let hanging = " ".repeat(indent);
    let mut out = format!("  {}", entry.tone.paint(&entry.mark, style));
    let mut used = 2 + entry.mark.width();
    if used + 2 <= indent && !entry.mark.is_empty() {
        out += &" ".repeat(indent - used);
        used = indent;
    } else if !entry.mark.is_empty() {
        let _ = write!(out, "\n{hanging}");
        used = indent;
    }
    let mut pieces = words_of(&entry.title, Tone::Strong);
    pieces.extend((!entry.id.is_empty()).then(|| (format!(" {}", entry.id), Tone::Faint)));
    out += &flow(&pieces, " ", used, &hanging, style);
    out.push('\n');
    for line in &entry.lines {
        let pieces: Vec<_> = line.iter().map(|part| (part.clone(), Tone::Plain)).collect();
        let _ = writeln!(out, "{hanging}{}", flow(&pieces, " · ", indent, &format!("{hanging}  "), style));
    }
    if !entry.place.is_empty() {
        let _ = writeln!(out, "{hanging}{}", Tone::Faint.paint(&harmless(&entry.place), style));
    }
    out
}

/// The page in Markdown.
pub(super) fn markdown(page: &Page) -> String {
    let mut out = format!("# {}\n\n{}\n", escaped(&page.title), escaped(&page.details.join(" · ")));
    let mut before: Option<&Block> = None;
    for block in &page.blocks {
        if !matches!((before, block), (Some(Block::Entry(_)), Block::Entry(_))) {
            out.push('\n');
        }
        match block {
            Block::Facts(facts) => {
                out += "| | |\n|---|---|\n";
                for (label, value, _) in facts {
                    let _ = writeln!(out, "| {} | {} |", escaped(label), escaped(value));
                }
            }
            Block::Heading(title, beside) if beside.is_empty() => {
                let _ = writeln!(out, "## {}", escaped(title));
            }
            Block::Heading(title, beside) => {
                let _ = writeln!(out, "## {} ({})", escaped(title), escaped(beside));
            }
            Block::Line(line) => {
                let _ = writeln!(out, "{}", escaped(line));
            }
            Block::Entry(entry) => {
                let mark = if entry.mark.is_empty() { String::new() } else { format!("{} ", escaped(&entry.mark)) };
                let id = if entry.id.is_empty() { String::new() } else { format!(" ({})", escaped(&entry.id)) };
                let _ = writeln!(out, "- {mark}**{}**{id}", escaped(&entry.title));
                let lines = entry.lines.iter().map(|line| line.join(" · "));
                for line in lines.chain((!entry.place.is_empty()).then(|| entry.place.clone())) {
                    let _ = writeln!(out, "  - {}", escaped(&line));
                }
            }
        }
        before = Some(block);
    }
    out
}
