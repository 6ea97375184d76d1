//! A broken text cut into headers, statements and what is neither, so that one mistake does not reach into the next.

use std::ops::Range;

use toml::de::{DeTable, Error};

use super::lexeme::{Lexemes, Piece};
use super::shape::{Header, Shape, Sign, Statement, line_at, shape};

/// A stretch of whole lines that stands for itself.
pub(super) enum Chunk<'t> {
    /// A line that is a comment.
    Comment(Range<usize>),
    Header(Header, Range<usize>),
    /// `key = value`, and what TOML makes of it: spans count from the stretch's beginning.
    Statement(Statement, Range<usize>, Result<DeTable<'t>, Error>),
    /// Lines that are nothing of all that.
    Stray(Range<usize>),
}

/// The chunks of a text from its beginning to its end.
pub(super) struct Chunks<'t> {
    text: &'t str,
    at: usize,
    /// How many bytes may still be looked at in vain: what keeps a text of nothing but open lists from quadratic time.
    spare: usize,
}

/// How far the value of a statement goes if its quotation marks and brackets are taken as they are.
struct Extent {
    /// Where the line ends that ends it.
    closed: Option<usize>,
    /// Where something new begins that cannot stand within it.
    boundary: Option<usize>,
    /// The quotation mark that the last line left open.
    open_quote: Option<u8>,
    /// The first long text of more than one line.
    long: Option<Range<usize>>,
    /// How far it was looked at.
    seen: usize,
}

/// TOML's reader gives up earlier.
const DEEPEST: usize = 100;

impl<'t> Chunks<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, at: 0, spare: 4 * text.len() + 0x1_0000 }
    }

    fn statement(&mut self, line: &Range<usize>, statement: Statement) -> Chunk<'t> {
        let text = self.text;
        let reach = text.floor_char_boundary(line.end.saturating_add(self.spare)).max(line.end);
        let extent = extent(text, statement.value, reach);
        let mut content = None;
        if let Some(end) = extent.closed {
            let parsed = parse(text, line.start..end);
            if parsed.is_ok() && !is_disguised(text, &extent) {
                self.at = line_at(text, end).1;
                return Chunk::Statement(statement, line.start..end, parsed);
            }
            content = Some((end, parsed));
        }
        let end = broken_end(text, line, &statement, &extent);
        self.at = line_at(text, end).1;
        self.spare = self.spare.saturating_sub(extent.seen.saturating_sub(end));
        let span = line.start..end;
        let content = match content {
            Some((same, parsed)) if same == end => parsed,
            _ => parse(text, span.clone()),
        };
        Chunk::Statement(statement, span, content)
    }
}

impl<'t> Iterator for Chunks<'t> {
    type Item = Chunk<'t>;

    fn next(&mut self) -> Option<Chunk<'t>> {
        let text = self.text;
        while self.at < text.len() {
            let (line, next) = line_at(text, self.at);
            self.at = next;
            match shape(text, &line) {
                Shape::Blank => {}
                Shape::Comment => return Some(Chunk::Comment(line)),
                Shape::Header(header) => return Some(Chunk::Header(header, line)),
                Shape::Statement(statement) => return Some(self.statement(&line, statement)),
                Shape::Other => {
                    let end = while_lines(text, line.end, |shape| *shape == Shape::Other);
                    self.at = line_at(text, end).1;
                    return Some(Chunk::Stray(line.start..end));
                }
            }
        }
        None
    }
}

fn parse(text: &str, span: Range<usize>) -> Result<DeTable<'_>, Error> {
    // A byte order mark is one only at the beginning of everything: behind a line end the reader takes it as it is.
    let from = if text[span.clone()].starts_with('\u{FEFF}') { span.start.saturating_sub(1) } else { span.start };
    DeTable::parse(&text[from..span.end]).map(toml::Spanned::into_inner)
}

