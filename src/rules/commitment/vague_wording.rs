//! The rule `vague-wording`.

use std::collections::HashSet;

use super::alike::{Aside, are_alike, key};
use super::numbers::has_number;
use super::phrases::{Meaning, each_phrase};
use crate::diagnostic::{Level, Phrase};
use crate::model::{AsOf, Document, One, Promise, Record, Text, single_spaced};
use crate::rules::{Reporter, Rule};

pub(crate) static RULE: Rule =
    Rule { name: "vague-wording", level: Level::Warning, profile: None, docs: include_str!("vague_wording.md"), check };

/// How many phrases of a text are named at most.
const MOST: usize = 3;

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (index, document) in report.documents() {
        for commitment in &document.commitments {
            if let Some(vague) = first_vague([("text", &commitment.text), ("text_en", &commitment.text_en)]) {
                report.at(index, vague.slot.span(), vague.phrase(commitment)).help(Phrase::new("help"));
            }
        }
        let mut committed = None;
        for promise in &document.promises {
            let Some(vague) = first_vague([("text", &promise.text), ("text_en", &promise.text_en)]) else { continue };
            let own = committed.get_or_insert_with(|| texts_of_commitments(document));
            if !is_repeated(tree, own, promise, vague.slot) {
                report.at(index, vague.slot.span(), vague.phrase(promise)).help(Phrase::new("help"));
            }
        }
    }
}

/// A text that cannot be followed up.
struct Vague<'t> {
    key: &'static str,
    slot: &'t One<Text>,
    phrases: Vec<String>,
}

impl Vague<'_> {
    fn phrase(self, record: &dyn Record) -> Phrase {
        let id = record.called();
        Phrase::new("").with("key", self.key).with("kind", record.kind()).with("id", id).with("phrases", self.phrases)
    }
}

/// The first vague one of a text and its translation: what is wrong with both is one fault.
fn first_vague<'t>(texts: [(&'static str, &'t One<Text>); 2]) -> Option<Vague<'t>> {
    texts.into_iter().find_map(|(key, slot)| {
        let phrases = vague_phrases(slot.text()?)?;
        Some(Vague { key, slot, phrases })
    })
}

/// The vague phrases of a text that has neither a number nor a full date.
fn vague_phrases(text: &str) -> Option<Vec<String>> {
    if has_number(text) {
        return None;
    }
    let mut phrases: Vec<String> = Vec::new();
    let mut is_exact = false;
    each_phrase(text, |meaning, place| {
        is_exact = meaning == Meaning::Exact;
        if !is_exact && phrases.len() < MOST {
            let phrase = single_spaced(&text[place]);
            if !phrases.contains(&phrase) {
                phrases.push(phrase);
            }
        }
        !is_exact
    });
    (!is_exact && !phrases.is_empty()).then_some(phrases)
}

/// The texts of a document's commitments, whatever their case and white space.
fn texts_of_commitments(document: &Document) -> HashSet<u64> {
    let texts = document.commitments.iter().flat_map(|commitment| [&commitment.text, &commitment.text_en]);
    texts.filter_map(One::text).filter_map(|text| key(text, Aside::Space)).collect()
}

/// Whether a promise says what a commitment says, one of its document or one that it names.
fn is_repeated(tree: &AsOf<'_>, own: &HashSet<u64>, promise: &Promise, text: &One<Text>) -> bool {
    let Some(sought) = text.text() else { return false };
    let is_same = |text: &One<Text>| text.text().is_some_and(|text| are_alike(text, sought, Aside::Space));
    key(sought, Aside::Space).is_some_and(|key| own.contains(&key))
        || promise
            .commitments
            .records()
            .map(|at| tree.commitment(at))
            .any(|commitment| is_same(&commitment.text) || is_same(&commitment.text_en))
}

#[cfg(test)]
mod tests {
    use super::vague_phrases;

    fn said(text: &str) -> String {
        vague_phrases(text).unwrap_or_default().join(" | ")
    }

