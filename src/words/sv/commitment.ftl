### Reglerna i familjen ”commitment”.

no-time = åtagande `{ $id }` anger inte när det ska vara klart eller hur ofta det görs
    .times-alone = åtagande `{ $id }` anger hur många gånger, men inte på hur lång tid
    .per-alone = åtagande `{ $id }` anger på hur lång tid, men inte hur många gånger
    .help = lägg till `due_on`, eller `times` med `per`, eller `throughout = true`, eller `upon`
    .help-times-alone = lägg till `per`: `week`, `month`, `quarter`, `term` eller `year`
    .help-per-alone = lägg till `times`: hur många gånger under var och en av dem

no-indicator = åtagande `{ $id }` har inget att mätas med
    .help =
        lägg till en `[[indicator]]` vars `of` anger åtagandet, något av dess problem eller dess område, eller skriv
        hur ofta det görs med `times` och `per`

indicator-incomplete = indikator `{ $id }` saknar { $keys }
    .help =
        ange från vilket utgångsvärde till vilket målvärde indikatorn ska gå, i vilken enhet, och var värdena hämtas;
        källan måste föra dem under hela perioden

vague-wording = `{ $key }` i { $kind } `{ $id }` säger { $phrases }, och anger varken något tal eller ett fullständigt datum
    .help = skriv i texten vad som ska göras, hur många gånger eller till vilken dag

output-only = område `{ $area }` mäts bara med vad som görs, inte med vad som förändras
    .help = lägg till en `[[indicator]]` för området, för något av dess problem eller något av dess åtaganden, med `kind = "effect"`

no-resources = åtagande `{ $id }` anger inte vad som är avsatt för det
    .help = lägg till `resources`, `budget_sek` eller `hours_per_month`

no-level = åtagande `{ $id }` anger inte om det är strategiskt eller operativt
    .help = lägg till `level = "strategic"` för det som styrs och planeras, `level = "operational"` för det som görs på plats

rolled-over = åtagande `{ $id }` har samma text som `{ $former }`, som aldrig fick något redovisat resultat
    .help = redovisa hur långt det tidigare åtagandet kom, och skriv vad som görs på ett annat sätt den här gången
    .related-former = samma text i överenskommelsen som ersätts

near-duplicate = åtagande `{ $id }` har samma text som `{ $other }`
    .help = behåll ett av dem, med alla dess stadsdelsområden och problem, eller skriv vad som skiljer dem åt
    .related-first = det första
