//! Much of everything: depth, keys, findings, long texts, long chains. What takes a moment takes twice that for twice as
//! much; whatever grows faster would not end here.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::super::cli::{folder, samverkan};
use super::{ended, shell};

/// What the largest file holds, in bytes.
const LARGEST: usize = 4 << 20;

/// The small tree as of a year, with other files in it.
pub(super) fn tree(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let (code, _, said) = ended(samverkan(folder.path()).args(["init", "tree", "--as-of", "2026-11-01"]));
    assert_eq!(code, 0, "{said}");
    for (name, text) in files {
        fs::write(folder.path().join("tree").join(name), text).unwrap();
    }
    folder
}

/// A file of the small tree, with something done to it.
pub(super) fn edited(folder: &Path, name: &str, edit: impl FnOnce(String) -> String) {
    let path = folder.join("tree").join(name);
    fs::write(&path, edit(fs::read_to_string(&path).unwrap())).unwrap();
}

/// What a command prints of the tree, with this exit code. A minute of work is far more than it takes, on any machine, and
/// far less than what grows faster than the files.
#[track_caller]
pub(super) fn prints(folder: &Path, code: i32, arguments: &[&str]) -> String {
    let mut command = shell(folder, "ulimit -t 60; exec \"$S\" \"$@\" --as-of 2027-06-01");
    let (exit, out, err) = ended(command.arg("sh").args(arguments));
    assert_eq!(exit, code, "{arguments:?}: {}", err.chars().take(2000).collect::<String>());
    out
}

#[test]
fn a_hundred_thousand_brackets_are_read_to_their_end() {
    let deep = 100_000;
    let [open, inline, dots] = ["[", "{a=", "a."].map(|piece| piece.repeat(deep));
    let texts = [
        format!("x = {open}{}", "]".repeat(deep)),
        format!("x = {open}"),
        format!("x = {inline}1{}", "}".repeat(deep)),
        format!("x = {inline}"),
        format!("{dots}a = 1"),
        format!("[{dots}a]\nx = 1"),
        format!("[[{dots}a]]\nx = 1"),
    ];
    let folder = tree(&[]);
    let names: Vec<String> = (1..=texts.len()).map(|number| format!("deep-{number}.toml")).collect();
    let before = folder.path().join("before");
    fs::create_dir(&before).unwrap();
    for (name, text) in names.iter().zip(&texts) {
        fs::write(folder.path().join("tree").join(name), text).unwrap();
        fs::write(before.join(name), format!("# {text}")).unwrap();
    }
    let said = prints(folder.path(), 1, &["validate", "tree"]);
    for name in &names {
        assert!(said.contains(name), "{name}: {said}");
    }
    assert!(said.lines().all(|line| line.chars().count() <= 100), "{said}");
    for arguments in [&["diff", "before", "tree"][..], &["summary", "tree"], &["show", "centrum", "tree"]] {
        prints(folder.path(), 0, arguments);
    }
}

#[test]
fn a_million_keys_are_read() {
    let keys =
        |file: usize| (0..333_334).fold("format = 1\n".to_owned(), |text, n| text + &format!("{:x}=1\n", n * 3 + file));
    let folder = tree(&[("a.toml", &keys(0)), ("b.toml", &keys(1)), ("c.toml", &keys(2))]);
    let said = prints(folder.path(), 1, &["validate", "tree", "--format", "short"]);
    assert_eq!(said.matches("unknown-document").count(), 3, "{said}");
}

#[test]
fn unknown_keys_and_records_of_all_kinds_are_told_however_many() {
    let many = 10_000;
    let keys: String = (0..many).map(|n| format!("k{n} = 1\n")).collect();
    let tables: String = (0..many).map(|n| format!("[t{n}]\n")).collect();
    let commitments: String = (0..many).map(|n| format!("[[commitment]]\nid = \"c{n}\"\nlead = \"x{n}\"\n")).collect();
    let agreement = format!("[agreement]\nid = \"a\"\n{keys}{tables}{commitments}");
    let folder = tree(&[("large.toml", &agreement)]);
    let said = prints(folder.path(), 1, &["validate", "tree", "--format", "short"]);
    for rule in ["unknown-key", "unresolved-reference", "missing-key"] {
        assert!(said.matches(rule).count() >= many, "{rule}");
    }
}

