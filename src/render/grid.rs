//! A table of signs: things as rows, things as columns, and how each stands in each. What it shows of a cell, and how it
//! names its columns, depends on the room.

use std::collections::{BTreeMap, BTreeSet};

use super::Style;
use super::table::{self, Cell, Column, Table, Tone};

/// A table of signs.
#[derive(Debug, Default)]
pub(super) struct Grid {
    /// What stands above.
    pub(super) title: String,
    /// The heading of the rows' names.
    pub(super) corner: String,
    /// The headings of the columns of signs.
    pub(super) heads: Vec<String>,
    /// The headings of the sums at the right; the last stands also where there is little room.
    pub(super) sums: Vec<String>,
    /// The rows.
    pub(super) rows: Vec<Row>,
    /// Lines below.
    pub(super) notes: Vec<Note>,
}

/// A row.
#[derive(Debug, Default)]
pub(super) struct Row {
    /// What it is about.
    pub(super) name: String,
    /// One for each column.
    pub(super) marks: Vec<Mark>,
    /// One for each heading of sums.
    pub(super) sums: Vec<String>,
    /// Whether it holds sums of the rows above.
    pub(super) is_sum: bool,
    /// Whether it is left out where there is little room.
    pub(super) is_spare: bool,
}

/// What stands in a cell.
#[derive(Debug, Clone, Default)]
pub(super) struct Mark {
    /// The sign of its state.
    pub(super) sign: String,
    /// What stands beside it where there is room.
    pub(super) detail: String,
    /// What stands beside it always.
    pub(super) flag: String,
    /// Its colour.
    pub(super) tone: Tone,
}

/// A line below.
#[derive(Debug)]
pub(super) enum Note {
    /// Always.
    Always(String),
    /// Where details are shown.
    OnDetails(String),
}

/// How much of each cell there is room for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Room {
    /// The sign and its detail.
    Wide,
    /// The same without a space.
    Tight,
    /// The same, and the last sum alone.
    Close,
    /// The sign alone.
    Bare,
    /// The sign alone, under a letter.
    Least,
}

/// For a terminal.
pub(super) fn text(grid: &Grid, style: Style) -> String {
    let all: Vec<usize> = (0..grid.heads.len()).collect();
    let fits = |columns: &[usize], room| table::narrowest(&table(grid, columns, room), true) <= style.width;
    let rooms = [Room::Wide, Room::Tight, Room::Close, Room::Bare, Room::Least];
    // Where there are no columns, there are none to put elsewhere.
    let least = all.is_empty().then_some(Room::Least);
    if let Some(room) = rooms.into_iter().find(|room| fits(&all, *room)).or(least) {
        return table::text(&table(grid, &all, room), style);
    }
    // Even so there are too many columns: they stand in several tables, the sums in the last.
    let fitting = all.get(1..).unwrap_or_default().partition_point(|count| fits(&all[..*count], Room::Least)).max(1);
    let parts: Vec<&[usize]> = all.chunks(all.len().div_ceil(all.len().div_ceil(fitting))).collect();
    let draw = |(number, columns): (usize, &&[usize])| {
        let mut table = table(grid, columns, Room::Least);
        if number > 0 {
            table.title.clear();
        }
        if number + 1 < parts.len() {
            table.notes.clear();
        }
        table::text(&table, style)
    };
    parts.iter().enumerate().map(draw).collect::<Vec<_>>().join("\n")
}

/// In Markdown.
pub(super) fn markdown(grid: &Grid) -> String {
    let all: Vec<usize> = (0..grid.heads.len()).collect();
    table::markdown(&table(grid, &all, Room::Wide))
}

fn table(grid: &Grid, columns: &[usize], room: Room) -> Table {
    let is_bare = matches!(room, Room::Bare | Room::Least);
    let initials = if room == Room::Least { Vec::new() } else { initials(&grid.heads) };
    let short = |index| initials.get(index).cloned().unwrap_or_else(|| letter(index, grid.heads.len()));
    let head = |index: &usize| Column { short: short(*index), ..Column::words(&grid.heads[*index]) };
    let first_sum = if is_bare || room == Room::Close { grid.sums.len().saturating_sub(1) } else { 0 };
    let sums = grid.sums[first_sum..].iter().map(Column::numbers);
    let row = |row: &Row| {
        let tone = if row.is_sum { Tone::Strong } else { Tone::Plain };
        let marks = columns.iter().map(|index| mark(&row.marks[*index], room));
        let sums = row.sums[first_sum..].iter().map(|sum| Cell::toned(sum, tone));
        [Cell::toned(&row.name, tone)].into_iter().chain(marks).chain(sums).collect()
    };
    let notes = grid.notes.iter().filter_map(|note| match note {
        Note::Always(note) => Some(note.clone()),
        Note::OnDetails(note) => (!is_bare).then(|| note.clone()),
    });
    Table {
        title: grid.title.clone(),
        columns: [Column::words(&grid.corner)].into_iter().chain(columns.iter().map(head)).chain(sums).collect(),
        rows: grid.rows.iter().filter(|row| !(is_bare && row.is_spare)).map(row).collect(),
        notes: notes.collect(),
    }
}

