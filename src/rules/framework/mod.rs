//! Whether the agreement keeps to its framework.

mod administration_absent;
mod agreement_missing;
mod area_empty;
mod area_one_sided;
mod area_unaddressed;
mod area_undeclared;
mod binding_area_unmet;
mod requirement_unmet;

use super::{Reporter, Rule};
use crate::model::{AsOf, Document, DocumentIndex, Kind, RecordRef};

pub(super) const RULES: &[&Rule] = &[
    &agreement_missing::RULE,
    &binding_area_unmet::RULE,
    &requirement_unmet::RULE,
    &area_empty::RULE,
    &area_one_sided::RULE,
    &area_undeclared::RULE,
    &administration_absent::RULE,
    &area_unaddressed::RULE,
];

/// The agreements that are judged and have a framework that can be told, with it.
fn agreements<'t>(
    tree: &'t AsOf<'_>,
    report: &Reporter<'t>,
) -> impl Iterator<Item = (DocumentIndex, &'t Document, DocumentIndex)> + use<'t> {
    let agreements = report.documents().filter(|(_, document)| !document.agreement.is_empty());
    agreements.filter_map(|(index, document)| Some((index, document, tree.framework_of(index)?)))
}

/// The chosen and local areas of an agreement, each once, with the rows that name them.
pub(super) fn areas(tree: &AsOf<'_>, agreement: DocumentIndex) -> Vec<(RecordRef, RecordRef)> {
    let mut areas: Vec<_> = tree.chosen_areas(agreement).collect();
    areas.sort_unstable();
    areas.dedup_by_key(|(area, _)| *area);
    areas
}

/// The header of an agreement.
fn header(agreement: DocumentIndex) -> RecordRef {
    RecordRef { document: agreement, kind: Kind::Agreement, index: 0 }
}

/// The row in which an agreement chose an area; its header where it did not.
fn row_of(tree: &AsOf<'_>, agreement: DocumentIndex, area: RecordRef) -> RecordRef {
    tree.naming(area, agreement, Kind::Area).next().unwrap_or_else(|| header(agreement))
}
