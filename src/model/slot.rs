//! The place for a key's value in a record: what was written, where, and whether it was fit to use.

use std::fmt::Debug;

use super::actor::Actor;
use super::document::{DocumentIndex, RecordRef};
use super::item::Item;
use super::reference::{Reference, To};
use super::value::{Scalar, Text, Value};
use crate::source::Span;

/// The place for one value.
#[derive(Debug, Clone, PartialEq)]
pub struct One<T> {
    value: Option<T>,
    span: Span,
}

/// The place for a list of values.
#[derive(Debug, Clone, PartialEq)]
pub struct Many<T> {
    items: Vec<At<T>>,
    span: Span,
    faulty: bool,
}

/// An element of a list, and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct At<T> {
    /// The element.
    pub value: T,
    /// Its place.
    pub span: Span,
}

/// The levels that `[checks]` gives to rules.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Levels {
    /// Rule and level, as they are written.
    pub entries: Vec<(At<Text>, At<Text>)>,
    /// Where the table is.
    pub at: One<()>,
}

/// A slot, whatever the type of its value.
pub trait Slot: Debug + Send + Sync {
    /// Where the value is; [`Span::NONE`] where nothing was written.
    fn span(&self) -> Span;
    /// Whether something was written that is not fit to use, in a list even if other elements are.
    fn is_faulty(&self) -> bool;
    /// What it holds.
    fn value(&self) -> Value<'_>;
    /// Says where something was written; until something is put in, it is faulty.
    fn write(&mut self, span: Span);
    /// Makes room for so many values and no more, where it is a list.
    fn reserve(&mut self, _: usize) {}
    /// Puts a value in; a list grows by it.
    fn put(&mut self, value: Scalar<'_>, span: Span);
    /// Says that something written here is not fit to use.
    fn spoil(&mut self);
    /// Moves it in the text, as [`Span::moved`] does.
    fn shift(&mut self, by: u32);
    /// Visits the references in it.
    fn each_reference(&mut self, visit: &mut dyn FnMut(&mut Reference));
    /// The table of levels, if it is one.
    fn levels(&mut self) -> Option<&mut Levels> {
        None
    }
}

impl<T> Default for One<T> {
    fn default() -> Self {
        Self { value: None, span: Span::NONE }
    }
}

impl<T> Default for Many<T> {
    fn default() -> Self {
        Self { items: Vec::new(), span: Span::NONE, faulty: false }
    }
}

impl<T> One<T> {
    /// The value, where there is one that is fit to use.
    pub const fn get(&self) -> Option<&T> {
        self.value.as_ref()
    }

    /// Where the value is; [`Span::NONE`] where nothing was written.
    pub const fn span(&self) -> Span {
        self.span
    }

    /// Whether nothing was written.
    pub const fn is_absent(&self) -> bool {
        self.span.is_none()
    }

    /// Whether something was written that is not fit to use.
    pub const fn is_faulty(&self) -> bool {
        self.value.is_none() && !self.span.is_none()
    }
}

impl<T: Copy> One<T> {
    /// The value, where there is one that is fit to use.
    pub fn copied(&self) -> Option<T> {
        self.value
    }
}

impl One<Text> {
    /// The words, or none.
    pub fn text(&self) -> Option<&str> {
        self.value.as_deref()
    }
}

impl One<Reference> {
    /// What it names; nothing where there is none.
    pub fn to(&self) -> To {
        self.value.as_ref().map_or(To::Nothing, |reference| reference.to)
    }

    /// The actor that it names.
    pub fn actor(&self) -> Option<Actor> {
        self.to().actor()
    }

    /// The record that it names.
    pub fn record(&self) -> Option<RecordRef> {
        self.to().record()
    }

    /// Whether something is written that names nothing, or is not fit to use: its own finding tells of it.
    pub fn is_reported(&self) -> bool {
        self.is_faulty() || self.value.as_ref().is_some_and(Reference::is_reported)
    }
}

impl<T> Many<T> {
    /// The elements that are fit to use.
    pub fn items(&self) -> &[At<T>] {
        &self.items
    }

