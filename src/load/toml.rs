//! TOML read for people: every mistake of a broken file by itself, and everything around the mistakes kept.

mod diagnose;
mod header;
mod integer;
mod lexeme;
mod mistake;
mod number;
mod day;
mod reader;
mod recover;
mod shape;
mod split;
mod tree;
mod value;
mod word;
#[cfg(test)]
mod tests;

use toml::de::DeTable;

use mistake::Kind;
pub(crate) use mistake::Mistake;

use crate::source::Span;

/// What a text says, and what is wrong with it.
pub(crate) struct Parsed<'t> {
    /// What it says; spans are offsets into the text. A record's span is its header, `[[commitment]]`.
    pub(crate) table: DeTable<'t>,
    /// What is wrong, sorted by span; empty just where the text is valid TOML.
    pub(crate) mistakes: Vec<Mistake>,
    /// What could not be told, in the order of the text.
    pub(crate) damaged: Vec<Damage>,
}

/// A stretch of the text that is not to be trusted. It is not in the table, except for the first of a key given twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Damage {
    /// The whole statement or header.
    pub(crate) span: Span,
    /// The key that it plainly gives; of a dropped header the name of its table.
    pub(crate) key: Option<String>,
    /// The header of the record that it stands in, as that record's span in the table is; none before the first.
    pub(crate) record: Span,
}

/// Reads a text, which may begin with a byte order mark.
pub(crate) fn parse(text: &str) -> Parsed<'_> {
    if let Ok(table) = DeTable::parse(text) {
        let table = table.into_inner();
        return Parsed { mistakes: integer::mistakes(&table), table, damaged: Vec::new() };
    }
    let mut parsed = recover::recover(text);
    if parsed.mistakes.is_empty() {
        parsed.mistakes = reader::mistakes(text);
    }
    parsed.mistakes.extend(integer::mistakes(&parsed.table));
    parsed.mistakes.sort_by_key(|mistake| mistake.span);
    parsed
}
