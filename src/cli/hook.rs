//! `samverkan hook`

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::Verdict;
use super::context::Context;
use super::input::refused;
use super::output::Output;
use crate::source::Failure;
use crate::source::git::{self, Repository};

/// Has git check the agreements before each commit.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    job: Job,
}

#[derive(Debug, Subcommand)]
enum Job {
    /// Writes a hook that checks what would be committed, and stops the commit if there is an error
    ///
    /// The hook goes where git looks for it (core.hooksPath, or the repository that a linked worktree belongs to). A hook
    /// that exists is never touched.
    Install {
        /// Check only these files and folders
        #[arg(value_name = "PATHS")]
        paths: Vec<PathBuf>,
    },
}

pub(super) fn run(arguments: &Arguments, context: &Context) -> anyhow::Result<Verdict> {
    let Job::Install { paths } = &arguments.job;
    let in_words = |failure: git::Failure| refused(Failure::Git(failure), context);
    let around = paths.first().map_or(Path::new("."), PathBuf::as_path);
    let repository = Repository::around(around).map_err(in_words)?;
    if repository.is_bare() {
        return Err(in_words(git::Failure::Bare));
    }
    let mut command = "samverkan validate --staged".to_owned();
    for path in paths {
        let outside = || in_words(git::Failure::Outside(path.display().to_string()));
        let path = repository.from_top(path).ok_or_else(outside)?;
        command += " ";
        command += &quoted(&path.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/"));
    }
    let hook = repository.hooks().join("pre-commit");
    let shown = hook.display().to_string();
    let told = [("path", shown.as_str().into()), ("command", command.as_str().into())];
    if !repository.owns(&repository.hooks()) {
        return Err(context.trouble("failure-hook-shared", &told));
    }
    let text = format!("#!/bin/sh\n# Checks the agreements as they would be committed.\nexec {command}\n");
    let message = match write(&hook, &text) {
        Ok(()) => "hook-installed",
        Err(why) if why.kind() == io::ErrorKind::AlreadyExists => {
            if fs::read_to_string(&hook).ok().as_deref() != Some(&text) {
                return Err(context.trouble("failure-hook-exists", &told));
            }
            "hook-there"
        }
        Err(why) => {
            return Err(anyhow::Error::new(why).context(context.trouble("failure-write", &told[..1])));
        }
    };
    Output::default().write(format!("{}\n", context.words.say(message, &told)).as_bytes(), context)?;
    Ok(Verdict::Passed)
}

/// Writes a new file that may be run.
fn write(path: &Path, text: &str) -> io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)?;
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o755);
    let mut file = options.open(path)?;
    file.write_all(text.as_bytes()).inspect_err(|_| _ = fs::remove_file(path))
}

/// A word of a shell script.
fn quoted(text: &str) -> String {
    // What begins with a hyphen would be an option.
    let text = if text.starts_with('-') { format!("./{text}") } else { text.to_owned() };
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | '_' | '-');
    if text.chars().all(is_plain) { text } else { format!("'{}'", text.replace('\'', r"'\''")) }
}