    /// The elements that are fit to use, without their places.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.items.iter().map(|item| &item.value)
    }

    /// Where the list is; [`Span::NONE`] where nothing was written.
    pub const fn span(&self) -> Span {
        self.span
    }

    /// Whether nothing was written.
    pub const fn is_absent(&self) -> bool {
        self.span.is_none()
    }

    /// Whether some of it is not fit to use.
    pub const fn is_faulty(&self) -> bool {
        self.faulty
    }

    /// Whether it has no element that is fit to use.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
}

impl Many<Reference> {
    /// The actors that it names.
    pub fn actors(&self) -> impl Iterator<Item = Actor> {
        self.values().filter_map(|reference| reference.to.actor())
    }

    /// The records that it names.
    pub fn records(&self) -> impl Iterator<Item = RecordRef> {
        self.values().filter_map(|reference| reference.to.record())
    }

    /// The documents that it names.
    pub fn documents(&self) -> impl Iterator<Item = DocumentIndex> {
        self.values().filter_map(|reference| reference.to.document())
    }

    /// Whether some of it names nothing, or is not fit to use: findings of their own tell of it.
    pub fn is_reported(&self) -> bool {
        self.faulty || self.values().any(Reference::is_reported)
    }
}

impl<T: Item> Slot for One<T> {
    fn span(&self) -> Span {
        self.span
    }
    fn is_faulty(&self) -> bool {
        One::is_faulty(self)
    }
    fn value(&self) -> Value<'_> {
        self.value.as_ref().map_or(Value::None, T::one)
    }
    fn write(&mut self, span: Span) {
        self.span = span;
    }
    fn put(&mut self, value: Scalar<'_>, span: Span) {
        *self = Self { value: T::take(value), span };
    }
    fn spoil(&mut self) {
        self.value = None;
    }
    fn shift(&mut self, by: u32) {
        self.span = self.span.moved(by);
    }
    fn each_reference(&mut self, visit: &mut dyn FnMut(&mut Reference)) {
        if let Some(reference) = self.value.as_mut().and_then(T::reference) {
            visit(reference);
        }
    }
}

impl<T: Item> Slot for Many<T> {
    fn span(&self) -> Span {
        self.span
    }
    fn is_faulty(&self) -> bool {
        self.faulty
    }
    fn value(&self) -> Value<'_> {
        if self.items.is_empty() { Value::None } else { T::many(&self.items) }
    }
    fn write(&mut self, span: Span) {
        self.span = span;
    }
    fn reserve(&mut self, more: usize) {
        self.items.reserve_exact(more);
    }
    fn put(&mut self, value: Scalar<'_>, span: Span) {
        match T::take(value) {
            Some(value) => self.items.push(At { value, span }),
            None => self.faulty = true,
        }
    }
    fn spoil(&mut self) {
        self.faulty = true;
    }
    fn shift(&mut self, by: u32) {
        self.span = self.span.moved(by);
        for item in &mut self.items {
            item.span = item.span.moved(by);
        }
    }
    fn each_reference(&mut self, visit: &mut dyn FnMut(&mut Reference)) {
        self.items.iter_mut().filter_map(|item| item.value.reference()).for_each(visit);
    }
}

impl Slot for Levels {
    fn span(&self) -> Span {
        self.at.span
    }
    fn is_faulty(&self) -> bool {
        self.at.is_faulty()
    }
    fn value(&self) -> Value<'_> {
        if self.entries.is_empty() { Value::None } else { Value::Levels(self) }
    }
    fn write(&mut self, span: Span) {
        self.at = One { value: Some(()), span };
    }
    fn put(&mut self, _: Scalar<'_>, _: Span) {}
    fn spoil(&mut self) {
        self.at.value = None;
    }
    fn shift(&mut self, by: u32) {
        self.at.span = self.at.span.moved(by);
        for (rule, level) in &mut self.entries {
            (rule.span, level.span) = (rule.span.moved(by), level.span.moved(by));
        }
    }
    fn each_reference(&mut self, _: &mut dyn FnMut(&mut Reference)) {}
    fn levels(&mut self) -> Option<&mut Levels> {
        Some(self)
    }
}
