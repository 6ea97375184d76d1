//! A tree on a day: what is in force, how far commitments have come, who takes part where.

use std::ops::Deref;

use jiff::civil::Date;

use super::actor::Actor;
use super::document::{Document, DocumentIndex, Head, RecordRef};
use super::format::{Agreement, Commitment, Kind, Outcome, Progress, Side, Stage};
use super::period::{Period, months_after};
use super::unit::Unit;
use super::workspace::Workspace;

/// A tree, and the day on which it is looked at.
#[derive(Debug, Clone, Copy)]
pub struct AsOf<'t> {
    /// The tree.
    pub tree: &'t Workspace,
    /// The day.
    pub day: Date,
}

impl Deref for AsOf<'_> {
    type Target = Workspace;

    fn deref(&self) -> &Workspace {
        self.tree
    }
}

/// How far a commitment has come on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// It has not begun, and nothing is reported.
    Planned,
    /// It has begun, and nothing is reported.
    Unreported,
    /// What its latest result says.
    Reported(Progress),
}

/// Which sides take part in something.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sides {
    /// Somebody of the city does.
    pub city: bool,
    /// Somebody of the police does.
    pub police: bool,
}

impl<'t> AsOf<'t> {
    /// A document's own date: the day moved into its period. The register's is the day itself.
    pub fn own_date(&self, document: &Document) -> Date {
        document.period().clamp(self.day)
    }

    /// Whether a document is in force.
    pub fn in_force(&self, document: &Document) -> bool {
        document.head() != Head::City
            && document.stage().is_some_and(|stage| stage != Stage::Draft)
            && document.period().contains(self.day)
    }

    /// Whether a document ended more than twelve months before the day.
    pub fn is_history(&self, document: &Document) -> bool {
        document.period().to.is_some_and(|end| months_after(end, 12) < self.day)
    }

    /// Whether a document has ended.
    pub fn has_ended(&self, document: &Document) -> bool {
        document.period().ended_before(self.day)
    }

    /// A commitment's period: its own days, or its document's where it states none.
    pub fn commitment_period(&self, document: &Document, commitment: &Commitment) -> Period {
        let whole = document.period();
        Period { from: commitment.starts_on.copied().or(whole.from), to: commitment.due_on.copied().or(whole.to) }
    }

    /// Whether a commitment's period cannot be told, because a finding is about one of its days or its document's.
    pub fn is_commitment_period_reported(&self, document: &Document, commitment: &Commitment) -> bool {
        let Commitment { starts_on, due_on, damaged, .. } = commitment;
        let reversed = Period::of(starts_on, due_on).is_reversed();
        document.is_period_reported() || starts_on.is_faulty() || due_on.is_faulty() || reversed || *damaged
    }

    /// A commitment's own date: the day moved into its period and into its document's.
    pub fn commitment_date(&self, document: &Document, commitment: &Commitment) -> Date {
        document.period().clamp(self.commitment_period(document, commitment).clamp(self.day))
    }

    /// The results of a commitment until and with a day, in the order of their days and, within a day, of the file.
    pub fn results(&self, commitment: RecordRef, until: Date) -> Vec<(RecordRef, &'t Outcome)> {
        let tree = self.tree;
        let mut results: Vec<_> = tree
            .incoming(commitment)
            .filter(|from| from.kind == Kind::Outcome)
            .map(|from| (from, &tree.document(from.document).results[from.index as usize]))
            .filter(|(_, result)| result.on.copied().is_some_and(|on| on <= until))
            .collect();
        results.sort_by_key(|(at, result)| (result.on.copied(), *at));
        results
    }

    /// The latest result of a commitment on a day.
    pub fn latest_result(&self, commitment: RecordRef, until: Date) -> Option<(RecordRef, &'t Outcome)> {
        let results = self.tree.incoming(commitment).filter(|from| from.kind == Kind::Outcome);
        let results = results.map(|from| (from, &self.tree.document(from.document).results[from.index as usize]));
        let readable = results
            .filter(|(_, result)| result.status.get().is_some() && result.on.copied().is_some_and(|on| on <= until));
        readable.max_by_key(|(at, result)| (result.on.copied(), *at))
    }

    /// Whether the state of a commitment cannot be told, because a result of it cannot be read.
    pub fn has_unclear_state(&self, commitment: RecordRef) -> bool {
        let mut results = self.tree.incoming(commitment).filter(|from| from.kind == Kind::Outcome);
        results.any(|from| {
            let result = &self.tree.document(from.document).results[from.index as usize];
            result.status.get().is_none() || result.on.get().is_none()
        })
    }

