//! Every row of the table of verdicts, there and back.

use samverkan::diff::ChangeKind as Kind;
use samverkan::diff::Verdict::{Neutral, Progress, Strengthened, Unclear, Weakened};
use samverkan::diff::{ChangeKind, Verdict};

use super::{AGREEMENT, CITY, FRAMEWORK, both_ways, files, only};

/// What is added to the end of a record's table; the empty text leaves it as it is.
struct In(&'static str, &'static str);

const COMMITMENT: In = In("avtal.toml", "lead = \"trafik\"\n");
const INDICATOR: In = In("avtal.toml", "kind = \"output\"\n");
const PROBLEM: In = In("avtal.toml", "title = \"Rån\"\n");
const HEAD: In = In("avtal.toml", "status = \"signed\"\n");
const FRAMEWORK_HEAD: In = In("ram.toml", "status = \"adopted\"\n");
const FOCUS_AREA: In = In("ram.toml", "name = \"Kameror\"\n");
const REQUIREMENT: In = In("ram.toml", "binds = [\"city\"]\n");

fn text(of: &In) -> &'static str {
    match of.0 {
        "city.toml" => CITY,
        "ram.toml" => FRAMEWORK,
        _ => AGREEMENT,
    }
}

/// The only change when the lines `before` of a record become `after`.
fn keys(of: &In, before: &str, after: &str) -> (Verdict, ChangeKind) {
    let with = |keys: &str| files(&[(of.0, &text(of).replacen(of.1, &format!("{}{keys}\n", of.1), 1))]);
    only(&with(before), &with(after))
}

/// The only change when a stretch of a file becomes another.
fn swap(path: &'static str, before: &str, after: &str) -> (Verdict, ChangeKind) {
    let from = text(&In(path, ""));
    assert!(from.contains(before), "{before}");
    only(&files(&[]), &files(&[(path, &from.replace(before, after))]))
}

/// The only change when text is added to the end of a file.
fn tail(path: &'static str, before: &str, after: &str) -> (Verdict, ChangeKind) {
    let with = |tail: &str| files(&[(path, &format!("{}\n{tail}", text(&In(path, ""))))]);
    only(&with(before), &with(after))
}

#[test]
fn records_that_bind_come_and_go() {
    for (path, record) in [
        ("ram.toml", "[[focus_area]]\nid = \"x\"\nname = \"X\""),
        ("ram.toml", "[[requirement]]\nid = \"x\"\ntext = \"Annat.\"\nbinds = [\"police\"]"),
        ("avtal.toml", "[[commitment]]\nid = \"x\"\ntitle = \"X\"\ntext = \"Polisen ska vakta.\"\nlead = \"lpo\""),
        ("avtal.toml", "[[indicator]]\nid = \"x\"\nof = \"robbery\"\nname = \"Y\"\nkind = \"effect\""),
        ("avtal.toml", "[[permit]]\nid = \"x\"\ncommitments = [\"cam-1\"]\nreference = \"1\""),
        ("avtal.toml", "[[promise]]\nid = \"x\"\ntext = \"Vi kommer.\"\non = 2020-01-01\ncommitments = [\"cam-1\"]"),
        (
            "avtal.toml",
            "[[body]]\nid = \"x\"\nname = \"X\"\nkind = \"council\"\nlevel = \"strategic\"\nmembers = [\"city\"]",
        ),
        ("avtal.toml", "[[area]]\narea = \"youth\""),
        ("avtal.toml", "[[local_area]]\nid = \"x\"\nname = \"X\"\nreason = \"Y\""),
        ("avtal.toml", "[[signature]]\nby = \"farsta\"\nrole = \"Direktör\"\non = 2020-01-01"),
        ("avtal.toml", "[[problem]]\nid = \"x\"\narea = \"cameras\"\ntitle = \"Klotter\""),
    ] {
        assert_eq!(tail(path, "", record), (Strengthened, Kind::Added), "{record}");
    }
    let other =
        AGREEMENT.replace("\"avtal\"", "\"nytt\"").replace("cam", "kam").replace("Kameror", "Vakter").replace('8', "9");
    let other = other.replace("robbery", "klotter").replace("Rån", "Klotter").replace("Antal", "Tal");
    assert_eq!(
        only(&files(&[]), &files(&[("nytt.toml", &other)])),
        (Strengthened, Kind::Added),
        "a document is one change"
    );
}

