//! Poor surroundings: disks that are full or may not be written, closed ends, an empty environment, few open files, names
//! that are no text.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::FileTypeExt;
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::process::Command;

use super::super::cli::{folder, samverkan};
use super::super::repository::Repo;
use super::{ended, on_terminal, shell, untested};

/// The names in a folder, sorted.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = entries.collect();
    names.sort();
    names
}

#[test]
fn what_does_not_fit_on_the_disk_leaves_what_was_there() {
    let folder = folder();
    let path = folder.path();
    fs::write(path.join("old.md"), "old").unwrap();
    fs::write(path.join("old.json"), "{\"format\": 1, \"findings\": []}").unwrap();
    // No file may be longer than a block: as on a full disk, writing fails in the middle.
    for command in [
        "explain --format markdown -o old.md",
        "explain --format markdown -o new.md",
        "validate tree --format sarif -o old.json",
        "init other",
    ] {
        let line = format!("trap '' XFSZ; ulimit -f 1; exec \"$S\" {command}");
        let (code, out, err) = ended(&mut shell(path, &line));
        assert_eq!(code, 2, "{command}: {out}{err}");
        assert!(err.starts_with("error: ") && err.contains("nothing was changed"), "{command}: {err}");
        assert!(!err.contains(".samverkan-"), "a file that nobody asked for is not named: {err}");
    }
    assert_eq!(fs::read_to_string(path.join("old.md")).unwrap(), "old");
    assert_eq!(names(path), ["old.json", "old.md", "other", "tree"], "nothing else is left behind");
    assert_eq!(names(&path.join("other")), [""; 0], "of a tree nothing or all is written");
}

#[test]
fn a_full_device_is_an_error_and_stays_a_device() {
    let folder = folder();
    if !Path::new("/dev/full").exists() {
        return untested("there is no /dev/full");
    }
    for command in
        ["validate tree >/dev/full", "validate tree -o /dev/full", "validate tree --write-baseline /dev/full"]
    {
        let (code, _, err) = ended(&mut shell(folder.path(), &format!("\"$S\" {command}")));
        assert_eq!(code, 2, "{command}: {err}");
        assert!(err.starts_with("error: "), "{command}: {err}");
    }
    assert!(fs::metadata("/dev/full").unwrap().file_type().is_char_device());
    let (code, ..) = ended(&mut shell(folder.path(), "\"$S\" validate nowhere 2>/dev/full"));
    assert_eq!(code, 2, "there is nobody left to tell");
}

#[test]
fn a_folder_that_may_not_be_written_stays_as_it_is() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder();
    let locked = folder.path().join("locked");
    fs::create_dir(&locked).unwrap();
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o555)).unwrap();
    if fs::write(locked.join("probe"), "").is_err() {
        for arguments in [&["validate", "tree", "-o", "locked/new.txt"][..], &["init", "locked"]] {
            let (code, _, err) = ended(samverkan(folder.path()).args(arguments));
            assert_eq!(code, 2, "{err}");
            assert!(err.contains("locked") && err.contains("nothing was changed"), "{err}");
        }
    } else {
        untested("whoever may write everywhere cannot see what may not be written");
    }
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o755)).unwrap();
}

/// Runs a line of the shell where `disk` is a disk of its own, mounted with these options, that only the line sees. None
/// where the system lets nobody mount one: then that is said.
#[track_caller]
fn with_disk(folder: &Path, options: &str, line: &str) -> Option<(i32, String, String)> {
    fs::create_dir_all(folder.join("disk")).unwrap();
    let mount = format!("mount -t tmpfs -o {options} none disk");
    let inside = |line: &str| {
        let mut command = Command::new("unshare");
        command.args(["--user", "--map-root-user", "--mount", "sh", "-c", line]).current_dir(folder);
        command.env("S", env!("CARGO_BIN_EXE_samverkan")).env("LC_ALL", "C");
        command
    };
    let refused = match inside(&mount).output() {
        Ok(output) if output.status.success() => None,
        Ok(output) => Some(String::from_utf8_lossy(&output.stderr).into_owned()),
        Err(error) => Some(format!("unshare: {error}")),
    };
    if let Some(why) = refused {
        untested(&format!("no disk can be mounted here: {why}"));
        return None;
    }
    Some(ended(&mut inside(&format!("set -e; {mount}; {line}"))))
}

