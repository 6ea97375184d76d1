//! The rules of the family `framework` about areas: what their examples leave open.

use samverkan::diagnostic::Level;

use super::judged::Judged;

const CAMERAS: &str = "[[declined]]\nareas = [\"cameras\"]\nreason = \"Inte prioriterat i den lokala lägesbilden\"\n";

fn tree() -> Judged {
    Judged::tree()
}

/// The tree in which the agreement also chose `cameras`.
fn cameras() -> Judged {
    tree().edit("agreement.toml", CAMERAS, "[[area]]\narea = \"cameras\"\n")
}

#[test]
fn an_empty_area_has_nothing_of_its_own() {
    let finds = |tree: &Judged| tree.finds("area-empty");
    let at = "agreement.toml:38 [[area]]";
    assert_eq!(finds(&cameras()), [at]);
    let commitment = "[[commitment]]\nid = \"cameras-1\"\narea = \"cameras\"\ntitle = \"Kameror\"\n\
                      text = \"Staden sätter upp 8 kameror.\"\nlead = \"norr\"\ndue_on = 2026-06-30\n";
    let filled = cameras().with("agreement.toml", commitment);
    assert!(finds(&filled).is_empty());
    let dropped =
        "[[result]]\ncommitment = \"cameras-1\"\non = 2026-01-01\nstatus = \"dropped\"\nreason = \"Avslag\"\n";
    assert!(finds(&filled.with("agreement.toml", dropped)).is_empty(), "a dropped commitment is one");
    assert!(finds(&cameras().with("agreement.toml", &commitment.replace("\"cameras\"", "\"camera\""))).is_empty());
    let indicator = "[[indicator]]\nid = \"i\"\nof = \"camera\"\nname = \"I\"\nkind = \"effect\"\n";
    assert!(finds(&cameras().with("agreement.toml", indicator)).is_empty(), "it may be of the area");
    let twice = cameras().with("agreement.toml", "[[area]]\narea = \"cameras\"\n");
    assert_eq!(finds(&twice), [at], "once");
    let local = "[[local_area]]\nid = \"cameras\"\nname = \"Kameror\"\nreason = \"Egna\"\n";
    assert!(finds(&cameras().with("agreement.toml", local)).is_empty(), "it cannot be told which is meant");
    let own = local.replace("\"cameras\"", "\"dealing\"");
    assert_eq!(finds(&tree().with("agreement.toml", &own)), ["agreement.toml:74 [[local_area]]"]);
}

#[test]
fn both_sides_take_part_in_every_unit() {
    let both = tree().edit("agreement.toml", "districts = [\"norr\"]", "districts = [\"norr\", \"soder\"]").edit(
        "agreement.toml",
        "police_areas = [\"lpo-norr\"]",
        "police_areas = [\"lpo-norr\", \"lpo-soder\"]",
    );
    assert_eq!(both.finds("area-one-sided"), ["agreement.toml:34 [[area]]"]);
    assert_eq!(
        both.says("area-one-sided"),
        ["the police take no part in the live commitments of area `places` in `soder`"]
    );
    let silent = |tree: Judged| assert!(tree.finds("area-one-sided").is_empty());
    silent(both.edit("agreement.toml", "[\"lpo-norr\", \"gatukontoret\"]", "[\"police\", \"gatukontoret\"]"));
    silent(both.edit("agreement.toml", "requirements = [", "districts = [\"norr\"]\nrequirements = ["));
    silent(both.edit("agreement.toml", "requirements = [", "districts = [\"nord\"]\nrequirements = ["));
    silent(both.edit("city.toml", "covers = [\"norr\"]", "covers = [\"norr\", \"södra\"]"));
    let neither = both.edit(
        "agreement.toml",
        "lead = \"norr\"\nsupporting = [\"lpo-norr\", \"gatukontoret\"]",
        "lead = \"lpo-norr\"",
    );
    assert_eq!(
        neither.says("area-one-sided"),
        ["city and police do not both take part in the live commitments of area `places` in `norr` and `soder`"]
    );
}

