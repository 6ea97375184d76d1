### Reglerna i familjen ”parties”.

police-area-mismatch = lokalpolisområde `{ $id }` täcker inget av överenskommelsens stadsdelsområden
    .unit = inget av överenskommelsens lokalpolisområden täcker `{ $id }`
    .help = ange det lokalpolisområde som täcker stadsdelsområdena, eller komplettera dess `covers` i `city.toml`
    .help-others = ange i stället det som täcker stadsdelsområdena: { $ids }; eller komplettera `covers` i `city.toml`
    .help-unit = lägg till det lokalpolisområde som täcker `{ $id }`, eller komplettera dess `covers` i `city.toml`
    .help-unit-others = lägg till i `police_areas` det som täcker `{ $id }`: { $ids }
    .related-covers = vad `{ $id }` täcker

split-district = hela `{ $id }` är angivet, men inget av överenskommelsens lokalpolisområden täcker { $parts }
    .help = ange bara de delar som avses, eller lägg till de lokalpolisområden som täcker de andra
    .help-others = ange bara de delar som avses, eller lägg till { $ids } i `police_areas`
    .related-covers = vad `{ $id }` täcker

lead-not-party = `{ $lead }` är ansvarig för åtagande `{ $id }`, men är inte part i { $head ->
        [framework] ramöverenskommelsen
       *[other] överenskommelsen
    }
    .help = lägg till `{ $lead }` i `parties`, eller låt någon av parterna vara ansvarig
    .help-administration = lägg till `{ $lead }` i `parties`, eller i områdets `administrations` i ramöverenskommelsen,
        eller låt någon av parterna vara ansvarig
    .related-parties = parterna

missing-side = varken staden eller polisen finns bland ramöverenskommelsens parter
    .city = ingen från staden finns bland ramöverenskommelsens parter
    .police = ingen från polisen finns bland ramöverenskommelsens parter
    .help = ange vem som är part på varje sida: `parties = ["city", "police"]`
    .help-city = lägg till `city`, eller den som företräder staden
    .help-police = lägg till `police`, eller den som företräder polisen
