### Reglerna i familjen ”law”.

camera-permit = kamerorna i åtagande `{ $id }` var i bruk { $day }, då det som regel krävdes tillstånd, men inget tillstånd för det har något nummer
    .help = lägg till en `[[permit]]` som anger åtagandet, med tillståndets nummer som `reference`
    .related = dess tillstånd saknar `reference`

camera-assessment = kamerorna i åtagande `{ $id }` är i bruk { $day }, men inget tillstånd för det har både en dokumenterad bedömning och en uppgift i registret
    .help = lägg till `assessment_on` och `register_entry` i en `[[permit]]` som anger åtagandet
    .related = dess tillstånd saknar det ena eller båda

guard-permit = ordningsvakterna i åtagande `{ $id }` är i tjänst { $day }, men inget tillstånd för det har nummer, plats och en giltighetstid som omfattar den dagen
    .no-police = ordningsvakterna i åtagande `{ $id }` är i tjänst { $day }, men ingen från polisen medverkar
    .neither = ordningsvakterna i åtagande `{ $id }` är i tjänst { $day }, men inget tillstånd för det har nummer, plats och en giltighetstid som omfattar den dagen, och ingen från polisen medverkar
    .help = lägg till `reference`, `place`, `valid_from` och `valid_to` i en `[[permit]]` som anger åtagandet
    .help-no-police = polisen leder ordningsvakterna: ange lokalpolisområdet som `lead` eller under `supporting`
    .help-neither = lägg till en fullständig `[[permit]]` som anger åtagandet, och ange det lokalpolisområde som leder ordningsvakterna som `lead` eller under `supporting`
    .related = dess tillstånd saknar något av detta

law-not-in-force = `{ $number }` ({ $name }) trädde i kraft { $limit }, efter den första dagen för åtagande `{ $id }`, { $day }
    .ended = `{ $number }` ({ $name }) gällde till och med { $limit }, före den första dagen för åtagande `{ $id }`, { $day }
    .help = hänvisa till `{ $number }` ({ $name }), som gällde då
    .help-none = ta bort hänvisningen, eller rätta dagen då åtagandet börjar

law-replaced = `{ $number }` ({ $name }) gällde när åtagande `{ $id }` började, men bara till och med { $end }
    .help = den har ersatts av `{ $number }` ({ $name }): avsluta åtagandet, och gör ett nytt som hänvisar dit

removal-applicant = tillstånd `{ $id }` gäller en avhysning, men anger inte vem som har ansökt
    .police = `{ $applicant }` hör till polisen och kan inte ansöka om avhysningen i tillstånd `{ $id }`
    .help = lägg till `applicant` med markägaren, till exempel den förvaltning som förvaltar stadens mark

care-led-by-police = åtagande `{ $id }` vilar på lagen med särskilda bestämmelser om vård av unga (LVU), men leds av `{ $lead }`, som hör till polisen
    .help = låt socialtjänsten leda det; om det gäller hjälp från polisen, hänvisa till `1990:52 43 §`
    .related = här hänvisar det till LVU
