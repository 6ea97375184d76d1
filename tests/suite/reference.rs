//! Ids that name nothing, or something that was not there on the day: what is told, where, and what is not.

use super::texts::{AGREEMENT, CITY, COMMITMENT, FRAMEWORK, Judged, agreement, city, commitment, judge};

/// The tree with another register, agreements, and a framework that always holds.
fn tree(city: &str, agreements: &[&str]) -> Judged {
    let paths = ["a.toml", "b.toml", "c.toml"];
    let mut files = vec![("city.toml", city), ("ram.toml", FRAMEWORK)];
    files.extend(paths.into_iter().zip(agreements.iter().copied()));
    judge(&files)
}

#[test]
fn an_id_that_names_nothing_is_told_with_the_nearest() {
    for (more, found, said) in [
        (
            "supporting = [\"norr\", \"lop\"]\n",
            "16:23",
            "there is no `lop`; `supporting` takes an actor\nhelp: did you mean `lpo`?",
        ),
        (
            "supporting = [\"Polisen\"]\n",
            "16:15",
            "there is no `Polisen`; `supporting` takes an actor\nhelp: did you mean `police`?",
        ),
        (
            "supporting = [\"Gatukontoret\"]\n",
            "16:15",
            "there is no `Gatukontoret`; `supporting` takes an actor\nhelp: did you mean `gata`?",
        ),
        (
            "districts = [\"söder\"]\n",
            "16:14",
            "there is no `söder`; `districts` takes a district\nhelp: did you mean `soder`?",
        ),
        (
            "districts = [\"vaster\"]\n",
            "16:14",
            "there is no `vaster`; `districts` takes a district\nhelp: what it can name: `norr`, `soder` and `city`",
        ),
        (
            "requirements = [\"r\"]\n",
            "16:17",
            "there is no `r`; `requirements` takes a requirement\nhelp: see how it is spelled, or add the record that it should name",
        ),
        (
            "problems = [\"avtall/p\"]\n",
            "16:13",
            "there is no `avtall/p`; `problems` takes a problem\nhelp: did you mean `avtal/p`?",
        ),
    ] {
        let judged = commitment(more);
        let id = more.rsplit('"').nth(1).unwrap();
        assert_eq!(judged.of_form(), [format!("a.toml:{found} unresolved-reference ⟦\"{id}\"⟧")]);
        assert_eq!(judged.said("unresolved-reference"), said);
    }
    let judged = agreement(&COMMITMENT.replace("\"places\"", "\"plases\""));
    assert_eq!(judged.of_form(), ["a.toml:11:8 unresolved-reference ⟦\"plases\"⟧"]);
    assert_eq!(
        judged.said("unresolved-reference"),
        "there is no `plases`; `area` takes a focus area or a local area\nhelp: did you mean `places`?"
    );
}

#[test]
fn an_id_of_another_kind_is_told_with_its_kind() {
    for (line, said) in [
        (
            "supporting = [\"places\"]",
            "`places` is a focus area; `supporting` takes an actor\nhelp: what it can name: `norr`, `soder`, `lpo`, `gata`, `city` and `police`",
        ),
        (
            "districts = [\"police\"]",
            "`police` is an actor; `districts` takes a district\nhelp: what it can name: `norr`, `soder` and `city`",
        ),
        (
            "districts = [\"lpo\"]",
            "`lpo` is a local police area; `districts` takes a district\nhelp: what it can name: `norr`, `soder` and `city`",
        ),
        (
            "problems = [\"c\"]",
            "`c` is a commitment; `problems` takes a problem\nhelp: see how it is spelled, or add the record that it should name",
        ),
        (
            "requirements = [\"ram/places\"]",
            "`ram/places` is a focus area; `requirements` takes a requirement\nhelp: see how it is spelled, or add the record that it should name",
        ),
    ] {
        let judged = commitment(&format!("{line}\n"));
        assert_eq!(judged.of_form().len(), 1, "{:?}", judged.of_form());
        assert_eq!(judged.said("unresolved-reference"), said);
    }
    let judged = tree(CITY, &[&AGREEMENT.replace("[\"lpo\"]", "[\"norr\"]")]);
    assert_eq!(
        judged.said("unresolved-reference"),
        "`norr` is a district; `police_areas` takes a local police area\nhelp: what it can name: `lpo`"
    );
    let judged = agreement("supersedes = [\"ram\"]\n");
    assert_eq!(
        judged.said("unresolved-reference"),
        "`ram` is a framework; `supersedes` takes an agreement\nhelp: see how it is spelled, or add the record that it should name"
    );
    let judged = agreement("[[local_area]]\nid = \"egen\"\nname = \"E\"\nreason = \"R\"\n[[area]]\narea = \"egen\"\n");
    assert_eq!(judged.of_form(), ["a.toml:14:8 unresolved-reference ⟦\"egen\"⟧"]);
}

