### The rules of the family “law”.

camera-permit = the cameras of commitment `{ $id }` were in use on { $day }, when a permit was needed as a rule, but no permit of it has a number
    .help = add a `[[permit]]` that names the commitment, with the permit's number as `reference`
    .related = its permit lacks `reference`

camera-assessment = the cameras of commitment `{ $id }` are in use on { $day }, but no permit of it has both a documented assessment and an entry in the register
    .help = add `assessment_on` and `register_entry` to a `[[permit]]` that names the commitment
    .related = its permit lacks one of them or both

guard-permit = the public order guards of commitment `{ $id }` are on duty on { $day }, but no permit of it has a number, a place and a period around that day
    .no-police = the public order guards of commitment `{ $id }` are on duty on { $day }, but nobody from the police takes part
    .neither = the public order guards of commitment `{ $id }` are on duty on { $day }, but no permit of it has a number, a place and a period around that day, and nobody from the police takes part
    .help = add `reference`, `place`, `valid_from` and `valid_to` to a `[[permit]]` that names the commitment
    .help-no-police = the police direct the guards: name the police area as `lead` or under `supporting`
    .help-neither = add a whole `[[permit]]` that names the commitment, and name the police area that directs the guards as `lead` or under `supporting`
    .related = its permit lacks some of that

law-not-in-force = `{ $number }` ({ $name }) came into force on { $limit }, after the first day of commitment `{ $id }`, { $day }
    .ended = `{ $number }` ({ $name }) was in force to { $limit }, before the first day of commitment `{ $id }`, { $day }
    .help = cite `{ $number }` ({ $name }), which was in force then
    .help-none = remove it, or correct the day on which the commitment begins

law-replaced = `{ $number }` ({ $name }) was in force when commitment `{ $id }` began, but only to { $end }
    .help = its successor is `{ $number }` ({ $name }): let the commitment end, and make a new one that cites it

removal-applicant = permit `{ $id }` is for a removal, but does not say who applied
    .police = `{ $applicant }` is on the police side and cannot apply for the removal of permit `{ $id }`
    .help = add `applicant` with the landowner, such as the administration that manages the city's land

care-led-by-police = commitment `{ $id }` rests on the law on the care of young people (LVU), but is led by `{ $lead }` on the police side
    .help = let the social services lead it; if it is about help from the police, cite `1990:52 43 §`
    .related = it cites LVU here
