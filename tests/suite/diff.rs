//! What changed between two states of a tree.

mod areas;
mod checks;
mod command;
mod dangling;
mod laws;
mod matching;
mod paths;
mod reach;
mod revisions;
mod rows;
mod shown;
mod trees;
mod unread;
mod verdicts;
mod worktree;

use std::collections::BTreeMap;

use samverkan::diff::{Change, ChangeKind, Changes, Side, Verdict, compare};
use samverkan::load::{Loaded, Spread, load};
use samverkan::source::{Content, File, Origin, Tree};

/// The files of a tree by path.
type Files = BTreeMap<String, String>;

const CITY: &str = r#"
[city]
id = "stad"
name = "Staden"
[[district]]
id = "farsta"
name = "Farsta"
[[district]]
id = "bromma"
name = "Bromma"
[[district]]
id = "alvsjo"
name = "Älvsjö"
[[district]]
id = "norra"
name = "Norra"
part_of = "bromma"
[[district]]
id = "sodra"
name = "Södra"
part_of = "bromma"
[[police_area]]
id = "lpo"
name = "LPO"
covers = ["city"]
[[police_area]]
id = "lpo-2"
name = "LPO 2"
covers = ["city"]
[[administration]]
id = "trafik"
name = "Trafikkontoret"
"#;

const FRAMEWORK: &str = r#"
[framework]
id = "ram"
title = "Ramen"
status = "adopted"
parties = ["city", "police"]
[[focus_area]]
id = "cameras"
name = "Kameror"
[[focus_area]]
id = "youth"
name = "Unga"
[[requirement]]
id = "joint"
area = "cameras"
text = "Behovet ska bedömas varje år."
binds = ["city"]
"#;

const AGREEMENT: &str = r#"
[agreement]
id = "avtal"
title = "Avtalet"
framework = "ram"
districts = ["farsta", "bromma"]
police_areas = ["lpo"]
status = "signed"
valid_from = 2020-01-01
[[area]]
area = "cameras"
[[problem]]
id = "robbery"
area = "cameras"
title = "Rån"
[[commitment]]
id = "cam-1"
area = "cameras"
title = "Kameror vid torget"
text = "Staden ska sätta upp 8 kameror."
lead = "trafik"
[[indicator]]
id = "count"
of = "cam-1"
name = "Antal"
kind = "output"
"#;

fn files(files: &[(&str, &str)]) -> Files {
    let all = [("city.toml", CITY), ("ram.toml", FRAMEWORK), ("avtal.toml", AGREEMENT)];
    all.iter().chain(files).map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
}

fn read(files: &Files) -> (Vec<Tree>, Vec<Loaded>) {
    let file = |path: &String| File { path: path.clone(), selected: true, origin: Origin::Disk(path.into()) };
    let tree = Tree { root: ".".to_owned(), files: files.keys().map(file).collect() };
    let loaded = load(&tree, Spread::Here, &|file| Content::Text(files[&file.path].clone()));
    (vec![tree], vec![loaded])
}

fn diff(before: &Files, after: &Files) -> Changes {
    let ((trees, loaded), (trees_after, loaded_after)) = (read(before), read(after));
    let one = &Side::new(&trees, &loaded, "");
    compare(one, &Side::new(&trees_after, &loaded_after, ""))
}

/// `VERDICT KIND RECORD [FIELD] [BEFORE → AFTER]`.
fn line(change: &Change) -> String {
    let mut line = format!("{} {} {}", change.verdict.name(), change.kind.name(), change.record);
    if let Some(field) = change.field {
        line += " ";
        line += field;
    }
    let shown = |value: &Option<samverkan::diff::Value>| value.as_ref().map_or("–".to_owned(), ToString::to_string);
    if change.before.is_some() || change.after.is_some() {
        line += &[" ", &shown(&change.before), " → ", &shown(&change.after)].concat();
    }
    line
}

fn lines(changes: &Changes) -> Vec<String> {
    changes.changes.iter().map(line).collect()
}

/// The changes there and back, which must be each other's mirror.
fn both_ways(before: &Files, after: &Files) -> Vec<String> {
    let (there, back) = (diff(before, after), diff(after, before));
    let mut left = mirror(&there, true);
    let mut right = mirror(&back, false);
    left.sort();
    right.sort();
    assert_eq!(left, right, "there: {:#?}\nback: {:#?}", lines(&there), lines(&back));
    lines(&there)
}

/// What stays when the sides are exchanged: the places, and the verdicts of one way. What was reported has no mirror: to
/// gain it is progress, to lose or rewrite it is a loss.
fn mirror(changes: &Changes, exchange: bool) -> Vec<String> {
    use samverkan::model::Kind;
    let one = |change: &Change| {
        let reports = [Kind::Outcome, Kind::Measurement, Kind::Review, Kind::SituationReport].contains(&change.of);
        let verdict = match change.verdict {
            Verdict::Weakened | Verdict::Progress if reports => "reported".to_owned(),
            verdict if exchange => verdict.mirrored().name().to_owned(),
            verdict => verdict.name().to_owned(),
        };
        let (from, to) = if exchange { (&change.to, &change.from) } else { (&change.from, &change.to) };
        let place = |spot: &Option<samverkan::diff::Spot>| {
            spot.as_ref().map(|spot| format!("{}:{}:{}", spot.file, spot.line, spot.column)).unwrap_or_default()
        };
        format!("{verdict} {:?} {} {}", change.field, place(from), place(to))
    };
    changes.changes.iter().map(one).collect()
}

/// The tree whose agreement has more at its end.
fn agreement(tail: &str) -> Files {
    files(&[("avtal.toml", &format!("{AGREEMENT}\n{tail}"))])
}

/// The tree in which a stretch of a file, which must be there, is another.
fn with(path: &'static str, from: &str, to: &str) -> Files {
    let mut all = files(&[]);
    assert!(all[path].contains(from), "{from}");
    all.insert(path.to_owned(), all[path].replacen(from, to, 1));
    all
}

/// The only change.
fn only(before: &Files, after: &Files) -> (Verdict, ChangeKind) {
    both_ways(before, after);
    let changes = diff(before, after);
    let [change] = changes.changes.as_slice() else { panic!("not one change: {:#?}", lines(&changes)) };
    (change.verdict, change.kind)
}
