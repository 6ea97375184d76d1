### Words that belong to no rule: levels, headings, counts, the names of records and types.

nameless = (without an id)
join-and = and
join-or = or

level-error = error
level-warning = warning
level-info = info
level-off = off

status-waived = waived by `{ $owner }`: { $reason }
    .until = waived by `{ $owner }` until { $day }: { $reason }
status-baseline = in the baseline

heading-help = help
heading-note = note

## The last line of a validation, put together from the counts

closing = checked { $files ->
        [one] 1 file
       *[other] { $files } files
    } as of { $day }: { $findings }
    .trees = checked { $files ->
        [one] 1 file
       *[other] { $files } files
    } of { $trees } trees as of { $day }: { $findings }

count-error = { $count ->
        [one] 1 error
       *[other] { $count } errors
    }
count-warning = { $count ->
        [one] 1 warning
       *[other] { $count } warnings
    }
count-info = { $count } info
count-none = no findings
count-waived = { $count } waived
count-baseline = { $count } in the baseline

## Entries of a baseline for which there is no finding any more

baseline-stale = { $count ->
        [one] 1 entry of { $file } no longer matches
       *[other] { $count } entries of { $file } no longer match
    }:
    .entry = { $rule } in { $record }
    .entry-of-file = { $rule }
    .help = --write-baseline { $file } removes what no longer matches

## Kinds of documents and records; .a with the article, .many in the plural

kind-city = city
    .a = a city
    .many = cities
kind-register = register
    .a = the register `city.toml`
    .many = registers
kind-checks = checks
    .a = a table of checks
    .many = checks
kind-district = district
    .a = a district
    .many = districts
kind-police_area = local police area
    .a = a local police area
    .many = local police areas
kind-administration = administration
    .a = an administration
    .many = administrations
kind-organisation = organisation
    .a = an organisation
    .many = organisations
kind-waiver = waiver
    .a = a waiver
    .many = waivers
kind-framework = framework
    .a = a framework
    .many = frameworks
kind-focus_area = focus area
    .a = a focus area
    .many = focus areas
kind-requirement = requirement
    .a = a requirement
    .many = requirements
kind-body = body
    .a = a body
    .many = bodies
kind-commitment = commitment
    .a = a commitment
    .many = commitments
kind-signature = signature
    .a = a signature
    .many = signatures
kind-agreement = agreement
    .a = an agreement
    .many = agreements
kind-situation_report = situation report
    .a = a situation report
    .many = situation reports
kind-area = chosen area
    .a = a chosen area
    .many = chosen areas
kind-local_area = local area
    .a = a local area
    .many = local areas
kind-declined = declined area
    .a = a declined area
    .many = declined areas
kind-problem = problem
    .a = a problem
    .many = problems
kind-indicator = indicator
    .a = an indicator
    .many = indicators
kind-permit = permit
    .a = a permit
    .many = permits
kind-result = result
    .a = a result
    .many = results
kind-measurement = measurement
    .a = a measurement
    .many = measurements
kind-review = review
    .a = a review
    .many = reviews
kind-promise = citizen promise
    .a = a citizen promise
    .many = citizen promises

kind-document = document
    .a = a document
    .many = documents
kind-record = record
    .a = a record
    .many = records
kind-actor = actor
    .a = an actor
    .many = actors
kind-rule = rule
    .a = a rule
    .many = rules
kind-profile = profile
    .a = a profile
    .many = profiles

## Types of values

type-text = a text
type-date = a date
type-time = a time
type-date-time = a date with a time
type-integer = a whole number
type-number = a number
type-decimal = a number with decimals
type-boolean = true or false
type-list = a list
type-texts = a list of texts
type-table = a table
type-tables = a list of tables
type-id = an id
type-ids = a list of ids