/// What would write to the disk, and what stands there before and after.
const WRITING: &str = "before() { mkdir -p disk/tree; cp -r tree disk/; echo old >disk/old.md; cp old.json disk/; \
    git init --quiet disk/tree; }
writing() { for command in 'explain --format markdown -o disk/old.md' 'explain --format markdown -o disk/new.md' \
    'validate tree --write-baseline disk/old.json' 'init disk/other' 'hook install disk/tree'
do
    code=0; \"$S\" $command 2>err || code=$?
    echo \"$code $command: $(tr '\\n' ' ' <err)\"
done; }
after() { cat disk/old.md; cmp old.json disk/old.json && echo same; ls -A disk; \"$S\" validate disk/tree; }
";

/// Holds that each command that would write was refused for this reason, and the disk is as it was but for `more`.
#[track_caller]
fn assert_unwritten(said: &str, reason: &str, more: &[&str]) {
    let (refused, rest): (Vec<&str>, Vec<&str>) = said.lines().partition(|line| line.contains(" disk/"));
    assert_eq!(refused.len(), 5, "{said}");
    for line in refused {
        assert!(line.starts_with("2 ") && line.contains(": error: ") && line.contains("nothing was changed"), "{line}");
        assert!(!line.contains(".samverkan-"), "a file that nobody asked for is not named: {line}");
        assert!(line.contains(reason), "{line}");
    }
    let (checked, rest) = rest.split_last().unwrap();
    let mut names = [&["old.json", "old.md", "tree"], more].concat();
    names.sort_unstable();
    assert_eq!(rest, [&["old", "same"], &*names].concat(), "{said}");
    assert!(checked.starts_with("checked 3 files"), "what cannot be written can be read: {said}");
}

#[test]
fn a_disk_that_may_only_be_read_is_told_of_and_read() {
    let folder = folder();
    fs::write(folder.path().join("old.json"), "{\"format\": 1, \"findings\": []}").unwrap();
    let line = format!("{WRITING} before; mount -o remount,ro disk; writing; after");
    let Some((code, out, err)) = with_disk(folder.path(), "size=4m", &line) else { return };
    assert_eq!(code, 0, "{out}{err}");
    assert_unwritten(&out, "what is there may only be read", &[]);
}

#[test]
fn a_disk_that_is_full_keeps_what_it_has() {
    let folder = folder();
    fs::write(folder.path().join("old.json"), "{\"format\": 1, \"findings\": []}").unwrap();
    let line = format!("{WRITING} before; head -c 8M /dev/zero >disk/fill 2>/dev/null || writing; after");
    let Some((code, out, err)) = with_disk(folder.path(), "size=4m", &line) else { return };
    assert_eq!(code, 0, "{out}{err}");
    // Of a tree that does not fit the folder is there, and nothing in it.
    assert_unwritten(&out, "there is no room left", &["fill", "other"]);
}

#[test]
fn standard_output_by_its_name_is_added_to_and_not_replaced() {
    let folder = folder();
    let line = "{ echo before; \"$S\" validate tree --as-of 2026-03-01 -o /dev/stdout; echo after; } > out.txt";
    assert_eq!(ended(&mut shell(folder.path(), line)).0, 0);
    let text = fs::read_to_string(folder.path().join("out.txt")).unwrap();
    assert!(text.starts_with("before\nchecked 3 files") && text.ends_with("after\n"), "{text}");
    let (_, out, _) = ended(&mut shell(folder.path(), "\"$S\" validate tree --as-of 2026-03-01 -o /dev/stdout | cat"));
    assert!(out.starts_with("checked 3 files"), "{out}");
}

#[test]
fn closed_ends_change_no_exit_code() {
    let folder = folder();
    for (line, expected) in [
        ("\"$S\" validate tree <&-", 0),
        ("\"$S\" validate tree >&-", 0),
        ("\"$S\" validate nowhere 2>&-", 2),
        ("\"$S\" validate tree <&- >&- 2>&-", 0),
        ("\"$S\" validate nowhere <&- >&- 2>&-", 2),
        ("\"$S\" validate tree --as-of 2026-03-01 -o result.txt <&- >&- 2>&-", 0),
        ("\"$S\" --help >&-", 0),
        ("\"$S\" --frobnicate 2>&-", 2),
    ] {
        assert_eq!(ended(&mut shell(folder.path(), line)).0, expected, "{line}");
    }
    assert!(fs::read_to_string(folder.path().join("result.txt")).unwrap().starts_with("checked 3 files"));
}

#[test]
fn every_command_bears_a_reader_who_goes_away() {
    let repo = Repo::with(&super::super::checked::CLEAN);
    for command in [
        "",
        "--help",
        "validate",
        "validate --format json",
        "coverage",
        "summary",
        "due --within 3000",
        "show norr",
        "trace norr-2025",
        "diff 4b825dc642cb6eb9a060e54bf8d69288fbee4904 HEAD",
        "history",
        "explain",
        "explain --format json",
    ] {
        // The reader is gone before the first byte is written.
        let line = format!(
            "{{ sleep 0.1; \"$S\" {command}; echo $? > code; }} 2> err | true; while [ ! -s code ]; do sleep 0.05; done"
        );
        ended(&mut shell(&repo.root, &line));
        let [code, err] = ["code", "err"].map(|name| fs::read_to_string(repo.path(name)).unwrap());
        assert_eq!((code.trim(), err.as_str()), ("0", ""), "{command}");
        fs::remove_file(repo.path("code")).unwrap();
    }
}

#[test]
fn an_empty_environment_and_a_poor_locale_change_nothing_but_the_language() {
    let repo = Repo::with(&super::super::checked::CLEAN);
    for arguments in [&["validate"][..], &["coverage"], &["history"], &["show", "norr"]] {
        let arguments = [arguments, &["--as-of", "2026-03-01", "--lang", "sv"]].concat();
        let expected = ended(samverkan(&repo.root).args(&arguments));
        assert_eq!(expected.0, 0, "{}", expected.2);
        for variables in [
            &[][..],
            &[("TERM", "dumb")],
            &[("LC_ALL", "C")],
            &[("LC_ALL", "POSIX"), ("HOME", "")],
            &[("LANG", "sv_SE.ISO-8859-1"), ("HOME", "/nonexistent")],
            &[("LANG", "xx_YY.zzz"), ("TZ", "No/Where"), ("TMPDIR", "/nonexistent"), ("XDG_CONFIG_HOME", "\u{1}")],
            &[("COLUMNS", "many"), ("TERM", ""), ("NO_COLOR", "")],
        ] {
            let mut command = samverkan(&repo.root);
            command.env_clear().envs(variables.iter().copied());
            assert_eq!(ended(command.args(&arguments)), expected, "{variables:?}");
        }
        let mut command = samverkan(&repo.root);
        command.env_clear().env("LC_ALL", OsStr::from_bytes(b"\xFF")).env("COLUMNS", OsStr::from_bytes(b"\xFF"));
        assert_eq!(ended(command.args(&arguments)), expected, "variables that are no text");
    }
}

#[test]
fn a_dumb_terminal_gets_no_colours() {
    let folder = folder();
    for (term, is_coloured) in [("xterm", true), ("dumb", false)] {
        let arguments = ["coverage", "tree", "--as-of", "2027-06-01"];
        let Some(mut command) = on_terminal(folder.path(), &arguments) else { return };
        let (code, said, _) = ended(command.env("TERM", term));
        assert!(code == 0 && said.contains("2027-06-01"), "{term}: {said}");
        assert_eq!(said.contains('\u{1B}'), is_coloured, "{term}: {said}");
    }
}

#[test]
fn paths_that_are_not_utf8_are_read_and_written() {
    let folder = folder();
    let odd = |name: &[u8]| folder.path().join(OsStr::from_bytes(name));
    if fs::rename(folder.path().join("tree"), odd(b"tr\xE4d")).is_err() {
        return untested("this system has no such names");
    }
    let file = odd(b"tr\xE4d").join(OsStr::from_bytes(b"\xF6.toml"));
    fs::rename(odd(b"tr\xE4d/agreement.toml"), &file).unwrap();
    let here = |arguments: &[&OsStr]| ended(samverkan(folder.path()).args(arguments));
    let [tree, result, missing] = [&b"tr\xE4d"[..], b"r\xE4sultat.txt", b"finns\xE4j"].map(OsStr::from_bytes);
    let word = OsStr::new;
    let (code, out, err) = here(&[word("validate"), tree, word("-o"), result]);
    assert_eq!(code, 0, "{out}{err}");
    assert!(fs::read_to_string(folder.path().join(result)).unwrap().contains("3 files"));
    assert_eq!(here(&[word("validate"), file.as_os_str()]).0, 0);
    assert!(here(&[word("trace"), word("rounds"), tree]).1.contains("tr\u{FFFD}d/\u{FFFD}.toml:"));
    let (code, _, err) = here(&[word("validate"), missing]);
    assert!(code == 2 && err.contains("finns\u{FFFD}j"), "{err}");
    for arguments in [&["show"][..], &["validate", "--rev"], &["explain"], &["validate", "--only"], &["--as-of"]] {
        let arguments: Vec<&OsStr> = arguments.iter().map(|argument| word(argument)).chain([missing]).collect();
        let (code, _, err) = here(&arguments);
        assert!(code == 2 && err.starts_with("error: "), "{arguments:?}: {err}");
    }
    // A repository names its files by bytes.
    let repo = Repo::new(&[]);
    fs::rename(odd(b"tr\xE4d"), repo.root.join(tree)).unwrap();
    repo.commit(&[], "odd names");
    for arguments in [&["validate", "--rev", "HEAD"][..], &["validate", "--staged"], &["history"], &["diff", "HEAD"]] {
        let (code, out, err) = ended(samverkan(&repo.root).args(arguments));
        assert_eq!(code, 0, "{arguments:?}: {out}{err}");
    }
}

#[test]
fn twenty_thousand_files_need_few_open_at_once() {
    let folder = folder();
    for number in 0..200 {
        let below = folder.path().join(format!("tree/part-{number}"));
        fs::create_dir(&below).unwrap();
        for file in 0..100 {
            fs::write(below.join(format!("{file}.toml")), "format = 1\n").unwrap();
        }
    }
    let limited = |command: &str| ended(&mut shell(folder.path(), &format!("ulimit -n 256; exec \"$S\" {command}")));
    let (code, out, err) = limited("validate tree --format short");
    assert_eq!((code, out.matches("unknown-document").count()), (1, 20_000), "{err}");
    let (code, out, err) = limited("diff tree tree");
    assert_eq!((code, out.matches("unknown-document").count()), (0, 40_000), "{err}");
    let (code, _, err) = limited("summary tree");
    assert_eq!(code, 0, "{err}");
    assert!(err.contains("20000 files"), "{err}");
}

#[test]
fn folders_a_thousand_deep_are_walked() {
    let folder = folder();
    let deep = folder.path().join("tree").join("d/".repeat(1000));
    fs::create_dir_all(&deep).unwrap();
    fs::write(deep.join("x.toml"), "x").unwrap();
    let (code, out, err) = ended(&mut shell(folder.path(), "ulimit -n 64; exec \"$S\" validate tree"));
    assert_eq!(code, 1, "{err}");
    assert!(out.contains("d/x.toml:1:1"), "{out}");
}

#[test]
fn sockets_and_devices_named_as_agreements_are_never_opened() {
    let folder = folder();
    let tree = folder.path().join("tree");
    let _socket = UnixListener::bind(tree.join("socket.toml")).unwrap();
    std::os::unix::fs::symlink("/dev/zero", tree.join("zero.toml")).unwrap();
    std::os::unix::fs::symlink("/dev/stdin", tree.join("stdin.toml")).unwrap();
    // Only the superuser makes devices.
    let made = Command::new("mknod").arg(tree.join("device.toml")).args(["c", "1", "5"]).output();
    let device = usize::from(made.is_ok_and(|made| made.status.success()));
    let (code, out, err) = ended(samverkan(folder.path()).args(["validate", "tree", "--format", "short"]));
    assert_eq!((code, out.matches("unreadable-file").count()), (1, 3 + device), "{out}{err}");
    for file in ["tree/zero.toml", "tree/socket.toml"] {
        assert_eq!(ended(samverkan(folder.path()).args(["validate", file])).0, 1, "{file}");
        assert_eq!(ended(samverkan(folder.path()).args(["diff", file, "tree/city.toml"])).0, 0, "{file}");
    }
}

#[test]
fn a_baseline_without_end_is_refused() {
    let folder = folder();
    let (code, _, err) = ended(samverkan(folder.path()).args(["validate", "tree", "--baseline", "/dev/zero"]));
    assert_eq!(code, 2, "{err}");
    assert!(err.contains("/dev/zero"), "{err}");
    fs::write(folder.path().join("deep.json"), "[".repeat(1 << 20)).unwrap();
    let (code, _, err) = ended(samverkan(folder.path()).args(["validate", "tree", "--baseline", "deep.json"]));
    assert!(code == 2 && err.contains("deep.json"), "{err}");
}
