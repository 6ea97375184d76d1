//! What falls due: on the project's own agreements, in every format, and rule by rule on small trees.

use std::collections::{BTreeMap, BTreeSet};

use ical::parser::ical::component::IcalEvent;
use ical::property::Property;
use samverkan::report::View;
use samverkan::report::due::{Asked, Due, due};
use serde_json::Value;
use snapbox::assert_data_eq;

use super::asked::{DAYS, prints, refuses, transcript};
use super::checked::tree;

#[test]
fn each_day_tells_its_own_truth() {
    let lines = DAYS.iter().map(|day| format!("due --as-of {day}"));
    assert_data_eq!(transcript(lines, 100), snapbox::file!["due/days.txt"].raw());
}

#[test]
fn narrow_terminals_and_swedish_readers_are_served() {
    let lines = ["due --as-of 2022-12-31 --within 30 --lang sv", "due --as-of 2019-06-15 --lang sv"];
    assert_data_eq!(transcript(lines, 60), snapbox::file!["due/narrow-sv.txt"].raw());
}

#[test]
fn an_actor_sees_its_own_business() {
    let lines = [
        "due --as-of 2020-06-15 --for trafikkontoret",
        "due --as-of 2023-12-01 --for jarva",
        "due --as-of 2023-12-01 --for rinkeby-kista",
        "due --as-of 2022-10-15 --for enskede-arsta-vantor",
        "due --as-of 2022-10-15 --for enskede-arsta",
    ];
    assert_data_eq!(transcript(lines, 100), snapbox::file!["due/actors.txt"].raw());
    assert_eq!(
        refuses("due --for trafikkontor"),
        "error: there is no actor `trafikkontor`; did you mean `trafikkontoret`?\n"
    );
    assert_eq!(refuses("due --for farsta-2019"), "error: there is no actor `farsta-2019`; did you mean `farsta`?\n");
}

#[test]
fn programs_spreadsheets_and_calendars_are_served() {
    let asked = |format| prints(&format!("due --as-of 2020-06-15 --format {format}"), 100);
    assert_data_eq!(asked("json"), snapbox::file!["due/2020-06-15.json"].raw());
    assert_data_eq!(asked("csv"), snapbox::file!["due/2020-06-15.csv"].raw());
    assert_data_eq!(asked("ics"), snapbox::file!["due/2020-06-15.ics"].raw());
}

/// Kind, day and record of each entry.
type Told = BTreeSet<(String, String, String)>;

fn value<'p>(properties: &'p [Property], name: &str) -> &'p str {
    let found = properties.iter().find(|property| property.name == name);
    found.and_then(|property| property.value.as_deref()).unwrap_or_else(|| panic!("{name} in {properties:?}"))
}

/// The entries of a calendar by their identities, read by a foreign parser.
fn events(text: &str) -> BTreeMap<String, IcalEvent> {
    let calendars: Vec<_> = ical::IcalParser::new(text.as_bytes()).collect::<Result<_, _>>().unwrap();
    let [calendar] = &calendars[..] else { panic!("one calendar: {calendars:?}") };
    let count = calendar.events.len();
    let events: BTreeMap<_, _> =
        calendar.events.iter().map(|event| (value(&event.properties, "UID").to_owned(), event.clone())).collect();
    assert_eq!(events.len(), count, "each has an identity of its own");
    events
}

#[test]
fn every_format_tells_the_same() {
    for day in DAYS.iter().chain(&["2020-06-15", "2023-12-01"]) {
        let asked = |format| prints(&format!("due --as-of {day} --within 400 --format {format}"), 100);
        let json: Value = serde_json::from_str(&asked("json")).unwrap();
        let text = |item: &Value, key: &str| item[key].as_str().unwrap().to_owned();
        let items = json["due"].as_array().unwrap();
        let told: Told =
            items.iter().map(|item| (text(item, "kind"), text(item, "date"), text(item, "record"))).collect();
        assert_eq!(told.len(), items.len());

        let printed = asked("csv");
        let mut rows = csv::Reader::from_reader(printed.as_bytes());
        let rows: Vec<csv::StringRecord> = rows.records().collect::<Result<_, _>>().unwrap();
        let in_rows: Vec<_> = rows.iter().map(|row| (row[0].to_owned(), row[6].to_owned())).collect();
        let in_items: Vec<_> = items.iter().map(|item| (text(item, "date"), text(item, "record"))).collect();
        assert_eq!(in_rows, in_items);

        let in_calendar: Told = events(&asked("ics"))
            .iter()
            .map(|(uid, event)| {
                let id = uid.strip_prefix("stockholm/").unwrap().strip_suffix("@samverkan").unwrap();
                let waiver = id.split_once("/waiver/").map(|(record, _)| (record, "waiver"));
                let (record, kind) = waiver.or_else(|| id.rsplit_once('/')).unwrap();
                let on = value(&event.properties, "DTSTART");
                (kind.to_owned(), format!("{}-{}-{}", &on[..4], &on[4..6], &on[6..]), record.to_owned())
            })
            .collect();
        assert_eq!(in_calendar, told);

        let table = asked("table");
        assert!(told.iter().all(|(_, on, record)| table.contains(on) && table.contains(record)), "{table}");
    }
}

