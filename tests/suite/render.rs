//! The printers, on findings and files made by hand. `SNAPSHOTS=overwrite cargo test` blesses the pictures.

mod formats;
mod sample;

use jiff::civil::date;
use proptest::collection::vec;
use proptest::prelude::*;
use sample::{finding, place, plain_file, sample, words};
use samverkan::diagnostic::{Finding, Phrase, Place, Related};
use samverkan::render::{CheckedFile, CheckedTree, Counts, Outcome, Style, full, github, json, junit, sarif, short};
use samverkan::source::hidden::is_hidden;
use samverkan::source::{FileIndex, Span};
use samverkan::words::Language::{English, Swedish};
use snapbox::assert_data_eq;

const PLAIN: Style = Style { color: false, width: 100 };

fn checked(files: Vec<CheckedFile>, findings: Vec<Finding>) -> CheckedTree {
    CheckedTree::new(".".into(), files, Vec::new(), findings)
}

#[test]
fn people_see_the_source_the_place_and_the_help() {
    assert_data_eq!(full::render(&sample(), &words(English), PLAIN), snapbox::file!["render/full-en.txt"].raw());
    assert_data_eq!(full::render(&sample(), &words(Swedish), PLAIN), snapbox::file!["render/full-sv.txt"].raw());
}

#[test]
fn colours_are_there_when_asked_for() {
    let style = Style { color: true, ..PLAIN };
    assert_data_eq!(full::render(&sample(), &words(English), style), snapbox::file!["render/full-color.txt"].raw());
}

#[test]
fn short_is_one_line_a_finding() {
    let text = short::render(&sample(), &words(English));
    assert_eq!(text.lines().count(), sample().counts.error + sample().counts.warning + sample().counts.info);
    assert_data_eq!(text, snapbox::file!["render/short.txt"].raw());
}

#[test]
fn json_lists_everything_in_the_published_shape() {
    assert_data_eq!(json::render(&sample(), &words(English)), snapbox::file!["render/validate.json"].raw());
}

#[test]
fn nothing_found_is_said_in_one_line() {
    let clean = |trees: usize| {
        let files = || (0..19).map(|_| plain_file("a.toml", "")).collect();
        let tree = |number| CheckedTree::new(format!("tree-{number}"), files(), Vec::new(), Vec::new());
        let outcome = Outcome::new(date(2019, 12, 1), (0..trees).map(tree).collect());
        [English, Swedish].map(|language| full::render(&outcome, &words(language), PLAIN))
    };
    let english = "checked 19 files as of 2019-12-01: no findings\n";
    assert_eq!(clean(1), [english, "kontrollerade 19 filer per 2019-12-01: inga anmärkningar\n"]);
    let english = "checked 38 files of 2 trees as of 2019-12-01: no findings\n";
    assert_eq!(clean(2), [english, "kontrollerade 38 filer i 2 träd per 2019-12-01: inga anmärkningar\n"]);
}

#[test]
fn counts_tell_levels_and_statuses_apart() {
    let counts = Counts { error: 10, warning: 2, info: 1, waived: 1, baseline: 1 };
    assert_eq!(sample().counts, counts);
}

#[test]
fn a_line_of_megabytes_is_shown_around_the_place() {
    let text = format!("x = \"{}\u{1B}[31mHÄR{}\"\n", "å".repeat(1_000_000), "ö".repeat(1_000_000));
    let outcome = |place| {
        let tree = checked(vec![plain_file("long.toml", &text)], vec![finding("rule", place)]);
        full::render(&Outcome::new(date(2019, 12, 1), vec![tree]), &words(English), PLAIN)
    };
    let inside = outcome(place(0, &text, "HÄR"));
    assert!(inside.contains("long.toml:1:1000011\n"), "{inside}");
    assert!(inside.lines().all(|line| line.chars().count() <= 100) && inside.contains("␛[31mHÄR"), "{inside}");
    let whole = outcome(place(0, &text, &text));
    assert!(whole.contains("long.toml:1:1\n"), "{whole}");
    assert!(whole.lines().all(|line| line.chars().count() <= 100), "{whole}");
}

#[test]
fn findings_that_a_baseline_could_not_tell_apart_are_numbered() {
    let text = "a = [\"x\",\n     \"x\"]\n";
    let at = |start| finding("rule", Place { file: FileIndex(0), span: Span::new(start, start + 3) });
    let tree = checked(vec![plain_file("a.toml", text)], vec![at(15), at(5)]);
    let [first, second] = &tree.findings[..] else { panic!("{tree:?}") };
    // These digits stand in people's baselines.
    assert_eq!(first.fingerprint, "933c7a2ed1645c4b");
    assert_eq!(second.fingerprint, format!("{}-2", first.fingerprint));
}

#[test]
fn only_texts_that_are_pointed_to_are_kept() {
    let files = vec![plain_file("a.toml", "a = 1\n"), plain_file("b.toml", "b = 1\n")];
    let tree = checked(files, vec![finding("rule", place(1, "b = 1\n", "b"))]);
    assert_eq!(tree.files.iter().map(|file| file.text.is_some()).collect::<Vec<_>>(), [false, true]);
}

proptest! {
    #[test]
    fn whatever_the_text_and_the_places_every_printer_holds(
        lines in vec(r"([a-zåäö =\x22\t]|[\u{202E}\u{7}\r\u{FEFF}\u{301}漢👩\u{200D}\u{A0}]|\PC){0,60}", 0..12),
        ends in vec(0..700_u32, 10),
        width in 0..200_usize,
    ) {
        let text = lines.join("\n");
        let spans: Vec<_> = ends.chunks(2).map(|ends| Span::new(ends[0], ends[1])).collect();
        let at = |span| Place { file: FileIndex(0), span };
        let related = spans[2..].iter().map(|span| Related { place: at(*span), phrase: Phrase::new("") });
        let found = Finding { related: related.collect(), ..finding("rule", at(spans[0])) };
        let tree = checked(vec![plain_file("a.toml", &text)], vec![found]);
        let outcome = Outcome::new(date(2019, 12, 1), vec![tree]);
        for color in [false, true] {
            let text = full::render(&outcome, &words(Swedish), Style { color, width });
            prop_assert!(!text.contains(|c| is_hidden(c) && c != '\n' && (c != '\u{1B}' || !color)), "{text}");
        }
        for render in [json::render, short::render, sarif::render, github::render, junit::render] {
            let text = render(&outcome, &words(English));
            prop_assert!(!text.contains(|c| is_hidden(c) && c != '\n'), "{text}");
        }
        prop_assert!(roxmltree::Document::parse(&junit::render(&outcome, &words(English))).is_ok());
    }
}
