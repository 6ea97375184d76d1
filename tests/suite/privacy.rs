//! What files tell of persons is found in whatever text it stands, and a personal number is repeated nowhere.

use samverkan::render::{CheckedTree, Outcome, Style, full, github, json, junit, sarif, short};
use samverkan::rules::Settings;
use samverkan::source::{Content, decode};
use samverkan::words::{Language, Words};

use super::checked::{DAY, all_profiles, check, read_all, told, with};
use super::tree;

/// A number that no person has: there is no such day, and coordination numbers of 1970 were not given out.
const NUMBER: &str = "19701063-2391";

/// What would give it away.
const PARTS: [&str; 4] = ["19701063", "701063", "2391", "1063"];

/// What every format makes of a tree, in both languages.
fn outputs(tree: CheckedTree) -> Vec<String> {
    let outcome = Outcome::new(DAY, vec![tree]);
    let mut all = Vec::new();
    for words in [Language::English, Language::Swedish].map(Words::new) {
        all.extend([60, 200].map(|width| full::render(&outcome, &words, Style { color: false, width })));
        let formats = [short::render, json::render, sarif::render, github::render, junit::render];
        all.extend(formats.map(|render| render(&outcome, &words)));
    }
    all
}

#[track_caller]
fn assert_silent(tree: CheckedTree) {
    assert!(!tree.findings.is_empty(), "there is something to be said");
    for output in outputs(tree) {
        let part = PARTS.iter().find(|part| output.contains(**part));
        assert!(part.is_none(), "{part:?} is repeated:\n{output}");
    }
}

fn found(added: &str) -> Vec<String> {
    let tree = check(&with(&[("agreement.toml", added)]), DAY, &Settings::default());
    told(&tree).into_iter().filter(|line| line.contains("personal-number") || line.contains("contact-detail")).collect()
}

const REVIEW: &str = "[[review]]\non = 2026-02-10\nby = \"norr\"\n";

#[test]
fn a_number_is_found_in_any_text_at_the_value() {
    let of = |line: &str| found(&format!("{REVIEW}{line}\n"));
    let at = |line: &str| vec![format!("open personal-number: agreement.toml: {line}")];
    assert_eq!(of("note = \"Se 191212121212\""), at("note = \"Se ************\""));
    assert_eq!(of("source = 'Se 121212+1212'"), at("source = 'Se ******+****'"));
    assert_eq!(of("source = \"\"\"\n  Se\n  19121212-1212\"\"\""), at("source = \"\"\""));
    let promise = "[[promise]]\nid = \"p-1212121212-x\"\ntext = \"Vi går fyra rundor.\"\non = 2026-02-01\ncommitments = [\"rounds\"]\n";
    assert_eq!(found(promise), ["open possible-personal-number: agreement.toml: id = \"p-**********-x\""]);
}

#[test]
fn a_number_is_found_in_lists_and_under_unknown_keys() {
    let lines = "legal_basis = [\"2018:1200\", \"19121212-1212\", \"121212-1212\"]\nnnote = \"121212-1212\"\n";
    let found =
        found(&format!("[[commitment]]\nid = \"x\"\ntitle = \"X\"\ntext = \"Fyra gånger.\"\nlead = \"norr\"\n{lines}"));
    let list =
        "open personal-number: agreement.toml: legal_basis = [\"2018:1200\", \"********-****\", \"******-****\"]";
    assert_eq!(found, [list, list, "open personal-number: agreement.toml: nnote = \"******-****\""]);
}

#[test]
fn what_stands_beside_the_values_is_found_too() {
    let of = |line: &str| found(&format!("{REVIEW}{line}\n"));
    let at = |rule: &str, line: &str| vec![format!("open {rule}: agreement.toml: {line}")];
    assert_eq!(of("# Se 19121212-1212"), at("personal-number", "# Se ********-****"));
    assert_eq!(
        of("note = \"Se bilaga\" # 1212121212"),
        at("possible-personal-number", "note = \"Se bilaga\" # **********")
    );
    assert_eq!(of("\"121212-1212\" = \"Se bilaga\""), at("personal-number", "\"******-****\" = \"Se bilaga\""));
    assert_eq!(of("note = \"Se 121212-1212"), at("personal-number", "note = \"Se ******-****"));
    assert_eq!(of("# Fråga a.berg@example.org"), at("contact-detail", "# Fråga a.berg@example.org"));
    assert_eq!(of("# Fråga 070-174 06 05"), at("contact-detail", "# Fråga 070-174 06 05"));
    assert_eq!(of("count = 1212121212"), [""; 0], "a number that is one");
    let place = |rule: &str, line: &str| tree::found(rule, tree::DAY, &[("a.toml", line)]);
    assert_eq!(place("personal-number", "# a\nx = 1 # Se 19121212-1212, 2\n"), ["a.toml:2 ********-****"]);
    assert_eq!(
        place("contact-detail", "x = 1\n## Fråga a.berg@example.org  \ny = 2\n"),
        ["a.toml:2 Fråga a.berg@example.org"]
    );
    assert_eq!(place("contact-detail", "x = 1 # Fråga 070-174 06 05\n"), ["a.toml:1 Fråga 070-174 06 05"]);
    let both = of("note = \"121212-1212\" # 121212-1212");
    assert_eq!(both, vec![at("personal-number", "note = \"******-****\" # ******-****"); 2].concat());
}

#[test]
fn one_text_gives_one_finding_of_each_rule() {
    let line = "note = \"19121212-1212, 121212-1212, 1212121212, a.berg@example.org, 070-174 06 05\"\n";
    let told = found(&format!("{REVIEW}{line}"));
    let rules: Vec<_> = told.iter().filter_map(|line| line.split([' ', ':']).nth(1)).collect();
    assert_eq!(rules, ["contact-detail", "personal-number", "possible-personal-number"]);
}

