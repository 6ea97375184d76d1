### Vad som är fel i en fil som inte är TOML, och vad som ska stå där i stället.

toml-syntax = det här är inte TOML

    .typographic-quotes = `{ $mark }` är ett typografiskt citattecken; TOML godtar bara det raka, `"`
    .help-typographic-quotes = sätt raka citattecken `"` före och efter texten
    .inner-quotes = ett citattecken inuti texten avslutar den för tidigt
    .help-inner-quotes = sätt ett omvänt snedstreck före varje citattecken inuti texten, `\"`, eller använd `”` där
    .no-break-space = här finns ett fast mellanslag; det ser ut som ett mellanslag, men räknas inte som ett i TOML
    .help-no-break-space = ta bort det och skriv ett vanligt mellanslag
    .hidden-character = här finns ett tecken som inte syns ({ $code })
    .help-hidden-character = ta bort det och det som ser ut som mellanslag intill, och skriv mellanslaget på nytt
    .control-character = här finns ett styrtecken som inte syns ({ $code })
    .help-control-character = ta bort det; det kan ha följt med när text klistrades in
    .carriage-return = raden slutar på ett sätt som bara gamla Macintosh-program använder (en ensam vagnretur)
    .help-carriage-return = spara filen med radslut för Windows (CRLF) eller Unix (LF)

    .decimal-comma = talet har ett komma; decimaltecknet är en punkt
    .help-number = skriv `{ $good }`
    .help-number-form = skriv bara siffrorna, med punkt före decimalerna: `12500` eller `12.5`
    .help-comma-or-thousands = skriv `{ $decimal }` om kommat inleder decimalerna, `{ $whole }` om det skiljer tusental
    .thousands-separator = det står något mellan talets siffror
    .help-thousands-separator = skriv `{ $whole }`, eller `{ $good }` för att göra det lättare att läsa
    .percent-sign = det står ett procenttecken efter talet, som inte hör hemma där
    .help-percent-sign = skriv `{ $good }`; procenttecknet kan stå i `unit`
    .number-with-unit = det står en enhet efter talet, som inte hör hemma där
    .leading-zero = talet börjar med en nolla, vilket TOML inte godtar
    .help-leading-zero = skriv `{ $good }`, eller `{ $text }` om det inte ska vara ett tal
    .help-leading-zero-plain = ta bort nollan, eller sätt citattecken omkring om det inte ska vara ett tal
    .bad-number = det här är inte ett tal så som det skrivs i TOML

    .date-form = det här ser ut som ett datum, men inte som det skrivs i TOML
    .help-date-form = skriv `{ $good }`
    .help-date-form-plain = skriv år, månad och dag med alla siffror: `2020-06-30`
    .impossible-date = den dagen finns inte
    .help-impossible-date = kontrollera datumet; det skrivs år, månad, dag: `2020-06-30`

    .boolean-word = ja och nej skrivs `true` och `false` i TOML, inte `{ $word }`
    .help-boolean-word = skriv `{ $good }`
    .unquoted-text = det här är varken tal, datum, `true` eller `false`, och en text ska ha citattecken
    .help-unquoted-text = skriv `{ $good }`
    .help-unquoted-text-plain = sätt citattecken `"` före och efter
    .unclosed-text = texten börjar med ett citattecken men slutar inte med något
    .help-unclosed-text = sätt samma citattecken efter textens sista ord
    .unclosed-long-text = texten börjar med tre citattecken men avslutas aldrig
    .help-unclosed-long-text = sätt samma tre citattecken efter textens sista ord
    .line-break-in-text = texten fortsätter på nästa rad, men mellan vanliga citattecken har den bara en
    .help-line-break-in-text = sätt tre citattecken, `"""`, före och efter en text på flera rader
    .backslash = i en text mellan `"` har omvänt snedstreck en egen betydelse, och den här känner TOML inte till
    .help-backslash = skriv två omvända snedstreck, `\\`, eller sätt texten mellan enkla citattecken: `'C:\mapp'`

    .unclosed-list = listan som börjar här har inget slut
    .help-unclosed-list = sätt `]` efter dess sista värde
    .unclosed-braces = klammerparentesen som öppnas här avslutas aldrig
    .help-unclosed-braces = sätt `{ "}" }` efter det sista värdet
    .extra-bracket = den här parentesen avslutar ingenting
    .help-extra-bracket = ta bort den, eller sätt dit den inledande där listan börjar
    .missing-comma = det saknas ett komma före det här värdet
    .help-missing-comma = sätt ett komma mellan värdena i en lista
    .extra-comma = det finns ett komma för mycket
    .help-extra-comma = ta bort det
    .list-without-brackets = här står flera värden, men inga hakparenteser omkring dem
    .help-list-without-brackets = skriv dem som en lista: `["första", "andra"]`
    .list-brackets = parenteserna omkring listan stämmer inte
    .help-list-brackets = skriv `{ $good }`
    .equals-in-list = ett likhetstecken hör inte hemma i en lista
    .help-equals-in-list = avsluta listan före det med `]`, eller sätt citattecken omkring texten
    .brace-entry = det står något annat än nycklar med värden mellan klammerparenteserna
    .help-brace-entry = skriv `{ "{" } key = "värde", another = "värde" { "}" }`

    .missing-value = `{ $key }` saknar värde
    .help-missing-value = skriv värdet efter likhetstecknet, eller ta bort raden
    .help-value-on-next-line = låt värdet börja på samma rad, direkt efter likhetstecknet
    .colon = det står ett kolon där likhetstecknet ska stå
    .help-colon = skriv `{ $good }`
    .missing-equals = det saknas ett likhetstecken efter `{ $key }`
    .help-missing-equals = skriv `{ $good }`
    .help-missing-equals-plain = skriv `nyckel = värde`; en kommentar börjar med `#`
    .extra-equals = det finns ett likhetstecken för mycket
    .help-extra-equals = skriv ett likhetstecken mellan nyckel och värde
    .missing-key = det saknas en nyckel före likhetstecknet
    .help-missing-key = skriv nyckeln först: `nyckel = värde`
    .foreign-key = `{ $key }` är ingen nyckel; nycklarna är engelska ord utan å, ä och ö
    .help-foreign-key = skriv formatets engelska nyckel; egen text kan stå i `note`
    .foreign-header = `{ $key }` är ingen rubrik; rubrikerna är engelska ord utan å, ä och ö
    .help-foreign-header = skriv formatets engelska rubrik, till exempel `[[commitment]]`
    .help-nearest = menade du `{ $nearest }`?
    .key-with-space = det finns ett mellanslag i `{ $key }`
    .help-key-with-space = skriv `{ $good }`
    .invalid-key = `{ $key }` är ingen nyckel
    .help-invalid-key = en nyckel har bara bokstäverna a till z, siffror, - och _
    .repeated-key = `{ $key }` står två gånger här
    .help-repeated-key = behåll den ena; om en ny post börjar här behöver den en egen rubrik
    .related-first = den första

    .repeated-table = `[{ $table }]` står två gånger i filen
    .help-repeated-table = samla alla dess nycklar under den ena
    .single-bracket = det finns fler än en `[{ $table }]`, och det som en fil har flera av ska ha dubbla hakparenteser
    .help-header = skriv `{ $good }`
    .header-brackets = parenteserna omkring rubriken stämmer inte
    .bare-header = den här rubriken har inga hakparenteser
    .invalid-header = det här är ingen rubrik
    .help-invalid-header = en rubrik är ett ord mellan hakparenteser: `[[commitment]]`
    .after-header = det står något efter rubriken
    .help-after-header = sätt det på en egen rad; en kommentar börjar med `#`

    .after-value = det står något efter värdet
    .help-after-value = sätt det på en egen rad; en kommentar börjar med `#`
    .free-text = den här raden är varken en rubrik eller en nyckel med ett värde
    .help-free-text = börja den med `#` om den är en kommentar; en text skrivs `nyckel = "text"`
    .too-deep = listor eller tabeller ligger i för många nivåer inuti varandra
    .no-table = ett värde som inte är en tabell får en nyckel här
    .other = det här är inte TOML: { $detail }


