### What the commands say, and what could not be done.

## Commands

explain-fails = this is found
explain-passes = this is not
explain-family = family { $family }
explain-profile = profile { $profile }
explain-more = samverkan explain RULE says what a rule finds, why, and what to do

overview-tree = { $city } ({ $root }): { $frameworks ->
        [one] 1 framework
       *[other] { $frameworks } frameworks
    }, { $agreements ->
        [one] 1 agreement
       *[other] { $agreements } agreements
    }
overview-state = as of { $day }: { $in_force ->
        [0] no agreement in force
        [one] 1 agreement in force
       *[other] { $in_force } agreements in force
    }; { $findings }
overview-next = next: `samverkan validate` shows every finding; `samverkan --help` shows the other commands
overview-nothing = there are no agreement files here
overview-next-init = next: `samverkan init agreements` writes a small tree to begin from

init-done = wrote city.toml, framework.toml and agreement.toml to `{ $folder }`; fill them in, then run `samverkan validate { $folder }`

## What could not be done

failure-missing = there is no file or folder `{ $path }`; check how it is spelled
failure-nothing-in = there is no agreement file in `{ $path }`; name the folder that holds city.toml, or a .toml file
failure-not-toml = `{ $path }` is no agreement file; agreement files end in .toml
failure-unreadable = `{ $path }` cannot be read; check that you are allowed to
failure-write = `{ $path }` cannot be written; nothing was changed
failure-print = the result cannot be written to standard output
failure-exists = `{ $path }` exists already; nothing was written
failure-rule = there is no rule or family `{ $name }`; `samverkan explain` lists them all
    .nearest = there is no rule or family `{ $name }`; did you mean `{ $nearest }`?
failure-rule-alone = there is no rule `{ $name }`; `samverkan explain` lists them all
    .nearest = there is no rule `{ $name }`; did you mean `{ $nearest }`?
failure-level-of-family = `{ $name }` is a family, and levels are those of rules; `samverkan explain { $name }` lists its rules
failure-profile = there is no profile `{ $name }`; the profiles are bra, law and audit
    .nearest = there is no profile `{ $name }`; did you mean `{ $nearest }`?
failure-level = `{ $setting }` sets no level; write a rule, `=`, and error, warning, info or off
failure-fixed-level = the level of `{ $rule }` cannot be changed: a file that cannot be read is always an error
failure-baseline = `{ $path }` is no baseline of this program; `--write-baseline` writes one
failure-actor = there is no actor `{ $name }`; the register city.toml lists them
    .nearest = there is no actor `{ $name }`; did you mean `{ $nearest }`?
failure-id = there is nothing with the id `{ $name }`
    .nearest = there is nothing with the id `{ $name }`; did you mean `{ $nearest }`?
failure-several = `{ $name }` names { $count } things; write one of these ids in full
failure-more = … and { $count } more
failure-district = there is no district `{ $name }`; to trace a cell of the coverage, write a district and an area
    .nearest = there is no district `{ $name }`; did you mean `{ $nearest }`?
failure-area = there is neither an area nor a file or folder `{ $name }`
    .nearest = there is no area `{ $name }`; did you mean `{ $nearest }`?
failure-cell-format = a cell of the coverage is explained as tree or json, not as a drawing
failure-later-format = the format `{ $format }` comes later
failure-both = `{ $name }` is both a revision and a file or folder; write `./{ $name }`, or the revision before `--` and the path after it
failure-neither = `{ $name }` is neither a revision nor a file or folder; write `--` before a path that is no longer on disk
failure-one-end = with `{ $option }` one end is given already; name at most one revision, and no range
failure-date = `{ $text }` is no date; a date is written as 2026-03-01
failure-nothing-before = there is no commit before { $day }
failure-no-worktree = a bare repository has no files on disk to compare with; name a second revision
failure-no-twin = in `{ $folder }` there is nothing to compare `{ $file }` with: no document with its id, and no file with its name
failure-kinds = `{ $one }` is { $kind }, `{ $other }` { $other_kind }; only documents of one kind can be compared

## Hooks

hook-installed = wrote { $path }: each commit now runs `{ $command }` first
hook-there = { $path } runs `{ $command }` already
failure-hook-exists = `{ $path }` exists already; nothing was written. Add this line to it: { $command }
failure-hook-shared = git looks for hooks in `{ $path }`, which is not this repository's own; nothing was written. Add this line to the hook there: { $command }
failure-framework = there is no framework `{ $name }`
    .nearest = there is no framework `{ $name }`; did you mean `{ $nearest }`?
failure-later = the format { $format } comes later; table, markdown, csv and json are there
failure-no-percent = `--fail-under` needs a percent, which there is by area and by requirement only

## A command line that is not understood

usage-help = `{ $command } --help` shows what can be written
usage-option = there is no option `{ $name }`
    .nearest = there is no option `{ $name }`; did you mean `{ $nearest }`?
usage-command = there is no command `{ $name }`
    .nearest = there is no command `{ $name }`; did you mean `{ $nearest }`?
usage-surplus = `{ $name }` is one argument too many
usage-no-value = `{ $name }` needs a value
usage-value = `{ $value }` is no value of `{ $name }`; write { $values }
    .nearest = `{ $value }` is no value of `{ $name }`; did you mean `{ $nearest }`?
    .day = `{ $value }` is no day; write one as 2026-03-01
    .days = `{ $value }` is no number of days from 0 to 36600
    .percent = `{ $value }` is no percent from 0 to 100
usage-missing = { $names } is missing
usage-twice = `{ $name }` is given twice
usage-conflict = `{ $name }` does not go with { $others }

## Why the system could not do something

reason-not-found = there is no such file or folder
reason-not-allowed = that is not allowed
reason-folder = it is a folder
reason-no-folder = a part of the path is no folder
reason-full = there is no room left
reason-read-only = what is there may only be read
