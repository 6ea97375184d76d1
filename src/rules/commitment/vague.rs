//! The words of `vague-wording`: what says nothing that can be followed up, and what does. More are welcome.
//!
//! How phrases are written is told in `phrases`. They are those that keep auditors, and the public, from telling whether
//! a promise was kept (“vi ska arbeta aktivt för ökad trygghet”), with their inflections and in their usual orders.

/// Phrases in Swedish.
pub(super) const SWEDISH: &[&str] = &[
    // An effort in place of a deed.
    "verka|verkar|verkade|verkat … för|mot",
    "arbeta*|jobba* … aktivt|målmedvetet|långsiktigt|brett|intensivt|strategiskt (för|med|mot)",
    "aktivt|målmedvetet|långsiktigt|brett|intensivt|strategiskt … arbeta*|arbete|arbetet|jobba*|verka|verkar|delta|\
     deltar|medverka*|bidra|bidrar|söka|söker|motverka*|förebygg*|främja*|stödja|stödjer|stötta* (för|med|mot|till|i)",
    "arbeta*|jobba* ~ för att",
    "arbeta*|jobba* ~ för|mot =en|ett|ökad|ökade|ökat|minskad|minskade|minskat|bättre|fler|färre|trygg*|säkra*",
    "fortsätta|fortsätter|fortsatte|fortsatt ~ arbeta|arbete|arbetet|verka|stärka|förbättra|utveckla|utvecklas|\
     samverka|samverkan|samarbeta|samarbete|samarbetet",
    "sträva* (efter|mot|att)",
    "eftersträva*",
    "försöka|försöker|försökte|försökt",
    "avse|avser|avsåg|ämna|ämnar ~ att",
    "ambition|ambitionen|ambitioner|ambitionerna|intention|intentionen|intentioner|intentionerna",
    "för avsikt",
    "bidra|bidrar|bidrog|bidragit|medverka|medverkar|medverkade|medverkat ~ till",
    "främja*",
    "värna|värnar|värnade ~ om",
    "skapa|skapar|skapas ~ (goda|bättre|bra) förutsättningar|förutsättningarna",
    "vidta|vidtar|vidtas|vidtagit ~ åtgärd|åtgärder",
    "ta|tar|tog|tagit ~ (större|fullt) ansvar|ansvaret",
    "följa|följer|följs ~ (noga|noggrant) utvecklingen",
    // Only if it suits.
    "vid|efter|utifrån (eventuella|eventuellt|särskilda|särskilt|olika) behov",
    "om|när|då|där (ett|så) behov|behovet finns|uppstår|uppkommer|föreligger|kräver",
    "om|när|då|där (det|så) behövs|krävs|erfordras|påkallas",
    "om|när|då|där (det|så) (är|anses|bedöms) möjligt|lämpligt|relevant|motiverat|befogat|påkallat|tillämpligt|nödvändigt",
    "om|när|då|där tillfälle ges|finns",
    "om|när|då|där ~ resurs|resurser|resurserna ~ finns|medger|tillåter|räcker",
    "så långt|snart|snabbt|ofta|mycket|tidigt|effektivt (det) (som) (är) möjligt",
    "i möjligaste|görligaste|mesta|största (möjliga) mån|utsträckning|omfattning",
    "i (så) stor|lämplig|rimlig|tillräcklig|erforderlig|skälig|relevant (möjliga) mån|utsträckning|omfattning|grad",
    "i den mån|utsträckning",
    "i mån av",
    "i förekommande fall",
    "efter (bästa) förmåga",
    "snarast (möjligt)",
    "skyndsamt",
    "inom kort",
    "inom rimlig|skälig tid",
    "i god tid",
    "på (längre|lång) sikt",
    "på (ett) lämpligt|bästa|bra|gott|olika|effektivt|ändamålsenligt|adekvat (möjliga) sätt|vis",
    "lämplig|lämpliga|erforderlig|erforderliga|nödvändig|nödvändiga|adekvat|adekvata|relevant|relevanta|rimlig|rimliga|\
     olika åtgärd*|insats*|aktivitet*|resurs*",
    // As often as it happens to be.
    "regelbund*",
    "kontinuerlig*",
    "löpande|fortlöpande",
    "återkommande möten|träffar|insatser|avstämningar|uppföljningar|dialog*|kontroller|besök|aktiviteter",
    "med jämna|regelbundna|täta mellanrum",
    "då och då",
    "från tid till annan",
    "frekvent|frekventa|periodvis|emellanåt",
    // More of the same.
    "intensifier*",
    "med … fokus på|mot|kring",
    "ökat|särskilt|stort|större|extra|tydligt|starkt fokus (på|mot|kring)",
    "fokus ~ (läggs|riktas) på|mot|kring",
    "fokusera* ~ (på|mot|kring)",
    "särskild|stor|större|extra|ökad vikt … vid|på",
    "lägga|lägger|läggs|fästa|fäster … vikt ~ vid|på",
    "särskild|stor|större|extra|ökad uppmärksamhet (åt|på)",
    "särskilt uppmärksamma*",
    "ta|tar|tas ~ (särskild|stor) hänsyn ~ till",
    "beakta|beaktar|beaktas",
    "prioritera|prioriterar|prioriteras",
    "öka*|utöka*|stärk*|förstärk*|fördjupa*|förbättra*|utveckla*|vidareutveckla*|effektivisera* ~ \
     (lokala|gemensamma|ömsesidiga|brottsförebyggande|trygghetsskapande) samverkan|samarbete|samarbetet|dialog|dialogen|\
     arbete|arbetet|kontakt|kontakten|kontakter|kontakterna|informationsutbyte|informationsutbytet|närvaro|närvaron",
    "nära|närmare|tät|tätt|tätare|god|gott (och) (nära|tät|god|gott) samverkan|samarbete|dialog|kontakt",
    "samverka*|samarbet*|samråd* … kring|runt",
    "samverka*|samarbeta*|samråda|samråder ~ om|rörande|gällande|avseende|beträffande|angående",
    "samverka*|samarbeta* ~ i frågor|frågan",
    "ha|har|hålla|håller|föra|upprätthålla|upprätthåller (en) (nära|god|öppen|löpande|aktiv|tät|ständig) dialog|kontakt",
    "för|i (en) (nära|god|öppen|löpande|aktiv|tät|ständig) dialog",
    "hålla|håller varandra (väl|löpande) informerade|underrättade|uppdaterade",
    "se|ser|undersöka|undersöker|utreda|utreder|pröva|prövar ~ (över) möjlighet|möjligheten|möjligheter|möjligheterna",
    "överväga|överväger|övervägs",
    "mer|mera synlig|synliga|synligt|närvarande|tillgänglig|tillgängliga",
    "hög|högre|större|mer|synlig (polisiär|synlig|vuxen) närvaro|synlighet",
];

