//! The rule `binding-area-unmet`.

use std::cell::LazyCell;

use super::row_of;
use crate::diagnostic::{Level, Phrase};
use crate::model::{AsOf, DocumentIndex, RecordRef};
use crate::rules::{Reporter, Rule, reported};
use crate::source::Span;

pub(crate) static RULE: Rule = Rule {
    name: "binding-area-unmet",
    level: Level::Error,
    profile: None,
    docs: include_str!("binding_area_unmet.md"),
    check,
};

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (index, document, framework) in super::agreements(tree, report) {
        let reported = LazyCell::new(|| reported::commitments(document));
        for (area, spec) in tree.focus_areas(framework) {
            if !is_unmet(tree, index, area) || reported::area(tree, index, area) {
                continue;
            }
            let (found, help) = if is_declined(tree, index, area) {
                let span = declined_at(tree, index, area);
                (report.at(index, span, said(tree, "declined", area)), "help-declined")
            } else if *reported || reported::part_in(tree, index, area, &[]) {
                continue;
            } else {
                (report.at_record(row_of(tree, index, area), said(tree, "", area)), "help")
            };
            let binding = tree.place(framework, spec.binding.span());
            found.help(said(tree, help, area)).related(binding, said(tree, "related", area));
        }
    }
}

fn said(tree: &AsOf<'_>, variant: &'static str, area: RecordRef) -> Phrase {
    Phrase::new(variant).with("area", tree.area_called(area))
}

/// Whether an agreement declines, or lacks a live commitment in, an area that binds it.
pub(super) fn is_unmet(tree: &AsOf<'_>, agreement: DocumentIndex, area: RecordRef) -> bool {
    tree.binds(area) && (is_declined(tree, agreement, area) || tree.live_in(agreement, area).next().is_none())
}

/// What is both chosen and declined is a duplicate, and reported as such.
fn is_declined(tree: &AsOf<'_>, agreement: DocumentIndex, area: RecordRef) -> bool {
    tree.declines(agreement, area) && !tree.chooses(agreement, area)
}

/// Where an agreement declines an area.
fn declined_at(tree: &AsOf<'_>, agreement: DocumentIndex, area: RecordRef) -> Span {
    let lists = tree.document(agreement).declined.iter().flat_map(|declined| declined.areas.items());
    let mut entries = lists.filter(|entry| entry.value.to.record() == Some(area));
    entries.next().map_or(Span::NONE, |entry| entry.span)
}
