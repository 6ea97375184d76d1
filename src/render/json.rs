//! The machine-readable form of a validation, format 1, with types of its own so that nothing else can change it.

use serde::Serialize;

use super::located::Located;
use super::pretty::print;
use super::{CheckedTree, Judged, Outcome};
use crate::diagnostic::{Place, Status};
use crate::source::Position;
use crate::words::Words;

/// All findings of all trees, whatever their status.
pub fn render(outcome: &Outcome, words: &Words) -> String {
    let counts = outcome.counts;
    print(&Document {
        format: 1,
        as_of: outcome.as_of.to_string(),
        files: outcome.files,
        counts: Counts {
            error: counts.error,
            warning: counts.warning,
            info: counts.info,
            waived: counts.waived,
            baseline: counts.baseline,
        },
        findings: outcome.trees.iter().flat_map(|tree| findings(tree, words)).collect(),
    })
}

#[derive(Serialize)]
struct Document<'o> {
    format: u32,
    as_of: String,
    files: usize,
    counts: Counts,
    findings: Vec<Finding<'o>>,
}

#[derive(Serialize)]
struct Counts {
    error: usize,
    warning: usize,
    info: usize,
    waived: usize,
    baseline: usize,
}

#[derive(Serialize)]
struct Finding<'o> {
    rule: &'static str,
    level: &'static str,
    message: String,
    help: Option<String>,
    file: &'o str,
    start: LineColumn,
    end: LineColumn,
    record: Option<&'o str>,
    related: Vec<Related<'o>>,
    fingerprint: &'o str,
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    waiver: Option<Waiver<'o>>,
}

#[derive(Serialize)]
struct Related<'o> {
    message: String,
    file: &'o str,
    start: LineColumn,
    end: LineColumn,
}

#[derive(Serialize)]
struct Waiver<'o> {
    reason: &'o str,
    owner: &'o str,
    valid_to: Option<String>,
}

#[derive(Serialize)]
struct LineColumn {
    line: u32,
    column: u32,
}

fn findings<'o>(tree: &'o CheckedTree, words: &Words) -> Vec<Finding<'o>> {
    let located = Located::new(tree);
    let place = |place: Place| (located.file(place).path.as_str(), located.start(place), located.end(place));
    let finding = |Judged { finding, fingerprint }: &'o Judged| {
        let (file, start, end) = place(finding.place);
        let related = finding.related.iter().map(|related| {
            let message = words.finding(finding.rule, &related.phrase);
            let (file, start, end) = place(related.place);
            Related { message, file, start: start.into(), end: end.into() }
        });
        Finding {
            rule: finding.rule,
            level: finding.level.name(),
            message: words.finding(finding.rule, &finding.phrase),
            help: finding.help.as_ref().map(|help| words.finding(finding.rule, help)),
            file,
            start: start.into(),
            end: end.into(),
            record: finding.record.as_deref(),
            related: related.collect(),
            fingerprint,
            status: finding.status.name(),
            waiver: match &finding.status {
                Status::Waived { reason, owner, valid_to } => {
                    Some(Waiver { reason, owner, valid_to: valid_to.map(|day| day.to_string()) })
                }
                Status::Open | Status::Baseline => None,
            },
        }
    };
    tree.findings.iter().map(finding).collect()
}

impl From<Position> for LineColumn {
    fn from(Position { line, column }: Position) -> Self {
        Self { line, column }
    }
}
