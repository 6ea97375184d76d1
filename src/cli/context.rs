//! What every command knows: the day, the language, and whether colours may be used.

use std::io::{self, IsTerminal};
use std::{env, fs};

use clap::{Args, ColorChoice};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use crate::diagnostic::Argument;
use crate::render::Style;
use crate::words::{Language, Words};

/// Options that every command takes.
#[derive(Debug, Args)]
pub(super) struct Global {
    /// The day on which things are looked at; today if not given
    #[arg(long, global = true, value_name = "YYYY-MM-DD", value_parser = day)]
    as_of: Option<Date>,
    /// The language of messages; by default that of the environment
    #[arg(long, global = true, value_name = "en|sv")]
    lang: Option<Language>,
    /// Whether to use colours: auto means on a terminal only
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto", hide_default_value = true)]
    color: ColorChoice,
}

/// What every command knows.
pub(super) struct Context {
    as_of: Option<Date>,
    color: ColorChoice,
    /// The words of the reader's language.
    pub(super) words: Words,
}

impl Context {
    pub(super) fn new(global: &Global) -> Self {
        Self { as_of: global.as_of, color: global.color, words: Words::new(language(global.lang)) }
    }

    /// The day on which things are looked at.
    pub(super) fn day(&self) -> Date {
        self.as_of.unwrap_or_else(today)
    }

    /// The day on which things are looked at, if one was given.
    pub(super) const fn given_day(&self) -> Option<Date> {
        self.as_of
    }

    /// How to lay out what goes to standard output, or to a file.
    pub(super) fn style(&self, to_file: bool) -> Style {
        self.style_on(!to_file && io::stdout().is_terminal())
    }

    /// How to lay out what git shows, on a terminal or in its pager.
    pub(super) fn paged_style(&self) -> Style {
        self.style_on(io::stdout().is_terminal() || env::var_os("GIT_PAGER_IN_USE").is_some_and(|used| used == "true"))
    }

    fn style_on(&self, on_terminal: bool) -> Style {
        let color = match self.color {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto => {
                on_terminal && !is_set("NO_COLOR") && env::var_os("TERM").is_none_or(|term| term != "dumb")
            }
        };
        Style { color, width: width(on_terminal) }
    }

    /// A job that could not be done, in the reader's words.
    pub(super) fn trouble(&self, message: &str, arguments: &[(&'static str, Argument)]) -> anyhow::Error {
        anyhow::Error::msg(self.words.say(message, arguments))
    }
}

/// How many columns there are; a hundred where nobody says.
fn width(on_terminal: bool) -> usize {
    let told = || env::var("COLUMNS").ok()?.parse().ok();
    let terminal = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    let width = if on_terminal { terminal().or_else(told) } else { told() };
    width.unwrap_or(100).clamp(20, 1000)
}

/// The day that it is where the machine stands.
fn today() -> Date {
    // `Zoned::now` lists every time zone that there is before it reads the one that the machine is set to.
    let set = || TimeZone::tzif("", &fs::read("/etc/localtime").ok()?).ok();
    let zone = if env::var_os("TZ").is_none() { set() } else { None };
    zone.map_or_else(Zoned::now, |zone| Timestamp::now().to_zoned(zone)).date()
}

fn is_set(name: &str) -> bool {
    env::var_os(name).is_some_and(|value| !value.is_empty())
}

/// The language that is asked for, or that of the environment.
pub(super) fn language(asked: Option<Language>) -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].map(|name| env::var(name).ok());
    asked.unwrap_or_else(|| Language::from_environment(locale.each_ref().map(Option::as_deref)))
}

/// A day as it is written on the command line.
pub(super) fn day(text: &str) -> Result<Date, String> {
    let is_plain = text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let day = is_plain.then(|| text.parse().ok()).flatten();
    day.ok_or_else(|| "a day is written as 2026-03-01".to_owned())
}

#[cfg(test)]
mod tests {
    #[test]
    fn today_is_the_day_that_the_machine_is_set_to() {
        let day = || jiff::Zoned::now().date();
        let (before, today, after) = (day(), super::today(), day());
        assert!(before <= today && today <= after, "{before} {today} {after}");
    }
}