#[test]
fn only_problems_and_promised_commitments_may_be_of_other_agreements() {
    let other = AGREEMENT.replace("\"avtal\"", "\"annat\"");
    let problem = "[[problem]]\nid = \"p\"\narea = \"places\"\ntitle = \"P\"\n";
    let one = format!(
        "{AGREEMENT}{COMMITMENT}problems = [\"annat/p\", \"p\"]\n[[promise]]\nid = \"l\"\ntext = \"L\"\non = 2025-02-01\ncommitments = [\"annat/c\"]\n"
    );
    let two = format!("{other}{COMMITMENT}{problem}");
    let judged = tree(CITY, &[&one, &two]);
    assert_eq!(judged.of_form(), ["a.toml:16:24 unresolved-reference ⟦\"p\"⟧"]);
    assert!(judged.said("unresolved-reference").ends_with("did you mean `annat/p`?"));

    let one =
        format!("{AGREEMENT}{COMMITMENT}[[result]]\ncommitment = \"annat/c\"\non = 2025-06-01\nstatus = \"ongoing\"\n");
    let judged = tree(CITY, &[&one, &two]);
    assert_eq!(judged.of_form(), ["a.toml:17:14 unresolved-reference ⟦\"annat/c\"⟧"]);
    assert_eq!(
        judged.said("unresolved-reference"),
        "`annat/c` stands in another document; `commitment` takes a commitment of this document or its framework\n\
         help: did you mean `c`?"
    );
}

#[test]
fn full_names_go_to_the_document_and_its_framework() {
    let more = "[[area]]\narea = \"ram/places\"\n[[waiver]]\nrule = \"missing-key\"\nrecord = \"avtal/c\"\nreason = \"R\"\nowner = \"gata\"\nvalid_to = 2026-12-31\n";
    assert_eq!(commitment(more).of_form(), [""; 0]);
    assert_eq!(commitment(&more.replace("avtal/c", "ram/places")).of_form().len(), 1);
}

#[test]
fn of_two_equal_ids_the_fitting_one_is_meant() {
    let more = "[[problem]]\nid = \"c\"\narea = \"places\"\ntitle = \"P\"\n[[result]]\ncommitment = \"c\"\non = 2025-06-01\nstatus = \"ongoing\"\n";
    assert_eq!(commitment(more).of_form(), ["a.toml:17:6 duplicate-id ⟦\"c\"⟧"]);
    let register = CITY.replace("id = \"gata\"", "id = \"norr\"");
    let text = format!("{AGREEMENT}{}", COMMITMENT.replace("\"gata\"", "\"norr\""));
    let framework = "[[focus_area]]\nid = \"x\"\nname = \"Ex\"\nadministrations = [\"norr\"]\n";
    let judged =
        judge(&[("city.toml", &register), ("ram.toml", &format!("{FRAMEWORK}{framework}")), ("a.toml", &text)]);
    assert_eq!(judged.of_form(), ["city.toml:15:6 duplicate-id ⟦\"norr\"⟧"]);
}

#[test]
fn a_framework_that_is_not_there_silences_what_goes_to_it() {
    let more = format!(
        "{COMMITMENT}requirements = [\"r\"]\n[[declined]]\nareas = [\"ram/cameras\"]\nreason = \"R\"\n\
         [[body]]\nid = \"b\"\nname = \"B\"\nkind = \"council\"\nlevel = \"strategic\"\nmembers = [\"city\"]\nreports_to = \"styrgrupp\"\n"
    );
    for (framework, expected) in [
        ("framework = \"rma\"", "a.toml:4:13 unresolved-reference ⟦\"rma\"⟧"),
        ("framework = \"\"", "a.toml:4:13 missing-key ⟦\"\"⟧"),
        ("framework = 7", "a.toml:4:13 wrong-type ⟦7⟧"),
        ("framwork = \"ram\"", "a.toml:4:1 unknown-key ⟦framwork⟧"),
        ("", "a.toml:1:1 missing-key ⟦[agreement]⟧"),
    ] {
        let text = AGREEMENT.replace("framework = \"ram\"", framework) + &more;
        assert_eq!(tree(CITY, &[&text]).of_form(), [expected]);
    }
    // What stands in the document itself is found all the same.
    let text = AGREEMENT.replace("\"ram\"", "\"rma\"") + COMMITMENT + "supporting = [\"lop\"]\n";
    assert_eq!(tree(CITY, &[&text]).of_form().len(), 2);
}

