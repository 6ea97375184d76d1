//! The rule `law-not-in-force`.

use crate::diagnostic::{Level, Phrase};
use crate::model::{AsOf, Record};
use crate::rules::{Profile, Reporter, Rule};

use super::citation::{citations, naming};

pub(crate) static RULE: Rule = Rule {
    name: "law-not-in-force",
    level: Level::Error,
    profile: Some(Profile::Law),
    docs: include_str!("law_not_in_force.md"),
    check,
};

fn check(_: &AsOf<'_>, report: &mut Reporter<'_>) {
    for citation in citations(report) {
        let (statute, day) = (citation.statute, citation.begins);
        if statute.period.contains(day) {
            continue;
        }
        let ended = statute.period.to.filter(|_| statute.period.ended_before(day));
        let (variant, limit, other) = match ended {
            Some(end) => ("ended", end, statute.replaced_by),
            None => ("", statute.period.from.unwrap_or(day), statute.replaces),
        };
        let what = naming(variant, statute.title)
            .with("id", citation.commitment.called())
            .with("day", day)
            .with("limit", limit);
        let help = other.map_or_else(|| Phrase::new("help-none"), |other| naming("help", other));
        report.at(citation.index, citation.span, what).help(help);
    }
}
