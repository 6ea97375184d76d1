//! Repositories that change while they are read, that have lost something, and that are large.

use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::os::unix::ffi::OsStrExt;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};

use super::super::checked::CLEAN;
use super::super::cli::samverkan;
use super::super::repository::{Repo, try_git};
use super::sizes::prints;
use super::{ended, shell};

/// A repository with so many commits, and a branch at the last of them.
fn repository(commits: usize) -> Repo {
    let repo = Repo::with(&CLEAN);
    let agreement = CLEAN[0].1;
    for number in 1..commits {
        repo.commit(&[("agreement.toml", &agreement.replace("2028", &(2028 + number).to_string()))], "another day");
    }
    repo.git(&["branch", "fixed"]);
    repo
}

/// Does something over and over while something else is done.
fn while_doing<T>(mut over_and_over: impl FnMut(usize) + Send, work: impl FnOnce() -> T) -> T {
    let is_over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for number in (0..).take_while(|_| !is_over.load(Ordering::Relaxed)) {
                over_and_over(number);
            }
        });
        // Also where the work panics, or it would be waited for without end.
        let done = std::panic::catch_unwind(std::panic::AssertUnwindSafe(work));
        is_over.store(true, Ordering::Relaxed);
        done.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })
}

/// What reads commits that stay what they are.
const FIXED: [&[&str]; 5] = [
    &["history", "--rev", "fixed", "--format", "json"],
    &["history", "norr-2025", "--rev", "fixed", "--format", "json"],
    &["diff", "fixed~9", "fixed", "--format", "json"],
    &["validate", "--rev", "fixed~3", "--format", "json"],
    &["coverage", "--rev", "fixed~5", "--format", "csv"],
];

#[test]
fn commits_are_told_the_same_while_git_adds_to_them_and_packs_them() {
    let repo = repository(20);
    let told = |arguments: &[&str]| ended(samverkan(&repo.root).args(arguments).args(["--as-of", "2026-03-01"]));
    let expected = FIXED.map(told);
    assert!(expected.iter().all(|(code, ..)| *code == 0), "{expected:?}");
    let change = |number: usize| {
        let job: &[&str] = match number % 5 {
            0 => &["commit", "--quiet", "--allow-empty", "--message", "one more"],
            1 => &["repack", "-a", "-d", "--quiet"],
            2 => &["pack-refs", "--all"],
            3 => &["checkout", "--quiet", "-B", "other"],
            _ => &["gc", "--prune=now", "--quiet"],
        };
        // Where one gets in the way of another, that is as good a change as any.
        let _ = try_git(&repo.root, job);
    };
    while_doing(change, || {
        for number in 0..60 {
            let number = number % FIXED.len();
            assert_eq!(told(FIXED[number]), expected[number], "{:?}", FIXED[number]);
        }
    });
}

#[test]
fn files_and_an_index_that_change_while_they_are_compared_are_told_of_as_they_were_met() {
    let repo = repository(3);
    let file = repo.path("agreement.toml");
    let text = fs::read_to_string(&file).unwrap();
    let change = |number: usize| match number % 6 {
        0 => _ = fs::remove_file(&file),
        2 => _ = fs::write(&file, &text),
        4 => _ = fs::write(repo.path(".gitattributes"), "*.toml text eol=crlf\n"),
        _ => _ = try_git(&repo.root, &["add", "--all"]),
    };
    while_doing(change, || {
        let commands = [&["diff"][..], &["diff", "--staged"], &["validate", "--staged"], &["diff", "HEAD~1"]];
        for arguments in commands.iter().cycle().take(40) {
            let (code, out, err) = ended(samverkan(&repo.root).args(*arguments));
            assert!(if code == 2 { err.starts_with("error: ") } else { !out.is_empty() }, "{arguments:?}: {out}{err}");
        }
    });
}

/// The files of objects and packs.
fn objects(repo: &Repo) -> Vec<PathBuf> {
    let files = walkdir::WalkDir::new(repo.path(".git/objects")).sort_by_file_name().into_iter().map(Result::unwrap);
    files.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path).collect()
}

