### The rules of the family “time”.

reversed-period = `{ $key }` { $end } lies before `{ $from }` { $begin }
    .help = correct the day that is wrong
    .related-beginning = it begins here

outside-agreement = `{ $key }` { $day } lies before the { $head ->
        [framework] framework
       *[other] agreement
    } begins, on { $limit }
    .after = `{ $key }` { $day } lies after the { $head ->
        [framework] framework
       *[other] agreement
    } ends, on { $limit }
    .late = `{ $key }` { $day } lies more than 12 months after the { $head ->
        [framework] framework
       *[other] agreement
    } ends, on { $limit }
    .help = correct the day, or the period of the { $head ->
        [framework] framework
       *[other] agreement
    }
    .help-late = correct the day, or add it to the { $head ->
        [framework] framework
       *[other] agreement
    } that followed
    .related-beginning = it begins here
    .related-end = it ends here

outside-framework = the agreement begins on { $begin }, before its framework `{ $framework }` does, on { $first }
    .ends = the agreement ends on { $end }, after its framework `{ $framework }` does, on { $last }
    .open = the agreement has no end, but its framework `{ $framework }` ends on { $last }
    .both = the agreement is in force from { $begin } to { $end }, but its framework `{ $framework }` only from { $first } to
        { $last }
    .both-open = the agreement is in force from { $begin } without end, but its framework `{ $framework }` only from
        { $first } to { $last }
    .help = keep to the period of `{ $framework }`, or name the framework under which the agreement is made
    .related-beginning = the framework begins here
    .related-end = the framework ends here

succession-gap = `{ $id }` is superseded here, but nothing is in force from { $first } to { $last } ({ $days ->
        [one] 1 day
       *[other] { $days } days
    })
    .help = let `{ $id }` end on { $last }, or begin sooner; a gap that is real can be accepted with a `[[waiver]]`
    .related-end = `{ $id }` ends here

succession-overlap = `{ $id }` and `{ $other }` both reach { $units } in { $areas }, first on { $first }
    .framework = `{ $id }` and `{ $other }` are both in force, first on { $first }
    .framework-open = `{ $id }` and `{ $other }` are both in force
    .help = let one of them end before the other begins, or let one of them leave the area out
    .help-framework = let one of them end before the other begins
    .help-end = let `{ $id }` end on { $day }, so that only one of them is in force
    .related-other = the period of `{ $other }`

expiring-soon = `{ $id }` ends on { $end }, { $days ->
        [0] today
        [1] tomorrow
       *[other] in { $days } days
    }, and nothing supersedes it
    .help = draft what follows, with `supersedes = ["{ $id }"]`
