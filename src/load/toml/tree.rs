//! A table built by hand, statement by statement, as TOML's rules say but forgiving.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeArray, DeString, DeTable, DeValue};

/// A key and where it stands.
pub(super) type Key<'t> = Spanned<DeString<'t>>;

/// What became of a header or statement.
pub(super) enum Outcome {
    Done,
    /// A list and a table of one name: the table's header, which was made an element of the list, is at fault.
    MadeList {
        fault: Range<usize>,
        other: Range<usize>,
    },
    /// It was there already, in this place.
    There {
        key: Range<usize>,
        first: Range<usize>,
    },
}

/// The key with its place `by` bytes further on.
pub(super) fn shift_key(key: Key<'_>, by: usize) -> Key<'_> {
    let span = key.span();
    Spanned::new(span.start + by..span.end + by, key.into_inner())
}

/// The value with all its places `by` bytes further on.
pub(super) fn shift(value: Spanned<DeValue<'_>>, by: usize) -> Spanned<DeValue<'_>> {
    let span = value.span();
    let value = match value.into_inner() {
        DeValue::Array(items) => DeValue::Array(items.into_iter().map(|item| shift(item, by)).collect()),
        DeValue::Table(table) => {
            DeValue::Table(table.into_iter().map(|(key, value)| (shift_key(key, by), shift(value, by))).collect())
        }
        scalar => scalar,
    };
    Spanned::new(span.start + by..span.end + by, value)
}

/// The table that a path of names leads to, through the last elements of lists; missing ones are made.
pub(super) fn descend<'a, 't>(
    mut table: &'a mut DeTable<'t>,
    path: &[Key<'t>],
) -> Result<&'a mut DeTable<'t>, Outcome> {
    for key in path {
        let name: &str = key.get_ref();
        if !table.contains_key(name) {
            table.insert(key.clone(), Spanned::new(key.span(), DeValue::Table(DeTable::new())));
        }
        let Some((first, _)) = table.get_key_value(name) else { unreachable!("it was just put there") };
        let there = Outcome::There { key: key.span(), first: first.span() };
        let value = table.get_mut(name).map(Spanned::get_mut);
        table = match value {
            Some(DeValue::Table(inner)) => inner,
            Some(DeValue::Array(items)) => match items.last_mut().map(Spanned::get_mut) {
                Some(DeValue::Table(inner)) => inner,
                _ => return Err(there),
            },
            _ => return Err(there),
        };
    }
    Ok(table)
}

/// Opens the table, or the next element of the list, that a header names. `single` is for tables that are no lists.
pub(super) fn open<'t>(
    text: &str,
    root: &mut DeTable<'t>,
    path: &[Key<'t>],
    header: &Range<usize>,
    list: bool,
    single: bool,
) -> Result<Outcome, Outcome> {
    let Some((key, above)) = path.split_last() else { return Ok(Outcome::Done) };
    let parent = descend(root, above)?;
    let element = |table| Spanned::new(header.clone(), DeValue::Table(table));
    let Some((first, existing)) = parent.remove_entry(key.get_ref().as_ref() as &str) else {
        let element = element(DeTable::new());
        let value = if list { of_tables(vec![element]) } else { element };
        parent.insert(key.clone(), value);
        return Ok(Outcome::Done);
    };
    let there = Outcome::There { key: header.clone(), first: existing.span() };
    let span = existing.span();
    let (value, outcome) = match existing.into_inner() {
        DeValue::Array(mut items) if items.first().is_some_and(|item| has_header(text, item)) => {
            items.push(element(DeTable::new()));
            let outcome =
                if list { Outcome::Done } else { Outcome::MadeList { fault: header.clone(), other: span.clone() } };
            (Spanned::new(span, DeValue::Array(items)), Ok(outcome))
        }
        DeValue::Table(table) if text[span.clone()].starts_with('[') && !single => {
            let (fault, other) = if list { (span.clone(), header.clone()) } else { (header.clone(), span.clone()) };
            let earlier = Spanned::new(span, DeValue::Table(table));
            (of_tables(vec![earlier, element(DeTable::new())]), Ok(Outcome::MadeList { fault, other }))
        }
        DeValue::Table(table) if !list && !text[span.clone()].starts_with(['[', '{']) => {
            (element(table), Ok(Outcome::Done))
        }
        other => (Spanned::new(span, other), Err(there)),
    };
    parent.insert(first, value);
    outcome
}

/// Puts a statement's value into its table.
pub(super) fn put<'t>(
    text: &str,
    table: &mut DeTable<'t>,
    key: Key<'t>,
    value: Spanned<DeValue<'t>>,
) -> Result<(), Outcome> {
    let name: &str = key.get_ref();
    let Some((first, _)) = table.get_key_value(name) else {
        table.insert(key, value);
        return Ok(());
    };
    let there = Outcome::There { key: key.span(), first: first.span() };
    let dotted = |value: &Spanned<DeValue<'_>>| !text[value.span().start..].starts_with('{');
    match (table.get_mut(name), dotted(&value), value.into_inner()) {
        (Some(existing), true, DeValue::Table(more)) if dotted(existing) => {
            let DeValue::Table(inner) = existing.get_mut() else { return Err(there) };
            more.into_iter().try_for_each(|(key, value)| put(text, inner, key, value))
        }
        _ => Err(there),
    }
}

/// Whether it is a table of its own, not one in braces.
fn has_header(text: &str, value: &Spanned<DeValue<'_>>) -> bool {
    value.get_ref().is_table() && !text[value.span()].starts_with('{')
}

fn of_tables(items: Vec<Spanned<DeValue<'_>>>) -> Spanned<DeValue<'_>> {
    let span = items.first().map_or(0..0, Spanned::span);
    Spanned::new(span, DeValue::Array(DeArray::from_iter(items)))
}
