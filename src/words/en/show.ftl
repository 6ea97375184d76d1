### The page of one thing.

show-as-of = as of { $day }
    .moved = as of { $day }, agreements as they stood on { $on }

show-state = State
show-when = When
show-from = from { $day }
show-until = until { $day }
show-by = by { $day }
show-often = { $times ->
        [one] once
       *[other] { $times } times
    }
    .week = { $times ->
        [one] once a week
       *[other] { $times } times a week
    }
    .month = { $times ->
        [one] once a month
       *[other] { $times } times a month
    }
    .quarter = { $times ->
        [one] once a quarter
       *[other] { $times } times a quarter
    }
    .term = { $times ->
        [one] once a term
       *[other] { $times } times a term
    }
    .year = { $times ->
        [one] once a year
       *[other] { $times } times a year
    }
show-throughout = all the time
show-times = { $times ->
        [one] done once
       *[other] done { $times } times
    }
show-times-done = { $times ->
        [0] not done so far
        [one] done once so far
       *[other] done { $times } times so far
    }
show-reported = reported { $day }
show-told = told to the board { $day }
show-assessed = assessed by { $who }
show-with = with { $who }
show-yes = yes
show-no = no
show-money = SEK { $amount }
show-months = { $months ->
        [one] month
       *[other] { $months } months
    }

show-goal = Goal: { $goal }
show-problem = problem
    .priority = problem { $priority }
show-answered = { $count ->
        [0] no commitment answers it
        [one] 1 commitment answers it
       *[other] { $count } commitments answer it
    }
show-measure = indicator
    .output = what was done
    .effect = what changed
show-latest = latest { $value } ({ $day })
show-not-measured = not measured yet
show-share = { $percent } % of the way
    .reached = target reached
    .away = further away than at the beginning
show-in-force = in force
    .not = not in force

show-measures = How it is measured
show-results = Results
show-reviews = Reviews
show-agreements = Agreements
show-coverage = Coverage in { $unit }
show-missing = missing: { $who }
show-leads = Leads
show-takes-part = Takes part in
show-answers = Answered by
show-for = For
show-no-area = How the parties work together
show-nothing = no commitment in the agreements in force
show-elsewhere = { $count ->
        [one] 1 commitment more in an agreement that is not in force
       *[other] { $count } commitments more in agreements that are not in force
    }

show-lines-focus_area = Focus areas
show-lines-requirement = Requirements
show-lines-body = Structure
show-lines-permit = Permits
show-lines-promise = Citizen promises
