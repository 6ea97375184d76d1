//! Keys and tables that people write for those of the format; what they write in the form of an id.

use crate::model::to_id;

/// What people write, and which key they mean; where several, the first that the record has.
const KEYS: &[(&str, &[&str])] = &[
    ("identifier", &["id"]),
    ("deadline", &["due_on", "valid_to"]),
    ("due", &["due_on", "valid_to"]),
    ("due-date", &["due_on", "valid_to"]),
    ("klart", &["due_on"]),
    ("senast", &["due_on"]),
    ("owner", &["lead", "by", "coordinator"]),
    ("responsible", &["lead", "owner", "by", "coordinator"]),
    ("ansvarig", &["lead", "owner", "by", "coordinator"]),
    ("leader", &["lead"]),
    ("partners", &["supporting", "parties"]),
    ("medverkande", &["supporting"]),
    ("support", &["supporting"]),
    ("start", &["starts_on", "valid_from"]),
    ("start-date", &["starts_on", "valid_from"]),
    ("from", &["valid_from", "starts_on"]),
    ("begins", &["valid_from", "starts_on"]),
    ("end", &["valid_to", "due_on"]),
    ("end-date", &["valid_to", "due_on"]),
    ("to", &["valid_to"]),
    ("until", &["valid_to"]),
    ("expires", &["valid_to"]),
    ("expires-on", &["valid_to"]),
    ("date", &["on"]),
    ("datum", &["on"]),
    ("description", &["text", "title"]),
    ("beskrivning", &["text", "title"]),
    ("namn", &["name"]),
    ("name", &["title"]),
    ("rubrik", &["title"]),
    ("title", &["name"]),
    ("state", &["status"]),
    ("why", &["reason"]),
    ("motivering", &["reason"]),
    ("location", &["place"]),
    ("plats", &["place"]),
    ("focus-area", &["area"]),
    ("district", &["districts"]),
    ("police-area", &["police_areas"]),
    ("lpo", &["police_areas"]),
    ("budget", &["budget_sek"]),
    ("cost", &["budget_sek"]),
    ("hours", &["hours_per_month"]),
    ("law", &["legal_basis"]),
    ("lagrum", &["legal_basis"]),
    ("frequency", &["per", "meetings_per_year"]),
    ("goal", &["target"]),
    ("source-of-data", &["data_source"]),
    ("diarienummer", &["registry_no"]),
    ("dnr", &["registry_no"]),
    ("follow-up", &["follow_up_months"]),
    ("replaces", &["supersedes"]),
    ("successor", &["succeeded_by"]),
    ("replaced-by", &["succeeded_by"]),
    ("signed-by", &["by"]),
    ("author", &["by", "assessed_by"]),
    ("type", &["kind"]),
    ("prio", &["priority"]),
];

/// What people write, and which table they mean.
const TABLES: &[(&str, &str)] = &[
    ("measure", "commitment"),
    ("action", "commitment"),
    ("atagande", "commitment"),
    ("atgard", "commitment"),
    ("kpi", "indicator"),
    ("metric", "indicator"),
    ("outcome", "result"),
    ("resultat", "result"),
    ("follow-up", "review"),
    ("uppfoljning", "review"),
    ("lagesbild", "situation_report"),
    ("lpo", "police_area"),
    ("department", "administration"),
    ("organization", "organisation"),
    ("group", "body"),
    ("exception", "waiver"),
    ("undantag", "waiver"),
    ("distrikt", "district"),
    ("stadsdel", "district"),
    ("stadsdelsomrade", "district"),
    ("lokalpolisomrade", "police_area"),
    ("forvaltning", "administration"),
    ("fokusomrade", "focus_area"),
    ("krav", "requirement"),
    ("lofte", "promise"),
    ("medborgarlofte", "promise"),
    ("tillstand", "permit"),
    ("matning", "measurement"),
    ("underskrift", "signature"),
    ("settings", "checks"),
    ("stad", "city"),
    ("kommun", "city"),
    ("municipality", "city"),
    ("register", "city"),
    ("ram", "framework"),
    ("ramavtal", "framework"),
    ("ramoverenskommelse", "framework"),
    ("avtal", "agreement"),
    ("overenskommelse", "agreement"),
];

/// The keys that a word may mean.
pub(super) fn keys(word: &str) -> impl Iterator<Item = &'static str> {
    let plain = to_id(word);
    let meant = KEYS.iter().find(|(synonym, _)| plain.as_deref() == Some(synonym));
    meant.map_or(&[][..], |(_, keys)| keys).iter().copied()
}

/// The table that a word means.
pub(super) fn table(word: &str) -> Option<&'static str> {
    let plain = to_id(word)?;
    TABLES.iter().find(|(synonym, _)| *synonym == plain).map(|(_, table)| *table)
}
