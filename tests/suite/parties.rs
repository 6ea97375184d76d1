//! The family `parties`: who covers which ground, and who answers for what.

use super::tree::{DAY, NOTHING, found, related, said};

const CITY: &str = r#"
[city]
id = "tallby"
name = "Tallby kommun"
[[district]]
id = "norr"
name = "Norr"
[[district]]
id = "norr-ost"
name = "Östra Norr"
part_of = "norr"
[[district]]
id = "norr-vast"
name = "Västra Norr"
part_of = "norr"
[[district]]
id = "soder"
name = "Söder"
[[district]]
id = "gamla"
name = "Gamla staden"
valid_to = 2020-12-31
succeeded_by = ["soder"]
[[police_area]]
id = "lpo-ost"
name = "Öst"
covers = ["norr-ost"]
[[police_area]]
id = "lpo-vast"
name = "Väst"
covers = ["norr-vast"]
[[police_area]]
id = "lpo-soder"
name = "Söder"
covers = ["soder", "gamla"]
[[police_area]]
id = "lpo-norr"
name = "Norr"
covers = ["norr"]
[[administration]]
id = "gatukontoret"
name = "Gatukontoret"
[[administration]]
id = "parkkontoret"
name = "Parkkontoret"
succeeded_by = ["gatukontoret"]
valid_to = 2020-12-31
[[organisation]]
id = "bostaden"
name = "Bostäder AB"
side = "city"
[[organisation]]
id = "volontarer"
name = "Volontärer"
side = "police"
[[organisation]]
id = "sl"
name = "Trafiken"
"#;

const FRAMEWORK: &str = r#"
[framework]
id = "f"
title = "Ram"
status = "adopted"
parties = ["city", "police"]
[[focus_area]]
id = "places"
name = "Platser"
administrations = ["gatukontoret"]
[[focus_area]]
id = "cameras"
name = "Kameror"
"#;

/// What a rule finds in an agreement for some districts with some police areas.
fn with(rule: &str, districts: &str, police_areas: &str) -> Vec<String> {
    in_city(rule, CITY, districts, police_areas)
}

fn in_city(rule: &str, city: &str, districts: &str, police_areas: &str) -> Vec<String> {
    let text = agreement(districts, police_areas, "");
    found(rule, DAY, &[("city.toml", city), ("f.toml", FRAMEWORK), ("a.toml", &text)])
}

fn agreement(districts: &str, police_areas: &str, more: &str) -> String {
    format!(
        "[agreement]\nid = \"a\"\ntitle = \"A\"\nframework = \"f\"\ndistricts = {districts}\n\
         police_areas = {police_areas}\nstatus = \"adopted\"\nvalid_from = 2025-01-01\n{more}\n"
    )
}

