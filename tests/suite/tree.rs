//! Small trees that a single rule judges.

use samverkan::diagnostic::{Finding, Place};
use samverkan::load::{Loaded, Spread, load};
use samverkan::rules::{Profile, Settings, judge, rule};
use samverkan::source::{Content, File, Origin, Tree, Unreadable};
use samverkan::words::{Language, Words};

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
    let mut files = files.to_vec();
    files.sort_unstable();
    let origin = Origin::Unreadable(Unreadable::Failed);
    let file = |(path, _): &(&str, &str)| File { path: (*path).to_owned(), selected: true, origin: origin.clone() };
    let tree = Tree { root: ".".to_owned(), files: files.iter().map(file).collect() };
    let text = |file: &File| {
        files.iter().find(|(path, _)| *path == file.path).map_or_else(String::new, |(_, text)| (*text).to_owned())
    };
    let mut loaded = load(&tree, Spread::Here, &|file| Content::Text(text(file)));
    let profiles = Profile::ALL.iter().map(|(_, profile)| *profile).collect();
    let (_, only) = rule(name).expect("a rule of that name");
    let settings = Settings { profiles, only: vec![only.name], ..Settings::default() };
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
