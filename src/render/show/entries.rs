//! The entries of a page: commitments, problems, measures, and what else is listed.

use super::facts::{number, period};
use crate::diagnostic::Argument;
use crate::model::{CellState, Choice, Progress, State};
use crate::render::flow::{called, titled};
use crate::render::page::Entry;
use crate::render::table::Tone;
use crate::report::show::{Card, Covered, Line, Measure, Problem, Report, When, state_name};
use crate::report::{Named, Spot};
use crate::words::Words;

/// A commitment in short: how far it has come, who promised it, by when, and how it is measured.
pub(super) fn commitment(card: &Card, words: &Words) -> Entry {
    let (mark, tone) = mark(card.state, card.is_overdue, words);
    let mut lines = vec![people(card, words), times(card, words)];
    lines.extend(card.measures.iter().map(|measure| {
        let mut parts = vec![titled(&measure.name.title, words).to_owned()];
        parts.extend(progress(measure, words));
        parts
    }));
    lines.retain(|line| !line.is_empty());
    Entry {
        mark,
        tone,
        title: titled(&card.name.title, words).to_owned(),
        id: card.name.id.clone(),
        lines,
        place: place(&card.spot),
    }
}

/// How far the commitment has come that a page is about, and when it is to be done.
pub(super) fn state(card: &Card, words: &Words) -> Vec<(String, String, Tone)> {
    let (mark, tone) = mark(card.state, card.is_overdue, words);
    let label = |key: &str| words.say(key, &[]);
    vec![(label("show-state"), mark, tone), (label("show-when"), times(card, words).join(" · "), Tone::Plain)]
}

/// A sign and a word for how far a commitment has come.
pub(in crate::render) fn mark(state: State, is_overdue: bool, words: &Words) -> (String, Tone) {
    let word = words.say(&format!("state-{}", state_name(state)), &[]);
    if is_overdue {
        return (format!("! {}", words.say("state-overdue", &[("state", word.into())])), Tone::Bad);
    }
    let (sign, tone) = match state {
        State::Reported(Progress::Done) => ("●", Tone::Good),
        State::Reported(Progress::Partly) => ("◑", Tone::Fair),
        State::Reported(Progress::Ongoing) => ("◔", Tone::Plain),
        State::Reported(Progress::NotStarted) | State::Planned => ("○", Tone::Plain),
        State::Reported(Progress::Dropped) => ("×", Tone::Faint),
        State::Unreported => ("?", Tone::Fair),
    };
    (format!("{sign} {word}"), tone)
}

fn people(card: &Card, words: &Words) -> Vec<String> {
    let lead = card.lead.as_ref().map(|lead| called(lead, words));
    let supporting = (!card.supporting.is_empty())
        .then(|| words.say("show-with", &[("who", Argument::Text(names(&card.supporting, words)))]));
    [lead, supporting].into_iter().flatten().collect()
}

/// By when, how often it was done, and when that was reported.
fn times(card: &Card, words: &Words) -> Vec<String> {
    let mut parts = when(&card.when, words);
    parts.extend(card.times_done.map(|times| words.say("show-times-done", &[("times", Argument::Number(times))])));
    parts.extend(card.reported_on.map(|on| words.say("show-reported", &[("day", on.into())])));
    parts
}

fn when(when: &When, words: &Words) -> Vec<String> {
    let often =
        when.times.map(|(times, per)| words.attribute("show-often", per.word(), &[("times", Argument::Number(times))]));
    let parts = [
        when.starts_on.map(|day| words.say("show-from", &[("day", day.into())])),
        when.due_on.map(|day| words.say("show-by", &[("day", day.into())])),
        often,
        when.throughout.then(|| words.say("show-throughout", &[])),
        when.upon.clone(),
    ];
    parts.into_iter().flatten().collect()
}

/// A problem in short: how urgent it is, how many commitments answer it, how it is measured.
pub(super) fn problem(problem: &Problem, words: &Words) -> Entry {
    let priority = problem.priority.map(|priority| ("priority", Argument::Number(priority)));
    let mark = match priority {
        Some(priority) => words.attribute("show-problem", "priority", &[priority]),
        None => words.say("show-problem", &[]),
    };
    let answers = Argument::Number(i64::try_from(problem.answers).unwrap_or(i64::MAX));
    let mut lines = vec![vec![words.say("show-answered", &[("count", answers)])]];
    lines.extend(problem.measures.iter().map(|measure| {
        let mut parts = vec![titled(&measure.name.title, words).to_owned()];
        parts.extend(progress(measure, words));
        parts
    }));
    let tone = if problem.answers == 0 && problem.priority.is_some() { Tone::Bad } else { Tone::Plain };
    let title = titled(&problem.name.title, words).to_owned();
    Entry { mark, tone, title, id: problem.name.id.clone(), lines, place: place(&problem.spot) }
}

/// An indicator with all its values.
pub(super) fn measure(measure: &Measure, words: &Words) -> Entry {
    let kind = measure.kind.map(|kind| words.attribute("show-measure", kind.word(), &[])).unwrap_or_default();
    let values = measure.values.iter().map(|(on, value)| format!("{on}: {}", number(*value, words)));
    let mut lines = vec![progress(measure, words)];
    lines.extend((measure.values.len() > 1).then(|| values.collect()));
    let title = titled(&measure.name.title, words).to_owned();
    Entry { mark: kind, title, id: measure.name.id.clone(), lines, place: place(&measure.spot), ..Entry::default() }
}

