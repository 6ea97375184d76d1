//! The one mistake of a broken statement or of lines that are none: the first thing that a reader would stumble over.

use std::ops::Range;

use toml::de::Error;

use super::lexeme::{is_bare, is_gap, is_typographic};
use super::shape::{Sign, Statement, line_at};
use super::{Kind, Mistake, reader, value, word};

/// What is wrong with a statement of which TOML says `error`, counted from the statement's beginning.
pub(super) fn statement(text: &str, statement: &Statement, span: &Range<usize>, error: &Error) -> Mistake {
    let name = &text[statement.key.clone()];
    if let Some(mistake) = key(text, &statement.key) {
        return mistake;
    }
    let sign = statement.key.end..statement.value;
    match statement.sign {
        Sign::Colon => {
            let colon = text[sign.clone()].find(':').map_or(sign.clone(), |at| sign.start + at..sign.start + at + 1);
            return Mistake::new(Kind::Colon, colon).help_with("good", format!("{name} = …"));
        }
        Sign::Nothing => {
            return Mistake::new(Kind::MissingEquals, statement.key.clone())
                .with("key", name)
                .help_with("good", format!("{name} = …"));
        }
        Sign::Equals => {}
    }
    let said = reader::mistake(text, span.start, error);
    match said.kind {
        // These are looked for after everything else was found in order.
        Kind::Backslash | Kind::ControlCharacter | Kind::CarriageReturn => said,
        _ => value::mistake(text, statement, span.end).unwrap_or(said),
    }
}

/// What is wrong with a key.
fn key(text: &str, span: &Range<usize>) -> Option<Mistake> {
    let key = &text[span.clone()];
    if key.starts_with(['"', '\'']) || key.split('.').all(|part| is_bare(part.trim_matches([' ', '\t']))) {
        return None;
    }
    if let Some((at, mark)) = key.char_indices().find(|(_, c)| is_typographic(*c)) {
        let at = span.start + at;
        return Some(Mistake::new(Kind::TypographicQuotes, at..at + mark.len_utf8()).with("mark", mark.to_string()));
    }
    let plain = key.trim_matches(|c: char| is_gap(c) || c == ' ');
    if is_bare(plain) {
        return hidden(text, span);
    }
    if is_foreign(plain) {
        return Some(Mistake::new(Kind::ForeignKey, span.clone()).with("key", key));
    }
    let words: Vec<_> = plain.split_whitespace().collect();
    let mistake = if words.len() > 1 && words.iter().all(|word| is_bare(word)) {
        let good = words.join("_").to_lowercase();
        Mistake::new(Kind::KeyWithSpace, span.clone()).with("key", key).help_with("good", good)
    } else {
        Mistake::new(Kind::InvalidKey, span.clone()).with("key", key)
    };
    Some(mistake)
}

/// Whether a word has other letters than those of English.
pub(super) fn is_foreign(word: &str) -> bool {
    word.chars().any(|c| c.is_alphabetic() && !c.is_ascii())
}

/// What is wrong with lines that are neither header nor statement.
pub(super) fn stray(text: &str, span: &Range<usize>) -> Mistake {
    let first = word::trimmed(text, line_at(text, span.start).0);
    let line = &text[first.clone()];
    let begins_hidden = line.starts_with(is_gap) && (first.start > 0 || !line.starts_with('\u{FEFF}'));
    if begins_hidden && let Some(mistake) = hidden(text, &first) {
        return mistake;
    }
    if let Some(mistake) = comment(text, &first) {
        return mistake;
    }
    if line.starts_with('=') && !line.starts_with("==") {
        return Mistake::new(Kind::MissingKey, first.start..first.start + 1);
    }
    if line.chars().all(|c| "]}, ".contains(c)) {
        return Mistake::new(Kind::ExtraBracket, first.start..first.start + 1);
    }
    Mistake::new(Kind::FreeText, first)
}

/// What is wrong with a comment: the control characters in it.
pub(super) fn comment(text: &str, span: &Range<usize>) -> Option<Mistake> {
    let at = text[span.clone()].find(|c: char| c.is_ascii_control() && c != '\t')? + span.start;
    Some(control(text, at))
}

/// A control character.
pub(super) fn control(text: &str, at: usize) -> Mistake {
    let code = text[at..].chars().next().map_or(0, u32::from);
    Mistake::new(Kind::ControlCharacter, at..at + 1).with("code", format!("U+{code:04X}"))
}

/// The first hidden character of a stretch.
pub(super) fn hidden(text: &str, span: &Range<usize>) -> Option<Mistake> {
    let mut characters = text[span.clone()].char_indices().map(|(at, c)| (at + span.start, c));
    let (at, c) = characters.find(|(at, c)| is_gap(*c) && (*at > 0 || *c != '\u{FEFF}'))?;
    let place = at..at + c.len_utf8();
    Some(match c {
        '\u{A0}' | '\u{2007}' | '\u{202F}' => Mistake::new(Kind::NoBreakSpace, place),
        _ => Mistake::new(Kind::HiddenCharacter, place).with("code", format!("U+{:04X}", u32::from(c))),
    })
}
