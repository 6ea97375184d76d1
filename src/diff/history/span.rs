//! Some commits, one after the other: what each of them did.

use std::sync::Arc;

use super::known::Known;
use super::reading::Reading;
use super::trees::{but, coverage, differing, renewed};
use super::{Asked, Step};
use crate::load::{Kept, Memory, Spread};
use crate::source::git::Commit;
use crate::source::{Failure, Source};

/// What some commits did, the latest last, and to what.
#[derive(Default)]
pub(super) struct Span {
    pub(super) steps: Vec<Step>,
    pub(super) known: Known,
    /// What was read after them, if anything was.
    pub(super) reading: Option<Reading>,
}

/// Follows commits one after the other, from the one before them and what was read there, if that is known; `seed` are the
/// trees in some state.
pub(super) fn span(
    asked: &Asked<'_>,
    memory: &Memory,
    seed: &[Arc<Kept>],
    before: (Option<&Commit>, Option<Reading>),
    commits: &[Commit],
    done: &dyn Fn(),
) -> Result<Span, Failure> {
    let (before, reading) = before;
    let mut found = Span { reading, ..Span::default() };
    let mut last = before.map(|commit| (Source::at(asked.repository, &commit.revision), &commit.revision));
    for commit in commits {
        done();
        if last.as_ref().is_some_and(|(_, revision)| revision.same_files(&commit.revision)) {
            continue;
        }
        let source = Source::at(asked.repository, &commit.revision);
        let differing = differing(last.as_ref().map(|(source, _)| source), &source, asked.paths)?;
        if !differing.before.is_empty() || !differing.after.is_empty() {
            let before = match (found.reading.take(), &last) {
                (Some(reading), _) => reading,
                (None, Some((source, _))) => {
                    let trees = renewed(memory, seed, source, asked.paths, Spread::Here)?;
                    Reading::default().next(trees, memory, source)
                }
                (None, None) => Reading::default(),
            };
            let known = if before.trees.is_empty() { seed } else { &before.trees };
            let trees = renewed(memory, known, &source, asked.paths, Spread::Here)?;
            let mut after = before.next(trees, memory, &source);
            source.finish()?;
            let (one, other) = (but(&before.readable, &after.readable), but(&after.readable, &before.readable));
            found.known.note(&one, &other);
            found.known.note(&other, &one);
            let changes = after.since(&before);
            let coverage = coverage(&after.trees, asked.day.unwrap_or(commit.day));
            found.steps.push(Step { commit: commit.clone(), changes, coverage, notes: after.notes(&before) });
            found.reading = Some(after);
        }
        last = Some((source, &commit.revision));
    }
    Ok(found)
}