fn mark(mark: &Mark, room: Room) -> Cell {
    let Mark { sign, detail, flag, tone } = mark;
    let text = match room {
        Room::Wide if !sign.is_empty() && !detail.is_empty() => format!("{sign}\u{A0}{detail}{flag}"),
        Room::Wide | Room::Tight | Room::Close => format!("{sign}{detail}{flag}"),
        Room::Bare | Room::Least if sign.is_empty() => detail.split('/').next().unwrap_or_default().to_owned(),
        Room::Bare | Room::Least => format!("{sign}{flag}"),
    };
    Cell::toned(text, *tone)
}

/// A, B, C …; numbers where there are more columns than letters.
fn letter(index: usize, count: usize) -> String {
    ('A'..='Z').nth(index).filter(|_| count <= 26).map_or_else(|| (index + 1).to_string(), String::from)
}

/// The initials of the long words of each name, or the beginning of its only one; no two the same.
fn initials(names: &[String]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut taken = BTreeSet::new();
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for name in names {
        let all: Vec<&str> =
            name.split([' ', '-', '\u{A0}']).filter(|word| word.starts_with(char::is_alphanumeric)).collect();
        let mut long: Vec<&str> = all.iter().copied().filter(|word| word.chars().count() > 3).collect();
        if long.is_empty() {
            long = all;
        }
        let short: String = match long[..] {
            [] => "?".to_owned(),
            [only] => only.chars().take(3).collect(),
            _ => long.iter().take(3).flat_map(|word| word.chars().take(1)).flat_map(char::to_uppercase).collect(),
        };
        let mut distinct = short.clone();
        while !taken.insert(distinct.clone()) {
            let number = times.entry(short.clone()).or_insert(1);
            *number += 1;
            distinct = format!("{short}{number}");
        }
        found.push(distinct);
    }
    found
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr;

    use super::*;

    fn grid(columns: usize) -> Grid {
        let mark = Mark { sign: "●".to_owned(), detail: "2+1".to_owned(), flag: "!".to_owned(), tone: Tone::Good };
        let row = |name: &str| Row {
            name: name.to_owned(),
            marks: vec![mark.clone(); columns],
            sums: vec!["1/2".to_owned(), "50.0".to_owned()],
            ..Row::default()
        };
        Grid {
            title: "T".to_owned(),
            corner: "District".to_owned(),
            heads: (0..columns).map(|index| format!("Focus area number {index}")).collect(),
            sums: vec!["Covered".to_owned(), "%".to_owned()],
            rows: (0..30).map(|index| row(&format!("District-{index}"))).collect(),
            notes: vec![Note::Always("● covered".to_owned()), Note::OnDetails("2+1".to_owned())],
        }
    }

    #[test]
    fn no_line_is_wider_than_the_terminal_and_no_row_is_broken() {
        for columns in [0, 1, 3, 10, 17, 60] {
            for width in [60, 80, 100, 140, 200] {
                let shown = text(&grid(columns), Style { color: false, width });
                let widest = shown.lines().map(UnicodeWidthStr::width).max().unwrap_or_default();
                assert!(widest <= width, "{columns} columns in {width}:\n{shown}");
                let signs =
                    shown.lines().filter(|line| line.starts_with("District-")).map(|line| line.matches('●').count());
                assert_eq!(signs.sum::<usize>(), columns * 30, "{shown}");
            }
        }
    }

    #[test]
    fn columns_are_known_by_their_initials() {
        let names =
            ["Otillåten påverkan", "Ordningsvakter", "Otillåtna platser", "Unga i riskzon för kriminalitet", "på av"];
        assert_eq!(initials(&names.map(str::to_owned)), ["OP", "Ord", "OP2", "URK", "PA"]);
    }
}
