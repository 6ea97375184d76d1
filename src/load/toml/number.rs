//! Numbers as people write them, and as TOML wants them.

use std::ops::Range;

use super::word::repeatable;
use super::{Kind, Mistake};
use crate::diagnostic::Phrase;

/// What is wrong with a word that was to be a number.
pub(super) fn mistake(word: &str, span: &Range<usize>) -> Option<Mistake> {
    let length = word.bytes().take_while(|byte| byte.is_ascii_digit() || b"+-., _'".contains(byte)).count();
    let (digits, unit) = word.split_at(length);
    let digits = digits.trim_end();
    if !digits.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mistake = |kind| Mistake::new(kind, span.clone());
    let unit = unit.trim();
    if !unit.is_empty() {
        if ["o", "O", "l", "I"].contains(&unit) && word.len() == digits.len() + 1 {
            return Some(mistake(Kind::BadNumber));
        }
        let number = Number::read(digits)?;
        return if unit == "%" {
            Some(number.help(mistake(Kind::PercentSign)))
        } else if unit.trim_end_matches('.').chars().all(char::is_alphabetic) || unit == ":-" {
            Some(number.help(mistake(Kind::NumberWithUnit)))
        } else {
            None
        };
    }
    let unsigned = digits.trim_start_matches(['+', '-']);
    let Some(number) = Number::read(digits) else {
        let pure = digits.bytes().all(|byte| byte.is_ascii_digit() || b"+-._".contains(&byte));
        let parts = digits.trim_start_matches(['+', '-']).contains('-') || digits.matches('.').count() > 1;
        return (pure && !parts).then(|| mistake(Kind::BadNumber));
    };
    let points = usize::from(number.fraction.is_some());
    if unsigned.len() > 1
        && unsigned.starts_with('0')
        && unsigned.matches(|c: char| !c.is_ascii_digit()).eq(std::iter::repeat_n(".", points))
    {
        return Some(match repeatable(unsigned) {
            Some(text) => {
                let mistake = mistake(Kind::LeadingZero).help_with("good", number.good());
                mistake.help_with("text", format!("\"{text}\""))
            }
            None => mistake(Kind::LeadingZero).help(Phrase::new("help-leading-zero-plain")),
        });
    }
    let thousands = number.whole.clone();
    Some(match &number.fraction {
        None if unsigned.matches(',').count() == 1 && !unsigned.contains(' ') => {
            let (whole, rest) = unsigned.split_once(',').unwrap_or((unsigned, ""));
            let mistake = mistake(Kind::DecimalComma);
            match repeatable(&thousands) {
                Some(_) => mistake.help(
                    Phrase::new("help-comma-or-thousands")
                        .with("decimal", format!("{}{whole}.{rest}", sign(digits)))
                        .with("whole", format!("{}{thousands}", sign(digits))),
                ),
                None => mistake.help(Phrase::new("help-number-form")),
            }
        }
        Some(decimals) if unsigned.ends_with(&format!(",{decimals}")) => number.help(mistake(Kind::DecimalComma)),
        _ => match repeatable(&number.good()) {
            Some(whole) => mistake(Kind::ThousandsSeparator)
                .help_with("good", Number { whole: grouped(&thousands), ..number.clone() }.good())
                .help_with("whole", whole),
            None => mistake(Kind::ThousandsSeparator).help(Phrase::new("help-number-form")),
        },
    })
}

/// A number that was made out.
#[derive(Clone)]
struct Number {
    sign: &'static str,
    whole: String,
    fraction: Option<String>,
}

impl Number {
    /// Digits in groups of three behind spaces, points, commas or apostrophes, then perhaps a comma or point and decimals.
    fn read(digits: &str) -> Option<Self> {
        let unsigned = digits.trim_start_matches(['+', '-']);
        let parts: Vec<&str> = unsigned.split([' ', '.', ',', '_', '\'']).collect();
        let marks: Vec<char> = unsigned.chars().filter(|c| !c.is_ascii_digit()).collect();
        let all_digits = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !parts.iter().all(all_digits) || digits.len() > unsigned.len() + 1 {
            return None;
        }
        let is_group = |part: &&str| part.len() == 3;
        let alike = |marks: &[char]| marks.windows(2).all(|pair| pair[0] == pair[1]);
        let made = |whole: &[&str], fraction: Option<&str>| Self {
            sign: sign(digits),
            whole: whole.concat().trim_start_matches('0').to_owned(),
            fraction: fraction.map(str::to_owned),
        };
        let [first, rest @ ..] = &parts[..] else { return None };
        let first_fits = first.len() <= 3 || rest.len() == 1;
        match (&marks[..], rest) {
            ([], _) => Some(made(&parts, None)),
            (['.'], [decimals]) => Some(made(&[first], Some(decimals))),
            ([','], [decimals]) if !is_group(decimals) || first.len() > 3 => Some(made(&[first], Some(decimals))),
            (marks, rest) if first_fits && alike(marks) && rest.iter().all(is_group) => Some(made(&parts, None)),
            ([marks @ .., '.' | ','], [groups @ .., decimals]) if alike(marks) && groups.iter().all(is_group) => {
                Some(made(&parts[..parts.len() - 1], Some(decimals)))
            }
            _ => None,
        }
    }

    /// As TOML wants it.
    fn good(&self) -> String {
        let whole = if self.whole.is_empty() { "0" } else { &self.whole };
        let fraction = self.fraction.as_ref().map(|fraction| format!(".{fraction}")).unwrap_or_default();
        format!("{}{whole}{fraction}", self.sign)
    }

    fn help(&self, mistake: Mistake) -> Mistake {
        match repeatable(&self.good()) {
            Some(good) => mistake.help_with("good", good),
            None => mistake.help(Phrase::new("help-number-form")),
        }
    }
}

fn sign(digits: &str) -> &'static str {
    if digits.starts_with('-') { "-" } else { "" }
}

/// Digits with `_` between every three.
fn grouped(digits: &str) -> String {
    let mut shown = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            shown.push('_');
        }
        shown.push(digit);
    }
    shown
}
