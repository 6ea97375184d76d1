//! Texts that are the same but for case and white space, or for punctuation too.

/// What of a text does not count beside case and white space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Aside {
    /// Nothing else.
    Space,
    /// Punctuation.
    Punctuation,
}

/// Small letters and the other characters that count.
fn letters(text: &str, aside: Aside) -> impl Iterator<Item = char> {
    text.chars().filter(move |c| counts(*c, aside)).flat_map(char::to_lowercase)
}

fn counts(c: char, aside: Aside) -> bool {
    match aside {
        Aside::Space => !c.is_whitespace(),
        Aside::Punctuation => c.is_alphanumeric(),
    }
}

/// Whether two texts are the same.
pub(super) fn are_alike(one: &str, other: &str, aside: Aside) -> bool {
    letters(one, aside).eq(letters(other, aside))
}

/// A number that texts that are the same have in common, and hardly any others; none where nothing of a text counts.
pub(super) fn key(text: &str, aside: Aside) -> Option<u64> {
    let mut key = Key::default();
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        // The most frequent characters are told without a look at the tables of Unicode.
        if byte.is_ascii() {
            if counts(char::from(byte), aside) {
                key.add(u32::from(byte.to_ascii_lowercase()));
            }
            at += 1;
        } else if let (0xC3, second @ (0x80..=0x96 | 0x98..=0x9E | 0xA0..=0xB6 | 0xB8..)) = (byte, bytes[at + 1]) {
            key.add(u32::from(second | 0x20) + 0x40);
            at += 2;
        } else {
            let c = text[at..].chars().next().unwrap_or_default();
            letters(c.encode_utf8(&mut [0; 4]), aside).for_each(|letter| key.add(u32::from(letter)));
            at += c.len_utf8();
        }
    }
    key.end()
}

/// A key in the making: letters are gathered eight at a time.
#[derive(Default)]
struct Key {
    sum: u64,
    letters: u64,
    count: u64,
}

impl Key {
    fn add(&mut self, letter: u32) {
        self.letters = self.letters.rotate_left(8) ^ u64::from(letter);
        self.count += 1;
        if self.count.is_multiple_of(8) {
            self.mix();
        }
    }

    fn mix(&mut self) {
        const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;
        self.sum = (self.sum.rotate_left(29) ^ self.letters).wrapping_mul(FACTOR);
        self.letters = 0;
    }

    fn end(mut self) -> Option<u64> {
        self.mix();
        (self.count > 0).then_some(self.sum ^ self.count)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn case_white_space_and_punctuation_are_set_aside() {
        let one = "Staden sätter upp ÅTTA kameror.";
        let other = "  staden sätter\n\tupp åtta kameror. ";
        let third = "Staden sätter upp åtta kameror – vid torget";
        assert!(are_alike(one, other, Aside::Space) && are_alike(one, other, Aside::Punctuation));
        assert!(!are_alike(one, &other.replace('.', "!"), Aside::Space));
        assert!(are_alike(one, &other.replace('.', " …"), Aside::Punctuation));
        assert!(!are_alike(one, third, Aside::Punctuation));
        assert_eq!(key(" … ?", Aside::Punctuation), None);
        // The sign for the unit is a capital letter too.
        assert_eq!(key("\u{212B}rsta", Aside::Space), key("Årsta", Aside::Space));
    }

    #[test]
    fn other_texts_have_other_keys() {
        let texts = [
            "a",
            "b",
            "ab",
            "ba",
            "abcdefgh",
            "abcdefgha",
            "å",
            "ä",
            "åa",
            "aaaaaaaaa",
            "aaaaaaaa",
            "ß",
            "ÿ",
            "×",
            "é",
        ];
        for (at, one) in texts.iter().enumerate() {
            for other in &texts[..at] {
                assert_ne!(key(one, Aside::Space), key(other, Aside::Space), "{one} {other}");
            }
        }
    }

    proptest! {
        #[test]
        fn texts_that_are_alike_have_the_same_key(text in "[a-cÅÄÖåäöKẞİσΣ., \u{A0}–]{0,12}") {
            for aside in [Aside::Space, Aside::Punctuation] {
                let other = format!(" {}", text.to_uppercase().replace('A', "A "));
                if are_alike(&text, &other, aside) {
                    prop_assert_eq!(key(&text, aside), key(&other, aside));
                }
            }
        }
    }
}
