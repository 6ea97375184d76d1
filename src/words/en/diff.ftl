### What changed between two states of the same agreements.

diff-heading = { $from } → { $to }
diff-worktree = worktree
diff-index = index

verdict-weakened = weakened
verdict-strengthened = strengthened
verdict-unclear = unclear
verdict-progress = progress
verdict-neutral = neither more nor less

## One change, by its kind

change-added = { $of } added
    .named = { $of } added: `{ $after }`
change-removed = { $of } removed
    .named = { $of } removed: `{ $before }`
change-renamed = id changed from `{ $before }` to `{ $after }`
change-file-moved = file moved from `{ $before }` to `{ $after }`
change-moved = { $of } moved from `{ $before }` to `{ $after }`
change-split = `{ $after }` split off from `{ $before }`
change-merged = `{ $before }` merged into `{ $after }`
change-chosen = area chosen that was declined: `{ $after }`
change-declined = area declined that was chosen: `{ $before }`
change-value = `{ $field }` changed from { $before } to { $after }
    .stated = `{ $field }` added: { $after }
    .dropped = `{ $field }` removed: { $before }
    .for-all = `{ $field }` removed: { $before }; now for all districts
change-text = `{ $field }` changed from “{ $before }” to “{ $after }”
    .stated = `{ $field }` added: “{ $after }”
    .dropped = `{ $field }` removed: “{ $before }”
change-in-row = { $row }: { $change }

## A record without an id, by what tells it apart

change-row =
    .waiver = waiver of `{ $rule }`
    .waiver-of-record = waiver of `{ $rule }` for `{ $record }`
    .result = result of `{ $commitment }` on { $on }
    .measurement = measurement of `{ $indicator }` on { $on }
    .review = review on { $on }
    .situation-report = situation report of { $on }
    .signature = signature of `{ $by }`
    .area = chosen area `{ $area }`
    .declined = declined areas { $areas }

## So many times in each such stretch of time

change-rate =
    .week = { $times } per week
    .month = { $times } per month
    .quarter = { $times } per quarter
    .term = { $times } per term
    .year = { $times } per year

## What could not be compared

note-whole = could not be compared: { $file } ({ $side }, { $rule })
note-part = compared only in part: { $file } ({ $side }, { $rule })
side-before = before
side-after = after

## The last line

diff-none = nothing changed
    .else = nothing else changed
diff-closing = { $count ->
        [one] 1 change
       *[other] { $count } changes
    }: { $verdicts }
diff-count =
    .weakened = { $count } weakened
    .strengthened = { $count } strengthened
    .unclear = { $count } unclear
    .progress = { $count } progress
    .neutral = { $count } neutral

## As git's own diff

driver-layout = nothing changed in meaning
driver-no-agreement = no agreement file: not compared by meaning; `git diff --no-ext-diff` shows its lines
driver-conflict = in conflict: not compared by meaning
