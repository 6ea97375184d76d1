//! `samverkan explain`

use std::slice;

use clap::{Args, ValueEnum};

use super::Verdict;
use super::context::Context;
use super::output::Output;
use super::validate::{family, unknown_rule};
use crate::render::explain;
use crate::rules::{self, FAMILIES, Family, Rule};

/// Says what a rule finds, why, and how to mend it.
///
/// Of a family of rules: its rules, with level and profile. Without either: all rules, by family.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The rule, as findings name it, or a family
    #[arg(value_name = "RULE|FAMILY")]
    name: Option<String>,
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

/// What is to be explained.
enum Asked {
    Rule(&'static Family, &'static Rule),
    Family(&'static Family),
    All,
}

pub(super) fn run(arguments: &Arguments, context: &Context) -> anyhow::Result<Verdict> {
    let asked = match arguments.name.as_deref() {
        None => Asked::All,
        Some(name) => match (rules::rule(name), family(name)) {
            (Some((family, rule)), _) => Asked::Rule(family, rule),
            (None, Some(family)) => Asked::Family(family),
            (None, None) => return Err(unknown_rule(context, name)),
        },
    };
    let words = &context.words;
    let style = context.style(arguments.output.is_file());
    let shown = match (arguments.format, asked) {
        (Format::Text, Asked::Rule(family, rule)) => explain::text(family, rule, words, style),
        (Format::Text, Asked::Family(family)) => explain::text_list(slice::from_ref(family), words, style),
        (Format::Text, Asked::All) => explain::text_list(FAMILIES, words, style),
        (Format::Markdown, Asked::Rule(family, rule)) => explain::markdown(family, rule),
        (Format::Markdown, Asked::Family(family)) => explain::markdown_family(family),
        (Format::Markdown, Asked::All) => explain::markdown_all(),
        (Format::Json, Asked::Rule(family, rule)) => explain::json(family, rule),
        (Format::Json, Asked::Family(family)) => explain::json_list(slice::from_ref(family)),
        (Format::Json, Asked::All) => explain::json_list(FAMILIES),
    };
    arguments.output.write(shown.as_bytes(), context)?;
    Ok(Verdict::Passed)
}
