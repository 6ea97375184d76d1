//! What the law asks of cameras, guards and removals, where the conditions are tricky; the rules' documentation has
//! the plain cases.

use samverkan::diagnostic::Level;

use super::judged::{Judged, TEXT, committed};

const NONE: [&str; 0] = [];

fn result(on: &str, status: &str) -> String {
    format!("[[result]]\ncommitment = \"work\"\non = {on}\nstatus = \"{status}\"\n")
}

fn permit(lines: &str) -> String {
    format!("[[permit]]\nid = \"paper\"\ncommitments = [\"work\"]\n{lines}\n")
}

/// The tree with cameras that are in use: the commitment `work` with these lines too.
fn cameras(lines: &str) -> Judged {
    committed(&format!("area = \"cameras\"\n{lines}")).with("framework.toml", &result("2025-02-01", "ongoing"))
}

/// The tree with public order guards who are on duty, from a framework that began in 2023.
fn guards(lines: &str, paper: &str) -> Judged {
    committed(&format!("area = \"cameras\"\n{lines}"))
        .edit("framework.toml", "topic = \"cameras\"", "topic = \"public-order-guards\"")
        .edit("framework.toml", "valid_from = 2025-01-01", "valid_from = 2023-01-01")
        .with("framework.toml", &result("2023-02-01", "ongoing"))
        .with("framework.toml", paper)
}

#[test]
fn cameras_need_a_permit_to_march_2025_and_an_assessment_from_april() {
    for (due, of_permit, of_assessment) in [("due_on = 2025-03-31", 1, 0), ("due_on = 2025-04-01", 0, 1), ("", 0, 1)] {
        let tree = cameras(&format!("lead = \"city\"\n{due}"));
        assert_eq!(tree.finds("camera-permit").len(), of_permit, "{due}");
        assert_eq!(tree.finds("camera-assessment").len(), of_assessment, "{due}");
    }
    let tree = cameras("lead = \"city\"");
    assert_eq!(tree.on("2025-03-31").finds("camera-permit"), ["framework.toml:40 [[commitment]]"]);
    assert_eq!(tree.on("2025-03-31").finds("camera-assessment"), NONE);
    assert_eq!(tree.on("2025-04-01").finds("camera-assessment"), ["framework.toml:40 [[commitment]]"]);
    assert_eq!(tree.on("2025-04-01").finds("camera-permit"), NONE);
}

#[test]
fn a_result_by_the_own_date_must_say_that_it_has_begun() {
    let tree = |results: &str| committed("area = \"cameras\"\nlead = \"city\"").with("framework.toml", results);
    let found = |results: &str| tree(results).finds("camera-assessment").len();
    assert_eq!(found(""), 0);
    for (status, count) in [("not-started", 0), ("ongoing", 1), ("partly", 1), ("done", 1), ("dropped", 0), ("x", 0)] {
        assert_eq!(found(&result("2025-06-01", status)), count, "{status}");
    }
    assert_eq!(found(&result("2026-03-01", "ongoing")), 1);
    assert_eq!(found(&result("2026-03-02", "ongoing")), 0);
    assert_eq!(found(&(result("2025-06-01", "ongoing") + &result("2025-09-01", "dropped"))), 1);
    let done_later = committed("area = \"cameras\"\nlead = \"city\"\ndue_on = 2025-03-15")
        .with("framework.toml", &result("2025-03-16", "done"));
    assert_eq!(done_later.finds("camera-permit"), NONE);
}

#[test]
fn only_cameras_that_the_city_leads_in_practice_are_asked_about() {
    let found = |lines: &str| {
        let houses = "[[organisation]]\nid = \"bostad\"\nname = \"Bostadsbolaget\"\nside = \"city\"\n\n\
                      [[organisation]]\nid = \"butik\"\nname = \"Butiken\"\n";
        cameras(lines).with("city.toml", houses).finds("camera-assessment").len()
    };
    for (lead, count) in [("city", 1), ("norr", 1), ("gatukontoret", 1), ("bostad", 1)] {
        assert_eq!(found(&format!("lead = \"{lead}\"")), count, "{lead}");
    }
    for lead in ["police", "lpo-norr", "butik", "nobody", ""] {
        assert_eq!(found(&format!("lead = \"{lead}\"")), 0, "{lead}");
    }
    for (level, count) in [("operational", 1), ("strategic", 0), ("tactical", 0)] {
        assert_eq!(found(&format!("lead = \"city\"\nlevel = \"{level}\"")), count, "{level}");
    }
    let elsewhere = cameras("lead = \"city\"").edit("framework.toml", "topic = \"cameras\"", "topic = \"places\"");
    assert_eq!(elsewhere.finds("camera-assessment"), NONE);
    let no_day = cameras("lead = \"city\"\nstarts_on = \"2025-01-01\"");
    assert_eq!(no_day.finds("camera-assessment"), NONE);
    let reversed = cameras("lead = \"city\"\nstarts_on = 2025-09-01\ndue_on = 2025-08-01");
    assert_eq!(reversed.finds("camera-assessment"), NONE);
}

