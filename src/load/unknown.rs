//! Keys and tables that the format does not have, and which of the format's were meant.

use ::toml::Spanned;
use ::toml::de::{DeString, DeValue};

use super::fault::Faults;
use super::head::holds_records;
use super::{meant, synonyms};
use crate::diagnostic::{Argument, Phrase};
use crate::model::{Head, Key, Record, TABLES, Table, nearest};
use crate::source::Span;

/// Says that a key stands above the first header, where only `format` does.
pub(super) fn top_level(head: Head, key: &Spanned<DeString<'_>>, faults: &mut Faults) {
    let name: &str = key.get_ref();
    let help = match nearest(name, ["format"]) {
        Some(format) => Phrase::new("help-nearest").with("nearest", format),
        None => Phrase::new("help-top-level").with("table", head.kind().table()),
    };
    faults.add("unknown-key", key.span().into(), Phrase::new("top-level").with("key", name)).help(help);
}

/// The table of the document that a word means.
pub(super) fn meant_table(head: Head, word: &str) -> Option<Table> {
    if TABLES.iter().any(|table| table.kind.table() == word) {
        return None;
    }
    meant::one_of(TABLES.iter().filter(|table| table.heads.contains(&head)), word)
}

/// Says that the document has no such table.
pub(super) fn table(head: Head, word: &str, meant: Option<Table>, at: Span, faults: &mut Faults) {
    let document = Argument::Word(head.with_article());
    let homes = TABLES.iter().find(|table| table.kind.table() == word).map(|table| table.heads);
    let help = match (meant, homes) {
        (Some(table), _) => Phrase::new("help-nearest").with("nearest", meant::header(table)),
        (None, Some(homes)) => {
            let homes = homes.iter().map(|head| head.with_article()).collect();
            Phrase::new("help-elsewhere").with("documents", Argument::Words(homes))
        }
        (None, None) => {
            let tables = TABLES.iter().filter(|table| table.heads.contains(&head));
            Phrase::new("help-tables").with("tables", tables.map(|table| meant::header(*table)).collect::<Vec<_>>())
        }
    };
    faults.add("unknown-key", at, Phrase::new("table").with("key", word).with("document", document)).help(help);
}

/// How long the beginning of a key must be to stand for it.
const SHORTEST: usize = 3;

/// The key of a record that a word means: one that the record lacks, unless none of those comes near.
fn meant_key(record: &dyn Record, word: &str) -> Option<&'static str> {
    let mut lacking: Vec<&'static Key> = Vec::new();
    record.each(&mut |key, slot| lacking.extend(slot.span().is_none().then_some(key)));
    let is_begun = |key: &Key| key.required && word.len() >= SHORTEST && key.name.starts_with(word);
    synonyms::meant(synonyms::KEYS, word, lacking.iter().map(|key| key.name))
        .or_else(|| lacking.iter().find(|key| is_begun(key)).map(|key| key.name))
        .or_else(|| synonyms::meant(synonyms::KEYS, word, record.kind().keys().iter().map(|key| key.name)))
}

/// Says that the record has no such key. Gives the key that was meant.
pub(super) fn key(
    record: &dyn Record,
    key: &Spanned<DeString<'_>>,
    value: &Spanned<DeValue<'_>>,
    faults: &mut Faults,
) -> Option<&'static str> {
    let name: &str = key.get_ref();
    let kind = record.kind();
    let meant = meant_key(record, name);
    let help = match meant {
        _ if name == "format" => Phrase::new("help-format"),
        Some(meant) => Phrase::new("help-nearest").with("nearest", meant),
        None if holds_records(value.get_ref()) => {
            let own =
                meant::any_table(name).map(|table| Phrase::new("help-own-header").with("header", meant::header(table)));
            own.unwrap_or(Phrase::new("help-flat"))
        }
        None => {
            let names = kind.keys().iter().map(|key| key.name.to_owned());
            Phrase::new("help-keys").with("keys", names.collect::<Vec<_>>())
        }
    };
    let what = Phrase::new("").with("key", name).with("kind", Argument::Word(kind.with_article()));
    faults.add("unknown-key", key.span().into(), what).help(help);
    meant
}
