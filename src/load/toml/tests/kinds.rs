//! Each mistake that people make: its kind and the stretch that is shown.

use super::{Kind, Parsed, agreement, only_mistake, parse};

#[track_caller]
fn is(lines: &str, kind: Kind, shown: &str) {
    let (found, stretch, _) = only_mistake(lines);
    assert_eq!((found, stretch.as_str()), (kind, shown), "{lines:?}");
}

#[test]
fn quotation_marks() {
    is("title = “Ordningsvakter vid torget”", Kind::TypographicQuotes, "“");
    is("title = ”Ordningsvakter”", Kind::TypographicQuotes, "”");
    is("title = »Ordningsvakter vid torget«", Kind::TypographicQuotes, "»");
    is("title = ’Ordningsvakter’", Kind::TypographicQuotes, "’");
    is("title = \"Ordningsvakter vid torget”", Kind::TypographicQuotes, "”");
    is("supporting = [“farsta”, \"lpo-farsta\"]", Kind::TypographicQuotes, "“");
    is("supporting = [\"farsta”, \"lpo-farsta\"]", Kind::TypographicQuotes, "”");
    is("”title” = \"Ordningsvakter\"", Kind::TypographicQuotes, "”");
    is("title = \"Det \"stora\" avtalet\"", Kind::InnerQuotes, "\"stora\"");
    is("title = \"Det \"stora avtalet\"", Kind::InnerQuotes, "\"stora avtalet\"");
    is("title = \"Det \"\"stora\"\" avtalet\"", Kind::InnerQuotes, "\"\"");
    is("title = 'Farsta's vakter'", Kind::InnerQuotes, "'s vakter'");
    is("legal_basis = [\"lagen \"LVU\" 43 §\", \"2018:1200\"]", Kind::InnerQuotes, "\"LVU\"");
    is("title = \"Ordningsvakter vid torget", Kind::UnclosedText, "\"Ordningsvakter vid torget");
    is("text = \"\"\"\nVakterna rör sig\nvid torget.", Kind::UnclosedLongText, "\"\"\"");
    is("text = \"Vakterna rör sig\nvid torget.\"", Kind::LineBreakInText, "\"Vakterna rör sig");
    is("text = 'Vakterna rör sig\n\növer 8 torg.\nOfta.'", Kind::LineBreakInText, "'Vakterna rör sig");
    is("source = \"H:\\avtal\\Farsta\"", Kind::Backslash, "\\a");
    is("source = \"H:\\Users\\Farsta\"", Kind::Backslash, "\\Us");
    is("source = \"H:\\\\avtal\\\"", Kind::Backslash, "\\\"");
    is("text = \"\"\"\nI mappen H:\\avtal\nligger det.\n\"\"\"", Kind::Backslash, "\\a");
}

#[test]
fn characters_that_cannot_be_seen() {
    is("due_on =\u{a0}2020-06-30", Kind::NoBreakSpace, "\u{a0}");
    is("\u{a0}due_on = 2020-06-30", Kind::NoBreakSpace, "\u{a0}");
    is("due_on\u{a0}= 2020-06-30", Kind::NoBreakSpace, "\u{a0}");
    is("due_on = 2020-06-30\u{a0}# beslutat", Kind::NoBreakSpace, "\u{a0}");
    is("title = \"Vakter\"\u{a0}", Kind::NoBreakSpace, "\u{a0}");
    is("supporting = [\"farsta\",\u{a0}\"lpo-farsta\"]", Kind::NoBreakSpace, "\u{a0}");
    is("\u{a0}", Kind::NoBreakSpace, "\u{a0}");
    is("due_on = \u{200b}2020-06-30", Kind::HiddenCharacter, "\u{200b}");
    is("title = \"Vakter\u{7} vid torget\"", Kind::ControlCharacter, "\u{7}");
    is("# Vakter\u{7}", Kind::ControlCharacter, "\u{7}");
}

