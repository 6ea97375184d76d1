//! Commit by commit, along first parents: what changed, and how much was covered.

mod life;

use std::collections::BTreeSet;
use std::path::PathBuf;

use jiff::civil::Date;
use rayon::prelude::*;

use super::{Changes, Side, compare};
use crate::load::{Loaded, Memory};
use crate::model::AsOf;
use crate::report::coverage::{Coverage, Totals};
use crate::source::git::{self, Commit, Repository, Revision};
use crate::source::{Differing, Failure, Source, Tree};

pub use life::{Entry, Life, Slip};

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
    pub tip: Vec<Loaded>,
    /// The full ids of all documents that changed, and of what stood in them.
    pub known: BTreeSet<String>,
    /// Whether there were earlier commits that the clone does not have.
    pub is_cut_off: bool,
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
}

/// Reads a history. `told` is told now and then how many commits were looked at, and of how many.
pub fn history(asked: &Asked<'_>, told: &mut dyn FnMut(usize, usize)) -> Result<History, Failure> {
    let Window { base, commits, is_cut_off } = window(asked)?;
    let memory = Memory::default();
    let at = |revision: &Revision| Source::at(asked.repository, revision);
    let (mut steps, mut known) = (Vec::new(), BTreeSet::new());
    let mut last = base.map(|base| (at(&base.revision), base.revision));
    let count = commits.len();
    for (number, commit) in commits.into_iter().rev().enumerate() {
        told(number, count);
        if last.as_ref().is_some_and(|(_, revision)| revision.same_files(&commit.revision)) {
            continue;
        }
        let source = at(&commit.revision);
        let differing = differing(last.as_ref().map(|(source, _)| source), &source, asked.paths)?;
        if !differing.before.is_empty() || !differing.after.is_empty() {
            let before = last.as_ref().map_or(&source, |(source, _)| source);
            let (one, other) = (read(&memory, before, &differing.before)?, read(&memory, &source, &differing.after)?);
            known.extend(one.iter().chain(&other).flat_map(ids));
            let side = |trees, loaded| Side { trees, loaded, base: "" };
            let changes = compare(side(&differing.before, &one), side(&differing.after, &other));
            let whole = read(&memory, &source, &trees(&source, asked.paths)?)?;
            let coverage = coverage(&whole, asked.day.unwrap_or(commit.day));
            steps.push(Step { commit: commit.clone(), changes, coverage });
        }
        last = Some((source, commit.revision));
    }
    told(count, count);
    steps.reverse();
    let source = at(asked.tip);
    let tip = read(&memory, &source, &trees(&source, asked.paths)?)?;
    Ok(History { steps, tip, known, is_cut_off })
}

/// The commits that are asked for, the latest first, and the one before them.
struct Window {
    base: Option<Commit>,
    commits: Vec<Commit>,
    is_cut_off: bool,
}

fn window(asked: &Asked<'_>) -> Result<Window, git::Failure> {
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

/// What differs between two commits; all of the first one's files where nothing was before.
fn differing(before: Option<&Source>, after: &Source, paths: &[PathBuf]) -> Result<Differing, Failure> {
    let Some(before) = before else { return Ok(Differing { before: Vec::new(), after: trees(after, paths)? }) };
    match Differing::between(before, after, paths) {
        Err(failure) if failure.is_nothing_there() => Ok(Differing { before: Vec::new(), after: Vec::new() }),
        found => found,
    }
}

/// The trees of a commit; none where it has none.
fn trees(source: &Source, paths: &[PathBuf]) -> Result<Vec<Tree>, Failure> {
    let there: Vec<PathBuf> = paths.iter().filter(|path| source.has(path)).cloned().collect();
    match source.trees(&there) {
        Err(failure) if failure.is_nothing_there() => Ok(Vec::new()),
        found => found,
    }
}

fn read(memory: &Memory, source: &Source, trees: &[Tree]) -> Result<Vec<Loaded>, Failure> {
    let loaded = trees.par_iter().map(|tree| memory.load(tree, &|file| source.read(file))).collect();
    source.finish()?;
    Ok(loaded)
}

/// The full ids of the documents of a tree, and of their records.
fn ids(loaded: &Loaded) -> impl Iterator<Item = String> {
    loaded.workspace.documents.iter().flat_map(|document| {
        let records = document.ids.keys().map(|id| format!("{}/{id}", document.name()));
        std::iter::once(document.name().to_owned()).chain(records)
    })
}

fn coverage(trees: &[Loaded], day: Date) -> Totals {
    let totals = trees.par_iter().map(|loaded| Coverage::of(&AsOf { tree: &loaded.workspace, day }, None).totals);
    totals.reduce(Totals::default, Totals::and)
}
