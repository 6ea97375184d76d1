//! The table of verdicts: for every kind of record what its coming and going does, for every key what a change of it does.

use super::change::ChangeKind;
use crate::model::Kind;

/// What it does that a record comes or goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Presence {
    /// More is bound to; less where it goes.
    Binds,
    /// A finding is accepted; where it goes, no longer.
    Excuses,
    /// Something was reported; where it goes or is rewritten, that is lost.
    Reports,
    /// Nothing.
    Neutral,
    /// The areas of an agreement are judged together: chosen, declined, or neither.
    Area,
}

/// What a change of a key's value does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Effect {
    /// Nothing.
    Neutral,
    /// It cannot be told.
    Unclear,
    /// The record's own name, which its matching has told already.
    Identity,
    /// The earlier the stronger, and any is stronger than none.
    Earlier,
    /// How the first day of a document is judged: the earlier the stronger, and none is earliest.
    Begins,
    /// The last day of a document: the later the stronger, and none is latest.
    Ends,
    /// The higher the stronger, and any is stronger than none.
    Higher,
    /// The lower the stronger; where none is stated, this holds, if anything does.
    Lower(Option<i64>),
    /// `times` and `per` together: the oftener the stronger.
    Rate,
    /// `per`, told with `times`; alone where there are none.
    RateUnit,
    /// Told with another key.
    WithAnother,
    /// It is stronger to state it; another statement does nothing.
    Stated,
    /// It is stronger to state it; what another statement does cannot be told.
    StatedUnclear,
    /// The farther from the baseline the stronger.
    Target,
    /// Every entry strengthens.
    Entries,
    /// The more units the stronger, and all where none are stated.
    Reach,
    /// Yes is stronger, and no where nothing is stated.
    Flag,
    /// In force is stronger than drafted.
    Status,
    /// Nothing, unless the other actor is on another side.
    Lead,
    /// By the strength of its words.
    Wording,
    /// A translation: by the strength of its words, but nothing where it comes or goes.
    Translation,
    /// By the levels of rules.
    Levels,
    /// A later end of what is accepted is weaker.
    Prolonged,
    /// Whatever was reported must stay as it was.
    Reported,
}

use ChangeKind as C;
use Effect as E;

/// What it does that a record of a kind comes or goes.
pub(super) const fn presence(kind: Kind) -> Presence {
    match kind {
        Kind::Framework
        | Kind::Agreement
        | Kind::FocusArea
        | Kind::Commitment
        | Kind::Requirement
        | Kind::Indicator
        | Kind::Permit
        | Kind::Promise
        | Kind::Body
        | Kind::LocalArea
        | Kind::Signature
        | Kind::Problem => Presence::Binds,
        Kind::Area | Kind::Declined => Presence::Area,
        Kind::Waiver => Presence::Excuses,
        Kind::Outcome | Kind::Measurement | Kind::Review | Kind::SituationReport => Presence::Reports,
        Kind::City | Kind::Checks | Kind::District | Kind::PoliceArea | Kind::Administration | Kind::Organisation => {
            Presence::Neutral
        }
    }
}

/// What a change of a key does, and what sort of change it is.
pub(super) fn effect(kind: Kind, key: &str) -> (Effect, ChangeKind) {
    match (kind, key) {
        (_, "id") => (E::Identity, C::Renamed),
        (_, "source" | "note") => (E::Neutral, C::Detail),
        (Kind::Outcome | Kind::Measurement | Kind::Review | Kind::SituationReport, _) => (E::Reported, C::Report),
        (Kind::Checks, "profiles") => (E::Entries, C::Checks),
        (Kind::Checks, "levels") => (E::Levels, C::Checks),
        (Kind::Framework | Kind::Agreement, "status") => (E::Status, C::Status),
        (Kind::Framework | Kind::Agreement, "valid_from") => (E::Begins, C::Period),
        (Kind::Framework | Kind::Agreement, "valid_to") => (E::Ends, C::Period),
        (Kind::Framework, "follow_up_months") => (E::Lower(Some(24)), C::Amount),
        (Kind::Agreement, "follow_up_months") => (E::Lower(None), C::Amount),
        (Kind::Framework | Kind::Agreement, "parties")
        | (Kind::Agreement, "districts" | "police_areas")
        | (Kind::FocusArea, "administrations")
        | (Kind::Body, "members")
        | (Kind::Commitment, "supporting" | "problems" | "requirements" | "legal_basis") => (E::Entries, C::EntryAdded),
        (Kind::Agreement, "coordinator" | "board" | "feedback")
        | (Kind::Body | Kind::Commitment, "level")
        | (Kind::Indicator, "unit" | "data_source") => (E::Stated, C::Detail),
        (Kind::FocusArea, "binding") => (E::Flag, C::Binding),
        (Kind::Requirement, "binds") => (E::Entries, C::Binding),
        (Kind::Requirement | Kind::Commitment, "districts") => (E::Reach, C::Reach),
        (Kind::Requirement | Kind::Commitment | Kind::Problem, "area") | (Kind::Indicator, "of") => {
            (E::Unclear, C::Subject)
        }
        (Kind::Requirement | Kind::Commitment | Kind::Promise, "text") | (Kind::Area | Kind::LocalArea, "goal") => {
            (E::Wording, C::Text)
        }
        (Kind::Requirement | Kind::Commitment | Kind::Promise, "text_en")
        | (Kind::Area | Kind::LocalArea, "goal_en") => (E::Translation, C::Text),
        (Kind::Body, "meetings_per_year") | (Kind::Commitment, "budget_sek" | "hours_per_month") => {
            (E::Higher, C::Amount)
        }
        (Kind::Problem, "priority") => (E::Lower(None), C::Priority),
        (Kind::Commitment, "lead") => (E::Lead, C::Lead),
        (Kind::Commitment, "due_on") => (E::Earlier, C::DueDate),
        (Kind::Commitment, "starts_on") => (E::Earlier, C::StartDate),
        (Kind::Commitment, "times") => (E::Rate, C::Frequency),
        (Kind::Commitment, "per") => (E::RateUnit, C::Frequency),
        (Kind::Commitment, "throughout") => (E::Flag, C::Detail),
        (Kind::Commitment, "upon" | "resources") => (E::StatedUnclear, C::Detail),
        (Kind::Indicator, "baseline") => (E::Unclear, C::Baseline),
        (Kind::Indicator, "target") => (E::Target, C::Target),
        (Kind::Declined, "areas") => (E::WithAnother, C::Declined),
        (Kind::Waiver, "valid_to") => (E::Prolonged, C::Period),
        _ => (E::Neutral, C::Detail),
    }
}
