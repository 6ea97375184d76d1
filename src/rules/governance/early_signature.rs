//! The rule `early-signature`.

use crate::diagnostic::{Level, Phrase};
use crate::model::AsOf;
use crate::rules::{Reporter, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "early-signature",
    level: Level::Warning,
    profile: None,
    docs: include_str!("early_signature.md"),
    check,
};

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (index, document) in report.documents() {
        let Some((decided_on, _)) = super::decision(document) else { continue };
        let Some(decided) = decided_on.copied() else { continue };
        for signature in &document.signatures {
            let Some(day) = signature.on.copied().filter(|day| *day < decided) else { continue };
            report
                .at(index, signature.on.span(), Phrase::new("").with("day", day).with("decided", decided))
                .help(Phrase::new("help"))
                .related(tree.place(index, decided_on.span()), Phrase::new("related"));
        }
    }
}
