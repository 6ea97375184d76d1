//! What refers to what, and why a cell of the coverage is as it is.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::process::{Command, Stdio};

use samverkan::load::Loaded;
use samverkan::model::{AsOf, CellState, Coverage, Kind, RecordRef, Value};
use samverkan::render::{Style, cell, graph, trace as render};
use samverkan::report::View;
use samverkan::report::cell::{Explained, explain};
use samverkan::report::trace::{Trace, trace};
use samverkan::words::{Language, Words};
use snapbox::assert_data_eq;

use super::asked::{DAYS, prints, refuses, stockholm, transcript};
use super::checked::tree;

#[test]
fn trees_lead_over_files_in_both_directions() {
    let lines = [
        "trace farsta-2019/cameras-1",
        "trace stockholm-2019/cameras-joint-needs",
        "trace stockholm-2019/exit",
        "trace robberies-centrum",
        "trace alvsjo-2020",
        "trace alvsjo",
        "trace police-volunteers",
    ];
    assert_data_eq!(transcript(lines, 120), snapbox::file!["trace/trees.txt"].raw());
    let lines = ["trace farsta-2019/cameras-1 --lang sv"];
    assert_data_eq!(transcript(lines, 60), snapbox::file!["trace/narrow-sv.txt"].raw());
}

#[test]
fn programs_and_drawings_are_served() {
    let asked = |format| prints(&format!("trace alvsjo-2020/tunnel-mirrors --as-of 2026-11-23 --format {format}"), 100);
    assert_data_eq!(asked("json"), snapbox::file!["trace/tunnel-mirrors.json"].raw());
    assert_data_eq!(asked("dot"), snapbox::file!["trace/tunnel-mirrors.dot"].raw());
    assert_data_eq!(asked("mermaid"), snapbox::file!["trace/tunnel-mirrors.mmd"].raw());
}

#[test]
fn an_id_is_found_in_full_and_in_short_or_guessed() {
    let first = |line: &str| prints(line, 100).lines().next().unwrap().to_owned();
    assert_eq!(first("trace path-lights"), first("trace farsta-2019/path-lights"));
    assert_eq!(first("trace stockholm/farsta"), first("trace farsta"));
    assert_eq!(first("trace stockholm"), first("trace city"));
    assert_eq!(first("trace local_area:cameras"), first("trace farsta-2024/cameras"));
    let several = "\
error: `cameras` names 3 things; write one of these ids in full
  farsta-2024/cameras  local area, Kamerabevakning (agreements/stockholm/2024/farsta.toml:57)
  stockholm-2019-draft/cameras  focus area, Kamerabevakning \
(agreements/stockholm/frameworks/stockholm-2019-draft.toml:37)
  stockholm-2019/cameras  focus area, Kamerabevakning (agreements/stockholm/frameworks/stockholm-2019.toml:91)
";
    assert_eq!(refuses("trace cameras"), several);
    assert!(refuses("show steering").contains("  jarva-2021/steering  body, Styrgrupp Järva ("));
    for (id, meant) in [
        ("fasta", "farsta"),
        ("Södermalm", "sodermalm"),
        ("farsta-2019/camera-1", "farsta-2019/cameras-1"),
        ("farsta-201/cameras-1", "farsta-2019/cameras-1"),
        ("alvsjo-2019", "alvsjo-2020"),
    ] {
        let said = format!("error: there is nothing with the id `{id}`; did you mean `{meant}`?\n");
        assert_eq!(refuses(&format!("trace {id}")), said);
    }
    assert_eq!(refuses("trace --lang sv xyzzy"), "fel: det finns inget med id `xyzzy`\n");
}

