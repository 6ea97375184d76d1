//! `samverkan diff`

mod driver;
mod paths;
mod read;
mod sides;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::civil::Date;

use super::Verdict;
use super::context::{Context, day};
use super::output::Output;
use crate::diff::{self, Changes};
use crate::render::diff::{json, markdown, text};

/// Shows what changed between two states of the agreements, and whether the parties bound themselves to more or to less.
///
/// By default between the last commit and the files on disk. FROM and TO are revisions as git writes them, a range
/// (FROM..TO; FROM...TO from where the two parted), or two files or folders. Records are matched by id, then by likeness;
/// layout, comments and order are no change.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The revision before, a range, or a path; HEAD if not given
    #[arg(value_name = "FROM")]
    from: Option<OsString>,
    /// The revision after, or a path; the files on disk if not given
    #[arg(value_name = "TO")]
    to: Option<OsString>,
    /// Compare only these files and folders
    #[arg(last = true, value_name = "PATHS")]
    paths: Vec<PathBuf>,
    /// Compare with what would be committed now, instead of with the files on disk
    #[arg(long)]
    staged: bool,
    /// Begin with the last commit before this day
    #[arg(long, value_name = "DATE", value_parser = day)]
    since: Option<Date>,
    /// Exit with 1 if something was weakened, strengthened, or changed at all
    #[arg(long, value_enum, value_name = "weakened|strengthened|any", hide_possible_values = true)]
    fail_on: Option<Gate>,
    /// How it is shown
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    #[command(flatten)]
    output: Output,
    /// What git gives to a program that compares files for it: `git config diff.samverkan.command 'samverkan diff
    /// --git-driver'`, and `*.toml diff=samverkan` in .gitattributes
    #[arg(long, value_name = "GIT'S ARGUMENTS", num_args = 1.., allow_hyphen_values = true)]
    #[arg(conflicts_with_all = ["from", "to", "paths", "staged", "since", "fail_on"])]
    git_driver: Option<Vec<OsString>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Gate {
    Weakened,
    Strengthened,
    Any,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Text,
    /// For a comment on a pull request
    Markdown,
    /// For programs
    Json,
    /// For browsers; this comes later
    Html,
}

pub(super) fn run(arguments: &Arguments, context: &Context) -> anyhow::Result<Verdict> {
    if let Some(given) = &arguments.git_driver {
        driver::run(given, context);
        return Ok(Verdict::Passed);
    }
    if arguments.format == Format::Html {
        return Err(context.trouble("failure-later-format", &[("format", "html".into())]));
    }
    let comparison = sides::compare(arguments, context)?;
    let words = &context.words;
    let shown = match arguments.format {
        Format::Markdown => markdown::render(&comparison, words),
        Format::Json => json::render(&comparison, words),
        Format::Text | Format::Html => text::render(&comparison, words, context.style(arguments.output.is_file())),
    };
    arguments.output.write(shown.as_bytes(), context)?;
    let missed = arguments.fail_on.is_some_and(|gate| gate.is_missed(&comparison.changes));
    Ok(if missed { Verdict::Failed } else { Verdict::Passed })
}

impl Gate {
    fn is_missed(self, changes: &Changes) -> bool {
        let has = |verdict| changes.changes.iter().any(|change| change.verdict == verdict);
        match self {
            Self::Weakened => has(diff::Verdict::Weakened),
            Self::Strengthened => has(diff::Verdict::Strengthened),
            Self::Any => !changes.changes.is_empty(),
        }
    }
}
