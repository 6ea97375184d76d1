//! The work list, on a tree in which everything is missing once.

use std::fs;

use tempfile::TempDir;

use super::{printed, run};

const CITY: &str = "[city]\nid = \"tallby\"\nname = \"Tallby\"\n
[[district]]\nid = \"norr\"\nname = \"Norr\"\n
[[district]]\nid = \"soder\"\nname = \"Söder\"\n
[[district]]\nid = \"aby\"\nname = \"Åby\"\n
[[police_area]]\nid = \"lpo\"\nname = \"LPO\"\ncovers = [\"norr\", \"soder\"]\n
[[administration]]\nid = \"gatukontoret\"\nname = \"=Gatukontoret\"\n";

const FRAMEWORK: &str =
    "[framework]\nid = \"f\"\ntitle = \"F\"\nstatus = \"adopted\"\nparties = [\"city\", \"police\"]\n
[[focus_area]]\nid = \"places\"\nname = \"Platser | torg\"\nbinding = true\n
[[focus_area]]\nid = \"youth\"\nname = \"Unga\"\n
[[focus_area]]\nid = \"cameras\"\nname = \"Kameror\"\nadministrations = [\"gatukontoret\"]\n
[[requirement]]\nid = \"joint\"\narea = \"cameras\"\ntext = \"Gemensamt.\"\nbinds = [\"city\", \"police\"]\n";