#[test]
fn entries_of_lists_come_and_go() {
    for (of, one, two) in [
        (&COMMITMENT, "supporting = [\"lpo\"]", "supporting = [\"farsta\", \"lpo\"]"),
        (&COMMITMENT, "", "supporting = [\"lpo\"]"),
        (&COMMITMENT, "", "problems = [\"robbery\"]"),
        (&COMMITMENT, "", "requirements = [\"joint\"]"),
        (&COMMITMENT, "legal_basis = [\"A\"]", "legal_basis = [\"B\", \"A\"]"),
        (&HEAD, "", "parties = [\"trafik\"]"),
        (&FOCUS_AREA, "", "administrations = [\"trafik\"]"),
    ] {
        assert_eq!(keys(of, one, two), (Strengthened, Kind::EntryAdded), "{two}");
        assert_eq!(keys(of, two, one), (Weakened, Kind::EntryRemoved), "{two}");
    }
    assert_eq!(swap("avtal.toml", "districts = [\"farsta\", \"bromma\"]", "districts = [\"bromma\"]").0, Weakened);
    assert_eq!(swap("avtal.toml", "police_areas = [\"lpo\"]", "police_areas = [\"lpo-2\", \"lpo\"]").0, Strengthened);
    let body = |members: &str| {
        format!("[[body]]\nid = \"x\"\nname = \"X\"\nkind = \"council\"\nlevel = \"strategic\"\nmembers = [{members}]")
    };
    assert_eq!(tail("avtal.toml", &body("\"city\", \"lpo\""), &body("\"city\"")).0, Weakened);
}

#[test]
fn a_record_reaches_more_or_fewer_districts() {
    let is = |before, after| keys(&COMMITMENT, before, after);
    assert_eq!(is("", "districts = [\"farsta\"]"), (Weakened, Kind::Reach));
    assert_eq!(is("districts = [\"farsta\"]", "districts = [\"farsta\", \"bromma\"]"), (Strengthened, Kind::Reach));
    assert_eq!(is("districts = [\"bromma\"]", "districts = [\"norra\"]"), (Weakened, Kind::Reach), "a part");
    assert_eq!(is("districts = [\"bromma\"]", "districts = [\"norra\", \"sodra\"]"), (Neutral, Kind::Reach));
    assert_eq!(is("districts = [\"bromma\"]", "districts = [\"farsta\"]"), (Unclear, Kind::Reach));
    assert_eq!(is("", "districts = [\"bromma\", \"farsta\"]"), (Neutral, Kind::Reach));
    assert_eq!(is("districts = [\"city\"]", "districts = [\"farsta\"]"), (Weakened, Kind::Reach));
    assert_eq!(keys(&REQUIREMENT, "", "districts = [\"farsta\"]"), (Weakened, Kind::Reach));
}

