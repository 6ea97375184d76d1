### The rules of the family “privacy”. None of them repeats what it found.

personal-number = { $count ->
        [one] `{ $key }` holds a personal number
       *[other] `{ $key }` holds { $count } personal numbers
    }
    .outside = a comment, a key or a line that cannot be read holds a personal number
    .help = remove it, and name a role, a unit or a case number instead

possible-personal-number = { $count ->
        [one] ten digits in `{ $key }` may be a personal number
       *[other] { $count } times ten digits in `{ $key }` may be personal numbers
    }
    .outside = ten digits in a comment, a key or a line that cannot be read may be a personal number
    .help = if it is one, remove it; if not, write it so that it cannot be taken for one

contact-detail =
    .email = `{ $key }` holds an e-mail address that looks like a person's
    .mobile = `{ $key }` holds a mobile phone number
    .both = `{ $key }` holds a mobile phone number and an e-mail address that looks like a person's
    .outside = a comment, a key or a line that cannot be read holds a mobile phone number or a person's e-mail address
    .help = name the role and the unit, or the address and number of its office
