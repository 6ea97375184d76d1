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

/// A cell that no spreadsheet takes for a formula, nor after it has trimmed the cell or made wide signs narrow; nor any part
/// of it, where cells end at semicolons: so they do on a Swedish machine, whatever quotes stand around.
fn defused(text: &str) -> String {
    let part = |part: &str| {
        let begins = part.trim_start_matches(|c: char| c.is_whitespace() || c == '"' || hidden::is_hidden(c));
        let is_formula = begins.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
        if is_formula || part.starts_with(['\t', '\r', '\n']) { format!("'{part}") } else { part.to_owned() }
    };
    text.split(';').map(part).collect::<Vec<_>>().join(";")
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
        for text in ["", "a=1", " a", "1-2", "'=1", "a; b", "\"a\"", ";"] {
            assert_eq!(defused(text), text);
        }
        for (text, expected) in [
            ("a;=1", "a;'=1"),
            ("a; +1;b", "a;' +1;b"),
            ("a;\"\"=1;b", "a;'\"\"=1;b"),
            ("=1;=2", "'=1;'=2"),
            ("\"=1", "'\"=1"),
        ] {
            assert_eq!(defused(text), expected);
        }
    }
}
