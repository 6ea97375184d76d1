//! Bytes become text: UTF-8, or a guess at which encoding an editor saved in by mistake.

use super::{Content, Encoding};

/// How zip archives begin.
const ARCHIVE: &[u8] = b"PK\x03\x04";

/// The text of `bytes`; where they are not UTF-8, what can be shown of it, and why.
pub fn decode(bytes: Vec<u8>) -> Content {
    if bytes.starts_with(ARCHIVE) {
        return Content::NotUtf8 { text: String::new(), at: 0, looks_like: Some(Encoding::Archive) };
    }
    String::from_utf8(bytes).map_or_else(
        |error| Content::NotUtf8 {
            text: String::from_utf8_lossy(error.as_bytes()).into_owned(),
            at: u32::try_from(error.utf8_error().valid_up_to()).unwrap_or(u32::MAX),
            looks_like: guess(error.as_bytes()),
        },
        Content::Text,
    )
}

fn guess(bytes: &[u8]) -> Option<Encoding> {
    if is_utf16(bytes) {
        Some(Encoding::Utf16)
    } else if is_windows1252(bytes) {
        Some(Encoding::Windows1252)
    } else {
        None
    }
}

/// Latin letters in UTF-16 have a zero as every other byte.
fn is_utf16(bytes: &[u8]) -> bool {
    let zeros = |parity| bytes.iter().skip(parity).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let marked = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    marked || (even.max(odd) > bytes.len() / 4 && even.min(odd) == 0)
}

/// The letters of the Nordic languages and their neighbours tell it from other encodings with one byte a character.
fn is_windows1252(bytes: &[u8]) -> bool {
    let letter = |byte: &u8| b"\xC4\xC5\xC6\xC9\xD6\xD8\xDC\xE0\xE4\xE5\xE6\xE8\xE9\xF6\xF8\xFC".contains(byte);
    let sign = |byte: &u8| matches!(byte, 0x80 | 0x85 | 0x91..=0x97 | 0xA0..=0xBF);
    let control = |byte: &u8| byte.is_ascii_control() && !byte.is_ascii_whitespace();
    let bad = || bytes.utf8_chunks().flat_map(|chunk| chunk.invalid());
    bad().any(letter) && bad().all(|byte| letter(byte) || sign(byte)) && !bytes.iter().any(control)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn looks_like(bytes: &[u8]) -> Option<Encoding> {
        match decode(bytes.to_vec()) {
            Content::NotUtf8 { looks_like, .. } => looks_like,
            other => panic!("not taken for something else than UTF-8: {other:?}"),
        }
    }

    fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn utf16_is_known_in_either_byte_order_with_a_mark_or_without() {
        for text in ["\u{FEFF}name = \"Skärholmen\"\n", "name = \"Skärholmen\"\n"] {
            assert_eq!(looks_like(&utf16(text, u16::to_le_bytes)), Some(Encoding::Utf16), "{text:?}");
            assert_eq!(looks_like(&utf16(text, u16::to_be_bytes)), Some(Encoding::Utf16), "{text:?}");
        }
    }

    #[test]
    fn windows_1252_is_known_by_its_letters() {
        assert_eq!(looks_like(b"name = \"Sk\xE4rholmen\""), Some(Encoding::Windows1252));
        assert_eq!(looks_like(b"# \xC5rsta \x96 V\xE4st \x94\xD6\x94\r\n"), Some(Encoding::Windows1252));
    }

    #[test]
    fn other_bytes_are_not_guessed_at() {
        assert_eq!(looks_like(b"name = \"\xFF\""), None, "a lone byte");
        assert_eq!(looks_like(b"Sk\x84rholmen"), None, "code page 850");
        assert_eq!(looks_like(b"\x89PNG\r\n\x1A\n\0\0\0\xE4"), None, "a picture");
        assert_eq!(looks_like("Skärholmen å".as_bytes().split_last().expect("bytes").1), None, "cut short");
    }

    #[test]
    fn the_first_bad_byte_has_the_same_offset_in_the_text() {
        let Content::NotUtf8 { text, at, .. } = decode(b"\xC3\xA5 \xE5\xE4 x".to_vec()) else {
            panic!("taken for UTF-8")
        };
        assert_eq!((text.as_str(), at), ("å \u{FFFD}\u{FFFD} x", 3));
        assert!(text.is_char_boundary(3));
    }

    #[test]
    fn a_byte_order_mark_stays() {
        assert_eq!(decode(b"\xEF\xBB\xBF[city]".to_vec()), Content::Text("\u{FEFF}[city]".to_owned()));
    }
}
