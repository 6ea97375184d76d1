//! Changes for people: what was weakened first, record by record, with both values and both places.

use std::fmt::Write as _;

use annotate_snippets::renderer::{AnsiColor, Effects, Style as Paint};

use super::marks::{Run, runs};
use super::sentence::row;
use super::{Comparison, closing, grouped, message, note, word};
use crate::diff::{Change, ChangeKind, Spot, Value, Verdict};
use crate::render::Style;
use crate::render::flow::{flow, words_of, wrapped};
use crate::render::table::Tone;
use crate::words::Words;

/// All changes, what could not be compared, and a closing line of counts.
pub fn render(comparison: &Comparison, words: &Words, style: Style) -> String {
    let mut out = String::new();
    for verdict in Verdict::ALL {
        let groups = grouped(&comparison.changes, *verdict);
        if groups.is_empty() {
            continue;
        }
        let paint = color(*verdict, style).effects(if style.color { Effects::BOLD } else { Effects::new() });
        let _ = writeln!(out, "{paint}{}{paint:#}", words.say(word(*verdict), &[]));
        for group in groups {
            let mut head = words_of(group.title, Tone::Plain);
            head.iter_mut().take(1).for_each(|(word, _)| word.insert(0, ' '));
            head.insert(0, (group.record.to_owned(), Tone::Strong));
            let _ = writeln!(out, "  {}", flow(&head, " ", 2, INDENT, style));
            for change in group.changes {
                let pieces = [said(change, words), places(change)].concat();
                let _ = writeln!(out, "{INDENT}{}", flow(&pieces, " ", INDENT.len(), BELOW, style));
            }
        }
        out.push('\n');
    }
    for gap in &comparison.changes.notes {
        out += &wrapped(&note(gap, words), Tone::Plain, style);
    }
    out + &wrapped(&closing(&comparison.changes, words), Tone::Strong, style)
}

/// How far a change is set in, and its lines after the first.
const INDENT: &str = "    ";
const BELOW: &str = "      ";

/// A change word by word; of a text those that changed are marked.
pub(in super::super) fn said(change: &Change, words: &Words) -> Vec<(String, Tone)> {
    let (ChangeKind::Text, Some(Value::Text(before)), Some(Value::Text(after))) =
        (change.kind, &change.before, &change.after)
    else {
        return words_of(&message(change, words), Tone::Plain);
    };
    let run = |run: Run| match run {
        Run::Same(words) => words_of(&words, Tone::Plain),
        Run::Gone(words) => words_of(&format!("[-{words}-]"), Tone::Bad),
        Run::New(words) => words_of(&format!("{{+{words}+}}"), Tone::Good),
    };
    let row = row(change, words).map(|row| words_of(&format!("{row}:"), Tone::Plain)).unwrap_or_default();
    let field = (format!("`{}`:", change.field.unwrap_or_default()), Tone::Plain);
    row.into_iter().chain([field]).chain(runs(before, after).into_iter().flat_map(run)).collect()
}

fn color(verdict: Verdict, style: Style) -> Paint {
    let color = match verdict {
        _ if !style.color => return Paint::new(),
        Verdict::Weakened => AnsiColor::Red,
        Verdict::Strengthened => AnsiColor::Green,
        Verdict::Unclear => AnsiColor::Yellow,
        Verdict::Progress => AnsiColor::Cyan,
        Verdict::Neutral => return Paint::new(),
    };
    color.on_default()
}

/// `FILE:LINE` on both sides, what is the same on both once.
fn places(change: &Change) -> Vec<(String, Tone)> {
    let place = |spot: &Spot| format!("{}:{}", spot.file, spot.line);
    let pieces = match (&change.from, &change.to) {
        (Some(from), Some(to)) if from.file != to.file => {
            vec![format!(" ({} →", place(from)), format!("{})", place(to))]
        }
        (Some(from), Some(to)) if from.line != to.line => vec![format!(" ({} → {})", place(from), to.line)],
        (Some(only), _) | (None, Some(only)) => vec![format!(" ({})", place(only))],
        (None, None) => Vec::new(),
    };
    pieces.into_iter().map(|piece| (piece, Tone::Faint)).collect()
}
