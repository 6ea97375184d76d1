//! Files that cannot be read, or are no documents: one finding each, and no others because of them.

use samverkan::source::{Content, LARGEST, Unreadable, decode};

use super::texts::{AGREEMENT, CITY, COMMITMENT, FRAMEWORK, Judged, judge, read};

/// The tree with `a.toml` in place of its agreement.
fn with(text: &str) -> Judged {
    judge(&[("city.toml", CITY), ("ram.toml", FRAMEWORK), ("a.toml", text)])
}

fn text(text: &str) -> Content {
    Content::Text(text.to_owned())
}

#[test]
fn the_small_tree_is_well_formed() {
    assert_eq!(with(AGREEMENT).of_form(), [""; 0]);
    assert_eq!(with(&format!("\u{FEFF}format = 1\n{AGREEMENT}")).of_form(), [""; 0]);
}

#[test]
fn a_file_in_another_encoding_is_told_at_its_first_bad_byte() {
    let files = |bytes: Vec<u8>| {
        let other = format!("{AGREEMENT}supersedes = [\"gammal\"]\n");
        let files = [("city.toml", text(CITY)), ("ram.toml", text(FRAMEWORK)), ("a.toml", text(&other))];
        let files = files.into_iter().chain([("b.toml", decode(bytes))]);
        read("2026-03-01", files.map(|(path, content)| (path.to_owned(), content)).collect())
    };
    let judged = files(b"[agreement]\nid = \"gammal\"\ntitle = \"F\xF6r l\xE4nge sedan\"\n".to_vec());
    // The agreement that supersedes it is left alone: perhaps it stands in there.
    assert_eq!(judged.of_form(), ["b.toml:3:11 not-utf8 ⟦\u{FFFD}⟧"]);
    assert_eq!(
        judged.said("not-utf8"),
        "the file is not saved as UTF-8\n\
         help: it looks like Windows-1252: open it as that, and save it with the encoding UTF-8"
    );
    let judged = files("\u{FEFF}[agreement]\n".encode_utf16().flat_map(u16::to_le_bytes).collect());
    assert!(judged.said("not-utf8").contains("it looks like UTF-16"), "{}", judged.said("not-utf8"));
    let judged = files(b"PK\x03\x04\x14\0\x06\0\x08\0\xE9\x8Fword/document.xml".to_vec());
    // Nothing in it is to be shown.
    assert_eq!(judged.of_form(), ["b.toml:1:1 not-utf8 ⟦⟧"]);
    assert!(judged.said("not-utf8").ends_with(
        "help: it looks like a Word file or another zip archive: save its text as plain text, with the encoding UTF-8"
    ));
    let judged = files(b"title = \"\xFF\"".to_vec());
    assert!(judged.said("not-utf8").contains("help: open it in an editor"), "{}", judged.said("not-utf8"));
}

#[test]
fn a_file_that_cannot_be_read_is_told_with_the_reason() {
    for (why, said) in [
        (Unreadable::NotAllowed, "you are not allowed to read the file"),
        (Unreadable::TooLarge, "the file is larger than 4 MiB"),
        (Unreadable::NotRegular, "this is no ordinary file"),
        (Unreadable::LeadsOut, "this is a link to something outside the tree"),
        (Unreadable::BrokenLink, "this is a link that leads nowhere"),
        (Unreadable::Failed, "the file could not be read"),
    ] {
        let files = [("city.toml", text(CITY)), ("ram.toml", Content::Unreadable(why)), ("a.toml", text(AGREEMENT))];
        let judged = read("2026-03-01", files.map(|(path, content)| (path.to_owned(), content)).into());
        assert_eq!(judged.of_form(), ["ram.toml:1:1 unreadable-file ⟦⟧"], "{why:?}");
        let told = judged.said("unreadable-file");
        assert!(told.starts_with(said) && told.contains("\nhelp: "), "{told}");
    }
    assert_eq!(LARGEST, 4 << 20);
}

