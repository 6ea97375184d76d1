//! A broken text read piece by piece: what is whole goes into the table, what is not is a mistake and a damage.

use std::borrow::Cow;
use std::ops::Range;

use toml::de::{DeTable, DeValue, Error};

use super::lexeme::{is_bare, is_gap, is_typographic};
use super::shape::{Header, Shape, Statement, shape};
use super::split::{Chunk, Chunks};
use super::tree::{self, Key, Outcome};
use super::{Damage, Kind, Mistake, Parsed, diagnose, header};
use crate::load::meant;
use crate::source::Span;

/// The tables that a file has once, under a header of single brackets.
pub(super) const SINGLE: [&str; 4] = ["city", "framework", "agreement", "checks"];

struct Recovery<'t> {
    text: &'t str,
    parsed: Parsed<'t>,
    place: Place<'t>,
}

/// The record that statements go to.
struct Place<'t> {
    path: Vec<Key<'t>>,
    /// Its header; none before the first.
    record: Span,
    /// Whether its header was usable; if not, its statements are only looked at for mistakes of their own.
    kept: bool,
    /// Whether it is the second header of a table, whose keys the first one's prevail over.
    again: bool,
}

/// Reads a text that is not TOML.
pub(super) fn recover(text: &str) -> Parsed<'_> {
    let place = Place { path: Vec::new(), record: Span::NONE, kept: true, again: false };
    let parsed = Parsed { table: DeTable::new(), mistakes: Vec::new(), damaged: Vec::new() };
    let mut recovery = Recovery { text, parsed, place };
    for chunk in Chunks::new(text) {
        match chunk {
            Chunk::Comment(span) => recovery.parsed.mistakes.extend(diagnose::comment(text, &span)),
            Chunk::Header(header, line) => recovery.header(&header, line),
            Chunk::Statement(statement, span, content) => match content {
                Ok(content) => recovery.whole(content, span),
                Err(error) => recovery.broken(&statement, span, &error),
            },
            Chunk::Stray(span) => {
                recovery.parsed.mistakes.push(diagnose::stray(text, &span));
                recovery.damage(span, None);
            }
        }
    }
    let mut parsed = recovery.parsed;
    one_carriage_return(text, &mut parsed.mistakes);
    parsed
}

impl<'t> Recovery<'t> {
    fn header(&mut self, header: &Header, line: Range<usize>) {
        let even = header.opening == header.closing || self.text[header.name.clone()].starts_with(['"', '\'']);
        let (path, list, span) = if let Some(exact) = even.then(|| exact_header(self.text, &line)).flatten() {
            exact
        } else {
            let (mistake, name) = header::mistake(self.text, header, &line);
            self.parsed.mistakes.push(mistake);
            let list = name.as_ref().is_none_or(|name| !SINGLE.contains(&&**name.get_ref()));
            (name.into_iter().collect(), list, header.record())
        };
        let single = path.len() == 1 && SINGLE.contains(&&**path[0].get_ref());
        self.place = Place { record: span.clone().into(), kept: !path.is_empty(), again: false, path };
        if !self.place.kept {
            let name = Some(self.text[header.name.clone()].to_owned()).filter(|name| !name.is_empty());
            self.parsed.damaged.push(Damage { span: line.into(), key: name, record: Span::NONE });
            return;
        }
        let name = self.place.path.iter().map(|key| &**key.get_ref()).collect::<Vec<_>>().join(".");
        match tree::open(self.text, &mut self.parsed.table, &self.place.path, &span, list, single) {
            Ok(Outcome::MadeList { fault, other }) => {
                let mistake = Mistake::new(Kind::SingleBracket, fault).with("table", name.as_str());
                self.parsed.mistakes.push(mistake.help_with("good", format!("[[{name}]]")).after(other));
            }
            Ok(_) => self.trailing_statement(header.span.end..line.end),
            Err(Outcome::There { key, first }) => {
                if single {
                    self.place.again = true;
                    self.place.record = first.clone().into();
                } else {
                    self.place.kept = false;
                    self.parsed.damaged.push(Damage { span: line.into(), key: Some(name.clone()), record: Span::NONE });
                }
                let mistake = Mistake::new(Kind::RepeatedTable, key).with("table", name).after(first);
                self.parsed.mistakes.push(mistake);
            }
            Err(_) => {}
        }
    }