#[test]
fn those_that_took_over_stand_in_from_the_end_on() {
    let heir = "[[police_area]]\nid = \"lpo-nya\"\nname = \"Nya\"\nvalid_from = 2026-01-01\ncovers = [\"norr\"]\n";
    let ended = tree()
        .edit(
            "city.toml",
            "valid_from = 2015-01-01\ncovers = [\"norr\"]",
            "valid_to = 2025-12-31\ncovers = [\"soder\"]\nsucceeded_by = [\"lpo-nya\"]",
        )
        .with("city.toml", heir);
    assert!(ended.finds("area-one-sided").is_empty());
    assert_eq!(ended.on("2025-12-31").finds("area-one-sided").len(), 1);
    let over = ended.edit("agreement.toml", "valid_to = 2028-12-31", "valid_to = 2025-12-31");
    assert_eq!(over.finds("area-one-sided").len(), 1, "an agreement that has ended is judged as on its last day");
}

#[test]
fn what_is_in_an_area_that_was_not_chosen_is_found_once_a_kind() {
    let more = "[[problem]]\nid = \"a\"\narea = \"cameras\"\ntitle = \"A\"\n[[problem]]\nid = \"b\"\narea = \"cameras\"\n\
                title = \"B\"\n[[indicator]]\nid = \"c\"\nof = \"cameras\"\nname = \"C\"\nkind = \"effect\"\n";
    let tree = tree().with("agreement.toml", more);
    assert_eq!(tree.finds("area-undeclared"), ["agreement.toml:76 \"cameras\"", "agreement.toml:84 \"cameras\""]);
    assert_eq!(
        tree.says("area-undeclared"),
        [
            "2 problems are in area `cameras`, which the agreement did not choose",
            "an indicator is in area `cameras`, which the agreement did not choose",
        ]
    );
    let typo = tree.with("agreement.toml", "[[area]]\narea = \"kameror\"\n");
    assert!(typo.finds("area-undeclared").is_empty(), "the row may be the one");
}

#[test]
fn an_administration_takes_part_through_those_that_took_it_over() {
    let finds = |tree: &Judged| tree.finds("administration-absent");
    let other = tree().edit("agreement.toml", "\"gatukontoret\"]\nproblems", "\"stadsmiljo\"]\nproblems");
    let declared = other.with("city.toml", "[[administration]]\nid = \"stadsmiljo\"\nname = \"Stadsmiljö\"\n");
    assert_eq!(finds(&declared), ["agreement.toml:34 [[area]]"]);
    assert!(finds(&other).is_empty(), "it cannot be told who takes part");
    let heir = declared.edit(
        "city.toml",
        "name = \"Gatukontoret\"",
        "name = \"Gatukontoret\"\nsucceeded_by = [\"stadsmiljo\"]",
    );
    assert!(finds(&heir).is_empty());
    for reported in ["[\"stadsmilj\"]", "\"stadsmiljo\""] {
        let renamed = format!("name = \"Gatukontoret\"\nsucceeded_by = {reported}");
        let unsure = declared.edit("city.toml", "name = \"Gatukontoret\"", &renamed);
        assert!(finds(&unsure).is_empty(), "`stadsmiljo` may be the one that took it over: {reported}");
    }
    let before = other.with(
        "city.toml",
        "[[administration]]\nid = \"stadsmiljo\"\nname = \"S\"\nvalid_to = 2025-12-31\nsucceeded_by = [\"gatukontoret\"]\n",
    );
    assert!(finds(&before).is_empty());
    assert_eq!(finds(&before.on("2025-12-31")).len(), 1, "it has not taken over yet");
    let named = declared.edit("framework.toml", "[\"gatukontoret\"]", "[\"gatukontor\"]");
    assert!(finds(&named).is_empty(), "the framework may name another");
}

#[test]
fn areas_that_nothing_is_said_of_are_named_together() {
    let more = "[[focus_area]]\nid = \"exit\"\nname = \"Avhopp\"\n[[focus_area]]\nid = \"youth\"\nname = \"Unga\"\n";
    let tree =
        tree().with("framework.toml", more).edit("soder.toml", "[\"cameras\"]", "[\"cameras\", \"exit\", \"youth\"]");
    assert_eq!(tree.finds("area-unaddressed"), ["agreement.toml:3 [agreement]"]);
    assert_eq!(tree.says("area-unaddressed"), ["the agreement neither chooses nor declines `exit` and `youth`"]);
    assert_eq!(tree.levels("area-unaddressed"), [Level::Info]);
    let typo = tree.edit("agreement.toml", "[\"cameras\"]", "[\"cameras\", \"ungdom\"]");
    assert!(typo.finds("area-unaddressed").is_empty());
}