#[test]
fn a_part_is_a_part_of_a_whole_district() {
    let parts = "[[district]]\nid = \"n1\"\nname = \"N1\"\npart_of = \"norr\"\n[[district]]\nid = \"n2\"\nname = \"N2\"\npart_of = \"n1\"\n";
    let judged = city(parts);
    assert_eq!(judged.of_form(), ["city.toml:24:11 unresolved-reference ⟦\"n1\"⟧"]);
    assert_eq!(
        judged.said("unresolved-reference"),
        "`n1` is itself a part of a district; a district has parts, but these have none\nhelp: did you mean `norr`?"
    );
}

#[test]
fn no_guess_is_itself_refused() {
    let help = |judged: Judged| {
        let said = judged.said("unresolved-reference");
        said.rsplit_once("help: ").expect("a help").1.to_owned()
    };
    let part =
        |id: &str, whole: &str| format!("[[district]]\nid = \"{id}\"\nname = \"{id}!\"\npart_of = \"{whole}\"\n");
    let wholes = "what it can name: `norr` and `soder`";
    assert_eq!(help(city(&(part("n1", "n2") + &part("n2", "n1") + &part("n3", "n1")))), wholes);
    assert_eq!(help(city(&(part("n1", "norr") + &part("n2", "n1!")))), wholes, "that is the name of a part");
    let office = "[[administration]]\nid = \"parken\"\nname = \"P\"\nsucceeded_by = [\"parkn\"]\n";
    assert_eq!(help(city(office)), "what it can name: `gata`");
    let waiver = "[[waiver]]\nreason = \"R\"\nowner = \"gata\"\nvalid_to = 2026-12-31\nrule = \"not-utf-8\"\n";
    assert_eq!(help(agreement(waiver)), "`samverkan explain` lists the rules");
    let nameless =
        AGREEMENT.replace("id = \"avtal\"\n", "") + "[[problem]]\nid = \"p\"\narea = \"places\"\ntitle = \"P\"\n";
    let lost = format!("{AGREEMENT}{COMMITMENT}problems = [\"p\"]\n");
    let only = "see how it is spelled, or add the record that it should name";
    assert_eq!(help(tree(CITY, &[&lost, &nameless])), only, "nobody can name what has no id");
    let itself = AGREEMENT.replace("\"avtal\"", "\"avtal-2\"") + "supersedes = [\"avtal-1\"]\n";
    assert_eq!(help(tree(CITY, &[&itself])), only);
}

#[test]
fn circles_are_told_once_at_the_later_place_and_alone() {
    let judged = city(
        "[[district]]\nid = \"n1\"\nname = \"N1\"\npart_of = \"n2\"\n\
         [[district]]\nid = \"n2\"\nname = \"N2\"\npart_of = \"n1\"\n\
         [[district]]\nid = \"n3\"\nname = \"N3\"\npart_of = \"n3\"\n\
         [[district]]\nid = \"n4\"\nname = \"N4\"\npart_of = \"n1\"\n",
    );
    assert_eq!(
        judged.of_form(),
        [
            "city.toml:24:11 circular-reference ⟦\"n1\"⟧",
            "city.toml:28:11 circular-reference ⟦\"n3\"⟧",
            "city.toml:32:11 unresolved-reference ⟦\"n1\"⟧"
        ]
    );
    let judged = city(
        "[[administration]]\nid = \"x\"\nname = \"Ex\"\nsucceeded_by = [\"gata\", \"y\"]\n\
         [[administration]]\nid = \"y\"\nname = \"Y\"\nsucceeded_by = [\"z\"]\n\
         [[administration]]\nid = \"z\"\nname = \"Z\"\nsucceeded_by = [\"x\"]\n",
    );
    assert_eq!(judged.of_form(), ["city.toml:28:17 circular-reference ⟦\"x\"⟧"]);
    assert_eq!(
        judged.said("circular-reference"),
        "`succeeded_by` leads round in a circle: `x`, `y` and `z`\n\
         help: remove the step of the circle that is wrong\n\
         city.toml:20:25 from `x` to `y` ⟦\"y\"⟧\n\
         city.toml:24:17 from `y` to `z` ⟦\"z\"⟧"
    );
    let body = "[[body]]\nid = \"b\"\nname = \"B\"\nkind = \"council\"\nlevel = \"strategic\"\nmembers = [\"city\"]\nreports_to = \"b\"\n";
    let judged = agreement(body);
    assert_eq!(judged.of_form(), ["a.toml:15:14 circular-reference ⟦\"b\"⟧"]);
    assert_eq!(
        judged.said("circular-reference"),
        "`reports_to` of `b` names `b` itself\nhelp: name another, or remove it"
    );
}

