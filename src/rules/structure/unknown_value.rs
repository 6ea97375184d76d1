//! The rule `unknown-value`; most of its findings are made while files are read.

use crate::diagnostic::{Level, Phrase};
use crate::model::{AsOf, At, Reference};
use crate::rules::{Reporter, Rule, rule};

pub(crate) static RULE: Rule =
    Rule { name: "unknown-value", level: Level::Error, profile: None, docs: include_str!("unknown_value.md"), check };

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (index, document) in tree.indexed() {
        for (At { value: name, span }, _) in document.checks.iter().flat_map(|checks| &checks.levels.entries) {
            if rule(name).is_some_and(|(family, _)| family.name == "syntax") {
                let what = Phrase::new("fixed-level").with("rule", &**name);
                report.at(index, *span, what).help(Phrase::new("help-fixed-level"));
            }
        }
        for waiver in &document.waivers {
            if let Some(Reference { id, .. }) = waiver.rule.get()
                && rule(id).is_some_and(|(family, rule)| !rule.can_be_waived(family))
            {
                let what = Phrase::new("not-waivable").with("rule", &**id);
                report.at(index, waiver.rule.span(), what).help(Phrase::new("help-not-waivable"));
            }
        }
    }
}
