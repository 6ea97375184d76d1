### The rules of the family “problem”.

no-situation-report = the agreement has no situation report
    .help = add a `[[situation_report]]` with title and day of the report that it builds on

stale-situation-report = the latest situation report, of { $on }, is more than two years older than { $day }
    .help = draw up a new one, and add it as another `[[situation_report]]`

area-without-problem = the agreement has no problem in area `{ $area }`
    .help = add a `[[problem]]` with `area = "{ $area }"` that says what is to change there, or remove the area

problem-unanswered = no live commitment lists problem `{ $id }`, which has priority { $priority }
    .help = name `{ $id }` in the `problems` of a commitment that answers it, or remove its `priority`
    .related-dropped = commitment `{ $commitment }` lists it, but was dropped

commitment-unfounded = commitment `{ $id }` lists no problem
    .help = add `problems` with what it is to change

cause-missing = problem `{ $id }` has a priority, but no cause
    .help = add `cause` with what is thought to lie behind it
