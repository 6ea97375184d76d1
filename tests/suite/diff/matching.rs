//! Which record became which.

use std::fmt::Write as _;

use super::{AGREEMENT, CITY, FRAMEWORK, Files, both_ways, diff, files, lines};

#[test]
fn a_renamed_id_takes_its_references_along() {
    let renamed = AGREEMENT.replace("cam-1", "kamera-1").replace("robbery", "ran");
    let told = both_ways(&files(&[]), &files(&[("avtal.toml", &renamed)]));
    assert_eq!(
        told,
        ["neutral renamed avtal/ran id robbery → ran", "neutral renamed avtal/kamera-1 id cam-1 → kamera-1",]
    );
}

#[test]
fn ids_of_actors_and_of_the_framework_are_followed_too() {
    let city = CITY.replace("id = \"farsta\"", "id = \"farsta-sdf\"");
    let framework = FRAMEWORK.replace("\"ram\"", "\"ram-2020\"").replace("\"cameras\"", "\"kameror\"");
    let agreement = AGREEMENT
        .replace("\"ram\"", "\"ram-2020\"")
        .replace("\"cameras\"", "\"kameror\"")
        .replace("\"farsta\"", "\"farsta-sdf\"");
    let after = files(&[("city.toml", &city), ("ram.toml", &framework), ("avtal.toml", &agreement)]);
    assert_eq!(
        both_ways(&files(&[]), &after),
        [
            "neutral renamed stad/farsta-sdf id farsta → farsta-sdf",
            "neutral renamed ram-2020 id ram → ram-2020",
            "neutral renamed ram-2020/kameror id cameras → kameror",
        ]
    );
}

#[test]
fn a_reference_may_be_written_in_full_or_short() {
    let full = AGREEMENT
        .replace("area = \"cameras\"", "area = \"ram/cameras\"")
        .replace("\"cam-1\"\nname", "\"avtal/cam-1\"\nname");
    assert_eq!(both_ways(&files(&[]), &files(&[("avtal.toml", &full)])), [""; 0]);
}

#[test]
fn a_file_that_moved_is_one_change() {
    let mut after = files(&[("ny/plats.toml", AGREEMENT)]);
    after.remove("avtal.toml");
    assert_eq!(both_ways(&files(&[]), &after), ["neutral file-moved avtal avtal.toml → ny/plats.toml"]);
    let renamed = AGREEMENT.replace("\"avtal\"", "\"avtal-2\"");
    let mut after = files(&[("avtal-2.toml", &renamed)]);
    after.remove("avtal.toml");
    assert_eq!(
        both_ways(&files(&[]), &after),
        ["neutral file-moved avtal-2 avtal.toml → avtal-2.toml", "neutral renamed avtal-2 id avtal → avtal-2"]
    );
}

fn agreement(id: &str, district: &str, commitments: &[u32]) -> String {
    let mut text = format!(
        "[agreement]\nid = \"{id}\"\ntitle = \"{id}\"\nframework = \"ram\"\ndistricts = [{district}]\n\
         police_areas = [\"lpo\"]\nstatus = \"signed\"\nvalid_from = 2020-01-01\n"
    );
    let things = ["kameror", "vakter", "lampor", "staket", "fritidsgårdar", "grannar", "skolor", "bommar"];
    for number in commitments {
        let thing = things[*number as usize];
        let _ = write!(
            text,
            "[[commitment]]\nid = \"c-{number}\"\narea = \"cameras\"\ntitle = \"Om {thing}\"\n\
             text = \"Staden ska ordna {thing} enligt plan {number}.\"\nlead = \"trafik\"\n"
        );
    }
    text
}

#[test]
fn a_record_that_moves_between_documents_is_neither_lost_nor_won() {
    let before = files(&[
        ("ett.toml", &agreement("ett", "\"farsta\"", &[0, 1, 2])),
        ("tva.toml", &agreement("tva", "\"bromma\"", &[3, 4])),
    ]);
    let after = files(&[
        ("ett.toml", &agreement("ett", "\"farsta\"", &[0, 1])),
        ("tva.toml", &agreement("tva", "\"bromma\"", &[2, 3, 4]).replace("plan 2", "plan två")),
    ]);
    assert_eq!(
        both_ways(&before, &after),
        [
            "neutral moved tva/c-2 ett/c-2 → tva/c-2",
            "neutral text tva/c-2 text Staden ska ordna lampor enligt plan 2. → Staden ska ordna lampor enligt plan två.",
            "unclear reach tva/c-2 districts farsta → norra, sodra",
        ]
    );
}

