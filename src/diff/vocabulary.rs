//! The words by which the strength of a sentence is told, in Swedish and English. To teach the program another, add it here.

use super::reading::Phrases;

/// Verbs that bind.
pub(super) const BINDING: Phrases = Phrases(
    "ska, skall, måste, åtar sig att, förbinder sig att, är skyldig att, är skyldiga att, \
     shall, must, commits to, commit to, undertakes to, undertake to",
);

/// Verbs that tell what is meant to be done.
pub(super) const INTENDING: Phrases = Phrases(
    "bör, avser, avser att, strävar efter att, har för avsikt att, ämnar, planerar att, önskar, vill, \
     should, intends to, intend to, aims to, aim to, plans to, plan to, seeks to, seek to",
);

/// Verbs that leave a choice.
pub(super) const PERMITTING: Phrases = Phrases("kan, får, may, might, can, could");

/// With these about, a sentence may mean the opposite of what its other words say: negations, limits, exceptions, and
/// verbs by which something ends.
pub(super) const CONTRARY: Phrases = Phrases(
    "inte, ej, icke, aldrig, ingen, inget, inga, ingenting, intet, utan, varken, knappast, knappt, sällan, \
     not, never, no, none, nobody, nothing, without, cannot, neither, nor, *n't, hardly, barely, scarcely, rarely, seldom, \
     endast, bara, enbart, blott, uteslutande, only, merely, solely, exclusively, \
     utom, förutom, bortsett, exklusive, undan*, except*, excepting, excluding, exclude*, exempt*, apart from, other than, \
     vägra*, neka*, avstå, avstår, avstås, avslå*, avvis*, avbryt*, avslut*, avvik*, avveckl*, upphör*, upphäv*, häva, häver, \
     hävas, hävs, sluta, slutar, stänga, stänger, stängs, stängas, inställ*, inskränk*, återkalla*, återta*, slopa*, skrota*, \
     pausa*, åsidosätt*, dröj*, senarelägg*, uppskj*, förbjud*, dra* in, dra* tillbaka, dra* sig ur, indrag*, säg* upp, \
     sägs upp, uppsäg*, lägg* ned, lägg* ner, nedlägg*, ställ* in, skjut* upp, ta bort, tas bort, tar bort, lämna avtalet, \
     terminat*, withdr*, refus*, cancel*, suspen*, revok*, reject*, postpon*, refrain*, abstain*, ceas*, declin*, deny, \
     denies, denied, waiv*, discontinu*, abolish*, delay*, deviate*, derogat*, opt out, pull out, stop, stops, remov*, \
     end the, ends the, close the, closes the, close down, forbid*, prohibit*",
);

/// With these about, more of a number may be less of what was promised.
pub(super) const LESSENING: Phrases = Phrases(
    "minsk*, sänk*, skär, skära, skärs, spara, sparar, sparas, bespar*, dra* ned, dra* ner, dra* av, neddrag*, \
     nedskär*, begräns*, sjunk*, halver*, försämr*, mindre, färre, bort, understig*, underskrid*, överstig*, överskrid*, \
     reduc*, decreas*, lower*, cut, cuts, cutting, shrink*, limit*, less, fewer, restrict*, exceed*, falls, drop, drops, \
     worsen*",
);

/// After these it is told why, no longer what is done.
pub(super) const PURPOSE: Phrases = Phrases("för att, i syfte att, to");

/// What follows these says who is meant, when, or on what condition.
pub(super) const SUBORDINATE: Phrases = Phrases(
    "som, vars, vilken, vilket, vilka, om, när, då, ifall, såvida, såvitt, förutsatt, därest, vad, vem, hur, där, dit, tills, \
     medan, innan, sedan, eftersom, allt, så, trots, oavsett, det de, det den, det vi, \
     who, whom, whose, that, which, if, when, whenever, where, wherever, whether, what, whoever, unless, how, until, till, \
     once, while, as, since, because, provided, although, though, everything, whatever, despite, all they, all it",
);

/// A verb after this belongs to what is thought or wished, often not to what is promised.
pub(super) const THAT: Phrases = Phrases("att");

