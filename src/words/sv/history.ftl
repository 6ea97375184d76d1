### Vad som hänt med överenskommelserna, revision för revision.

history-day = Dag
history-commit = Revision
history-subject = Meddelande
history-weakened = Försvagat
history-strengthened = Förstärkt
history-unclear = Oklart
history-progress = Framsteg
history-neutral = Övrigt
history-coverage = Täckning
history-record = Post
history-verdict = Bedömning
history-kind = Slag
history-field = Fält
history-before = Före
history-after = Efter
history-change = Ändring

history-none = ingen revision har ändrat någon överenskommelse
history-untouched = ingen revision har ändrat den
history-cut-off = den här klonen har bara de senaste revisionerna; `git fetch --unshallow` hämtar de andra
history-reading = läser revisioner: { $done } av { $count }

history-slip-date = slutdatum framflyttat { $times ->
        [one] en gång
       *[other] { $times } gånger
    }, sammanlagt { $days ->
        [one] 1 dag
       *[other] { $days } dagar
    }: { $first } → { $last }
history-slip-target = mål för { $record } uppmjukat { $times ->
        [one] en gång
       *[other] { $times } gånger
    }: { $first } → { $last }
