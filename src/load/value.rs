//! One value into the slot of its key: is it of the right type, and one that the key allows?

use ::toml::Spanned;
use ::toml::de::{DeInteger, DeValue};

use super::fault::{Fault, Faults};
use super::{form, levels, synonyms};
use crate::diagnostic::{Argument, Phrase};
use crate::model::{Key, Scalar, Shape, Slot, is_id, to_id};
use crate::source::Span;

/// Puts a value into its slot, or says what is wrong with it.
pub(super) fn fill(slot: &mut dyn Slot, key: &Key, value: &Spanned<DeValue<'_>>, faults: &mut Faults) {
    let span = Span::from(value.span());
    if key.shape == Shape::Levels {
        return levels::fill(slot, key, value, faults);
    }
    let Some(shape) = key.shape.element() else {
        slot.write(span);
        return put(slot, key, key.shape, value, faults);
    };
    match value.get_ref() {
        DeValue::Array(list) if !list.is_empty() => {
            slot.write(span);
            slot.reserve(list.len());
            for element in list {
                put(slot, key, shape, element, faults);
            }
        }
        DeValue::Array(_) if !key.required => {}
        DeValue::Array(_) => {
            slot.write(span);
            slot.spoil();
            let what = Phrase::new("empty-list").with("key", key.name);
            faults.add("missing-key", span, what).help(Phrase::new("help-empty-list"));
        }
        _ => {
            slot.write(span);
            slot.spoil();
            wrong_type(key.name, "", key.shape, value, faults);
        }
    }
}

/// Puts one value, or one element of a list, into a slot.
fn put(slot: &mut dyn Slot, key: &Key, shape: Shape, value: &Spanned<DeValue<'_>>, faults: &mut Faults) {
    let span = Span::from(value.span());
    let scalar = match (shape, value.get_ref()) {
        (Shape::Text | Shape::Id | Shape::Reference(_) | Shape::Choice(_), DeValue::String(text))
            if text.trim().is_empty() =>
        {
            blank(key.name, span, faults).help(Phrase::new(match shape {
                _ if shape != key.shape => "help-blank-element",
                _ if key.required => "help-blank",
                _ => "help-blank-optional",
            }));
            None
        }
        (Shape::Text | Shape::Reference(_), DeValue::String(text)) => Some(Scalar::Text(text)),
        (Shape::Id, DeValue::String(text)) => {
            if !is_id(text) {
                invalid_id(text, span, faults);
            }
            Some(Scalar::Text(text))
        }
        (Shape::Choice(words), DeValue::String(text)) => {
            let word = words.iter().find(|word| *word == text);
            if word.is_none() {
                unknown_word(key.name, text, words, span, faults);
            }
            word.map(|word| Scalar::Word(word))
        }
        (Shape::Day, DeValue::Datetime(written)) if written.time.is_none() && written.offset.is_none() => {
            // A day that the calendar does not have is no TOML.
            written.date.and_then(|date| form::civil(date.year, date.month, date.day)).map(Scalar::Day)
        }
        (Shape::Flag, DeValue::Boolean(flag)) => Some(Scalar::Flag(*flag)),
        (Shape::Integer(least), DeValue::Integer(number)) => match integer(number) {
            Some(number) if number >= least => Some(Scalar::Integer(number)),
            // Digits that are none are told as a mistake in the TOML.
            None if faults.tell_of(span) => None,
            None if !number.as_str().starts_with('-') => {
                let what = Phrase::new("too-large").with("key", key.name);
                faults.add("unknown-value", span, what).help(Phrase::new("help-number"));
                None
            }
            _ => {
                let what = Phrase::new("too-small").with("key", key.name).with("least", least);
                faults.add("unknown-value", span, what).help(Phrase::new("help-number"));
                None
            }
        },
        (Shape::Number, DeValue::Integer(_) | DeValue::Float(_)) => {
            let number = number(value.get_ref());
            if number.is_none() {
                let what = Phrase::new("not-finite").with("key", key.name);
                faults.add("unknown-value", span, what).help(Phrase::new("help-number"));
            }
            number.map(Scalar::Number)
        }
        _ => {
            let variant = if shape == key.shape { "" } else { "element" };
            wrong_type(key.name, variant, shape, value, faults);
            None
        }
    };
    match scalar {
        Some(scalar) => slot.put(scalar, span),
        None => slot.spoil(),
    }
}

