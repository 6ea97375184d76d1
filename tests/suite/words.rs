//! The catalogues: sound, the same in both languages, and filled with arguments as promised.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use jiff::civil::date;
use samverkan::diagnostic::{Argument, Phrase};
use samverkan::words::{Language, Words, catalogue};

/// The sentences of a language by `MESSAGE` or `MESSAGE.ATTRIBUTE`, each with the variables that it uses.
fn sentences(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut all = BTreeMap::new();
    let mut add = |name: String, pattern: &Pattern<&str>| {
        let mut variables = BTreeSet::new();
        collect(pattern, &mut variables);
        assert!(all.insert(name.clone(), variables).is_none(), "{language:?} says {name} twice");
    };
    for text in catalogue(language) {
        let resource = parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{language:?}: {errors:?}\n{text}"));
        for entry in &resource.body {
            match entry {
                Entry::Message(message) => {
                    if let Some(value) = &message.value {
                        add(message.id.name.to_owned(), value);
                    }
                    for attribute in &message.attributes {
                        add(format!("{}.{}", message.id.name, attribute.id.name), &attribute.value);
                    }
                }
                Entry::Term(term) => add(format!("-{}", term.id.name), &term.value),
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
                Entry::Junk { content } => panic!("{language:?}: {content}"),
            }
        }
    }
    all
}

fn collect(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        match element {
            PatternElement::Placeable { expression: Expression::Inline(inline) } => of(inline, variables),
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                of(selector, variables);
                for variant in variants {
                    collect(&variant.value, variables);
                }
            }
            PatternElement::TextElement { .. } => {}
        }
    }
}

fn of(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => match expression.as_ref() {
            Expression::Inline(inner) => of(inner, variables),
            select @ Expression::Select { .. } => panic!("a choice within a choice is hard to translate: {select:?}"),
        },
        InlineExpression::FunctionReference { id, arguments } => panic!("{}{arguments:?} is not offered", id.name),
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. } => {}
    }
}

#[test]
fn both_languages_say_the_same_things_with_the_same_arguments() {
    let (english, swedish) = (sentences(Language::English), sentences(Language::Swedish));
    for (name, variables) in &english {
        assert_eq!(Some(variables), swedish.get(name), "{name} in Swedish");
    }
    for name in swedish.keys() {
        assert!(english.contains_key(name), "{name} is in Swedish only");
    }
}

#[test]
fn every_file_of_the_catalogue_is_read() {
    for (language, folder) in [(Language::English, "src/words/en"), (Language::Swedish, "src/words/sv")] {
        let mut read: Vec<_> = catalogue(language).map(str::to_owned).collect();
        let entries = std::fs::read_dir(folder).unwrap();
        let mut there: Vec<_> = entries.map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap()).collect();
        read.sort();
        there.sort();
        assert!(read == there, "the list in src/words/mod.rs and the files of {folder} differ");
    }
}

const ENGLISH: &str = "\
rule = the { $kind } { $ids } of `{ $text }` since { $day }
    .many = { $count ->
        [one] one day
       *[other] { $count } days
    } before,
    on two lines
    .kinds = needs { $kinds }
";
const SWEDISH: &str = "rule = { $kind } { $ids }\n    .kinds = { $kinds } behövs\n";

fn words(language: Language, sentences: &'static str) -> Words {
    Words::of(language, catalogue(language).chain([sentences]).map(str::to_owned))
}

#[test]
fn arguments_are_spelled_by_the_language() {
    let ids = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
    let (english, swedish) = (words(Language::English, ENGLISH), words(Language::Swedish, SWEDISH));

    let phrase = Phrase::new("")
        .with("kind", Argument::Word("kind-commitment"))
        .with("ids", ids(&["a", "b\u{202E}", "c"]))
        .with("text", "två\nrader")
        .with("day", date(2020, 6, 30));
    let expected = "the commitment `a`, `b<U+202E>` and `c` of `två rader` since 2020-06-30";
    assert_eq!(english.finding("rule", &phrase), expected);
    assert_eq!(swedish.finding("rule", &phrase), "åtagande `a`, `b<U+202E>` och `c`");

    let nameless = |file: &str| Phrase::new("").with("text", Argument::Nameless(file.to_owned()));
    assert!(english.finding("rule", &nameless("a\u{202E}.toml")).contains("of `a<U+202E>.toml` since"));
    assert!(english.finding("rule", &nameless("")).contains("of `(without an id)` since"));

    let kinds =
        Phrase::new("kinds").with("kinds", Argument::Words(vec!["type-date", "type-text", "kind-problem.many"]));
    assert_eq!(english.finding("rule", &kinds), "needs a date, a text or problems");
    assert_eq!(swedish.finding("rule", &kinds), "ett datum, en text eller problem behövs");
}

#[test]
fn numbers_choose_their_plural_and_are_not_grouped() {
    let words = words(Language::English, ENGLISH);
    let days = |count: i64| words.finding("rule", &Phrase::new("many").with("count", count));
    assert_eq!(days(1), "one day before, on two lines");
    assert_eq!(days(0), "0 days before, on two lines");
    assert_eq!(days(20_190_101), "20190101 days before, on two lines");
    assert_eq!(days(i64::MAX), "9223372036854775807 days before, on two lines");
}

#[test]
fn what_the_catalogue_lacks_is_named() {
    let words = Words::new(Language::Swedish);
    assert_eq!(words.say("no-such-message", &[]), "no-such-message");
    assert_eq!(words.finding("level-error", &Phrase::new("no-such-variant")), "level-error.no-such-variant");
    assert_eq!(words.say("count-waived", &[]), "{$count} undantagna");
}