/// Phrases in English.
pub(super) const ENGLISH: &[&str] = &[
    // An effort in place of a deed.
    "strive|strives|strived|strove|striven|striving (to|for|towards|toward|after)",
    "seek|seeks|sought|seeking|aim|aims|aiming|try|tries|tried|trying|attempt|attempts|attempting|intend|intends|\
     intending|aspire|aspires|aspiring|endeavour|endeavours|endeavouring|endeavor|endeavors|endeavoring ~ to",
    "ambition|ambitions",
    "work|works|worked|working … actively|proactively|closely|continuously (for|towards|toward|to|with|against)",
    "actively|proactively|continuously … work*|contribut*|cooperat*|collaborat*|participat*|promot*|seek*|engag*|support*|\
     counter*|prevent* (for|towards|toward|to|with|against|in)",
    "work|works|worked|working ~ towards|toward",
    "work|works|worked|working ~ for =increased|improved|reduced|greater|better|more|fewer|less|safer",
    "work|works|worked|working ~ to increase|improve|reduce|strengthen|promote|prevent|counter|ensure",
    "continue|continues|continued|continuing ~ to work|develop|cooperate|collaborate|strengthen|support|improve",
    "contribute|contributes|contributed|contributing ~ to|towards",
    "promote|promotes|promoted|promoting",
    "best|reasonable|every effort|efforts|endeavours|endeavors",
    "do our|their|its best|utmost",
    "take|takes|taking ~ measures|steps|action|responsibility",
    "monitor|monitors|follow|follows ~ developments",
    "create|creates|creating ~ (good|better) conditions",
    // Only if it suits.
    "where|when|whenever|wherever|if|as (this|it|so) (is|are) (deemed|considered|judged|found) appropriate|possible|\
     necessary|needed|relevant|applicable|feasible|practicable|suitable|warranted",
    "when|where|if ~ need arises",
    "in case of need",
    "according to need|needs",
    "as far|soon|often|much|quickly|early as (is) possible|practicable|feasible|necessary|needed",
    "to the (greatest|fullest|largest) (possible) extent (possible)",
    "resources permitting|allowing|permit|allow",
    "subject to available|availability|resources",
    "in due course|time",
    "in a timely manner|fashion|way",
    "within a reasonable time|period",
    "in|by various|different|appropriate|suitable ways|means",
    "appropriate|suitable|adequate|necessary|relevant|various measures|steps|action|actions|efforts|activities",
    // As often as it happens to be.
    "regular|regularly",
    "continuous|continuously|continual|continually|periodically|frequently",
    "on an|a ongoing|regular|continuous|continuing|recurring basis",
    "from time to time",
    // More of the same.
    "intensif*",
    "step|steps|stepped|stepping up",
    "with … focus on",
    "particular|special|increased|extra|strong|stronger|greater focus|emphasis|attention (on|to)",
    "focus|focuses|focused|focusing|focusses|focussed|focussing ~ (particularly|especially|specially) on",
    "pay|pays|paying … attention ~ to",
    "prioritise|prioritises|prioritising|prioritize|prioritizes|prioritizing",
    "give|gives|giving ~ (high|higher|particular|special) priority",
    "take|takes|taking ~ into account|consideration",
    "strengthen*|deepen*|develop*|improv*|enhanc*|increas* ~ (local|mutual) cooperation|collaboration|dialogue|partnership|\
     coordination|contact|contacts|presence",
    "close|closer|good cooperation|collaboration|dialogue|partnership|contact",
    "cooperat*|collaborat* … around|regarding|concerning",
    "cooperate|cooperates|cooperating|collaborate|collaborates|collaborating ~ on|in",
    "have|has|hold|holds|maintain|maintains|keep|keeps (a|an) (close|good|open|regular|ongoing|constant) dialogue|contact",
    "in (close|open|ongoing) dialogue",
    "keep|keeps each other informed|updated",
    "explore|explores|examine|examines|investigate|investigates|review|reviews|look|looks|consider|considers ~ (into|at) ~ \
     possibility|possibilities|opportunities|ways|options",
    "more|highly visible",
    "visible presence",
];

