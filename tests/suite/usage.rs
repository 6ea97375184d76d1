//! What is said of a command line that cannot be understood, or of what the system refuses, in both languages.

use std::path::Path;

use super::cli::samverkan;

fn said(line: &str, language: &str) -> (Option<i32>, String) {
    let done = samverkan(Path::new(env!("CARGO_MANIFEST_DIR")))
        .args(line.split(' '))
        .env("LC_ALL", language)
        .output()
        .unwrap();
    assert!(done.stdout.is_empty(), "{line}");
    (done.status.code(), String::from_utf8(done.stderr).unwrap())
}

#[test]
fn every_mistake_has_its_sentence_and_says_where_to_read_on() {
    for (line, english, swedish) in [
        (
            "vaildate",
            "there is no command `vaildate`; did you mean `validate`?",
            "det finns inget kommando `vaildate`; menade du `validate`?",
        ),
        ("xyz", "there is no command `xyz`", "det finns inget kommando `xyz`"),
        (
            "validate --formt x",
            "there is no option `--formt`; did you mean `--format`?",
            "det finns inget alternativ `--formt`; menade du `--format`?",
        ),
        ("due -x", "there is no option `-x`", "det finns inget alternativ `-x`"),
        ("explain a b", "`b` is one argument too many", "`b` är ett argument för mycket"),
        (
            "summary --format xml",
            "`xml` is no value of `--format`; write table, markdown, csv or json",
            "`xml` är inget värde för `--format`; skriv table, markdown, csv eller json",
        ),
        (
            "summary --format=jsn",
            "`jsn` is no value of `--format`; did you mean `json`?",
            "`jsn` är inget värde för `--format`; menade du `json`?",
        ),
        ("due --format", "`--format` needs a value", "`--format` behöver ett värde"),
        (
            "due --as-of 2026-02-30",
            "`2026-02-30` is no day; write one as 2026-03-01",
            "`2026-02-30` är ingen dag; skriv den som 2026-03-01",
        ),
        ("due --within x", "`x` is no number of days from 0 to 36600", "`x` är inget antal dagar från 0 till 36600"),
        (
            "coverage --fail-under 101",
            "`101` is no percent from 0 to 100",
            "`101` är ingen procentsats från 0 till 100",
        ),
        ("due --as-of 2026-02-01 --as-of 2026-02-01", "`--as-of` is given twice", "`--as-of` anges två gånger"),
        ("show", "`ID` is missing", "`ID` saknas"),
        ("validate --rev a --staged", "`--rev` does not go with `--staged`", "`--rev` går inte ihop med `--staged`"),
    ] {
        let command = line.split_once(' ').map_or_else(|| line.to_owned(), |(command, _)| command.to_owned());
        let shown =
            if ["vaildate", "xyz"].contains(&line) { "samverkan".to_owned() } else { format!("samverkan {command}") };
        let english = format!("error: {english}\n  `{shown} --help` shows what can be written\n");
        assert_eq!(said(line, "en"), (Some(2), english), "{line}");
        let swedish = format!("fel: {swedish}\n  `{shown} --help` visar vad man kan skriva\n");
        assert_eq!(said(line, "sv_SE.UTF-8"), (Some(2), swedish), "{line}");
    }
}

#[test]
fn the_language_is_found_although_the_rest_is_not_understood() {
    for line in ["--lang sv xyz", "xyz --lang sv", "xyz --lang=sv"] {
        assert!(said(line, "en").1.starts_with("fel: "), "{line}");
    }
    assert!(said("xyz --lang fi", "en").1.starts_with("error: "));
}

#[test]
fn what_hides_in_an_argument_or_tells_of_a_person_is_not_said_back() {
    let (_, text) = said("--19121212-1212", "en");
    assert!(text.contains("`--********-****`"), "{text}");
    let (_, text) = said("a\u{202E}\u{1b}[31m", "en");
    assert!(text.contains("`a<U+202E><U+001B>[31m`"), "{text}");
}

#[test]
fn the_systems_reasons_are_in_words() {
    for (path, english, swedish) in [
        ("src", "it is a folder", "det är en mapp"),
        ("src/no/file", "there is no such file or folder", "det finns ingen sådan fil eller mapp"),
        ("README.md/file", "a part of the path is no folder", "en del av sökvägen är ingen mapp"),
    ] {
        let line = format!("explain -o {path}");
        let english = format!("error: `{path}` cannot be written; nothing was changed\n  {english}\n");
        assert_eq!(said(&line, "en"), (Some(2), english));
        let swedish = format!("fel: `{path}` kan inte skrivas; ingenting har ändrats\n  {swedish}\n");
        assert_eq!(said(&line, "sv"), (Some(2), swedish));
    }
}
