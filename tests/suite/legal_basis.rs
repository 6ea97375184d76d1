//! The statutes that commitments rest on, where the conditions are tricky; the rules' documentation has the plain cases.

use samverkan::diagnostic::Level;

use super::judged::{Judged, committed};

const NONE: [&str; 0] = [];

#[test]
fn every_statute_is_in_force_on_its_days() {
    for (statute, last_before, first) in [
        ("2023:421", "2023-12-31", "2024-01-01"),
        ("2025:400", "2025-06-30", "2025-07-01"),
        ("2018:1200", "2018-07-31", "2018-08-01"),
        ("2023:196", "2023-06-30", "2023-07-01"),
        ("2025:170", "2025-03-31", "2025-04-01"),
    ] {
        let begun = |day: &str| cites(statute, day).finds("law-not-in-force").len();
        assert_eq!((begun(last_before), begun(first)), (1, 0), "{statute}");
    }
    for (statute, last, first_after) in
        [("1980:578", "2023-12-31", "2024-01-01"), ("2001:453", "2025-06-30", "2025-07-01")]
    {
        let begun = |day: &str| cites(statute, day).finds("law-not-in-force").len();
        assert_eq!((begun(last), begun(first_after)), (0, 1), "{statute}");
        let replaced = |day: &str| cites(statute, "2023-01-01").on(day).finds("law-replaced").len();
        assert_eq!((replaced(last), replaced(first_after)), (0, 1), "{statute}");
        assert_eq!(cites(statute, first_after).finds("law-replaced"), NONE, "{statute}");
    }
}

/// The tree with a commitment that begins on a day and cites a statute, from a framework without a beginning.
fn cites(statute: &str, begins: &str) -> Judged {
    committed(&format!("lead = \"city\"\nlegal_basis = [\"{statute} 3 §\"]\nstarts_on = {begins}")).edit(
        "framework.toml",
        "valid_from = 2025-01-01\n",
        "",
    )
}

#[test]
fn every_citation_is_told_at_its_own_text() {
    let basis = "lead = \"city\"\nlegal_basis = [\n  \"2018:1200 9 §\",\n  \"1980:578\",\n  \"lag (1980:578)\",\n  \
                 \"2025:400 5 kap.\",\n  \"1980:5789\",\n  \"2024:1\",\n]";
    let rule = "law-not-in-force";
    let tree = committed(basis);
    assert_eq!(tree.finds(rule), ["framework.toml:49 \"1980:578\"", "framework.toml:51 \"2025:400 5 kap.\""]);
    assert_eq!(
        tree.says(rule)[0],
        "`1980:578` (lag om ordningsvakter) was in force to 2023-12-31, before the first day of commitment `work`, \
         2025-01-01"
    );
    let open = tree.edit("framework.toml", "valid_from = 2025-01-01\n", "");
    assert_eq!(open.finds(rule), NONE);
    let faulty = tree.edit("framework.toml", "valid_from = 2025-01-01\n", "valid_from = \"2025-01-01\"\n");
    assert_eq!(faulty.finds(rule), NONE);
    let reversed = committed(&format!("{basis}\nstarts_on = 2025-09-01\ndue_on = 2025-08-01"));
    assert_eq!(reversed.finds(rule), NONE);
    let unknown = committed(&format!("{basis}\n2025-09-01"));
    assert_eq!(unknown.finds(rule), NONE, "what cannot be read may be its first day");
    let faulty_end = committed(&format!("{basis}\nstarts_on = 2025-01-01\ndue_on = \"?\""));
    assert_eq!(faulty_end.finds(rule).len(), 2);
}

#[test]
fn a_statute_that_was_replaced_later_is_told_when_the_commitment_reaches_that_day() {
    let basis = "lead = \"city\"\nlegal_basis = [\"2001:453\"]";
    assert_eq!(committed(basis).finds("law-replaced"), ["framework.toml:47 \"2001:453\""]);
    assert_eq!(committed(basis).levels("law-replaced"), [Level::Info]);
    assert_eq!(committed(&format!("{basis}\ndue_on = 2025-06-30")).finds("law-replaced"), NONE);
    assert_eq!(committed(&format!("{basis}\ndue_on = 2025-07-01")).finds("law-replaced").len(), 1);
    assert_eq!(committed(&format!("{basis}\ndue_on = 20250701")).finds("law-replaced"), NONE);
}

#[test]
fn the_police_lead_no_care_but_may_assist() {
    let found = |lead: &str, basis: &str| {
        committed(&format!("lead = \"{lead}\"\nlegal_basis = {basis}")).finds("care-led-by-police")
    };
    assert_eq!(found("police", "[\"1990:52 6 §\"]"), ["framework.toml:46 \"police\""]);
    assert_eq!(found("lpo-norr", "[\"2001:453\", \"1990:52\", \"1990:52 6 §\"]"), ["framework.toml:46 \"lpo-norr\""]);
    for assisting in ["43 §", "43 § i LVU", "43 § p. 2", "42–44 §§"] {
        assert_eq!(found("police", &format!("[\"1990:52 {assisting}\"]")), NONE, "{assisting}");
    }
    assert_eq!(found("police", "[\"1990:52 43 a § p. 2\"]").len(), 1);
    assert_eq!(found("police", "[\"1990:52 6 §\", \"1990:52 43 §\"]"), NONE);
    assert_eq!(found("police", "[\"1990:52 6 §\", 43]"), NONE);
    assert_eq!(found("police", "[\"1990:529\", \"LVU 1990:52\"]"), NONE);
    assert_eq!(found("city", "[\"1990:52 6 §\"]"), NONE);
    assert_eq!(found("nobody", "[\"1990:52 6 §\"]"), NONE);
}