    #[test]
    fn phrases_are_found_in_their_inflections_and_orders() {
        for (text, phrase) in [
            ("Vi ska verka för ökad trygghet.", "verka för"),
            ("Polisen verkar för ökad trygghet.", "verkar för"),
            ("I centrum verkar stadsdelen och polisen för ordning.", "verkar stadsdelen och polisen för"),
            ("Vi ska arbeta aktivt för ökad trygghet.", "arbeta aktivt för"),
            ("Parterna arbetar aktivt med frågan.", "arbetar aktivt med"),
            ("Under året arbetar parterna mycket aktivt mot klotter.", "arbetar parterna mycket aktivt mot"),
            ("Aktivt arbete mot klotter.", "Aktivt arbete mot"),
            ("Staden ska aktivt verka för belysning.", "aktivt verka för"),
            ("Polisen arbetar för att öka tryggheten.", "arbetar för att"),
            ("Polisen ska sträva efter att vara på plats.", "sträva efter"),
            ("Staden strävar mot en trygg stad.", "strävar mot"),
            ("Målet eftersträvas av alla.", "eftersträvas"),
            ("Polisen patrullerar vid behov.", "vid behov"),
            ("Samverkan intensifieras.", "intensifieras"),
            ("Intensifierad tillsyn.", "Intensifierad"),
            ("Parterna samverkar kring ungdomar.", "samverkar kring"),
            ("Samverkan med fastighetsägare kring torget.", "Samverkan med fastighetsägare kring"),
            ("Parterna möts regelbundet.", "regelbundet"),
            ("Regelbundna möten hålls.", "Regelbundna"),
            ("Polisen går runt, med särskilt fokus på torget.", "med särskilt fokus på"),
            ("Polisen patrullerar med ett tydligt fokus på torget.", "med ett tydligt fokus på"),
            ("Staden städar när så är möjligt.", "när så är möjligt"),
            ("Staden städar om möjligt.", "om möjligt"),
            ("Staden städar så snart som möjligt.", "så snart som möjligt"),
            ("Staden städar i möjligaste mån.", "i möjligaste mån"),
            ("Parterna för en nära dialog.", "för en nära dialog"),
            ("Staden bidrar till trygghet.", "bidrar till"),
            ("Strive to be on the spot.", "Strive to"),
            ("The police strives for order.", "strives for"),
            ("Lamps are mended where appropriate.", "where appropriate"),
            ("Lamps are mended where it is deemed appropriate.", "where it is deemed appropriate"),
            ("Actively work for increased safety in Liljeholmen.", "Actively work for"),
            ("The parties work actively with schools.", "work actively with"),
            ("The parties meet regularly.", "regularly"),
            ("Patrols with a particular focus on the square.", "with a particular focus on"),
            ("The city will seek to mend lamps as soon as possible.", "seek to | as soon as possible"),
        ] {
            assert_eq!(said(text), phrase, "{text}");
        }
    }

    #[test]
    fn case_and_white_space_do_not_count() {
        assert_eq!(said("VI SKA VERKA\n  FÖR ÖKAD TRYGGHET"), "VERKA FÖR");
        assert_eq!(said("sträva\u{A0}\tefter att"), "sträva efter");
        assert_eq!(said("“Vid behov”"), "Vid behov");
        assert_eq!(said("(regelbundet)"), "regelbundet");
        assert_eq!(said("Återkommande Möten, ÅTERKOMMANDE möten"), "Återkommande Möten | ÅTERKOMMANDE möten");
    }

    #[test]
    fn only_whole_words_of_one_clause_count() {
        for text in [
            "Polisen medverkar i mötet.",
            "Parterna samverkar för trygghet.",
            "Staden motverkar klotter.",
            "Så går det att verka. För klotter finns ingen ursäkt.",
            "Polisen patrullerar torget varje kväll.",
            "Vid behovet av kameror söks tillstånd.",
            "Skolor med återkommande brott har en handlingsplan.",
            "Parterna tar fram en gemensam lägesbild och ser över den vartannat år.",
            "Polisen och staden besöker skolan varje vecka.",
            "De som arbetar för stadsdelen bär väst.",
            "Föreningen arbetar kvällstid i centrum.",
            "Behovet av kameror bedöms gemensamt innan staden söker tillstånd.",
            "Kameror sätts upp vid fo\u{308}rskolan.",
            "",
        ] {
            assert_eq!(said(text), "", "{text}");
        }
    }

    #[test]
    fn a_number_or_a_full_date_makes_a_text_exact() {
        for text in [
            "Vi verkar för trygghet genom tre vandringar om året.",
            "Vi verkar för trygghet genom TVÅ vandringar om året.",
            "Vi verkar för trygghet genom 4 vandringar.",
            "Vi arbetar i tre skolor aktivt mot klotter.",
            "Vi arbetar aktivt, minst 40 av årets veckor.",
            "Vi verkar för trygghet senast den 30 juni 2020.",
            "Vi verkar för trygghet senast 2020-06-30.",
            "Vi verkar för trygghet till och med den sista juni 2020.",
            "Vi verkar för trygghet från den första januari 2020.",
            "We strive to be there twelve times.",
            "We strive to be done by the first of June 2020.",
            "We strive to be done by June 30, 2020.",
        ] {
            assert_eq!(vague_phrases(text), None, "{text}");
        }
    }

    #[test]
    fn articles_years_and_statutes_do_not() {
        for text in [
            "Vi verkar för en tryggare stad.",
            "Vi verkar för ett torg utan brott en gång för alla.",
            "Under 2020 verkar vi för trygghet.",
            "Enligt 9 § kamerabevakningslagen (2018:1200) verkar vi för kameror.",
            "Vi verkar för trygghet enligt 2018:1200 9 §.",
            "Vi verkar för trygghet i juni 2020.",
            "Vi verkar för trygghet i första hand, senast juni 2020.",
            "Vi verkar för tvåan och femman.",
        ] {
            assert_ne!(said(text), "", "{text}");
        }
    }

    #[test]
    fn three_phrases_are_named_at_most_and_each_once() {
        assert_eq!(said("Vi verkar för, verkar för, verkar för."), "verkar för");
        assert_eq!(said("Vid behov, regelbundet, löpande, skyndsamt."), "Vid behov | regelbundet | löpande");
    }
}
