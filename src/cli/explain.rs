//! `samverkan explain`

use clap::{Args, ValueEnum};

use super::Verdict;
use super::context::Context;
use super::output::Output;
use super::validate::unknown_rule;
use crate::render::explain;
use crate::rules;

/// Says what a rule finds, why, and how to mend it.
///
/// Without a rule: all rules, by family, with level and profile.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The rule, as findings name it
    #[arg(value_name = "RULE")]
    rule: Option<String>,
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
    /// For programs
    Json,
    /// For pages
    Markdown,
}

pub(super) fn run(arguments: &Arguments, context: &Context) -> anyhow::Result<Verdict> {
    let rule = match &arguments.rule {
        Some(name) => Some(rules::rule(name).ok_or_else(|| unknown_rule(context, name))?),
        None => None,
    };
    let style = context.style(arguments.output.is_file());
    let shown = match (arguments.format, rule) {
        (Format::Text, Some((family, rule))) => explain::text(family, rule, &context.words, style),
        (Format::Text, None) => explain::text_list(&context.words, style),
        (Format::Markdown, Some((family, rule))) => explain::markdown(family, rule),
        (Format::Markdown, None) => explain::markdown_all(),
        (Format::Json, Some((family, rule))) => explain::json(family, rule),
        (Format::Json, None) => explain::json_all(),
    };
    arguments.output.write(shown.as_bytes(), context)?;
    Ok(Verdict::Passed)
}
