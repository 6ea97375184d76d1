//! What rows without an id are called, so that they can be told apart.

use samverkan::render::Style;
use samverkan::render::diff::{Comparison, json, text};
use samverkan::words::Language::{English, Swedish};
use samverkan::words::Words;

use super::{AGREEMENT, CITY, agreement, both_ways, diff, lines, with};

/// What is said when the end of the agreement becomes another.
fn said(before: &str, after: &str, language: samverkan::words::Language) -> String {
    let changes = diff(&agreement(before), &agreement(after));
    let comparison = Comparison { from: "a".to_owned(), to: "b".to_owned(), changes };
    json::render(&comparison, &Words::new(language))
}

#[test]
fn every_message_names_its_row() {
    let result = "[[result]]\ncommitment = \"cam-1\"\non = 2020-06-01\nstatus = \"ongoing\"\n";
    let measurement = "[[measurement]]\nindicator = \"count\"\non = 2020-06-01\nvalue = 3\n";
    let review = "[[review]]\non = 2020-06-01\nby = \"farsta\"\n";
    let report = "[[situation_report]]\ntitle = \"Hösten\"\non = 2020-06-01\n";
    let signature = "[[signature]]\nby = \"farsta\"\nrole = \"Chef\"\non = 2020-01-01\n";
    let area = "[[area]]\narea = \"youth\"\ngoal = \"Minst 3\"\n";
    let declined = "[[declined]]\nareas = [\"youth\"]\nreason = \"Inga unga\"\n";
    let waiver = "[[waiver]]\nrule = \"no-time\"\nreason = \"R\"\nowner = \"farsta\"\nvalid_to = 2020-01-01\n";
    let of_record = waiver.replace("reason", "record = \"cam-1\"\nreason");
    for (row, from, to, english, swedish) in [
        (result, "ongoing", "done", "result of `cam-1` on 2020-06-01", "resultat för `cam-1` den 2020-06-01"),
        (measurement, "= 3", "= 4", "measurement of `count` on 2020-06-01", "mätning av `count` den 2020-06-01"),
        (review, "farsta", "bromma", "review on 2020-06-01", "uppföljning den 2020-06-01"),
        (report, "Hösten", "Våren", "situation report of 2020-06-01", "lägesbild den 2020-06-01"),
        (signature, "Chef", "Direktör", "signature of `farsta`", "underskrift av `farsta`"),
        (area, "3", "4", "chosen area `youth`", "valt område `youth`"),
        (declined, "Inga", "Få", "declined areas youth", "bortvalda områden youth"),
        (waiver, "2020-", "2021-", "waiver of `no-time`", "undantag från `no-time`"),
        (&of_record, "2020-", "2021-", "waiver of `no-time` for `cam-1`", "undantag från `no-time` för `cam-1`"),
    ] {
        let after = row.replace(from, to);
        for (language, name, added) in [(English, english, "added"), (Swedish, swedish, "tillkom")] {
            let changed = said(row, &after, language);
            assert!(changed.contains(&format!("\"message\": \"{name}: `")), "{changed}");
            assert!(changed.contains("\"record\": \"avtal\""), "{changed}");
            let new = said("", row, language);
            assert!(
                [area, declined].contains(&row) || new.contains(&format!("\"message\": \"{name} {added}\"")),
                "{new}"
            );
        }
    }
}

#[test]
fn a_row_belongs_to_the_life_of_what_it_tells_of() {
    for (row, about) in [
        ("[[result]]\ncommitment = \"cam-1\"\non = 2020-06-01\nstatus = \"done\"\n", &["avtal/cam-1"][..]),
        ("[[measurement]]\nindicator = \"count\"\non = 2020-06-01\nvalue = 3\n", &["avtal/count", "avtal/cam-1"]),
        ("[[review]]\non = 2020-06-01\nby = \"farsta\"\n", &[]),
    ] {
        assert_eq!(diff(&agreement(""), &agreement(row)).changes[0].about, about, "{row}");
    }
}

#[test]
fn of_rows_of_one_day_those_that_say_the_same_are_the_same() {
    let row = |value: u32| format!("[[measurement]]\nindicator = \"count\"\non = 2020-06-01\nvalue = {value}\n");
    let told = both_ways(&agreement(&(row(3) + &row(4))), &agreement(&row(4)));
    assert_eq!(told, ["weakened removed avtal"]);
    // Also where the files of the two sides are not in the same places.
    let mut after = agreement(&(row(3) + &row(5)));
    after.insert("annan.toml".to_owned(), AGREEMENT.replace("\"avtal\"", "\"annan\"").replace("8 kam", "9 kam"));
    let told = both_ways(&agreement(&(row(3) + &row(4))), &after);
    assert_eq!(told, ["strengthened added annan", "weakened report avtal value 4 → 5"]);
}

