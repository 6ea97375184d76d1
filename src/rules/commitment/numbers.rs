//! Numbers in digits, told from years and from the numbers of statutes.

use super::vague::{COUNTED, COUNTING, SECTIONS};

/// How far ahead of a number the sign of a section is looked for, in bytes.
const FARTHEST_SECTION: usize = 40;

/// Whether a text has a number in digits or a date in digits. A year is none, nor are the numbers of a statute and of
/// its sections, nor digits at the end of a name (`Q1`).
pub(super) fn has_number(text: &str) -> bool {
    // Most texts end here; a look at all bytes alike is one at many bytes at a time.
    if !text.bytes().fold(false, |found, byte| found | byte.is_ascii_digit()) {
        return false;
    }
    let mut at = 0;
    while let Some(found) = text.as_bytes()[at..].iter().position(u8::is_ascii_digit) {
        let start = at + found;
        let (before, rest) = text.split_at(start);
        let (digits, after) = rest.split_at(leading_digits(rest));
        at = start + digits.len();
        if before.ends_with(char::is_alphabetic) {
            continue;
        }
        if is_year(digits) && !is_counted(before, after) {
            match beyond_year(after) {
                Some(length) => at += length,
                None => return true,
            }
        } else if !is_section(before, after) {
            return true;
        }
    }
    false
}

/// Whether a word is a year.
pub(super) fn is_year(word: &str) -> bool {
    word.len() == 4 && matches!(word.parse(), Ok(1900..=2099_u16))
}

/// How much of what stands after a year belongs to it: the other year of `2019–22`, the month of `2020-06`, the number
/// of the statute `2018:1200`, of the bill `2022/23:43`, of the decision `2019/1`. None where it all is a day.
fn beyond_year(after: &str) -> Option<usize> {
    let part = |at: usize, signs: &[char]| {
        let digits = after[at..].strip_prefix(signs)?;
        let length = leading_digits(digits);
        (length > 0).then(|| (after.len() - digits.len() + length, length))
    };
    let dashes = &['-', '–'];
    if let Some((end, 2)) = part(0, dashes) {
        return part(end, dashes).is_none().then_some(end);
    }
    let mut at = 0;
    if let Some((end, _)) = part(at, &['/']) {
        if part(end, &['/']).is_some() {
            return None;
        }
        at = end;
    }
    Some(part(at, &[':']).map_or(at, |(end, _)| end))
}

/// Whether four digits that may be a year count something: “minst 2000”, “2000 kronor”.
fn is_counted(before: &str, after: &str) -> bool {
    is_among(last_word(before), COUNTING) || is_among(first_word(after), COUNTED)
}

/// Whether digits number a section of a statute: “9 §”, “3, 6 och 7 §§”, “3 kap. 5 §”, “§ 9”, “section 9”.
fn is_section(before: &str, after: &str) -> bool {
    if before.trim_end().ends_with('§') || is_among(last_word(before), SECTIONS) {
        return true;
    }
    let mut ahead = &after[..after.floor_char_boundary(FARTHEST_SECTION)];
    loop {
        ahead = ahead.trim_start_matches(|c: char| c.is_whitespace() || c.is_ascii_digit() || ",-–".contains(c));
        let word = first_word(ahead);
        if ahead.starts_with('§') || word == "kap" {
            return true;
        }
        let is_letter = word.chars().count() == 1;
        if !is_letter && !is_among(word, &["och", "samt", "and"]) {
            return false;
        }
        ahead = &ahead[word.len()..];
    }
}

fn leading_digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// The word before a place, if only white space or a full stop is between.
fn last_word(before: &str) -> &str {
    let before = before.trim_end_matches(|c: char| c.is_whitespace() || c == '.');
    &before[before.trim_end_matches(char::is_alphabetic).len()..]
}

/// The word after a place, if only white space is between.
fn first_word(after: &str) -> &str {
    let after = after.trim_start();
    &after[..after.len() - after.trim_start_matches(char::is_alphabetic).len()]
}

fn is_among(word: &str, words: &[&str]) -> bool {
    words.iter().any(|one| word.eq_ignore_ascii_case(one))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_dates_and_times_are_numbers() {
        for text in [
            "minst 40 av årets veckor",
            "1 gång om året",
            "senast 2020-06-30",
            "senast 2020/06/30",
            "den 30 juni 2020",
            "den 30/6 2020",
            "30 June 2020",
            "by June 30th, 2020",
            "kl. 18–22",
            "med 20%",
            "1 200 kronor",
            "år 2020 och 3 gånger",
            "minst 2000 samtal",
            "2000 kronor",
            "2 000 samtal",
            "20200630",
            "enligt 2018:1200 minst 4 gånger",
            "24/7",
            "2,5 timmar",
            "1850 samtal",
            "den 1:a i varje månad",
        ] {
            assert!(has_number(text), "{text}");
        }
    }

    #[test]
    fn years_statutes_and_names_are_none() {
        for text in [
            "",
            "under 2020",
            "2019–2022",
            "2019-2022",
            "läsåret 2019/20",
            "läsåret 2019/2020",
            "2019–22",
            "2019–22– och framåt",
            "i juni 2020",
            "senast 2020-06",
            "på 2020-talet",
            "in the 2020s",
            "enligt lag (2018:1200)",
            "SFS 2018:1200 9 §",
            "enligt 9 § kamerabevakningslagen (2018:1200)",
            "2018:1200 9–10 §§",
            "lag (2023:421) 3, 6, 7 och 13 §§",
            "3 kap. 5 §",
            "4 a § lag 2023:196",
            "§ 9",
            "section 9 of the act (2018:1200)",
            "prop. 2022/23:43",
            "dataskyddsförordningen (EU) 2016/679",
            "KS 2019/1",
            "under Q1",
        ] {
            assert!(!has_number(text), "{text}");
        }
    }
}
