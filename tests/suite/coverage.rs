//! The states of areas and requirements, as reports and rules count them.

use jiff::civil::{Date, date};
use samverkan::load::Loaded;
use samverkan::model::RequirementState::{Met, NotApplicable, Partly, Unmet};
use samverkan::model::{Actor, AsOf, CellState, Coverage, Unit, Workspace};

use super::checked::{DAY, tree};

const CITY: &str = "[city]\nid = \"tallby\"\nname = \"Tallby\"\n
[[district]]\nid = \"norr\"\nname = \"Norr\"\n
[[district]]\nid = \"soder\"\nname = \"Söder\"\n
[[district]]\nid = \"torget\"\nname = \"Torget\"\npart_of = \"soder\"\n
[[district]]\nid = \"parken\"\nname = \"Parken\"\npart_of = \"soder\"\n
[[police_area]]\nid = \"lpo-norr\"\nname = \"LPO Norr\"\ncovers = [\"norr\", \"torget\"]\n
[[police_area]]\nid = \"lpo-soder\"\nname = \"LPO Söder\"\ncovers = [\"parken\"]\n";

const FRAMEWORK: &str =
    "[framework]\nid = \"f\"\ntitle = \"F\"\nstatus = \"adopted\"\nparties = [\"city\", \"police\"]\n
[[focus_area]]\nid = \"places\"\nname = \"Platser\"\nbinding = true\n
[[focus_area]]\nid = \"cameras\"\nname = \"Kameror\"\n
[[focus_area]]\nid = \"youth\"\nname = \"Unga\"\n
[[requirement]]\nid = \"joint\"\narea = \"cameras\"\ntext = \"Gemensamt.\"\nbinds = [\"city\", \"police\"]\n
[[requirement]]\nid = \"norr-only\"\ntext = \"I norr.\"\nbinds = [\"police\"]\ndistricts = [\"norr\"]\n";

/// An agreement for districts, and what stands in it.
fn agreement(id: &str, districts: &str, records: &str) -> String {
    format!(
        "[agreement]\nid = \"{id}\"\ntitle = \"A\"\nframework = \"f\"\ndistricts = [{districts}]\n\
         police_areas = [\"lpo-norr\", \"lpo-soder\"]\nstatus = \"adopted\"\nvalid_from = 2025-01-01\n\
         valid_to = 2026-12-31\n{records}"
    )
}

fn commitment(id: &str, area: &str, lead: &str, more: &str) -> String {
    format!(
        "[[commitment]]\nid = \"{id}\"\narea = \"{area}\"\ntitle = \"T\"\ntext = \"T\"\nlead = \"{lead}\"\n{more}\n"
    )
}

fn unit(tree: &Workspace, id: &str) -> Unit {
    match tree.actor(id) {
        Some(Actor::District(index)) => Unit::District(index),
        _ => Unit::City,
    }
}

/// The state of an area in a unit on a day.
fn state(loaded: &Loaded, day: Date, id: &str, area: &str) -> CellState {
    let tree = &loaded.workspace;
    Coverage::of(AsOf { tree, day }).state(unit(tree, id), area)
}

