//! From one file's TOML to a document: its records, table by table.

use std::collections::hash_map::Entry;
use std::sync::Arc;

use ::toml::Spanned;
use ::toml::de::{DeString, DeTable, DeValue};

use foldhash::HashMap;

use super::fault::Faults;
use super::head::{self, holds_records, place};
use super::toml::{Damage, Parsed};
use super::{unknown, value};
use crate::diagnostic::{Argument, Phrase};
use crate::model::{Document, Head, Key, Kind, Record, Shape, Slot, TABLES, Table, Text, is_id, to_id};
use crate::source::{FileIndex, Span};

type Pair<'p, 't> = (&'p Spanned<DeString<'t>>, &'p Spanned<DeValue<'t>>);

/// Reads a file's TOML as a document. Gives none where the file is no document of the format; then a fault says why.
pub(super) fn document(
    parsed: &Parsed<'_>,
    file: FileIndex,
    is_register: bool,
    faults: &mut Faults,
) -> Option<Document> {
    let head = head::of(parsed, is_register, faults)?;
    let mut decoder = Decoder::new(head, parsed, faults);
    decoder.document.file = file;
    let mut records = Vec::new();
    for entry in &parsed.table {
        decoder.top_level(entry, &parsed.table, &mut records);
    }
    // A misspelt table's records stand among the others of their kind.
    records.sort_unstable_by_key(|(header, ..)| *header);
    decoder.document.outline.reserve_exact(records.len());
    for (header, kind, entries) in records {
        decoder.record(kind, header, entries);
    }
    let mut document = decoder.document;
    document.outline.sort_unstable();
    index(&mut document);
    Some(document)
}

/// Reads records that stand by themselves, each under its own double brackets, as they do below the head of a document.
/// Gives none where there is anything else.
pub(super) fn records(parsed: &Parsed<'_>, head: Head, faults: &mut Faults) -> Option<Document> {
    let mut decoder = Decoder::new(head, parsed, faults);
    let mut records = Vec::new();
    for (key, value) in &parsed.table {
        let is_plain = |table: &&Table| !table.single && table.heads.contains(&head) && value.get_ref().is_array();
        let table = TABLES.iter().find(|table| table.kind.table() == key.get_ref()).filter(is_plain)?;
        decoder.records(*table, value, &mut records);
    }
    records.sort_unstable_by_key(|(header, ..)| *header);
    for (header, kind, entries) in records {
        decoder.record(kind, header, entries);
    }
    Some(decoder.document)
}

/// What is known while a file is read.
struct Decoder<'p, 'f> {
    head: Head,
    document: Document,
    /// What could not be read of each record, by its header.
    damage: HashMap<Span, Vec<&'p Damage>>,
    /// Keys above the first header, which belong in the head.
    strays: Vec<(&'p str, Span)>,
    faults: &'f mut Faults,
}

type Records<'p, 't> = Vec<(Span, Kind, &'p DeTable<'t>)>;

impl<'p, 'f> Decoder<'p, 'f> {
    fn new(head: Head, parsed: &'p Parsed<'_>, faults: &'f mut Faults) -> Self {
        let mut this =
            Self { head, document: Document::default(), damage: HashMap::default(), strays: Vec::new(), faults };
        for damage in &parsed.damaged {
            if damage.record.is_none() {
                this.strays.extend(damage.key.as_deref().map(|key| (key, damage.span)));
                this.document.damaged |= damage.key.as_deref() != Some("format");
            } else {
                this.damage.entry(damage.record).or_default().push(damage);
            }
        }
        this.document.damaged |= parsed.damaged.iter().any(|damage| damage.key.is_none());
        this
    }

    /// Gathers the records of one entry of the file's top level.
    fn top_level<'t>(&mut self, entry: Pair<'p, 't>, file: &DeTable<'_>, records: &mut Records<'p, 't>) {
        let (key, value) = entry;
        let name: &str = key.get_ref();
        if name == "format" {
            return;
        }
        let allowed = || TABLES.iter().filter(|table| table.heads.contains(&self.head));
        if let Some(table) = allowed().find(|table| table.kind.table() == name) {
            return self.records(*table, value, records);
        }
        if !holds_records(value.get_ref()) {
            unknown::top_level(self.head, key, self.faults);
            self.strays.push((name, value.span().into()));
            return;
        }
        let meant = unknown::meant_table(self.head, name).filter(|table| {
            // Of these there is only one.
            !table.single || !file.contains_key(table.kind.table())
        });
        for (at, entries) in headers(entry) {
            if !self.faults.tell_of(at) {
                unknown::table(self.head, name, meant, at, self.faults);
            }
            match (meant, entries) {
                (Some(table), Some(entries)) => records.push((at, table.kind, entries)),
                (None, Some(entries)) => {
                    self.document.outline.push((at.start, None));
                    let id = entries.get("id").and_then(|id| id.get_ref().as_str());
                    Arc::make_mut(&mut self.document.doubtful).extend(id.map(Into::into));
                }
                _ => {}
            }
        }
    }

