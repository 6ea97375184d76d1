//! Integers that the parser hands on unread: some of their digits are none.

use std::num::IntErrorKind;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Kind, Mistake};

/// The integers of a table, however deep, that stand for no number. That one is too large depends on what it is for.
pub(super) fn mistakes(table: &DeTable<'_>) -> Vec<Mistake> {
    let mut found = Vec::new();
    table.iter().for_each(|(_, value)| look(value, &mut found));
    found
}

/// The parser bounds how deep values lie in one another.
fn look(value: &Spanned<DeValue<'_>>, found: &mut Vec<Mistake>) {
    match value.get_ref() {
        DeValue::Integer(number) => match i64::from_str_radix(number.as_str(), number.radix()) {
            Err(why) if !matches!(why.kind(), IntErrorKind::PosOverflow | IntErrorKind::NegOverflow) => {
                found.push(Mistake::new(Kind::BadNumber, value.span()));
            }
            _ => {}
        },
        DeValue::Array(list) => list.iter().for_each(|value| look(value, found)),
        DeValue::Table(table) => table.iter().for_each(|(_, value)| look(value, found)),
        _ => {}
    }
}
