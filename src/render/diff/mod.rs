//! What changed, for people, for pull requests and for machines: a file for each format.

pub mod json;
pub mod markdown;
pub mod text;

mod marks;

use crate::diagnostic::Argument;
use crate::diff::{Change, ChangeKind, Changes, Gap, Note, Verdict};
use crate::words::Words;

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

/// One change as a sentence.
pub(super) fn message(change: &Change, words: &Words) -> String {
    let text = |value: Option<&crate::diff::Value>| Argument::Text(value.map(ToString::to_string).unwrap_or_default());
    let (before, after) = (change.before.as_ref(), change.after.as_ref());
    let named = if before.is_some() || after.is_some() { "named" } else { "" };
    let (message, attribute) = match change.kind {
        ChangeKind::Added => ("change-added", named),
        ChangeKind::Removed => ("change-removed", named),
        ChangeKind::Renamed => ("change-renamed", ""),
        ChangeKind::FileMoved => ("change-file-moved", ""),
        ChangeKind::Moved => ("change-moved", ""),
        ChangeKind::Split => ("change-split", ""),
        ChangeKind::Merged => ("change-merged", ""),
        ChangeKind::Chosen => ("change-chosen", ""),
        ChangeKind::Declined => ("change-declined", ""),
        _ if before.is_none() => ("change-value", "stated"),
        _ if after.is_none() => ("change-value", "dropped"),
        _ => ("change-value", ""),
    };
    let arguments = [
        ("of", Argument::Word(change.of.word())),
        ("field", change.field.unwrap_or_default().into()),
        ("before", text(before)),
        ("after", text(after)),
    ];
    words.attribute(message, attribute, &arguments)
}

/// What of a file could not be compared, as a sentence.
fn note(note: &Note, words: &Words) -> String {
    let side = if note.is_after { "side-after" } else { "side-before" };
    let message = match note.gap {
        Gap::Whole => "note-whole",
        Gap::Part => "note-part",
    };
    let arguments = [("file", note.file.as_str().into()), ("side", Argument::Word(side)), ("rule", note.rule.into())];
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
    for change in changes.changes.iter().filter(|change| change.verdict == verdict) {
        match groups.last_mut() {
            Some(group) if group.record == change.record => {
                group.changes.push(change);
                if group.title.is_empty() {
                    group.title = &change.title;
                }
            }
            _ => groups.push(Group { record: &change.record, title: &change.title, changes: vec![change] }),
        }
    }
    groups
}

/// The closing line of counts.
fn closing(changes: &Changes, words: &Words) -> String {
    let number = |count: usize| Argument::Number(i64::try_from(count).unwrap_or(i64::MAX));
    if changes.changes.is_empty() {
        return words.say("diff-none", &[]);
    }
    let count = |verdict: &Verdict| changes.changes.iter().filter(|change| change.verdict == *verdict).count();
    let verdicts = Verdict::ALL.iter().filter(|verdict| count(verdict) > 0).map(|verdict| {
        words.say("diff-count", &[("count", number(count(verdict))), ("verdict", Argument::Word(word(*verdict)))])
    });
    let verdicts = verdicts.collect::<Vec<_>>().join(", ");
    words.say("diff-closing", &[("count", number(changes.changes.len())), ("verdicts", verdicts.into())])
}
