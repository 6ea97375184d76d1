### Vad flera rapporter säger.

warning-broken = { $files ->
        [one] 1 fil kan inte läsas i sin helhet; det som står i den saknas här
       *[other] { $files } filer kan inte läsas i sin helhet; det som står i dem saknas här
    }: `samverkan validate` säger varför

days-late = { $days ->
        [one] för 1 dag sedan
       *[other] för { $days } dagar sedan
    }
days-today = i dag
days-left = { $days ->
        [one] om 1 dag
       *[other] om { $days } dagar
    }

actor-police = Polisen

## Lägen för åtaganden och dokument

state-overdue = försenat ({ $state })
state-declined = bortvalt
state-planned = kommande
state-unreported = ej rapporterat
state-not-started = inte påbörjat
state-ongoing = pågår
state-partly = delvis klart
state-done = klart
state-dropped = avbrutet

## Lägen för områden och krav

state-covered = täckt
state-one-sided = ensidigt
state-empty = tomt
state-unaddressed = nämns inte
state-no-agreement = ingen överenskommelse
state-met = uppfyllt
state-partly-met = delvis uppfyllt
state-unmet = inte uppfyllt
state-not-applicable = gäller inte
