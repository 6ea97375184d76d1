//! Files read from commits and from the index.

mod kinds;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::date;
use samverkan::source::git::{Failure, Repository, Snapshot};
use samverkan::source::{self, Content, Origin, Tree, Unreadable, disk};

use super::repository::{Repo, git, try_git};

impl Repo {
    fn open(&self) -> Repository {
        Repository::around(&self.root).expect("a repository")
    }

    fn at(&self, revision: &str) -> Snapshot {
        let repository = self.open();
        repository.at(&repository.revision(revision).expect("a revision"))
    }

    fn paths(&self, paths: &[&str]) -> Vec<PathBuf> {
        paths.iter().map(|path| self.path(path)).collect()
    }

    /// The trees of a snapshot as lines, `ROOT: FILE=TEXT…`: `+` before a selected file, `!WHY` for one that is not read.
    fn lines(&self, snapshot: &Snapshot, paths: &[&str]) -> Vec<String> {
        lines(snapshot, &self.paths(paths), &self.root)
    }

    fn not_a_revision(&self, revision: &str) -> Failure {
        self.open().revision(revision).expect_err(revision)
    }
}

fn lines(snapshot: &Snapshot, paths: &[PathBuf], top: &Path) -> Vec<String> {
    let trees = snapshot.trees(paths).expect("files");
    let lines: Vec<_> = trees.iter().map(|tree| line(tree, snapshot)).collect();
    snapshot.finish().expect("all was read");
    let top = top.to_str().expect("UTF-8");
    lines.iter().map(|line| line.replace(&format!("{top}/"), "").replace(top, ".")).collect()
}

fn line(tree: &Tree, snapshot: &Snapshot) -> String {
    let mut line = format!("{}:", tree.root);
    for file in &tree.files {
        let mark = if file.selected { "+" } else { "" };
        let content = match snapshot.read(file) {
            Content::Text(text) => format!("={}", text.trim_end()),
            Content::NotUtf8 { .. } => "!NotUtf8".to_owned(),
            Content::Unreadable(why) => format!("!{why:?}"),
        };
        let _ = write!(line, " {mark}{}{content}", file.path);
    }
    line
}

const TWO: &[(&str, &str)] =
    &[("a/city.toml", "1"), ("a/x.toml", "2"), ("a/deep/y.toml", "3"), ("a/b/city.toml", "4"), ("c/z.toml", "5")];

/// What a reader is told.
fn said(failure: &Failure) -> String {
    samverkan::words::Words::new(samverkan::words::Language::English).git_failure(failure)
}

#[test]
fn a_revision_gives_the_trees_that_the_disk_gave() {
    let repo = Repo::with(TWO);
    let snapshot = repo.at("HEAD");
    let paths: &[&[&str]] =
        &[&["."], &["a"], &["a/x.toml"], &["a/deep"], &["a/b"], &["c"], &["c/z.toml"], &["a", "a/deep/y.toml"]];
    for paths in paths {
        let plain = |trees: Vec<Tree>| -> Vec<_> {
            let file = |file: source::File| (file.path, file.selected);
            trees.into_iter().map(|tree| (tree.root, tree.files.into_iter().map(file).collect::<Vec<_>>())).collect()
        };
        let paths = repo.paths(paths);
        let there = snapshot.trees(&paths).expect("files");
        assert!(there.iter().flat_map(|tree| &tree.files).all(|file| matches!(file.origin, Origin::Blob(_))));
        assert_eq!(plain(there), plain(disk::trees(&paths).expect("files")), "{paths:?}");
    }
    assert_eq!(repo.lines(&snapshot, &["a/deep"]), ["a: a/city.toml=1 +a/deep/y.toml=3 a/x.toml=2"]);
}

#[test]
fn what_is_on_disk_now_does_not_matter() {
    let repo = Repo::with(TWO);
    fs::remove_dir_all(repo.path("a")).unwrap();
    repo.write("c/new.toml", "");
    assert_eq!(repo.lines(&repo.at("HEAD"), &["a/deep/y.toml"]), ["a: a/city.toml=1 +a/deep/y.toml=3 a/x.toml=2"]);
    assert_eq!(repo.lines(&repo.at("HEAD"), &["c"]), ["c: +c/z.toml=5"]);
}