#[test]
fn days_numbers_and_rates_have_a_direction() {
    for (of, weaker, stronger, kind) in [
        (&COMMITMENT, "due_on = 2021-01-01", "due_on = 2020-12-31", Kind::DueDate),
        (&COMMITMENT, "", "due_on = 2020-12-31", Kind::DueDate),
        (&COMMITMENT, "starts_on = 2021-01-01", "starts_on = 2020-12-31", Kind::StartDate),
        (&COMMITMENT, "", "starts_on = 2020-12-31", Kind::StartDate),
        (&COMMITMENT, "times = 40\nper = \"year\"", "times = 1\nper = \"week\"", Kind::Frequency),
        (&COMMITMENT, "times = 1\nper = \"term\"", "times = 1\nper = \"quarter\"", Kind::Frequency),
        (&COMMITMENT, "times = 1\nper = \"year\"", "times = 2\nper = \"year\"", Kind::Frequency),
        (&COMMITMENT, "times = 1\nper = \"month\"", "times = 5\nper = \"quarter\"", Kind::Frequency),
        (&COMMITMENT, "", "times = 2\nper = \"year\"", Kind::Frequency),
        (&COMMITMENT, "", "budget_sek = 1", Kind::Amount),
        (&COMMITMENT, "budget_sek = 1", "budget_sek = 2", Kind::Amount),
        (&COMMITMENT, "hours_per_month = 9", "hours_per_month = 10", Kind::Amount),
        (&HEAD, "follow_up_months = 12", "follow_up_months = 6", Kind::Amount),
        (&HEAD, "", "follow_up_months = 60", Kind::Amount),
        (&FRAMEWORK_HEAD, "", "follow_up_months = 12", Kind::Amount),
        (&FRAMEWORK_HEAD, "follow_up_months = 36", "", Kind::Amount),
        (&HEAD, "valid_to = 2021-12-31", "valid_to = 2022-12-31", Kind::Period),
        (&HEAD, "valid_to = 2021-12-31", "", Kind::Period),
        (&FRAMEWORK_HEAD, "valid_from = 2021-12-31", "valid_from = 2020-12-31", Kind::Period),
        (&FRAMEWORK_HEAD, "valid_from = 2021-12-31", "", Kind::Period),
        (&PROBLEM, "priority = 2", "priority = 1", Kind::Priority),
        (&PROBLEM, "", "priority = 9", Kind::Priority),
    ] {
        assert_eq!(keys(of, weaker, stronger), (Strengthened, kind), "{weaker} → {stronger}");
        assert_eq!(keys(of, stronger, weaker), (Weakened, kind), "{stronger} → {weaker}");
    }
    let same = keys(&COMMITMENT, "times = 12\nper = \"year\"", "times = 1\nper = \"month\"");
    assert_eq!(same, (Neutral, Kind::Frequency));
    assert_eq!(keys(&COMMITMENT, "times = 12", "times = 12\nper = \"month\"").0, Unclear);
    let never = keys(&COMMITMENT, "per = \"year\"", "per = \"month\"");
    assert_eq!(never, (Neutral, Kind::Frequency), "without a number nothing is promised");
    let body = |meetings: &str| {
        let head =
            "[[body]]\nid = \"x\"\nname = \"X\"\nkind = \"council\"\nlevel = \"strategic\"\nmembers = [\"city\"]\n";
        format!("{head}{meetings}")
    };
    assert_eq!(tail("avtal.toml", &body("meetings_per_year = 2"), &body("meetings_per_year = 4")).0, Strengthened);
    assert_eq!(tail("avtal.toml", &body(""), &body("meetings_per_year = 1")).0, Strengthened);
}

