//! How the program lays out what people read: the same with colours and without.

use std::path::Path;

use anstream::adapter::strip_str;

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

/// What every command prints, with its command line, in both languages and at every width.
fn shown(widths: &[usize], more: &[&str]) -> Vec<(String, usize, String)> {
    let mut all = Vec::new();
    for command in COMMANDS {
        for language in ["en", "sv"] {
            for width in widths {
                let mut run = samverkan(Path::new(env!("CARGO_MANIFEST_DIR")));
                run.args(command.split(' ')).args(["--as-of", "2022-12-31", "--lang", language]).args(more);
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
    let plain = shown(&widths, &["--color", "never"]);
    for ((line, _, plain), (_, _, coloured)) in plain.iter().zip(shown(&widths, &["--color", "always"])) {
        assert!(coloured.contains('\u{1B}'), "{line}");
        assert_eq!(&strip_str(&coloured).to_string(), plain, "{line}");
    }
}
