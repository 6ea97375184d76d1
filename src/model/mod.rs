//! The records of format 1 as types, and what they mean together: who takes part where, what is in force when.

mod actor;
mod area;
mod as_of;
mod coverage;
mod document;
mod format;
mod id;
mod item;
mod key;
pub mod period;
mod requirement;
mod slot;
mod spaces;
mod stray;
mod subject;
mod unit;
mod workspace;

pub use actor::{Actor, Tenure};
pub use area::Standing;
pub use as_of::{AsOf, Sides, State};
pub use coverage::{CellState, Coverage};
pub use document::{Document, DocumentIndex, Head, Ids, RecordRef, TABLES, Table};
pub use format::*;
pub use id::{is_id, nearest, to_id};
pub use key::{Choice, Key, Shape, Target, keys};
pub use period::Period;
pub use requirement::RequirementState;
pub use slot::{At, Levels, Many, Number, One, Reference, Scalar, Slot, Text, To, Value};
pub(crate) use spaces::single_spaced;
pub use subject::{Subject, Title, text_of, title_of};
pub(crate) use unit::Geography;
pub use unit::Unit;
pub use workspace::Workspace;
