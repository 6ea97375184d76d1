//! Commit by commit, along first parents: what changed, and how much was covered.

mod life;

use std::collections::{BTreeSet, HashMap};
use std::path::PathBuf;
use std::sync::mpsc::{self, Sender};

use jiff::civil::Date;

use super::{Changes, Side, compare};
use crate::load::{Kept, Loaded, Memory};
use crate::model::AsOf;
use crate::report::coverage::Totals;
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

/// Reads a history. `told` is told of every commit how many were looked at, and of how many.
pub fn history(asked: &Asked<'_>, told: &mut dyn FnMut(usize, usize)) -> Result<History, Failure> {
    let Window { base, mut commits, is_cut_off } = window(asked)?;
    commits.reverse();
    let memory = Memory::default();
    // Each thread has a span of commits to itself, one after the other: what is the same in two of them is kept.
    let length = commits.len().div_ceil(rayon::current_num_threads()).max(1);
    let spans: Vec<&[Commit]> = commits.chunks(length).collect();
    let before = |span: usize| if span == 0 { base.as_ref() } else { spans[span - 1].last() };
    let mut found: Vec<_> = spans.iter().map(|_| Ok(Span::default())).collect();
    let (done, looked_at) = mpsc::channel();
    rayon::in_place_scope(|scope| {
        for (number, (found, commits)) in found.iter_mut().zip(&spans).enumerate() {
            let (done, before, memory) = (done.clone(), before(number), &memory);
            scope.spawn(move |_| *found = span(asked, memory, before, commits, &done));
        }
        drop(done);
        looked_at.iter().zip(1..).for_each(|((), number)| told(number, commits.len()));
    });
    let (mut steps, mut known) = (Vec::new(), BTreeSet::new());
    for span in found {
        let span = span?;
        steps.extend(span.steps);
        known.extend(span.known);
    }
    steps.reverse();
    let source = Source::at(asked.repository, asked.tip);
    let tip = read(&memory, &source, &trees(&source, asked.paths)?)?;
    Ok(History { steps, tip, known, is_cut_off })
}

/// What some commits did, the latest last, and the full ids of all that it was done to.
#[derive(Default)]
struct Span {
    steps: Vec<Step>,
    known: BTreeSet<String>,
}

/// Follows commits one after the other, from the one before them.
fn span(
    asked: &Asked<'_>,
    memory: &Memory,
    before: Option<&Commit>,
    commits: &[Commit],
    done: &Sender<()>,
) -> Result<Span, Failure> {
    let mut found = Span::default();
    let mut last = before.map(|commit| (Source::at(asked.repository, &commit.revision), &commit.revision));
    let mut kept: Vec<Kept> = Vec::new();
    for commit in commits {
        // Nobody listens any more once another span has failed.
        let _ = done.send(());
        if last.as_ref().is_some_and(|(_, revision)| revision.same_files(&commit.revision)) {
            continue;
        }
        let source = Source::at(asked.repository, &commit.revision);
        let differing = differing(last.as_ref().map(|(source, _)| source), &source, asked.paths)?;
        if !differing.before.is_empty() || !differing.after.is_empty() {
            let before = last.as_ref().map_or(&source, |(source, _)| source);
            let (one, other) = (read(memory, before, &differing.before)?, read(memory, &source, &differing.after)?);
            found.known.extend(one.iter().chain(&other).flat_map(ids));
            let side = |trees, loaded| Side { trees, loaded, base: "" };
            let changes = compare(side(&differing.before, &one), side(&differing.after, &other));
            kept = renewed(memory, kept, &source, &trees(&source, asked.paths)?)?;
            let coverage = coverage(&kept, asked.day.unwrap_or(commit.day));
            found.steps.push(Step { commit: commit.clone(), changes, coverage });
        }
        last = Some((source, &commit.revision));
    }
    Ok(found)
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
    let loaded = trees.iter().map(|tree| memory.load(tree, &|file| source.read(file))).collect();
    source.finish()?;
    Ok(loaded)
}

/// What all trees say, given what they said before.
fn renewed(memory: &Memory, before: Vec<Kept>, source: &Source, trees: &[Tree]) -> Result<Vec<Kept>, Failure> {
    let mut before: HashMap<String, Kept> =
        before.into_iter().map(|kept| (kept.workspace.root.clone(), kept)).collect();
    let renew = |tree: &Tree| memory.renew(before.remove(&tree.root), tree, &|file| source.read(file));
    let kept = trees.iter().map(renew).collect();
    source.finish()?;
    Ok(kept)
}

/// The full ids of the documents of a tree, and of their records.
fn ids(loaded: &Loaded) -> impl Iterator<Item = String> {
    loaded.workspace.documents.iter().flat_map(|document| {
        let records = document.ids.keys().map(|id| format!("{}/{id}", document.name()));
        std::iter::once(document.name().to_owned()).chain(records)
    })
}

fn coverage(trees: &[Kept], day: Date) -> Totals {
    let totals = trees.iter().map(|kept| Totals::on(&AsOf { tree: &kept.workspace, day }));
    totals.fold(Totals::default(), Totals::and)
}