/// After these a higher number binds to more.
pub(super) const AT_LEAST: Phrases = Phrases(
    "minst, allra minst, åtminstone, lägst, minimum, at least, at the least, at the very least, a minimum of, no fewer than, \
     no less than, not fewer than, not less than",
);

/// After these a higher number, or a later day, binds to less.
pub(super) const AT_MOST: Phrases = Phrases(
    "högst, allra högst, senast, allra senast, inom, max, maximalt, som mest, som högst, \
     at most, at the most, at the very most, within, no later than, not later than, no more than, not more than, maximum, \
     a maximum of, up to",
);

/// Before “minst” and “högst” these make of the number a threshold, an age, a share.
pub(super) const THRESHOLDS: Phrases =
    Phrases("vid, efter, per, från, ålder*, åldrarna, upon, after, per, from, aged, at, age, every, each, var, varje");

/// Between “senast” and a day of a month.
pub(super) const IN_DATES: Phrases = Phrases("den, the, of, on");

/// A number beside a month is a day or a year.
pub(super) const MONTHS: Phrases = Phrases(
    "januari, februari, mars, april, maj, juni, juli, augusti, september, oktober, november, december, \
     january, february, march, may, june, july, august, october",
);

/// One of something: with it “inom ett år” has its number.
pub(super) const ONE: Phrases = Phrases("en, ett, one, a, an");

/// Between things that are counted.
pub(super) const AND: Phrases = Phrases("och, samt, and");

/// After these a number is not a plain count: a boundary, a share, a rounding, a state.
pub(super) const BEFORE_NO_COUNT: Phrases = Phrases(
    "under, över, från, till, mellan, per, på, av, för, åt, mot, vid, kring, runt, ungefär, cirka, ca, omkring, närmare, uppemot, \
     efter, före, om, än, utöver, hos, bland, trots, enligt, samma, vart, var, varje, vartannat, varannan, vartannat, alla, \
     samtliga, båda, de, den, det, dessa, våra, era, deras, första, sista, nästa, kommande, tidigare, senaste, eller, \
     resp, respektive, gånger, drygt, knappt, nästan, hälften, är, blir, blev, vara, bli, minus, plus, lika, köp, köper, \
     below, above, from, to, between, per, on, of, for, by, at, against, around, about, roughly, nearly, almost, approximately, \
     after, before, every, each, the, all, both, these, those, our, their, first, last, next, past, previous, or, than, over, \
     but, among, upon, another, other, is, are, was, were, be, being, times",
);

/// After these a number is a name: a place in a list, a street, a line, a class.
pub(super) const LABELS: Phrases = Phrases(
    "§, §§, punkt*, kapit*, kap, paragraf*, stycke*, avsnitt*, bilag*, lag, lagen, förordning*, nr, nummer, numret, sid, sida*, \
     s, p, st, steg*, nivå*, fas, fasen, etapp*, del, delen, mål, målet, delmål*, inriktningsmål*, prioritet*, prio, beslut*, \
     ärende*, protokoll*, dnr, diarienummer, version*, kategori*, grupp, typ, alternativ, åtgärd, åtgärden, aktivitet, rad, \
     kolumn, tabell*, figur, fråga, frågan, område, området, zon*, distrikt, region, kvarter*, hus, huset, plan, våning*, rum, \
     rummet, sal, port, uppgång, trappa, hållplats*, linje*, buss, bussen, *bussen, spår, tåg, pendeltåg, väg, vägen, *vägen, \
     *gatan, gata, *torg, *torget, *gränd, *stigen, *allén, *plan, *backen, *leden, *linjen, *linje, *buss, e, rv, lv, rondell, \
     åk, årskurs*, klass*, årgång, ålder*, åldrarna, grundskolan, kl, klockan, v, vecka*, veckan, kvartal*, termin*, år, året, \
     årtal, dag, dagen, omgång, säsong, budgetår, datum, cell, larm, kod, id, skolår, total, totalen, totalsumma*, pass, match, lag, \
     section*, sec, chapter*, article*, annex*, appendix, paragraph*, clause*, schedule, item*, no, number*, page*, pp, step*, \
     level*, phase*, stage*, part, goal*, target*, objective*, aim, priorit*, decision*, case, version*, category, group, type, \
     option, measure, row, column, table*, figure, question, area, zone*, district, ward, block, house, floor, room*, gate, \
     line*, bus, route*, road*, street*, square*, avenue, track*, train, platform*, stop, grade*, year*, class*, age*, week*, \
     quarter*, term*, day*, month*, hour*, round, season, code, unit, team, appendix, rule*, act, point*",
);

