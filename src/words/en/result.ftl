### The rules of the family “result”.

commitment-overdue = commitment `{ $id }` was due on { $due }, and no result says that it is done
    .help = report how far it has come in a `[[result]]`: `done`, `dropped` with the reason, or `partly` on the day or later
    .related-latest = its latest result

never-reported = commitment `{ $id }` began on { $from }, and no result has been reported in more than 12 months
    .help = add a `[[result]]` that says how far it has come, even if it is `not-started`

never-measured = indicator `{ $id }` of commitment `{ $commitment }`, which began on { $from }, has not been measured in more than 12 months
    .help = add a `[[measurement]]` from the indicator's `data_source`

unclosed = commitment `{ $id }` was never closed, though the document ended on { $end }
    .help = add a last `[[result]]`: `done`, `dropped` with the reason, or `partly` on the last day or later
    .related-latest = its latest result

unproven-done = the result says that commitment `{ $commitment }` is done, but lacks { $keys }
    .help = add what shows it as `evidence` (a report, a register, minutes), and who looked at it as `assessed_by`

unexplained-drop = the result says that commitment `{ $commitment }` is dropped, but not why
    .help = add `reason`, so that the public and the next agreement can learn from it

self-assessed = `{ $actor }` assessed that commitment `{ $commitment }` is done, and leads it itself
    .help = let somebody else assess it, such as the other side or the coordinator
    .related-lead = its lead

result-after-end = this result is later than { $end }, the day on which commitment `{ $commitment }` was done
    .dropped = this result is later than { $end }, the day on which commitment `{ $commitment }` was dropped
    .help = correct the day if it is wrong; a commitment that goes on is `ongoing` or `partly`, and a new effort is a new commitment
    .related-end = the result that says so

target-missed = indicator `{ $id }` ended at { $value } and did not reach its target { $target }
    .help = say in the review why, and what the next agreement does about it
    .related-latest = its latest measurement
