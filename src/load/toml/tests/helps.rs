//! What is said of a mistake, in both languages.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

use super::{Kind, only_mistake, parse};
use crate::diagnostic::{Argument, Phrase};

const CATALOGUES: [&str; 2] =
    [include_str!("../../../words/en/syntax.ftl"), include_str!("../../../words/sv/syntax.ftl")];

#[track_caller]
fn said(catalogue: &str, phrase: &Phrase) -> String {
    let mut bundle = FluentBundle::new(vec!["en".parse().unwrap()]);
    bundle.set_use_isolating(false);
    bundle.add_resource(FluentResource::try_new(catalogue.to_owned()).unwrap()).unwrap();
    let arguments: FluentArgs<'_> = phrase
        .arguments
        .iter()
        .map(|(name, value)| match value {
            Argument::Text(text) => (*name, text.clone()),
            Argument::Day(day) => (*name, day.to_string()),
            other => panic!("{other:?}"),
        })
        .collect();
    let message = bundle.get_message("toml-syntax").unwrap();
    let attribute = message.get_attribute(phrase.variant).unwrap_or_else(|| panic!("no {}", phrase.variant));
    let mut errors = Vec::new();
    let text = bundle.format_pattern(attribute.value(), Some(&arguments), &mut errors).into_owned();
    assert!(errors.is_empty(), "{phrase:?}: {errors:?}");
    text
}

#[track_caller]
fn help(lines: &str) -> String {
    let (_, _, mistake) = only_mistake(lines);
    let phrases = [Some(&mistake.phrase), mistake.help.as_ref()].into_iter().flatten();
    phrases.for_each(|phrase| CATALOGUES.iter().for_each(|catalogue| drop(said(catalogue, phrase))));
    said(CATALOGUES[1], mistake.help.as_ref().unwrap())
}

#[test]
fn the_right_form_is_named_where_it_is_plain() {
    for day in ["2020-6-30", "30/6 2020", "30.6.2020", "2020/06/30", "6/30/2020", "30 juni 2020", "June 30, 2020"] {
        assert_eq!(help(&format!("due_on = {day}")), "skriv `2020-06-30`", "{day}");
    }
    assert_eq!(help("due_on = 3/4 2020"), "skriv `2020-04-03`");
    for unclear in ["3/4/2020", "20-06-30", "2020-06", "31/6 2020", "juni 2020", "2020-06-30T25:00:00"] {
        let form = "skriv år, månad och dag med alla siffror: `2020-06-30`";
        assert_eq!(help(&format!("due_on = {unclear}")), form, "{unclear}");
    }
    assert_eq!(help("target = 1,5"), "skriv `1.5`");
    assert_eq!(help("target = 1 200,5"), "skriv `1200.5`");
    assert_eq!(help("target = -0,5"), "skriv `-0.5`");
    assert_eq!(
        help("target = 12,500"),
        "skriv `12.500` om kommat inleder decimalerna, `12500` om det skiljer tusental"
    );
    assert_eq!(help("target = 1 250 000"), "skriv `1250000`, eller `1_250_000` för att göra det lättare att läsa");
    for (written, good) in [
        ("1234,567", "1234.567"),
        ("1.234,56", "1234.56"),
        ("12 500,5", "12500.5"),
        ("-0,75", "-0.75"),
        ("1,5 kr", "1.5"),
        ("1.500 kr", "1.500"),
        ("1234 kr", "1234"),
        ("234,567 kr", "234567"),
        ("12,500 kr", "12500"),
        ("5 st.", "5"),
        ("500:-", "500"),
        ("00,5", "0.5"),
    ] {
        assert_eq!(help(&format!("target = {written}")), format!("skriv `{good}`"), "{written}");
    }
    assert_eq!(help("target = 1,234.56"), "skriv `1234.56`, eller `1_234.56` för att göra det lättare att läsa");
    assert_eq!(help("target = -06.25"), "skriv `-6.25`, eller `\"06.25\"` om det inte ska vara ett tal");
    assert_eq!(help("target = 1234 567"), "skriv `1234567`, eller `1_234_567` för att göra det lättare att läsa");
    assert_eq!(help("target = 250 000"), "skriv `250000`, eller `250_000` för att göra det lättare att läsa");
    assert_eq!(help("target = -007"), "skriv `-7`, eller `\"007\"` om det inte ska vara ett tal");
    assert_eq!(help("throughout = på"), "skriv `true`");
    assert_eq!(help("throughout = falskt"), "skriv `false`");
    assert_eq!(help("throughout = False"), "skriv `false`");
    assert_eq!(help("due_on = 6/6/2020"), "skriv `2020-06-06`");
    assert_eq!(help("due_on = 12/13/2020"), "skriv `2020-12-13`");
    assert_eq!(help("target = 0,5 %"), "skriv `0.5`; procenttecknet kan stå i `unit`");
    assert_eq!(help("budget_sek = 500 000 kr"), "skriv `500000`");
    assert_eq!(help("times = 08"), "skriv `8`, eller `\"08\"` om det inte ska vara ett tal");
    assert_eq!(help("throughout = ja"), "skriv `true`");
    assert_eq!(help("throughout = Nej"), "skriv `false`");
    assert_eq!(help("lead = trafikkontoret"), "skriv `\"trafikkontoret\"`");
    assert_eq!(help("due on = 2020-06-30"), "skriv `due_on`");
    assert_eq!(help("due_on: 2020-06-30"), "skriv `due_on = …`");
}

