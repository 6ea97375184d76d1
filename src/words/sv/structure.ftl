### Reglerna i familjen ”structure”.

unknown-key = { $kind } har ingen nyckel `{ $key }`
    .table = { $document } har ingen tabell `{ $key }`
    .top-level = nyckeln `{ $key }` står ovanför den första rubriken, där bara `format` står
    .help-nearest = menade du `{ $nearest }`?
    .help-keys = nycklarna är { $keys }
    .help-tables = tabellerna är { $tables }
    .help-elsewhere = den hör hemma i { $documents }
    .help-top-level = flytta den till under `[{ $table }]`, eller till under rubriken för den post som den hör till
    .help-format = `format = 1` står överst i filen, ovanför den första rubriken
    .help-own-header = det finns inga tabeller inuti poster: skriv det under en egen rubrik, `{ $header }`
    .help-flat = det finns inga tabeller inuti poster: skriv det med postens egna nycklar

missing-key = { $kind } saknar nyckeln `{ $key }`
    .named = { $kind } `{ $id }` saknar nyckeln `{ $key }`
    .empty-list = listan `{ $key }` är tom
    .blank = texten i `{ $key }` är tom
    .help = skriv en rad `{ $key } = …` under rubriken
    .help-empty-list = skriv minst ett värde
    .help-blank = skriv vad som ska stå där
    .help-blank-optional = skriv vad som ska stå där, eller ta bort nyckeln
    .help-blank-element = skriv vad som ska stå där, eller ta bort värdet ur listan

wrong-type = `{ $key }` ska vara { $expected }, men det här är { $found }
    .element = varje värde i `{ $key }` ska vara { $expected }, men det här är { $found }
    .single-bracket = en fil kan ha flera poster `{ $key }`, så deras rubriker har dubbla hakparenteser
    .double-bracket = en fil har en enda post `{ $key }`, så dess rubrik har enkla hakparenteser
    .another = en fil har en enda post `{ $key }`, och det här är en till
    .no-record = `{ $key }` är en tabell, inte ett värde
    .help-single = skriv `[{ $key }]`
    .help-several = skriv `[[{ $key }]]`
    .help-another = behåll en av dem
    .help-form = skriv `{ $form }`
    .help-date = skriv år, månad och dag: `2026-03-01`
    .help-flag = skriv `true` eller `false`
    .help-number = skriv bara talet, utan citattecken
    .help-whole = skriv ett heltal, utan decimaler
    .help-quotes = skriv en text inom citattecken
    .help-list = skriv en lista, varje värde inom egna citattecken: `["…", "…"]`
    .help-levels = skriv regler och deras nivåer: { "`{ no-time = \"warning\" }`" }
    .help-no-brackets = ta bort hakparenteserna: det är bara ett
    .help-only-one = behåll ett av dem

unknown-value = `{ $value }` är inget värde för `{ $key }`
    .too-small = `{ $key }` ska vara minst { $least }
    .too-large = talet är för stort för `{ $key }`
    .not-finite = `{ $key }` ska vara ett ändligt tal
    .fixed-level = nivån för regel `{ $rule }` kan inte ändras
    .not-waivable = det som regel `{ $rule }` hittar kan inte undantas
    .help = värdena är { $values }
    .help-nearest = menade du `{ $nearest }`?
    .help-number = skriv talet som det ska vara, eller ta bort nyckeln
    .help-fixed-level = ta bort raden: det som inte kan läsas kan inte heller kontrolleras
    .help-not-waivable = rätta det som regeln hittar, och ta bort undantaget

invalid-id = `{ $id }` är inte skrivet som ett id
    .help-form = skriv `{ $form }`, här och överallt där det anges
    .help = skriv små bokstäver från a till z och siffror, med bindestreck mellan orden: `cameras-1`

duplicate-id = id:t `{ $id }` används två gånger
    .document = två dokument har id:t `{ $id }`
    .reserved = id:t `{ $id }` är upptaget
    .entry = `{ $entry }` står två gånger i `{ $key }`
    .text = samma text står två gånger i `{ $key }`
    .area = område `{ $id }` anges två gånger
    .local-area = ramöverenskommelsen har redan ett område `{ $id }`
    .related-first = det första
    .related-framework = ramöverenskommelsens område
    .help = ge ett av dem ett annat id
    .help-reserved = ge posten ett annat id: `city` och `police` står alltid för hela staden och hela polisen
    .help-entry = ta bort ett av dem
    .help-area = behåll ett: ett område är valt eller bortvalt, och det en gång
    .help-local-area = välj ramöverenskommelsens område med `[[area]]`, eller ge det här ett eget id

hidden-character = texten i `{ $key }` innehåller ett tecken som inte syns ({ $character })
    .help = ta bort det, och skriv ordet omkring på nytt; sådana tecken följer med när text klistras in

placeholder-text = texten i `{ $key }` säger ingenting än
    .help = skriv vad som ska stå där, eller ta bort en frivillig nyckel tills du vet
