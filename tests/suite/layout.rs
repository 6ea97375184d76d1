//! How the program lays out what people read: the same with colours and without, and no wider than the terminal.

use std::path::Path;

use anstream::adapter::strip_str;
use unicode_width::UnicodeWidthStr;

use super::cli::samverkan;

/// Commands whose tables and pages adapt to the terminal.
const COMMANDS: [&str; 14] = [
    "coverage",
    "coverage --gaps",
    "coverage --by requirement",
    "coverage --by problem",
    "coverage --by administration",
    "summary",
    "due",
    "show trafikkontoret",
    "show hagersten-alvsjo",
    "show stockholm-2024",
    "show farsta-2024",
    "show jarva-2021",
    "trace trafikkontoret",
    "trace farsta-2024",
];

/// What commands print, with the command line, in both languages and at every width.
fn shown(commands: &[&str], widths: &[usize], more: &[&str]) -> Vec<(String, usize, String)> {
    let mut all = Vec::new();
    for command in commands {
        for language in ["en", "sv"] {
            for width in widths {
                let mut run = samverkan(Path::new(env!("CARGO_MANIFEST_DIR")));
                run.args(command.split_terminator(' ')).args(["--as-of", "2022-12-31", "--lang", language]).args(more);
                let done = run.env("COLUMNS", width.to_string()).output().unwrap();
                assert!(done.status.success(), "{command}: {}", String::from_utf8_lossy(&done.stderr));
                let text = String::from_utf8(done.stdout).unwrap();
                all.push((format!("COLUMNS={width} samverkan {command} --lang {language}"), *width, text));
            }
        }
    }
    all
}

#[test]
fn colours_move_nothing() {
    let widths = [20, 40, 80, 140];
    let plain = shown(&COMMANDS, &widths, &["--color", "never"]);
    for ((line, _, plain), (_, _, coloured)) in plain.iter().zip(shown(&COMMANDS, &widths, &["--color", "always"])) {
        assert!(coloured.contains('\u{1B}'), "{line}");
        assert_eq!(&strip_str(&coloured).to_string(), plain, "{line}");
    }
}

#[test]
fn no_line_is_wider_than_the_terminal_but_for_a_single_word() {
    let commands = [&COMMANDS[..], &["", "explain", "explain no-time", "explain law-not-in-force"]].concat();
    for (command, width, text) in shown(&commands, &[40, 80, 140], &[]) {
        // What an example says of a file is not broken.
        let is_example = |line: &str| command.contains("explain") && line.starts_with("    ");
        fits(&command, width, text.lines().filter(|line| !is_example(line)));
    }
}

/// Fails where a line is wider than the terminal, unless it is a single word.
#[track_caller]
pub(super) fn fits<'t>(command: &str, width: usize, lines: impl Iterator<Item = &'t str>) {
    for line in lines {
        let is_word = !line.trim_start_matches([' ', '│', '├', '└', '─']).contains(' ');
        assert!(line.width() <= width || is_word, "{command}: {line:?}");
    }
}
