//! The rules of the family `governance` where their conditions are tricky; the plain cases are in their documentation.

use samverkan::diagnostic::Level;

use super::judged::Judged;

const NONE: [&str; 0] = [];

fn tree() -> Judged {
    Judged::tree()
}

/// The tree with other words in the head of the first agreement.
fn head(from: &str, to: &str) -> Judged {
    tree().edit("agreement.toml", from, to)
}

#[test]
fn what_is_missing_in_the_head_is_told_at_the_header() {
    for (rule, line) in [
        ("no-coordinator", "coordinator = \"norr\"\n"),
        ("no-decision", "registry_no = \"N 2025/7\"\n"),
        ("no-follow-up", "follow_up_months = 12\n"),
        ("no-feedback", "feedback = \"Redovisas på kommunens webbplats\"\n"),
        ("no-board", "board = \"Norra stadsdelsnämnden\"\n"),
    ] {
        let without = head(line, "");
        assert_eq!(without.finds(rule), ["agreement.toml:3 [agreement]"], "{rule}");
        let draft = without.edit("agreement.toml", "status = \"signed\"", "status = \"draft\"");
        let of_drafts_too = usize::from(rule == "no-coordinator");
        assert_eq!(draft.finds(rule).len(), of_drafts_too, "{rule} in a draft");
        assert_eq!(without.on("2029-12-31").finds(rule).len(), 1, "{rule} twelve months after the end");
        assert_eq!(without.on("2030-01-01").finds(rule), NONE, "{rule} in history");
    }
}

#[test]
fn what_is_there_but_faulty_is_not_missing() {
    for (rule, from, to) in [
        ("no-coordinator", "coordinator = \"norr\"", "coordinator = \"nor\""),
        ("no-coordinator", "coordinator = \"norr\"", "coordinator = \" \""),
        ("no-follow-up", "follow_up_months = 12", "follow_up_months = 0"),
        ("no-feedback", "feedback = \"Redovisas", "feedback = 7 # \"Redovisas"),
        ("no-board", "board = \"", "boards = \""),
        ("no-decision", "registry_no = \"N", "registry_no = \"\" # N"),
    ] {
        assert_eq!(head(from, to).finds(rule), NONE, "{rule} with {to}");
    }
    let status_unknown =
        head("status = \"signed\"", "status = \"singed\"").edit("agreement.toml", "board = ", "note = ");
    assert_eq!(status_unknown.finds("no-board"), NONE);
}

#[test]
fn a_decision_without_day_and_number_is_one_finding_and_a_faulty_day_hides_no_missing_number() {
    let without = head("decided_on = 2025-05-20\nregistry_no = \"N 2025/7\"\n", "");
    assert_eq!(without.says("no-decision"), ["`norr-2025` is no draft, but lacks `decided_on` and `registry_no`"]);
    let faulty = head("decided_on = 2025-05-20\nregistry_no = \"N 2025/7\"\n", "decided_on = 20250520\n");
    assert_eq!(faulty.says("no-decision"), ["`norr-2025` is no draft, but lacks `registry_no`"]);
    let framework = tree().edit("framework.toml", "decided_on = 2024-12-10\n", "");
    assert_eq!(framework.finds("no-decision"), ["framework.toml:3 [framework]"]);
}

#[test]
fn a_framework_without_a_steering_group_is_told_once() {
    let without = tree().edit("framework.toml", "kind = \"steering-group\"", "kind = \"council\"");
    assert_eq!(without.finds("no-steering-group"), ["framework.toml:3 [framework]"]);
    assert!(without.says("no-steering-group")[0].contains("2 agreements under it"));

    let own = "[[body]]\nid = \"own\"\nname = \"Styrgrupp\"\nkind = \"steering-group\"\nlevel = \"operational\"\n\
               members = [\"norr\", \"lpo-norr\"]\nmeetings_per_year = 4\n";
    let one = without.with("agreement.toml", own);
    assert!(one.says("no-steering-group")[0].contains("an agreement under it"));
    let soder = own.replace("norr", "soder");
    assert_eq!(one.with("soder.toml", &soder).finds("no-steering-group"), NONE);

    let unknown = tree().edit("framework.toml", "kind = \"steering-group\"", "kind = \"steering\"");
    assert_eq!(unknown.finds("no-steering-group"), NONE);
    let missing = tree().edit("framework.toml", "kind = \"steering-group\"\n", "");
    assert_eq!(missing.finds("no-steering-group"), NONE);
    let unused = without.edit("agreement.toml", "tallby-2025", "x").edit("soder.toml", "tallby-2025", "x");
    assert_eq!(unused.finds("no-steering-group"), NONE);
}

