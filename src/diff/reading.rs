//! A text as words, in their sentences, and lists of phrases that it may say.

use std::ops::Range;

use super::vocabulary::{NUMBERS, PURPOSE};

/// A word in small letters, or a sign that carries meaning. Two are equal whatever their case and the marks around them.
#[derive(Debug, Clone)]
pub(super) struct Word {
    pub(super) text: String,
    pub(super) is_capital: bool,
    pub(super) before_comma: bool,
    pub(super) ends_sentence: bool,
}

impl PartialEq for Word {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Word {
    fn new(first: char) -> Self {
        let text = first.to_lowercase().collect();
        Self { text, is_capital: first.is_uppercase(), before_comma: false, ends_sentence: false }
    }

    pub(super) fn is_digits(&self) -> bool {
        self.text.bytes().all(|byte| byte.is_ascii_digit())
    }

    pub(super) fn is_number(&self) -> bool {
        self.text.starts_with(|c: char| c.is_ascii_digit()) || NUMBERS.iter().any(|(name, _)| *name == self.text)
    }

    /// Whether it is neither a number nor a sign.
    pub(super) fn is_letters(&self) -> bool {
        self.text.starts_with(char::is_alphabetic) && !self.text.contains(|c: char| c.is_ascii_digit())
    }

    /// Whether a full stop after it may end a sentence: short words are often abbreviations.
    fn is_long(&self) -> bool {
        self.text.chars().count() > 4 && self.text.chars().all(char::is_alphabetic)
    }
}

/// Marks that only divide a text. All others are signs.
const PUNCTUATION: &str = ".,;:!?…-'\"“”„«»‹›()[]{}*_•·";

/// The words of a text. A mark inside a word, such as the colon of a statute's number, belongs to it; one between two
/// numbers, and a dash beside a number, is a sign.
pub(super) fn read(text: &str) -> Vec<Word> {
    let chars: Vec<char> = text.chars().map(unified).collect();
    let begins = beginnings(&chars);
    let mut words: Vec<Word> = Vec::new();
    let mut is_inside = false;
    // Of the last word, and only once asked for.
    let mut is_long = None;
    for (at, &c) in chars.iter().enumerate() {
        let (head, tail) = (&chars[..at], &chars[at + 1..]);
        let is_letter = c.is_alphanumeric();
        let is_mark = PUNCTUATION.contains(c);
        let joins = is_mark && is_inside && tail.first().is_some_and(|next| next.is_alphanumeric());
        match words.last_mut() {
            Some(word) if is_inside && (is_letter || joins) => {
                word.text.extend(c.to_lowercase());
                continue;
            }
            _ if c.is_whitespace() => {}
            _ if is_letter || !is_mark || is_sign(c, head, tail) => {
                words.push(Word::new(c));
                is_long = None;
            }
            Some(word) => {
                word.before_comma |= c == ',';
                let may_end = ".!?".contains(c) && begins[at + 1];
                word.ends_sentence |= may_end && *is_long.get_or_insert_with(|| word.is_long());
            }
            None => {}
        }
        is_inside = is_letter;
    }
    words
}

/// Dashes and apostrophes are written in many ways.
const fn unified(c: char) -> char {
    match c {
        '‐' | '‑' | '‒' | '–' | '—' => '-',
        '’' | '‘' => '\'',
        c => c,
    }
}

fn is_sign(mark: char, head: &[char], tail: &[char]) -> bool {
    let is_digit = |c: Option<&char>| c.is_some_and(char::is_ascii_digit);
    let is_between =
        is_digit(head.iter().rfind(|c| !c.is_whitespace())) && is_digit(tail.iter().find(|c| !c.is_whitespace()));
    is_between || mark == '-' && (is_digit(head.last()) || is_digit(tail.first()))
}

/// Whether a sentence begins there, for every place in a text and for its end: after marks and white space with a capital.
fn beginnings(chars: &[char]) -> Vec<bool> {
    let mut begins = vec![false; chars.len() + 1];
    let mut is_capital = false;
    for (at, &c) in chars.iter().enumerate().rev() {
        if PUNCTUATION.contains(c) {
            begins[at] = begins[at + 1];
        } else if c.is_whitespace() {
            begins[at] = is_capital;
        } else {
            is_capital = c.is_uppercase();
        }
    }
    begins
}

/// Words that changed, and what stands before and after them in their sentence.
pub(super) struct Part<'w> {
    pub(super) words: &'w [Word],
    pub(super) before: &'w [Word],
    pub(super) after: &'w [Word],
}