#[test]
fn two_things_of_one_id_are_told_apart_by_what_they_are() {
    let city = "[city]\nid = \"c\"\nname = \"C\"\n[[district]]\nid = \"norr\"\nname = \"Norr\"\n";
    let agreement = "[agreement]\nid = \"norr\"\ntitle = \"Avtal\"\n[[problem]]\nid = \"norr\"\ntitle = \"P\"\n";
    let loaded = tree(&[("city.toml", city), ("a.toml", agreement)]);
    let named = |id: &str| {
        let tree = &loaded.workspace;
        tree.named(id).into_iter().map(|subject| tree.subject_spelled(subject)).collect::<Vec<_>>()
    };
    assert_eq!(named("norr"), ["agreement:norr", "district:norr"]);
    assert_eq!(named("agreement:norr"), ["agreement:norr"]);
    assert_eq!(named("district:norr"), ["district:norr"]);
    assert_eq!(named("problem:norr"), ["norr/norr"]);
    assert_eq!(named("norr/norr"), ["norr/norr"]);
    assert_eq!(named("c/norr"), ["district:norr"]);
    assert_eq!(named("framework:norr"), Vec::<String>::new());
}

fn traced(loaded: &Loaded, id: &str) -> Trace {
    let view = View::new(loaded, "2021-01-01".parse().unwrap());
    let [subject] = view.named(id)[..] else { panic!("{id} is one thing") };
    trace(&view, subject)
}

/// Every reference of a tree that names something, as ids.
fn references(loaded: &Loaded) -> BTreeSet<(String, &'static str, String)> {
    let tree = &loaded.workspace;
    let mut all = BTreeSet::new();
    for (document, source) in tree.indexed() {
        for (kind, index, record) in source.records() {
            let from = tree.subject_id(tree.subject(RecordRef { document, kind, index }));
            record.each_reference(&mut |key, slot| {
                let mut add =
                    |to| all.extend(tree.subject_of(to).map(|to| (from.clone(), key.name, tree.subject_id(to))));
                match slot.value() {
                    Value::Reference(reference) => add(reference.to),
                    Value::References(list) => list.iter().for_each(|item| add(item.value.to)),
                    _ => {}
                }
            });
        }
    }
    all
}

#[test]
fn no_reference_to_or_from_it_is_missed() {
    let loaded = stockholm();
    let all = references(&loaded);
    let ids: BTreeSet<&String> = all.iter().flat_map(|(from, _, to)| [from, to]).collect();
    let mut direct = 0;
    for id in ids.into_iter().filter(|id| loaded.workspace.named(id).len() == 1) {
        let trace = traced(&loaded, id);
        let told: BTreeSet<_> = trace
            .edges
            .iter()
            .filter_map(|edge| Some((trace.nodes[edge.from].id.clone(), edge.key?, trace.nodes[edge.to].id.clone())))
            .collect();
        // What the rows of a document refer to is told under the document, whose id they have.
        let has_rows = !id.contains('/') && loaded.workspace.document_by_id(id).is_some();
        for reference in all.iter().filter(|(from, _, to)| to == id || from == id && !has_rows) {
            assert!(told.contains(reference), "{id}: {reference:?}");
            direct += 1;
        }
        assert!(told.is_subset(&all), "{id} has only references that are there");
    }
    assert!(direct > 2000, "{direct}");
}

#[test]
fn what_is_listed_twice_is_told_once() {
    let agreement = "[agreement]\nid = \"a\"\ntitle = \"A\"\n[[problem]]\nid = \"p\"\narea = \"x\"\ntitle = \"P\"\n\
                     [[commitment]]\nid = \"k\"\ntitle = \"T\"\ntext = \"T\"\nproblems = [\"p\", \"p\"]\n";
    let trace = traced(&tree(&[("city.toml", "[city]\nid = \"c\"\nname = \"C\"\n"), ("a.toml", agreement)]), "k");
    let keys: Vec<_> = trace.twigs.iter().filter(|twig| !twig.keys.is_empty()).map(|twig| &twig.keys[..]).collect();
    assert_eq!(keys, [["problems"]]);
}

