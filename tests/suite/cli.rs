//! The program from outside: exit codes, where output goes, and what strange folders give.

use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// The program, in a folder, without the reader's own settings.
pub(super) fn samverkan(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_samverkan"));
    command.current_dir(folder).env("LC_ALL", "C").env_remove("NO_COLOR").env_remove("COLUMNS");
    command
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    samverkan(folder).args(arguments).output().unwrap()
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// A folder with a small valid tree in `tree`.
pub(super) fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    assert!(run(folder.path(), &["init", "tree", "--as-of", "2026-11-01"]).status.success());
    folder
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[track_caller]
fn gives(folder: &Path, arguments: &[&str], code: i32, said: &str) {
    let output = run(folder, arguments);
    let all = stdout(&output) + &stderr(&output);
    assert_eq!(output.status.code(), Some(code), "{arguments:?}: {all}");
    assert!(all.contains(said), "{arguments:?}: {all}");
    if code == 2 {
        assert_eq!(stdout(&output), "", "{arguments:?} prints no result");
    }
}

#[test]
fn a_valid_tree_passes() {
    gives(folder().path(), &["validate", "tree"], 0, "3 files");
}

#[test]
fn what_cannot_be_read_is_exit_2_and_never_a_silent_0() {
    let folder = folder();
    let path = folder.path();
    fs::create_dir(path.join("empty")).unwrap();
    fs::create_dir(path.join("other")).unwrap();
    fs::write(path.join("other/notes.txt"), "hej").unwrap();
    gives(path, &["validate", "nowhere"], 2, "nowhere");
    gives(path, &["validate", "empty"], 2, "empty");
    gives(path, &["validate", "other"], 2, "other");
    gives(path, &["validate", "other/notes.txt"], 2, ".toml");
    gives(path, &["validate", "tree", "nowhere"], 2, "nowhere");
    gives(&path.join("empty"), &["validate"], 2, "no agreement file");
}

#[test]
fn wrong_use_is_exit_2_and_says_what_was_meant() {
    let folder = folder();
    let path = folder.path();
    gives(path, &["validate", "tree", "--frobnicate"], 2, "--frobnicate");
    gives(path, &["validat"], 2, "validate");
    gives(path, &["validate", "tree", "--format", "xml"], 2, "xml");
    gives(path, &["validate", "tree", "--as-of", "2026-13-01"], 2, "2026-03-01");
    gives(path, &["validate", "tree", "--only", "unresolved-referense"], 2, "did you mean `unresolved-reference`");
    gives(path, &["validate", "tree", "--level", "unknown-key"], 2, "unknown-key");
    gives(path, &["validate", "tree", "--level", "unknown-kee=off"], 2, "did you mean `unknown-key`");
    gives(
        path,
        &["validate", "tree", "--level", "commitment=off"],
        2,
        "`samverkan explain commitment` lists its rules",
    );
    gives(path, &["validate", "tree", "--level", "structur=off"], 2, "there is no rule `structur`");
    gives(path, &["validate", "tree", "--level", "toml-syntax=off"], 2, "cannot be changed");
    gives(path, &["validate", "tree", "--profile", "laww"], 2, "did you mean `law`");
    gives(path, &["explain", "unresolved-referense"], 2, "did you mean `unresolved-reference`");
    gives(path, &["explain", "unresolved-referense", "--lang", "sv"], 2, "menade du `unresolved-reference`");
}

#[test]
fn findings_at_error_level_are_exit_1_in_every_format() {
    let folder = folder();
    let path = folder.path();
    let file = path.join("tree/agreement.toml");
    fs::write(&file, fs::read_to_string(&file).unwrap().replace("lead = \"centrum\"", "lead = \"centrun\"")).unwrap();
    for format in ["full", "short", "json"] {
        gives(path, &["validate", "tree", "--format", format], 1, "unresolved-reference");
    }
    gives(path, &["validate", "tree/agreement.toml"], 1, "did you mean `centrum`");
    gives(path, &["validate", "tree/city.toml"], 0, "1 file");
    gives(path, &["validate", "tree", "--only", "structure"], 0, "no findings");
    gives(
        path,
        &["validate", "tree", "--as-of", "2026-03-01", "--level", "unresolved-reference=warning"],
        0,
        "1 warning",
    );
    gives(
        path,
        &["validate", "tree", "--as-of", "2026-03-01", "--level", "unresolved-reference=warning", "--strict"],
        1,
        "1 warning",
    );
    gives(
        path,
        &["validate", "tree", "--as-of", "2026-03-01", "--level", "unresolved-reference=off"],
        0,
        "no findings",
    );
}

#[test]
fn a_register_alone_is_a_tree() {
    let folder = folder();
    fs::remove_file(folder.path().join("tree/framework.toml")).unwrap();
    fs::remove_file(folder.path().join("tree/agreement.toml")).unwrap();
    gives(folder.path(), &["validate", "tree"], 0, "1 file");
}

#[test]
fn a_tree_without_a_register_is_told_of_once() {
    let folder = folder();
    fs::remove_file(folder.path().join("tree/city.toml")).unwrap();
    let output = run(folder.path(), &["validate", "tree", "--format", "short"]);
    assert_eq!(output.status.code(), Some(1));
    let said = stdout(&output);
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(said.contains("unknown-document"), "{said}");
}

#[test]
fn files_that_cannot_be_read_are_findings() {
    let folder = folder();
    let path = folder.path();
    fs::write(path.join("tree/large.toml"), "#".repeat(5 << 20)).unwrap();
    gives(path, &["validate", "tree/large.toml"], 1, "unreadable-file");
    fs::write(path.join("tree/large.toml"), b"format = 1\n# h\xe5ller\n").unwrap();
    gives(path, &["validate", "tree/large.toml"], 1, "not-utf8");
}

#[cfg(unix)]
#[test]
fn links_and_pipes_are_findings_and_never_waited_for() {
    let folder = folder();
    let path = folder.path();
    fs::write(path.join("outside.toml"), "format = 1").unwrap();
    std::os::unix::fs::symlink("../outside.toml", path.join("tree/out.toml")).unwrap();
    gives(path, &["validate", "tree/out.toml"], 1, "unreadable-file");
    fs::remove_file(path.join("tree/out.toml")).unwrap();
    std::os::unix::fs::symlink("round.toml", path.join("tree/round.toml")).unwrap();
    gives(path, &["validate", "tree"], 1, "unreadable-file");
    fs::remove_file(path.join("tree/round.toml")).unwrap();
    std::os::unix::fs::symlink(".", path.join("tree/again")).unwrap();
    gives(path, &["validate", "tree"], 0, "3 files");
    assert!(Command::new("mkfifo").arg(path.join("tree/x.toml")).status().unwrap().success());
    gives(path, &["validate", "tree"], 1, "unreadable-file");
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_a_finding() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder();
    let file = folder.path().join("tree/agreement.toml");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o000)).unwrap();
    // Whoever may read everything cannot see this.
    if fs::read(&file).is_err() {
        gives(folder.path(), &["validate", "tree"], 1, "unreadable-file");
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let arguments =
        ["validate", "agreements", "examples", "--as-of", "2024-06-01", "--profile", "audit", "--format", "json"];
    let expected = run(root(), &arguments);
    for threads in (1..=4).cycle().take(20) {
        let mut command = samverkan(root());
        let output = command.args(arguments).env("RAYON_NUM_THREADS", threads.to_string()).output().unwrap();
        assert_eq!(stdout(&output), stdout(&expected), "with {threads} threads");
    }
    let turned =
        ["validate", "examples", "agreements", "--as-of", "2024-06-01", "--profile", "audit", "--format", "json"];
    assert_eq!(stdout(&run(root(), &turned)), stdout(&expected));
}

