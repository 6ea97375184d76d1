//! Slips of the pen in a row: for each what it is called, what is marked, which help is given, and which key is lost by it.

use super::{agreement, parse};

/// The lines, then `KIND WHAT IS MARKED HELP` of each mistake, then the keys whose values are lost; `?` where it may have
/// been any.
type Slip = (&'static str, &'static str, &'static str);

/// Numbers with spaces, commas, units, and what only looks like one.
const NUMBERS: &[Slip] = &[
    ("target = 1234 567", "ThousandsSeparator 1234 567 help-thousands-separator", "target"),
    ("target = 1234 567 890", "UnquotedText 1234 567 890 help-unquoted-text-plain", "target"),
    ("target = 250 000", "ThousandsSeparator 250 000 help-thousands-separator", "target"),
    ("target = 1.5 kr", "NumberWithUnit 1.5 kr help-number", "target"),
    ("target = 1,5 kr", "NumberWithUnit 1,5 kr help-number", "target"),
    ("target = 1234,567", "DecimalComma 1234,567 help-number", "target"),
    ("target = 12,500 kr", "NumberWithUnit 12,500 kr help-number", "target"),
    ("target = 1.234,56", "DecimalComma 1.234,56 help-number", "target"),
    ("target = 1,234.56", "DecimalComma 1,234.56 help-number", "target"),
    ("target = 1 234,567.8", "UnquotedText 1 234,567.8 help-unquoted-text", "target"),
    ("target = 1.234 567", "UnquotedText 1.234 567 help-unquoted-text", "target"),
    ("target = 1-2", "UnquotedText 1-2 help-unquoted-text", "target"),
    ("target = 1.2.3", "DateForm 1.2.3 help-date-form-plain", "target"),
    ("target = 1__0", "BadNumber 1__0 help-number-form", "target"),
    ("target = 1..2", "UnquotedText 1..2 help-unquoted-text", "target"),
    ("target = -1-2", "UnquotedText -1-2 help-unquoted-text", "target"),
    ("target = 5 st.", "NumberWithUnit 5 st. help-number", "target"),
    ("target = 500:-", "NumberWithUnit 500:- help-number", "target"),
    ("target = 5 m2", "UnquotedText 5 m2 help-unquoted-text", "target"),
    ("target = 1O", "BadNumber 1O help-number-form", "target"),
    ("target = 007", "LeadingZero 007 help-leading-zero", "target"),
    ("target = -007", "LeadingZero -007 help-leading-zero", "target"),
    ("target = 0,5", "DecimalComma 0,5 help-number", "target"),
    ("target = --5", "BadNumber --5 help-number-form", "target"),
    ("target = 1 0000", "UnquotedText 1 0000 help-unquoted-text", "target"),
    ("target = 12 34,5", "UnquotedText 12 34,5 help-unquoted-text", "target"),
];

/// Dates and times in other forms, and what is none.
const DATES: &[Slip] = &[
    ("due_on = 30/6", "DateForm 30/6 help-date-form-plain", "due_on"),
    ("due_on = 2020-06-30 kl 12", "DateForm 2020-06-30 kl 12 help-date-form-plain", "due_on"),
    ("due_on = 2020-06-30 kväll", "AfterValue kväll help-after-value", "due_on"),
    ("due_on = 2020-06-30 12.00", "DateForm 2020-06-30 12.00 help-date-form-plain", "due_on"),
    ("due_on = 2020-06-30kl12", "UnquotedText 2020-06-30kl12 help-unquoted-text-plain", "due_on"),
    ("due_on = 2020-06-3T12:00", "UnquotedText 2020-06-3T12:00 help-unquoted-text-plain", "due_on"),
    ("due_on = 2020-6-30T12:00", "DateForm 2020-6-30T12:00 help-date-form-plain", "due_on"),
    ("due_on = 2020-06-31", "ImpossibleDate 2020-06-31 help-impossible-date", "due_on"),
    ("due_on = 6/13/2020", "DateForm 6/13/2020 help-date-form", "due_on"),
    ("due_on = 6/12/2020", "DateForm 6/12/2020 help-date-form-plain", "due_on"),
    ("due_on = 6/6/2020", "DateForm 6/6/2020 help-date-form", "due_on"),
    ("due_on = 20 06 30", "UnquotedText 20 06 30 help-unquoted-text", "due_on"),
    ("due_on = 2020 06 30", "UnquotedText 2020 06 30 help-unquoted-text", "due_on"),
    ("due_on = 12-06", "UnquotedText 12-06 help-unquoted-text", "due_on"),
    ("due_on = den 30 juni 2020", "DateForm den 30 juni 2020 help-date-form", "due_on"),
    ("due_on = tisdag 30 juni 2020", "UnquotedText tisdag 30 juni 2020 help-unquoted-text", "due_on"),
    ("due_on = juni 2020", "DateForm juni 2020 help-date-form-plain", "due_on"),
    ("due_on = juni år 2020", "UnquotedText juni år 2020 help-unquoted-text", "due_on"),
    ("due_on = 2020-06-30-07", "UnquotedText 2020-06-30-07 help-unquoted-text-plain", "due_on"),
    ("due_on = 2020/06", "UnquotedText 2020/06 help-unquoted-text", "due_on"),
];

/// Words without quotation marks.
const WORDS: &[Slip] = &[
    ("throughout = på", "BooleanWord på help-boolean-word", "throughout"),
    ("throughout = av", "BooleanWord av help-boolean-word", "throughout"),
    ("throughout = Falskt", "BooleanWord Falskt help-boolean-word", "throughout"),
    ("throughout = true;", "AfterValue ; help-after-value", "throughout"),
    ("throughout = false.", "AfterValue . help-after-value", "throughout"),
    ("lead = farsta;", "UnquotedText farsta; help-unquoted-text", "lead"),
    (
        "supporting = farsta, lpo-farsta",
        "ListWithoutBrackets farsta, lpo-farsta help-list-without-brackets",
        "supporting",
    ),
    ("supporting = farsta, lpo farsta", "UnquotedText farsta, lpo farsta help-unquoted-text", "supporting"),
    ("supporting = farsta,", "UnquotedText farsta, help-unquoted-text", "supporting"),
    ("lead = true story", "AfterValue story help-after-value", "lead"),
    ("note = a, b.", "UnquotedText a, b. help-unquoted-text", "note"),
];

/// Lists and braces.
const LISTS: &[Slip] = &[
    ("supporting = [\"a\", \"b\"]]", "ExtraBracket ] help-extra-bracket", "supporting"),
    ("supporting = ]", "ExtraBracket ] help-extra-bracket", "supporting"),
    ("supporting = }", "ExtraBracket } help-extra-bracket", "supporting"),
    ("supporting = [\"a\"}", "ExtraBracket } help-extra-bracket", "supporting"),
    ("supporting = [,\"a\"]", "ExtraComma , help-extra-comma", "supporting"),
    ("supporting = [\"a\" = 1]", "EqualsInList = help-equals-in-list", "supporting"),
    ("supporting = [= 1]", "EqualsInList = help-equals-in-list", "supporting"),
    ("x = { , }", "ExtraComma , help-extra-comma", "x"),
    ("x = { a = 1, , b = 2 }", "ExtraComma , help-extra-comma", "x"),
    ("x = { a: 1 }", "Colon : help-colon", "x"),
    ("x = { a }", "BraceEntry } help-brace-entry", "x"),
    ("x = {}}", "ExtraBracket } help-extra-bracket", "x"),
    ("x = { a = [1, 2}, b = 3 }", "ExtraBracket } help-extra-bracket", "x"),
    ("supporting = [\"a\" \"b\"]", "MissingComma \"b\" help-missing-comma", "supporting"),
    ("supporting = [\"a\"; \"b\"]", "MissingComma ; help-missing-comma", "supporting"),
    ("supporting = [\"a\", { b = 1 ]", "ExtraBracket ] help-extra-bracket", "supporting"),
    ("x = { a = 1, b", "UnclosedBraces { help-unclosed-braces", "x"),
    ("source = [\"H:\\avtal\\\"", "Backslash \\\" help-backslash", "source"),
    ("x = [\"a, \"b\"]", "InnerQuotes \"b\" help-inner-quotes", "x"),
    ("x = [\n\"a\",\n\"b\"\nlead = \"c\"\n", "UnclosedList [ help-unclosed-list", "x"),
    ("x = [\n[1,\n2],\n[[3]\n", "UnclosedList [ help-unclosed-list", "x"),
    ("x = {\na = 1\nb = 2\n}", "MissingComma b help-missing-comma", "x"),
    ("x = {\n a = 1,\n lead = \"b\"\n", "UnclosedBraces { help-unclosed-braces", "x"),
    ("x = [\n\"a\",\nlead = \"c\"\n", "UnclosedList [ help-unclosed-list", "x"),
    ("x = [[[1], [2]]", "UnclosedList [ help-unclosed-list", "x"),
    ("x = [\"a”, \"b\"]", "TypographicQuotes ” help-typographic-quotes", "x"),
];

/// Headers, and what is none.
const HEADERS: &[Slip] = &[
    ("[[permit]] # \u{1}", "ControlCharacter \u{1} help-control-character", ""),
    ("[[a b c d]]", "FreeText [[a b c d]] help-free-text", "?"),
    ("[[permit, x]]", "FreeText [[permit, x]] help-free-text", "?"),
    ("[[per/mit]]", "FreeText [[per/mit]] help-free-text", "?"),
    ("[x", "HeaderBrackets [x help-header", ""),
    ("[\"x\"", "FreeText [\"x\" help-free-text", "?"),
    ("[]", "InvalidHeader [] help-invalid-header", "?"),
    ("[permit] ]", "HeaderBrackets [permit] ] help-header", ""),
    ("[1, 2]", "FreeText [1, 2] help-free-text", "?"),
    ("[[permit=]]", "FreeText [[permit=]] help-free-text", "?"),
    ("[agreement]]\n", "HeaderBrackets [agreement]] help-header | RepeatedTable [agreement]] help-repeated-table", ""),
];

/// Keys, signs, quotation marks and lines that are nothing.
const LINES: &[Slip] = &[
    ("due_on =", "MissingValue due_on = help-missing-value", "due_on"),
    ("due_on = \n2020-06-30", "MissingValue due_on = help-value-on-next-line", "due_on"),
    ("due_on: 2020", "Colon : help-colon", "due_on"),
    ("\"due_on\" : 2020", "Colon : help-colon", "due_on"),
    ("\"due on\"= =1", "ExtraEquals = help-extra-equals", "due_on"),
    ("due_on 2020", "MissingEquals due_on help-missing-equals", "due_on"),
    ("due 2020", "FreeText due 2020 help-free-text", "?"),
    ("a b c = 1", "KeyWithSpace a b c help-key-with-space", "a_b_c"),
    ("a b = = 1", "KeyWithSpace a b help-key-with-space", "a_b"),
    ("]", "ExtraBracket ] help-extra-bracket", "?"),
    ("},", "ExtraBracket } help-extra-bracket", "?"),
    ("] x", "FreeText ] x help-free-text", "?"),
    ("== x", "FreeText == x help-free-text", "?"),
    ("=", "MissingKey = help-missing-key", "?"),
    ("a=b=c", "UnquotedText b=c help-unquoted-text", "a"),
    ("källa = 1", "ForeignKey källa help-foreign-key", "källa"),
    ("“a” = 1", "TypographicQuotes “ help-typographic-quotes", "a"),
    ("a/b = 1", "InvalidKey a/b help-invalid-key", "a/b"),
    ("a: b = 1", "Colon : help-colon", "a"),
    ("http://x", "FreeText http://x help-free-text", "?"),
    ("x::y", "FreeText x::y help-free-text", "?"),
    ("snake_case 3", "MissingEquals snake_case help-missing-equals", "snake_case"),
    ("word \"text\"", "MissingEquals word help-missing-equals", "word"),
    ("word [1]", "MissingEquals word help-missing-equals", "word"),
    ("word\"text\"", "FreeText word\"text\" help-free-text", "?"),
    ("3 = = 4", "ExtraEquals = help-extra-equals", "3"),
    ("source = \"H:\\\\avtal\\\"", "Backslash \\\" help-backslash", "source"),
    ("x = \"a\\q\"", "Backslash \\q help-backslash", "x"),
    ("x = \"a”,", "TypographicQuotes ” help-typographic-quotes", "x"),
    ("\u{200b}", "HiddenCharacter \u{200b} help-hidden-character", "?"),
    ("\u{200b}a = 1", "HiddenCharacter \u{200b} help-hidden-character", "a"),
    ("\u{feff}# x", "HiddenCharacter \u{feff} help-hidden-character", "?"),
    ("# a\u{1}", "ControlCharacter \u{1} help-control-character", ""),
    ("text = \"\"\"a\nb\"\"\"c", "AfterValue c help-after-value", "text"),
    (
        "# vakter\u{7}\nid = = 1",
        "ControlCharacter \u{7} help-control-character | ExtraEquals = help-extra-equals",
        "id",
    ),
    ("# vakter\tid\nlead = ja", "BooleanWord ja help-boolean-word", "lead"),
    ("'a' : 1", "Colon : help-colon", "a"),
    ("a.b c = 1", "InvalidKey a.b c help-invalid-key", "a.b c"),
    ("a.b = = 1", "ExtraEquals = help-extra-equals", "a.b"),
    ("text = \"\"\"\nett\ntext = \"\"\"\ntvå\n\"\"\"", "UnclosedLongText \"\"\" help-unclosed-long-text", "text"),
    ("x = \"a\\\"b\"c\"", "InnerQuotes \"c\" help-inner-quotes", "x"),
    ("x = 1 # c\ny = 2;", "AfterValue ; help-after-value", "y"),
];

#[test]
fn every_slip_is_told_by_its_name_and_costs_no_more_than_it_must() {
    for (lines, told, lost) in [NUMBERS, DATES, WORDS, LISTS, HEADERS, LINES].concat() {
        let text = agreement(lines);
        let parsed = parse(&text);
        let say = |mistake: &super::Mistake| {
            let help = mistake.help.as_ref().map_or("", |help| help.variant);
            format!("{:?} {} {help}", mistake.kind, &text[mistake.span.range()]).trim_end().to_owned()
        };
        let said: Vec<String> = parsed.mistakes.iter().map(say).collect();
        assert_eq!(said.join(" | "), told, "{lines:?}");
        let keys: Vec<&str> = parsed.damaged.iter().map(|damage| damage.key.as_deref().unwrap_or("?")).collect();
        assert_eq!(keys.join(" "), lost, "{lines:?}");
    }
}
