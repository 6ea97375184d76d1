//! Revisions, the index, the disk and folders compared, with only what differs being read.

use std::path::PathBuf;

use samverkan::diff::{Changes, Side, compare};
use samverkan::load::{Loaded, Spread, load};
use samverkan::source::git::Repository;
use samverkan::source::{Differing, Source, Tree};

use super::super::repository::Repo;
use super::{AGREEMENT, CITY, FRAMEWORK, lines};

fn read(trees: &[Tree], source: &Source) -> Vec<Loaded> {
    trees.iter().map(|tree| load(tree, Spread::Here, &|file| source.read(file))).collect()
}

fn changes(before: &Source, after: &Source, paths: &[PathBuf]) -> (Changes, usize) {
    let found = Differing::between(before, after, paths).expect("files");
    let (one, other) = (read(&found.before, before), read(&found.after, after));
    before.finish().expect("all was read");
    after.finish().expect("all was read");
    let count = found.before.iter().chain(&found.after).map(|tree| tree.files.len()).sum();
    let changes = compare(&Side::new(&found.before, &one, ""), &Side::new(&found.after, &other, ""));
    (changes, count)
}

fn repo() -> Repo {
    let mut files = vec![("a/city.toml", CITY.to_owned()), ("a/ram.toml", FRAMEWORK.to_owned())];
    let others: Vec<String> = (0..20).map(|number| format!("a/d{number}/x.toml")).collect();
    for (number, path) in others.iter().enumerate() {
        files.push((path, AGREEMENT.replace("\"avtal\"", &format!("\"avtal-{number}\""))));
    }
    files.push(("b/city.toml", CITY.replace("\"stad\"", "\"annan\"")));
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (*path, text.as_str())).collect();
    Repo::with(&files)
}

impl Repo {
    fn revision(&self, name: &str) -> (Repository, Source) {
        let repository = Repository::around(&self.root).expect("a repository");
        let revision = repository.revision(name).expect("a revision");
        let source = Source::at(&repository, &revision);
        (repository, source)
    }

    fn compare(&self, from: &str, to: &str, paths: &[&str]) -> (Vec<String>, usize) {
        let (repository, before) = self.revision(from);
        let after = Source::at(&repository, &repository.revision(to).expect("a revision"));
        let paths: Vec<_> = paths.iter().map(|path| self.path(path)).collect();
        let (changes, count) = changes(&before, &after, &paths);
        (lines(&changes), count)
    }
}

const WEAKER: &str =
    "weakened text avtal-7/cam-1 text Staden ska sätta upp 8 kameror. → Staden ska sätta upp 6 kameror.";

fn weaker(number: u32) -> String {
    AGREEMENT.replace("\"avtal\"", &format!("\"avtal-{number}\"")).replace("8 kameror", "6 kameror")
}

#[test]
fn only_what_differs_is_read() {
    let repo = repo();
    repo.commit(&[("a/d7/x.toml", &weaker(7)), ("readme.md", "x")], "second");
    assert_eq!(
        repo.compare("HEAD~1", "HEAD", &["."]),
        (vec![WEAKER.to_owned()], 4),
        "the file and the register, twice"
    );
    assert_eq!(repo.compare("HEAD~1", "HEAD", &["a/d7/x.toml"]), (vec![WEAKER.to_owned()], 4));
    assert_eq!(repo.compare("HEAD~1", "HEAD", &["a/d8", "b"]), (vec![], 0));
    assert_eq!(repo.compare("HEAD", "HEAD", &["."]), (vec![], 0));
}

#[test]
fn the_index_and_the_disk_are_compared_too() {
    let repo = repo();
    repo.write("a/d7/x.toml", weaker(7));
    repo.git(&["add", "."]);
    repo.write("a/d8/x.toml", weaker(8));
    let (repository, head) = repo.revision("HEAD");
    let staged = Source::Git(Box::new(repository.staged().unwrap()));
    let paths = [repo.path(".")];
    let (found, count) = changes(&head, &staged, &paths);
    assert_eq!((lines(&found), count), (vec![WEAKER.to_owned()], 4));
    let worktree = Source::Worktree(Box::new(repository.worktree().expect("an index")));
    let (found, count) = changes(&head, &worktree, &paths);
    assert_eq!((lines(&found), count), (vec![WEAKER.to_owned(), WEAKER.replace("avtal-7", "avtal-8")], 6));
    let (found, _) = changes(&staged, &worktree, &paths);
    assert_eq!(lines(&found), [WEAKER.replace("avtal-7", "avtal-8")]);
    let place = found.changes[0].to.as_ref().map(|spot| (spot.file.ends_with("a/d8/x.toml"), spot.line));
    assert_eq!(place, Some((true, 20)));
}

#[test]
fn files_and_trees_come_go_and_move() {
    let repo = repo();
    repo.git(&["mv", "a/d3/x.toml", "a/moved.toml"]);
    repo.git(&["rm", "--quiet", "b/city.toml"]);
    repo.commit(&[("a/new.toml", &AGREEMENT.replace("\"avtal\"", "\"ny\"").replace("8 kam", "9 kam"))], "second");
    let (told, _) = repo.compare("HEAD~1", "HEAD", &["."]);
    let top = repo.root.to_str().unwrap();
    let told: Vec<_> = told.iter().map(|line| line.replace(&format!("{top}/"), "")).collect();
    let expected =
        ["neutral file-moved avtal-3 a/d3/x.toml → a/moved.toml", "strengthened added ny", "neutral removed annan"];
    assert_eq!(told, expected);
    let (told, _) = repo.compare("HEAD~1", "HEAD", &["b"]);
    assert_eq!(told, ["neutral removed annan"]);
    let (repository, before) = repo.revision("HEAD");
    let after = Source::at(&repository, &repository.revision("HEAD~1").unwrap());
    assert!(Differing::between(&before, &after, &[repo.path("nowhere")]).is_err());
}

#[test]
fn a_register_that_comes_regroups_the_files_below_it() {
    let repo = repo();
    repo.commit(&[("a/d5/city.toml", &CITY.replace("\"stad\"", "\"ny-stad\""))], "second");
    let (told, _) = repo.compare("HEAD~1", "HEAD", &["."]);
    assert_eq!(told, ["weakened removed avtal-5", "neutral added ny-stad", "strengthened added avtal-5"]);
}

#[test]
fn two_folders_and_two_files_are_compared() {
    let repo = Repo::with(&[
        ("old/city.toml", CITY),
        ("old/ram.toml", FRAMEWORK),
        ("old/x.toml", &weaker(7).replace("6 kam", "8 kam")),
        ("new/city.toml", CITY),
        ("new/ram.toml", FRAMEWORK),
        ("new/x.toml", &weaker(7)),
    ]);
    for (one, other) in [("old", "new"), ("old/x.toml", "new/x.toml")] {
        let found = Differing::of_paths(&repo.path(one), &repo.path(other)).expect("files");
        let (before, after) = (read(&found.before, &Source::Disk), read(&found.after, &Source::Disk));
        let base = |folder: &str| repo.path(folder).to_str().unwrap().to_owned();
        let (left, right) = (base("old"), base("new"));
        let changes = compare(&Side::new(&found.before, &before, &left), &Side::new(&found.after, &after, &right));
        assert_eq!(lines(&changes), [WEAKER], "{one}");
    }
}
