//! What a record says, key by key, whatever the record.

use jiff::civil::Date;

use crate::model::{Key, Record, Reference, Title, Value as Written, text_of};
use crate::report::{Named, View};

/// One thing that the files say.
#[derive(Debug)]
pub struct Fact {
    /// The key that holds it, or that would.
    pub key: &'static str,
    /// What it says.
    pub value: Value,
}

/// What a key says.
#[derive(Debug)]
pub enum Value {
    /// Words.
    Text(Title),
    /// Several texts.
    Texts(Vec<String>),
    /// A day.
    Day(Date),
    /// Yes or no.
    Flag(bool),
    /// A number.
    Number(f64),
    /// A word of a closed set.
    Word(&'static str),
    /// Several.
    Words(Vec<&'static str>),
    /// Another thing.
    One(Named),
    /// Several.
    Named(Vec<Named>),
}

impl Fact {
    /// A fact that other records tell; none where there is nothing to name.
    pub(super) fn named(key: &'static str, named: Vec<Named>) -> Option<Self> {
        (!named.is_empty()).then_some(Self { key, value: Value::Named(named) })
    }

    /// One other thing that follows from where the record stands.
    pub(super) const fn one(key: &'static str, named: Named) -> Self {
        Self { key, value: Value::One(named) }
    }

    /// A day that follows from other records.
    pub(super) const fn day(key: &'static str, day: Date) -> Self {
        Self { key, value: Value::Day(day) }
    }

    /// A yes or no that follows from other records.
    pub(super) const fn flag(key: &'static str, flag: bool) -> Self {
        Self { key, value: Value::Flag(flag) }
    }
}

/// What a record says by its keys, in canonical order, but for some of them.
pub(super) fn facts(view: &View<'_>, record: &dyn Record, without: &[&str]) -> Vec<Fact> {
    let mut facts = Vec::new();
    record.each(&mut |key: &'static Key, slot| {
        if key.name == "id" || key.name.ends_with("_en") || without.contains(&key.name) {
            return;
        }
        let named = |reference: &Reference| match view.subject_of(reference.to) {
            Some(subject) => view.name(subject),
            None => Named { id: reference.id.to_string(), title: Title::default() },
        };
        let value = match slot.value() {
            Written::None | Written::Levels(_) => return,
            Written::Text(_) => Value::Text(text_of(record, key.name).unwrap_or_default()),
            Written::Texts(texts) => Value::Texts(texts.iter().map(|text| text.value.to_string()).collect()),
            Written::Day(day) => Value::Day(day),
            Written::Flag(flag) => Value::Flag(flag),
            #[expect(clippy::cast_precision_loss, reason = "numbers beyond 2^53 are not counted by hand")]
            Written::Integer(number) => Value::Number(number as f64),
            Written::Number(number) => Value::Number(number),
            Written::Word(word) => Value::Word(word),
            Written::Words(words) => Value::Words(words.into_iter().map(|(word, _)| word).collect()),
            Written::Reference(reference) => Value::One(named(reference)),
            Written::References(list) => Value::Named(list.iter().map(|item| named(&item.value)).collect()),
        };
        facts.push(Fact { key: key.name, value });
    });
    facts
}
