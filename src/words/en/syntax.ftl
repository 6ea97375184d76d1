### What is wrong with a file that is not TOML, and what to write instead.

toml-syntax = this is not TOML

    .typographic-quotes = `{ $mark }` is a typographic quotation mark; TOML only takes the straight one, `"`
    .help-typographic-quotes = put straight quotation marks `"` before and after the text
    .inner-quotes = a quotation mark inside the text ends it too early
    .help-inner-quotes = put a backslash before each quotation mark inside the text, `\"`, or use `“` and `”` there
    .no-break-space = there is a no-break space here; it looks like a space, but TOML does not take it as one
    .help-no-break-space = remove it and type an ordinary space
    .hidden-character = there is a character here that cannot be seen ({ $code })
    .help-hidden-character = remove it and what looks like a space around it, and type the space again
    .control-character = there is a control character here that cannot be seen ({ $code })
    .help-control-character = remove it; it may have come along when text was pasted
    .carriage-return = the line ends in a way that only old Macintosh programs use (a carriage return alone)
    .help-carriage-return = save the file with the line ends of Windows (CRLF) or Unix (LF)

    .decimal-comma = there is a comma in the number; the decimal sign is a point
    .help-number = write `{ $good }`
    .help-number-form = write the digits alone, with a point before decimals: `12500` or `12.5`
    .help-comma-or-thousands = write `{ $decimal }` if the comma begins the decimals, `{ $whole }` if it parts the thousands
    .thousands-separator = something stands between the digits of the number
    .help-thousands-separator = write `{ $whole }`, or `{ $good }` to make it easier to read
    .percent-sign = a per cent sign stands after the number, and does not belong there
    .help-percent-sign = write `{ $good }`; the per cent sign can stand in `unit`
    .number-with-unit = a unit stands after the number, and does not belong there
    .leading-zero = the number begins with a zero, which TOML does not take
    .help-leading-zero = write `{ $good }`, or `{ $text }` if it is not meant as a number
    .help-leading-zero-plain = remove the zero, or put quotation marks around it if it is not meant as a number
    .bad-number = this is not a number in TOML's form

    .date-form = this looks like a date, but not in TOML's form
    .help-date-form = write `{ $good }`
    .help-date-form-plain = write year, month and day with all digits: `2020-06-30`
    .impossible-date = there is no such day
    .help-impossible-date = look the date up; it is written year, month, day: `2020-06-30`

    .boolean-word = yes and no are written `true` and `false` in TOML, not `{ $word }`
    .help-boolean-word = write `{ $good }`
    .unquoted-text = this is neither a number nor a date nor `true` or `false`, and a text needs quotation marks
    .help-unquoted-text = write `{ $good }`
    .help-unquoted-text-plain = put quotation marks `"` before and after it
    .unclosed-text = the text begins with a quotation mark, but does not end with one
    .help-unclosed-text = put the same quotation mark after the last word of the text
    .unclosed-long-text = the text begins with three quotation marks, but nothing ends it
    .help-unclosed-long-text = put the same three quotation marks after the last word of the text
    .line-break-in-text = the text goes on on the next line, but between ordinary quotation marks it has only one
    .help-line-break-in-text = put three quotation marks, `"""`, before and after a text of several lines
    .backslash = in a text between `"` a backslash has a meaning of its own, and this is none that TOML knows
    .help-backslash = write two backslashes, `\\`, or put the text between single quotation marks: `'C:\folder'`

    .unclosed-list = the list that begins here has no end
    .help-unclosed-list = put `]` after its last value
    .unclosed-braces = the brace that opens here is not closed
    .help-unclosed-braces = put `{ "}" }` after the last value
    .extra-bracket = this bracket closes nothing
    .help-extra-bracket = remove it, or put the opening one where the list begins
    .missing-comma = there is no comma before this value
    .help-missing-comma = put a comma between the values of a list
    .extra-comma = there is a comma too many
    .help-extra-comma = remove it
    .list-without-brackets = there are several values here, but no brackets around them
    .help-list-without-brackets = write them as a list: `["first", "second"]`
    .list-brackets = the brackets around this list are not right
    .help-list-brackets = write `{ $good }`
    .equals-in-list = an equals sign does not belong in a list
    .help-equals-in-list = end the list before it with `]`, or put quotation marks around the text
    .brace-entry = something else than a key with a value stands between the braces
    .help-brace-entry = write `{ "{" } key = "value", another = "value" { "}" }`

    .missing-value = `{ $key }` has no value
    .help-missing-value = write the value after the equals sign, or remove the line
    .help-value-on-next-line = let the value begin on the same line, right after the equals sign
    .colon = a colon stands where the equals sign should
    .help-colon = write `{ $good }`
    .missing-equals = there is no equals sign after `{ $key }`
    .help-missing-equals = write `{ $good }`
    .help-missing-equals-plain = write `key = value`; a comment begins with `#`
    .extra-equals = there is an equals sign too many
    .help-extra-equals = write one equals sign between key and value
    .missing-key = there is no key before the equals sign
    .help-missing-key = write the key first: `key = value`
    .foreign-key = `{ $key }` is not a key; the keys are English words without å, ä and ö
    .help-foreign-key = write the English key of the format; a text of your own can stand in `note`
    .foreign-header = `{ $key }` is not a header; the headers are English words without å, ä and ö
    .help-foreign-header = write the English header of the format, such as `[[commitment]]`
    .help-nearest = did you mean `{ $nearest }`?
    .key-with-space = there is a space in `{ $key }`
    .help-key-with-space = write `{ $good }`
    .invalid-key = `{ $key }` is not a key
    .help-invalid-key = a key has only the letters a to z, digits, - and _
    .repeated-key = `{ $key }` stands twice here
    .help-repeated-key = keep one of them; if this begins another record, it needs a header of its own
    .related-first = the first one

    .repeated-table = `[{ $table }]` stands twice in the file
    .help-repeated-table = put all its keys under one of them
    .single-bracket = there is more than one `[{ $table }]`, and what a file has several of needs double brackets
    .help-header = write `{ $good }`
    .header-brackets = the brackets around this header are not right
    .bare-header = this header has no brackets
    .invalid-header = this is not a header
    .help-invalid-header = a header is one word between brackets: `[[commitment]]`
    .after-header = something stands behind the header
    .help-after-header = put it on a line of its own; a comment begins with `#`

    .after-value = something stands behind the value
    .help-after-value = put it on a line of its own; a comment begins with `#`
    .free-text = this line is neither a header nor a key with a value
    .help-free-text = begin it with `#` if it is a comment; a text is written `key = "text"`
    .too-deep = lists or tables lie too many levels deep in each other
    .no-table = a key is given to a value that is no table
    .other = this is not TOML: { $detail }