#[test]
fn an_agreement_is_split_and_merged() {
    let before = files(&[("ett.toml", &agreement("ett", "\"farsta\", \"bromma\"", &[0, 1, 2, 3, 4, 5]))]);
    let after = files(&[
        ("ett.toml", &agreement("ett", "\"farsta\"", &[0, 1, 2])),
        ("tva.toml", &agreement("tva", "\"bromma\"", &[3, 4, 5])),
    ]);
    let told = both_ways(&before, &after);
    let reach = |id: &str, district: &str| format!("weakened reach {id} districts bromma, farsta → {district}");
    let units = |id: &str, left: &str| reach(id, left).replace("bromma, farsta", "farsta, norra, sodra");
    assert_eq!(
        told,
        [
            units("ett/c-0", "farsta"),
            units("ett/c-1", "farsta"),
            units("ett/c-2", "farsta"),
            "neutral split tva ett → tva".to_owned(),
            "neutral detail tva title ett → tva".to_owned(),
            units("tva/c-3", "norra, sodra"),
            units("tva/c-4", "norra, sodra"),
            units("tva/c-5", "norra, sodra"),
        ]
    );
}

#[test]
fn an_agreement_that_becomes_two_of_its_kind_binds_as_before() {
    let before = files(&[("ett.toml", &agreement("ett", "\"farsta\", \"bromma\"", &[0, 1, 2]))]);
    let mut after = files(&[
        ("farsta.toml", &agreement("farsta-1", "\"farsta\"", &[0, 1, 2])),
        ("bromma.toml", &agreement("bromma-1", "\"bromma\"", &[0, 1, 2])),
    ]);
    let told = both_ways(&before, &after);
    assert!(told.iter().all(|line| line.starts_with("neutral")), "{told:#?}");
    assert_eq!(told.iter().filter(|line| line.starts_with("neutral split")).count(), 1, "{told:#?}");
    after.insert("bromma.toml".to_owned(), agreement("bromma-1", "\"bromma\"", &[0, 1]));
    let told = lines(&diff(&before, &after));
    let weaker: Vec<_> = told.iter().filter(|line| !line.starts_with("neutral")).collect();
    assert_eq!(weaker, ["weakened reach farsta-1/c-2 districts farsta, norra, sodra → farsta"]);
}

#[test]
fn a_commitment_that_becomes_two_loses_a_district_once() {
    let before = files(&[("ett.toml", &agreement("ett", "\"farsta\", \"bromma\", \"alvsjo\"", &[0, 1]))]);
    let after = files(&[
        ("ett.toml", &agreement("ett", "\"farsta\"", &[0, 1])),
        ("tva.toml", &agreement("tva", "\"bromma\"", &[0, 1])),
    ]);
    let told = both_ways(&before, &after);
    let of_commitments: Vec<_> = told.iter().filter(|line| line.contains("/c-")).collect();
    let reach = |id: &str| format!("weakened reach {id} districts alvsjo, farsta, norra, sodra → farsta, norra, sodra");
    assert_eq!(of_commitments, [&reach("ett/c-0"), &reach("ett/c-1")], "{told:#?}");
}

#[test]
fn a_part_belongs_to_the_agreement_with_which_it_shares_most() {
    let before = files(&[
        ("a.toml", &agreement("a", "\"alvsjo\"", &[0, 1, 5])),
        ("ett.toml", &agreement("ett", "\"farsta\", \"bromma\"", &[0, 1, 2, 3, 4])),
        ("o.toml", &agreement("o", "\"alvsjo\"", &[2, 3, 6])),
    ]);
    let after = files(&[
        ("a.toml", &agreement("a", "\"alvsjo\"", &[0, 1, 5])),
        ("ett.toml", &agreement("ett", "\"farsta\"", &[3, 4])),
        ("o.toml", &agreement("o", "\"alvsjo\"", &[2, 3, 6])),
        ("tva.toml", &agreement("tva", "\"bromma\"", &[0, 1, 2])),
    ]);
    let told = both_ways(&before, &after);
    assert!(told.contains(&"neutral split tva ett → tva".to_owned()), "{told:#?}");
    // Also where another one that gave up nothing is as much alike.
    let more = |mut all: Files| {
        all.insert("a.toml".to_owned(), agreement("a", "\"alvsjo\"", &[0, 1, 2]));
        all
    };
    let told = both_ways(&more(before), &more(after));
    assert!(told.contains(&"neutral split tva ett → tva".to_owned()), "{told:#?}");
}

