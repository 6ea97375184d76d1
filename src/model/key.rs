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
