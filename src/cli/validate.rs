//! `samverkan validate`

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::Verdict;
use super::context::Context;
use super::input::Input;
use super::output::{Output, remark, write_file};
use crate::diagnostic::Level;
use crate::model::nearest;
use crate::render::baseline::{self, Baseline};
use crate::render::{CheckedTree, Outcome, full, github, json, junit, sarif, short};
use crate::rules::{self, FAMILIES, Family, Profile, Settings};

/// Checks agreement files against the format and the rules.
///
/// Reports every finding in every file, with its place, what is wrong and what to do. `samverkan explain RULE` says
/// more about one. Exit code 1 if there is a finding at error level.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    input: Input,
    /// A profile of rules on top of those that the register names: bra, law or audit
    #[arg(long = "profile", value_name = "PROFILE")]
    profiles: Vec<String>,
    /// The level of a rule: error, warning, info or off
    #[arg(long = "level", value_name = "RULE=LEVEL")]
    levels: Vec<String>,
    /// Fail on warnings too
    #[arg(long)]
    strict: bool,
    /// Report only the findings of this rule or family
    #[arg(long, value_name = "RULE|FAMILY")]
    only: Vec<String>,
    /// How the findings are shown
    #[arg(long, value_enum, default_value_t = Format::Full)]
    format: Format,
    /// Set aside the findings that this file lists
    #[arg(long, value_name = "FILE", conflicts_with = "write_baseline")]
    baseline: Option<PathBuf>,
    /// List today's findings in this file; one that exists only gets shorter
    #[arg(long, value_name = "FILE")]
    write_baseline: Option<PathBuf>,
    /// Let --write-baseline add findings to a file that exists
    #[arg(long, requires = "write_baseline")]
    grow: bool,
    #[command(flatten)]
    output: Output,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// With the source, for people
    Full,
    /// One line a finding
    Short,
    /// For programs
    Json,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// Commands of a GitHub workflow, for notes in a pull request
    Github,
    /// `JUnit`'s XML, for the test reports of CI servers
    Junit,
}

pub(super) fn run(arguments: &Arguments, context: &Context) -> anyhow::Result<Verdict> {
    let settings = settings(arguments, context)?;
    let trees = arguments.input.trees(context)?;
    let day = context.day();
    let mut checked = trees.each(|tree, loaded| CheckedTree::check(tree, loaded, day, &settings))?;
    apply_baseline(arguments, &mut checked, context)?;
    let outcome = Outcome::new(day, checked);
    let style = context.style(arguments.output.is_file());
    let words = &context.words;
    let shown = match arguments.format {
        Format::Full => full::render(&outcome, words, style),
        Format::Short => short::render(&outcome, words),
        Format::Json => json::render(&outcome, words),
        Format::Sarif => sarif::render(&outcome, words),
        Format::Github => github::render(&outcome, words),
        Format::Junit => junit::render(&outcome, words),
    };
    arguments.output.write(shown.as_bytes(), context)?;
    let failed = outcome.counts.error > 0 || arguments.strict && outcome.counts.warning > 0;
    Ok(if failed { Verdict::Failed } else { Verdict::Passed })
}

/// Sets aside the findings that the baseline knows, says which of its entries no longer match, and renews it where that
/// was asked for.
fn apply_baseline(arguments: &Arguments, trees: &mut [CheckedTree], context: &Context) -> anyhow::Result<()> {
    let Some(path) = arguments.write_baseline.as_ref().or(arguments.baseline.as_ref()) else { return Ok(()) };
    let shown = path.display().to_string();
    let failed = |message: &str, why| {
        anyhow::Error::new(why).context(context.trouble(message, &[("path", shown.as_str().into())]))
    };
    let is_new = arguments.write_baseline.is_some() && path.symlink_metadata().is_err();
    let mut baseline = if is_new {
        Baseline::default()
    } else {
        let text = read(path).map_err(|why| failed("failure-unreadable", why))?;
        Baseline::read(&text).map_err(|why| failed("failure-baseline", why.into()))?
    };
    remark(&baseline::told(&baseline.apply(trees), &shown, &context.words));
    if arguments.write_baseline.is_some() {
        if is_new || arguments.grow {
            baseline.grow(trees);
        }
        write_file(path, baseline.print().as_bytes(), context)?;
    }
    Ok(())
}

/// How many bytes a baseline has at most: room for a million findings.
const LARGEST: u64 = 256 << 20;

/// A file or a pipe, which may have no end.
fn read(path: &Path) -> io::Result<String> {
    let mut text = String::new();
    let length = File::open(path)?.take(LARGEST + 1).read_to_string(&mut text)?;
    if length as u64 > LARGEST { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(text) }
}

/// What the command line says of the rules.
fn settings(arguments: &Arguments, context: &Context) -> anyhow::Result<Settings> {
    let mut settings = Settings::default();
    for name in &arguments.profiles {
        let names = Profile::ALL.iter().map(|(name, _)| *name);
        settings.profiles.push(Profile::named(name).ok_or_else(|| unknown(context, "failure-profile", name, names))?);
    }
    for setting in &arguments.levels {
        let parts = setting.split_once('=').and_then(|(rule, level)| Some((rule, Level::named(level)?)));
        let (rule, level) =
            parts.ok_or_else(|| context.trouble("failure-level", &[("setting", setting.as_str().into())]))?;
        let (family, rule) = rules::rule(rule).ok_or_else(|| no_level(context, rule))?;
        if family.name == "syntax" {
            return Err(context.trouble("failure-fixed-level", &[("rule", rule.name.into())]));
        }
        settings.levels.push((rule.name, level));
    }
    for name in &arguments.only {
        match (family(name), rules::rule(name)) {
            (Some(family), _) => settings.only.extend(family.rules.iter().map(|rule| rule.name)),
            (None, Some((_, rule))) => settings.only.push(rule.name),
            (None, None) => return Err(unknown_rule(context, name)),
        }
    }
    Ok(settings)
}

/// The family of a name.
pub(super) fn family(name: &str) -> Option<&'static Family> {
    FAMILIES.iter().find(|family| family.name == name)
}

/// That a name is no rule's, so that it has no level.
fn no_level(context: &Context, name: &str) -> anyhow::Error {
    match family(name) {
        Some(_) => context.trouble("failure-level-of-family", &[("name", name.into())]),
        None => unknown(context, "failure-rule-alone", name, rules::all().map(|(_, rule)| rule.name)),
    }
}

/// That there is no such rule or family, and which may have been meant.
pub(super) fn unknown_rule(context: &Context, name: &str) -> anyhow::Error {
    let names = rules::all().map(|(_, rule)| rule.name).chain(FAMILIES.iter().map(|family| family.name));
    unknown(context, "failure-rule", name, names)
}

fn unknown(context: &Context, message: &str, name: &str, names: impl Iterator<Item = &'static str>) -> anyhow::Error {
    match nearest(name, names) {
        Some(nearest) => {
            let nearest = ("nearest", nearest.into());
            anyhow::Error::msg(context.words.attribute(message, "nearest", &[("name", name.into()), nearest]))
        }
        None => context.trouble(message, &[("name", name.into())]),
    }
}