#[test]
fn areas_go_along_where_an_agreement_is_split_or_merged() {
    let cameras = "[[area]]\narea = \"cameras\"\n";
    let declined = "[[declined]]\nareas = [\"cameras\"]\nreason = \"Inte här\"\n";
    let youth = "[[area]]\narea = \"youth\"\n";
    for first in [cameras, declined] {
        let whole = agreement("ett", "\"farsta\", \"bromma\"", &[0, 1, 2, 3, 4, 5]);
        let before = files(&[("ett.toml", &format!("{whole}{first}{youth}"))]);
        let after = files(&[
            ("ett.toml", &(agreement("ett", "\"farsta\"", &[0, 1, 2]) + first)),
            ("tva.toml", &(agreement("tva", "\"bromma\"", &[3, 4, 5]) + youth)),
        ]);
        let told = both_ways(&before, &after);
        assert!(told.contains(&"neutral split tva ett → tva".to_owned()), "{told:#?}");
        assert!(!told.iter().any(|line| line.contains("cameras") || line.contains("youth")), "{told:#?}");
    }
}

#[test]
fn half_of_its_records_make_a_document_a_version_of_another() {
    let is_renamed = |before: &[u32], after: &[u32]| {
        let before = files(&[("ett.toml", &agreement("ett", "\"farsta\"", before))]);
        let after = files(&[("tva.toml", &agreement("tva", "\"farsta\"", after))]);
        both_ways(&before, &after).contains(&"neutral renamed tva id ett → tva".to_owned())
    };
    assert!(is_renamed(&[0, 1, 2, 3], &[0, 1, 6, 7]));
    assert!(is_renamed(&[0, 1, 2, 3], &[0]), "all of the smaller one's");
    assert!(!is_renamed(&[0, 1, 2], &[0, 4, 5]));
    assert!(!is_renamed(&[0, 1], &[4, 5]));
}

#[test]
fn records_of_other_ids_are_the_same_by_what_they_say_in_common() {
    let record = |id: &str, title: &str, text: &str| {
        format!(
            "[[commitment]]\nid = \"{id}\"\narea = \"cameras\"\ntitle = \"{title}\"\ntext = \"{text}\"\nlead = \"trafik\"\n"
        )
    };
    let more = "place = \"Torget\"\nlevel = \"strategic\"\ndue_on = 2021-01-01\n";
    let (old, new) = ("Staden ska ordna lampor.", "Kvällstid vaktar polisen torget.");
    for (before, after, is_same) in [
        (record("x", "Om lampor", old), record("y", "Om lampor", new), true),
        (record("x", "Om lampor", old), record("y", "Om lampor", new) + more, false),
        // A word that is repeated is in common no more often than both have it.
        (record("x", "Om lampor", "lampor"), record("y", "Om torget", "lampor lampor lampor lampor lampor"), false),
    ] {
        let with = |tail: &str| files(&[("avtal.toml", &format!("{AGREEMENT}{tail}"))]);
        let told = both_ways(&with(&before), &with(&after));
        assert_eq!(told.contains(&"neutral renamed avtal/y id x → y".to_owned()), is_same, "{told:#?}");
    }
}

#[test]
fn an_id_may_come_to_name_what_the_agreement_itself_has() {
    let lead = "lead = \"trafik\"\n";
    let before = AGREEMENT.replace(lead, &format!("{lead}requirements = [\"joint\"]\n"));
    let own = "[[problem]]\nid = \"joint\"\narea = \"youth\"\ntitle = \"Skadegörelse\"\n";
    let told = both_ways(&files(&[("avtal.toml", &before)]), &files(&[("avtal.toml", &format!("{before}{own}"))]));
    assert_eq!(
        told,
        [
            "strengthened entry-added avtal/cam-1 requirements – → joint",
            "weakened entry-removed avtal/cam-1 requirements joint → –",
            "strengthened added avtal/joint",
        ]
    );
}

#[test]
fn areas_of_the_same_ids_are_kept_under_another_framework() {
    let next = FRAMEWORK.replace("\"ram\"", "\"ram-2\"");
    let under = |id: &str| {
        let agreement = AGREEMENT.replace("\"ram\"", &format!("\"{id}\""));
        files(&[("ram-2.toml", &next), ("avtal.toml", &agreement)])
    };
    let told = both_ways(&under("ram"), &under("ram-2"));
    assert!(told.len() == 1 && told[0].ends_with(" avtal framework ram → ram-2"), "{told:#?}");
}

#[test]
fn the_next_terms_agreement_is_no_part_of_the_last() {
    let next = AGREEMENT.replace("\"avtal\"", "\"avtal-2024\"").replace("2020-", "2024-");
    let told = both_ways(&files(&[]), &files(&[("avtal-2024.toml", &next)]));
    assert_eq!(told, ["strengthened added avtal-2024"]);
}

#[test]
fn what_cannot_be_read_is_noted_and_the_rest_compared() {
    let stronger = AGREEMENT.replace("8 kameror", "9 kameror");
    let before = files(&[("trasig.toml", &agreement("trasig", "\"farsta\"", &[0]))]);
    let after = files(&[("trasig.toml", "[agreement\nid = "), ("avtal.toml", &stronger)]);
    for (one, other) in [(&before, &after), (&after, &before)] {
        let changes = diff(one, other);
        assert_eq!(changes.changes.len(), 1, "{:#?}", lines(&changes));
        let notes: Vec<_> = changes.notes.iter().map(|note| (note.file.as_str(), note.rule)).collect();
        assert_eq!(notes, [("trasig.toml", "toml-syntax")]);
    }
}

