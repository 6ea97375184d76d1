//! `samverkan coverage`

use clap::{Args, ValueEnum};

use super::Verdict;
use super::context::Context;
use super::input::Input;
use super::output::{Output, remark, warn_of_broken};
use super::subject::unknown;
use crate::diagnostic::Argument;
use crate::model::{Actor, DocumentIndex, Head, Title, nearest};
use crate::render::coverage::{self as render, Of, Picture};
use crate::render::titled;
use crate::report::administrations::Administrations;
use crate::report::coverage::Coverage;
use crate::report::gaps::{self, Gaps};
use crate::report::problems::Problems;
use crate::report::requirements::Requirements;
use crate::report::{View, broken_files};

/// Shows how the districts cover the focus areas, and what is missing.
///
/// A cell tells how an area stands in a district by the agreements in force: covered by both sides, by one side only,
/// chosen without anything being done, declined, not mentioned; and how many live commitments the city and the police
/// lead there. Exit code 1 only through --fail-under.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    input: Input,
    /// What is put beside what
    #[arg(long, value_enum, default_value_t = By::Area)]
    by: By,
    /// The framework whose areas and requirements are counted; by default the one in force
    #[arg(long, value_name = "ID")]
    framework: Option<String>,
    /// Only what is missing, as a work list: the most urgent first, each with the place to mend
    #[arg(long)]
    gaps: bool,
    /// Fail if less than this is covered (or met, by requirement)
    #[arg(long, value_name = "PERCENT", value_parser = percent)]
    fail_under: Option<f64>,
    /// How it is shown
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
    #[command(flatten)]
    output: Output,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum By {
    /// Districts and focus areas
    Area,
    /// Agreements and the requirements of their framework
    Requirement,
    /// The problems of the agreements and what answers them
    Problem,
    /// Specialist administrations and focus areas
    Administration,
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
    /// A page for browsers (comes later)
    Html,
    /// A workbook (comes later)
    Xlsx,
}

/// What is shown of a tree, and what the gate measures.
struct Measured {
    city: Title,
    picture: Picture,
    percent: Option<f64>,
    broken: usize,
}

pub(super) fn run(arguments: &Arguments, context: &Context) -> anyhow::Result<Verdict> {
    if let Format::Html | Format::Xlsx = arguments.format {
        let format = if arguments.format == Format::Html { "html" } else { "xlsx" };
        return Err(context.trouble("failure-later", &[("format", format.into())]));
    }
    if arguments.fail_under.is_some() && matches!(arguments.by, By::Problem | By::Administration) {
        return Err(context.trouble("failure-no-percent", &[]));
    }
    let trees = arguments.input.trees(context)?;
    let day = context.day();
    let read = trees.each(|tree, loaded| {
        let view = View::new(loaded, day);
        let named = match &arguments.framework {
            Some(id) => Some(framework(&view, id)?),
            None => None,
        };
        let (mut of, percent) = measure(&view, named, arguments);
        if let Of::Gaps(Gaps { gaps, .. }) = &mut of {
            gaps.retain(|gap| tree.files.iter().any(|file| file.selected && file.path == gap.mend.file));
        }
        Ok::<_, Option<String>>(Measured {
            city: view.named_actor(Actor::City).title,
            picture: Picture { day, by: arguments.by.name(), of },
            percent,
            broken: broken_files(loaded),
        })
    })?;
    let mut found = Vec::new();
    let mut meant: Vec<String> = Vec::new();
    for tree in read {
        match tree {
            Ok(measured) => found.push(measured),
            Err(nearest) => meant.extend(nearest),
        }
    }
    if let (Some(id), true) = (&arguments.framework, found.is_empty()) {
        return Err(unknown(context, "failure-framework", id, &meant));
    }
    warn_of_broken(context, found.iter().map(|tree| tree.broken).sum());
    let missed = gate(arguments, &found, context);
    let pictures: Vec<Picture> = found.into_iter().map(|tree| tree.picture).collect();
    let words = &context.words;
    let style = context.style(arguments.output.is_file());
    let each =
        |render: &dyn Fn(&Picture) -> String, between| pictures.iter().map(render).collect::<Vec<_>>().join(between);
    let shown = match arguments.format {
        Format::Markdown => each(&|picture| render::markdown(picture, words), "\n"),
        Format::Csv => each(&|picture| render::csv(picture), "\r\n"),
        Format::Json => render::json(&pictures, trees.found.len() > 1),
        Format::Table | Format::Html | Format::Xlsx => each(&|picture| render::text(picture, words, style), "\n"),
    };
    arguments.output.write(shown.as_bytes(), context)?;
    Ok(if missed { Verdict::Failed } else { Verdict::Passed })
}

/// The framework with an id, or that which was most likely meant.
fn framework(view: &View<'_>, id: &str) -> Result<DocumentIndex, Option<String>> {
    let found = view.document_by_id(id).filter(|index| view.document(*index).head() == Head::Framework);
    found.ok_or_else(|| nearest(id, view.frameworks().map(|(_, document, _)| document.name())).map(str::to_owned))
}

/// What is asked for, and the percent that the gate measures where there is a gate.
fn measure(view: &View<'_>, named: Option<DocumentIndex>, arguments: &Arguments) -> (Of, Option<f64>) {
    if arguments.gaps {
        let percent = arguments.fail_under.and_then(|_| match arguments.by {
            By::Requirement => Requirements::of(view, named).percent(),
            _ => Coverage::of(view, named).totals.percent(),
        });
        return (Of::Gaps(Gaps::of(view, named, arguments.by.gaps())), percent);
    }
    match arguments.by {
        By::Area => {
            let report = Coverage::of(view, named);
            let percent = report.totals.percent();
            (Of::Areas(report), percent)
        }
        By::Requirement => {
            let report = Requirements::of(view, named);
            let percent = report.percent();
            (Of::Requirements(report), percent)
        }
        By::Problem => (Of::Problems(Problems::of(view)), None),
        By::Administration => (Of::Administrations(Administrations::of(view, named)), None),
    }
}

/// Whether less is covered in a tree than was asked for; says so for each that is.
fn gate(arguments: &Arguments, trees: &[Measured], context: &Context) -> bool {
    let Some(least) = arguments.fail_under else { return false };
    let attribute = if arguments.by == By::Requirement { "requirement" } else { "" };
    let mut missed = false;
    for tree in trees.iter().filter(|tree| tree.percent.is_some_and(|percent| percent < least)) {
        missed = true;
        let words = &context.words;
        let said: [(&'static str, Argument); 3] = [
            ("city", titled(&tree.city, words).into()),
            ("percent", render::share(tree.percent, words).as_str().into()),
            ("least", least.to_string().as_str().into()),
        ];
        remark(&format!("{}\n", words.attribute("coverage-under", attribute, &said)));
    }
    missed
}

impl By {
    const fn name(self) -> &'static str {
        match self {
            Self::Area => "area",
            Self::Requirement => "requirement",
            Self::Problem => "problem",
            Self::Administration => "administration",
        }
    }

    const fn gaps(self) -> gaps::By {
        match self {
            Self::Area => gaps::By::Area,
            Self::Requirement => gaps::By::Requirement,
            Self::Problem => gaps::By::Problem,
            Self::Administration => gaps::By::Administration,
        }
    }
}

fn percent(text: &str) -> Result<f64, String> {
    let percent = text.strip_suffix('%').unwrap_or(text).trim().parse().ok();
    let percent = percent.filter(|percent| (0.0..=100.0).contains(percent));
    percent.ok_or_else(|| "a percent is a number from 0 to 100".to_owned())
}
