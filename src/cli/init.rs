//! `samverkan init`

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;

use super::Verdict;
use super::context::Context;
use super::output::Output;
use crate::words::Language;

/// Writes a small valid tree to begin from.
///
/// A register, a framework and one agreement, with comments that say what to fill in. Files that exist are never
/// touched.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The folder for the tree; it is made if need be
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

/// The files of the example that a newcomer copies.
const FILES: [(&str, &str); 3] = [
    ("city.toml", include_str!("../../examples/minimal/city.toml")),
    ("framework.toml", include_str!("../../examples/minimal/framework.toml")),
    ("agreement.toml", include_str!("../../examples/minimal/agreement.toml")),
];

/// Their comments in Swedish, line by line in the order of the files.
const SWEDISH: [&str; 10] = [
    "Registret: vilka som finns. Varje träd har exakt ett, och det heter city.toml.",
    "Ett stadsdelsområde för varje del av staden som har egna överenskommelser. En kommun utan sådana utelämnar detta och",
    "skriver districts = [\"city\"] i sin överenskommelse.",
    "Lokalpolisområdena, och vilka stadsdelsområden de täcker.",
    "Den stadsövergripande ramöverenskommelsen: fokusområdena, och vem som leder samverkan.",
    "En lokal överenskommelse: vad stadsdelen och lokalpolisen ska göra, när, och hur det mäts.",
    "De fokusområden som överenskommelsen har valt ur ramöverenskommelsen.",
    "Den lokala problembilden, det mest angelägna först.",
    "Vad var och en ska göra. Varje åtagande har en ansvarig och anger när.",
    "Hur man ser om det hjälper.",
];

/// The year in which the example is written; its other years follow from it.
const YEAR: i16 = 2026;

pub(super) fn run(arguments: &Arguments, context: &Context) -> anyhow::Result<Verdict> {
    let folder = &arguments.folder;
    let shown = |path: &Path| path.display().to_string();
    if let Some(there) = FILES.map(|(name, _)| folder.join(name)).iter().find(|path| path.symlink_metadata().is_ok()) {
        return Err(context.trouble("failure-exists", &[("path", shown(there).into())]));
    }
    let failed = |reason: io::Error| {
        anyhow::Error::new(reason).context(context.trouble("failure-write", &[("path", shown(folder).into())]))
    };
    fs::create_dir_all(folder).map_err(failed)?;
    let mut written = Vec::new();
    let mut swedish = SWEDISH.iter();
    for (name, text) in FILES {
        let path = folder.join(name);
        let mut text = in_year(text, context.day().year());
        if context.words.language() == Language::Swedish {
            text = commented(&text, &mut swedish);
        }
        let done = write(&path, &text);
        if let Err(reason) = done {
            // Written whole or not at all: what was written is ours to take back.
            for path in &written {
                let _ = fs::remove_file(path);
            }
            return Err(failed(reason));
        }
        written.push(path);
    }
    let said = context.words.say("init-done", &[("folder", shown(folder).into())]);
    Output::default().write(format!("{said}\n").as_bytes(), context)?;
    Ok(Verdict::Passed)
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(text.as_bytes()).inspect_err(|_| _ = fs::remove_file(path))
}

/// A file with other comments.
fn commented<'c>(text: &str, comments: &mut impl Iterator<Item = &'c &'static str>) -> String {
    let line = |line: &str| match line.strip_prefix("# ").and_then(|_| comments.next()) {
        Some(comment) => format!("# {comment}\n"),
        None => format!("{line}\n"),
    };
    text.lines().map(line).collect()
}

/// The example as if it had been written in another year, all of whose years have four digits.
fn in_year(text: &str, year: i16) -> String {
    let year = year.clamp(1, 9990);
    let moved = |text: String, old: i16| text.replace(&old.to_string(), &format!("{:04}", old - YEAR + year));
    let years = YEAR - 1..YEAR + 10;
    // In the order in which no year that was just written is moved again.
    if year > YEAR { years.rev().fold(text.to_owned(), moved) } else { years.fold(text.to_owned(), moved) }
}
