//! Swedish personal and coordination numbers in a text: where they stand, and the text without their digits.

use std::borrow::Cow;
use std::ops::Range;

use jiff::civil::Date;

/// A number that identifies a person, or seems to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Personal {
    /// Where it stands.
    pub range: Range<usize>,
    /// Whether it is written in full or with its sign; ten digits alone may be something else.
    pub certain: bool,
}

/// The numbers of a text, in its order. A number that is part of a longer one, as case and registry numbers are, is none.
pub fn find(text: &str) -> impl Iterator<Item = Personal> {
    let (mut from, mut last) = (0, 0);
    std::iter::from_fn(move || {
        while let Some(digits) = next_run(text.as_bytes(), from) {
            from = digits.end;
            if let Some(found) = number(text, digits, last) {
                (from, last) = (found.range.end, found.range.end);
                return Some(found);
            }
        }
        from = text.len();
        None
    })
}

/// The text with `*` for every digit of its numbers.
pub fn masked(text: &str) -> Cow<'_, str> {
    let mut numbers = find(text).map(|number| number.range).peekable();
    if numbers.peek().is_none() {
        return Cow::Borrowed(text);
    }
    let mut masked = text.to_owned();
    numbers.for_each(|range| mask(&mut masked, range));
    Cow::Owned(masked)
}

/// Writes `*` over every digit of a stretch; no byte of the text moves.
pub fn mask(text: &mut String, stretch: Range<usize>) {
    let masked = text[stretch.clone()].replace(|c: char| c.is_ascii_digit(), "*");
    text.replace_range(stretch, &masked);
}

/// How many digits in a row a number begins with at least: the day of birth.
const FEWEST: usize = 6;

/// The next row of digits that is long enough. Every sixth byte tells whether there may be one.
fn next_run(bytes: &[u8], mut from: usize) -> Option<Range<usize>> {
    loop {
        let probe = from + FEWEST - 1;
        if !bytes.get(probe)?.is_ascii_digit() {
            from = probe + 1;
            continue;
        }
        let start = probe - digits_in(bytes[from..probe].iter().rev());
        let end = probe + digits_in(&bytes[probe..]);
        if end - start >= FEWEST {
            return Some(start..end);
        }
        from = end;
    }
}

fn digits_in<'b>(bytes: impl IntoIterator<Item = &'b u8>) -> usize {
    bytes.into_iter().take_while(|byte| byte.is_ascii_digit()).count()
}

/// Whether the neighbouring bytes, the nearest first, are digits with a sign before them; too few for another person's.
fn is_joined(mut neighbours: impl Iterator<Item = u8>) -> bool {
    let is_sign = neighbours.next().is_some_and(|byte| b"-+/.:".contains(&byte));
    is_sign && (1..FEWEST).contains(&neighbours.take(FEWEST).take_while(u8::is_ascii_digit).count())
}

/// The number that begins with a row of digits, if it is one; the one before it ends at `last`.
fn number(text: &str, birth: Range<usize>, last: usize) -> Option<Personal> {
    let bytes = text.as_bytes();
    let (range, certain) = match birth.len() {
        12 => (birth.clone(), true),
        10 => (birth.clone(), false),
        6 | 8 => {
            let sign = text[birth.end..].chars().next().filter(|c| is_sign(*c))?;
            let serial = birth.end + sign.len_utf8();
            if digits_in(&bytes[serial..]) != 4 {
                return None;
            }
            (birth.start..serial + 4, true)
        }
        _ => return None,
    };
    let (before, after) = (&text[last..range.start], &text[range.end..]);
    let is_glued = |neighbour: Option<char>| neighbour.is_some_and(char::is_alphanumeric);
    if range == birth && (is_glued(before.chars().next_back()) || is_glued(after.chars().next())) {
        return None;
    }
    let (before, after) = (before.bytes().rev(), after.bytes());
    if is_joined(before) || is_joined(after) {
        return None;
    }
    let digits: Vec<i8> =
        text[range.clone()].bytes().filter(u8::is_ascii_digit).map(|digit| (digit - b'0').cast_signed()).collect();
    is_valid(&digits).then_some(Personal { range, certain })
}

