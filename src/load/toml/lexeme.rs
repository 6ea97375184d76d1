//! The pieces of a line as they were meant: the boundaries are TOML's, but anything may stand anywhere.

use crate::source::hidden;

/// What a piece is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece {
    /// A text, the quotation marks included; one that is not closed ends with its line, a long one with everything.
    Text {
        quote: u8,
        long: bool,
        closed: bool,
    },
    /// Anything without spaces, commas, brackets and `"`.
    Word,
    Open(u8),
    Close(u8),
    Comma,
    Equals,
    Comment,
    Newline,
    Space,
}

/// One piece and its place in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Lexeme {
    pub(super) piece: Piece,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The pieces from `at` up to `end`.
#[derive(Debug, Clone)]
pub(super) struct Lexemes<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Lexemes<'t> {
    /// The pieces of `text[start..end]`; both lie on character boundaries.
    pub(super) fn new(text: &'t str, start: usize, end: usize) -> Self {
        Self { text: &text[..end], at: start }
    }
}

impl Iterator for Lexemes<'_> {
    type Item = Lexeme;

    fn next(&mut self) -> Option<Lexeme> {
        let rest = &self.text[self.at..];
        let bytes = rest.as_bytes();
        let (piece, length) = match *bytes.first()? {
            b' ' | b'\t' => (Piece::Space, run(rest, |byte| !matches!(byte, b' ' | b'\t'))),
            b'\n' => (Piece::Newline, 1),
            b'\r' => (Piece::Newline, if bytes.get(1) == Some(&b'\n') { 2 } else { 1 }),
            b'#' => (Piece::Comment, run(rest, |byte| matches!(byte, b'\n' | b'\r'))),
            b',' => (Piece::Comma, 1),
            b'=' => (Piece::Equals, 1),
            open @ (b'[' | b'{') => (Piece::Open(open), 1),
            close @ (b']' | b'}') => (Piece::Close(close), 1),
            quote @ (b'"' | b'\'') => quoted(rest, quote),
            _ => (Piece::Word, run(rest, |byte| b" \t\r\n,=[]{}#\"".contains(&byte))),
        };
        let start = self.at;
        self.at += length;
        Some(Lexeme { piece, start, end: self.at })
    }
}

fn run(rest: &str, ends: impl Fn(u8) -> bool) -> usize {
    rest.bytes().position(ends).unwrap_or(rest.len())
}

fn quoted(rest: &str, quote: u8) -> (Piece, usize) {
    let bytes = rest.as_bytes();
    let long = bytes.starts_with(&[quote; 3]);
    let mut at = if long { 3 } else { 1 };
    while let Some(&byte) = bytes.get(at) {
        let ends = if long { bytes[at..].starts_with(&[quote; 3]) } else { byte == quote };
        if ends {
            at += if long { 3 } else { 1 };
            // Up to two quotation marks may stand right before those that end a long text.
            let more = if long { bytes[at..].iter().take(2).take_while(|byte| **byte == quote).count() } else { 0 };
            return (Piece::Text { quote, long, closed: true }, at + more);
        }
        if !long && matches!(byte, b'\n' | b'\r') {
            break;
        }
        let escapes = quote == b'"' && byte == b'\\' && bytes.get(at + 1).is_some_and(u8::is_ascii_graphic);
        at += if escapes { 2 } else { 1 };
    }
    (Piece::Text { quote, long, closed: false }, at.min(rest.len()))
}

/// Whether a character leaves no mark, or only a gap, and is none of TOML's spaces.
pub(super) fn is_gap(c: char) -> bool {
    !c.is_ascii() && (c.is_whitespace() || hidden::is_hidden(c))
}

/// Whether a character is a quotation mark of books.
pub(super) fn is_typographic(c: char) -> bool {
    matches!(c, '\u{2018}'..='\u{201F}' | '«' | '»' | '‹' | '›' | '′' | '″' | '´')
}

/// Whether a word is of the letters that a key may have without quotation marks.
pub(super) fn is_bare(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
}
