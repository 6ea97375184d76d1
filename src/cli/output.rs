//! Where results go: standard output, or a file that is written whole or not at all.

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;

use super::context::Context;
use super::usage;
use crate::diagnostic::Argument;
use crate::source::{hidden, write_whole};
use crate::words::harmless;

/// Where a command puts its result.
#[derive(Debug, Default, Args)]
pub(super) struct Output {
    /// Write the result to this file instead of standard output, which is also `-`
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl Output {
    /// Whether the result goes to a file.
    pub(super) fn is_file(&self) -> bool {
        self.file().is_some()
    }

    /// The file to write, if it is one.
    fn file(&self) -> Option<&Path> {
        // Where standard output leads to a file, that is the shell's to write: others may write to it too.
        let is_standard = |path: &Path| path == Path::new("-") || path == Path::new("/dev/stdout");
        self.output.as_deref().filter(|path| !is_standard(path))
    }

    /// Puts a result where it was asked for. A reader who has gone away is no error.
    pub(super) fn write(&self, result: &[u8], context: &Context) -> anyhow::Result<()> {
        match self.file() {
            Some(path) => write_file(path, result, context),
            None => print(result).map_err(|why| anyhow::Error::new(why).context(context.trouble("failure-print", &[]))),
        }
    }
}

/// Writes a file whole or not at all.
pub(super) fn write_file(path: &Path, bytes: &[u8], context: &Context) -> anyhow::Result<()> {
    write_whole(path, bytes).map_err(|why| {
        let path = path.display().to_string();
        anyhow::Error::new(why).context(context.trouble("failure-write", &[("path", path.into())]))
    })
}

/// Says something on standard error beside the result.
pub(super) fn remark(said: &str) {
    // Where standard error is closed, there is nobody left to tell.
    let _ = io::stderr().lock().write_all(said.as_bytes());
}

fn print(result: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(result).and_then(|()| out.flush()) {
        Err(reason) if reason.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        done => done,
    }
}

/// Says on standard error that a report lacks what stands in broken files.
pub(super) fn warn_of_broken(context: &Context, files: usize) {
    if files > 0 {
        let files = Argument::Number(i64::try_from(files).unwrap_or(i64::MAX));
        let said = context.words.say("warning-broken", &[("files", files)]);
        remark(&format!("{}: {said}\n", context.words.say("level-warning", &[])));
    }
}

/// Says what a command line was answered: its help, or what is wrong with it. What hides in it is not said back.
pub(super) fn answer(answer: &clap::Error, arguments: &[OsString]) {
    if let Some(mistake) = usage::mistake(answer, arguments) {
        return remark(&mistake);
    }
    let is_plain = |argument: &OsString| hidden::find(&argument.to_string_lossy()).is_none();
    if arguments.iter().all(is_plain) {
        // Where even this cannot be written, there is nobody left to tell.
        let _ = answer.print();
    } else {
        remark(&answer.render().to_string().split('\n').map(harmless).collect::<Vec<_>>().join("\n"));
    }
}

/// Says what could not be done, and why, on standard error.
pub(super) fn complain(context: &Context, trouble: &anyhow::Error) {
    let said = |cause: &(dyn std::error::Error + 'static)| {
        let reason = cause.downcast_ref().and_then(|error| context.words.reason(error));
        reason.unwrap_or_else(|| harmless(&cause.to_string()).into_owned())
    };
    let causes: Vec<String> = trouble.chain().map(said).collect();
    remark(&format!("{}: {}\n", context.words.say("level-error", &[]), causes.join("\n  ")));
}
