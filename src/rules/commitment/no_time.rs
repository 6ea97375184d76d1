//! The rule `no-time`.

use crate::diagnostic::{Level, Phrase};
use crate::model::{AsOf, Commitment, Record};
use crate::rules::{Reporter, Rule};

pub(crate) static RULE: Rule =
    Rule { name: "no-time", level: Level::Error, profile: None, docs: include_str!("no_time.md"), check };

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (index, _) in report.documents() {
        for (at, commitment) in tree.commitments(index) {
            let Some((variant, help)) = fault(commitment) else { continue };
            let id = commitment.called();
            report.at_record(at, Phrase::new(variant).with("id", id)).help(Phrase::new(help));
        }
    }
}

/// Which sentences tell what is missing, if something is. A key that is there but faulty has its own finding.
fn fault(commitment: &Commitment) -> Option<(&'static str, &'static str)> {
    let Commitment { due_on, times, per, throughout, upon, damaged, .. } = commitment;
    if *damaged || times.is_faulty() || per.is_faulty() {
        return None;
    }
    let is_dated =
        !due_on.is_absent() || !upon.is_absent() || throughout.is_faulty() || throughout.copied() == Some(true);
    match (times.is_absent(), per.is_absent()) {
        (true, true) if !is_dated => Some(("", "help")),
        (false, true) => Some(("times-alone", "help-times-alone")),
        (true, false) => Some(("per-alone", "help-per-alone")),
        _ => None,
    }
}
