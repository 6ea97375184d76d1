//! What is made of files of which something could not be read.

use std::sync::Arc;

use ::toml::de::DeTable;

use super::fault::Faults;
use super::memory::Memory;
use super::toml::{Damage, Parsed};
use super::{Loaded, Spread, decode, file, is_register, load};
use crate::model::{Document, DocumentIndex, Record, Slot, To};
use crate::source::{Content, Encoding, File, FileIndex, Origin, Span, Tree};

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

/// What is said of the form of a file: `RULE WHAT IS MARKED HELP`. Missing keys are left out.
fn told(text: &str) -> Vec<String> {
    let faults = file(FileIndex(0), Content::Text(text.to_owned()), text.contains("[city]"), None).faults;
    let told = faults.iter().filter(|fault| fault.rule != "missing-key").map(|fault| {
        let help = fault.help.as_ref().map_or("", |help| help.variant);
        format!("{} {} {help}", fault.rule, &text[fault.place.span.range()])
    });
    told.collect()
}

#[test]
fn what_is_no_toml_is_said_once_and_all_else_beside_it() {
    for (lines, expected) in [
        ("[[comitment]\nid = \"c\"\n", &["toml-syntax [[comitment] help-header"][..]),
        ("[[comitment]]\nid = = 1\n", &["toml-syntax = help-extra-equals", "unknown-key [[comitment]] help-nearest"]),
        ("x = = 1\n[[comitment]]\n", &["toml-syntax = help-extra-equals", "unknown-key [[comitment]] help-nearest"]),
        ("[[comitment]]x\n", &["toml-syntax x help-after-header", "unknown-key [[comitment]] help-nearest"]),
        ("[[commitment]]\nbudget_sek = 0x\n", &["toml-syntax 0x help-number-form"]),
    ] {
        assert_eq!(told(&format!("{lines}[agreement]\nid = \"a\"\n")), expected, "{lines}");
    }
}

#[test]
fn a_misspelt_table_is_read_where_it_leaves_no_doubt() {
    for (tables, districts, checks) in [
        ("[[distrikt]]\nid = \"c\"\n", 1, 0),
        ("[[district]]\nid = \"c\"\n[[distrikt]]\nid = \"d\"\n", 2, 0),
        ("[check]\nexpiry_days = 30\n", 0, 1),
        ("[checks]\n[check]\n", 0, 1),
    ] {
        let text = format!("[city]\nid = \"a\"\n{tables}");
        let document = file(FileIndex(0), Content::Text(text), true, None).document.expect("a document");
        assert_eq!((document.districts.len(), document.checks.len()), (districts, checks), "{tables}");
    }
}

#[test]
fn a_list_that_was_to_be_a_table_is_said_once() {
    for (lines, expected) in [
        ("checks = [1]\n", &["wrong-type [1] help-single"][..]),
        ("checks = [{}, 1]\n", &["wrong-type [{}, 1] help-single"]),
        ("zzz = [{ id = \"c\" }, { id = \"d\" }]\n", &["unknown-key zzz help-tables"]),
        ("distrikt = [{ id = \"c\" }, 7]\n", &["unknown-key distrikt help-nearest"]),
    ] {
        assert_eq!(told(&format!("{lines}[city]\nid = \"a\"\n")), expected, "{lines}");
    }
}

#[test]
fn a_file_of_another_format_is_told_whatever_else_is_broken() {
    for (text, expected) in [
        (
            "format = 2\nx = = 1\n[agreement]\n",
            &["toml-syntax = help-extra-equals", "unsupported-format 2 help-newer"][..],
        ),
        (
            "format = 2\n[agreement]\nformat = = 1\n",
            &["toml-syntax = help-extra-equals", "unsupported-format 2 help-newer"],
        ),
        ("format = 2\nformat = = 1\n[agreement]\n", &["toml-syntax = help-extra-equals"]),
    ] {
        assert_eq!(told(text), expected, "{text}");
    }
}

#[test]
fn of_a_file_without_head_the_table_that_comes_nearest_is_named() {
    for (text, expected) in [
        ("[agrement]\n", "unknown-document [agrement] help-nearest"),
        ("agreement = 1\n", "unknown-document agreement help-nearest"),
        ("agrement = 1\n", "unknown-document  help"),
        ("[[permit]]\n", "unknown-document  help"),
        ("[[atgard]]\n", "unknown-document  help"),
        ("[[avtal]]\n", "unknown-document [[avtal]] help-nearest"),
    ] {
        assert_eq!(told(text), [expected], "{text}");
    }
}

#[test]
fn what_tells_of_persons_is_told_however_it_is_written() {
    for (note, expected) in [
        (r"a.berg@example.org", &["contact-detail"][..]),
        (r"070-174 06 05", &["contact-detail"]),
        (r"19121212-\u0031212", &["personal-number"]),
        (r"a.berg\u0040example.org", &["contact-detail"]),
    ] {
        let text = format!("[agreement]\n[[review]]\nnote = \"{note}\"\n");
        let faults = file(FileIndex(0), Content::Text(text), false, None).faults;
        let rules: Vec<_> = faults.iter().map(|fault| fault.rule).filter(|rule| *rule != "missing-key").collect();
        assert_eq!(rules, expected, "{note}");
    }
}