not-utf8 = filen är inte sparad som UTF-8
    .help = öppna den i en textredigerare som visar å, ä och ö som de ska vara, och spara den med kodningen UTF-8
    .help-archive = den ser ut att vara en Word-fil eller ett annat zip-arkiv: spara texten som oformaterad text, med kodningen UTF-8
    .help-looks-like = den ser ut att vara { $encoding }: öppna den som det, och spara den med kodningen UTF-8

unreadable-file = filen kunde inte läsas
    .not-allowed = du har inte rätt att läsa filen
    .too-large = filen är större än 4 MiB
    .not-regular = det här är ingen vanlig fil, utan ett rör, en enhet eller liknande
    .leads-out = det här är en länk till något utanför trädet
    .broken-link = det här är en länk som inte leder någonstans
    .help = se efter att filen finns kvar och att disken fungerar, och försök igen
    .help-not-allowed = be den som äger filen om rätt att läsa den
    .help-too-large = en överenskommelse tar några tiotal kilobyte; ta bort det som inte hör dit, eller dela upp filen
    .help-not-regular = flytta ut den ur trädet, eller ge den ett namn som inte slutar på .toml
    .help-leads-out = lägg själva filen i trädet i stället för länken
    .help-broken-link = ta bort länken, eller lägg filen som den ska leda till på dess plats

unknown-document = filen är inget dokument: den har varken `[city]`, `[framework]` eller `[agreement]`
    .several = filen är dessutom ett andra dokument
    .register-expected = `city.toml` är inget register: den saknar `[city]`
    .register-elsewhere = `[city]` står i en annan fil än `city.toml`
    .no-register = trädet har inget register: det finns ingen `city.toml`
    .related-first = den är redan det här dokumentet
    .help = inled den med `[agreement]` eller `[framework]`, eller ha den utanför trädet
    .help-nearest = menade du `{ $nearest }`?
    .help-several = flytta ett av de två, med allt som hör till det, till en egen fil
    .help-register-expected = skriv `[city]` med `id` och `name`, och ha ramöverenskommelser och överenskommelser i andra filer
    .help-register-elsewhere = ha stadens enda register i `city.toml` överst i trädet
    .help-no-register = skriv en `city.toml` med `[city]` i mappen `{ $root }`

unsupported-format = filen är inte skriven i format 1
    .help = skriv `format = 1`
    .help-newer = skriv `format = 1` om den är i det formatet, eller använd en nyare version av programmet