#[test]
fn escapes_do_not_hide_a_number() {
    for escaped in [r"19701063\u002D2391", r"197010\u00363-2391", r"\u0031\u0039701063-2391", r"Nej.\n197010632391"] {
        let tree =
            check(&with(&[("agreement.toml", &format!("{REVIEW}note = \"{escaped}\"\n"))]), DAY, &Settings::default());
        assert_eq!(tree.findings.len(), 1, "{escaped}: {:?}", told(&tree));
        assert_silent(tree);
    }
    let broken = format!("{REVIEW}note = \"\"\"19701063-\\\n   2391\"\"\"\n");
    assert_silent(check(&with(&[("agreement.toml", &broken)]), DAY, &Settings::default()));
}

#[test]
fn numbers_and_ways_to_reach_offices_are_left_alone() {
    for text in [
        "KS 2019/1-191212",
        "1.2.3-456/2019",
        "556677-8899",
        "19121212-1213",
        "2018-1234567",
        "registrator.norr@example.org",
        "norr@example.org",
        "08-508 00 000",
        "5000-K1212121-12",
        "https://example.org/191212-1212/2019",
    ] {
        assert_eq!(found(&format!("{REVIEW}note = \"{text}\"\n")), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn a_number_is_never_repeated_wherever_it_stands() {
    let waiver = "[[waiver]]\nrule = \"placeholder-text\"\nreason = \"Enligt\\n197010632391\"\nowner = \"norr\"\nvalid_to = 2026-12-31\n";
    let long = "mycket ".repeat(26);
    for added in [
        format!("{REVIEW}note = \"{NUMBER}\"\n"),
        format!("{REVIEW}note = \"…\" # {NUMBER}\n{waiver}"),
        format!("{REVIEW}note = \"{long}{NUMBER} {long}\" # {NUMBER}\n"),
        format!("{REVIEW}\"{NUMBER}\" = 1\n"),
        format!("{REVIEW}{NUMBER} = 1\n"),
        format!("{REVIEW}note = 197010632391\n"),
        format!("{REVIEW}note = {NUMBER}\n"),
        format!("{REVIEW}note = [\"{NUMBER}\"]\n"),
        format!("{REVIEW}note = \"{NUMBER}\n"),
        format!("[[problem]]\nid = \"p {NUMBER}\"\narea = \"{NUMBER}\"\ntitle = \"\"\n"),
        format!("[[problem]]\nid = \"{NUMBER}\"\narea = \"places\"\ntitle = \"Å\"\npriority = \"{NUMBER}\"\n"),
        format!(
            "[[commitment]]\nid = \"{NUMBER}\"\nlevel = \"{NUMBER}\"\ntitle = \"a\u{202E}\"\nlead = \"{NUMBER}\"\n"
        ),
        format!("[[{NUMBER}]]\na = 1\n[[waiver]]\nrule = \"{NUMBER}\"\nrecord = \"{NUMBER}\"\n"),
        format!("[[review]]\non = \"{NUMBER}\"\nby = \"norr\"\n"),
    ] {
        assert_silent(check(&with(&[("agreement.toml", &added)]), DAY, &all_profiles()));
    }
}

#[test]
fn not_even_in_the_name_of_a_file_or_in_another_encoding() {
    let mut files = with(&[]);
    files.push((format!("a b/{NUMBER}.toml"), format!("# {NUMBER}\n[agreement]\nid = \"x\"\n")));
    assert_silent(check(&files, DAY, &Settings::default()));

    let text = format!("# Årsta {NUMBER}\n[agreement]\n");
    let windows: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in [windows, utf16] {
        let content = decode(bytes);
        assert!(matches!(content, Content::NotUtf8 { .. }), "taken for UTF-8");
        let (tree, mut loaded) = read_all(&[("city.toml".to_owned(), content)].into());
        let tree = CheckedTree::check(&tree, &mut loaded, DAY, &Settings::default());
        for output in outputs(tree) {
            // The documentation of the rules, which one format repeats, has examples of its own.
            let of_the_file = |line: &&str| line.contains("rsta") && !line.contains("## Example");
            let digits: String = output.lines().filter(of_the_file).flat_map(str::chars).collect();
            assert!(!digits.contains(|c: char| c.is_ascii_digit() && c != '1'), "{output}");
        }
    }
}

#[test]
fn the_fingerprint_does_not_tell_it_either() {
    let tree = |number: &str| {
        let added = format!("{REVIEW}note = \"{number}\"\n[[problem]]\nid = \"p {number}\"\narea = \"places\"\n");
        outputs(check(&with(&[("agreement.toml", &added)]), DAY, &Settings::default()))
    };
    assert_eq!(tree("19701063-2391"), tree("19121212-1212"));
}

#[test]
fn a_personal_number_cannot_be_waived_and_the_rest_can() {
    let waiver = |rule: &str| {
        let more = "reason = \"Av nämnden\"\nowner = \"norr\"\nvalid_to = 2026-12-31\n";
        told(&check(
            &with(&[(
                "agreement.toml",
                &format!("{REVIEW}note = \"121212-1212 1212121212\"\n[[waiver]]\nrule = \"{rule}\"\n{more}"),
            )]),
            DAY,
            &Settings::default(),
        ))
    };
    let note = "agreement.toml: note = \"******-**** **********\"";
    let certain = format!("open personal-number: {note}");
    let unknown = "open unknown-value: agreement.toml: rule = \"personal-number\"".to_owned();
    assert_eq!(waiver("personal-number"), [certain.clone(), format!("open possible-personal-number: {note}"), unknown]);
    assert_eq!(waiver("possible-personal-number"), [certain, format!("waived possible-personal-number: {note}")]);
}
