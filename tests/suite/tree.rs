//! Small trees that a single rule judges.

use samverkan::diagnostic::{Finding, Place};
use samverkan::load::Loaded;
use samverkan::rules::{Settings, judge, rule};
use samverkan::words::{Language, Words};

use super::checked::{all_profiles, read};

/// The day on which trees are judged unless a test says another.
pub(crate) const DAY: &str = "2026-03-01";

/// What is found where all is well.
pub(crate) const NOTHING: [&str; 0] = [];

/// What one rule finds in a tree on a day, with all profiles: for each finding `PATH:LINE TEXT`, the text of its place;
/// a header's is the header.
pub(crate) fn found(rule: &str, day: &str, files: &[(&str, &str)]) -> Vec<String> {
    let (loaded, findings) = judged(rule, day, files);
    findings.iter().map(|finding| shown(&loaded, finding.place)).collect()
}

/// The same, each with its related places after ` < `.
pub(crate) fn related(rule: &str, day: &str, files: &[(&str, &str)]) -> Vec<String> {
    let (loaded, findings) = judged(rule, day, files);
    let one = |finding: &Finding| {
        let others = finding.related.iter().map(|related| format!(" < {}", shown(&loaded, related.place)));
        others.fold(shown(&loaded, finding.place), |all, other| all + &other)
    };
    findings.iter().map(one).collect()
}

/// What the findings say, with their help after ` > `; every sentence must be there in both languages.
pub(crate) fn said(rule: &str, day: &str, files: &[(&str, &str)]) -> Vec<String> {
    let (_, findings) = judged(rule, day, files);
    let said = |finding: &Finding, language| {
        let words = Words::new(language);
        let phrases =
            [&finding.phrase].into_iter().chain(&finding.help).chain(finding.related.iter().map(|place| &place.phrase));
        let sentences: Vec<String> = phrases.map(|phrase| words.finding(rule, phrase)).collect();
        for sentence in &sentences {
            assert!(!sentence.contains("{$") && !sentence.starts_with(rule), "«{sentence}» in {language:?}");
        }
        sentences
    };
    let one = |finding: &Finding| {
        said(finding, Language::Swedish);
        let english = said(finding, Language::English);
        if finding.help.is_some() { format!("{} > {}", english[0], english[1]) } else { english[0].clone() }
    };
    findings.iter().map(one).collect()
}

/// What one rule finds in a tree on a day, with all profiles.
fn judged(name: &str, day: &str, files: &[(&str, &str)]) -> (Loaded, Vec<Finding>) {
    let (_, mut loaded) = read(files);
    let (_, only) = rule(name).expect("a rule of that name");
    let settings = Settings { only: vec![only.name], ..all_profiles() };
    let findings = judge(&mut loaded, day.parse().expect("a day"), &settings);
    (loaded, findings)
}

fn shown(loaded: &Loaded, place: Place) -> String {
    let text = &loaded.texts[place.file.0 as usize];
    let line = text[..place.span.start as usize].matches('\n').count() + 1;
    format!(
        "{}:{line} {}",
        loaded.workspace.path(place.file),
        text[place.span.range()].lines().next().unwrap_or_default()
    )
}
