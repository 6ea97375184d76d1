//! How the format is declared: what every record and every closed set of words has, and the macros that give it to them.

use std::fmt::Debug;

use super::format::Kind;
use super::key::{Key, Shape};
use super::slot::Slot;
use super::value::Value;
use crate::diagnostic::Argument;
use crate::source::Span;

/// A closed set of words, each a value of a type.
pub trait Choice: Copy + Eq + 'static {
    /// The words as they are written, with their values.
    const ALL: &'static [(&'static str, Self)];

    /// The word of a value.
    fn word(self) -> &'static str {
        Self::ALL.iter().find(|(_, value)| *value == self).map_or("", |(word, _)| word)
    }
}

/// What every kind of record has.
pub trait Record: Debug + Send + Sync {
    /// Which kind it is.
    fn kind(&self) -> Kind;
    /// The place of its header, or of the `{` of an inline table.
    fn header(&self) -> Span;
    /// Whether some of it could not be read, and it cannot be told which key.
    fn damaged(&self) -> bool;
    /// Its keys with their values, in canonical order.
    fn each<'r>(&'r self, visit: &mut dyn FnMut(&'static Key, &'r dyn Slot));
    /// Those of its keys that hold texts, where something is written.
    fn each_text<'r>(&'r self, visit: &mut dyn FnMut(&'static Key, &'r dyn Slot));
    /// Those of its keys that hold references, where something is written.
    fn each_reference<'r>(&'r self, visit: &mut dyn FnMut(&'static Key, &'r dyn Slot));
    /// The same, to fill in what the whole tree tells.
    fn each_reference_mut(&mut self, visit: &mut dyn FnMut(&'static Key, &mut dyn Slot));
    /// The place for the value of a key, if the record has such a key.
    fn slot(&mut self, name: &str) -> Option<(&'static Key, &mut dyn Slot)>;
    /// Moves it in the text, as [`Span::moved`] does.
    fn shift(&mut self, by: u32);
    /// Its header's place and its damage, to be set by the decoder.
    fn head(&mut self) -> (&mut Span, &mut bool);

    /// The place for the value of its first key, which is its id if it declares one.
    fn first(&self) -> Option<&dyn Slot>;

    /// The id that it declares, and the id's place; none where it has none, or none that can be read.
    fn id(&self) -> Option<(&str, Span)> {
        if self.kind().keys()[0].shape != Shape::Id {
            return None;
        }
        let slot = self.first()?;
        if let Value::Text(text) = slot.value() { Some((text, slot.span())) } else { None }
    }

    /// What a finding calls it in its own document: its id.
    fn called(&self) -> Argument {
        self.id().map_or(Argument::Nameless(String::new()), |(id, _)| id.into())
    }
}

/// Declares closed sets of words.
macro_rules! choices {
    ($( $(#[$doc:meta])* $Name:ident { $( $(#[$value_doc:meta])* $Value:ident = $word:literal ),* $(,)? } )*) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $Name { $( $(#[$value_doc])* $Value, )* }

        impl $Name {
            /// The words as they are written.
            pub const WORDS: &'static [&'static str] = &[$($word),*];
        }

        impl $crate::model::Choice for $Name {
            const ALL: &'static [(&'static str, Self)] = &[$(($word, Self::$Value)),*];
        }
    )* };
}

