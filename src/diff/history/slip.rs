//! How often and how far dates and targets slipped, and how far they came back.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;

use super::Entry;
use crate::diff::{Change, Value, Verdict};

/// What became of a value that slipped.
#[derive(Debug, Clone, PartialEq)]
pub struct Slip {
    /// The record, by what it is called last.
    pub record: String,
    /// The key: `due_on` or `target`.
    pub field: &'static str,
    /// Put off, or made easier to reach.
    pub slipped: Way,
    /// Brought forward, where it is a date.
    pub back: Way,
    /// How often a date was removed.
    pub removed: usize,
    /// The value at the beginning; none where there was none.
    pub first: Option<Value>,
    /// The value at the end; none where there is none.
    pub last: Option<Value>,
}

/// A way that a value went.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Way {
    /// How often.
    pub times: usize,
    /// By how many days in all, where it is a date.
    pub days: i64,
}

impl Slip {
    /// Whether it is a date.
    pub fn is_date(&self) -> bool {
        self.field == "due_on"
    }

    /// By how many days a date is later in the end than at the beginning.
    pub fn net(&self) -> Option<i64> {
        Some(days(day(self.first.as_ref())?, day(self.last.as_ref())?))
    }

    /// Goes on to the next change; `known` is the last day that it named.
    fn go_on(&mut self, change: &Change, known: &mut Option<Date>) {
        self.last.clone_from(&change.after);
        if !self.is_date() {
            self.slipped.times += usize::from(change.verdict == Verdict::Weakened);
            return;
        }
        *known = day(change.before.as_ref()).or(*known);
        let Some(now) = day(change.after.as_ref()) else {
            self.removed += usize::from(change.after.is_none());
            return;
        };
        let by = known.map_or(0, |known| days(known, now));
        let way = if by > 0 { &mut self.slipped } else { &mut self.back };
        way.times += usize::from(by != 0);
        way.days += by.abs();
        *known = Some(now);
    }
}

/// What slipped, in entries of which the latest is the first.
pub(super) fn slips(entries: &[Entry<'_>]) -> Vec<Slip> {
    // What records are called last, by what they were called up to the commit that was just looked at.
    let mut names: HashMap<&str, &str> = HashMap::new();
    // By whether it is a target, and by record: the changes, the latest first.
    let mut found: BTreeMap<(bool, &str), Vec<&Change>> = BTreeMap::new();
    for entry in entries {
        for change in entry.changes.iter().filter(|change| matches!(change.field, Some("due_on" | "target"))) {
            let record = names.get(&*change.record).copied().unwrap_or(&change.record);
            found.entry((change.field == Some("target"), record)).or_default().push(change);
        }
        for (before, after) in &entry.step.changes.renamed {
            let last = names.get(&**after).copied().unwrap_or(after);
            names.insert(before, last);
        }
    }
    let slip = |((is_target, record), changes): ((bool, &str), Vec<&Change>)| {
        let mut slip = Slip {
            record: record.to_owned(),
            field: if is_target { "target" } else { "due_on" },
            slipped: Way::default(),
            back: Way::default(),
            removed: 0,
            first: changes.last().and_then(|first| first.before.clone()),
            last: None,
        };
        let mut known = None;
        changes.iter().rev().for_each(|change| slip.go_on(change, &mut known));
        slip
    };
    found.into_iter().map(slip).filter(|slip| slip.slipped.times > 0 || slip.removed > 0).collect()
}

fn day(value: Option<&Value>) -> Option<Date> {
    if let Some(Value::Day(day)) = value { Some(*day) } else { None }
}

fn days(from: Date, to: Date) -> i64 {
    from.duration_until(to).as_hours() / 24
}
