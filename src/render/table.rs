//! A table without a format: what every report becomes before it is drawn, written in Markdown, or as CSV.

use std::fmt::Write as _;

use comfy_table::{
    CellAlignment, ColumnConstraint, ContentArrangement, ContentLineStyle, LineStyle, TableStyle, Width,
};
use unicode_width::UnicodeWidthStr;

use super::Style;
use super::flow::wrapped;
use super::markdown::{escaped, inline};
pub use super::sheet::csv;
pub use super::tone::Tone;
use super::tone::painted;
use crate::words::harmless;

/// Rows under headings, with a title above and notes below.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// What stands above; empty for nothing.
    pub title: String,
    /// The headings.
    pub columns: Vec<Column>,
    /// The rows, each with a cell for every column.
    pub rows: Vec<Vec<Cell>>,
    /// Lines below: totals in words, legends.
    pub notes: Vec<String>,
}

/// The heading of a column.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Column {
    /// In full.
    pub heading: String,
    /// What stands for it where there is no room, and is then explained below; empty where it is never shortened.
    pub short: String,
    /// Whether it holds numbers, which stand to the right.
    pub numbers: bool,
}

/// One cell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell {
    /// What it says, the same in every format.
    pub text: String,
    /// What it says where people see it beside others: a sign, say; the text itself if empty.
    pub sign: String,
    /// How it is coloured, where colours may be used.
    pub tone: Tone,
}

impl Column {
    /// A column of words.
    pub fn words(heading: impl Into<String>) -> Self {
        Self { heading: heading.into(), ..Self::default() }
    }

    /// A column of numbers.
    pub fn numbers(heading: impl Into<String>) -> Self {
        Self { heading: heading.into(), numbers: true, ..Self::default() }
    }

    fn shown(&self, shorten: bool) -> &str {
        if shorten && !self.short.is_empty() { &self.short } else { &self.heading }
    }
}

impl Cell {
    /// A cell of a tone.
    pub fn toned(text: impl Into<String>, tone: Tone) -> Self {
        Self { text: text.into(), tone, ..Self::default() }
    }

    fn shown(&self) -> &str {
        if self.sign.is_empty() { &self.text } else { &self.sign }
    }
}

impl<T: Into<String>> From<T> for Cell {
    fn from(text: T) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
}

/// Nothing but a line below the headings.
const RULED: TableStyle = TableStyle::new()
    .header_lines(ContentLineStyle::none())
    .header_separator(LineStyle::none().fill('─'))
    .content_lines(ContentLineStyle::none());

/// The table for a terminal of a width.
pub fn text(table: &Table, style: Style) -> String {
    let shorten = narrowest(table, false) > style.width;
    let fits = narrowest(table, shorten) <= style.width;
    let heading = |column: &Column| column.shown(shorten).to_owned();
    let mut drawn = comfy_table::Table::new();
    drawn
        .load_style(RULED)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(u16::try_from(style.width).unwrap_or(u16::MAX))
        .set_header(table.columns.iter().map(|column| Tone::Strong.mark(&harmless(&heading(column)), style)));
    for row in &table.rows {
        drawn.add_row(row.iter().map(|cell| cell.tone.mark(&harmless(cell.shown()), style)));
    }
    for (index, column) in table.columns.iter().enumerate() {
        let Some(drawn) = drawn.column_mut(index) else { continue };
        let gap = gap(table, index);
        drawn.set_padding((0, gap));
        if fits && let Ok(word) = u16::try_from(longest_word(table, index, shorten)) {
            drawn.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(word + gap)));
        }
        if column.numbers {
            drawn.set_cell_alignment(CellAlignment::Right);
        }
    }
    let mut out = String::new();
    if !table.title.is_empty() {
        out += &wrapped(&table.title, Tone::Strong, style);
        out.push('\n');
    }
    for line in drawn.lines() {
        out += &painted(line.trim_end(), style);
        out.push('\n');
    }
    let shortened = table.columns.iter().filter(|column| shorten && !column.short.is_empty());
    let legend: Vec<String> = shortened.map(|column| format!("{}\u{A0}{}", column.short, column.heading)).collect();
    let notes = table.notes.iter().cloned().chain((!legend.is_empty()).then(|| legend.join("; ")));
    for (number, note) in notes.enumerate() {
        if number == 0 {
            out.push('\n');
        }
        out += &wrapped(&note, Tone::Plain, style);
    }
    out
}