#[test]
fn it_is_stronger_to_say_so() {
    for (of, one, other, changed) in [
        (&COMMITMENT, "upon = \"vid skottlossning\"", "upon = \"vid rån\"", Unclear),
        (&COMMITMENT, "resources = \"En tjänst\"", "resources = \"Något\"", Unclear),
        (&COMMITMENT, "level = \"strategic\"", "level = \"operational\"", Neutral),
        (&HEAD, "coordinator = \"farsta\"", "coordinator = \"bromma\"", Neutral),
        (&HEAD, "board = \"Nämnden\"", "board = \"Styrelsen\"", Neutral),
        (&HEAD, "feedback = \"Webben\"", "feedback = \"Möten\"", Neutral),
        (&INDICATOR, "unit = \"st\"", "unit = \"brott\"", Neutral),
        (&INDICATOR, "data_source = \"A\"", "data_source = \"B\"", Neutral),
    ] {
        assert_eq!(keys(of, "", one), (Strengthened, Kind::Detail), "{one}");
        assert_eq!(keys(of, one, ""), (Weakened, Kind::Detail), "{one}");
        assert_eq!(keys(of, one, other), (changed, Kind::Detail), "{one}");
    }
    let louder = keys(&COMMITMENT, "upon = \"vid rån\"", "upon = \"Vid RÅN.\"");
    assert_eq!(louder, (Neutral, Kind::Detail), "case and punctuation");
    assert_eq!(keys(&COMMITMENT, "", "throughout = true").0, Strengthened);
    assert_eq!(keys(&COMMITMENT, "throughout = true", "throughout = false").0, Weakened);
    assert_eq!(keys(&COMMITMENT, "", "throughout = false").0, Neutral);
    assert_eq!(keys(&FOCUS_AREA, "", "binding = true"), (Strengthened, Kind::Binding));
    assert_eq!(keys(&FOCUS_AREA, "binding = true", "binding = false"), (Weakened, Kind::Binding));
    assert_eq!(swap("ram.toml", "binds = [\"city\"]", "binds = [\"police\", \"city\"]"), (Strengthened, Kind::Binding));
}

#[test]
fn targets_are_seen_from_their_baseline() {
    let is = |before, after| keys(&INDICATOR, before, after);
    assert_eq!(is("baseline = 41\ntarget = 30", "baseline = 41\ntarget = 25"), (Strengthened, Kind::Target));
    assert_eq!(is("baseline = 41\ntarget = 30", "baseline = 41.0\ntarget = 35.5"), (Weakened, Kind::Target));
    assert_eq!(is("baseline = 4\ntarget = 30", "baseline = 4\ntarget = 35"), (Strengthened, Kind::Target));
    assert_eq!(is("baseline = 41\ntarget = 30", "baseline = 41\ntarget = 50"), (Unclear, Kind::Target), "across it");
    assert_eq!(is("baseline = 41\ntarget = 41", "baseline = 41\ntarget = 30"), (Strengthened, Kind::Target));
    assert_eq!(is("baseline = 41\ntarget = 30", "baseline = 41\ntarget = 41"), (Weakened, Kind::Target));
    assert_eq!(is("target = 30", "target = 25"), (Unclear, Kind::Target), "without a baseline");
    assert_eq!(is("", "target = 25"), (Strengthened, Kind::Target));
    assert_eq!(is("baseline = 1", "baseline = 2"), (Unclear, Kind::Baseline));
    let moved =
        |keys: &str| files(&[("avtal.toml", &AGREEMENT.replace(INDICATOR.1, &format!("{}{keys}", INDICATOR.1)))]);
    let told = both_ways(&moved("baseline = 41\ntarget = 30\n"), &moved("baseline = 40\ntarget = 25\n"));
    assert_eq!(told, ["unclear baseline avtal/count baseline 41 → 40", "unclear target avtal/count target 30 → 25"]);
}

#[test]
fn areas_are_chosen_and_declined() {
    let area = "[[area]]\narea = \"youth\"";
    let declined = "[[declined]]\nareas = [\"youth\"]\nreason = \"Inte här\"";
    assert_eq!(tail("avtal.toml", declined, area), (Strengthened, Kind::Chosen), "one change");
    assert_eq!(tail("avtal.toml", area, declined), (Weakened, Kind::Declined), "one change");
    assert_eq!(tail("avtal.toml", "", declined), (Neutral, Kind::Added));
    assert_eq!(tail("avtal.toml", declined, ""), (Neutral, Kind::Removed));
    let reason = declined.replace("Inte här", "Inte nu");
    assert_eq!(tail("avtal.toml", declined, &reason), (Neutral, Kind::Detail));
}

