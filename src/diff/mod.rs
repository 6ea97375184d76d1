//! What changed between two states of the same trees, and whether the parties bound themselves to more or to less.

mod areas;
mod change;
mod count;
mod documents;
mod entries;
mod faults;
mod fields;
pub mod history;
mod judge;
mod ledger;
mod levels;
mod likeness;
mod names;
mod presence;
mod reach;
mod reading;
mod records;
mod rows;
mod state;
mod table;
mod trees;
mod unread;
mod vocabulary;
mod wording;

pub use change::{Change, ChangeKind, Changes, Counts, Gap, Note, Spot, Value, Verdict};
pub use trees::{Side, compare};