#[test]
fn a_register_that_cannot_be_read_brings_no_flood() {
    let agreement = format!(
        "{AGREEMENT}coordinator = \"norr\"\n[[commitment]]\nid = \"c\"\ntitle = \"C\"\ntext = \"C\"\nlead = \"gata\"\n"
    );
    for (register, expected) in [
        ("[ctiy]\nid = \"ort\"\nname = \"Ort\"\n", "unknown-document"),
        ("format = 2\n[city]\nid = \"ort\"\n", "unsupported-format"),
        ("", "unknown-document"),
    ] {
        let judged = judge(&[("city.toml", register), ("ram.toml", FRAMEWORK), ("a.toml", &agreement)]);
        let rules: Vec<String> = judged.of_form();
        assert!(!rules.is_empty() && rules.iter().all(|line| line.contains(expected)), "{rules:#?}");
    }
}

#[test]
fn a_file_without_a_head_is_no_document() {
    let judged = with("# nothing but notes\n");
    assert_eq!(judged.of_form(), ["a.toml:1:1 unknown-document ⟦⟧"]);
    assert_eq!(
        judged.said("unknown-document"),
        "the file is no document: it has none of `[city]`, `[framework]` and `[agreement]`\n\
         help: begin it with `[agreement]` or `[framework]`, or keep it outside the tree"
    );
    assert_eq!(with("[[commitment]]\nid = \"c\"\n").of_form(), ["a.toml:1:1 unknown-document ⟦⟧"]);
}

#[test]
fn a_misspelt_head_is_told_at_it() {
    for (head, meant) in [
        ("[agremeent]", "[agreement]"),
        ("[[agreements]]", "[agreement]"),
        ("[Agreement]", "[agreement]"),
        ("[avtal]", "[agreement]"),
        ("[frame_work]", "[framework]"),
        ("[kommun]", "[city]"),
    ] {
        let judged = with(&format!("[[problem]]\nid = \"p\"\n{head}\nid = \"a\"\n"));
        assert_eq!(judged.of_form(), [format!("a.toml:3:1 unknown-document ⟦{head}⟧")]);
        assert!(judged.said("unknown-document").contains(&format!("help: did you mean `{meant}`?")));
    }
    let judged = with("agreement = \"avtal\"\n");
    assert_eq!(judged.of_form(), ["a.toml:1:1 unknown-document ⟦agreement⟧"]);
}

#[test]
fn a_second_head_is_told_at_it() {
    let judged = with("[framework]\nid = \"x\"\n[agreement]\nid = \"y\"\n[city]\nid = \"z\"\n");
    assert_eq!(judged.of_form(), ["a.toml:3:1 unknown-document ⟦[agreement]⟧", "a.toml:5:1 unknown-document ⟦[city]⟧"]);
    let judged = with("[framework]\nid = \"x\"\n[agreement]\nid = \"y\"\n");
    assert_eq!(
        judged.said("unknown-document"),
        "the file is a second document too\n\
         help: move one of the two, with all that belongs to it, to a file of its own\n\
         a.toml:1:1 it is this document already ⟦[framework]⟧"
    );
}

#[test]
fn the_register_stands_in_city_toml() {
    let register = CITY.replace("\"ort\"", "\"annan\"");
    let judged = with(&register);
    assert_eq!(judged.of_form(), ["a.toml:1:1 unknown-document ⟦[city]⟧"]);
    assert!(judged.said("unknown-document").starts_with("`[city]` stands in another file than `city.toml`\n"));

    let judged = judge(&[("city.toml", FRAMEWORK), ("a.toml", AGREEMENT)]);
    assert_eq!(judged.of_form(), ["city.toml:1:1 unknown-document ⟦[framework]⟧"]);
    assert!(judged.said("unknown-document").starts_with("`city.toml` is no register: it has no `[city]`\n"));

    let judged = judge(&[("city.toml", "\n"), ("a.toml", AGREEMENT)]);
    assert_eq!(judged.of_form(), ["city.toml:1:1 unknown-document ⟦⟧"]);
}

#[test]
fn a_tree_without_register_is_told_once() {
    let judged = judge(&[("a.toml", AGREEMENT), ("ram.toml", FRAMEWORK)]);
    assert_eq!(judged.of_form(), ["a.toml:1:1 unknown-document ⟦⟧"]);
    assert_eq!(
        judged.said("unknown-document"),
        "the tree has no register: there is no `city.toml`\nhelp: write a `city.toml` with `[city]` in the folder `.`"
    );
    // Where the register only has the wrong name, that is what there is to say.
    let judged = judge(&[("a.toml", AGREEMENT), ("ram.toml", FRAMEWORK), ("stad.toml", CITY)]);
    assert_eq!(judged.of_form(), ["stad.toml:1:1 unknown-document ⟦[city]⟧"]);
}

