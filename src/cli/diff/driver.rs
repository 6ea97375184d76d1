//! `samverkan diff --git-driver`: what `git diff` and `git log -p` show of an agreement.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::cli::context::Context;
use crate::cli::output::Output;
use crate::diff::{Side, compare};
use crate::load::{Loaded, load_both};
use crate::render::diff::{Comparison, text};
use crate::render::table::Tone;
use crate::source::{File, Origin, Tree, disk};
use crate::words::harmless;

/// Compares what git gives: PATH OLD-FILE OLD-HEX OLD-MODE NEW-FILE NEW-HEX NEW-MODE [NEW-PATH WHAT-MOVED], or only PATH
/// where there is a conflict. Never fails: then git would show nothing of the other files.
pub(super) fn run(given: &[OsString], context: &Context) {
    let shown = match given {
        [path, old_file, _, _, new_file, _, _, rest @ ..] => {
            let new_path = rest.first().unwrap_or(path);
            compared(&Given { path, file: old_file }, &Given { path: new_path, file: new_file }, context)
        }
        [path, ..] => title(&path.to_string_lossy(), context) + &say("driver-conflict", context),
        [] => return,
    };
    // Where nothing can be printed, git has nobody to show it to.
    let _ = Output::default().write(shown.as_bytes(), context);
}

/// One side, as git gives it.
struct Given<'g> {
    /// What it is called in the repository.
    path: &'g OsString,
    /// Where its text is.
    file: &'g OsString,
}

fn compared(before: &Given<'_>, after: &Given<'_>, context: &Context) -> String {
    let (old, new) = (before.path.to_string_lossy(), after.path.to_string_lossy());
    let title = title(&if old == new { new.to_string() } else { format!("{old} → {new}") }, context);
    let (one, other) = (before.trees(), after.trees());
    let [one_read, other_read] = load_both([&one, &other], [&disk::read, &disk::read]);
    let is_agreement = |read: &[Loaded]| read.iter().any(|loaded| !loaded.workspace.documents.is_empty());
    if !is_agreement(&one_read) && !is_agreement(&other_read) {
        return title + &say("driver-no-agreement", context);
    }
    let changes = compare(&Side::new(&one, &one_read, &old), &Side::new(&other, &other_read, &new));
    if changes.changes.is_empty() && changes.notes.is_empty() {
        return title + &say("driver-layout", context);
    }
    let comparison = Comparison { from: old.into_owned(), to: new.into_owned(), changes };
    title + &text::render(&comparison, &context.words, context.paged_style()) + "\n"
}

impl Given<'_> {
    /// The file as a tree of its own; none where there is no file on this side.
    fn trees(&self) -> Vec<Tree> {
        if self.file == "/dev/null" || self.file == "nul" {
            return Vec::new();
        }
        let path = self.path.to_string_lossy().into_owned();
        let root = Path::new(&path).parent().map(|folder| folder.to_string_lossy().into_owned());
        let root = root.filter(|root| !root.is_empty()).unwrap_or_else(|| ".".to_owned());
        let file = File { path, selected: true, origin: Origin::Disk(PathBuf::from(self.file)) };
        vec![Tree { root, files: vec![file] }]
    }
}

fn title(path: &str, context: &Context) -> String {
    Tone::Strong.paint(&harmless(path), context.paged_style()) + "\n"
}

fn say(message: &str, context: &Context) -> String {
    context.words.say(message, &[]) + "\n\n"
}
