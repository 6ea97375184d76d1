//! What a line looks like, whether TOML would take it or not.

use std::ops::Range;

use super::lexeme::{is_bare, is_gap, is_typographic};
use crate::model::TABLES;

/// What a line looks like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Shape {
    Blank,
    Comment,
    Header(Header),
    Statement(Statement),
    Other,
}

/// `[[name]]`, with however many brackets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Header {
    /// From the first bracket, of whatever kind, to the last.
    pub(super) span: Range<usize>,
    /// What stands between them.
    pub(super) name: Range<usize>,
    /// How many square brackets.
    pub(super) opening: usize,
    pub(super) closing: usize,
}

/// `key = value`, or what was meant so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Statement {
    pub(super) key: Range<usize>,
    pub(super) sign: Sign,
    /// Where the value begins, or the space before it.
    pub(super) value: usize,
}

/// What stands between key and value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Equals,
    Colon,
    Nothing,
}

/// What some write around a header for square brackets.
const OTHER_BRACKETS: [char; 7] = ['(', ')', '{', '}', '<', '>', ' '];

/// More is no key that anyone meant.
const LONGEST_KEY: usize = 120;

/// The line that begins at `start`, without its end, and where the next one begins.
pub(super) fn line_at(text: &str, start: usize) -> (Range<usize>, usize) {
    let rest = &text.as_bytes()[start..];
    let length = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(rest.len());
    let end = start + length;
    let next = match rest[length..] {
        [b'\r', b'\n', ..] => end + 2,
        [_, ..] => end + 1,
        [] => end,
    };
    (start..end, next)
}

/// What the line looks like.
pub(super) fn shape(text: &str, line: &Range<usize>) -> Shape {
    let whole = &text[line.clone()];
    let unmarked = if line.start == 0 { whole.trim_start_matches('\u{FEFF}') } else { whole };
    let from_space = unmarked.trim_start_matches([' ', '\t']);
    match from_space.bytes().next() {
        None => return Shape::Blank,
        Some(b'#') => return Shape::Comment,
        Some(_) => {}
    }
    let visible = from_space.trim_start_matches(is_gap);
    if visible.starts_with('[') {
        return header(visible, line.end - visible.len()).map_or(Shape::Other, Shape::Header);
    }
    if let Some(header) = misbracketed(visible, line.end - visible.len()) {
        return Shape::Header(header);
    }
    statement(from_space, line.end - from_space.len()).map_or(Shape::Other, Shape::Statement)
}

impl Shape {
    /// Whether the line begins something new even where a text before it was left open.
    pub(super) fn is_boundary(&self, text: &str) -> bool {
        match self {
            Self::Header(header) => header.is_plain(text),
            Self::Statement(statement) => {
                let key = &text[statement.key.clone()];
                statement.sign == Sign::Equals && key.split('.').all(|part| is_bare(part.trim()))
            }
            Self::Blank | Self::Comment | Self::Other => false,
        }
    }
}

impl Header {
    /// Where its record is said to stand: never at a brace, where tables of values are.
    pub(super) fn record(&self) -> Range<usize> {
        if self.opening > 0 { self.span.clone() } else { self.name.clone() }
    }

    /// Whether no list could begin like this: it has a name of bare words that are no values.
    pub(super) fn is_plain(&self, text: &str) -> bool {
        let name = &text[self.name.clone()];
        let word = name.starts_with(char::is_alphabetic) && !matches!(name, "true" | "false" | "inf" | "nan");
        word && name.split('.').all(|part| is_bare(part.trim())) && (self.closing > 0 || self.opening > 1)
    }
}

/// The name of one of the format's tables in brackets of other kinds, or in none, and nothing else.
fn misbracketed(line: &str, at: usize) -> Option<Header> {
    let whole = line.split('#').next().unwrap_or_default().trim_end();
    let closed = whole.trim_start_matches(OTHER_BRACKETS);
    let name = closed.trim_end_matches(OTHER_BRACKETS);
    let start = at + whole.len() - closed.len();
    let header = Header { span: at..at + whole.len(), name: start..start + name.len(), opening: 0, closing: 0 };
    TABLES.iter().any(|table| table.kind.table() == name).then_some(header)
}

