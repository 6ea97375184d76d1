### The rules of the family “commitment”.

no-time = commitment `{ $id }` does not say by when or how often it is done
    .times-alone = commitment `{ $id }` says how many times, but not in what time
    .per-alone = commitment `{ $id }` says in what time, but not how many times
    .help = add `due_on`, or `times` with `per`, or `throughout = true`, or `upon`
    .help-times-alone = add `per`: `week`, `month`, `quarter`, `term` or `year`
    .help-per-alone = add `times`: how many times in each of them

no-indicator = commitment `{ $id }` has nothing to be measured by
    .help =
        add an `[[indicator]]` whose `of` names the commitment, one of its problems or its area, or say how often it is
        done with `times` and `per`

indicator-incomplete = indicator `{ $id }` lacks { $keys }
    .help =
        say from which value to which value the indicator is to go, in which unit, and where the values are found; the
        source has to keep them for the whole period

vague-wording = the `{ $key }` of { $kind } `{ $id }` says { $phrases }, and gives neither a number nor a full date
    .help = say in the text what will be done, how many times or by which day

output-only = area `{ $area }` is measured only by what is done, not by what changes
    .help = add an `[[indicator]]` of the area, of one of its problems or of one of its commitments, with `kind = "effect"`

no-resources = commitment `{ $id }` does not say what is set aside for it
    .help = add `resources`, `budget_sek` or `hours_per_month`

no-level = commitment `{ $id }` does not say whether it is strategic or operational
    .help = add `level = "strategic"` for what is steered and planned, `level = "operational"` for what is done on the spot

rolled-over = commitment `{ $id }` has the same text as `{ $former }`, of which no result was ever reported
    .help = report how far the former commitment came, and say what is done in another way this time
    .related-former = the same text in the agreement that is superseded

near-duplicate = commitment `{ $id }` has the same text as `{ $other }`
    .help = keep one of them, with all its districts and problems, or say what is different
    .related-first = the first one
