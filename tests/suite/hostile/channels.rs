//! No channel passes on what hides or steers a terminal: every command and format, with such characters in every id,
//! text, file name, revision and argument.

use std::process::Command;

use super::super::cli::samverkan;
use super::super::repository::Repo;
use super::every::{self, Known};
use super::{ended, on_terminal};

/// A colour, a sequence that clears the screen in one byte of Latin-1, a bell, an override of the direction of writing, an
/// isolate, a space without width, a byte order mark, a deletion.
const ODD: &str = "\u{1B}[31m\u{9B}2J\u{7}\u{202E}\u{2066}\u{200B}\u{FEFF}\u{7F}";

/// The same as a file name can hold it, with the ends of lines.
const NAME: &str = "\u{1B}[31m\u{9B}2J\u{7}\u{202E}\u{2066}\u{200B}\u{FEFF}\n\t\r";

/// Whether a character does something else on a terminal than stand there.
fn is_raw(c: char) -> bool {
    c.is_control() && c != '\n'
        || matches!(c, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}')
        || matches!(c, '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// A repository in which all names and texts hold the odd characters.
fn repository() -> Repo {
    let escaped: String = ODD.chars().map(|c| format!("\\u{:04X}", u32::from(c))).collect();
    every::repository(NAME, &format!("changed {ODD}"), BRANCH, &|_, part| format!("{part}{escaped}"))
}

/// What git allows of it in the name of a branch.
const BRANCH: &str = "b\u{9B}2J\u{202E}\u{2066}\u{200B}";

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
    let (things, cell, new) = (every::things(&id), ["norr", "places"].map(id), repo.beside(&format!("new{NAME}")));
    let known = Known {
        things: &things,
        cell: cell.each_ref().map(String::as_str),
        branch: BRANCH,
        folder: &format!("tree{NAME}"),
        new: new.to_str().unwrap(),
    };
    let (mut named, mut of_the_tree) = (0, 0);
    for asked in every::everything(&repo.root, &known) {
        for color in ["always", "never"] {
            let mut command = samverkan(&repo.root);
            command.args(&asked.arguments).args(["--as-of", "2026-03-01", "--color", color]);
            let (code, said) = says_nothing_raw(&mut command, color == "always");
            assert_ne!(code, 2, "{asked:?}: {said}");
            if asked.is_of_the_tree() {
                of_the_tree += 1;
                named += usize::from(said.to_lowercase().contains("202e"));
            }
            // The folder is written once.
            let _ = std::fs::remove_dir_all(&new);
        }
    }
    assert!(named > of_the_tree * 9 / 10, "only {named} of {of_the_tree} name what is hidden");
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
    let folder = tempfile::tempdir().unwrap();
    let Some(mut command) = on_terminal(folder.path(), &["--\u{1B}]0;title\u{7}\u{202E}"]) else { return };
    let (code, said, _) = ended(command.env("TERM", "xterm"));
    assert_eq!(code, 2, "{said}");
    assert!(said.contains("error: "), "{said:?}");
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
