//! The page of one thing, of every kind, in every format.

use std::fmt::Write as _;

use std::collections::BTreeSet;

use samverkan::model::{AsOf, Choice, Progress, Side, State};
use samverkan::render::{Style, calendar, due as print_due, graph, show as render, trace as print_trace};
use samverkan::report::View;
use samverkan::report::coverage::Coverage;
use samverkan::report::due::{Asked, due};
use samverkan::report::show::{Show, show};
use samverkan::report::trace::trace;
use samverkan::words::{Language, Words};
use serde_json::Value;
use snapbox::assert_data_eq;

use super::asked::{DAYS, prints, refuses, stockholm, transcript};
use super::checked::tree;

#[test]
fn everything_has_a_page() {
    let lines = [
        "show farsta-2019 --as-of 2021-06-01",
        "show farsta-2019/cameras-1 --as-of 2021-06-01",
        "show farsta-2019/robberies-centrum --as-of 2021-06-01",
        "show farsta-2019/robberies --as-of 2021-06-01",
        "show farsta-2019/permit-1 --as-of 2021-06-01",
        "show farsta-2019/promise-2020 --as-of 2021-06-01",
        "show farsta-2019/school-group --as-of 2021-06-01",
        "show stockholm-2019/cameras --as-of 2021-06-01",
        "show stockholm-2019/exit-entry-point --as-of 2020-08-01",
        "show skarholmen-2020/open-drug-dealing --as-of 2021-06-01",
        "show stockholm-2019 --as-of 2020-01-15",
    ];
    assert_data_eq!(transcript(lines, 100), snapbox::file!["show/records.txt"].raw());
}

#[test]
fn districts_and_actors_have_pages_on_their_days() {
    let lines = [
        "show enskede-arsta-vantor --as-of 2020-01-15",
        "show hagersten-alvsjo --as-of 2020-08-01",
        "show norrmalm --as-of 2024-06-01",
        "show jarva --as-of 2023-08-01",
        "show lpo-norrmalm --as-of 2022-12-31",
        "show fastighetskontoret --as-of 2020-08-01",
        "show kriminalvarden --as-of 2024-06-01",
        "show police --as-of 2024-06-01",
        "show city --as-of 2019-06-15",
    ];
    assert_data_eq!(transcript(lines, 100), snapbox::file!["show/actors.txt"].raw());
}

#[test]
fn narrow_terminals_swedish_readers_and_pages_are_served() {
    let lines = ["show farsta-2019/cameras-1 --as-of 2021-06-01 --lang sv", "show vantor --as-of 2022-12-31 --lang sv"];
    assert_data_eq!(transcript(lines, 60), snapbox::file!["show/narrow-sv.txt"].raw());
    let markdown = prints("show alvsjo-2020 --as-of 2020-08-01 --format markdown --lang sv", 100);
    assert_data_eq!(markdown, snapbox::file!["show/alvsjo-2020-sv.md"].raw());
    let json = prints("show alvsjo-2020 --as-of 2020-08-01 --format json", 100);
    assert_data_eq!(json, snapbox::file!["show/alvsjo-2020.json"].raw());
}

#[test]
fn every_format_tells_of_the_same_records() {
    for id in ["farsta-2019", "stockholm-2019/youth", "stockholm-2019/youth-coordinated", "trafikkontoret", "jarva"] {
        let asked = |format| prints(&format!("show {id} --as-of 2021-06-01 --format {format}"), 100);
        let json: Value = serde_json::from_str(&asked("json")).unwrap();
        let mut ids = BTreeSet::new();
        for group in json["groups"].as_array().unwrap() {
            for list in ["commitments", "problems"] {
                ids.extend(group[list].as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap()));
            }
        }
        ids.extend(json["agreements"].as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap()));
        assert!(ids.len() > 1, "{id}");
        for text in [asked("text"), asked("markdown").replace('\\', "")] {
            assert!(ids.iter().all(|id| text.contains(id)), "{id}: {ids:?}\n{text}");
        }
    }
}

fn page(view: &View<'_>, id: &str) -> Show {
    let [subject] = view.named(id)[..] else { panic!("{id} is one thing") };
    show(view, subject)
}

#[test]
fn pages_agree_with_the_coverage() {
    let loaded = stockholm();
    let tree = &loaded.workspace;
    for day in DAYS {
        let view = View::new(&loaded, day.parse().unwrap());
        let coverage = Coverage::of(&AsOf { tree, day: view.day }, None);
        for row in &coverage.rows {
            let page = page(&view, &row.id);
            assert_eq!(page.on, view.day);
            for (area, cell) in coverage.areas.iter().zip(&row.cells).filter(|(area, _)| !area.local) {
                let told = page.coverage.iter().find(|covered| covered.area.id == area.id).unwrap();
                assert_eq!(
                    (told.state, told.led, told.overdue),
                    (cell.state, cell.effort.led, cell.effort.overdue),
                    "{day} {}",
                    row.id
                );
            }
        }
    }
}

