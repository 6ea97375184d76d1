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

history-file-unread = { $file } kunde inte läsas ({ $rule }) efter { $count ->
        [one] { $last }
       *[other] { $count } revisioner, { $first } till { $last }
    }: ändringarna i den visas där den går att läsa igen; * täckning utan den
    .here = { $file } kunde inte läsas ({ $rule })
history-value-unread = `{ $field }` för { $record } kunde inte användas ({ $file }, { $rule }) efter { $count ->
        [one] { $last }
       *[other] { $count } revisioner, { $first } till { $last }
    }: ändringen visas där värdet går att använda igen
    .here = `{ $field }` för { $record } kunde inte användas ({ $rule })

history-date = slutdatum
    .of = slutdatum för { $record }
history-target = mål
    .of = mål för { $record }
history-put-off = senarelagt { $times ->
        [one] en gång
       *[other] { $times } gånger
    }, sammanlagt { $days ->
        [one] 1 dag
       *[other] { $days } dagar
    }
history-brought-forward = tidigarelagt { $times ->
        [one] en gång
       *[other] { $times } gånger
    }, sammanlagt { $days ->
        [one] 1 dag
       *[other] { $days } dagar
    }
history-removed = borttaget { $times ->
        [one] en gång
       *[other] { $times } gånger
    }
history-eased = uppmjukat { $times ->
        [one] en gång
       *[other] { $times } gånger
    }
history-slip = { $what } { $how }: { $first } → { $last }
    .later = { $what } { $how }: { $first } → { $last }, till slut { $days ->
        [one] 1 dag
       *[other] { $days } dagar
    } senare
    .earlier = { $what } { $how }: { $first } → { $last }, till slut { $days ->
        [one] 1 dag
       *[other] { $days } dagar
    } tidigare
    .same = { $what } { $how }: { $first } → { $last }, till slut samma dag
