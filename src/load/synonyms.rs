//! What people write for the words of the format, in the form of an id.

use crate::model::{nearest, to_id};

/// Words of the format, and what people write for them. Where there are several words, the first that is allowed is meant.
pub(super) type Synonyms = &'static [(&'static str, &'static str)];

/// For keys.
pub(super) const KEYS: Synonyms = &[
    ("id", "identifier identitet"),
    ("name title", "namn benamning"),
    ("title name", "rubrik"),
    ("title", "name"),
    ("name", "title"),
    ("police_region", "region polisregion"),
    ("profiles", "profil profiler"),
    ("part_of", "del-av ingar-i tillhor"),
    ("aliases", "alias andra-namn kallas"),
    ("covers", "omfattar tacker"),
    ("outside", "utanfor"),
    ("side", "sida"),
    ("valid_from starts_on", "from begins fran galler-fran giltig-fran fran-och-med"),
    ("starts_on valid_from", "start start-date startdatum borjar paborjas"),
    ("valid_to", "to until expires expires-on till galler-till giltig-till till-och-med upphor"),
    ("valid_to due_on", "end end-date slut slutar"),
    ("due_on valid_to", "deadline due due-date klart senast slutdatum"),
    ("on", "date datum dag"),
    ("succeeded_by", "successor replaced-by ersatts-av eftertradare"),
    ("supersedes", "replaces ersatter"),
    ("status", "state lage"),
    ("decided_on", "beslut beslutad beslutsdatum"),
    ("registry_no reference", "diarienummer dnr arendenummer"),
    ("parties", "part parter"),
    ("supporting parties members", "partners deltagare"),
    ("supporting", "support medverkande stod stodjer"),
    ("members", "medlemmar ledamoter"),
    ("follow_up_months", "follow-up uppfoljning"),
    ("framework", "ram ramavtal ramoverenskommelse"),
    ("districts", "district distrikt stadsdel stadsdelar stadsdelsomrade stadsdelsomraden"),
    ("police_areas part_of", "police-area lpo lokalpolisomrade lokalpolisomraden polisomrade polisomraden"),
    ("coordinator", "samordnare koordinator"),
    ("lead by coordinator", "owner"),
    ("lead owner by coordinator", "responsible ansvarig"),
    ("owner", "agare"),
    ("lead", "leader huvudansvarig"),
    ("by", "signed-by undertecknad-av"),
    ("by assessed_by", "author av"),
    ("assessed_by", "bedomd-av bedomare"),
    ("board", "namnd stadsdelsnamnd"),
    ("feedback", "aterkoppling"),
    ("role", "roll befattning"),
    ("topic", "amne tema"),
    ("binding", "bindande"),
    ("binds", "binder"),
    ("administrations", "forvaltning forvaltningar fackforvaltningar"),
    ("area", "focus-area"),
    ("area areas", "omrade omraden fokusomrade fokusomraden"),
    ("text title", "description beskrivning lydelse"),
    ("kind", "type typ slag"),
    ("level levels", "niva nivaer"),
    ("meetings_per_year", "moten moten-per-ar"),
    ("per meetings_per_year", "frequency frekvens"),
    ("reports_to", "rapporterar-till"),
    ("target goal", "goal mal malvarde"),
    ("reason", "why motivering skal anledning"),
    ("cause", "orsak orsaker"),
    ("priority", "prio prioritet prioritering"),
    ("evidence", "underlag bevis"),
    ("problems", "problembild"),
    ("requirements", "krav"),
    ("commitments commitment", "atagande ataganden atgard atgarder"),
    ("place", "location plats"),
    ("times", "antal antal-ganger ganger"),
    ("throughout", "lopande fortlopande hela-tiden"),
    ("upon", "nar vid"),
    ("resources", "resurs resurser"),
    ("budget_sek", "budget cost kostnad"),
    ("hours_per_month", "hours timmar timmar-per-manad"),
    ("legal_basis", "law lag lagar lagrum lagstod"),
    ("of", "avser mater"),
    ("indicator name", "indikator matetal"),
    ("unit", "enhet"),
    ("baseline", "utgangsvarde utgangslage startvarde nulage"),
    ("value", "varde utfall"),
    ("data_source", "source-of-data datakalla"),
    ("data_source source", "kalla kallor"),
    ("note", "anteckning kommentar notering"),
    ("reference", "tillstandsnummer beslutsnummer"),
    ("assessment_on", "bedomning bedomningsdatum"),
    ("register_entry", "kameraregister registerpost"),
    ("applicant", "sokande"),
    ("reported_on", "rapporterad redovisad"),
    ("rule", "regel"),
    ("record", "post"),
];