fn extent(text: &str, value: usize, reach: usize) -> Extent {
    let mut found = Extent { closed: None, boundary: None, open_quote: None, long: None, seen: value };
    let mut candidate = None;
    let mut open = Vec::new();
    let mut last = Piece::Equals;
    for lexeme in Lexemes::new(text, value, reach) {
        found.seen = lexeme.end;
        match lexeme.piece {
            Piece::Open(_) if open.len() == DEEPEST => return found,
            Piece::Open(bracket) => open.push(bracket),
            // In ASCII a closing bracket or brace comes two after its opening one.
            Piece::Close(bracket) if open.last() == Some(&(bracket - 2)) => drop(open.pop()),
            Piece::Newline => match open.last() {
                None => {
                    found.closed = Some(lexeme.start);
                    return found;
                }
                Some(bracket) => {
                    let next = shape(text, &line_at(text, lexeme.end).0);
                    let in_list = *bracket == b'[';
                    let header = matches!(&next, Shape::Header(header) if header.is_plain(text));
                    let statement = matches!(&next, Shape::Statement(next) if in_list || next.sign == Sign::Equals);
                    if header || statement && in_list {
                        found.boundary = candidate.or(Some(lexeme.end));
                        return found;
                    }
                    if statement && !matches!(last, Piece::Comma | Piece::Open(_)) {
                        candidate.get_or_insert(lexeme.end);
                    }
                }
            },
            Piece::Text { long: true, closed, .. } => {
                if !closed {
                    return found;
                }
                if found.long.is_none() && text[lexeme.start..lexeme.end].contains('\n') {
                    found.long = Some(lexeme.start..lexeme.end);
                }
            }
            Piece::Text { quote, closed: false, .. } if open.is_empty() => found.open_quote = Some(quote),
            _ => {}
        }
        if !matches!(lexeme.piece, Piece::Space | Piece::Newline | Piece::Comment) {
            last = lexeme.piece;
        }
    }
    found.boundary = candidate;
    if open.is_empty() && reach == text.len() {
        found.closed = Some(reach);
    }
    found
}

/// Where a statement ends that is not TOML: with its value if that has a plain end, else before the next beginning.
fn broken_end(text: &str, line: &Range<usize>, statement: &Statement, extent: &Extent) -> usize {
    match extent.closed {
        Some(end) if !is_disguised(text, extent) => {
            let open = extent.open_quote.is_some();
            let closing = extent.open_quote.and_then(|quote| closing_line(text, end, quote));
            closing.unwrap_or_else(|| {
                let no_value = text[statement.value..line.end].trim().is_empty();
                while_lines(text, end, |shape| match shape {
                    Shape::Other => true,
                    Shape::Statement(statement) => open && statement.sign != Sign::Equals,
                    Shape::Header(header) => no_value && !header.is_plain(text),
                    Shape::Blank | Shape::Comment => false,
                })
            })
        }
        _ => {
            let mut end = line.end;
            let mut at = line_at(text, line.end).1;
            while at < text.len() && extent.boundary.is_none_or(|boundary| at < boundary) {
                let (next, after) = line_at(text, at);
                let shape = shape(text, &next);
                if extent.boundary.is_none() && shape.is_boundary(text) {
                    break;
                }
                if !matches!(shape, Shape::Blank | Shape::Comment) {
                    end = next.end;
                }
                at = after;
            }
            end
        }
    }
}

/// Whether a long text was ended by what was to begin the next one: `text = """`.
fn is_disguised(text: &str, extent: &Extent) -> bool {
    extent.long.as_ref().is_some_and(|long| {
        let start = text[..long.end].rfind('\n').map_or(0, |newline| newline + 1);
        match shape(text, &line_at(text, start).0) {
            Shape::Statement(statement) if statement.sign == Sign::Equals && statement.value < long.end => {
                text[statement.value..long.end].trim_start().trim_start_matches(['"', '\'']).is_empty()
            }
            _ => false,
        }
    })
}

/// The end of the line that has the quotation mark that an earlier line lacks.
fn closing_line(text: &str, end: usize, quote: u8) -> Option<usize> {
    let mut at = line_at(text, end).1;
    while at < text.len() {
        let (line, next) = line_at(text, at);
        if shape(text, &line).is_boundary(text) {
            return None;
        }
        if text[line.clone()].contains(char::from(quote)) {
            return Some(line.end);
        }
        at = next;
    }
    None
}

/// The end of the last of the lines after `end` that are all `wanted`.
fn while_lines(text: &str, mut end: usize, wanted: impl Fn(&Shape) -> bool) -> usize {
    loop {
        let (line, _) = line_at(text, line_at(text, end).1);
        if line.start >= text.len() || !wanted(&shape(text, &line)) {
            return end;
        }
        end = line.end;
    }
}
