//! Which trees and files the given paths reach, and what reading them gives.

use std::fs;
use std::path::{Path, PathBuf};

use samverkan::source::disk::{read, trees};
use samverkan::source::{Content, Encoding, Failure, File, LARGEST, Origin, Tree, Unreadable};
use tempfile::TempDir;

/// A folder on disk that vanishes with the test.
struct Folder(TempDir);

impl Folder {
    fn with(files: &[&str]) -> Self {
        let folder = Self(TempDir::with_prefix("samverkan").expect("a temporary folder"));
        for file in files {
            folder.write(file, "");
        }
        folder
    }

    fn path(&self, path: &str) -> PathBuf {
        if path == "." { self.0.path().to_owned() } else { self.0.path().join(path) }
    }

    fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a folder");
        fs::write(path, bytes).expect("a file");
    }

    fn ask(&self, paths: &[&str]) -> Result<Vec<Tree>, Failure> {
        trees(&paths.iter().map(|path| self.path(path)).collect::<Vec<_>>())
    }

    /// A line for each tree, `ROOT: FILE…`, as seen from the folder: `+` before a selected file, `!WHY` after an
    /// unreadable one.
    fn reach(&self, paths: &[&str]) -> Vec<String> {
        let top = self.0.path().to_str().expect("UTF-8").replace('\\', "/");
        lines(&self.ask(paths).expect("files"))
            .iter()
            .map(|line| line.replace(&format!("{top}/"), "").replace(&top, "."))
            .collect()
    }

    /// What reading the only file gives.
    fn content(&self) -> Content {
        let trees = self.ask(&["."]).expect("files");
        let [Tree { files, .. }] = trees.as_slice() else { panic!("not one tree: {trees:?}") };
        let [file] = files.as_slice() else { panic!("not one file: {files:?}") };
        read(file)
    }
}

fn lines(trees: &[Tree]) -> Vec<String> {
    let file = |File { path, selected, origin }: &File| {
        let mark = if *selected { "+" } else { "" };
        match origin {
            Origin::Disk(_) | Origin::Blob(_) => format!(" {mark}{path}"),
            Origin::Unreadable(why) => format!(" {mark}{path}!{why:?}"),
        }
    };
    trees.iter().map(|Tree { root, files }| format!("{root}:{}", files.iter().map(file).collect::<String>())).collect()
}

#[test]
fn an_empty_folder_has_no_agreement_file() {
    let folder = Folder::with(&[]);
    assert!(matches!(folder.ask(&["."]), Err(Failure::NothingIn(_))));
}

#[test]
fn a_folder_without_toml_has_no_agreement_file() {
    let folder = Folder::with(&["readme.md", "deep/down/notes.txt", "a/city.toml"]);
    let Err(error @ Failure::NothingIn(_)) = folder.ask(&["a", "deep"]) else { panic!("found something") };
    let said = samverkan::words::Words::new(samverkan::words::Language::English).failure(&error);
    assert!(said.contains("deep`"), "{said}");
}

#[test]
fn a_missing_path_is_an_error() {
    let folder = Folder::with(&["city.toml"]);
    for path in ["nowhere", "nowhere/x.toml", "city.toml/x.toml", "x.toml"] {
        assert!(matches!(folder.ask(&[".", path]), Err(Failure::Missing(_))), "{path}");
    }
    assert!(matches!(trees(&[PathBuf::new()]), Err(Failure::Missing(_))), "an empty path");
}

#[test]
fn a_named_file_ends_in_toml() {
    let folder = Folder::with(&["city.toml", "notes.txt"]);
    assert!(matches!(folder.ask(&["notes.txt"]), Err(Failure::NotToml(_))));
}

#[test]
fn no_paths_reach_nothing() {
    assert_eq!(trees(&[]).expect("nothing"), []);
}

#[test]
fn a_city_alone_is_a_tree() {
    let folder = Folder::with(&["city.toml"]);
    assert_eq!(folder.reach(&["."]), [".: +city.toml"]);
    assert_eq!(folder.reach(&["city.toml"]), [".: +city.toml"]);
}