/// A text in which nothing stands.
pub(super) fn blank<'f>(key: &str, span: Span, faults: &'f mut Faults) -> Fault<'f> {
    faults.add("missing-key", span, Phrase::new("blank").with("key", key))
}

fn invalid_id(text: &str, span: Span, faults: &mut Faults) {
    let help = to_id(text).map_or(Phrase::new("help"), |id| Phrase::new("help-form").with("form", id));
    faults.add("invalid-id", span, Phrase::new("").with("id", text)).help(help);
}

/// A word that is not one of a closed set.
pub(super) fn unknown_word(key: &str, word: &str, words: &[&'static str], span: Span, faults: &mut Faults) {
    let help = match synonyms::meant(synonyms::VALUES, word, words.iter().copied()) {
        Some(nearest) => Phrase::new("help-nearest").with("nearest", nearest),
        None => Phrase::new("help").with("values", words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>()),
    };
    faults.add("unknown-value", span, Phrase::new("").with("key", key).with("value", word)).help(help);
}

/// A value of another type than its key's, or than the elements of its list.
pub(super) fn wrong_type(
    key: &str,
    variant: &'static str,
    shape: Shape,
    value: &Spanned<DeValue<'_>>,
    faults: &mut Faults,
) {
    let what = Phrase::new(variant)
        .with("key", key)
        .with("expected", Argument::Word(shape_word(shape)))
        .with("found", Argument::Word(value_word(value.get_ref())));
    faults.add("wrong-type", value.span().into(), what).help(form::help(shape, value.get_ref()));
}

/// A whole number, if it fits.
pub(super) fn integer(number: &DeInteger<'_>) -> Option<i64> {
    i64::from_str_radix(number.as_str(), number.radix()).ok()
}

#[expect(clippy::cast_precision_loss, reason = "values are compared, and beyond 2^53 nobody counts")]
fn number(value: &DeValue<'_>) -> Option<f64> {
    let written = match value {
        DeValue::Integer(number) => {
            return integer(number).map(|number| number as f64).or(number.as_str().parse().ok());
        }
        DeValue::Float(number) => number.as_str(),
        _ => return None,
    };
    written.parse().ok().filter(|number: &f64| number.is_finite())
}

const fn shape_word(shape: Shape) -> &'static str {
    match shape {
        Shape::Id | Shape::Reference(_) => "type-id",
        Shape::Text | Shape::Choice(_) => "type-text",
        Shape::Day => "type-date",
        Shape::Flag => "type-boolean",
        Shape::Integer(_) => "type-integer",
        Shape::Number => "type-number",
        Shape::References(_) => "type-ids",
        Shape::Texts | Shape::Choices(_) => "type-texts",
        Shape::Levels => "type-table",
    }
}

fn value_word(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "type-text",
        DeValue::Integer(_) => "type-integer",
        DeValue::Float(_) => "type-decimal",
        DeValue::Boolean(_) => "type-boolean",
        DeValue::Datetime(written) => match (written.date, written.time) {
            (Some(_), Some(_)) => "type-date-time",
            (None, Some(_)) => "type-time",
            _ => "type-date",
        },
        DeValue::Array(list) if matches!(list.first().map(Spanned::get_ref), Some(DeValue::Table(_))) => "type-tables",
        DeValue::Array(_) => "type-list",
        DeValue::Table(_) => "type-table",
    }
}
