//! Values that cannot be used: what is empty is as good as absent, and of the rest a note tells.

use samverkan::render::Style;
use samverkan::render::diff::{Comparison, json, markdown, text};
use samverkan::words::Language::{English, Swedish};
use samverkan::words::Words;

use super::{AGREEMENT, Files, agreement, both_ways, diff, files, lines, with};

#[test]
fn a_row_whose_key_cannot_be_read_is_still_that_row() {
    let result = "[[result]]\ncommitment = \"cam-1\"\non = 2020-06-01\nstatus = \"ongoing\"\n";
    for (fit, unfit) in [("2020-06-01", "\"snart\""), ("\"cam-1\"", "[\"cam-1\"]")] {
        let broken = result.replace(fit, unfit);
        assert_eq!(both_ways(&agreement(result), &agreement(&broken)), [""; 0], "{unfit}");
        let done = broken.replace("ongoing", "done");
        let told = both_ways(&agreement(result), &agreement(&done));
        assert_eq!(told, ["weakened report avtal status ongoing → done"], "{unfit}");
        assert_eq!(notes(&agreement(result), &agreement(&broken)).len(), 1);
    }
}

/// `SIDE LINE RULE` of every note.
fn notes(before: &Files, after: &Files) -> Vec<String> {
    let line = |note: &samverkan::diff::Note| {
        let line = note.line.map_or("–".to_owned(), |line| line.to_string());
        format!("{} {line} {}", if note.is_after { "after" } else { "before" }, note.rule)
    };
    diff(before, after).notes.iter().map(line).collect()
}

#[test]
fn an_empty_list_is_as_good_as_none() {
    for (path, key) in [
        ("ram.toml", "binds = [\"city\"]"),
        ("ram.toml", "parties = [\"city\", \"police\"]"),
        ("avtal.toml", "districts = [\"farsta\", \"bromma\"]"),
        ("avtal.toml", "police_areas = [\"lpo\"]"),
    ] {
        let (name, _) = key.split_once(" = ").unwrap();
        let empty = both_ways(&files(&[]), &with(path, key, &format!("{name} = []")));
        assert_eq!(empty, both_ways(&files(&[]), &with(path, key, "")), "{key}");
        assert!(empty.iter().all(|line| line.starts_with("weakened")) && !empty.is_empty(), "{empty:?}");
    }
    let body = |key: &str| {
        agreement(&format!("[[body]]\nid = \"x\"\nname = \"X\"\nkind = \"council\"\nlevel = \"strategic\"\n{key}"))
    };
    let told = both_ways(&body("members = [\"city\"]"), &body("members = []"));
    assert_eq!(told, ["weakened entry-removed avtal/x members city → –"]);
    let permit = |key: &str| agreement(&format!("[[permit]]\nid = \"x\"\nplace = \"Torget\"\n{key}"));
    let told = both_ways(&permit("commitments = [\"cam-1\"]"), &permit("commitments = []"));
    assert_eq!(told, ["neutral detail avtal/x commitments cam-1 → –"]);
    assert_eq!(notes(&permit("commitments = [\"cam-1\"]"), &permit("commitments = []")), [""; 0]);
}

#[test]
fn a_blank_text_is_as_good_as_none() {
    let lead = "lead = \"trafik\"\n";
    let key = |key: &str| with("avtal.toml", lead, &format!("{lead}{key}\n"));
    for (stated, blank) in [
        ("resources = \"En tjänst\"", "resources = \" \""),
        ("level = \"strategic\"", "level = \"\""),
        ("supporting = [\"lpo\"]", "supporting = [\"\"]"),
        ("times = 2\nper = \"year\"", "times = 2\nper = \"\""),
    ] {
        let absent = blank.rsplit_once('\n').map_or("", |(first, _)| first);
        assert_eq!(both_ways(&key(stated), &key(blank)), both_ways(&key(stated), &key(absent)), "{stated}");
        assert_eq!(notes(&key(stated), &key(blank)), [""; 0], "{blank}");
    }
    assert_eq!(both_ways(&key("supporting = [\"lpo\"]"), &key("supporting = [\"lpo\", \"\"]")), [""; 0]);
}

