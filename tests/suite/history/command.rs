//! `samverkan history` from outside: which commits, which record, and what cannot be told.

use std::path::Path;

use super::{shown, stockholm};
use crate::suite::cli::samverkan;
use crate::suite::repository::{Repo, git};

pub(super) const CITY: &str =
    "[city]\nid = \"stad\"\nname = \"Staden\"\n[[district]]\nid = \"norr\"\nname = \"Norr\"\n";

pub(super) fn agreement(id: &str, rest: &str) -> String {
    format!(
        "[agreement]\nid = \"{id}\"\ntitle = \"Avtalet\"\ndistricts = [\"norr\"]\nstatus = \"signed\"\n\
         valid_from = 2020-01-01\n{rest}"
    )
}

pub(super) fn commitment(id: &str, due: &str) -> String {
    format!(
        "[[commitment]]\nid = \"{id}\"\ntitle = \"Lampor vid stationen\"\ntext = \"Staden byter 20 lampor.\"\ndue_on = {due}\n"
    )
}

#[track_caller]
fn fails(folder: &Path, arguments: &[&str], said: &str) {
    let done = samverkan(folder).arg("history").args(arguments).output().unwrap();
    let text = String::from_utf8(done.stderr).unwrap();
    assert_eq!(done.status.code(), Some(2), "{arguments:?}: {text}");
    assert!(text.contains(said), "{arguments:?}: {text}");
}

