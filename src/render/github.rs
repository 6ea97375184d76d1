//! Workflow commands of GitHub Actions, which shows each as an annotation at its line.

use std::fmt::Write as _;

use super::located::Located;
use super::{Outcome, set_aside};
use crate::diagnostic::Level;
use crate::words::{Words, harmless};

/// The findings of all trees, a line each: `::error file=…,line=…,endLine=…,col=…,endColumn=…,title=…::MESSAGE`. What is
/// waived or in the baseline is a notice, and says so.
pub fn render(outcome: &Outcome, words: &Words) -> String {
    let mut out = String::new();
    for (checked, tree) in outcome.trees.iter().map(|tree| (tree, Located::new(tree))) {
        for finding in checked.findings.iter().map(|judged| &judged.finding) {
            let aside = set_aside(&finding.status, words);
            let command = match finding.level {
                Level::Error if aside.is_none() => "error",
                Level::Warning if aside.is_none() => "warning",
                _ => "notice",
            };
            let mut message = words.finding(finding.rule, &finding.phrase);
            if let Some(help) = &finding.help {
                let (heading, help) = (words.say("heading-help", &[]), words.finding(finding.rule, help));
                let _ = write!(message, "\n{heading}: {help}");
            }
            if let Some(why) = aside {
                let _ = write!(message, "\n{why}");
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
