//! Which kind of document a file is: its format, and its one head table.

use ::toml::Spanned;
use ::toml::de::{DeString, DeTable, DeValue};

use super::fault::Faults;
use super::toml::Parsed;
use super::{synonyms, value};
use crate::diagnostic::Phrase;
use crate::model::{Head, TABLES};
use crate::source::Span;

/// What is said of a `[city]` that stands in another file than `city.toml`.
pub(super) const ELSEWHERE: &str = "register-elsewhere";

/// The kind of document. None where the file is no document of the format; then a fault says why.
pub(super) fn of(parsed: &Parsed<'_>, is_register: bool, faults: &mut Faults) -> Option<Head> {
    if !is_format_1(parsed, faults) {
        return None;
    }
    let table = &parsed.table;
    let mut heads: Vec<(Span, Head)> = Head::ALL
        .iter()
        .filter_map(|head| Some((table.get(head.kind().table())?, *head)))
        .filter(|(value, _)| holds_records(value.get_ref()))
        .map(|(value, head)| (value.span().into(), head))
        .collect();
    heads.sort_unstable();
    match heads[..] {
        [] => none(table, is_register, faults),
        [(_, head)] if (head == Head::City) == is_register => return Some(head),
        [(at, _)] if is_register => {
            faults
                .add("unknown-document", at, Phrase::new("register-expected"))
                .help(Phrase::new("help-register-expected"));
        }
        [(at, _)] => {
            faults.add("unknown-document", at, Phrase::new(ELSEWHERE)).help(Phrase::new("help-register-elsewhere"));
        }
        [(first, _), ref others @ ..] => {
            for (at, _) in others {
                faults
                    .add("unknown-document", *at, Phrase::new("several"))
                    .help(Phrase::new("help-several"))
                    .related(first, Phrase::new("related-first"));
            }
        }
    }
    None
}

fn is_format_1(parsed: &Parsed<'_>, faults: &mut Faults) -> bool {
    let Some(format) = parsed.table.get("format") else { return true };
    let number = if let DeValue::Integer(number) = format.get_ref() { value::integer(number) } else { None };
    // What stands there in a line that could not be read was told of already.
    let damaged = |damage: &super::toml::Damage| damage.record.is_none() && damage.key.as_deref() == Some("format");
    if number == Some(1) || parsed.damaged.iter().any(damaged) {
        return true;
    }
    let help = if number.is_some_and(|number| number > 1) { "help-newer" } else { "help" };
    faults.add("unsupported-format", format.span().into(), Phrase::new("")).help(Phrase::new(help));
    false
}

/// Whether a value is a table, or a list of tables.
pub(super) fn holds_records(value: &DeValue<'_>) -> bool {
    match value {
        DeValue::Table(_) => true,
        DeValue::Array(list) => matches!(list.first().map(Spanned::get_ref), Some(DeValue::Table(_))),
        _ => false,
    }
}

/// The header of a table, or of a list's first; of what is written in braces or brackets, its key.
pub(super) fn place(key: &Spanned<DeString<'_>>, value: &Spanned<DeValue<'_>>) -> Span {
    let (key, value) = (Span::from(key.span()), Span::from(value.span()));
    if value.contains(key) { value } else { key }
}

/// Says that the file has no head, and which of its tables was meant to be one.
fn none(table: &DeTable<'_>, is_register: bool, faults: &mut Faults) {
    let heads = Head::ALL.iter().map(|head| head.kind().table());
    let meant = table.iter().filter_map(|(key, value)| {
        let name: &str = key.get_ref();
        let is_exact = heads.clone().any(|head| head == name);
        let is_other = TABLES.iter().any(|table| table.kind.table() == name) || !holds_records(value.get_ref());
        if is_other && !is_exact {
            return None;
        }
        Some((place(key, value), synonyms::meant(synonyms::TABLES, name, heads.clone())?))
    });
    let (at, variant, help) = match meant.min() {
        Some((at, nearest)) => (at, "", Phrase::new("help-nearest").with("nearest", format!("[{nearest}]"))),
        // Its head may stand where the file is no TOML.
        None if faults.has_mistakes() => return,
        None if is_register => (Span::new(0, 0), "register-expected", Phrase::new("help-register-expected")),
        None => (Span::new(0, 0), "", Phrase::new("help")),
    };
    if !faults.tell_of(at) {
        faults.add("unknown-document", at, Phrase::new(variant)).help(help);
    }
}
