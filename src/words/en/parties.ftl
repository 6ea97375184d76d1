### The rules of the family “parties”.

police-area-mismatch = police area `{ $id }` covers none of the districts of the agreement
    .unit = none of the police areas of the agreement covers `{ $id }`
    .help = name the police area that covers the districts, or complete its `covers` in `city.toml`
    .help-others = name instead what covers the districts: { $ids }; or complete `covers` in `city.toml`
    .help-unit = add the police area that covers `{ $id }`, or complete its `covers` in `city.toml`
    .help-unit-others = add to `police_areas` what covers `{ $id }`: { $ids }
    .related-covers = what `{ $id }` covers

split-district = `{ $id }` is named whole, but none of the police areas of the agreement covers { $parts }
    .help = name only the parts that are meant, or add the police areas that cover the others
    .help-others = name only the parts that are meant, or add { $ids } to `police_areas`
    .related-covers = what `{ $id }` covers

lead-not-party = `{ $lead }` leads commitment `{ $id }`, but is no party of the { $head ->
        [framework] framework
       *[other] agreement
    }
    .help = add `{ $lead }` to `parties`, or let one of the parties lead
    .help-administration = add `{ $lead }` to `parties`, or to the area's `administrations` in the framework, or let one
        of the parties lead
    .related-parties = the parties

missing-side = neither the city nor the police is among the parties of the framework
    .city = nobody from the city is among the parties of the framework
    .police = nobody from the police is among the parties of the framework
    .help = name who agrees on each side: `parties = ["city", "police"]`
    .help-city = add `city`, or whoever agrees for it
    .help-police = add `police`, or whoever agrees for it
