### Reglerna i familjen ”framework”.

agreement-missing = ingen gällande överenskommelse omfattar `{ $unit }`
    .taken-over = ingen gällande överenskommelse omfattar `{ $unit }`, och inte heller { $ids }, som den tog över
    .help = teckna en överenskommelse som anger den i `districts`, eller lägg till filen om den finns
    .related-ended = den senaste, `{ $agreement }`, upphör här

binding-area-unmet = det finns inget gällande åtagande inom område `{ $area }`, som ramöverenskommelsen gör bindande
    .declined = område `{ $area }` är bortvalt, fast ramöverenskommelsen gör det bindande
    .help = lägg till ett åtagande med `area = "{ $area }"`
    .help-declined = ta bort det ur `areas`, välj det i en `[[area]]` och gör ett åtagande inom det
    .related = här görs `{ $area }` bindande

requirement-unmet = krav `{ $requirement }` är inte uppfyllt: inget gällande åtagande som anger det har med { $missing }
    .partly = krav `{ $requirement }` är delvis uppfyllt: inget gällande åtagande som anger det har med { $missing }
    .the-city = staden
    .the-police = polisen
    .help = lägg till `{ $requirement }` i `requirements` för åtaganden där alla parter som kravet binder medverkar
    .help-partly = låt den part som saknas ansvara för eller medverka i ett åtagande som anger `{ $requirement }`
    .related = kravet

area-empty = område `{ $area }` är valt, men har varken åtagande eller indikator
    .local = eget område `{ $area }` har varken åtagande eller indikator
    .help = gör ett åtagande inom det, eller välj bort det med ett skäl i en `[[declined]]`
    .help-local = gör ett åtagande inom det, eller ta bort det

area-one-sided = staden och polisen medverkar inte båda i de gällande åtagandena inom område `{ $area }` i { $units }
    .without-police = polisen medverkar inte i de gällande åtagandena inom område `{ $area }` i { $units }
    .without-city = staden medverkar inte i de gällande åtagandena inom område `{ $area }` i { $units }
    .help = låt den part som saknas ansvara för eller medverka i något av dem där
    .help-police = låt det lokalpolisområde som täcker platsen ansvara för eller medverka i något av dem

area-undeclared = { $count ->
        [one] { $one }
       *[other] { $count } { $many }
    } hör till område `{ $area }`, som överenskommelsen inte har valt
    .help = välj `{ $area }` i en `[[area]]`, eller ange ett område som är valt

administration-absent = { $count ->
        [one] { $ids } medverkar inte i något gällande åtagande inom område `{ $area }`, fast ramöverenskommelsen anger förvaltningen där
       *[other] ingen av { $ids } medverkar i något gällande åtagande inom område `{ $area }`, fast ramöverenskommelsen anger dem där
    }
    .help = kom överens med förvaltningen om dess del, och ange den i `supporting` för ett åtagande inom `{ $area }`
    .related = ramöverenskommelsen anger den här

area-unaddressed = överenskommelsen varken väljer eller väljer bort { $ids }
    .help = välj vart och ett i en `[[area]]`, eller välj bort det med ett skäl i en `[[declined]]`