#[test]
fn a_circle_of_agreements_is_told_at_the_later_file() {
    let one = format!("{AGREEMENT}supersedes = [\"annat\"]\n");
    let two = AGREEMENT.replace("\"avtal\"", "\"annat\"") + "supersedes = [\"avtal\"]\n";
    assert_eq!(tree(CITY, &[&one, &two]).of_form(), ["b.toml:9:15 circular-reference ⟦\"avtal\"⟧"]);
    assert_eq!(tree(CITY, &[&two, &one]).of_form(), ["b.toml:9:15 circular-reference ⟦\"annat\"⟧"]);
}

/// The register, in which `gammal` became `ny` in the middle of 2025.
fn merged() -> String {
    CITY.to_owned()
        + "[[district]]\nid = \"gammal\"\nname = \"G\"\nvalid_to = 2025-06-30\nsucceeded_by = [\"ny\"]\n\
           [[district]]\nid = \"ny\"\nname = \"N\"\nvalid_from = 2025-07-01\nvalid_to = 2029-12-31\n\
           [[administration]]\nid = \"borta\"\nname = \"B\"\nvalid_to = 2024-12-31\n"
}

#[test]
fn actors_of_an_agreement_are_there_on_its_first_day() {
    for (from, expected) in [("2025-06-30", None), ("2025-07-01", Some("gammal")), ("2025-01-01", None)] {
        let text = AGREEMENT.replace("2025-01-01", from) + "valid_to = 2025-12-31\ncoordinator = \"gammal\"\n";
        let found = expected.map(|id| format!("a.toml:10:15 inactive-reference ⟦\"{id}\"⟧"));
        assert_eq!(tree(&merged(), &[&text]).of(&["inactive-reference"]), Vec::from_iter(found), "{from}");
    }
    let text = AGREEMENT.replace("2025-01-01", "2025-07-01") + "coordinator = \"gammal\"\n";
    assert_eq!(
        tree(&merged(), &[&text]).said("inactive-reference"),
        "`gammal` is named for 2025-07-01, but ended on 2025-06-30\n\
         help: on that day there was `ny` instead\n\
         city.toml:20:12 its period ⟦2025-06-30⟧"
    );
    let judged = tree(&merged(), &[&format!("{AGREEMENT}coordinator = \"ny\"\nparties = [\"borta\"]\n")]);
    assert_eq!(
        judged.of_form(),
        ["a.toml:9:15 inactive-reference ⟦\"ny\"⟧", "a.toml:10:12 inactive-reference ⟦\"borta\"⟧"]
    );
    assert_eq!(
        tree(&merged(), &[&format!("{AGREEMENT}coordinator = \"ny\"\n")]).said("inactive-reference"),
        "`ny` is named for 2025-01-01, but begins on 2025-07-01\n\
         help: name who was there on that day, or correct the days\n\
         city.toml:26:12 its period ⟦2029-12-31⟧"
    );
    assert_eq!(
        tree(&merged(), &[&format!("{AGREEMENT}parties = [\"borta\"]\n")]).said("inactive-reference"),
        "`borta` is named for 2025-01-01, but ended on 2024-12-31\n\
         help: name who took it over, and say so in `city.toml` with `succeeded_by`\n\
         city.toml:30:12 its period ⟦2024-12-31⟧"
    );
}