/// After these a label is none: “varje vecka 3 pass”.
pub(super) const EACH: Phrases = Phrases("varje, per, varannan, om, every, each, a");

/// Before these a number belongs to no name: “Sveavägen 3 gånger”.
pub(super) const TIMES: Phrases = Phrases("gånger, times");

/// In the beginning of a sentence these are no names, nor are verbs in “-a”.
pub(super) const OPENINGS: Phrases = Phrases(
    "totalt, sammanlagt, ytterligare, vi, sätt, ordna, håll, genomför, nå, når, utför, erbjud, bygg, ge, ger, besök, anställ, ta, \
     gör, gå, går, kör, inför, köp, möt, städ, följ, bjud, sök, driv, finns, upprättar, reach, conduct, deliver, give, make, meet, \
     offer, set, start, create, appoint, keep, send, complete, carry, perform, host, teach, employ, in, with, we, hold, install, hire, open, fund, run, patrol, add, \
     train, visit, arrange, organise, organize, provide, employ, plant, replace, build, med, i",
);

/// What follows a number that counts nothing: other parts of the sentence, shares, names, and how long or how far.
pub(super) const NOT_COUNTED: Phrases = Phrases(
    "ska, skall, måste, bör, kan, får, vill, avser, är, var, har, hade, blir, kommer, gäller, av, i, på, för, till, från, med, \
     vid, hos, om, under, över, mellan, efter, före, innan, per, genom, mot, och, eller, samt, men, än, som, när, då, där, att, \
     resp, respektive, en, ett, den, det, de, dessa, varje, var, vardera, inom, senast, högst, minst, ca, \
     shall, must, should, may, can, will, would, is, are, was, were, has, have, applies, of, in, on, for, to, from, with, at, \
     by, over, between, after, before, per, out, and, or, but, than, that, which, who, when, where, if, a, an, the, each, \
     every, within, as, \
     procent*, promille, andel*, percent*, pct, ‰, tiondel*, fjärdedel*, tredjedel*, grader, degrees, poäng, points, \
     kap, kapitlet, stycket, punkten, klass, klassen, januari, februari, mars, april, maj, juni, juli, augusti, september, \
     oktober, november, december, january, february, march, may, june, july, august, october, \
     dag, dagar, dagars, arbetsdag*, vardag*, bankdag*, helgdag*, kalenderdag*, veckodag*, dygn*, timm*, tim, h, minut*, min, \
     sekund*, sek, s, vecka, veckor, veckors, arbetsveck*, månad*, kvartal*, halvår*, termin*, år, års, åring*, årig*, läsår*, \
     kalenderår*, budgetår*, hela, hel, fulla, påbörjade, \
     day, days, hour*, hr, hrs, minute*, second*, sec, week, weeks, fortnight*, month*, quarter*, term, terms, year*, weekday*, \
     working, business, calendar, consecutive, school, full, whole, \
     meter*, metre*, *meter, *metre, *metres, *meters, m, km, cm, mil, mile, miles, feet, yards, x, gradig*",
);

/// After a unit of time these make of a number how much is done: “40 timmar i månaden”.
pub(super) const RATES: Phrases = Phrases(
    "i veckan, i månaden, i kvartalet, i halvåret, i terminen, i dygnet, om dagen, om dygnet, om året, om veckan, om månaden, \
     per dag, per dygn, per vecka, per månad, per kvartal, per halvår, per termin, per år, varje dag, varje dygn, varje vecka, \
     varje månad, varje kvartal, varje termin, varje år, a day, a week, a month, a quarter, a term, a year, per day, per week, \
     per month, per quarter, per term, per year, each day, each week, each month, each year, every day, every week, every month, \
     every year",
);

