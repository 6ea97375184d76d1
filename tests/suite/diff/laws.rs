//! What holds for every pair of trees.

use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::{AGREEMENT, CITY, FRAMEWORK, Files, both_ways, diff, files, lines};

#[test]
fn layout_is_no_change() {
    let layout = AGREEMENT.replace("8 kameror.", "8\\n  kameror.").replace(" = ", "=").replace("\n[[", "\n# c\n\n[[");
    let quoted = layout.replace("\"Rån\"", "'Rån'").replace("[\"farsta\", \"bromma\"]", "[\n \"bromma\",\n\"farsta\"]");
    assert_eq!(both_ways(&files(&[]), &files(&[("avtal.toml", &quoted)])), [""; 0]);
}

/// The tables of a text, the head first.
fn tables(text: &str) -> Vec<String> {
    let mut tables: Vec<String> = Vec::new();
    for line in text.trim().lines() {
        if line.starts_with('[') {
            tables.push(String::new());
        }
        if let Some(table) = tables.last_mut() {
            *table += line;
            *table += "\n";
        }
    }
    tables
}

const EDITS: &[(&str, &str)] = &[
    ("8 kameror", "10 kameror"),
    ("ska sätta", "bör sätta"),
    ("\"signed\"", "\"draft\""),
    ("lead = \"trafik\"", "lead = \"lpo\""),
    ("lead = \"trafik\"", "lead = \"trafik\"\ndue_on = 2020-06-30"),
    ("lead = \"trafik\"", "lead = \"trafik\"\nsupporting = [\"lpo\", \"farsta\"]"),
    ("lead = \"trafik\"", "lead = \"trafik\"\ndistricts = [\"norra\"]"),
    ("cam-1", "kamera"),
    ("robbery", "ran"),
    ("\"avtal\"", "\"avtalet\""),
    ("valid_from = 2020-01-01", "valid_from = 2021-01-01\nvalid_to = 2022-12-31"),
    ("[\"farsta\", \"bromma\"]", "[\"farsta\"]"),
    ("kind = \"output\"", "kind = \"effect\"\nbaseline = 3\ntarget = 5"),
    ("[[area]]\narea = \"cameras\"", "[[declined]]\nareas = [\"cameras\"]\nreason = \"R\""),
    ("title = \"Rån\"", "title = \"Rån\"\npriority = 1"),
    ("binds = [\"city\"]", "binds = [\"city\", \"police\"]"),
    ("id = \"cameras\"\nname", "id = \"cameras\"\nbinding = true\nname"),
    ("id = \"sodra\"", "id = \"sodra-bromma\""),
];

/// Trees that come from one by edits, dropped tables and another order.
fn trees() -> impl Strategy<Value = Files> {
    let edits = subsequence(EDITS, 0..=6);
    let more = select(vec![
        "",
        "[[result]]\ncommitment = \"cam-1\"\non = 2020-06-01\nstatus = \"done\"\n",
        "[[commitment]]\nid = \"vakt\"\ntitle = \"Vakter\"\ntext = \"Polisen ska vakta minst 2 nätter.\"\nlead = \"lpo\"\n",
        "[[waiver]]\nrule = \"no-time\"\nreason = \"R\"\nowner = \"farsta\"\nvalid_to = 2020-01-01\n",
    ]);
    let second = any::<bool>();
    (edits, more, subsequence((0..12).collect::<Vec<usize>>(), 0..=3), second, select(vec!["avtal.toml", "x/y.toml"]))
        .prop_map(|(edits, more, dropped, second, path)| {
            let edit = |text: &str| edits.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to));
            let mut agreement = tables(&edit(&format!("{AGREEMENT}\n{more}")));
            for place in dropped {
                if place > 0 && place < agreement.len() {
                    agreement.remove(place);
                }
            }
            let mut all = files(&[("city.toml", &edit(CITY)), ("ram.toml", &edit(FRAMEWORK))]);
            all.remove("avtal.toml");
            all.insert(path.to_owned(), agreement.concat());
            if second {
                let other = edit(AGREEMENT).replace("avtal", "andra").replace("kameror", "vakter");
                all.insert("andra.toml".to_owned(), other);
            }
            all
        })
}

/// The same tree with its tables and keys in another order.
fn shuffled(files: &Files) -> Files {
    let shuffle = |text: &str| {
        let mut tables = tables(text);
        for table in &mut tables {
            let mut lines: Vec<&str> = table.lines().collect();
            lines[1..].reverse();
            *table = lines.join("\n  ") + "  # remark\n\n";
        }
        tables.reverse();
        tables.concat()
    };
    files.iter().map(|(path, text)| (path.clone(), shuffle(text))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_tree_is_the_same_as_itself(tree in trees()) {
        prop_assert_eq!(lines(&diff(&tree, &tree)), [""; 0]);
    }

    #[test]
    fn the_order_of_tables_and_keys_is_no_change(tree in trees()) {
        prop_assert_eq!(both_ways(&tree, &shuffled(&tree)), [""; 0]);
    }

    #[test]
    fn exchanging_the_sides_exchanges_the_verdicts(before in trees(), after in trees()) {
        both_ways(&before, &after);
    }

    #[test]
    fn what_differs_is_told(before in trees(), after in trees()) {
        let meaning = |files: &Files| -> Vec<(String, Vec<String>)> {
            let sorted = |text: &String| { let mut tables = tables(text); tables.sort(); tables };
            files.iter().map(|(path, text)| (path.clone(), sorted(text))).collect()
        };
        let told = !lines(&diff(&before, &after)).is_empty();
        prop_assert_eq!(told, meaning(&before) != meaning(&after));
    }
}
