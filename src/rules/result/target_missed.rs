//! The rule `target-missed`.

use crate::diagnostic::{Argument, Level, Phrase};
use crate::model::{AsOf, Document, Indicator, Kind, Measurement, Record, RecordRef};
use crate::rules::{Profile, Reporter, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "target-missed",
    level: Level::Info,
    profile: Some(Profile::Audit),
    docs: include_str!("target_missed.md"),
    check,
};

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (document, source) in report.documents() {
        if source.has_stray_measurements() {
            continue;
        }
        for (index, indicator) in (0..).zip(&source.indicators) {
            let (Some(baseline), Some(target)) = (indicator.baseline.copied(), indicator.target.copied()) else {
                continue;
            };
            if !has_ended(tree, source, indicator) {
                continue;
            }
            let at = RecordRef { document, kind: Kind::Indicator, index };
            let Some((latest, measurement)) = latest(tree, at) else { continue };
            let Some(value) = measurement.value.copied() else { continue };
            let is_missed = target > baseline && value < target || target < baseline && value > target;
            if !is_missed {
                continue;
            }
            let id = indicator.called();
            let [value, target] = [value, target].map(|number| Argument::Text(number.0.to_string()));
            let what = Phrase::new("").with("id", id).with("value", value).with("target", target);
            report
                .at(document, indicator.target.span(), what)
                .help(Phrase::new("help"))
                .related(tree.place(latest.document, measurement.value.span()), Phrase::new("related-latest"));
        }
    }
}

/// Whether what an indicator measures has ended: the commitment, or the document that the indicator stands in.
fn has_ended(tree: &AsOf<'_>, source: &Document, indicator: &Indicator) -> bool {
    let Some(of) = indicator.of.record() else { return false };
    if of.kind != Kind::Commitment {
        return tree.has_ended(source) && !source.is_period_reported();
    }
    let (home, commitment) = (tree.document(of.document), tree.commitment(of));
    tree.commitment_period(home, commitment).ended_before(tree.day)
        && !tree.is_commitment_period_reported(home, commitment)
}

/// The latest measurement of an indicator; none where the day of one cannot be told.
fn latest<'t>(tree: &AsOf<'t>, indicator: RecordRef) -> Option<(RecordRef, &'t Measurement)> {
    let whole = tree.tree;
    let measurements = whole.incoming(indicator).filter(|from| from.kind == Kind::Measurement);
    let mut latest: Option<(RecordRef, &Measurement)> = None;
    for at in measurements {
        let measurement = &whole.document(at.document).measurements[at.index as usize];
        let on = measurement.on.copied()?;
        let is_later = latest.is_none_or(|(_, other)| other.on.copied() <= Some(on));
        if on <= tree.day && is_later {
            latest = Some((at, measurement));
        }
    }
    latest
}
