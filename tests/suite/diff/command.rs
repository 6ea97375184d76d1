//! `samverkan diff` from outside: what its arguments name, its gates, and git's own diff through it.

use std::fs;
use std::path::Path;

use super::{AGREEMENT, CITY, FRAMEWORK};
use crate::suite::cli::samverkan;
use crate::suite::repository::Repo;

/// What the program prints, both streams, and its exit code.
pub(super) fn run(folder: &Path, arguments: &[&str]) -> (i32, String) {
    let done = samverkan(folder).arg("diff").args(arguments).output().unwrap();
    let text = String::from_utf8(done.stdout).unwrap() + &String::from_utf8(done.stderr).unwrap();
    (done.status.code().unwrap(), text)
}

#[track_caller]
pub(super) fn says(folder: &Path, arguments: &[&str], code: i32, said: &str) {
    let (found, text) = run(folder, arguments);
    assert_eq!(found, code, "{arguments:?}: {text}");
    assert!(text.contains(said), "{arguments:?}: {text}");
}

pub(super) fn due(day: &str) -> String {
    AGREEMENT.replace("lead = \"trafik\"", &format!("lead = \"trafik\"\ndue_on = {day}"))
}

/// Two commits, the second of which puts a date off; `main` is the first, and a tag `later` the second.
fn repo() -> Repo {
    let repo = Repo::new(&[]);
    for (path, text) in [("city.toml", CITY), ("ram.toml", FRAMEWORK)] {
        repo.write(&format!("agreements/{path}"), text);
    }
    repo.write("agreements/avtal.toml", due("2020-06-30"));
    repo.commit_on("2020-01-01", "first");
    repo.write("agreements/avtal.toml", due("2021-06-30"));
    repo.commit_on("2020-02-01", "later");
    repo
}

const PUT_OFF: &str = "`due_on` changed from 2020-06-30 to 2021-06-30";

#[test]
fn the_sides_are_revisions_ranges_and_days() {
    let repo = repo();
    let root = &repo.root;
    for arguments in [
        &["HEAD~1"] as &[&str],
        &["HEAD~1", "HEAD"],
        &["HEAD~1..HEAD"],
        &["HEAD~1..."],
        &["HEAD~1", "--staged"],
        &["HEAD~1", "agreements"],
        &["HEAD~1", "--", "agreements/avtal.toml"],
        &["--since", "2020-01-15"],
        &["HEAD", "--since", "2020-01-15"],
        &["--since", "2020-01-15", "--staged"],
    ] {
        says(root, arguments, 0, PUT_OFF);
    }
    for arguments in [&[] as &[&str], &["agreements"], &["--staged"], &["HEAD~1", "--", "agreements/ram.toml"]] {
        says(root, arguments, 0, "nothing changed");
    }
    repo.write("agreements/avtal.toml", due("2022-06-30"));
    says(root, &[], 0, "to 2022-06-30");
    says(root, &["agreements/avtal.toml"], 0, "to 2022-06-30");
    says(root, &["--staged"], 0, "nothing changed");
    repo.git(&["add", "."]);
    repo.write("agreements/avtal.toml", due("2023-06-30"));
    says(root, &["--staged"], 0, "to 2022-06-30");
    says(root, &["--staged", "HEAD~1"], 0, "from 2020-06-30 to 2022-06-30");
    says(&repo.path("agreements"), &[], 0, "(avtal.toml:");
}

#[test]
fn two_paths_are_compared_with_each_other() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    for (name, day) in [("old", "2020-06-30"), ("new", "2021-06-30")] {
        fs::create_dir(path.join(name)).unwrap();
        fs::write(path.join(name).join("city.toml"), CITY).unwrap();
        fs::write(path.join(name).join("avtal.toml"), due(day)).unwrap();
    }
    fs::write(path.join("copy.toml"), due("2021-06-30").replace("\"avtal\"", "\"annat\"")).unwrap();
    says(path, &["old", "new"], 0, "(old/avtal.toml:22 → new/avtal.toml:22)");
    says(path, &["./old/", "new", "--format", "json"], 0, "\"from\": \"./old/\"");
    let (_, text) = run(path, &["old/avtal.toml", "copy.toml"]);
    assert!(text.contains(PUT_OFF) && text.contains("id changed") && text.contains("2 changes"), "{text}");
    says(path, &["old", "nowhere.toml"], 2, "neither a revision nor a file");
    says(path, &["old", "old"], 0, "nothing changed");
}

#[test]
fn a_gate_is_missed_only_by_what_it_names() {
    let repo = repo();
    let root = &repo.root;
    let gate = |range: &str, gate: &str| run(root, &[range, "--fail-on", gate]).0;
    assert_eq!(["weakened", "strengthened", "any"].map(|name| gate("HEAD~1..HEAD", name)), [1, 0, 1]);
    assert_eq!(["weakened", "strengthened", "any"].map(|name| gate("HEAD..HEAD~1", name)), [0, 1, 1]);
    assert_eq!(["weakened", "strengthened", "any"].map(|name| gate("HEAD..HEAD", name)), [0, 0, 0]);
    repo.write("agreements/avtal.toml", due("2021-06-30") + "x = \n");
    says(root, &["HEAD~1", "--fail-on", "strengthened"], 0, "compared only in part: agreements/avtal.toml (after");
}

