### The rules of the family “structure”.

unknown-key = { $kind } has no key `{ $key }`
    .table = { $document } has no table `{ $key }`
    .top-level = the key `{ $key }` stands above the first header, where only `format` does
    .help-nearest = did you mean `{ $nearest }`?
    .help-keys = its keys are { $keys }
    .help-tables = its tables are { $tables }
    .help-elsewhere = it belongs in { $documents }
    .help-top-level = move it below `[{ $table }]`, or below the header of the record that it belongs to
    .help-format = `format = 1` stands at the top of the file, above the first header
    .help-own-header = there are no tables within records: write it below a header of its own, `{ $header }`
    .help-flat = there are no tables within records: write what it says with the record's own keys

missing-key = { $kind } lacks the key `{ $key }`
    .named = { $kind } `{ $id }` lacks the key `{ $key }`
    .empty-list = the list `{ $key }` is empty
    .blank = the text of `{ $key }` is blank
    .help = write a line `{ $key } = …` below the header
    .help-empty-list = write at least one entry
    .help-blank = write what it should say
    .help-blank-optional = write what it should say, or remove the key
    .help-blank-element = write what it should say, or remove the entry

wrong-type = `{ $key }` takes { $expected }, but this is { $found }
    .element = every entry of `{ $key }` is { $expected }, but this is { $found }
    .single-bracket = a file may have several records `{ $key }`, so their headers have double brackets
    .double-bracket = a file has one record `{ $key }`, so its header has single brackets
    .another = a file has one record `{ $key }`, and this is another
    .no-record = `{ $key }` is a table, not a value
    .help-single = write `[{ $key }]`
    .help-several = write `[[{ $key }]]`
    .help-another = keep one of them
    .help-form = write `{ $form }`
    .help-date = write year, month and day: `2026-03-01`
    .help-flag = write `true` or `false`
    .help-number = write the number alone, without quotation marks
    .help-whole = write a whole number, without decimals
    .help-quotes = write a text in quotation marks
    .help-list = write a list, every entry in quotation marks of its own: `["…", "…"]`
    .help-levels = write rules and their levels: { "`{ no-time = \"warning\" }`" }
    .help-no-brackets = remove the brackets: there is only one
    .help-only-one = keep one of them

unknown-value = `{ $value }` is no value of `{ $key }`
    .too-small = `{ $key }` must be { $least } or more
    .too-large = the number is too large for `{ $key }`
    .not-finite = `{ $key }` takes a number with an end
    .fixed-level = the level of rule `{ $rule }` cannot be changed
    .not-waivable = what rule `{ $rule }` finds cannot be waived
    .help = the values are { $values }
    .help-nearest = did you mean `{ $nearest }`?
    .help-number = write the number that it should be, or remove the key
    .help-fixed-level = remove the line: what cannot be read cannot be checked
    .help-not-waivable = mend what it finds, and remove the waiver

invalid-id = `{ $id }` does not have the form of an id
    .help-form = write `{ $form }`, here and wherever it is named
    .help = write small letters from a to z and digits, with a hyphen between words: `cameras-1`

duplicate-id = the id `{ $id }` is used twice
    .document = two documents have the id `{ $id }`
    .reserved = the id `{ $id }` is reserved
    .entry = `{ $entry }` stands twice in `{ $key }`
    .text = the same text stands twice in `{ $key }`
    .area = area `{ $id }` is named twice
    .local-area = the framework has an area `{ $id }` already
    .related-first = the first one
    .related-framework = the framework's area
    .help = give one of them another id
    .help-reserved = give it another id: `city` and `police` always stand for the whole city and the whole police
    .help-entry = remove one of them
    .help-area = keep one: an area is chosen or declined, and that once
    .help-local-area = choose the framework's area with `[[area]]`, or give this one an id of its own

hidden-character = the text of `{ $key }` has a character in it that cannot be seen ({ $character })
    .help = remove it, and write the word around it anew; such characters come along when text is pasted

placeholder-text = the text of `{ $key }` says nothing yet
    .help = write what it should say, or remove an optional key until you know