#[test]
fn every_body_without_a_cadence_is_told() {
    let body = "[[body]]\nid = \"own\"\nname = \"Grupp\"\nkind = \"working-group\"\nlevel = \"operational\"\n\
                members = [\"norr\"]\n";
    let found = tree().with("agreement.toml", body).edit("framework.toml", "meetings_per_year = 4\n", "");
    assert_eq!(found.finds("no-cadence"), ["agreement.toml:74 [[body]]", "framework.toml:32 [[body]]"]);
    for cadence in ["meetings_per_year = 0\n", "meetings_per_year = -1\n", "meetings_per_year = \"4\"\n"] {
        assert_eq!(tree().with("agreement.toml", &format!("{body}{cadence}")).finds("no-cadence"), NONE, "{cadence}");
    }
}

#[test]
fn all_that_have_not_signed_are_one_finding_at_the_status() {
    let nobody = head("[[signature]]\nby = \"norr\"", "[[signature]]\nby = \"police\"").edit(
        "agreement.toml",
        "by = \"lpo-norr\"",
        "by = \"city\"",
    );
    assert_eq!(nobody.finds("unsigned"), ["agreement.toml:10 \"signed\""]);
    assert_eq!(nobody.says("unsigned"), ["the agreement counts as signed, but `norr` and `lpo-norr` have not signed"]);
    assert_eq!(nobody.levels("unsigned"), [Level::Error]);
    for status in ["adopted", "draft", "sign"] {
        let other = nobody.edit("agreement.toml", "\"signed\"", &format!("\"{status}\""));
        assert_eq!(other.finds("unsigned"), NONE, "{status}");
    }
}

#[test]
fn who_should_sign_or_did_is_not_judged_where_a_reference_names_nothing() {
    assert_eq!(head("by = \"norr\"", "by = \"nor\"").finds("unsigned"), NONE);
    assert_eq!(head("by = \"norr\"", "role_en = \"x\"").finds("unsigned"), NONE);
    let unsigned = head("by = \"norr\"", "by = \"city\"");
    assert_eq!(unsigned.finds("unsigned").len(), 1);
    for (from, to) in [
        ("districts = [\"norr\"]", "districts = [\"norr\", \"vastra\"]"),
        ("police_areas = [\"lpo-norr\"]", "police_areas = []"),
    ] {
        assert_eq!(unsigned.edit("agreement.toml", from, to).finds("unsigned"), NONE, "{to}");
    }
}

#[test]
fn a_part_signs_as_the_whole_and_the_city_as_itself() {
    let parts = "[[district]]\nid = \"norr-ost\"\nname = \"Norr, östra\"\npart_of = \"norr\"\n\n\
                 [[district]]\nid = \"norr-vast\"\nname = \"Norr, västra\"\npart_of = \"norr\"\n";
    let of_parts = head("districts = [\"norr\"]", "districts = [\"norr-ost\", \"norr-vast\"]").with("city.toml", parts);
    assert_eq!(of_parts.finds("unsigned"), NONE);
    let by_part = of_parts.edit("agreement.toml", "by = \"norr\"", "by = \"norr-vast\"");
    assert_eq!(by_part.finds("unsigned"), NONE);
    let by_nobody = of_parts.edit("agreement.toml", "by = \"norr\"", "by = \"city\"");
    assert_eq!(by_nobody.says("unsigned"), ["the agreement counts as signed, but `norr` has not signed"]);

    let of_city = head("districts = [\"norr\"]", "districts = [\"city\"]");
    assert_eq!(of_city.says("unsigned"), ["the agreement counts as signed, but `city` has not signed"]);
    assert_eq!(of_city.edit("agreement.toml", "by = \"norr\"", "by = \"city\"").finds("unsigned"), NONE);
}

#[test]
fn a_successor_signs_only_for_what_had_ended_before_the_beginning() {
    let merged = |end: &str| {
        tree()
            .edit(
                "city.toml",
                "name = \"Norr\"\n",
                &format!("name = \"Norr\"\nvalid_to = {end}\nsucceeded_by = [\"nya\"]\n"),
            )
            .with("city.toml", "[[district]]\nid = \"nya\"\nname = \"Nya Norr\"\n")
            .edit("agreement.toml", "by = \"norr\"", "by = \"nya\"")
    };
    assert_eq!(merged("2025-05-31").finds("unsigned"), NONE);
    assert_eq!(merged("2025-06-01").finds("unsigned"), ["agreement.toml:10 \"signed\""]);
}

