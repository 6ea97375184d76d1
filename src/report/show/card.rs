//! A commitment in short, and how things are measured.

use jiff::civil::Date;

use crate::model::{Commitment, IndicatorKind, Kind, Per, RecordRef, State, Subject};
use crate::report::{Named, Spot, View};

/// A commitment in short.
#[derive(Debug)]
pub struct Card {
    /// Its id and title.
    pub name: Named,
    /// The area that it belongs to.
    pub area: Option<Named>,
    /// Who answers for it.
    pub lead: Option<Named>,
    /// Who else takes part.
    pub supporting: Vec<Named>,
    /// When it is to be done.
    pub when: When,
    /// How far it has come.
    pub state: State,
    /// Whether it should have been done.
    pub is_overdue: bool,
    /// The day of its latest result.
    pub reported_on: Option<Date>,
    /// How often it was done so far, where that was reported.
    pub times_done: Option<i64>,
    /// Its own indicators.
    pub measures: Vec<Measure>,
    /// Where it stands.
    pub spot: Spot,
}

/// When a commitment is to be done.
#[derive(Debug, Default)]
pub struct When {
    /// From this day.
    pub starts_on: Option<Date>,
    /// By this day.
    pub due_on: Option<Date>,
    /// So many times in each stretch of time.
    pub times: Option<(i64, Per)>,
    /// All the time.
    pub throughout: bool,
    /// Whenever this happens.
    pub upon: Option<String>,
}

/// How something is measured, and how far it has come.
#[derive(Debug)]
pub struct Measure {
    /// The indicator's id and name.
    pub name: Named,
    /// What it counts.
    pub kind: Option<IndicatorKind>,
    /// The unit of its values.
    pub unit: Option<String>,
    /// The value at the beginning.
    pub baseline: Option<f64>,
    /// The value to be reached.
    pub target: Option<f64>,
    /// The values until and with the day, in the order of their days.
    pub values: Vec<(Date, f64)>,
    /// Where it stands.
    pub spot: Spot,
}

impl Measure {
    /// The latest value.
    pub fn latest(&self) -> Option<(Date, f64)> {
        self.values.last().copied()
    }

    /// How much of the way from the baseline to the target the latest value has gone: 0 is nothing, 1 all of it.
    pub fn share(&self) -> Option<f64> {
        let (baseline, target, (_, latest)) = (self.baseline?, self.target?, self.latest()?);
        let way = target - baseline;
        let share = (latest - baseline) / way;
        share.is_finite().then_some(share)
    }
}

/// A commitment in short.
pub(super) fn card(view: &View<'_>, at: RecordRef) -> Card {
    let commitment = view.commitment(at);
    let results = view.results(at, view.day);
    let times: Vec<i64> = results.iter().filter_map(|(_, result)| result.times.copied()).collect();
    Card {
        name: view.name(Subject::Record(at)),
        area: commitment.area.record().map(|area| view.name(Subject::Record(area))),
        lead: commitment.lead.actor().map(|actor| view.named_actor(actor)),
        supporting: commitment.supporting.actors().map(|actor| view.named_actor(actor)).collect(),
        when: when(commitment),
        state: view.state(at),
        is_overdue: view.is_overdue(at),
        reported_on: view.latest_result(at, view.day).and_then(|(_, result)| result.on.copied()),
        times_done: (!times.is_empty()).then(|| times.into_iter().fold(0, i64::saturating_add)),
        measures: measures(view, at),
        spot: view.record_spot(at),
    }
}

fn when(commitment: &Commitment) -> When {
    When {
        starts_on: commitment.starts_on.copied(),
        due_on: commitment.due_on.copied(),
        times: commitment.times.copied().zip(commitment.per.copied()),
        throughout: commitment.throughout.copied() == Some(true),
        upon: commitment.upon.text().map(str::to_owned),
    }
}

/// The indicators of a record.
pub(super) fn measures(view: &View<'_>, of: RecordRef) -> Vec<Measure> {
    let naming = view.incoming(of).filter(|from| from.kind == Kind::Indicator);
    naming.map(|at| measure(view, at)).collect()
}

/// An indicator with its values.
pub(super) fn measure(view: &View<'_>, at: RecordRef) -> Measure {
    let indicator = &view.document(at.document).indicators[at.index as usize];
    let naming = view.incoming(at).filter(|from| from.kind == Kind::Measurement);
    let measurements = naming.map(|from| &view.document(from.document).measurements[from.index as usize]);
    let read = measurements.filter_map(|one| Some((one.on.copied()?, one.value.copied()?.0)));
    let mut values: Vec<(Date, f64)> = read.filter(|(on, _)| *on <= view.day).collect();
    values.sort_by_key(|(on, _)| *on);
    Measure {
        name: view.name(Subject::Record(at)),
        kind: indicator.kind.copied(),
        unit: indicator.unit.text().map(str::to_owned),
        baseline: indicator.baseline.copied().map(|number| number.0),
        target: indicator.target.copied().map(|number| number.0),
        values,
        spot: view.record_spot(at),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn measure(baseline: f64, target: f64, latest: f64) -> Measure {
        Measure {
            name: Named::default(),
            kind: None,
            unit: None,
            baseline: Some(baseline),
            target: Some(target),
            values: vec![(date(2020, 1, 1), 0.0), (date(2021, 1, 1), latest)],
            spot: Spot::default(),
        }
    }

    #[test]
    fn the_way_is_measured_in_either_direction() {
        assert_eq!(measure(41.0, 30.0, 35.5).share(), Some(0.5));
        assert_eq!(measure(0.0, 20.0, 23.0).share(), Some(1.15));
        assert_eq!(measure(46.0, 60.0, 39.0).share(), Some(-0.5));
        assert_eq!(measure(10.0, 10.0, 10.0).share(), None, "there is no way to go");
    }
}
