//! The program asked about the project's own agreements.

use std::path::Path;

use samverkan::load::{Loaded, Spread, load};

use super::cli::samverkan;

/// Days on which the city looks different: no framework, the first agreements, after the first merger, the last day of
/// many agreements, after the second merger, under the next framework.
pub(super) const DAYS: [&str; 6] = ["2019-06-15", "2020-01-15", "2020-08-01", "2022-12-31", "2023-08-01", "2024-06-01"];

/// What a command line prints on `agreements`.
#[track_caller]
pub(super) fn prints(line: &str, columns: usize) -> String {
    let (code, out, err) = asks(line, columns);
    assert_eq!((code, &*err), (Some(0), ""), "{line}");
    out
}

/// What a command line that cannot be done says.
#[track_caller]
pub(super) fn refuses(line: &str) -> String {
    let (code, out, err) = asks(line, 100);
    assert_eq!((code, &*out), (Some(2), ""), "{line}");
    err
}

fn asks(line: &str, columns: usize) -> (Option<i32>, String, String) {
    let mut command = samverkan(Path::new(env!("CARGO_MANIFEST_DIR")));
    let done = command.args(line.split(' ')).env("COLUMNS", columns.to_string()).output().unwrap();
    (done.status.code(), String::from_utf8(done.stdout).unwrap(), String::from_utf8(done.stderr).unwrap())
}

/// Command lines with what they print, one after the other.
#[track_caller]
pub(super) fn transcript<L: AsRef<str>>(lines: impl IntoIterator<Item = L>, columns: usize) -> String {
    let one = |line: L| format!("$ samverkan {}\n{}\n", line.as_ref(), prints(line.as_ref(), columns));
    lines.into_iter().map(one).collect()
}

/// The project's own agreements.
pub(super) fn stockholm() -> Loaded {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("agreements");
    let trees = samverkan::source::disk::trees(&[root]).unwrap();
    load(&trees[0], Spread::Here, &samverkan::source::disk::read)
}