#[test]
fn the_digits_of_persons_are_written_over_and_no_others() {
    for (notes, expected) in [
        (r#"["12 kap, 19121212-1212", "§ 7"]"#, r#"["12 kap, ********-****", "§ 7"]"#),
        // Of a number that is written with escapes the whole value, wherever others stand.
        (r#"["19121212-1212", "12 kap, 19121212-\u0031212"]"#, r#"["********-****", "** kap, ********-\u*******"]"#),
        (r#"["19121212-\u0031212", "7 §", "19121212-1212"]"#, r#"["********-\u*******", "7 §", "********-****"]"#),
        (r#"["121212\u0031212"]"#, r#"["******\u*******"]"#),
        (r#"["121212\u0031212, 19121212-\u0031212"]"#, r#"["******\u*******, ********-\u*******"]"#),
        (r#"["121212\u0031212, 19121212-1212"]"#, r#"["******\u*******, ********-****"]"#),
    ] {
        let text = |notes: &str| format!("[agreement]\nnotes = {notes}\n");
        let read = file(FileIndex(0), Content::Text(text(notes)), false, None).text;
        assert_eq!(*read, text(expected));
    }
    let hidden = |text: &str, encoding| {
        let mut text = text.to_owned();
        super::privacy::hide_in_foreign(&mut text, encoding);
        text
    };
    assert_eq!(hidden("7 \u{fffd}, 19121212-1212", Some(Encoding::Windows1252)), "7 \u{fffd}, ********-****");
    assert_eq!(hidden("7 \u{fffd}, 19121212-1212", None), "7 \u{fffd}, ********-****");
    assert_eq!(hidden("7\0 \x001\x009\0", Some(Encoding::Utf16)), "*\0 \0*\0*\0");
}

#[test]
fn a_register_is_city_toml_in_the_folder_of_the_tree() {
    for (root, path, is) in [
        (".", "city.toml", true),
        ("stad", "stad/city.toml", true),
        (".", "stad/city.toml", false),
        ("stad", "city.toml", false),
        ("stad", "stad/norr/city.toml", false),
        (".", "stad.toml", false),
    ] {
        assert_eq!(is_register(root, path), is, "{path} below {root}");
    }
}

const CITY: &str = "[city]\nid = \"ort\"\n";

const FRAMEWORK: &str = "[framework]\nid = \"ram\"\n[[commitment]]\nid = \"r\"\n[[result]]\ncommitment = \"x\"\n";

const OTHER: &str = "[agreement]\nid = \"b\"\nframework = \"ram\"\nsupersedes = [\"a\"]\n[[promise]]\nid = \"l\"\n\
                     commitments = [\"a/c\", \"a/new\", \"a/r\"]\n[[result]]\ncommitment = \"a/c\"\n";

/// The agreement that the tests of trees change; its last words are a commitment's.
const CHANGING: &str = "[agreement]\nid = \"a\"\nframework = \"ram\"\n[[result]]\ncommitment = \"r\"\n[[waiver]]\n\
                        rule = \"missing-key\"\n[[commitment]]\nid = \"c\"\ntitle = \"C\"\nsupporting = [\"city\"]\n";

/// A tree whose files are found at their own texts.
fn tree(root: &str, files: &[(&str, &str)]) -> Tree {
    let file = |(path, text): &(&str, &str)| File {
        path: (*path).to_owned(),
        selected: true,
        origin: Origin::Disk(text.into()),
    };
    Tree { root: root.to_owned(), files: files.iter().map(file).collect() }
}

fn text_of(file: &File) -> Content {
    match &file.origin {
        Origin::Disk(text) => Content::Text(text.to_str().expect("a text").to_owned()),
        other => unreachable!("{other:?}"),
    }
}

#[test]
fn a_reference_names_what_its_document_reaches() {
    let to = |changing: &str| {
        let tree = tree(".", &[("a.toml", changing), ("b.toml", OTHER), ("city.toml", CITY), ("ram.toml", FRAMEWORK)]);
        let documents = load(&tree, Spread::Here, &text_of).workspace.documents;
        let results = documents.iter().flat_map(|document| &document.results).map(|result| result.commitment.to());
        let to = results.chain(documents[0].waivers.iter().map(|waiver| waiver.rule.to()));
        to.map(|to| match to {
            To::Record(record) => format!("in {}", record.document.0),
            other => format!("{other:?}"),
        })
        .collect::<Vec<_>>()
        .join(", ")
    };
    // Of the agreement, of the other one, of the framework, and a rule.
    assert_eq!(to(CHANGING), "in 3, Nothing, Nothing, Program");
    assert_eq!(to(&CHANGING.replace("\"ram\"", "\"rma\"")), "Unjudged, Nothing, Nothing, Program");
    assert_eq!(to(&CHANGING.replace("\"r\"", "\"ram/r\"")), "in 3, Nothing, Nothing, Program");
    // The framework is not known, but this is none.
    let lost = CHANGING.replace("\"ram\"", "\"rma\"");
    assert_eq!(to(&lost.replace("\"r\"", "\"b/l\"")), "Nothing, Nothing, Nothing, Program");
    assert_eq!(to(&lost.replace("\"r\"", "\"ram/r\"")), "Unjudged, Nothing, Nothing, Program");
}

/// What can be told apart of a tree that was read.
fn seen(loaded: &Loaded) -> String {
    let Loaded { workspace, faults, texts } = loaded;
    let mut faults = faults.clone();
    faults.sort();
    let names =
        |id: &str| (workspace.by_id.get(id).map(|DocumentIndex(index)| *index), workspace.actors.contains_key(id));
    let ids = ["a", "b", "new", "norr", "ort", "ram"].map(names);
    let documents: Vec<String> = workspace.documents.iter().map(|document| shown(document)).collect();
    format!(
        "{} {:?} {documents:#?} {:?} {:?} {ids:?} {faults:#?} {texts:?}",
        workspace.root, workspace.files, workspace.incoming, workspace.geography
    )
}

/// A document, its records with what they name, and its ids, which lie in no order.
fn shown(document: &Document) -> String {
    let mut ids: Vec<_> = document.ids.iter().collect();
    ids.sort();
    let records: Vec<String> =
        document.records().map(|(kind, at, record)| format!("{kind:?} {at} {record:?}")).collect();
    format!("{:?} {:?} {ids:?} {records:?} {:?}", document.file, document.head(), document.nameless)
}

#[test]
fn a_tree_says_the_same_whatever_it_said_before() {
    let changed = [
        CHANGING.replace("\"C\"", "\"D\""),
        CHANGING.replace("id = \"a\"", "id = \"new\""),
        CHANGING.replace("id = \"c\"", "id = \"new\""),
        CHANGING.replace("id = \"c\"\n", ""),
        CHANGING.replace("id = \"c\"", "id = \"r\""),
        CHANGING.replace("[[commitment]]\n", "[[problem]]\n"),
        CHANGING.replace("\"ram\"", "\"rma\""),
        CHANGING.replace("framework = \"ram\"\n", ""),
        CHANGING.replace("\"r\"", "\"c\""),
        CHANGING.replace("[agreement]", "[framework]"),
        CHANGING.replace("[agreement]", "[agrement]"),
        CHANGING.replace("supporting", "suporting"),
        CHANGING.replace("title = ", "title = = "),
        format!("{CHANGING}[[commitment]]\nid = \"c\"\n"),
        format!("{CHANGING}[[zzz]]\nid = \"x\"\n"),
        format!("{CHANGING}[[zzz]]\nid = \"c\"\n"),
        format!("{CHANGING}[[zzz]]\nid = \"new\"\n"),
        format!("{CHANGING}[[commitment]]\ntitle = \"E\"\n"),
        format!("{CHANGING}[[permit]]\nid = \"new\"\n"),
        format!("{CHANGING}[[review]]\nnote = \"19121212-1212\"\n"),
        CHANGING.replace("\"r\"", "\"ram/r\""),
        CHANGING.replace("supporting = [\"city\"]", "supporting = [\"norr\"]"),
    ];
    let register = format!("{CITY}[[district]]\nid = \"norr\"\n[[district]]\nid = \"torget\"\n");
    let parted = format!("{register}part_of = \"norr\"\n");
    let all = |city: &str, changing: &str, other: &str| {
        tree(".", &[("a.toml", changing), ("b.toml", other), ("city.toml", city), ("ram.toml", FRAMEWORK)])
    };
    let mut trees: Vec<Tree> = [CITY, &register, &parted].map(|city| all(city, CHANGING, OTHER)).into();
    trees.extend(changed.iter().map(|changing| all(CITY, changing, OTHER)));
    trees.push(all(CITY, &changed[0], &OTHER.replace("\"l\"", "\"m\"")));
    // Without a register, in another folder, and under another name.
    trees.push(tree("x", &[("a.toml", CHANGING), ("b.toml", OTHER)]));
    trees.push(tree(".", &[("a.toml", CHANGING), ("b.toml", OTHER)]));
    trees.push(tree(".", &[("a.toml", &changed[11]), ("b.toml", OTHER)]));
    trees.push(tree(".", &[("a.toml", CHANGING), ("c.toml", OTHER)]));
    trees.push(tree(".", &[("a.toml", CHANGING), ("b.toml", OTHER), ("city.toml", CITY)]));
    let memory = Memory::default();
    let wholes: Vec<_> = trees.iter().map(|tree| (tree, seen(&load(tree, Spread::Here, &text_of)))).collect();
    for (at, (before, _)) in wholes.iter().enumerate() {
        let kept = Arc::new(memory.keep((*before).clone(), Spread::Here, &text_of));
        // From the first to each, from each to the first, and from each to the next.
        for (_, (after, whole)) in wholes.iter().enumerate().filter(|(to, _)| at == 0 || *to == 0 || *to == at + 1) {
            let renewed = memory.renew(&kept, (*after).clone(), &text_of);
            assert_eq!(&seen(&renewed.loaded), whole, "{before:#?}");
        }
    }
}