#[test]
fn colours_come_only_when_asked_for_or_on_a_terminal() {
    let coloured = |arguments: &[&str]| stdout(&run(root(), arguments)).contains('\u{1b}');
    assert!(!coloured(&["validate", "examples/minimal"]));
    assert!(!coloured(&["validate", "examples/minimal", "--color", "never"]));
    assert!(coloured(&["validate", "examples/minimal", "--color", "always"]));
}

#[test]
fn a_reader_who_goes_away_is_no_error() {
    let mut child = samverkan(root())
        .args(["explain", "--format", "markdown"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = [0; 1];
    child.stdout.take().unwrap().read_exact(&mut first).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    assert_eq!(stderr(&output), "");
}

#[test]
fn a_result_is_written_whole_or_not_at_all() {
    let folder = folder();
    let path = folder.path();
    gives(path, &["validate", "tree", "-o", "result.txt"], 0, "");
    assert!(fs::read_to_string(path.join("result.txt")).unwrap().contains("3 files"));
    assert!(stdout(&run(path, &["validate", "tree", "-o", "-"])).contains("3 files"), "a hyphen is standard output");
    gives(path, &["validate", "tree", "-o", "nowhere/result.txt"], 2, "nowhere");
    gives(path, &["validate", "tree", "-o", "tree"], 2, "tree");
    assert_eq!(fs::read_dir(path).unwrap().count(), 2, "nothing else is left behind");
}

#[test]
fn init_never_touches_what_exists() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("tree")).unwrap();
    fs::write(folder.path().join("tree/framework.toml"), "mine").unwrap();
    gives(folder.path(), &["init", "tree"], 2, "framework.toml");
    assert_eq!(fs::read_dir(folder.path().join("tree")).unwrap().count(), 1);
    assert_eq!(fs::read_to_string(folder.path().join("tree/framework.toml")).unwrap(), "mine");
}

