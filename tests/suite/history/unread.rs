//! Commits that break a file, or a value in it: nothing that changes on the way is lost.

use serde_json::Value;

use super::command::{CITY, agreement, commitment};
use super::shown;
use crate::suite::cli::samverkan;
use crate::suite::repository::Repo;

/// What stands in the file at each commit, the first on the first day.
fn committed(states: &[String]) -> Repo {
    let repo = Repo::new(&[]);
    repo.write("city.toml", CITY);
    for (number, text) in states.iter().enumerate() {
        repo.write("ag.toml", text);
        repo.commit_on(&format!("2020-02-{:02}", number + 1), &format!("step {number}"));
    }
    repo
}

fn due(day: &str) -> String {
    agreement("ag", &commitment("c-1", day))
}

/// The commits, the first first.
fn commits(repo: &Repo, arguments: &[&str]) -> Vec<Value> {
    let mut all = Vec::new();
    for threads in ["1", "3"] {
        let asked = [&["history", "--format", "json"], arguments].concat();
        let done = samverkan(&repo.root).args(asked).env("RAYON_NUM_THREADS", threads).output().unwrap();
        let json: Value = serde_json::from_slice(&done.stdout).unwrap();
        all.push(json["commits"].as_array().unwrap().iter().rev().cloned().collect::<Vec<_>>());
    }
    assert_eq!(all[0], all[1], "whatever the number of threads");
    all.swap_remove(0)
}

fn weakened(commits: &[Value]) -> Vec<i64> {
    commits.iter().map(|commit| commit["counts"]["weakened"].as_i64().unwrap()).collect()
}

#[test]
fn what_changes_in_a_broken_file_is_told_where_it_can_be_read_again() {
    let broken = due("2020-12-31") + "[[commitment\n";
    let other = broken.replace("20 lampor", "30 lampor");
    let repo = committed(&[due("2020-06-30"), broken, other, due("2023-06-30"), due("2023-07-30")]);
    let all = commits(&repo, &[]);
    assert_eq!(weakened(&all), [0, 0, 0, 1, 1]);
    for (commit, count) in all.iter().zip([0, 1, 1, 0, 0]) {
        assert_eq!(commit["notes"].as_array().unwrap().len(), count, "{commit}");
    }
    assert_eq!(all[1]["notes"][0]["file"], "ag.toml");
    assert_eq!(all[1]["notes"][0]["rule"], "toml-syntax");
    assert_eq!(weakened(&commits(&repo, &["--since", "HEAD~2"])), [1, 1], "from before the first commit of them");

    let life = commits(&repo, &["c-1"]);
    assert_eq!(life.len(), 5, "{life:?}");
    assert_eq!(life[3]["changes"][0]["before"], "2020-06-30");
    let text = shown(&repo, &["history", "c-1"]);
    assert!(text.contains("ag.toml could not be read (toml-syntax)"), "{text}");
    assert!(text.contains("put off 2 times, by 1125 days in all: 2020-06-30 → 2023-07-30"), "{text}");
    let text = shown(&repo, &["history"]);
    assert!(text.contains("could not be read (toml-syntax) after 2 commits"), "{text}");
    assert!(text.contains("–*"), "{text}");
    let text = shown(&repo, &["history", "--lang", "sv"]);
    assert!(text.contains("kunde inte läsas (toml-syntax) efter 2 revisioner"), "{text}");
}

#[test]
fn what_changes_in_an_unfit_value_is_told_where_it_can_be_used_again() {
    let also = |text: String| text.replace("20 lampor", "10 lampor");
    let last = due("2023-06-30").replace("c-1", "c-2");
    let states = [due("2020-06-30"), due("2020-12-31"), due("\"juni\""), also(due("\"juni\"")), also(last)];
    let repo = committed(&states);
    let all = commits(&repo, &[]);
    assert_eq!(weakened(&all), [0, 1, 0, 1, 1], "the text with its own commit");
    assert_eq!(all[2]["notes"][0]["record"], "ag/c-1");
    assert_eq!(all[2]["notes"][0]["field"], "due_on");
    assert_eq!(all[4]["notes"].as_array().unwrap().len(), 0);
    let life = commits(&repo, &["c-2"]);
    let last = life[4]["changes"].as_array().unwrap().last().unwrap().clone();
    assert_eq!((&last["before"], &last["after"]), (&"2020-12-31".into(), &"2023-06-30".into()));
    assert_eq!(weakened(&commits(&repo, &["--since", "HEAD~2"])), [1, 1], "from before the first commit of them");
    let text = shown(&repo, &["history", "c-2"]);
    assert!(text.contains("`due_on` of ag/c-1 could not be used (wrong-type)"), "{text}");
    assert!(text.contains("put off 2 times, by 1095 days in all: 2020-06-30 → 2023-06-30"), "{text}");
}

#[test]
fn what_is_broken_to_the_end_keeps_its_life() {
    let repo = committed(&[due("2020-06-30"), due("2020-12-31"), "[agreement\n".to_owned()]);
    let life = commits(&repo, &["c-1"]);
    assert_eq!(weakened(&life), [0, 1, 0]);
    assert_eq!(life[2]["notes"][0]["file"], "ag.toml");
}

#[test]
fn only_the_unfit_value_is_told_again_and_only_its_own_life_tells_of_it() {
    let two = |due: &str, other: &str| agreement("ag", &(commitment("c-1", due) + &commitment("c-2", other)));
    let repo = committed(&[
        two("2020-06-30", "2020-06-30"),
        two("\"juni\"", "2020-06-30"),
        two("\"juni\"", "2020-12-31").replace("20 lampor", "10 lampor"),
        two("2020-09-30", "2020-12-31").replace("20 lampor", "10 lampor"),
    ]);
    assert_eq!(weakened(&commits(&repo, &[])), [0, 0, 3, 1]);
    assert_eq!(commits(&repo, &["c-2"]).len(), 2, "no note of the other");
    repo.write("b.toml", agreement("b", ""));
    repo.commit_on("2020-03-01", "another agreement");
    repo.write("b.toml", agreement("b", "") + "[[commitment\n");
    repo.commit_on("2020-03-02", "the other one is broken");
    let life = commits(&repo, &["c-1"]);
    let subjects: Vec<_> = life.iter().map(|commit| commit["subject"].as_str().unwrap()).collect();
    assert_eq!(subjects, ["step 0", "step 1", "step 2", "step 3"]);
}