#[test]
fn actors_of_a_commitment_are_there_when_it_begins() {
    let with = |more: &str| {
        let text = format!("{AGREEMENT}{}{more}", COMMITMENT.replace("due_on = 2025-06-30\n", ""));
        tree(&merged(), &[&text]).of(&["inactive-reference"])
    };
    assert_eq!(with("supporting = [\"gammal\"]\n"), [""; 0]);
    assert_eq!(with("starts_on = 2025-07-01\nsupporting = [\"ny\"]\ndistricts = [\"ny\"]\n"), [""; 0]);
    assert_eq!(
        with("starts_on = 2025-07-01\nsupporting = [\"gammal\"]\ndistricts = [\"gammal\"]\n"),
        ["a.toml:16:15 inactive-reference ⟦\"gammal\"⟧", "a.toml:17:14 inactive-reference ⟦\"gammal\"⟧"]
    );
    // Which day it is cannot be told.
    assert_eq!(with("starts_on = \"våren\"\nsupporting = [\"ny\"]\n"), [""; 0]);
    assert_eq!(with("starts_on = 2025-08-01\ndue_on = 2025-07-01\nsupporting = [\"gammal\"]\n"), [""; 0]);
}

#[test]
fn who_assesses_and_reviews_is_there_on_that_day() {
    let with = |more: &str| tree(&merged(), &[&format!("{AGREEMENT}{COMMITMENT}{more}")]).of(&["inactive-reference"]);
    let result = |on: &str| {
        format!("[[result]]\ncommitment = \"c\"\nstatus = \"ongoing\"\nassessed_by = \"gammal\"\non = {on}\n")
    };
    assert_eq!(with(&result("2025-06-30")), [""; 0]);
    assert_eq!(with(&result("2025-07-01")), ["a.toml:19:15 inactive-reference ⟦\"gammal\"⟧"]);
    assert_eq!(with(&result("\"igår\"")), [""; 0]);
    assert_eq!(with("[[review]]\nby = \"gammal\"\non = 2025-07-01\n"), ["a.toml:17:6 inactive-reference ⟦\"gammal\"⟧"]);
    assert_eq!(with("[[review]]\nby = \"ny\"\non = 2025-07-01\n"), [""; 0]);
    // A signature is for the agreement's beginning, whenever it was given.
    assert_eq!(with("[[signature]]\nby = \"gammal\"\nrole = \"R\"\non = 2025-07-01\n"), [""; 0]);
}

#[test]
fn who_answers_for_a_waiver_is_there_or_was_succeeded() {
    let waiver = "[[waiver]]\nrule = \"missing-key\"\nreason = \"R\"\nvalid_to = 2026-12-31\nowner = ";
    let with =
        |owner: &str| tree(&merged(), &[&format!("{AGREEMENT}{waiver}\"{owner}\"\n")]).of(&["inactive-reference"]);
    assert_eq!(with("gammal"), [""; 0]);
    assert_eq!(with("ny"), [""; 0]);
    assert_eq!(with("borta"), ["a.toml:13:9 inactive-reference ⟦\"borta\"⟧"]);
    // In the register its own date is the day on which it is looked at.
    let register = format!("{}{waiver}\"borta\"\n{waiver}\"gammal\"\n", merged());
    assert_eq!(tree(&register, &[]).of(&["inactive-reference"]), ["city.toml:35:9 inactive-reference ⟦\"borta\"⟧"]);
    // A document that has ended is judged on its last day.
    let text = format!("{AGREEMENT}valid_to = 2025-03-31\n{waiver}\"ny\"\n");
    assert_eq!(tree(&merged(), &[&text]).of(&["inactive-reference"]), ["a.toml:14:9 inactive-reference ⟦\"ny\"⟧"]);
}

#[test]
fn an_open_beginning_and_an_unsure_period_are_not_judged() {
    let framework = FRAMEWORK.replace("\"police\"]", "\"police\", \"borta\"]");
    let judged = judge(&[("city.toml", &merged()), ("ram.toml", &framework)]);
    assert_eq!(judged.of(&["inactive-reference"]), [""; 0]);
    let begun = framework.replacen("parties", "valid_from = 2025-01-01\nparties", 1);
    let judged = judge(&[("city.toml", &merged()), ("ram.toml", &begun)]);
    assert_eq!(judged.of(&["inactive-reference"]), ["ram.toml:6:30 inactive-reference ⟦\"borta\"⟧"]);
    for (written, wrong) in [
        ("valid_to = 2024-12-31", "valid_to = \"2024\""),
        ("valid_to = 2024-12-31", "valid_from = 2025-03-01\nvalid_to = 2024-12-31"),
    ] {
        let judged = judge(&[("city.toml", &merged().replace(written, wrong)), ("ram.toml", &begun)]);
        assert_eq!(judged.of(&["inactive-reference"]), [""; 0]);
    }
}

