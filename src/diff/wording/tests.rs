//! Changes of texts whose weight is plain, and those whose is not.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;

fn both(before: &str, after: &str) -> Verdict {
    let verdict = verdict(before, after).expect("a change");
    assert_eq!(super::verdict(after, before), Some(verdict.mirrored()), "{before} ⇄ {after}");
    verdict
}

#[test]
fn white_space_is_no_change_and_case_and_punctuation_bind_to_nothing() {
    assert_eq!(verdict("Staden  ska\n bygga.", "Staden ska bygga."), None);
    assert_eq!(both("Staden ska bygga.", "Staden SKA, bygga"), Neutral);
}

#[test]
fn soft_verbs_become_binding() {
    for (soft, binding) in [
        ("Staden bör bygga", "Staden ska bygga"),
        ("Polisen kan bistå", "Polisen måste bistå"),
        ("Staden avser att bygga", "Staden ska bygga"),
        ("The city should build", "The city shall build"),
        ("Bör göras varje år", "Ska göras varje år"),
        ("The police may assist", "The police must assist"),
        ("Staden bör bygga skolor. De bygger inte vägar", "Staden ska bygga skolor. De bygger inte vägar"),
        ("Staden bör bygga hus för alla som vill", "Staden ska bygga hus för alla som vill"),
        ("Polisen bör minska klottret", "Polisen ska minska klottret"),
        ("Polisen kan bistå för att minska rånen", "Polisen ska bistå för att minska rånen"),
        ("Staden bör bygga och polisen bör vakta", "Staden ska bygga och polisen ska vakta"),
    ] {
        assert_eq!(both(soft, binding), Strengthened, "{soft}");
    }
}

#[test]
fn a_verb_whose_weight_is_not_plain_is_unclear() {
    for (before, after) in [
        ("Den som kan hjälper", "Den som ska hjälper"),
        ("Staden bör inte röka", "Staden ska inte röka"),
        ("The city may not build", "The city shall not build"),
        ("Staden bör bygga", "Staden kan bygga"),
        ("Staden bör bygga och ska vakta", "Staden ska bygga och bör vakta"),
        ("Staden bör bygga hus", "Staden ska bygga skolor"),
        ("Staden bör bygga", "Staden ska bygga snart"),
        ("Staden ska bygga", "Staden bygger"),
        ("Staden ska bygga bygga", "Staden ska bygga bygga bygga"),
        ("Staden får endast ge bidrag", "Staden ska endast ge bidrag"),
        ("The city may only fund schools", "The city must only fund schools"),
        ("Staden bör bara bygga hus", "Staden ska bara bygga hus"),
        ("Polisen kan knappast bistå", "Polisen ska knappast bistå"),
        ("The police can hardly assist", "The police must hardly assist"),
        (
            "Staden bygger hus tills polisen och skolorna i staden kan flytta in",
            "Staden bygger hus tills polisen och skolorna i staden ska flytta in",
        ),
        ("Polisen vaktar medan de boende i området kan sova", "Polisen vaktar medan de boende i området ska sova"),
        ("Staden stödjer föreningar vilka kan ta emot unga", "Staden stödjer föreningar vilka ska ta emot unga"),
        (
            "Staden hjälper unga som i framtiden på egen hand kan arbeta",
            "Staden hjälper unga som i framtiden på egen hand ska arbeta",
        ),
        ("The police stay until the city should return", "The police stay until the city shall return"),
        ("Once all of the neighbours may move in, we begin", "Once all of the neighbours must move in, we begin"),
        ("Kan polisen bistå, bygger staden", "Ska polisen bistå, bygger staden"),
        (
            "Staden bör bygga hus, skolor, gator och torg men inte vägar",
            "Staden ska bygga hus, skolor, gator och torg men inte vägar",
        ),
        ("Staden kan vägra stöd", "Staden ska vägra stöd"),
        ("Polisen får avstå från insatser", "Polisen ska avstå från insatser"),
        ("Staden kan dra in stödet", "Staden ska dra in stödet"),
        ("Parterna kan säga upp avtalet", "Parterna ska säga upp avtalet"),
        ("Staden kan minska stödet", "Staden ska minska stödet"),
        ("Either party may terminate the agreement", "Either party must terminate the agreement"),
        ("The city may withdraw its support", "The city shall withdraw its support"),
        ("The police may refuse to come", "The police shall refuse to come"),
    ] {
        assert_eq!(both(before, after), Unclear, "{before}");
    }
}

