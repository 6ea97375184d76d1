//! What an id on the command line names: nothing, one thing, or several to choose from.

use super::view::{Spot, View};
use crate::model::{Kind, Subject, Title};

/// What an id gave in a tree.
#[derive(Debug)]
pub enum Lookup<T> {
    /// It names nothing there.
    Nothing {
        /// The id that may have been meant.
        meant: Option<String>,
    },
    /// It names one thing, and this is what was made of it.
    One(T),
    /// It names several.
    Several(Vec<Candidate>),
}

/// One of several things that an id names.
#[derive(Debug)]
pub struct Candidate {
    /// The id that names it alone.
    pub id: String,
    /// What it is; none for `police`.
    pub kind: Option<Kind>,
    /// What it is called.
    pub title: Title,
    /// Where it is told of.
    pub spot: Option<Spot>,
}

/// Looks an id up in a tree, and makes something of what it names.
pub fn look_up<T>(view: &View<'_>, id: &str, make: impl FnOnce(Subject) -> T) -> Lookup<T> {
    match &view.named(id)[..] {
        [] => Lookup::Nothing { meant: view.meant(id) },
        [subject] => Lookup::One(make(*subject)),
        several => Lookup::Several(several.iter().map(|subject| candidate(view, *subject)).collect()),
    }
}

fn candidate(view: &View<'_>, subject: Subject) -> Candidate {
    Candidate {
        id: view.subject_spelled(subject),
        kind: view.subject_kind(subject),
        title: view.subject_title(subject),
        spot: view.subject_spot(subject),
    }
}
