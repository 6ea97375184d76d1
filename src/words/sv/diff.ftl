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
change-chosen = område som valts bort valdes: `{ $after }`
change-declined = område som valts valdes bort: `{ $before }`
change-value = `{ $field }` ändrades från { $before } till { $after }
    .stated = `{ $field }` tillkom: { $after }
    .dropped = `{ $field }` ströks: { $before }

## Vad som inte kunde jämföras

note-whole = kunde inte jämföras: { $file } ({ $side }, { $rule })
note-part = jämfördes bara delvis: { $file } ({ $side }, { $rule })
side-before = före
side-after = efter

## Sista raden

diff-none = inget har ändrats
diff-closing = { $count ->
        [one] 1 ändring
       *[other] { $count } ändringar
    }: { $verdicts }
diff-count = { $count } { $verdict }

## Som gits egen diff

driver-layout = inget har ändrats i sak
driver-no-agreement = ingen överenskommelsefil: inte jämförd efter innebörd; `git diff --no-ext-diff` visar raderna
driver-conflict = i konflikt: inte jämförd efter innebörd
