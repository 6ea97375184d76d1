//! Waivers: which findings a document accepts for a while, and which of its waivers accept nothing.

use std::collections::{BTreeMap, BTreeSet};

use super::judge::Weighed;
use super::{Family, Rule, rule};
use crate::diagnostic::{Finding, Level, Phrase, Place, Status};
use crate::model::{AsOf, Document, DocumentIndex, Kind, RecordRef, To, Waiver};
use crate::source::FileIndex;

/// What a waiver covers: in a file, of a rule, everywhere or at one record.
type Scope = (FileIndex, &'static str, Option<(Kind, u32)>);

/// The waivers of one scope.
#[derive(Default)]
struct Accepted<'t> {
    waivers: Vec<(RecordRef, &'t Waiver)>,
    used: bool,
}

/// Marks what is waived, and adds the findings of `waiver-unused`.
pub(super) fn settle(tree: &AsOf<'_>, levels: &[Weighed], findings: &mut Vec<Finding>) {
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
    accepted.retain(|_, accepted| !accepted.used);
    let unused = unused(tree, levels, &accepted, findings);
    findings.extend(unused);
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
fn unused(
    tree: &AsOf<'_>,
    levels: &[Weighed],
    accepted: &BTreeMap<Scope, Accepted<'_>>,
    findings: &[Finding],
) -> Vec<Finding> {
    let is_judged = |name: &str, document: &Document| {
        let on = levels.iter().find(|(_, rule, level)| rule.name == name && *level != Level::Off);
        on.is_some_and(|(family, _, _)| !(family.is_of_content() && tree.is_history(document)))
    };
    let unsure = if accepted.is_empty() { BTreeSet::new() } else { unsure_files(tree, findings) };
    let mut unused = Vec::new();
    for ((file, name, _), Accepted { waivers, .. }) in accepted.iter().filter(|((file, ..), _)| !unsure.contains(file))
    {
        for (at, waiver) in waivers {
            let is_whole = !waiver.damaged && waiver.valid_to.get().is_some();
            if is_whole && is_judged(name, tree.document(at.document)) {
                let what = Phrase::new("").with("rule", *name);
                let place = Place { file: *file, span: waiver.header };
                unused.push(Finding { help: Some(Phrase::new("help")), ..Finding::new("waiver-unused", place, what) });
            }
        }
    }
    unused
}

/// The files of documents in which rules may have been silent, because a value that they need was itself reported: in
/// the document, in its framework or in the register.
fn unsure_files(tree: &AsOf<'_>, findings: &[Finding]) -> BTreeSet<FileIndex> {
    let documents = tree.by_file();
    let in_waiver = |finding: &Finding| {
        let document = documents[finding.place.file.0 as usize];
        let record = document.and_then(|document| document.record_at(finding.place.span.start));
        record.is_some_and(|(kind, _)| kind == Kind::Waiver)
    };
    let silencing = findings.iter().filter(|finding| rule(finding.rule).is_some_and(silences) && !in_waiver(finding));
    let reported: BTreeSet<FileIndex> = silencing.map(|finding| finding.place.file).collect();
    let is_unsure = |index: DocumentIndex| {
        let document = tree.document(index);
        reported.contains(&document.file)
            || document.agreement.first().is_some_and(|own| own.framework.to() == To::Unjudged)
    };
    let of_register = tree.register().is_some_and(|register| reported.contains(&register.file));
    let of_framework = |index| tree.framework_of(index).is_some_and(is_unsure);
    let unsure = tree.indexed().filter(|(index, _)| of_register || is_unsure(*index) || of_framework(*index));
    unsure.map(|(_, document)| document.file).collect()
}

/// Whether what a rule reports silences others that need it.
fn silences((family, rule): (&Family, &Rule)) -> bool {
    let of_values = family.name == "structure" && rule.level == Level::Error;
    of_values || family.name == "syntax" || matches!(rule.name, "unresolved-reference" | "reversed-period")
}
