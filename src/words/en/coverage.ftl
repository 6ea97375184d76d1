### The coverage of the city, and what is missing in it.

coverage-by-area = { $city }: coverage of focus areas
coverage-by-requirement = { $city }: requirements met by the agreements
coverage-by-problem = { $city }: problems and what answers them
coverage-by-administration = { $city }: where specialist administrations take part
coverage-gaps = { $city }: what is missing
coverage-when = as of { $day }
    .under = { $framework }, as of { $day }
    .not = { $framework } (not in force), as of { $day }

coverage-unit = District
    .whole = Municipality
coverage-agreement = Agreement
coverage-agreements = Agreements
coverage-administration = Administration
coverage-covered = Covered
coverage-commitments = Commitments
coverage-met = Met
coverage-priority = Priority
coverage-problem = Problem
coverage-area = Area
coverage-record = Record
coverage-all = All
coverage-elsewhere = Other areas

coverage-state-covered = covered
coverage-state-one-sided = one side only
coverage-state-empty = chosen, nothing done
coverage-state-declined = declined
coverage-state-unaddressed = not mentioned
coverage-state-no-agreement = no agreement
coverage-requirement-met = met
coverage-requirement-partly = partly
coverage-requirement-unmet = not met
coverage-requirement-not-applicable = does not apply

coverage-percent = covered: { $percent } %, { $covered } of { $asked } cells that are not declined (local areas not counted)
    .none = covered: no cell to count
coverage-met-percent = met: { $percent } %, { $met } of { $asked } requirements that apply
    .none = met: no requirement applies
coverage-effort = { $commitments ->
        [0] no live commitment
        [one] 1 live commitment
       *[other] { $commitments } live commitments
    }: the city leads { $city }, the police { $police }{ $others ->
        [0] { "" }
       *[other] , others { $others }
    }; { $overdue ->
        [0] none overdue
       *[other] { $overdue } overdue
    }
coverage-problems = { $problems ->
        [one] 1 problem
       *[other] { $problems } problems
    } in the agreements in force, { $unanswered ->
        [0] every prioritised one answered
        [one] 1 prioritised one without an answer
       *[other] { $unanswered } prioritised ones without an answer
    }
    .none = no problems in the agreements in force
coverage-key-led = 2+1: the city leads two, the police one
coverage-key-overdue = ! something is overdue
coverage-key-local = * local area
coverage-key-inherited = † by the agreements of the districts that it took over
coverage-key-administrations = ● leads, ◐ supports, ○ named by the framework but takes no part, · nothing
coverage-key-parts = 2+1: leads two commitments, supports one
coverage-key-absent = ° missing in some agreement that chose the area
coverage-no-areas = the framework has no focus areas
coverage-no-requirements = the framework has no requirements
coverage-without = no city
    .police = no police

gap-binding-area = binding areas without a live commitment, by agreement: { $count }
    .one = binding area without a live commitment
gap-requirement = requirements that agreements do not meet: { $count }
    .one = requirement not met
gap-no-agreement = districts without an agreement in force: { $count }
    .whole = the municipality has no agreement in force
    .one = no agreement in force
gap-empty = chosen areas in which nothing is done, by district: { $count }
    .whole = chosen areas in which nothing is done: { $count }
    .one = nothing done
gap-one-sided = areas in which one side takes no part, by district: { $count }
    .whole = areas in which one side takes no part: { $count }
    .one = one side only
gap-unanswered-problem = prioritised problems without an answer: { $count }
    .one = prioritised problem without an answer
gap-absent-administration = places where an administration is named but takes no part: { $count }
    .one = administration takes no part
gap-without = the city takes no part
    .police = the police take no part
    .both = neither the city nor the police takes part
gap-new-file = new file { $path }
gap-what = What
gap-who = Who
gap-subject = In
gap-missing = Missing
gap-place = Mend in
gap-count = { $count ->
        [0] no gaps
        [one] 1 thing is missing
       *[other] { $count } things are missing
    }

coverage-under = { $city }: covered { $percent } %, less than { $least } %
    .requirement = { $city }: met { $percent } %, less than { $least } %
