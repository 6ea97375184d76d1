//! That a file reads the same whatever other state of it is known.

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::load::{Decoded, file};
use crate::source::{Content, FileIndex};

/// What is put into a text: what opens, closes and begins things, and whole records.
const PIECES: &[&str] = &[
    "",
    "\n",
    "\r\n",
    "#",
    "\"",
    "'''",
    "[",
    "[[",
    "]]",
    "{",
    " = ",
    "due_on = 2026-02-30\n",
    "note = \"örtagården\"\n",
    "\n[[commitment]]\nid = \"new\"\n",
    "\n[[commitment]]\nid = \"a\"\narea = \"b\"\ntitle = \"c\"\nlead = \"city\"\ntext = \"d\"\n",
    "\n[[local_area]]\nid = \"new\"\nname = \"N\"\n",
    "\n[[local_area]]\nid = \"new\"\nname = \"N\"\n\n[[local_area]]\nid = \"new\"\nname = \"M\"\n",
    "\n[[focus_area]]\nid = \"new\"\nname = \"N\"\n",
    "\n[commitment.more]\nid = \"x\"\n",
    "\n[[agreement]]\nid = \"y\"\n",
    "\n[city]\nid = \"z\"\n",
    "commitment = [{ id = \"inline\" }]\n",
    "note = \"19121212-1212\"\n",
    "\u{202e}",
];

/// One change of a text.
#[derive(Debug, Clone)]
struct Edit {
    at: Index,
    length: usize,
    piece: &'static str,
    /// Whether it begins at the beginning of a record.
    is_record: bool,
}

fn edit() -> impl Strategy<Value = Edit> {
    let length = prop_oneof![Just(0), 1..8_usize, 1..400_usize];
    (any::<Index>(), length, select(PIECES), any::<bool>()).prop_map(|(at, length, piece, is_record)| Edit {
        at,
        length,
        piece,
        is_record,
    })
}

fn edited(text: &str, Edit { at, length, piece, is_record }: &Edit) -> String {
    let places: Vec<usize> = match is_record {
        true => text.match_indices("[[").map(|(at, _)| at).chain([text.len()]).collect(),
        false => text.char_indices().map(|(at, _)| at).chain([text.len()]).collect(),
    };
    let start = places[at.index(places.len())];
    let end = text.ceil_char_boundary((start + length).min(text.len()));
    format!("{}{piece}{}", &text[..start], &text[end..])
}

/// A framework and some agreements, of which one is the first that is known.
fn texts() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |path: &str| fs::read_to_string(folder.join(path)).unwrap();
    let paths = [
        "agreements/stockholm/frameworks/stockholm-2019.toml",
        "examples/minimal/framework.toml",
        "examples/minimal/agreement.toml",
    ];
    paths.map(read).to_vec()
}

fn read(text: &str, known: Option<&Decoded>) -> Decoded {
    file(FileIndex(0), Content::Text(text.to_owned()), false, known)
}

proptest! {
    #[test]
    fn a_file_reads_the_same_whatever_is_known_of_it(
        text in select(texts()),
        first in prop::collection::vec(edit(), 0..2),
        second in prop::collection::vec(edit(), 1..3),
    ) {
        let before = first.iter().fold(text, |text, edit| edited(&text, edit));
        let after = second.iter().fold(before.clone(), |text, edit| edited(&text, edit));
        let known = read(&before, None);
        let (again, whole) = (read(&after, Some(&known)), read(&after, None));
        prop_assert_eq!(&again.document, &whole.document, "{} became {}", before, after);
        prop_assert_eq!(&again.faults, &whole.faults);
        prop_assert_eq!(&again.text, &whole.text);
        // And of what was read again.
        let back = read(&before, Some(&whole));
        prop_assert_eq!(back.document, known.document);
    }
}

#[test]
fn of_a_file_in_which_a_record_differs_no_more_is_decoded() {
    for text in texts() {
        let known = read(&text, None);
        for (at, _) in text.match_indices("\n[[") {
            let after = format!("{}# Nytt\n{}", &text[..=at], &text[at + 1..]);
            assert!(super::document(&after, &known).is_some() || at == text.find("\n[[").unwrap(), "{after}");
        }
    }
}

#[test]
fn each_piece_reads_the_same_between_any_two_records() {
    let read = |at: u32, text: &str, known: Option<&Decoded>| {
        let Decoded { text, document, faults } = file(FileIndex(at), Content::Text(text.to_owned()), false, known);
        (Decoded { text: text.clone(), document: document.clone(), faults: faults.clone() }, (text, document, faults))
    };
    for text in &texts()[1..] {
        let (known, _) = read(0, text, None);
        let places: Vec<usize> = text.match_indices("\n[[").map(|(at, _)| at + 1).chain([text.len()]).collect();
        for (at, piece) in places.iter().flat_map(|at| PIECES.iter().map(move |piece| (*at, *piece))) {
            let changed = format!("{}{piece}{}", &text[..at], &text[at..]);
            let (whole, said) = read(1, &changed, None);
            assert_eq!(read(1, &changed, Some(&known)).1, said, "{piece:?} at {at}");
            assert_eq!(read(1, text, Some(&whole)).1, read(1, text, None).1, "without {piece:?} at {at}");
        }
    }
}

/// Texts are compared some bytes at a time: with comments of all lengths before and behind it a change begins and ends
/// anywhere among them.
#[test]
fn a_change_reads_the_same_wherever_it_begins_and_ends() {
    let head = "[framework]\nid = \"f\"\ntitle = \"F\"\nstatus = \"adopted\"\nparties = [\"city\"]\n";
    let header = "[[body]]\n";
    let body = |id: &str| {
        format!(
            "{header}id = \"{id}\"\nname = \"B\"\nkind = \"council\"\nlevel = \"strategic\"\n\
             members = [\"city\"]\nmeetings_per_year = 1\n"
        )
    };
    let [a, b, c] = ["a", "b", "c"].map(body);
    for comment in (0..64).map(|length| "#".repeat(length)) {
        // As long as the header, so that the lines can be taken for each other.
        let text = |b: &str, c: &str| format!("{head}{comment}\n{a}########\n{b}{c}{comment}\n");
        let known = read(&text(&b, &c), None);
        assert!(known.faults.is_empty());
        for changed in [text(&b.replace("1\n", "15#\n"), &c), text(b.trim_start_matches(header), &c)] {
            let (again, whole) = (read(&changed, Some(&known)), read(&changed, None));
            assert_eq!((again.document, again.faults), (whole.document, whole.faults), "{changed}");
        }
    }
}
