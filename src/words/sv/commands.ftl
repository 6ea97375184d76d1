### Vad kommandona säger, och vad som inte gick att göra.

## Kommandon

explain-fails = detta anmärks
explain-passes = detta anmärks inte
explain-family = familj { $family }
explain-profile = profil { $profile }
explain-more = samverkan explain REGEL berättar vad en regel finner, varför och vad man gör

overview-tree = { $city } ({ $root }): { $frameworks } { $frameworks ->
        [one] ramöverenskommelse
       *[other] ramöverenskommelser
    }, { $agreements } { $agreements ->
        [one] lokal överenskommelse
       *[other] lokala överenskommelser
    }
overview-state = per { $day }: { $in_force ->
        [0] ingen överenskommelse gäller
        [one] 1 överenskommelse gäller
       *[other] { $in_force } överenskommelser gäller
    }; { $findings }
overview-next = härnäst: `samverkan validate` visar alla anmärkningar; `samverkan --help` visar övriga kommandon
overview-nothing = här finns inga överenskommelser
overview-next-init = härnäst: `samverkan init agreements` skriver några små filer att börja från

init-done = skrev city.toml, framework.toml och agreement.toml i `{ $folder }`; fyll i dem och kör sedan `samverkan validate { $folder }`

## Vad som inte gick att göra

failure-missing = det finns ingen fil eller mapp `{ $path }`; kontrollera stavningen
failure-nothing-in = det finns ingen överenskommelsefil i `{ $path }`; ange mappen som har city.toml, eller en .toml-fil
failure-not-toml = `{ $path }` är ingen överenskommelsefil; sådana filer slutar på .toml
failure-unreadable = `{ $path }` kan inte läsas; kontrollera att du har rätt till det
failure-write = `{ $path }` kan inte skrivas; ingenting har ändrats
failure-print = resultatet kan inte skrivas till standard ut
failure-exists = `{ $path }` finns redan; ingenting skrevs
failure-rule = det finns ingen regel eller familj `{ $name }`; `samverkan explain` räknar upp alla
    .nearest = det finns ingen regel eller familj `{ $name }`; menade du `{ $nearest }`?
failure-rule-alone = det finns ingen regel `{ $name }`; `samverkan explain` räknar upp alla
    .nearest = det finns ingen regel `{ $name }`; menade du `{ $nearest }`?
failure-level-of-family = `{ $name }` är en familj av regler, och nivåer sätts för en regel i taget; `samverkan explain { $name }` räknar upp familjens regler
failure-profile = det finns ingen profil `{ $name }`; profilerna är bra, law och audit
    .nearest = det finns ingen profil `{ $name }`; menade du `{ $nearest }`?
failure-level = `{ $setting }` anger ingen nivå; skriv en regel, `=` och error, warning, info eller off
failure-fixed-level = nivån för `{ $rule }` kan inte ändras: en fil som inte kan läsas är alltid ett fel
failure-baseline = `{ $path }` är ingen baslinje från det här programmet; `--write-baseline` skriver en
failure-actor = det finns ingen aktör `{ $name }`; de står i registret city.toml
    .nearest = det finns ingen aktör `{ $name }`; menade du `{ $nearest }`?
failure-id = det finns inget med id `{ $name }`
    .nearest = det finns inget med id `{ $name }`; menade du `{ $nearest }`?
failure-several = `{ $name }` kan vara { $count } olika saker; skriv ut något av dessa id:n i sin helhet
failure-more = … och { $count } till
failure-district = det finns inget stadsdelsområde `{ $name }`; för att spåra en ruta i täckningen, skriv ett stadsdelsområde och ett område
    .nearest = det finns inget stadsdelsområde `{ $name }`; menade du `{ $nearest }`?
failure-area = det finns varken ett område eller en fil eller mapp `{ $name }`
    .nearest = det finns inget område `{ $name }`; menade du `{ $nearest }`?
failure-cell-format = en ruta i täckningen förklaras som tree eller json, inte som en ritning
failure-later-format = formatet `{ $format }` kommer senare
failure-both = `{ $name }` är både en revision och en fil eller mapp; skriv `./{ $name }`, eller revisionen före `--` och sökvägen efter
failure-neither = `{ $name }` är varken en revision eller en fil eller mapp; skriv `--` före en sökväg som inte längre finns på disken
failure-one-end = med `{ $option }` är ena änden redan given; ange högst en revision, och inget intervall
failure-date = `{ $text }` är inget datum; ett datum skrivs som 2026-03-01
failure-nothing-before = det finns ingen revision före { $day }
failure-no-worktree = ett förråd utan arbetsmapp har inga filer på disken att jämföra med; ange en revision till
failure-no-twin = i `{ $folder }` finns inget att jämföra `{ $file }` med: varken ett dokument med samma id eller en fil med samma namn
failure-kinds = `{ $one }` är { $kind }, `{ $other }` { $other_kind }; bara dokument av samma slag kan jämföras

## Krokar

hook-installed = skrev { $path }: varje gång något ska checkas in körs nu först `{ $command }`
hook-there = { $path } kör redan `{ $command }`
failure-hook-exists = `{ $path }` finns redan; ingenting skrevs. Lägg till raden: { $command }
failure-hook-shared = git letar efter krokar i `{ $path }`, som inte är det här förrådets egen; ingenting skrevs. Lägg till raden i kroken där: { $command }
failure-framework = det finns ingen ramöverenskommelse `{ $name }`
    .nearest = det finns ingen ramöverenskommelse `{ $name }`; menade du `{ $nearest }`?
failure-later = formatet { $format } kommer senare; table, markdown, csv och json finns
failure-no-percent = `--fail-under` behöver en procentsats, och en sådan finns bara per område och per krav

## Kommandorader som inte går att förstå

usage-help = `{ $command } --help` visar vad man kan skriva
usage-option = det finns inget alternativ `{ $name }`
    .nearest = det finns inget alternativ `{ $name }`; menade du `{ $nearest }`?
usage-command = det finns inget kommando `{ $name }`
    .nearest = det finns inget kommando `{ $name }`; menade du `{ $nearest }`?
usage-surplus = `{ $name }` är ett argument för mycket
usage-no-value = `{ $name }` behöver ett värde
usage-value = `{ $value }` är inget värde för `{ $name }`; skriv { $values }
    .nearest = `{ $value }` är inget värde för `{ $name }`; menade du `{ $nearest }`?
    .day = `{ $value }` är ingen dag; skriv den som 2026-03-01
    .days = `{ $value }` är inget antal dagar från 0 till 36600
    .percent = `{ $value }` är ingen procentsats från 0 till 100
usage-missing = { $names } saknas
usage-twice = `{ $name }` anges två gånger
usage-conflict = `{ $name }` går inte ihop med { $others }

## Varför systemet inte kunde göra något

reason-not-found = det finns ingen sådan fil eller mapp
reason-not-allowed = det är inte tillåtet
reason-folder = det är en mapp
reason-no-folder = en del av sökvägen är ingen mapp
reason-full = det finns inget utrymme kvar
reason-read-only = det som finns där får bara läsas