#[test]
fn an_agreement_gives_each_unit_a_state_in_each_area() {
    let records = "[[area]]\narea = \"cameras\"\n[[declined]]\nareas = [\"youth\"]\nreason = \"R\"\n\
                   [[local_area]]\nid = \"dealing\"\nname = \"D\"\nreason = \"R\"\n"
        .to_owned()
        + &commitment("a", "cameras", "norr", "supporting = [\"lpo-norr\"]")
        + &commitment("b", "dealing", "norr", "districts = [\"torget\"]");
    let loaded =
        tree(&[("city.toml", CITY), ("f.toml", FRAMEWORK), ("a.toml", &agreement("a", "\"soder\"", &records))]);
    let state = |unit, area| state(&loaded, DAY, unit, area);
    assert_eq!(state("torget", "cameras"), CellState::Covered);
    assert_eq!(state("parken", "cameras"), CellState::OneSided, "lpo-norr does not cover it");
    assert_eq!(state("torget", "dealing"), CellState::OneSided);
    assert_eq!(state("parken", "dealing"), CellState::Empty, "no commitment reaches it");
    assert_eq!(state("parken", "youth"), CellState::Declined);
    assert_eq!(state("parken", "places"), CellState::Unaddressed);
    assert_eq!(state("parken", "no-such-area"), CellState::Unaddressed);
    assert_eq!(state("norr", "cameras"), CellState::NoAgreement);
    let tree = AsOf { tree: &loaded.workspace, day: DAY };
    let agreement = tree.document_by_id("a").unwrap();
    let dealing = tree.area_named(agreement, "dealing").unwrap();
    let there = |id| tree.live_there(agreement, dealing, unit(&tree, id)).count();
    assert_eq!((there("torget"), there("parken")), (1, 0));
    let later = Coverage::of(AsOf { tree: &loaded.workspace, day: date(2027, 1, 1) });
    assert_eq!(later.state(unit(&loaded.workspace, "torget"), "cameras"), CellState::NoAgreement);
}

#[test]
fn a_dropped_commitment_covers_nothing_and_neither_side_is_empty() {
    let dropped = "[[result]]\ncommitment = \"a\"\non = 2026-02-01\nstatus = \"dropped\"\nreason = \"R\"\n";
    let records = "[[area]]\narea = \"cameras\"\n".to_owned() + &commitment("a", "cameras", "norr", "") + dropped;
    let one = tree(&[("city.toml", CITY), ("f.toml", FRAMEWORK), ("a.toml", &agreement("a", "\"norr\"", &records))]);
    assert_eq!(state(&one, date(2026, 1, 31), "norr", "cameras"), CellState::OneSided);
    assert_eq!(state(&one, date(2026, 2, 1), "norr", "cameras"), CellState::Empty);
    let records = "[[area]]\narea = \"cameras\"\n".to_owned() + &commitment("a", "cameras", "lpo-soder", "");
    let other = tree(&[("city.toml", CITY), ("f.toml", FRAMEWORK), ("a.toml", &agreement("a", "\"norr\"", &records))]);
    assert_eq!(state(&other, DAY, "norr", "cameras"), CellState::Empty);
}