not-utf8 = the file is not saved as UTF-8
    .help = open it in an editor that shows å, ä and ö as they should be, and save it with the encoding UTF-8
    .help-archive = it looks like a Word file or another zip archive: save its text as plain text, with the encoding UTF-8
    .help-looks-like = it looks like { $encoding }: open it as that, and save it with the encoding UTF-8

unreadable-file = the file could not be read
    .not-allowed = you are not allowed to read the file
    .too-large = the file is larger than 4 MiB
    .not-regular = this is no ordinary file, but a pipe, a device or the like
    .leads-out = this is a link to something outside the tree
    .broken-link = this is a link that leads nowhere
    .help = see whether it still is there and the disk is well, and try again
    .help-not-allowed = ask whoever owns the file for the right to read it
    .help-too-large = an agreement takes a few dozen kilobytes; remove what is none, or split the file
    .help-not-regular = move it out of the tree, or give it a name that does not end in .toml
    .help-leads-out = put the file itself into the tree instead of the link
    .help-broken-link = remove the link, or put the file that it should lead to in its place

unknown-document = the file is no document: it has none of `[city]`, `[framework]` and `[agreement]`
    .several = the file is a second document too
    .register-expected = `city.toml` is no register: it has no `[city]`
    .register-elsewhere = `[city]` stands in another file than `city.toml`
    .no-register = the tree has no register: there is no `city.toml`
    .related-first = it is this document already
    .help = begin it with `[agreement]` or `[framework]`, or keep it outside the tree
    .help-nearest = did you mean `{ $nearest }`?
    .help-several = move one of the two, with all that belongs to it, to a file of its own
    .help-register-expected = write `[city]` with `id` and `name` in it, and keep frameworks and agreements in other files
    .help-register-elsewhere = keep the city's one register in `city.toml` at the top of the tree
    .help-no-register = write a `city.toml` with `[city]` in the folder `{ $root }`

unsupported-format = the file is not written in format 1
    .help = write `format = 1`
    .help-newer = write `format = 1` if it is in that format, or use a newer version of the program