#[test]
fn numbers() {
    is("target = 1,5", Kind::DecimalComma, "1,5");
    is("target = -1 200,50", Kind::DecimalComma, "-1 200,50");
    is("budget_sek = 12,500", Kind::DecimalComma, "12,500");
    is("budget_sek = 12 500", Kind::ThousandsSeparator, "12 500");
    is("budget_sek = 1\u{a0}200\u{a0}000", Kind::ThousandsSeparator, "1\u{a0}200\u{a0}000");
    is("budget_sek = 1.200.000", Kind::ThousandsSeparator, "1.200.000");
    is("target = 45 %", Kind::PercentSign, "45 %");
    is("target = 1,5%  # per år", Kind::PercentSign, "1,5%");
    is("budget_sek = 500 000 kr", Kind::NumberWithUnit, "500 000 kr");
    is("hours_per_month = 40h", Kind::NumberWithUnit, "40h");
    is("times = 08", Kind::LeadingZero, "08");
    is("times = 1__0", Kind::BadNumber, "1__0");
    is("times = 4O", Kind::BadNumber, "4O");
    is("times = +-3", Kind::BadNumber, "+-3");
}

#[test]
fn dates() {
    is("due_on = 2020-6-30", Kind::DateForm, "2020-6-30");
    is("due_on = 30/6 2020", Kind::DateForm, "30/6 2020");
    is("due_on = 30.6.2020", Kind::DateForm, "30.6.2020");
    is("due_on = 2020/06/30", Kind::DateForm, "2020/06/30");
    is("due_on = 2020–06–30", Kind::DateForm, "2020–06–30");
    is("due_on = den 30 juni 2020 # senast", Kind::DateForm, "den 30 juni 2020");
    is("due_on = 2020-06", Kind::DateForm, "2020-06");
    is("due_on = 20-06-30", Kind::DateForm, "20-06-30");
    is("due_on = 2020-02-30", Kind::ImpossibleDate, "2020-02-30");
    is("due_on = 2020-13-01", Kind::ImpossibleDate, "2020-13-01");
    is("due_on = 2020-06-30 (preliminärt)", Kind::AfterValue, "(preliminärt)");
}

#[test]
fn words() {
    for word in ["ja", "nej", "Ja", "True", "yes", "FALSE"] {
        is(&format!("throughout = {word}"), Kind::BooleanWord, word);
    }
    is("lead = trafikkontoret", Kind::UnquotedText, "trafikkontoret");
    is("title = Färre rån, fler vuxna # mål", Kind::UnquotedText, "Färre rån, fler vuxna");
    is("supporting = [farsta, \"lpo-farsta\"]", Kind::UnquotedText, "farsta");
    is("registry_no = KS 2019/1", Kind::UnquotedText, "KS 2019/1");
    is("legal_basis = [2018:1200 9 §]", Kind::UnquotedText, "2018:1200 9 §");
    is("lead = trafikkontoret\"", Kind::UnquotedText, "trafikkontoret\"");
    is("resources = ?", Kind::UnquotedText, "?");
}

#[test]
fn lists() {
    is("supporting = [\"farsta\", \"lpo-farsta\"", Kind::UnclosedList, "[");
    is("supporting = [\n  \"farsta\",\n  \"lpo-farsta\"\n", Kind::UnclosedList, "[");
    is("supporting = [\"farsta\" \"lpo-farsta\"]", Kind::MissingComma, "\"lpo-farsta\"");
    is("supporting = [\n  \"farsta\"\n  \"lpo-farsta\",\n]", Kind::MissingComma, "\"lpo-farsta\"");
    is("supporting = [\"farsta\",, \"lpo-farsta\"]", Kind::ExtraComma, ",");
    is("supporting = [\"farsta\"; \"lpo-farsta\"]", Kind::MissingComma, ";");
    is("lead = \"farsta\",", Kind::ExtraComma, ",");
    is("supporting = \"farsta\", \"lpo-farsta\"", Kind::ListWithoutBrackets, ",");
    is("supporting = \"farsta\"]", Kind::ExtraBracket, "]");
    is("supporting = [\"farsta\"]]", Kind::ExtraBracket, "]");
    is("levels = { no-time = \"off\"", Kind::UnclosedBraces, "{");
    is("levels = {\n  no-time = \"off\"\n  no-level = \"off\"\n}", Kind::MissingComma, "no-level");
    is("levels = { no-time: \"off\" }", Kind::Colon, ":");
    is("levels = { no-time }", Kind::BraceEntry, "}");
    is("supporting = { \"farsta\" }", Kind::ListBrackets, "{ \"farsta\" }");
}

