//! References that name nothing on one side: what is written is compared.

use super::{AGREEMENT, FRAMEWORK, Files, both_ways, files};

/// The tree without and with the record that something names.
fn mended(rows: &str, record: &str) -> (Files, Files) {
    let with = |tail: &str| files(&[("avtal.toml", &format!("{AGREEMENT}\n{rows}{tail}"))]);
    (with(""), with(record))
}

#[test]
fn a_reference_that_is_mended_is_no_change() {
    let indicator = "[[indicator]]\nid = \"x\"\nof = \"robbery\"\nname = \"Y\"\nkind = \"effect\"\n";
    let commitment = "[[commitment]]\nid = \"x\"\ntitle = \"X\"\ntext = \"Polisen ska vakta.\"\nlead = \"lpo\"\n";
    let area = "[[local_area]]\nid = \"x\"\nname = \"X\"\nreason = \"Y\"\n";
    for (row, record) in [
        ("[[measurement]]\nindicator = \"x\"\non = 2020-06-01\nvalue = 3\n", indicator),
        ("[[result]]\ncommitment = \"x\"\non = 2020-06-01\nstatus = \"done\"\n", commitment),
        ("[[indicator]]\nid = \"y\"\nof = \"x\"\nname = \"Z\"\nkind = \"output\"\n", commitment),
        ("[[permit]]\nid = \"y\"\ncommitments = [\"cam-1\", \"x\"]\nreference = \"1\"\n", commitment),
        (
            "[[waiver]]\nrule = \"no-time\"\nrecord = \"x\"\nreason = \"R\"\nowner = \"farsta\"\nvalid_to = 2020-01-01\n",
            commitment,
        ),
        ("[[problem]]\nid = \"y\"\narea = \"x\"\ntitle = \"Klotter\"\n", area),
        ("[[area]]\narea = \"x\"\ngoal = \"Lugnt\"\n", area),
        ("[[declined]]\nareas = [\"x\"]\nreason = \"Inte här\"\n", area),
    ] {
        let (before, after) = mended(row, record);
        assert_eq!(both_ways(&before, &after), ["strengthened added avtal/x"], "{row}");
    }
}

#[test]
fn what_names_another_record_by_the_same_id_is_changed() {
    let commitment = "[[commitment]]\nid = \"x\"\ntitle = \"X\"\ntext = \"Polisen ska vakta.\"\nlead = \"police\"\n";
    let indicator = "[[indicator]]\nid = \"y\"\nof = \"x\"\nname = \"Z\"\nkind = \"output\"\n";
    let (mut before, mut after) = mended(indicator, commitment);
    for side in [&mut before, &mut after] {
        side.insert("ram.toml".to_owned(), format!("{FRAMEWORK}{commitment}"));
    }
    let told = both_ways(&before, &after);
    assert_eq!(told, ["unclear subject avtal/y of x → x", "strengthened added avtal/x"]);
}

#[test]
fn a_row_that_changes_while_its_reference_is_mended_is_one_row() {
    let indicator = "[[indicator]]\nid = \"x\"\nof = \"robbery\"\nname = \"Y\"\nkind = \"effect\"\n";
    let row = |value: u32| format!("[[measurement]]\nindicator = \"x\"\non = 2020-06-01\nvalue = {value}\n");
    let (before, after) = (mended(&row(3), "").0, mended(&row(4), indicator).1);
    let told = ["weakened report avtal value 3 → 4", "strengthened added avtal/x"];
    assert_eq!(both_ways(&before, &after), told);
}
