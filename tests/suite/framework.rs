//! The family `framework`: what the examples of its rules leave open.

use samverkan::diagnostic::Level;

use super::judged::{Judged, TEXT};

const CAMERAS: &str = "[[declined]]\nareas = [\"cameras\"]\nreason = \"Inte prioriterat i den lokala lägesbilden\"\n";

fn tree() -> Judged {
    Judged::tree()
}

/// The tree with a result of the commitment `rounds`.
fn result(tree: &Judged, on: &str, status: &str) -> Judged {
    tree.with("agreement.toml", &format!("[[result]]\ncommitment = \"rounds\"\non = {on}\nstatus = {status}\n"))
}

/// The tree in which the agreement also chose `cameras`.
fn cameras() -> Judged {
    tree().edit("agreement.toml", CAMERAS, "[[area]]\narea = \"cameras\"\n")
}

#[test]
fn every_unit_needs_an_agreement_once_a_framework_has_begun() {
    let finds = |day| tree().on(day).finds("agreement-missing");
    let both = ["city.toml:8 [[district]]", "city.toml:13 [[district]]"];
    assert!(finds("2024-12-31").is_empty());
    assert_eq!(finds("2025-01-01"), both);
    assert!(finds("2025-06-01").is_empty() && finds("2028-12-31").is_empty());
    assert_eq!(finds("2029-01-01"), both, "also after the framework");
    assert_eq!(finds("2035-01-01"), both, "also when all else is history");
    let draft = tree().edit("framework.toml", "\"adopted\"", "\"draft\"");
    assert!(draft.on("2025-01-01").finds("agreement-missing").is_empty());
}

#[test]
fn only_what_a_draft_says_is_judged_more_mildly() {
    let draft = tree().edit("agreement.toml", "\"signed\"", "\"draft\"");
    let unknown = draft.edit("agreement.toml", "districts = [\"norr\"]", "districts = [\"nor\"]");
    assert_eq!(unknown.levels("unresolved-reference"), [Level::Error]);
}

#[test]
fn a_part_without_an_agreement_is_found_by_itself() {
    let parts = "[[district]]\nid = \"torget\"\nname = \"Torget\"\npart_of = \"soder\"\n
[[district]]\nid = \"parken\"\nname = \"Parken\"\npart_of = \"soder\"\nvalid_from = 2025-09-01\n";
    let split = tree().with("city.toml", parts);
    assert!(split.finds("agreement-missing").is_empty(), "the whole stands for its parts");
    let one = split.edit("soder.toml", "districts = [\"soder\"]", "districts = [\"torget\"]");
    assert_eq!(one.says("agreement-missing"), ["no agreement in force reaches `parken`"]);
    assert!(one.on("2025-08-31").finds("agreement-missing").is_empty(), "parken is not there yet");
}

#[test]
fn a_district_lives_on_the_agreements_of_those_that_it_took_over() {
    let heir = "[[district]]\nid = \"mitten\"\nname = \"Mitten\"\nvalid_from = 2026-01-01\n";
    let ends = "valid_from = 2007-01-01\nvalid_to = 2025-12-31\nsucceeded_by = [\"mitten\"]\n\n[[";
    let merged = tree().edit("city.toml", "valid_from = 2007-01-01\n\n[[", ends).with("city.toml", heir);
    assert!(merged.finds("agreement-missing").is_empty());
    let one = merged.edit("soder.toml", "\"signed\"", "\"draft\"");
    assert_eq!(
        one.says("agreement-missing"),
        ["no agreement in force reaches `mitten`, nor `soder`, which it took over"]
    );
    let later = "[[district]]\nid = \"stranden\"\nname = \"Stranden\"\nvalid_from = 2026-02-01\n";
    let again =
        merged.with("city.toml", "valid_to = 2026-01-31\nsucceeded_by = [\"stranden\"]\n").with("city.toml", later);
    assert!(again.finds("agreement-missing").is_empty(), "those that they took over count in turn");
    let own =
        merged.edit("agreement.toml", "[\"norr\"]", "[\"norr\", \"mitten\"]").edit("soder.toml", "signed", "draft");
    assert!(own.finds("agreement-missing").is_empty(), "one of its own is enough");
}

#[test]
fn a_city_without_districts_is_one_unit() {
    let district =
        |id: &str, name: &str| format!("[[district]]\nid = \"{id}\"\nname = \"{name}\"\nvalid_from = 2007-01-01\n");
    let tree = tree()
        .edit("city.toml", &district("norr", "Norr"), "")
        .edit("city.toml", &district("soder", "Söder"), "")
        .edit("agreement.toml", "districts = [\"norr\"]", "districts = [\"city\"]")
        .edit("soder.toml", "\"signed\"", "\"draft\"");
    assert!(tree.finds("agreement-missing").is_empty());
    let draft = tree.edit("agreement.toml", "\"signed\"", "\"draft\"");
    assert_eq!(draft.finds("agreement-missing"), ["city.toml:3 [city]"]);
}

