//! What falls due, as a calendar (iCalendar, RFC 5545). An entry has the same identity in every calendar that is made of
//! its tree, so that a second import updates the first.

use std::collections::BTreeMap;

use chrono::Duration;
use icalendar::{Alarm, Calendar, Component, Event, EventLike, Property};
use jiff::civil::{Date, date};

use super::due::{message, names, place};
use super::flow::{called, shortened, titled};
use crate::diagnostic::Argument;
use crate::model::period::days_between;
use crate::report::due::{Due, Entry};
use crate::words::{Words, harmless};

/// How long before midnight of the day somebody is reminded: on the morning a week before, and of the day itself.
const REMINDERS: [(&str, &str); 2] = [("week", "-P6DT15H"), ("day", "PT9H")];

/// How many characters of a title an entry shows.
const LONGEST: usize = 200;

/// One calendar of all trees.
pub fn ics(trees: &[Due], words: &Words) -> String {
    let mut calendar = Calendar::empty();
    for (key, value) in [("VERSION", "2.0"), ("PRODID", "-//samverkan//due//EN"), ("CALSCALE", "GREGORIAN")] {
        calendar.append_property(Property::new(key, value));
    }
    calendar.append_property(Property::new("METHOD", "PUBLISH"));
    if let [due] = trees {
        let name = name(due, words);
        calendar.append_property(Property::new("X-WR-CALNAME", harmless(&name)));
    }
    let mut seen = BTreeMap::new();
    for due in trees {
        for entry in &due.entries {
            let mut id = identity(due, entry);
            // Rows without an id of their own, such as two waivers of one rule, are told apart by their order.
            let count = seen.entry(id.clone()).and_modify(|count| *count += 1).or_insert(1);
            if *count > 1 {
                id = format!("{id}-{count}");
            }
            calendar.push(event(due, entry, &id, words));
        }
    }
    calendar.to_string()
}

fn name(due: &Due, words: &Words) -> String {
    let city: (&'static str, Argument) = ("city", titled(&due.city.title, words).into());
    match &due.whom {
        None => words.say("due-calendar", &[city]),
        Some(whom) => words.attribute("due-calendar", "whom", &[city, ("whom", called(whom, words).into())]),
    }
}

/// Who the entry is, whatever its day: `stockholm/farsta-2019/cameras-1/commitment`. A waiver is known by its rule.
fn identity(due: &Due, entry: &Entry) -> String {
    let rule = if entry.kind.name() == "waiver" { format!("/{}", entry.title.own) } else { String::new() };
    format!("{}/{}/{}{rule}", due.city.id, entry.record, entry.kind.name())
}

fn event(due: &Due, entry: &Entry, id: &str, words: &Words) -> Event {
    let uid = |name: &str| format!("{}@samverkan", harmless(name));
    let stamp = format!("{}T000000Z", basic(due.as_of));
    let what = words.attribute(message(entry.kind), "event", &[]);
    let summary = format!("{what}: {}", shortened(titled(&entry.title, words), LONGEST));
    let summary = harmless(&summary);
    let mut event = Event::new();
    event.uid(&uid(id));
    event.add_property("DTSTAMP", &stamp);
    // Programs that heed it take the calendar of a later day for the newer one.
    event.sequence(u32::try_from(days_between(date(1970, 1, 1), due.as_of)).unwrap_or(0));
    event.append_property(Property::new("DTSTART", basic(entry.on)).add_parameter("VALUE", "DATE").done());
    event.summary(&summary).description(&description(entry, words)).categories([what]);
    // It takes nobody's time: it is something to be done by then.
    event.add_property("TRANSP", "TRANSPARENT");
    for (name, trigger) in REMINDERS {
        let mut alarm = Alarm::display(&summary, Duration::zero());
        alarm.add_property("TRIGGER", trigger).uid(&uid(&format!("{id}/{name}"))).add_property("DTSTAMP", &stamp);
        event.alarm(alarm);
    }
    event
}

fn description(entry: &Entry, words: &Words) -> String {
    let line = |message: &str, name: &'static str, value: String| {
        let said = || words.say(message, &[(name, value.as_str().into())]);
        (!value.is_empty()).then(said)
    };
    let lines = [
        line("due-event-owners", "who", names(&entry.owners, words)),
        line("due-event-supporting", "who", names(&entry.supporting, words)),
        line("due-event-record", "record", entry.record.clone()),
        line("due-event-place", "place", place(entry)),
    ];
    lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

/// `20200630`
fn basic(day: Date) -> String {
    day.strftime("%Y%m%d").to_string()
}