#[test]
fn keys() {
    is("due_on =", Kind::MissingValue, "due_on =");
    is("due_on = # fylls i", Kind::MissingValue, "due_on =");
    is("due_on =\n  2020-06-30", Kind::MissingValue, "due_on =");
    is("supporting =\n  [\"farsta\"]", Kind::MissingValue, "supporting =");
    is("due_on: 2020-06-30", Kind::Colon, ":");
    is("\"due_on\": 2020-06-30", Kind::Colon, ":");
    is("due_on 2020-06-30", Kind::MissingEquals, "due_on");
    is("lead \"farsta\"", Kind::MissingEquals, "lead");
    is("due_on == 2020-06-30", Kind::ExtraEquals, "=");
    is("lead = \"farsta\" level = \"strategic\"", Kind::AfterValue, "level = \"strategic\"");
    is("due_on = 2020-06-30;", Kind::AfterValue, ";");
    is("= 2020-06-30", Kind::MissingKey, "=");
    is("åtgärd = \"Vakter\"", Kind::ForeignKey, "åtgärd");
    is("due on = 2020-06-30", Kind::KeyWithSpace, "due on");
    is("due/on = 2020-06-30", Kind::InvalidKey, "due/on");
    is("lead = \"farsta\"\nlead = \"lpo-farsta\"", Kind::RepeatedKey, "lead");
    is("Kommentar från mötet: Detta ska kompletteras", Kind::FreeText, "Kommentar från mötet: Detta ska kompletteras");
    is("// Vakter\n// vid torget", Kind::FreeText, "// Vakter");
    is("lead = \"farsta\" stadsdelsförvaltningen # lead", Kind::AfterValue, "stadsdelsförvaltningen");
}

#[test]
fn headers() {
    let indicator =
        |header: &str| format!("lead = \"farsta\"\n\n{header}\nplace_in_text = 1\n[[commitment]]\nid = \"x\"");
    for (header, kind, shown) in [
        ("[[permit]", Kind::HeaderBrackets, "[[permit]"),
        ("[permit]]", Kind::HeaderBrackets, "[permit]]"),
        ("[[permit  # tillstånd", Kind::HeaderBrackets, "[[permit"),
        ("[permit", Kind::HeaderBrackets, "[permit"),
        ("[[[permit]]]", Kind::HeaderBrackets, "[[[permit]]]"),
        ("[ [permit] ]", Kind::HeaderBrackets, "[ [permit] ]"),
        ("[[situation report]]", Kind::KeyWithSpace, "situation report"),
        ("[[permit]] Tillstånd", Kind::AfterHeader, "Tillstånd"),
        ("[[permit]]\u{a0}", Kind::NoBreakSpace, "\u{a0}"),
        ("\u{a0}[[permit]]", Kind::NoBreakSpace, "\u{a0}"),
        ("\u{feff}[[permit]]", Kind::HiddenCharacter, "\u{feff}"),
        ("[[övrigt]]", Kind::ForeignHeader, "övrigt"),
        ("[[]]", Kind::InvalidHeader, "[[]]"),
    ] {
        let text = agreement(&indicator(header));
        let parsed = parse(&text);
        let found: Vec<_> = parsed.mistakes.iter().map(|mistake| (mistake.kind, &text[mistake.span.range()])).collect();
        assert_eq!(found, [(kind, shown)], "{header}");
        let ids = parsed.table["commitment"].get_ref().as_array().unwrap().len();
        assert_eq!(ids, 4, "{header}");
        let meant = if header.contains("situation") { "situation_report" } else { "permit" };
        let kept = parsed.table.get(meant).map(|records| records.get_ref()[0].get_ref()["place_in_text"].span());
        assert_eq!(kept.is_some(), shown != "övrigt" && shown != "[[]]", "{header}");
        assert!(kept.is_none_or(|span| &text[span] == "1"));
    }
}

