//! How strictly rules are checked: the table of levels in `[checks]`.

use std::collections::BTreeSet;

use super::change::{ChangeKind, Value as Shown, Verdict};
use super::fields::Field;
use super::judge::rising;
use super::ledger::{Both, Draft, Ledger};
use crate::diagnostic::Level;
use crate::model::{At, Slot, Text, Value};
use crate::rules::rule;

type Entry<'s> = &'s (At<Text>, At<Text>);

impl Field<'_> {
    /// Tells of every rule that is checked more or less strictly. Without a level of its own it has its usual one.
    pub(super) fn levels(&self, sides: &Both<'_, '_>, ledger: &mut Ledger) {
        let (old, new) = (stated(self.before), stated(self.after));
        let names: BTreeSet<&str> = old.iter().chain(&new).map(|(rule, _)| &*rule.value).collect();
        for name in names {
            let find =
                |all: &[Entry<'_>]| all.iter().find(|(rule, _)| *rule.value == *name).map(|(_, level)| level.clone());
            let (before, after) = (find(&old), find(&new));
            let word = |level: &Option<At<Text>>| level.as_ref().map(|level| level.value.clone());
            let level = |level: &Option<At<Text>>| match level {
                Some(level) => Level::named(&level.value),
                None => rule(name).map(|(_, rule)| rule.level),
            };
            let is_unfit = |stated: &Option<At<Text>>| stated.is_some() && level(stated).is_none();
            if word(&before) == word(&after) || is_unfit(&before) || is_unfit(&after) {
                continue;
            }
            let verdict = match (level(&before), level(&after)) {
                (Some(before), Some(after)) => rising(Some(before), Some(after), Level::Off),
                _ => Verdict::Unclear,
            };
            let shown =
                |level: &Option<At<Text>>| level.as_ref().map(|level| Shown::Text(format!("{name} = {}", level.value)));
            let span =
                |level: &Option<At<Text>>, slot: &dyn Slot| level.as_ref().map_or(slot.span(), |level| level.span);
            let at = self.at(sides, span(&before, self.before), span(&after, self.after));
            let draft = Draft::whole(ChangeKind::Checks, verdict).of(self.key.name);
            ledger.add(sides, at, draft.values(shown(&before), shown(&after)));
        }
    }
}

/// The rules for which a level is stated; a blank one is as good as none.
fn stated(slot: &dyn Slot) -> Vec<Entry<'_>> {
    let Value::Levels(levels) = slot.value() else { return Vec::new() };
    levels.entries.iter().filter(|(_, level)| !level.value.trim().is_empty()).collect()
}
