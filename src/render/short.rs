//! One line a finding: `FILE:LINE:COLUMN: LEVEL[RULE] MESSAGE`.

use std::fmt::Write as _;

use super::Outcome;
use super::located::Located;
use crate::source::Position;
use crate::words::{Words, harmless};

/// The open findings of all trees.
pub fn render(outcome: &Outcome, words: &Words) -> String {
    let mut out = String::new();
    for tree in outcome.trees.iter().map(Located::new) {
        for finding in tree.open().map(|judged| &judged.finding) {
            let path = harmless(&tree.file(finding.place).path);
            let Position { line, column } = tree.start(finding.place);
            let (level, rule) = (finding.level.name(), finding.rule);
            let message = words.finding(rule, &finding.phrase);
            let _ = writeln!(out, "{path}:{line}:{column}: {level}[{rule}] {message}");
        }
    }
    out
}
