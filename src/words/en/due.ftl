### What falls due.

due-title = { $city }: what falls due by { $until }, as of { $day }
    .whom = { $city }: what falls due for { $whom } by { $until }, as of { $day }
due-count = { $late ->
        [0] nothing is late
       *[other] { $late } late
    }, { $coming ->
        [0] nothing to come
       *[other] { $coming } to come
    }

due-heading-date = Date
due-heading-days = Days left
due-heading-what = What
due-heading-record = Record
due-heading-title = Title
due-heading-owners = Answers for it
due-heading-supporting = Takes part
due-heading-place = Place

due-commitment = commitment
    .late = commitment
    .event = Commitment
due-review = review
    .late = review
    .event = Review
due-agreement = agreement ends
    .late = agreement ended
    .event = Agreement ends
due-framework = framework ends
    .late = framework ended
    .event = Framework ends
due-permit = permit ends
    .late = permit ended
    .event = Permit ends
due-promise = promise ends
    .late = promise ended
    .event = Promise ends
due-waiver = waiver ends
    .late = waiver ended
    .event = Waiver ends

due-calendar = Cooperation agreements, { $city }
    .whom = Cooperation agreements, { $city }: { $whom }
due-event-owners = Answers for it: { $who }
due-event-supporting = Takes part: { $who }
due-event-record = Record: { $record }
due-event-place = Written in: { $place }
