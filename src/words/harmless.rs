//! Text from the user's files made harmless: nothing in it hides, moves the cursor or turns the line around, and no
//! personal number is repeated.

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::source::{hidden, personal};

/// How many characters of one text of the user's a sentence holds at most.
const LONGEST: usize = 200;

/// How much more is looked at, so that a personal number is known by its end.
const MARGIN: usize = 40;

/// The text with tabs and line ends as spaces, every other hidden character as its number (`<U+202E>`), and `*` for the
/// digits of personal numbers.
pub fn harmless(text: &str) -> Cow<'_, str> {
    match personal::masked(text) {
        Cow::Borrowed(text) => visible(text),
        Cow::Owned(text) => Cow::Owned(visible(&text).into_owned()),
    }
}

fn visible(text: &str) -> Cow<'_, str> {
    let Some(first) = hidden::find(text) else { return Cow::Borrowed(text) };
    let mut shown = text[..first].to_owned();
    for c in text[first..].chars() {
        match c {
            '\t' | '\n' | '\r' => shown.push(' '),
            c if hidden::is_hidden(c) => {
                let _ = write!(shown, "<U+{:04X}>", u32::from(c));
            }
            c => shown.push(c),
        }
    }
    Cow::Owned(shown)
}

/// The text made harmless, and cut short with `…` where it is too long for a sentence.
pub(super) fn quoted(text: &str) -> Cow<'_, str> {
    let end = |text: &str, count| text.char_indices().nth(count).map_or(text.len(), |(at, _)| at);
    // The first look is at bytes alone, so that a text of megabytes is not walked through.
    if text.len() <= LONGEST || end(text, LONGEST) == text.len() {
        return harmless(text);
    }
    let begins = personal::masked(&text[..end(text, LONGEST + MARGIN)]);
    let cut = begins[..end(&begins, LONGEST - 1)].trim_end();
    Cow::Owned(format!("{}…", visible(cut)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_hides_is_named_and_what_shows_stays() {
        assert_eq!(harmless("a\u{202E}b\u{1B}[2J"), "a<U+202E>b<U+001B>[2J");
        assert_eq!(harmless("rad ett\r\nrad\ttvå"), "rad ett  rad två");
        assert_eq!(harmless("\u{E0041}\u{FEFF}"), "<U+E0041><U+FEFF>");
        assert!(matches!(harmless("10\u{A0}000 kr – åäö €"), Cow::Borrowed(_)));
    }

    #[test]
    fn personal_numbers_are_not_repeated_nor_a_part_of_one() {
        assert_eq!(harmless("Anna\t19121212-1212"), "Anna ********-****");
        for before in 0..=LONGEST {
            let text = format!("{} 19121212-1212 {}", "å".repeat(before), "ö".repeat(LONGEST));
            assert!(!quoted(&text).contains(|c: char| c.is_ascii_digit()), "{before}");
        }
    }

    #[test]
    fn a_long_text_is_cut_between_characters() {
        assert_eq!(quoted(&"å".repeat(LONGEST)), "å".repeat(LONGEST));
        assert_eq!(quoted(&"å".repeat(LONGEST + 1)), format!("{}…", "å".repeat(LONGEST - 1)));
    }

    proptest! {
        #[test]
        fn nothing_hidden_is_left(text in r"(\PC|\p{C}|\p{Cf}|[\x00-\x9F\u{2028}\u{FE0F}\u{3164}]){0,40}") {
            prop_assert_eq!(harmless(&text).find(hidden::is_hidden), None);
            prop_assert_eq!(quoted(&text.repeat(20)).find(hidden::is_hidden), None);
        }
    }
}
