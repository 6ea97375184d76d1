### What happened to the agreements, commit by commit.

history-day = Day
history-commit = Commit
history-subject = Message
history-weakened = Weakened
history-strengthened = Strengthened
history-unclear = Unclear
history-progress = Progress
history-neutral = Neutral
history-coverage = Coverage
history-record = Record
history-verdict = Verdict
history-kind = Kind
history-field = Field
history-before = Before
history-after = After
history-change = Change

history-none = no commit changed any agreement
history-untouched = no commit changed it
history-cut-off = this clone has only the latest commits; `git fetch --unshallow` gets the others
history-reading = reading commits: { $done } of { $count }

history-file-unread = { $file } could not be read ({ $rule }) after { $count ->
        [one] { $last }
       *[other] { $count } commits, { $first } to { $last }
    }: its changes are told where it can be read again; * coverage without it
    .here = { $file } could not be read ({ $rule })
history-value-unread = `{ $field }` of { $record } could not be used ({ $file }, { $rule }) after { $count ->
        [one] { $last }
       *[other] { $count } commits, { $first } to { $last }
    }: its change is told where it can be used again
    .here = `{ $field }` of { $record } could not be used ({ $rule })

history-date = due date
    .of = due date of { $record }
history-target = target
    .of = target of { $record }
history-put-off = put off { $times ->
        [one] once
       *[other] { $times } times
    }, by { $days ->
        [one] 1 day
       *[other] { $days } days
    } in all
history-brought-forward = brought forward { $times ->
        [one] once
       *[other] { $times } times
    }, by { $days ->
        [one] 1 day
       *[other] { $days } days
    } in all
history-removed = removed { $times ->
        [one] once
       *[other] { $times } times
    }
history-eased = eased { $times ->
        [one] once
       *[other] { $times } times
    }
history-slip = { $what } { $how }: { $first } → { $last }
    .later = { $what } { $how }: { $first } → { $last }, { $days ->
        [one] 1 day
       *[other] { $days } days
    } later in the end
    .earlier = { $what } { $how }: { $first } → { $last }, { $days ->
        [one] 1 day
       *[other] { $days } days
    } earlier in the end
    .same = { $what } { $how }: { $first } → { $last }, the same day in the end
