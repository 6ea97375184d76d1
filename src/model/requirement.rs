//! How far an agreement meets the requirements of its framework.

use super::as_of::{AsOf, Sides};
use super::declare::choices;
use super::document::{DocumentIndex, RecordRef};
use super::format::Side;

choices! {
    /// How far an agreement meets a requirement of its framework.
    RequirementState {
        /// Each side that it binds takes part.
        Met = "met",
        /// Some of them do.
        Partly = "partly",
        /// None of them does.
        Unmet = "unmet",
        /// It does not apply to the agreement.
        NotApplicable = "not-applicable",
    }
}

impl AsOf<'_> {
    /// Whether a requirement applies to an agreement.
    pub fn requirement_applies(&self, agreement: DocumentIndex, at: RecordRef) -> bool {
        let requirement = self.requirement(at);
        let is_asked = match requirement.area.record() {
            Some(area) => self.binds(area) || self.chooses(agreement, area),
            None => requirement.area.is_absent(),
        };
        let is_there = || {
            let day = self.own_date(self.document(agreement));
            self.reach(agreement, day).into_iter().any(|unit| self.reaches(&requirement.districts, unit, day))
        };
        self.framework_of(agreement) == Some(at.document)
            && is_asked
            && (requirement.districts.is_absent() || is_there())
    }

    /// The sides that a requirement binds and that take part in no live commitment of an agreement that lists it.
    pub fn missing_sides(&self, agreement: DocumentIndex, at: RecordRef) -> Vec<Side> {
        let mut taking_part = Sides::default();
        for (_, commitment) in self.live_in(agreement, at) {
            taking_part = taking_part.or(self.sides(commitment, None));
            if taking_part.both() {
                break;
            }
        }
        let mut missing: Vec<Side> = self.requirement(at).binds.values().copied().collect();
        missing.sort_unstable();
        missing.dedup();
        missing.retain(|side| !taking_part.has(*side));
        missing
    }

    /// How far an agreement meets a requirement.
    pub fn requirement_state(&self, agreement: DocumentIndex, at: RecordRef) -> RequirementState {
        if !self.requirement_applies(agreement, at) {
            return RequirementState::NotApplicable;
        }
        let missing = self.missing_sides(agreement, at);
        match missing[..] {
            [] => RequirementState::Met,
            _ if self.requirement(at).binds.values().any(|side| !missing.contains(side)) => RequirementState::Partly,
            _ => RequirementState::Unmet,
        }
    }
}
