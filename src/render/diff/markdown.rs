//! Changes as a comment on a pull request: a list for each verdict, those that bind to nothing folded away.

use std::fmt::Write as _;

use super::{Comparison, closing, message, note, word};
use crate::diff::{Change, Verdict};
use crate::words::{Words, harmless};

/// All changes, what could not be compared, and the counts.
pub fn render(comparison: &Comparison, words: &Words) -> String {
    let heading =
        words.say("diff-heading", &[("from", comparison.from.as_str().into()), ("to", comparison.to.as_str().into())]);
    let mut out = format!("### {}\n\n{}\n", escaped(&heading), closing(&comparison.changes, words));
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
                escaped(&change.record),
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
    if change.title.is_empty() { String::new() } else { format!(" ({})", escaped(&change.title)) }
}

/// The sentence, its code in backticks left as it is.
fn said(change: &Change, words: &Words) -> String {
    let sentence = message(change, words);
    let parts: Vec<_> = sentence.split('`').collect();
    if parts.len() % 2 == 0 {
        return escaped(&sentence);
    }
    let part = |(index, part): (usize, &&str)| {
        if index % 2 == 1 { format!("`{part}`") } else { escaped(part) }
    };
    parts.iter().enumerate().map(part).collect()
}

fn place(change: &Change) -> String {
    let spot = change.to.as_ref().or(change.from.as_ref());
    spot.map(|spot| format!("({}:{})", escaped(&spot.file), spot.line)).unwrap_or_default()
}

/// Text that Markdown and HTML take as it is.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in harmless(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '@' => out.push_str("&#64;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '#' | '~' | '!' => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    out
}
