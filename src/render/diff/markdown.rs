//! Changes as a comment on a pull request: a list for each verdict, those that bind to nothing folded away.

use std::fmt::Write as _;

use super::{Comparison, closing, message, note, word};
use crate::diff::{Change, Value, Verdict};
use crate::render::markdown::{code, escaped, inline};
use crate::words::Words;

/// All changes, what could not be compared, and the counts.
pub fn render(comparison: &Comparison, words: &Words) -> String {
    let heading =
        words.say("diff-heading", &[("from", comparison.from.as_str().into()), ("to", comparison.to.as_str().into())]);
    let mut out = format!("### {}\n\n{}\n", inline(&heading), closing(&comparison.changes, words));
    for verdict in Verdict::ALL {
        let mut changes = comparison.changes.changes.iter().filter(|change| change.verdict == *verdict).peekable();
        if changes.peek().is_none() {
            continue;
        }
        let is_folded = matches!(verdict, Verdict::Progress | Verdict::Neutral);
        let name = words.say(word(*verdict), &[]);
        if is_folded {
            let _ = writeln!(out, "\n<details><summary>{name}</summary>\n");
        } else {
            let _ = writeln!(out, "\n**{name}**\n");
        }
        for change in changes {
            let _ = writeln!(
                out,
                "- **{}**{}: {} {}",
                inline(&change.record),
                title(change),
                said(change, words),
                place(change)
            );
        }
        if is_folded {
            out.push_str("\n</details>\n");
        }
    }
    for (index, gap) in comparison.changes.notes.iter().enumerate() {
        let _ = writeln!(out, "{}> {}", if index == 0 { "\n" } else { "" }, escaped(&note(gap, words)));
    }
    out
}

fn title(change: &Change) -> String {
    if change.title.is_empty() { String::new() } else { format!(" ({})", inline(&change.title)) }
}

/// The sentence, its names as code.
fn said(change: &Change, words: &Words) -> String {
    // Only the backticks of the catalogue set off names; those of the files step aside until these are found.
    let back = |text: &str| text.replace(ASIDE, "`");
    let sentence = message(&aside(change), words);
    let parts: Vec<_> = sentence.split('`').map(back).collect();
    if parts.len() % 2 == 0 {
        return inline(&back(&sentence));
    }
    let part = |(index, part): (usize, &String)| if index % 2 == 1 { code(part) } else { inline(part) };
    parts.iter().enumerate().map(part).collect()
}

/// A character that stands for nothing, and that no file has need of.
const ASIDE: &str = "\u{10FFFD}";

/// The change with that character for the backticks in what its sentence says.
fn aside(change: &Change) -> Change {
    let mut change = change.clone();
    let aside = |text: &mut String| *text = text.replace('`', ASIDE);
    for value in change.before.iter_mut().chain(&mut change.after) {
        match value {
            Value::Text(text) => aside(text),
            Value::List(texts) => texts.iter_mut().for_each(aside),
            Value::Day(_) | Value::Integer(_) | Value::Number(_) | Value::Flag(_) | Value::Rate(..) => {}
        }
    }
    change.row.iter_mut().flatten().for_each(|(_, text)| aside(text));
    change
}

fn place(change: &Change) -> String {
    let spot = change.to.as_ref().or(change.from.as_ref());
    spot.map(|spot| format!("({}:{})", inline(&spot.file), spot.line)).unwrap_or_default()
}
