//! How alike two records or documents are, whatever they are called.

use std::collections::{BTreeMap, HashMap};

use super::state::State;
use crate::model::{DocumentIndex, Record, RecordRef, Value, single_spaced};

/// What a record says, by key; not its id, where it was taken from, or remarks.
pub(super) type Content = BTreeMap<&'static str, String>;

/// From this on, records of different ids are held for the same.
pub(super) const ALIKE: f64 = 0.6;
/// From this on, records of the same id in different documents are held for the same.
pub(super) const ALIKE_BY_NAME: f64 = 0.4;

/// What a record says.
pub(super) fn content(record: &dyn Record) -> Content {
    let mut content = Content::new();
    record.each(&mut |key, slot| {
        if !matches!(key.name, "id" | "source" | "note")
            && let Some(text) = text(&slot.value())
        {
            content.insert(key.name, text);
        }
    });
    content
}

/// A value in one spelling: entries of lists in order, white space as single spaces.
pub(super) fn text(value: &Value<'_>) -> Option<String> {
    let list = |mut items: Vec<String>| {
        items.sort_unstable();
        items.dedup();
        Some(items.join("\n"))
    };
    match value {
        Value::None => None,
        Value::Text(text) => Some(single_spaced(text)),
        Value::Texts(texts) => list(texts.iter().map(|item| single_spaced(&item.value)).collect()),
        Value::Day(day) => Some(day.to_string()),
        Value::Flag(flag) => Some(flag.to_string()),
        Value::Integer(number) => Some(number.to_string()),
        Value::Number(number) => Some(number.to_string()),
        Value::Word(word) => Some((*word).to_owned()),
        Value::Words(words) => list(words.iter().map(|(word, _)| (*word).to_owned()).collect()),
        Value::Reference(reference) => Some(reference.id.to_string()),
        Value::References(all) => list(all.iter().map(|item| item.value.id.to_string()).collect()),
        Value::Levels(levels) => {
            list(levels.entries.iter().map(|(rule, level)| format!("{} {}", rule.value, level.value)).collect())
        }
    }
}

/// From 0, nothing in common, to 1, the same. Words weigh more than the rest.
pub(super) fn of(one: &Content, other: &Content) -> f64 {
    let (mut sum, mut all) = (0.0, 0.0);
    let keys = one.keys().chain(other.keys().filter(|key| !one.contains_key(*key)));
    for key in keys {
        let weight = if matches!(*key, "text" | "title" | "name" | "reference") { 3.0 } else { 1.0 };
        all += weight;
        if let (Some(left), Some(right)) = (one.get(key), other.get(key)) {
            sum += weight * shared_words(left, right);
        }
    }
    if all == 0.0 { 0.0 } else { sum / all }
}

/// The share of words that two texts have in common.
fn shared_words(one: &str, other: &str) -> f64 {
    if one == other {
        return 1.0;
    }
    let mut counts: HashMap<&str, i32> = HashMap::new();
    let (mut total, mut shared) = (0_u32, 0_u32);
    for word in one.split_whitespace() {
        *counts.entry(word).or_default() += 1;
        total += 1;
    }
    for word in other.split_whitespace() {
        total += 1;
        if let Some(left) = counts.get_mut(word)
            && *left > 0
        {
            *left -= 1;
            shared += 1;
        }
    }
    if total == 0 { 0.0 } else { 2.0 * f64::from(shared) / f64::from(total) }
}

/// What the records of a document say, each as one text; its head too where it has nothing else.
pub(super) fn signatures(state: &State<'_>, document: DocumentIndex) -> BTreeMap<String, u32> {
    let mut found: BTreeMap<String, u32> = BTreeMap::new();
    let mut add = |at: RecordRef| {
        let record = state.record(at);
        let content: Vec<String> = content(record).into_iter().map(|(key, text)| format!("{key}={text}")).collect();
        *found.entry(format!("{} {}", record.kind().table(), content.join("\n"))).or_default() += 1;
    };
    state.records(document).for_each(&mut add);
    add(state.head(document));
    found
}

/// How many records two documents share, of the smaller one's: at least half makes them versions of each other.
pub(super) fn shared(one: &BTreeMap<String, u32>, other: &BTreeMap<String, u32>) -> Option<u32> {
    let count = |all: &BTreeMap<String, u32>| all.values().sum::<u32>().max(2) - 1;
    let shared: u32 =
        one.iter().map(|(record, count)| (*count).min(other.get(record).copied().unwrap_or_default())).sum();
    (shared > 0 && shared * 2 >= count(one).min(count(other))).then_some(shared)
}
