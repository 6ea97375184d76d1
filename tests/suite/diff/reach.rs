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
fn a_district_that_an_agreement_still_reaches_is_no_loss_to_it() {
    let of = |districts: &str| with("avtal.toml", "[\"farsta\", \"bromma\"]", &format!("[{districts}]"));
    for (before, after, told) in [
        (r#""farsta", "alvsjo""#, r#""city""#, "neutral farsta, neutral alvsjo, strengthened city"),
        (r#""bromma""#, r#""farsta", "city""#, "neutral bromma, strengthened farsta, strengthened city"),
        (r#""norra", "farsta""#, r#""bromma""#, "neutral norra, weakened farsta, strengthened bromma"),
        (r#""bromma""#, r#""sodra", "norra""#, "neutral bromma, neutral sodra, neutral norra"),
        (r#""bromma", "farsta""#, r#""farsta", "norra""#, "weakened bromma, neutral norra"),
        (r#""farsta""#, r#""alvsjo""#, "weakened farsta, strengthened alvsjo"),
    ] {
        let told_of = |line: &String| {
            let words: Vec<_> = line.split(' ').collect();
            let name = words[4..].iter().find(|word| !["–", "→"].contains(word)).unwrap();
            format!("{} {name}", words[0])
        };
        let mut found: Vec<_> = both_ways(&of(before), &of(after)).iter().map(told_of).collect();
        let mut expected: Vec<_> = told.split(", ").map(str::to_owned).collect();
        found.sort();
        expected.sort();
        assert_eq!(found, expected, "{before} → {after}");
    }
}

#[test]
fn the_same_districts_in_another_order_are_no_change() {
    let (one, other) = (own("districts = [\"farsta\", \"bromma\"]"), own("districts = [\"bromma\", \"farsta\"]"));
    assert_eq!(both_ways(&one, &other), [""; 0]);
}

#[test]
fn to_name_the_city_where_the_agreement_is_for_all_of_it_adds_nothing() {
    let whole = |mut files: Files| {
        let text = files["avtal.toml"].replacen("[\"farsta\", \"bromma\"]", "[\"city\"]", 1);
        files.insert("avtal.toml".to_owned(), text);
        files
    };
    let told = both_ways(&whole(own("")), &whole(own("districts = [\"city\"]")));
    assert_eq!(told, ["neutral reach avtal/cam-1 districts – → city"]);
}

#[test]
fn a_commitment_that_moves_to_an_agreement_for_fewer_reaches_fewer() {
    let commitment =
        "[[commitment]]\nid = \"vakt\"\ntitle = \"Vakter\"\ntext = \"Polisen ska vakta torget.\"\nlead = \"lpo\"\n";
    let other = AGREEMENT.split("[[area]]").next().unwrap().replace("avtal", "andra");
    let other = other.replace("[\"farsta\", \"bromma\"]", "[\"farsta\"]");
    let both = "districts = [\"farsta\", \"bromma\"]\n";
    let one = "districts = [\"farsta\"]\n";
    for (districts, after, told) in [
        ("", "", "farsta, norra, sodra → farsta"),
        (both, both, "farsta, norra, sodra → farsta"),
        (one, one, ""),
        // What is written of the districts says it, or cannot be read.
        (both, one, "farsta, bromma → farsta"),
        ("", "districts = 3\n", ""),
    ] {
        let with = |districts: &str| format!("{commitment}{districts}");
        let mut before = agreement(&with(districts));
        before.insert("andra.toml".to_owned(), other.clone());
        let after = files(&[("andra.toml", &format!("{other}\n{}", with(after)))]);
        let mut expected = vec!["neutral moved andra/vakt avtal/vakt → andra/vakt".to_owned()];
        if !told.is_empty() {
            expected.push(format!("weakened reach andra/vakt districts {told}"));
        }
        let mut found = both_ways(&before, &after);
        found.sort();
        assert_eq!(found, expected, "{districts}");
    }
}
