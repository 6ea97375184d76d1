//! Repositories that git itself would not have made: odd days, messages that are no text, searches that find nothing.

use std::process::{Command, Stdio};

use std::io::Write;

use super::super::cli::samverkan;
use super::super::repository::Repo;
use super::ended;

/// The commands that read commits.
const READING: [&[&str]; 6] = [
    &["history"],
    &["history", "--format", "json"],
    &["history", "norr-2025/rounds"],
    &["diff", "HEAD~1", "HEAD"],
    &["diff", "--since", "2020-01-01"],
    &["validate", "--rev", "HEAD"],
];

/// A repository whose last commit has these lines after its tree and its parent.
fn with_commit(lines: &[u8]) -> Repo {
    let files = super::super::checked::CLEAN;
    let repo = Repo::with(&files);
    let mut commit =
        format!("tree {}\nparent {}\n", repo.git(&["rev-parse", "HEAD^{tree}"]), repo.git(&["rev-parse", "HEAD"]))
            .into_bytes();
    commit.extend(lines);
    let id = written(&repo, &commit);
    repo.git(&["update-ref", "refs/heads/main", &id]);
    repo
}

/// Writes a commit as it stands, and gives its id.
fn written(repo: &Repo, commit: &[u8]) -> String {
    let mut git = Command::new("git")
        .args(["hash-object", "-w", "--stdin", "-t", "commit", "--literally"])
        .current_dir(&repo.root)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    git.stdin.take().unwrap().write_all(commit).unwrap();
    let output = git.wait_with_output().unwrap();
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

#[test]
fn commits_of_impossible_days_are_told_or_refused() {
    for time in [
        "9223372036854775807 +9959",
        "-9223372036854775808 -9959",
        "253402300800 +0000",
        "-99999999999 +0000",
        "1600000000 +99999999999",
        "1600000000",
        "never",
        "",
    ] {
        let repo = with_commit(format!("author A <a@b> {time}\ncommitter A <a@b> {time}\n\nodd").as_bytes());
        for arguments in READING {
            let (code, _, said) = ended(samverkan(&repo.root).args(arguments));
            assert!(code == 0 || said.starts_with("error: "), "{time}: {arguments:?}: {said}");
        }
    }
}

#[test]
fn commits_are_read_whatever_their_messages_are() {
    let person = "A\u{202E} <a@b> 1600000000 +0000";
    let head = format!("author {person}\ncommitter {person}\n");
    let megabytes = vec![b'm'; 3 << 20];
    for message in [&b"\xFF\xFE\x1B[2J\n"[..], b"\0\0x", b"", b"\n\n\n", &megabytes] {
        for encoding in ["", "encoding UTF-16\n", "encoding \u{1B}[2J\n"] {
            let repo = with_commit(&[head.as_bytes(), encoding.as_bytes(), b"\n", message].concat());
            let (code, out, said) = ended(samverkan(&repo.root).arg("history"));
            assert_eq!(code, 0, "{said}");
            assert!(!out.contains(['\u{1B}', '\u{202E}', '\0']), "{out:?}");
        }
    }
}

#[test]
fn commits_are_read_whoever_made_them() {
    let long = "n".repeat(1 << 20);
    for name in [
        &b"\xFF\xFE\x1B[2J"[..],
        b"\0\0",
        b"",
        b"<<<>>>",
        b"=1+1 <script>",
        "\u{202E}\u{9B}2J".as_bytes(),
        b"A <a@b> 1 +0000\nauthor B",
        long.as_bytes(),
    ] {
        let person = [name, b" <a@b\x07\xE2\x80\xAE> 1600000000 +0000\n"].concat();
        let repo = with_commit(&[b"author ", &person[..], b"committer ", &person, b"\nodd"].concat());
        for arguments in READING {
            let (code, out, said) = ended(samverkan(&repo.root).args(arguments));
            assert!(code == 0 || said.starts_with("error: "), "{arguments:?}: {said}");
            assert!(!(out + &said).contains(['\u{1B}', '\u{202E}', '\u{9B}', '\u{7}', '\0']), "{arguments:?}");
        }
    }
}

#[test]
fn a_search_among_commits_of_which_one_is_broken_is_refused() {
    let repo = with_commit(b"author A <a@b> never\ncommitter A <a@b> never\n\nodd");
    repo.commit(&[], "a good one after it");
    for name in ["HEAD^{/nothing}", "HEAD^{/!-first}", "main^{/nothing}^{tree}", ":/nothing"] {
        let (code, _, said) = ended(samverkan(&repo.root).args(["validate", "--rev", name]));
        assert_eq!(code, 2, "{name}: {said}");
        assert!(said.starts_with("error: "), "{name}: {said}");
    }
}

#[test]
fn names_of_revisions_that_ask_for_the_impossible_are_refused() {
    let repo = Repo::with(&super::super::checked::CLEAN);
    for name in [
        "HEAD^{/nothing}",
        "HEAD^{/[}",
        ":/nothing",
        "HEAD~99999999999",
        "HEAD^99999999999999999999",
        "HEAD@{99999999999999999999999}",
        "@{-99999999999999999999}",
        "HEAD^{",
        "HEAD^{blob}",
        "HEAD:city.toml",
        "^HEAD",
        "HEAD^@",
        "HEAD..",
        ":1:city.toml",
        "0000000000000000000000000000000000000000",
    ] {
        let (code, _, said) = ended(samverkan(&repo.root).args(["validate", "--rev", name]));
        assert!(code == 2 && said.starts_with("error: "), "{name}: {said}");
    }
}
