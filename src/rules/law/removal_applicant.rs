//! The rule `removal-applicant`.

use crate::diagnostic::{Level, Phrase};
use crate::model::{AsOf, Record, Side, Topic};
use crate::rules::{Profile, Reporter, Rule};

use super::operation::is_about;

pub(crate) static RULE: Rule = Rule {
    name: "removal-applicant",
    level: Level::Error,
    profile: Some(Profile::Law),
    docs: include_str!("removal_applicant.md"),
    check,
};

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (index, document) in report.documents() {
        for permit in &document.permits {
            let for_removal = permit
                .commitments
                .records()
                .any(|at| is_about(tree, tree.commitment(at).area.to(), Topic::UnlawfulSettlements));
            let applicant = &permit.applicant;
            if !for_removal || applicant.is_reported() || applicant.is_absent() && permit.damaged {
                continue;
            }
            let id = permit.called();
            match applicant.actor() {
                None => {
                    report.at(index, permit.header, Phrase::new("").with("id", id)).help(Phrase::new("help"));
                }
                Some(actor) if tree.side(actor) == Side::Police => {
                    let what = Phrase::new("police").with("id", id).with("applicant", tree.actor_id(actor));
                    report.at(index, applicant.span(), what).help(Phrase::new("help"));
                }
                Some(_) => {}
            }
        }
    }
}