/// For tables.
pub(super) const TABLES: Synonyms = &[
    ("city", "stad kommun municipality register"),
    ("checks", "settings installningar kontroller"),
    ("district", "distrikt stadsdel stadsdelsomrade stadsdelsforvaltning"),
    ("police_area", "lpo lokalpolisomrade polisomrade"),
    ("administration", "department forvaltning fackforvaltning"),
    ("organisation", "organization"),
    ("framework", "ram ramavtal ramoverenskommelse"),
    ("focus_area", "fokusomrade"),
    ("requirement", "krav"),
    ("body", "group grupp styrgrupp arbetsgrupp organ"),
    ("agreement", "avtal overenskommelse"),
    ("situation_report", "lagesbild"),
    ("signature", "underskrift undertecknande"),
    ("area", "omrade"),
    ("local_area", "lokalt-omrade eget-omrade"),
    ("declined", "bortvalt bortvalda"),
    ("problem", "problembild"),
    ("commitment", "measure action atagande atgard"),
    ("indicator", "kpi metric indikator matetal"),
    ("permit", "tillstand"),
    ("result", "outcome resultat"),
    ("measurement", "matning matvarde"),
    ("review", "follow-up uppfoljning"),
    ("promise", "lofte medborgarlofte"),
    ("waiver", "exception undantag"),
];

/// For values of closed sets.
pub(super) const VALUES: Synonyms = &[
    ("draft", "utkast"),
    ("signed", "undertecknad undertecknat signerad signerat"),
    ("adopted", "antagen antaget beslutad beslutat"),
    ("city", "stad staden kommun kommunen"),
    ("police", "polis polisen"),
    ("other", "annan annat ovrig ovrigt"),
    ("cameras", "kamera kameror kamerabevakning kameraovervakning"),
    ("public-order-guards", "ordningsvakt ordningsvakter vakter"),
    ("unlawful-settlements", "bosattningar otillatna-bosattningar"),
    ("youth", "ungdom ungdomar unga"),
    ("exit", "avhopp avhoppare avhopparverksamhet"),
    ("extremism", "valdsbejakande-extremism"),
    ("gun-violence", "skjutningar skjutvapenvald vapenvald"),
    ("schools", "skola skolan skolor"),
    ("victims", "brottsoffer"),
    ("undue-influence", "paverkan otillaten-paverkan"),
    ("places", "plats platser"),
    ("steering-group", "styrgrupp"),
    ("coordination", "samordning samordningsgrupp"),
    ("working-group", "arbetsgrupp"),
    ("council", "rad"),
    ("strategic", "strategisk strategiskt"),
    ("operational", "operativ operativt taktisk taktiskt tactical"),
    ("week", "vecka veckovis weekly"),
    ("month", "manad manadsvis monthly"),
    ("quarter", "kvartal kvartalsvis"),
    ("term", "termin halvar"),
    ("year", "ar arligen yearly"),
    ("output", "prestation aktivitet insats"),
    ("effect", "effekt resultat outcome"),
    ("not-started", "ej-paborjad ej-paborjat inte-paborjad inte-paborjat"),
    ("ongoing", "pagar pagaende"),
    ("partly", "delvis delvis-klar delvis-klart"),
    ("done", "klar klart genomford genomfort slutford avslutad fardig"),
    ("dropped", "avbruten avbrutet nedlagd nedlagt"),
    ("error", "fel"),
    ("warning", "varning"),
    ("off", "av avstangd"),
];

/// How long a synonym must be for what is near it to be taken for it.
const LONG: usize = 6;

/// The allowed word that is meant by another: by a synonym of it, by something near it, or by something near a synonym.
pub(super) fn meant<'c>(synonyms: Synonyms, word: &str, allowed: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let allowed: Vec<&str> = allowed.into_iter().collect();
    let known = || {
        synonyms.iter().filter_map(|(words, written)| {
            let meant = words.split(' ').find_map(|word| allowed.iter().find(|allowed| **allowed == word))?;
            Some((*meant, written.split(' ')))
        })
    };
    let of = |synonym: &str| known().find(|(_, written)| written.clone().any(|known| known == synonym));
    let near_synonym = || nearest(word, known().flat_map(|(_, written)| written).filter(|known| known.len() >= LONG));
    let exact = of(&to_id(word)?).map(|(meant, _)| meant);
    exact.or_else(|| nearest(word, allowed.iter().copied())).or_else(|| of(near_synonym()?).map(|(meant, _)| meant))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Kind, Shape};

    #[test]
    fn synonyms_are_ids_and_mean_words_of_the_format() {
        let keys = || Kind::ALL.iter().flat_map(|kind| kind.keys());
        let closed = keys().filter_map(|key| match key.shape {
            Shape::Choice(words) | Shape::Choices(words) => Some(words),
            _ => None,
        });
        let values: Vec<&str> = closed.chain([crate::load::levels::LEVELS]).flatten().copied().collect();
        let has = |words: &[&str], synonyms: Synonyms| {
            for (meant, written) in synonyms {
                assert!(meant.split(' ').all(|word| words.contains(&word)), "{meant}");
                assert!(written.split(' ').all(|word| to_id(word).as_deref() == Some(word)), "{written}");
            }
        };
        has(&keys().map(|key| key.name).collect::<Vec<_>>(), KEYS);
        has(&Kind::ALL.iter().map(|kind| kind.table()).collect::<Vec<_>>(), TABLES);
        has(&values, VALUES);
    }
}
