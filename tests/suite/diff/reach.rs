//! For which districts a commitment is: its own among its agreement's.

use super::{AGREEMENT, Files, agreement, both_ways, files, with};

const LEAD: &str = "lead = \"trafik\"\n";

fn own(districts: &str) -> Files {
    with("avtal.toml", LEAD, &format!("{LEAD}{districts}\n"))
}

#[test]
fn districts_outside_the_agreement_add_nothing() {
    let is = |before: &str, after: &str| {
        let told = both_ways(&own(before), &own(after));
        let [only] = told.as_slice() else { panic!("{told:?}") };
        only.split(' ').next().unwrap_or_default().to_owned()
    };
    assert_eq!(is("", "districts = [\"city\"]"), "neutral");
    assert_eq!(is("", "districts = [\"farsta\", \"bromma\", \"alvsjo\"]"), "neutral");
    assert_eq!(is("districts = [\"farsta\"]", "districts = [\"farsta\", \"alvsjo\"]"), "neutral");
    assert_eq!(is("districts = [\"farsta\", \"bromma\"]", "districts = [\"farsta\", \"alvsjo\"]"), "weakened");
    assert_eq!(is("districts = [\"bromma\"]", "districts = [\"norra\", \"sodra\"]"), "neutral");
    assert_eq!(is("districts = [\"norra\"]", "districts = [\"bromma\", \"alvsjo\"]"), "strengthened");
}

#[test]
fn a_commitment_that_moves_to_an_agreement_for_fewer_reaches_fewer() {
    let commitment =
        "[[commitment]]\nid = \"vakt\"\ntitle = \"Vakter\"\ntext = \"Polisen ska vakta torget.\"\nlead = \"lpo\"\n";
    let other = AGREEMENT.split("[[area]]").next().unwrap().replace("avtal", "andra");
    let other = other.replace("[\"farsta\", \"bromma\"]", "[\"farsta\"]");
    for (districts, told) in
        [("", true), ("districts = [\"farsta\", \"bromma\"]\n", true), ("districts = [\"farsta\"]\n", false)]
    {
        let commitment = format!("{commitment}{districts}");
        let mut before = agreement(&commitment);
        before.insert("andra.toml".to_owned(), other.clone());
        let after = files(&[("andra.toml", &format!("{other}\n{commitment}"))]);
        let mut expected = vec!["neutral moved andra/vakt avtal/vakt → andra/vakt".to_owned()];
        if told {
            expected.push("weakened reach andra/vakt districts farsta, norra, sodra → farsta".to_owned());
        }
        let mut found = both_ways(&before, &after);
        found.sort();
        assert_eq!(found, expected, "{districts}");
    }
}
