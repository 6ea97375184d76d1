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

history-slip-date = due date put off { $times ->
        [one] once
       *[other] { $times } times
    }, by { $days ->
        [one] 1 day
       *[other] { $days } days
    } in all: { $first } → { $last }
history-slip-target = target of { $record } eased { $times ->
        [one] once
       *[other] { $times } times
    }: { $first } → { $last }
