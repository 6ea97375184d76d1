//! The kinds of value that a key can have: on their way into a slot, and as a slot shows them.

use jiff::civil::Date;

use super::reference::Reference;
use super::slot::{At, Levels};
use crate::source::Span;

/// Words, or an id that a record declares.
pub type Text = Box<str>;

/// Any number, whole or not.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Number(pub f64);

/// A value that has the type of its key, on its way into a slot.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Scalar<'v> {
    /// Words or an id.
    Text(&'v str),
    /// A day.
    Day(Date),
    /// Yes or no.
    Flag(bool),
    /// A whole number.
    Integer(i64),
    /// Any number.
    Number(f64),
    /// One of the key's closed set of words.
    Word(&'static str),
}

/// What a slot holds, for those who walk over all keys alike.
#[derive(Debug, Clone)]
pub enum Value<'r> {
    /// Nothing, or nothing fit to use.
    None,
    /// Words or an id.
    Text(&'r str),
    /// Several.
    Texts(&'r [At<Text>]),
    /// A day.
    Day(Date),
    /// Yes or no.
    Flag(bool),
    /// A whole number.
    Integer(i64),
    /// Any number.
    Number(f64),
    /// A word of a closed set.
    Word(&'static str),
    /// Several.
    Words(Vec<(&'static str, Span)>),
    /// An id declared elsewhere.
    Reference(&'r Reference),
    /// Several.
    References(&'r [At<Reference>]),
    /// Rules and levels.
    Levels(&'r Levels),
}

impl Value<'_> {
    /// Whether the same words, numbers and ids are written in the same order, wherever they stand.
    pub fn is_written_as(&self, other: &Value<'_>) -> bool {
        match (self, other) {
            (Value::None, Value::None) => true,
            (Value::Text(one), Value::Text(other)) | (Value::Word(one), Value::Word(other)) => one == other,
            (Value::Texts(one), Value::Texts(other)) => {
                one.iter().map(|item| &item.value).eq(other.iter().map(|item| &item.value))
            }
            (Value::Day(one), Value::Day(other)) => one == other,
            (Value::Flag(one), Value::Flag(other)) => one == other,
            (Value::Integer(one), Value::Integer(other)) => one == other,
            (Value::Number(one), Value::Number(other)) => one.total_cmp(other).is_eq(),
            (Value::Words(one), Value::Words(other)) => {
                one.iter().map(|(word, _)| word).eq(other.iter().map(|(word, _)| word))
            }
            (Value::Reference(one), Value::Reference(other)) => one.id == other.id,
            (Value::References(one), Value::References(other)) => {
                one.iter().map(|item| &item.value.id).eq(other.iter().map(|item| &item.value.id))
            }
            (Value::Levels(one), Value::Levels(other)) => {
                let written = |levels: &Levels| {
                    levels
                        .entries
                        .iter()
                        .map(|(rule, level)| (rule.value.clone(), level.value.clone()))
                        .collect::<Vec<_>>()
                };
                written(one) == written(other)
            }
            _ => false,
        }
    }
}
