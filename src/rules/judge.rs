//! Runs the rules on a tree, and settles what their findings weigh.

use std::collections::BTreeSet;

use jiff::civil::Date;
use rayon::prelude::*;

use super::{Family, Profile, Reporter, Rule, all, waive};
use crate::diagnostic::{Finding, Level};
use crate::load::{Loaded, few};
use crate::model::{AsOf, Document, Workspace};

/// What the command line says of the rules.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// Profiles on top of those of the register.
    pub profiles: Vec<Profile>,
    /// Levels that go before those of the register.
    pub levels: Vec<(&'static str, Level)>,
    /// The only rules whose findings are wanted; all if empty.
    pub only: Vec<&'static str>,
}

/// Judges a tree on a day: the faults that loading found and all that the rules find, settled and sorted.
pub fn judge(loaded: &mut Loaded, day: Date, settings: &Settings) -> Vec<Finding> {
    let tree = &loaded.workspace;
    let as_of = AsOf { tree, day };
    let levels: Vec<_> = all().map(|(family, rule)| (family, rule, settings.weight(family, rule, tree))).collect();
    let mut on: Vec<Weighed> = levels.iter().filter(|(_, _, level)| *level != Level::Off).copied().collect();
    if !settings.only.is_empty() {
        let waived = if settings.wants(waive::UNUSED) { waive::rules(&as_of) } else { BTreeSet::new() };
        on.retain(|(_, rule, _)| settings.wants(rule.name) || waived.contains(rule.name));
    }
    let mut findings = run(&as_of, &on, std::mem::take(&mut loaded.faults));
    waive::settle(&as_of, &on, &mut findings);
    weigh(tree, &levels, &mut findings);
    findings.retain(|finding| finding.level != Level::Off && settings.wants(finding.rule));
    findings.sort_unstable();
    findings.dedup();
    findings
}

/// A rule with its family, and what its findings weigh in a tree.
pub(super) type Weighed = (&'static Family, &'static Rule, Level);

/// Adds what every rule finds that is on.
fn run(as_of: &AsOf<'_>, on: &[Weighed], mut findings: Vec<Finding>) -> Vec<Finding> {
    let judged: Vec<_> = as_of.tree.indexed().filter(|(_, document)| !as_of.is_history(document)).collect();
    let check = |(_, rule, _): &Weighed| {
        let mut reporter = Reporter::new(as_of.tree, &judged, rule);
        (rule.check)(as_of, &mut reporter);
        reporter.findings
    };
    let found: Vec<Vec<Finding>> = if few::is_many(as_of.tree.documents.len()) {
        on.par_iter().map(check).collect()
    } else {
        on.iter().map(check).collect()
    };
    findings.extend(found.into_iter().flatten());
    findings
}

/// Gives every finding its level and its record.
fn weigh(tree: &Workspace, levels: &[Weighed], findings: &mut [Finding]) {
    let documents = tree.by_file();
    for finding in findings {
        let Some((family, _, level)) = levels.iter().find(|(_, rule, _)| rule.name == finding.rule) else { continue };
        let document = documents[finding.place.file.0 as usize];
        let is_milder = family.is_of_content() && document.is_some_and(Document::is_draft);
        finding.level = if is_milder { (*level).min(Level::Warning) } else { *level };
        finding.record = document.and_then(|document| document.record_around(finding.place.span.start));
    }
}

impl Settings {
    /// Whether a rule's findings are reported in a tree.
    pub fn reports(&self, family: &Family, rule: &Rule, tree: &Workspace) -> bool {
        self.wants(rule.name) && self.weight(family, rule, tree) != Level::Off
    }

    fn wants(&self, rule: &str) -> bool {
        self.only.is_empty() || self.only.contains(&rule)
    }

    /// What a rule's findings weigh in a tree: by the command line, else by the register, else by itself. Off where it
    /// does not apply.
    fn weight(&self, family: &Family, rule: &Rule, tree: &Workspace) -> Level {
        let checks = tree.register().and_then(|register| register.checks.first());
        let has_profile = rule.profile.is_none_or(|profile| {
            let of_register = checks.into_iter().flat_map(|checks| checks.profiles.values());
            self.profiles.contains(&profile) || of_register.into_iter().any(|named| *named.id == *profile.name())
        });
        if !has_profile {
            return Level::Off;
        }
        if family.name == "syntax" {
            return rule.level;
        }
        let told = self.levels.iter().rev().find(|(name, _)| *name == rule.name).map(|(_, level)| *level);
        let of_register = || {
            let entries = checks.into_iter().flat_map(|checks| &checks.levels.entries);
            entries.filter(|(name, _)| *name.value == *rule.name).find_map(|(_, level)| Level::named(&level.value))
        };
        told.or_else(of_register).unwrap_or(rule.level)
    }
}
