//! What the values of a file tell of persons, whatever their keys; and its text without the digits of their numbers.

use std::ops::Range;

use ::toml::Spanned;
use ::toml::de::{DeTable, DeValue};
use memchr::memchr;

use super::fault::Faults;
use crate::diagnostic::Phrase;
use crate::source::{Encoding, Span, contact, personal};

/// Looks through the values of a file. Gives the stretches of its text that no output repeats.
pub(super) fn search(text: &str, values: &DeTable<'_>, faults: &mut Faults) -> Vec<Range<usize>> {
    let mut secret: Vec<Range<usize>> = personal::find(text).map(|number| number.range).collect();
    let written = secret.len();
    // A value says what its text says, unless it is written with escapes.
    if written > 0 || memchr(b'\\', text.as_bytes()).is_some() || contact::has_email(text) || contact::has_mobile(text)
    {
        each_text(values, &mut |key, value, place| {
            let secret_in = |place: &Range<usize>| {
                let first = secret[..written].partition_point(|number| number.start < place.start);
                secret[first..written].iter().take_while(|number| number.end <= place.end).count()
            };
            let numbers = judge(key, value, Span::from(place.clone()), faults);
            if numbers > secret_in(&place) {
                secret.push(place);
            }
        });
    }
    secret
}

/// Writes over the digits of secret stretches.
pub(super) fn hide(text: &mut String, secret: impl IntoIterator<Item = Range<usize>>) {
    for stretch in secret {
        personal::mask(text, stretch);
    }
}

/// Writes over the digits of numbers in a text that could not be read as TOML, because it is in another encoding.
pub(super) fn hide_in_foreign(text: &mut String, encoding: Option<Encoding>) {
    if encoding == Some(Encoding::Utf16) {
        // Read as something else, it has a byte of nothing between any two digits.
        let all = 0..text.len();
        personal::mask(text, all);
    } else {
        *text = personal::masked(text).into_owned();
    }
}

/// Says what a value tells of persons. Gives how many numbers it has.
fn judge(key: &str, value: &str, place: Span, faults: &mut Faults) -> usize {
    let phrase = |variant| Phrase::new(variant).with("key", key);
    let (mut certain, mut possible) = (0, 0);
    personal::find(value).for_each(|number| *(if number.certain { &mut certain } else { &mut possible }) += 1);
    for (rule, numbers) in [("personal-number", certain), ("possible-personal-number", possible)] {
        if numbers > 0 {
            faults.add(rule, place, phrase("").with("count", numbers)).help(Phrase::new("help"));
        }
    }
    let variant = match (contact::has_email(value), contact::has_mobile(value)) {
        (true, true) => Some("both"),
        (true, false) => Some("email"),
        (false, true) => Some("mobile"),
        (false, false) => None,
    };
    if let Some(variant) = variant {
        faults.add("contact-detail", place, phrase(variant)).help(Phrase::new("help"));
    }
    usize::try_from(certain + possible).unwrap_or_default()
}

/// Visits every text in a table, with the key that it stands under and its place.
fn each_text(table: &DeTable<'_>, visit: &mut dyn FnMut(&str, &str, Range<usize>)) {
    for (key, value) in table {
        each_text_of(key.get_ref(), value, visit);
    }
}

fn each_text_of(key: &str, value: &Spanned<DeValue<'_>>, visit: &mut dyn FnMut(&str, &str, Range<usize>)) {
    match value.get_ref() {
        DeValue::String(text) => visit(key, text, value.span()),
        DeValue::Array(list) => list.iter().for_each(|element| each_text_of(key, element, visit)),
        DeValue::Table(table) => each_text(table, visit),
        _ => {}
    }
}