#[test]
fn files_belong_to_the_nearest_city() {
    let folder = Folder::with(&[
        "a/city.toml",
        "a/x.toml",
        "a/deep/down/Y.TOML",
        "a/inner/city.toml",
        "a/inner/deep/z.toml",
        "b/city.toml",
        "b/notes.txt",
    ]);
    let inner = "a/inner: +a/inner/city.toml +a/inner/deep/z.toml";
    assert_eq!(folder.reach(&["."]), ["a: +a/city.toml +a/deep/down/Y.TOML +a/x.toml", inner, "b: +b/city.toml"]);
    assert_eq!(folder.reach(&["a/inner"]), [inner], "the outer tree is none of its concern");
    assert_eq!(folder.reach(&["a/deep"]), ["a: a/city.toml +a/deep/down/Y.TOML a/x.toml"]);
}

#[test]
fn a_subfolder_with_nothing_but_another_city_reaches_only_that() {
    let folder = Folder::with(&["city.toml", "x.toml", "sub/inner/city.toml"]);
    assert_eq!(folder.reach(&["sub"]), ["sub/inner: +sub/inner/city.toml"]);
}

#[test]
fn a_path_into_a_tree_reads_it_whole_and_selects_a_part() {
    let folder = Folder::with(&["a/city.toml", "a/x.toml", "a/sub/y.toml", "a/sub/z.toml", "a/subway.toml"]);
    assert_eq!(folder.reach(&["a/x.toml"]), ["a: a/city.toml a/sub/y.toml a/sub/z.toml a/subway.toml +a/x.toml"]);
    assert_eq!(folder.reach(&["a/sub/y.toml"]), ["a: a/city.toml +a/sub/y.toml a/sub/z.toml a/subway.toml a/x.toml"]);
    assert_eq!(folder.reach(&["a/sub"]), ["a: a/city.toml +a/sub/y.toml +a/sub/z.toml a/subway.toml a/x.toml"]);
}

#[test]
fn overlapping_paths_give_each_file_once() {
    let folder = Folder::with(&["a/city.toml", "a/x.toml", "a/sub/y.toml", "b/city.toml", "b/x.toml"]);
    let a = "a: a/city.toml +a/sub/y.toml +a/x.toml";
    let b = "b: b/city.toml +b/x.toml";
    assert_eq!(folder.reach(&["a/x.toml", "a/sub", "a/sub/y.toml", "a/./x.toml"]), [a]);
    assert_eq!(folder.reach(&["b/x.toml", "a/sub", "a/x.toml"]), [a, b]);
    let whole = ["a: +a/city.toml +a/sub/y.toml +a/x.toml", "b: +b/city.toml +b/x.toml"];
    assert_eq!(folder.reach(&["a/x.toml", ".", "b"]), whole);
    assert_eq!(folder.reach(&["a", "b", "a/../b/x.toml", "."]), whole);
}

#[test]
fn files_without_a_city_form_one_tree_below_the_given_folder() {
    let folder = Folder::with(&["in/x.toml", "in/sub/y.toml", "in/sub/deep/z.toml", "in/town/city.toml"]);
    let town = "in/town: +in/town/city.toml";
    let whole = ["in: +in/sub/deep/z.toml +in/sub/y.toml +in/x.toml", town];
    assert_eq!(folder.reach(&["in"]), whole);
    assert_eq!(folder.reach(&["in/sub/deep", "in/sub/y.toml", "in", "in/x.toml"]), whole);
    assert_eq!(folder.reach(&["in/town"]), [town]);
}

#[test]
fn a_given_file_without_a_city_is_read_with_its_neighbours() {
    let folder = Folder::with(&["in/x.toml", "in/y.toml", "in/sub/z.toml", "in/town/city.toml"]);
    assert_eq!(folder.reach(&["in/x.toml"]), ["in: +in/x.toml in/y.toml"]);
    assert_eq!(folder.reach(&["in/x.toml", "in/sub"]), ["in: +in/x.toml in/y.toml", "in/sub: +in/sub/z.toml"]);
}

#[test]
fn hidden_files_are_read_only_where_they_are_named() {
    let folder = Folder::with(&["city.toml", ".x.toml", ".drafts/y.toml", ".drafts/.old/z.toml", "sub/.git/w.toml"]);
    assert_eq!(folder.reach(&["."]), [".: +city.toml"]);
    assert_eq!(folder.reach(&[".drafts"]), [".: +.drafts/y.toml city.toml"]);
    assert_eq!(
        folder.reach(&[".drafts/.old/z.toml", ".x.toml"]),
        [".: +.drafts/.old/z.toml .drafts/y.toml +.x.toml city.toml"]
    );
    assert!(matches!(folder.ask(&["sub"]), Err(Failure::NothingIn(_))));
}

