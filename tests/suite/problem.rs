//! The family `problem`: what the examples of its rules leave open.

use super::judged::{Judged, TEXT, committed};

fn tree() -> Judged {
    Judged::tree()
}

#[test]
fn a_situation_report_lasts_two_years() {
    let finds = |tree: &Judged| tree.finds("stale-situation-report");
    assert!(finds(&tree().on("2027-04-15")).is_empty(), "to the day");
    assert_eq!(finds(&tree().on("2027-04-16")), ["agreement.toml:22 2025-04-15", "soder.toml:22 2025-04-15"]);
    let newer = tree().with("agreement.toml", "[[situation_report]]\ntitle = \"Lägesbild\"\non = 2027-05-01\n");
    assert_eq!(finds(&newer.on("2027-04-30")).len(), 2, "it is not there yet");
    assert_eq!(finds(&newer.on("2027-05-01")), ["soder.toml:22 2025-04-15"]);
    let leap = tree().edit("agreement.toml", "on = 2025-04-15", "on = 2024-02-29").on("2026-02-28");
    assert!(finds(&leap).is_empty(), "the last day of a shorter month");
    assert_eq!(finds(&leap.on("2026-03-01")).len(), 1);
}

#[test]
fn a_situation_report_is_judged_on_the_documents_own_date() {
    let finds = |tree: &Judged| tree.finds("stale-situation-report");
    let ended = tree().edit("agreement.toml", "valid_to = 2028-12-31", "valid_to = 2027-04-15").on("2028-01-01");
    assert_eq!(finds(&ended), ["soder.toml:22 2025-04-15"]);
    let coming = tree().edit("agreement.toml", "on = 2025-04-15", "on = 2025-06-02").on("2025-05-01");
    assert!(finds(&coming).is_empty(), "none is there on the first day");
    let reversed = tree().edit("agreement.toml", "valid_to = 2028", "valid_to = 2018").on("2027-05-01");
    assert_eq!(finds(&reversed), ["soder.toml:22 2025-04-15"]);
    let no_beginning = tree().edit("agreement.toml", "valid_from = 2025-06-01", "valid_from = \"2025\"");
    assert_eq!(finds(&no_beginning.on("2027-05-01")), ["soder.toml:22 2025-04-15"], "the day cannot be told");
    let broken = tree().edit("agreement.toml", "valid_to = 2028-12-31", "2028-12-31").on("2027-05-01");
    assert_eq!(finds(&broken), ["soder.toml:22 2025-04-15"], "what cannot be read may be its end");
    let no_end = tree().edit("agreement.toml", "valid_to = 2028-12-31", "valid_to = \"2028\"").on("2027-05-01");
    assert_eq!(finds(&no_end), ["soder.toml:22 2025-04-15"], "the day cannot be told");
    let reversed = tree().edit("agreement.toml", "valid_to = 2028-12-31", "valid_to = 2025-05-31").edit(
        "agreement.toml",
        "on = 2025-04-15",
        "on = 2020-04-15",
    );
    assert!(finds(&reversed).is_empty(), "nor here");
    let lost = tree().with("agreement.toml", "[[situation_report\ntitle = \"Lägesbild\"\non = 2027-04-01\n");
    assert_eq!(finds(&lost.on("2027-05-01")), ["soder.toml:22 2025-04-15"], "it may be a report");
    let unread = tree().with("agreement.toml", "[[situation_report]]\ntitle = \"Lägesbild\"\non = \"2027-04\"\n");
    assert_eq!(finds(&unread.on("2027-05-01")), ["soder.toml:22 2025-04-15"], "it may be newer");
}

#[test]
fn a_missing_situation_report_is_told_at_the_agreement() {
    let none =
        tree().edit("agreement.toml", "[[situation_report]]\ntitle = \"Lägesbild våren 2025\"\non = 2025-04-15\n", "");
    assert_eq!(none.finds("no-situation-report"), ["agreement.toml:3 [agreement]"]);
    assert!(none.finds("stale-situation-report").is_empty());
}

