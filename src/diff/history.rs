//! Commit by commit, along first parents: what changed, and how much was covered.

mod known;
mod life;
mod note;
mod reading;
mod slip;
mod span;
mod trees;
mod unusable;
mod window;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc;

use jiff::civil::Date;

use super::Changes;
use crate::load::{Kept, Memory, Spread};
use crate::model::Kind;
use crate::report::coverage::Totals;
use crate::source::git::{Commit, Repository, Revision};
use crate::source::{Failure, Source};
use known::Known;
use reading::Reading;
use span::{Span, span};
use trees::renewed;
use window::{Window, window};

pub use life::{Entry, Life};
pub use note::Note;
pub use slip::{Slip, Way};

/// Which history is asked for.
pub struct Asked<'a> {
    /// Where it is read.
    pub repository: &'a Repository,
    /// The latest commit.
    pub tip: &'a Revision,
    /// Where it begins.
    pub since: Since,
    /// The files and folders.
    pub paths: &'a [PathBuf],
    /// The day as of which coverage is told; that of each commit where none is given.
    pub day: Option<Date>,
}

/// Where a history begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Since {
    /// With the first commit.
    Beginning,
    /// With the first commit of this day or later.
    Day(Date),
    /// With the first commit after this one.
    Revision(Revision),
}

/// What became of the trees.
#[derive(Debug)]
pub struct History {
    /// The commits that changed something in them, the latest first.
    pub steps: Vec<Step>,
    /// The trees at the latest commit.
    pub tip: Vec<Arc<Kept>>,
    /// The same, with what cannot be read as it was when it last could be.
    pub readable: Vec<Arc<Kept>>,
    /// The ids of all documents that changed, and of what stood in them.
    known: Known,
    /// Whether there were earlier commits that the clone does not have.
    pub is_cut_off: bool,
}

impl History {
    /// Whether a document or record with this full id changed, or stood in a document that did.
    pub fn knows(&self, id: &str) -> bool {
        self.known.contains(id)
    }

    /// The records that had this short id at any of the commits, by the full ids that they had last, and their kinds.
    pub fn called(&self, id: &str) -> BTreeSet<(String, Kind)> {
        self.known.called(id).into_iter().map(|(full, kind)| (self.last_name(&full), kind)).collect()
    }

    /// What the document or record is called last that was called so at one time.
    pub fn last_name(&self, id: &str) -> String {
        let renamed = self.steps.iter().rev().flat_map(|step| step.changes.renamed.iter());
        renamed.fold(id.to_owned(), |name, (before, after)| if *before == name { after.clone() } else { name })
    }
}

/// What one commit did.
#[derive(Debug)]
pub struct Step {
    /// The commit.
    pub commit: Commit,
    /// What changed in it; nothing where only layout did.
    pub changes: Changes,
    /// Over the framework's areas of all trees, after it.
    pub coverage: Totals,
    /// What of the trees could not be read, or used, after it: it is not covered, and what changes in it is told later.
    pub notes: Vec<Note>,
}

/// Reads a history. `told` is told of every commit how many were looked at, and of how many.
pub fn history(asked: &Asked<'_>, told: &mut dyn FnMut(usize, usize)) -> Result<History, Failure> {
    let Window { base, mut commits, is_cut_off } = window(asked)?;
    commits.reverse();
    let memory = Memory::default();
    let start = base.as_ref().or(commits.first()).map(|commit| Source::at(asked.repository, &commit.revision));
    let seed = match start {
        Some(start) => renewed(&memory, &[], &start, asked.paths, Spread::Cores)?,
        None => Vec::new(),
    };
    let carried = match &base {
        Some(base) if Reading::is_unsettled(&seed) => before(asked, &memory, &seed, base)?,
        _ => None,
    };
    // Each thread has a span of commits to itself, one after the other: what is the same in two of them is kept.
    let length = commits.len().div_ceil(rayon::current_num_threads()).max(1);
    let spans: Vec<&[Commit]> = commits.chunks(length).collect();
    let before = |span: usize| if span == 0 { base.as_ref() } else { spans[span - 1].last() };
    let mut found: Vec<_> = spans.iter().map(|_| Ok(Span::default())).collect();
    let (done, looked_at) = mpsc::channel();
    rayon::in_place_scope(|scope| {
        for (number, (found, commits)) in found.iter_mut().zip(&spans).enumerate() {
            let (done, before, memory, seed) = (done.clone(), before(number), &memory, &seed);
            let done = move || {
                // Nobody listens any more once another span has failed.
                let _ = done.send(());
            };
            scope.spawn(move |_| *found = span(asked, memory, seed, (before, None), commits, &done));
        }
        drop(done);
        looked_at.iter().zip(1..).for_each(|((), number)| told(number, commits.len()));
    });
    // What one span could not read is told by it alone: the others know it from memory.
    let found = found.into_iter().collect::<Result<Vec<_>, _>>()?;
    let (mut steps, mut known, mut reading) = (Vec::new(), Known::default(), carried);
    for (number, found) in found.into_iter().enumerate() {
        let found = match reading.take() {
            // What the span before could not read was read before that: this one could not know.
            Some(last) if last.has_lost() => {
                span(asked, &memory, &seed, (before(number), Some(last)), spans[number], &|| ())?
            }
            last => Span { reading: found.reading.or(last), ..found },
        };
        steps.extend(found.steps);
        known.extend(found.known);
        reading = found.reading;
    }
    steps.reverse();
    let tip = match reading {
        Some(reading) => reading,
        None => {
            let source = Source::at(asked.repository, asked.tip);
            let trees = renewed(&memory, &seed, &source, asked.paths, Spread::Here)?;
            Reading::default().next(trees, &memory, &source)
        }
    };
    Ok(History { steps, tip: tip.trees, readable: tip.readable, known, is_cut_off })
}

/// What was read at a commit, given what could be read before it.
fn before(asked: &Asked<'_>, memory: &Memory, seed: &[Arc<Kept>], commit: &Commit) -> Result<Option<Reading>, Failure> {
    let asked = Asked { tip: &commit.revision, since: Since::Beginning, ..*asked };
    let Window { base, mut commits, .. } = window(&asked)?;
    commits.reverse();
    Ok(span(&asked, memory, seed, (base.as_ref(), None), &commits, &|| ())?.reading)
}