#[test]
fn a_folder_named_as_a_file_is_a_folder() {
    let folder = Folder::with(&["city.toml", "x.toml/y.toml", "sub/city.toml/z.toml"]);
    assert_eq!(folder.reach(&["."]), [".: +city.toml +sub/city.toml/z.toml +x.toml/y.toml"]);
    assert_eq!(folder.reach(&["x.toml"]), [".: city.toml sub/city.toml/z.toml +x.toml/y.toml"]);
}

#[test]
fn files_are_sorted_by_their_paths_as_text() {
    let folder = Folder::with(&["a/city.toml", "a/b/x.toml", "a/b.toml", "a/b-c/x.toml", "a-b/city.toml", "a/Å.toml"]);
    assert_eq!(
        folder.reach(&["."]),
        ["a: +a/b-c/x.toml +a/b.toml +a/b/x.toml +a/city.toml +a/Å.toml", "a-b: +a-b/city.toml"]
    );
}

/// The current folder belongs to the process, so that another one needs another process: this test again.
#[test]
fn paths_are_shown_as_they_were_given() {
    const INSIDE: &str = "SAMVERKAN_TEST_INSIDE_A_TREE";
    if std::env::var_os(INSIDE).is_none() {
        let folder = Folder::with(&["r/city.toml", "r/a/x.toml", "r/a/b/y.toml", "r/c/z.toml", "s/city.toml"]);
        let output = std::process::Command::new(std::env::current_exe().expect("this program"))
            .args(["--exact", "suite::sources::paths_are_shown_as_they_were_given"])
            .env(INSIDE, "1")
            .current_dir(folder.path("r/a"))
            .output()
            .expect("the test again");
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success() && said.contains("1 passed"), "{said}");
        return;
    }
    let reach = |paths: &[&str]| lines(&trees(&paths.iter().map(PathBuf::from).collect::<Vec<_>>()).expect("files"));
    assert_eq!(reach(&["."]), ["..: ../c/z.toml ../city.toml +b/y.toml +x.toml"]);
    assert_eq!(reach(&["./x.toml"]), ["..: ../c/z.toml ../city.toml b/y.toml +x.toml"]);
    assert_eq!(reach(&["b//./y.toml"]), ["..: ../c/z.toml ../city.toml +b/y.toml x.toml"]);
    assert_eq!(reach(&[".."]), ["..: +../c/z.toml +../city.toml +b/y.toml +x.toml"]);
    assert_eq!(reach(&["../c"]), ["..: +../c/z.toml ../city.toml b/y.toml x.toml"]);
    assert_eq!(
        reach(&["../../s", "b"]),
        ["..: ../c/z.toml ../city.toml +b/y.toml x.toml", "../../s: +../../s/city.toml"]
    );
    assert_eq!(
        reach(&["../../r/c"]),
        ["../../r: ../../r/a/b/y.toml ../../r/a/x.toml +../../r/c/z.toml ../../r/city.toml"]
    );
    let here = std::env::current_dir().expect("a current folder");
    let [line] = &reach(&[&format!("{}/b", here.display())])[..] else { panic!("not one tree") };
    assert!(line.contains(&format!(" +{}/b/y.toml", here.display())), "{line}");
}

#[test]
fn text_is_read_as_it_stands() {
    let folder = Folder::with(&[]);
    folder.write("city.toml", "\u{FEFF}[city]\r\nname = \"Malmö\"\r\n");
    assert_eq!(folder.content(), Content::Text("\u{FEFF}[city]\r\nname = \"Malmö\"\r\n".to_owned()));
}

#[test]
fn other_encodings_are_told_apart() {
    let folder = Folder::with(&[]);
    folder.write("city.toml", b"name = \"Malm\xF6\"\n");
    let text = "name = \"Malm\u{FFFD}\"\n".to_owned();
    assert_eq!(folder.content(), Content::NotUtf8 { text, at: 12, looks_like: Some(Encoding::Windows1252) });

    folder.write("city.toml", "\u{FEFF}[city]".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>());
    assert!(matches!(folder.content(), Content::NotUtf8 { at: 0, looks_like: Some(Encoding::Utf16), .. }));
}

