//! The rule `requirement-unmet`.

use std::cell::LazyCell;

use super::{area_empty, binding_area_unmet, row_of};
use crate::diagnostic::{Argument, Level, Phrase};
use crate::model::{AsOf, DocumentIndex, Record, RecordRef, Requirement, RequirementState, Side};
use crate::rules::{Reporter, Rule, reported};

pub(crate) static RULE: Rule = Rule {
    name: "requirement-unmet",
    level: Level::Error,
    profile: None,
    docs: include_str!("requirement_unmet.md"),
    check,
};

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (index, document, framework) in super::agreements(tree, report) {
        let reported = LazyCell::new(|| reported::commitments(document));
        for (at, requirement) in tree.requirements(framework) {
            let variant = match tree.requirement_state(index, at) {
                RequirementState::Partly => "partly",
                RequirementState::Unmet => "",
                RequirementState::Met | RequirementState::NotApplicable => continue,
            };
            if is_told_otherwise(tree, index, requirement)
                || is_reported(tree, index, at, requirement)
                || *reported
                || reported::part_in(tree, index, at, &["side"])
            {
                continue;
            }
            let said = |variant| Phrase::new(variant).with("requirement", requirement.called());
            let missing = tree.missing_sides(index, at).into_iter().map(word).collect();
            let row = requirement.area.record().map_or_else(|| super::header(index), |area| row_of(tree, index, area));
            let help = if variant == "partly" { "help-partly" } else { "help" };
            report
                .at_record(row, said(variant).with("missing", Argument::Words(missing)))
                .help(said(help))
                .related(tree.place(framework, requirement.header), said("related"));
        }
    }
}

/// Whether a finding about the requirement's area tells already that nothing is done in it.
fn is_told_otherwise(tree: &AsOf<'_>, agreement: DocumentIndex, requirement: &Requirement) -> bool {
    requirement.area.record().is_some_and(|area| {
        binding_area_unmet::is_unmet(tree, agreement, area) || area_empty::is_empty(tree, agreement, area)
    })
}

/// Whether what the requirement itself says, or what an agreement is asked by it, is reported.
fn is_reported(tree: &AsOf<'_>, agreement: DocumentIndex, at: RecordRef, requirement: &Requirement) -> bool {
    let framework = tree.document(at.document);
    let of_agreement = || tree.document(agreement).agreement.iter().any(|head| head.districts.is_reported());
    let is_named = || requirement.id.text().is_some_and(|id| framework.ids.get(id) == Some(&(at.kind, at.index)));
    requirement.damaged
        || requirement.binds.is_faulty()
        || requirement.districts.is_reported()
        || !requirement.districts.is_absent() && of_agreement()
        || !is_named()
        || requirement.area.record().is_some_and(|area| reported::area(tree, agreement, area))
}

fn word(side: Side) -> &'static str {
    match side {
        Side::City => "requirement-unmet.the-city",
        Side::Police | Side::Other => "requirement-unmet.the-police",
    }
}
