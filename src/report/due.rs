//! What falls due within a number of days, and what should have been done already.

mod gather;

use jiff::civil::Date;

use super::city;
use super::order::swedish;
use super::view::{Named, Spot, View};
use crate::model::Title;
use crate::model::period::days_after;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked<'a> {
    /// How many days ahead.
    pub within: i64,
    /// The id of the one actor whose business it is; everybody's if not given.
    pub whom: Option<&'a str>,
}

/// What falls due in a tree.
#[derive(Debug)]
pub struct Due {
    /// The city.
    pub city: Named,
    /// The day on which it is looked at.
    pub as_of: Date,
    /// How many days ahead.
    pub within: i64,
    /// The last of them.
    pub until: Date,
    /// The one actor whose business it is.
    pub whom: Option<Named>,
    /// In the order of their days.
    pub entries: Vec<Entry>,
}

/// One thing that falls due.
#[derive(Debug)]
pub struct Entry {
    /// The day.
    pub on: Date,
    /// How many days there are until then; below zero if it has passed.
    pub days_left: i64,
    /// What falls due.
    pub kind: What,
    /// The id of the record, or of its document where it has none of its own.
    pub record: String,
    /// What it is called.
    pub title: Title,
    /// Who answers for it.
    pub owners: Vec<Named>,
    /// Who else takes part.
    pub supporting: Vec<Named>,
    /// Where the day is told, or what it follows from.
    pub spot: Spot,
}

/// What falls due. Sorts as it is listed within a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum What {
    /// A commitment is to be done.
    Commitment,
    /// An agreement is to be reviewed.
    Review,
    /// An agreement ends.
    Agreement,
    /// A framework ends.
    Framework,
    /// A permit ends.
    Permit,
    /// What the public was promised ends.
    Promise,
    /// A waiver ends.
    Waiver,
}

impl What {
    /// Everything that falls due.
    pub const ALL: [Self; 7] =
        [Self::Commitment, Self::Review, Self::Agreement, Self::Framework, Self::Permit, Self::Promise, Self::Waiver];

    /// Its name in everything that machines read.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Commitment => "commitment",
            Self::Review => "review",
            Self::Agreement => "agreement",
            Self::Framework => "framework",
            Self::Permit => "permit",
            Self::Promise => "promise",
            Self::Waiver => "waiver",
        }
    }
}

/// What falls due in a tree; none where the tree does not know the actor that is asked for.
pub fn due(view: &View<'_>, asked: Asked<'_>) -> Option<Due> {
    let whom = match asked.whom {
        Some(id) => Some(view.actor(id)?),
        None => None,
    };
    let until = days_after(view.day, asked.within);
    let mut entries = gather::entries(view, until, whom);
    entries.sort_by(|one, other| {
        let first = (one.on, one.kind).cmp(&(other.on, other.kind));
        let by_name = || swedish(&one.title.own, &other.title.own);
        first.then_with(by_name).then_with(|| (&one.record, &one.spot).cmp(&(&other.record, &other.spot)))
    });
    let whom = whom.map(|actor| view.named_actor(actor));
    Some(Due { city: city(view), as_of: view.day, within: asked.within, until, whom, entries })
}