#[test]
fn each_thing_is_expanded_once_and_circles_are_cut() {
    let loaded = stockholm();
    for id in ["stockholm-2019", "police", "farsta", "stockholm-2019/places", "jarva-2021", "trafikkontoret"] {
        let trace = traced(&loaded, id);
        let mut expanded = BTreeMap::new();
        let mut way = None;
        for pair in trace.twigs.windows(2) {
            if pair[0].depth == 0 && way != Some(pair[0].way) {
                way = Some(pair[0].way);
                expanded.clear();
            }
            if pair[1].depth > pair[0].depth {
                assert!(!pair[0].is_elsewhere);
                *expanded.entry(pair[0].node).or_insert(0) += 1;
            }
        }
        assert!(expanded.values().all(|times| *times == 1), "{id}");
        let met: BTreeSet<usize> = trace.twigs.iter().map(|twig| twig.node).chain([0]).collect();
        assert_eq!(met.len(), trace.nodes.len(), "every node hangs in the tree");
    }
    let circle = "[city]\nid = \"c\"\nname = \"C\"\n
        [[district]]\nid = \"a\"\nname = \"A\"\nsucceeded_by = [\"b\"]\n
        [[district]]\nid = \"b\"\nname = \"B\"\nsucceeded_by = [\"a\", \"b\"]\n";
    let loaded = tree(&[("city.toml", circle)]);
    let text = render::text(&traced(&loaded, "a"), &Words::new(Language::English), PLAIN);
    let expected = "\
a  district, A  city.toml:5

Refers to
└─ → succeeded_by  b  district, B  city.toml:10
   ├─ → succeeded_by  a  district, A  (see elsewhere)
   └─ → succeeded_by  b  district, B  (see elsewhere)

Is referred to by
└─ ← succeeded_by  b  district, B  city.toml:10
   ├─ ← succeeded_by  a  district, A  (see elsewhere)
   └─ ← succeeded_by  b  district, B  (see elsewhere)
";
    assert_eq!(text, expected);
}

const PLAIN: Style = Style { color: false, width: 100 };

/// A tree whose texts are as hostile as they can be.
fn hostile() -> Loaded {
    let city = "[city]\nid = \"c\"\nname = \"C\"\n[[organisation]]\nid = \"o\"\n\
                name = 'a\"]; b -> c \\ <br/> #quot; `code` *b* & {x} \\N'\n";
    let framework =
        "[framework]\nid = \"f\"\ntitle = \"}\\u202E\\n\\\"\"\nstatus = \"adopted\"\nparties = [\"o\", \"city\"]\n";
    tree(&[("city.toml", city), ("f.toml", framework)])
}