#[test]
fn a_million_findings_are_all_told() {
    let text = "format = 1\n".to_owned() + &"k=1\n".repeat(100_001);
    // Another format says nothing new of as many: it tells of a tenth.
    for (format, files) in [("short", 10), ("github", 1)] {
        let names: Vec<String> = (0..files).map(|number| format!("large-{number}.toml")).collect();
        let folder = tree(&names.iter().map(|name| (&**name, &*text)).collect::<Vec<_>>());
        let said = prints(folder.path(), 1, &["validate", "tree", "--format", format]);
        assert_eq!(said.lines().count(), 100_000 * files, "{format}");
    }
}

#[test]
fn one_string_of_4_mib_is_shown_in_part() {
    let head = "[agreement]\nid = \"a\"\n";
    let long = |before: &str, piece: &str, after: &str| {
        let room = LARGEST - head.len() - before.len() - after.len();
        format!("{head}{before}{}{after}", piece.repeat(room / piece.len()))
    };
    for text in [
        long("title = \"", "a", "\"\n"),
        long("title = \"", "å ", "\"\n"),
        long("title = \"", "\\u202E", "\"\n"),
        long("title = \"", "a", ""),
        long("title = '''", "\n", "'''\n"),
        long("framework = \"", "a", "\"\n"),
        long("districts = [\"", "a", "\"]\n"),
        long("", "a", " = 1\n"),
        long("[[", "a", "]]\n"),
        long("# ", "å", "\u{1}\n"),
        long("status = ", "9", "\n"),
    ] {
        let folder = tree(&[("large.toml", &text)]);
        let said = prints(folder.path(), 1, &["validate", "tree", "--profile", "law"]);
        let begin: String = text.chars().take(60).collect();
        assert!(said.len() < 20_000, "{begin}: {} bytes", said.len());
        assert!(said.contains("large.toml:"), "{begin}: {said}");
    }
}

#[test]
fn bytes_that_are_no_text_are_told_once() {
    for (bytes, rule) in [
        (b"\xFF".repeat(LARGEST), "not-utf8"),
        (b"title = \"\xE5\"\n".repeat(LARGEST / 12), "not-utf8"),
        (b"[agreement]\nid = \"\xF0\x9F\x98\"\n".to_vec(), "not-utf8"),
        (b"[agreement]\n\xED\xA0\x80 = 1\n".to_vec(), "not-utf8"),
        (b"[\xC0\x80]\n".to_vec(), "not-utf8"),
        (b"\0".repeat(LARGEST), "toml-syntax"),
        (b"[agreement]\nid = \"a\0b\"\n".to_vec(), "toml-syntax"),
        (b"\x1B".repeat(LARGEST), "toml-syntax"),
        (b"\r".repeat(LARGEST), "toml-syntax"),
        (b"\"".repeat(LARGEST), "toml-syntax"),
    ] {
        let folder = tree(&[]);
        fs::write(folder.path().join("tree/odd.toml"), &bytes).unwrap();
        let said = prints(folder.path(), 1, &["validate", "tree/odd.toml"]);
        let begin = String::from_utf8_lossy(&bytes[..bytes.len().min(20)]).into_owned();
        assert!(said.contains(&format!("error[{rule}]")) && said.len() < 5000, "{begin:?}: {said}");
    }
}

#[test]
fn long_chains_of_successors_are_followed() {
    let many = 5_000;
    let links = |table: &str, id: &str, more: &str| -> String {
        let link = |n: usize| {
            let heir = if n + 1 < many {
                format!("valid_to = 2020-01-01\nsucceeded_by = [\"{id}{}\"]\n", n + 1)
            } else {
                String::new()
            };
            format!("\n[[{table}]]\nid = \"{id}{n}\"\nname = \"N {n}\"\n{more}{heir}")
        };
        (0..many).map(link).collect()
    };
    let folder = tree(&[]);
    edited(folder.path(), "city.toml", |text| {
        let areas = links("police_area", "p", "covers = [\"centrum\"]\n");
        text + &links("district", "d", "") + &areas + &links("administration", "a", "")
    });
    edited(folder.path(), "framework.toml", |text| text.replacen("name = ", "administrations = [\"a0\"]\nname = ", 1));
    edited(folder.path(), "agreement.toml", |text| {
        let text = text.replace("districts = [\"centrum\"]", "districts = [\"d0\", \"centrum\"]");
        text.replace("\"lpo-tallby\"", "\"p0\"").replace("lead = \"centrum\"", "lead = \"d0\"")
    });
    let last = format!("d{}", many - 1);
    prints(folder.path(), 1, &["validate", "tree", "--profile", "audit", "--profile", "bra", "--format", "short"]);
    for arguments in [
        &["coverage", "tree"][..],
        &["coverage", "tree", "--by", "administration"],
        &["coverage", "tree", "--gaps"],
        &["summary", "tree"],
        &["show", "d0", "tree"],
        &["show", &last, "tree"],
        &["due", "tree", "--for", &last],
    ] {
        prints(folder.path(), 0, arguments);
    }
    let said = prints(folder.path(), 0, &["trace", "rounds", "tree"]);
    assert!(said.len() < 1_000_000, "{} bytes", said.len());
    assert!(said.contains("--format json"), "what is left out is said: {}", &said[said.len() - 300..]);
    let said = prints(folder.path(), 0, &["trace", "rounds", "tree", "--format", "json"]);
    assert!(said.contains(&last));
}

