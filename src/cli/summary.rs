//! `samverkan summary`

use std::collections::BTreeSet;

use clap::{Args, ValueEnum};

use super::Verdict;
use super::context::Context;
use super::input::Input;
use super::output::{Output, warn_of_broken};
use crate::render::summary::{self as render, Overview};
use crate::report::summary::Summary;
use crate::report::{View, broken_files};

/// Lists the agreements and how they stand, then the focus areas over the whole city.
///
/// States are as of the day, also those of agreements that have ended. The focus areas count the agreements in force
/// only.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    input: Input,
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
    /// For pages
    Markdown,
    /// For spreadsheets
    Csv,
    /// For programs
    Json,
}

pub(super) fn run(arguments: &Arguments, context: &Context) -> anyhow::Result<Verdict> {
    let trees = arguments.input.trees(context)?;
    let day = context.day();
    let read = trees.each(|tree, loaded| {
        let mut summary = Summary::of(&View::new(loaded, day));
        let files: BTreeSet<&str> = tree.files.iter().filter(|file| file.selected).map(|file| &*file.path).collect();
        summary.agreements.retain(|agreement| files.contains(&*agreement.spot.file));
        (Overview { day, summary }, broken_files(loaded))
    })?;
    warn_of_broken(context, read.iter().map(|(_, broken)| broken).sum());
    let overviews: Vec<Overview> = read.into_iter().map(|(overview, _)| overview).collect();
    let words = &context.words;
    let style = context.style(arguments.output.is_file());
    let each =
        |render: &dyn Fn(&Overview) -> String, between| overviews.iter().map(render).collect::<Vec<_>>().join(between);
    let shown = match arguments.format {
        Format::Table => each(&|overview| render::text(overview, words, style), "\n"),
        Format::Markdown => each(&|overview| render::markdown(overview, words), "\n"),
        Format::Csv => each(&|overview| render::csv(overview), "\r\n"),
        Format::Json => render::json(&overviews, trees.found.len() > 1),
    };
    arguments.output.write(shown.as_bytes(), context)?;
    Ok(Verdict::Passed)
}
