//! SARIF 2.1.0, for code scanning: every rule with its documentation, every finding with its status.

mod log;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::located::Located;
use super::pretty::print;
use super::{CheckedTree, Judged, Outcome};
use crate::diagnostic::{Finding, Level, Place, Status};
use crate::rules::{Profile, all};
use crate::source::personal;
use crate::words::Words;

use log::{
    Artifact, Configuration, Driver, Fingerprints, Help, Location, Log, Logical, Message, Physical, Region, Reported,
    ReportedProperties, Rule, RuleProperties, Run, RunProperties, Suppression, Tool, WaiverProperties,
};

/// All findings of all trees, whatever their status.
pub fn render(outcome: &Outcome, words: &Words) -> String {
    let driver = Driver {
        name: "samverkan",
        version: env!("CARGO_PKG_VERSION"),
        semantic_version: env!("CARGO_PKG_VERSION"),
        rules: all().map(|(family, rule)| Rule::of(family.name, rule)).collect(),
    };
    print(&Log {
        schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        version: "2.1.0",
        runs: [Run {
            tool: Tool { driver },
            language: words.language().tag(),
            column_kind: "unicodeCodePoints",
            results: outcome.trees.iter().flat_map(|tree| results(tree, words)).collect(),
            properties: RunProperties { as_of: outcome.as_of.to_string() },
        }],
    })
}

fn results(tree: &CheckedTree, words: &Words) -> Vec<Reported> {
    let located = Located::new(tree);
    let result = |Judged { finding, fingerprint }: &Judged| {
        let said = |phrase| Message { text: unlinked(&words.finding(finding.rule, phrase)) };
        let related = finding
            .related
            .iter()
            .map(|related| Location { message: Some(said(&related.phrase)), ..Location::of(&located, related.place) });
        let logical = finding.record.iter().map(|record| Logical { fully_qualified_name: record.clone() });
        Reported {
            rule_id: finding.rule,
            rule_index: all().position(|(_, rule)| rule.name == finding.rule),
            level: level(finding.level),
            message: said(&finding.phrase),
            locations: [Location { logical_locations: logical.collect(), ..Location::of(&located, finding.place) }],
            related_locations: related.collect(),
            partial_fingerprints: Fingerprints { first: fingerprint.clone() },
            suppressions: suppressions(finding),
            properties: finding
                .help
                .as_ref()
                .map(|help| ReportedProperties { help: words.finding(finding.rule, help) }),
        }
    };
    tree.findings.iter().map(result).collect()
}

/// Why a finding does not count; empty where it does.
fn suppressions(finding: &Finding) -> Vec<Suppression> {
    match &finding.status {
        Status::Open => Vec::new(),
        Status::Waived { reason, owner, valid_to } => vec![Suppression {
            kind: "inSource",
            status: "accepted",
            justification: Some(reason.clone()),
            properties: Some(WaiverProperties { owner: owner.clone(), valid_to: valid_to.map(|day| day.to_string()) }),
        }],
        Status::Baseline => {
            vec![Suppression { kind: "external", status: "accepted", justification: None, properties: None }]
        }
    }
}

const fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info => "note",
        Level::Off => "none",
    }
}

/// A text that a viewer takes for nothing but text: what looks like a link to it is escaped.
fn unlinked(text: &str) -> String {
    if text.contains("](") { text.replace('[', "\\[").replace(']', "\\]") } else { text.to_owned() }
}

/// All but what may stand in a path of a URI as it is.
const IN_PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// A path as a URI, relative where the path is.
fn uri(path: &str) -> String {
    let scheme = if path.starts_with('/') { "file://" } else { "" };
    format!("{scheme}{}", utf8_percent_encode(path, IN_PATH))
}

impl Rule {
    fn of(family: &'static str, rule: &crate::rules::Rule) -> Self {
        // A tag stands there once, and the family `law` is a profile of the same name too.
        let tags = [Some(family), rule.profile.map(Profile::name).filter(|profile| *profile != family)];
        Self {
            id: rule.name,
            short_description: Message { text: rule.summary().to_owned() },
            full_description: Message { text: rule.summary().to_owned() },
            help: Help { text: rule.docs, markdown: rule.docs },
            default_configuration: Configuration { enabled: rule.profile.is_none(), level: level(rule.level) },
            properties: RuleProperties { tags: tags.into_iter().flatten().collect() },
        }
    }
}

impl Location {
    fn of(located: &Located<'_>, place: Place) -> Self {
        let region = located.lines(place).map(|_| {
            let (start, end) = (located.start(place), located.end(place));
            Region { start_line: start.line, start_column: start.column, end_line: end.line, end_column: end.column }
        });
        let artifact_location = Artifact { uri: uri(&personal::masked(&located.file(place).path)) };
        Self { physical_location: Physical { artifact_location, region }, logical_locations: Vec::new(), message: None }
    }
}
