### The rules of the family “reference”.

unresolved-reference = there is no `{ $id }`; `{ $key }` takes { $expected }
    .wrong-kind = `{ $id }` is { $found }; `{ $key }` takes { $expected }
    .elsewhere = `{ $id }` stands in another document; `{ $key }` takes { $expected } of this document or its framework
    .part-of-part = `{ $id }` is itself a part of a district; a district has parts, but these have none
    .help-nearest = did you mean `{ $nearest }`?
    .help-all = what it can name: { $ids }
    .help-register = see how it is spelled, or add it to `city.toml`
    .help-rule = `samverkan explain` lists the rules
    .help = see how it is spelled, or add the record that it should name

inactive-reference = `{ $id }` is named for { $day }, but ended on { $limit }
    .not-begun = `{ $id }` is named for { $day }, but begins on { $limit }
    .related-period = its period
    .help-successors = on that day there was { $ids } instead
    .help = name who took it over, and say so in `city.toml` with `succeeded_by`
    .help-not-begun = name who was there on that day, or correct the days

ends-during-period = `{ $id }` ends on { $end }, before the agreement does
    .related-period = its period
    .help = make an agreement that supersedes this one with whoever takes it over, or end this one no later
    .help-successors = make an agreement for { $ids } that supersedes this one, or end this one no later

circular-reference = `{ $key }` leads round in a circle: { $ids }
    .itself = `{ $key }` of `{ $id }` names `{ $id }` itself
    .related-step = from `{ $from }` to `{ $to }`
    .help = remove the step of the circle that is wrong
    .help-itself = name another, or remove it
