//! Small trees in memory, and what is found in them.

use std::collections::BTreeMap;

use jiff::civil::Date;
use samverkan::diagnostic::{Finding, Phrase, Place};
use samverkan::rules;
use samverkan::source::{Content, Lines};
use samverkan::words::{Language, Words};

use super::checked::{all_profiles, read_all};

/// A register with two districts.
pub(super) const CITY: &str = "\
[city]
id = \"ort\"
name = \"Ort\"
[[district]]
id = \"norr\"
name = \"Norr\"
[[district]]
id = \"soder\"
name = \"Söder\"
[[police_area]]
id = \"lpo\"
name = \"Lokalpolisområdet\"
covers = [\"norr\", \"soder\"]
[[administration]]
id = \"gata\"
name = \"Gatukontoret\"
";

/// A framework with two areas.
pub(super) const FRAMEWORK: &str = "\
[framework]
id = \"ram\"
title = \"Ram\"
status = \"adopted\"
parties = [\"city\", \"police\"]
[[focus_area]]
id = \"places\"
name = \"Platser\"
[[focus_area]]
id = \"cameras\"
name = \"Kameror\"
";

/// An agreement's head, to which keys and records can be added from line 9 on.
pub(super) const AGREEMENT: &str = "\
[agreement]
id = \"avtal\"
title = \"Avtal\"
framework = \"ram\"
districts = [\"norr\"]
police_areas = [\"lpo\"]
status = \"adopted\"
valid_from = 2025-01-01
";

/// A commitment without faults; keys can be added from line 16 on of the agreement in which it is the first record.
pub(super) const COMMITMENT: &str = "\
[[commitment]]
id = \"c\"
area = \"places\"
title = \"Titel\"
text = \"Text\"
lead = \"gata\"
due_on = 2025-06-30
";

/// Judges the tree of the three, with a commitment that has more keys.
pub(super) fn commitment(more: &str) -> Judged {
    agreement(&format!("{COMMITMENT}{more}"))
}

/// Judges the tree of the three, with more in the agreement, `a.toml`.
pub(super) fn agreement(more: &str) -> Judged {
    judge(&[("city.toml", CITY), ("ram.toml", FRAMEWORK), ("a.toml", &format!("{AGREEMENT}{more}"))])
}

/// Judges the tree of the three, with more in the register.
pub(super) fn city(more: &str) -> Judged {
    judge(&[("city.toml", &format!("{CITY}{more}")), ("ram.toml", FRAMEWORK), ("a.toml", AGREEMENT)])
}

/// What was found in a tree.
pub(super) struct Judged {
    files: Vec<(String, Content)>,
    findings: Vec<Finding>,
}

/// Judges a tree of texts on 2026-03-01.
pub(super) fn judge(files: &[(&str, &str)]) -> Judged {
    judge_on("2026-03-01", files)
}

/// Judges a tree of texts on a day, with all profiles.
pub(super) fn judge_on(day: &str, files: &[(&str, &str)]) -> Judged {
    read(day, files.iter().map(|(path, text)| ((*path).to_owned(), Content::Text((*text).to_owned()))).collect())
}

/// Judges a tree of whatever its files give on a day, with all profiles.
pub(super) fn read(day: &str, files: BTreeMap<String, Content>) -> Judged {
    let (_, mut loaded) = read_all(&files);
    let day: Date = day.parse().expect("a day");
    let findings = rules::judge(&mut loaded, day, &all_profiles());
    Judged { files: files.into_iter().collect(), findings }
}

impl Judged {
    /// A line for each finding of some rules: `PATH:LINE:COLUMN RULE ⟦what is marked⟧`.
    pub(super) fn of(&self, rules: &[&str]) -> Vec<String> {
        let wanted = self.findings.iter().filter(|finding| rules.contains(&finding.rule));
        wanted.map(|finding| self.line(finding)).collect()
    }

    /// How many findings there are of a rule.
    pub(super) fn count(&self, rule: &str) -> usize {
        self.findings.iter().filter(|finding| finding.rule == rule).count()
    }

    /// The same of the rules that tell whether a file can be read and is made as the format says.
    pub(super) fn of_form(&self) -> Vec<String> {
        let of_form = |rule| ["syntax", "structure", "reference"].contains(&rules::rule(rule).expect("a rule").0.name);
        self.findings.iter().filter(|finding| of_form(finding.rule)).map(|finding| self.line(finding)).collect()
    }

    /// What is said of the only finding of a rule: message, help, and related places with what is said of them.
    pub(super) fn said(&self, rule: &str) -> String {
        let words = Words::new(Language::English);
        let found: Vec<&Finding> = self.findings.iter().filter(|finding| finding.rule == rule).collect();
        let [finding] = found[..] else { panic!("{rule}: {:#?}", self.of(&[rule])) };
        let say = |phrase: &Phrase| words.finding(rule, phrase);
        let help = finding.help.iter().map(|help| format!("\nhelp: {}", say(help)));
        let related = finding.related.iter().map(|related| {
            let (path, at, marked) = self.place(related.place);
            format!("\n{path}:{at} {} ⟦{marked}⟧", say(&related.phrase))
        });
        help.chain(related).fold(say(&finding.phrase), |said, more| said + &more)
    }

    fn line(&self, finding: &Finding) -> String {
        let (path, at, marked) = self.place(finding.place);
        format!("{path}:{at} {} ⟦{marked}⟧", finding.rule)
    }

    fn place(&self, place: Place) -> (&str, String, &str) {
        let (path, content) = &self.files[place.file.0 as usize];
        let (Content::Text(text) | Content::NotUtf8 { text, .. }) = content else {
            return (path, "1:1".to_owned(), "");
        };
        let at = Lines::new(text).position(place.span.start);
        (path, format!("{}:{}", at.line, at.column), &text[place.span.range()])
    }
}
