### The rules of the family “waiver”.

waiver-expired = the waiver of `{ $rule }` ended on { $end }
    .of-no-rule = the waiver ended on { $end }
    .help = mend what it covered and remove it, or decide on a later `valid_to`

waiver-unused = the waiver of `{ $rule }` covers no finding
    .help = remove it, or correct its `rule` or `record`
