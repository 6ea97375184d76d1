//! Characters that do not show: what a reader cannot see, or what makes a terminal show something else.

/// Whether a character is a control character (tabs and line ends among them), a separator of lines, a control of
/// the direction of writing, one that Unicode lets every program leave invisible, or the blank of Braille, which is no
/// space and shows nothing. The no-break space is none.
pub const fn is_hidden(c: char) -> bool {
    matches!(
        c,
        '\0'..='\u{1F}'
            | '\u{7F}'..='\u{9F}'
            | '\u{AD}'
            | '\u{34F}'
            | '\u{61C}'
            | '\u{115F}'..='\u{1160}'
            | '\u{17B4}'..='\u{17B5}'
            | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200F}'
            | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{2800}'
            | '\u{3164}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}'
            | '\u{FFA0}'
            | '\u{FFF0}'..='\u{FFFB}'
            | '\u{1BCA0}'..='\u{1BCA3}'
            | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E0FFF}'
    )
}

/// Where the first hidden character of a text stands, if it has one.
pub fn find(text: &str) -> Option<usize> {
    // Most texts need no closer look: in UTF-8 a hidden character beyond ASCII begins with one of these bytes.
    let suspect = |byte: u8| matches!(byte, 0..=0x1F | 0x7F | 0xC2 | 0xCD | 0xD8 | 0xE1..=0xE3 | 0xEF | 0xF0 | 0xF3);
    // Looked at in blocks without a way out, so that many bytes are looked at at once.
    let block =
        text.as_bytes().chunks(64).position(|block| block.iter().fold(false, |any, byte| any | suspect(*byte)))?;
    let from = text.floor_char_boundary(block * 64);
    text[from..].find(is_hidden).map(|at| from + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_hidden_character_is_found_and_no_other() {
        for c in '\0'..=char::MAX {
            let text = format!("åäö {c} text");
            assert_eq!(find(&text).is_some(), is_hidden(c), "{:?}", c.escape_unicode());
        }
    }
}