/// Hyphens and dashes of all kinds, as word processors put them, and the plus sign of those who are over a hundred.
const fn is_sign(c: char) -> bool {
    matches!(c, '-' | '+' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// Whether ten or twelve digits have a day of birth, for a coordination number 60 days later, and the right check digit.
fn is_valid(digits: &[i8]) -> bool {
    let (century, digits) = digits.split_at(digits.len() - 10);
    let two = |digits: &[i8]| digits[0] * 10 + digits[1];
    let century = if century.is_empty() { 20 } else { two(century) };
    let (year, month, day) = (two(digits), two(&digits[2..]), two(&digits[4..]));
    let day = if day > 60 { day - 60 } else { day };
    let sum: i8 = digits.chunks(2).map(|pair| pair[0] * 2 / 10 + pair[0] * 2 % 10 + pair[1]).sum();
    (18..=20).contains(&century)
        && Date::new(i16::from(century) * 100 + i16::from(year), month, day).is_ok()
        && sum % 10 == 0
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn found(text: &str) -> Vec<(&str, bool)> {
        let ranges: Vec<_> = find(text).collect();
        ranges.into_iter().map(|Personal { range, certain }| (&text[range], certain)).collect()
    }

    #[test]
    fn twelve_digits_or_a_sign_are_certain_and_ten_digits_alone_are_not() {
        for number in ["191212121212", "19121212-1212", "19121212+1212", "121212-1212", "121212+1212", "121212–1212"]
        {
            assert_eq!(found(number), [(number, true)]);
            assert_eq!(found(&format!("Pnr: {number}, Årsta")), [(number, true)]);
        }
        assert_eq!(found("1212121212"), [("1212121212", false)]);
        assert_eq!(found("(1212121212)."), [("1212121212", false)]);
    }

    #[test]
    fn a_coordination_number_is_a_day_of_birth_and_sixty() {
        assert_eq!(found("19701063-2391"), [("19701063-2391", true)]);
        assert_eq!(found("701063-2391"), [("701063-2391", true)]);
        assert_eq!(found("7010632391"), [("7010632391", false)]);
    }

    #[test]
    fn the_day_and_the_check_digit_must_be_right() {
        for wrong in ["19121212-1213", "191312-1214", "20190229-1230", "191232-1217", "17121212-1212", "21121212-1212"]
        {
            assert_eq!(found(wrong), [], "{wrong}");
        }
        assert_eq!(found("556677-8899"), [], "an organisation");
        assert_eq!(found("165566778899"), [], "an organisation");
        for check in 0..10 {
            assert_eq!(found(&format!("20000229-238{check}")).len(), usize::from(check == 1), "{check}");
            assert!(found(&format!("19000229-238{check}")).is_empty(), "{check}: 1900 had no such day");
        }
    }

    #[test]
    fn what_is_part_of_something_longer_is_none() {
        for longer in [
            "1191212121212",
            "1912121212120",
            "2018-1212121212",
            "121212-1212-1",
            "121212-1212/2019",
            "1.121212-1212",
            "2019:121212-1212",
            "K1212121212",
            "1212121212abc",
            "KS191212121212",
            "5000-K121212-12",
            "121212-12123",
            "4f1212121212ab",
            "41d4-a716-191212121212",
            "2018-1234567",
            "070-174 06 05",
        ] {
            assert_eq!(found(longer), [], "{longer}");
        }
    }

    #[test]
    fn several_numbers_are_found_however_they_are_joined() {
        let one = ("121212-1212", true);
        assert_eq!(found("121212-1212 121212-1212"), [one, one]);
        assert_eq!(found("121212-1212/121212-1212"), [one, one]);
        assert_eq!(found("121212-1212-121212-1212"), [one, one]);
        assert_eq!(found("pnr121212-1212och 1212121212"), [one, ("1212121212", false)]);
    }

    #[test]
    fn a_masked_text_keeps_its_bytes() {
        assert_eq!(masked("Å 19121212-1212 ö 2019-11-04"), "Å ********-**** ö 2019-11-04");
        assert_eq!(masked("121212–1212").len(), "121212–1212".len());
        assert!(matches!(masked("registry 2018-1234567"), Cow::Borrowed(_)));
    }

    /// Ten digits with the right check digit, and the same for a day of any century.
    fn numbers() -> impl Strategy<Value = String> {
        (1890..2025_i16, 1..13_i8, 1..29_i8, any::<bool>(), 0..1000_u16, prop::sample::select(vec!["", "-", "+"]))
            .prop_map(|(year, month, day, coordination, serial, sign)| {
                let day = if coordination { day + 60 } else { day };
                let nine = format!("{:02}{month:02}{day:02}{serial:03}", year % 100);
                let sum: u32 = nine
                    .bytes()
                    .zip([2, 1].into_iter().cycle())
                    .map(|(digit, weight)| {
                        let product = u32::from(digit - b'0') * weight;
                        product / 10 + product % 10
                    })
                    .sum();
                format!("{year}{month:02}{day:02}{sign}{serial:03}{}", (10 - sum % 10) % 10)
            })
    }

    proptest! {
        #[test]
        fn every_number_is_found_wherever_it_stands(number in numbers(), before in "[a-zåäö (:,]{0,13} ", after in "[ ,;)]\\PC{0,9}") {
            let (whole, short) = (format!("{before}{number}{after}"), format!("{before}{}{after}", &number[2..]));
            prop_assert!(found(&whole).contains(&(number.as_str(), true)), "{}", whole);
            prop_assert!(found(&short).iter().any(|(found, _)| *found == &number[2..]), "{}", short);
        }

        #[test]
        fn no_text_breaks_it(text in "[0-9 åö+-]{0,60}") {
            let masked = masked(&text);
            prop_assert_eq!(masked.len(), text.len());
            prop_assert_eq!(found(&masked), []);
        }
    }
}
