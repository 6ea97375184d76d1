//! The command line: what can be asked, and one file for each command.

mod context;
mod coverage;
mod diff;
mod due;
mod explain;
mod history;
mod hook;
mod init;
mod input;
mod output;
mod overview;
mod show;
mod subject;
mod summary;
mod trace;
mod usage;
mod validate;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use context::{Context, Global};

/// Checks, summarises and compares the cooperation agreements between a city and its police.
#[derive(Debug, Parser)]
#[command(name = "samverkan", version, max_term_width = 100)]
#[command(after_help = "Exit codes: 0 done, 1 findings at error level or a gate was missed, 2 could not be done.")]
struct Cli {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    Validate(validate::Arguments),
    Coverage(coverage::Arguments),
    Summary(summary::Arguments),
    Show(show::Arguments),
    Due(due::Arguments),
    Trace(trace::Arguments),
    Diff(diff::Arguments),
    History(history::Arguments),
    Explain(explain::Arguments),
    Init(init::Arguments),
    Hook(hook::Arguments),
}

/// How a job that was done came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    /// Nothing to object to.
    Passed,
    /// Findings at error level, or a gate was missed.
    Failed,
}

/// Runs the program on its arguments. Says on standard error what could not be done.
pub fn main(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let cli = match Cli::try_parse_from(&arguments) {
        Ok(cli) => cli,
        Err(answer) => {
            output::answer(&answer, &arguments);
            return ExitCode::from(u8::try_from(answer.exit_code()).unwrap_or(2));
        }
    };
    let context = Context::new(&cli.global);
    let done = match &cli.command {
        None => overview::run(&context),
        Some(Command::Validate(arguments)) => validate::run(arguments, &context),
        Some(Command::Coverage(arguments)) => coverage::run(arguments, &context),
        Some(Command::Summary(arguments)) => summary::run(arguments, &context),
        Some(Command::Due(arguments)) => due::run(arguments, &context),
        Some(Command::Show(arguments)) => show::run(arguments, &context),
        Some(Command::Trace(arguments)) => trace::run(arguments, &context),
        Some(Command::Diff(arguments)) => diff::run(arguments, &context),
        Some(Command::History(arguments)) => history::run(arguments, &context),
        Some(Command::Explain(arguments)) => explain::run(arguments, &context),
        Some(Command::Hook(arguments)) => hook::run(arguments, &context),
        Some(Command::Init(arguments)) => init::run(arguments, &context),
    };
    match done {
        Ok(Verdict::Passed) => ExitCode::SUCCESS,
        Ok(Verdict::Failed) => ExitCode::from(1),
        Err(trouble) => {
            output::complain(&context, &trouble);
            ExitCode::from(2)
        }
    }
}