/// Time in which something is done: “på plats 40 veckor”.
pub(super) const TIME_SPENT: Phrases = Phrases(
    "timme, timmar, tim, h, dag, dagar, dygn, kväll, kvällar, natt, nätter, vecka, veckor, hour, hours, day, days, evening, \
     evenings, night, nights, week, weeks",
);

/// After these a time is how long something takes or may take.
pub(super) const LASTING: Phrases = Phrases(
    "tar, ta, dröjer, väntar, varar, pågår, gäller, kräver, kostar, takes, take, lasts, last, waits, wait, needs",
);

/// Between a share and what it is a share of.
pub(super) const OF: Phrases = Phrases("av, of");

/// Shares that are counted.
pub(super) const PERCENT: Phrases = Phrases("procent, percent, %, per cent");

/// What makes of four digits a sum, not a year.
pub(super) const MONEY: Phrases = Phrases("kronor, kr, sek, tkr, mkr, mnkr, msek, miljoner, euro, eur, crowns, kronas");

/// Before a number these tell by how much something changes.
pub(super) const BY: Phrases = Phrases("med, by");

/// Of these a promise does not want more: crimes and complaints.
pub(super) const HARMS: Phrases = Phrases(
    "brott*, *brott, rån, rånen, *rån, stöld*, *stöld*, inbrott*, skottlossning*, skjutning*, sprängning*, misshand*, våld*, \
     otrygg*, oro*, klagomål*, anmälning*, avvik*, olyck*, skad*, klott*, mord, överträd*, försening*, larm*, offer, \
     fel, brist*, bränd*, \
     crime*, robber*, burglar*, theft*, shooting*, explosion*, assault*, violen*, unsafe, complaint*, accident*, damage*, murder*, \
     offence*, offense*, victim*, incident*, injur*, deaths, report, reports, reported, failure*, defect*, fire, fires",
);

/// Of these there may be more: measures against what a promise does not want.
pub(super) const PREVENTION: Phrases = Phrases(
    "*förebyggande, *hindrande, *dämpande, *bekämpning, *sanering, *saneringar, *stöd, prevent*, reduction*, support*",
);

/// Before a number these tell of a fee, a share or a mean.
pub(super) const MEASURES: Phrases = Phrases(
    "avgift*, *avgift, *avgiften, *avgifter, pris*, hyra, hyran, kosta*, kostnad*, böter, vite*, andel*, genomsnitt*, medel, \
     medeltal, snitt, avstånd*, väntetid*, svarstid*, antal*, \
     fee, fees, price*, rent, cost*, fine, fines, penalt*, share, proportion, average*, mean, distance*, waiting, delay*, number",
);

/// Numbers in words.
pub(super) const NUMBERS: &[(&str, f64)] = &[
    ("två", 2.0),
    ("tre", 3.0),
    ("fyra", 4.0),
    ("fem", 5.0),
    ("sex", 6.0),
    ("sju", 7.0),
    ("åtta", 8.0),
    ("nio", 9.0),
    ("tio", 10.0),
    ("elva", 11.0),
    ("tolv", 12.0),
    ("tretton", 13.0),
    ("fjorton", 14.0),
    ("femton", 15.0),
    ("sexton", 16.0),
    ("sjutton", 17.0),
    ("arton", 18.0),
    ("nitton", 19.0),
    ("tjugo", 20.0),
    ("trettio", 30.0),
    ("fyrtio", 40.0),
    ("femtio", 50.0),
    ("hundra", 100.0),
    ("two", 2.0),
    ("three", 3.0),
    ("four", 4.0),
    ("five", 5.0),
    ("six", 6.0),
    ("seven", 7.0),
    ("eight", 8.0),
    ("nine", 9.0),
    ("ten", 10.0),
    ("eleven", 11.0),
    ("twelve", 12.0),
    ("thirteen", 13.0),
    ("fourteen", 14.0),
    ("fifteen", 15.0),
    ("sixteen", 16.0),
    ("seventeen", 17.0),
    ("eighteen", 18.0),
    ("nineteen", 19.0),
    ("twenty", 20.0),
    ("thirty", 30.0),
    ("forty", 40.0),
    ("fifty", 50.0),
    ("hundred", 100.0),
];
