//! Repositories of every kind, and broken ones.

use std::fs;

use samverkan::source;
use samverkan::source::git::{Failure, Novelty, Repository, Thing};

use super::{Repo, TWO, git, lines};

#[test]
fn bare_repositories_have_revisions_only() {
    let repo = Repo::with(TWO);
    let bare = repo.beside("bare å.git");
    repo.git(&["clone", "--quiet", "--bare", ".", bare.to_str().unwrap()]);
    let repository = Repository::around(&bare).unwrap();
    let snapshot = repository.at(&repository.revision("main").unwrap());
    assert_eq!(lines(&snapshot, &[bare.join("a/b")], &bare), ["a/b: +a/b/city.toml=4"]);
    assert!(matches!(repository.staged().err(), Some(Failure::Bare)));
}

#[test]
fn linked_worktrees_have_their_own_head_and_index() {
    let repo = Repo::with(&[("city.toml", "1")]);
    let linked = repo.beside("linked worktree");
    repo.git(&["worktree", "add", "--quiet", "-b", "side", linked.to_str().unwrap()]);
    fs::write(linked.join("city.toml"), "2").unwrap();
    git(&linked, &["add", "."]);
    let repository = Repository::around(&linked).unwrap();
    let paths = [linked.clone()];
    assert_eq!(lines(&repository.staged().unwrap(), &paths, &linked), [".: +city.toml=2"]);
    git(&linked, &["commit", "--quiet", "-m", "second"]);
    let head = repository.revision("HEAD").unwrap();
    assert_eq!(lines(&repository.at(&head), &paths, &linked), [".: +city.toml=2"]);
    assert_eq!(repo.lines(&repo.at("HEAD"), &["."]), [".: +city.toml=1"]);
}

#[test]
fn shallow_clones_say_what_they_lack() {
    let repo = Repo::with(&[("city.toml", "1")]);
    repo.commit(&[("city.toml", "2")], "second");
    let shallow = repo.beside("shallow");
    let from = format!("file://{}", repo.root.display());
    repo.git(&["clone", "--quiet", "--depth=1", &from, shallow.to_str().unwrap()]);
    let repository = Repository::around(&shallow).unwrap();
    let head = repository.revision("HEAD").unwrap();
    assert_eq!(lines(&repository.at(&head), std::slice::from_ref(&shallow), &shallow), [".: +city.toml=2"]);
    assert_eq!(repository.first_parents(&head).map(Result::unwrap).count(), 1);
    assert!(matches!(repository.revision("HEAD~1"), Err(Failure::NoSuchRevision { shallow: true, .. })));
}

#[test]
fn sparse_checkouts_are_read_whole() {
    let repo = Repo::with(TWO);
    let whole = repo.lines(&repo.at("HEAD"), &["."]);
    for sparse_index in ["--sparse-index", "--no-sparse-index"] {
        repo.git(&["sparse-checkout", "set", "--cone", sparse_index, "c"]);
        assert!(!repo.path("a").exists());
        assert_eq!(repo.lines(&repo.at("HEAD"), &["."]), whole);
        assert_eq!(repo.lines(&repo.open().staged().unwrap(), &["."]), whole, "{sparse_index}");
    }
    assert_eq!(repo.lines(&repo.open().staged().unwrap(), &["a/b"]), ["a/b: +a/b/city.toml=4"]);
}

#[test]
fn split_indexes_are_read_whole() {
    let repo = Repo::with(TWO);
    repo.git(&["update-index", "--split-index"]);
    repo.write("a/x.toml", "new");
    repo.git(&["add", "."]);
    let staged = repo.open().staged().unwrap();
    assert_eq!(repo.lines(&staged, &["a/x.toml"]), ["a: a/city.toml=1 a/deep/y.toml=3 +a/x.toml=new"]);
}

#[test]
fn sha_256_repositories_are_read() {
    let repo = Repo::new(&["--object-format=sha256"]);
    repo.commit(TWO, "first");
    assert_eq!(repo.lines(&repo.at("HEAD"), &["a/b"]), ["a/b: +a/b/city.toml=4"]);
    assert_eq!(repo.lines(&repo.open().staged().unwrap(), &["a/b"]), ["a/b: +a/b/city.toml=4"]);
}

#[test]
fn packed_repositories_are_read() {
    let repo = Repo::with(TWO);
    repo.git(&["gc", "--quiet"]);
    repo.git(&["pack-refs", "--all"]);
    assert_eq!(repo.lines(&repo.at("main"), &["a/b"]), ["a/b: +a/b/city.toml=4"]);
}

#[test]
fn a_kind_of_repository_that_cannot_be_read_is_said() {
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(Repository::around(folder.path()).err(), Some(Failure::NoRepository(_))));
    let repo = Repo::new(&["--ref-format=reftable"]);
    match Repository::around(&repo.root).err() {
        Some(Failure::Unsupported(what)) => assert_eq!(what, Novelty::References("reftable".to_owned())),
        other => panic!("{other:?}"),
    }
    let repo = Repo::with(TWO);
    repo.git(&["config", "core.repositoryFormatVersion", "1"]);
    repo.git(&["config", "extensions.novel", "1"]);
    assert!(matches!(Repository::around(&repo.root).err(), Some(Failure::Unsupported(_))));
    repo.write(".git/config", "[core\n");
    assert!(matches!(Repository::around(&repo.root).err(), Some(Failure::CannotOpen(..))));
}

#[test]
fn corrupt_and_missing_objects_are_said() {
    let object = |repo: &Repo, name: &str| {
        let id = repo.git(&["rev-parse", name]);
        repo.path(&format!(".git/objects/{}/{}", &id[..2], &id[2..]))
    };
    let spoil = |repo: &Repo, name: &str| {
        let path = object(repo, name);
        fs::remove_file(&path).unwrap();
        fs::write(path, "no object").unwrap();
    };
    let fails = |repo: &Repo| {
        let snapshot = repo.at("HEAD");
        let trees = snapshot.trees(&repo.paths(&["."]));
        match trees {
            Err(source::Failure::Git(failure)) => failure,
            Err(other) => panic!("{other:?}"),
            Ok(trees) => {
                trees.iter().flat_map(|tree| &tree.files).for_each(|file| drop(snapshot.read(file)));
                snapshot.finish().expect_err("an object is missing")
            }
        }
    };
    let repo = Repo::with(TWO);
    spoil(&repo, "HEAD:a/x.toml");
    let failure = fails(&repo);
    let swedish = samverkan::words::Words::new(samverkan::words::Language::Swedish).git_failure(&failure);
    assert!(swedish.contains("x.toml` i `HEAD` kan inte läsas"), "{swedish}");
    assert!(matches!(&failure, Failure::Corrupt(Thing::File(path, _), _) if path.ends_with("x.toml")), "{failure:?}");
    fs::remove_file(object(&repo, "HEAD:a/x.toml")).unwrap();
    assert!(matches!(fails(&repo), Failure::Absent { partial: false, .. }));
    spoil(&repo, "HEAD:a");
    assert!(matches!(fails(&repo), Failure::Corrupt(..)));
    spoil(&repo, "HEAD");
    assert!(matches!(repo.not_a_revision("HEAD"), Failure::Corrupt(..)));
    repo.write(".git/index", "no index");
    assert!(matches!(repo.open().staged().err(), Some(Failure::Corrupt(..))));
}
