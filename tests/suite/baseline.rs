//! A baseline knows findings again, only shrinks by itself, and changes by few lines.

use samverkan::render::baseline::{Baseline, told as told_of};
use samverkan::render::{CheckedTree, Judged, Outcome};
use samverkan::rules::Settings;
use samverkan::words::{Language, Words};

use super::checked::{DAY, check, read, told, with};

const TODO: &str = "[[problem]]\nid = \"noise\"\narea = \"places\"\ntitle = \"todo\"\ncause = \"tbd\"\n";

fn tree(added: &str) -> CheckedTree {
    check(&with(&[("agreement.toml", added)]), DAY, &Settings::default())
}

/// A baseline of a tree, and the tree with everything marked.
fn baseline(added: &str) -> (Baseline, CheckedTree) {
    let (mut baseline, mut trees) = (Baseline::default(), [tree(added)]);
    baseline.grow(&mut trees);
    let [tree] = trees;
    (baseline, tree)
}

fn fingerprints(tree: &CheckedTree) -> Vec<String> {
    tree.findings.iter().map(|Judged { fingerprint, .. }| fingerprint.clone()).collect()
}

#[test]
fn a_baseline_is_a_line_for_each_finding_and_is_read_back() {
    let (baseline, _) = baseline(TODO);
    let text = baseline.print();
    let lines: Vec<_> = text.lines().collect();
    assert_eq!((lines.len(), lines[1]), (7, "  \"format\": 1,"));
    assert!(
        lines[3].starts_with(r#"    {"record":"norr-2025/noise","rule":"placeholder-text","fingerprint":""#),
        "{text}"
    );
    assert_eq!(Baseline::read(&text).unwrap(), baseline);
    assert_eq!(Baseline::read(&Baseline::default().print()).unwrap(), Baseline::default());
    for none in ["", "[]", "{\"format\": 2, \"findings\": []}", "{\"format\": 1}"] {
        assert!(Baseline::read(none).is_err(), "{none}");
    }
}

#[test]
fn known_findings_are_listed_and_do_not_count() {
    let (mut known, marked) = baseline(TODO);
    assert!(told(&marked).iter().all(|line| line.starts_with("baseline ")));
    let mut trees = [tree(&format!("{TODO}evidence = \"n/a\"\n"))];
    assert_eq!(known.apply(&mut trees), []);
    let counts = Outcome::new(DAY, Vec::from(trees)).counts;
    assert_eq!((counts.warning, counts.baseline), (1, 2));
}

#[test]
fn entries_that_no_longer_match_are_told_and_go() {
    let (mut known, _) = baseline(TODO);
    let mut trees = [tree(&TODO.replace("tbd", "Trafiken"))];
    let stale = known.apply(&mut trees);
    assert_eq!(stale.len(), 1);
    assert_eq!(known.print().lines().count(), 6, "one is left");
    let words = Words::new(Language::English);
    let expected = "1 entry of known.json no longer matches:\n  placeholder-text in norr-2025/noise\n--write-baseline known.json removes what no longer matches\n";
    assert_eq!(told_of(&stale, "known.json", &words), expected);
    assert_eq!(told_of(&[], "known.json", &words), "");
}

#[test]
fn only_when_asked_does_a_baseline_grow() {
    let (mut known, _) = baseline("");
    let mut trees = [tree(TODO)];
    known.apply(&mut trees);
    assert_eq!(known, Baseline::default());
    known.grow(&mut trees);
    assert_eq!(known, baseline(TODO).0);
}

#[test]
fn of_what_a_run_did_not_look_at_nothing_is_stale() {
    let only = Settings { only: vec!["vague-wording", "missing-key"], ..Settings::default() };
    let mut trees = [check(&with(&[]), DAY, &only)];
    assert_eq!(baseline(TODO).0.apply(&mut trees), [], "its rule was not judged");

    let (mut source, mut loaded) = read(&with(&[]));
    source.files.iter_mut().for_each(|file| file.selected = file.path == "soder.toml");
    let mut trees = [CheckedTree::check(&source, &mut loaded, DAY, &Settings::default())];
    assert_eq!(baseline(TODO).0.apply(&mut trees), [], "its document was not reported on");

    let (mut source, mut loaded) = read(&with(&[]));
    source.files.iter_mut().for_each(|file| file.selected = file.path == "agreement.toml");
    let mut trees = [CheckedTree::check(&source, &mut loaded, DAY, &Settings::default())];
    assert_eq!(baseline(TODO).0.apply(&mut trees).len(), 2);
}

#[test]
fn what_stands_twice_is_known_twice() {
    let list = |count: usize| format!("[[commitment]]\nid = \"x\"\nlegal_basis = [{}]\n", "\"…\", ".repeat(count));
    let placeholders = |tree: &CheckedTree, status: &str| {
        told(tree).iter().filter(|line| line.starts_with(&format!("{status} placeholder-text"))).count()
    };
    let (mut known, _) = baseline(&list(2));
    let mut trees = [tree(&list(3))];
    assert!(known.apply(&mut trees).is_empty());
    assert_eq!((placeholders(&trees[0], "baseline"), placeholders(&trees[0], "open")), (2, 1));
}

#[test]
fn a_waived_finding_stays_known() {
    let (mut known, _) = baseline(TODO);
    let waiver =
        "[[waiver]]\nrule = \"placeholder-text\"\nreason = \"Kommer\"\nowner = \"norr\"\nvalid_to = 2026-12-31\n";
    let mut trees = [tree(&format!("{TODO}{waiver}"))];
    assert_eq!(known.apply(&mut trees), []);
    assert!(told(&trees[0]).iter().all(|line| line.starts_with("waived ")));
}

/// Settings for a commitment that is little more than its fault.
fn structure() -> Settings {
    Settings { only: vec!["missing-key", "unresolved-reference", "placeholder-text"], ..Settings::default() }
}

#[test]
fn fingerprints_outlive_lines_layout_and_names() {
    let of = |files: &[(String, String)]| fingerprints(&check(files, DAY, &structure()));
    let plain = "[[commitment]]\nid = \"x\"\ntitle = \"Rundor\"\nlead = \"nor\"\nlegal_basis = [\"tbd\"]\n";
    let before = of(&with(&[("agreement.toml", plain)]));
    assert_eq!(before.len(), 3, "a missing text, an unknown lead and a placeholder");
    let laid_out = "# Ett åtagande\n\n[[ commitment ]]\n\n  id='x'\n  title = \"\"\"Rundor\"\"\"\n  lead='nor'\n  legal_basis = [\n    'tbd',\n  ]\n";
    let files = with(&[("agreement.toml", laid_out)]);
    assert_eq!(of(&files), before);
    let renamed: Vec<_> =
        files.into_iter().map(|(name, text)| (name.replace("agreement", "lokalt/norr"), text)).collect();
    assert_eq!(of(&renamed), before);
}

#[test]
fn what_is_missing_in_one_record_is_told_apart() {
    let of = |added: &str| fingerprints(&check(&with(&[("agreement.toml", added)]), DAY, &structure()));
    let two = of("[[commitment]]\nid = \"x\"\nlead = \"norr\"\n");
    assert_eq!(two.len(), 2, "title and text");
    assert!(two.iter().all(|fingerprint| fingerprint.len() == 16), "{two:?}");
    let text = of("[[commitment]]\nid = \"x\"\nlead = \"norr\"\ntitle = \"Rundor\"\n");
    assert!(text.len() == 1 && two.contains(&text[0]), "whichever of the two is mended");
}
