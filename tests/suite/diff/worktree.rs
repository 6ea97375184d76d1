//! The working tree as git sees it: sparse checkouts, submodules, links; and what its side is called.

use super::super::repository::{Repo, git};
use super::command::{due, run, says};
use super::{CITY, FRAMEWORK};

fn repo() -> Repo {
    let repo = Repo::new(&[]);
    for (path, text) in [("city.toml", CITY), ("ram.toml", FRAMEWORK)] {
        repo.write(&format!("agreements/{path}"), text);
    }
    repo.write("agreements/norr/avtal.toml", due("2020-06-30"));
    repo.write("agreements/syd/avtal.toml", due("2020-06-30").replace("\"avtal\"", "\"syd\""));
    repo.write("docs/readme.md", "");
    repo.commit_on("2020-01-01", "first");
    repo
}

#[test]
fn what_a_sparse_checkout_leaves_out_is_unchanged() {
    for sparse_index in ["--sparse-index", "--no-sparse-index"] {
        let repo = repo();
        repo.git(&["sparse-checkout", "set", "--cone", sparse_index, "docs"]);
        assert!(!repo.path("agreements").exists());
        says(&repo.root, &[], 0, "nothing changed");
        says(&repo.root, &["--", "agreements/norr"], 0, "nothing changed");
        repo.git(&["sparse-checkout", "set", "--cone", sparse_index, "agreements/norr"]);
        says(&repo.root, &[], 0, "nothing changed");
        repo.write("agreements/norr/avtal.toml", due("2021-06-30"));
        let (_, text) = run(&repo.root, &[]);
        assert!(text.contains("1 change: 1 weakened") && text.contains("avtal"), "{text}");
        repo.git(&["sparse-checkout", "disable"]);
        std::fs::remove_file(repo.path("agreements/syd/avtal.toml")).unwrap();
        says(&repo.root, &[], 0, "agreement removed");
    }
}

#[test]
fn what_moved_is_the_same_by_any_name_and_any_second_side() {
    let repo = repo();
    repo.git(&["tag", "v1"]);
    let to = "agreements/öst/flyttat.toml";
    repo.write(to, due("2021-06-30"));
    repo.git(&["rm", "--quiet", "agreements/norr/avtal.toml"]);
    repo.commit_on("2020-01-02", "moved");
    for path in ["agreements/norr/avtal.toml", "agreements/norr", to, "agreements/öst"] {
        let told = |to: &[&str]| {
            let (code, text) = run(&repo.root, &[&["v1"], to, &["--", path]].concat());
            assert_eq!(code, 0, "{text}");
            text
        };
        let committed = told(&["HEAD"]);
        assert!(committed.contains("2 changes: 1 weakened"), "{path}: {committed}");
        assert_eq!(told(&["--staged"]), committed, "{path}");
        assert_eq!(told(&[]), committed, "{path}");
    }
    says(&repo.root, &["v1", "--", "agreements/väst"], 2, "väst");
}

#[test]
fn links_and_submodules_are_the_same_on_both_sides() {
    let repo = repo();
    let other = repo.beside("other");
    git(&repo.beside("."), &["init", "--quiet", other.to_str().unwrap()]);
    std::fs::write(other.join("avtal.toml"), due("2020-06-30").replace("\"avtal\"", "\"modul\"")).unwrap();
    git(&other, &["add", "."]);
    git(&other, &["commit", "--quiet", "-m", "first"]);
    repo.git(&["submodule", "--quiet", "add", other.to_str().unwrap(), "agreements/subm"]);
    for (name, target) in [("etc", "/etc"), ("far.toml", "/etc/hosts"), ("gone.toml", "/nowhere"), ("lost.toml", "no")]
    {
        std::os::unix::fs::symlink(target, repo.path(&format!("agreements/{name}"))).unwrap();
    }
    repo.commit_on("2020-01-02", "links");
    let (code, text) = run(&repo.root, &[]);
    assert_eq!((code, text.trim()), (0, "nothing changed"), "{text}");
}

#[test]
fn the_sides_have_names_in_the_language_of_people() {
    let repo = repo();
    repo.write("agreements/norr/avtal.toml", due("2021-06-30"));
    says(&repo.root, &["--format", "markdown", "--lang", "sv"], 0, "HEAD → arbetskatalogen");
    says(&repo.root, &["--format", "markdown", "--lang", "sv", "--staged"], 0, "HEAD → indexet");
    says(&repo.root, &["--format", "json", "--lang", "sv"], 0, "\"to\": \"worktree\"");
    let (_, text) = run(&repo.root, &["HEAD", "HEAD", "--lang", "sv", "--", "nix.toml"]);
    assert!(
        text.contains("det finns ingen fil eller mapp `nix.toml` i `HEAD`") && !text.contains("eller `HEAD`"),
        "{text}"
    );
    let (_, text) = run(&repo.root, &["HEAD", "main", "--lang", "sv", "--", "nix.toml"]);
    assert!(text.contains("i `HEAD` eller `main`"), "{text}");
}