#[test]
fn a_police_area_that_covers_nothing_is_told_before_districts_that_nobody_covers() {
    let rule = "police-area-mismatch";
    assert_eq!(with(rule, r#"["soder"]"#, r#"["lpo-soder"]"#), NOTHING);
    assert_eq!(with(rule, r#"["soder"]"#, r#"["lpo-ost"]"#), ["a.toml:6 \"lpo-ost\""]);
    assert_eq!(with(rule, r#"["soder", "norr-ost"]"#, r#"["lpo-vast", "lpo-soder"]"#), ["a.toml:6 \"lpo-vast\""]);
    let both = ["a.toml:6 \"lpo-ost\"", "a.toml:6 \"lpo-vast\""];
    assert_eq!(with(rule, r#"["soder"]"#, r#"["lpo-ost", "lpo-vast"]"#), both);
    let each = ["a.toml:5 \"norr-ost\"", "a.toml:5 \"norr-vast\""];
    assert_eq!(with(rule, r#"["soder", "norr-ost", "norr-vast"]"#, r#"["lpo-soder"]"#), each);
}

#[test]
fn a_part_lies_in_a_police_area_that_covers_the_whole() {
    let rule = "police-area-mismatch";
    assert_eq!(with(rule, r#"["norr-ost"]"#, r#"["lpo-norr"]"#), NOTHING);
    assert_eq!(with(rule, r#"["norr"]"#, r#"["lpo-norr"]"#), NOTHING);
    assert_eq!(with(rule, r#"["norr-ost"]"#, r#"["lpo-vast"]"#), ["a.toml:6 \"lpo-vast\""]);
}

#[test]
fn a_district_named_whole_is_split_where_parts_are_not_covered() {
    let [mismatch, split] = ["police-area-mismatch", "split-district"];
    assert_eq!(with(split, r#"["norr"]"#, r#"["lpo-ost", "lpo-vast"]"#), NOTHING);
    assert_eq!(with(split, r#"["norr"]"#, r#"["lpo-ost"]"#), ["a.toml:5 \"norr\""]);
    assert_eq!(with(mismatch, r#"["norr"]"#, r#"["lpo-ost"]"#), NOTHING);
    // One finding for both parts; also where the district stands next to one that is covered.
    assert_eq!(with(split, r#"["soder", "norr"]"#, r#"["lpo-soder"]"#), ["a.toml:5 \"norr\""]);
    assert_eq!(with(mismatch, r#"["soder", "norr"]"#, r#"["lpo-soder"]"#), NOTHING);
    // A wrong police area splits nothing.
    assert_eq!(with(split, r#"["norr"]"#, r#"["lpo-soder"]"#), NOTHING);
    assert_eq!(with(mismatch, r#"["norr"]"#, r#"["lpo-soder"]"#), ["a.toml:6 \"lpo-soder\""]);
    // Named both ways, once.
    assert_eq!(with(split, r#"["norr", "norr-vast"]"#, r#"["lpo-ost"]"#), ["a.toml:5 \"norr\""]);
    assert_eq!(with(mismatch, r#"["norr", "norr-vast"]"#, r#"["lpo-ost"]"#), NOTHING);
}

#[test]
fn under_the_whole_city_each_active_unit_must_be_covered() {
    let [mismatch, split] = ["police-area-mismatch", "split-district"];
    assert_eq!(with(mismatch, r#"["city"]"#, r#"["lpo-norr", "lpo-soder"]"#), NOTHING);
    // A part under the city is no split district; the former district is not asked about.
    assert_eq!(with(mismatch, r#"["city"]"#, r#"["lpo-ost", "lpo-soder"]"#), ["a.toml:5 \"city\""]);
    assert_eq!(with(split, r#"["city"]"#, r#"["lpo-ost", "lpo-soder"]"#), NOTHING);
    let two = ["a.toml:5 \"city\"", "a.toml:5 \"city\""];
    assert_eq!(with(mismatch, r#"["city"]"#, r#"["lpo-soder"]"#), two);
    // The narrower name counts.
    assert_eq!(with(mismatch, r#"["city", "norr-vast"]"#, r#"["lpo-ost", "lpo-soder"]"#), ["a.toml:5 \"norr-vast\""]);
    // A police area that covers only what is no longer there covers none of its units.
    let city = CITY.replace(r#"["soder", "gamla"]"#, r#"["gamla"]"#);
    let idle = in_city(mismatch, &city, r#"["city"]"#, r#"["lpo-norr", "lpo-soder"]"#);
    assert_eq!(idle, ["a.toml:6 \"lpo-soder\""]);
    assert_eq!(in_city(mismatch, &city, r#"["gamla"]"#, r#"["lpo-soder"]"#), NOTHING);
}

#[test]
fn a_town_without_districts_is_one_unit() {
    let town = "[city]\nid = \"t\"\nname = \"T\"\n[[police_area]]\nid = \"lpo\"\nname = \"L\"\ncovers = [\"city\"]\n";
    assert_eq!(in_city("police-area-mismatch", town, r#"["city"]"#, r#"["lpo"]"#), NOTHING);
    assert_eq!(in_city("split-district", town, r#"["city"]"#, r#"["lpo"]"#), NOTHING);
}

#[test]
fn what_is_reported_already_is_not_held_against_police_areas() {
    let [mismatch, split] = ["police-area-mismatch", "split-district"];
    for (districts, police_areas) in [
        (r#"["sodr"]"#, r#"["lpo-ost"]"#),
        (r#"["soder", "norrost"]"#, r#"["lpo-ost"]"#),
        (r#"["soder", "norr-ost"]"#, r#"["lpo-ost", "lpo-sodr"]"#),
        (r#"["norr"]"#, r#"["lpo-ost", "lpo-vst"]"#),
        (r#"["norr"]"#, "[]"),
        (r#"["soder", 7]"#, r#"["lpo-ost"]"#),
    ] {
        assert_eq!(with(mismatch, districts, police_areas), NOTHING, "{districts} {police_areas}");
        assert_eq!(with(split, districts, police_areas), NOTHING, "{districts} {police_areas}");
    }
    let part = "part_of = \"norr\"\n[[district]]\nid = \"soder";
    for (right, wrong) in [
        (r#"covers = ["norr-ost"]"#, r#"covers = ["norr-öst"]"#),
        (r#"covers = ["norr-ost"]"#, ""),
        (part, &part.replace("norr", "nor")),
    ] {
        let city = CITY.replace(right, wrong);
        assert_ne!(city, CITY);
        let nothing = |rule, districts, police_areas| {
            assert_eq!(in_city(rule, &city, districts, police_areas), NOTHING, "{wrong}: {districts}");
        };
        nothing(mismatch, r#"["norr-vast"]"#, r#"["lpo-norr", "lpo-ost"]"#);
        nothing(mismatch, r#"["norr-vast", "norr-ost"]"#, r#"["lpo-vast", "lpo-ost"]"#);
        nothing(split, r#"["norr"]"#, r#"["lpo-ost", "lpo-vast"]"#);
    }
    let undated = CITY.replace("valid_to = 2020-12-31\nsucceeded_by = [\"soder\"]", "valid_to = \"2020\"");
    assert_eq!(in_city(mismatch, &undated, r#"["city"]"#, r#"["lpo-norr"]"#), NOTHING);
}

#[test]
fn a_district_beside_a_misspelled_one_is_still_split() {
    assert_eq!(with("split-district", r#"["norr", "sodr"]"#, r#"["lpo-ost"]"#), ["a.toml:5 \"norr\""]);
}

#[test]
fn the_register_is_shown_beside_a_mismatch() {
    let text = agreement(r#"["soder"]"#, r#"["lpo-ost"]"#, "");
    let files = [("city.toml", CITY), ("f.toml", FRAMEWORK), ("a.toml", text.as_str())];
    assert_eq!(related("police-area-mismatch", DAY, &files), ["a.toml:6 \"lpo-ost\" < city.toml:27 [\"norr-ost\"]"]);
    let helped = "police area `lpo-ost` covers none of the districts of the agreement > name instead what covers \
                  the districts: `lpo-soder`; or complete `covers` in `city.toml`";
    assert_eq!(said("police-area-mismatch", DAY, &files), [helped]);

    let text = agreement(r#"["norr-ost", "soder"]"#, r#"["lpo-soder"]"#, "");
    let files = [("city.toml", CITY), ("f.toml", FRAMEWORK), ("a.toml", text.as_str())];
    let helped = "none of the police areas of the agreement covers `norr-ost` > add to `police_areas` what covers \
                  `norr-ost`: `lpo-norr` and `lpo-ost`";
    assert_eq!(said("police-area-mismatch", DAY, &files), [helped]);

    let text = agreement(r#"["norr"]"#, r#"["lpo-ost"]"#, "");
    let files = [("city.toml", CITY), ("f.toml", FRAMEWORK), ("a.toml", text.as_str())];
    let helped = "`norr` is named whole, but none of the police areas of the agreement covers `norr-vast` > name only \
                  the parts that are meant, or add `lpo-norr` and `lpo-vast` to `police_areas`";
    assert_eq!(said("split-district", DAY, &files), [helped]);
}

/// Whether `lead-not-party` is found where somebody leads a commitment in an area.
fn leads(districts: &str, parties: &str, area: &str, lead: &str) -> bool {
    leads_with(r#"["lpo-soder"]"#, districts, parties, area, lead)
}

/// The same with some police areas.
fn leads_with(police_areas: &str, districts: &str, parties: &str, area: &str, lead: &str) -> bool {
    let parties = if parties.is_empty() { String::new() } else { format!("parties = {parties}") };
    let area = if area.is_empty() { String::new() } else { format!("area = \"{area}\"\n") };
    let text = agreement(districts, police_areas, &parties)
        + "[[local_area]]\nid = \"own\"\nname = \"Eget\"\nreason = \"Lokalt\"\n"
        + &format!("[[commitment]]\nid = \"c\"\ntitle = \"C\"\ntext = \"T\"\n{area}lead = \"{lead}\"\n");
    let files = [("city.toml", CITY), ("f.toml", FRAMEWORK), ("a.toml", text.as_str())];
    let found = found("lead-not-party", DAY, &files);
    assert!(found.len() < 2 && found.iter().all(|found| found.ends_with(&format!(" \"{lead}\""))), "{found:?}");
    !found.is_empty()
}

#[test]
fn the_lead_is_one_of_those_who_agreed() {
    let soder = r#"["soder"]"#;
    for lead in ["city", "police", "soder", "lpo-soder"] {
        assert!(!leads(soder, "", "", lead), "{lead}");
    }
    for lead in ["norr", "lpo-ost", "gatukontoret", "bostaden", "sl"] {
        assert!(leads(soder, "", "", lead), "{lead}");
        assert!(!leads(soder, &format!("[\"{lead}\"]"), "", lead), "{lead}");
    }
    assert!(
        leads(soder, r#"["city", "police"]"#, "", "gatukontoret"),
        "that the city agreed makes nobody else a party"
    );
}

#[test]
fn the_framework_names_administrations_for_its_areas() {
    let soder = r#"["soder"]"#;
    assert!(!leads(soder, "", "places", "gatukontoret"));
    assert!(leads(soder, "", "cameras", "gatukontoret"));
    assert!(leads(soder, "", "own", "gatukontoret"));
    assert!(leads(soder, "", "places", "sl"));
}

#[test]
fn a_part_has_the_administration_of_the_whole() {
    assert!(!leads(r#"["norr"]"#, "", "", "norr-ost"));
    assert!(!leads(r#"["norr-ost"]"#, "", "", "norr"));
    assert!(!leads(r#"["city"]"#, "", "", "norr"), "every district is one of the city's");
}

#[test]
fn those_who_took_over_a_party_may_lead() {
    assert!(!leads(r#"["gamla"]"#, "", "", "soder"));
    assert!(!leads(r#"["norr"]"#, r#"["parkkontoret"]"#, "", "gatukontoret"));
    assert!(!leads(r#"["soder"]"#, "", "", "gamla"), "`inactive-reference` tells of that");
}

#[test]
fn a_lead_is_not_judged_by_what_is_reported() {
    assert!(!leads(r#"["sodr"]"#, "", "", "soder"));
    assert!(!leads(r#"["sodr"]"#, "", "", "norr"), "the district may be the one that was meant");
    assert!(leads(r#"["sodr"]"#, "", "", "lpo-ost"), "but it is no police area");
    assert!(!leads(r#"["soder", "lpo-ost"]"#, "", "", "lpo-ost"), "it stands in the wrong list");
    assert!(!leads_with(r#"["lpo-sodr"]"#, r#"["soder"]"#, "", "", "lpo-ost"), "it may be the one that was meant");
    assert!(!leads(r#"["soder"]"#, r#"["lpo-öst"]"#, "", "lpo-ost"));
    assert!(!leads(r#"["soder"]"#, r#"["nor"]"#, "", "norr"));
    assert!(!leads(r#"["soder"]"#, r#"["gatukontor"]"#, "", "gatukontoret"));
    assert!(!leads(r#"["soder"]"#, "", "platser", "gatukontoret"), "perhaps it is named for that area");
    assert!(leads(r#"["soder"]"#, "", "platser", "sl"));
    assert!(!leads(r#"["soder"]"#, "", "", "gatukontor"));
}

#[test]
fn a_lead_is_not_judged_where_it_cannot_be_told_who_took_whom_over() {
    let taken_over = |header: &str, heirs: &str| {
        let city = CITY.replace(header, &format!("{header}succeeded_by = {heirs}\n"));
        assert_ne!(city, CITY);
        move |area: &str, lead: &str| {
            let commitment =
                format!("[[commitment]]\nid = \"c\"\ntitle = \"C\"\ntext = \"T\"\n{area}lead = \"{lead}\"\n");
            let text = agreement(r#"["soder"]"#, r#"["lpo-soder"]"#, &commitment);
            let files = [("city.toml", city.as_str()), ("f.toml", FRAMEWORK), ("a.toml", text.as_str())];
            !found("lead-not-party", DAY, &files).is_empty()
        }
    };
    let of_district = taken_over("id = \"soder\"\n", "[\"nor\"]");
    assert!(!of_district("", "norr"), "it may be the one that took `soder` over");
    assert!(of_district("", "lpo-ost"), "but it is no district");
    assert!(!taken_over("id = \"norr\"\n", "[\"sodr\"]")("", "norr"), "`soder` may have taken it over");
    let of_office = taken_over("id = \"gatukontoret\"\n", "\"parkkontoret\"");
    assert!(!of_office("area = \"places\"\n", "parkkontoret"), "the framework names `gatukontoret` for the area");
    assert!(of_office("area = \"cameras\"\n", "parkkontoret"));
}

#[test]
fn in_a_framework_its_parties_lead() {
    let commitment = |lead, area| {
        let text =
            format!("{FRAMEWORK}[[commitment]]\nid = \"c\"\n{area}title = \"C\"\ntext = \"T\"\nlead = \"{lead}\"\n");
        found("lead-not-party", DAY, &[("city.toml", CITY), ("f.toml", &text)])
    };
    assert_eq!(commitment("city", ""), NOTHING);
    assert_eq!(commitment("police", ""), NOTHING);
    assert_eq!(commitment("gatukontoret", "area = \"places\"\n"), NOTHING);
    assert_eq!(commitment("gatukontoret", ""), ["f.toml:18 \"gatukontoret\""]);
    assert_eq!(commitment("soder", ""), ["f.toml:18 \"soder\""]);
    let text = FRAMEWORK.replace("parties = [\"city\", \"police\"]\n", "")
        + "[[commitment]]\nid = \"c\"\ntitle = \"C\"\ntext = \"T\"\nlead = \"soder\"\n";
    assert_eq!(found("lead-not-party", DAY, &[("city.toml", CITY), ("f.toml", &text)]), NOTHING, "they are lost");
}

#[test]
fn a_framework_has_both_sides() {
    let with = |parties: &str| {
        let text = FRAMEWORK.replace(r#"["city", "police"]"#, parties);
        found("missing-side", DAY, &[("city.toml", CITY), ("f.toml", &text)])
    };
    assert_eq!(with(r#"["city", "police"]"#), NOTHING);
    assert_eq!(with(r#"["bostaden", "volontarer"]"#), NOTHING);
    assert_eq!(with(r#"["soder", "lpo-soder"]"#), NOTHING);
    assert_eq!(with(r#"["city", "sl"]"#), ["f.toml:6 [\"city\", \"sl\"]"]);
    assert_eq!(with(r#"["police"]"#), ["f.toml:6 [\"police\"]"]);
    assert_eq!(with(r#"["sl"]"#), ["f.toml:6 [\"sl\"]"]);
    assert_eq!(with(r#"["city", "polis"]"#), NOTHING);
    assert_eq!(with("[]"), NOTHING);
    assert_eq!(with(r#""city""#), NOTHING);
}

#[test]
fn the_missing_side_is_named() {
    let with = |parties: &str| {
        let text = FRAMEWORK.replace(r#"["city", "police"]"#, parties);
        said("missing-side", DAY, &[("city.toml", CITY), ("f.toml", &text)]).concat()
    };
    assert!(with(r#"["police"]"#).starts_with("nobody from the city"));
    assert!(with(r#"["city"]"#).starts_with("nobody from the police"));
    assert!(with(r#"["sl"]"#).starts_with("neither the city nor the police"));
}

/// Whether `lead-not-party` is found of a lead in `places`, in the tree with other words in one of its files.
fn leads_edited(lead: &str, from: &str, to: &str) -> bool {
    let text = agreement(r#"["soder"]"#, r#"["lpo-soder"]"#, r#"parties = ["sl"]"#)
        + &format!("[[commitment]]\nid = \"c\"\ntitle = \"C\"\ntext = \"T\"\narea = \"cameras\"\nlead = \"{lead}\"\n");
    let files = [("city.toml", CITY), ("f.toml", FRAMEWORK), ("a.toml", text.as_str())];
    assert!(files.iter().any(|(_, text)| text.contains(from)), "{from}");
    let edited = files.map(|(path, text)| (path, text.replace(from, to)));
    !found("lead-not-party", DAY, &edited.each_ref().map(|(path, text)| (*path, text.as_str()))).is_empty()
}

#[test]
fn a_lead_is_not_judged_where_the_parties_are_lost() {
    assert!(leads_edited("norr", "title = \"A\"", "title = \"A\""));
    for (from, to) in [
        ("districts = [\"soder\"]\n", ""),
        ("police_areas = [\"lpo-soder\"]\n", ""),
        ("parties = [\"sl\"]", "partis = [\"norr\"]"),
    ] {
        assert!(!leads_edited("norr", from, to), "{to}");
    }
    assert!(leads_edited("norr", "parties = [\"sl\"]", ""), "an agreement needs no further parties");
}

#[test]
fn an_administration_is_not_judged_where_those_of_the_area_are_lost() {
    let cameras = "id = \"cameras\"\n";
    assert!(leads_edited("gatukontoret", cameras, cameras));
    for (from, to) in [
        ("area = \"cameras\"", "aera = \"places\""),
        (cameras, "id = \"cameras\"\nadministrations = [\"gatukontor\"]\n"),
        (cameras, "id = \"cameras\"\nadministration = [\"gatukontoret\"]\n"),
    ] {
        assert!(!leads_edited("gatukontoret", from, to), "{to}");
        assert!(leads_edited("norr", from, to), "{to}");
    }
}

#[test]
fn the_framework_is_advised_for_administrations_in_its_areas_alone() {
    let help = |area: &str, lead: &str| {
        let commitment = format!("[[commitment]]\nid = \"c\"\ntitle = \"C\"\ntext = \"T\"\n{area}lead = \"{lead}\"\n");
        let text = agreement(r#"["soder"]"#, r#"["lpo-soder"]"#, &commitment);
        said("lead-not-party", DAY, &[("city.toml", CITY), ("f.toml", FRAMEWORK), ("a.toml", &text)]).concat()
    };
    assert!(help("area = \"cameras\"\n", "gatukontoret").contains("the area's `administrations`"));
    assert!(help("", "gatukontoret").ends_with("or let one of the parties lead"));
    assert!(help("area = \"cameras\"\n", "sl").ends_with("> add `sl` to `parties`, or let one of the parties lead"));
    assert!(!help("", "gatukontoret").contains("administrations"));
}

#[test]
fn a_side_that_cannot_be_read_is_not_missed() {
    let with = |side: &str| {
        let city = CITY.replace("side = \"city\"", side);
        let text = FRAMEWORK.replace(r#"["city", "police"]"#, r#"["bostaden", "police"]"#);
        found("missing-side", DAY, &[("city.toml", &city), ("f.toml", &text)])
    };
    assert_eq!(with("side = \"city\""), NOTHING);
    assert_eq!(with("side = \"stad\""), NOTHING);
    assert_eq!(with("sida = \"city\""), NOTHING);
    assert_eq!(with("").len(), 1);
}
