### Reglerna i familjen ”privacy”. Ingen av dem upprepar vad den hittade.

personal-number = { $count ->
        [one] `{ $key }` innehåller ett personnummer
       *[other] `{ $key }` innehåller { $count } personnummer
    }
    .outside = en kommentar, en nyckel eller en rad som inte kan läsas innehåller ett personnummer
    .help = ta bort det, och ange en roll, en enhet eller ett ärendenummer i stället

possible-personal-number = { $count ->
        [one] tio siffror i `{ $key }` kan vara ett personnummer
       *[other] tio siffror { $count } gånger i `{ $key }` kan vara personnummer
    }
    .outside = tio siffror i en kommentar, en nyckel eller en rad som inte kan läsas kan vara ett personnummer
    .help = ta bort det om det är ett personnummer; skriv det annars så att det inte kan tas för ett

contact-detail =
    .email = `{ $key }` innehåller en e-postadress som ser ut att vara en persons
    .mobile = `{ $key }` innehåller ett mobilnummer
    .both = `{ $key }` innehåller ett mobilnummer och en e-postadress som ser ut att vara en persons
    .outside = en kommentar, en nyckel eller en rad som inte kan läsas innehåller ett mobilnummer eller en persons e-postadress
    .help = ange rollen och enheten, eller adress och telefonnummer till dess kansli
