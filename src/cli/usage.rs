//! What is wrong with a command line, in the reader's words.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory, ValueEnum};

use super::{Cli, context};
use crate::diagnostic::Argument;
use crate::words::{Language, Words};

/// Says what is wrong with a command line, and where its right use is told. None where nothing is, as with `--help`.
pub(super) fn mistake(error: &clap::Error, arguments: &[OsString]) -> Option<String> {
    let words = Words::new(context::language(asked_language(arguments)));
    let said = said(error, &words)?;
    let command = Cli::command();
    let is_given = |name: &&str| arguments.iter().any(|argument| argument == name);
    let subcommand = command.get_subcommands().map(clap::Command::get_name).find(is_given);
    let command = ["samverkan"].into_iter().chain(subcommand).collect::<Vec<_>>().join(" ");
    let help = words.say("usage-help", &[("command", command.into())]);
    Some(format!("{}: {said}\n  {help}\n", words.say("level-error", &[])))
}

/// The language that a command line asks for, which cannot be read otherwise.
fn asked_language(arguments: &[OsString]) -> Option<Language> {
    let arguments: Vec<&str> = arguments.iter().filter_map(|argument| argument.to_str()).collect();
    let value = |at: usize| match arguments[at].strip_prefix("--lang")? {
        "" => arguments.get(at + 1).copied(),
        value => value.strip_prefix('='),
    };
    (0..arguments.len()).find_map(value).and_then(|tag| Language::from_str(tag, false).ok())
}

fn said(error: &clap::Error, words: &Words) -> Option<String> {
    let all = |kind| -> Vec<String> {
        match error.get(kind) {
            Some(ContextValue::String(one)) => vec![bare(one).to_owned()],
            Some(ContextValue::Strings(all)) => all.iter().map(|one| bare(one).to_owned()).collect(),
            _ => Vec::new(),
        }
    };
    let one = |kind| all(kind).into_iter().next().unwrap_or_default();
    let quoted = |kind| words.all_of(&all(kind).iter().map(|name| format!("`{name}`")).collect::<Vec<_>>());
    let (name, value) = (one(ContextKind::InvalidArg), one(ContextKind::InvalidValue));
    let say = |message, nearest, mut given: Vec<(&'static str, Argument)>| match all(nearest).pop() {
        Some(nearest) => {
            given.push(("nearest", nearest.into()));
            words.attribute(message, "nearest", &given)
        }
        None => words.say(message, &given),
    };
    Some(match error.kind() {
        ErrorKind::UnknownArgument if name.starts_with('-') => {
            say("usage-option", ContextKind::SuggestedArg, vec![("name", name.into())])
        }
        ErrorKind::UnknownArgument => words.say("usage-surplus", &[("name", name.into())]),
        ErrorKind::InvalidSubcommand => {
            let name = one(ContextKind::InvalidSubcommand);
            say("usage-command", ContextKind::SuggestedSubcommand, vec![("name", name.into())])
        }
        ErrorKind::InvalidValue if value.is_empty() => words.say("usage-no-value", &[("name", name.into())]),
        ErrorKind::InvalidValue => {
            let values = words.one_of(&all(ContextKind::ValidValue));
            let given = vec![("name", name.into()), ("value", value.into()), ("values", values.into())];
            say("usage-value", ContextKind::SuggestedValue, given)
        }
        ErrorKind::ValueValidation => {
            let form = match name.as_str() {
                "--within" => "days",
                "--fail-under" => "percent",
                _ => "day",
            };
            words.attribute("usage-value", form, &[("value", value.into())])
        }
        ErrorKind::MissingRequiredArgument => {
            words.say("usage-missing", &[("names", quoted(ContextKind::InvalidArg).into())])
        }
        ErrorKind::ArgumentConflict if all(ContextKind::PriorArg) == [name.as_str()] => {
            words.say("usage-twice", &[("name", name.into())])
        }
        ErrorKind::ArgumentConflict => {
            words.say("usage-conflict", &[("name", name.into()), ("others", quoted(ContextKind::PriorArg).into())])
        }
        _ => return None,
    })
}

/// The name of an argument or option, of what shows how it is written: `--format <FORMAT>`, `[PATHS]...`.
fn bare(shown: &str) -> &str {
    let name = if shown.starts_with('-') { shown.split([' ', '=']).next().unwrap_or(shown) } else { shown };
    name.trim_end_matches("...").trim_matches(['<', '>', '[', ']'])
}
