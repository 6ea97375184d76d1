//! The coverage of a city, by area, requirement, problem or administration, and what is missing in it.

mod administrations;
mod areas;
mod gaps;
mod json;
mod problems;
mod requirements;

use jiff::civil::Date;

use super::Style;
use super::flow::titled;
use super::table;
use crate::diagnostic::Argument;
use crate::report::Named;
use crate::report::administrations::Administrations;
use crate::report::coverage::Coverage;
use crate::report::gaps::Gaps;
use crate::report::problems::Problems;
use crate::report::requirements::Requirements;
use crate::words::{Language, Words};

/// The coverage of a tree on a day.
#[derive(Debug)]
pub struct Picture {
    /// The day.
    pub day: Date,
    /// By what it is shown.
    pub by: &'static str,
    /// What is shown.
    pub of: Of,
}

/// What is shown of the coverage.
#[derive(Debug)]
pub enum Of {
    /// Units × areas.
    Areas(Coverage),
    /// Agreements × requirements.
    Requirements(Requirements),
    /// Problems and what answers them.
    Problems(Problems),
    /// Administrations × areas.
    Administrations(Administrations),
    /// What is missing.
    Gaps(Gaps),
}

/// For a terminal.
pub fn text(picture: &Picture, words: &Words, style: Style) -> String {
    match &picture.of {
        Of::Areas(coverage) => areas::text(coverage, picture.day, words, style),
        Of::Requirements(report) => super::grid::text(&requirements::grid(report, picture.day, words), style),
        Of::Problems(report) => problems::text(report, picture.day, words, style),
        Of::Administrations(report) => super::grid::text(&administrations::grid(report, picture.day, words), style),
        Of::Gaps(report) => gaps::text(report, picture, words, style),
    }
}

/// For pages.
pub fn markdown(picture: &Picture, words: &Words) -> String {
    match &picture.of {
        Of::Areas(coverage) => areas::markdown(coverage, picture.day, words),
        Of::Requirements(report) => super::grid::markdown(&requirements::grid(report, picture.day, words)),
        Of::Problems(report) => table::markdown(&problems::table(report, picture.day, words)),
        Of::Administrations(report) => super::grid::markdown(&administrations::grid(report, picture.day, words)),
        Of::Gaps(report) => gaps::markdown(report, picture, words),
    }
}

/// For spreadsheets: a row for each cell, problem or gap, under headings that do not depend on the language.
pub fn csv(picture: &Picture) -> String {
    table::csv(&match &picture.of {
        Of::Areas(coverage) => areas::long(coverage),
        Of::Requirements(report) => requirements::long(report),
        Of::Problems(report) => problems::long(report),
        Of::Administrations(report) => administrations::long(report),
        Of::Gaps(report) => gaps::long(report),
    })
}

/// For programs, format 1: an object for the tree, or one for each of several.
pub fn json(trees: &[Picture], several: bool) -> String {
    json::render(trees, several)
}

/// “Stockholms stad: täckning per fokusområde, stockholm-2019, per 2020-01-15”.
fn title(message: &str, city: &Named, framework: Option<(&Named, bool)>, day: Date, words: &Words) -> String {
    let city = ("city", Argument::from(titled(&city.title, words)));
    let what = words.say(message, &[city]);
    let day = ("day", day.into());
    let when = match framework {
        None => words.say("coverage-when", &[day]),
        Some((framework, in_force)) => {
            let framework = ("framework", framework.id.as_str().into());
            words.attribute("coverage-when", if in_force { "under" } else { "not" }, &[framework, day])
        }
    };
    format!("{what}, {when}")
}

/// A share with the reader's decimal mark; a dash where there is none.
pub fn share(percent: Option<f64>, words: &Words) -> String {
    let mark = if words.language() == Language::Swedish { "," } else { "." };
    percent.map_or_else(|| "–".to_owned(), |percent| format!("{percent:.1}").replace('.', mark))
}

fn number(count: usize) -> Argument {
    Argument::Number(i64::try_from(count).unwrap_or(i64::MAX))
}
