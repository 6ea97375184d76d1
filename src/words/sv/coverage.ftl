### Stadens täckning, och vad som saknas i den.

coverage-by-area = { $city }: täckning av fokusområden
coverage-by-requirement = { $city }: krav som överenskommelserna uppfyller
coverage-by-problem = { $city }: problem och vad som möter dem
coverage-by-administration = { $city }: var fackförvaltningarna medverkar
coverage-gaps = { $city }: vad som saknas
coverage-when = per { $day }
    .under = { $framework }, per { $day }
    .not = { $framework } (gäller inte), per { $day }

coverage-unit = Stadsdelsområde
    .whole = Kommun
coverage-agreement = Överenskommelse
coverage-agreements = Överenskommelser
coverage-administration = Förvaltning
coverage-covered = Täckta
coverage-commitments = Åtaganden
coverage-met = Uppfyllda
coverage-priority = Prioritet
coverage-problem = Problem
coverage-area = Område
coverage-record = Post
coverage-all = Alla
coverage-elsewhere = Övriga områden

coverage-state-covered = täckt
coverage-state-one-sided = bara en sida
coverage-state-empty = valt, inget görs
coverage-state-declined = bortvalt
coverage-state-unaddressed = nämns inte
coverage-state-no-agreement = ingen överenskommelse
coverage-requirement-met = uppfyllt
coverage-requirement-partly = delvis
coverage-requirement-unmet = inte uppfyllt
coverage-requirement-not-applicable = gäller inte

coverage-percent = täckt: { $percent } %, { $covered } av { $asked } rutor som inte är bortvalda (lokala områden oräknade)
    .none = täckt: ingen ruta att räkna
coverage-met-percent = uppfyllt: { $percent } %, { $met } av { $asked } krav som gäller
    .none = uppfyllt: inget krav gäller
coverage-effort = { $commitments ->
        [0] inga gällande åtaganden
        [one] 1 gällande åtagande
       *[other] { $commitments } gällande åtaganden
    }: staden leder { $city }, polisen { $police }{ $others ->
        [0] { "" }
       *[other] , andra { $others }
    }; { $overdue ->
        [0] inget försenat
        [one] 1 försenat
       *[other] { $overdue } försenade
    }
coverage-problems = { $problems ->
        [one] 1 problem
       *[other] { $problems } problem
    } i gällande överenskommelser, { $unanswered ->
        [0] alla prioriterade har åtaganden
        [one] 1 prioriterat utan åtagande
       *[other] { $unanswered } prioriterade utan åtagande
    }
    .none = inga problem i gällande överenskommelser
coverage-key-led = 2+1: staden leder två, polisen ett
coverage-key-overdue = ! något är försenat
coverage-key-local = * lokalt område
coverage-key-inherited = † enligt överenskommelserna för de stadsdelsområden som det övertog
coverage-key-administrations = ● leder, ◐ medverkar, ○ utpekad i ramöverenskommelsen men medverkar inte, · inget
coverage-key-parts = 2+1: leder två åtaganden, medverkar i ett
coverage-key-absent = ° saknas i någon överenskommelse som valt området
coverage-no-areas = ramöverenskommelsen har inga fokusområden
coverage-no-requirements = ramöverenskommelsen har inga krav
coverage-without = utan staden
    .police = utan polisen

gap-binding-area = bindande områden utan gällande åtagande, per överenskommelse: { $count }
    .one = bindande område utan gällande åtagande
gap-requirement = krav som överenskommelser inte uppfyller: { $count }
    .one = krav inte uppfyllt
gap-no-agreement = stadsdelsområden utan gällande överenskommelse: { $count }
    .whole = kommunen har ingen gällande överenskommelse
    .one = ingen gällande överenskommelse
gap-empty = valda områden där inget görs, per stadsdelsområde: { $count }
    .whole = valda områden där inget görs: { $count }
    .one = inget görs
gap-one-sided = områden där en sida inte medverkar, per stadsdelsområde: { $count }
    .whole = områden där en sida inte medverkar: { $count }
    .one = bara en sida
gap-unanswered-problem = prioriterade problem utan åtagande: { $count }
    .one = prioriterat problem utan åtagande
gap-absent-administration = ställen där en utpekad förvaltning inte medverkar: { $count }
    .one = förvaltning medverkar inte
gap-without = staden medverkar inte
    .police = polisen medverkar inte
    .both = varken staden eller polisen medverkar
gap-new-file = ny fil { $path }
gap-what = Vad
gap-who = Vem
gap-subject = I
gap-missing = Saknas
gap-place = Åtgärdas i
gap-count = { $count ->
        [0] inga luckor
        [one] 1 sak saknas
       *[other] { $count } saker saknas
    }

coverage-under = { $city }: täckt { $percent } %, mindre än { $least } %
    .requirement = { $city }: uppfyllt { $percent } %, mindre än { $least } %
