//! Whatever somebody does to a file: the check ends well, and takes back what it said when the edit is undone.

use std::path::Path;
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use samverkan::render::{Outcome, Style, full, short};
use samverkan::words::{Language, Words};

use super::checked::{all_profiles, check};

/// A register, a framework, and two agreements under it.
const FILES: [&str; 4] =
    ["2024/kungsholmen.toml", "2024/norra-innerstaden-2024.toml", "city.toml", "frameworks/stockholm-2024.toml"];

/// What turns up in files that people write.
const ODD: [&str; 24] = [
    "\"",
    "'",
    "\"\"\"",
    "[",
    "]]",
    "{",
    "=",
    ",",
    "#",
    "\\",
    "\u{a0}",
    "\u{200b}",
    "\u{202e}",
    "\0",
    "\r",
    "\t",
    "å",
    "“",
    "%",
    "2020-02-30",
    "1e999",
    "-",
    "\n",
    "\u{feff}",
];

/// What may stand behind an equals sign, right or wrong.
const VALUES: [&str; 20] = [
    "\"\"",
    "\"farsta\"",
    "\"city\"",
    "\"done\"",
    "[]",
    "[\"farsta\"]",
    "[\"\"]",
    "true",
    "ja",
    "0",
    "-1",
    "1_000",
    "nan",
    "9223372036854775807",
    "2020-06-30",
    "0001-01-01",
    "9999-12-31",
    "2020-06-30T12:00:00",
    "{ a = 1 }",
    "",
];

const HEADERS: [&str; 10] = [
    "[city]",
    "[agreement]",
    "[framework]",
    "[[agreement]]",
    "[commitment]",
    "[[commitment]]",
    "[[district]]",
    "[[waiver]]",
    "[[åtgärd]]",
    "[a.b]",
];

#[derive(Debug, Clone)]
enum Edit {
    Delete,
    Repeat,
    Swap(Index),
    Value(&'static str),
    Header(&'static str),
    Insert(Index, &'static str),
    Cut(Index),
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        Just(Edit::Delete),
        Just(Edit::Repeat),
        any::<Index>().prop_map(Edit::Swap),
        select(&VALUES[..]).prop_map(Edit::Value),
        select(&HEADERS[..]).prop_map(Edit::Header),
        (any::<Index>(), select(&ODD[..])).prop_map(|(at, odd)| Edit::Insert(at, odd)),
        any::<Index>().prop_map(Edit::Cut),
    ]
}

/// The text with one of its lines edited.
fn edited(text: &str, line: Index, edit: &Edit) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    // A place of the line between two characters.
    let within = |line: &str, at: &Index| {
        let places: Vec<usize> = line.char_indices().map(|(at, _)| at).chain([line.len()]).collect();
        *at.get(&places)
    };
    // The next line from here on that has the look of what is to be changed.
    let next = |from: usize, fits: fn(&str) -> bool| {
        (from..lines.len()).chain(0..from).find(|&at| fits(&lines[at])).expect("every file has one")
    };
    let here = line.index(lines.len());
    match edit {
        Edit::Delete => drop(lines.remove(here)),
        Edit::Repeat => lines.insert(here, lines[here].clone()),
        Edit::Swap(other) => {
            let other = other.index(lines.len());
            lines.swap(here, other);
        }
        Edit::Value(value) => {
            let at = next(here, |line| line.contains('='));
            let equals = lines[at].find('=').expect("it has one");
            lines[at].replace_range(equals + 1.., &format!(" {value}"));
        }
        Edit::Header(header) => {
            let at = next(here, |line| line.starts_with('['));
            (*header).clone_into(&mut lines[at]);
        }
        Edit::Insert(at, odd) => {
            let at = within(&lines[here], at);
            lines[here].insert_str(at, odd);
        }
        Edit::Cut(at) => {
            let at = within(&lines[here], at);
            lines[here].truncate(at);
            lines.truncate(here + 1);
        }
    }
    lines.join("\n")
}

static TEXTS: LazyLock<[String; 4]> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("agreements/stockholm");
    FILES.map(|file| std::fs::read_to_string(root.join(file)).unwrap())
});

/// The tree of these texts, judged by all rules.
fn judged(texts: &[String; 4]) -> Outcome {
    let files: Vec<_> = FILES.into_iter().zip(texts).collect();
    let day = jiff::civil::date(2024, 6, 1);
    Outcome::new(day, vec![check(&files, day, &all_profiles())])
}

fn lines(texts: &[String; 4]) -> String {
    short::render(&judged(texts), &Words::new(Language::English))
}

static BEFORE: LazyLock<String> = LazyLock::new(|| lines(&TEXTS));

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_edit_is_survived_and_its_undoing_takes_back_what_it_changed(
        file in 0..FILES.len(),
        line in any::<Index>(),
        edit in edit(),
        in_swedish in any::<bool>(),
    ) {
        let mut texts = TEXTS.clone();
        texts[file] = edited(&texts[file], line, &edit);
        let language = if in_swedish { Language::Swedish } else { Language::English };
        let said = full::render(&judged(&texts), &Words::new(language), Style { color: false, width: 100 });
        prop_assert!(!said.contains("{$"), "an argument is missing in {said}");
        texts[file].clone_from(&TEXTS[file]);
        prop_assert_eq!(lines(&texts), BEFORE.as_str());
    }
}