/// Here alone a byte order mark may stand.
#[test]
fn the_beginning_and_the_end_of_a_file() {
    for (text, kind, shown, lost) in [
        ("\u{a0}", Kind::NoBreakSpace, "\u{a0}", "\u{a0}"),
        ("\u{feff}fri\u{a0}text", Kind::FreeText, "\u{feff}fri\u{a0}text", "\u{feff}fri\u{a0}text"),
        ("\u{feff}[]", Kind::InvalidHeader, "[]", "\u{feff}[]"),
        ("\u{feff}[[permit]]\nid = = 1", Kind::ExtraEquals, "=", "id = = 1"),
        ("supporting = [\n\"\n", Kind::UnclosedText, "\"", "supporting = [\n\""),
        ("levels = {\na = 1\nb = 2\n}", Kind::MissingComma, "b", "levels = {\na = 1\nb = 2\n}"),
    ] {
        let Parsed { mistakes, damaged, .. } = parse(text);
        let found: Vec<_> = mistakes.iter().map(|mistake| (mistake.kind, &text[mistake.span.range()])).collect();
        assert_eq!((&found[..], &text[damaged[0].span.range()]), (&[(kind, shown)][..], lost), "{text:?}");
    }
}

#[test]
fn what_is_too_long_was_meant_as_something_else() {
    let is = |lines: String, kind| assert_eq!(only_mistake(&lines).0, kind, "{lines}");
    for (length, date, key) in [(40, Kind::DateForm, Kind::ForeignKey), (41, Kind::UnquotedText, Kind::FreeText)] {
        is(format!("due_on = 30 juni{:>1$}", "2020", length - "30 juni".len()), date);
        is(format!("å{:x>1$} = 1", "", length + 77), key);
        let name = "x".repeat(length + 80);
        let header = format!("[{name}");
        let shown = if length == 40 { Kind::HeaderBrackets } else { Kind::FreeText };
        assert_eq!(parse(&header).mistakes[0].kind, shown, "{header}");
    }
}

#[test]
fn one_bracket_for_a_list() {
    let text =
        "[commitment]\nid = \"a\"\n[commitment]\nid = \"b\"\n[[commitment]]\nid = \"c\"\n[commitment]\nid = \"d\"\n";
    let parsed = parse(text);
    let starts: Vec<_> = parsed.mistakes.iter().map(|mistake| (mistake.kind, mistake.span.start)).collect();
    assert_eq!(starts, [(Kind::SingleBracket, 22), (Kind::SingleBracket, 68)]);
    assert!(parsed.mistakes.iter().all(|mistake| mistake.related.as_ref().unwrap().0.start == 0));
    assert_eq!(parsed.table["commitment"].get_ref().as_array().unwrap().len(), 4);

    let text = "[commitment]\nid = \"a\"\n\n[[commitment]]\nid = \"b\"\n";
    let parsed = parse(text);
    assert_eq!(parsed.mistakes.len(), 1);
    assert_eq!((parsed.mistakes[0].kind, parsed.mistakes[0].span.start), (Kind::SingleBracket, 0));
    assert_eq!(parsed.mistakes[0].related.as_ref().unwrap().0.start, 23);
    assert_eq!(parsed.table["commitment"].get_ref().as_array().unwrap().len(), 2);
}

#[test]
fn a_table_that_is_no_list_twice() {
    let text = "[agreement]\nid = \"a\"\n[agreement]\nid = \"b\"\nboard = \"c\"\n";
    let parsed = parse(text);
    assert_eq!(parsed.mistakes.len(), 1);
    assert_eq!((parsed.mistakes[0].kind, parsed.mistakes[0].span.start), (Kind::RepeatedTable, 21));
    let agreement = parsed.table["agreement"].get_ref();
    assert_eq!((agreement["id"].get_ref().as_str(), agreement["board"].get_ref().as_str()), (Some("a"), Some("c")));
}
