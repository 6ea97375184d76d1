//! A tree with one finding of every awkward kind.

use jiff::civil::date;
use samverkan::diagnostic::{Finding, Level, Phrase, Place, Related, Status};
use samverkan::render::{CheckedFile, CheckedTree, Outcome};
use samverkan::source::{FileIndex, Span};
use samverkan::words::{Language, Words, catalogue};

const ENGLISH: &str = "\
rule = something is wrong here
other = something else is wrong here
duplicate-id = the id `{ $id }` is used twice
    .first = first used here
follow-up-too-rare = it is followed up every { $months } months
    .framework = the framework asks for every { $months } months
unresolved-reference = there is no actor `{ $id }`
    .nearest = did you mean `{ $id }`?
unreadable-file = the file cannot be read
    .allow = let your user read it
vague-wording = `{ $phrase }` cannot be followed up
    .measure = say how much, how often or by when
";
const SWEDISH: &str = "\
rule = något är fel här
other = något annat är fel här
duplicate-id = id:t `{ $id }` används två gånger
    .first = används först här
follow-up-too-rare = den följs upp var { $months }:e månad
    .framework = ramöverenskommelsen kräver var { $months }:e månad
unresolved-reference = det finns ingen aktör `{ $id }`
    .nearest = menade du `{ $id }`?
unreadable-file = filen kan inte läsas
    .allow = låt din användare läsa den
vague-wording = `{ $phrase }` går inte att följa upp
    .measure = säg hur mycket, hur ofta eller till när
";

const FARSTA: &str = "format = 1
[agreement]
id = \"farsta-2019\"
framework = \"stockholm-2019\"
follow_up_months = 36

[[commitment]]
id = \"cameras-1\"
title = \"Åtta kameror på Ågesta torg\"; lead = \"trafikkontoret\"
\ttext\t=\t\"Två\u{202E}tabbar\u{7}\"\t# här

