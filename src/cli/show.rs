//! `samverkan show`

use clap::{Args, ValueEnum};

use super::Verdict;
use super::context::Context;
use super::input::Input;
use super::output::{Output, warn_of_broken};
use super::subject::only;
use crate::render::show as render;
use crate::report::lookup::look_up;
use crate::report::show::show;
use crate::report::{View, broken_files};

/// Shows one thing's page: who promised what, by when, how it is measured, and how far it has come.
///
/// A district, an agreement, a framework, a focus area, a requirement, a problem, a commitment, an actor, or any other
/// record with an id. What has ended is shown as it stood on its last day.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The id, in full (farsta-2019/cameras-1) or a record's short one; KIND:ID where several things have it
    #[arg(value_name = "ID")]
    id: String,
    #[command(flatten)]
    input: Input,
    /// How it is shown
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    #[command(flatten)]
    output: Output,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Text,
    /// For pages
    Markdown,
    /// For programs
    Json,
}

pub(super) fn run(arguments: &Arguments, context: &Context) -> anyhow::Result<Verdict> {
    let trees = arguments.input.trees(context)?;
    let day = context.day();
    let read = trees.each(|_, loaded| {
        let view = View::new(loaded, day);
        (look_up(&view, &arguments.id, |subject| show(&view, subject)), broken_files(loaded))
    })?;
    warn_of_broken(context, read.iter().map(|(_, broken)| broken).sum());
    let pages = only(context, &arguments.id, read.into_iter().map(|(lookup, _)| lookup).collect())?;
    let style = context.style(arguments.output.is_file());
    let words = &context.words;
    let shown = match arguments.format {
        Format::Text => pages.iter().map(|page| render::text(page, words, style)).collect::<Vec<_>>().join("\n"),
        Format::Markdown => pages.iter().map(|page| render::markdown(page, words)).collect::<Vec<_>>().join("\n"),
        Format::Json => render::json::render(&pages, trees.found.len() > 1),
    };
    arguments.output.write(shown.as_bytes(), context)?;
    Ok(Verdict::Passed)
}
