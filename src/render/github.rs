//! Workflow commands of GitHub Actions, which shows each as an annotation at its line.

use std::fmt::Write as _;

use super::Outcome;
use super::located::Located;
use crate::diagnostic::Level;
use crate::words::{Words, harmless};

/// The open findings of all trees, a line each: `::error file=…,line=…,endLine=…,col=…,endColumn=…,title=…::MESSAGE`.
pub fn render(outcome: &Outcome, words: &Words) -> String {
    let mut out = String::new();
    for tree in outcome.trees.iter().map(Located::new) {
        for finding in tree.open().map(|judged| &judged.finding) {
            let command = match finding.level {
                Level::Error => "error",
                Level::Warning => "warning",
                Level::Info | Level::Off => "notice",
            };
            let mut message = words.finding(finding.rule, &finding.phrase);
            if let Some(help) = &finding.help {
                let (heading, help) = (words.say("heading-help", &[]), words.finding(finding.rule, help));
                let _ = write!(message, "\n{heading}: {help}");
            }
            let (start, end) = (tree.start(finding.place), tree.end(finding.place));
            let _ = writeln!(
                out,
                "::{command} file={},line={},endLine={},col={},endColumn={},title={}::{}",
                property(&harmless(&tree.file(finding.place).path)),
                start.line,
                end.line,
                start.column,
                end.column,
                property(finding.rule),
                data(&message),
            );
        }
    }
    out
}

/// What stands after the last `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// What stands after a `=`.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
