//! Places of a tree as file, line and column.

use std::cell::OnceCell;

use super::{CheckedFile, CheckedTree, Judged};
use crate::diagnostic::{Place, Status};
use crate::source::{Lines, Position};

/// A tree whose lines are found when they are first asked for.
pub(super) struct Located<'t> {
    tree: &'t CheckedTree,
    lines: Vec<OnceCell<Option<Lines<'t>>>>,
}

impl<'t> Located<'t> {
    pub(super) fn new(tree: &'t CheckedTree) -> Self {
        Self { tree, lines: tree.files.iter().map(|_| OnceCell::new()).collect() }
    }

    /// The findings that count.
    pub(super) fn open(&self) -> impl Iterator<Item = &'t Judged> + use<'t> {
        self.tree.findings.iter().filter(|judged| judged.finding.status == Status::Open)
    }

    pub(super) fn file(&self, place: Place) -> &'t CheckedFile {
        &self.tree.files[place.file.0 as usize]
    }

    /// The lines of a place's file; none where there is no text, or the place is nowhere in it.
    pub(super) fn lines(&self, place: Place) -> Option<&Lines<'t>> {
        let read = || self.file(place).text.as_deref().map(Lines::new);
        self.lines[place.file.0 as usize].get_or_init(read).as_ref().filter(|_| !place.span.is_none())
    }

    /// Where a place begins; the beginning of its file where it is nowhere in it.
    pub(super) fn start(&self, place: Place) -> Position {
        self.lines(place).map_or(Position { line: 1, column: 1 }, |lines| lines.position(place.span.start))
    }

    /// Where a place ends, itself not included.
    pub(super) fn end(&self, place: Place) -> Position {
        self.lines(place).map_or(Position { line: 1, column: 1 }, |lines| lines.position(place.span.end))
    }
}