#[test]
fn a_part_lives_as_long_as_the_whole_unless_it_says_otherwise() {
    let register = merged()
        + "[[district]]\nid = \"del\"\nname = \"D\"\npart_of = \"gammal\"\n\
           [[district]]\nid = \"egen\"\nname = \"E\"\npart_of = \"gammal\"\nvalid_to = 2027-12-31\n";
    let text = AGREEMENT.replace("2025-01-01", "2025-07-01").replace("[\"norr\"]", "[\"del\", \"egen\"]")
        + "valid_to = 2027-12-31\n";
    let judged = tree(&register, &[&text]);
    assert_eq!(judged.of_form(), ["a.toml:5:14 inactive-reference ⟦\"del\"⟧"]);
    assert!(judged.said("inactive-reference").contains("help: on that day there was `ny` instead\ncity.toml:20:12"));
}

#[test]
fn what_ends_before_the_agreement_is_told() {
    let with = |districts: &str, from: &str, to: &str| {
        let text = AGREEMENT.replace("[\"norr\"]", districts).replace("2025-01-01", from) + to;
        tree(&merged(), &[&text]).of(&["ends-during-period"])
    };
    let found = ["a.toml:5:22 ends-during-period ⟦\"gammal\"⟧"];
    assert_eq!(with("[\"norr\", \"gammal\"]", "2025-01-01", ""), found);
    assert_eq!(with("[\"norr\", \"gammal\"]", "2025-06-30", "valid_to = 2025-07-01\n"), found);
    assert_eq!(with("[\"norr\", \"gammal\"]", "2025-01-01", "valid_to = 2025-06-30\n"), [""; 0]);
    assert_eq!(with("[\"norr\", \"gammal\"]", "2025-01-01", "valid_to = \"2027\"\n"), [""; 0]);
    assert_eq!(with("[\"norr\", \"gammal\"]", "2025-07-01", ""), [""; 0], "then it is not there at all");
    assert_eq!(with("[\"city\"]", "2025-01-01", ""), [""; 0]);

    let text = AGREEMENT.replace("[\"norr\"]", "[\"gammal\"]");
    let judged = tree(&merged(), &[&text]);
    assert_eq!(
        judged.said("ends-during-period"),
        "`gammal` ends on 2025-06-30, before the agreement does\n\
         help: make an agreement for `ny` that supersedes this one, or end this one no later\n\
         city.toml:20:12 its period ⟦2025-06-30⟧"
    );
    let register = CITY.replace("covers", "valid_to = 2026-12-31\ncovers");
    let judged = tree(&register, &[AGREEMENT]);
    assert_eq!(judged.of_form(), ["a.toml:6:17 ends-during-period ⟦\"lpo\"⟧"]);
    assert!(judged.said("ends-during-period").contains(
        "help: make an agreement that supersedes this one with whoever takes it over, or end this one no later"
    ));
}

#[test]
fn a_following_agreement_carries_it_on() {
    let first = AGREEMENT.replace("[\"norr\"]", "[\"gammal\"]");
    let following = |districts: &str, supersedes: &str| {
        let text = AGREEMENT
            .replace("\"avtal\"", "\"nytt\"")
            .replace("2025-01-01", "2025-07-01")
            .replace("[\"norr\"]", districts);
        tree(&merged(), &[&first, &format!("{text}valid_to = 2028-12-31\nsupersedes = {supersedes}\n")])
            .of(&["ends-during-period"])
    };
    let found = ["a.toml:5:14 ends-during-period ⟦\"gammal\"⟧"];
    assert_eq!(following("[\"ny\"]", "[\"avtal\"]"), [""; 0]);
    assert_eq!(following("[\"city\"]", "[\"avtal\"]"), [""; 0]);
    assert_eq!(following("[\"norr\"]", "[\"avtal\"]"), found);
    assert_eq!(following("[\"ny\"]", "[]"), found);
    // Where it cannot be told, nothing is.
    assert_eq!(following("[\"nyy\"]", "[\"avtal\"]"), [""; 0]);
    assert_eq!(following("[\"ny\"]", "[\"avtall\"]"), [""; 0]);
    assert_eq!(following("[\"norr\"]", "[\"avtall\"]"), found);
}