#[test]
fn what_has_ended_is_shown_on_its_last_day() {
    let loaded = stockholm();
    let view = View::new(&loaded, "2026-01-01".parse().unwrap());
    assert_eq!(page(&view, "norrmalm").on.to_string(), "2023-06-30");
    assert_eq!(page(&view, "stockholm-2019/cameras").on.to_string(), "2023-12-31");
    assert_eq!(page(&view, "farsta-2019/cameras-1").on, view.day, "it tells of nobody else");
    let requirement = page(&view, "stockholm-2019/youth-coordinated");
    assert!(requirement.groups.iter().all(|group| group.state.is_some()) && !requirement.groups.is_empty());
}

#[test]
fn a_commitment_is_shown_with_its_state_whatever_that_is() {
    let city = "[city]\nid = \"c\"\nname = \"C\"\n[[district]]\nid = \"d\"\nname = \"D\"\n";
    let commitment = |id: &str, more: &str| {
        format!("[[commitment]]\nid = \"{id}\"\ntitle = \"{id}\"\ntext = \"T\"\nlead = \"d\"\n{more}\n")
    };
    let mut text = "[agreement]\nid = \"a\"\ntitle = \"A | <b>*A*</b>\"\nframework = \"f\"\ndistricts = [\"d\"]\n\
                    police_areas = [\"l\"]\nstatus = \"adopted\"\nvalid_from = 2025-01-01\nvalid_to = 2026-12-31\n"
        .to_owned();
    for (word, _) in Progress::ALL {
        text += &commitment(word, "times = 4\nper = \"term\"");
        let _ = write!(text, "[[result]]\ncommitment = \"{word}\"\non = 2025-05-01\nstatus = \"{word}\"\ntimes = 1\n");
    }
    text += &commitment("planned", "starts_on = 2026-01-01\nthroughout = true");
    text += &commitment("unreported", "upon = \"vid larm\"");
    text += &commitment("overdue", "due_on = 2025-03-01");
    let loaded = tree(&[("city.toml", city), ("a.toml", &text)]);
    let view = View::new(&loaded, "2025-06-01".parse().unwrap());
    let page = page(&view, "a");
    let words = Words::new(Language::English);
    let plain = render::text(&page, &words, Style { color: false, width: 80 });
    assert_data_eq!(&plain, snapbox::file!["show/states.txt"].raw());
    let coloured = render::text(&page, &words, Style { color: true, width: 80 });
    assert_ne!(coloured, plain);
    assert_eq!(anstream::adapter::strip_str(&coloured).to_string(), plain);
    assert!(render::markdown(&page, &words).starts_with("# A \\| &lt;b&gt;\\*A\\*&lt;/b&gt;\n"));
    let late = page.groups[0].commitments.iter().filter(|card| card.is_overdue).collect::<Vec<_>>();
    assert!(matches!(late[..], [card] if card.state == State::Unreported && card.name.id == "a/overdue"));
}

#[test]
fn no_output_repeats_a_personal_number_or_hides_anything() {
    let city = "[city]\nid = \"c\"\nname = \"C 19121212-1212\"\n
        [[district]]\nid = \"d\"\nname = \"D 19121212-1212\\u202E\"\n";
    let agreement = "[agreement]\nid = \"a\"\ntitle = \"A 19121212-1212\\u202E\"\ndistricts = [\"d\"]\nstatus = \"adopted\"\n\
        valid_from = 2025-01-01\nnote = \"19121212-1212\"\n[[area]]\narea = \"p\"\ngoal = \"19121212-1212\"\n\
        [[commitment]]\nid = \"k\"\ntitle = \"T 19121212-1212\\u202E\"\ntext = \"T 19121212-1212\"\nlead = \"d\"\n\
        due_on = 2025-03-01\nupon = \"19121212-1212\"\n";
    let loaded = tree(&[("city.toml", city), ("a.toml", agreement)]);
    let view = View::new(&loaded, "2025-02-01".parse().unwrap());
    let words = Words::new(Language::English);
    let style = Style { color: false, width: 80 };
    let mut outputs = Vec::new();
    for id in ["a", "d", "k"] {
        let page = page(&view, id);
        outputs.extend([render::text(&page, &words, style), render::markdown(&page, &words)]);
        outputs.push(render::json::render(&[page], false));
        let [subject] = view.named(id)[..] else { panic!("{id} is one thing") };
        let traces = [trace(&view, subject)];
        outputs.extend([print_trace::text(&traces[0], &words, style), print_trace::json(&traces, false)]);
        outputs.extend([graph::dot(&traces, &words), graph::mermaid(&traces, &words)]);
    }
    let due = [due(&view, Asked { within: 90, whom: None }).unwrap()];
    outputs.extend([print_due::text(&due[0], &words, style), print_due::csv(&due[0], &words)]);
    outputs.extend([print_due::json(&due, false), calendar::ics(&due, &words)]);
    for output in outputs {
        let plain = output.replace('\\', "").replace("#42;", "*");
        assert!(plain.contains("********-****"), "{output}");
        assert!(!output.contains("1212-1212") && !output.contains('\u{202E}'), "{output}");
    }
}

