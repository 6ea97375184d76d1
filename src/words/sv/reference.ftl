### Reglerna i familjen ”reference”.

unresolved-reference = det finns inget `{ $id }`; `{ $key }` ska ange { $expected }
    .wrong-kind = `{ $id }` är { $found }; `{ $key }` ska ange { $expected }
    .elsewhere = `{ $id }` står i ett annat dokument; `{ $key }` ska ange { $expected } i det här dokumentet eller dess ramöverenskommelse
    .part-of-part = `{ $id }` är självt en del av ett stadsdelsområde; ett stadsdelsområde har delar, men de har inga
    .help-nearest = menade du `{ $nearest }`?
    .help-all = det som kan anges: { $ids }
    .help-register = se efter hur det stavas, eller lägg till det i `city.toml`
    .help-rule = `samverkan explain` räknar upp reglerna
    .help = se efter hur det stavas, eller lägg till den post som det ska ange

inactive-reference = `{ $id }` anges för { $day }, men upphörde { $limit }
    .not-begun = `{ $id }` anges för { $day }, men börjar { $limit }
    .related-period = dess giltighetstid
    .help-successors = den dagen fanns { $ids } i stället
    .help = ange vem som tog över, och skriv det i `city.toml` med `succeeded_by`
    .help-not-begun = ange vem som fanns den dagen, eller rätta datumen

ends-during-period = `{ $id }` upphör { $end }, före överenskommelsen
    .related-period = dess giltighetstid
    .help = teckna en överenskommelse som ersätter den här med den som tar över, eller låt den här upphöra senast då
    .help-successors = teckna en överenskommelse för { $ids } som ersätter den här, eller låt den här upphöra senast då

circular-reference = `{ $key }` leder runt i en cirkel: { $ids }
    .itself = `{ $key }` i `{ $id }` anger `{ $id }` självt
    .related-step = från `{ $from }` till `{ $to }`
    .help = ta bort det steg i cirkeln som är fel
    .help-itself = ange något annat, eller ta bort det
