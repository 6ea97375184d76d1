### Sidan om en sak.

show-as-of = per { $day }
    .moved = per { $day }, överenskommelser som de såg ut { $on }

show-state = Läge
show-when = När
show-from = från { $day }
show-until = till { $day }
show-by = senast { $day }
show-often = { $times ->
        [one] en gång
       *[other] { $times } gånger
    }
    .week = { $times ->
        [one] en gång i veckan
       *[other] { $times } gånger i veckan
    }
    .month = { $times ->
        [one] en gång i månaden
       *[other] { $times } gånger i månaden
    }
    .quarter = { $times ->
        [one] en gång i kvartalet
       *[other] { $times } gånger i kvartalet
    }
    .term = { $times ->
        [one] en gång per termin
       *[other] { $times } gånger per termin
    }
    .year = { $times ->
        [one] en gång om året
       *[other] { $times } gånger om året
    }
show-throughout = hela tiden
show-times = { $times ->
        [one] gjort en gång
       *[other] gjort { $times } gånger
    }
show-times-done = { $times ->
        [0] inte gjort hittills
        [one] gjort en gång hittills
       *[other] gjort { $times } gånger hittills
    }
show-reported = rapporterat { $day }
show-told = redovisat för nämnden { $day }
show-assessed = bedömt av { $who }
show-with = med { $who }
show-yes = ja
show-no = nej
show-money = { $amount } kr
show-months = { $months ->
        [one] månad
       *[other] { $months }:e månad
    }

show-goal = Mål: { $goal }
show-problem = problem
    .priority = problem { $priority }
show-answered = { $count ->
        [0] inget åtagande möter det
        [one] 1 åtagande möter det
       *[other] { $count } åtaganden möter det
    }
show-measure = indikator
    .output = vad som gjorts
    .effect = vad som ändrats
show-latest = senast uppmätt { $value } ({ $day })
show-not-measured = ännu inte mätt
show-share = { $percent } % av vägen
    .reached = målet nått
    .away = längre bort än i början
show-in-force = gäller
    .not = gäller inte

show-measures = Så mäts det
show-results = Resultat
show-reviews = Uppföljningar
show-agreements = Överenskommelser
show-coverage = Täckning i { $unit }
show-missing = saknas: { $who }
show-leads = Ansvarar för
show-takes-part = Medverkar i
show-answers = Möts av
show-for = Gäller för
show-no-area = Så arbetar parterna tillsammans
show-nothing = inget åtagande i de överenskommelser som gäller
show-elsewhere = { $count ->
        [one] 1 åtagande till i en överenskommelse som inte gäller
       *[other] { $count } åtaganden till i överenskommelser som inte gäller
    }

show-lines-focus_area = Fokusområden
show-lines-requirement = Krav
show-lines-body = Organisation
show-lines-permit = Tillstånd
show-lines-promise = Medborgarlöften