/// A sentence that says how it should be is read as what is wrong.
#[test]
fn what_is_wrong_with_a_number_is_what_is_written() {
    for (written, english, swedish) in [
        (
            "12,5",
            "there is a comma in the number; the decimal sign is a point",
            "talet har ett komma; decimaltecknet är en punkt",
        ),
        ("12 000", "something stands between the digits of the number", "det står något mellan talets siffror"),
        (
            "50 %",
            "a per cent sign stands after the number, and does not belong there",
            "det står ett procenttecken efter talet, som inte hör hemma där",
        ),
        (
            "4 st",
            "a unit stands after the number, and does not belong there",
            "det står en enhet efter talet, som inte hör hemma där",
        ),
        (
            "08",
            "the number begins with a zero, which TOML does not take",
            "talet börjar med en nolla, vilket TOML inte godtar",
        ),
        (
            "{ 1 }",
            "something else than a key with a value stands between the braces",
            "det står något annat än nycklar med värden mellan klammerparenteserna",
        ),
    ] {
        let (_, _, mistake) = only_mistake(&format!("target = {written}"));
        assert_eq!(CATALOGUES.map(|catalogue| said(catalogue, &mistake.phrase)), [english, swedish], "{written}");
    }
}

#[test]
fn a_header_gets_the_brackets_that_it_should_have() {
    for (header, good) in [
        ("[[commitment]", "[[commitment]]"),
        ("[commitment", "[[commitment]]"),
        ("[agreement", "[agreement]"),
        ("[[agreement]", "[agreement]"),
    ] {
        let mistake = parse(header).mistakes.remove(0);
        assert_eq!(said(CATALOGUES[1], mistake.help.as_ref().unwrap()), format!("skriv `{good}`"));
    }
}

#[test]
fn what_may_be_a_personal_number_is_not_repeated() {
    let mistakes = parse("åtgärd 19121212-1212 = 1\n19121212-1212: 1\n").mistakes;
    assert!(mistakes.iter().all(|mistake| !format!("{mistake:?}").contains("1212")));
    for number in ["19121212-1212", "121212 1212", "0701234567", "Tolvan, 191212121212", "1912 1212 1212"] {
        let (_, _, mistake) = only_mistake(&format!("note = {number}"));
        let said = format!("{:?} {:?}", mistake.phrase, mistake.help);
        assert!(!said.contains("1212") && !said.contains("1234567"), "{said}");
    }
}

#[test]
fn the_first_of_two_is_related() {
    let (_, _, mistake) = only_mistake("lead = \"farsta\"\nlead = \"lpo-farsta\"");
    let (first, phrase) = mistake.related.unwrap();
    assert!(first.end < mistake.span.start);
    assert_eq!(CATALOGUES.map(|catalogue| said(catalogue, &phrase)), ["the first one", "den första"]);
}

#[test]
fn every_kind_has_its_sentence_in_both_languages() {
    let names = |catalogue: &'static str| {
        let attribute =
            |line: &'static str| line.trim_start().strip_prefix('.').and_then(|line| line.split_once(" = "));
        let variables = |text: &'static str| {
            let mut names: Vec<_> = text.split('$').skip(1).map(|rest| rest.split(' ').next()).collect();
            names.sort_unstable();
            names.dedup();
            names
        };
        catalogue.lines().filter_map(attribute).map(|(name, text)| (name, variables(text))).collect::<Vec<_>>()
    };
    let [english, swedish] = CATALOGUES.map(names);
    assert_eq!(english, swedish);
    for kind in Kind::ALL {
        assert!(english.iter().any(|(name, _)| *name == kind.variant()), "{kind:?}");
    }
}

#[test]
fn what_only_the_reader_finds_is_said_too() {
    for (text, found) in [
        ("a = 1\n[a.b]\nc = 1\n[[d]]\ne.f = 1\n[d.e]\n", "RepeatedTable a"),
        ("a.b = 1\n[a]\nb = 1\n", "RepeatedKey b"),
        ("a = {b = 1}\na.c = 1\n", "RepeatedKey a"),
        ("a.b = 1\n[a]\n", "RepeatedKey a"),
        ("city.x = 1\n[city]\n", "RepeatedKey city"),
        ("a = {}\n[a.b]\n", "NoTable a"),
        ("a = {}\n[[a.b]]\n[[a.b]]\n", "NoTable a, NoTable a"),
        ("a = ,\n", "Other ,"),
        ("'a'.b c = 1\n", "MissingEquals c"),
    ] {
        let parsed = parse(text);
        let told = parsed.mistakes.iter().map(|mistake| format!("{:?} {}", mistake.kind, &text[mistake.span.range()]));
        assert_eq!(told.collect::<Vec<_>>().join(", "), found, "{text}");
        let phrases = parsed.mistakes.iter().flat_map(|mistake| [Some(&mistake.phrase), mistake.help.as_ref()]);
        phrases.flatten().for_each(|phrase| CATALOGUES.iter().for_each(|catalogue| drop(said(catalogue, phrase))));
    }
}