#[test]
fn a_later_calendar_updates_an_earlier_one() {
    let calendar = |day| events(&prints(&format!("due --as-of {day} --within 365 --format ics"), 100));
    let (first, second) = (calendar("2022-10-01"), calendar("2022-11-01"));
    let both: Vec<_> = first.keys().filter(|uid| second.contains_key(*uid)).collect();
    assert!(both.len() > 5, "{both:?}");
    for uid in both {
        let of = |events: &BTreeMap<String, IcalEvent>, name| value(&events[uid].properties, name).to_owned();
        assert!(of(&second, "DTSTAMP") > of(&first, "DTSTAMP"));
        assert!(of(&second, "SEQUENCE") > of(&first, "SEQUENCE"));
    }
    assert_eq!(
        prints("due --as-of 2022-10-01 --format ics", 100),
        prints("due --as-of 2022-10-01 --format ics", 60),
        "the same question has the same answer"
    );
}

#[test]
fn calendars_are_folded_and_escaped_and_ring() {
    let text = prints("due --as-of 2022-10-01 --within 120 --format ics --lang sv", 100);
    assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')), "{text}");
    for (uid, event) in events(&text) {
        assert_eq!(event.alarms.len(), 2, "{uid}");
        let triggers: Vec<_> = event.alarms.iter().map(|alarm| value(&alarm.properties, "TRIGGER")).collect();
        assert_eq!(triggers, ["-P6DT15H", "PT9H"]);
        assert!(value(&event.properties, "DESCRIPTION").contains("\\nPost: "));
    }
    let events = events(&text);
    let review = &events["stockholm/ostermalm-2020/review@samverkan"];
    assert_eq!(value(&review.properties, "SUMMARY"), "Uppföljning: Överenskommelse om samverkan\\, Östermalm");
}

const CITY: &str = "[city]\nid = \"tallby\"\nname = \"Tallby\"\n
[[district]]\nid = \"norr\"\nname = \"Norr\"\nvalid_to = 2024-12-31\nsucceeded_by = [\"soder\"]\n
[[district]]\nid = \"soder\"\nname = \"Söder\"\n
[[district]]\nid = \"torget\"\nname = \"Torget\"\npart_of = \"soder\"\n
[[police_area]]\nid = \"lpo\"\nname = \"LPO\"\ncovers = [\"norr\", \"soder\"]\n";

/// An agreement of 2025 and 2026, and what stands in it.
fn agreement(head: &str, records: &str) -> String {
    format!(
        "[agreement]\nid = \"a\"\ntitle = \"Avtal\"\nframework = \"f\"\ndistricts = [\"soder\"]\npolice_areas = [\"lpo\"]\n\
         valid_from = 2025-01-01\nvalid_to = 2026-12-31\n{head}\n{records}"
    )
}

fn commitment(id: &str, more: &str) -> String {
    format!("[[commitment]]\nid = \"{id}\"\ntitle = \"T\"\ntext = \"T\"\nlead = \"soder\"\n{more}\n")
}

fn result(of: &str, on: &str, status: &str) -> String {
    format!("[[result]]\ncommitment = \"{of}\"\non = {on}\nstatus = \"{status}\"\n")
}

/// What falls due within 30 days of a day: days left, kind, record.
fn told(day: &str, files: &[(&str, &str)]) -> Vec<String> {
    of_actor(day, None, files)
}

