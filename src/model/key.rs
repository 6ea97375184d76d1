//! What a key of a record is: its name, the shape of its value, whether it must be there.

use super::format::Kind;

/// One key of one kind of record.
#[derive(Debug, Clone, Copy)]
pub struct Key {
    /// As it is written in the files.
    pub name: &'static str,
    /// What its value must be.
    pub shape: Shape,
    /// Whether a record without it is faulty.
    pub required: bool,
    /// What it means, in English.
    pub doc: &'static str,
}

/// What a value must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// An id that the record declares.
    Id,
    /// Words that people read.
    Text,
    /// A list of [`Shape::Text`].
    Texts,
    /// A local date.
    Day,
    /// `true` or `false`.
    Flag,
    /// A whole number, not below this.
    Integer(i64),
    /// A whole number or one with decimals.
    Number,
    /// One of a closed set of words.
    Choice(&'static [&'static str]),
    /// A list of [`Shape::Choice`].
    Choices(&'static [&'static str]),
    /// An id that is declared elsewhere.
    Reference(Target),
    /// A list of [`Shape::Reference`].
    References(Target),
    /// Rules and their levels: `{ no-time = "warning" }`.
    Levels,
}

impl Shape {
    /// Whether its value is words that people read, or a list of such.
    pub const fn is_text(self) -> bool {
        matches!(self, Self::Text | Self::Texts)
    }

    /// What its value may name, if it is a reference or a list of them.
    pub const fn target(self) -> Option<Target> {
        match self {
            Self::Reference(target) | Self::References(target) => Some(target),
            _ => None,
        }
    }

    /// What each of its elements must be, if it is a list.
    pub const fn element(self) -> Option<Self> {
        match self {
            Self::Texts => Some(Self::Text),
            Self::References(target) => Some(Self::Reference(target)),
            Self::Choices(words) => Some(Self::Choice(words)),
            _ => None,
        }
    }
}

/// What a reference may name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// Anyone: `city`, `police`, or an id of the register.
    Actor,
    /// A district or a part of one.
    District,
    /// A district that is no part.
    WholeDistrict,
    /// A district, a part, or `city` for all of them.
    Reach,
    /// A local police area.
    PoliceArea,
    /// A specialist administration.
    Administration,
    /// A framework of the tree.
    Framework,
    /// An agreement of the tree.
    Agreement,
    /// A focus area of the framework.
    FocusArea,
    /// A focus area of the framework or a local area of the agreement.
    Area,
    /// A requirement of the framework.
    Requirement,
    /// A body of the document or of its framework.
    Body,
    /// A commitment of the document or of its framework.
    Commitment,
    /// A commitment of any document.
    AnyCommitment,
    /// A problem of any document.
    AnyProblem,
    /// An indicator of the document or of its framework.
    Indicator,
    /// What an indicator measures: a commitment, a problem or an area.
    Measured,
    /// Any record of this document.
    OwnRecord,
    /// A rule of the program.
    Rule,
    /// A profile of rules.
    Profile,
}

impl Target {
    /// The kinds of record that it may name; none for what the program declares itself.
    pub const fn kinds(self) -> &'static [Kind] {
        match self {
            Self::Actor => &[Kind::District, Kind::PoliceArea, Kind::Administration, Kind::Organisation],
            Self::District | Self::WholeDistrict | Self::Reach => &[Kind::District],
            Self::PoliceArea => &[Kind::PoliceArea],
            Self::Administration => &[Kind::Administration],
            Self::Framework => &[Kind::Framework],
            Self::Agreement => &[Kind::Agreement],
            Self::FocusArea => &[Kind::FocusArea],
            Self::Area => &[Kind::FocusArea, Kind::LocalArea],
            Self::Requirement => &[Kind::Requirement],
            Self::Body => &[Kind::Body],
            Self::Commitment | Self::AnyCommitment => &[Kind::Commitment],
            Self::AnyProblem => &[Kind::Problem],
            Self::Indicator => &[Kind::Indicator],
            Self::Measured => &[Kind::Commitment, Kind::Problem, Kind::FocusArea, Kind::LocalArea],
            Self::OwnRecord => Kind::ALL,
            Self::Rule | Self::Profile => &[],
        }
    }
}

/// A closed set of words, each a value of a type.
pub trait Choice: Copy + Eq + 'static {
    /// The words as they are written, with their values.
    const ALL: &'static [(&'static str, Self)];

    /// The word of a value.
    fn word(self) -> &'static str {
        Self::ALL.iter().find(|(_, value)| *value == self).map_or("", |(word, _)| word)
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

/// The vocabulary in which the format is declared.
pub mod keys {
    use super::{Key, Shape, Target};

    impl Key {
        const fn of(shape: Shape) -> Self {
            Self { name: "", shape, required: false, doc: "" }
        }

        /// The same key, but required.
        #[must_use]
        pub const fn required(self) -> Self {
            Self { required: true, ..self }
        }

        /// The same key with its name and meaning.
        #[must_use]
        pub const fn named(self, name: &'static str, doc: &'static str) -> Self {
            Self { name, doc, ..self }
        }
    }

    /// The id that a record declares; always required.
    pub const ID: Key = Key::of(Shape::Id).required();
    /// Words.
    pub const TEXT: Key = Key::of(Shape::Text);
    /// Several texts.
    pub const TEXTS: Key = Key::of(Shape::Texts);
    /// A date.
    pub const DAY: Key = Key::of(Shape::Day);
    /// Yes or no.
    pub const FLAG: Key = Key::of(Shape::Flag);
    /// A whole number from 1.
    pub const POSITIVE: Key = Key::of(Shape::Integer(1));
    /// A whole number from 0.
    pub const COUNT: Key = Key::of(Shape::Integer(0));
    /// Any number.
    pub const NUMBER: Key = Key::of(Shape::Number);
    /// Rules and their levels.
    pub const LEVELS: Key = Key::of(Shape::Levels);
    /// Where a fact was taken from; every record may have it.
    pub const SOURCE: Key = TEXT.named("source", "Where the fact was taken from.");
    /// A remark; every record may have it.
    pub const NOTE: Key = TEXT.named("note", "A remark.");

    /// One of these words.
    pub const fn one_of(words: &'static [&'static str]) -> Key {
        Key::of(Shape::Choice(words))
    }

    /// Several of these words.
    pub const fn some_of(words: &'static [&'static str]) -> Key {
        Key::of(Shape::Choices(words))
    }

    /// An id declared elsewhere.
    pub const fn to(target: Target) -> Key {
        Key::of(Shape::Reference(target))
    }

    /// Several ids declared elsewhere.
    pub const fn to_many(target: Target) -> Key {
        Key::of(Shape::References(target))
    }
}
