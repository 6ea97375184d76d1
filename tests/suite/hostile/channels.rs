//! No channel passes on what hides or steers a terminal: every command and format, with such characters in every id,
//! text, file name, revision and argument.

use std::process::Command;

use super::super::checked::CLEAN;
use super::super::cli::samverkan;
use super::super::repository::Repo;
use super::ended;

/// A colour, a sequence that clears the screen in one byte of Latin-1, a bell, an override of the direction of writing, an
/// isolate, a space without width, a byte order mark, a deletion.
const ODD: &str = "\u{1B}[31m\u{9B}2J\u{7}\u{202E}\u{2066}\u{200B}\u{FEFF}\u{7F}";

/// The same as a file name can hold it, with the ends of lines.
const NAME: &str = "\u{1B}[31m\u{9B}2J\u{7}\u{202E}\u{2066}\u{200B}\u{FEFF}\n\t\r";

/// Keys that take a word of a closed set: with another word their records would mean less.
const CLOSED: [&str; 10] = ["status", "topic", "kind", "level", "side", "per", "rule", "binds", "profiles", "levels"];

/// Whether a character does something else on a terminal than stand there.
fn is_raw(c: char) -> bool {
    c.is_control() && c != '\n'
        || matches!(c, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}')
        || matches!(c, '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// The text with the odd characters in every string, but for closed words and the reserved actors.
fn odd(text: &str) -> String {
    let escaped: String = ODD.chars().map(|c| format!("\\u{:04X}", u32::from(c))).collect();
    in_strings(text, |_, part| format!("{part}{escaped}"))
}

/// The text with each string, by its key, as something else, but for closed words and the reserved actors.
pub(super) fn in_strings(text: &str, change: impl Fn(&str, &str) -> String) -> String {
    let line = |line: &str| {
        let key = line.split(" = ").next().unwrap_or_default();
        if CLOSED.contains(&key) {
            return line.to_owned();
        }
        let mut parts: Vec<String> = line.split('"').map(str::to_owned).collect();
        for part in parts.iter_mut().skip(1).step_by(2).filter(|part| !["city", "police"].contains(&part.as_str())) {
            *part = change(key, part);
        }
        parts.join("\"")
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n") + "\n"
}

/// A repository of two commits with branches and messages of the same kind; the second changes something of everything.
fn repository() -> Repo {
    let repo = Repo::new(&[]);
    let path = |name: &str| {
        let before = if name == "city.toml" { "" } else { NAME };
        format!("tree{NAME}/{before}{name}")
    };
    let files = |change: fn(&str) -> String| CLEAN.map(|(name, text)| (path(name), odd(&change(text))));
    for (change, message) in [(str::to_owned as fn(&str) -> String, "first"), (changed, "second")] {
        for (path, text) in files(change) {
            repo.write(&path, text);
        }
        repo.commit(&[], &format!("{message} {ODD}"));
    }
    repo.git(&["branch", BRANCH, "HEAD~1"]);
    repo
}

/// What git allows of it in the name of a branch.
const BRANCH: &str = "b\u{9B}2J\u{202E}\u{2066}\u{200B}";

/// Another day, another text, another id and another name.
fn changed(text: &str) -> String {
    text.replace("2028-12-31", "2027-12-31")
        .replace("text = \"", "text = \"Nytt: ")
        .replace("name = \"", "name = \"Ny ")
}

/// What nothing raw comes out of, whatever the exit code; what it says.
#[track_caller]
fn says_nothing_raw(command: &mut Command, colored: bool) -> (i32, String) {
    let output = command.output().unwrap();
    let mut all = String::new();
    for stream in [output.stdout, output.stderr] {
        // Lines of calendars and spreadsheets end as their standards say.
        let text = String::from_utf8(stream).unwrap().replace("\r\n", "\n");
        all += &if colored { anstream::adapter::strip_str(&text).to_string() } else { text };
    }
    assert_eq!(all.chars().find(|c| is_raw(*c)), None, "{command:?} says {all:?}");
    let code = output.status.code().filter(|code| (0..=2).contains(code));
    (code.unwrap_or_else(|| panic!("{command:?} ends with {}: {all}", output.status)), all)
}

#[test]
fn nothing_raw_from_the_files_or_the_repository_comes_out() {
    let repo = repository();
    let id = |id: &str| format!("{id}{ODD}");
    let (agreement, district) = (id("norr-2025"), id("norr"));
    let (commitment, problem) = (format!("{agreement}/{}", id("rounds")), format!("{agreement}/{}", id("robberies")));
    let ids = [&agreement, &district, &commitment, &problem, &id("lpo-norr"), &id("gatukontoret")];
    let mut asked: Vec<Vec<&str>> = Vec::new();
    let mut ask = |line: &'static str, more: &[&'static str]| {
        asked.push(line.split(' ').chain(more.iter().copied()).collect());
    };
    for format in ["full", "short", "json", "sarif", "github", "junit"] {
        ask("validate --profile audit --profile bra --profile law --format", &[format]);
    }
    for format in ["table", "markdown", "csv", "json"] {
        for by in ["area", "requirement", "problem", "administration"] {
            ask("coverage --by", &[by, "--format", format]);
        }
        ask("coverage --gaps --format", &[format]);
        ask("summary --format", &[format]);
    }
    for format in ["table", "csv", "json", "ics"] {
        ask("due --within 3000 --format", &[format]);
    }
    for format in ["text", "markdown", "json"] {
        ask("diff HEAD~1 HEAD --format", &[format]);
        ask("diff", &[BRANCH, "--format", format]);
    }
    for format in ["table", "csv", "json"] {
        ask("history --format", &[format]);
    }
    ask("summary --staged", &[]);
    ask("due --rev", &[BRANCH]);
    let mut asked: Vec<Vec<String>> =
        asked.into_iter().map(|line| line.into_iter().map(str::to_owned).collect()).collect();
    for id in ids {
        let mut ask = |command: &str, formats: &[&str]| {
            asked.extend(formats.iter().map(|format| [command, id, "--format", format].map(str::to_owned).to_vec()));
        };
        ask("show", &["text", "markdown", "json"]);
        ask("trace", &["tree", "json", "dot", "mermaid"]);
        ask("history", &["table", "csv", "json"]);
    }
    asked.push(vec!["trace".to_owned(), district.clone(), id("places")]);
    asked.push(Vec::new());
    let mut named = 0;
    for (number, arguments) in asked.iter().enumerate() {
        let colored = number % 2 == 0;
        let color = if colored { "always" } else { "never" };
        let mut command = samverkan(&repo.root);
        command.args(arguments).args(["--as-of", "2026-03-01", "--color", color]);
        let (code, said) = says_nothing_raw(&mut command, colored);
        assert_ne!(code, 2, "{arguments:?}: {said}");
        named += usize::from(said.to_lowercase().contains("202e"));
    }
    assert!(named > asked.len() * 9 / 10, "only {named} of {} name what is hidden", asked.len());
}

#[test]
fn nothing_raw_from_the_command_line_comes_out() {
    let repo = repository();
    let (file, range, level) = (format!("{ODD}.toml"), format!("{ODD}..{ODD}"), format!("no-time={ODD}"));
    let (option, format) = (format!("--{ODD}"), format!("--format={ODD}"));
    let (folder, rev) = (format!("tree{NAME}"), format!("HEAD:{ODD}"));
    for arguments in [
        &[ODD][..],
        &[&option],
        &["--as-of", ODD],
        &["--lang", ODD],
        &["--color", ODD],
        &["validate", ODD],
        &["validate", &file],
        &["validate", &option],
        &["validate", &format],
        &["validate", "--rev", ODD],
        &["validate", "--rev", &rev],
        &["validate", "--only", ODD],
        &["validate", "--level", ODD],
        &["validate", "--level", &level],
        &["validate", "--profile", ODD],
        &["validate", "--baseline", ODD],
        &["validate", &folder, "--baseline", ODD],
        &["validate", &folder, "-o", &folder],
        &["validate", &folder, "-o", "/nowhere/\u{202E}"],
        &["coverage", "--framework", ODD],
        &["coverage", "--fail-under", ODD],
        &["coverage", "--by", ODD],
        &["due", "--for", ODD],
        &["due", "--within", ODD],
        &["show", ODD],
        &["trace", ODD],
        &["trace", ODD, ODD],
        &["diff", ODD],
        &["diff", &range],
        &["diff", "HEAD", &file],
        &["diff", "HEAD", "--", ODD],
        &["diff", "--since", ODD],
        &["diff", "--fail-on", ODD],
        &["history", ODD],
        &["history", "--rev", ODD],
        &["history", "--since", ODD],
        &["explain", ODD],
        &["explain", "--format", ODD],
        &["hook", ODD],
        &["init", &folder],
    ] {
        for language in ["en", "sv"] {
            let mut command = samverkan(&repo.root);
            let language: &[&str] = if arguments[0] == "--lang" { &[] } else { &["--lang", language] };
            let (code, said) = says_nothing_raw(command.args(arguments).args(language), false);
            assert_eq!(code, 2, "{arguments:?}: {said}");
            assert!(said.starts_with("error: ") || said.starts_with("fel: "), "{arguments:?}: {said}");
        }
    }
}

#[test]
fn a_terminal_is_not_steered_by_a_mistyped_argument() {
    // Only a terminal gets colours, and with them what stands between them.
    if Command::new("script").arg("--version").output().is_err() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let program = env!("CARGO_BIN_EXE_samverkan");
    let line = format!("'{program}' '--\u{1B}]0;title\u{7}\u{202E}'");
    let mut command = Command::new("script");
    command.args(["-qec", &line, "/dev/null"]).env("TERM", "xterm").current_dir(folder.path());
    let (code, said, _) = ended(&mut command);
    assert_eq!(code, 2, "{said}");
    assert!(!said.contains("\u{1B}]0;") && !said.contains(['\u{7}', '\u{202E}']), "{said:?}");
}

#[test]
fn a_baseline_holds_nothing_raw_and_is_read_again() {
    let repo = repository();
    let (code, said) = says_nothing_raw(samverkan(&repo.root).args(["validate", "--write-baseline", "b.json"]), false);
    assert_eq!(code, 0, "{said}");
    let text = std::fs::read_to_string(repo.path("b.json")).unwrap();
    assert_eq!(text.chars().find(|c| is_raw(*c)), None, "{text:?}");
    let (code, said) = says_nothing_raw(samverkan(&repo.root).args(["validate", "--baseline", "b.json"]), false);
    assert_eq!(code, 0, "{said}");
    // Of each entry that no longer matches its record is said.
    let path = repo.path(&format!("tree{NAME}/city.toml"));
    std::fs::write(path, include_str!("../rules/city.toml")).unwrap();
    let (_, said) = says_nothing_raw(samverkan(&repo.root).args(["validate", "--baseline", "b.json"]), false);
    assert!(said.contains("202E"), "{said}");
}

#[test]
fn what_git_shows_of_a_change_holds_nothing_raw() {
    let repo = repository();
    let path = format!("tree{NAME}/city.toml");
    let (old, new) = (repo.path("old"), repo.path(&path));
    std::fs::write(&old, "").unwrap();
    let mut command = samverkan(&repo.root);
    command.args(["diff", "--git-driver", &path]).arg(&old).args(["0000000", "100644"]).arg(&new);
    let (code, said) = says_nothing_raw(command.args(["1111111", "100644"]), false);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("202E"), "{said}");
}
