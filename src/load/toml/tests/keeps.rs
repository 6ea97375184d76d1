//! What is kept of a broken text, and what is not trusted.

use super::{Kind, agreement, parse};
use crate::source::Span;

#[test]
fn a_whole_text_is_read_as_it_is() {
    let text = agreement("due_on = 2020-06-30");
    let parsed = parse(&text);
    assert!(parsed.mistakes.is_empty() && parsed.damaged.is_empty());
    assert_eq!(parsed.table["commitment"].get_ref().as_array().unwrap().len(), 3);
}

/// What recovery makes of the parts that are whole is what TOML makes of them, places included.
#[test]
fn recovery_reads_as_toml_does() {
    let text = agreement(
        "levels = { a = \"off\", b.c = [1, 2.5, { d = 1 }] }\nupon = '''\n[[commitment]]\nlead = \"x\"'''\nsupporting = [\n  \"a\", # [b]\n  \"c = d\",\n]\na.b = 1\na.c.d = 2\n\n[commitment.sub]\ne = 1979-05-27 07:32:00Z\n\n[[commitment.more]]\nf = 1\n[[commitment.more]]\nf = 2\n[[x]]\n",
    );
    let text = text.replace("[[x]]\nplace", "[[commitment]]\nplace");
    for text in [text.clone(), format!("\u{feff}{text}"), text.replace('\n', "\r\n")] {
        let whole = parse(&text);
        assert!(whole.mistakes.is_empty());
        let broken = super::super::recover::recover(&text);
        assert!(broken.mistakes.is_empty() && broken.damaged.is_empty());
        assert_eq!(format!("{:?}", whole.table), format!("{:?}", broken.table));
    }
}

#[test]
fn a_broken_statement_is_damage_of_its_record() {
    let text = agreement("due_on = 30/6 2020\ntext = \"\"\"\nobruten\ntill slutet");
    let parsed = parse(&text);
    assert_eq!(
        parsed.mistakes.iter().map(|mistake| mistake.kind).collect::<Vec<_>>(),
        [Kind::DateForm, Kind::UnclosedLongText]
    );
    let second = Span::from(parsed.table["commitment"].get_ref()[1].span());
    assert_eq!(&text[second.range()], "[[commitment]]");
    let damage: Vec<_> =
        parsed.damaged.iter().map(|damage| (&text[damage.span.range()], damage.key.as_deref())).collect();
    assert_eq!(damage, [("due_on = 30/6 2020", Some("due_on")), ("text = \"\"\"\nobruten\ntill slutet", Some("text"))]);
    assert!(parsed.damaged.iter().all(|damage| damage.record == second));
    assert!(parsed.table["commitment"].get_ref()[1].get_ref().get("due_on").is_none());

    let parsed = parse("format = ett\n[agreement]\nid = \"a\"\n");
    assert_eq!((parsed.damaged[0].record, parsed.damaged[0].key.as_deref()), (Span::NONE, Some("format")));
}

#[test]
fn the_first_of_two_keys_is_kept_and_not_trusted() {
    let text = "[agreement]\nid = \"a\"\nid = \"b\"\nid = \"c\"\n";
    let parsed = parse(text);
    assert_eq!(parsed.table["agreement"].get_ref()["id"].get_ref().as_str(), Some("a"));
    assert_eq!((parsed.mistakes.len(), parsed.damaged.len()), (2, 2));
}

#[test]
fn the_meant_key_is_named() {
    for (line, key) in [
        ("due on = 2020-06-30", "due_on"),
        ("“due_on” = 2020-06-30", "due_on"),
        ("\"due_on\": 2020-06-30", "due_on"),
        ("\u{a0}due_on = 2020-06-30", "due_on"),
        ("due_on 2020-06-30", "due_on"),
    ] {
        let text = agreement(line);
        assert_eq!(parse(&text).damaged[0].key.as_deref(), Some(key), "{line}");
    }
    let parsed = parse("[[commitment]]\nid = \"a\" lead = \"b\"\n");
    let keys: Vec<_> = parsed.damaged.iter().map(|damage| damage.key.as_deref()).collect();
    assert_eq!(keys, [Some("id"), Some("lead")]);
    // The header ends with its name where no bracket ends it.
    let text = "[commitment \nid = = 1\n";
    assert_eq!(parse(text).damaged[0].record, Span::new(0, 11));
    let text = "[[commitment]] due_on = 2020-06-30\nid = \"a\"\n";
    let parsed = parse(text);
    assert_eq!((parsed.damaged[0].key.as_deref(), parsed.damaged[0].record), (Some("due_on"), Span::new(0, 14)));
}

#[test]
fn several_mistakes_are_all_reported() {
    let text = agreement(
        "due_on = 30/6 2020\nlead = trafikkontoret\nsupporting = [\"a\", \"b\"\nlevel: \"strategic\"\nbudget_sek = 12 500\ntext = \"\"\"\nAvtalet\n[[commitment]]\nid = \"b\"\ntext = \"\"\"\nVakterna\n\"\"\"\nthroughout = ja\n[[commitment]\nid = \"c\"",
    );
    let parsed = parse(&text);
    assert_eq!(
        parsed.mistakes.iter().map(|mistake| mistake.kind).collect::<Vec<_>>(),
        [
            Kind::DateForm,
            Kind::UnquotedText,
            Kind::UnclosedList,
            Kind::Colon,
            Kind::ThousandsSeparator,
            Kind::UnclosedLongText,
            Kind::BooleanWord,
            Kind::HeaderBrackets
        ]
    );
    let commitments = parsed.table["commitment"].get_ref().as_array().unwrap();
    assert_eq!(commitments.len(), 5);
    assert_eq!(commitments[2].get_ref()["text"].get_ref().as_str(), Some("Vakterna\n"));
}

#[test]
fn line_ends_of_old_macintoshes_are_one_mistake() {
    let text = agreement("due_on = 2020-06-30").replace("Fältarna är ute\ndue_on = fredagar\n", "").replace('\n', "\r");
    let text = text.replace("\"\"\"\r\"\"\"", "\"Fältarna är ute\"");
    let parsed = parse(&text);
    assert_eq!(parsed.mistakes.iter().map(|mistake| mistake.kind).collect::<Vec<_>>(), [Kind::CarriageReturn]);
    assert_eq!(parsed.table["commitment"].get_ref().as_array().unwrap().len(), 3);
}