/// The subjects of the commits, the latest first.
pub(super) fn subjects(repo: &Repo, arguments: &[&str]) -> Vec<String> {
    let json = shown(repo, &[&["history"], arguments, &["--format", "json"]].concat());
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    json["commits"].as_array().unwrap().iter().map(|commit| commit["subject"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_record_is_followed_through_its_names_and_homes() {
    let repo = Repo::new(&[]);
    repo.write("city.toml", CITY);
    repo.write("a.toml", agreement("a", ""));
    repo.commit_on("2020-01-01", "agreement");
    repo.write("a.toml", agreement("a", &commitment("lamps", "2020-06-30")));
    repo.commit_on("2020-01-02", "commitment");
    repo.write("a.toml", agreement("a", &commitment("lights", "2020-06-30")));
    repo.commit_on("2020-01-03", "other id");
    repo.git(&["mv", "a.toml", "b.toml"]);
    repo.write("b.toml", agreement("b", &commitment("lights", "2020-07-30")));
    repo.commit_on("2020-01-04", "other file and agreement");
    repo.write("b.toml", agreement("b", ""));
    repo.write("c.toml", agreement("c", &commitment("lights", "2020-08-29")));
    repo.commit_on("2020-01-05", "other home");
    repo.write("c.toml", agreement("c", &(commitment("lights", "2020-08-29") + &commitment("other", "2020-08-29"))));
    repo.commit_on("2020-01-06", "another commitment");
    let result = "[[result]]\ncommitment = \"lights\"\non = 2020-02-01\nstatus = \"done\"\n";
    repo.write("c.toml", agreement("c", &(commitment("lights", "2020-08-29") + result)));
    repo.commit_on("2020-01-07", "result");

    let told = ["result", "other home", "other file and agreement", "other id", "commitment"];
    assert_eq!(subjects(&repo, &["c/lights"]), told);
    assert_eq!(subjects(&repo, &["lights"]), told, "by its short id");
    assert_eq!(subjects(&repo, &["c/other"]), ["result", "another commitment"], "one that is gone");
    let text = shown(&repo, &["history", "c/lights"]);
    assert!(text.contains("due date put off 2 times, by 60 days in all: 2020-06-30 → 2020-08-29"), "{text}");
    fails(&repo.root, &["c/light"], "did you mean `c/lights`?");
    fails(&repo.root, &["nothing"], "there is nothing with the id `nothing`");
}

#[test]
fn actors_are_called_by_their_ids_and_names() {
    let repo = Repo::new(&[]);
    repo.write("city.toml", CITY);
    repo.commit_on("2020-01-01", "city");
    let head = |id| shown(&repo, &["history", id, "--lang", "sv"]).lines().next().unwrap_or_default().to_owned();
    assert_eq!(["city", "police", "norr"].map(head), ["stad  Staden", "police  Polisen", "stad/norr  Norr"]);
}

#[test]
fn a_history_may_begin_before_there_is_any_agreement() {
    let repo = Repo::new(&[]);
    repo.write("README.md", "Avtal\n");
    repo.commit_on("2020-01-01", "nothing");
    repo.write("city.toml", CITY);
    repo.write("avtal/a.toml", agreement("a", ""));
    repo.commit_on("2020-01-02", "agreement");
    assert_eq!(subjects(&repo, &[]), ["agreement"]);
    assert_eq!(subjects(&repo, &["avtal/"]), ["agreement"]);
}

#[test]
fn the_first_parents_of_a_time_are_told() {
    let repo = stockholm();
    let all = subjects(&repo, &[]);
    assert_eq!(all.len(), 8);
    assert_eq!(subjects(&repo, &["--since", "2020-12-01"]), all[..3]);
    assert_eq!(subjects(&repo, &["--since", "HEAD~2"]), all[..2]);
    assert_eq!(subjects(&repo, &["--rev", "HEAD~6"]), all[6..]);
    assert_eq!(
        subjects(&repo, &["agreements/stockholm/2019-2022/farsta.toml"]),
        [2, 4, 5].map(|at: usize| all[at].clone())
    );
    assert!(subjects(&repo, &["--since", "HEAD"]).is_empty());
    assert_eq!(shown(&repo, &["history", "--since", "HEAD"]), "no commit changed any agreement\n");

    // A merge counts by what it brought in.
    repo.git(&["checkout", "--quiet", "-b", "side", "HEAD~1"]);
    for day in ["2025-01-01", "2025-06-01"] {
        repo.write("agreements/stockholm/side.toml", agreement("side", &commitment("lamps", day)));
        repo.commit_on("2024-03-01", day);
    }
    repo.git(&["checkout", "--quiet", "main"]);
    repo.git(&["merge", "--quiet", "--no-ff", "-m", "Bring the side in", "side"]);
    assert_eq!(subjects(&repo, &["--since", "main~1"]), ["Bring the side in"]);
    assert_eq!(subjects(&repo, &["side/lamps"]), ["Bring the side in"]);
    fails(&repo.root, &["--since", "side"], "does not pass");
}

#[test]
fn a_cut_off_clone_tells_of_what_it_has() {
    let repo = stockholm();
    let clone = repo.beside("clone");
    let from = format!("file://{}", repo.root.display());
    git(&repo.beside("."), &["clone", "--quiet", "--depth", "3", &from, clone.to_str().unwrap()]);
    let done = samverkan(&clone).args(["history", "--format", "csv"]).output().unwrap();
    assert!(String::from_utf8(done.stderr).unwrap().contains("only the latest commits"));
    assert_eq!(String::from_utf8(done.stdout).unwrap().lines().count(), 3);
}

#[test]
fn what_cannot_be_told_is_exit_2_and_said() {
    let repo = Repo::new(&[]);
    fails(&repo.root, &[], "no commit on the branch `main` yet");
    repo.commit(&[("notes.txt", "hej")], "first");
    fails(&repo.root, &[], "no agreement file");
    for text in ["2026-13-01", "2026-1-1"] {
        fails(&repo.root, &["--since", text], &format!("`{text}` is no date; a date is written as 2026-03-01"));
    }
    fails(&repo.root, &["--since", "2026-13-01", "--lang", "sv"], "`2026-13-01` är inget datum");
    repo.git(&["tag", "2026-13-01"]);
    fails(&repo.root, &["--since", "2026-13-01"], "no agreement file");
    fails(&repo.root, &["--since", "2026-13-01x"], "there is no revision");
    fails(&repo.root, &["--since", "-x"], "none begins with a hyphen");
    fails(&repo.root, &["--rev", "HEAD~5"], "there is no revision");
    fails(&repo.root, &["gone.toml"], "gone.toml");
    fails(&repo.root, &["--format", "html"], "later");
    fails(&repo.beside("."), &[], "no git repository");
}

#[test]
fn coverage_after_a_commit_is_what_the_report_on_it_says() {
    let repo = Repo::new(&[]);
    let city = |rest: &str| {
        format!(
            "{CITY}[[district]]\nid = \"syd\"\nname = \"Syd\"\n\
             [[police_area]]\nid = \"lpo\"\nname = \"LPO\"\ncovers = [\"norr\", \"syd\"]\n{rest}"
        )
    };
    let framework = |areas: &[&str]| {
        let areas = areas.iter().map(|id| format!("[[focus_area]]\nid = \"{id}\"\nname = \"{id}\"\n"));
        format!(
            "[framework]\nid = \"ram\"\ntitle = \"Ramen\"\nstatus = \"adopted\"\nparties = [\"city\", \"police\"]\n{}",
            areas.collect::<String>()
        )
    };
    let local = |id: &str, district: &str, rest: &str| {
        format!(
            "[agreement]\nid = \"{id}\"\ntitle = \"Avtalet\"\nframework = \"ram\"\ndistricts = [\"{district}\"]\n\
             police_areas = [\"lpo\"]\nstatus = \"signed\"\nvalid_from = 2020-01-01\n\
             [[area]]\narea = \"skola\"\n[[area]]\narea = \"torg\"\n{rest}"
        )
    };
    let led = |id: &str, area: &str, by: &str| {
        format!(
            "[[commitment]]\nid = \"{id}\"\narea = \"{area}\"\ntitle = \"{id}\"\ntext = \"Parterna gör {id}.\"\nlead = \"{by}\"\nsupporting = [\"norr\"]\n"
        )
    };
    let dropped = "[[result]]\ncommitment = \"c\"\non = 2020-01-02\nstatus = \"dropped\"\n";
    let declined = "[[declined]]\narea = \"natt\"\nreason = \"Inget behov\"\n";
    let steps: &[(&str, String)] = &[
        ("city.toml", city("")),
        ("ram.toml", framework(&["skola", "torg"])),
        ("norr.toml", local("norr-avtal", "norr", &led("c", "skola", "lpo"))),
        ("syd.toml", local("syd-avtal", "syd", &led("c", "torg", "lpo"))),
        ("norr.toml", local("norr-avtal", "norr", &led("c", "skola", "norr"))),
        ("norr.toml", local("norr-avtal", "norr", &led("c", "torg", "lpo"))),
        ("norr.toml", local("norr-avtal", "norr", &(led("c", "torg", "lpo") + dropped))),
        ("syd.toml", local("syd-avtal", "syd", &led("c", "torg", "lpo").replace("text", "note"))),
        ("norr.toml", local("norr-avtal", "norr", &led("d", "torg", "lpo"))),
        ("norr.toml", local("norr-avtal", "norr", &led("d", "torg", "police"))),
        ("ram.toml", framework(&["natt", "skola", "torg"])),
        ("norr.toml", local("norr-avtal", "norr", declined)),
        ("syd.toml", local("syd-avtal", "norr", &led("c", "natt", "lpo"))),
        ("annat.toml", local("annat-avtal", "syd", &led("c", "natt", "lpo"))),
        ("syd.toml", local("syd-avtal", "syd", &led("c", "skola", "lpo")).replace("\"ram\"", "\"ingen\"")),
        ("syd.toml", local("syd-avtal", "syd", &led("c", "skola", "lpo"))),
        ("city.toml", city("[[district]]\nid = \"ny\"\nname = \"Ny\"\n")),
        ("ram.toml", framework(&["torg"])),
    ];
    for (number, (path, text)) in steps.iter().enumerate() {
        repo.write(path, text);
        repo.commit_on(&format!("2020-02-{:02}", number + 1), &format!("step {number}"));
    }
    for threads in ["1", "3"] {
        let asked = ["history", "--format", "json"];
        let history = samverkan(&repo.root).args(asked).env("RAYON_NUM_THREADS", threads).output().unwrap();
        let history: serde_json::Value = serde_json::from_slice(&history.stdout).unwrap();
        let commits = history["commits"].as_array().unwrap();
        assert_eq!(commits.len(), steps.len());
        for commit in commits {
            let (id, day) = (commit["commit"].as_str().unwrap(), commit["date"].as_str().unwrap());
            let report = shown(&repo, &["coverage", "--rev", id, "--as-of", day, "--format", "json"]);
            let report: serde_json::Value = serde_json::from_str(&report).unwrap();
            assert_eq!(commit["percent"], report["totals"]["percent"], "{}", commit["subject"]);
        }
        let known: std::collections::BTreeSet<_> = commits.iter().map(|commit| commit["percent"].to_string()).collect();
        assert!(known.len() > 4, "{known:?}");
    }
}
