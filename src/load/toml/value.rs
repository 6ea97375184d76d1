//! A broken value read piece by piece up to the first one that does not belong.

use std::ops::Range;

use toml::de::DeValue;

use super::lexeme::{Lexeme, Lexemes, Piece, is_gap, is_typographic};
use super::shape::{Statement, line_at, shape};
use super::{Kind, Mistake, diagnose, word};
use crate::diagnostic::Phrase;

/// What comes next where all is well.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    Value,
    /// What parts values: a comma, a bracket, or the end of the line.
    Separator,
    Key,
    Equals,
}

struct Walk<'t> {
    text: &'t str,
    end: usize,
    next: Next,
    /// The brackets and braces that are open, and where.
    open: Vec<(u8, usize)>,
    /// The text that was the last value.
    quoted: Option<Lexeme>,
}

/// What is wrong with the value of a statement that ends at `end`; none where only TOML's own reader can tell.
pub(super) fn mistake(text: &str, statement: &Statement, end: usize) -> Option<Mistake> {
    if let Some(mistake) = misbracketed(text, word::trimmed(text, statement.value..end)) {
        return Some(mistake);
    }
    let mut walk = Walk { text, end, next: Next::Value, open: Vec::new(), quoted: None };
    let mut at = statement.value;
    while let Some(lexeme) = Lexemes::new(text, at, end).next() {
        match walk.step(lexeme) {
            Ok(after) => at = after,
            Err(mistake) => return mistake.map(|mistake| *mistake),
        }
        let line_ends = walk.open.is_empty() && lexeme.piece == Piece::Newline;
        if line_ends && walk.next == Next::Value {
            return Some(missing_value(text, statement, end));
        }
        if line_ends {
            return None;
        }
    }
    match walk.open.last() {
        Some((b'[', at)) => Some(Mistake::new(Kind::UnclosedList, *at..at + 1)),
        Some((_, at)) => Some(Mistake::new(Kind::UnclosedBraces, *at..at + 1)),
        None => (walk.next == Next::Value).then(|| missing_value(text, statement, end)),
    }
}

/// Texts that are no list because of what stands around them.
fn misbracketed(text: &str, span: Range<usize>) -> Option<Mistake> {
    let close = match text[span.clone()].chars().next()? {
        '(' => ')',
        '{' => '}',
        _ => return None,
    };
    let start = span.start + 1;
    let end = Lexemes::new(text, start, span.end).find(|lexeme| text[lexeme.start..].starts_with(close))?.start;
    let rest = text[end + 1..span.end].trim_start();
    let list = format!("[{}]", text[start..end].trim());
    let DeValue::Array(values) = DeValue::parse(&list).ok()?.into_inner() else { return None };
    let has_texts = !values.is_empty() && values.iter().all(|value| value.get_ref().is_str());
    if !has_texts || !(rest.is_empty() || rest.starts_with('#')) {
        return None;
    }
    let mistake = Mistake::new(Kind::ListBrackets, span.start..end + 1);
    Some(match word::repeatable(&list) {
        Some(good) => mistake.help_with("good", good),
        None => mistake.help(Phrase::new("help-list-without-brackets")),
    })
}

/// Where to go on, or the mistake: none where it is beyond this walk.
type Step = Result<usize, Option<Box<Mistake>>>;

fn wrong(kind: Kind, span: Range<usize>) -> Step {
    Err(Some(Box::new(Mistake::new(kind, span))))
}

