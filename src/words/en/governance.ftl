### The rules of the family “governance”.

no-steering-group = framework `{ $id }` has no steering group, and { $count ->
        [one] an agreement under it has none either
       *[other] { $count } agreements under it have none either
    }
    .help = add a `[[body]]` with `kind = "steering-group"` here, or one to every agreement
    .related = agreement `{ $id }` has none

no-coordinator = agreement `{ $id }` does not say who coordinates it
    .help = add `coordinator` with the actor that holds the thread, such as the district

no-cadence = body `{ $id }` does not say how often it meets
    .help = add `meetings_per_year` with the number of meetings a year

unsigned = the agreement counts as signed, but { $ids } { $count ->
        [one] has
       *[other] have
    } not signed
    .help = add a `[[signature]]` for each that has signed; until all have, the status is `draft`

early-signature = this signature is from { $day }, before the decision of { $decided }
    .help = correct the day that is wrong; if neither is, sign again after the decision
    .related = the day of the decision

no-decision = `{ $id }` is no draft, but lacks { $keys }
    .help = add the day of the decision, and the number under which it is registered

no-follow-up = agreement `{ $id }` does not say how often it is reviewed
    .help = add `follow_up_months` with the months between two reviews

follow-up-too-rare = { $months } months lie between two reviews, but the framework allows at most { $most }
    .help = write `follow_up_months = { $most }` or less
    .related = what the framework allows
    .related-default = the framework does not say, so 24 months apply

follow-up-overdue = agreement `{ $id }` was last reviewed on { $since }, more than { $months ->
        [one] a month
       *[other] { $months } months
    } ago
    .never = agreement `{ $id }` began on { $since }, more than { $months ->
        [one] a month
       *[other] { $months } months
    } ago, and has not been reviewed
    .help = review it, and add a `[[review]]` with the day and who held it
    .related = the latest review

no-feedback = agreement `{ $id }` does not say how the public hears of it
    .help = add `feedback` with how the result is made known, such as on the municipality's website

no-board = agreement `{ $id }` does not say which board is told of it
    .help = add `board` with the board that reviews are reported to, such as the district board