fn header(line: &str, at: usize) -> Option<Header> {
    let brackets = |rest: &str, bracket: char| {
        let inner = rest.trim_start_matches([bracket, ' ', '\t']);
        let taken = rest[..rest.len() - inner.len()].trim_end();
        (taken.matches(bracket).count(), taken.len())
    };
    let (opening, opened) = brackets(line, '[');
    let inner = &line[opened..];
    let length = inner.find([']', '#', ',', '=', '[']).unwrap_or(inner.len());
    let (closing, closed) = brackets(&inner[length..], ']');
    let name = inner[..length].trim_matches([' ', '\t']);
    let words = name.split(|c: char| c.is_whitespace() || is_gap(c)).filter(|word| !word.is_empty());
    let quoted = name.contains(['"', '\'']);
    let clean = words.clone().all(|word| word.chars().all(|c| c.is_alphanumeric() || "_-.\"'".contains(c)));
    let few = if closing == 0 { 1 } else { 3 };
    let stopped = inner[length..].starts_with(['[', ',', '=']);
    if name.len() > LONGEST_KEY || opening > 3 || stopped || !clean || words.count() > few {
        return None;
    }
    if closing == 0 && (quoted || name.is_empty()) {
        return None;
    }
    let name_at = at + opened + (inner.len() - inner.trim_start_matches([' ', '\t']).len()).min(length);
    let end = at + if closing > 0 { opened + length + closed } else { opened + inner[..length].trim_end().len() };
    Some(Header { span: at..end, name: name_at..name_at + name.len(), opening, closing })
}

fn statement(line: &str, at: usize) -> Option<Statement> {
    let found = |length: usize, sign, value: usize| {
        let key = line[..length].trim_end_matches([' ', '\t']);
        Statement { key: at..at + key.len(), sign, value: at + value }
    };
    if let Some(quote) = line.chars().next().filter(|c| matches!(c, '"' | '\'')) {
        let closing = line[1..].find(quote)? + 2;
        let rest = &line[closing..];
        return match rest.trim_start_matches([' ', '\t']).chars().next()? {
            ':' => rest.find(':').map(|colon| found(closing, Sign::Colon, closing + colon + 1)),
            '=' | '.' => rest.find('=').map(|equals| found(closing + equals, Sign::Equals, closing + equals + 1)),
            _ => None,
        };
    }
    let snake = line.bytes().position(|byte| !(byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_'));
    let snake = if line.starts_with(|c: char| c.is_ascii_digit()) { 0 } else { snake.unwrap_or(line.len()) };
    let after = line[snake..].trim_start_matches([' ', '\t']);
    if let Some(rest) = after.strip_prefix(':')
        && snake > 0
        && !rest.starts_with(['/', ':'])
    {
        return Some(found(snake, Sign::Colon, line.len() - rest.len()));
    }
    if let Some(equals) = line.find(['=', '"', '#', '[', ']', '{', '}', ','])
        && line[equals..].starts_with('=')
        && is_key(&line[..equals])
    {
        return Some(found(equals, Sign::Equals, equals + 1));
    }
    let compound = line[..snake].contains('_') && after.starts_with(|c: char| c.is_ascii_digit());
    let valued = after.len() < line.len() - snake && (compound || after.starts_with(['"', '[']));
    valued.then(|| found(snake, Sign::Nothing, line.len() - after.len()))
}

/// Whether somebody may have meant it as a key: one word, or a few plain ones.
fn is_key(key: &str) -> bool {
    if key.len() > LONGEST_KEY || key.contains(": ") {
        return false;
    }
    let plain = |c: char| c.is_alphanumeric() || is_gap(c) || is_typographic(c) || matches!(c, '_' | '-' | '.');
    let mut words = key.split_whitespace();
    match words.clone().count() {
        1 => true,
        2 | 3 => words.all(|word| word.chars().all(plain)) && key.contains(char::is_alphanumeric),
        _ => false,
    }
}