#[test]
fn an_object_that_is_gone_or_broken_changes_no_result_without_an_error() {
    let repo = repository(3);
    let reading = [
        &["history", "--format", "json"][..],
        &["diff", "HEAD~2", "HEAD", "--format", "json"],
        &["validate", "--rev", "HEAD", "--format", "json"],
    ];
    for is_packed in [false, true] {
        if is_packed {
            repo.git(&["gc", "--quiet"]);
        }
        let told = |arguments: &[&str]| ended(samverkan(&repo.root).args(arguments).args(["--as-of", "2026-03-01"]));
        let expected = reading.map(told);
        let mut refused = 0;
        for path in objects(&repo) {
            let bytes = fs::read(&path).unwrap();
            let away = path.with_extension("away");
            fs::rename(&path, &away).unwrap();
            let mut turned = bytes.clone();
            turned.iter_mut().skip(bytes.len() / 2).take(4).for_each(|byte| *byte = !*byte);
            for broken in [None, Some(&bytes[..0]), Some(&bytes[..bytes.len() / 2]), Some(&turned)] {
                if let Some(broken) = broken {
                    fs::write(&path, broken).unwrap();
                }
                for (arguments, expected) in reading.iter().zip(&expected) {
                    let (code, out, err) = told(arguments);
                    let is_refused = code == 2 && err.starts_with("error: ") && out.is_empty();
                    refused += usize::from(is_refused);
                    let is_same = (code, &out) == (expected.0, &expected.1);
                    assert!(is_refused || is_same, "{}: {arguments:?}: {code}: {out}{err}", path.display());
                }
            }
            fs::rename(&away, &path).unwrap();
        }
        assert!(refused > 10, "only {refused} were told of");
    }
}

#[test]
fn a_file_that_is_gone_is_told_of_whichever_thread_meets_it_first() {
    let repo = repository(3);
    let id = repo.git(&["rev-parse", "HEAD~1:agreement.toml"]);
    fs::remove_file(repo.path(&format!(".git/objects/{}/{}", &id[..2], &id[2..]))).unwrap();
    for _ in 0..30 {
        let (code, out, err) = ended(samverkan(&repo.root).arg("history").env("RAYON_NUM_THREADS", "2"));
        assert!(code == 2 && err.contains("`agreement.toml`"), "{code}: {out}{err}");
    }
}

#[test]
fn a_repository_that_vanishes_while_it_is_read_is_told_of() {
    let repo = repository(10);
    let told = |arguments: &[&str]| ended(samverkan(&repo.root).args(arguments).args(["--as-of", "2026-03-01"]));
    let expected = FIXED.map(told);
    let (objects, away) = (repo.path(".git/objects"), repo.path("away"));
    let change = |_: usize| {
        fs::rename(&objects, &away).unwrap();
        fs::rename(&away, &objects).unwrap();
        std::thread::sleep(std::time::Duration::from_millis(1));
    };
    while_doing(change, || {
        for number in 0..60 {
            let number = number % FIXED.len();
            let said = told(FIXED[number]);
            let is_refused = said.0 == 2 && said.2.starts_with("error: ") && said.1.is_empty();
            assert!(is_refused || said == expected[number], "{:?}: {said:?}", FIXED[number]);
        }
    });
}

#[test]
fn a_blob_of_hundreds_of_megabytes_is_told_of() {
    for megabytes in [5, 300] {
        let repo = Repo::with(&CLEAN);
        let line = format!("head -c {megabytes}M /dev/zero | git hash-object -w --stdin");
        let (code, id, err) = ended(&mut shell(&repo.root, &line));
        assert_eq!(code, 0, "{err}");
        repo.git(&["update-index", "--add", "--cacheinfo", &format!("100644,{},huge.toml", id.trim())]);
        let out = prints(&repo.root, 1, &["validate", "--staged", "--format", "short"]);
        assert_eq!(out.matches("unreadable-file").count(), 1, "{out}");
        repo.git(&["commit", "--quiet", "--message", "huge"]);
        repo.git(&["rm", "--quiet", "--cached", "huge.toml"]);
        repo.git(&["commit", "--quiet", "--message", "gone"]);
        let out = prints(&repo.root, 1, &["validate", "--rev", "HEAD~1", "--format", "short"]);
        assert_eq!(out.matches("unreadable-file").count(), 1, "{out}");
        assert!(prints(&repo.root, 0, &["diff", "HEAD~2", "HEAD~1"]).contains("huge.toml"));
        assert!(prints(&repo.root, 0, &["history"]).contains("huge"));
    }
}

