//! `samverkan` alone: what it sees, how that stands today, and what to try next.

use super::Verdict;
use super::context::Context;
use super::input::Input;
use super::output::Output;
use crate::diagnostic::Argument;
use crate::model::{Actor, Title};
use crate::render::table::Tone;
use crate::render::{Counts, titled, wrapped};
use crate::report::View;
use crate::rules::{Settings, judge};

/// How one tree stands.
struct Standing {
    city: Title,
    root: String,
    frameworks: usize,
    agreements: usize,
    in_force: usize,
    counts: Counts,
}

pub(super) fn run(context: &Context) -> anyhow::Result<Verdict> {
    let day = context.day();
    let style = context.style(false);
    let say = |message, arguments: &[(&'static str, Argument)]| {
        wrapped(&context.words.say(message, arguments), Tone::Plain, style)
    };
    let Ok(trees) = Input::default().trees(context) else {
        let text = say("overview-nothing", &[]) + &say("overview-next-init", &[]);
        Output::default().write(text.as_bytes(), context)?;
        return Ok(Verdict::Passed);
    };
    let standings = trees.each(|tree, loaded| {
        let counts = Counts::of(&judge(loaded, day, &Settings::default()));
        let view = View::new(loaded, day);
        Standing {
            city: view.named_actor(Actor::City).title,
            root: tree.root.clone(),
            frameworks: view.frameworks().count(),
            agreements: view.agreements().count(),
            in_force: view.agreements_in_force().count(),
            counts,
        }
    })?;
    let mut text = String::new();
    for standing in &standings {
        let tree = [
            ("city", titled(&standing.city, &context.words).into()),
            ("root", standing.root.as_str().into()),
            ("frameworks", Argument::count(standing.frameworks)),
            ("agreements", Argument::count(standing.agreements)),
        ];
        let state = [
            ("day", day.into()),
            ("in_force", Argument::count(standing.in_force)),
            ("findings", standing.counts.told(&context.words).into()),
        ];
        text += &say("overview-tree", &tree);
        text += &say("overview-state", &state);
    }
    text += &say("overview-next", &[]);
    Output::default().write(text.as_bytes(), context)?;
    Ok(Verdict::Passed)
}
