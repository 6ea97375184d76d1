### The rules of the family “framework”.

agreement-missing = no agreement in force reaches `{ $unit }`
    .taken-over = no agreement in force reaches `{ $unit }`, nor { $ids }, which it took over
    .help = make an agreement that names it in `districts`, or add its file if there is one
    .related-ended = the last one that did, `{ $agreement }`, ends here

binding-area-unmet = there is no live commitment in area `{ $area }`, which the framework makes binding
    .declined = area `{ $area }` is declined, although the framework makes it binding
    .help = add a commitment with `area = "{ $area }"`
    .help-declined = remove it from `areas`, choose it in an `[[area]]` and commit to something in it
    .related = `{ $area }` is made binding here

requirement-unmet = requirement `{ $requirement }` is not met: no live commitment that lists it has { $missing } in it
    .partly = requirement `{ $requirement }` is met in part: no live commitment that lists it has { $missing } in it
    .the-city = the city
    .the-police = the police
    .help = add `{ $requirement }` to the `requirements` of commitments in which each side that it binds takes part
    .help-partly = let an actor of the missing side lead or support a commitment that lists `{ $requirement }`
    .related = the requirement

area-empty = area `{ $area }` is chosen, but has neither a commitment nor an indicator
    .local = local area `{ $area }` has neither a commitment nor an indicator
    .help = commit to something in it, or decline it with a reason in a `[[declined]]`
    .help-local = commit to something in it, or remove it

area-one-sided = city and police do not both take part in the live commitments of area `{ $area }` in { $units }
    .without-police = the police take no part in the live commitments of area `{ $area }` in { $units }
    .without-city = the city takes no part in the live commitments of area `{ $area }` in { $units }
    .help = let an actor of the missing side lead or support one of them there
    .help-police = let the police area that covers the place lead or support one of them

area-undeclared = { $count ->
        [one] { $one } is
       *[other] { $count } { $many } are
    } in area `{ $area }`, which the agreement did not choose
    .help = choose `{ $area }` in an `[[area]]`, or name an area that is chosen

administration-absent = { $count ->
        [one] { $ids } takes part in no live commitment in area `{ $area }`, although the framework names it there
       *[other] none of { $ids } takes part in a live commitment in area `{ $area }`, although the framework names them there
    }
    .help = agree with the administration on its part, and name it in the `supporting` of a commitment in `{ $area }`
    .related = the framework names it here

area-unaddressed = the agreement neither chooses nor declines { $ids }
    .help = choose each in an `[[area]]`, or decline it with a reason in a `[[declined]]`