#[test]
fn no_agreement_is_missed_where_it_may_be_there() {
    let silent = |tree: Judged| assert!(tree.finds("agreement-missing").is_empty());
    let draft = tree().edit("soder.toml", "\"signed\"", "\"draft\"");
    assert_eq!(draft.finds("agreement-missing"), ["city.toml:13 [[district]]"]);
    silent(draft.with("other.toml", "title = \"Ingen överenskommelse\"\n"));
    silent(tree().edit("soder.toml", "[\"soder\"]", "[\"södra\"]"));
    silent(tree().edit("soder.toml", "\"signed\"", "\"undertecknad\""));
    silent(tree().edit("soder.toml", "valid_to = 2028", "valid_to = 2018"));
    silent(draft.edit("agreement.toml", "[\"norr\"]", "[\"norr\", \"sodra\"]"));
    silent(draft.edit("city.toml", "name = \"Söder\"", "name = \"Söder\"\npart_of = \"sydost\""));
    silent(draft.edit("city.toml", "name = \"Söder\"\nvalid_from", "name = \"Söder\"\nvalid_to"));
    let part = "[[district]]\nid = \"torget\"\nname = \"Torget\"\npart_of = \"soder\"\n";
    assert_eq!(draft.with("city.toml", part).finds("agreement-missing").len(), 1);
    silent(draft.with("city.toml", &format!("{part}valid_from = \"2024\"\n")));
    let whole = draft.edit("city.toml", "name = \"Söder\"\nvalid_from = 2007", "name = \"Söder\"\nvalid_to = 2007");
    silent(whole.edit("city.toml", "valid_to = 2007-01-01", "valid_to = \"2007\"").with("city.toml", part));
    let second = tree().with("city.toml", "[[district]]\nid = \"soder\"\nname = \"Södermalm\"\n");
    silent(second);
}

#[test]
fn a_binding_area_needs_a_commitment_that_was_not_dropped() {
    let finds = |tree: &Judged| tree.finds("binding-area-unmet");
    let dropped = result(&tree(), "2026-02-01", "\"dropped\"");
    assert_eq!(finds(&dropped), ["agreement.toml:34 [[area]]"]);
    assert!(finds(&dropped.on("2026-01-31")).is_empty(), "not yet");
    assert!(finds(&result(&dropped, "2026-02-15", "\"ongoing\"")).is_empty(), "taken up again");
    assert!(finds(&result(&dropped, "2026-02-15", "\"pågår\"")).is_empty(), "it cannot be told");
    assert_eq!(finds(&result(&dropped, "2026-03-02", "\"ongoing\"")).len(), 1, "not yet");
    assert_eq!(finds(&dropped.on("2029-12-31")).len(), 1);
    assert!(finds(&dropped.on("2030-01-01")).is_empty(), "history");
    let draft = dropped.edit("agreement.toml", "\"signed\"", "\"draft\"");
    assert_eq!(draft.levels("binding-area-unmet"), [Level::Warning]);
    for rule in ["area-empty", "requirement-unmet", "administration-absent", "area-one-sided"] {
        assert!(dropped.finds(rule).is_empty(), "{rule} is silent");
    }
}

#[test]
fn a_binding_area_that_is_declined_is_found_where_it_is() {
    let chosen = "[[area]]\narea = \"places\"\ngoal = \"Färre personrån vid torget\"\n";
    let nowhere = tree().edit("agreement.toml", chosen, "");
    assert!(nowhere.finds("binding-area-unmet").is_empty(), "there is a live commitment in it");
    let declined = nowhere.edit("agreement.toml", "areas = [\"cameras\"]", "areas = [\"cameras\", \"places\"]");
    assert_eq!(declined.finds("binding-area-unmet"), ["agreement.toml:36 \"places\""]);
    let both = tree().edit("agreement.toml", "areas = [\"cameras\"]", "areas = [\"cameras\", \"places\"]");
    assert!(both.finds("binding-area-unmet").is_empty(), "what is chosen and declined is a duplicate");
    let lost = nowhere.edit("agreement.toml", "area = \"places\"\ntitle = \"Trygg", "title = \"Trygg");
    assert_eq!(lost.finds("binding-area-unmet"), ["agreement.toml:3 [agreement]"]);
    assert!(lost.finds("requirement-unmet").is_empty());
    let typo =
        tree().edit("agreement.toml", "area = \"places\"\ntitle = \"Trygg", "area = \"platser\"\ntitle = \"Trygg");
    assert!(typo.finds("binding-area-unmet").is_empty());
}