/// How many steps a bar has.
const STEPS: usize = 10;

/// “41 ███████░░░ 30 anmälda brott”, “latest 33 (2020-12-31)”, “73 % of the way”
fn progress(measure: &Measure, words: &Words) -> Vec<String> {
    let share = measure.share();
    let bar = share.map_or_else(|| "→".to_owned(), bar);
    let unit = measure.unit.as_deref().map(|unit| format!(" {unit}")).unwrap_or_default();
    let say = |value: f64| number(value, words);
    let way = match (measure.baseline, measure.target) {
        (Some(baseline), Some(target)) => Some(format!("{} {bar} {}{unit}", say(baseline), say(target))),
        (Some(baseline), None) => Some(format!("{} → …{unit}", say(baseline))),
        (None, Some(target)) => Some(format!("→ {}{unit}", say(target))),
        (None, None) => measure.unit.clone(),
    };
    let latest = match measure.latest() {
        Some((on, value)) => words.say("show-latest", &[("value", say(value).into()), ("day", on.into())]),
        None => words.say("show-not-measured", &[]),
    };
    let share = share.map(|share| {
        let message = match share {
            1.0.. => "reached",
            ..0.0 => "away",
            _ => "",
        };
        #[expect(clippy::cast_possible_truncation, reason = "a share between nothing and all")]
        let percent = Argument::Number(nearly(share * 100.0, 100.0) as i64);
        words.attribute("show-share", message, &[("percent", percent)])
    });
    [way, Some(latest), share].into_iter().flatten().collect()
}

/// A number of steps, rounded; all of them only where none is missing.
fn nearly(steps: f64, all: f64) -> f64 {
    if steps >= all { all } else { steps.round().clamp(0.0, all - 1.0) }
}

/// How much of a way was gone; full only where all of it was.
fn bar(share: f64) -> String {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between nothing and ten")]
    let filled = nearly(share * 10.0, 10.0) as usize;
    "█".repeat(filled) + &"░".repeat(STEPS - filled)
}

/// A result or a review.
pub(super) fn report(report: &Report, words: &Words) -> Entry {
    let by = report.by.as_ref().map(|by| called(by, words));
    let status = report.status.map(|status| words.say(&format!("state-{status}"), &[]));
    let parts = [
        report.times.map(|times| words.say("show-times", &[("times", Argument::Number(times))])),
        report.words.clone(),
        status.is_some().then(|| by.clone()).flatten().map(|by| words.say("show-assessed", &[("who", by.into())])),
        report.reported_on.map(|day| words.say("show-told", &[("day", day.into())])),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let title = status.or(by).unwrap_or_default();
    let lines = if parts.is_empty() { Vec::new() } else { vec![parts] };
    Entry { mark: report.on.to_string(), title, lines, place: place(&report.spot), ..Entry::default() }
}

/// How an area stands in a unit.
pub(super) fn covered(covered: &Covered, words: &Words) -> Entry {
    let (sign, tone) = match covered.state {
        CellState::Covered => ("●", Tone::Good),
        CellState::OneSided => ("◐", Tone::Fair),
        CellState::Empty => ("○", Tone::Bad),
        CellState::Declined => ("–", Tone::Faint),
        CellState::Unaddressed => ("·", Tone::Plain),
        CellState::NoAgreement => ("×", Tone::Bad),
    };
    let mark = format!("{sign} {}", words.say(&format!("state-{}", covered.state.word()), &[]));
    let title = titled(&covered.area.title, words).to_owned();
    Entry { mark, tone, title, id: covered.area.id.clone(), ..Entry::default() }
}

/// A document or another record in short.
pub(super) fn line(line: &Line, words: &Words) -> Entry {
    let mut parts = Vec::new();
    parts.extend(line.period.map(|line| period(line.from, line.to, words)).filter(|period| !period.is_empty()));
    parts.extend(line.status.map(|status| words.attribute("key-status", status.word(), &[])));
    parts.extend((!line.members.is_empty()).then(|| names(&line.members, words)));
    let (mark, tone) = match (line.status, line.in_force) {
        (None, _) => (String::new(), Tone::Plain),
        (Some(_), true) => (format!("● {}", words.say("show-in-force", &[])), Tone::Good),
        (Some(_), false) => (format!("○ {}", words.attribute("show-in-force", "not", &[])), Tone::Faint),
    };
    let lines = if parts.is_empty() { Vec::new() } else { vec![parts] };
    let title = titled(&line.name.title, words).to_owned();
    Entry { mark, tone, title, id: line.name.id.clone(), lines, place: place(&line.spot) }
}

fn names(actors: &[Named], words: &Words) -> String {
    actors.iter().map(|actor| called(actor, words)).collect::<Vec<_>>().join(", ")
}

fn place(spot: &Spot) -> String {
    format!("{}:{}", spot.file, spot.line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_full_only_where_the_target_is_reached() {
        assert_eq!(
            [-1.0, 0.0, 0.55, 0.99, 1.0, 3.0].map(|share| bar(share).matches('█').count()),
            [0, 0, 6, 9, 10, 10]
        );
        assert!([0.0, 0.5, 1.0].iter().all(|share| bar(*share).chars().count() == STEPS));
    }
}
