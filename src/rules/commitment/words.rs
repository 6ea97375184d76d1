//! Where words begin and end in a text, and whether they are the ones that are sought.

use std::ops::Range;

/// The start of the first word at or after a byte.
pub(super) fn next_word(text: &str, mut at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    loop {
        match CLASSES[usize::from(*bytes.get(at)?)] {
            Class::Word => return Some(at),
            Class::Space => at += 1,
            Class::Rare => match rare(text, at) {
                (true, _) => return Some(at),
                (false, length) => at += length,
            },
        }
    }
}

/// The end of a word that goes on at a byte, if it does.
pub(super) fn end_of_word(text: &str, mut at: usize) -> usize {
    let bytes = text.as_bytes();
    while let Some(byte) = bytes.get(at) {
        match CLASSES[usize::from(*byte)] {
            Class::Word => at += 1,
            Class::Space => break,
            Class::Rare => match rare(text, at) {
                (true, length) => at += length,
                (false, _) => break,
            },
        }
    }
    at
}

/// What a byte of a text tells of the character that it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    /// It is of a word: a letter, a digit, one of À to ÿ.
    Word,
    /// It is of none.
    Space,
    /// It begins a character that must be looked at.
    Rare,
}

static CLASSES: [Class; 256] = {
    let mut classes = [Class::Space; 256];
    let mut byte = 0_u8;
    loop {
        classes[byte as usize] = match byte {
            b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | 0x80..=0xBF | 0xC3 => Class::Word,
            ..=0x7F => Class::Space,
            _ => Class::Rare,
        };
        if byte == u8::MAX {
            break classes;
        }
        byte += 1;
    }
};

/// Whether a character belongs to a word, as letters, digits and the marks on them do, and how long it is.
fn rare(text: &str, at: usize) -> (bool, usize) {
    let c = text[at..].chars().next().unwrap_or_default();
    (c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36F}'), c.len_utf8())
}

/// The next word after the end of one, if nothing but white space, hyphens and the like is between.
pub(super) fn joined_word(text: &str, at: usize) -> Option<Range<usize>> {
    let next = next_word(text, at)?;
    let breaks = |c| matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '(' | ')' | '…');
    (!text[at..next].contains(breaks)).then(|| next..end_of_word(text, next))
}

/// Whether a word of a text is this one, which is in small letters, or begins so.
pub(super) fn is_word(own: &[u8], sought: &[u8]) -> bool {
    let sought = match sought {
        [stem @ .., b'*'] if own.len() >= stem.len() => stem,
        _ if own.len() == sought.len() => sought,
        _ => return false,
    };
    // å, ä and ö begin with the same byte in both cases, and end with bytes that differ as those of letters do.
    own.iter().zip(sought).all(|(own, sought)| {
        own == sought || own | 0x20 == *sought && (sought.is_ascii_lowercase() || !sought.is_ascii())
    })
}

/// The last five bits of a byte, which a letter has in common with its capital; zero beyond the word.
pub(super) fn bits(text: &[u8], at: usize) -> usize {
    text.get(at).filter(|byte| CLASSES[usize::from(**byte)] == Class::Word).map_or(0, |byte| usize::from(byte & 31))
}
