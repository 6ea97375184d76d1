//! The texts of documents, for the rules that read them.

use crate::model::{Document, Key, Record, Value};
use crate::source::Span;

/// Visits every value whose type is text, and every element of a list of texts.
pub(crate) fn each_text<'d>(
    document: &'d Document,
    visit: &mut dyn FnMut(&'d dyn Record, &'static Key, &'d str, Span),
) {
    document.records().for_each(|(.., record)| {
        record.each_text(&mut |key, slot| match slot.value() {
            Value::Text(text) => visit(record, key, text, slot.span()),
            Value::Texts(list) => list.iter().for_each(|item| visit(record, key, &item.value, item.span)),
            _ => {}
        });
    });
}
