### Vad som hänvisar till vad, och varför en ruta i täckningen är som den är.

trace-to = Hänvisar till
trace-in = Innehåller
trace-from = Nämns av
trace-elsewhere = (se på annat ställe)
trace-deeper = { $count ->
        [one] en rad ligger djupare och utelämnas
       *[other] { $count } rader ligger djupare och utelämnas
    } här; `--format json` har allt
trace-nothing = det hänvisar inte till något, och inget hänvisar till det

## Varför en ruta i täckningen är som den är

cell-title = { $area } i { $unit }: { $state }
cell-inactive = { $unit } finns inte { $day }: täckningen har ingen rad för det
cell-counted = övertaget från { $unit }: { $state }
cell-none = ingen gällande överenskommelse når { $unit }
cell-chosen = valt
    .words = valt: { $words }
cell-declined = bortvalt
    .words = bortvalt: { $words }
cell-local = eget område
    .words = eget område: { $words }
cell-unsaid = nämner inte området
cell-city = staden: { $who }
cell-police = polisen: { $who }
cell-others = av ingendera parten, eller inte där: { $who }
cell-nobody = varken staden eller polisen medverkar där
cell-not-there = gäller inte { $unit }
cell-dropped = räknas inte
cell-others-heading = Gäller inte
    .draft = utkast
cell-missing = Vad som saknas för ett bättre läge
cell-lack-agreement = en gällande överenskommelse som når { $unit }
cell-lack-word = besked om området i { $agreement }: att det är valt, eller varför det valts bort
cell-lack-choice = att { $agreement } väljer området i stället för att välja bort det
cell-lack-commitment = ett gällande åtagande i { $agreement } som omfattar { $unit } och där stad eller polis medverkar; båda, för att det ska vara täckt
cell-lack-city = någon från staden som medverkar i ett gällande åtagande i { $agreement } i { $unit }
cell-lack-police = någon från polisen som täcker { $unit } och medverkar i ett gällande åtagande i { $agreement }