/// The little words that may stand within a phrase where it has `~`: who, how and where.
pub(super) const LITTLE: &[&str] = &[
    "vi|parterna|polisen|polisens|staden|stadens|kommunen|kommunens|stadsdelen|förvaltningen|alla|båda",
    "aktivt|gemensamt|tillsammans|också|även|fortsatt|långsiktigt|särskilt|alltid|ständigt|löpande|vidare|dessutom|därför",
    "att|och|i|samverkan|ska|den|det|de|en|ett|mer|sin|sina|sitt|vår|våra|vårt",
    "we|the|parties|police|city|municipality|district|jointly|together|actively|also|always|further|and|both|all",
    "a|an|to|our|their|its|shall|will|on|that|this",
];

/// Numbers that are written out. “En” and “ett” are articles more often than numbers.
pub(super) const NUMBERS: &[&str] = &[
    "två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv",
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twice",
];

/// Full dates whose day is written out. One in digits is a number as it is.
pub(super) const DATES: &[&str] = &[
    "första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|elfte|tolfte|trettonde|fjortonde|femtonde|\
     sextonde|sjuttonde|artonde|nittonde|tjugo*|trettio*|trettionde|sista (dagen) (i) januari|februari|mars|april|maj|\
     juni|juli|augusti|september|oktober|november|december #",
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|\
     sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|last (day) (of) january|february|march|april|may|\
     june|july|august|september|october|november|december #",
];

/// Words before four digits that make them a count rather than a year.
pub(super) const COUNTING: &[&str] = &["minst", "högst", "ca", "cirka", "least", "most"];

/// Words after four digits that make them a count rather than a year.
pub(super) const COUNTED: &[&str] =
    &["kr", "kronor", "sek", "timmar", "personer", "gånger", "hours", "people", "persons", "times"];

/// Words before a number that make it that of a section of a statute.
pub(super) const SECTIONS: &[&str] =
    &["kap", "kapitel", "artikel", "section", "sections", "chapter", "article", "articles"];
