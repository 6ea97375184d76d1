//! The rules of the family `result` where their conditions are tricky; the plain cases are in their documentation.

use super::judged::Judged;

const NONE: [&str; 0] = [];

/// The tree with a commitment more at the end of the first agreement, on line 74: `work`, with these lines.
fn work(lines: &str) -> Judged {
    let commitment = format!(
        "[[commitment]]\nid = \"work\"\ntitle = \"Arbete\"\ntext = \"Parterna städar torget.\"\nlead = \"norr\"\n{lines}\n"
    );
    Judged::tree().with("agreement.toml", &commitment)
}

/// A result of a commitment.
fn result(of: &str, on: &str, rest: &str) -> String {
    format!("[[result]]\ncommitment = \"{of}\"\non = {on}\nstatus = {rest}\n")
}

/// The tree with `work`, due on 2026-01-31, and results of it.
fn due(results: &[(&str, &str)]) -> Judged {
    results
        .iter()
        .fold(work("due_on = 2026-01-31"), |tree, (on, rest)| tree.with("agreement.toml", &result("work", on, rest)))
}

#[test]
fn a_commitment_is_overdue_from_the_day_after_until_a_result_settles_it() {
    let place = ["agreement.toml:79 2026-01-31"];
    assert_eq!(due(&[]).on("2026-01-31").finds("commitment-overdue"), NONE);
    assert_eq!(due(&[]).on("2026-02-01").finds("commitment-overdue"), place);
    let said = ["commitment `work` was due on 2026-01-31, and no result says that it is done"];
    assert_eq!(due(&[]).says("commitment-overdue"), said);
    for (on, status, is_overdue) in [
        ("2026-01-15", "\"ongoing\"", true),
        ("2026-01-15", "\"not-started\"", true),
        ("2026-01-15", "\"done\"", false),
        ("2026-02-15", "\"done\"", false),
        ("2026-01-15", "\"dropped\"", false),
        ("2026-01-30", "\"partly\"", true),
        ("2026-01-31", "\"partly\"", false),
        ("2026-03-01", "\"done\"", false),
        ("2026-03-02", "\"done\"", true),
    ] {
        let found = due(&[(on, status)]).finds("commitment-overdue");
        assert_eq!(!found.is_empty(), is_overdue, "{status} on {on}: {found:?}");
    }
    let of_one_day = [("2026-02-01", "\"done\""), ("2026-02-01", "\"ongoing\"")];
    assert_eq!(due(&of_one_day).finds("commitment-overdue"), place);
}

#[test]
fn what_is_due_on_the_last_day_is_never_overdue_and_history_is_not_judged() {
    let last = work("due_on = 2028-12-31");
    assert_eq!(last.on("2029-06-01").finds("commitment-overdue"), NONE);
    let before = work("due_on = 2028-12-30");
    assert_eq!(before.on("2028-12-31").finds("commitment-overdue").len(), 1);
    assert_eq!(before.on("2029-12-31").finds("commitment-overdue").len(), 1);
    assert_eq!(before.on("2030-01-01").finds("commitment-overdue"), NONE);
}

#[test]
fn days_and_results_that_are_reported_themselves_make_nothing_overdue() {
    for lines in
        ["due_on = \"2026-01-31\"", "due_on = 2026-01-31\nstarts_on = 2026-02-01", "due_on = 2026-01-31\nstarts_on = 1"]
    {
        assert_eq!(work(lines).finds("commitment-overdue"), NONE, "{lines}");
    }
    for results in [
        result("work", "2026-02-01", "\"finished\""),
        result("work", "\"2026-02-01\"", "\"done\""),
        result("wrok", "2026-02-01", "\"done\""),
        result("work", "2026-02-01", "\"done\"").replace("commitment = ", "# "),
    ] {
        assert_eq!(due(&[]).with("agreement.toml", &results).finds("commitment-overdue"), NONE, "{results}");
    }
    let reversed = due(&[]).edit("agreement.toml", "valid_to = 2028-12-31", "valid_to = 2025-01-31");
    assert_eq!(reversed.finds("commitment-overdue"), NONE);
}

