//! Two files or folders on disk: what lies at the same place below them, or they themselves, is the same.

use std::path::{Component, Path, PathBuf};

use super::read::read;
use crate::cli::context::Context;
use crate::cli::input::refused;
use crate::diagnostic::Argument;
use crate::load::{Spread, load};
use crate::model::Head;
use crate::render::diff::Comparison;
use crate::source::{Differing, Failure, Source, disk};

/// A file, and what kind of document with which id it is; nothing where that cannot be told.
struct Known {
    path: PathBuf,
    document: Option<(Head, String)>,
}

pub(super) fn compare(before: &Path, after: &Path, context: &Context) -> anyhow::Result<Comparison> {
    let (before, after) = match (before.is_dir(), after.is_dir()) {
        (false, true) => (before.to_owned(), twin(before, after, context)?),
        (true, false) => (twin(after, before, context)?, after.to_owned()),
        (_, _) => (before.to_owned(), after.to_owned()),
    };
    if !before.is_dir() {
        see_that_they_compare(&before, &after, context)?;
    }
    let differing = Differing::of_paths(&before, &after).map_err(|failure| refused(failure, context))?;
    let base = |path: &Path| name(&path.components().filter(|part| *part != Component::CurDir).collect::<PathBuf>());
    let (one, other) = (base(&before), base(&after));
    let changes = read(&differing, [&Source::Disk, &Source::Disk], [&one, &other], context)?;
    Ok(Comparison { from: name(&before), to: name(&after), changes })
}

fn name(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

/// The file of a folder that a single file is compared with: the same document, else that of the same name.
fn twin(file: &Path, folder: &Path, context: &Context) -> anyhow::Result<PathBuf> {
    let wanted = document(file, context)?.filter(|(_, id)| !id.is_empty());
    let files = known(folder).map_err(|failure| refused(failure, context))?;
    let is_same = |known: &&Known| wanted.is_some() && known.document == wanted;
    let is_called_so = |known: &&Known| known.path.file_name() == file.file_name();
    let twin = files.iter().find(is_same).or_else(|| files.iter().find(is_called_so));
    twin.map(|known| known.path.clone()).ok_or_else(|| {
        let arguments = [("folder", name(folder).into()), ("file", name(file).into())];
        context.trouble("failure-no-twin", &arguments)
    })
}

fn see_that_they_compare(before: &Path, after: &Path, context: &Context) -> anyhow::Result<()> {
    match (document(before, context)?, document(after, context)?) {
        (Some((one, _)), Some((other, _))) if one != other => Err(context.trouble(
            "failure-kinds",
            &[
                ("one", name(before).into()),
                ("kind", Argument::Word(one.with_article())),
                ("other", name(after).into()),
                ("other_kind", Argument::Word(other.with_article())),
            ],
        )),
        _ => Ok(()),
    }
}

fn document(file: &Path, context: &Context) -> anyhow::Result<Option<(Head, String)>> {
    let known = known(file).map_err(|failure| refused(failure, context))?;
    Ok(known.into_iter().next().and_then(|known| known.document))
}

/// The files at or below a path.
fn known(path: &Path) -> Result<Vec<Known>, Failure> {
    let mut trees = disk::trees(&[path.to_owned()])?;
    let known = trees.iter_mut().flat_map(|tree| {
        tree.files.retain(|file| file.selected);
        let mut known: Vec<Known> =
            tree.files.iter().map(|file| Known { path: PathBuf::from(&file.path), document: None }).collect();
        for document in &load(tree, Spread::Cores, &disk::read).workspace.documents {
            known[document.file.0 as usize].document = Some((document.head(), document.name().to_owned()));
        }
        known
    });
    Ok(known.collect())
}
