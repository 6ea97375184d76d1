//! Finds phrases in texts: whole words, whatever their case and the white space between them.
//!
//! A phrase is words with a space between them; after its first word it may also have other steps:
//!
//! - `verka|verkar`: one of these words; `regelbund*`: a word that begins so
//! - `(aktivt|gemensamt)`: such a word, or none; `=ökad|minskad`: such a word must follow, but is not of the phrase
//! - `…`: none to three words, whatever they are
//! - `~`: none to three of the little words that say who, how or where: [`LITTLE`]
//! - `#`: a year
//!
//! Nothing of a phrase reaches over a comma or the end of a sentence.

use std::ops::Range;
use std::sync::LazyLock;

use super::numbers::is_year;
use super::vague::{DATES, ENGLISH, LITTLE, NUMBERS, SWEDISH};
use super::words::{bits, end_of_word, is_word, joined_word, next_word};

/// What a phrase says of the text that has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// It binds nobody to anything that can be followed up.
    Vague,
    /// It is a number, or a date.
    Exact,
}

/// A phrase, by one of the words that it may begin with.
#[derive(Debug, Clone, Copy)]
struct Entry {
    first: &'static [u8],
    rest: &'static [u8],
    /// The first bytes of the words that may follow the first, by their last five bits.
    seconds: u32,
    meaning: Meaning,
}

/// The step that is any gap.
const GAP: &[u8] = "…".as_bytes();

/// How many words a gap may hold.
const LONGEST_GAP: usize = 3;

/// All phrases by how their first words begin: those of a slot stand together.
struct Index {
    /// Of each slot, which third bytes its words have; most words of a text go no further than this.
    thirds: Vec<u32>,
    slots: Vec<usize>,
    entries: Vec<Entry>,
}

static INDEX: LazyLock<Index> = LazyLock::new(Index::new);

impl Index {
    fn new() -> Self {
        let vague = SWEDISH.iter().chain(ENGLISH).map(|phrase| (*phrase, Meaning::Vague));
        let exact = NUMBERS.iter().chain(DATES).map(|phrase| (*phrase, Meaning::Exact));
        let mut entries = Vec::new();
        for (phrase, meaning) in vague.chain(exact) {
            let (firsts, rest) = split_step(phrase.as_bytes());
            let seconds = seconds(rest);
            entries.extend(words(firsts).map(|first| Entry { first, rest, seconds, meaning }));
        }
        let slot_of = |entry: &Entry| slot(entry.first, 0);
        entries.sort_by_key(slot_of);
        let mut thirds = vec![0; SLOTS];
        for entry in &entries {
            // What stands two bytes after the beginning of a word of one letter is of the next.
            thirds[slot_of(entry)] |= if entry.first.len() == 1 { u32::MAX } else { 1 << bits(entry.first, 2) };
        }
        let slots = (0..=SLOTS).map(|slot| entries.partition_point(|entry| slot_of(entry) < slot)).collect();
        Self { thirds, slots, entries }
    }

    /// The phrases that a word may begin.
    fn beginning_at(&self, text: &[u8], start: usize) -> &[Entry] {
        let slot = slot(text, start);
        if self.thirds[slot] >> bits(text, start + 2) & 1 == 0 {
            return &[];
        }
        &self.entries[self.slots[slot]..self.slots[slot + 1]]
    }
}

const SLOTS: usize = 1 << 10;

/// What the first two bytes of a word have in common in small and in capital letters.
fn slot(text: &[u8], start: usize) -> usize {
    bits(text, start) << 5 | bits(text, start + 1)
}

/// See [`Entry::seconds`].
fn seconds(mut steps: &'static [u8]) -> u32 {
    let firsts = |list| words(list).fold(0, |all, word| all | 1 << bits(word, 0));
    let mut all = 0;
    loop {
        let (step, rest) = split_step(steps);
        match step {
            b"" | GAP | b"~" | b"#" => return u32::MAX,
            [b'(', list @ .., b')'] => all |= firsts(list),
            [b'=', list @ ..] | list => return all | firsts(list),
        }
        steps = rest;
    }
}

