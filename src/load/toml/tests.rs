//! What every mistake is called, where it is found, and what is kept around it.

mod helps;
mod keeps;
mod kinds;
mod laws;
mod slips;

use super::{Kind, Mistake, Parsed, parse};

/// An agreement with three commitments, the second of which has `lines` in its midst.
fn agreement(lines: &str) -> String {
    format!(
        r#"format = 1

# Farsta
[agreement]
id = "farsta-2019"
title = "Lokal samverkansöverenskommelse Farsta 2019–2022"
districts = ["farsta"]
valid_from = 2019-12-01

[[commitment]]
id = "cameras-1"
title = "Kameror vid Farsta centrum"
due_on = 2020-06-30

[[commitment]]
id = "guards-1"
{lines}
place = "Farsta centrum"

# Det tredje
[[commitment]]
id = "youth-1"
text = """
Fältarna är ute
due_on = fredagar
"""

[[indicator]]
id = "robberies"
of = "cameras-1"
"#
    )
}

/// The only mistake of the agreement with these lines, after seeing that nothing else was lost.
#[track_caller]
fn only_mistake(lines: &str) -> (Kind, String, Mistake) {
    let text = agreement(lines);
    let parsed = parse(&text);
    let found: Vec<_> = parsed.mistakes.iter().map(|mistake| (mistake.kind, &text[mistake.span.range()])).collect();
    assert_eq!(found.len(), 1, "{lines:?} gives {found:?}");
    let commitments = parsed.table["commitment"].get_ref().as_array().unwrap();
    let ids: Vec<_> = commitments.iter().map(|commitment| commitment.get_ref()["id"].get_ref().as_str()).collect();
    assert_eq!(ids, [Some("cameras-1"), Some("guards-1"), Some("youth-1")], "{lines:?}");
    let place = commitments[1].get_ref().get("place");
    assert_eq!(place.and_then(|place| place.get_ref().as_str()), Some("Farsta centrum"), "{lines:?}");
    assert!(commitments[2].get_ref()["text"].get_ref().as_str().unwrap().contains("due_on"));
    assert_eq!(parsed.table["agreement"].get_ref()["districts"].get_ref().as_array().unwrap().len(), 1);
    assert_eq!(parsed.table["indicator"].get_ref()[0].get_ref()["of"].get_ref().as_str(), Some("cameras-1"));
    let mistake = parsed.mistakes[0].clone();
    (mistake.kind, text[mistake.span.range()].to_owned(), mistake)
}
