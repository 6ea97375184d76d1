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

## What could not be compared

note-whole = could not be compared: { $file } ({ $side }, { $rule })
note-part = compared only in part: { $file } ({ $side }, { $rule })
side-before = before
side-after = after

## The last line

diff-none = nothing changed
diff-closing = { $count ->
        [one] 1 change
       *[other] { $count } changes
    }: { $verdicts }
diff-count = { $count } { $verdict }

## As git's own diff

driver-layout = nothing changed in meaning
driver-no-agreement = no agreement file: not compared by meaning; `git diff --no-ext-diff` shows its lines
driver-conflict = in conflict: not compared by meaning
