### Reglerna i familjen ”problem”.

no-situation-report = överenskommelsen har ingen lägesbild
    .help = lägg till en `[[situation_report]]` med titel och dag för den lägesbild som den bygger på

stale-situation-report = den senaste lägesbilden, från { $on }, är mer än två år äldre än { $day }
    .help = ta fram en ny, och lägg till den som ytterligare en `[[situation_report]]`

area-without-problem = överenskommelsen har inget problem inom område `{ $area }`
    .help = lägg till en `[[problem]]` med `area = "{ $area }"` som säger vad som ska förändras där, eller ta bort området

problem-unanswered = inget gällande åtagande anger problem `{ $id }`, som har prioritet { $priority }
    .help = ange `{ $id }` i `problems` för ett åtagande som svarar mot det, eller ta bort dess `priority`
    .related-dropped = åtagande `{ $commitment }` anger det, men är avbrutet

commitment-unfounded = åtagande `{ $id }` anger inget problem
    .help = lägg till `problems` med vad det ska förändra

cause-missing = problem `{ $id }` har en prioritet, men ingen orsak
    .help = lägg till `cause` med vad som antas ligga bakom