#[test]
fn each_signature_before_the_decision_is_told_at_its_day() {
    assert_eq!(head("on = 2025-05-25", "on = 2025-05-20").finds("early-signature"), NONE);
    assert_eq!(
        head("on = 2025-05-25", "on = 2025-05-19").finds("early-signature"),
        ["agreement.toml:27 2025-05-19", "agreement.toml:32 2025-05-19"]
    );
    let framework =
        tree().with("framework.toml", "[[signature]]\nby = \"city\"\nrole = \"Borgarråd\"\non = 2024-12-09\n");
    assert_eq!(framework.finds("early-signature"), ["framework.toml:43 2024-12-09"]);
    assert_eq!(framework.edit("framework.toml", "decided_on = 2024-12-10\n", "").finds("early-signature"), NONE);
}

#[test]
fn the_framework_says_how_rare_reviews_may_be_and_24_months_where_it_is_silent() {
    let rule = "follow-up-too-rare";
    assert_eq!(head("follow_up_months = 12", "follow_up_months = 24").finds(rule), NONE);
    let rarer = head("follow_up_months = 12", "follow_up_months = 25");
    assert_eq!(rarer.finds(rule), ["agreement.toml:16 25"]);
    let framework = |to| rarer.edit("framework.toml", "follow_up_months = 24\n", to);
    assert_eq!(framework("").finds(rule), ["agreement.toml:16 25"]);
    assert_eq!(framework("follow_up_months = 25\n").finds(rule), NONE);
    assert_eq!(framework("follow_up_months = 0\n").finds(rule), NONE);
    assert_eq!(rarer.edit("agreement.toml", "tallby-2025", "tallby").finds(rule), NONE);
    assert_eq!(rarer.edit("agreement.toml", "\"signed\"", "\"draft\"").levels(rule), [Level::Warning]);
}

#[test]
fn months_without_a_review_are_counted_from_the_beginning() {
    let rule = "follow-up-overdue";
    assert_eq!(tree().on("2026-06-01").finds(rule), NONE);
    assert_eq!(tree().on("2026-06-02").finds(rule), ["agreement.toml:3 [agreement]", "soder.toml:3 [agreement]"]);
    let from_the_31st = head("valid_from = 2025-06-01", "valid_from = 2025-08-31").edit(
        "agreement.toml",
        "follow_up_months = 12",
        "follow_up_months = 6",
    );
    assert_eq!(from_the_31st.on("2026-02-28").finds(rule), NONE);
    assert_eq!(from_the_31st.on("2026-03-01").finds(rule), ["agreement.toml:3 [agreement]"]);
}

#[test]
fn months_since_the_latest_review_until_the_day_are_counted() {
    let rule = "follow-up-overdue";
    let reviewed = |days: &[&str]| {
        let review = |text: String, day: &&str| text + "[[review]]\nby = \"norr\"\non = " + day + "\n";
        tree().with("agreement.toml", &days.iter().fold(String::new(), review)).edit(
            "soder.toml",
            "follow_up_months = 12",
            "follow_up_months = 24",
        )
    };
    assert_eq!(reviewed(&["2026-01-10", "2025-09-01"]).on("2027-01-10").finds(rule), NONE);
    let late = reviewed(&["2026-01-10", "2025-09-01"]).on("2027-01-11");
    assert_eq!(late.finds(rule), ["agreement.toml:3 [agreement]"]);
    assert!(late.says(rule)[0].contains("last reviewed on 2026-01-10"), "{:?}", late.says(rule));
    let to_come = reviewed(&["2026-12-01"]).on("2026-06-02");
    assert!(to_come.says(rule)[0].contains("has not been reviewed"), "{:?}", to_come.says(rule));
    assert_eq!(reviewed(&["\"2026-01-10\""]).on("2026-06-02").finds(rule), NONE);
}

#[test]
fn only_what_is_in_force_on_the_day_is_overdue_for_review() {
    let rule = "follow-up-overdue";
    let soder = |tree: Judged| tree.edit("soder.toml", "\"signed\"", "\"draft\"");
    assert_eq!(soder(tree()).on("2028-12-31").finds(rule).len(), 1);
    assert_eq!(soder(tree()).on("2029-01-01").finds(rule), NONE);
    assert_eq!(soder(head("\"signed\"", "\"draft\"")).on("2028-12-31").finds(rule), NONE);
    assert_eq!(soder(head("follow_up_months = 12\n", "")).on("2028-12-31").finds(rule), NONE);
    assert_eq!(soder(head("valid_from = 2025-06-01\n", "")).on("2028-12-31").finds(rule), NONE);
    assert_eq!(soder(head("valid_to = 2028", "valid_to = 2024")).on("2024-12-31").finds(rule), NONE);
    let no_end = soder(head("valid_to = 2028-12-31", "valid_to = \"2028\""));
    assert_eq!(no_end.on("2028-12-31").finds(rule), NONE, "it may have ended");
    let lost = soder(tree().with("agreement.toml", "[[review\nby = \"norr\"\non = 2028-01-01\n"));
    assert_eq!(lost.on("2028-12-31").finds(rule), NONE, "it may be a review");
}