#[test]
fn after_more_than_twelve_months_a_result_is_missed() {
    let place = ["agreement.toml:50 [[commitment]]"];
    assert_eq!(Judged::tree().on("2026-06-01").finds("never-reported"), NONE);
    let tree = Judged::tree().on("2026-06-02");
    assert_eq!(tree.finds("never-reported"), [place[0], "soder.toml:50 [[commitment]]"]);
    assert_eq!(
        tree.with("agreement.toml", &result("rounds", "2026-06-02", "\"not-started\"")).finds("never-reported").len(),
        1
    );
    assert_eq!(
        tree.with("agreement.toml", &result("rounds", "2026-06-03", "\"done\"")).finds("never-reported").len(),
        2
    );
    assert_eq!(
        tree.with("agreement.toml", &result("round", "2026-06-02", "\"done\"")).finds("never-reported").len(),
        1
    );
    let later = work("starts_on = 2025-07-31\ndue_on = 2026-07-31");
    assert_eq!(later.on("2027-01-01").finds("never-reported").len(), 2, "its own date is its last day");
    let longer = work("starts_on = 2026-02-28\ndue_on = 2027-03-01");
    assert_eq!(longer.on("2027-02-28").finds("never-reported").len(), 2);
    assert_eq!(longer.on("2027-03-01").finds("never-reported").len(), 3);
}

#[test]
fn a_month_after_its_last_day_is_the_last_day_of_a_shorter_one() {
    let leap = work("starts_on = 2028-02-29").edit("agreement.toml", "valid_to = 2028-12-31", "valid_to = 2029-12-31");
    assert_eq!(leap.on("2029-02-28").says("never-reported").len(), 2);
    assert_eq!(leap.on("2029-03-01").says("never-reported").len(), 3);
}

#[test]
fn a_commitment_that_began_nobody_knows_when_is_not_missed() {
    let framework = |lines: &str| {
        let commitment = "[[commitment]]\nid = \"all\"\ntitle = \"Allt\"\ntext = \"Allt\"\nlead = \"city\"\n";
        Judged::tree().with("framework.toml", &format!("{commitment}{lines}"))
    };
    assert_eq!(framework("").finds("never-reported"), ["framework.toml:40 [[commitment]]"]);
    let open = framework("").edit("framework.toml", "valid_from = 2025-01-01\n", "");
    assert_eq!(open.finds("never-reported"), NONE);
    let of_an_agreement = framework("").with("agreement.toml", &result("all", "2025-12-01", "\"ongoing\""));
    assert_eq!(of_an_agreement.finds("never-reported"), NONE);
    assert_eq!(framework("starts_on = \"2025\"\n").finds("never-reported"), NONE);
}

const INDICATOR: &str = "[[indicator]]\nid = \"walks\"\nof = \"rounds\"\nname = \"Vandringar\"\nkind = \"output\"\nbaseline = 0\ntarget = 4\n";

fn measurement(on: &str, value: &str) -> String {
    format!("[[measurement]]\nindicator = \"walks\"\non = {on}\nvalue = {value}\n")
}

#[test]
fn after_more_than_twelve_months_a_measurement_is_missed() {
    let tree = Judged::tree().with("agreement.toml", INDICATOR);
    assert_eq!(tree.on("2026-06-01").finds("never-measured"), NONE);
    let tree = tree.on("2026-06-02");
    assert_eq!(tree.finds("never-measured"), ["agreement.toml:74 [[indicator]]"]);
    assert_eq!(tree.with("agreement.toml", &measurement("2026-06-02", "1")).finds("never-measured"), NONE);
    assert_eq!(tree.with("agreement.toml", &measurement("2026-06-03", "1")).finds("never-measured").len(), 1);
    assert_eq!(tree.with("agreement.toml", &measurement("2026-06-02", "\"1\"")).finds("never-measured"), NONE);
    assert_eq!(tree.with("agreement.toml", &measurement("\"x\"", "1")).finds("never-measured"), NONE);
    let stray = measurement("2026-06-02", "1").replace("walks", "walk");
    assert_eq!(tree.with("agreement.toml", &stray).finds("never-measured"), NONE);
    let dropped = result("rounds", "2026-05-01", "\"dropped\"");
    assert_eq!(tree.with("agreement.toml", &dropped).finds("never-measured"), NONE);
    let of_problem = tree.edit("agreement.toml", "of = \"rounds\"", "of = \"robberies\"");
    assert_eq!(of_problem.finds("never-measured"), NONE);
    let stray = result("round", "2026-05-01", "\"dropped\"");
    assert_eq!(tree.with("agreement.toml", &stray).finds("never-measured"), NONE, "it may be dropped");
    let unclear = result("rounds", "2026-05-01", "\"lagd ned\"");
    assert_eq!(tree.with("agreement.toml", &unclear).finds("never-measured"), NONE, "it may be dropped");
}

