//! When an agreement was reviewed, and when it is to be reviewed next.

use jiff::civil::Date;

use crate::model::period::months_after;
use crate::model::{AsOf, DocumentIndex, Kind, RecordRef};

/// How often agreements are reviewed at least where neither they nor their framework say it, in months.
const LONGEST: i64 = 24;

/// The follow-up of an agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Follow {
    /// The latest review until and with the day.
    pub latest: Option<RecordRef>,
    /// When that was.
    pub latest_on: Option<Date>,
    /// When the next one is due: so many months after the latest, or after the beginning. None where the agreement has
    /// ended by then, or is not in force.
    pub next_on: Option<Date>,
}

/// The follow-up of an agreement on the day. What the agreement itself does not say, its framework does.
pub fn follow_up(tree: AsOf<'_>, index: DocumentIndex) -> Option<Follow> {
    let document = tree.document(index);
    let agreement = document.agreement.first()?;
    let at = |review| RecordRef { document: index, kind: Kind::Review, index: review };
    let held = (0..).map(at).zip(&document.reviews).filter_map(|(at, review)| Some((review.on.copied()?, at)));
    let latest = held.filter(|(on, _)| *on <= tree.day).max();
    let framework = tree.framework_of(index).and_then(|framework| tree.document(framework).framework.first());
    let longest = || framework.and_then(|framework| framework.follow_up_months.copied());
    let months = agreement.follow_up_months.copied().or_else(longest).unwrap_or(LONGEST);
    let since = latest.map(|(on, _)| on).or(agreement.valid_from.copied());
    let next_on = since.map(|since| months_after(since, months));
    let within = |on: &Date| tree.in_force(document) && !document.period().ended_before(*on);
    Some(Follow {
        latest: latest.map(|(_, at)| at),
        latest_on: latest.map(|(on, _)| on),
        next_on: next_on.filter(within),
    })
}
