//! The family `time`: days within periods, and documents that follow each other.

use super::tree::{DAY, NOTHING, found, related, said};

const CITY: &str = r#"
[city]
id = "tallby"
name = "Tallby kommun"
[[district]]
id = "norr"
name = "Norr"
[[district]]
id = "norr-ost"
name = "Östra Norr"
part_of = "norr"
[[district]]
id = "norr-vast"
name = "Västra Norr"
part_of = "norr"
[[district]]
id = "soder"
name = "Söder"
valid_to = 2027-06-30
succeeded_by = ["nya"]
[[district]]
id = "nya"
name = "Nya"
valid_from = 2027-07-01
[[police_area]]
id = "lpo"
name = "L"
covers = ["city"]
"#;

/// A framework: its id, its period and whatever else its head says.
fn framework(id: &str, head: &str) -> String {
    format!(
        "[framework]\nid = \"{id}\"\n{head}\ntitle = \"T\"\nstatus = \"adopted\"\nparties = [\"city\", \"police\"]\n\
         [[focus_area]]\nid = \"places\"\nname = \"P\"\n[[focus_area]]\nid = \"cameras\"\nname = \"C\"\n"
    )
}

/// An agreement under the framework `f`, for Norr and in `places` unless it says otherwise.
fn agreement(id: &str, head: &str) -> String {
    let or = |key: &str, value: &str| {
        if head.contains(key) { String::new() } else { format!("{key} = {value}\n") }
    };
    let area = if head.contains("area]]") { "" } else { "[[area]]\narea = \"places\"\n" };
    let (own, records) = head.split_once("\n[").map_or((head, String::new()), |(own, rest)| (own, format!("[{rest}")));
    format!(
        "[agreement]\nid = \"{id}\"\n{own}\n{}{}{}title = \"T\"\npolice_areas = [\"lpo\"]\n{area}{records}",
        or("framework", "\"f\""),
        or("districts", "[\"norr\"]"),
        or("status", "\"adopted\"")
    )
}

/// What a rule finds in a tree of a register, the framework `f` without a period, and these documents.
fn find(rule: &str, documents: &[(&str, String)]) -> Vec<String> {
    on(DAY, rule, documents)
}

fn on(day: &str, rule: &str, documents: &[(&str, String)]) -> Vec<String> {
    let f = framework("f", "");
    found(rule, day, &tree(&f, documents))
}

fn tree<'a>(f: &'a str, documents: &'a [(&'a str, String)]) -> Vec<(&'a str, &'a str)> {
    let own = documents.iter().map(|(path, text)| (*path, text.as_str()));
    [("city.toml", CITY), ("f.toml", f)].into_iter().chain(own).collect()
}

// reversed-period

