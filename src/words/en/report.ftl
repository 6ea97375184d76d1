### What several reports say.

warning-broken = { $files ->
        [one] 1 file cannot be read in full; what it says is missing here
       *[other] { $files } files cannot be read in full; what they say is missing here
    }: `samverkan validate` says why

days-late = { $days ->
        [one] 1 day late
       *[other] { $days } days late
    }
days-today = today
days-left = { $days ->
        [one] in 1 day
       *[other] in { $days } days
    }

actor-police = the police

## States of commitments and documents

state-overdue = overdue ({ $state })
state-declined = declined
state-planned = not begun
state-unreported = not reported
state-not-started = not started
state-ongoing = ongoing
state-partly = partly done
state-done = done
state-dropped = dropped

## States of areas and requirements

state-covered = covered
state-one-sided = one-sided
state-empty = empty
state-unaddressed = not mentioned
state-no-agreement = no agreement
state-met = met
state-partly-met = partly met
state-unmet = unmet
state-not-applicable = does not apply