#[test]
fn paths_hold_any_letters_and_spaces() {
    let repo = Repo::with(&[("Hägersten – Älvsjö/city.toml", "1"), ("Hägersten – Älvsjö/å ä ö/öppen.toml", "2")]);
    let whole = "Hägersten – Älvsjö: +Hägersten – Älvsjö/city.toml=1 +Hägersten – Älvsjö/å ä ö/öppen.toml=2";
    assert_eq!(repo.lines(&repo.at("HEAD"), &["Hägersten – Älvsjö"]), [whole]);
    assert_eq!(repo.lines(&repo.open().staged().unwrap(), &["."]), [whole]);
}

#[test]
fn a_path_that_is_not_in_the_revision_is_said() {
    let repo = Repo::with(TWO);
    repo.write("later/city.toml", "");
    let ask = |path: &str| match repo.at("HEAD").trees(&repo.paths(&[path])) {
        Err(source::Failure::Git(failure)) => failure,
        other => panic!("{path}: {other:?}"),
    };
    assert!(matches!(ask("later"), Failure::NotIn { .. }));
    assert!(matches!(ask("a/nowhere.toml"), Failure::NotIn { .. }));
    assert!(matches!(ask(".."), Failure::Outside(_)));
    assert!(said(&ask("later")).contains("in `HEAD`"), "{}", ask("later"));
    repo.commit(&[("docs/readme.md", "")], "docs");
    assert!(matches!(ask("docs"), Failure::NothingIn { .. }));
    let named = repo.at("HEAD").trees(&repo.paths(&["docs/readme.md"]));
    assert!(matches!(named, Err(source::Failure::NotToml(_))));
}

#[test]
fn links_and_submodules_are_left_alone() {
    let repo = Repo::with(&[("a/city.toml", "1"), ("a/x.toml", "2"), ("b/city.toml", "3"), ("a/data.txt", "4")]);
    let link = |name: &str, target: &str| std::os::unix::fs::symlink(target, repo.path(name)).unwrap();
    link("a/same.toml", "x.toml");
    link("a/out.toml", "../b/city.toml");
    link("a/far.toml", "/etc/hosts");
    link("a/gone.toml", "nowhere.toml");
    link("a/round.toml", "round.toml");
    link("a/data.toml", "data.txt");
    link("a/folder", "../b");
    repo.git(&["submodule", "--quiet", "add", "./", "a/module"]);
    repo.commit(&[], "links");
    let expected = "a: +a/city.toml=1 +a/data.toml=4 +a/far.toml!LeadsOut +a/folder!LeadsOut +a/gone.toml!BrokenLink \
                    +a/out.toml!LeadsOut +a/round.toml!BrokenLink +a/x.toml=2";
    assert_eq!(repo.lines(&repo.at("HEAD"), &["a"]), [expected]);
    assert_eq!(repo.lines(&repo.open().staged().unwrap(), &["a"]), [expected]);
}

#[test]
fn what_is_too_large_is_not_read() {
    let repo = Repo::with(&[("city.toml", "1"), ("x.toml", &"#".repeat(4 * 1024 * 1024 + 1))]);
    let snapshot = repo.at("HEAD");
    let trees = snapshot.trees(&repo.paths(&["."])).unwrap();
    assert_eq!(snapshot.read(&trees[0].files[1]), Content::Unreadable(Unreadable::TooLarge));
}

