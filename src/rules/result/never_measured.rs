//! The rule `never-measured`.

use std::collections::BTreeMap;

use super::never_reported::begun_long_ago;
use crate::diagnostic::{Level, Phrase};
use crate::model::{AsOf, Kind, Record, RecordRef};
use crate::rules::{Profile, Reporter, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "never-measured",
    level: Level::Warning,
    profile: Some(Profile::Audit),
    docs: include_str!("never_measured.md"),
    check,
};

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    let has_stray_results: Vec<bool> = tree.documents.iter().map(|document| document.has_stray_results()).collect();
    // Of each commitment once, however many indicators it has.
    let mut due = BTreeMap::new();
    for (document, source) in report.documents() {
        if source.has_stray_measurements() {
            continue;
        }
        for (index, indicator) in (0..).zip(&source.indicators) {
            let Some(of) = indicator.of.record().filter(|of| of.kind == Kind::Commitment) else { continue };
            let from = *due.entry(of).or_insert_with(|| {
                let is_unclear = has_stray_results[of.document.0 as usize] || tree.has_unclear_state(of);
                let begun = begun_long_ago(tree, tree.document(of.document), tree.commitment(of));
                begun.filter(|_| !is_unclear && tree.is_live(of))
            });
            let Some(from) = from else { continue };
            let at = RecordRef { document, kind: Kind::Indicator, index };
            if !has_measurement(tree, at) {
                let id = indicator.called();
                let commitment = tree.commitment(of).called();
                let what = Phrase::new("").with("id", id).with("commitment", commitment).with("from", from);
                report.at_record(at, what).help(Phrase::new("help"));
            }
        }
    }
}

/// Whether an indicator has a measurement by now, or one whose day cannot be told.
fn has_measurement(tree: &AsOf<'_>, indicator: RecordRef) -> bool {
    let mut measurements = tree.incoming(indicator).filter(|from| from.kind == Kind::Measurement);
    measurements.any(|at| {
        let on = tree.document(at.document).measurements[at.index as usize].on.copied();
        on.is_none_or(|on| on <= tree.day)
    })
}