#[test]
fn a_file_over_4_mib_is_not_read() {
    let folder = Folder::with(&[]);
    let length = usize::try_from(LARGEST).expect("a small number");
    folder.write("city.toml", "#".repeat(length));
    assert!(matches!(folder.content(), Content::Text(text) if text.len() == length));
    folder.write("city.toml", "#".repeat(length + 1));
    assert_eq!(folder.content(), Content::Unreadable(Unreadable::TooLarge));
    folder.write("city.toml", "#".repeat(5 << 20));
    assert_eq!(folder.content(), Content::Unreadable(Unreadable::TooLarge));
}

#[test]
fn a_file_that_changed_since_it_was_listed_is_unreadable() {
    let folder = Folder::with(&["city.toml"]);
    let trees = folder.ask(&["."]).expect("files");
    fs::remove_file(folder.path("city.toml")).expect("removed");
    assert_eq!(read(&trees[0].files[0]), Content::Unreadable(Unreadable::Failed));
    fs::create_dir(folder.path("city.toml")).expect("a folder in its place");
    assert_eq!(read(&trees[0].files[0]), Content::Unreadable(Unreadable::NotRegular));
}

#[cfg(unix)]
mod unix {
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::process::Command;

    use super::*;

    impl Folder {
        /// Makes a link at `path` with `target` written into it.
        fn link(&self, path: &str, target: impl AsRef<Path>) {
            symlink(target, self.path(path)).expect("a link");
        }

        fn pipe(&self, path: &str) {
            let made = Command::new("mkfifo").arg(self.path(path)).status().expect("mkfifo runs");
            assert!(made.success());
        }

        /// Takes all rights from `path`; false where they do not bind, as for the superuser.
        fn lock(&self, path: &str) -> bool {
            let path = self.path(path);
            fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).expect("rights");
            fs::read(&path).is_err() && fs::read_dir(&path).is_err()
        }

