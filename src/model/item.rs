//! The types of value that slots can hold: how each takes what was read, and how it is shown to those who walk over keys.

use std::fmt::Debug;

use jiff::civil::Date;

use super::declare::Choice;
use super::reference::{Reference, To};
use super::slot::At;
use super::value::{Number, Scalar, Text, Value};

/// A type of value that slots can hold.
pub(super) trait Item: Debug + Send + Sync + Sized {
    fn take(value: Scalar<'_>) -> Option<Self>;
    fn one(&self) -> Value<'_>;
    fn many(_: &[At<Self>]) -> Value<'_> {
        Value::None
    }
    fn reference(&mut self) -> Option<&mut Reference> {
        None
    }
}

impl Item for Text {
    fn take(value: Scalar<'_>) -> Option<Self> {
        if let Scalar::Text(text) = value { Some(text.into()) } else { None }
    }
    fn one(&self) -> Value<'_> {
        Value::Text(self)
    }
    fn many(items: &[At<Self>]) -> Value<'_> {
        Value::Texts(items)
    }
}

impl Item for Reference {
    fn take(value: Scalar<'_>) -> Option<Self> {
        if let Scalar::Text(text) = value { Some(Self { id: text.into(), to: To::Nothing }) } else { None }
    }
    fn one(&self) -> Value<'_> {
        Value::Reference(self)
    }
    fn many(items: &[At<Self>]) -> Value<'_> {
        Value::References(items)
    }
    fn reference(&mut self) -> Option<&mut Reference> {
        Some(self)
    }
}

impl Item for Date {
    fn take(value: Scalar<'_>) -> Option<Self> {
        if let Scalar::Day(day) = value { Some(day) } else { None }
    }
    fn one(&self) -> Value<'_> {
        Value::Day(*self)
    }
}

impl Item for bool {
    fn take(value: Scalar<'_>) -> Option<Self> {
        if let Scalar::Flag(flag) = value { Some(flag) } else { None }
    }
    fn one(&self) -> Value<'_> {
        Value::Flag(*self)
    }
}

impl Item for i64 {
    fn take(value: Scalar<'_>) -> Option<Self> {
        if let Scalar::Integer(number) = value { Some(number) } else { None }
    }
    fn one(&self) -> Value<'_> {
        Value::Integer(*self)
    }
}

impl Item for Number {
    fn take(value: Scalar<'_>) -> Option<Self> {
        if let Scalar::Number(number) = value { Some(Self(number)) } else { None }
    }
    fn one(&self) -> Value<'_> {
        Value::Number(self.0)
    }
}

impl<C: Choice + Debug + Send + Sync> Item for C {
    fn take(value: Scalar<'_>) -> Option<Self> {
        let Scalar::Word(written) = value else { return None };
        C::ALL.iter().find(|(word, _)| *word == written).map(|(_, value)| *value)
    }
    fn one(&self) -> Value<'_> {
        Value::Word(self.word())
    }
    fn many(items: &[At<Self>]) -> Value<'_> {
        Value::Words(items.iter().map(|item| (item.value.word(), item.span)).collect())
    }
}