impl Walk<'_> {
    fn step(&mut self, lexeme: Lexeme) -> Step {
        let span = lexeme.start..lexeme.end;
        match lexeme.piece {
            Piece::Space | Piece::Newline | Piece::Comment => return Ok(lexeme.end),
            Piece::Word if self.text[span.clone()].chars().all(is_gap) => {
                return Err(diagnose::hidden(self.text, &span).map(Box::new));
            }
            _ => {}
        }
        match self.next {
            Next::Value => self.value(lexeme),
            Next::Separator => self.separator(lexeme),
            Next::Key | Next::Equals => self.entry(lexeme),
        }
    }

    fn value(&mut self, lexeme: Lexeme) -> Step {
        let span = lexeme.start..lexeme.end;
        match lexeme.piece {
            Piece::Text { closed: false, long, .. } => Err(Some(Box::new(self.unclosed(lexeme, long)))),
            Piece::Text { .. } => self.found(Some(lexeme), lexeme.end),
            Piece::Word => self.word(lexeme),
            Piece::Open(bracket) => {
                self.open.push((bracket, lexeme.start));
                self.next = if bracket == b'[' { Next::Value } else { Next::Key };
                Ok(lexeme.end)
            }
            Piece::Close(b']') if self.in_list() => {
                self.open.pop();
                self.found(None, lexeme.end)
            }
            Piece::Close(_) => wrong(Kind::ExtraBracket, span),
            Piece::Comma if self.open.is_empty() => Err(None),
            Piece::Comma => wrong(Kind::ExtraComma, span),
            Piece::Equals if self.in_list() => wrong(Kind::EqualsInList, span),
            Piece::Equals => wrong(Kind::ExtraEquals, span),
            Piece::Space | Piece::Newline | Piece::Comment => Ok(lexeme.end),
        }
    }

    fn separator(&mut self, lexeme: Lexeme) -> Step {
        let span = lexeme.start..lexeme.end;
        match (lexeme.piece, self.open.last().map(|(bracket, _)| *bracket)) {
            (Piece::Comma, Some(bracket)) => {
                self.next = if bracket == b'[' { Next::Value } else { Next::Key };
                Ok(lexeme.end)
            }
            (Piece::Close(close), Some(open)) if close == open + 2 => {
                self.open.pop();
                self.found(None, lexeme.end)
            }
            (Piece::Close(_), _) => wrong(Kind::ExtraBracket, span),
            (Piece::Comma, None) => {
                let rest = &self.text[lexeme.end..line_at(self.text, lexeme.end).0.end];
                let nothing = rest.trim().is_empty() || rest.trim_start().starts_with('#');
                wrong(if nothing { Kind::ExtraComma } else { Kind::ListWithoutBrackets }, span)
            }
            (Piece::Equals, Some(b'[')) => wrong(Kind::EqualsInList, span),
            _ => Err(Some(Box::new(self.crowded(lexeme)))),
        }
    }

    /// Something that follows a value without a comma or a new line.
    fn crowded(&self, lexeme: Lexeme) -> Mistake {
        let line = line_at(self.text, lexeme.start).0.end.min(self.end);
        if let Some(quoted) = self.quoted.filter(|quoted| !self.text[quoted.end..lexeme.start].contains('\n')) {
            let Piece::Text { quote, .. } = quoted.piece else { unreachable!("only texts are kept") };
            let inside = &self.text[quoted.start..quoted.end - 1].trim_end_matches([',', ' ']);
            if let Some(mark) = inside.chars().next_back().filter(|c| is_typographic(*c)) {
                let at = quoted.start + inside.len() - mark.len_utf8();
                return typographic(at, mark);
            }
            let adjacent = quoted.end == lexeme.start;
            if self.open.is_empty() && shape(self.text, &(lexeme.start..line)).is_boundary(self.text) {
                return Mistake::new(Kind::AfterValue, word::trimmed(self.text, lexeme.start..line));
            }
            if !self.open.is_empty() && matches!(&self.text[lexeme.start..lexeme.end], ";" | "." | ":") {
                return Mistake::new(Kind::MissingComma, lexeme.start..lexeme.end);
            }
            let again = self.text[quoted.end..line].find(char::from(quote)).map(|at| quoted.end + at + 1);
            let one_more = matches!(lexeme.piece, Piece::Text { closed: true, .. }) && !adjacent;
            if let Some(end) = again.filter(|_| !one_more && (adjacent || lexeme.piece == Piece::Word)) {
                return Mistake::new(Kind::InnerQuotes, quoted.end - 1..end);
            }
        }
        if self.open.is_empty() {
            let comment = self.text[lexeme.start..line].find(" #").map_or(line, |at| lexeme.start + at);
            return Mistake::new(Kind::AfterValue, word::trimmed(self.text, lexeme.start..comment));
        }
        Mistake::new(Kind::MissingComma, lexeme.start..lexeme.end)
    }

    fn entry(&mut self, lexeme: Lexeme) -> Step {
        let span = lexeme.start..lexeme.end;
        match (self.next, lexeme.piece) {
            (Next::Key, Piece::Word) if self.text[span.clone()].ends_with(':') => {
                wrong(Kind::Colon, span.end - 1..span.end).map_err(|mistake| {
                    let good = format!("{} = …", self.text[span].trim_end_matches(':'));
                    mistake.map(|mistake| Box::new(mistake.help_with("good", good)))
                })
            }
            (Next::Key, Piece::Word | Piece::Text { closed: true, .. }) => {
                self.next = Next::Equals;
                Ok(lexeme.end)
            }
            (Next::Key, Piece::Close(b'}')) => {
                self.open.pop();
                self.found(None, lexeme.end)
            }
            (Next::Key, Piece::Comma) => wrong(Kind::ExtraComma, span),
            (Next::Equals, Piece::Equals) => {
                self.next = Next::Value;
                Ok(lexeme.end)
            }
            (_, Piece::Text { closed: false, long, .. }) => Err(Some(Box::new(self.unclosed(lexeme, long)))),
            _ => wrong(Kind::BraceEntry, span),
        }
    }

    fn word(&mut self, lexeme: Lexeme) -> Step {
        let text = self.text;
        let rest = &text[lexeme.start..self.end];
        let ends: &[char] = &['\n', '\r', '#', ',', ']', '}', '"', '='];
        let ends = if self.open.is_empty() { &ends[..3] } else { ends };
        let whole = word::trimmed(text, lexeme.start..lexeme.start + rest.find(ends).unwrap_or(rest.len()));
        let is_value = |span: &Range<usize>| DeValue::parse(&text[span.clone()]).is_ok();
        if is_value(&whole) {
            return self.found(None, whole.end);
        }
        let first = word::trimmed(text, lexeme.start..lexeme.end);
        let separated = text[first.end..].starts_with([',', ']', '}', '"', '=', '[', '{']);
        if let Some(mistake) = word::number_or_date(text, &whole) {
            return Err(Some(Box::new(mistake)));
        }
        if separated && is_value(&first) {
            return self.found(None, first.end);
        }
        Err(Some(Box::new(word::mistake(text, &whole))))
    }

    fn unclosed(&self, lexeme: Lexeme, long: bool) -> Mistake {
        let text = self.text;
        if long {
            return Mistake::new(Kind::UnclosedLongText, lexeme.start..lexeme.start + 3);
        }
        let span = word::trimmed(text, lexeme.start..lexeme.end);
        let inside = text[span.clone()].trim_end_matches([',', ']', '}', ' ']);
        if let Some(mark) = inside.chars().next_back().filter(|c| is_typographic(*c)) {
            return typographic(span.start + inside.len() - mark.len_utf8(), mark);
        }
        if inside.ends_with("\\\"") {
            let end = span.start + inside.len();
            return Mistake::new(Kind::Backslash, end - 2..end);
        }
        let quote = char::from(text.as_bytes()[span.start]);
        let later = line_at(text, lexeme.end).1.min(self.end);
        if self.open.is_empty() && text[later..self.end].contains(quote) {
            return Mistake::new(Kind::LineBreakInText, span);
        }
        Mistake::new(Kind::UnclosedText, span)
    }

    #[allow(clippy::unnecessary_wraps, reason = "it ends a step")]
    fn found(&mut self, quoted: Option<Lexeme>, end: usize) -> Step {
        self.quoted = quoted;
        self.next = Next::Separator;
        Ok(end)
    }

    fn in_list(&self) -> bool {
        self.open.last().is_some_and(|(bracket, _)| *bracket == b'[')
    }
}

fn typographic(at: usize, mark: char) -> Mistake {
    Mistake::new(Kind::TypographicQuotes, at..at + mark.len_utf8()).with("mark", mark.to_string())
}

fn missing_value(text: &str, statement: &Statement, end: usize) -> Mistake {
    let line = line_at(text, statement.value).0.end;
    let mistake = Mistake::new(Kind::MissingValue, statement.key.start..statement.value)
        .with("key", &text[statement.key.clone()]);
    if line < end { mistake.help(Phrase::new("help-value-on-next-line")) } else { mistake }
}