#[test]
fn the_index_is_what_would_be_committed() {
    let repo = Repo::with(&[("city.toml", "1"), ("part.toml", "old"), ("gone.toml", "3"), ("kept.toml", "4")]);
    repo.write("part.toml", "staged");
    repo.git(&["add", "part.toml"]);
    repo.write("part.toml", "not staged");
    repo.git(&["rm", "--quiet", "gone.toml"]);
    repo.write("gone.toml", "back on disk");
    repo.write("new.toml", "5");
    repo.git(&["add", "new.toml"]);
    repo.write("intended.toml", "6");
    repo.git(&["add", "--intent-to-add", "intended.toml"]);
    repo.write("unknown.toml", "7");
    fs::remove_file(repo.path("kept.toml")).unwrap();
    let staged = [".: +city.toml=1 +kept.toml=4 +new.toml=5 +part.toml=staged"];
    assert_eq!(repo.lines(&repo.open().staged().unwrap(), &["."]), staged);
    repo.git(&["commit", "--quiet", "-m", "second"]);
    assert_eq!(repo.lines(&repo.at("HEAD"), &["."]), staged, "that is what was committed");
}

#[test]
fn a_conflict_is_not_judged() {
    let repo = Repo::with(&[("city.toml", "1"), ("å.toml", "base")]);
    repo.git(&["switch", "--quiet", "--create", "other"]);
    repo.commit(&[("å.toml", "theirs")], "theirs");
    repo.git(&["switch", "--quiet", "main"]);
    repo.commit(&[("å.toml", "ours")], "ours");
    let (merged, _) = try_git(&repo.root, &["merge", "other"]);
    assert!(!merged);
    match repo.open().staged().err() {
        Some(error @ Failure::Conflicted(_)) => assert!(said(&error).contains("`å.toml`"), "{error}"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn nothing_staged_yet_is_said() {
    let repo = Repo::new(&[]);
    let staged = repo.open().staged().unwrap();
    assert!(matches!(staged.trees(&repo.paths(&["."])), Err(source::Failure::Git(Failure::NothingIn { .. }))));
    repo.write("city.toml", "1");
    repo.git(&["add", "."]);
    assert_eq!(repo.lines(&repo.open().staged().unwrap(), &["."]), [".: +city.toml=1"]);
}

#[test]
fn names_of_revisions_mean_what_they_mean_in_git() {
    let repo = Repo::with(&[("city.toml", "1")]);
    repo.git(&["tag", "-a", "-m", "t", "v1"]);
    repo.commit(&[("city.toml", "2")], "second");
    repo.git(&["branch", "feature/å"]);
    let head = repo.git(&["rev-parse", "HEAD"]);
    for (name, text) in [
        ("HEAD", "2"),
        ("@", "2"),
        ("HEAD~1", "1"),
        ("HEAD^", "1"),
        ("v1", "1"),
        ("v1^{tree}", "1"),
        ("refs/tags/v1", "1"),
        ("main", "2"),
        ("feature/å", "2"),
        (&head, "2"),
        (&head[..8], "2"),
    ] {
        assert_eq!(repo.lines(&repo.at(name), &["."]), [format!(".: +city.toml={text}")], "{name}");
    }
    repo.git(&["checkout", "--quiet", "--detach", "HEAD~1"]);
    assert_eq!(repo.lines(&repo.at("HEAD"), &["."]), [".: +city.toml=1"]);
}

#[test]
fn names_that_mean_nothing_are_told_apart() {
    let repo = Repo::with(&[("city.toml", "1")]);
    assert!(matches!(repo.not_a_revision("--upload-pack=x"), Failure::LooksLikeOption(_)));
    assert!(matches!(repo.not_a_revision("nowhere"), Failure::NoSuchRevision { shallow: false, .. }));
    assert!(matches!(repo.not_a_revision(""), Failure::NoSuchRevision { .. }));
    assert!(matches!(repo.not_a_revision("HEAD~1"), Failure::NoSuchRevision { .. }));
    assert!(matches!(repo.not_a_revision(&"1".repeat(40)), Failure::NoSuchRevision { .. }));
    assert!(matches!(repo.not_a_revision("HEAD:city.toml"), Failure::NoFiles(_)));
    assert!(matches!(repo.not_a_revision("HEAD..HEAD"), Failure::NoFiles(_)));
    repo.git(&["tag", "twice"]);
    repo.git(&["branch", "twice"]);
    repo.open().revision("twice").expect("both are the same commit");
    repo.commit(&[], "second");
    repo.git(&["branch", "--force", "twice"]);
    let Failure::Ambiguous { meanings, .. } = repo.not_a_revision("twice~0") else { panic!("not ambiguous") };
    assert_eq!(meanings, ["refs/tags/twice", "refs/heads/twice"]);
    repo.open().revision("refs/heads/twice").expect("it is written out");
}

#[test]
fn the_first_digits_of_two_commits_are_ambiguous() {
    let repo = Repo::with(&[("city.toml", "1")]);
    let tree = repo.git(&["rev-parse", "HEAD^{tree}"]);
    let (mut seen, mut numbers) = (BTreeSet::new(), 0..400);
    let digits = numbers.find_map(|number| {
        let id = repo.git(&["commit-tree", &tree, "-m", &number.to_string()]);
        (!seen.insert(id[..4].to_owned())).then(|| id[..4].to_owned())
    });
    let Some(digits) = digits else { return };
    assert!(matches!(repo.not_a_revision(&digits), Failure::Ambiguous { .. }), "{digits}");
}

#[test]
fn a_branch_without_a_commit_is_said() {
    let repo = Repo::new(&[]);
    for name in ["HEAD", "@", "HEAD~1"] {
        match repo.not_a_revision(name) {
            Failure::Unborn(branch) => assert_eq!(branch, "main"),
            other => panic!("{name}: {other:?}"),
        }
    }
    assert!(matches!(repo.not_a_revision("HEADS"), Failure::NoSuchRevision { .. }));
}

#[test]
fn ranges_have_two_ends() {
    let repo = Repo::with(&[("city.toml", "base")]);
    repo.git(&["switch", "--quiet", "--create", "side"]);
    repo.commit(&[("city.toml", "side")], "side");
    repo.git(&["switch", "--quiet", "main"]);
    repo.commit(&[("city.toml", "main")], "main");
    repo.git(&["switch", "--quiet", "--orphan", "alone"]);
    repo.commit(&[("city.toml", "alone")], "alone");
    let repository = repo.open();
    let text = |revision| repo.lines(&repository.at(&revision), &["."])[0].clone();
    let range = |range: &str| repository.range(range).map(|ends| ends.map(|(from, to)| [text(from), text(to)]));
    let shown = |text: &str| format!(".: +city.toml={text}");
    assert_eq!(range("main..side").unwrap(), Some([shown("main"), shown("side")]));
    assert_eq!(range("main...side").unwrap(), Some([shown("base"), shown("side")]));
    assert_eq!(range("main..").unwrap(), Some([shown("main"), shown("alone")]));
    assert_eq!(range("main").unwrap(), None);
    assert!(matches!(range("main...alone"), Err(Failure::NoCommonAncestor(..))));
    assert!(matches!(range("main..--x"), Err(Failure::LooksLikeOption(_))));
}

#[test]
fn history_follows_first_parents_and_days_are_local() {
    let repo = Repo::with(&[("city.toml", "1")]);
    repo.git(&["switch", "--quiet", "--create", "side"]);
    repo.commit(&[("x.toml", "side")], "side");
    repo.git(&["switch", "--quiet", "main"]);
    repo.commit(&[], "second\n\nbody");
    repo.git(&["merge", "--quiet", "--no-ff", "-m", "merge", "side"]);
    let repository = repo.open();
    let head = repository.revision("HEAD").unwrap();
    let commits: Vec<_> = repository.first_parents(&head).map(Result::unwrap).collect();
    let subjects: Vec<_> = commits.iter().map(|commit| commit.subject.as_str()).collect();
    assert_eq!(subjects, ["merge", "second", "first"]);
    assert_eq!(commits[0].day, date(2020, 3, 1), "not the day in Greenwich");
    assert!(repository.before(&head, date(2020, 3, 1)).unwrap().is_none());
    assert_eq!(repository.before(&head, date(2020, 3, 2)).unwrap().unwrap().subject, "merge");
}