#[test]
fn a_commitment_is_closed_by_a_result_before_or_after_the_end() {
    let closed =
        |on: &str, rest: &str| Judged::tree().with("agreement.toml", &result("rounds", on, rest)).on("2029-06-01");
    let count = |tree: &Judged| tree.finds("unclosed").iter().filter(|place| place.starts_with("agreement")).count();
    assert_eq!(Judged::tree().on("2028-12-31").finds("unclosed"), NONE);
    let ended = ["agreement.toml:50 [[commitment]]", "soder.toml:50 [[commitment]]"];
    assert_eq!(Judged::tree().on("2029-01-01").finds("unclosed"), ended);
    assert_eq!(Judged::tree().on("2029-12-31").finds("unclosed"), ended);
    assert_eq!(Judged::tree().on("2030-01-01").finds("unclosed"), NONE);
    for (on, status, expected) in [
        ("2027-01-01", "\"done\"", 0),
        ("2027-01-01", "\"dropped\"", 0),
        ("2029-06-01", "\"done\"", 0),
        ("2029-06-02", "\"done\"", 1),
        ("2028-12-30", "\"partly\"", 1),
        ("2028-12-31", "\"partly\"", 0),
        ("2028-12-31", "\"ongoing\"", 1),
        ("2028-12-31", "\"finished\"", 0),
    ] {
        assert_eq!(count(&closed(on, status)), expected, "{status} on {on}");
    }
    assert_eq!(
        count(&Judged::tree().with("agreement.toml", &result("round", "2028-01-01", "\"done\"")).on("2029-01-01")),
        0
    );
    let partly = work("due_on = 2027-01-31").with("agreement.toml", &result("work", "2027-01-31", "\"partly\""));
    assert_eq!(count(&partly.on("2029-01-01")), 1, "`work` is closed by the end of its own period");
}

#[test]
fn what_a_result_lacks_is_one_finding_whenever_it_is_from() {
    let of = |rest: &str| Judged::tree().with("agreement.toml", &result("rounds", "2027-01-01", rest));
    let both = of("\"done\"");
    assert_eq!(both.finds("unproven-done"), ["agreement.toml:74 [[result]]"]);
    assert_eq!(
        both.says("unproven-done"),
        ["the result says that commitment `rounds` is done, but lacks `evidence` and `assessed_by`"]
    );
    let one = of("\"done\"\nevidence = \"Rapport\"");
    assert_eq!(
        one.says("unproven-done"),
        ["the result says that commitment `rounds` is done, but lacks `assessed_by`"]
    );
    assert_eq!(of("\"done\"\nevidence = \"Rapport\"\nassessed_by = \"nor\"").finds("unproven-done"), NONE);
    assert_eq!(of("\"done\"\nevidence = \" \"\nassessed_by = \"norr\"").finds("unproven-done"), NONE);
    assert_eq!(of("\"partly\"").finds("unproven-done"), NONE);
    assert_eq!(of("\"dropped\"").finds("unexplained-drop"), ["agreement.toml:74 [[result]]"]);
    assert_eq!(of("\"dropped\"\nreason = \" \"").finds("unexplained-drop"), NONE);
    assert_eq!(of("\"ongoing\"").finds("unexplained-drop"), NONE);
}

#[test]
fn a_lead_assesses_itself_also_by_its_administration_and_its_heirs() {
    let part = "[[district]]\nid = \"torget\"\nname = \"Torget\"\npart_of = \"norr\"\n";
    let assessed = |by: &str, on: &str| {
        let result = result("rounds", on, &format!("\"done\"\nevidence = \"Rapport\"\nassessed_by = \"{by}\""));
        Judged::tree().with("agreement.toml", &result).with("city.toml", part)
    };
    assert_eq!(assessed("norr", "2026-01-01").finds("self-assessed"), ["agreement.toml:79 \"norr\""]);
    assert_eq!(assessed("torget", "2026-01-01").finds("self-assessed").len(), 1);
    for by in ["lpo-norr", "city", "soder", "nor"] {
        assert_eq!(assessed(by, "2026-01-01").finds("self-assessed"), NONE, "{by}");
    }
    let heir = assessed("soder", "2026-02-01").edit(
        "city.toml",
        "name = \"Norr\"\n",
        "name = \"Norr\"\nvalid_to = 2025-12-31\nsucceeded_by = [\"soder\"]\n",
    );
    assert_eq!(heir.finds("self-assessed").len(), 1);
    assert_eq!(heir.edit("agreement.toml", "on = 2026-02-01", "on = 2025-12-31").finds("self-assessed"), NONE);
}

