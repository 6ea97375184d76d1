### Ord som inte hör till någon regel: nivåer, rubriker, antal, namn på poster och typer.

nameless = (utan id)
join-and = och
join-or = eller

level-error = fel
level-warning = varning
level-info = upplysning
level-off = av

status-waived = undantagen av `{ $owner }`: { $reason }
    .until = undantagen av `{ $owner }` till och med { $day }: { $reason }
status-baseline = känd sedan tidigare

heading-help = tips
heading-note = obs

## En validerings sista rad, sammansatt av antalen

closing = kontrollerade { $files ->
        [one] 1 fil
       *[other] { $files } filer
    } per { $day }: { $findings }
    .trees = kontrollerade { $files ->
        [one] 1 fil
       *[other] { $files } filer
    } i { $trees } träd per { $day }: { $findings }

count-error = { $count } fel
count-warning = { $count ->
        [one] 1 varning
       *[other] { $count } varningar
    }
count-info = { $count ->
        [one] 1 upplysning
       *[other] { $count } upplysningar
    }
count-none = inga anmärkningar
count-waived = { $count ->
        [one] 1 undantagen
       *[other] { $count } undantagna
    }
count-baseline = { $count ->
        [one] 1 känd sedan tidigare
       *[other] { $count } kända sedan tidigare
    }

## Rader i en baslinje som ingen anmärkning längre motsvarar

baseline-stale = { $count ->
        [one] 1 rad i { $file } motsvarar ingen anmärkning längre
       *[other] { $count } rader i { $file } motsvarar ingen anmärkning längre
    }:
    .entry = { $rule } i { $record }
    .entry-of-file = { $rule }
    .help = --write-baseline { $file } tar bort det som inte längre motsvarar något

## Slag av dokument och poster; .a med artikel, .many i plural

kind-city = stad
    .a = en stad
    .many = städer
kind-register = register
    .a = registret `city.toml`
    .many = register
kind-checks = kontroller
    .a = en tabell med kontroller
    .many = kontroller
kind-district = stadsdelsområde
    .a = ett stadsdelsområde
    .many = stadsdelsområden
kind-police_area = lokalpolisområde
    .a = ett lokalpolisområde
    .many = lokalpolisområden
kind-administration = fackförvaltning
    .a = en fackförvaltning
    .many = fackförvaltningar
kind-organisation = organisation
    .a = en organisation
    .many = organisationer
kind-waiver = undantag
    .a = ett undantag
    .many = undantag
kind-framework = ramöverenskommelse
    .a = en ramöverenskommelse
    .many = ramöverenskommelser
kind-focus_area = fokusområde
    .a = ett fokusområde
    .many = fokusområden
kind-requirement = krav
    .a = ett krav
    .many = krav
kind-body = samverkansorgan
    .a = ett samverkansorgan
    .many = samverkansorgan
kind-commitment = åtagande
    .a = ett åtagande
    .many = åtaganden
kind-signature = underskrift
    .a = en underskrift
    .many = underskrifter
kind-agreement = överenskommelse
    .a = en överenskommelse
    .many = överenskommelser
kind-situation_report = lägesbild
    .a = en lägesbild
    .many = lägesbilder
kind-area = valt område
    .a = ett valt område
    .many = valda områden
kind-local_area = eget område
    .a = ett eget område
    .many = egna områden
kind-declined = bortvalt område
    .a = ett bortvalt område
    .many = bortvalda områden
kind-problem = problem
    .a = ett problem
    .many = problem
kind-indicator = indikator
    .a = en indikator
    .many = indikatorer
kind-permit = tillstånd
    .a = ett tillstånd
    .many = tillstånd
kind-result = resultat
    .a = ett resultat
    .many = resultat
kind-measurement = mätning
    .a = en mätning
    .many = mätningar
kind-review = uppföljning
    .a = en uppföljning
    .many = uppföljningar
kind-promise = medborgarlöfte
    .a = ett medborgarlöfte
    .many = medborgarlöften

kind-document = dokument
    .a = ett dokument
    .many = dokument
kind-record = post
    .a = en post
    .many = poster
kind-actor = aktör
    .a = en aktör
    .many = aktörer
kind-rule = regel
    .a = en regel
    .many = regler
kind-profile = profil
    .a = en profil
    .many = profiler

## Typer av värden

type-text = en text
type-date = ett datum
type-time = ett klockslag
type-date-time = ett datum med klockslag
type-integer = ett heltal
type-number = ett tal
type-decimal = ett decimaltal
type-boolean = true eller false
type-list = en lista
type-texts = en lista med texter
type-table = en tabell
type-tables = en lista med tabeller
type-id = ett id
type-ids = en lista med id:n