const AGREEMENT: &str = "[agreement]
id = \"norr-2026\"
title = \"A\"
framework = \"f\"
districts = [\"norr\"]
police_areas = [\"lpo\"]
status = \"adopted\"
valid_from = 2026-01-01

[[area]]
area = \"youth\"

[[area]]
area = \"cameras\"

[[problem]]
id = \"p\"
area = \"youth\"
title = \"Problemet\"
priority = 1

[[commitment]]
id = \"c\"
area = \"cameras\"
title = \"T\"
text = \"T\"
lead = \"norr\"
requirements = [\"joint\"]
due_on = 2026-02-01
";

fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("avtal")).unwrap();
    for (name, text) in [("city.toml", CITY), ("f.toml", FRAMEWORK), ("avtal/norr.toml", AGREEMENT)] {
        fs::write(folder.path().join(name), text).unwrap();
    }
    fs::write(folder.path().join("avtal/soder.toml"), "# ännu inget\n").unwrap();
    folder
}

#[test]
fn the_most_urgent_comes_first_and_each_has_its_place() {
    let folder = folder();
    let shown = printed(folder.path(), 100, &["coverage", "--gaps", "--as-of", "2026-03-01"]);
    let expected = "\
Tallby: what is missing, f, as of 2026-03-01

○ binding areas without a live commitment, by agreement: 1
  norr-2026: Platser | torg
    places · avtal/norr.toml:1

○ requirements that agreements do not meet: 1
  norr-2026: Gemensamt.
    the police take no part · joint · avtal/norr.toml:22

✗ districts without an agreement in force: 2
  Söder
    new file avtal/soder-2026.toml · city.toml:9
  Åby
    new file avtal/aby.toml · city.toml:13

○ chosen areas in which nothing is done, by district: 1
  Norr: Unga
    youth · avtal/norr.toml:10

◐ areas in which one side takes no part, by district: 1
  Norr: Kameror
    the police take no part · cameras · avtal/norr.toml:13

· prioritised problems without an answer: 1
  norr-2026: Problemet
    norr-2026/p · avtal/norr.toml:16

7 things are missing
";
    snapbox::assert_data_eq!(shown, snapbox::Data::text(expected).raw());
}

#[test]
fn spreadsheets_and_pages_get_the_same_list_made_harmless() {
    let folder = folder();
    let show = |by, format| {
        printed(folder.path(), 100, &["coverage", "--gaps", "--by", by, "--as-of", "2026-03-01", "--format", format])
    };
    let csv = "kind,who,name,agreement,subject,title,missing,file,line\r\n\
               absent-administration,gatukontoret,'=Gatukontoret,norr-2026,cameras,Kameror,,avtal/norr.toml,13\r\n";
    assert_eq!(show("administration", "csv"), csv);
    assert!(show("area", "markdown").contains("| norr-2026 | Platser \\| torg |"));
    let json: serde_json::Value = serde_json::from_str(&show("area", "json")).unwrap();
    let gaps = json["gaps"].as_array().unwrap();
    let kinds: Vec<&str> = gaps.iter().map(|gap| gap["kind"].as_str().unwrap()).collect();
    let expected =
        ["binding-area", "requirement", "no-agreement", "no-agreement", "empty", "one-sided", "unanswered-problem"];
    assert_eq!(kinds, expected);
    assert_eq!((&gaps[2]["file"], &gaps[2]["line"]), (&"city.toml".into(), &9.into()));
    assert!(show("area", "csv").contains("no-agreement,soder,Söder,,,,,city.toml,9\r\n"));
    assert!(show("area", "markdown").contains("| new file avtal/soder-2026.toml · city.toml:9 |"));
}

#[test]
fn a_district_without_an_agreement_is_told_of_where_the_rule_finds_it() {
    let folder = folder();
    let of = |arguments: &[&str]| -> serde_json::Value {
        let output = run(folder.path(), 100, &[arguments, &["--as-of", "2026-03-01", "--format", "json"]].concat());
        serde_json::from_slice(&output.stdout).unwrap()
    };
    let all = of(&["coverage", "--gaps"]);
    let gaps = all["gaps"].as_array().unwrap().iter().filter(|gap| gap["kind"] == "no-agreement");
    let gaps: Vec<_> = gaps.map(|gap| (gap["file"].clone(), gap["line"].clone())).collect();
    // A file that is no document leaves it open what it may have been.
    fs::remove_file(folder.path().join("avtal/soder.toml")).unwrap();
    let found = of(&["validate", "--only", "agreement-missing"]);
    let found = found["findings"].as_array().unwrap().iter();
    let found: Vec<_> = found.map(|found| (found["file"].clone(), found["start"]["line"].clone())).collect();
    assert_eq!((gaps.len(), gaps), (2, found));
    let of_register = of(&["coverage", "--gaps", "city.toml"]);
    assert_eq!(of_register["gaps"].as_array().unwrap().len(), 2);
}

#[test]
fn a_whole_city_without_an_agreement_is_told_of_at_its_head() {
    let folder = tempfile::tempdir().unwrap();
    let city = "# Tallby\n[city]\nid = \"tallby\"\nname = \"Tallby\"\n";
    fs::write(folder.path().join("city.toml"), city).unwrap();
    fs::write(folder.path().join("f.toml"), FRAMEWORK).unwrap();
    let shown = printed(folder.path(), 100, &["coverage", "--gaps", "--as-of", "2026-03-01", "--format", "csv"]);
    assert!(shown.contains("no-agreement,city,Tallby,,,,,city.toml,2"), "{shown}");
    let said = |language, by| {
        let by = ["coverage", "--gaps", "--by", by, "--as-of", "2026-03-01", "--lang", language];
        printed(folder.path(), 100, &by)
    };
    assert!(said("sv", "area").contains("✗ kommunen har ingen gällande överenskommelse\n"), "{}", said("sv", "area"));
    assert!(said("en", "area").contains("✗ the municipality has no agreement in force\n"), "{}", said("en", "area"));
}

#[test]
fn where_there_is_no_problem_nothing_is_said_of_answers() {
    let folder = folder();
    fs::remove_file(folder.path().join("avtal/norr.toml")).unwrap();
    let said = |language| {
        printed(folder.path(), 100, &["coverage", "--by", "problem", "--as-of", "2026-03-01", "--lang", language])
    };
    assert!(said("sv").ends_with("\ninga problem i gällande överenskommelser\n"), "{}", said("sv"));
    assert!(said("en").ends_with("\nno problems in the agreements in force\n"), "{}", said("en"));
}

#[test]
fn a_binding_area_that_is_declined_is_missing_whatever_stands_in_it() {
    let folder = folder();
    let declined = "[[declined]]\nareas = [\"places\"]\nreason = \"Ingen plats\"\n\n[[area]]\narea = \"youth\"";
    let commitment = "\n[[commitment]]\nid = \"d\"\narea = \"places\"\ntitle = \"T\"\ntext = \"T\"\nlead = \"norr\"\nsupporting = [\"lpo\"]\n";
    let gaps = |text: String| {
        fs::write(folder.path().join("avtal/norr.toml"), text + commitment).unwrap();
        printed(folder.path(), 100, &["coverage", "--gaps", "--as-of", "2026-03-01", "--format", "csv"])
    };
    let shown = gaps(AGREEMENT.replace("[[area]]\narea = \"youth\"", declined));
    assert!(shown.contains("binding-area,norr-2026,A,norr-2026,places,Platser | torg,,avtal/norr.toml,10"), "{shown}");
    let shown = gaps(AGREEMENT.to_owned());
    assert!(!shown.contains("binding-area,norr-2026"), "what is neither chosen nor declined is undeclared: {shown}");
}

#[test]
fn the_table_marks_what_is_overdue_and_colours_what_is_wrong() {
    let folder = folder();
    let arguments = ["coverage", "--as-of", "2026-03-01", "--color", "always"];
    let coloured = String::from_utf8(run(folder.path(), 100, &arguments).stdout).unwrap();
    let plain = anstream::adapter::strip_str(&coloured).to_string();
    assert!(plain.contains("\nNorr         ·               ○     ◐\u{A0}1+0!"), "{plain}");
    assert!(plain.contains("1 overdue") && plain.contains("! something is overdue"), "{plain}");
    assert!(coloured.contains("\u{1B}[33m◐\u{A0}1+0!"), "{coloured}");
}

#[test]
fn an_agreement_is_bound_by_its_own_framework_alone() {
    let folder = folder();
    let next = FRAMEWORK
        .replace("id = \"f\"", "id = \"g\"")
        .replace("[\"city\", \"police\"]\n\n[[focus", "[\"city\", \"police\"]\nvalid_from = 2026-02-01\n\n[[focus");
    fs::write(folder.path().join("g.toml"), next).unwrap();
    let kinds = |framework: &str| {
        let arguments = ["coverage", "--gaps", "--as-of", "2026-03-01", "--format", "json", "--framework", framework];
        let json: serde_json::Value = serde_json::from_str(&printed(folder.path(), 100, &arguments)).unwrap();
        json["gaps"].as_array().unwrap().iter().filter(|gap| gap["kind"] == "binding-area").count()
    };
    assert_eq!((kinds("f"), kinds("g")), (1, 0));
}

#[test]
fn a_new_agreement_belongs_where_most_of_them_lie() {
    let folder = folder();
    fs::create_dir(folder.path().join("arkiv")).unwrap();
    for id in ["one", "two"] {
        let text = AGREEMENT.replace("norr-2026", id).replace("adopted", "draft");
        fs::write(folder.path().join(format!("arkiv/{id}.toml")), text).unwrap();
    }
    let shown = printed(folder.path(), 100, &["coverage", "--gaps", "--as-of", "2026-03-01"]);
    assert!(shown.contains("new file arkiv/soder.toml") && shown.contains("new file arkiv/aby.toml"), "{shown}");
}

#[test]
fn of_two_areas_with_one_id_the_first_is_the_column() {
    let folder = folder();
    let again = "\n[[focus_area]]\nid = \"youth\"\nname = \"Unga igen\"\n";
    let text = AGREEMENT
        .replace("area = \"cameras\"\ntitle", "area = \"youth\"\ntitle")
        .replace("\"norr\"\nreq", "\"gatukontoret\"\nreq");
    fs::write(folder.path().join("f.toml"), FRAMEWORK.to_owned() + again).unwrap();
    fs::write(folder.path().join("avtal/norr.toml"), text).unwrap();
    let areas = |json: &serde_json::Value| {
        json["areas"].as_array().unwrap().iter().map(|area| area["name"].clone()).collect::<Vec<_>>()
    };
    let [by_area, by_administration] = ["area", "administration"].map(|by| {
        let arguments = ["coverage", "--by", by, "--as-of", "2026-03-01", "--format", "json"];
        serde_json::from_str::<serde_json::Value>(&printed(folder.path(), 100, &arguments)).unwrap()
    });
    assert_eq!(areas(&by_area), ["Platser | torg", "Unga", "Kameror"]);
    assert_eq!(areas(&by_administration), areas(&by_area));
    assert_eq!(by_administration["rows"][0]["cells"][1]["leads"], serde_json::json!(["norr-2026/c"]));
}
