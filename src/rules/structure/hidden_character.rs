//! The rule `hidden-character`.

use crate::diagnostic::{Level, Phrase};
use crate::model::AsOf;
use crate::rules::{Reporter, Rule, texts::each_text};
use crate::source::hidden;

pub(crate) static RULE: Rule = Rule {
    name: "hidden-character",
    level: Level::Warning,
    profile: None,
    docs: include_str!("hidden_character.md"),
    check,
};

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (index, document) in tree.indexed() {
        each_text(document, &mut |_, key, text, span| {
            let Some(first) = hidden::find(text) else { return };
            let is_layout = |c: &char| matches!(c, '\t' | '\n' | '\r');
            if let Some(hidden) = text[first..].chars().find(|c| hidden::is_hidden(*c) && !is_layout(c)) {
                let what =
                    Phrase::new("").with("key", key.name).with("character", format!("U+{:04X}", u32::from(hidden)));
                report.at(index, span, what).help(Phrase::new("help"));
            }
        });
    }
}
