### Reglerna i familjen ”waiver”.

waiver-expired = undantaget från `{ $rule }` gick ut { $end }
    .of-no-rule = undantaget gick ut { $end }
    .help = rätta det som undantaget gällde och ta bort det, eller besluta om ett senare `valid_to`

waiver-unused = undantaget från `{ $rule }` omfattar ingen anmärkning
    .help = ta bort det, eller rätta dess `rule` eller `record`