/// The fewest columns that a table takes with its full or its short headings, without breaking words.
pub(super) fn narrowest(table: &Table, shorten: bool) -> usize {
    let width = |index| longest_word(table, index, shorten) + usize::from(gap(table, index));
    (0..table.columns.len()).map(width).sum()
}

/// The longest word in a column. What stands around a space that does not break is one word.
fn longest_word(table: &Table, index: usize, shorten: bool) -> usize {
    let longest = |text: &str| text.split(' ').map(UnicodeWidthStr::width).max().unwrap_or_default();
    let cells = table.rows.iter().filter_map(|row| row.get(index)).map(|cell| longest(cell.shown()));
    let heading = table.columns.get(index).map(|column| longest(column.shown(shorten)));
    cells.chain(heading).max().unwrap_or_default()
}

/// The space after a column.
fn gap(table: &Table, index: usize) -> u16 {
    if index + 1 < table.columns.len() { 2 } else { 0 }
}

/// The table in Markdown.
pub fn markdown(table: &Table) -> String {
    let mut out = String::new();
    if !table.title.is_empty() {
        let _ = write!(out, "## {}\n\n", escaped(&table.title));
    }
    let row = |cells: &mut dyn Iterator<Item = String>| {
        cells.fold("|".to_owned(), |row, cell| row + " " + &cell + " |") + "\n"
    };
    out += &row(&mut table.columns.iter().map(|column| escaped(&column.heading)));
    out += &row(&mut table.columns.iter().map(|column| if column.numbers { "---:" } else { "---" }.to_owned()));
    for cells in &table.rows {
        let cells = cells.iter().zip(&table.columns);
        // The sign of a number is none of a list.
        let text = |column: &Column| if column.numbers { inline } else { escaped };
        out += &row(&mut cells.map(|(cell, column)| text(column)(&cell.text)));
    }
    for note in &table.notes {
        let _ = write!(out, "\n{}\n", escaped(note));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Table {
        Table {
            title: "Täckning".to_owned(),
            columns: vec![
                Column::words("Stadsdelsområde"),
                Column { short: "KÖ".to_owned(), ..Column::words("Kameraövervakning och belysning") },
                Column::numbers("Andel"),
            ],
            rows: vec![
                vec!["Farsta".into(), Cell::toned("covered", Tone::Good), "50.0".into()],
                vec!["=A1|<b>".into(), Cell { sign: "●".to_owned(), ..Cell::toned("+46", Tone::Bad) }, "-5".into()],
            ],
            notes: vec!["● täckt".to_owned()],
        }
    }

    #[test]
    fn a_terminal_gets_columns() {
        let style = Style { color: false, width: 80 };
        let expected = "\
Täckning

Stadsdelsområde  Kameraövervakning och belysning  Andel
───────────────────────────────────────────────────────
Farsta           covered                           50.0
=A1|<b>          ●                                   -5

● täckt
";
        assert_eq!(text(&table(), style), expected);
    }

    #[test]
    fn a_narrow_terminal_gets_short_headings_and_their_meaning() {
        let shown = text(&table(), Style { color: false, width: 40 });
        assert!(shown.contains(" KÖ ") && shown.contains("KÖ\u{A0}Kameraövervakning och belysning"), "{shown}");
        assert!(shown.lines().all(|line| line.width() <= 40), "{shown}");
    }

    #[test]
    fn colours_do_not_move_columns() {
        let plain = text(&table(), Style { color: false, width: 80 });
        let coloured = text(&table(), Style { color: true, width: 80 });
        assert_ne!(plain, coloured);
        assert_eq!(anstream::adapter::strip_str(&coloured).to_string(), plain);
    }

    #[test]
    fn markdown_has_no_markup_from_the_files() {
        assert!(markdown(&table()).contains("| \\=A1\\|&lt;b&gt; | \\+46 | -5 |"), "{}", markdown(&table()));
    }

    #[test]
    fn csv_has_no_formulas() {
        let expected =
            "Stadsdelsområde,Kameraövervakning och belysning,Andel\r\nFarsta,covered,50.0\r\n'=A1|<b>,'+46,-5\r\n";
        assert_eq!(csv(&table()), expected);
    }
}