fn of_actor(day: &str, whom: Option<&str>, files: &[(&str, &str)]) -> Vec<String> {
    let loaded = tree(&[&[("city.toml", CITY)], files].concat());
    let view = View::new(&loaded, day.parse().unwrap());
    let Due { entries, .. } = due(&view, Asked { within: 30, whom }).unwrap();
    entries.iter().map(|entry| format!("{} {} {}", entry.days_left, entry.kind.name(), entry.record)).collect()
}

/// An agreement that is reviewed so rarely that no review is due.
const SIGNED: &str = "status = \"signed\"\nfollow_up_months = 60\n";

#[test]
fn a_commitment_is_due_until_it_is_done_or_dropped() {
    let records = [
        commitment("open", "due_on = 2025-06-30"),
        commitment("late", "due_on = 2025-05-01"),
        commitment("far", "due_on = 2025-07-02"),
        commitment("done", "due_on = 2025-05-01"),
        commitment("dropped", "due_on = 2025-05-01"),
        commitment("early", "due_on = 2025-05-01"),
        commitment("partly", "due_on = 2025-05-01"),
        commitment("yearly", "times = 2\nper = \"year\""),
        result("done", "2025-04-01", "done"),
        result("dropped", "2025-04-01", "dropped"),
        result("early", "2025-04-30", "partly"),
        result("partly", "2025-05-01", "partly"),
    ]
    .concat();
    let text = agreement(SIGNED, &records);
    assert_eq!(
        told("2025-06-01", &[("a.toml", &text)]),
        ["-31 commitment a/early", "-31 commitment a/late", "29 commitment a/open"]
    );
    assert_eq!(told("2025-03-31", &[("a.toml", &text)]), Vec::<String>::new());
    assert_eq!(told("2025-04-01", &[("a.toml", &text)]).len(), 3, "what will be reported is not known yet");
    assert_eq!(told("2025-06-01", &[("a.toml", &agreement("status = \"draft\"", &records))]), Vec::<String>::new());
}

#[test]
fn what_has_ended_is_due_for_a_year() {
    let text = agreement(SIGNED, &commitment("open", "due_on = 2025-06-30"));
    assert_eq!(told("2027-12-31", &[("a.toml", &text)]), ["-914 commitment a/open", "-365 agreement a"]);
    assert_eq!(told("2028-01-01", &[("a.toml", &text)]), Vec::<String>::new());
    let next = "[agreement]\nid = \"b\"\nstatus = \"signed\"\nvalid_from = 2027-01-01\nsupersedes = [\"a\"]\n\
                follow_up_months = 60\n";
    assert_eq!(told("2026-12-15", &[("a.toml", &text), ("b.toml", next)])[1..], ["16 agreement a"]);
    assert_eq!(told("2027-01-15", &[("a.toml", &text), ("b.toml", next)]), ["-564 commitment a/open"]);
    let draft = next.replace("signed", "draft");
    assert_eq!(told("2027-01-15", &[("a.toml", &text), ("b.toml", &draft)])[1..], ["-15 agreement a"]);
}

#[test]
fn reviews_follow_each_other() {
    let of = |head: &str, records: &str, day: &str| told(day, &[("a.toml", &agreement(head, records))]);
    let yearly = "status = \"signed\"\nfollow_up_months = 12";
    assert_eq!(of(yearly, "", "2025-12-15"), ["17 review a"], "counted from the beginning");
    let held = "[[review]]\non = 2025-03-31\nby = \"soder\"\n";
    assert_eq!(of(yearly, held, "2026-04-10"), ["-10 review a"]);
    assert_eq!(
        of("status = \"signed\"\nfollow_up_months = 1", held, "2025-04-10"),
        ["20 review a"],
        "the last of April"
    );
    assert_eq!(of(yearly, "[[review]]\non = 2026-03-31\nby = \"soder\"\n", "2026-12-20"), ["11 agreement a"]);
    assert_eq!(of("status = \"signed\"", "", "2026-12-20"), ["11 agreement a"], "24 months where nobody says");
    let framework = "[framework]\nid = \"f\"\nstatus = \"draft\"\nfollow_up_months = 18\n";
    let text = agreement("status = \"signed\"", "");
    assert_eq!(told("2026-06-20", &[("a.toml", &text), ("f.toml", framework)]), ["11 review a"]);
}

