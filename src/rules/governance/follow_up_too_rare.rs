//! The rule `follow-up-too-rare`.

use crate::diagnostic::{Level, Phrase};
use crate::model::AsOf;
use crate::rules::{Reporter, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "follow-up-too-rare",
    level: Level::Error,
    profile: None,
    docs: include_str!("follow_up_too_rare.md"),
    check,
};

/// The months between two reviews where the framework states none.
const DEFAULT: i64 = 24;

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (index, _, agreement) in super::agreements(report) {
        let (Some(months), Some(above)) = (agreement.follow_up_months.copied(), agreement.framework.to().document())
        else {
            continue;
        };
        let Some(framework) = tree.document(above).framework.first() else { continue };
        let stated = &framework.follow_up_months;
        if stated.is_faulty() || stated.is_absent() && framework.damaged {
            continue;
        }
        let most = stated.copied().unwrap_or(DEFAULT);
        if months > most {
            let (place, variant) =
                if stated.is_absent() { (framework.header, "related-default") } else { (stated.span(), "related") };
            report
                .at(index, agreement.follow_up_months.span(), Phrase::new("").with("months", months).with("most", most))
                .help(Phrase::new("help").with("most", most))
                .related(tree.place(above, place), Phrase::new(variant));
        }
    }
}
