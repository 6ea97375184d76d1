//! The names of the months, as people write them in dates.

/// The beginnings of the months' names, in Swedish and English.
const MONTHS: [(&str, i8); 14] = [
    ("jan", 1),
    ("feb", 2),
    ("mar", 3),
    ("apr", 4),
    ("maj", 5),
    ("may", 5),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
    ("sep", 9),
    ("okt", 10),
    ("oct", 10),
    ("nov", 11),
    ("dec", 12),
];

/// The month that a word names, in full or shortened, whatever the case.
pub(super) fn named(word: &str) -> Option<i8> {
    let word = word.to_lowercase();
    let known = MONTHS.iter().find(|(start, _)| word.starts_with(start));
    known.filter(|_| word.chars().all(char::is_alphabetic)).map(|(_, month)| *month)
}