#[test]
fn permits_promises_and_waivers_end() {
    let permit =
        |id: &str, days: &str| format!("[[permit]]\nid = \"{id}\"\ncommitments = [\"c\"]\nreference = \"R\"\n{days}\n");
    let of = |records: &str, day: &str| {
        told(day, &[("a.toml", &agreement(SIGNED, &(commitment("c", "throughout = true") + records)))])
    };
    let first = permit("p", "valid_to = 2025-06-10");
    assert_eq!(of(&first, "2025-06-01"), ["9 permit a/p"]);
    assert_eq!(of(&first, "2025-07-01"), ["-21 permit a/p"]);
    let dropped = first.clone() + &result("c", "2025-05-01", "dropped");
    assert_eq!(of(&dropped, "2025-06-01"), Vec::<String>::new(), "nobody needs it any more");
    assert_eq!(of(&(first.clone() + &permit("q", "")), "2025-06-01"), Vec::<String>::new(), "another carries on");
    let both = first.clone() + &permit("q", "valid_to = 2025-06-10");
    assert_eq!(of(&both, "2025-06-01"), ["9 permit a/p", "9 permit a/q"], "neither carries on");
    let renewed = first + &permit("q", "valid_to = 2025-06-20");
    assert_eq!(of(&renewed, "2025-06-01"), ["19 permit a/q"]);

    let promise =
        "[[promise]]\nid = \"l\"\ntext = \"T\"\non = 2025-01-01\nvalid_to = 2025-06-10\ncommitments = [\"c\"]\n";
    assert_eq!(of(promise, "2025-06-01"), ["9 promise a/l"]);
    assert_eq!(of(promise, "2025-07-01"), ["-21 promise a/l"], "nobody has said how it went");
    let told_of = promise.to_owned() + &result("c", "2025-06-15", "ongoing");
    assert_eq!(of(&told_of, "2025-07-01"), Vec::<String>::new());

    let waiver = "[[waiver]]\nrule = \"no-time\"\nreason = \"R\"\nowner = \"soder\"\nvalid_to = 2025-06-10\n";
    assert_eq!(of(waiver, "2025-06-01"), ["9 waiver a"]);
    assert_eq!(of(waiver, "2025-07-01"), ["-21 waiver a"]);
    assert_eq!(of(waiver, "2026-06-11"), ["-366 waiver a"], "it is still an error");
    assert_eq!(of(waiver, "2028-01-02"), [""; 0], "its document is history");
    let longer = waiver.replace("2025-06-10", "2027-01-10");
    assert_eq!(of(&longer, "2027-01-05"), ["-5 agreement a"], "it outlives its document");
    let draft = agreement("status = \"draft\"", waiver);
    assert_eq!(told("2025-06-01", &[("a.toml", &draft)]), ["9 waiver a"]);
}

#[test]
fn what_was_taken_over_is_the_business_of_the_heir() {
    let records = [
        commitment("own", "due_on = 2025-06-10"),
        commitment("old", "due_on = 2025-06-11").replace("\"soder\"", "\"norr\""),
        commitment("part", "due_on = 2025-06-12").replace("\"soder\"", "\"torget\""),
        commitment("shared", "due_on = 2025-06-13\nsupporting = [\"torget\"]").replace("\"soder\"", "\"lpo\""),
    ]
    .concat();
    let text = agreement(SIGNED, &records);
    let of = |whom: &str| {
        let told = of_actor("2025-06-01", Some(whom), &[("a.toml", &text)]);
        told.iter().map(|line| line.rsplit_once('/').unwrap().1.to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(of("soder"), ["own", "old", "part", "shared"]);
    assert_eq!(of("torget"), ["own", "old", "part", "shared"], "its administration is the whole's");
    assert_eq!(of("norr"), ["old"]);
    assert_eq!(of("lpo"), ["shared"]);
    assert_eq!(of("police"), Vec::<String>::new());
}

#[test]
fn the_end_of_a_framework_is_the_business_of_its_parties() {
    let framework =
        "[framework]\nid = \"f\"\nstatus = \"adopted\"\nvalid_to = 2025-06-20\nparties = [\"city\", \"police\"]\n";
    for (whom, told) in [("city", &["19 framework f"][..]), ("police", &["19 framework f"]), ("soder", &[])] {
        assert_eq!(of_actor("2025-06-01", Some(whom), &[("f.toml", framework)]), told, "{whom}");
    }
}
