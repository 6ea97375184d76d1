//! What comparing revisions costs beside git's own work on them: `cargo bench --bench revisions [FILES…]`.
//!
//! `diff HEAD~1 HEAD` where five files changed beside `git diff --stat`, in repositories of several sizes; `history` over
//! 200 commits of five changes each beside `git log -p`. Each pair is measured in turn, as programs from outside; the
//! ratios are what to compare.

#![allow(clippy::print_stdout, reason = "a bench prints what it measured")]

mod corpus;
mod measure;

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use measure::{in_turn, ms, ratio, run, sizes};

const COMMITS: usize = 200;
const CHANGED: usize = 5;

fn main() {
    println!("{:>8} {:>18} {:>12} {:>8}", "files", "git diff --stat", "diff", "ratio");
    for size in sizes(&[12, 300, 1_000, 10_000]) {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let files = corpus::write(folder.path(), size.div_ceil(14), 12, 18);
        begin(folder.path());
        change(folder.path(), 1);
        let theirs = ["diff", "--stat", "HEAD~1", "HEAD"];
        row(files, beside(folder.path(), &theirs, &["diff", "HEAD~1", "HEAD", "--", "."]));
    }
    println!("\n{:>8} {:>18} {:>12} {:>8}", "files", "git log -p", "history", "ratio");
    for (cities, districts) in [(1, 28), (1, 98)] {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let files = corpus::write(folder.path(), cities, districts, 18);
        begin(folder.path());
        for number in 1..=COMMITS {
            change(folder.path(), number);
        }
        let since = format!("HEAD~{COMMITS}");
        let theirs = ["log", "-p", &format!("{since}..HEAD")];
        row(files, beside(folder.path(), &theirs, &["history", "--since", &since, "."]));
    }
}

fn row(files: usize, [theirs, ours]: [Duration; 2]) {
    println!("{files:>8} {:>18} {:>12} {:>8.2}", ms(theirs), ms(ours), ratio(ours, theirs));
}

/// The medians of a git command and of one of the program.
fn beside(folder: &Path, theirs: &[&str], ours: &[&str]) -> [Duration; 2] {
    let program = env!("CARGO_BIN_EXE_samverkan");
    in_turn([&|| run(folder, "git", theirs), &|| run(folder, program, ours)])
}

fn git(folder: &Path, arguments: &[&str]) {
    let own = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", "-c", "gc.auto=0"];
    let done = Command::new("git").args(own).args(arguments).current_dir(folder).status();
    assert!(done.expect("git runs").success(), "git {arguments:?}");
}

/// A repository of what is there, packed as a clone would be.
fn begin(folder: &Path) {
    git(folder, &["init", "--quiet", "--initial-branch=main"]);
    git(folder, &["add", "--all"]);
    git(folder, &["commit", "--quiet", "-m", "first"]);
    git(folder, &["repack", "-a", "-d", "--quiet"]);
}

/// Changes a date in five files, and commits.
fn change(folder: &Path, number: usize) {
    for district in 0..CHANGED {
        let path = folder.join(format!("city-0/district-{}.toml", (number + district) % 12));
        let text = fs::read_to_string(&path).expect("a file of the city");
        let due = |number: usize| format!("due_on = 2026-{:02}-15", 1 + number % 12);
        let old = (0..12).map(due).find(|due| text.contains(due.as_str())).expect("a date");
        let new = due(number + 6 + district);
        fs::write(&path, text.replacen(&old, &if new == old { due(number + 7 + district) } else { new }, 1))
            .expect("a file of the city");
    }
    git(folder, &["commit", "--quiet", "--all", "-m", &format!("change {number}")]);
}
