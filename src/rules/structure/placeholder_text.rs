//! The rule `placeholder-text`.

use crate::diagnostic::{Level, Phrase};
use crate::model::AsOf;
use crate::rules::{Reporter, Rule, texts::each_text};

pub(crate) static RULE: Rule = Rule {
    name: "placeholder-text",
    level: Level::Warning,
    profile: None,
    docs: include_str!("placeholder_text.md"),
    check,
};

/// What people write until they know better.
const WORDS: &[&str] = &["todo", "tbd", "tba", "n/a", "ska fyllas i", "fylls i senare", "kompletteras"];

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (index, document) in tree.indexed() {
        each_text(document, &mut |_, key, text, span| {
            if is_placeholder(text) {
                report.at(index, span, Phrase::new("").with("key", key.name)).help(Phrase::new("help"));
            }
        });
    }
}

fn is_placeholder(text: &str) -> bool {
    let text = text.trim();
    let is_filler = |c: char| {
        matches!(c, '…' | '‥' | '.' | '-' | '\u{2010}'..='\u{2015}' | '−' | '?' | 'x' | 'X') || c.is_whitespace()
    };
    let is = |wanted: &&str| {
        let ended = text.trim_end_matches([' ', '.', '…', '!', '?', ':', '-']);
        after(ended, wanted).is_some_and(|mut rest| rest.next().is_none())
    };
    // Nearly every text is told from a placeholder by its first letter.
    match text.as_bytes().first().map(u8::to_ascii_lowercase) {
        Some(b'l') => after(text, "lorem ipsum").is_some(),
        Some(b't' | b'n' | b's' | b'f' | b'k') => WORDS.iter().any(is),
        _ => text.chars().all(is_filler),
    }
}

/// The words of a text after the wanted ones; none if it does not begin with them.
fn after<'t>(text: &'t str, wanted: &str) -> Option<impl Iterator<Item = &'t str>> {
    let mut words = text.split_whitespace();
    let mut same = |wanted: &str| {
        words.next().is_some_and(|word| word.trim_end_matches([',', '.', '…']).eq_ignore_ascii_case(wanted))
    };
    wanted.split(' ').all(&mut same).then_some(words)
}