#[test]
fn a_row_whose_id_names_something_else_now_is_another() {
    let signature = "[[signature]]\nby = \"farsta\"\nrole = \"Chef\"\non = 2020-01-01\n";
    let before = agreement(signature);
    let mut after = before.clone();
    let renamed = CITY.replace("\"farsta\"", "\"farsta-sdf\"");
    let office = "[[administration]]\nid = \"farsta\"\nname = \"Farstakontoret\"\n";
    after.insert("city.toml".to_owned(), format!("{renamed}{office}"));
    let districts = before["avtal.toml"].replace("[\"farsta\", ", "[\"farsta-sdf\", ");
    after.insert("avtal.toml".to_owned(), districts);
    assert_eq!(
        both_ways(&before, &after),
        [
            "neutral detail avtal by farsta → farsta",
            "neutral renamed stad/farsta-sdf id farsta → farsta-sdf",
            "neutral added stad/farsta",
        ]
    );
    // The same where it does not stand in its old place.
    let moved = signature.replace("farsta", "bromma") + signature;
    let text = after["avtal.toml"].replace(signature, &moved);
    after.insert("avtal.toml".to_owned(), text);
    assert_eq!(
        both_ways(&before, &after),
        [
            "weakened removed avtal",
            "strengthened added avtal",
            "strengthened added avtal",
            "neutral renamed stad/farsta-sdf id farsta → farsta-sdf",
            "neutral added stad/farsta",
        ]
    );
}

#[test]
fn a_row_that_is_matched_by_its_key_is_no_more_matched_by_what_is_left() {
    let row =
        |on: &str, status: &str| format!("[[result]]\ncommitment = \"cam-1\"\non = {on}\nstatus = \"{status}\"\n");
    let before = agreement(&(row("2020-06-01", "partly") + &row("\"snart\"", "ongoing")));
    let after = agreement(&(row("2020-06-01", "partly") + &row("\"snart\"", "done")));
    assert_eq!(both_ways(&before, &after), ["weakened report avtal status ongoing → done"]);
}

#[test]
fn beyond_a_million_pairs_no_loose_rows_are_compared() {
    let result = "[[result]]\ncommitment = \"cam-1\"\non = 2020-06-01\nstatus = \"ongoing\"\n";
    let told = |count: usize| {
        let before = result.repeat(count);
        let after = before.replace("2020-06-01", "\"snart\"").replace("ongoing", "done");
        lines(&diff(&agreement(&before), &agreement(&after)))
    };
    assert_eq!(told(1000), vec!["weakened report avtal status ongoing → done"; 1000]);
    assert!(told(1001).contains(&"weakened removed avtal".to_owned()));
}

#[test]
fn a_record_has_one_heading() {
    let rows = "[[result]]\ncommitment = \"cam-1\"\non = 2020-06-01\nstatus = \"done\"\n\
        [[promise]]\nid = \"x\"\ntext = \"Vi kommer.\"\non = 2020-01-01\ncommitments = [\"cam-1\"]\n\
        [[result]]\ncommitment = \"cam-1\"\non = 2020-07-01\nstatus = \"done\"\n";
    let changed = rows.replace("\"done\"", "\"ongoing\"").replace("Vi kommer.", "Vi kan komma.");
    let changes = diff(&agreement(rows), &agreement(&changed));
    let comparison = Comparison { from: "a".to_owned(), to: "b".to_owned(), changes };
    let shown = text::render(&comparison, &Words::new(English), Style { color: false, width: 100 });
    assert_eq!(shown.matches("\n  avtal  Avtalet\n").count(), 1, "{shown}");
    assert!(shown.contains("result of `cam-1` on 2020-07-01: `status` changed from done to ongoing"), "{shown}");
}

#[test]
fn texts_stand_in_the_quotation_marks_of_the_language() {
    let lead = "lead = \"trafik\"\n";
    let key = |key: &str| with("avtal.toml", lead, &format!("{lead}{key}\n"));
    let before = key("upon = \"within 48 hours\"\nplace = \"Torget\"\nlevel = \"operational\"");
    let after = key("upon = \"within 96 hours\"\nresources = \"Två\"\nlevel = \"strategic\"");
    for (language, expected) in [
        (
            English,
            [
                "`upon` changed from “within 48 hours” to “within 96 hours”",
                "`resources` added: “Två”",
                "`place` removed: “Torget”",
                "`level` changed from operational to strategic",
            ],
        ),
        (
            Swedish,
            [
                "`upon` ändrades från ”within 48 hours” till ”within 96 hours”",
                "`resources` tillkom: ”Två”",
                "`place` ströks: ”Torget”",
                "`level` ändrades från operational till strategic",
            ],
        ),
    ] {
        let comparison = Comparison { from: "a".to_owned(), to: "b".to_owned(), changes: diff(&before, &after) };
        let shown = text::render(&comparison, &Words::new(language), Style { color: false, width: 100 });
        assert!(expected.iter().all(|said| shown.contains(said)), "{shown}");
    }
}

#[test]
fn rates_and_counts_are_in_words() {
    let lead = "lead = \"trafik\"\n";
    let key = |key: &str| with("avtal.toml", lead, &format!("{lead}{key}\n"));
    let changes = diff(&key("times = 40\nper = \"year\""), &key("times = 3\nper = \"month\""));
    let comparison = Comparison { from: "a".to_owned(), to: "b".to_owned(), changes };
    let shown = text::render(&comparison, &Words::new(Swedish), Style { color: false, width: 100 });
    assert!(shown.contains("från 40 per år till 3 per månad"), "{shown}");
    assert!(shown.ends_with("1 ändring: 1 försvagad\n"), "{shown}");
    let changes = diff(&key("districts = [\"farsta\"]"), &key(""));
    let comparison = Comparison { from: "a".to_owned(), to: "b".to_owned(), changes };
    let shown = text::render(&comparison, &Words::new(English), Style { color: false, width: 100 });
    assert!(shown.contains("`districts` removed: farsta; now for all districts"), "{shown}");
}
