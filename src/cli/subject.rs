//! What an id on the command line names; and which may have been meant, where it names nothing or several things.

use super::context::Context;
use crate::diagnostic::Argument;
use crate::model::{Kind, nearest};
use crate::report::lookup::{Candidate, Lookup};

/// How many candidates are listed.
const MOST: usize = 20;

/// What was made of the one thing that an id names, in each tree that has it.
pub(super) fn only<T>(context: &Context, id: &str, lookups: Vec<Lookup<T>>) -> anyhow::Result<Vec<T>> {
    let (mut found, mut meant, mut several) = (Vec::new(), Vec::new(), Vec::new());
    for lookup in lookups {
        match lookup {
            Lookup::Nothing { meant: nearest } => meant.extend(nearest),
            Lookup::One(made) => found.push(made),
            Lookup::Several(candidates) => several.extend(candidates),
        }
    }
    if !several.is_empty() {
        return Err(ambiguous(context, id, &several));
    }
    if found.is_empty() { Err(unknown(context, "failure-id", id, &meant)) } else { Ok(found) }
}

/// That nothing has an id, and which of those that the trees offer may have been meant.
pub(super) fn unknown(context: &Context, message: &str, name: &str, meant: &[String]) -> anyhow::Error {
    let nearest = nearest(name, meant.iter().map(String::as_str)).or(meant.first().map(String::as_str));
    let name: (&'static str, Argument) = ("name", name.into());
    match nearest {
        Some(nearest) => {
            let arguments = [name, ("nearest", nearest.into())];
            anyhow::Error::msg(context.words.attribute(message, "nearest", &arguments))
        }
        None => context.trouble(message, &[name]),
    }
}

/// That an id names several things; each on a line of its own.
fn ambiguous(context: &Context, id: &str, candidates: &[Candidate]) -> anyhow::Error {
    let number = |count: usize| Argument::Number(i64::try_from(count).unwrap_or(i64::MAX));
    let mut lines =
        vec![context.words.say("failure-several", &[("name", id.into()), ("count", number(candidates.len()))])];
    lines.extend(candidates.iter().take(MOST).map(|candidate| line(context, candidate)));
    if candidates.len() > MOST {
        lines.push(context.words.say("failure-more", &[("count", number(candidates.len() - MOST))]));
    }
    let mut lines = lines.into_iter().rev();
    let last = anyhow::Error::msg(lines.next().unwrap_or_default());
    lines.fold(last, anyhow::Error::context)
}

fn line(context: &Context, candidate: &Candidate) -> String {
    let kind = context.words.say(candidate.kind.map_or("kind-actor", Kind::word), &[]);
    let place = candidate.spot.as_ref().map(|spot| format!(" ({}:{})", spot.file, spot.line)).unwrap_or_default();
    format!("{}  {kind}, {}{place}", candidate.id, candidate.title.own)
}
