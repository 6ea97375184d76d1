//! The two sides that the arguments of `diff` name, told apart and compared.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use super::read::read;
use super::{Arguments, Format, paths};
use crate::cli::context::Context;
use crate::cli::input::{or_default, refused};
use crate::render::diff::Comparison;
use crate::source::git::{self, Repository, Revision};
use crate::source::{Differing, Failure, Source};

/// What FROM and TO are.
enum Named<'a> {
    /// Two files or folders, to be compared with each other.
    Paths(&'a Path, &'a Path),
    /// Revisions, and the paths to which the comparison is limited.
    Revisions(Vec<&'a OsStr>, Vec<PathBuf>),
}

/// One side, and what it is called.
struct State {
    source: Source,
    name: String,
}

pub(super) fn compare(arguments: &Arguments, context: &Context) -> anyhow::Result<Comparison> {
    match named(arguments, context)? {
        Named::Paths(before, after) => paths::compare(before, after, context),
        Named::Revisions(revisions, paths) => {
            let (before, after) = states(arguments, &revisions, &paths, context)?;
            let paths = or_default(&paths, &[&after.source, &before.source]);
            let differing = Differing::between(&before.source, &after.source, &paths);
            let differing = differing.map_err(|failure| refused(failure, context))?;
            let changes = read(&differing, [&before.source, &after.source], ["", ""], context)?;
            Ok(Comparison { from: before.name, to: after.name, changes })
        }
    }
}

/// Tells revisions from paths: after `--` all are paths, and then none is before it; else what is on disk is a path.
fn named<'a>(arguments: &'a Arguments, context: &Context) -> anyhow::Result<Named<'a>> {
    let given: Vec<&OsString> = arguments.from.iter().chain(&arguments.to).collect();
    if !arguments.paths.is_empty() {
        return Ok(Named::Revisions(given.into_iter().map(OsString::as_os_str).collect(), arguments.paths.clone()));
    }
    let mut revisions = Vec::new();
    let mut paths = Vec::new();
    for given in given {
        let path = Path::new(given);
        // In a bare repository lie git's own files, `HEAD` among them.
        if path.symlink_metadata().is_err() || Repository::around(Path::new(".")).is_ok_and(|around| around.is_bare()) {
            revisions.push(given.as_os_str());
            continue;
        }
        // `./` and the like are never part of a revision's name.
        let is_plain = !given.as_encoded_bytes().starts_with(b".") && !path.is_absolute();
        let known = given.to_str().filter(|_| is_plain).map(|name| (Repository::around(path), name));
        if let Some((Ok(repository), name)) = known
            && !matches!(repository.revision(name), Err(git::Failure::NoSuchRevision { .. }))
        {
            return Err(context.trouble("failure-both", &[("name", name.into())]));
        }
        paths.push(path);
    }
    let is_limited = arguments.staged || arguments.since.is_some();
    match (&paths[..], &revisions[..]) {
        ([before, after], []) if !is_limited => Ok(Named::Paths(before, after)),
        ([_], [name]) if looks_like_path(name) => Err(neither(name, context)),
        _ => Ok(Named::Revisions(revisions, paths.into_iter().map(Path::to_owned).collect())),
    }
}

fn looks_like_path(name: &OsStr) -> bool {
    let name = name.as_encoded_bytes();
    name.ends_with(b".toml") || name.ends_with(b"/") || name.starts_with(b"./") || name.starts_with(b"../")
}

fn neither(name: &OsStr, context: &Context) -> anyhow::Error {
    context.trouble("failure-neither", &[("name", name.to_string_lossy().as_ref().into())])
}

/// The two states that the revisions and options name.
fn states(
    arguments: &Arguments,
    revisions: &[&OsStr],
    paths: &[PathBuf],
    context: &Context,
) -> anyhow::Result<(State, State)> {
    let around = paths.first().map_or(Path::new("."), PathBuf::as_path);
    let in_words = |failure: git::Failure| refused(Failure::Git(failure), context);
    let repository = Repository::around(around).map_err(in_words)?;
    let of = |name: &OsStr| {
        let text = name.to_string_lossy();
        match repository.revision(&text) {
            Err(git::Failure::NoSuchRevision { .. }) if looks_like_path(name) => Err(neither(name, context)),
            found => found.map_err(in_words),
        }
    };
    let range = match revisions {
        [name] => repository.range(&name.to_string_lossy()).map_err(in_words)?,
        _ => None,
    };
    let (mut from, to) = match (range, revisions) {
        (Some((from, to)), _) => (Some(from), Some(to)),
        // With --since there is only one end to name.
        (None, [to]) if arguments.since.is_some() && !arguments.staged => (None, Some(of(to)?)),
        (None, [from]) => (Some(of(from)?), None),
        (None, [from, to, ..]) => (Some(of(from)?), Some(of(to)?)),
        (None, []) => (None, None),
    };
    let too_many = arguments.staged && to.is_some() || arguments.since.is_some() && from.is_some();
    if too_many {
        let option = if arguments.staged { "--staged" } else { "--since" };
        return Err(context.trouble("failure-one-end", &[("option", option.into())]));
    }
    if let Some(day) = arguments.since {
        let tip = to.clone().map_or_else(|| repository.revision("HEAD"), Ok).map_err(in_words)?;
        let first = repository.before(&tip, day).map_err(in_words)?;
        let first = first.ok_or_else(|| context.trouble("failure-nothing-before", &[("day", day.into())]))?;
        from = Some(first.revision);
    }
    let from = from.map_or_else(|| repository.revision("HEAD"), Ok).map_err(in_words)?;
    // Programs read what stands for it, people its name in their language.
    let called = |name: &str| match arguments.format {
        Format::Json => name.to_owned(),
        _ => context.words.say(&format!("diff-{name}"), &[]),
    };
    let at = |revision: &Revision| State { source: Source::at(&repository, revision), name: revision.name.clone() };
    let after = match to {
        Some(to) => at(&to),
        None if arguments.staged => {
            let staged = repository.staged().map_err(in_words)?;
            State { source: Source::Git(Box::new(staged)), name: called("index") }
        }
        None if repository.is_bare() => return Err(context.trouble("failure-no-worktree", &[])),
        None => {
            let worktree = repository.worktree().map_err(in_words)?;
            State { source: Source::Worktree(Box::new(worktree)), name: called("worktree") }
        }
    };
    Ok((at(&from), after))
}