#[test]
fn numbers_rise_and_fall() {
    for (fewer, more) in [
        ("Staden sätter upp 8 kameror", "Staden sätter upp 12 kameror"),
        ("Staden sätter upp åtta kameror", "Staden sätter upp 10 kameror"),
        ("Vi finns på plats minst 40 av årets veckor", "Vi finns på plats minst 45 av årets veckor"),
        ("We patrol at least 3 nights", "We patrol at least 4 nights"),
        ("Staden ger 9 500 kronor", "Staden ger 10 000 kronor"),
        ("Minst 2,5 tjänster", "Minst 3 tjänster"),
        ("Minst 3 dagar", "Minst 4 dagar"),
        ("Staden ger 500 kronor", "Staden ger 1 500 kronor"),
        ("Minst 5 patruller", "Minst 8 patruller"),
        ("Patrullera 3 gånger i veckan", "Patrullera 5 gånger i veckan"),
        ("3 gånger i veckan", "5 gånger i veckan"),
        ("Polisen besöker Farsta 3 gånger i veckan", "Polisen besöker Farsta 5 gånger i veckan"),
        ("Parterna möts varannan vecka, 20 gånger om året", "Parterna möts varannan vecka, 26 gånger om året"),
        ("Polisen går varje vecka 3 pass", "Polisen går varje vecka 4 pass"),
        ("Staden sätter upp kameror och 8 lampor", "Staden sätter upp kameror och 9 lampor"),
        (
            "Under 2022 genomför vi minst sex insatser och åtta vandringar",
            "Under 2022 genomför vi minst sex insatser och tio vandringar",
        ),
        ("Polisen besöker Farsta 3 gånger och 4 skolor", "Polisen besöker Farsta 3 gånger och 5 skolor"),
        ("Parterna möts i området, 20 kvällar om året", "Parterna möts i området, 26 kvällar om året"),
        ("Besöka 3 skolor", "Besöka 4 skolor"),
        ("Sammanlagt 3 skolor får besök", "Sammanlagt 4 skolor får besök"),
        ("Polisen patrullerar torget 20 timmar i månaden", "Polisen patrullerar torget 40 timmar i månaden"),
        ("Fältarna är på plats 30 veckor om året", "Fältarna är på plats 40 veckor om året"),
        ("Bussen står på plats 2 dagar i veckan", "Bussen står på plats 3 dagar i veckan"),
        ("Vakter går 1,5 timmar varje dag", "Vakter går 2 timmar varje dag"),
        ("We patrol the square 20 hours a month", "We patrol the square 40 hours a month"),
        ("Staden når 60 procent av eleverna", "Staden når 80 procent av eleverna"),
        ("Staden når 60 % av eleverna", "Staden når 80 % av eleverna"),
        ("Staden satsar 1000 kronor", "Staden satsar 2000 kronor"),
        ("Rånen ska minska med minst 20 procent", "Rånen ska minska med minst 30 procent"),
        ("Rånen ska minska med 20 procent", "Rånen ska minska med 30 procent"),
        ("Staden genomför 3 brottsförebyggande insatser", "Staden genomför 4 brottsförebyggande insatser"),
        ("The city runs 3 crime prevention workshops", "The city runs 4 crime prevention workshops"),
        ("Vi finns på plats 40 veckor", "Vi finns på plats 45 veckor"),
        ("Vi finns på plats 40 av årets veckor", "Vi finns på plats 45 av årets veckor"),
        ("Polisen patrullerar 10 timmar", "Polisen patrullerar 12 timmar"),
        ("The police patrol 10 hours", "The police patrol 12 hours"),
        ("We are there 40 weeks of the year", "We are there 45 weeks of the year"),
        ("Genomför 4 möten", "Genomför 5 möten"),
        ("Nå 40 % av eleverna", "Nå 50 % av eleverna"),
        ("Reach 40 pupils", "Reach 50 pupils"),
        ("Polisen går 2 av 4 helger", "Polisen går 3 av 4 helger"),
        ("Minst 20 färre rån", "Minst 25 färre rån"),
        ("Totalt 3 skolor får besök", "Totalt 4 skolor får besök"),
        ("Staden öppnar totalt 3 skolor", "Staden öppnar totalt 4 skolor"),
        ("I Rinkeby, 3 skolor får besök", "I Rinkeby, 4 skolor får besök"),
        ("Staden planterar 8 400 träd", "Staden planterar 9 500 träd"),
        ("Staden sätter inom ett år upp 8 kameror", "Staden sätter inom ett år upp 9 kameror"),
        ("Senast den 1 maj 2020 har staden satt upp 8 kameror", "Senast den 1 maj 2020 har staden satt upp 9 kameror"),
        ("Staden sätter upp 8 kameror för att minska rånen", "Staden sätter upp 9 kameror för att minska rånen"),
        ("Staden åtar sig att sätta upp 8 kameror", "Staden åtar sig att sätta upp 9 kameror"),
        ("The city installs 8 cameras", "The city installs 9 cameras"),
        ("No fewer than 3 patrols", "No fewer than 4 patrols"),
    ] {
        assert_eq!(both(fewer, more), Strengthened, "{fewer}");
    }
    for (less, more) in [
        ("Svar inom 24 timmar", "Svar inom 48 timmar"),
        ("Högst 3 klagomål", "Högst 5 klagomål"),
        ("Klart senast den 30 juni 2020", "Klart senast den 30 juni 2021"),
        ("Klart senast den 15 juni 2020", "Klart senast den 30 juni 2020"),
        ("Klart senast 2020-06-30", "Klart senast 2021-06-30"),
        ("Klart senast 2020-06-15", "Klart senast 2020-06-30"),
        ("Klart senast 2020-12-31", "Klart senast 2021-01-01"),
        ("An answer within 2 days", "An answer within three days"),
        ("At most 3 complaints", "At most 4 complaints"),
        ("At the most 5 complaints", "At the most 8 complaints"),
        ("Not later than 3 June 2020", "Not later than 5 June 2020"),
        ("By no later than June 3, 2020", "By no later than June 3, 2021"),
        ("Help comes within 500 metres", "Help comes within 600 metres"),
    ] {
        assert_eq!(both(less, more), Weakened, "{less}");
    }
}