#[test]
fn several_trees_are_asked_at_once() {
    let both = prints("show lpo-kusten examples/havsby agreements --format json", 100);
    let json: Value = serde_json::from_str(&both).unwrap();
    assert_eq!((&json["format"], json["trees"].as_array().unwrap().len()), (&Value::from(1), 1));
    assert_eq!(json["trees"][0]["city"], "havsby");
    let one: Value = serde_json::from_str(&prints("show lpo-kusten examples/havsby --format json", 100)).unwrap();
    assert_eq!(one, json["trees"][0]);
    assert!(
        refuses("show nowhere-at-all examples/havsby agreements").starts_with("error: there is nothing with the id")
    );
}

#[test]
fn a_requirement_shows_who_it_applies_to_and_who_meets_it() {
    let city = "[city]\nid = \"c\"\nname = \"C\"\n[[district]]\nid = \"norr\"\nname = \"N\"\n\
                [[district]]\nid = \"norr-ost\"\npart_of = \"norr\"\nname = \"O\"\n\
                [[district]]\nid = \"soder\"\nname = \"S\"\n\
                [[police_area]]\nid = \"gamla-lpo\"\nname = \"Gamla\"\nvalid_to = 2020-12-31\ncovers = [\"norr\"]\n\
                [[police_area]]\nid = \"lpo\"\nname = \"LPO\"\ncovers = [\"norr\", \"soder\"]\n";
    let framework = "[framework]\nid = \"f\"\ntitle = \"F\"\nstatus = \"adopted\"\nparties = [\"city\", \"police\"]\n\
                     [[requirement]]\nid = \"r\"\ntext = \"T\"\nbinds = [\"city\"]\ndistricts = [\"norr\"]\n";
    let agreement = |id: &str, more: &str| {
        format!(
            "[agreement]\nid = \"{id}\"\ntitle = \"A\"\nframework = \"f\"\ndistricts = [\"{id}\"]\npolice_areas = [\"lpo\"]\n\
             status = \"adopted\"\nvalid_from = 2025-01-01\n{more}"
        )
    };
    let meets = "[[commitment]]\nid = \"k\"\ntitle = \"T\"\ntext = \"T\"\nlead = \"city\"\nthroughout = true\nrequirements = [\"r\"]\n";
    let (applies, meets) = (agreement("norr", ""), agreement("soder", meets));
    let whole = agreement("whole", "").replace("[\"whole\"]", "[\"city\"]").replace("2025-01-01", "2025-06-02");
    let files =
        [("city.toml", city), ("f.toml", framework), ("a.toml", &*applies), ("b.toml", &*meets), ("c.toml", &*whole)];
    let loaded = tree(&files);
    let later = View::new(&loaded, "2025-06-02".parse().unwrap());
    assert_eq!(page(&later, "norr-ost").agreements.len(), 2, "one for the whole city is for each part");
    let view = View::new(&loaded, "2025-06-01".parse().unwrap());
    let shown =
        |id: &str| render::text(&page(&view, id), &Words::new(Language::English), Style { color: false, width: 100 });
    let requirement = shown("f/r");
    assert!(requirement.contains("norr") && requirement.contains("unmet"), "nobody meets it there: {requirement}");
    assert!(requirement.contains("soder/k"), "one that it does not apply to may meet it: {requirement}");
    let missing: Vec<_> = page(&view, "f/r").groups.into_iter().map(|group| group.missing).collect();
    assert_eq!(missing, [vec![Side::City], vec![]]);
    assert_eq!(page(&view, "norr-ost").agreements.len(), 1, "a part is reached by what reaches the whole");
    let district = shown("district:norr");
    assert!(
        district.contains("LPO") && !district.contains("Gamla"),
        "what is no longer there covers nothing: {district}"
    );
}
