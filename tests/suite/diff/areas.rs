//! Areas that are declined, and what is said of that.

use super::{agreement, both_ways};

const DECLINED: &str = "[[declined]]\nareas = [\"youth\"]\nreason = \"Inte här\"\n";

#[test]
fn what_is_said_of_declined_areas_binds_to_nothing() {
    for key in ["note = \"N\"", "source = \"S\""] {
        let told = both_ways(&agreement(DECLINED), &agreement(&format!("{DECLINED}{key}\n")));
        let (name, value) = key.split_once(" = ").unwrap();
        assert_eq!(told, [format!("neutral detail avtal {name} – → {}", value.trim_matches('"'))]);
    }
    let reason = DECLINED.replace("Inte här", "Inte nu");
    let told = both_ways(&agreement(DECLINED), &agreement(&reason));
    assert_eq!(told, ["neutral detail avtal reason Inte här → Inte nu"]);
}

#[test]
fn declining_what_is_still_chosen_is_told() {
    let declined = DECLINED.replace("youth", "cameras");
    assert_eq!(both_ways(&agreement(""), &agreement(&declined)), ["neutral added avtal – → cameras"]);
    assert_eq!(both_ways(&agreement(&declined), &agreement("")), ["neutral removed avtal cameras → –"]);
    let both = format!("{DECLINED}[[area]]\narea = \"youth\"\n");
    assert_eq!(both_ways(&agreement(DECLINED), &agreement(&both)), ["strengthened chosen avtal youth → youth"]);
}

#[test]
fn areas_that_cannot_be_read_are_not_gone() {
    for broken in ["areas = 3", "areas = [3]"] {
        let after = DECLINED.replace("areas = [\"youth\"]", broken);
        assert_eq!(both_ways(&agreement(DECLINED), &agreement(&after)), [""; 0], "{broken}");
    }
}