#[test]
fn a_requirement_is_met_by_each_side_that_it_binds() {
    let says = |tree: &Judged| tree.says("requirement-unmet");
    let unmet = "requirement `joint-rounds` is not met: no live commitment that lists it has";
    let partly = "requirement `joint-rounds` is met in part: no live commitment that lists it has";
    let list = "requirements = [\"joint-rounds\"]\n";
    let unlisted = tree().edit("agreement.toml", list, "");
    assert_eq!(says(&unlisted), [format!("{unmet} the city or the police in it")]);
    assert_eq!(unlisted.finds("requirement-unmet"), ["agreement.toml:34 [[area]]"]);
    let alone = tree().edit("agreement.toml", "\"lpo-norr\", \"gatukontoret\"]", "\"gatukontoret\"]");
    assert_eq!(says(&alone), [format!("{partly} the police in it")]);
    let city = alone.edit("framework.toml", "binds = [\"city\", \"police\"]", "binds = [\"city\"]");
    assert!(says(&city).is_empty(), "the city alone is bound");
    let police = "[[commitment]]\nid = \"patrols\"\ntitle = \"Patruller\"\ntext = \"Polisen går 100 rundor om året.\"\n\
                  lead = \"lpo-norr\"\nrequirements = [\"joint-rounds\"]\ntimes = 100\nper = \"year\"\n";
    assert!(says(&alone.with("agreement.toml", police)).is_empty(), "by two commitments together");
    let volunteers = "[[organisation]]\nid = \"volunteers\"\nname = \"Volontärerna\"\nside = \"police\"\n";
    let supported = alone.edit("agreement.toml", "[\"gatukontoret\"]\nproblems", "[\"volunteers\"]\nproblems");
    assert!(says(&supported.with("city.toml", volunteers)).is_empty(), "an organisation is on a side");
    assert!(says(&supported).is_empty(), "it cannot be told on which side they are");
    let typo = unlisted.edit("agreement.toml", "times = 4", "requirements = [\"joint-round\"]\ntimes = 4");
    assert!(says(&typo).is_empty(), "it may be the one");
    let misspelt = tree().edit(
        "agreement.toml",
        "lead = \"norr\"\nsupporting = [\"lpo-norr\", ",
        "lead = \"lpo\"\nsupporting = [",
    );
    assert!(says(&misspelt).is_empty(), "it cannot be told who leads");
}

#[test]
fn a_requirement_applies_where_the_framework_says() {
    let finds = |tree: &Judged| tree.finds("requirement-unmet");
    let more = |keys: &str| {
        let binds = "text = \"Behovet bedöms gemensamt.\"\nbinds = [\"city\", \"police\"]\n";
        format!("[[requirement]]\nid = \"joint-needs\"\n{keys}{binds}")
    };
    let everywhere = tree().with("framework.toml", &more(""));
    assert_eq!(finds(&everywhere), ["agreement.toml:3 [agreement]", "soder.toml:3 [agreement]"]);
    let north = tree().with("framework.toml", &more("districts = [\"norr\"]\n"));
    assert_eq!(finds(&north), ["agreement.toml:3 [agreement]"]);
    assert!(finds(&tree().with("framework.toml", &more("districts = [\"nord\"]\n"))).is_empty(), "somewhere");
    let lost = tree().with("framework.toml", &more("districts = [\"norr\", \"sodr\"]\n"));
    assert!(finds(&lost).is_empty(), "what the requirement says is reported");
    let wider = north.edit("agreement.toml", "districts = [\"norr\"]", "districts = [\"norr\", \"sodr\"]");
    assert!(finds(&wider).is_empty(), "what the agreement says is reported");
    let [one, other] = ["[\"norr\"]", "[\"norr\", \"sodr\"]"].map(|list| format!("districts = {list}\n"));
    assert_eq!(finds(&everywhere.edit("agreement.toml", &one, &other)).len(), 2, "wherever it is");
    let unread = tree().with("framework.toml", &more("").replace("\"police\"", "\"polis\""));
    assert!(finds(&unread).is_empty(), "whom it binds is reported");
    let twice = everywhere.with("framework.toml", &more(""));
    assert_eq!(finds(&twice).len(), 2, "of two with one id the first is meant");
    let local = "[[local_area]]\nid = \"places\"\nname = \"Platser\"\nreason = \"Lokalt\"\n";
    let in_places = tree().with("framework.toml", &more("area = \"places\"\n"));
    assert_eq!(finds(&in_places).len(), 2);
    assert_eq!(finds(&in_places.with("agreement.toml", local)).len(), 1, "it cannot be told which area is meant");
    let broken = tree().with("framework.toml", &more("för Norr\n"));
    assert!(finds(&broken).is_empty(), "what cannot be read may say where it applies");
    assert!(finds(&tree().with("framework.toml", &more("area = \"cameras\"\n"))).is_empty(), "nobody chose it");
    let chosen = cameras().with("framework.toml", &more("area = \"cameras\"\n"));
    assert!(finds(&chosen).is_empty(), "the area is empty, and that is found");
    let measured =
        chosen.with("agreement.toml", "[[indicator]]\nid = \"i\"\nof = \"cameras\"\nname = \"I\"\nkind = \"effect\"\n");
    assert_eq!(finds(&measured), ["agreement.toml:38 [[area]]"]);
}