#[test]
fn a_local_area_has_a_topic_too_and_a_draft_is_warned() {
    let local = "[[local_area]]\nid = \"lenses\"\nname = \"Kameror\"\nreason = \"x\"\ntopic = \"cameras\"\n\n\
                 [[commitment]]\nid = \"work\"\narea = \"lenses\"\nlead = \"norr\"\n";
    let tree = Judged::tree()
        .with("agreement.toml", &format!("{local}{TEXT}"))
        .with("agreement.toml", &result("2025-09-01", "done"));
    assert_eq!(tree.finds("camera-assessment"), ["agreement.toml:80 [[commitment]]"]);
    assert_eq!(tree.levels("camera-assessment"), [Level::Error]);
    assert_eq!(tree.edit("agreement.toml", "\"signed\"", "\"draft\"").levels("camera-assessment"), [Level::Warning]);
    let unknown_area = tree.edit("agreement.toml", "area = \"lenses\"", "area = \"lens\"");
    assert_eq!(unknown_area.finds("camera-assessment"), NONE);
}

#[test]
fn a_permit_counts_by_what_it_names_and_is_not_judged_where_that_is_faulty() {
    let found = |paper: &str| {
        cameras("lead = \"city\"\ndue_on = 2025-03-31").with("framework.toml", paper).finds("camera-permit").len()
    };
    assert_eq!(found(&permit("reference = \"IMY 1\"")), 0);
    assert_eq!(found(&permit("")), 1);
    assert_eq!(found(&permit("reference = \" \"")), 0);
    assert_eq!(found(&permit("reference = 17")), 0);
    assert_eq!(found(&permit("refernce = \"IMY 1\"")), 0);
    assert_eq!(found(&permit("IMY 1")), 0, "what stands there cannot be read");
    assert_eq!(found(&permit("diarienummer = IMY 1")), 0, "a line of the permit that cannot be read");
    assert_eq!(found(&permit("").replace("\"work\"", "\"wrok\"")), 0);
    assert_eq!(found(&permit("reference = \"IMY 1\"").replace("[\"work\"]", "[]")), 0);
    let of_another = "[[commitment]]\nid = \"other\"\nlead = \"city\"\n".to_owned() + TEXT;
    assert_eq!(found(&(of_another + &permit("reference = \"IMY 1\"").replace("\"work\"", "\"other\""))), 1);
}

#[test]
fn an_agreement_may_hold_the_permit_of_a_commitment_of_its_framework() {
    let tree = cameras("lead = \"city\"\ndue_on = 2025-03-31");
    let there = tree.with("agreement.toml", &permit("reference = \"IMY 1\""));
    assert_eq!(there.finds("camera-permit"), NONE);
    let misspelt = there.edit("agreement.toml", "commitments = [\"work\"]", "commitments = [\"wrok\"]");
    assert_eq!(misspelt.finds("camera-permit"), NONE);
}

#[test]
fn one_permit_has_both_the_assessment_and_the_register_entry() {
    let found = |paper: &str| cameras("lead = \"city\"").with("framework.toml", paper).finds("camera-assessment").len();
    let (assessed, entered) = ("assessment_on = 2025-03-25\n", "register_entry = \"https://example.org\"\n");
    assert_eq!(found(&permit("reference = \"IMY 1\"")), 1);
    assert_eq!(found(&permit(assessed)), 1);
    assert_eq!(found(&permit(entered)), 1);
    assert_eq!(found(&(permit(assessed) + &permit(entered).replace("paper", "papers"))), 1);
    assert_eq!(found(&permit(&(assessed.to_owned() + entered))), 0);
    assert_eq!(found(&permit(&("assessment_on = 20250325\n".to_owned() + entered))), 0);
}

const PAPER: &str = "reference = \"A 1\"\nplace = \"Torget\"\nvalid_from = 2026-03-01\nvalid_to = 2026-03-01";

