//! The table of levels in `[checks]`: rules and what their findings weigh.

use ::toml::Spanned;
use ::toml::de::DeValue;

use super::fault::Faults;
use super::value::{blank, unknown_word, wrong_type};
use crate::diagnostic::Phrase;
use crate::model::{At, Key, Shape, Slot};
use crate::source::Span;

/// The words for levels.
pub(super) const LEVELS: &[&str] = &["error", "warning", "info", "off"];

/// Puts the table into its slot, or says what is wrong with it.
pub(super) fn fill(slot: &mut dyn Slot, key: &Key, value: &Spanned<DeValue<'_>>, faults: &mut Faults) {
    slot.write(value.span().into());
    let DeValue::Table(table) = value.get_ref() else {
        slot.spoil();
        return wrong_type(key.name, "", key.shape, value, faults);
    };
    let mut entries = Vec::new();
    for (rule, level) in table {
        let (name, span): (&str, _) = (rule.get_ref(), Span::from(level.span()));
        let rule = At { value: name.into(), span: rule.span().into() };
        if name.trim().is_empty() {
            blank(key.name, rule.span, faults).help(Phrase::new("help-blank-element"));
            continue;
        }
        let word = level.get_ref().as_str().unwrap_or_default();
        match level.get_ref() {
            DeValue::String(_) if word.trim().is_empty() => {
                blank(name, span, faults).help(Phrase::new("help-blank-element"));
            }
            DeValue::String(_) if LEVELS.contains(&word) => {}
            DeValue::String(_) => unknown_word(name, word, LEVELS, span, faults),
            _ => wrong_type(name, "", Shape::Choice(LEVELS), level, faults),
        }
        entries.push((rule, At { value: word.into(), span }));
    }
    if let Some(slot) = slot.levels() {
        entries.sort_by_key(|(rule, _)| rule.span);
        slot.entries = entries;
    }
}