#[test]
fn words_are_compared_one_by_one_up_to_a_limit() {
    let text = |verb: &str, between: usize| format!("Staden {verb}{} {verb} vakta", " bygga".repeat(between));
    let both = |between| both(&text("bör", between), &text("ska", between));
    assert_eq!(both(LONGEST - 2), Strengthened);
    assert_eq!(both(LONGEST - 1), Unclear);
}

#[test]
fn a_number_whose_weight_is_not_plain_is_unclear() {
    for (before, after) in [
        ("Ungdomar under 18 år", "Ungdomar under 20 år"),
        ("Svarstiden är 5 dagar", "Svarstiden är 7 dagar"),
        ("Enligt lagen 2018:1200", "Enligt lagen 2018:1201"),
        ("Enligt 9 § kameralagen", "Enligt 10 § kameralagen"),
        ("Klart den 30 juni 2020", "Klart den 30 juni 2021"),
        ("Klart den 3 juni", "Klart den 5 juni"),
        ("Klart senast den tre juni", "Klart senast den fem juni"),
        ("Öppet minst till 3 juni", "Öppet minst till 5 juni"),
        ("Planen för 2020", "Planen för 2021"),
        ("Högst totalt 3 klagomål", "Högst totalt 5 klagomål"),
        ("Inte 3 gånger", "Inte 4 gånger"),
        ("Var 3 vecka", "Var 4 vecka"),
        ("Åtta kameror och 3 vakter", "Sex kameror och 4 vakter"),
        ("Staden satsar 2000 träd", "Staden satsar 5000 träd"),
        ("Klart senast den 3 juni", "Klart senast den fem juni"),
        ("Klart senast den tre juni", "Klart senast den 5 juni"),
        ("At least 1,000 residents", "At least 900 residents"),
        ("Minst 1.500 besök", "Minst 900 besök"),
        ("Staden ger 1.000 kronor", "Staden ger 900 kronor"),
        ("Antal klagomål < 5", "Antal klagomål < 8"),
        ("Antal insatser ≥ 40", "Antal insatser ≤ 40"),
        ("Antal insatser > 5", "Antal insatser < 5"),
        ("Patrull 2 – 3 gånger", "Patrull 23 gånger"),
        ("Polisen kommer 2 – 3 gånger", "Polisen kommer 2 – 4 gånger"),
        ("Patrull 3, 500 gånger", "Patrull 3 500 gånger"),
        ("Temperaturen är -5", "Temperaturen är 5"),
        ("Staden svarar på 2 dygn", "Staden svarar på 3 dygn"),
        ("Svar ges 5 arbetsdagar efteråt", "Svar ges 10 arbetsdagar efteråt"),
        ("The city answers in 5 working days", "The city answers in 10 working days"),
        ("Svar på 24 h", "Svar på 48 h"),
        ("Polisen svarar 24 tim senare", "Polisen svarar 48 tim senare"),
        ("Staden bygger vecka 40 och framåt", "Staden bygger vecka 42 och framåt"),
        ("Staden bygger v. 40 och framåt", "Staden bygger v. 42 och framåt"),
        ("Staden bygger kvartal 2", "Staden bygger kvartal 3"),
        ("The city builds in week 40", "The city builds in week 42"),
        ("Staden besöker 3 av 5 skolor", "Staden besöker 3 av 10 skolor"),
        ("Three of five schools get a visit", "Three of ten schools get a visit"),
        ("En kurator på 300 elever", "En kurator på 500 elever"),
        ("En kurator per 300 elever", "En kurator per 500 elever"),
        ("Andelen får inte understiga 30 besök", "Andelen får inte understiga 40 besök"),
        ("Staden besöker alla förutom 3 skolor", "Staden besöker alla förutom 4 skolor"),
        ("All schools but 3 get a visit", "All schools but 4 get a visit"),
        ("Polisen kommer när 3 brott har anmälts", "Polisen kommer när 5 brott har anmälts"),
        ("Polisen kommer vid 3 anmälningar", "Polisen kommer vid 5 anmälningar"),
        ("Polisen kommer vid minst 3 anmälningar", "Polisen kommer vid minst 5 anmälningar"),
        ("Antalet får inte överstiga den totala nivån 40", "Antalet får inte överstiga den totala nivån 50"),
        ("Staden minskar med 2 tjänster", "Staden minskar med 4 tjänster"),
        ("Budgeten minskar med 10 procent", "Budgeten minskar med 20 procent"),
        ("Andelen otrygga är 30 procent", "Andelen otrygga är 40 procent"),
        ("Insatsen kostar 300 kronor", "Insatsen kostar 400 kronor"),
        ("Vi har 3 rån i området", "Vi har 5 rån i området"),
        ("8 vakter dras in", "9 vakter dras in"),
        ("Som § 5 säger", "Som § 6 säger"),
        ("Brottsbalken 2 kap. gäller", "Brottsbalken 3 kap. gäller"),
        ("Avtalet följer paragraf 5 noga", "Avtalet följer paragraf 6 noga"),
        ("Elever i åk 6 besöks", "Elever i åk 7 besöks"),
        ("Elever i årskurs 6 besöks", "Elever i årskurs 7 besöks"),
        ("Elever i klass 6 besöks", "Elever i klass 7 besöks"),
        ("Barn i åldern 13 besöks", "Barn i åldern 15 besöks"),
        ("Staden bevakar Sergels torg 12 dygnet runt", "Staden bevakar Sergels torg 14 dygnet runt"),
        ("Staden bevakar Storgatan 4 noga", "Staden bevakar Storgatan 6 noga"),
        ("Polisen åker linje 17 dagligen", "Polisen åker linje 18 dagligen"),
        ("Buss 172 bevakas", "Buss 173 bevakas"),
        ("Väg 73 bevakas", "Väg 75 bevakas"),
        ("Zon 3 bevakas", "Zon 4 bevakas"),
        ("Mål 2 följs upp", "Mål 3 följs upp"),
        ("Prioritet 1 följs upp", "Prioritet 2 följs upp"),
        ("Nämnden fattade beslut 12 enhälligt", "Nämnden fattade beslut 13 enhälligt"),
        ("Polisen driver projekt Fenix 2 vidare", "Polisen driver projekt Fenix 3 vidare"),
        ("Staden arbetar mot köp av sex", "Staden arbetar mot köp av tio"),
        ("Fem till sju vakter kommer", "Fem till nio vakter kommer"),
        ("Högst 5 bilar och 3 bussar kör", "Högst 5 bilar och 4 bussar kör"),
        ("Staden hyr högst 5 bilar och 3 bussar", "Staden hyr högst 5 bilar och 4 bussar"),
        ("Staden besöker 3 av 5 skolor och 4 parker", "Staden besöker 3 av 5 skolor och 5 parker"),
        ("Högst tillsammans 3 insatser", "Högst tillsammans 5 insatser"),
        ("Minst 9 50 besök", "Minst 9 60 besök"),
        ("Minst 2000 500 besök", "Minst 2000 600 besök"),
        ("Beslutet fattas 3 veckor före mötet", "Beslutet fattas 4 veckor före mötet"),
        ("Avtalet gäller från 2020-06-30", "Avtalet gäller från 2021-06-30"),
        ("40 procent av de boende är otrygga", "50 procent av de boende är otrygga"),
        ("Stödet ska minska med minst 20 procent", "Stödet ska minska med minst 30 procent"),
        (
            "Det brottsförebyggande stödet minskas med 20 procent",
            "Det brottsförebyggande stödet minskas med 30 procent",
        ),
        ("Staden når 20 anmälda brott", "Staden når 30 anmälda brott"),
        ("Stödet sjunker 60 procent", "Stödet sjunker 80 procent"),
        ("Staden når 60 procent", "Staden når 80 procent"),
        ("Projektet tar 3 veckor", "Projektet tar 4 veckor"),
        ("Staden sköter 3 saker i 4 parker", "Staden sköter 4 saker i 5 parker"),
        ("Parterna bör mötas 3 gånger", "Parterna ska mötas 4 gånger"),
        ("Rånen ska minska till 20", "Rånen ska minska till 30"),
        ("Minst nan besök", "Minst 5 besök"),
        ("Staden planterar 8 hundra träd", "Staden planterar 9 500 träd"),
        ("I Rinkeby: 3 skolor får besök", "I Rinkeby: 4 skolor får besök"),
        ("Polisen bör två kvällar vakta", "Polisen ska tre kvällar vakta"),
    ] {
        assert_eq!(both(before, after), Unclear, "{before}");
    }
}

