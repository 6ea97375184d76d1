### Reglerna i familjen ”result”.

commitment-overdue = åtagande `{ $id }` skulle vara klart { $due }, och inget resultat säger att det är det
    .help = redovisa hur långt det har kommit i en `[[result]]`: `done`, `dropped` med skälet, eller `partly` den dagen eller senare
    .related-latest = dess senaste resultat

never-reported = åtagande `{ $id }` började { $from }, och inget resultat har redovisats på mer än 12 månader
    .help = lägg till en `[[result]]` som säger hur långt det har kommit, även om det är `not-started`

never-measured = indikator `{ $id }` för åtagande `{ $commitment }`, som började { $from }, har inte mätts på mer än 12 månader
    .help = lägg till en `[[measurement]]` från indikatorns `data_source`

unclosed = åtagande `{ $id }` avslutades aldrig, fast dokumentet upphörde { $end }
    .help = lägg till en sista `[[result]]`: `done`, `dropped` med skälet, eller `partly` på sista dagen eller senare
    .related-latest = dess senaste resultat

unproven-done = resultatet säger att åtagande `{ $commitment }` är klart, men saknar { $keys }
    .help = lägg till vad som visar det i `evidence` (en rapport, ett register, ett protokoll) och vem som har bedömt det i `assessed_by`

unexplained-drop = resultatet säger att åtagande `{ $commitment }` är avbrutet, men inte varför
    .help = lägg till `reason`, så att invånarna och nästa överenskommelse kan lära av det

self-assessed = `{ $actor }` har bedömt att åtagande `{ $commitment }` är klart, och är själv ansvarig för det
    .help = låt någon annan bedöma det, till exempel den andra parten eller samordnaren
    .related-lead = den som är ansvarig

result-after-end = resultatet är senare än { $end }, dagen då åtagande `{ $commitment }` blev klart
    .dropped = resultatet är senare än { $end }, dagen då åtagande `{ $commitment }` avbröts
    .help = rätta dagen om den är fel; ett åtagande som fortsätter är `ongoing` eller `partly`, och en ny insats är ett nytt åtagande
    .related-end = resultatet som säger det

target-missed = indikator `{ $id }` slutade på { $value } och nådde inte sitt målvärde { $target }
    .help = skriv i uppföljningen varför, och vad nästa överenskommelse gör åt det
    .related-latest = dess senaste mätning
