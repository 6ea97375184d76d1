//! Hooks judge exactly what would be committed: git's own, and those of pre-commit and prek.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::cli::samverkan;
use super::repository::Repo;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A repository of the example without districts.
fn havsby() -> Repo {
    let repo = Repo::new(&[]);
    for name in ["city.toml", "framework.toml", "plan.toml"] {
        repo.write(&format!("agreements/{name}"), fs::read(root().join("examples/havsby").join(name)).unwrap());
    }
    repo.git(&["add", "."]);
    repo
}

/// Runs a program in the repository with this program on its path. Whether it succeeds, and what it prints.
fn run(repo: &Repo, program: &str, arguments: &[&str]) -> (bool, String) {
    let folder = Path::new(env!("CARGO_BIN_EXE_samverkan")).parent().unwrap();
    let path = format!("{}:{}", folder.display(), std::env::var("PATH").unwrap());
    let done = Command::new(program)
        .args(arguments)
        .current_dir(&repo.root)
        .envs([("PATH", path.as_str()), ("LC_ALL", "C.UTF-8"), ("GIT_CONFIG_NOSYSTEM", "1")])
        .env("HOME", repo.beside("home"))
        .envs([("GIT_AUTHOR_NAME", "A"), ("GIT_AUTHOR_EMAIL", "a@example.org")])
        .envs([("GIT_COMMITTER_NAME", "A"), ("GIT_COMMITTER_EMAIL", "a@example.org")])
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&done.stdout).into_owned() + &String::from_utf8_lossy(&done.stderr);
    (done.status.success(), text)
}

/// Whether a commit goes through; `arguments` beside the message.
fn commit(repo: &Repo, arguments: &[&str]) -> (bool, String) {
    run(repo, "git", &[&["commit", "--quiet", "-m", "x"], arguments].concat())
}

#[track_caller]
fn judges_what_is_staged(repo: &Repo) {
    let (passed, text) = commit(repo, &[]);
    assert!(passed, "{text}");
    let plan = fs::read_to_string(repo.path("agreements/plan.toml")).unwrap();
    let broken = format!("{plan}[[broken\n");

    repo.write("agreements/plan.toml", format!("{plan}# fine\n"));
    repo.git(&["add", "."]);
    repo.write("agreements/plan.toml", &broken);
    let (passed, text) = commit(repo, &[]);
    assert!(passed, "only what is not staged is broken: {text}");
    assert_eq!(fs::read_to_string(repo.path("agreements/plan.toml")).unwrap(), broken, "what was not staged stays");

    repo.git(&["add", "."]);
    repo.write("agreements/plan.toml", &plan);
    let (passed, text) = commit(repo, &[]);
    assert!(!passed && text.contains("toml-syntax"), "what is staged is broken: {text}");

    repo.git(&["reset", "--quiet", "--hard"]);
    repo.git(&["rm", "--quiet", "--cached", "agreements/framework.toml"]);
    let (passed, text) = commit(repo, &[]);
    assert!(!passed && text.contains("unresolved-reference"), "the framework is deleted in the index: {text}");
    assert!(repo.path("agreements/framework.toml").exists());
    repo.git(&["reset", "--quiet", "--hard"]);
}

#[test]
fn gits_own_hook_judges_what_is_staged() {
    let repo = havsby();
    let install = |arguments: &[&str]| {
        let done = samverkan(&repo.root).args([&["hook", "install"], arguments].concat()).output().unwrap();
        let text = String::from_utf8(done.stdout).unwrap() + &String::from_utf8(done.stderr).unwrap();
        (done.status.code().unwrap(), text)
    };
    assert_eq!(install(&[]).0, 0);
    judges_what_is_staged(&repo);
    repo.write("agreements/plan.toml", "[[broken\n");
    assert!(!commit(&repo, &["--all"]).0, "what `--all` adds is judged");
    assert!(!commit(&repo, &["agreements/plan.toml"]).0, "what is named is judged");
    repo.git(&["reset", "--quiet", "--hard"]);

    assert_eq!(install(&[]).0, 0, "it is there already");
    let (code, text) = install(&["agreements"]);
    assert_eq!(code, 2, "another one is there: {text}");
    assert!(text.contains("samverkan validate --staged agreements"), "{text}");
    let hook = fs::read_to_string(repo.path(".git/hooks/pre-commit")).unwrap();
    assert!(hook.ends_with("exec samverkan validate --staged\n"), "{hook}");
}

#[test]
fn the_hook_goes_where_git_looks_for_it() {
    let repo = havsby();
    repo.git(&["commit", "--quiet", "-m", "x"]);
    let linked = repo.beside("linked");
    repo.git(&["worktree", "add", "--quiet", linked.to_str().unwrap()]);
    let install = |folder: &Path| samverkan(folder).args(["hook", "install"]).output().unwrap();
    assert!(install(&linked).status.success());
    assert!(repo.path(".git/hooks/pre-commit").exists(), "all worktrees share their hooks");

    repo.git(&["config", "core.hooksPath", "tools/hooks"]);
    assert!(install(&repo.path("agreements")).status.success());
    assert!(repo.path("tools/hooks/pre-commit").exists());

    let shared = repo.beside("shared");
    repo.git(&["config", "core.hooksPath", shared.to_str().unwrap()]);
    let refused = install(&repo.root);
    assert_eq!(refused.status.code(), Some(2), "it would run in every repository");
    assert!(String::from_utf8(refused.stderr).unwrap().contains("not this repository's own"));
    assert!(!shared.exists());

    let bare = repo.beside("bare.git");
    repo.git(&["clone", "--quiet", "--bare", ".", bare.to_str().unwrap()]);
    assert_eq!(install(&bare).status.code(), Some(2));
}

#[test]
fn pre_commit_and_prek_judge_what_is_staged() {
    for tool in ["pre-commit", "prek"] {
        if Command::new(tool).arg("--version").output().is_err() {
            assert!(std::env::var_os("CI").is_none(), "{tool} is not installed");
            continue;
        }
        let hooks = Repo::new(&[]);
        hooks.write(".pre-commit-hooks.yaml", fs::read(root().join(".pre-commit-hooks.yaml")).unwrap());
        hooks.commit(&[], "hooks");
        let (url, revision) = (hooks.root.display(), hooks.git(&["rev-parse", "HEAD"]));
        let repo = havsby();
        let config =
            format!("repos:\n- repo: file://{url}\n  rev: {revision}\n  hooks: [{{id: samverkan-validate-system}}]\n");
        repo.write(".pre-commit-config.yaml", config);
        repo.git(&["add", "."]);
        let (installed, text) = run(&repo, tool, &["install"]);
        assert!(installed, "{tool}: {text}");
        judges_what_is_staged(&repo);
    }
}
