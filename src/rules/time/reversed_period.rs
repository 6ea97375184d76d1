//! The rule `reversed-period`.

use crate::diagnostic::{Level, Phrase};
use crate::model::AsOf;
use crate::rules::{Reporter, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "reversed-period",
    level: Level::Error,
    profile: None,
    docs: include_str!("reversed_period.md"),
    check,
};

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (index, document) in tree.indexed() {
        document.each_period(&mut |(from_key, from), (to_key, to)| {
            let (Some(begins), Some(ends)) = (from.copied(), to.copied()) else { return };
            if ends < begins {
                let what = Phrase::new("").with("key", to_key).with("end", ends);
                report
                    .at(index, to.span(), what.with("from", from_key).with("begin", begins))
                    .help(Phrase::new("help"))
                    .related(tree.place(index, from.span()), Phrase::new("related-beginning"));
            }
        });
    }
}
