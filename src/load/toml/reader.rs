//! What TOML's own reader says, as kinds that can be said in every language.

use toml::de::{DeTable, Error};

use super::{Kind, Mistake, diagnose};
use crate::source::Span;

/// The beginnings of the reader's messages, and what they are.
const MESSAGES: [(&str, Kind); 44] = [
    ("`_` may only go between digits", Kind::BadNumber),
    ("cannot extend value", Kind::NoTable),
    ("cannot recurse further", Kind::TooDeep),
    ("carriage return must be followed", Kind::CarriageReturn),
    ("duplicate key", Kind::RepeatedKey),
    ("extra `=`", Kind::ExtraEquals),
    ("extra assignment between key-value pairs", Kind::ExtraEquals),
    ("extra comma in", Kind::ExtraComma),
    ("integers with a radix cannot be signed", Kind::BadNumber),
    ("invalid basic string", Kind::UnclosedText),
    ("invalid boolean", Kind::UnquotedText),
    ("invalid comment character", Kind::ControlCharacter),
    ("invalid date", Kind::DateForm),
    ("invalid inline table element", Kind::BraceEntry),
    ("invalid key", Kind::InvalidKey),
    ("invalid literal string", Kind::UnclosedText),
    ("invalid multi-line", Kind::UnclosedLongText),
    ("invalid offset", Kind::DateForm),
    ("invalid table", Kind::InvalidHeader),
    ("invalid time", Kind::DateForm),
    ("invalid unquoted key", Kind::InvalidKey),
    ("invalid value", Kind::Backslash),
    ("invalid", Kind::BadNumber),
    ("key with no value", Kind::MissingEquals),
    ("keys cannot be multi-line", Kind::InvalidKey),
    ("missing array opening", Kind::ExtraBracket),
    ("missing assignment between key-value pairs", Kind::BraceEntry),
    ("missing comma between", Kind::MissingComma),
    ("missing escaped value", Kind::Backslash),
    ("missing inline table opening", Kind::ExtraBracket),
    ("missing key for inline table element", Kind::BraceEntry),
    ("missing opening quote", Kind::UnquotedText),
    ("missing value", Kind::MissingValue),
    ("radix must be lowercase", Kind::BadNumber),
    ("recursion limit", Kind::TooDeep),
    ("redundant", Kind::BadNumber),
    ("string values must be quoted", Kind::UnquotedText),
    ("too few unicode value digits", Kind::Backslash),
    ("unclosed array table", Kind::InvalidHeader),
    ("unclosed array", Kind::UnclosedList),
    ("unclosed inline table", Kind::UnclosedBraces),
    ("unclosed table", Kind::InvalidHeader),
    ("unexpected leading zero", Kind::LeadingZero),
    ("unquoted keys cannot be empty", Kind::MissingKey),
];

/// Every mistake that the reader finds in a text, one a line.
pub(super) fn mistakes(text: &str) -> Vec<Mistake> {
    let mut mistakes: Vec<_> = DeTable::parse_recoverable(text).1.iter().map(|error| mistake(text, 0, error)).collect();
    mistakes.sort_by_key(|mistake| mistake.span);
    let mut line = None;
    mistakes.retain(|mistake| {
        let new = line.is_none_or(|end| mistake.span.start > end);
        if new {
            line = Some(Span::from(0..super::shape::line_at(text, mistake.span.start as usize).0.end).end);
        }
        new
    });
    mistakes
}

/// What the reader says of the part of a text that begins at `base`.
pub(super) fn mistake(text: &str, base: usize, error: &Error) -> Mistake {
    let place = error.span().unwrap_or(0..0);
    let start = text.floor_char_boundary(base + place.start);
    let end = text.ceil_char_boundary(base + place.end).max(start);
    let message = error.message();
    let known = MESSAGES.iter().find(|(beginning, _)| message.starts_with(beginning)).map(|(_, kind)| *kind);
    let (before, here) = (text[..start].chars().next_back(), text[start..].chars().next());
    let here_is_control = here.is_some_and(|c| c.is_ascii_control() && !matches!(c, '\t' | '\n'));
    let visible = |c: Option<char>| c.filter(|c| !matches!(c, '\n' | '\r')).map_or(0, char::len_utf8);
    match known.unwrap_or(Kind::Other) {
        Kind::ControlCharacter | Kind::UnclosedText | Kind::UnclosedLongText if here_is_control => {
            diagnose::control(text, start)
        }
        Kind::Backslash => {
            let backslash = text[base..start].rfind('\\').map_or(start, |at| base + at);
            let end = (start + visible(here)).max(end);
            Mistake::new(Kind::Backslash, backslash..end)
        }
        kind => {
            let span = match (end > start, visible(here), visible(before)) {
                (true, _, _) => start..end,
                (false, 0, width) => start - width..start,
                (false, width, _) => start..start + width,
            };
            described(kind, &text[span.clone()], message, span)
        }
    }
}

/// The mistake with the arguments that its sentences take.
fn described(kind: Kind, found: &str, message: &str, span: std::ops::Range<usize>) -> Mistake {
    let plain = crate::diagnostic::Phrase::new;
    let mistake = Mistake::new(kind, span);
    match kind {
        Kind::Other => mistake.with("detail", message),
        Kind::RepeatedKey | Kind::InvalidKey | Kind::MissingValue => mistake.with("key", found),
        Kind::ControlCharacter => mistake.with("code", "U+0000"),
        Kind::LeadingZero => mistake.help(plain("help-leading-zero-plain")),
        Kind::DateForm => mistake.help(plain("help-date-form-plain")),
        Kind::UnquotedText => mistake.help(plain("help-unquoted-text-plain")),
        Kind::MissingEquals => mistake.with("key", found).help(plain("help-missing-equals-plain")),
        _ => mistake,
    }
}
