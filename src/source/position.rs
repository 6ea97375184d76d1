//! Byte offsets, and the lines and columns that people read: the only place that counts them.

use std::cell::{Cell, OnceCell};

use memchr::{memchr_iter, memrchr};

/// A stretch of a text, in bytes, the end not included. [`Span::NONE`] stands for nowhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

/// A line and a column, both from 1, the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// From 1.
    pub line: u32,
    /// From 1, in characters (Unicode scalar values).
    pub column: u32,
}

impl Default for Span {
    fn default() -> Self {
        Self::NONE
    }
}

impl Span {
    /// Nowhere: what was not written has this span.
    pub const NONE: Self = Self { start: u32::MAX, end: u32::MAX };

    /// From `start` up to, not including, `end`.
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// Whether it stands for nowhere.
    pub const fn is_none(self) -> bool {
        self.start == u32::MAX
    }

    /// The stretch as indices into the text.
    pub const fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The same stretch further down in the text, or further up by a number that wraps around.
    #[must_use]
    pub const fn moved(self, by: u32) -> Self {
        if self.is_none() {
            return self;
        }
        Self { start: self.start.wrapping_add(by), end: self.end.wrapping_add(by) }
    }

    /// Whether `other` lies within it.
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

impl From<std::ops::Range<usize>> for Span {
    /// A stretch of a file that was read, which [`LARGEST`](super::LARGEST) keeps within 32 bits.
    fn from(range: std::ops::Range<usize>) -> Self {
        Self { start: narrow(range.start), end: narrow(range.end) }
    }
}

/// Where the lines of a text begin, so that offsets become lines and columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lines<'t> {
    text: &'t str,
    /// Found when more than a few places are asked for.
    starts: OnceCell<Vec<u32>>,
    /// How many places were asked for before that.
    asked: Cell<u8>,
    /// How many characters stand before each block of [`BLOCK`] bytes, so that a column deep in a long line is near;
    /// counted when the first such column is asked for.
    characters: OnceCell<Vec<usize>>,
}

const BLOCK: usize = 1024;

/// So many places are found sooner by counting than from a list of all lines.
const FEW: u8 = 4;

impl<'t> Lines<'t> {
    /// The lines of `text`; a line ends with `\n` (and the `\r` before it belongs to the line).
    pub const fn new(text: &'t str) -> Self {
        Self { text, starts: OnceCell::new(), asked: Cell::new(0), characters: OnceCell::new() }
    }

    fn starts(&self) -> &[u32] {
        self.starts.get_or_init(|| {
            let after_ends = memchr_iter(b'\n', self.text.as_bytes()).map(|at| narrow(at + 1));
            std::iter::once(0).chain(after_ends).collect()
        })
    }

    /// How many lines end before an offset, and where the next begins.
    fn before(&self, offset: usize) -> (usize, usize) {
        if self.asked.get() < FEW && self.starts.get().is_none() {
            self.asked.set(self.asked.get() + 1);
            let before = &self.text.as_bytes()[..offset];
            return (memchr_iter(b'\n', before).count(), memrchr(b'\n', before).map_or(0, |end| end + 1));
        }
        let line = self.starts().partition_point(|start| *start as usize <= offset) - 1;
        (line, self.starts()[line] as usize)
    }

    /// The text whose lines these are.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// The line and column of a byte offset. An offset past the end counts as the end, one inside a character as its
    /// beginning. A byte order mark takes no column.
    pub fn position(&self, offset: u32) -> Position {
        let offset = self.text.floor_char_boundary(offset as usize);
        let (line, start) = self.before(offset);
        let mark = usize::from(line == 0 && offset > 0 && self.text.starts_with('\u{FEFF}'));
        let columns = self.characters(start, offset) - mark;
        Position { line: narrow(line + 1), column: narrow(columns + 1) }
    }

    /// Where a stretch begins; one that is nowhere, where the text does.
    pub fn start(&self, span: Span) -> Position {
        self.position(if span.is_none() { 0 } else { span.start })
    }

    /// The bytes of a line, from 1, without its end; a line past the last is as the last.
    pub fn line(&self, line: u32) -> std::ops::Range<usize> {
        let starts = self.starts();
        let line = (line.max(1) as usize).min(starts.len());
        let start = starts[line - 1] as usize;
        let Some(next) = starts.get(line) else { return start..self.text.len() };
        let content = &self.text[start..*next as usize - 1];
        start..start + content.strip_suffix('\r').unwrap_or(content).len()
    }

    fn characters(&self, start: usize, end: usize) -> usize {
        let bytes = self.text.as_bytes();
        if end - start <= BLOCK {
            return characters(&bytes[start..end]);
        }
        let before = self.characters.get_or_init(|| {
            let blocks = bytes.chunks(BLOCK).scan(0, |sum, block| {
                *sum += characters(block);
                Some(*sum)
            });
            std::iter::once(0).chain(blocks).collect()
        });
        let count = |offset: usize| before[offset / BLOCK] + characters(&bytes[offset / BLOCK * BLOCK..offset]);
        count(end) - count(start)
    }
}

