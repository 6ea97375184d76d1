//! Whether the agreement is decided, signed, steered and followed up.

mod early_signature;
mod follow_up_overdue;
mod follow_up_too_rare;
mod no_board;
mod no_cadence;
mod no_coordinator;
mod no_decision;
mod no_feedback;
mod no_follow_up;
mod no_steering_group;
mod unsigned;

use jiff::civil::Date;

use super::{Reporter, Rule};
use crate::diagnostic::Phrase;
use crate::model::{Agreement, Document, DocumentIndex, One, Stage, Text};

pub(super) const RULES: &[&Rule] = &[
    &no_steering_group::RULE,
    &no_coordinator::RULE,
    &no_cadence::RULE,
    &unsigned::RULE,
    &early_signature::RULE,
    &no_decision::RULE,
    &no_follow_up::RULE,
    &follow_up_too_rare::RULE,
    &follow_up_overdue::RULE,
    &no_feedback::RULE,
    &no_board::RULE,
];

/// The agreements that are judged.
fn agreements<'t>(
    report: &Reporter<'t>,
) -> impl Iterator<Item = (DocumentIndex, &'t Document, &'t Agreement)> + use<'t> {
    report.documents().filter_map(|(index, document)| Some((index, document, document.agreement.first()?)))
}

/// Whether a document is more than a draft. One whose status cannot be told is not.
fn is_no_draft(document: &Document) -> bool {
    document.stage().is_some_and(|stage| stage != Stage::Draft)
}

/// Tells of every agreement that lacks a key, at its header.
fn tell_missing(report: &mut Reporter<'_>, lacks: impl Fn(&Document, &Agreement) -> bool) {
    for (index, document, agreement) in agreements(report) {
        if lacks(document, agreement) && !agreement.damaged {
            report
                .at(index, agreement.header, Phrase::new("").with("id", report.called(index)))
                .help(Phrase::new("help"));
        }
    }
}

/// When a framework or an agreement was decided, and under which number; none for the register.
fn decision(document: &Document) -> Option<(&One<Date>, &One<Text>)> {
    match (document.agreement.first(), document.framework.first()) {
        (Some(agreement), _) => Some((&agreement.decided_on, &agreement.registry_no)),
        (None, Some(framework)) => Some((&framework.decided_on, &framework.registry_no)),
        (None, None) => None,
    }
}