#[test]
fn a_value_that_is_none_is_noted_and_no_change() {
    let lead = "lead = \"trafik\"\n";
    let key = |key: &str| with("avtal.toml", lead, &format!("{lead}{key}\n"));
    let line = 2 + AGREEMENT.lines().position(|line| line == lead.trim()).unwrap();
    for (fit, unfit, rule) in [
        ("supporting = [\"lpo\"]", "supporting = \"lpo\"", "wrong-type"),
        ("due_on = 2020-06-30", "due_on = \"snart\"", "wrong-type"),
        ("times = 2", "times = 0", "unknown-value"),
        ("per = \"year\"", "per = \"dag\"", "unknown-value"),
        ("place = \"Torget\"", "platsen_ = 3", "unknown-key"),
        ("", "due_on = \"snart\"", "wrong-type"),
    ] {
        let told = both_ways(&key(fit), &key(unfit));
        assert!(told.is_empty() || rule == "unknown-key", "{unfit}: {told:?}");
        assert_eq!(notes(&key(fit), &key(unfit)), [format!("after {line} {rule}")], "{unfit}");
        assert_eq!(notes(&key(unfit), &key(fit)), [format!("before {line} {rule}")], "{unfit}");
        assert_eq!(notes(&key(unfit), &key(unfit)), [""; 0], "{unfit}");
    }
    let moved = files(&[("avtal.toml", &format!("# c\n{}", key("due_on = \"snart\"")["avtal.toml"]))]);
    assert_eq!(notes(&key("due_on = \"snart\""), &moved), [""; 0], "it stands elsewhere");
    let other = notes(&key("due_on = \"snart\""), &key("due_on = \"sen\""));
    assert_eq!(other, [format!("before {line} wrong-type"), format!("after {line} wrong-type")]);
    let key_alone = notes(&key("due_on = \"snart\""), &key("starts_on = \"snart\""));
    assert_eq!(key_alone, other, "of another key");
    let status = with("avtal.toml", "status = \"signed\"", "status = \"klar\"");
    assert_eq!(both_ways(&files(&[]), &status), [""; 0]);
    assert_eq!(notes(&files(&[]), &status), ["after 8 unknown-value"]);
}

#[test]
fn what_is_unknown_is_the_same_as_long_as_all_of_it_is() {
    let lead = "lead = \"trafik\"\n";
    let key = |key: &str| with("avtal.toml", lead, &format!("{lead}{key}\n"));
    let other = |rule: &str, line: usize| [format!("before {line} {rule}"), format!("after {line} {rule}")];
    let line = 2 + AGREEMENT.lines().position(|line| line == lead.trim()).unwrap();
    assert_eq!(notes(&key("platsen_ = 3"), &key("platsen_ = 4")), other("unknown-key", line));
    assert_eq!(notes(&key("platsen_ = 3\nplace = \"Torget\""), &key("platsen_ = 3\nplace = \"Parken\"")), [""; 0]);
    let table = |text: &str, result: &str| {
        agreement(&format!("[[okand]]\ntext = \"{text}\"\n[[review]]\non = {result}\nby = \"farsta\"\n"))
    };
    let line = 2 + AGREEMENT.lines().count();
    assert_eq!(notes(&table("A", "2020-06-01"), &table("B", "2020-06-01")), other("unknown-key", line));
    assert_eq!(notes(&table("A", "2020-06-01"), &table("A", "2020-07-01")), [""; 0]);
}

#[test]
fn nothing_is_not_said_of_what_could_not_be_read() {
    let lead = "lead = \"trafik\"\n";
    let after = with("avtal.toml", lead, &format!("{lead}due_on = \"snart\"\n"));
    let changes = diff(&files(&[]), &after);
    assert_eq!(lines(&changes), [""; 0]);
    let comparison = Comparison { from: "a".to_owned(), to: "b".to_owned(), changes };
    let style = Style { color: false, width: 100 };
    let shown = text::render(&comparison, &Words::new(English), style);
    assert_eq!(shown, "compared only in part: avtal.toml:22 (after, wrong-type)\nnothing else changed\n");
    let shown = text::render(&comparison, &Words::new(Swedish), style);
    assert!(shown.ends_with("\ninget annat har ändrats\n"), "{shown}");
    let shown = markdown::render(&comparison, &Words::new(English));
    assert!(shown.contains("\n\nnothing else changed\n") && shown.contains("avtal.toml:22"), "{shown}");
    let shown = json::render(&comparison, &Words::new(English));
    assert!(shown.contains("\"line\": 22") && shown.contains("\"compared\": \"part\""), "{shown}");
}
