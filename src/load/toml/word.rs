//! A value without quotation marks that is none of TOML's: what it was meant to be.

use std::ops::Range;

use toml::de::DeValue;

use super::lexeme::{is_gap, is_typographic};
use super::mistake::PERSONAL;
use super::{Kind, Mistake, day, diagnose, number};
use crate::diagnostic::Phrase;

/// The stretch without the spaces around it.
pub(super) fn trimmed(text: &str, span: Range<usize>) -> Range<usize> {
    let spaces = [' ', '\t', '\r', '\n'];
    let start = span.end - text[span.clone()].trim_start_matches(spaces).len();
    start..start + text[start..span.end].trim_end_matches(spaces).len()
}

/// The words for yes and no, the first half for yes.
const BOOLEANS: [&str; 14] =
    ["true", "ja", "yes", "sant", "sann", "on", "på", "false", "nej", "no", "falskt", "falsk", "off", "av"];

/// What is wrong with it, if it was to be a number or a date, or is one with a hidden character.
pub(super) fn number_or_date(text: &str, span: &Range<usize>) -> Option<Mistake> {
    let word = &text[span.clone()];
    if let Some((at, mark)) = word.char_indices().find(|(_, c)| is_typographic(*c))
        && !word.starts_with(|c: char| c.is_ascii_digit())
    {
        let at = span.start + at;
        return Some(Mistake::new(Kind::TypographicQuotes, at..at + mark.len_utf8()).with("mark", mark.to_string()));
    }
    let control = diagnose::comment(text, span);
    if control.is_some() {
        return control;
    }
    let spaced: String = word.chars().map(|c| if is_gap(c) { ' ' } else { c }).collect();
    let plain = spaced.trim();
    if plain != word && DeValue::parse(plain).is_ok() {
        return diagnose::hidden(text, span);
    }
    day::mistake(plain, span).or_else(|| number::mistake(plain, span))
}

/// What is wrong with it, if it is neither number nor date.
pub(super) fn mistake(text: &str, span: &Range<usize>) -> Mistake {
    let word = &text[span.clone()];
    let lower = word.to_lowercase();
    if let Some(at) = BOOLEANS.iter().position(|known| *known == lower) {
        let good = if at < BOOLEANS.len() / 2 { "true" } else { "false" };
        return Mistake::new(Kind::BooleanWord, span.clone()).with("word", word).help_with("good", good);
    }
    if let Some((first, rest)) = word.split_once(' ')
        && DeValue::parse(first).is_ok_and(|value| value.get_ref().is_datetime() || value.get_ref().is_bool())
    {
        return Mistake::new(Kind::AfterValue, trimmed(text, span.end - rest.len()..span.end));
    }
    let ended = word.trim_end_matches([';', '.']);
    if DeValue::parse(ended).is_ok() {
        return Mistake::new(Kind::AfterValue, span.start + ended.len()..span.end);
    }
    let ids = |part: &str| !part.trim().is_empty() && !part.trim().contains(|c: char| !c.is_alphanumeric() && c != '-');
    if word.contains(',') && word.split(',').all(ids) {
        return Mistake::new(Kind::ListWithoutBrackets, span.clone());
    }
    let unmarked = word.trim_matches(['"', '\'']);
    let mistake = Mistake::new(Kind::UnquotedText, span.clone());
    match repeatable(unmarked).filter(|word| !word.contains(['"', '\\'])) {
        Some(word) => mistake.help_with("good", format!("\"{word}\"")),
        None => mistake.help(Phrase::new("help-unquoted-text-plain")),
    }
}

/// The text, if it is short and cannot be a personal number, which no output repeats.
pub(super) fn repeatable(text: &str) -> Option<&str> {
    let digits = text.chars().filter(|c| c.is_numeric()).count();
    (digits < PERSONAL && text.chars().count() <= 60 && !text.chars().any(char::is_control)).then_some(text)
}
