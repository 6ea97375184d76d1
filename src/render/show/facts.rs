//! What the files say of a thing, as labels and words.

use crate::diagnostic::Argument;
use crate::render::flow::{called, titled};
use crate::render::table::Tone;
use crate::report::Named;
use crate::report::show::{Fact, Value};
use crate::words::{Language, Words};

/// The labels and the words of facts; the two ends of a period on one line.
pub(super) fn facts(facts: &[Fact], words: &Words) -> Vec<(String, String, Tone)> {
    let day = |key: &str| {
        facts.iter().find(|fact| fact.key == key).and_then(|fact| match fact.value {
            Value::Day(day) => Some(day),
            _ => None,
        })
    };
    let (from, to) = (day("valid_from"), day("valid_to"));
    let mut lines = Vec::new();
    for fact in facts {
        let is_second = fact.key == "valid_to" && from.is_some();
        if is_second {
            continue;
        }
        let (key, value) = match fact.key {
            "valid_from" | "valid_to" => ("period", period(from, to, words)),
            key => (key, value(key, &fact.value, words)),
        };
        lines.push((words.say(&format!("key-{key}"), &[]), value, Tone::Plain));
    }
    lines
}

/// “2019-12-01 – 2022-12-31”, “from 2019-12-01”, “until 2022-12-31”; nothing for always.
pub(in crate::render) fn period(
    from: Option<jiff::civil::Date>,
    to: Option<jiff::civil::Date>,
    words: &Words,
) -> String {
    match (from, to) {
        (Some(from), Some(to)) => format!("{from} – {to}"),
        (Some(from), None) => words.say("show-from", &[("day", from.into())]),
        (None, Some(to)) => words.say("show-until", &[("day", to.into())]),
        (None, None) => String::new(),
    }
}

fn value(key: &str, value: &Value, words: &Words) -> String {
    match value {
        Value::Text(text) => titled(text, words).to_owned(),
        Value::Texts(texts) => texts.join("; "),
        Value::Day(day) => day.to_string(),
        Value::Flag(flag) => words.say(if *flag { "show-yes" } else { "show-no" }, &[]),
        Value::Number(number) if key == "budget_sek" => {
            words.say("show-money", &[("amount", Argument::Text(self::number(*number, words)))])
        }
        Value::Number(number) if key == "follow_up_months" =>
        {
            #[expect(clippy::cast_possible_truncation, reason = "months are few")]
            words.say("show-months", &[("months", Argument::Number(*number as i64))])
        }
        Value::Number(number) => self::number(*number, words),
        Value::Word(word) => words.attribute(&format!("key-{key}"), word, &[]),
        Value::Words(chosen) => {
            let chosen = chosen.iter().map(|word| words.attribute(&format!("key-{key}"), word, &[]));
            chosen.collect::<Vec<_>>().join(", ")
        }
        Value::One(named) => name(key, named, words),
        Value::Named(named) => named.iter().map(|one| name(key, one, words)).collect::<Vec<_>>().join(", "),
    }
}

/// Actors by their names; documents and records with their ids, by which more can be asked for.
fn name(key: &str, named: &Named, words: &Words) -> String {
    const RECORDS: [&str; 14] = [
        "area",
        "commitment",
        "commitments",
        "declined",
        "document",
        "focus_areas",
        "framework",
        "of",
        "problems",
        "record",
        "reports_to",
        "requirements",
        "superseded_by",
        "supersedes",
    ];
    let title = called(named, words);
    match (title.is_empty(), RECORDS.contains(&key)) {
        (true, _) => named.id.clone(),
        (false, true) => format!("{title} ({})", named.id),
        (false, false) => title,
    }
}

/// A number as the reader's language writes it: digits in groups of three, and its own decimal sign.
pub(super) fn number(number: f64, words: &Words) -> String {
    let plain = format!("{}", number.abs());
    let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut grouped = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 && whole.len() > 4 {
            grouped.push('\u{A0}');
        }
        grouped.push(digit);
    }
    let sign = if number < 0.0 { "−" } else { "" };
    let point = if words.language() == Language::Swedish { ',' } else { '.' };
    if decimals.is_empty() { format!("{sign}{grouped}") } else { format!("{sign}{grouped}{point}{decimals}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_the_language_does() {
        let said =
            |number_| [Language::English, Language::Swedish].map(|language| number(number_, &Words::new(language)));
        assert_eq!(said(48.5), ["48.5", "48,5"]);
        assert_eq!(said(-3.0), ["−3", "−3"]);
        assert_eq!(said(1200.0), ["1200", "1200"]);
        assert_eq!(said(1_200_000.0), ["1\u{A0}200\u{A0}000", "1\u{A0}200\u{A0}000"]);
    }
}
