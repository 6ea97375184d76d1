//! Of a file's text only the lines that findings are shown with, each still with its number, so that a run over many files
//! holds little of them.

use std::ops::Range;

use memchr::memchr_iter;

use super::excerpt::within;
use crate::source::Span;

/// So many lines above and below a place may be shown with it.
const AROUND: usize = 4;

/// The text with every line emptied that is far from all places, which are moved along.
pub(super) fn shorten<'s>(text: &str, places: impl IntoIterator<Item = &'s mut Span>) -> String {
    let mut places: Vec<(Range<usize>, &mut Span)> =
        places.into_iter().filter(|place| !place.is_none()).map(|place| (within(text, *place), place)).collect();
    places.sort_unstable_by_key(|(range, _)| (range.start, range.end));
    if places.is_empty() {
        return String::new();
    }
    // Found once: a line may be long, and many places may lie in it.
    let ends: Vec<usize> = memchr_iter(b'\n', text.as_bytes()).collect();
    let mut short = String::new();
    // Up to where the text was copied or emptied.
    let mut done = 0;
    for (range, place) in places {
        let Range { start, end } = around(text, &ends, &range);
        if start > done {
            let gap = &text.as_bytes()[done..start];
            short.extend(memchr_iter(b'\n', gap).map(|_| '\n'));
            done = start;
        }
        if end > done {
            short.push_str(&text[done..end]);
            done = end;
        }
        let moved = |offset: usize| short.len() - (done - offset);
        *place = Span::from(moved(range.start)..moved(range.end));
    }
    short
}

/// Whole lines: those of a place, and some above and below, from where all lines of the text end.
fn around(text: &str, ends: &[usize], place: &Range<usize>) -> Range<usize> {
    let before = ends.partition_point(|end| *end < place.start);
    let start = before.checked_sub(AROUND + 1).map_or(0, |above| ends[above] + 1);
    let within = ends.partition_point(|end| *end < place.end);
    let end = ends.get(within + AROUND).map_or(text.len(), |end| end + 1);
    start..end
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::excerpt::Page;
    use super::*;
    use crate::source::Lines;

    fn texts() -> impl Strategy<Value = String> {
        "(\u{FEFF})?([aåÄ\t]{0,6}\r?\n){0,60}[aå]{0,3}"
    }

    proptest! {
        #[test]
        fn places_are_shown_as_in_the_whole_text(text in texts(), places in prop::collection::vec((0..400_u32, 0..30_u32), 1..5)) {
            let mut spans: Vec<Span> = places.iter().map(|(start, length)| Span::new(*start, start + length)).collect();
            let whole = spans.clone();
            let short = shorten(&text, &mut spans);
            let (long, lines) = (Lines::new(&text), Lines::new(&short));
            for (before, after) in whole.iter().zip(&spans) {
                prop_assert_eq!(long.position(before.start), lines.position(after.start));
                prop_assert_eq!(long.position(before.end), lines.position(after.end));
                let excerpt = |lines: &Lines<'_>, span: Span| format!("{:?}", Page { lines, width: 80 }.excerpt(&[span]));
                prop_assert_eq!(excerpt(&long, *before), excerpt(&lines, *after));
            }
        }
    }

    #[test]
    fn what_is_far_from_every_place_is_let_go() {
        let text = "line\n".repeat(1000);
        let mut places = [Span::new(2500, 2504), Span::NONE];
        let short = shorten(&text, &mut places);
        assert_eq!(short.len(), 500 - AROUND + 5 * (2 * AROUND + 1));
        assert_eq!((&short[places[0].range()], places[1]), ("line", Span::NONE));
        assert_eq!(shorten(&text, &mut []), "");
    }
}