/// How many characters begin in these bytes of a text.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

/// What is counted in a file that was read, which [`LARGEST`](super::LARGEST) keeps within 32 bits. Never that of
/// [`Span::NONE`].
fn narrow(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX - 1).min(u32::MAX - 1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(text: &str, offset: u32) -> (u32, u32) {
        let Position { line, column } = Lines::new(text).position(offset);
        (line, column)
    }

    /// Counts one character at a time.
    fn naive(text: &str, offset: usize) -> (u32, u32) {
        let mut place = (1, 1);
        for (begin, c) in text.char_indices().take_while(|(begin, c)| begin + c.len_utf8() <= offset) {
            match c {
                '\n' => place = (place.0 + 1, 1),
                '\u{FEFF}' if begin == 0 => {}
                _ => place.1 += 1,
            }
        }
        place
    }

    /// Texts dense in what is easily counted wrong.
    fn texts() -> impl Strategy<Value = String> {
        prop_oneof![any::<String>(), "\u{FEFF}?[aåÄö\t\r\n😀\u{301}\u{FEFF}]{0,40}"]
    }

    #[test]
    fn an_empty_text_has_one_place() {
        assert_eq!(at("", 0), (1, 1));
        assert_eq!(at("", 7), (1, 1));
    }

    #[test]
    fn columns_count_characters_not_bytes() {
        for (text, after) in [("å=1", 2), ("ä=1", 2), ("ö=1", 2), ("\t=1", 1), ("😀=1", 4)] {
            assert_eq!(at(text, after), (1, 2), "{text:?}");
        }
        assert_eq!(at("e\u{301}=1", 3), (1, 3), "an accent of its own is a character");
    }

    #[test]
    fn an_offset_inside_a_character_is_its_beginning() {
        assert_eq!(at("aå", 2), (1, 2));
        assert_eq!(at("a😀b", 4), (1, 2));
    }

    #[test]
    fn the_ends_of_lines_belong_to_their_lines() {
        assert_eq!(at("a\nb", 1), (1, 2));
        assert_eq!(at("a\nb", 2), (2, 1));
        assert_eq!(at("å\r\nb", 3), (1, 3), "the line feed after a carriage return");
        assert_eq!(at("å\r\nb", 4), (2, 1));
        assert_eq!(at("a\n", 2), (2, 1), "the end of the text");
        assert_eq!(at("a\rb", 2), (1, 3), "a carriage return alone ends no line");
    }

    #[test]
    fn a_byte_order_mark_takes_no_column() {
        assert_eq!(at("\u{FEFF}å=1", 0), (1, 1));
        assert_eq!(at("\u{FEFF}å=1", 3), (1, 1));
        assert_eq!(at("\u{FEFF}å=1", 5), (1, 2));
        assert_eq!(at("a\u{FEFF}b", 4), (1, 3), "elsewhere it is a character");
        assert_eq!(at("\n\u{FEFF}b", 4), (2, 2), "on another line too");
    }

    #[test]
    fn nowhere_is_no_stretch_of_a_text() {
        assert!(Span::NONE.is_none());
        assert!(!Span::from(usize::MAX..usize::MAX).is_none());
        assert_eq!(at("a\nå", u32::MAX), (2, 2));
    }

    #[test]
    fn a_span_contains_itself_and_what_lies_within() {
        let span = Span::from(2..5);
        assert_eq!((span, span.range()), (Span::new(2, 5), 2..5));
        assert!(span.contains(span) && span.contains(Span::new(5, 5)));
        assert!(!span.contains(Span::new(1, 3)) && !span.contains(Span::new(4, 6)));
    }

    #[test]
    fn line_ends_are_no_part_of_a_line() {
        let lines = Lines::new("\u{FEFF}å = 1\r\nb\n");
        let position = |offset| (lines.position(offset).line, lines.position(offset).column);
        assert_eq!([0, 3, 4, 5, 11, 12, 99].map(position), [(1, 1), (1, 1), (1, 1), (1, 2), (2, 1), (2, 2), (3, 1)]);
        assert_eq!([0, 1, 2, 3, 4].map(|line| lines.line(line)), [0..9, 0..9, 11..12, 13..13, 13..13]);
    }

    proptest! {
        #[test]
        fn every_offset_has_the_place_that_counting_gives(text in texts()) {
            let lines = Lines::new(&text);
            for offset in 0..text.len() + 3 {
                // Counted, and from the list of lines.
                for lines in [&Lines::new(&text), &lines] {
                    let Position { line, column } = lines.position(narrow(offset));
                    prop_assert_eq!((line, column), naive(&text, offset), "{}", offset);
                }
            }
        }

        #[test]
        fn any_offset_has_a_place(text in texts(), offset in any::<u32>()) {
            let lines = Lines::new(&text);
            prop_assert!(lines.position(offset) <= lines.position(u32::MAX));
        }
    }
}
