//! What a file tells of persons, in values whatever their keys and beside them; and its text without the digits of numbers.

use std::ops::Range;

use ::toml::Spanned;
use ::toml::de::{DeTable, DeValue};
use memchr::memchr;

use super::fault::Faults;
use crate::diagnostic::Phrase;
use crate::source::{Encoding, Span, contact, personal};

/// Looks through a file. Gives the stretches of its text that no output repeats.
pub(super) fn search(text: &str, values: &DeTable<'_>, faults: &mut Faults) -> Vec<Range<usize>> {
    let mut secret: Vec<Range<usize>> = personal::find(text).map(|number| number.range).collect();
    let written = secret.len();
    let is_suspect = written > 0 || contact::has_email(text) || contact::has_mobile(text);
    // A value says what its text says, unless it is written with escapes.
    if !is_suspect && memchr(b'\\', text.as_bytes()).is_none() {
        return secret;
    }
    let mut places = Vec::new();
    each_value(values, &mut |key, value| {
        let place = value.span();
        places.push(place.clone());
        let Some(value) = value.get_ref().as_str() else { return };
        let secret_in = |place: &Range<usize>| {
            let first = secret[..written].partition_point(|number| number.start < place.start);
            secret[first..written].iter().take_while(|number| number.end <= place.end).count()
        };
        let numbers = judge(key, value, Span::from(place.clone()), faults);
        if numbers > secret_in(&place) {
            secret.push(place);
        }
    });
    if is_suspect {
        outside(text, places, faults);
    }
    secret
}

/// Says what stands about persons in what is no value: in comments, keys and lines that cannot be read.
fn outside(text: &str, mut values: Vec<Range<usize>>, faults: &mut Faults) {
    values.sort_unstable_by_key(|place| place.start);
    values.push(text.len()..text.len());
    let mut start = 0;
    for value in values {
        for line in text.get(start..value.start).unwrap_or_default().split_inclusive('\n') {
            let mut add = |rule, range: Range<usize>| {
                let place = Span::from(start + range.start..start + range.end);
                faults.add(rule, place, Phrase::new("outside")).help(Phrase::new("help"));
            };
            for number in personal::find(line) {
                add(if number.certain { "personal-number" } else { "possible-personal-number" }, number.range);
            }
            if contact::has_email(line) || contact::has_mobile(line) {
                let said = line.trim_start_matches(|c: char| c == '#' || c.is_whitespace());
                let first = line.len() - said.len();
                add("contact-detail", first..first + said.trim_end().len());
            }
            start += line.len();
        }
        start = start.max(value.end);
    }
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

/// Visits every value in a table that is no table or list, with the key that it stands under.
fn each_value(table: &DeTable<'_>, visit: &mut dyn FnMut(&str, &Spanned<DeValue<'_>>)) {
    for (key, value) in table {
        each_value_of(key.get_ref(), value, visit);
    }
}

fn each_value_of(key: &str, value: &Spanned<DeValue<'_>>, visit: &mut dyn FnMut(&str, &Spanned<DeValue<'_>>)) {
    match value.get_ref() {
        DeValue::Array(list) => list.iter().for_each(|element| each_value_of(key, element, visit)),
        DeValue::Table(table) => each_value(table, visit),
        _ => visit(key, value),
    }
}
