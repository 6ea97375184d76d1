//! Texts without the breaks and the runs of white space that they are written with.

/// The text on one line, to be shown beside others: no-break spaces keep together what belongs together.
pub(crate) fn one_line(text: &str) -> String {
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text with every run of white space as one space, to be compared with others.
pub(crate) fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