#[test]
fn another_format_is_told_alone() {
    for (format, help) in
        [("2", "newer version"), ("0", "write `format = 1`"), ("\"1\"", "write `format = 1`"), ("1.0", "")]
    {
        let judged = with(&format!("format = {format}\n[agreement]\nid = \"x\"\nnothing = \"of this is judged\"\n"));
        assert_eq!(judged.of_form(), [format!("a.toml:1:10 unsupported-format ⟦{format}⟧")]);
        assert!(judged.said("unsupported-format").contains(help));
    }
    assert_eq!(with(&format!("format = 0x1\n{AGREEMENT}")).of_form(), [""; 0]);
}

#[test]
fn nothing_is_said_of_ids_that_a_broken_file_may_have() {
    let agreement = AGREEMENT.replace("\"ram\"", "\"ramen\"") + "[[area]]\narea = \"places\"\n";
    let judged = judge(&[("city.toml", CITY), ("ram.toml", "[framework]\n[agreement]\n"), ("a.toml", &agreement)]);
    assert_eq!(judged.of_form(), ["ram.toml:2:1 unknown-document ⟦[agreement]⟧"]);
}

#[test]
fn what_is_no_toml_is_told_once() {
    for (more, marked) in [
        ("[commitment]\nid = \"c\"\n[[commitment]]\nid = \"d\"\n", "9:1 toml-syntax ⟦[commitment]⟧"),
        ("[[åtgärd]]\nid = \"c\"\n", "9:3 toml-syntax ⟦åtgärd⟧"),
        ("titel: \"Avtal\"\n", "9:6 toml-syntax ⟦:⟧"),
    ] {
        let judged = with(&format!("{AGREEMENT}{more}"));
        let told = judged.of(&["toml-syntax", "wrong-type", "unknown-key", "unknown-value", "duplicate-id"]);
        assert_eq!(told, [format!("a.toml:{marked}")], "{more}");
    }
    let judged = with("agreement]\nid = \"avtal\"\n");
    assert_eq!(judged.of_form(), ["a.toml:1:1 toml-syntax ⟦agreement]⟧"], "the head may stand there");
    let judged = with(&format!("format = ett\n{AGREEMENT}"));
    assert_eq!(judged.of_form(), ["a.toml:1:10 toml-syntax ⟦ett⟧"]);
}

#[test]
fn a_swedish_word_that_is_no_toml_is_told_with_the_one_that_was_meant() {
    for (header, meant) in [
        ("[[åtagande]]", "[[commitment]]"),
        ("[[åtgärder]]", "[[commitment]]"),
        ("[[ Åtagande ]", "[[commitment]]"),
        ("[åtagande]", "[[commitment]]"),
    ] {
        let judged = with(&format!("{AGREEMENT}{}", COMMITMENT.replace("[[commitment]]", header)));
        let name = header.trim_matches(['[', ']', ' ']);
        let column = header.find(name).unwrap() + 1;
        // What follows is that record, without faults.
        assert_eq!(judged.of_form(), [format!("a.toml:9:{column} toml-syntax ⟦{name}⟧")]);
        assert_eq!(
            judged.said("toml-syntax"),
            format!(
                "`{name}` is not a header; the headers are English words without å, ä and ö\nhelp: did you mean `{meant}`?"
            )
        );
    }
    let judged = with(&format!("{AGREEMENT}[[lägesbild]]\ntitle = \"L\"\non = 2025-01-01\n"));
    assert_eq!(judged.of_form(), ["a.toml:9:3 toml-syntax ⟦lägesbild⟧"]);
    let judged = with(&AGREEMENT.replace("agreement", "överenskommelse"));
    assert_eq!(judged.of_form(), ["a.toml:1:2 toml-syntax ⟦överenskommelse⟧"]);
    assert!(judged.said("toml-syntax").ends_with("did you mean `[agreement]`?"));
    let judged = with(&format!("{AGREEMENT}[[övrigt]]\nid = \"c\"\n"));
    assert!(judged.said("toml-syntax").ends_with("write the English header of the format, such as `[[commitment]]`"));

    let judged = with(&AGREEMENT.replace("valid_from", "giltig_från"));
    assert_eq!(judged.of_form(), ["a.toml:8:1 toml-syntax ⟦giltig_från⟧"]);
    assert_eq!(
        judged.said("toml-syntax"),
        "`giltig_från` is not a key; the keys are English words without å, ä and ö\nhelp: did you mean `valid_from`?"
    );
    for (kind, written, meant) in [
        ("area", "mål = \"Färre rån\"", "goal"),
        ("indicator", "mål = 3", "target"),
        ("indikator", "målvärde = 3", "target"),
        ("commitment", "löpande = true", "throughout"),
        ("situation_report", "källa = \"Polisen\"", "source"),
    ] {
        let judged = with(&format!("{AGREEMENT}[[{kind}]]\n{written}\n"));
        assert!(judged.said("toml-syntax").ends_with(&format!("did you mean `{meant}`?")), "{kind}.{written}");
    }
    let judged = with(&format!("{AGREEMENT}[[review]]\növrigt = 1\n"));
    assert!(judged.said("toml-syntax").contains("help: write the English key of the format"));
}

