//! One change as a sentence.

use crate::diagnostic::Argument;
use crate::diff::{Change, ChangeKind, Value};
use crate::model::Kind;
use crate::words::Words;

/// One change as a sentence, which also says of which row it tells where its record has no id.
pub(in super::super) fn message(change: &Change, words: &Words) -> String {
    match row(change, words).filter(|_| change.field.is_some()) {
        Some(row) => words.say("change-in-row", &[("row", row.into()), ("change", sentence(change, words).into())]),
        None => sentence(change, words),
    }
}

/// What changed.
fn sentence(change: &Change, words: &Words) -> String {
    let (before, after) = (change.before.as_ref(), change.after.as_ref());
    let is_named = before.is_some() || after.is_some();
    let named = if is_named { "named" } else { "" };
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
        ChangeKind::Reach if after.is_none() => ("change-value", "for-all"),
        _ if before.is_none() => (value_of(change), "stated"),
        _ if after.is_none() => (value_of(change), "dropped"),
        _ => (value_of(change), ""),
    };
    let of = row(change, words).filter(|_| !is_named).map_or(Argument::Word(change.of.word()), Argument::Text);
    let arguments = [
        ("of", of),
        ("field", change.field.unwrap_or_default().into()),
        ("before", value(before, words)),
        ("after", value(after, words)),
    ];
    words.attribute(message, attribute, &arguments)
}

/// The message that tells of a value: of one in words, these are set off by quotation marks.
fn value_of(change: &Change) -> &'static str {
    let is_text = change.of.keys().iter().any(|key| Some(key.name) == change.field && key.shape.is_text());
    if is_text { "change-text" } else { "change-value" }
}

/// A value as people read it.
fn value(value: Option<&Value>, words: &Words) -> Argument {
    Argument::Text(match value {
        Some(Value::Rate(times, per)) => words.attribute("change-rate", per, &[("times", times.to_string().into())]),
        Some(value) => value.to_string(),
        None => String::new(),
    })
}

/// What a record without an id is called: what it is, and what tells it apart.
pub(super) fn row(change: &Change, words: &Words) -> Option<String> {
    let row = change.row.as_ref()?;
    let has = |key: &str| row.iter().any(|(name, _)| *name == key);
    let attribute = match change.of {
        Kind::Waiver if has("rule") && has("record") => "waiver-of-record",
        Kind::Waiver if has("rule") => "waiver",
        Kind::Outcome if has("commitment") && has("on") => "result",
        Kind::Measurement if has("indicator") && has("on") => "measurement",
        Kind::Review if has("on") => "review",
        Kind::SituationReport if has("on") => "situation-report",
        Kind::Signature if has("by") => "signature",
        Kind::Area if has("area") => "area",
        Kind::Declined if has("areas") => "declined",
        _ => return Some(words.say(change.of.word(), &[])),
    };
    let arguments: Vec<_> = row.iter().map(|(key, text)| (*key, text.as_str().into())).collect();
    Some(words.attribute("change-row", attribute, &arguments))
}