#[test]
fn a_chosen_or_local_area_has_a_problem() {
    let finds = |tree: &Judged| tree.finds("area-without-problem");
    let local = "[[local_area]]\nid = \"dealing\"\nname = \"Droghandel\"\nreason = \"Enligt lägesbilden\"\n";
    let tree = tree().with("agreement.toml", local);
    assert_eq!(finds(&tree), ["agreement.toml:74 [[local_area]]"]);
    let problem = "[[problem]]\nid = \"handel\"\narea = \"dealing\"\ntitle = \"Handel vid torget\"\n";
    assert!(finds(&tree.with("agreement.toml", problem)).is_empty());
    assert!(finds(&tree.with("agreement.toml", &problem.replace("\"dealing\"", "\"deal\""))).is_empty());
}

#[test]
fn a_prioritised_problem_is_answered_by_a_live_commitment_of_any_document() {
    let finds = |tree: &Judged| tree.finds("problem-unanswered");
    let alone = tree().edit("agreement.toml", "problems = [\"robberies\"]", "problems = []");
    assert_eq!(finds(&alone), ["agreement.toml:42 [[problem]]"]);
    assert_eq!(
        alone.says("problem-unanswered"),
        ["no live commitment lists problem `robberies`, which has priority 1"]
    );
    assert!(finds(&alone.edit("agreement.toml", "priority = 1\n", "")).is_empty(), "it has no priority");
    let listed =
        |problem: &str| alone.edit("soder.toml", "[\"robberies\"]", &format!("[\"robberies\", \"{problem}\"]"));
    assert!(finds(&listed("norr-2025/robberies")).is_empty(), "the neighbours answer it");
    assert!(finds(&listed("norr-2025/robbery")).is_empty(), "they may");
    assert_eq!(finds(&listed("robbery")).len(), 1, "they name one of their own");
    let typo = alone.edit("agreement.toml", "problems = []", "problems = [\"robbery\"]");
    assert!(finds(&typo).is_empty(), "it may be the one");
    let lost = alone.with("agreement.toml", "[[commitment\nproblems = [\"robberies\"]\n");
    assert!(finds(&lost).is_empty(), "it may be a commitment");
    let twice = alone
        .with("agreement.toml", "[[problem]]\nid = \"robberies\"\narea = \"places\"\ntitle = \"P\"\npriority = 1\n");
    assert_eq!(finds(&twice).len(), 1, "of two with one id the first is meant");
    let other_type = alone.edit("agreement.toml", "problems = []", "problems = \"robberies\"");
    assert!(finds(&other_type).is_empty(), "it is listed");
    let unknown = alone.edit("agreement.toml", "problems = []", "besvarar robberies");
    assert!(finds(&unknown).is_empty(), "it may be what cannot be read");
    let dropped = "[[result]]\ncommitment = \"rounds\"\non = 2026-01-01\nstatus = \"dropped\"\nreason = \"Vakant\"\n";
    let dropped = tree().with("agreement.toml", dropped);
    assert_eq!(finds(&dropped), ["agreement.toml:42 [[problem]]"]);
    assert!(finds(&dropped.on("2025-12-31")).is_empty());
}

#[test]
fn every_commitment_of_an_agreement_answers_a_problem() {
    let commitment = format!("[[commitment]]\nid = \"more\"\nlead = \"police\"\n{TEXT}");
    let more = tree().with("agreement.toml", &commitment);
    assert_eq!(more.finds("commitment-unfounded"), ["agreement.toml:74 [[commitment]]"]);
    assert!(committed("lead = \"police\"").finds("commitment-unfounded").is_empty(), "a framework has no problems");
    let wrong = more.with("agreement.toml", "problems = \"robberies\"\n");
    assert!(wrong.finds("commitment-unfounded").is_empty(), "there is something");
}

#[test]
fn only_prioritised_problems_need_a_cause() {
    let finds = |tree: &Judged| tree.finds("cause-missing");
    let none = tree().edit("agreement.toml", "cause = \"Dålig belysning och få vuxna på plats kvällstid\"\n", "");
    assert_eq!(finds(&none), ["agreement.toml:42 [[problem]]"]);
    assert!(finds(&none.edit("agreement.toml", "priority = 1\n", "")).is_empty());
    assert!(finds(&none.edit("agreement.toml", "priority = 1\n", "priority = 0\n")).is_empty(), "it cannot be told");
    assert!(
        finds(&none.edit("agreement.toml", "priority = 1", "priority = 1\ncause = \" \"")).is_empty(),
        "blank is reported"
    );
    assert!(finds(&none.on("2030-01-01")).is_empty(), "history");
}