#[test]
fn what_cannot_be_compared_is_exit_2_and_said() {
    let repo = repo();
    let root = &repo.root;
    says(root, &["-main"], 2, "there is no option `-m`");
    says(root, &["HEAD", "HEAD~7"], 2, "there is no revision `HEAD~7`");
    says(root, &["HEAD~7..HEAD"], 2, "there is no revision `HEAD~7`");
    says(root, &["nosuch", "agreements"], 2, "there is no revision `nosuch`");
    says(root, &["gone.toml"], 2, "neither a revision nor a file");
    says(root, &["HEAD", "--", "nowhere"], 2, "nowhere");
    says(root, &["HEAD~1", "HEAD", "--staged"], 2, "--staged");
    says(root, &["HEAD~1..HEAD", "--since", "2020-01-15"], 2, "--since");
    says(root, &["--since", "2019-01-01"], 2, "no commit before 2019-01-01");
    says(root, &["--since", "yesterday"], 2, "2026-03-01");
    says(root, &["--format", "html"], 2, "later");
    repo.git(&["branch", "agreements"]);
    says(root, &["agreements"], 2, "both a revision and a file or folder");
    says(root, &["./agreements"], 0, "nothing changed");
    says(root, &["refs/heads/agreements"], 0, "nothing changed");
    repo.git(&["tag", "twice", "HEAD~1"]);
    repo.git(&["branch", "twice"]);
    says(root, &["twice"], 2, "refs/tags/twice");
    repo.git(&["checkout", "--quiet", "--detach", "HEAD~1"]);
    says(root, &["main"], 0, "`due_on` changed from 2021-06-30 to 2020-06-30");
    let outside = tempfile::tempdir().unwrap();
    says(outside.path(), &[], 2, "no git repository");
    says(&Repo::new(&[]).root, &[], 2, "no commit on the branch `main` yet");
    let bare = repo.beside("bare.git");
    repo.git(&["clone", "--quiet", "--bare", ".", bare.to_str().unwrap()]);
    says(&bare, &["main~1", "main"], 0, PUT_OFF);
    says(&bare, &["HEAD"], 2, "bare repository");
}

/// What git prints with the program as its driver.
fn git_diff(repo: &Repo, arguments: &[&str]) -> String {
    let driver = format!("diff.samverkan.command={} diff --lang en --git-driver", env!("CARGO_BIN_EXE_samverkan"));
    repo.git(&[&["-c", driver.as_str()], arguments].concat())
}

#[test]
fn git_shows_agreements_by_meaning() {
    let repo = repo();
    repo.write(".gitattributes", "*.toml diff=samverkan\n");
    repo.write("other.toml", "[package]\nname = \"x\"\n");
    repo.commit_on("2020-03-01", "attributes");
    assert!(git_diff(&repo, &["log", "-p", "--ext-diff", "--", "agreements"]).contains(PUT_OFF));

    repo.write("agreements/avtal.toml", "# Sagt\n".to_owned() + &due("2021-06-30"));
    repo.write("other.toml", "[package]\nname = \"y\"\n");
    repo.write("agreements/nytt å.toml", AGREEMENT.replace("\"avtal\"", "\"nytt\""));
    repo.git(&["add", "--intent-to-add", "agreements/nytt å.toml"]);
    fs::remove_file(repo.path("agreements/ram.toml")).unwrap();
    let shown = git_diff(&repo, &["diff"]);
    let expected = "\
agreements/avtal.toml
nothing changed in meaning

agreements/nytt å.toml
strengthened
  nytt  Avtalet
    agreement added  (agreements/nytt å.toml:2)

1 change: 1 strengthened

agreements/ram.toml
weakened
  ram  Ramen
    framework removed  (agreements/ram.toml:2)

1 change: 1 weakened

other.toml
no agreement file: not compared by meaning; `git diff --no-ext-diff` shows its lines";
    assert_eq!(shown, expected);

    repo.git(&["add", "."]);
    repo.git(&["mv", "agreements/avtal.toml", "agreements/flyttat.toml"]);
    let shown = git_diff(
        &repo,
        &["diff", "--cached", "--find-renames", "--", "agreements/avtal.toml", "agreements/flyttat.toml"],
    );
    assert_eq!(shown, "agreements/avtal.toml → agreements/flyttat.toml\nnothing changed in meaning");
}

#[test]
fn git_goes_on_whatever_a_file_holds() {
    let repo = repo();
    repo.write(".gitattributes", "*.toml diff=samverkan\n");
    repo.git(&["checkout", "--quiet", "-b", "other", "HEAD~1"]);
    repo.write("agreements/avtal.toml", due("2024-06-30"));
    repo.commit_on("2020-03-01", "other");
    let _ = crate::suite::repository::try_git(&repo.root, &["merge", "main"]);
    assert!(git_diff(&repo, &["diff", "--cached"]).contains("in conflict"), "a file in conflict");
    repo.git(&["reset", "--quiet", "--hard"]);
    for bytes in [&b"\xff\xfe\x00"[..], b"", b"[[commitment]", b"\0"] {
        repo.write("agreements/avtal.toml", bytes);
        assert!(git_diff(&repo, &["diff", "--", "agreements"]).contains("avtal.toml"));
    }
    for arguments in [&["x"] as &[&str], &["x", "y"], &["a", "/nowhere", "0", "0", "/nowhere", "0", "0"]] {
        says(&repo.root, &[&["--git-driver"], arguments].concat(), 0, "");
    }
}
