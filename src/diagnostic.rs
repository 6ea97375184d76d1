//! What is wrong with a file, as data: where, by which rule, with which arguments. Words come when it is rendered.

use jiff::civil::Date;

use crate::source::{FileIndex, Span, personal};

/// How much a finding weighs. Ordered: an error is the greatest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Silenced: never in a result.
    Off,
    /// Worth knowing.
    Info,
    /// Should be mended; fails a run with `--strict`.
    Warning,
    /// Must be mended; fails a run.
    Error,
}

impl Level {
    /// The levels and the words for them.
    pub const ALL: &'static [(&'static str, Self)] =
        &[("error", Self::Error), ("warning", Self::Warning), ("info", Self::Info), ("off", Self::Off)];

    /// The level that a word names.
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(name, _)| *name == word).map(|(_, level)| *level)
    }

    /// Its name in files, on the command line and in everything that machines read; the same in every language.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
            Self::Off => "off",
        }
    }
}

/// One value that a sentence of the catalogue is filled with. Its spelling is decided when it is rendered.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Argument {
    /// Something copied from the user's files, or a key or id: shown as it is, made harmless.
    Text(String),
    /// What has no id, in the place of its id: the file where it is a document, and nothing where it is a record.
    Nameless(String),
    /// A whole number; a catalogue may choose a plural by it.
    Number(i64),
    /// A day, shown as `YYYY-MM-DD`.
    Day(Date),
    /// Several ids, shown as a list with “and” before the last.
    List(Vec<String>),
    /// A message of the catalogue, such as the name of a kind of record: `kind-commitment`.
    Word(&'static str),
    /// Several messages of the catalogue, joined with “or”.
    Words(Vec<&'static str>),
}

/// The arguments of one sentence, by the names that the catalogue uses.
pub type Arguments = Vec<(&'static str, Argument)>;

/// A sentence of the catalogue: the message `RULE` itself (an empty `variant`), or its attribute `RULE.VARIANT`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Phrase {
    /// The attribute of the rule's message; empty for the message's own value.
    pub variant: &'static str,
    /// What fills it.
    pub arguments: Arguments,
}

impl Phrase {
    /// The sentence `variant` without arguments yet.
    pub fn new(variant: &'static str) -> Self {
        Self { variant, arguments: Vec::new() }
    }

    /// The sentence with one argument more.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }
}

/// A stretch of one file of the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Which file, by its place in the tree's sorted list.
    pub file: FileIndex,
    /// Which bytes of it.
    pub span: Span,
}

/// A second place that a finding is about: the other duplicate, the framework's line, the district's period.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Related {
    /// Where.
    pub place: Place,
    /// What is there.
    pub phrase: Phrase,
}

/// Whether a finding counts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// It counts.
    Open,
    /// A waiver of its document accepts it for a while.
    Waived {
        /// Why.
        reason: String,
        /// Which actor answers for it.
        owner: String,
        /// Until and with which day; none where that cannot be read, which is a finding of its own.
        valid_to: Option<Date>,
    },
    /// It stood in the baseline.
    Baseline,
}

impl Status {
    /// Its name in everything that machines read.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Waived { .. } => "waived",
            Self::Baseline => "baseline",
        }
    }
}

/// One fault of one file. Sorts by file, position, rule, then by everything else, so that the order is total.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The smallest stretch that is wrong.
    pub place: Place,
    /// The rule's name, as `RULES.md` gives it.
    pub rule: &'static str,
    /// What is wrong.
    pub phrase: Phrase,
    /// How much it weighs, after `[checks]` and the command line.
    pub level: Level,
    /// The smallest record around it, `DOCUMENT` or `DOCUMENT/RECORD`; none where there is none.
    pub record: Option<String>,
    /// What to do next.
    pub help: Option<Phrase>,
    /// Other places that it is about, in the order in which they are shown.
    pub related: Vec<Related>,
    /// Whether it counts.
    pub status: Status,
}

impl Finding {
    /// A finding of which no more is known yet than what is wrong and where.
    pub fn new(rule: &'static str, place: Place, phrase: Phrase) -> Self {
        let related = Vec::new();
        Self { place, rule, phrase, level: Level::Error, record: None, help: None, related, status: Status::Open }
    }

    /// What a baseline knows it by: 16 hex digits of its rule, its record and the `offending` text, however that is laid
    /// out; where it is but a header or a list, also of what the sentence names. Neither path nor line nor day takes
    /// part, and baselines outlive versions: the digits never change (FNV-1a).
    pub fn fingerprint(&self, offending: &str) -> String {
        let mut hash = 0xCBF2_9CE4_8422_2325_u64;
        let mut add = |text: &str| {
            // Of a number that no output repeats no output tells a hash either: all numbers are soon tried.
            for byte in personal::masked(text).bytes().filter(|byte| !is_layout(*byte)).chain([0]) {
                hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
            }
        };
        add(self.rule);
        add(self.record.as_deref().unwrap_or_default());
        add(offending);
        if offending.starts_with(['[', '{']) {
            for (_, argument) in &self.phrase.arguments {
                match argument {
                    Argument::Text(text) => add(text),
                    Argument::Nameless(_) => add(""),
                    Argument::List(ids) => ids.iter().for_each(|id| add(id)),
                    Argument::Number(_) | Argument::Day(_) | Argument::Word(_) | Argument::Words(_) => {}
                }
            }
        }
        format!("{hash:016x}")
    }
}

/// What may be written in one way or another: space between and in values, quotes, commas at the end of a list.
const fn is_layout(byte: u8) -> bool {
    byte.is_ascii_whitespace() || matches!(byte, b'"' | b'\'' | b'\\' | b',' | b'_')
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Date> for Argument {
    fn from(day: Date) -> Self {
        Self::Day(day)
    }
}

impl From<i64> for Argument {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl Argument {
    /// A count.
    pub fn count(count: usize) -> Self {
        Self::Number(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<Vec<String>> for Argument {
    fn from(ids: Vec<String>) -> Self {
        Self::List(ids)
    }
}
