//! What changed, for people, for pull requests and for machines: a file for each format.

pub mod json;
pub mod markdown;
pub mod text;

mod marks;
mod sentence;

use std::collections::HashMap;

use crate::diagnostic::Argument;
use crate::diff::{Change, Changes, Gap, Note, Verdict};
use crate::words::Words;
pub(super) use sentence::message;

/// A comparison, ready to be shown.
#[derive(Debug)]
pub struct Comparison {
    /// What stands on the one side, as the user named it; `worktree` and `index` for those.
    pub from: String,
    /// What stands on the other.
    pub to: String,
    /// All that changed.
    pub changes: Changes,
}

/// What of a file could not be compared, as a sentence.
fn note(note: &Note, words: &Words) -> String {
    let side = if note.is_after { "side-after" } else { "side-before" };
    let message = match note.gap {
        Gap::Whole => "note-whole",
        Gap::Part => "note-part",
    };
    let file = note.line.map_or_else(|| note.file.clone(), |line| format!("{}:{line}", note.file));
    let arguments = [("file", file.into()), ("side", Argument::Word(side)), ("rule", note.rule.into())];
    words.say(message, &arguments)
}

/// The catalogue's message for a verdict.
pub(super) const fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Weakened => "verdict-weakened",
        Verdict::Strengthened => "verdict-strengthened",
        Verdict::Unclear => "verdict-unclear",
        Verdict::Progress => "verdict-progress",
        Verdict::Neutral => "verdict-neutral",
    }
}

/// The changes of one record of one verdict.
struct Group<'c> {
    record: &'c str,
    title: &'c str,
    changes: Vec<&'c Change>,
}

/// The changes of a verdict, record by record.
fn grouped(changes: &Changes, verdict: Verdict) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut place: HashMap<&str, usize> = HashMap::new();
    for change in changes.changes.iter().filter(|change| change.verdict == verdict) {
        match place.get(&*change.record) {
            Some(place) => groups[*place].changes.push(change),
            None => {
                place.insert(&change.record, groups.len());
                groups.push(Group { record: &change.record, title: &change.title, changes: vec![change] });
            }
        }
    }
    groups
}

/// The closing line of counts.
fn closing(changes: &Changes, words: &Words) -> String {
    if changes.changes.is_empty() {
        return words.attribute("diff-none", if changes.notes.is_empty() { "" } else { "else" }, &[]);
    }
    let verdicts = counted(changes, words).map(|(_, count)| count).collect::<Vec<_>>().join(", ");
    words.say("diff-closing", &[("count", Argument::count(changes.changes.len())), ("verdicts", verdicts.into())])
}

/// How many changes there are of each verdict of which there are any, in words.
pub(super) fn counted(changes: &Changes, words: &Words) -> impl Iterator<Item = (Verdict, String)> {
    Verdict::ALL.iter().filter_map(|&verdict| {
        let count = changes.changes.iter().filter(|change| change.verdict == verdict).count();
        let said = || words.attribute("diff-count", verdict.name(), &[("count", Argument::count(count))]);
        (count > 0).then(|| (verdict, said()))
    })
}