/// Has git take commits as `git fast-import` reads them.
fn import(repo: &Repo, commits: &str) {
    let mut git = Command::new("git")
        .args(["fast-import", "--quiet", "--force"])
        .current_dir(&repo.root)
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    git.stdin.take().unwrap().write_all(commits.as_bytes()).unwrap();
    assert!(git.wait().unwrap().success());
}

/// A commit for `git fast-import` with these files changed.
fn commit(number: usize, files: &[(String, String)]) -> String {
    let head =
        format!("commit refs/heads/main\ncommitter A <a@b> {} +0000\ndata 4\nmany\n", 1_600_000_000 + number * 60);
    let file = |(path, text): &(String, String)| format!("M 644 inline {path}\ndata {}\n{text}\n", text.len());
    head + &files.iter().map(file).collect::<String>() + "\n"
}

#[test]
fn thousands_of_commits_and_of_files_in_one_commit_are_told() {
    let (many, wide) = (3_000, 20_000);
    let repo = Repo::new(&[]);
    let files = CLEAN.map(|(path, text)| (path.to_owned(), text.to_owned()));
    let day = |number: usize| format!("2{:03}-12-31", number % 1000);
    let change = |number| [("agreement.toml".to_owned(), CLEAN[0].1.replace("2028-12-31", &day(number)))];
    let mut commits = commit(0, &files);
    commits.extend((1..many).map(|number| commit(number, &change(number))));
    let fill = |number| (format!("d{}/{number}.toml", number % 100), format!("format = 1\n# {number}\n"));
    commits += &commit(many, &(0..wide).map(fill).collect::<Vec<_>>());
    import(&repo, &commits);
    let said = prints(&repo.root, 0, &["history", "--format", "json"]);
    assert!(said.matches("\"subject\": \"many\"").count() >= many - 1, "{}", said.matches("\"subject\"").count());
    prints(&repo.root, 0, &["diff", "HEAD~1", "HEAD", "--format", "json"]);
    prints(&repo.root, 0, &["diff", "HEAD~2999", "HEAD~1", "--format", "json"]);
    let said = prints(&repo.root, 1, &["validate", "--rev", "HEAD", "--format", "short"]);
    assert_eq!(said.matches("unknown-document").count(), wide);
}

#[test]
fn branches_of_any_name_are_read_or_refused() {
    let repo = repository(2);
    let long = "x".repeat(200);
    let names: [(&[u8], bool); 16] = [
        (b"$(touch evil)", false),
        (b"$(touch${IFS}evil)", true),
        (b"`touch-evil`", true),
        (b";evil|evil&evil>evil", true),
        (b"'\"'", true),
        (b"<script>", true),
        (b"%s%n%x", true),
        (b"=1+1", true),
        (b"{{x}}", true),
        (b"refs/heads/x", false),
        (b"--help", false),
        (b"-x", false),
        (b"HEAD", true),
        (b"b\xE4\xFF", false),
        ("å\u{301}\u{202E}".as_bytes(), true),
        (long.as_bytes(), true),
    ];
    let commit = repo.git(&["rev-parse", "HEAD~1"]);
    for (name, is_read) in names {
        // Written as files, so that git has no say.
        let path = repo.path(".git/refs/heads").join(OsStr::from_bytes(name));
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, format!("{commit}\n")).unwrap();
        let rev = OsStr::from_bytes(&[b"--rev=", name].concat()).to_owned();
        for arguments in [
            &[OsStr::new("validate"), &rev][..],
            &[OsStr::new("history"), &rev],
            &[OsStr::new("diff"), OsStr::from_bytes(name), OsStr::new("HEAD")],
        ] {
            let (code, out, err) = ended(samverkan(&repo.root).args(arguments));
            assert!(code == 0 || err.starts_with("error: "), "{arguments:?}: {out}{err}");
            assert!(code == 0 || !is_read, "{arguments:?}: {out}{err}");
            assert!(!(out + &err).contains(['\u{1B}', '\u{202E}']), "{arguments:?}");
        }
        fs::remove_file(path).unwrap();
    }
    assert!(!repo.path("evil").exists(), "nothing is run");
}