    /// What stands behind a header or value was reported with it; a key there is one that the record has.
    fn trailing_statement(&mut self, rest: Range<usize>) {
        if let Shape::Statement(statement) = shape(self.text, &rest) {
            self.damage(rest, meant_key(self.text, &statement));
        }
    }

    fn whole(&mut self, content: DeTable<'t>, span: Range<usize>) {
        if !self.place.kept {
            return;
        }
        let target = tree::descend(&mut self.parsed.table, &self.place.path);
        let outcome = target.and_then(|table| {
            content.into_iter().try_for_each(|(key, value)| {
                let (key, value) = (tree::shift_key(key, span.start), tree::shift(value, span.start));
                tree::put(self.text, table, key, value)
            })
        });
        if let Err(Outcome::There { key, first }) = outcome
            && !self.place.again
        {
            let name = self.text[key.clone()].trim_matches(['"', '\'']).to_owned();
            let mistake = Mistake::new(Kind::RepeatedKey, key).with("key", name.as_str()).after(first);
            self.parsed.mistakes.push(mistake);
            self.damage(span, Some(name));
        }
    }

    fn broken(&mut self, statement: &Statement, span: Range<usize>, error: &Error) {
        let mut mistake = diagnose::statement(self.text, statement, &span, error);
        let mut key = meant_key(self.text, statement);
        if mistake.kind == Kind::ForeignKey
            && let (Some(word), [table]) = (&key, &self.place.path[..])
            && let Some(meant) = meant::any_key(table.get_ref(), word)
        {
            mistake = mistake.meaning(meant);
            key = Some(meant.to_owned());
        }
        self.damage(span, key);
        if mistake.kind == Kind::AfterValue {
            self.trailing_statement(mistake.span.range());
        }
        self.parsed.mistakes.push(mistake);
    }

    fn damage(&mut self, span: Range<usize>, key: Option<String>) {
        self.parsed.damaged.push(Damage { span: span.into(), key, record: self.place.record });
    }
}

/// The names, whether it is a list's, and the place of a header that is TOML.
fn exact_header<'t>(text: &'t str, line: &Range<usize>) -> Option<(Vec<Key<'t>>, bool, Range<usize>)> {
    if line.start > 0 && text[line.clone()].starts_with('\u{FEFF}') {
        return None;
    }
    let mut table = DeTable::parse(&text[line.clone()]).ok()?.into_inner();
    let mut path = Vec::new();
    loop {
        let (key, value) = table.into_iter().next()?;
        path.push(tree::shift_key(key, line.start));
        let span = value.span();
        let span = span.start + line.start..span.end + line.start;
        match value.into_inner() {
            DeValue::Table(inner) if inner.is_empty() => return Some((path, false, span)),
            DeValue::Table(inner) => table = inner,
            DeValue::Array(_) => return Some((path, true, span)),
            _ => return None,
        }
    }
}

/// The key that a broken statement plainly gives.
fn meant_key(text: &str, statement: &Statement) -> Option<String> {
    let key =
        text[statement.key.clone()].trim_matches(|c: char| is_gap(c) || is_typographic(c) || "\"' \t".contains(c));
    let words: Vec<_> = key.split(|c: char| c.is_whitespace() || is_gap(c)).filter(|word| !word.is_empty()).collect();
    let joined: Cow<'_, str> = if words.len() > 1 && words.iter().all(|word| is_bare(word)) {
        Cow::Owned(words.join("_").to_lowercase())
    } else {
        Cow::Borrowed(key)
    };
    (!joined.is_empty()).then(|| joined.into_owned())
}

/// Line ends of the wrong kind are one mistake, however many they are.
fn one_carriage_return(text: &str, mistakes: &mut Vec<Mistake>) {
    mistakes.retain(|mistake| mistake.kind != Kind::CarriageReturn);
    let bytes = text.as_bytes();
    let lone = (0..bytes.len()).find(|at| bytes[*at] == b'\r' && bytes.get(at + 1) != Some(&b'\n'));
    mistakes.extend(lone.map(|at| Mistake::new(Kind::CarriageReturn, at..at + 1)));
}
