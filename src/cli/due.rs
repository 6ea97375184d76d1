//! `samverkan due`

use std::collections::BTreeSet;

use clap::{Args, ValueEnum};

use super::Verdict;
use super::context::Context;
use super::input::Input;
use super::output::{Output, warn_of_broken};
use super::subject::unknown;
use crate::render::{calendar, due as render};
use crate::report::due::{Asked, Due, due};
use crate::report::{View, broken_files};

/// Lists what falls due, overdue first.
///
/// Commitments that are not done, the next reviews, agreements, frameworks, permits, promises and waivers that end: each
/// with its day, who answers for it, and where it is written. Nothing of a draft is due but its waivers; what ended more
/// than a year ago is left out.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    input: Input,
    /// How many days ahead
    #[arg(long, value_name = "DAYS", default_value_t = 90, value_parser = clap::value_parser!(u32).range(..=36_600))]
    within: u32,
    /// Only what this actor answers for or takes part in
    ///
    /// A part of a district stands for the whole, and the whole for its parts. What an actor that has ended answered
    /// for is the business of those that took it over.
    #[arg(long = "for", value_name = "ACTOR")]
    whom: Option<String>,
    /// How it is shown
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
    #[command(flatten)]
    output: Output,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Table,
    /// For programs
    Json,
    /// For spreadsheets
    Csv,
    /// For calendars (iCalendar); a second import updates the first
    Ics,
}

pub(super) fn run(arguments: &Arguments, context: &Context) -> anyhow::Result<Verdict> {
    let trees = arguments.input.trees(context)?;
    let asked = Asked { within: i64::from(arguments.within), whom: arguments.whom.as_deref() };
    let day = context.day();
    let read = trees.each(|tree, loaded| {
        let view = View::new(loaded, day);
        let mut found = due(&view, asked);
        let files: BTreeSet<&str> = tree.files.iter().filter(|file| file.selected).map(|file| &*file.path).collect();
        if let Some(due) = &mut found {
            due.entries.retain(|entry| files.contains(&*entry.spot.file));
        }
        let meant = asked.whom.filter(|_| found.is_none()).and_then(|whom| view.meant_actor(whom).map(str::to_owned));
        (found, meant, broken_files(loaded))
    })?;
    warn_of_broken(context, read.iter().map(|(.., broken)| broken).sum());
    let meant: Vec<String> = read.iter().filter_map(|(_, meant, _)| meant.clone()).collect();
    let found: Vec<Due> = read.into_iter().filter_map(|(found, ..)| found).collect();
    if let (Some(whom), true) = (asked.whom, found.is_empty()) {
        return Err(unknown(context, "failure-actor", whom, &meant));
    }
    let words = &context.words;
    let style = context.style(arguments.output.is_file());
    let each = |render: &dyn Fn(&Due) -> String, between| found.iter().map(render).collect::<Vec<_>>().join(between);
    let shown = match arguments.format {
        Format::Table => each(&|due| render::text(due, words, style), "\n"),
        Format::Csv => each(&|due| render::csv(due, words), "\r\n"),
        Format::Json => render::json(&found, trees.found.len() > 1),
        Format::Ics => calendar::ics(&found, words),
    };
    arguments.output.write(shown.as_bytes(), context)?;
    Ok(Verdict::Passed)
}
