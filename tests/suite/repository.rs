//! A small git repository in a temporary folder, made with the `git` command.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

pub(super) struct Repo {
    folder: TempDir,
    /// Where commands run.
    pub(super) root: PathBuf,
}

impl Repo {
    /// An empty one; `options` for `git init`.
    pub(super) fn new(options: &[&str]) -> Self {
        let folder = TempDir::with_prefix("samverkan").expect("a temporary folder");
        let root = fs::canonicalize(folder.path()).expect("it is there").join("repo");
        fs::create_dir(&root).expect("a folder");
        let repo = Self { folder, root };
        repo.git(&[&["init", "--quiet", "--initial-branch=main"], options].concat());
        repo
    }

    /// One with a commit of these files.
    pub(super) fn with(files: &[(&str, &str)]) -> Self {
        let repo = Self::new(&[]);
        repo.commit(files, "first");
        repo
    }

    /// Writes files and commits everything.
    pub(super) fn commit(&self, files: &[(&str, &str)], message: &str) {
        for (path, text) in files {
            self.write(path, text);
        }
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--allow-empty", "-m", message]);
    }

    /// Commits everything as if it were another day.
    pub(super) fn commit_on(&self, day: &str, message: &str) {
        self.git(&["add", "--all"]);
        let arguments = ["commit", "--quiet", "--allow-empty", "-m", message];
        let (succeeded, text) = on_day(&self.root, &arguments, &format!("{day}T12:00:00+01:00"));
        assert!(succeeded, "git {arguments:?}: {text}");
    }

    pub(super) fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a folder");
        fs::write(path, bytes).expect("a file");
    }

    pub(super) fn path(&self, path: &str) -> PathBuf {
        if path == "." { self.root.clone() } else { self.root.join(path) }
    }

    /// A folder beside the repository.
    pub(super) fn beside(&self, name: &str) -> PathBuf {
        fs::canonicalize(self.folder.path()).expect("it is there").join(name)
    }

    /// What a git command prints, which must succeed.
    pub(super) fn git(&self, arguments: &[&str]) -> String {
        git(&self.root, arguments)
    }
}

/// What a git command prints when it runs in a folder; it must succeed.
pub(super) fn git(folder: &Path, arguments: &[&str]) -> String {
    let (succeeded, text) = try_git(folder, arguments);
    assert!(succeeded, "git {arguments:?}: {text}");
    text
}

/// Whether a git command succeeds, and what it prints.
pub(super) fn try_git(folder: &Path, arguments: &[&str]) -> (bool, String) {
    on_day(folder, arguments, "2020-03-01T23:30:00+01:00")
}

fn on_day(folder: &Path, arguments: &[&str], time: &str) -> (bool, String) {
    let output = Command::new("git")
        .args(["-c", "protocol.file.allow=always", "-c", "commit.gpgsign=false", "-c", "core.autocrlf=false"])
        .args(arguments)
        .current_dir(folder)
        .env_clear()
        .envs(std::env::vars_os().filter(|(name, _)| name == "PATH" || name == "SYSTEMROOT"))
        .envs([
            ("HOME", "/nonexistent"),
            ("GIT_CONFIG_NOSYSTEM", "1"),
            ("GIT_AUTHOR_NAME", "A"),
            ("GIT_AUTHOR_EMAIL", "a@example.org"),
            ("GIT_COMMITTER_NAME", "A"),
            ("GIT_COMMITTER_EMAIL", "a@example.org"),
            ("GIT_AUTHOR_DATE", time),
            ("GIT_COMMITTER_DATE", time),
        ])
        .output()
        .expect("git runs");
    let text = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    (output.status.success(), text.trim_end().to_owned())
}
