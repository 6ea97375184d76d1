//! The life of one record: its changes through all its names, and how far its date and its targets slipped.

use std::collections::{BTreeMap, HashMap};

use super::{History, Step};
use crate::diff::{Change, ChangeKind, Value, Verdict};
use crate::model::Kind;

/// What became of one record.
#[derive(Debug)]
pub struct Life<'h> {
    /// What it is called last.
    pub id: String,
    /// The commits in which something about it changed, the latest first.
    pub entries: Vec<Entry<'h>>,
    /// Its date, and the targets of its indicators, if they were ever put off or lowered.
    pub slips: Vec<Slip>,
}

/// What one commit did to it.
#[derive(Debug)]
pub struct Entry<'h> {
    /// The commit.
    pub step: &'h Step,
    /// What the record was called after it.
    pub id: String,
    /// What changed.
    pub changes: Vec<&'h Change>,
}

/// How often and how far a value slipped.
#[derive(Debug, Clone, PartialEq)]
pub struct Slip {
    /// The record, by what it is called last.
    pub record: String,
    /// The key: `due_on` or `target`.
    pub field: &'static str,
    /// How often.
    pub times: usize,
    /// By how many days in all, where it is a date: what was brought forward in between is not taken off.
    pub days: Option<i64>,
    /// The value at the beginning; none where there was none.
    pub first: Option<Value>,
    /// The value at the end; none where there is none.
    pub last: Option<Value>,
}

impl History {
    /// The life of a document or a record, by the full id that it has at the latest commit, or had when it was removed.
    pub fn life(&self, id: &str) -> Life<'_> {
        let mut name = id.to_owned();
        let mut is_born = false;
        let mut entries = Vec::new();
        for step in &self.steps {
            let changes: Vec<&Change> =
                step.changes.changes.iter().filter(|change| tells_of(change, &name, is_born)).collect();
            is_born = changes.iter().any(|change| change.kind == ChangeKind::Added && change.record == name)
                || is_born && !changes.iter().any(|change| change.kind == ChangeKind::Removed && change.record == name);
            let earlier = step.changes.renamed.iter().find(|(_, after)| *after == name).map(|(before, _)| before);
            if !changes.is_empty() {
                entries.push(Entry { step, id: name.clone(), changes });
            }
            if let Some(earlier) = earlier {
                name.clone_from(earlier);
            }
        }
        let slips = slips(&entries);
        Life { id: id.to_owned(), entries, slips }
    }
}

/// Whether a change is one of a record. One that stands in a document comes and goes with it, unless it came by itself.
fn tells_of(change: &Change, id: &str, is_born: bool) -> bool {
    let is_own = change.record == id || change.about.iter().any(|about| about == id);
    let below = change.record.strip_prefix(id).is_some_and(|rest| rest.starts_with('/'));
    let is_document = matches!(change.of, Kind::Agreement | Kind::Framework | Kind::City);
    let is_whole = matches!(change.kind, ChangeKind::Added | ChangeKind::Removed);
    let home = id.split_once('/').map(|(home, _)| home);
    is_own || below || is_document && is_whole && !is_born && home == Some(&change.record)
}

/// What slipped, told from the latest commit back.
fn slips(entries: &[Entry<'_>]) -> Vec<Slip> {
    let mut slips: BTreeMap<(bool, String), Slip> = BTreeMap::new();
    // What records are called last, by what they were called up to the commit that was just looked at.
    let mut names: HashMap<String, String> = HashMap::new();
    for entry in entries {
        let slipping = entry.changes.iter().filter_map(|change| {
            let field = change.field.filter(|field| matches!(*field, "due_on" | "target"))?;
            let is_own = field == "target" || change.record == entry.id;
            is_own.then_some((field, change))
        });
        for (field, change) in slipping {
            let record = names.get(&change.record).unwrap_or(&change.record).clone();
            let key = (field == "target", record.clone());
            let slip = slips.entry(key).or_insert_with(|| Slip {
                record,
                field,
                times: 0,
                days: (field == "due_on").then_some(0),
                first: None,
                last: change.after.clone(),
            });
            slip.first.clone_from(&change.before);
            if change.verdict == Verdict::Weakened {
                slip.times += 1;
                if let (Some(days), Some(Value::Day(from)), Some(Value::Day(to))) =
                    (&mut slip.days, &change.before, &change.after)
                {
                    *days += from.duration_until(*to).as_hours() / 24;
                }
            }
        }
        for (before, after) in &entry.step.changes.renamed {
            let last = names.get(after).unwrap_or(after).clone();
            names.insert(before.clone(), last);
        }
    }
    slips.into_values().filter(|slip| slip.times > 0).collect()
}
