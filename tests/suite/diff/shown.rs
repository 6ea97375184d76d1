//! Changes as people and machines read them. `SNAPSHOTS=overwrite cargo test` blesses the pictures.

use samverkan::render::Style;
use samverkan::render::diff::{Comparison, json, markdown, text};
use samverkan::words::Language::{English, Swedish};
use samverkan::words::Words;
use snapbox::assert_data_eq;

use super::{AGREEMENT, diff, files};

fn comparison() -> Comparison {
    let after = AGREEMENT
        .replace("ska sätta upp 8 kameror", "bör sätta upp kameror & <b>")
        .replace("\"draft\"", "\"signed\"")
        .replace("[\"farsta\", \"bromma\"]", "[\"farsta\"]")
        .replace("lead = \"trafik\"", "lead = \"trafik\"\ndue_on = 2020-06-30\nsupporting = [\"lpo\"]")
        .replace("[[area]]\narea = \"cameras\"", "[[area]]\narea = \"youth\"")
        .replace("\"Rån\"", "\"Personrån\"");
    let result = "[[result]]\ncommitment = \"cam-1\"\non = 2020-06-01\nstatus = \"done\"\n";
    let after = files(&[("avtal.toml", &format!("{after}{result}")), ("trasig.toml", "[agreement")]);
    Comparison { from: "HEAD~1".to_owned(), to: "worktree".to_owned(), changes: diff(&files(&[]), &after) }
}

const PLAIN: Style = Style { color: false, width: 100 };

#[test]
fn people_see_what_was_weakened_first() {
    let shown = |language, style| text::render(&comparison(), &Words::new(language), style);
    assert_data_eq!(shown(English, PLAIN), snapbox::file!["shown/text-en.txt"].raw());
    assert_data_eq!(shown(Swedish, PLAIN), snapbox::file!["shown/text-sv.txt"].raw());
    assert_data_eq!(shown(English, Style { color: true, ..PLAIN }), snapbox::file!["shown/text-color.txt"].raw());
}

#[test]
fn a_pull_request_gets_a_comment() {
    assert_data_eq!(markdown::render(&comparison(), &Words::new(English)), snapbox::file!["shown/diff.md"].raw());
}

#[test]
fn machines_get_the_published_shape() {
    assert_data_eq!(json::render(&comparison(), &Words::new(English)), snapbox::file!["shown/diff.json"].raw());
}