    /// How far a commitment has come, as of the day.
    pub fn state(&self, commitment: RecordRef) -> State {
        if let Some(status) = self.latest_result(commitment, self.day).and_then(|(_, result)| result.status.copied()) {
            return State::Reported(status);
        }
        let document = self.document(commitment.document);
        let period = self.commitment_period(document, self.commitment(commitment));
        if period.begun_on(self.day) { State::Unreported } else { State::Planned }
    }

    /// Whether a commitment is not dropped.
    pub fn is_live(&self, commitment: RecordRef) -> bool {
        self.state(commitment) != State::Reported(Progress::Dropped)
    }

    /// Whether a commitment should have been done before its document's own date, and is not.
    pub fn is_overdue(&self, commitment: RecordRef) -> bool {
        let document = self.document(commitment.document);
        let Some(due) = self.commitment(commitment).due_on.copied() else { return false };
        due < self.own_date(document) && !self.is_settled(commitment, Some(due))
    }

    /// Whether a commitment is done or dropped, or partly done by a result on or after an end.
    pub fn is_settled(&self, commitment: RecordRef, end: Option<Date>) -> bool {
        self.latest_result(commitment, self.day).is_some_and(|(_, result)| match result.status.copied() {
            Some(Progress::Done | Progress::Dropped) => true,
            Some(Progress::Partly) => end.is_some_and(|end| result.on.copied().is_some_and(|on| on >= end)),
            _ => false,
        })
    }

    /// Everybody who takes part in a commitment: its lead and those that support it.
    pub fn actors_in(&self, commitment: &Commitment) -> impl Iterator<Item = Actor> {
        commitment.lead.actor().into_iter().chain(commitment.supporting.actors())
    }

    /// Which sides take part in a commitment in a unit on the day; without a unit, in any.
    pub fn sides(&self, commitment: &Commitment, unit: Option<Unit>) -> Sides {
        let mut sides = Sides::default();
        for actor in self.actors_in(commitment) {
            if let Actor::PoliceArea(_) = actor
                && let Some(unit) = unit
            {
                sides.police = sides.police || self.covered_by(actor, unit);
                continue;
            }
            match self.side(actor) {
                Side::City => sides.city = true,
                Side::Police => sides.police = true,
                Side::Other => {}
            }
        }
        sides
    }

    /// Whether a police area, or those that stand in for it on the day, cover a unit.
    fn covered_by(&self, police_area: Actor, unit: Unit) -> bool {
        self.standing_in(police_area, self.day)
            .into_iter()
            .any(|actor| matches!(actor, Actor::PoliceArea(index) if self.covers(index, unit)))
    }

    /// The same tree on another day.
    #[must_use]
    pub fn on(&self, day: Date) -> Self {
        Self { tree: self.tree, day }
    }

    /// The agreements in force, with their documents.
    pub fn agreements_in_force(&self) -> impl Iterator<Item = (DocumentIndex, &'t Document, &'t Agreement)> {
        let this = *self;
        self.tree.agreements().filter(move |(_, document, _)| this.in_force(document))
    }

    /// The chosen and local areas of an agreement, with the rows that name them.
    pub fn chosen_areas(&self, index: DocumentIndex) -> impl Iterator<Item = (RecordRef, RecordRef)> {
        let document = self.tree.document(index);
        let row = move |kind, at| RecordRef { document: index, kind, index: at };
        let chosen =
            (0..).zip(&document.areas).filter_map(move |(at, area)| Some((area.area.record()?, row(Kind::Area, at))));
        let local =
            (0..document.count(Kind::LocalArea)).map(move |at| (row(Kind::LocalArea, at), row(Kind::LocalArea, at)));
        chosen.chain(local)
    }

    /// The live commitments of a document that name an area, a requirement or a problem.
    pub fn live_in(
        &self,
        document: DocumentIndex,
        named: RecordRef,
    ) -> impl Iterator<Item = (RecordRef, &'t Commitment)> {
        let this = *self;
        let naming = this.tree.naming(named, document, Kind::Commitment);
        naming.filter(move |at| this.is_live(*at)).map(move |at| (at, this.tree.commitment(at)))
    }
}

impl Sides {
    /// Whether a side takes part.
    pub const fn has(self, side: Side) -> bool {
        match side {
            Side::City => self.city,
            Side::Police => self.police,
            Side::Other => false,
        }
    }

    /// Whether both take part.
    pub const fn both(self) -> bool {
        self.city && self.police
    }

    /// Those who take part in either.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self { city: self.city || other.city, police: self.police || other.police }
    }
}