#[test]
fn a_document_is_gone_although_another_cannot_be_read() {
    let before = files(&[("trasig.toml", &agreement("trasig", "\"farsta\"", &[0]))]);
    let mut after = files(&[("trasig.toml", "[agreement\nid = ")]);
    after.remove("avtal.toml");
    assert_eq!(both_ways(&before, &after), ["weakened removed avtal"]);
}

#[test]
fn a_record_lost_in_a_broken_file_is_not_taken_for_one_of_the_framework() {
    let framework = format!("{FRAMEWORK}{}", &AGREEMENT[AGREEMENT.find("[[commitment]]").unwrap()..]);
    let framework = framework[..framework.find("[[indicator]]").unwrap()].to_owned();
    let whole = files(&[("ram.toml", &framework)]);
    for (line, lost) in [("[[commitment]]", "[[commitment"), ("id = \"cam-1\"", "id = cam-1")] {
        let broken = AGREEMENT.replace(line, lost);
        let broken = files(&[("ram.toml", &framework), ("avtal.toml", &broken)]);
        assert_eq!(both_ways(&whole, &broken), [""; 0], "{lost}");
    }
}

#[test]
fn what_is_lost_in_a_broken_file_is_neither_weakened_nor_strengthened() {
    for broken in [
        AGREEMENT.replace("id = \"avtal\"", "id = \"avtal"),
        AGREEMENT.replace("lead = \"trafik\"", "lead = trafik"),
        AGREEMENT.replace("[[commitment]]", "[[commitment"),
        AGREEMENT.replace("[\"farsta\", \"bromma\"]", "[\"farsta\", bromma"),
        AGREEMENT.replace("[[area]]\n", "[[area\n"),
        AGREEMENT.replace("area = \"cameras\"\n[[problem", "area = cameras\n[[problem"),
        AGREEMENT.replace("title = \"Rån\"\n", "Rån\n"),
    ] {
        let (whole, broken) = (files(&[]), files(&[("avtal.toml", &broken)]));
        for (before, after) in [(&whole, &broken), (&broken, &whole)] {
            let changes = diff(before, after);
            assert_eq!(changes.notes.len(), 1);
            assert_eq!(lines(&changes), [""; 0], "{:#?}", broken["avtal.toml"]);
        }
    }
}

#[test]
fn the_most_alike_are_the_same() {
    let commitment = |id: &str, text: &str| {
        format!(
            "[[commitment]]\nid = \"{id}\"\narea = \"cameras\"\ntitle = \"Om lampor\"\ntext = \"{text}\"\nlead = \"trafik\"\n"
        )
    };
    let text = "Staden ska ordna lampor vid torget enligt planen.";
    let with = |tail: &str| files(&[("avtal.toml", &format!("{AGREEMENT}{tail}"))]);
    let before = with(&commitment("lampor", text));
    let likely = commitment("zz", text) + &commitment("aa", &text.replace("torget", "parken"));
    assert_eq!(
        both_ways(&before, &with(&likely)),
        ["neutral renamed avtal/zz id lampor → zz", "strengthened added avtal/aa"]
    );
    let near = commitment("zz", &text.replace("torget", "parken"));
    let far = commitment("aa", &text.replace("lampor vid torget", "staket i parken"));
    assert_eq!(both_ways(&before, &with(&(near + &far)))[0], "neutral renamed avtal/zz id lampor → zz");
    // Of equally alike ones that with the same id.
    let two = |tail: &str, other: &str| {
        let one = format!("{}{tail}", agreement("ett", "\"farsta\"", &[0, 1, 2]));
        let other = format!("{}{other}", agreement("tva", "\"bromma\"", &[3, 4, 5]));
        files(&[("ett.toml", &one), ("tva.toml", &other)])
    };
    let both = commitment("aa", text) + &commitment("lampor", text) + &commitment("zz", text);
    let told = both_ways(&two(&commitment("lampor", text), ""), &two("", &both));
    assert!(told.contains(&"neutral moved tva/lampor ett/lampor → tva/lampor".to_owned()), "{told:#?}");
}

#[test]
fn rows_that_say_nothing_are_the_same() {
    for begun in ["[[organisation]]\n", "[[organisation]]\n[[organisation]]\n"] {
        let tree = files(&[("city.toml", &format!("{CITY}{begun}"))]);
        assert_eq!(both_ways(&tree, &tree), [""; 0]);
    }
}
