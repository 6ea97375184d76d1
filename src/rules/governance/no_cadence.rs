//! The rule `no-cadence`.

use crate::diagnostic::{Level, Phrase};
use crate::model::{AsOf, Record};
use crate::rules::{Reporter, Rule};

pub(crate) static RULE: Rule =
    Rule { name: "no-cadence", level: Level::Warning, profile: None, docs: include_str!("no_cadence.md"), check };

fn check(_: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (index, document) in report.documents() {
        for body in document.bodies.iter().filter(|body| body.meetings_per_year.is_absent() && !body.damaged) {
            let id = body.called();
            report.at(index, body.header, Phrase::new("").with("id", id)).help(Phrase::new("help"));
        }
    }
}
