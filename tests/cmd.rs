//! The console blocks of the pages that users read are run, and print what the page says.
//!
//! Each page has a folder of its own with copies of `agreements` and `examples`; its blocks are run there one after the
//! other by `sh`. A line `? 1` after a command is its exit code where that is not 0. `SNAPSHOTS=overwrite` rewrites the
//! pages.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const PAGES: [&str; 2] = ["README.md", "docs/snabbstart.md"];

/// Who commits in the pages' repositories, and when, so that commits are the same everywhere.
const GIT: [(&str, &str); 8] = [
    ("GIT_AUTHOR_NAME", "Samordnare"),
    ("GIT_AUTHOR_EMAIL", "samordnare@example.org"),
    ("GIT_AUTHOR_DATE", "2026-11-20T12:00:00Z"),
    ("GIT_COMMITTER_NAME", "Samordnare"),
    ("GIT_COMMITTER_EMAIL", "samordnare@example.org"),
    ("GIT_COMMITTER_DATE", "2026-11-20T12:00:00Z"),
    ("GIT_CONFIG_GLOBAL", "/dev/null"),
    ("GIT_CONFIG_NOSYSTEM", "1"),
];

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// What a command prints, both streams as they come, with its exit code where that is not 0.
fn output(command: &str, folder: &Path) -> String {
    let program = PathBuf::from(env!("CARGO_BIN_EXE_samverkan"));
    let path = format!("{}:{}", program.parent().unwrap().display(), std::env::var("PATH").unwrap());
    let done = Command::new("sh")
        .args(["-c", &format!("{command} 2>&1")])
        .current_dir(folder)
        .env("PATH", path)
        .env("LC_ALL", "C.UTF-8")
        .env("COLUMNS", "100")
        .env_remove("NO_COLOR")
        .envs(GIT)
        .output()
        .unwrap();
    let code = done.status.code().unwrap();
    let mut out = if code == 0 { String::new() } else { format!("? {code}\n") };
    out += &String::from_utf8(done.stdout).unwrap();
    if !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
    out
}

/// The page as it would be if every block had just been run.
fn renewed(page: &str, folder: &Path) -> String {
    let mut new = String::new();
    let mut in_block = false;
    for line in page.lines() {
        if line.starts_with("```") {
            in_block = line == "```console";
        }
        if !in_block {
            let _ = writeln!(new, "{line}");
        } else if let Some(command) = line.strip_prefix("$ ") {
            let _ = write!(new, "{line}\n{}", output(command, folder));
        } else if line == "```console" {
            let _ = writeln!(new, "{line}");
        }
    }
    new
}

#[test]
fn pages_show_what_the_program_prints() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for page in PAGES {
        let folder = tempfile::tempdir().unwrap();
        for name in ["agreements", "examples"] {
            copy(&root.join(name), &folder.path().join(name));
        }
        let told = fs::read_to_string(root.join(page)).unwrap();
        let shown = renewed(&told, folder.path());
        if std::env::var("SNAPSHOTS").is_ok_and(|what| what == "overwrite") {
            fs::write(root.join(page), &shown).unwrap();
        } else {
            snapbox::assert_data_eq!(shown, snapbox::Data::text(told).raw());
        }
    }
}
