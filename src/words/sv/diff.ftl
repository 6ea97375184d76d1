### Vad som ändrats mellan två lägen av samma överenskommelser.

diff-heading = { $from } → { $to }
diff-worktree = arbetskatalogen
diff-index = indexet

verdict-weakened = försvagat
verdict-strengthened = förstärkt
verdict-unclear = oklart
verdict-progress = framsteg
verdict-neutral = varken mer eller mindre

## En ändring, efter sitt slag

change-added = { $of } tillkom
    .named = { $of } tillkom: `{ $after }`
change-removed = { $of } ströks
    .named = { $of } ströks: `{ $before }`
change-renamed = id ändrades från `{ $before }` till `{ $after }`
change-file-moved = filen flyttades från `{ $before }` till `{ $after }`
change-moved = { $of } flyttades från `{ $before }` till `{ $after }`
change-split = `{ $after }` bröts ut ur `{ $before }`
change-merged = `{ $before }` gick upp i `{ $after }`
change-chosen = tidigare bortvalt område valdes: `{ $after }`
change-declined = tidigare valt område valdes bort: `{ $before }`
change-value = `{ $field }` ändrades från { $before } till { $after }
    .stated = `{ $field }` tillkom: { $after }
    .dropped = `{ $field }` ströks: { $before }
    .for-all = `{ $field }` ströks: { $before }; gäller nu alla stadsdelsområden
change-text = `{ $field }` ändrades från ”{ $before }” till ”{ $after }”
    .stated = `{ $field }` tillkom: ”{ $after }”
    .dropped = `{ $field }` ströks: ”{ $before }”
change-in-row = { $row }: { $change }

## En post utan id, efter vad som skiljer den från andra

change-row =
    .waiver = undantag från `{ $rule }`
    .waiver-of-record = undantag från `{ $rule }` för `{ $record }`
    .result = resultat för `{ $commitment }` den { $on }
    .measurement = mätning av `{ $indicator }` den { $on }
    .review = uppföljning den { $on }
    .situation-report = lägesbild den { $on }
    .signature = underskrift av `{ $by }`
    .area = valt område `{ $area }`
    .declined = bortvalda områden { $areas }

## Så många gånger under varje sådan tid

change-rate =
    .week = { $times } per vecka
    .month = { $times } per månad
    .quarter = { $times } per kvartal
    .term = { $times } per termin
    .year = { $times } per år

## Vad som inte kunde jämföras

note-whole = kunde inte jämföras: { $file } ({ $side }, { $rule })
note-part = jämfördes bara delvis: { $file } ({ $side }, { $rule })
side-before = före
side-after = efter

## Sista raden

diff-none = inget har ändrats
    .else = inget annat har ändrats
diff-closing = { $count ->
        [one] 1 ändring
       *[other] { $count } ändringar
    }: { $verdicts }
diff-count =
    .weakened = { $count } { $count ->
            [one] försvagad
           *[other] försvagade
        }
    .strengthened = { $count } { $count ->
            [one] förstärkt
           *[other] förstärkta
        }
    .unclear = { $count } { $count ->
            [one] oklar
           *[other] oklara
        }
    .progress = { $count } framsteg
    .neutral = { $count } { $count ->
            [one] neutral
           *[other] neutrala
        }

## Som gits egen diff

driver-layout = inget har ändrats i sak
driver-no-agreement = ingen överenskommelsefil: inte jämförd efter innebörd; `git diff --no-ext-diff` visar raderna
driver-conflict = i konflikt: inte jämförd efter innebörd