#[test]
fn a_framework_of_thousands_of_areas_is_drawn() {
    let folder = tree(&[]);
    let areas: String = (0..5_000).map(|n| format!("\n[[focus_area]]\nid = \"f{n}\"\nname = \"F {n}\"\n")).collect();
    edited(folder.path(), "framework.toml", |text| text + &areas);
    for by in ["area", "administration"] {
        let said = prints(folder.path(), 0, &["coverage", "tree", "--by", by]);
        assert!(said.contains("F 4999"), "by {by}");
    }
}

#[test]
fn thousands_of_indicators_of_one_commitment_are_judged() {
    let folder = tree(&[]);
    let indicator =
        |n| format!("\n[[indicator]]\nid = \"i{n}\"\nof = \"rounds\"\nname = \"I {n}\"\nkind = \"effect\"\n");
    let indicators: String = (0..20_000).map(indicator).collect();
    edited(folder.path(), "agreement.toml", |text| text + &indicators);
    prints(folder.path(), 0, &["validate", "tree", "--profile", "audit", "--format", "short"]);
}

#[test]
fn an_id_of_a_hundred_thousand_letters_is_cut_short_for_people() {
    let folder = tree(&[]);
    let id = "x".repeat(100_000);
    for name in ["city.toml", "agreement.toml", "framework.toml"] {
        edited(folder.path(), name, |text| text.replace("\"centrum\"", &format!("\"{id}\"")));
    }
    let said = prints(folder.path(), 0, &["validate", "tree"]);
    assert!(said.len() < 1000, "{said}");
    for arguments in [
        &["coverage", "tree"][..],
        &["coverage", "tree", "--gaps"],
        &["summary", "tree"],
        &["due", "tree"],
        &["show", "rounds", "tree"],
        &["trace", "rounds", "tree"],
    ] {
        prints(folder.path(), 0, arguments);
    }
}

#[test]
fn numbers_and_days_at_the_ends_of_what_can_be_written_are_judged() {
    let values: [(&[&str], &[&str]); 2] = [
        (&["valid_from", "valid_to", "decided_on", "on"], &["9999-12-31", "0000-01-01", "9999-12-31T23:59:60Z"]),
        (
            &["times", "follow_up_months", "priority", "baseline", "target"],
            &["9223372036854775807", "-9223372036854775808", "9223372036854775808", "1e400", "inf", "nan"],
        ),
    ];
    for (keys, values) in values {
        for value in values {
            let folder = tree(&[]);
            let put = |line: &str| match line.split_once(" = ") {
                Some((key, _)) if keys.contains(&key) => format!("{key} = {value}\n"),
                _ => format!("{line}\n"),
            };
            for name in ["city.toml", "framework.toml", "agreement.toml"] {
                edited(folder.path(), name, |text| text.lines().map(put).collect());
            }
            for day in ["0000-01-01", "2027-06-01", "9999-12-31"] {
                for arguments in [
                    &["validate", "tree", "--profile", "audit", "--profile", "law", "--profile", "bra"][..],
                    &["coverage", "tree", "--gaps"],
                    &["summary", "tree"],
                    &["due", "tree", "--within", "4294967295", "--format", "ics"],
                    &["show", "rounds", "tree"],
                ] {
                    ended(samverkan(folder.path()).args(arguments).args(["--as-of", day]));
                }
            }
        }
    }
}

#[test]
fn a_tree_of_any_year_is_well_formed() {
    let folder = folder();
    for day in ["0000-01-01", "0001-01-01", "0999-12-31", "9990-01-01", "9999-12-31"] {
        let name = format!("tree-{day}");
        for arguments in [&["init", &name][..], &["validate", &name, "--only", "syntax", "--only", "structure"]] {
            let (code, out, err) = ended(samverkan(folder.path()).args(arguments).args(["--as-of", day]));
            assert_eq!(code, 0, "{day}: {out}{err}");
        }
    }
}
