//! Dates as people write them, and as TOML wants them.

use std::ops::Range;

use jiff::civil::Date;

use super::{Kind, Mistake};
use crate::diagnostic::Phrase;
use crate::load::month;

/// The longest word that can be a date.
const LONGEST: usize = 40;

/// What is wrong with a word that was to be a date.
pub(super) fn mistake(word: &str, span: &Range<usize>) -> Option<Mistake> {
    if word.len() > LONGEST {
        return None;
    }
    let word: String =
        word.to_lowercase().chars().map(|c| if matches!(c, '‐'..='―' | '−') { '-' } else { c }).collect();
    if let Some(true) = word.get(..10).map(|day| has_form(day) && day.parse::<Date>().is_err()) {
        return Some(Mistake::new(Kind::ImpossibleDate, span.start..span.start + 10.min(span.len())));
    }
    let mistake = Mistake::new(Kind::DateForm, span.clone());
    Some(match meant(&word)? {
        Some(day) => mistake.help_with("good", day),
        None => mistake.help(Phrase::new("help-date-form-plain")),
    })
}

fn has_form(word: &str) -> bool {
    let marks = [4, 7].map(|at| word.as_bytes().get(at) == Some(&b'-'));
    word.len() == 10 && marks == [true; 2] && word.bytes().filter(u8::is_ascii_digit).count() == 8
}

/// Whether it is a date, and which one where that is plain.
#[allow(clippy::option_option, reason = "a date that is not plain is another thing than no date")]
fn meant(word: &str) -> Option<Option<Date>> {
    let is_number =
        |part: &str, longest| (1..=longest).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    let parts: Vec<&str> = word.split(['-', '/', '.', ' ', ',']).filter(|part| !part.is_empty()).collect();
    let marks: Vec<char> = word.chars().filter(|c| matches!(c, '-' | '/' | '.' | ' ')).collect();
    let named = parts.iter().find_map(|part| month::named(part));
    let year = |part: &str| part.len() == 4 && is_number(part, 4);
    let date = |year: &str, month: i8, day: &str| Date::new(year.parse().ok()?, month, day.parse().ok()?).ok();
    match (&parts[..], named) {
        ([day, _, end] | ["den", day, _, end] | [_, day, end], Some(month)) if is_number(day, 2) && year(end) => {
            Some(date(end, month, day))
        }
        ([_, year_alone], Some(_)) if year(year_alone) => Some(None),
        ([start, month, day], None) if year(start) && is_number(month, 2) && is_number(day, 2) => {
            let spaced = marks.iter().all(|mark| *mark == ' ');
            (!spaced).then(|| date(start, month.parse().ok()?, day))
        }
        ([first, second, end], None) if is_number(first, 2) && is_number(second, 2) && year(end) => {
            let american = second.parse::<i8>().is_ok_and(|month| month > 12);
            let (day, month) = if american { (second, first) } else { (first, second) };
            let ambiguous = marks == ['/', '/'] && first != second && first.parse::<i8>().is_ok_and(|day| day <= 12);
            Some(if ambiguous && !american { None } else { date(end, month.parse().ok()?, day) })
        }
        ([first, second, third], None) if [first, second, third].iter().all(|part| is_number(part, 2)) => {
            (marks.len() == 2 && !marks.contains(&' ')).then_some(None)
        }
        ([start, month], None) if year(start) && is_number(month, 2) && marks == ['-'] => Some(None),
        ([day, month], None) if is_number(day, 2) && is_number(month, 2) && marks == ['/'] => Some(None),
        ([start, month, day, ..], None) if has_form(&[*start, month, day].join("-")) => {
            let rest = word.get(10..).unwrap_or_default();
            let time = rest.trim_start_matches(['t', ' ', 'k', 'l', '.']);
            (rest.len() > time.len() && time.starts_with(|c: char| c.is_ascii_digit())).then_some(None)
        }
        ([start, month, rest], None) if year(start) && is_number(month, 2) && rest.contains('t') => {
            rest.get(..3).is_some_and(|day| day.ends_with('t') && is_number(&day[..2], 2)).then_some(None)
        }
        _ => None,
    }
}