/// Declares kinds of record: from one list of keys the type, its decoding and its description.
macro_rules! records {
    ($( $(#[doc = $doc:literal])* $Record:ident = $table:literal {
        $( $(#[doc = $key_doc:literal])* $key:ident: $type:ty = $spec:expr; )*
    } )*) => {
        /// The kinds of record, one for each table of the format.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind { $( $(#[doc = $doc])* $Record, )* }

        impl Kind {
            /// Every kind, in the format's order.
            pub const ALL: &'static [Self] = &[$(Self::$Record),*];

            /// The table that holds records of the kind.
            pub const fn table(self) -> &'static str {
                match self { $(Self::$Record => $table,)* }
            }

            /// The catalogue's message with the kind's name.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$Record => concat!("kind-", $table),)* }
            }

            /// The same with the article: “a commitment”.
            pub const fn with_article(self) -> &'static str {
                match self { $(Self::$Record => concat!("kind-", $table, ".a"),)* }
            }

            /// The keys that records of the kind may have, in canonical order.
            pub const fn keys(self) -> &'static [$crate::model::Key] {
                match self { $(Self::$Record => $Record::KEYS,)* }
            }

            /// What the kind is, in English.
            pub const fn doc(self) -> &'static str {
                match self { $(Self::$Record => concat!($($doc),*).trim_ascii(),)* }
            }
        }

        $(
            $(#[doc = $doc])*
            #[derive(Debug, Clone, Default, PartialEq)]
            pub struct $Record {
                /// Its header's place.
                pub header: $crate::source::Span,
                /// Whether some of it could not be read, and it cannot be told which key.
                pub damaged: bool,
                $( $(#[doc = $key_doc])* pub $key: $type, )*
                /// Where the fact was taken from.
                pub source: One<Text>,
                /// A remark.
                pub note: One<Text>,
            }

            impl $Record {
                /// The keys, in canonical order.
                pub const KEYS: &'static [$crate::model::Key] = &[
                    $( $spec.named(stringify!($key), concat!($($key_doc),*).trim_ascii()), )*
                    keys::SOURCE,
                    keys::NOTE,
                ];
            }

            const _: () = {
            #[expect(non_camel_case_types, reason = "named as the keys are")]
            enum Place { $($key),* }

            impl Record for $Record {
                fn kind(&self) -> Kind { Kind::$Record }
                fn header(&self) -> $crate::source::Span { self.header }
                fn damaged(&self) -> bool { self.damaged }
                fn each<'r>(&'r self, visit: &mut dyn FnMut(&'static $crate::model::Key, &'r dyn Slot)) {
                    $( visit(&Self::KEYS[Place::$key as usize], &self.$key); )*
                    visit(&keys::SOURCE, &self.source);
                    visit(&keys::NOTE, &self.note);
                }
                fn each_text<'r>(&'r self, visit: &mut dyn FnMut(&'static $crate::model::Key, &'r dyn Slot)) {
                    $( if $spec.shape.is_text() && !self.$key.span().is_none() {
                        visit(&Self::KEYS[Place::$key as usize], &self.$key);
                    } )*
                    if !self.source.is_absent() {
                        visit(&keys::SOURCE, &self.source);
                    }
                    if !self.note.is_absent() {
                        visit(&keys::NOTE, &self.note);
                    }
                }
                fn each_reference<'r>(&'r self, visit: &mut dyn FnMut(&'static $crate::model::Key, &'r dyn Slot)) {
                    $( if $spec.shape.target().is_some() && !self.$key.span().is_none() {
                        visit(&Self::KEYS[Place::$key as usize], &self.$key);
                    } )*
                }
                fn each_reference_mut(&mut self, visit: &mut dyn FnMut(&'static $crate::model::Key, &mut dyn Slot)) {
                    $( if $spec.shape.target().is_some() && !self.$key.span().is_none() {
                        visit(&Self::KEYS[Place::$key as usize], &mut self.$key);
                    } )*
                }
                fn slot(&mut self, name: &str) -> Option<(&'static $crate::model::Key, &mut dyn Slot)> {
                    match name {
                        $( stringify!($key) => Some((&Self::KEYS[Place::$key as usize], &mut self.$key)), )*
                        "source" => Some((&keys::SOURCE, &mut self.source)),
                        "note" => Some((&keys::NOTE, &mut self.note)),
                        _ => None,
                    }
                }
                fn shift(&mut self, by: u32) {
                    self.header = self.header.moved(by);
                    $( self.$key.shift(by); )*
                    self.source.shift(by);
                    self.note.shift(by);
                }
                fn first(&self) -> Option<&dyn Slot> {
                    let mut first: Option<&dyn Slot> = None;
                    $( if first.is_none() { first = Some(&self.$key); } )*
                    first
                }
                fn head(&mut self) -> (&mut $crate::source::Span, &mut bool) {
                    (&mut self.header, &mut self.damaged)
                }
            }
            };
        )*
    };
}
pub(super) use {choices, records};
