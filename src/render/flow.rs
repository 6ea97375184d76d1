//! Lines for people, laid out by hand: words that wrap under each other, and parts that stay whole.

use unicode_width::UnicodeWidthStr;

use super::Style;
use super::table::Tone;
use crate::model::Title;
use crate::report::Named;
use crate::words::{Language, Words, harmless};

/// Puts pieces beside each other with a gap between them, and begins a new line where one does not fit. Lines after the
/// first begin with `indent`; `used` columns of the first are taken. A piece is broken, between its words, only where it is
/// wider than a whole line.
pub(super) fn flow(pieces: &[(String, Tone)], gap: &str, used: usize, indent: &str, style: Style) -> String {
    let mut out = String::new();
    let mut column = used;
    let mut is_first = true;
    let room = style.width.saturating_sub(indent.width());
    let harmless: Vec<_> = pieces.iter().map(|(piece, tone)| (harmless(piece), *tone)).collect();
    let parts = harmless.iter().flat_map(|(piece, tone)| {
        let is_broken = piece.width() > room && piece.trim_start().contains(' ');
        let words = piece.splitn(if is_broken { usize::MAX } else { 1 }, ' ');
        words.enumerate().map(|(number, word)| (if number == 0 { gap } else { " " }, word, *tone))
    });
    for (gap, mut piece, tone) in parts {
        if is_first {
            is_first = false;
        } else if column + gap.width() + piece.width() > style.width {
            out.push('\n');
            out += indent;
            column = indent.width();
            piece = piece.trim_start();
        } else {
            out += gap;
            column += gap.width();
        }
        out += &tone.paint(piece, style);
        column += piece.width();
    }
    out
}

/// A sentence on as many lines as it needs, those after the first set in.
pub fn wrapped(text: &str, tone: Tone, style: Style) -> String {
    flow(&words_of(&harmless(text), tone), " ", 0, "  ", style) + "\n"
}

/// Words of a text, to wrap with [`flow`].
pub(super) fn words_of(text: &str, tone: Tone) -> Vec<(String, Tone)> {
    text.split_ascii_whitespace().map(|word| (word.to_owned(), tone)).collect()
}

/// A text of at most so many characters.
pub(super) fn shortened(text: &str, longest: usize) -> String {
    match text.char_indices().nth(longest) {
        None => text.to_owned(),
        Some(_) => {
            let cut = text.char_indices().nth(longest - 1).map_or(0, |(at, _)| at);
            format!("{}…", text[..cut].trim_end())
        }
    }
}

/// What something is called in the reader's language.
pub fn titled<'t>(title: &'t Title, words: &Words) -> &'t str {
    match (&title.english, words.language()) {
        (Some(english), Language::English) => english,
        _ => &title.own,
    }
}

/// What an actor is called in the reader's language.
pub(super) fn called(actor: &Named, words: &Words) -> String {
    match &*actor.id {
        // The one actor whom no register names.
        "police" => words.say("actor-police", &[]),
        _ => titled(&actor.title, words).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_wrap_whole_and_set_in() {
        let pieces = ["ett", "två", "sjuttiosju"].map(|word| (word.to_owned(), Tone::Plain));
        let style = Style { color: false, width: 12 };
        assert_eq!(flow(&pieces, " · ", 2, "    ", style), "ett · två\n    sjuttiosju");
        let apart = ["ett", "  två", "  tretton"].map(|word| (word.to_owned(), Tone::Plain));
        assert_eq!(flow(&apart, "", 0, "", style), "ett  två\ntretton", "no line begins with a gap");
        let long = ["ett", "två tre fyra fem"].map(|word| (word.to_owned(), Tone::Plain));
        assert_eq!(flow(&long, " · ", 0, "  ", style), "ett · två\n  tre fyra\n  fem");
        assert_eq!(flow(&[], " ", 0, "", style), "");
    }

    #[test]
    fn long_texts_are_cut_between_characters() {
        assert_eq!(shortened("åäö", 3), "åäö");
        assert_eq!(shortened("åäö ÅÄÖ", 5), "åäö…");
    }
}
