//! Lists of very many entries: each entry is looked at by itself, not with all the others.

use super::sizes::{edited, prints, tree};

#[test]
fn a_commitment_that_answers_thousands_of_problems_is_followed() {
    let folder = tree(&[]);
    let many = 20_000;
    let problem = |n| format!("\n[[problem]]\nid = \"p{n}\"\ntitle = \"P {n}\"\ndistricts = [\"centrum\"]\n");
    let problems: String = (0..many).map(problem).collect();
    let ids: Vec<String> = (0..many).map(|n| format!("\"p{n}\"")).collect();
    let answers = format!("[[commitment]]\nproblems = [{}]\n", ids.join(", "));
    edited(folder.path(), "agreement.toml", |text| {
        let text: String =
            text.lines().filter(|line| !line.starts_with("problems =")).map(|l| l.to_owned() + "\n").collect();
        text.replacen("[[commitment]]\n", &answers, 1) + &problems
    });
    for (id, format) in [("rounds", "tree"), ("p0", "tree"), ("centrum", "json")] {
        let said = prints(folder.path(), 0, &["trace", id, "tree", "--format", format]);
        assert!(said.contains("p19999"), "{id}: {} bytes", said.len());
    }
}

#[test]
fn a_line_of_a_hundred_thousand_findings_is_told_of() {
    let folder = tree(&[]);
    let ids: Vec<String> = (0..100_000).map(|n| format!("\"nobody-{n}\"")).collect();
    edited(folder.path(), "agreement.toml", |text| {
        text.replace("districts = [\"centrum\"]", &format!("districts = [\"centrum\", {}]", ids.join(", ")))
    });
    let said = prints(folder.path(), 1, &["validate", "tree", "--format", "short"]);
    assert!(said.contains("nobody-99999"), "{} bytes", said.len());
}