#[test]
fn status_lead_and_subject() {
    assert_eq!(swap("avtal.toml", "\"signed\"", "\"draft\""), (Weakened, Kind::Status));
    assert_eq!(swap("avtal.toml", "\"signed\"", "\"adopted\""), (Neutral, Kind::Status));
    assert_eq!(swap("ram.toml", "\"adopted\"", "\"draft\""), (Weakened, Kind::Status));
    assert_eq!(swap("avtal.toml", "lead = \"trafik\"", "lead = \"farsta\""), (Neutral, Kind::Lead));
    assert_eq!(swap("avtal.toml", "lead = \"trafik\"", "lead = \"lpo\""), (Unclear, Kind::Lead));
    assert_eq!(swap("avtal.toml", "lead = \"trafik\"", "lead = \"nagon\""), (Unclear, Kind::Lead), "nobody");
    assert_eq!(swap("avtal.toml", "lead = \"trafik\"", "lead = \"city\""), (Neutral, Kind::Lead));
    assert_eq!(swap("avtal.toml", "of = \"cam-1\"", "of = \"robbery\""), (Unclear, Kind::Subject));
    let other =
        |area: &str| AGREEMENT.replace("id = \"cam-1\"\narea = \"cameras\"", &format!("id = \"cam-1\"\n{area}"));
    let with = |area: &str| files(&[("avtal.toml", &other(area))]);
    assert_eq!(only(&with("area = \"cameras\""), &with("area = \"youth\"")), (Unclear, Kind::Subject));
    assert_eq!(only(&with("area = \"cameras\""), &with("")), (Unclear, Kind::Subject));
}

#[test]
fn texts_are_weighed_where_that_is_plain() {
    let is = |after: &str| swap("avtal.toml", "Staden ska sätta upp 8 kameror.", after);
    assert_eq!(is("Staden bör sätta upp 8 kameror."), (Weakened, Kind::Text));
    assert_eq!(is("Staden ska sätta upp 10 kameror."), (Strengthened, Kind::Text));
    assert_eq!(is("Staden ska sätta upp 8 kameror och vakter."), (Unclear, Kind::Text));
    assert_eq!(is("staden ska sätta upp 8 kameror"), (Neutral, Kind::Text));
    assert_eq!(swap("ram.toml", "ska bedömas", "kan bedömas"), (Weakened, Kind::Text));
    let goal = |goal: &str| format!("[[area]]\narea = \"youth\"\n{goal}");
    assert_eq!(tail("avtal.toml", &goal("goal = \"Minst 3\""), &goal("goal = \"Minst 2\"")).0, Weakened);
    assert_eq!(tail("avtal.toml", &goal(""), &goal("goal = \"Minst 2\"")).0, Unclear);
    assert_eq!(keys(&COMMITMENT, "", "text_en = \"The city shall.\"").0, Neutral, "a translation");
    assert_eq!(keys(&COMMITMENT, "text_en = \"It may.\"", "text_en = \"It must.\"").0, Strengthened);
}

#[test]
fn checks_and_waivers() {
    let waiver =
        |to: &str| format!("[[waiver]]\nrule = \"no-time\"\nreason = \"R\"\nowner = \"farsta\"\nvalid_to = {to}");
    assert_eq!(tail("avtal.toml", "", &waiver("2020-01-01")), (Weakened, Kind::Added));
    assert_eq!(tail("avtal.toml", &waiver("2020-01-01"), &waiver("2021-01-01")), (Weakened, Kind::Period));
    assert_eq!(tail("city.toml", &waiver("2020-01-01"), ""), (Strengthened, Kind::Removed));
    let of_that_name =
        "[[commitment]]\nid = \"no-time\"\ntitle = \"X\"\ntext = \"Polisen ska vakta.\"\nlead = \"lpo\"\n";
    let both = format!("{of_that_name}{}", waiver("2020-01-01"));
    assert_eq!(tail("avtal.toml", &waiver("2020-01-01"), &both), (Strengthened, Kind::Added), "a rule is no record");
    let checks = |checks: &str| format!("[checks]\n{checks}");
    let is = |before: &str, after: &str| tail("city.toml", &checks(before), &checks(after));
    assert_eq!(is("profiles = [\"law\"]", "profiles = [\"law\", \"bra\"]"), (Strengthened, Kind::Checks));
    let levels = |level: &str| format!("levels = {{ unresolved-reference = \"{level}\" }}");
    assert_eq!(is(&levels("error"), &levels("off")), (Weakened, Kind::Checks));
    assert_eq!(is("", &levels("warning")), (Weakened, Kind::Checks), "it is an error by itself");
    assert_eq!(is("", &levels("error")), (Neutral, Kind::Checks), "as it is by itself");
    assert_eq!(is("", "expiring_within_days = 30"), (Neutral, Kind::Detail));
}