#[test]
fn an_administration_that_may_take_part_is_not_missed() {
    let absent = tree().edit("agreement.toml", "[\"lpo-norr\", \"gatukontoret\"]", "[\"lpo-norr\"]");
    assert_eq!(absent.finds("administration-absent"), ["agreement.toml:34 [[area]]"]);
    let silent = |tree: Judged, why: &str| assert!(tree.finds("administration-absent").is_empty(), "{why}");
    let named = "administrations = [\"gatukontoret\"";
    silent(
        absent.edit("framework.toml", named, &format!("{named}, \"park\"")),
        "`park` may be the one that takes part",
    );
    let elsewhere = format!("[[commitment]]\nid = \"light\"\narea = \"plats\"\n{TEXT}lead = \"norr\"\n");
    silent(absent.with("agreement.toml", &elsewhere), "a commitment may be in this area");
    let local = "[[local_area]]\nid = \"places\"\nname = \"Platser\"\nreason = \"Lokalt\"\n";
    silent(absent.with("agreement.toml", local), "it cannot be told which area is meant");
    silent(
        absent.edit("agreement.toml", "[\"lpo-norr\"]\nproblems", "[\"gatukontor\"]\nproblems"),
        "it may be misspelt",
    );
}

#[test]
fn no_side_is_missed_where_it_cannot_be_told_who_takes_part_where() {
    let alone = tree().edit("agreement.toml", "[\"lpo-norr\", \"gatukontoret\"]", "[\"gatukontoret\"]");
    assert_eq!(alone.finds("area-one-sided"), ["agreement.toml:34 [[area]]"]);
    let silent = |tree: Judged, why: &str| assert!(tree.finds("area-one-sided").is_empty(), "{why}");
    let local = "[[local_area]]\nid = \"places\"\nname = \"Platser\"\nreason = \"Lokalt\"\n";
    silent(alone.with("agreement.toml", local), "it cannot be told which area is meant");
    silent(
        alone.edit("agreement.toml", "times = 4", "districts = [\"norr\", \"nor\"]\ntimes = 4"),
        "the commitment may reach another unit",
    );
    let elsewhere = format!("[[commitment]]\nid = \"light\"\narea = \"plats\"\n{TEXT}lead = \"police\"\n");
    silent(alone.with("agreement.toml", &elsewhere), "a commitment may be in this area");
    silent(
        alone.edit("agreement.toml", "districts = [\"norr\"]", "districts = [\"norr\", \"nor\"]"),
        "the agreement may reach another unit",
    );
    silent(
        alone.edit("agreement.toml", "[\"gatukontoret\"]\nproblems", "[\"lpo-nor\"]\nproblems"),
        "the police may be meant",
    );
}

#[test]
fn the_agreement_that_ended_last_is_shown_beside_a_unit_without_one() {
    let related = |status: &str| {
        let agreement = |id: &str, status: &str, to: &str| {
            format!(
                "[agreement]\nid = \"{id}\"\nstatus = \"{status}\"\nvalid_to = {to}\nvalid_from = 2020-01-01\n\
                 title = \"A\"\nframework = \"f\"\ndistricts = [\"norr\"]\npolice_areas = [\"lpo\"]\n"
            )
        };
        let (a, b) = (agreement("a", "adopted", "2021-12-31"), agreement("b", status, "2022-12-31"));
        let files = [
            ("a.toml", &*a),
            ("b.toml", &*b),
            ("city.toml", "[city]\nid = \"c\"\nname = \"C\"\n[[district]]\nid = \"norr\"\nname = \"N\"\n"),
            (
                "f.toml",
                "[framework]\nid = \"f\"\ntitle = \"F\"\nstatus = \"adopted\"\nparties = [\"city\", \"police\"]\n",
            ),
        ];
        super::tree::related("agreement-missing", "2026-03-01", &files)
    };
    assert_eq!(related("adopted"), ["city.toml:4 [[district]] < b.toml:4 2022-12-31"]);
    assert_eq!(related("draft"), ["city.toml:4 [[district]] < a.toml:4 2021-12-31"]);
}