    /// Gathers the records of one of the format's tables.
    fn records<'t>(&mut self, table: Table, value: &'p Spanned<DeValue<'t>>, records: &mut Records<'p, 't>) {
        let (kind, at) = (table.kind, Span::from(value.span()));
        let mut wrong = |at: Span, variant| {
            // A header whose brackets do not match is no TOML.
            if self.faults.tell_of(at) {
                return;
            }
            let help = Phrase::new(match variant {
                "another" => "help-another",
                _ if table.single => "help-single",
                _ => "help-several",
            });
            let what = Phrase::new(variant).with("key", kind.table());
            self.faults.add("wrong-type", at, what).help(help.with("key", kind.table()));
        };
        match value.get_ref() {
            DeValue::Table(entries) => {
                if !table.single {
                    wrong(at, "single-bracket");
                }
                self.document.reserve(kind, 1);
                records.push((at, kind, entries));
            }
            DeValue::Array(list) => {
                if table.single {
                    wrong(at, "double-bracket");
                }
                self.document.reserve(kind, if table.single { 1 } else { list.len() });
                for (number, element) in list.iter().enumerate() {
                    let own = Span::from(element.span());
                    match element.get_ref() {
                        // What stands in the same list is told of with it.
                        _ if table.single && number > 0 && at.contains(own) => {}
                        _ if table.single && number > 0 => wrong(own, "another"),
                        DeValue::Table(entries) => records.push((own, kind, entries)),
                        _ if table.single => {}
                        _ => wrong(own, "no-record"),
                    }
                }
            }
            _ => wrong(at, "no-record"),
        }
    }

    /// Reads one record.
    fn record(&mut self, kind: Kind, header: Span, entries: &DeTable<'_>) {
        let Self { document, faults, .. } = self;
        document.outline.push((header.start, Some((kind, document.count(kind)))));
        let record = document.add(kind);
        *record.head().0 = header;
        let mut unknown = Vec::new();
        for (key, value) in entries {
            match record.slot(key.get_ref()) {
                Some((key, slot)) => value::fill(slot, key, value, faults),
                None => unknown.push((key, value)),
            }
        }
        for damage in self.damage.get(&header).into_iter().flatten() {
            match damage.key.as_deref().and_then(|key| record.slot(key)) {
                Some((_, slot)) => {
                    claim(slot, damage.span);
                    // Of a key that stands there twice the first is no more to be trusted than the second.
                    slot.spoil();
                }
                None => *record.head().1 = true,
            }
        }
        for (key, value) in unknown {
            let meant = unknown::key(record, key, value, faults);
            if let Some((_, slot)) = meant.and_then(|meant| record.slot(meant)) {
                claim(slot, value.span().into());
            }
        }
        if kind == self.head.kind() {
            for (key, span) in self.strays.drain(..) {
                if let Some((_, slot)) = record.slot(key) {
                    claim(slot, span);
                }
            }
        }
        if !record.damaged() {
            missing(record, kind, faults);
        }
    }
}

/// The headers of a table that the document does not have, each with what stands below it.
fn headers<'p, 't>((key, value): Pair<'p, 't>) -> Vec<(Span, Option<&'p DeTable<'t>>)> {
    let at = place(key, value);
    match value.get_ref() {
        DeValue::Table(entries) => vec![(at, Some(entries))],
        DeValue::Array(list) if at == Span::from(value.span()) => {
            list.iter().map(|element| (element.span().into(), element.get_ref().as_table())).collect()
        }
        _ => vec![(at, None)],
    }
}

/// Notes that something meant for a key is there, and not fit to use.
fn claim(slot: &mut dyn Slot, at: Span) {
    if slot.span().is_none() {
        slot.write(at);
        slot.spoil();
    }
}

/// Says which keys a record lacks.
fn missing(record: &mut dyn Record, kind: Kind, faults: &mut Faults) {
    for Key { name, .. } in kind.keys().iter().filter(|key| key.required) {
        if record.slot(name).is_none_or(|(_, slot)| !slot.span().is_none()) {
            continue;
        }
        let what = match record.id() {
            Some((id, _)) => Phrase::new("named").with("kind", kind).with("id", id),
            None => Phrase::new("").with("kind", Argument::Word(kind.with_article())),
        };
        let help = Phrase::new("help").with("key", *name);
        faults.add("missing-key", record.header(), what.with("key", *name)).help(help);
    }
}

/// Notes which records have which ids.
pub(super) fn index(document: &mut Document) {
    let head = document.head().kind();
    let (mut ids, mut doubtful, mut odd) = (HashMap::default(), Vec::new(), Vec::new());
    let mut nameless = Vec::new();
    for (kind, index, record) in document.records() {
        let Some((id, _)) = record.id() else {
            nameless.extend((kind.keys()[0].shape == Shape::Id).then_some(kind));
            continue;
        };
        if kind == head {
            continue;
        }
        match ids.entry(Text::from(id)) {
            Entry::Vacant(free) => _ = free.insert((kind, index)),
            Entry::Occupied(taken) => doubtful.push(taken.key().clone()),
        }
        if !is_id(id) {
            odd.extend(to_id(id).map(|right| (right, (kind, index))));
        }
    }
    // Who writes an id in the right form means the record whose id is to be put right.
    for (right, at) in odd {
        ids.entry(right.into()).or_insert(at);
    }
    nameless.dedup();
    if document.damaged {
        nameless.extend(Kind::ALL);
    }
    (document.ids, document.nameless) = (Arc::new(ids), nameless);
    if !doubtful.is_empty() {
        Arc::make_mut(&mut document.doubtful).extend(doubtful);
    }
}