#[test]
fn every_period_that_ends_before_it_begins_is_reversed() {
    let city = CITY.replace("valid_from = 2027-07-01", "valid_from = 2027-07-01\nvalid_to = 2027-06-30")
        + "valid_from = 2020-01-02\nvalid_to = 2020-01-01\n[[administration]]\nid = \"k\"\nname = \"K\"\n\
           valid_to = 2019-01-01\nvalid_from = 2020-01-01\n";
    let f = framework("f", "valid_from = 2025-01-01\nvalid_to = 2024-01-01");
    let a = agreement(
        "a",
        "valid_from = 2025-01-01\nvalid_to = 2024-12-31\n[[commitment]]\nid = \"c\"\ntitle = \"C\"\ntext = \"T\"\nlead = \"city\"\n\
         starts_on = 2025-03-01\ndue_on = 2025-02-28\n[[permit]]\nid = \"p\"\ncommitments = [\"c\"]\nreference = \"R\"\n\
         valid_from = 2025-01-01\nvalid_to = 2020-01-01\n[[promise]]\nid = \"o\"\ntext = \"T\"\non = 2025-05-01\n\
         valid_to = 2025-04-30\ncommitments = [\"c\"]\n",
    );
    let found = found("reversed-period", DAY, &[("city.toml", &city), ("f.toml", &f), ("a.toml", &a)]);
    let expected = [
        "a.toml:4 2024-12-31",
        "a.toml:18 2025-02-28",
        "a.toml:24 2020-01-01",
        "a.toml:29 2025-04-30",
        "city.toml:25 2027-06-30",
        "city.toml:31 2020-01-01",
        "city.toml:35 2019-01-01",
        "f.toml:4 2024-01-01",
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_period_of_one_day_is_one() {
    assert_eq!(
        find("reversed-period", &[("a.toml", agreement("a", "valid_from = 2025-01-01\nvalid_to = 2025-01-01"))]),
        NOTHING
    );
}

#[test]
fn only_the_own_days_of_a_record_make_its_period() {
    let commitment =
        "\n[[commitment]]\nid = \"c\"\ntitle = \"C\"\ntext = \"T\"\nlead = \"city\"\ndue_on = 2024-12-31\n";
    let a = [("a.toml", agreement("a", &format!("valid_from = 2025-01-01{commitment}")))];
    assert_eq!(find("reversed-period", &a), NOTHING);
    assert_eq!(find("outside-agreement", &a), ["a.toml:16 2024-12-31"]);
}

#[test]
fn the_beginning_is_shown_beside_a_reversed_end() {
    let a = agreement("a", "valid_to = 2024-12-31\nvalid_from = 2025-01-01");
    let files = [("city.toml", CITY), ("a.toml", a.as_str())];
    assert_eq!(related("reversed-period", DAY, &files), ["a.toml:3 2024-12-31 < a.toml:4 2025-01-01"]);
    let sentence = "`valid_to` 2024-12-31 lies before `valid_from` 2025-01-01 > correct the day that is wrong";
    assert_eq!(said("reversed-period", DAY, &files), [sentence]);
}

// outside-agreement

/// What `outside-agreement` finds in an agreement of 2025, or with another period, with some records.
fn outside(period: &str, records: &str) -> Vec<String> {
    let commitment = "\n[[commitment]]\nid = \"c\"\ntitle = \"C\"\ntext = \"T\"\nlead = \"city\"\n";
    let indicator = "[[indicator]]\nid = \"i\"\nof = \"c\"\nname = \"I\"\nkind = \"effect\"\n";
    let places =
        find("outside-agreement", &[("a.toml", agreement("a", &format!("{period}{commitment}{indicator}{records}")))]);
    places.into_iter().map(|place| place.rsplit(' ').next().unwrap_or_default().to_owned()).collect()
}

const YEAR: &str = "valid_from = 2025-01-01\nvalid_to = 2025-02-28";

#[test]
fn days_lie_in_the_period_and_follow_up_in_the_year_after() {
    let result = |on: &str| format!("[[result]]\ncommitment = \"c\"\non = {on}\nstatus = \"ongoing\"\n");
    assert_eq!(outside(YEAR, &result("2024-12-31")), ["2024-12-31"]);
    assert_eq!(outside(YEAR, &result("2025-01-01")), NOTHING);
    assert_eq!(outside(YEAR, &result("2026-02-28")), NOTHING);
    assert_eq!(outside(YEAR, &result("2026-03-01")), ["2026-03-01"]);
    let leap = "valid_from = 2023-01-01\nvalid_to = 2024-02-29";
    assert_eq!(outside(leap, &result("2025-02-28")), NOTHING);
    assert_eq!(outside(leap, &result("2025-03-01")), ["2025-03-01"]);
    let measurement = "[[measurement]]\nindicator = \"i\"\non = 2026-03-01\nvalue = 1\n";
    let review = "[[review]]\non = 2024-01-01\nby = \"city\"\n";
    assert_eq!(outside(YEAR, &format!("{measurement}{review}")), ["2026-03-01", "2024-01-01"]);
}

#[test]
fn a_commitment_keeps_within_the_period_itself() {
    let commitment =
        |days: &str| format!("[[commitment]]\nid = \"d\"\ntitle = \"D\"\ntext = \"T\"\nlead = \"city\"\n{days}\n");
    assert_eq!(outside(YEAR, &commitment("starts_on = 2025-01-01\ndue_on = 2025-02-28")), NOTHING);
    assert_eq!(outside(YEAR, &commitment("starts_on = 2024-12-31\ndue_on = 2025-03-01")), ["2024-12-31", "2025-03-01"]);
    assert_eq!(outside(YEAR, &commitment("starts_on = 2025-03-01")), ["2025-03-01"]);
    assert_eq!(outside(YEAR, &commitment("starts_on = 2025-03-01\ndue_on = 2025-01-01")), NOTHING, "reversed");
}

#[test]
fn open_and_reported_limits_leave_nothing_outside() {
    let result = "[[result]]\ncommitment = \"c\"\non = 2030-01-01\nstatus = \"ongoing\"\n";
    assert_eq!(outside("valid_from = 2025-01-01", result), NOTHING);
    assert_eq!(outside("valid_from = 2025-01-01\nvalid_to = 20251231", result), NOTHING);
    assert_eq!(outside("valid_from = 2025-01-01\nvalid_to = 2024-12-31", result), NOTHING);
    assert_eq!(outside("valid_to = 2025-12-31", result), ["2030-01-01"]);
}

#[test]
fn a_framework_has_its_period_too() {
    let f = framework("f", "valid_from = 2025-01-01\nvalid_to = 2025-12-31")
        + "[[commitment]]\nid = \"c\"\ntitle = \"C\"\ntext = \"T\"\nlead = \"city\"\ndue_on = 2026-01-01\n";
    let files = [("city.toml", CITY), ("f.toml", f.as_str())];
    assert_eq!(related("outside-agreement", DAY, &files), ["f.toml:19 2026-01-01 < f.toml:4 2025-12-31"]);
    let sentence = "`due_on` 2026-01-01 lies after the framework ends, on 2025-12-31 > correct the day, or the period of \
                    the framework";
    assert_eq!(said("outside-agreement", DAY, &files), [sentence]);
}

// outside-framework

#[test]
fn an_agreement_keeps_within_its_framework() {
    let within = |f: &str, a: &str| {
        let (f, a) = (framework("f", f), agreement("a", a));
        let files = [("city.toml", CITY), ("f.toml", f.as_str()), ("a.toml", a.as_str())];
        said("outside-framework", DAY, &files);
        related("outside-framework", DAY, &files)
    };
    let f = "valid_from = 2025-01-01\nvalid_to = 2025-12-31";
    assert_eq!(within(f, f), NOTHING);
    assert_eq!(within("", "valid_from = 1990-01-01"), NOTHING);
    let late = "valid_from = 2025-06-01\nvalid_to = 2026-01-01";
    assert_eq!(within(f, late), ["a.toml:4 2026-01-01 < f.toml:4 2025-12-31"]);
    assert_eq!(within(f, "valid_from = 2025-06-01"), ["a.toml:1 [agreement] < f.toml:4 2025-12-31"]);
    let early = "valid_from = 2024-12-31\nvalid_to = 2025-12-31";
    assert_eq!(within(f, early), ["a.toml:3 2024-12-31 < f.toml:3 2025-01-01"]);
    let both = ["a.toml:3 2024-12-31 < f.toml:3 2025-01-01 < f.toml:4 2025-12-31"];
    assert_eq!(within(f, "valid_from = 2024-12-31"), both);
    assert_eq!(within(f, "valid_from = 2024-12-31\nvalid_to = 2026-01-01"), both);
    // Reported already.
    assert_eq!(within(f, "valid_from = 2025-06-01\nvalid_to = \"2026\""), NOTHING);
    assert_eq!(within(f, "valid_from = 2026-06-01\nvalid_to = 2026-01-01"), NOTHING);
    assert_eq!(within("valid_from = 2025-01-01\nvalid_to = 2024-12-31", late), NOTHING);
    assert_eq!(within("valid_from = 2025-01-01\nvalid_to = 2025", late), NOTHING);
    assert_eq!(within(f, &format!("framework = \"g\"\n{late}")), NOTHING);
}

// succession-gap

fn gaps(documents: &[(&str, String)]) -> Vec<String> {
    find("succession-gap", documents)
}

#[test]
fn days_between_a_document_and_the_next_are_a_gap() {
    let old = || ("a.toml", agreement("a", "valid_from = 2020-01-01\nvalid_to = 2020-12-31"));
    let new = |from: &str| ("b.toml", agreement("b", &format!("supersedes = [\"a\"]\nvalid_from = {from}")));
    assert_eq!(gaps(&[old(), new("2021-01-01")]), NOTHING);
    assert_eq!(gaps(&[old(), new("2020-06-01")]), NOTHING);
    assert_eq!(gaps(&[old(), new("2021-01-02")]), ["b.toml:3 \"a\""]);
    let f = framework("f", "");
    let documents = [old(), new("2021-01-02")];
    let files = tree(&f, &documents);
    assert_eq!(related("succession-gap", DAY, &files), ["b.toml:3 \"a\" < a.toml:4 2020-12-31"]);
    let sentence = "`a` is superseded here, but nothing is in force from 2021-01-01 to 2021-01-01 (1 day) > let `a` end on \
                    2021-01-01, or begin sooner; a gap that is real can be accepted with a `[[waiver]]`";
    assert_eq!(said("succession-gap", DAY, &files), [sentence]);
}

#[test]
fn without_both_days_there_is_no_gap() {
    let frameworks = |old: &str, new: &str| {
        let new = format!("supersedes = [\"g\"]\n{new}");
        gaps(&[("g.toml", framework("g", old)), ("h.toml", framework("h", &new))])
    };
    assert_eq!(frameworks("valid_to = 2019-05-31", "valid_from = 2019-11-04"), ["h.toml:3 \"g\""]);
    assert_eq!(frameworks("", "valid_from = 2019-11-04"), NOTHING);
    assert_eq!(frameworks("valid_to = 2019-05-31", ""), NOTHING);
    assert_eq!(frameworks("valid_to = \"2019\"", "valid_from = 2019-11-04"), NOTHING);
    assert_eq!(frameworks("valid_from = 2020-01-01\nvalid_to = 2019-05-31", "valid_from = 2020-11-04"), NOTHING);
    assert_eq!(frameworks("valid_to = 2019-05-31", "valid_from = 2019-11-04\nvalid_to = 2019-01-01"), NOTHING);
}

#[test]
fn each_of_several_superseded_documents_is_judged_by_itself() {
    let documents = [
        ("a.toml", agreement("a", "valid_from = 2020-01-01\nvalid_to = 2020-12-31\ndistricts = [\"norr-ost\"]")),
        ("b.toml", agreement("b", "valid_from = 2020-01-01\nvalid_to = 2020-11-30\ndistricts = [\"norr-vast\"]")),
        ("c.toml", agreement("c", "supersedes = [\"a\", \"b\"]\nvalid_from = 2021-01-01")),
    ];
    assert_eq!(gaps(&documents), ["c.toml:3 \"b\""]);
}

#[test]
fn a_circle_has_no_gaps() {
    let documents = [
        ("a.toml", agreement("a", "supersedes = [\"b\"]\nvalid_from = 2020-01-01\nvalid_to = 2020-12-31")),
        ("b.toml", agreement("b", "supersedes = [\"a\", \"b\"]\nvalid_from = 2022-01-01\nvalid_to = 2022-12-31")),
    ];
    assert_eq!(gaps(&documents), NOTHING);
}

/// An agreement `a` of 2020, then others that supersede it: path and id, and what its head says.
fn after_2020(others: &[(&'static str, &str, &str)]) -> Vec<String> {
    let mut documents = vec![("a.toml", agreement("a", "valid_from = 2020-01-01\nvalid_to = 2020-12-31"))];
    documents.extend(others.iter().map(|(path, id, head)| (*path, agreement(id, head))));
    gaps(&documents)
}

#[test]
fn another_document_that_supersedes_the_same_one_fills_a_gap() {
    let a = "supersedes = [\"a\"]";
    let filled = format!("{a}\nvalid_from = 2021-01-01\nvalid_to = 2021-12-31");
    let next = format!("{a}\nvalid_from = 2022-01-01");
    assert_eq!(after_2020(&[("b.toml", "b", &filled), ("c.toml", "c", &next)]), NOTHING);
    // Of two that begin on the same day neither does for the other.
    let both = [("b.toml", "b", next.as_str()), ("c.toml", "c", &next)];
    assert_eq!(after_2020(&both), ["b.toml:3 \"a\"", "c.toml:3 \"a\""]);
    // What is left of it.
    let later = format!("{a}\nvalid_from = 2022-02-01");
    assert_eq!(after_2020(&[("b.toml", "b", &filled), ("c.toml", "c", &later)]), ["c.toml:3 \"a\""]);
    // A draft fills nothing, unless for a draft.
    let draft = format!("{filled}\nstatus = \"draft\"");
    assert_eq!(after_2020(&[("b.toml", "b", &draft), ("c.toml", "c", &next)]), ["c.toml:3 \"a\""]);
    let drafts = [("b.toml", "b", draft.as_str()), ("c.toml", "c", &format!("{next}\nstatus = \"draft\""))];
    assert_eq!(after_2020(&drafts), NOTHING);
    // Where it also supersedes the one between, the gap is told there, once.
    let chain = "supersedes = [\"a\", \"b\"]\nvalid_from = 2022-02-01";
    assert_eq!(after_2020(&[("b.toml", "b", &filled), ("c.toml", "c", chain)]), ["c.toml:3 \"b\""]);
    // Of what cannot be told nothing is said.
    let unsure = format!("{a}\nvalid_from = 2021-01-01\nvalid_to = \"2021\"");
    assert_eq!(after_2020(&[("b.toml", "b", &unsure), ("c.toml", "c", &later)]), NOTHING);
}

#[test]
fn another_district_fills_no_gap() {
    let a = "supersedes = [\"a\"]";
    let east = format!("{a}\nvalid_from = 2021-01-01\ndistricts = [\"norr-ost\"]");
    let west = format!("{a}\nvalid_from = 2021-06-01\ndistricts = [\"norr-vast\"]");
    assert_eq!(after_2020(&[("b.toml", "b", &east), ("c.toml", "c", &west)]), ["c.toml:3 \"a\""]);
    // But the whole one does for both, also where only one of them is what the old one reached.
    let whole = format!("{a}\nvalid_from = 2021-01-01\ndistricts = [\"norr\"]\nvalid_to = 2021-05-31");
    assert_eq!(after_2020(&[("b.toml", "b", &whole), ("c.toml", "c", &west)]), NOTHING);
    let wider = format!("{a}\nvalid_from = 2021-06-01\ndistricts = [\"norr\", \"soder\"]");
    assert_eq!(after_2020(&[("b.toml", "b", &whole), ("c.toml", "c", &wider)]), NOTHING);
}

// succession-overlap

fn overlaps(documents: &[(&str, String)]) -> Vec<String> {
    find("succession-overlap", documents)
}

#[test]
fn frameworks_follow_each_other() {
    let frameworks = |one: &str, other: &str| {
        let [one, other] = [framework("g", one), framework("h", other)];
        let files = [("city.toml", CITY), ("g.toml", one.as_str()), ("h.toml", other.as_str())];
        said("succession-overlap", DAY, &files);
        related("succession-overlap", DAY, &files)
    };
    let old = "valid_from = 2020-01-01\nvalid_to = 2020-12-31";
    assert_eq!(frameworks(old, "valid_from = 2021-01-01"), NOTHING);
    assert_eq!(frameworks(old, "valid_from = 2020-12-31"), ["h.toml:3 2020-12-31 < g.toml:4 2020-12-31"]);
    assert_eq!(frameworks("valid_from = 2020-12-31", old), ["h.toml:4 2020-12-31 < g.toml:3 2020-12-31"]);
    assert_eq!(frameworks("", old), ["h.toml:3 2020-01-01 < g.toml:1 [framework]"]);
    assert_eq!(frameworks("", ""), ["h.toml:1 [framework] < g.toml:1 [framework]"]);
    assert_eq!(frameworks(old, "valid_from = 2020-12-31\nvalid_to = 2020-12-30"), NOTHING);
    assert_eq!(frameworks(old, "valid_from = \"2020\""), NOTHING);
    let draft = framework("h", "").replace("adopted", "draft");
    assert_eq!(
        found("succession-overlap", DAY, &[("city.toml", CITY), ("g.toml", &framework("g", "")), ("h.toml", &draft)]),
        NOTHING
    );
}

#[test]
fn a_document_without_an_id_is_called_by_its_file() {
    let [one, other] = [framework("g", "valid_from = 2020-01-01"), framework("h", "valid_from = 2021-01-01")];
    let other = other.replace("id = \"h\"\n", "");
    let files = [("city.toml", CITY), ("g.toml", one.as_str()), ("h.toml", other.as_str())];
    let said = said("succession-overlap", DAY, &files).concat();
    assert!(said.contains("`h.toml`") && said.contains("`g`") && !said.contains("``"), "{said}");
}

#[test]
fn one_finding_for_each_pair() {
    let all = |path, id| {
        (path, agreement(id, "valid_from = 2025-01-01\n[[area]]\narea = \"places\"\n[[area]]\narea = \"cameras\"\n"))
    };
    let found = overlaps(&[all("a.toml", "a"), all("b.toml", "b"), all("c.toml", "c")]);
    assert_eq!(found, ["b.toml:3 2025-01-01", "c.toml:3 2025-01-01", "c.toml:3 2025-01-01"]);
}

#[test]
fn the_longest_is_still_in_the_way_of_a_later_one() {
    let of = |path, id, from: &str, to: &str| (path, agreement(id, &format!("valid_from = {from}\nvalid_to = {to}")));
    let long = of("a.toml", "a", "2020-01-01", "2030-12-31");
    let short = of("b.toml", "b", "2021-01-01", "2021-12-31");
    let later = of("c.toml", "c", "2025-01-01", "2026-12-31");
    assert_eq!(overlaps(&[long, short, later]), ["b.toml:3 2021-01-01", "c.toml:3 2025-01-01"]);
    let short = of("a.toml", "a", "2020-01-01", "2021-12-31");
    let long = of("b.toml", "b", "2021-01-01", "2030-12-31");
    let later = of("c.toml", "c", "2025-01-01", "2026-12-31");
    assert_eq!(overlaps(&[short, long, later]), ["b.toml:3 2021-01-01", "c.toml:3 2025-01-01"]);
}

#[test]
fn a_town_without_districts_is_one_unit() {
    let town = "[city]\nid = \"t\"\nname = \"T\"\n[[police_area]]\nid = \"lpo\"\nname = \"L\"\ncovers = [\"city\"]\n";
    let of = |id, from: &str| agreement(id, &format!("valid_from = {from}\ndistricts = [\"city\"]"));
    let (f, a, b) = (framework("f", ""), of("a", "2020-01-01"), of("b", "2025-01-01"));
    let files = [("city.toml", town), ("f.toml", &f), ("a.toml", &a), ("b.toml", &b)];
    assert_eq!(found("succession-overlap", DAY, &files), ["b.toml:3 2025-01-01"]);
}

#[test]
fn of_two_that_begin_together_it_is_not_said_which_is_to_end() {
    let helps = |documents: &[(&str, String)]| {
        let f = framework("f", "valid_to = 2019-12-31");
        let said = said("succession-overlap", DAY, &tree(&f, documents)).concat();
        said.split_once(" > ").map(|(_, help)| help.to_owned())
    };
    let a = |path, id| (path, agreement(id, "valid_from = 2025-01-01"));
    let help = "let one of them end before the other begins";
    let or_leave_out = format!("{help}, or let one of them leave the area out");
    assert_eq!(helps(&[a("a.toml", "a"), a("b.toml", "b")]), Some(or_leave_out));
    let g = |path, id| (path, framework(id, "valid_from = 2020-01-01"));
    assert_eq!(helps(&[g("g.toml", "g"), g("h.toml", "h")]), Some(help.to_owned()));
}

/// Whether an agreement from 2025 on, with this in its head, gets into the way of one with that, of 2020 to 2025.
fn clash(new: &str, old: &str) -> bool {
    let documents = [
        ("a.toml", agreement("a", &format!("valid_from = 2020-01-01\nvalid_to = 2025-12-31\n{old}"))),
        ("b.toml", agreement("b", &format!("valid_from = 2025-01-01\n{new}"))),
        ("g.toml", framework("g", "valid_from = 2050-01-01").replace("cameras", "guards")),
        ("f.toml", framework("f", "valid_to = 2049-12-31")),
    ];
    let found = found("succession-overlap", DAY, &tree(&documents[3].1, &documents[..3]));
    assert!(found.is_empty() || found == ["b.toml:3 2025-01-01"], "{found:?}");
    !found.is_empty()
}

#[test]
fn agreements_clash_in_a_unit_and_an_area() {
    assert!(clash("", ""));
    assert!(clash("supersedes = [\"a\"]", ""), "to supersede is not to end");
    assert!(clash("districts = [\"norr-ost\"]", ""));
    assert!(clash("districts = [\"city\"]", ""));
    assert!(!clash("districts = [\"soder\"]", ""));
    assert!(!clash("districts = [\"norr-ost\"]", "districts = [\"norr-vast\"]"));
    assert!(!clash("[[area]]\narea = \"cameras\"", ""));
    assert!(!clash("status = \"draft\"", ""));
    assert!(!clash("", "status = \"draft\""));
}

#[test]
fn areas_are_the_same_by_their_ids() {
    let local = "[[local_area]]\nid = \"open\"\nname = \"O\"\nreason = \"R\"";
    assert!(clash(local, local));
    assert!(clash("framework = \"g\"", ""));
    assert!(clash(&format!("framework = \"g\"\n{}", local.replace("open", "cameras")), "[[area]]\narea = \"cameras\""));
    assert!(!clash("framework = \"g\"\n[[area]]\narea = \"cameras\"", "[[area]]\narea = \"cameras\""));
}

#[test]
fn the_city_is_reached_where_it_is_active() {
    let city = |path, id, from: &str| (path, agreement(id, &format!("valid_from = {from}\ndistricts = [\"city\"]")));
    let soder = |to: &str| {
        ("a.toml", agreement("a", &format!("valid_from = 2020-01-01\nvalid_to = {to}\ndistricts = [\"soder\"]")))
    };
    assert_eq!(overlaps(&[soder("2030-12-31"), city("b.toml", "b", "2027-06-30")]), ["b.toml:3 2027-06-30"]);
    assert_eq!(overlaps(&[soder("2030-12-31"), city("b.toml", "b", "2027-07-01")]), NOTHING);
    assert_eq!(
        overlaps(&[soder("2027-01-01"), city("b.toml", "b", "2026-01-01"), city("c.toml", "c", "2030-01-01")]).len(),
        2
    );
}

#[test]
fn days_that_are_reported_overlap_with_nothing() {
    let a = |head: &str| ("a.toml", agreement("a", head));
    let b = || ("b.toml", agreement("b", "valid_from = 2025-01-01"));
    assert_eq!(overlaps(&[a("valid_from = 2020-01-01"), b()]), ["b.toml:3 2025-01-01"]);
    assert_eq!(overlaps(&[a("valid_from = 2020-01-01\nvalid_to = \"2024\""), b()]), NOTHING);
    assert_eq!(overlaps(&[a("valid_from = 2030-01-01\nvalid_to = 2024-01-01"), b()]), NOTHING);
    assert_eq!(overlaps(&[a("valid_to = 2040-01-01"), b()]), NOTHING);
    assert_eq!(overlaps(&[a("valid_from = 2020-01-01\nstatus = \"klar\""), b()]), NOTHING);
}

#[test]
fn an_overlap_says_what_is_shared() {
    let documents = [
        ("a.toml", agreement("a", "valid_from = 2026-01-01")),
        (
            "b.toml",
            agreement("b", "valid_from = 2020-01-01\nvalid_to = 2026-06-30\ndistricts = [\"norr-vast\", \"soder\"]"),
        ),
    ];
    let f = framework("f", "");
    let files = tree(&f, &documents);
    assert_eq!(related("succession-overlap", DAY, &files), ["b.toml:4 2026-06-30 < a.toml:3 2026-01-01"]);
    let sentence = "`b` and `a` both reach `norr-vast` in `places`, first on 2026-01-01 > let `b` end on \
                    2025-12-31, so that only one of them is in force";
    assert_eq!(said("succession-overlap", DAY, &files), [sentence]);
}

#[test]
fn an_overlap_names_no_more_than_twenty_areas() {
    let numbers = || (1..=25).map(|number| format!("o{number:02}"));
    let focus = numbers().map(|id| format!("[[focus_area]]\nid = \"{id}\"\nname = \"{id}\"\n"));
    let g = framework("g", "valid_to = 2019-12-31") + &focus.collect::<Vec<_>>().concat();
    let chosen = numbers().map(|id| format!("\n[[area]]\narea = \"{id}\"")).collect::<Vec<_>>().concat();
    let of_g = |id: &str| agreement(id, &format!("framework = \"g\"\nvalid_from = 2026-01-01{chosen}"));
    let documents = [("a.toml", of_g("a")), ("b.toml", of_g("b")), ("g.toml", g)];
    let f = framework("f", "valid_from = 2020-01-01");
    let said = said("succession-overlap", DAY, &tree(&f, &documents));
    let [only] = said.as_slice() else { panic!("{said:?}") };
    assert!(only.contains("`o20`") && !only.contains("`o21`"), "{only}");
}

// expiring-soon

#[test]
fn what_ends_within_the_days_of_the_register_expires_soon() {
    let a = || [("a.toml", agreement("a", "valid_from = 2025-01-01\nvalid_to = 2026-05-30"))];
    let found = ["a.toml:4 2026-05-30"];
    assert_eq!(on("2026-02-28", "expiring-soon", &a()), NOTHING);
    assert_eq!(on("2026-03-01", "expiring-soon", &a()), found);
    assert_eq!(on("2026-05-30", "expiring-soon", &a()), found);
    assert_eq!(on("2026-05-31", "expiring-soon", &a()), NOTHING);
    let with = |days: &str| {
        let city = format!("{CITY}[checks]\nexpiring_within_days = {days}\n");
        found_in(&city, &a()[0].1)
    };
    assert_eq!(with("90"), found);
    assert_eq!(with("89"), NOTHING);
    assert_eq!(with("-1"), NOTHING, "reported");
    let checks = |line: &str| found_in(&format!("{CITY}[checks]\n{line}\n"), &a()[0].1);
    assert_eq!(checks("profiles = [\"bra\"]"), found);
    assert_eq!(checks("expiring_within_day = 30"), NOTHING, "perhaps this key is meant");
}

fn found_in(city: &str, a: &str) -> Vec<String> {
    found("expiring-soon", DAY, &[("city.toml", city), ("f.toml", &framework("f", "")), ("a.toml", a)])
}

#[test]
fn only_what_is_in_force_expires() {
    let a = |head: &str| find("expiring-soon", &[("a.toml", agreement("a", head))]);
    assert_eq!(a("valid_from = 2026-03-02\nvalid_to = 2026-03-31"), NOTHING);
    assert_eq!(a("valid_from = 2025-01-01\nvalid_to = 2026-03-31\nstatus = \"draft\""), NOTHING);
    assert_eq!(a("valid_to = 2026-03-31"), NOTHING, "the beginning is reported");
    let g = [("g.toml", framework("g", "valid_to = 2026-03-31"))];
    assert_eq!(find("expiring-soon", &g), ["g.toml:3 2026-03-31"]);
}

#[test]
fn what_is_superseded_may_expire() {
    let ending = "valid_from = 2025-01-01\nvalid_to = 2026-03-31";
    let a = || ("a.toml", agreement("a", ending));
    let b = |supersedes: &str| {
        let head = format!("{supersedes}valid_from = 2026-04-01\nstatus = \"draft\"");
        find("expiring-soon", &[a(), ("b.toml", agreement("b", &head))])
    };
    assert_eq!(b(""), ["a.toml:4 2026-03-31"]);
    assert_eq!(b("supersedes = [\"a\"]\n"), NOTHING);
    assert_eq!(b("supersedes = [\"aa\"]\n"), NOTHING, "perhaps this one is meant");
    assert_eq!(b("superseeds = [\"a\"]\n"), NOTHING);
    let itself = agreement("a", &format!("supersedes = [\"a\"]\n{ending}"));
    assert_eq!(find("expiring-soon", &[("a.toml", itself)]), ["a.toml:5 2026-03-31"]);
    let broken = [a(), ("b.toml", "x = 1".to_owned())];
    assert_eq!(
        find("expiring-soon", &broken),
        ["a.toml:4 2026-03-31"],
        "a file that is no document supersedes nothing"
    );
}

#[test]
fn the_days_that_are_left_are_counted() {
    let said = |day: &str| {
        let a = [("a.toml", agreement("a", "valid_from = 2025-01-01\nvalid_to = 2026-05-30"))];
        said("expiring-soon", day, &tree(&framework("f", ""), &a)).concat()
    };
    assert!(said("2026-05-30").starts_with("`a` ends on 2026-05-30, today, and nothing supersedes it > draft"));
    assert!(said("2026-05-29").starts_with("`a` ends on 2026-05-30, tomorrow, and"));
    assert!(said("2026-05-01").starts_with("`a` ends on 2026-05-30, in 29 days, and"));
}
