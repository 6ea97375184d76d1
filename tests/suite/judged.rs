//! The tree under the examples with other texts in it, and what one rule finds there.

use std::collections::BTreeMap;

use jiff::civil::Date;
use samverkan::diagnostic::{Finding, Level};
use samverkan::load::Loaded;
use samverkan::rules::judge;
use samverkan::words::{Language, Words};

use super::checked::{CLEAN, DAY, all_profiles, read};

/// What a commitment needs besides an id and a lead.
pub(super) const TEXT: &str =
    "title = \"Insats\"\ntext = \"Parterna gör det tolv gånger om året.\"\ntimes = 12\nper = \"year\"\n";

/// The tree with a commitment of the framework, `work`, that has these lines too. Its header is line 40.
pub(super) fn committed(lines: &str) -> Judged {
    Judged::tree().with("framework.toml", &format!("[[commitment]]\nid = \"work\"\n{TEXT}{lines}\n"))
}

/// A tree, and the day on which it is judged.
#[derive(Clone)]
pub(super) struct Judged {
    files: BTreeMap<String, String>,
    day: Date,
}

impl Judged {
    /// The tree under the examples, in which nothing is found on 2026-03-01.
    pub(super) fn tree() -> Self {
        let files = CLEAN.map(|(name, text)| (name.to_owned(), text.to_owned()));
        Self { files: files.into(), day: DAY }
    }

    /// The same tree with a text at the end of a file.
    pub(super) fn with(&self, file: &str, text: &str) -> Self {
        let mut other = self.clone();
        let whole = other.files.entry(file.to_owned()).or_default();
        whole.push('\n');
        whole.push_str(text);
        other
    }

    /// The same tree with other words in a file, wherever they stand in it.
    pub(super) fn edit(&self, file: &str, from: &str, to: &str) -> Self {
        let mut other = self.clone();
        let text = other.files.get_mut(file).expect("the tree has the file");
        assert!(text.contains(from), "{file} does not say {from}");
        *text = text.replace(from, to);
        other
    }

    /// The same tree on another day.
    pub(super) fn on(&self, day: &str) -> Self {
        Self { files: self.files.clone(), day: day.parse().expect("a day") }
    }

    /// Where a rule finds something: `FILE:LINE TEXT`, of the text the first line.
    pub(super) fn finds(&self, rule: &'static str) -> Vec<String> {
        let (findings, loaded) = self.judge(rule);
        let place = |finding: &Finding| {
            let file = finding.place.file.0 as usize;
            let text = &loaded.texts[file];
            let span = finding.place.span;
            let line = text[..span.start as usize].matches('\n').count() + 1;
            let shown = text[span.start as usize..span.end as usize].lines().next().unwrap_or_default();
            format!("{}:{line} {shown}", loaded.workspace.files[file])
        };
        findings.iter().map(place).collect()
    }

    /// What a rule says of its findings.
    pub(super) fn says(&self, rule: &'static str) -> Vec<String> {
        let words = Words::new(Language::English);
        self.judge(rule).0.iter().map(|finding| words.finding(rule, &finding.phrase)).collect()
    }

    /// What the findings of a rule weigh.
    pub(super) fn levels(&self, rule: &'static str) -> Vec<Level> {
        self.judge(rule).0.iter().map(|finding| finding.level).collect()
    }

    /// The findings of one rule. Each can be said in both languages.
    fn judge(&self, rule: &'static str) -> (Vec<Finding>, Loaded) {
        let files: Vec<_> = self.files.iter().collect();
        let (_, mut loaded) = read(&files);
        let mut findings = judge(&mut loaded, self.day, &all_profiles());
        findings.retain(|finding| finding.rule == rule);
        for finding in &findings {
            let related = finding.related.iter().map(|related| &related.phrase);
            for phrase in related.chain(&finding.help).chain([&finding.phrase]) {
                for language in [Language::English, Language::Swedish] {
                    let said = Words::new(language).finding(rule, phrase);
                    let name = format!("{rule}.{}", phrase.variant);
                    assert!(!said.contains("{$") && said != rule && said != name, "{said} in {language:?}");
                }
            }
        }
        (findings, loaded)
    }
}
