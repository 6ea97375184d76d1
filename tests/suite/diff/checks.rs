//! How strictly a city is checked: a register without `[checks]` has empty ones.

use super::{CITY, Files, both_ways, files};

fn city(checks: &str) -> Files {
    files(&[("city.toml", &format!("{CITY}\n{checks}"))])
}

#[test]
fn the_whole_table_is_told_entry_by_entry() {
    let checks = "[checks]\nprofiles = [\"bra\", \"law\"]\nexpiring_within_days = 30\n\
        levels = { no-level = \"error\", unresolved-reference = \"off\", no-time = \"error\" }\n";
    let told = [
        "weakened checks stad profiles bra → –",
        "weakened checks stad profiles law → –",
        "neutral checks stad levels no-time = error → –",
        "weakened checks stad levels no-level = error → –",
        "strengthened checks stad levels unresolved-reference = off → –",
        "neutral detail stad expiring_within_days 30 → –",
    ];
    let mut gone = both_ways(&city(checks), &city(""));
    let mut emptied = both_ways(&city(checks), &city("[checks]\n"));
    let mut told = told.map(str::to_owned).to_vec();
    for all in [&mut gone, &mut emptied, &mut told] {
        all.sort();
    }
    assert_eq!((&gone, &emptied), (&told, &told));
}

#[test]
fn an_empty_table_is_none() {
    assert_eq!(both_ways(&city("[checks]\n"), &city("")), [""; 0]);
}

#[test]
fn a_level_that_there_is_not_is_no_level() {
    let level = |level: &str| city(&format!("[checks]\nlevels = {{ no-level = \"{level}\" }}\n"));
    assert_eq!(both_ways(&level("error"), &level("hög")), [""; 0]);
    assert_eq!(both_ways(&level("error"), &level("")), ["weakened checks stad levels no-level = error → –"]);
}
