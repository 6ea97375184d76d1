//! One change as data: its words come when it is rendered.

use std::fmt;

use jiff::civil::Date;

use crate::model::Kind;

/// What a change does to what the parties are bound to. In the order in which people are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// They are bound to less.
    Weakened,
    /// They are bound to more.
    Strengthened,
    /// It cannot be told.
    Unclear,
    /// Something was done and reported.
    Progress,
    /// It binds to neither more nor less.
    Neutral,
}

/// What sort of change it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeKind {
    /// A record, or a whole document, is new.
    Added,
    /// A record, or a whole document, is gone.
    Removed,
    /// Its id is another.
    Renamed,
    /// Its file is another.
    FileMoved,
    /// It stands in another document.
    Moved,
    /// A document became several.
    Split,
    /// Several documents became one.
    Merged,
    /// An area that was declined is chosen.
    Chosen,
    /// An area that was chosen is declined.
    Declined,
    /// A list has an entry more.
    EntryAdded,
    /// A list has an entry less.
    EntryRemoved,
    /// It is for other districts.
    Reach,
    /// It is due on another day.
    DueDate,
    /// It begins on another day.
    StartDate,
    /// It is done more or less often.
    Frequency,
    /// A document or a waiver ends or begins on another day.
    Period,
    /// A count: months between reviews, meetings, money, hours.
    Amount,
    /// How urgent a problem is.
    Priority,
    /// The value to be reached.
    Target,
    /// The value at the beginning.
    Baseline,
    /// Whether an area binds, and whom a requirement binds.
    Binding,
    /// How far a document has come.
    Status,
    /// Who leads.
    Lead,
    /// What it belongs to or measures.
    Subject,
    /// What it says.
    Text,
    /// How strictly something is checked.
    Checks,
    /// A fact that was reported.
    Report,
    /// Something about it is stated, no longer stated, or stated otherwise.
    Detail,
}

/// A value of a field, before or after.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Words, an id, or a word of a closed set.
    Text(String),
    /// A day.
    Day(Date),
    /// A whole number.
    Integer(i64),
    /// Any number.
    Number(f64),
    /// Yes or no.
    Flag(bool),
    /// Several words or ids.
    List(Vec<String>),
    /// So many times in each such stretch of time.
    Rate(i64, &'static str),
}

/// A place in one of the two states.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// The path as it is shown, not made harmless yet.
    pub file: String,
    /// From 1.
    pub line: u32,
    /// From 1, in characters.
    pub column: u32,
}

/// One change.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// What sort of change it is.
    pub kind: ChangeKind,
    /// What it does to what the parties are bound to.
    pub verdict: Verdict,
    /// The kind of its record.
    pub of: Kind,
    /// `DOCUMENT` or `DOCUMENT/RECORD`, as it is now; as it was, where it is gone.
    pub record: String,
    /// What tells the record apart from the others of its kind where it has no id: keys and what stands there.
    pub row: Option<Vec<(&'static str, String)>>,
    /// The records that it tells of: of a result its commitment, of a measurement its indicator and what that measures.
    pub about: Vec<String>,
    /// What people call the record, or the document of one without an id; empty where that has no name.
    pub title: String,
    /// The key that changed; none where the record itself did.
    pub field: Option<&'static str>,
    /// What stood there; none where nothing did.
    pub before: Option<Value>,
    /// What stands there; none where nothing does.
    pub after: Option<Value>,
    /// Where it stood; none where there was nothing.
    pub from: Option<Spot>,
    /// Where it stands; none where there is nothing.
    pub to: Option<Spot>,
}

/// A file that could not be compared as it should, and on which side.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Note {
    /// The path as it is shown, not made harmless yet.
    pub file: String,
    /// The line that could not be compared, from 1; none where it is more than a value.
    pub line: Option<u32>,
    /// Whether it is the file as it is now.
    pub is_after: bool,
    /// How much of it is missing.
    pub gap: Gap,
    /// The rule whose finding says why.
    pub rule: &'static str,
}

/// How much of a file could not be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// Nothing of it was.
    Whole,
    /// What could be read was.
    Part,
}

/// All that changed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Changes {
    /// By document and record, in the order in which they stand in the files.
    pub changes: Vec<Change>,
    /// What could not be compared, sorted.
    pub notes: Vec<Note>,
    /// The documents and records whose full id is another, before and after.
    pub renamed: Vec<(String, String)>,
}

/// How many changes there are of each verdict.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Bound to more.
    pub strengthened: usize,
    /// Bound to less.
    pub weakened: usize,
    /// Neither.
    pub neutral: usize,
    /// Not to be told.
    pub unclear: usize,
    /// Done and reported.
    pub progress: usize,
}

impl Counts {
    /// How many there are of each verdict.
    pub fn of<'c>(changes: impl IntoIterator<Item = &'c Change>) -> Self {
        let mut counts = Self::default();
        for change in changes {
            *match change.verdict {
                Verdict::Strengthened => &mut counts.strengthened,
                Verdict::Weakened => &mut counts.weakened,
                Verdict::Neutral => &mut counts.neutral,
                Verdict::Unclear => &mut counts.unclear,
                Verdict::Progress => &mut counts.progress,
            } += 1;
        }
        counts
    }
}

impl Verdict {
    /// Every verdict, in the order in which people are told.
    pub const ALL: &'static [Self] =
        &[Self::Weakened, Self::Strengthened, Self::Unclear, Self::Progress, Self::Neutral];

    /// Its name in everything that machines read.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Weakened => "weakened",
            Self::Strengthened => "strengthened",
            Self::Unclear => "unclear",
            Self::Progress => "progress",
            Self::Neutral => "neutral",
        }
    }

    /// The verdict with both sides exchanged.
    #[must_use]
    pub const fn mirrored(self) -> Self {
        match self {
            Self::Weakened => Self::Strengthened,
            Self::Strengthened => Self::Weakened,
            same => same,
        }
    }
}

/// Declares the names of the kinds.
macro_rules! names {
    ($($Kind:ident = $name:literal),* $(,)?) => {
        impl ChangeKind {
            /// Every kind.
            pub const ALL: &'static [Self] = &[$(Self::$Kind),*];

            /// Its name in everything that machines read.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$Kind => $name),* }
            }
        }
    };
}

names! {
    Added = "added", Removed = "removed", Renamed = "renamed", FileMoved = "file-moved", Moved = "moved", Split = "split",
    Merged = "merged", Chosen = "chosen", Declined = "declined", EntryAdded = "entry-added",
    EntryRemoved = "entry-removed", Reach = "reach", DueDate = "due-date", StartDate = "start-date",
    Frequency = "frequency", Period = "period", Amount = "amount", Priority = "priority", Target = "target",
    Baseline = "baseline", Binding = "binding", Status = "status", Lead = "lead", Subject = "subject", Text = "text",
    Checks = "checks", Report = "report", Detail = "detail",
}

impl fmt::Display for Value {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => out.write_str(text),
            Self::Day(day) => day.fmt(out),
            Self::Integer(number) => number.fmt(out),
            Self::Number(number) => number.fmt(out),
            Self::Flag(flag) => flag.fmt(out),
            Self::List(list) => out.write_str(&list.join(", ")),
            Self::Rate(times, per) => write!(out, "{times} per {per}"),
        }
    }
}