#[test]
fn what_was_reported_stays() {
    let result = |status: &str| format!("[[result]]\ncommitment = \"cam-1\"\non = 2020-06-01\nstatus = \"{status}\"");
    let review = "[[review]]\non = 2020-06-01\nby = \"farsta\"";
    let measurement = |value: i32| format!("[[measurement]]\nindicator = \"count\"\non = 2020-06-01\nvalue = {value}");
    let report = "[[situation_report]]\ntitle = \"Hösten\"\non = 2020-06-01";
    for record in [&result("done"), review, &measurement(3), report] {
        assert_eq!(tail("avtal.toml", "", record), (Progress, Kind::Added), "{record}");
        assert_eq!(tail("avtal.toml", record, ""), (Weakened, Kind::Removed), "{record}");
    }
    assert_eq!(tail("avtal.toml", &result("ongoing"), &result("done")), (Weakened, Kind::Report));
    assert_eq!(tail("avtal.toml", &measurement(3), &measurement(4)), (Weakened, Kind::Report));
    let lower = report.replace("Hösten", "hösten.");
    assert_eq!(tail("avtal.toml", report, &lower), (Neutral, Kind::Report), "case and punctuation");
    let noted = format!("{review}\nnote = \"Mötet blev kort\"");
    assert_eq!(tail("avtal.toml", review, &noted), (Neutral, Kind::Detail));
}

/// What is told when the first of two rows is removed and a line of the second changes.
fn rows(row: &dyn Fn(u32) -> String, line: &str, becomes: &str) -> Vec<String> {
    let with = |tail: &str| files(&[("avtal.toml", &format!("{AGREEMENT}\n{tail}"))]);
    let (first, second) = (row(1), row(2));
    assert!(second.contains(line), "{second}");
    both_ways(&with(&format!("{first}{second}")), &with(&second.replace(line, becomes)))
}

#[test]
fn rows_are_known_by_what_they_are_about_and_their_day() {
    let result = |day: u32| {
        format!("[[result]]\ncommitment = \"cam-1\"\non = 2020-06-0{day}\nstatus = \"ongoing\"\nreason = \"{day}\"\n")
    };
    let told = ["weakened removed avtal", "weakened report avtal status ongoing → done"];
    assert_eq!(rows(&result, "ongoing", "done"), told);
    let measurement =
        |day: u32| format!("[[measurement]]\nindicator = \"count\"\non = 2020-06-0{day}\nvalue = {day}\n");
    let told = ["weakened removed avtal", "weakened report avtal value 2 → 7"];
    assert_eq!(rows(&measurement, "value = 2", "value = 7"), told);
    let review = |day: u32| format!("[[review]]\non = 2020-06-0{day}\nby = \"farsta\"\n");
    let told = ["weakened removed avtal", "weakened report avtal by farsta → bromma"];
    assert_eq!(rows(&review, "farsta", "bromma"), told);
    let rules = ["", "no-time", "no-level"];
    let waiver = |of: u32| {
        let rule = rules[of as usize];
        format!("[[waiver]]\nrule = \"{rule}\"\nreason = \"R\"\nowner = \"farsta\"\nvalid_to = 2020-01-01\n")
    };
    let told = ["strengthened removed avtal", "weakened period avtal valid_to 2020-01-01 → 2021-01-01"];
    assert_eq!(rows(&waiver, "2020-01-01", "2021-01-01"), told);
}

