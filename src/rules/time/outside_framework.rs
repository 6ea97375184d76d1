//! The rule `outside-framework`.

use crate::diagnostic::{Level, Phrase};
use crate::model::AsOf;
use crate::rules::{Reporter, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "outside-framework",
    level: Level::Warning,
    profile: None,
    docs: include_str!("outside_framework.md"),
    check,
};

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (index, document, agreement) in tree.agreements() {
        let Some(framework) = agreement.framework.to().document() else { continue };
        let above = tree.document(framework);
        let (own, whole) = (document.period(), above.period());
        let Some((first, last)) = above.limits().filter(|_| !own.is_reversed() && !whole.is_reversed()) else {
            continue;
        };
        let end_is_lost = agreement.valid_to.is_faulty() || agreement.valid_to.is_absent() && agreement.damaged;
        let early = own.from.zip(whole.from).filter(|(begin, limit)| begin < limit);
        let late = whole.to.filter(|limit| !end_is_lost && own.to.is_none_or(|end| *limit < end));
        let (variant, at) = match (early, late, own.to) {
            (None, None, _) => continue,
            (Some(_), None, _) => ("", agreement.valid_from.span()),
            (None, Some(_), Some(_)) => ("ends", agreement.valid_to.span()),
            (None, Some(_), None) => ("open", agreement.header),
            (Some(_), Some(_), Some(_)) => ("both", agreement.valid_from.span()),
            (Some(_), Some(_), None) => ("both-open", agreement.valid_from.span()),
        };
        let mut what = Phrase::new(variant).with("framework", tree.called(framework));
        if let Some((begin, limit)) = early {
            what = what.with("begin", begin).with("first", limit);
        }
        if let Some(limit) = late {
            what = what.with("last", limit);
        }
        if let Some(end) = own.to {
            what = what.with("end", end);
        }
        let mut found = report.at(index, at, what).help(Phrase::new("help").with("framework", tree.called(framework)));
        if early.is_some() {
            found = found.related(tree.place(framework, first.span()), Phrase::new("related-beginning"));
        }
        if late.is_some() {
            found.related(tree.place(framework, last.span()), Phrase::new("related-end"));
        }
    }
}