#[test]
fn a_header_in_other_brackets_is_told_once_and_read() {
    for (header, wrong) in [
        ("(commitment)", "the brackets around this header are not right"),
        ("((commitment))", "the brackets around this header are not right"),
        ("{{commitment}}", "the brackets around this header are not right"),
        ("{commitment}", "the brackets around this header are not right"),
        ("<commitment>", "the brackets around this header are not right"),
        ("commitment", "this header has no brackets"),
    ] {
        let result = "[[result]]\ncommitment = \"d\"\non = 2025-06-01\nstatus = \"ongoing\"\n";
        let another = COMMITMENT.replace("[[commitment]]", header).replace("\"c\"", "\"d\"");
        let judged = with(&format!("{AGREEMENT}{COMMITMENT}{another}{result}"));
        assert_eq!(judged.of_form(), [format!("a.toml:16:1 toml-syntax ⟦{header}⟧")]);
        assert_eq!(judged.said("toml-syntax"), format!("{wrong}\nhelp: write `[[commitment]]`"));
        // Also where it is the first of its kind, or of several such.
        let judged = with(&format!("{AGREEMENT}{another}{result}{COMMITMENT}"));
        assert_eq!(judged.of_form(), [format!("a.toml:9:1 toml-syntax ⟦{header}⟧")]);
        let judged = with(&format!("{AGREEMENT}{another}{}", another.replace("\"d\"", "\"e\"")));
        assert_eq!(judged.of_form().len(), 2, "{:#?}", judged.of_form());
    }
    for head in ["(agreement)", "agreement"] {
        let judged = with(&AGREEMENT.replace("[agreement]", head));
        assert_eq!(judged.of_form(), [format!("a.toml:1:1 toml-syntax ⟦{head}⟧")]);
        assert!(judged.said("toml-syntax").ends_with("help: write `[agreement]`"));
    }
}

#[test]
fn a_list_in_other_brackets_is_told_with_its_own() {
    for (key, list, good) in [
        ("districts", "{\"norr\"}", "[\"norr\"]"),
        ("districts", "{ \"norr\", \"soder\" }", "[\"norr\", \"soder\"]"),
        ("police_areas", "(\"lpo-a\", \"lpo-b\")", "[\"lpo-a\", \"lpo-b\"]"),
    ] {
        let (before, after) = AGREEMENT.split_once(&format!("{key} = ")).unwrap();
        let (_, after) = after.split_once('\n').unwrap();
        let judged = with(&format!("{before}{key} = {list}  # (\"här\")\n{after}{COMMITMENT}"));
        let line = before.lines().count() + 1;
        assert_eq!(judged.of_form(), [format!("a.toml:{line}:{} toml-syntax ⟦{list}⟧", key.len() + 4)]);
        assert_eq!(
            judged.said("toml-syntax"),
            format!("the brackets around this list are not right\nhelp: write `{good}`")
        );
    }
}

#[test]
fn a_register_without_its_head_is_told_what_it_should_be() {
    let judged = judge(&[("city.toml", "[[district]]\nid = \"norr\"\nname = \"N\"\n"), ("a.toml", AGREEMENT)]);
    assert_eq!(judged.of_form(), ["city.toml:1:1 unknown-document ⟦⟧"]);
    assert!(judged.said("unknown-document").starts_with("`city.toml` is no register: it has no `[city]`\n"));
}
