//! What could not be read or used, as sentences.

use std::collections::BTreeMap;

use crate::diagnostic::Argument;
use crate::diff::history::{Note, Step};
use crate::words::Words;

/// A file or a value in it, and why it could not be read.
type What<'n> = (&'n str, &'n Option<(String, &'static str)>, &'n str);

/// A sentence for each file or value, with the commits after which it could not be read.
pub(super) fn of_all(steps: &[Step], words: &Words) -> Vec<String> {
    let mut found: BTreeMap<What<'_>, Vec<(&Note, &Step)>> = BTreeMap::new();
    for step in steps {
        for note in &step.notes {
            found.entry((&note.file, &note.value, note.rule)).or_default().push((note, step));
        }
    }
    // The latest commit is the first.
    let sentence = |all: &Vec<(&Note, &Step)>| {
        let ([(note, last), ..], [.., (_, first)]) = (&all[..], &all[..]) else { return String::new() };
        let when = [
            ("count", Argument::count(all.len())),
            ("first", first.commit.short.as_str().into()),
            ("last", last.commit.short.as_str().into()),
        ];
        said(note, &when, words)
    };
    found.values().map(sentence).collect()
}

/// A sentence below the commit that it is of.
pub(super) fn one(note: &Note, words: &Words) -> String {
    said(note, &[], words)
}

fn said(note: &Note, when: &[(&'static str, Argument)], words: &Words) -> String {
    let (record, field) = note.value.as_ref().map_or(("", ""), |(record, field)| (record, field));
    let what = [
        ("file", note.file.as_str().into()),
        ("rule", note.rule.into()),
        ("record", record.into()),
        ("field", field.into()),
    ];
    let arguments: Vec<_> = what.into_iter().chain(when.iter().cloned()).collect();
    let message = if note.value.is_some() { "history-value-unread" } else { "history-file-unread" };
    words.attribute(message, if when.is_empty() { "here" } else { "" }, &arguments)
}
