//! Colours, and how they stay out of the way while widths are measured.

use annotate_snippets::renderer::{AnsiColor, Effects, Style as Paint};

use super::Style;

/// What a colour says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Tone {
    /// Nothing.
    #[default]
    Plain,
    /// As it should be.
    Good,
    /// Not quite as it should be.
    Fair,
    /// Not as it should be.
    Bad,
    /// Of little weight.
    Faint,
    /// Of much weight.
    Strong,
}

impl Tone {
    /// Colours a text, where colours may be used.
    pub fn paint(self, text: &str, style: Style) -> String {
        let paint = match self {
            Self::Good => AnsiColor::Green.on_default(),
            Self::Fair => AnsiColor::Yellow.on_default(),
            Self::Bad => AnsiColor::Red.on_default().effects(Effects::BOLD),
            Self::Faint => Paint::new().effects(Effects::DIMMED),
            Self::Strong => Paint::new().effects(Effects::BOLD),
            Self::Plain => return text.to_owned(),
        };
        if style.color && !text.is_empty() { format!("{paint}{text}{paint:#}") } else { text.to_owned() }
    }

    /// The text with its marks before each word, where colours may be used; [`painted`] colours it when all is laid out.
    pub(super) fn mark(self, text: &str, style: Style) -> String {
        let mark = MARKS.iter().find(|(_, tone)| style.color && *tone == self);
        let Some((mark, _)) = mark else { return text.to_owned() };
        let marked = |word: &str| if word.is_empty() { String::new() } else { format!("{mark}{word}") };
        text.split(' ').map(marked).collect::<Vec<_>>().join(" ")
    }
}

/// What stands before words that are to be coloured while a table is laid out: characters without width, which no text has
/// that was made harmless.
const MARKS: [(char, Tone); 5] = [
    ('\u{206A}', Tone::Good),
    ('\u{206B}', Tone::Fair),
    ('\u{206C}', Tone::Bad),
    ('\u{206D}', Tone::Faint),
    ('\u{206E}', Tone::Strong),
];

/// A line with colours for its marks.
pub(super) fn painted(line: &str, style: Style) -> String {
    let word = |word: &str| {
        let tone = MARKS.iter().find_map(|(mark, tone)| Some((word.strip_prefix(*mark)?, tone)));
        tone.map_or_else(|| word.to_owned(), |(word, tone)| tone.paint(word, style))
    };
    line.split(' ').map(word).collect::<Vec<_>>().join(" ")
}
