### What refers to what, and why a cell of the coverage is as it is.

trace-to = Refers to
trace-in = Holds
trace-from = Is referred to by
trace-elsewhere = (see elsewhere)
trace-deeper = { $count ->
        [one] one line lies deeper and is
       *[other] { $count } lines lie deeper and are
    } left out here; `--format json` has everything
trace-nothing = it refers to nothing, and nothing refers to it

## Why a cell of the coverage is as it is

cell-title = { $area } in { $unit }: { $state }
cell-inactive = { $unit } is not there on { $day }: the coverage has no row for it
cell-counted = taken over from { $unit }: { $state }
cell-none = no agreement in force reaches { $unit }
cell-chosen = chosen
    .words = chosen: { $words }
cell-declined = declined
    .words = declined: { $words }
cell-local = its own area
    .words = its own area: { $words }
cell-unsaid = says nothing of the area
cell-city = city: { $who }
cell-police = police: { $who }
cell-others = of neither side, or not there: { $who }
cell-nobody = neither city nor police takes part there
cell-not-there = is not for { $unit }
cell-dropped = does not count
cell-others-heading = Not in force
    .draft = draft
cell-missing = What is missing for a better state
cell-lack-agreement = an agreement in force that reaches { $unit }
cell-lack-word = a word on the area in { $agreement }: that it is chosen, or why it is declined
cell-lack-choice = that { $agreement } chooses the area instead of declining it
cell-lack-commitment = a live commitment of { $agreement } in the area that is for { $unit } and in which city or police take part; both, for it to be covered
cell-lack-city = somebody of the city who takes part in a live commitment of { $agreement } in { $unit }
cell-lack-police = somebody of the police who covers { $unit } and takes part in a live commitment of { $agreement }