#[test]
fn many_ids_that_name_nothing_take_no_ages() {
    let many = |one: &dyn Fn(usize) -> String| (0..10_000).map(one).fold(String::new(), |all, one| all + &one);
    let lost = many(&|number| format!("\"a{number}\", "));
    let problems = many(&|number| format!("[[problem]]\nid = \"p{number}\"\narea = \"places\"\ntitle = \"P\"\n"));
    let start = std::time::Instant::now();
    let judged = commitment(&format!("problems = [{lost}]\n{problems}"));
    assert_eq!(judged.count("unresolved-reference"), 10_000);
    assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
}

#[test]
fn what_a_key_takes_is_listed_and_nothing_else() {
    let waiver =
        |keys: &str| agreement(&format!("[[waiver]]\nreason = \"R\"\nowner = \"gata\"\nvalid_to = 2026-12-31\n{keys}"));
    let checks = |keys: &str| city(&format!("[checks]\n{keys}"));
    let part = "[[district]]\nid = \"n1\"\nname = \"N1\"\npart_of = \"norr\"\n";
    let judge_framework = |more: &str| judge(&[("city.toml", CITY), ("ram.toml", &format!("{FRAMEWORK}{more}"))]);
    for (judged, said) in [
        (
            waiver("rule = \"vague-wordin\"\n"),
            "there is no `vague-wordin`; `rule` takes a rule\nhelp: did you mean `vague-wording`?",
        ),
        (
            waiver("rule = \"allt\"\n"),
            "there is no `allt`; `rule` takes a rule\nhelp: `samverkan explain` lists the rules",
        ),
        (
            waiver("rule = \"missing-key\"\nrecord = \"plases\"\n"),
            "there is no `plases`; `record` takes a record\nhelp: see how it is spelled, or add the record that it should name",
        ),
        (checks("profiles = [\"lag\"]\n"), "there is no `lag`; `profiles` takes a profile\nhelp: did you mean `law`?"),
        (
            checks("profiles = [\"revision\"]\n"),
            "there is no `revision`; `profiles` takes a profile\nhelp: what it can name: `bra`, `law` and `audit`",
        ),
        (
            checks("levels = { personal-numbr = \"error\" }\n"),
            "there is no `personal-numbr`; `levels` takes a rule\nhelp: did you mean `personal-number`?",
        ),
        (
            checks("levels = { allt = \"error\" }\n"),
            "there is no `allt`; `levels` takes a rule\nhelp: `samverkan explain` lists the rules",
        ),
        (
            city(&format!("{part}[[district]]\nid = \"v1\"\nname = \"V1\"\npart_of = \"vaster\"\n")),
            "there is no `vaster`; `part_of` takes a district\nhelp: what it can name: `norr` and `soder`",
        ),
        (
            judge_framework("[[requirement]]\nid = \"r\"\ntext = \"T\"\nbinds = [\"city\"]\narea = \"trygghet\"\n"),
            "there is no `trygghet`; `area` takes a focus area\nhelp: what it can name: `places` and `cameras`",
        ),
    ] {
        assert_eq!(judged.said("unresolved-reference"), said);
    }
    // A register with more districts than a help lists.
    let many =
        (0..12).fold(String::new(), |all, at| all + &format!("[[district]]\nid = \"d{at}\"\nname = \"D{at}\"\n"));
    let text = AGREEMENT.replace("[\"norr\"]", "[\"okänd\"]");
    assert_eq!(
        tree(&format!("{CITY}{many}"), &[&text]).said("unresolved-reference"),
        "there is no `okänd`; `districts` takes a district\nhelp: see how it is spelled, or add it to `city.toml`"
    );
}

#[test]
fn an_actor_is_known_by_its_names_and_by_nothing_else() {
    let register = CITY
        .replace("covers", "aliases = [\"Västerort\", \"Globens lokalpolisområde\"]\nnote = \"Flyttar 2027\"\noutside = [\"Lidingö stad\"]\ncovers");
    let help = |key: &str, id: &str| {
        let text = format!("{AGREEMENT}{COMMITMENT}{key} = [\"{id}\"]\n");
        let said = tree(&register, &[&text]).said("unresolved-reference");
        said.split_once("help: ").unwrap().1.to_owned()
    };
    assert_eq!(help("supporting", "globens lokalpolisområde"), "did you mean `lpo`?");
    assert_eq!(help("supporting", "Lokalpolisområdet"), "did you mean `lpo`?");
    assert!(help("supporting", "Flyttar 2027").starts_with("what it can name"), "a note is no name");
    assert_eq!(help("supporting", "staden"), "did you mean `city`?");
    assert!(help("supporting", "Lidingö stad").starts_with("what it can name"), "nor is a place outside");
    assert!(help("districts", "polisen").starts_with("what it can name"), "the police is no district");
}

