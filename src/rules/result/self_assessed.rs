//! The rule `self-assessed`.

use jiff::civil::Date;

use crate::diagnostic::{Level, Phrase};
use crate::model::{Actor, AsOf, Progress};
use crate::rules::{Profile, Reporter, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "self-assessed",
    level: Level::Info,
    profile: Some(Profile::Audit),
    docs: include_str!("self_assessed.md"),
    check,
};

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (index, document) in report.documents() {
        for result in document.results.iter().filter(|result| result.status.copied() == Some(Progress::Done)) {
            let (Some(assessor), Some(at)) = (result.assessed_by.actor(), result.commitment.record()) else { continue };
            let commitment = tree.commitment(at);
            let Some(lead) = commitment.lead.actor() else { continue };
            if acts_for(tree, assessor, lead, result.on.copied()) {
                let id = result.commitment.get().map_or("", |reference| &*reference.id);
                let what = Phrase::new("").with("actor", tree.actor_id(assessor)).with("commitment", id);
                report
                    .at(index, result.assessed_by.span(), what)
                    .help(Phrase::new("help"))
                    .related(tree.place(at.document, commitment.lead.span()), Phrase::new("related-lead"));
            }
        }
    }
}

/// Whether one actor is the other's administration, or has taken it over by a day.
fn acts_for(tree: &AsOf<'_>, one: Actor, other: Actor, day: Option<Date>) -> bool {
    let one = tree.administration_of(one);
    let is_same = |other: Actor| tree.administration_of(other) == one;
    is_same(other) || day.is_some_and(|day| tree.standing_in(other, day).into_iter().any(is_same))
}