#[test]
fn values_are_shown_as_they_are_written() {
    let with =
        |keys: &str| files(&[("avtal.toml", &AGREEMENT.replace(COMMITMENT.1, &format!("{}{keys}", COMMITMENT.1)))]);
    let told = both_ways(&with("times = 2\nper = \"term\"\n"), &with("times = 40\n"));
    assert_eq!(told, ["unclear frequency avtal/cam-1 times 2 per term → 40"]);
    for (before, after, told) in [
        ("", "per = \"year\"\n", "per – → year"),
        ("per = \"year\"\n", "per = \"month\"\n", "per year → month"),
        ("", "times = 2\n", "times – → 2"),
        ("per = \"year\"\n", "times = 2\nper = \"month\"\n", "times – → 2 per month"),
    ] {
        let verdict = if told.starts_with("per") { "neutral" } else { "strengthened" };
        assert_eq!(both_ways(&with(before), &with(after)), [format!("{verdict} frequency avtal/cam-1 {told}")]);
    }
    let declined = |areas: &str| {
        files(&[("avtal.toml", &format!("{AGREEMENT}[[declined]]\nareas = [{areas}]\nreason = \"R\"\n"))])
    };
    let told = both_ways(&declined("\"youth\""), &declined("\"youth\", \"exit\""));
    assert_eq!(told, ["neutral added avtal – → exit"]);
}

#[test]
fn the_rest_binds_to_nothing() {
    for (path, before, after) in [
        ("avtal.toml", "title = \"Avtalet\"", "title = \"Överenskommelsen\""),
        ("avtal.toml", "name = \"Antal\"", "name = \"Mängd\""),
        ("avtal.toml", "kind = \"output\"", "kind = \"effect\""),
        ("avtal.toml", "title = \"Rån\"", "title = \"Stöld\""),
        ("city.toml", "name = \"Farsta\"", "name = \"Nya Farsta\""),
        ("city.toml", "covers = [\"city\"]\n[[police_area]]", "covers = [\"farsta\"]\n[[police_area]]"),
    ] {
        assert_eq!(swap(path, before, after), (Neutral, Kind::Detail), "{after}");
    }
    for keys_after in ["note = \"N\"", "source = \"S\"", "place = \"Torget\""] {
        assert_eq!(keys(&COMMITMENT, "", keys_after), (Neutral, Kind::Detail), "{keys_after}");
    }
    assert_eq!(keys(&PROBLEM, "", "cause = \"C\"\n"), (Neutral, Kind::Detail));
    assert_eq!(tail("city.toml", "", "[[district]]\nid = \"x\"\nname = \"X\""), (Neutral, Kind::Added));
    assert_eq!(keys(&HEAD, "", "supersedes = [\"gammalt\"]").0, Neutral);
    let permit =
        |commitments: &str| format!("[[permit]]\nid = \"p\"\ncommitments = [{commitments}]\nreference = \"1\"");
    assert_eq!(tail("avtal.toml", &permit("\"cam-1\""), &permit("\"cam-1\", \"cam-2\"")).0, Neutral);
}

#[test]
fn a_permit_is_called_by_its_number() {
    let permit = "[[permit]]\nid = \"p\"\ncommitments = [\"cam-1\"]\nreference = \"IMY 2020/1\"\nplace = \"Torget\"\n";
    let changes = super::diff(&files(&[]), &files(&[("avtal.toml", &format!("{AGREEMENT}{permit}"))]));
    assert_eq!(changes.changes.iter().map(|change| change.title.as_str()).collect::<Vec<_>>(), ["IMY 2020/1"]);
}
