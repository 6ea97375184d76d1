//! On which days a document holds, what it takes over from, and how far it has come.

use jiff::civil::Date;

use super::declare::Record;
use super::document::Document;
use super::format::Stage;
use super::period::Period;
use super::reference::Reference;
use super::slot::{Many, One};

/// A day of a record, under its key.
type Stated<'d> = (&'static str, &'d One<Date>);

impl Document {
    /// The keys that say on which days it holds: `valid_from` and `valid_to`. None for the register.
    pub fn limits(&self) -> Option<(&One<Date>, &One<Date>)> {
        match (self.agreement.first(), self.framework.first()) {
            (Some(agreement), _) => Some((&agreement.valid_from, &agreement.valid_to)),
            (None, Some(framework)) => Some((&framework.valid_from, &framework.valid_to)),
            (None, None) => None,
        }
    }

    /// The days on which it holds. The register always does.
    pub fn period(&self) -> Period {
        self.limits().map_or(Period::ALWAYS, |(from, to)| Period::of(from, to))
    }

    /// The days on which it holds, where no finding says that something about them is wrong.
    pub fn certain_period(&self) -> Option<Period> {
        let is_absent = |(from, to): (&One<Date>, &One<Date>)| from.is_absent() || to.is_absent();
        let is_lost = self.is_head_damaged() && self.limits().is_some_and(is_absent);
        (!is_lost && !self.lacks_first_day() && !self.has_faulty_period()).then(|| self.period())
    }

    /// Whether its period cannot be told, because a finding is about one of its days. Then neither can its own date.
    pub fn is_period_reported(&self) -> bool {
        let is_reported = || self.has_faulty_period() || self.lacks_first_day() || self.is_head_damaged();
        self.limits().is_some() && is_reported()
    }

    /// Whether it cannot be told on which days it holds.
    pub fn has_faulty_period(&self) -> bool {
        self.limits().is_some_and(|(from, to)| from.is_faulty() || to.is_faulty() || Period::of(from, to).is_reversed())
    }

    /// Whether it is an agreement, which must say when it begins, and does not.
    fn lacks_first_day(&self) -> bool {
        self.agreement.first().is_some_and(|agreement| agreement.valid_from.is_absent())
    }

    fn is_head_damaged(&self) -> bool {
        self.head_record().is_some_and(Record::damaged)
    }

    /// Visits the first and the last day of every record that can state both.
    pub fn each_period<'d>(&'d self, visit: &mut dyn FnMut(Stated<'d>, Stated<'d>)) {
        let mut valid = |from, to| visit(("valid_from", from), ("valid_to", to));
        if let Some((from, to)) = self.limits() {
            valid(from, to);
        }
        self.districts.iter().for_each(|district| valid(&district.valid_from, &district.valid_to));
        self.police_areas.iter().for_each(|area| valid(&area.valid_from, &area.valid_to));
        self.administrations.iter().for_each(|office| valid(&office.valid_from, &office.valid_to));
        self.permits.iter().for_each(|permit| valid(&permit.valid_from, &permit.valid_to));
        for commitment in &self.commitments {
            visit(("starts_on", &commitment.starts_on), ("due_on", &commitment.due_on));
        }
        for promise in &self.promises {
            visit(("on", &promise.on), ("valid_to", &promise.valid_to));
        }
    }

    /// The documents that it replaces. None for the register.
    pub fn supersedes(&self) -> Option<&Many<Reference>> {
        let agreement = self.agreement.first().map(|agreement| &agreement.supersedes);
        agreement.or_else(|| self.framework.first().map(|framework| &framework.supersedes))
    }

    /// How far it has come; none for the register, or where it cannot be read.
    pub fn stage(&self) -> Option<Stage> {
        let status = match (self.agreement.first(), self.framework.first()) {
            (Some(agreement), _) => &agreement.status,
            (None, Some(framework)) => &framework.status,
            (None, None) => return None,
        };
        status.copied()
    }

    /// Whether it is a draft.
    pub fn is_draft(&self) -> bool {
        self.stage() == Some(Stage::Draft)
    }
}
