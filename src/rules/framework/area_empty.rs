//! The rule `area-empty`.

use std::cell::LazyCell;

use super::binding_area_unmet;
use crate::diagnostic::{Level, Phrase};
use crate::model::{AsOf, Document, DocumentIndex, Kind, RecordRef};
use crate::rules::{Reporter, Rule, reported};

pub(crate) static RULE: Rule =
    Rule { name: "area-empty", level: Level::Warning, profile: None, docs: include_str!("area_empty.md"), check };

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (index, document) in report.documents() {
        let reported = LazyCell::new(|| reported::commitments(document) || indicators_are_reported(document));
        for (area, row) in super::areas(tree, index) {
            if !is_empty(tree, index, area)
                || binding_area_unmet::is_unmet(tree, index, area)
                || *reported
                || reported::area(tree, index, area)
            {
                continue;
            }
            let (variant, help) = if area.kind == Kind::LocalArea { ("local", "help-local") } else { ("", "help") };
            let said = |variant| Phrase::new(variant).with("area", tree.area_called(area));
            report.at_record(row, said(variant)).help(said(help));
        }
    }
}

/// Whether an area that an agreement chose, or added, has neither a commitment nor an indicator of its own.
pub(super) fn is_empty(tree: &AsOf<'_>, agreement: DocumentIndex, area: RecordRef) -> bool {
    let mut kinds = [Kind::Commitment, Kind::Indicator].into_iter();
    tree.chooses(agreement, area) && kinds.all(|kind| tree.naming(area, agreement, kind).next().is_none())
}

fn indicators_are_reported(document: &Document) -> bool {
    document.indicators.iter().any(|indicator| reported::lost(&indicator.of))
}
