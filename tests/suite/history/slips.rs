//! How far dates and targets slipped, in words; and ids that nothing has any more.

use super::command::{CITY, agreement, commitment, subjects};
use super::shown;
use crate::suite::cli::samverkan;
use crate::suite::repository::Repo;

fn repo(states: &[String]) -> Repo {
    let repo = Repo::new(&[]);
    repo.write("city.toml", CITY);
    for (number, rest) in states.iter().enumerate() {
        repo.write("ag.toml", agreement("ag", rest));
        repo.commit_on(&format!("2020-02-{:02}", number + 1), &format!("step {number}"));
    }
    repo
}

fn dates(days: &[&str]) -> Repo {
    let state = |day: &&str| match *day {
        "" => commitment("c-1", "2020-01-01").replace("due_on = 2020-01-01\n", ""),
        day => commitment("c-1", day),
    };
    repo(&days.iter().map(state).collect::<Vec<_>>())
}

#[track_caller]
fn says(repo: &Repo, arguments: &[&str], said: &str) {
    let text = shown(repo, &[&["history"], arguments].concat()).replace('\n', " ").replace("   ", " ");
    assert!(text.contains(said), "{arguments:?}: {text}");
}

#[test]
fn what_was_brought_forward_is_told_beside_what_was_put_off() {
    let repo = dates(&["2020-06-30", "2020-12-31", "2021-06-30", "2021-05-31"]);
    let said = "due date put off 2 times, by 365 days in all, brought forward once, by 30 days in all: \
                2020-06-30 → 2021-05-31, 335 days later in the end";
    says(&repo, &["c-1"], said);
    says(&repo, &["ag"], &said.replace("due date", "due date of ag/c-1"));
    says(&repo, &["c-1", "--lang", "sv"], "slutdatum senarelagt 2 gånger, sammanlagt 365 dagar, tidigarelagt en gång");
}

#[test]
fn a_date_that_was_removed_for_a_while_slipped_by_all_of_it() {
    let repo = dates(&["2020-06-30", "", "2020-07-30"]);
    says(&repo, &["c-1"], "due date put off once, by 30 days in all, removed once: 2020-06-30 → 2020-07-30");
    says(&dates(&["2020-06-30", ""]), &["c-1"], "due date removed once: 2020-06-30 → –");
    let forward = shown(&dates(&["2020-06-30", "2020-05-31"]), &["history", "c-1"]);
    assert!(!forward.contains("due date"), "nothing was put off: {forward}");
    says(&dates(&["2020-06-30", "2020-07-30", "2020-06-30"]), &["c-1"], "the same day in the end");
}

#[test]
fn an_indicator_is_not_named_in_its_own_life() {
    let state = |target: u32| {
        commitment("c-1", "2020-06-30")
            + &format!(
                "[[indicator]]\nid = \"i-1\"\nof = \"c-1\"\ntext = \"Brott\"\nbaseline = 50\ntarget = {target}\nunit = \"anmälningar\"\n"
            )
    };
    let repo = repo(&[state(30), state(35)]);
    says(&repo, &["ag/i-1"], " target eased once: 30 → 35");
    says(&repo, &["ag/i-1", "--lang", "sv"], " mål uppmjukat en gång: 30 → 35");
    says(&repo, &["ag/c-1"], "target of ag/i-1 eased once: 30 → 35");
}

#[test]
fn short_ids_of_all_commits_are_found() {
    let one = |id: &str| commitment(id, "2020-06-30");
    let renamed = repo(&[one("c-1"), one("c-2")]);
    for id in ["c-1", "ag/c-1", "c-2"] {
        says(&renamed, &[id], "ag/c-2  Lampor vid stationen");
        says(&renamed, &[id], "id changed from `c-1` to `c-2`");
    }
    let removed = repo(&[one("c-1"), String::new()]);
    says(&removed, &["c-1"], "ag/c-1  Lampor vid stationen");
    says(&removed, &["c-1"], "commitment removed");

    removed.write("b.toml", agreement("b", &one("c-1").replace("Lampor", "Bänkar").replace("lampor", "bänkar")));
    removed.commit_on("2020-03-01", "other");
    removed.write("b.toml", agreement("b", ""));
    removed.commit_on("2020-03-02", "other removed");
    let done = samverkan(&removed.root).args(["history", "c-1"]).output().unwrap();
    let text = String::from_utf8(done.stderr).unwrap();
    assert!(text.contains("ag/c-1") && text.contains("b/c-1"), "{text}");
}

#[test]
fn a_record_begins_with_what_brought_it() {
    let one = commitment("c-1", "2020-06-30");
    let other = commitment("c-2", "2020-06-30").replace("Lampor", "Bänkar").replace("lampor", "bänkar");
    let life = |states: &[String]| {
        let repo = repo(states);
        repo.write("ag.toml", std::fs::read_to_string(repo.path("ag.toml")).unwrap().replace("Avtalet", "Nya avtalet"));
        repo.commit_on("2020-03-01", "title");
        subjects(&repo, &["ag/c-1"])
    };
    // By itself, long after the agreement; with it; and again after it was gone.
    assert_eq!(life(&[String::new(), other.clone(), one.clone() + &other]), ["step 2"]);
    assert_eq!(life(&[one.clone(), one.clone() + &other]), ["step 0"]);
    assert_eq!(life(&[one.clone(), String::new(), one]), ["step 2", "step 1", "step 0"]);
}

#[test]
fn narrow_terminals_get_whole_ids_of_commits() {
    let repo = dates(&["2020-06-30", "2020-12-31"]);
    let done = samverkan(&repo.root).args(["history"]).env("COLUMNS", "40").output().unwrap();
    let text = String::from_utf8(done.stdout).unwrap();
    let short = repo.git(&["rev-parse", "--short=7", "HEAD"]);
    assert!(text.contains(&format!("2020-02-02  {short}  –\n  step 1\n  1 weakened\n")), "{text}");
    assert!(text.lines().all(|line| line.chars().count() <= 40), "{text}");
}
