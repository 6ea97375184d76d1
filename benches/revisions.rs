//! What comparing revisions costs beside git's own work on them: `cargo bench --bench revisions [FILES…]`.
//!
//! `diff HEAD~1 HEAD` where five files changed beside `git diff --stat`, in repositories of several sizes; `history` over
//! 200 commits of five changes each beside `git log -p`. Each pair is measured in turn, as programs from outside; the
//! ratios are what to compare.

#![allow(clippy::print_stdout, reason = "a bench prints what it measured")]

mod corpus;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const ROUNDS: usize = 7;
const COMMITS: usize = 200;
const CHANGED: usize = 5;

fn main() {
    let asked: Vec<usize> = std::env::args().skip(1).filter_map(|argument| argument.parse().ok()).collect();
    let sizes = if asked.is_empty() { vec![100, 1_000, 10_000] } else { asked };
    println!("{:>8} {:>18} {:>12} {:>8}", "files", "git diff --stat", "diff", "ratio");
    for size in sizes {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let files = corpus::write(folder.path(), size.div_ceil(14), 12, 18);
        begin(folder.path());
        change(folder.path(), 1);
        let theirs = ["diff", "--stat", "HEAD~1", "HEAD"];
        row(files, measure(folder.path(), &theirs, &["diff", "HEAD~1", "HEAD", "--", "."]));
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
        row(files, measure(folder.path(), &theirs, &["history", "--since", &since, "."]));
    }
}

fn row(files: usize, [theirs, ours]: [Duration; 2]) {
    let ms = |time: Duration| format!("{:.1} ms", time.as_secs_f64() * 1e3);
    println!("{files:>8} {:>18} {:>12} {:>8.2}", ms(theirs), ms(ours), ours.as_secs_f64() / theirs.as_secs_f64());
}

/// The medians of a git command and of one of the program.
fn measure(folder: &Path, theirs: &[&str], ours: &[&str]) -> [Duration; 2] {
    let program = env!("CARGO_BIN_EXE_samverkan");
    let mut times = [const { Vec::new() }; 2];
    for _ in 0..ROUNDS {
        for (place, (program, arguments)) in [("git", theirs), (program, ours)].into_iter().enumerate() {
            let start = Instant::now();
            let done = Command::new(program).args(arguments).current_dir(folder).stdout(Stdio::null()).status();
            assert!(done.expect("it runs").success(), "{program} {arguments:?}");
            times[place].push(start.elapsed());
        }
    }
    times.map(|mut times| {
        times.sort_unstable();
        times[times.len() / 2]
    })
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
