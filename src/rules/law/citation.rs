//! A legal basis as a citation: “YYYY:N” at the beginning is a Swedish statute, the rest says where in it.

use jiff::civil::Date;

use super::statutes::{Statute, Title, statute};
use crate::diagnostic::Phrase;
use crate::model::{At, Commitment, Document, DocumentIndex, Period, Text};
use crate::rules::Reporter;
use crate::source::Span;

/// What a commitment cites of a statute whose time in force is checked.
pub(super) struct Citation<'t> {
    pub(super) index: DocumentIndex,
    pub(super) document: &'t Document,
    pub(super) commitment: &'t Commitment,
    /// The place of the text.
    pub(super) span: Span,
    pub(super) statute: &'static Statute,
    /// The first day of the commitment's period.
    pub(super) begins: Date,
}

/// The statute that a text cites, and what it says after the number.
pub(super) fn cited(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start();
    let (year, rest) = text.split_once(':')?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (_, after) = rest.split_at(digits);
    let is_number = year.len() == 4
        && year.bytes().all(|byte| byte.is_ascii_digit())
        && digits > 0
        && !after.starts_with(char::is_alphanumeric);
    is_number.then(|| (&text[..year.len() + 1 + digits], after))
}

/// A section's number and letter: `43 a`.
type Section = (u32, Option<char>);

/// Whether what follows a statute's number names a section: `43` in “6 och 43 §§” and “42–44 §§”, but not in “43 a §”.
pub(super) fn names_section(text: &str, number: u32) -> bool {
    let mut rest = text;
    while let Some(start) = rest.find(char::is_alphanumeric) {
        let (first, after) = first_section(&rest[start..]);
        let reaches_it = |first| (first..=last_section(after).unwrap_or(first)).contains(&(number, None));
        if first.is_some_and(reaches_it) {
            return true;
        }
        rest = after;
    }
    false
}

/// The section with which a text begins, unless that is another word, and what follows.
fn first_section(text: &str) -> (Option<Section>, &str) {
    let (number, after) = text.split_at(text.bytes().take_while(u8::is_ascii_digit).count());
    let next = after.trim_start();
    let (word, beyond) = next.split_at(next.find(|c: char| !c.is_alphanumeric()).unwrap_or(next.len()));
    let mut letters = word.chars().filter(|letter| letter.is_alphabetic());
    match (number.parse().ok(), letters.next(), letters.next()) {
        (Some(number), letter @ Some(_), None) => (Some((number, letter)), beyond),
        (Some(number), ..) => (Some((number, None)), after),
        (None, ..) => (None, beyond),
    }
}

/// The section with which a range ends, of what follows its first: “–44 §§”, “ § – 44 §”.
fn last_section(text: &str) -> Option<Section> {
    let end = text.trim_start_matches(|c: char| c.is_whitespace() || c == '§').strip_prefix(['-', '–', '—'])?;
    first_section(end.trim_start()).0
}

/// The citations of all judged documents whose commitments begin on a day that can be told.
pub(super) fn citations<'t>(report: &Reporter<'t>) -> impl Iterator<Item = Citation<'t>> + use<'t> {
    report.documents().flat_map(|(index, document)| {
        document.commitments.iter().filter(|commitment| !commitment.legal_basis.is_empty()).flat_map(
            move |commitment| {
                let of = move |At { value, span }: &At<Text>| {
                    let statute = statute(cited(value)?.0)?;
                    let begins = first_day(document, commitment)?;
                    Some(Citation { index, document, commitment, span: *span, statute, begins })
                };
                commitment.legal_basis.items().iter().filter_map(of)
            },
        )
    })
}

/// The first day of a commitment's period; none where that is open or a finding is about it.
fn first_day(document: &Document, commitment: &Commitment) -> Option<Date> {
    let Commitment { starts_on, due_on, .. } = commitment;
    if !starts_on.is_absent() {
        return starts_on.copied().filter(|_| !Period::of(starts_on, due_on).is_reversed());
    }
    document.period().from.filter(|_| !commitment.damaged && !document.is_period_reported())
}

/// A sentence with what a statute is called.
pub(super) fn naming(variant: &'static str, title: Title) -> Phrase {
    Phrase::new(variant).with("number", title.number).with("name", title.name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_statute_is_read_at_the_beginning_alone() {
        assert_eq!(cited("2018:1200 9 §"), Some(("2018:1200", " 9 §")));
        assert_eq!(cited(" 1990:52"), Some(("1990:52", "")));
        assert_eq!(cited("2023:421, 3 §"), Some(("2023:421", ", 3 §")));
        for text in ["lag (2018:1200)", "SFS 2018:1200", "18:1200", "2018:", "2018:12b", "2018", "Brå 2018:14", ""] {
            assert_eq!(cited(text), None, "{text}");
        }
    }

    #[test]
    fn a_section_is_a_whole_number_without_a_letter() {
        for text in
            [" 43 §", ", 43§", " 6 och 43 §§", " 43 § första stycket", " 43", " 43, 44 §§", " 43 § i LVU", " 43 § p. 2"]
        {
            assert!(names_section(text, 43), "{text}");
        }
        for text in ["", " 6 §", " 143 §", " 43 a §", " 43a §", " 4 och 3 §§", " 43 a och 44 §§"] {
            assert!(!names_section(text, 43), "{text}");
        }
    }

    #[test]
    fn a_range_names_all_sections_between_its_ends() {
        for text in [" 42–44 §§", " 42 - 44 §§", " 42 § – 44 §", " 42a–44 §§", " 6, 42–43 a §§", " 43-44 §§"]
        {
            assert!(names_section(text, 43), "{text}");
        }
        for text in [" 41–42 §§", " 43 a–44 §§", " 44–45 §§", " 6–", " 6–å"] {
            assert!(!names_section(text, 43), "{text}");
        }
    }
}
