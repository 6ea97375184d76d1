//! Which commits a history tells of.

use super::{Asked, Since};
use crate::source::git::{self, Commit};

/// The commits that are asked for, the latest first, and the one before them.
pub(super) struct Window {
    pub(super) base: Option<Commit>,
    pub(super) commits: Vec<Commit>,
    pub(super) is_cut_off: bool,
}

pub(super) fn window(asked: &Asked<'_>) -> Result<Window, git::Failure> {
    let parting = match &asked.since {
        Since::Revision(revision) => Some(asked.repository.parting(revision, asked.tip)?),
        _ => None,
    };
    let mut commits = Vec::new();
    for commit in asked.repository.first_parents(asked.tip) {
        let commit = commit?;
        let is_before = match (&asked.since, &parting) {
            (Since::Day(day), _) => commit.day < *day,
            (_, Some(parting)) => commit.revision.same_commit(parting),
            _ => false,
        };
        if is_before {
            return Ok(Window { base: Some(commit), commits, is_cut_off: false });
        }
        commits.push(commit);
    }
    if let (Since::Revision(revision), Some(_)) = (&asked.since, parting) {
        return Err(git::Failure::NotOnTheWay(revision.name.clone(), asked.tip.name.clone()));
    }
    // What came with the first commit of a cut off clone cannot be told from what was there before.
    let is_cut_off = asked.repository.is_shallow();
    let base = if is_cut_off { commits.pop() } else { None };
    Ok(Window { base, commits, is_cut_off })
}