        fn unlock(&self, path: &str) {
            fs::set_permissions(self.path(path), fs::Permissions::from_mode(0o700)).expect("rights");
        }
    }

    #[test]
    fn a_file_without_permission_is_not_allowed() {
        let folder = Folder::with(&["city.toml"]);
        if folder.lock("city.toml") {
            assert_eq!(folder.content(), Content::Unreadable(Unreadable::NotAllowed));
        }
    }

    #[test]
    fn a_folder_without_permission_stands_for_its_files() {
        let folder = Folder::with(&["city.toml", "sub/x.toml"]);
        if folder.lock("sub") {
            assert_eq!(folder.reach(&["."]), [".: +city.toml +sub!NotAllowed"]);
            assert!(matches!(folder.ask(&["sub"]), Err(Failure::Unreadable(..))), "what is named must be readable");
            assert!(matches!(folder.ask(&["sub/x.toml"]), Err(Failure::Unreadable(..))));
        }
        folder.unlock("sub");
    }

    #[test]
    fn a_link_out_of_the_tree_is_not_followed() {
        let folder = Folder::with(&["in/city.toml", "out/x.toml", "out/notes.txt", "in/inner/city.toml"]);
        folder.link("in/file.toml", "../out/x.toml");
        folder.link("in/text.toml", "../out/notes.txt");
        folder.link("in/notes.txt", "../out/notes.txt");
        folder.link("in/folder", "../out");
        folder.link("in/above", "..");
        folder.link("in/other.toml", "inner/city.toml");
        assert_eq!(
            folder.reach(&["in"]),
            [
                "in: +in/above!LeadsOut +in/city.toml +in/file.toml!LeadsOut +in/folder!LeadsOut +in/other.toml!LeadsOut \
             +in/text.toml!LeadsOut",
                "in/inner: +in/inner/city.toml"
            ]
        );
        assert_eq!(
            folder.reach(&["in/file.toml"]),
            ["in: in/above!LeadsOut in/city.toml +in/file.toml!LeadsOut in/folder!LeadsOut in/other.toml!LeadsOut \
              in/text.toml!LeadsOut"],
            "a named file is judged as it is with its tree"
        );
    }

    #[test]
    fn a_link_within_the_tree_gives_each_text_once() {
        let folder = Folder::with(&["city.toml", "sub/x.toml", "sub/data.txt", ".old/y.toml"]);
        folder.link("same.toml", "sub/x.toml");
        folder.link("folder", "sub");
        folder.link("circle", ".");
        folder.link("sub/up", "..");
        folder.link("data.toml", "sub/data.txt");
        folder.link("old.toml", ".old/y.toml");
        assert_eq!(folder.reach(&["."]), [".: +city.toml +data.toml +old.toml +sub/x.toml"]);
        assert_eq!(folder.reach(&["same.toml"]), [".: city.toml data.toml old.toml +sub/x.toml"]);
        assert_eq!(folder.reach(&["data.toml"]), [".: city.toml +data.toml old.toml sub/x.toml"]);
        assert_eq!(folder.reach(&["folder"]), [".: city.toml data.toml old.toml +sub/x.toml"]);
        folder.write("sub/data.txt", "told");
        let trees = folder.ask(&["data.toml"]).expect("files");
        assert_eq!(read(&trees[0].files[1]), Content::Text("told".to_owned()));
    }

    #[test]
    fn a_link_that_leads_nowhere_is_broken() {
        let folder = Folder::with(&["city.toml"]);
        folder.link("gone.toml", "nowhere.toml");
        folder.link("gone.txt", "nowhere.txt");
        folder.link("one.toml", "other.toml");
        folder.link("other.toml", "one.toml");
        folder.link("self", "self");
        assert_eq!(
            folder.reach(&["."]),
            [".: +city.toml +gone.toml!BrokenLink +one.toml!BrokenLink +other.toml!BrokenLink"]
        );
        assert_eq!(
            folder.reach(&["gone.toml"]),
            [".: city.toml +gone.toml!BrokenLink one.toml!BrokenLink other.toml!BrokenLink"]
        );
        assert!(matches!(folder.ask(&["gone.txt"]), Err(Failure::Missing(_))));
        assert!(matches!(folder.ask(&["self"]), Err(Failure::Unreadable(..))));
    }

    #[test]
    fn a_given_link_is_followed() {
        let folder = Folder::with(&["in/city.toml", "in/sub/x.toml"]);
        folder.link("town", "in");
        folder.link("part", "in/sub");
        folder.link("file.toml", "in/sub/x.toml");
        assert_eq!(folder.reach(&["town"]), ["town: +town/city.toml +town/sub/x.toml"]);
        assert_eq!(folder.reach(&["town/sub"]), ["town: town/city.toml +town/sub/x.toml"]);
        assert_eq!(folder.reach(&["town", "in/sub"]), ["town: +town/city.toml +town/sub/x.toml"], "one tree, not two");
        for path in ["part", "file.toml", "part/x.toml"] {
            let place = fs::canonicalize(folder.path("in/sub/x.toml")).expect("a file");
            let trees = folder.ask(&[path]).expect("files");
            let selected: Vec<_> =
                trees[0].files.iter().filter(|file| file.selected).map(|file| &file.origin).collect();
            assert_eq!(selected, [&Origin::Disk(place)], "{path}");
            assert_eq!(trees[0].files.len(), 2, "{path}");
        }
    }

    #[test]
    fn a_pipe_is_never_opened() {
        let folder = Folder::with(&["city.toml"]);
        let trees = folder.ask(&["."]).expect("files");
        folder.pipe("x.toml");
        folder.pipe("pipe");
        folder.link("y.toml", "pipe");
        assert_eq!(folder.reach(&["."]), [".: +city.toml +x.toml!NotRegular +y.toml!NotRegular"]);
        assert_eq!(folder.reach(&["x.toml"]), [".: city.toml +x.toml!NotRegular y.toml!NotRegular"]);
        fs::remove_file(folder.path("city.toml")).expect("removed");
        folder.pipe("city.toml");
        assert_eq!(read(&trees[0].files[0]), Content::Unreadable(Unreadable::NotRegular), "a pipe since it was listed");
    }

    #[test]
    fn a_name_that_is_not_utf8_is_shown_with_replacements() {
        let folder = Folder::with(&["city.toml"]);
        for name in [b"\xE5.toml", b"\xE4.toml"] {
            let path = folder.0.path().join(std::ffi::OsStr::from_bytes(name));
            if fs::write(&path, name.get(1..).expect("a dot")).is_err() {
                return; // Some systems have no such names.
            }
            assert_eq!(trees(&[path]).expect("files")[0].files.iter().filter(|file| file.selected).count(), 1);
        }
        assert_eq!(folder.reach(&["."]), [".: +city.toml +\u{FFFD}.toml +\u{FFFD}.toml"]);
        assert_eq!(read(&folder.ask(&["."]).expect("files")[0].files[2]), Content::Text(".toml".to_owned()));
    }
}