#[test]
fn of_several_agreements_the_best_state_counts() {
    let declines = agreement("a", "\"norr\"", "[[declined]]\nareas = [\"cameras\"]\nreason = \"R\"\n");
    let chooses = agreement("b", "\"city\"", "[[area]]\narea = \"cameras\"\n");
    let older = FRAMEWORK.replace("id = \"f\"", "id = \"g\"");
    let covers = agreement("c", "\"norr\"", &commitment("a", "cameras", "city", "supporting = [\"police\"]"))
        .replace("\"f\"", "\"g\"");
    let files = [("city.toml", CITY), ("f.toml", FRAMEWORK), ("a.toml", &declines), ("b.toml", &chooses)];
    assert_eq!(state(&tree(&files), DAY, "norr", "cameras"), CellState::Empty);
    let with_older = [&files[..], &[("c.toml", &covers), ("g.toml", &older)]].concat();
    let loaded = tree(&with_older);
    assert_eq!(state(&loaded, DAY, "norr", "cameras"), CellState::Covered, "by equal ids under another framework");
    let coverage = Coverage::of(AsOf { tree: &loaded.workspace, day: DAY });
    let names = |id| {
        let agreements = coverage.agreements_for(unit(&loaded.workspace, id)).iter();
        agreements.map(|index| loaded.workspace.document(*index).name().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(names("norr"), ["a", "b", "c"]);
    assert_eq!(names("torget"), ["b"]);
}

/// `mitten` took over `norr` and `soder`; `stranden` took over `mitten`.
fn merged(circle: bool) -> String {
    let ended = |name: &str| format!("name = \"{name}\"\nvalid_to = 2025-12-31\nsucceeded_by = [\"mitten\"]\n");
    let back = if circle { "succeeded_by = [\"stranden\"]" } else { "" };
    CITY.replace("name = \"Norr\"\n", &ended("Norr")).replace("name = \"Söder\"\n", &ended("Söder"))
        + "[[district]]\nid = \"mitten\"\nname = \"Mitten\"\nvalid_from = 2026-01-01\nsucceeded_by = [\"stranden\"]\n"
        + &format!("[[district]]\nid = \"stranden\"\nname = \"Stranden\"\nvalid_from = 2026-01-01\n{back}\n")
}

#[test]
fn a_unit_without_an_agreement_has_the_worst_state_of_those_that_it_took_over() {
    let both = commitment("a", "cameras", "city", "supporting = [\"police\"]");
    let north = agreement("a", "\"norr\"", &both);
    let south = |districts: &str, lead: &str| agreement("b", districts, &commitment("a", "cameras", lead, ""));
    for circle in [false, true] {
        let city = merged(circle);
        let on = |south: &str, id: &str| {
            let files = [("city.toml", &*city), ("f.toml", FRAMEWORK), ("a.toml", &north), ("b.toml", south)];
            state(&tree(&files), DAY, id, "cameras")
        };
        assert_eq!(on(&south("\"soder\"", "city"), "mitten"), CellState::OneSided);
        assert_eq!(on(&south("\"soder\"", "city"), "stranden"), CellState::OneSided, "in turn");
        assert_eq!(on(&south("\"torget\"", "city"), "mitten"), CellState::NoAgreement, "parken has none");
        assert_eq!(on(&south("\"mitten\"", "city"), "mitten"), CellState::OneSided, "its own counts alone");
        assert_eq!(on(&south("\"mitten\"", "city"), "stranden"), CellState::OneSided);
    }
}

#[test]
fn those_who_took_over_each_other_have_nobody_to_look_to() {
    let city = "[city]\nid = \"t\"\nname = \"T\"\n[[district]]\nid = \"a\"\nname = \"A\"\nsucceeded_by = [\"b\"]\n\
                [[district]]\nid = \"b\"\nname = \"B\"\nsucceeded_by = [\"a\"]\n";
    let loaded = tree(&[("city.toml", city), ("f.toml", FRAMEWORK)]);
    assert_eq!(state(&loaded, DAY, "a", "cameras"), CellState::NoAgreement);
}

#[test]
fn a_requirement_has_a_state_in_each_agreement() {
    let list = "requirements = [\"joint\"]";
    let requirement = |records: &str, districts: &str| {
        let text = agreement("a", districts, records);
        let loaded = tree(&[("city.toml", CITY), ("f.toml", FRAMEWORK), ("a.toml", &text)]);
        let tree = AsOf { tree: &loaded.workspace, day: DAY };
        let agreement = tree.document_by_id("a").unwrap();
        let states = tree.requirements(tree.framework_of(agreement).unwrap());
        states.map(|(at, _)| tree.requirement_state(agreement, at)).collect::<Vec<_>>()
    };
    let chosen = "[[area]]\narea = \"cameras\"\n";
    assert_eq!(requirement("", "\"soder\""), [NotApplicable, NotApplicable]);
    assert_eq!(requirement(chosen, "\"norr\""), [Unmet, Unmet]);
    assert_eq!(requirement(chosen, "\"city\""), [Unmet, Unmet]);
    let alone = chosen.to_owned() + &commitment("a", "cameras", "city", list);
    assert_eq!(requirement(&alone, "\"soder\""), [Partly, NotApplicable]);
    let both = alone.clone() + &commitment("b", "cameras", "lpo-soder", list);
    assert_eq!(requirement(&both, "\"soder\""), [Met, NotApplicable]);
}