/// Visits the phrases of a text from left to right, at each word the longest that begins there, until it is told to stop.
/// Vague ones do not overlap; a number within one is a number still.
pub(super) fn each_phrase(text: &str, mut visit: impl FnMut(Meaning, Range<usize>) -> bool) {
    let index = &*INDEX;
    let bytes = text.as_bytes();
    let mut at = 0;
    let mut vague_until = 0;
    while let Some(start) = next_word(text, at) {
        at = end_of_word(text, start);
        let entries = index.beginning_at(bytes, start);
        if entries.is_empty() {
            continue;
        }
        let second = next_word(text, at).map_or(0, |second| bits(bytes, second));
        let fits = |entry: &&Entry| entry.seconds >> second & 1 == 1 && is_word(&bytes[start..at], entry.first);
        let found = entries.iter().filter(fits);
        let found = found.filter_map(|entry| Some((follow(text, at, entry.rest)?, entry.meaning)));
        let Some((end, meaning)) = found.max_by_key(|(end, _)| *end) else { continue };
        if meaning == Meaning::Vague && start < vague_until {
            continue;
        }
        if !visit(meaning, start..end) {
            return;
        }
        vague_until = end;
    }
}

/// Follows the steps of a phrase from the end of a word; gives the end of the last one.
fn follow(text: &str, at: usize, steps: &'static [u8]) -> Option<usize> {
    let (step, rest) = split_step(steps);
    match step {
        b"" => Some(at),
        GAP => over_gap(text, at, rest, |_| true),
        b"~" => over_gap(text, at, rest, is_little),
        b"#" => {
            let year = joined_word(text, at)?;
            is_year(&text[year.clone()]).then(|| follow(text, year.end, rest))?
        }
        [b'=', list @ ..] => one_of(text, at, list, rest).map(|_| at),
        [b'(', list @ .., b')'] => one_of(text, at, list, rest).or_else(|| follow(text, at, rest)),
        list => one_of(text, at, list, rest),
    }
}

/// The first step, and the others.
fn split_step(steps: &'static [u8]) -> (&'static [u8], &'static [u8]) {
    let end = steps.iter().position(|byte| *byte == b' ').unwrap_or(steps.len());
    (&steps[..end], steps.get(end + 1..).unwrap_or_default())
}

fn over_gap(text: &str, mut at: usize, rest: &'static [u8], fits: impl Fn(&[u8]) -> bool) -> Option<usize> {
    for _ in 0..LONGEST_GAP {
        if let Some(end) = follow(text, at, rest) {
            return Some(end);
        }
        at = joined_word(text, at).filter(|next| fits(text[next.clone()].as_bytes()))?.end;
    }
    follow(text, at, rest)
}

fn is_little(word: &[u8]) -> bool {
    LITTLE.iter().any(|list| is_among(word, list.as_bytes()))
}

fn one_of(text: &str, at: usize, list: &'static [u8], rest: &'static [u8]) -> Option<usize> {
    let next = joined_word(text, at)?;
    is_among(text[next.clone()].as_bytes(), list).then(|| follow(text, next.end, rest))?
}

/// The words of a step.
fn words(list: &[u8]) -> impl Iterator<Item = &[u8]> {
    list.split(|byte| *byte == b'|')
}

fn is_among(word: &[u8], list: &[u8]) -> bool {
    words(list).any(|one| is_word(word, one))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What a phrase of the lists matches, without its gaps and what may be left out, by each of its first words.
    fn readings(phrase: &str) -> Vec<String> {
        let mut steps = phrase.split(' ');
        let firsts = steps.next().unwrap_or_default().split('|');
        let rest = steps.filter(|step| !matches!(*step, "…" | "~") && !step.starts_with('('));
        let rest =
            rest.map(|step| step.trim_start_matches('=').split('|').next().unwrap_or_default().replace('#', "2020"));
        let rest: Vec<String> = rest.collect();
        firsts.map(|first| [&[first.to_owned()], &*rest].concat().join(" ").replace('*', "")).collect()
    }

    #[test]
    fn every_phrase_of_the_lists_is_found() {
        let vague = SWEDISH.iter().chain(ENGLISH).map(|phrase| (phrase, Meaning::Vague));
        let exact = NUMBERS.iter().chain(DATES).map(|phrase| (phrase, Meaning::Exact));
        for (phrase, meaning) in vague.chain(exact) {
            assert!(*phrase == phrase.to_lowercase(), "{phrase} is in small letters");
            assert!(!phrase.contains("||") && !phrase.contains("| "), "{phrase} has an empty word");
            for reading in readings(phrase) {
                let mut found = None;
                each_phrase(&format!("x {}.", reading.to_uppercase()), |meaning, _| found.replace(meaning).is_none());
                assert_eq!(found, Some(meaning), "{reading}");
            }
        }
    }

    proptest! {
        #[test]
        fn any_text_can_be_read(text in "([åÅa-z×“”… \u{A0}\u{308}\n.,-]|verka |för |i |med |fokus |två |\\PC){0,60}") {
            each_phrase(&text, |_, place| !text[place].is_empty());
        }
    }
}
