//! The rule `output-only`.

use std::collections::HashMap;

use crate::diagnostic::{Level, Phrase};
use crate::model::{AsOf, Document, DocumentIndex, IndicatorKind, Kind, RecordRef};
use crate::rules::{Profile, Reporter, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "output-only",
    level: Level::Warning,
    profile: Some(Profile::Audit),
    docs: include_str!("output_only.md"),
    check,
};

/// What the indicators of an area tell: only what was done, or also, perhaps, what changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Measured {
    Output,
    Effect,
}

type Areas = HashMap<RecordRef, Measured>;

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    let none = Areas::new();
    let mut frameworks: HashMap<DocumentIndex, Option<Areas>> = HashMap::new();
    for (index, document) in report.documents().filter(|(_, document)| !document.agreement.is_empty()) {
        let Some(own) = measured(tree, document) else { continue };
        let shared = match tree.framework_of(index) {
            Some(framework) => {
                let shared = frameworks.entry(framework);
                shared.or_insert_with(|| measured(tree, tree.document(framework))).as_ref()
            }
            None => Some(&none),
        };
        let Some(shared) = shared else { continue };
        let mut rows: Vec<(RecordRef, RecordRef)> = tree.chosen_areas(index).collect();
        rows.sort_unstable();
        rows.dedup_by_key(|(area, _)| *area);
        for (area, row) in rows {
            if own.get(&area) == Some(&Measured::Output) && shared.get(&area) != Some(&Measured::Effect) {
                let what = Phrase::new("").with("area", tree.area_called(area));
                report.at_record(row, what).help(Phrase::new("help"));
            }
        }
    }
}

/// The areas that a document has indicators of, or of problems or commitments in them. None where it cannot be told.
fn measured(tree: &AsOf<'_>, document: &Document) -> Option<Areas> {
    let unplaced = document.problems.iter().any(|problem| problem.area.record().is_none())
        || document.commitments.iter().any(|commitment| commitment.area.is_reported() || commitment.damaged);
    if unplaced || document.has_stray_indicators() {
        return None;
    }
    let mut areas = Areas::new();
    for indicator in &document.indicators {
        let Some(area) = indicator.of.record().and_then(|of| area_of(tree, of)) else { continue };
        let measured = match indicator.kind.copied() {
            Some(IndicatorKind::Output) => Measured::Output,
            Some(IndicatorKind::Effect) | None => Measured::Effect,
        };
        let so_far = areas.entry(area).or_insert(measured);
        *so_far = measured.max(*so_far);
    }
    Some(areas)
}

/// The area that an indicator is about, by what it is an indicator of.
fn area_of(tree: &AsOf<'_>, of: RecordRef) -> Option<RecordRef> {
    match of.kind {
        Kind::Commitment => tree.commitment(of).area.record(),
        Kind::Problem => tree.document(of.document).problems[of.index as usize].area.record(),
        _ => Some(of),
    }
}
