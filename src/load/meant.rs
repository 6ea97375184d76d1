//! Which table or key of the format a word means.

use super::synonyms;
use crate::model::{TABLES, Table};

/// The table of any document that a word means.
pub(super) fn any_table(word: &str) -> Option<Table> {
    one_of(TABLES.iter(), word)
}

/// The one of some tables that a word means.
pub(super) fn one_of(mut tables: impl Iterator<Item = &'static Table> + Clone, word: &str) -> Option<Table> {
    let meant = synonyms::meant(synonyms::TABLES, word, tables.clone().map(|table| table.kind.table()))?;
    tables.find(|table| table.kind.table() == meant).copied()
}

/// The key of any record of a table that a word means.
pub(super) fn any_key(table: &str, word: &str) -> Option<&'static str> {
    synonyms::meant(synonyms::KEYS, word, any_table(table)?.kind.keys().iter().map(|key| key.name))
}

/// The header of a table's records.
pub(super) fn header(table: Table) -> String {
    let name = table.kind.table();
    if table.single { format!("[{name}]") } else { format!("[[{name}]]") }
}
