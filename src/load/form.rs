//! What a value of the wrong type would be in the right one, where that is plain.

use ::toml::Spanned;
use ::toml::de::DeValue;
use jiff::civil::Date;

use super::month;
use super::value::integer;
use crate::diagnostic::Phrase;
use crate::model::Shape;

/// As many digits as a personal number has, which no output repeats.
const TOO_MANY_DIGITS: usize = 10;

/// What to write instead of a value.
pub(super) fn help(shape: Shape, value: &DeValue<'_>) -> Phrase {
    let form = form(shape, value);
    // A number of that many digits is not to be repeated, and is none of these anyway.
    let form = form.filter(|form| form.chars().filter(char::is_ascii_digit).count() < TOO_MANY_DIGITS);
    if let Some(form) = form {
        return Phrase::new("help-form").with("form", form);
    }
    let is_list = shape.element().is_some();
    Phrase::new(match (shape, value) {
        (_, DeValue::Array(list)) if !is_list && is_one_value(list) => "help-no-brackets",
        (Shape::Reference(_) | Shape::Choice(_), DeValue::Array(_)) => "help-only-one",
        _ if is_list => "help-list",
        (Shape::Day, _) => "help-date",
        (Shape::Flag, _) => "help-flag",
        (Shape::Integer(_), DeValue::Float(_)) => "help-whole",
        (Shape::Integer(_) | Shape::Number, _) => "help-number",
        (Shape::Levels, _) => "help-levels",
        _ => "help-quotes",
    })
}

fn is_one_value(list: &[Spanned<DeValue<'_>>]) -> bool {
    matches!(list, [one] if !one.get_ref().is_table() && !one.get_ref().is_array())
}

fn form(shape: Shape, value: &DeValue<'_>) -> Option<String> {
    match (shape, value) {
        (Shape::Day, DeValue::Datetime(written)) => {
            let date = written.date?;
            Some(civil(date.year, date.month, date.day)?.to_string())
        }
        (Shape::Day, DeValue::String(text)) => Some(plain_day(text)?.to_string()),
        (Shape::Day, DeValue::Integer(number)) => Some(plain_day(number.as_str())?.to_string()),
        (Shape::Integer(least), DeValue::String(text)) => {
            let number: i64 = text.replace(char::is_whitespace, "").parse().ok()?;
            (number >= least).then(|| number.to_string())
        }
        (Shape::Integer(least), DeValue::Float(number)) => {
            let (whole, decimals) = number.as_str().split_once('.')?;
            let number: i64 = whole.parse().ok()?;
            (number >= least && decimals.bytes().all(|digit| digit == b'0')).then(|| number.to_string())
        }
        (Shape::Number, DeValue::String(text)) => {
            let digits = text.trim_end_matches(['%', ' ', '\u{A0}']).replace(char::is_whitespace, "").replace(',', ".");
            let is_plain = digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b'-');
            (is_plain && digits.parse::<f64>().is_ok()).then_some(digits)
        }
        (Shape::Flag, DeValue::String(text)) => match text.trim().to_lowercase().as_str() {
            "true" | "ja" | "yes" => Some("true".to_owned()),
            "false" | "nej" | "no" => Some("false".to_owned()),
            _ => None,
        },
        (Shape::Flag, DeValue::Integer(number)) => match integer(number)? {
            0 => Some("false".to_owned()),
            1 => Some("true".to_owned()),
            _ => None,
        },
        _ => None,
    }
}

/// A day in one of the forms that people write: `20200630`, `2020/06/30`, `2020.6.30`, `30/6 2020`, `30 juni 2020`.
fn plain_day(text: &str) -> Option<Date> {
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    match words[..] {
        [whole] if whole.len() == 8 && whole.is_ascii() => day(&whole[..4], &whole[4..6], &whole[6..]),
        [year, month, of_month] if year.len() == 4 => day(year, month, of_month),
        [of_month, month, year] if year.len() == 4 => day(year, month, of_month),
        _ => None,
    }
}

fn day(year: &str, month: &str, of_month: &str) -> Option<Date> {
    let month = month::named(month).or_else(|| month.parse().ok())?;
    Date::new(year.parse().ok()?, month, of_month.parse().ok()?).ok()
}

/// The day of a year, month and day of the month, if the calendar has it.
pub(super) fn civil(year: u16, month: u8, day: u8) -> Option<Date> {
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}
