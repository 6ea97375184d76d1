//! `samverkan` alone: what it sees, how that stands today, and what to try next.

use super::Verdict;
use super::context::Context;
use super::input::Input;
use super::output::Output;
use crate::diagnostic::{Argument, Level};
use crate::model::AsOf;
use crate::rules::{Settings, judge};

/// How one tree stands.
struct Standing {
    city: String,
    root: String,
    frameworks: usize,
    agreements: usize,
    in_force: usize,
    errors: usize,
    warnings: usize,
}

pub(super) fn run(context: &Context) -> anyhow::Result<Verdict> {
    let day = context.day();
    let say = |message, arguments: &[(&'static str, Argument)]| context.words.say(message, arguments) + "\n";
    let Ok(trees) = Input::default().trees(context) else {
        let text = say("overview-nothing", &[]) + &say("overview-next-init", &[]);
        Output::default().write(text.as_bytes(), context)?;
        return Ok(Verdict::Passed);
    };
    let standings = trees.each(|tree, loaded| {
        let findings = judge(loaded, day, &Settings::default());
        let workspace = &loaded.workspace;
        let as_of = AsOf { tree: workspace, day };
        let city = workspace.register().and_then(|register| register.city.first()?.name.text());
        let count = |level| findings.iter().filter(|finding| finding.level == level).count();
        Standing {
            city: city.unwrap_or(&tree.root).to_owned(),
            root: tree.root.clone(),
            frameworks: workspace.frameworks().count(),
            agreements: workspace.agreements().count(),
            in_force: as_of.agreements_in_force().count(),
            errors: count(Level::Error),
            warnings: count(Level::Warning),
        }
    })?;
    let number = |count: usize| Argument::Number(i64::try_from(count).unwrap_or(i64::MAX));
    let mut text = String::new();
    for standing in &standings {
        let tree = [
            ("city", standing.city.as_str().into()),
            ("root", standing.root.as_str().into()),
            ("frameworks", number(standing.frameworks)),
            ("agreements", number(standing.agreements)),
        ];
        let state = [
            ("day", day.into()),
            ("in_force", number(standing.in_force)),
            ("errors", number(standing.errors)),
            ("warnings", number(standing.warnings)),
        ];
        text += &say("overview-tree", &tree);
        text += &say("overview-state", &state);
    }
    text += &say("overview-next", &[]);
    Output::default().write(text.as_bytes(), context)?;
    Ok(Verdict::Passed)
}