#[test]
fn init_writes_the_example_moved_to_the_year() {
    let folder = tempfile::tempdir().unwrap();
    for year in [2019, 2025, 2026, 2027, 2033] {
        let name = format!("tree-{year}");
        let day = format!("{year}-06-01");
        gives(folder.path(), &["init", &name, "--as-of", &day], 0, "validate");
        gives(folder.path(), &["validate", &name, "--as-of", &day], 0, "no findings");
        let text = fs::read_to_string(folder.path().join(name).join("agreement.toml")).unwrap();
        assert!(text.contains(&format!("valid_from = {}-01-01", year + 1)), "{text}");
    }
    for file in ["city.toml", "framework.toml", "agreement.toml"] {
        let example = fs::read_to_string(root().join("examples/minimal").join(file)).unwrap();
        assert_eq!(fs::read_to_string(folder.path().join("tree-2026").join(file)).unwrap(), example);
    }
}

#[test]
fn init_comments_in_the_readers_language() {
    let folder = tempfile::tempdir().unwrap();
    for language in ["en", "sv"] {
        gives(folder.path(), &["init", language, "--lang", language, "--as-of", "2026-06-01"], 0, "validate");
    }
    for file in ["city.toml", "framework.toml", "agreement.toml"] {
        let read = |language: &str| fs::read_to_string(folder.path().join(language).join(file)).unwrap();
        let (english, swedish) = (read("en"), read("sv"));
        assert_eq!(english.lines().count(), swedish.lines().count());
        for (one, other) in english.lines().zip(swedish.lines()) {
            assert_eq!(one == other, !one.starts_with('#'), "{other}");
            assert_eq!(one.starts_with('#'), other.starts_with('#'), "{other}");
        }
    }
    let last = fs::read_to_string(folder.path().join("sv/agreement.toml")).unwrap();
    assert!(last.contains("# Hur man ser om det hjälper.\n[[indicator]]"), "{last}");
}

#[test]
fn alone_it_says_what_it_sees() {
    gives(root(), &["--as-of", "2024-06-01"], 0, "City of Stockholm (agreements/stockholm): 4 frameworks");
    gives(
        root(),
        &["--as-of", "2024-06-01", "--lang", "sv"],
        0,
        "Stockholms stad (agreements/stockholm): 4 ramöverenskommelser",
    );
    gives(tempfile::tempdir().unwrap().path(), &[], 0, "samverkan init");
}

#[test]
fn alone_it_counts_what_validate_counts() {
    let folder = folder();
    let path = folder.path();
    let file = path.join("tree/agreement.toml");
    let text = fs::read_to_string(&file).unwrap().replace("lead = \"centrum\"", "lead = \"centrun\"");
    let waiver =
        "[[waiver]]\nrule = \"unresolved-reference\"\nreason = \"a\"\nowner = \"centrum\"\nvalid_to = 2027-12-31";
    fs::write(file, format!("{text}\n{waiver}\n")).unwrap();
    fs::rename(path.join("tree"), path.join("agreements")).unwrap();
    let counted = |arguments: &[&str]| {
        let said = stdout(&run(path, &[arguments, &["--as-of", "2026-03-01"]].concat()));
        let line = said.lines().find(|line| line.contains("waived")).map(str::to_owned);
        line.unwrap_or_else(|| panic!("{said}"))
    };
    let closing = counted(&["validate"]);
    let counts = closing.split_once(": ").unwrap().1;
    assert!(counted(&[]).ends_with(counts), "{} does not end with {counts}", counted(&[]));
}

#[test]
fn the_language_follows_the_environment() {
    let folder = folder();
    let says = |variables: &[(&str, &str)]| {
        let mut command = samverkan(folder.path());
        command.env_remove("LC_ALL").env_remove("LC_MESSAGES").env_remove("LANG").envs(variables.iter().copied());
        stdout(&command.args(["validate", "tree", "--as-of", "2026-03-01"]).output().unwrap())
    };
    assert!(says(&[]).contains("no findings"));
    assert!(says(&[("LANG", "sv_SE.UTF-8")]).contains("inga anmärkningar"));
    assert!(says(&[("LANG", "sv_SE.UTF-8"), ("LC_ALL", "C")]).contains("no findings"));
    assert!(says(&[("LANG", "en_GB.UTF-8"), ("LC_MESSAGES", "sv_SE.UTF-8")]).contains("inga anmärkningar"));
}