impl<'w> Part<'w> {
    pub(super) fn new(text: &'w [Word], mut at: Range<usize>) -> Self {
        // Of “9 500” the whole is a number, not “9” or “500”.
        if text[at.clone()].iter().all(Word::is_digits) {
            at.start -= text[..at.start].iter().rev().take_while(|word| word.is_digits()).count();
            at.end += text[at.end..].iter().take_while(|word| word.is_digits()).count();
        }
        let start = text[..at.start].iter().rposition(|word| word.ends_sentence).map_or(0, |last| last + 1);
        let rest = at.end.saturating_sub(1).max(at.start);
        let end = text[rest..].iter().position(|word| word.ends_sentence).map_or(text.len(), |last| rest + last + 1);
        Self { words: &text[at.clone()], before: &text[start..at.start], after: &text[at.end..end.max(at.end)] }
    }

    /// What stands after, up to where it is told why.
    pub(super) fn deed(&self) -> &'w [Word] {
        &self.after[..PURPOSE.first_in(self.after).unwrap_or(self.after.len())]
    }
}

/// Phrases with a comma between, in small letters. `minsk*` is every word that begins so, `*gatan` every one that ends so.
pub(super) struct Phrases(pub(super) &'static str);

impl Phrases {
    fn each(&self) -> impl Iterator<Item = &'static str> {
        self.0.split(',').map(str::trim)
    }

    /// Whether the words are one of them, no more and no less.
    pub(super) fn are(&self, words: &[Word]) -> bool {
        self.each().any(|phrase| length(phrase, words) == Some(words.len()))
    }

    /// Whether a word is one of them.
    pub(super) fn has(&self, word: &Word) -> bool {
        self.are(std::slice::from_ref(word))
    }

    /// Whether the words say one of them anywhere.
    pub(super) fn are_in(&self, words: &[Word]) -> bool {
        self.first_in(words).is_some()
    }

    /// Where the words first say one of them.
    pub(super) fn first_in(&self, words: &[Word]) -> Option<usize> {
        (0..words.len()).find(|at| self.each().any(|phrase| length(phrase, &words[*at..]).is_some()))
    }

    /// How many words the longest of them has with which the words end.
    pub(super) fn end(&self, words: &[Word]) -> Option<usize> {
        (0..words.len()).find(|at| self.are(&words[*at..])).map(|at| words.len() - at)
    }
}

/// How many words a phrase has, where the words begin with it.
fn length(phrase: &str, words: &[Word]) -> Option<usize> {
    let mut count = 0;
    for part in phrase.split(' ') {
        let word = words.get(count)?.text.as_str();
        let is_same = match (part.strip_suffix('*'), part.strip_prefix('*')) {
            (Some(beginning), _) => word.starts_with(beginning),
            (_, Some(end)) => word.ends_with(end),
            _ => word == part,
        };
        if !is_same {
            return None;
        }
        count += 1;
    }
    Some(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        read(text).into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn marks_that_divide_are_left_out_and_signs_are_kept() {
        assert_eq!(texts("Staden – och “polisen” – SKA, (bygga)."), ["staden", "och", "polisen", "ska", "bygga"]);
        assert_eq!(texts("Minst 40% (≥40 %)"), ["minst", "40", "%", "≥", "40", "%"]);
        assert_eq!(
            texts("2 – 3 gånger, -5 och/eller 9–17"),
            ["2", "-", "3", "gånger", "-", "5", "och", "/", "eller", "9-17"]
        );
        assert_eq!(texts("2018:1200, 3, 4 och 2,5."), ["2018:1200", ",", "3", ",", "4", "och", "2,5"]);
        assert_eq!(texts("§5 city’s"), ["§", "5", "city's"]);
    }

    #[test]
    fn a_sentence_ends_after_a_long_word_and_before_a_capital() {
        let ends = |text: &str| read(text).iter().filter(|word| word.ends_sentence).count();
        assert_eq!(ends("Vi sätter upp kameror. Polisen ser på."), 1);
        assert_eq!(ends("De kommer, t.ex. Polisen, inkl. Staden. de andra"), 0);
        assert_eq!(ends("(Vi sätter upp kameror.) Polisen"), 1);
    }

    #[test]
    fn phrases_are_found_where_they_stand() {
        let phrases = Phrases("at most, most, minsk*, *torget");
        assert_eq!(phrases.end(&read("we have at most")), Some(2));
        assert_eq!(phrases.end(&read("at most we")), None);
        assert_eq!(phrases.first_in(&read("staden minskar")), Some(1));
        assert!(phrases.are_in(&read("på Sergelstorget står")) && !phrases.are_in(&read("minor")));
    }
}