#[test]
fn a_full_name_is_corrected_in_the_document_that_it_names() {
    let other = AGREEMENT.replace("\"avtal\"", "\"annat\"");
    let two = format!("{other}[[problem]]\nid = \"stölder-1\"\narea = \"places\"\ntitle = \"P\"\n")
        .replace("stölder", "stolder");
    let one = format!("{AGREEMENT}{COMMITMENT}problems = [\"annat/stolder-2\"]\n");
    assert!(tree(CITY, &[&one, &two]).said("unresolved-reference").ends_with("did you mean `annat/stolder-1`?"));
    let own = "[[result]]\ncommitment = \"avtal/cc\"\non = 2025-06-01\nstatus = \"ongoing\"\n";
    assert!(commitment(own).said("unresolved-reference").ends_with("did you mean `avtal/c`?"));
}

#[test]
fn what_names_another_kind_is_no_circle() {
    let judged = city(
        "[[district]]\nid = \"d\"\nname = \"D\"\nsucceeded_by = [\"x\"]\n\
         [[administration]]\nid = \"x\"\nname = \"Ex\"\nsucceeded_by = [\"d\"]\n",
    );
    assert_eq!(
        judged.of_form(),
        ["city.toml:20:17 unresolved-reference ⟦\"x\"⟧", "city.toml:24:17 unresolved-reference ⟦\"d\"⟧"]
    );
}

#[test]
fn the_successors_are_those_of_the_day() {
    let register = CITY.to_owned()
        + "[[district]]\nid = \"forst\"\nname = \"F\"\nvalid_to = 2019-12-31\nsucceeded_by = [\"sedan\"]\n\
           [[district]]\nid = \"sedan\"\nname = \"S\"\nvalid_to = 2022-12-31\nsucceeded_by = [\"nu\"]\n\
           [[district]]\nid = \"nu\"\nname = \"N\"\nvalid_to = 2027-12-31\nsucceeded_by = [\"storre\"]\n\
           [[district]]\nid = \"storre\"\nname = \"St\"\n";
    let text = format!("{AGREEMENT}coordinator = \"forst\"\n");
    assert!(
        tree(&register, &[&text]).said("inactive-reference").contains("help: on that day there was `nu` instead\n")
    );
}

#[test]
fn an_actor_whose_days_are_faulty_is_not_judged() {
    let text = format!("{AGREEMENT}coordinator = \"borta\"\n");
    let ended = "valid_to = 2024-12-31\n";
    assert_eq!(tree(&merged(), &[&text]).count("inactive-reference"), 1);
    for wrong in ["valid_from = \"2001\"\nvalid_to = 2024-12-31\n", "valid_to = 2024-12-31\nvalid_form = 2001-01-01\n"]
    {
        let register = merged().replace(ended, wrong);
        assert_eq!(tree(&register, &[&text]).count("inactive-reference"), 0, "{wrong}");
    }
}

#[test]
fn a_part_or_the_whole_of_a_successor_carries_it_on() {
    let parts = "[[district]]\nid = \"ny-ost\"\nname = \"Ö\"\npart_of = \"ny\"\n\
                 [[district]]\nid = \"ny-vast\"\nname = \"V\"\npart_of = \"ny\"\n";
    let first = AGREEMENT.replace("[\"norr\"]", "[\"gammal\"]");
    for (heir, named) in [("ny", "ny-ost"), ("ny-ost", "ny"), ("ny-ost", "ny-ost")] {
        let register = format!("{}{parts}", merged().replace("[\"ny\"]", &format!("[\"{heir}\"]")));
        let text = AGREEMENT.replace("\"avtal\"", "\"nytt\"").replace("2025-01-01", "2025-07-01");
        let text = text.replace("[\"norr\"]", &format!("[\"{named}\"]"));
        let next = format!("{text}valid_to = 2028-12-31\nsupersedes = [\"avtal\"]\n");
        assert_eq!(tree(&register, &[&first, &next]).count("ends-during-period"), 0, "{heir} {named}");
    }
}