#[test]
fn drawings_quote_whatever_the_files_say() {
    let words = Words::new(Language::English);
    let mut traces = vec![traced(&hostile(), "f")];
    traces.push(traced(&stockholm(), "alvsjo-2020"));
    let dot = graph::dot(&traces, &words);
    assert!(
        dot.contains(r#"n1 [label="o\norganisation, a\"]; b -> c \\ <br/> #quot; `code` *b* &amp; {x} \\N", shape"#),
        "{dot}"
    );
    let statement = |line: &str| {
        let mut rest = line.trim_start().strip_suffix(';').unwrap_or_else(|| panic!("{line}"));
        while let Some(open) = rest.find('"') {
            let mut ends = rest[open + 1..].char_indices();
            let end = loop {
                match ends.next() {
                    Some((_, '\\')) => _ = ends.next(),
                    Some((at, '"')) => break at,
                    Some(_) => {}
                    None => panic!("no end: {line}"),
                }
            };
            rest = &rest[open + end + 2..];
        }
        assert!(!rest.contains(['\\', '"']) && rest.ends_with(']'), "{line}");
    };
    let lines: Vec<&str> = dot.lines().collect();
    assert_eq!((lines[0], lines[lines.len() - 1]), ("digraph samverkan {", "}"));
    lines[2..lines.len() - 1].iter().for_each(|line| statement(line));
    accepted_by_graphviz(&dot);

    let mermaid = graph::mermaid(&traces, &words);
    let expected =
        "n1([\"o<br/>organisation, a#34;]; b -> c #92; #60;br/#62; #35;quot; #96;code#96; #42;b#42; #38; {x} #92;N\"])";
    assert!(mermaid.contains(&expected.replace("->", "-#62;")), "{mermaid}");
    for line in mermaid.lines().filter(|line| line.contains('"')) {
        let (before, label) = line.split_once('"').unwrap();
        let (label, after) = label.rsplit_once('"').unwrap();
        assert!(!label.replace("<br/>", "").contains(['"', '<', '>', '`', '\n']), "{line}");
        assert!(before.len() < 20 && after.len() < 12, "{line}");
    }
    let joined: usize = traces.iter().map(|trace| trace.nodes.len()).sum();
    assert!(mermaid.contains(&format!("  n{}", joined - 1)) && dot.contains(&format!("  n{} [", joined - 1)));
}

/// Asks Graphviz itself, where it is installed.
fn accepted_by_graphviz(dot: &str) {
    let started = Command::new("dot").arg("-Tsvg").stdin(Stdio::piped()).stdout(Stdio::null()).spawn();
    let Ok(mut child) = started else { return };
    child.stdin.take().unwrap().write_all(dot.as_bytes()).unwrap();
    assert!(child.wait().unwrap().success());
}

#[test]
fn cells_are_explained_on_every_day() {
    let cells = [
        "farsta cameras",
        "hagersten-alvsjo places",
        "jarva undue-influence",
        "norra-innerstaden victims",
        "enskede-arsta-vantor unlawful-settlements",
    ];
    let lines = DAYS.iter().zip(cells.iter().cycle()).map(|(day, cell)| format!("trace {cell} --as-of {day}"));
    let more = [
        "trace farsta exit --as-of 2023-08-01",
        "trace farsta youth --as-of 2023-08-01",
        "trace norra-innerstaden places --as-of 2025-06-01",
    ];
    let lines = lines.chain(more.map(str::to_owned));
    assert_data_eq!(transcript(lines, 100), snapbox::file!["trace/cells.txt"].raw());
    let lines = ["trace farsta exit --as-of 2023-08-01 --lang sv", "trace vantor cameras --as-of 2023-08-01 --lang sv"];
    assert_data_eq!(transcript(lines, 60), snapbox::file!["trace/cells-sv.txt"].raw());
    let json = prints("trace jarva youth --as-of 2023-08-01 --format json", 100);
    assert_data_eq!(json, snapbox::file!["trace/cell.json"].raw());
}

#[test]
fn a_cell_that_cannot_be_explained_says_why() {
    for (line, said) in [
        ("trace farsta camera", "there is no area `camera`; did you mean `cameras`?"),
        ("trace fasta cameras", "there is no district `fasta`; did you mean `farsta`?"),
        ("trace farsta agrements", "there is neither an area nor a file or folder `agrements`"),
        ("trace farsta cameras --format dot", "a cell of the coverage is explained as tree or json, not as a drawing"),
        ("trace farsta cameras nowhere", "there is no file or folder `nowhere`; check how it is spelled"),
    ] {
        assert_eq!(refuses(line), format!("error: {said}\n"), "{line}");
    }
    assert!(refuses("trace lpo-farsta cameras").contains("no district `lpo-farsta`"));
    assert!(prints("trace farsta stockholm-2019/cameras agreements", 100).contains(" in Farsta: "));
    assert!(prints("trace city harbour examples/havsby --as-of 2026-10-01", 100).contains("Havsby"), "one unit");
    assert!(refuses("trace city cameras").contains("no district `city`"));
    assert!(prints("trace farsta agreements", 100).starts_with("farsta  district, Farsta"), "a folder is no area");
}

#[test]
fn every_lack_is_named() {
    let city = "[city]\nid = \"c\"\nname = \"C\"\n
        [[district]]\nid = \"norr\"\nname = \"Norr\"\n
        [[district]]\nid = \"soder\"\nname = \"Söder\"\n
        [[police_area]]\nid = \"lpo\"\nname = \"LPO\"\ncovers = [\"norr\"]\n
        [[organisation]]\nid = \"o\"\nname = \"O\"\n";
    let framework = "[framework]\nid = \"f\"\ntitle = \"F\"\nstatus = \"adopted\"\nparties = [\"city\", \"police\"]\n
        [[focus_area]]\nid = \"places\"\nname = \"Platser\"\n";
    let explained = |records: &str, unit: &str| {
        let head = "[agreement]\nid = \"a\"\ntitle = \"A\"\nframework = \"f\"\ndistricts = [\"norr\", \"soder\"]\n\
                    police_areas = [\"lpo\"]\nstatus = \"adopted\"\nvalid_from = 2025-01-01\n";
        let text = format!("{head}{records}");
        let loaded = tree(&[("city.toml", city), ("f.toml", framework), ("a.toml", &text)]);
        let view = View::new(&loaded, "2025-06-01".parse().unwrap());
        let Explained::Cells(cells) = explain(&view, unit, "places") else { panic!("{unit}") };
        cell::text(&cells, &Words::new(Language::English), PLAIN)
    };
    let row = "[[area]]\narea = \"places\"\n";
    let commitment = |lead: &str, more: &str| {
        format!(
            "[[commitment]]\nid = \"k\"\narea = \"places\"\ntitle = \"T\"\ntext = \"T\"\nlead = \"{lead}\"\n{more}\n"
        )
    };
    let shown = [
        explained(&(row.to_owned() + &commitment("norr", "supporting = [\"lpo\", \"o\"]")), "soder"),
        explained(&(row.to_owned() + &commitment("lpo", "")), "norr"),
        explained(&(row.to_owned() + &commitment("lpo", "districts = [\"norr\"]")), "soder"),
        explained(
            &(row.to_owned()
                + &commitment("norr", "supporting = [\"lpo\"]")
                + "[[result]]\ncommitment = \"k\"\non = 2025-02-01\nstatus = \"dropped\"\nreason = \"R\"\n"),
            "norr",
        ),
        explained(&commitment("o", ""), "norr"),
    ];
    assert_data_eq!(shown.join("\n"), snapbox::file!["trace/lacks.txt"].raw());
}

#[test]
fn what_is_explained_is_what_is_counted() {
    let loaded = stockholm();
    let tree = &loaded.workspace;
    let areas: BTreeSet<&str> = tree
        .documents
        .iter()
        .flat_map(|document| &*document.ids)
        .filter(|(_, (kind, _))| matches!(kind, Kind::FocusArea | Kind::LocalArea))
        .map(|(id, _)| &**id)
        .collect();
    let mut states = BTreeSet::new();
    for day in DAYS.iter().step_by(2) {
        let view = View::new(&loaded, day.parse().unwrap());
        let coverage = Coverage::of(AsOf { tree, day: view.day });
        for unit in tree.units_on(view.day) {
            for area in &areas {
                let id = tree.actor_id(unit.actor());
                let Explained::Cells(cells) = explain(&view, id, area) else { panic!("{id} {area}") };
                let [cell] = &cells.cells[..] else { panic!("{id} is a unit") };
                assert_eq!(cell.state, coverage.state(unit, area), "{day} {id} {area}");
                assert_eq!(cell.missing.is_empty(), cell.state == CellState::Covered, "{day} {id} {area}");
                let worst = cell.counted.iter().map(|counted| counted.state).max();
                assert_eq!(worst, Some(cell.state), "{day} {id} {area}");
                states.insert(cell.state);
            }
        }
    }
    assert!(states.len() >= 4, "{states:?}");
}