#[test]
fn each_result_after_the_end_is_told() {
    let done = "\"done\"\nevidence = \"Rapport\"\nassessed_by = \"lpo-norr\"";
    let of = |results: &[(&str, &str)]| {
        let text: String = results.iter().map(|(on, rest)| result("rounds", on, rest)).collect();
        Judged::tree().with("agreement.toml", &text)
    };
    let tree =
        of(&[("2026-02-03", "\"ongoing\""), ("2026-02-01", done), ("2026-02-02", "\"dropped\"\nreason = \"x\"")]);
    assert_eq!(tree.finds("result-after-end"), ["agreement.toml:76 2026-02-03", "agreement.toml:86 2026-02-02"]);
    assert_eq!(
        tree.says("result-after-end"),
        ["this result is later than 2026-02-01, the day on which commitment `rounds` was done"; 2]
    );
    assert_eq!(of(&[("2026-02-01", done), ("2026-02-01", "\"ongoing\"")]).finds("result-after-end"), NONE);
    assert_eq!(of(&[("2026-02-01", done), ("\"x\"", "\"ongoing\"")]).finds("result-after-end"), NONE);
    assert_eq!(of(&[("2026-02-01", "\"partly\""), ("2026-02-02", done)]).finds("result-after-end"), NONE);
    let dropped = of(&[("2026-02-01", "\"dropped\""), ("2026-02-02", done)]);
    assert_eq!(
        dropped.says("result-after-end"),
        ["this result is later than 2026-02-01, the day on which commitment `rounds` was dropped"]
    );
}

#[test]
fn a_target_is_reached_from_the_side_of_its_baseline() {
    for (baseline, target, value, is_missed) in [
        ("41", "30", "31", true),
        ("41", "30", "30", false),
        ("41", "30", "29.5", false),
        ("0", "4", "3.9", true),
        ("0", "4", "4", false),
        ("0", "4", "5", false),
        ("4", "4", "3", false),
        ("4", "4", "5", false),
        ("0", "-2", "-1", true),
    ] {
        let indicator = INDICATOR
            .replace("of = \"rounds\"", "of = \"work\"")
            .replace("baseline = 0", &format!("baseline = {baseline}"))
            .replace("target = 4", &format!("target = {target}"));
        let tree = due(&[("2026-01-31", "\"partly\"")]).with("agreement.toml", &indicator);
        let tree = tree.with("agreement.toml", &measurement("2026-02-01", value));
        let found = tree.finds("target-missed");
        assert_eq!(!found.is_empty(), is_missed, "from {baseline} to {target}, {value}: {found:?}");
    }
}

#[test]
fn the_latest_measurement_as_of_the_day_counts_once_the_end_has_passed() {
    let tree = due(&[]).with("agreement.toml", &INDICATOR.replace("of = \"rounds\"", "of = \"work\""));
    let measured = |values: &[(&str, &str)]| {
        values.iter().fold(tree.clone(), |tree, (on, value)| tree.with("agreement.toml", &measurement(on, value)))
    };
    let missed = measured(&[("2026-01-15", "3")]);
    assert_eq!(missed.on("2026-01-31").finds("target-missed"), NONE);
    assert_eq!(missed.on("2026-02-01").finds("target-missed"), ["agreement.toml:87 4"]);
    assert_eq!(missed.says("target-missed"), ["indicator `walks` ended at 3 and did not reach its target 4"]);
    assert_eq!(measured(&[("2026-02-15", "4"), ("2026-01-15", "3")]).finds("target-missed"), NONE);
    assert_eq!(measured(&[("2026-01-15", "4"), ("2026-01-15", "3")]).finds("target-missed").len(), 1);
    assert_eq!(measured(&[("2026-01-15", "3"), ("2026-03-02", "4")]).finds("target-missed").len(), 1);
    assert_eq!(measured(&[]).finds("target-missed"), NONE);
    for (on, value) in [("\"x\"", "4"), ("2026-02-01", "\"4\"")] {
        assert_eq!(measured(&[("2026-01-15", "3"), (on, value)]).finds("target-missed"), NONE, "{value} on {on}");
    }
    let without = missed.edit("agreement.toml", "baseline = 0\n", "");
    assert_eq!(without.finds("target-missed"), NONE);
}

#[test]
fn an_indicator_of_a_problem_or_area_ends_with_its_document() {
    for of in ["robberies", "places"] {
        let tree = Judged::tree().with("agreement.toml", &INDICATOR.replace("rounds", of));
        let tree = tree.with("agreement.toml", &measurement("2026-01-15", "3"));
        assert_eq!(tree.on("2028-12-31").finds("target-missed"), NONE, "{of}");
        assert_eq!(tree.on("2029-01-01").finds("target-missed"), ["agreement.toml:80 4"], "{of}");
        assert_eq!(tree.on("2030-01-01").finds("target-missed"), NONE, "{of}");
    }
}
