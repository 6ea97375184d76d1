//! Waivers: which findings a document accepts for a while, and which of its waivers accept nothing.

use std::cell::LazyCell;
use std::collections::{BTreeMap, BTreeSet};

use super::judge::Weighed;
use super::{reported, rule};
use crate::diagnostic::{Finding, Phrase, Place, Status};
use crate::model::{AsOf, Document, DocumentIndex, Kind, RecordRef, Waiver};
use crate::source::FileIndex;

/// The rule that tells of waivers that cover nothing; it needs what all rules that waivers name have found.
pub(super) const UNUSED: &str = "waiver-unused";

/// What a waiver covers: in a file, of a rule, everywhere or at one record.
type Scope = (FileIndex, &'static str, Option<(Kind, u32)>);

/// The waivers of one scope.
#[derive(Default)]
struct Accepted<'t> {
    waivers: Vec<(RecordRef, &'t Waiver)>,
    used: bool,
}

/// Marks what is waived, and adds the findings of `waiver-unused`.
pub(super) fn settle(tree: &AsOf<'_>, on: &[Weighed], findings: &mut Vec<Finding>) {
    let mut accepted: BTreeMap<Scope, Accepted<'_>> = BTreeMap::new();
    for (document, index, waiver) in waivers(tree) {
        if let Some(scope) = scope(document, waiver).filter(|_| !has_expired(tree, document, waiver)) {
            accepted.entry(scope).or_default().waivers.push((index, waiver));
        }
    }
    if accepted.is_empty() {
        return;
    }
    mark(tree, &mut accepted, findings);
    if on.iter().any(|(_, rule, _)| rule.name == UNUSED) {
        accepted.retain(|_, accepted| !accepted.used);
        findings.extend(unused(tree, on, &accepted));
    }
}

/// The rules that waivers name.
pub(super) fn rules(tree: &AsOf<'_>) -> BTreeSet<&'static str> {
    waivers(tree).filter_map(|(document, _, waiver)| scope(document, waiver)).map(|(_, rule, _)| rule).collect()
}

/// All waivers, with their documents and places.
pub(super) fn waivers<'t>(tree: &AsOf<'t>) -> impl Iterator<Item = (&'t Document, RecordRef, &'t Waiver)> {
    tree.tree.indexed().flat_map(|(document, own)| {
        let at = move |index| RecordRef { document, kind: Kind::Waiver, index };
        (0..).map(at).zip(&own.waivers).map(move |(at, waiver)| (own, at, waiver))
    })
}

/// What a waiver covers; nothing where its rule or its record is a finding of its own.
fn scope(document: &Document, waiver: &Waiver) -> Option<Scope> {
    let (family, rule) = rule(&waiver.rule.get()?.id)?;
    if !rule.can_be_waived(family) || waiver.record.is_reported() {
        return None;
    }
    Some((document.file, rule.name, waiver.record.record().map(|at| (at.kind, at.index))))
}

/// Whether a waiver ended before its document's own date, as far as either can be told.
pub(super) fn has_expired(tree: &AsOf<'_>, document: &Document, waiver: &Waiver) -> bool {
    let has_ended = |end| !document.has_faulty_period() && end < tree.own_date(document);
    waiver.valid_to.copied().is_some_and(has_ended)
}

fn mark(tree: &AsOf<'_>, accepted: &mut BTreeMap<Scope, Accepted<'_>>, findings: &mut [Finding]) {
    let documents = tree.by_file();
    for finding in findings {
        let file = finding.place.file;
        let Some(document) = documents[file.0 as usize] else { continue };
        let record = document.record_at(finding.place.span.start);
        // What is said of the record goes before what is said of the whole document.
        for scope in [(file, finding.rule, record), (file, finding.rule, None)] {
            let Some(accepted) = accepted.get_mut(&scope) else { continue };
            accepted.used = true;
            if let (Status::Open, Some((_, waiver))) = (&finding.status, accepted.waivers.first()) {
                finding.status = Status::Waived {
                    reason: waiver.reason.text().unwrap_or_default().to_owned(),
                    owner: waiver.owner.get().map(|owner| owner.id.to_string()).unwrap_or_default(),
                    valid_to: waiver.valid_to.copied(),
                };
            }
        }
    }
}

/// What `waiver-unused` says of waivers that cover nothing, each of which its rule and its end can be told of.
fn unused(tree: &AsOf<'_>, on: &[Weighed], accepted: &BTreeMap<Scope, Accepted<'_>>) -> Vec<Finding> {
    let is_judged = |name: &str, document: &Document| {
        let judged = on.iter().find(|(_, rule, _)| rule.name == name);
        judged.is_some_and(|(family, _, _)| !(family.is_of_content() && tree.is_history(document)))
    };
    let unsure = LazyCell::new(|| Unsure::of(tree));
    let mut unused = Vec::new();
    for ((file, name, _), Accepted { waivers, .. }) in accepted {
        for (at, waiver) in waivers {
            let document = tree.document(at.document);
            let is_whole = !waiver.damaged && waiver.valid_to.get().is_some() && !document.is_period_reported();
            if is_whole && is_judged(name, document) && !unsure.silences(name, at.document) {
                let what = Phrase::new("").with("rule", *name);
                let place = Place { file: *file, span: waiver.header };
                unused.push(Finding { help: Some(Phrase::new("help")), ..Finding::new(UNUSED, place, what) });
            }
        }
    }
    unused
}

/// The documents in which something is not fit to use, so that rules that need it were silent.
struct Unsure<'t> {
    tree: &'t AsOf<'t>,
    documents: BTreeSet<DocumentIndex>,
}

/// The rules that read the texts of a document and nothing else.
const OF_TEXTS: [&str; 6] = [
    "contact-detail",
    "hidden-character",
    "near-duplicate",
    "placeholder-text",
    "possible-personal-number",
    "vague-wording",
];

/// The rules for which all documents may count, and not the document, its framework and the register alone.
const OF_ALL_DOCUMENTS: [&str; 10] = [
    "agreement-missing",
    "circular-reference",
    "ends-during-period",
    "expiring-soon",
    "no-indicator",
    "no-steering-group",
    "problem-unanswered",
    "rolled-over",
    "succession-gap",
    "succession-overlap",
];

impl<'t> Unsure<'t> {
    fn of(tree: &'t AsOf<'t>) -> Self {
        let documents = tree.indexed().map(|(index, _)| index).filter(|index| reported::anything(tree, *index));
        Self { tree, documents: documents.collect() }
    }

    /// Whether a rule may have been silent in a document.
    fn silences(&self, rule: &str, document: DocumentIndex) -> bool {
        if OF_TEXTS.contains(&rule) {
            return reported::texts(self.tree.document(document));
        }
        if OF_ALL_DOCUMENTS.contains(&rule) {
            return !self.tree.complete || !self.documents.is_empty();
        }
        let needed = [Some(document), self.tree.framework_of(document), self.tree.register];
        needed.iter().flatten().any(|needed| self.documents.contains(needed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_rules_read_is_said_of_rules_that_there_are() {
        for name in OF_TEXTS.iter().chain(&OF_ALL_DOCUMENTS) {
            assert!(rule(name).is_some_and(|(family, rule)| rule.can_be_waived(family)), "{name}");
        }
    }
}
