//! The revisions of Stockholm's agreements, from the draft of 2019 to the framework of 2024: what changed, and when.
//! `SNAPSHOTS=overwrite cargo test` blesses the pictures.

mod command;
mod slips;
mod unread;

use std::fs;
use std::path::Path;

use snapbox::assert_data_eq;

use super::cli::samverkan;
use super::layout::fits;
use super::repository::Repo;

/// Stockholm's files as they would have been committed at the time, were they kept so.
fn stockholm() -> Repo {
    let repo = Repo::new(&[]);
    let folder = "agreements/stockholm";
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let put = |source: &str, target: &str| {
        repo.write(&format!("{folder}/{target}"), fs::read(from.join(source)).unwrap());
    };
    let edit = |path: &str, edits: &[(&str, &str)]| {
        let path = repo.path(&format!("{folder}/{path}"));
        let mut text = fs::read_to_string(&path).unwrap();
        for (old, new) in edits {
            assert!(text.contains(old), "{old}");
            text = text.replace(old, new);
        }
        fs::write(path, text).unwrap();
    };
    let all = |term: &str, but: &[&str]| {
        let names =
            fs::read_dir(from.join(term)).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        for name in names.filter(|name| !but.contains(&name.as_str())) {
            put(&format!("{term}/{name}"), &format!("{term}/{name}"));
        }
    };
    put("city.toml", "city.toml");
    put("frameworks/stockholm-2015.toml", "frameworks/stockholm-2015.toml");
    put("frameworks/stockholm-2019-draft.toml", "frameworks/stockholm-2019.toml");
    repo.commit_on("2019-01-29", "Draft the framework of 2019");

    put("frameworks/stockholm-2019.toml", "frameworks/stockholm-2019.toml");
    repo.commit_on("2019-11-04", "Adopt the framework of 2019");

    all("2019-2022", &["hagersten-alvsjo-2020.toml", "jarva-2021.toml", "norra-innerstaden-2023.toml"]);
    repo.commit_on("2020-01-07", "Sign the first local agreements");

    edit("2019-2022/farsta.toml", &[("due_on = 2020-06-30", "due_on = 2020-12-31")]);
    repo.commit_on("2020-06-10", "Give the cameras in Farsta more time");

    put("2019-2022/hagersten-alvsjo-2020.toml", "2019-2022/hagersten-alvsjo-2020.toml");
    for name in ["alvsjo", "hagersten-liljeholmen"] {
        fs::remove_file(repo.path(&format!("{folder}/2019-2022/{name}.toml"))).unwrap();
    }
    repo.commit_on("2020-07-01", "Merge the agreements of Älvsjö and Hägersten-Liljeholmen");

    let weaker = [
        ("due_on = 2020-12-31", "due_on = 2021-12-31"),
        ("\"cameras-1\"", "\"cameras-square\""),
        ("åtta kameror vid Farsta centrum senast", "sex kameror vid Farsta centrum senast"),
        ("target = 30", "target = 35"),
    ];
    edit("2019-2022/farsta.toml", &weaker);
    repo.commit_on("2020-12-01", "Put the cameras in Farsta off again");

    edit("2019-2022/bromma.toml", &[("# ", "#  ")]);
    repo.write("README.md", "Avtal\n");
    repo.commit_on("2021-01-04", "Lay out");

    put("2019-2022/jarva-2021.toml", "2019-2022/jarva-2021.toml");
    put("2019-2022/norra-innerstaden-2023.toml", "2019-2022/norra-innerstaden-2023.toml");
    put("frameworks/stockholm-2024.toml", "frameworks/stockholm-2024.toml");
    all("2024", &[]);
    repo.commit_on("2024-02-01", "Begin under the framework of 2024");
    repo
}

/// What the program prints, with ids of commits that do not change with the files: `7…` for the eighth, `0…` for the first.
fn told(repo: &Repo, arguments: &[&str]) -> String {
    let ids = repo.git(&["log", "--reverse", "--format=%H"]);
    let number = |text: String, (number, id): (usize, &str)| {
        let digits = number.to_string().repeat(40);
        text.replace(id, &digits).replace(&id[..7], &digits[..7])
    };
    ids.lines().enumerate().fold(shown(repo, arguments), number)
}

/// What the program prints.
fn shown(repo: &Repo, arguments: &[&str]) -> String {
    let done = samverkan(&repo.root).args(arguments).env("COLUMNS", "100").output().unwrap();
    assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap()
}

#[test]
fn no_line_is_wider_than_the_terminal_but_for_a_single_word() {
    let repo = stockholm();
    for command in ["diff HEAD~7 HEAD", "diff HEAD~3 HEAD", "history", "history farsta-2019/cameras-square"] {
        for (width, language) in [(40, "en"), (40, "sv"), (80, "en"), (80, "sv"), (140, "en"), (140, "sv")] {
            let mut run = samverkan(&repo.root);
            run.args(command.split(' ')).args(["--lang", language]).env("COLUMNS", width.to_string());
            let text = String::from_utf8(run.output().unwrap().stdout).unwrap();
            assert!(!text.is_empty(), "{command}");
            fits(command, width, text.lines());
        }
    }
}

#[test]
fn the_revisions_of_stockholm() {
    let repo = stockholm();
    let shown = |arguments: &[&str]| told(&repo, arguments);
    assert_data_eq!(shown(&["diff", "HEAD~7", "HEAD~6"]), snapbox::file!["history/adopted.txt"].raw());
    assert_data_eq!(shown(&["diff", "HEAD~4", "HEAD~3"]), snapbox::file!["history/merged.txt"].raw());
    assert_data_eq!(shown(&["diff", "HEAD~3", "HEAD~2", "--lang", "sv"]), snapbox::file!["history/weakened.txt"].raw());
    let comment = shown(&["diff", "HEAD~3..HEAD~2", "--format", "markdown"]);
    assert_data_eq!(comment, snapbox::file!["history/weakened.md"].raw());
    assert_data_eq!(
        shown(&["diff", "HEAD~3..HEAD~2", "--format", "json"]),
        snapbox::file!["history/weakened.json"].raw()
    );
    assert_data_eq!(shown(&["diff", "HEAD~1", "HEAD"]), snapbox::file!["history/2024.txt"].raw());
    assert_data_eq!(shown(&["history"]), snapbox::file!["history/stockholm.txt"].raw());
    assert_data_eq!(
        shown(&["history", "--lang", "sv", "--format", "csv"]),
        snapbox::file!["history/stockholm.csv"].raw()
    );
    let swedish = shown(&["history", "--lang", "sv"]);
    assert!(swedish.contains(" 37,0 %") && !swedish.contains("37.0"), "{swedish}");
    assert_data_eq!(shown(&["history", "--format", "json"]), snapbox::file!["history/stockholm.json"].raw());
    let id = "farsta-2019/cameras-square";
    assert_data_eq!(shown(&["history", id]), snapbox::file!["history/cameras.txt"].raw());
    assert_data_eq!(shown(&["history", id, "--lang", "sv"]), snapbox::file!["history/cameras-sv.txt"].raw());
    assert_data_eq!(shown(&["history", id, "--format", "csv"]), snapbox::file!["history/cameras.csv"].raw());
    assert_data_eq!(shown(&["history", id, "--format", "json"]), snapbox::file!["history/cameras.json"].raw());
}
