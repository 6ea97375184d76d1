//! How a person can be reached: an e-mail address with a person's name, a Swedish mobile phone number.

use memchr::memchr_iter;

/// Whether a text has an e-mail address that looks like a person's: `first.last@`.
pub fn has_email(text: &str) -> bool {
    let is_local = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '+');
    let is_domain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-');
    memchr_iter(b'@', text.as_bytes()).any(|at| {
        let (before, after) = (&text[..at], &text[at + 1..]);
        let local = &before[before.trim_end_matches(is_local).len()..];
        let domain = &after[..after.len() - after.trim_start_matches(is_domain).len()];
        names_a_person(local) && is_host(domain)
    })
}

/// Whether a text has a Swedish mobile phone number, at home or from abroad, however it is spaced.
pub fn has_mobile(text: &str) -> bool {
    memchr_iter(b'7', text.as_bytes()).any(|at| is_prefixed(&text[..at]) && is_subscriber(&text[at..]))
}

/// What offices have in their addresses, and persons do not.
const OFFICES: &str = "\
    info kontakt contact registrator registratur diarium diariet kansli kansliet reception post epost \
    mail press support service kundtjanst noreply reply dataskydd gdpr stad staden kommun kommunen \
    stadsdel sdf sdn lpo polis polisen police region myndighet grupp team samverkan trygghet sakerhet";

/// How the names of offices end.
const OFFICE_ENDINGS: &[&str] = &["kontoret", "kontor", "forvaltning", "forvaltningen", "namnd", "namnden", "omrade"];

/// Whether the part before the `@` is two or more names with dots between.
fn names_a_person(local: &str) -> bool {
    let local = local.split('+').next().unwrap_or_default();
    let is_name = |part: &str| {
        let name = part.trim_end_matches(|c: char| c.is_ascii_digit());
        name.starts_with(char::is_alphabetic) && name.chars().all(|c| c.is_alphabetic() || c == '-')
    };
    let is_office = |part: &str| {
        let part = part.to_lowercase();
        OFFICES.split(' ').any(|office| office == part) || OFFICE_ENDINGS.iter().any(|ending| part.ends_with(ending))
    };
    let is_long = |part: &str| part.chars().nth(1).is_some();
    let parts = || local.split('.');
    parts().nth(1).is_some() && parts().all(is_name) && parts().any(is_long) && !parts().any(is_office)
}

fn is_host(domain: &str) -> bool {
    let top = domain.trim_end_matches(['.', '-']).rsplit_once('.');
    top.is_some_and(|(rest, top)| !rest.is_empty() && top.len() >= 2 && top.chars().all(char::is_alphabetic))
}

/// Whether what stands before the first 7 is `0`, `+46` or `0046`, and no part of a longer number.
fn is_prefixed(before: &str) -> bool {
    let bare = before.strip_suffix("(0)").unwrap_or(before).trim_end_matches([' ', '\u{A0}', '-']);
    let prefix = ["+46", "0046"].into_iter().find_map(|prefix| bare.strip_suffix(prefix));
    let Some(rest) = prefix.or_else(|| before.strip_suffix('0')) else { return false };
    let mut before = rest.chars().rev();
    match before.next() {
        Some('-' | '.') => !before.next().is_some_and(char::is_numeric),
        Some(c) => !c.is_alphanumeric(),
        None => true,
    }
}

/// Whether a text begins with the nine digits of a mobile number, the first two of them together.
fn is_subscriber(text: &str) -> bool {
    let mut rest = text[1..].chars();
    if !rest.next().is_some_and(|c| matches!(c, '0' | '2' | '3' | '6' | '9')) {
        return false;
    }
    for _ in 0..7 {
        // As in “070 - 174”, three at most.
        let digit = rest.by_ref().take(4).find(|c| !is_space(*c));
        if !digit.is_some_and(|c| c.is_ascii_digit()) {
            return false;
        }
    }
    match rest.next() {
        Some('-' | '.') => !rest.next().is_some_and(char::is_numeric),
        Some(c) => !c.is_alphanumeric(),
        None => true,
    }
}

/// What people put between the digits of a phone number.
const fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}' | '-' | '–' | '.' | '/')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_persons_are_known_by_their_dot() {
        for address in [
            "anna.andersson@example.org",
            "Anna.Andersson@example.org",
            "a.andersson@example.org",
            "åsa.öberg@example.se",
            "anna-karin.berg-lund2@mail.example.org",
            "anna.maria.berg@example.org",
            "anna.andersson+farsta@example.org",
        ] {
            assert!(has_email(address) && has_email(&format!("Skriv till <{address}>.")), "{address}");
        }
        for other in [
            "farsta@example.org",
            "info.farsta@example.org",
            "registrator.kommunen@example.org",
            "anna.andersson@",
            "anna.andersson@farsta",
            "trafikkontoret.kansli@example.org",
            "anna.andersson (at) example.org",
            "@a.b",
            "1.2@example.org",
            "anna_andersson@example.org",
            ".anna@example.org",
            "a.b@example.org",
        ] {
            assert!(!has_email(other), "{other}");
        }
    }

    #[test]
    fn mobile_numbers_are_known_however_they_are_spaced() {
        for number in [
            "0701740605",
            "070-1740605",
            "070-174 06 05",
            "070 174 06 05",
            "070\u{A0}174\u{A0}06\u{A0}05",
            "0701-74 06 05",
            "+46701740605",
            "+46 70 174 06 05",
            "+46 (0)70-174 06 05",
            "+46-70-1740605",
            "0046701740605",
            "073.174.06.05",
            "070 - 174 06 05",
            "070/174 06 05",
            "070-174  06 05",
        ] {
            assert!(has_mobile(number) && has_mobile(&format!("Ring {number}, dygnet runt")), "{number}");
        }
        for other in [
            "08-508 01 000",
            "071-1740605",
            "077-1740605",
            "07017406051",
            "070174060",
            "2018-0701740605",
            "070-1740605-1",
            "A0701740605",
            "2007-01-23 45 67 89",
            "07-01-2023 12:30",
            "1070-1740605",
            "114 14",
            "0701740605kr",
        ] {
            assert!(!has_mobile(other), "{other}");
        }
    }
}