#[test]
fn guards_need_a_whole_permit_around_the_own_date() {
    let found =
        |paper: &str| guards("lead = \"city\"\nsupporting = [\"lpo-norr\"]", &permit(paper)).finds("guard-permit");
    assert_eq!(found(PAPER), NONE);
    for line in PAPER.lines() {
        assert_eq!(found(&PAPER.replace(line, "")), ["framework.toml:40 [[commitment]]"], "without {line}");
        let key = line.split(' ').next().unwrap_or_default();
        assert_eq!(found(&PAPER.replace(line, &format!("{key} = true"))), NONE, "with a faulty {key}");
    }
    assert_eq!(found(&PAPER.replace("valid_from = 2026-03-01", "valid_from = 2026-03-02")), NONE, "reversed");
    assert_eq!(found(&PAPER.replace("valid_to = 2026-03-01", "valid_to = 2026-02-28")), NONE, "reversed");
    assert_eq!(found(&PAPER.replace("2026-03-01", "2026-02-28")).len(), 1);
    assert_eq!(found(&PAPER.replace("2026-03-01", "2026-03-02")).len(), 1);
}

#[test]
fn guards_need_the_police() {
    let says = |lines: &str, paper: &str| {
        let firm = "[[organisation]]\nid = \"firm\"\nname = \"Polisens bolag\"\nside = \"police\"\n\n\
                    [[organisation]]\nid = \"odd\"\nname = \"Något\"\nside = \"left\"\n";
        guards(lines, &permit(paper)).with("city.toml", firm).says("guard-permit")
    };
    for lines in [
        "lead = \"police\"",
        "lead = \"lpo-norr\"",
        "lead = \"city\"\nsupporting = [\"firm\"]",
        "lead = \"city\"\nsupporting = [\"odd\"]",
        "lead = \"city\"\nsupporting = [\"nobody\"]",
        "lead = \"nobody\"",
    ] {
        assert_eq!(says(lines, PAPER), NONE, "{lines}");
    }
    let alone = says("lead = \"city\"\nsupporting = [\"norr\"]", PAPER);
    assert!(alone.len() == 1 && alone[0].ends_with("but nobody from the police takes part"), "{alone:?}");
    let neither = says("lead = \"city\"", "");
    assert!(neither.len() == 1 && neither[0].ends_with(", and nobody from the police takes part"), "{neither:?}");
    let permit_alone = says("lead = \"city\"\nsupporting = [\"nobody\"]", "");
    assert!(permit_alone.len() == 1 && !permit_alone[0].contains("police"), "{permit_alone:?}");
}

#[test]
fn guards_are_asked_about_from_2024() {
    let tree = |due: &str| guards(&format!("lead = \"city\"\ndue_on = {due}"), "");
    assert_eq!(tree("2023-12-31").finds("guard-permit"), NONE);
    assert_eq!(tree("2024-01-01").finds("guard-permit").len(), 1);
    let strategic = guards("lead = \"city\"\nlevel = \"strategic\"", "");
    assert_eq!(strategic.finds("guard-permit"), NONE);
}

#[test]
fn a_removal_is_applied_for_by_the_city_or_by_another_landowner() {
    let rule = "removal-applicant";
    let owners = "[[organisation]]\nid = \"trust\"\nname = \"Stiftelsen\"\n\n[[organisation]]\nid = \"guild\"\n\
                  name = \"Polisens förening\"\nside = \"police\"\n";
    let removal = |paper: &str| {
        committed("area = \"cameras\"\nlead = \"city\"")
            .edit("framework.toml", "topic = \"cameras\"", "topic = \"unlawful-settlements\"")
            .with("city.toml", owners)
            .with("framework.toml", &permit(paper))
    };
    assert_eq!(removal("").finds(rule), ["framework.toml:49 [[permit]]"]);
    for applicant in ["city", "gatukontoret", "trust", "nobody", ""] {
        assert_eq!(removal(&format!("applicant = \"{applicant}\"")).finds(rule), NONE, "{applicant}");
    }
    for applicant in ["police", "lpo-norr", "guild"] {
        let expected = [format!("framework.toml:52 \"{applicant}\"")];
        assert_eq!(removal(&format!("applicant = \"{applicant}\"")).finds(rule), expected);
    }
    let misspelt = removal("").edit("framework.toml", "commitments = [\"work\"]", "commitments = [\"wrok\"]");
    assert_eq!(misspelt.finds(rule), NONE);
    let elsewhere = removal("").edit("framework.toml", "unlawful-settlements", "places");
    assert_eq!(elsewhere.finds(rule), NONE);
    let in_agreement = removal("applicant = \"city\"").with("agreement.toml", &permit("").replace("paper", "own"));
    assert_eq!(in_agreement.finds(rule), ["agreement.toml:74 [[permit]]"]);
}
