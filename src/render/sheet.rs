//! A table for spreadsheets: as CSV, in which no text is a formula.

use super::table::Table;
use crate::source::hidden;
use crate::words::harmless;

/// The table as CSV by RFC 4180, its headings first; the title and the notes are left out.
pub fn csv(table: &Table) -> String {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    // Writing to memory does not fail, and every row has a cell for each column.
    let _ = writer.write_record(table.columns.iter().map(|column| defused(&column.heading)));
    for row in &table.rows {
        let cells = row.iter().zip(&table.columns);
        let _ = writer.write_record(cells.map(|(cell, column)| {
            if column.numbers { cell.text.clone() } else { harmless(&defused(&cell.text)).into_owned() }
        }));
    }
    writer.into_inner().map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()
}

/// A cell that no spreadsheet takes for a formula, nor after it has trimmed the cell or made wide signs narrow.
fn defused(text: &str) -> String {
    let begins = text.trim_start_matches(|c: char| c.is_whitespace() || hidden::is_hidden(c));
    let is_formula = begins.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    if is_formula || text.starts_with(['\t', '\r', '\n']) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_is_none_however_it_begins() {
        for text in
            ["=1", "+1", "-1", "@a", "＝1", "＋1", "－1", "＠a", " =1", "\n=1", "\u{A0}＝1", "\u{FEFF}=1", "\ta", "\ra"]
        {
            assert_eq!(defused(text), format!("'{text}"));
        }
        for text in ["", "a=1", " a", "1-2", "'=1"] {
            assert_eq!(defused(text), text);
        }
    }
}
