//! The few lines of a file that a finding is shown with: no longer than a screen takes, nothing hidden in them, and
//! every character still in its column.

use std::ops::{Range, RangeInclusive};

use crate::source::{Lines, Span, hidden};

/// How many lines an excerpt may span; the printer leaves out those between.
const MOST_LINES: u32 = 200;

/// How many bytes of a line are shown without being cut around the place.
const LONGEST_LINE: usize = 2000;

/// Some lines of a text, as they are shown.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    /// The first line, from 1.
    pub first: u32,
    /// The lines.
    pub text: String,
    /// The places as bytes of these lines.
    pub marks: Vec<Range<usize>>,
}

/// A file whose places are to be shown.
#[derive(Clone, Copy)]
pub(super) struct Page<'l, 't> {
    pub lines: &'l Lines<'t>,
    /// How many columns there are.
    pub width: usize,
}

impl Page<'_, '_> {
    /// The lines that a place touches.
    pub(super) fn reach(self, span: Span) -> RangeInclusive<u32> {
        let Range { start, end } = self.range(span);
        let line = |offset: usize| self.lines.position(Span::from(offset..offset).start).line;
        // A place that ends with the end of a line does not touch the next one.
        line(start)..=line(end.saturating_sub(1).max(start))
    }

    /// Whether lines can be shown as they are.
    pub(super) fn fits(self, reach: &RangeInclusive<u32>) -> bool {
        reach.end() - reach.start() < MOST_LINES
            && reach.clone().all(|line| self.lines.line(line).len() <= LONGEST_LINE)
    }

    /// The lines around places that together fit, or around a single one.
    pub(super) fn excerpt(self, spans: &[Span]) -> Excerpt {
        let reaches = spans.iter().map(|span| self.reach(*span));
        let reach = reaches.reduce(|one, other| join(&one, &other)).unwrap_or(1..=1);
        let last = if self.fits(&reach) { *reach.end() } else { *reach.start() };
        let first = self.with_words(*reach.start());
        let places: Vec<_> = spans.iter().map(|span| self.shortened(*span, last)).collect();

        let mut text = String::new();
        let mut marks = places.clone();
        for number in first..=last {
            let window = self.window(number, &places);
            let begins = text.len();
            self.show(window.clone(), &mut text);
            for (place, mark) in places.iter().zip(&mut marks) {
                let reach = self.reach(Span::from(place.clone()));
                let shown = |offset: usize| {
                    let mut before = String::new();
                    self.show(window.start..offset.clamp(window.start, window.end), &mut before);
                    begins + before.len()
                };
                if *reach.start() == number {
                    mark.start = shown(place.start);
                }
                if *reach.end() == number {
                    mark.end = shown(place.end);
                }
            }
            text.push('\n');
        }
        Excerpt { first, text, marks }
    }

    /// The nearest line with something in it, if the one asked for is blank: the end of a file says little alone.
    fn with_words(self, line: u32) -> u32 {
        let blank = |line: u32| self.lines.text()[self.lines.line(line)].trim().is_empty();
        let above = (line.saturating_sub(3).max(1)..=line).rev();
        above.into_iter().find(|line| !blank(*line)).unwrap_or(line)
    }

    /// A place, cut where its line ends if that is the last one shown, and where a screen ends if it is within a line.
    fn shortened(self, span: Span, last: u32) -> Range<usize> {
        let Range { start, end } = self.range(span);
        let reach = self.reach(span);
        if *reach.start() < last && reach.start() < reach.end() {
            return start..end;
        }
        let end = end.min(self.lines.line(*reach.start()).end).max(start);
        let room = self.width.saturating_sub(24).max(16);
        let cut = self.lines.text()[start..end].char_indices().nth(room);
        start..cut.map_or(end, |(at, _)| start + at)
    }

    /// The bytes of a line that are shown: all, or of a very long one enough to fill a screen around the first place.
    fn window(self, number: u32, ranges: &[Range<usize>]) -> Range<usize> {
        let line = self.lines.line(number);
        let Some(range) = ranges.first().filter(|_| line.len() > LONGEST_LINE) else { return line };
        let around = self.width * char::MAX.len_utf8();
        let start = range.start.saturating_sub(around).max(line.start);
        let end = range.end.saturating_add(around).min(line.end);
        within(self.lines.text(), Span::from(start..end))
    }

    /// Writes a stretch of one line, a character for a character.
    fn show(self, range: Range<usize>, out: &mut String) {
        let text = &self.lines.text()[range.clone()];
        let text = if range.start == 0 { text.strip_prefix('\u{FEFF}').unwrap_or(text) } else { text };
        out.extend(text.chars().map(|c| match c {
            '\t' => '\t',
            '\0'..='\u{1F}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{FFFD}'),
            '\u{7F}' => '␡',
            _ if hidden::is_hidden(c) => '\u{FFFD}',
            _ => c,
        }));
    }

    fn range(self, span: Span) -> Range<usize> {
        within(self.lines.text(), span)
    }
}

/// The lines of both and all between.
pub(super) fn join(one: &RangeInclusive<u32>, other: &RangeInclusive<u32>) -> RangeInclusive<u32> {
    *one.start().min(other.start())..=*one.end().max(other.end())
}

/// A stretch, held within the text and to its characters.
pub(super) fn within(text: &str, span: Span) -> Range<usize> {
    let range = span.range();
    let start = text.floor_char_boundary(range.start);
    start..text.floor_char_boundary(range.end).max(start)
}
