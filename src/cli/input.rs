//! Which files a command reads, and the trees that they belong to.

use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};

use clap::Args;
use rayon::prelude::*;

use super::context::Context;
use crate::load::{Loaded, Spread, load};
use crate::source::{Failure, File, Source, Tree};

/// The files that a command reads.
#[derive(Debug, Clone, Default, Args)]
pub(super) struct Input {
    /// Files or folders; by default the folder `agreements` where there is one, else the current folder
    #[arg(value_name = "PATHS")]
    paths: Vec<PathBuf>,
    /// Read the files as they are in a commit, instead of from disk
    #[arg(long, value_name = "REV", conflicts_with = "staged", allow_hyphen_values = true)]
    rev: Option<String>,
    /// Read the files as they would be committed now, instead of from disk
    #[arg(long)]
    staged: bool,
}

/// The trees of the files that a command reads, found but not yet read.
pub(super) struct Trees<'c> {
    source: Source,
    /// Sorted by root.
    pub(super) found: Vec<Tree>,
    context: &'c Context,
}

impl Input {
    /// The first path, where it is not one of the disk but may be an id; and the input without it.
    pub(super) fn split_id(&self) -> Option<(&str, Self)> {
        let (first, rest) = self.paths.split_first()?;
        let id = first.to_str().filter(|id| !first.exists() && !id.contains(['.', '\\']))?;
        Some((id, Self { paths: rest.to_vec(), ..self.clone() }))
    }

    /// Finds the trees of the files.
    pub(super) fn trees<'c>(&self, context: &'c Context) -> anyhow::Result<Trees<'c>> {
        let around = self.paths.first().map_or(Path::new("."), PathBuf::as_path);
        let source = match &self.rev {
            Some(revision) => Source::revision(around, revision),
            None if self.staged => Source::staged(around),
            None => Ok(Source::Disk),
        };
        let source = source.map_err(|failure| refused(failure, context))?;
        let paths = or_default(&self.paths, &[&source]);
        let trees = source.trees(&paths).map_err(|failure| refused(failure, context))?;
        Ok(Trees { source, found: trees, context })
    }
}

impl Trees<'_> {
    /// Reads each tree and makes something of it. Trees are spread over the cores one at a time, so that few are in
    /// memory at once; a single tree is spread file by file.
    pub(super) fn each<T: Send>(&self, use_tree: impl Fn(&Tree, &mut Loaded) -> T + Sync) -> anyhow::Result<Vec<T>> {
        let source = &self.source;
        let read = |file: &File| source.read(file);
        let all = match &self.found[..] {
            [tree] => {
                let spread = if tree.files.len() > 8 { Spread::Cores } else { Spread::Here };
                // The program ends soon after, and the system takes the memory of a large tree back at once.
                let mut loaded = ManuallyDrop::new(load(tree, spread, &read));
                vec![use_tree(tree, &mut loaded)]
            }
            trees => {
                let used = |tree: &Tree| use_tree(tree, &mut load(tree, Spread::Here, &read));
                trees.par_iter().with_max_len(1).map(used).collect()
            }
        };
        self.source.finish().map_err(|failure| refused(failure, self.context))?;
        Ok(all)
    }
}

/// The paths that were given; else the folder `agreements` where one of the sources has it, else the current folder.
pub(super) fn or_default(paths: &[PathBuf], sources: &[&Source]) -> Vec<PathBuf> {
    if !paths.is_empty() {
        return paths.to_vec();
    }
    let usual = Path::new("agreements");
    vec![if sources.iter().any(|source| source.has_folder(usual)) { usual } else { Path::new(".") }.to_owned()]
}

/// Why there is nothing to read, in the reader's words.
pub(super) fn refused(failure: Failure, context: &Context) -> anyhow::Error {
    let said = context.words.failure(&failure);
    match failure {
        Failure::Unreadable(_, reason) => anyhow::Error::new(reason).context(said),
        _ => anyhow::Error::msg(said),
    }
}
