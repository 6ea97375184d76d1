//! `samverkan trace`

use clap::{Args, ValueEnum};

use super::Verdict;
use super::context::Context;
use super::input::Input;
use super::output::{Output, warn_of_broken};
use super::subject::{only, unknown};
use crate::render::{cell, graph, trace as render};
use crate::report::cell::{Explained, explain};
use crate::report::lookup::look_up;
use crate::report::trace::trace;
use crate::report::{View, broken_files};

/// Shows everything that something refers to, and everything that refers to it.
///
/// What refers to it is followed to its end, over all files; commitments that are met on the way also name the problems
/// that they answer and the requirements that they meet.
///
/// `samverkan trace DISTRICT AREA` says why that cell of the coverage is as it is: which agreements were in force, which
/// rows and commitments made the state, and what is missing for a better one.
#[derive(Debug, Args)]
#[command(
    override_usage = "samverkan trace [OPTIONS] <ID> [PATHS]...\n       samverkan trace [OPTIONS] <DISTRICT> <AREA> [PATHS]..."
)]
pub(super) struct Arguments {
    /// An agreement, a framework, an actor, or a record, in full (farsta-2019/cameras-1) or by its short id
    #[arg(value_name = "ID")]
    id: String,
    #[command(flatten)]
    input: Input,
    /// How it is shown
    #[arg(long, value_enum, default_value_t = Format::Tree)]
    format: Format,
    #[command(flatten)]
    output: Output,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Tree,
    /// For programs
    Json,
    /// A drawing for Graphviz
    Dot,
    /// A drawing for Markdown pages
    Mermaid,
}

pub(super) fn run(arguments: &Arguments, context: &Context) -> anyhow::Result<Verdict> {
    let shown = match arguments.input.split_id() {
        Some((area, input)) => cell(arguments, area, &input, context)?,
        None => surroundings(arguments, context)?,
    };
    arguments.output.write(shown.as_bytes(), context)?;
    Ok(Verdict::Passed)
}

/// What a thing refers to, and what refers to it.
fn surroundings(arguments: &Arguments, context: &Context) -> anyhow::Result<String> {
    let trees = arguments.input.trees(context)?;
    let day = context.day();
    let read = trees.each(|_, loaded| {
        let view = View::new(loaded, day);
        (look_up(&view, &arguments.id, |subject| trace(&view, subject)), broken_files(loaded))
    })?;
    warn_of_broken(context, read.iter().map(|(_, broken)| broken).sum());
    let traces = only(context, &arguments.id, read.into_iter().map(|(lookup, _)| lookup).collect())?;
    let style = context.style(arguments.output.is_file());
    let words = &context.words;
    Ok(match arguments.format {
        Format::Tree => traces.iter().map(|trace| render::text(trace, words, style)).collect::<Vec<_>>().join("\n"),
        Format::Json => render::json(&traces, trees.found.len() > 1),
        Format::Dot => graph::dot(&traces, words),
        Format::Mermaid => graph::mermaid(&traces, words),
    })
}

/// Why a cell of the coverage is as it is.
fn cell(arguments: &Arguments, area: &str, input: &Input, context: &Context) -> anyhow::Result<String> {
    if matches!(arguments.format, Format::Dot | Format::Mermaid) {
        return Err(context.trouble("failure-cell-format", &[]));
    }
    let trees = input.trees(context)?;
    let day = context.day();
    let id = &arguments.id;
    let read = trees.each(|_, loaded| {
        let view = View::new(loaded, day);
        (explain(&view, id, area), broken_files(loaded))
    })?;
    warn_of_broken(context, read.iter().map(|(_, broken)| broken).sum());
    let (mut found, mut no_district, mut no_area) = (Vec::new(), Vec::new(), None);
    for (explained, _) in read {
        match explained {
            Explained::Cells(cells) => found.push(cells),
            Explained::NoDistrict(meant) => no_district.extend(meant),
            Explained::NoArea(meant) => no_area.get_or_insert_with(Vec::new).extend(meant),
        }
    }
    let style = context.style(arguments.output.is_file());
    match (found.is_empty(), no_area) {
        (true, Some(meant)) => Err(unknown(context, "failure-area", area, &meant)),
        (true, None) => Err(unknown(context, "failure-district", id, &no_district)),
        (false, _) if arguments.format == Format::Json => Ok(cell::json::render(&found, trees.found.len() > 1)),
        (false, _) => {
            Ok(found.iter().map(|cells| cell::text(cells, &context.words, style)).collect::<Vec<_>>().join("\n"))
        }
    }
}