#[test]
fn signs_are_not_punctuation() {
    for (before, after) in
        [("Minst 40 %", "Minst 40"), ("9 § lagen", "9 lagen"), ("+ 5", "− 5"), ("kameror 5-", "kameror 5")]
    {
        assert_eq!(both(before, after), Unclear, "{before}");
    }
    for (before, after) in
        [("Staden - och polisen", "Staden – och polisen"), ("Minst 40 %.", "Minst 40%"), ("9–17", "9-17")]
    {
        assert_eq!(both(before, after), Neutral, "{before}");
    }
}

/// Words of which texts are made that say much with little.
const WORDS: &str = "Staden polisen ska bör kan får avser att åtar sig att inte endast som om minst högst senast inom at least \
                     no more than den av per på vid 1 2 3 9 40 500 2000 2020 5000 1,000 2,5 1.500 tre fem sex tjugo hundra juni \
                     May maj kameror gånger dagar år procent kronor linje § < – , . torg vägra minskar för shall may must only";

proptest! {
    #[test]
    fn the_way_back_says_the_reverse(words in vec((word(), word(), 0..4), 1..9)) {
        let side = |after: bool| -> Vec<&str> {
            words.iter().map(|(one, other, change)| if after && *change == 0 { *other } else { *one }).collect()
        };
        let (before, after) = (side(false).join(" "), side(true).join(" "));
        prop_assert_eq!(verdict(&before, &after), verdict(&after, &before).map(Verdict::mirrored), "{} ⇄ {}", before, after);
        prop_assert_eq!(verdict(&before, &before), None);
    }

    #[test]
    fn two_numbers_in_one_place_say_the_reverse(
        head in vec(word(), 0..4), one in vec(word(), 1..3), other in vec(word(), 1..3), tail in vec(word(), 0..3)
    ) {
        let text = |middle: &[&str]| [&head[..], middle, &tail[..]].concat().join(" ");
        let (before, after) = (text(&one), text(&other));
        prop_assert_eq!(verdict(&before, &after), verdict(&after, &before).map(Verdict::mirrored), "{} ⇄ {}", before, after);
    }
}

fn word() -> impl Strategy<Value = &'static str> {
    select(WORDS.split_whitespace().collect::<Vec<_>>())
}
