### Reglerna i familjen ”governance”.

no-steering-group = ramöverenskommelse `{ $id }` har ingen styrgrupp, och det har inte heller { $count ->
        [one] en överenskommelse under den
       *[other] { $count } överenskommelser under den
    }
    .help = lägg till en `[[body]]` med `kind = "steering-group"` här, eller en i varje överenskommelse
    .related = överenskommelse `{ $id }` har ingen

no-coordinator = överenskommelse `{ $id }` anger inte vem som samordnar den
    .help = lägg till `coordinator` med den aktör som håller i trådarna, till exempel stadsdelsområdet

no-cadence = samverkansorgan `{ $id }` anger inte hur ofta det möts
    .help = lägg till `meetings_per_year` med antalet möten per år

unsigned = överenskommelsen står som undertecknad, men { $count ->
        [one] underskriften
       *[other] underskrifterna
    } från { $ids } saknas
    .help = lägg till en `[[signature]]` för var och en som har skrivit under; tills alla har gjort det är status `draft`

early-signature = underskriften är från { $day }, före beslutet { $decided }
    .help = rätta den dag som är fel; stämmer båda, skriv under på nytt efter beslutet
    .related = dagen för beslutet

no-decision = `{ $id }` är inget utkast, men saknar { $keys }
    .help = lägg till dagen för beslutet och diarienumret

no-follow-up = överenskommelse `{ $id }` anger inte hur ofta den följs upp
    .help = lägg till `follow_up_months` med antalet månader mellan två uppföljningar

follow-up-too-rare = det går { $months } månader mellan två uppföljningar, men ramöverenskommelsen tillåter högst { $most }
    .help = skriv `follow_up_months = { $most }` eller mindre
    .related = vad ramöverenskommelsen tillåter
    .related-default = ramöverenskommelsen anger inget, så 24 månader gäller

follow-up-overdue = överenskommelse `{ $id }` följdes senast upp { $since }, för mer än { $months ->
        [one] en månad
       *[other] { $months } månader
    } sedan
    .never = överenskommelse `{ $id }` började gälla { $since }, för mer än { $months ->
        [one] en månad
       *[other] { $months } månader
    } sedan, och har inte följts upp
    .help = följ upp den, och lägg till en `[[review]]` med dagen och vem som höll i den
    .related = den senaste uppföljningen

no-feedback = överenskommelse `{ $id }` anger inte hur allmänheten får veta hur det går
    .help = lägg till `feedback` med hur resultatet görs känt, till exempel på kommunens webbplats

no-board = överenskommelse `{ $id }` anger inte vilken nämnd som får redovisningen
    .help = lägg till `board` med den nämnd som uppföljningarna redovisas för, till exempel stadsdelsnämnden