[[commitment]]
id = \"cameras-1\"
text = \"\"\"
Vi ska verka för
ökad trygghet
i hela Farsta,
på torget
och i parken
samt vid behov
på andra ställen.\"\"\"
note = \"Vi ska vid behov, och i mån av tid, öka närvaron på torget, i centrum, vid stationen, i parken och på skolgården.\"
lead = [\"farsta\",
";
const WINDOWS: &str = "\u{FEFF}[agreement\r\nid = \"älvsjö\r\n";
const FRAMEWORK: &str = "[framework]\nid = \"stockholm-2019\"\nfollow_up_months = 24\n";

/// A language's words with the sentences of the sample, which go before those of the catalogue.
pub(super) fn words(language: Language) -> Words {
    let sentences = if language == Language::English { ENGLISH } else { SWEDISH };
    Words::of(language, std::iter::once(sentences).chain(catalogue(language)).map(str::to_owned))
}

/// Where `needle` last stands in the text of a file.
pub(super) fn place(file: u32, text: &str, needle: &str) -> Place {
    let start = text.rfind(needle).expect("the text has it");
    Place { file: FileIndex(file), span: Span::from(start..start + needle.len()) }
}

pub(super) fn plain_file(path: &str, text: &str) -> CheckedFile {
    CheckedFile { path: path.to_owned(), document: None, selected: true, text: Some(text.to_owned()) }
}

/// An error without anything to say but where.
pub(super) fn finding(rule: &'static str, place: Place) -> Finding {
    Finding {
        place,
        rule,
        phrase: Phrase::new(""),
        level: Level::Error,
        record: None,
        help: None,
        related: Vec::new(),
        status: Status::Open,
    }
}

/// The tree, judged.
pub(super) fn sample() -> Outcome {
    let files = vec![
        plain_file("agreements/empty.toml", ""),
        plain_file("agreements/farsta.toml", FARSTA),
        plain_file("agreements/framework.toml", FRAMEWORK),
        CheckedFile { text: None, ..plain_file("agreements/un\u{202E}readable.toml", "") },
        plain_file("agreements/windows.toml", WINDOWS),
    ];
    let findings = [in_files(), in_farsta(), set_aside()].concat();
    Outcome::new(date(2019, 12, 1), vec![CheckedTree::new("agreements".to_owned(), files, Vec::new(), findings)])
}

fn nowhere(file: u32) -> Place {
    Place { file: FileIndex(file), span: Span::NONE }
}

fn in_files() -> Vec<Finding> {
    let unreadable = Finding { help: Some(Phrase::new("allow")), ..finding("unreadable-file", nowhere(3)) };
    vec![
        finding("rule", Place { file: FileIndex(0), span: Span::new(0, 0) }),
        unreadable,
        finding("rule", place(4, WINDOWS, "[agreement")),
        finding("rule", place(4, WINDOWS, "älvsjö\r\n")),
        finding("rule", Place { file: FileIndex(4), span: Span::from(WINDOWS.len()..WINDOWS.len()) }),
    ]
}

fn in_farsta() -> Vec<Finding> {
    let first = Related {
        place: Place {
            file: FileIndex(1),
            span: Span::from(FARSTA.find("\"cameras-1\"").map_or(0..0, |at| at..at + 11)),
        },
        phrase: Phrase::new("first"),
    };
    let framework = Related {
        place: place(2, FRAMEWORK, "follow_up_months = 24"),
        phrase: Phrase::new("framework").with("months", 24),
    };
    let elsewhere = Related { place: nowhere(3), phrase: Phrase::new("first") };
    let text = &FARSTA[FARSTA.find("\"\"\"").unwrap_or(0)..FARSTA.find("\nnote").unwrap_or(0)];
    let note = FARSTA.lines().find_map(|line| line.strip_prefix("note = ")).unwrap_or_default();
    vec![
        Finding {
            phrase: Phrase::new("").with("id", "cameras-1"),
            record: Some("farsta-2019/cameras-1".to_owned()),
            related: vec![first, elsewhere],
            ..finding("duplicate-id", place(1, FARSTA, "\"cameras-1\""))
        },
        Finding {
            phrase: Phrase::new("").with("months", 36),
            record: Some("farsta-2019".to_owned()),
            related: vec![framework],
            ..finding("follow-up-too-rare", place(1, FARSTA, "36"))
        },
        Finding {
            phrase: Phrase::new("").with("id", "trafikkontoret"),
            help: Some(Phrase::new("nearest").with("id", "trafik\u{200B}kontoret")),
            ..finding("unresolved-reference", place(1, FARSTA, "\"trafikkontoret\""))
        },
        Finding { level: Level::Info, ..finding("rule", place(1, FARSTA, "\"Två\u{202E}tabbar\u{7}\"")) },
        Finding {
            phrase: Phrase::new("").with("phrase", text),
            level: Level::Warning,
            help: Some(Phrase::new("measure")),
            ..finding("vague-wording", place(1, FARSTA, text))
        },
        Finding {
            phrase: Phrase::new("").with("phrase", "vid behov"),
            level: Level::Warning,
            ..finding("vague-wording", place(1, FARSTA, note))
        },
        finding("rule", place(1, FARSTA, "[\"farsta\",\n")),
        finding("rule", Place { file: FileIndex(1), span: Span::from(FARSTA.len()..FARSTA.len()) }),
    ]
}

fn set_aside() -> Vec<Finding> {
    let waived = Status::Waived {
        reason: "Antagen av \u{2066}nämnden".to_owned(),
        owner: "farsta".to_owned(),
        valid_to: Some(date(2020, 12, 31)),
    };
    vec![
        Finding { status: waived, ..finding("other", place(2, FRAMEWORK, "24")) },
        Finding { status: Status::Baseline, ..finding("other", place(2, FRAMEWORK, "24")) },
    ]
}
