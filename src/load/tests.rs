//! What is made of files of which something could not be read.

use ::toml::de::DeTable;

use super::decode;
use super::fault::Faults;
use super::toml::{Damage, Parsed};
use crate::model::{Document, Record, Slot};
use crate::source::{FileIndex, Span};

const TEXT: &str = "[agreement]\nid = \"a\"\n[[commitment]]\nid = \"c\"\ntitle = \"T\"\n";

/// The document that the text gives, and its faults, where a line of the record with a header was lost.
fn read(header: Option<&str>, key: Option<&str>) -> (Document, Vec<String>) {
    let record = header.and_then(|header| TEXT.find(header).map(|at| Span::from(at..at + header.len())));
    let damage = Damage { span: Span::new(0, 1), key: key.map(str::to_owned), record: record.unwrap_or(Span::NONE) };
    let table = DeTable::parse(TEXT).expect("TOML").into_inner();
    let parsed = Parsed { table, mistakes: Vec::new(), damaged: vec![damage] };
    let mut faults = Faults::of(FileIndex(0));
    let document = decode::document(&parsed, FileIndex(0), false, &mut faults).expect("a document");
    let missing = faults.found.iter().flat_map(|fault| &fault.phrase.arguments).filter(|(name, _)| *name == "key");
    (document, missing.map(|(_, key)| format!("{key:?}").replace(['"', '(', ')'], "").replace("Text", "")).collect())
}

#[test]
fn a_key_whose_line_was_lost_is_not_missing() {
    let (document, missing) = read(Some("[[commitment]]"), Some("lead"));
    assert_eq!(missing, ["title", "framework", "districts", "police_areas", "status", "valid_from", "text"]);
    assert!(document.commitments[0].lead.is_faulty() && !document.commitments[0].damaged());
    assert!(!document.damaged);
}

#[test]
fn of_a_key_that_stands_twice_neither_is_trusted() {
    let (document, _) = read(Some("[[commitment]]"), Some("title"));
    assert!(document.commitments[0].title.is_faulty());
    let (document, _) = read(Some("[[commitment]]"), Some("id"));
    assert_eq!(document.commitments[0].id(), None);
}

#[test]
fn nothing_is_missing_where_any_key_may_have_been_lost() {
    for key in [None, Some("ledare")] {
        let (document, missing) = read(Some("[[commitment]]"), key);
        assert!(document.commitments[0].damaged());
        assert!(!missing.contains(&"text".to_owned()) && missing.contains(&"framework".to_owned()));
    }
}

#[test]
fn a_lost_header_may_have_been_any_record() {
    for key in [None, Some("commitment")] {
        assert!(read(None, key).0.damaged);
    }
    assert!(!read(None, Some("format")).0.damaged);
    // A key above the first header may have been meant for the head.
    let (document, missing) = read(None, Some("framework"));
    assert!(Slot::is_faulty(&document.agreement[0].framework) && !missing.contains(&"framework".to_owned()));
}
