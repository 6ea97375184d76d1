//! What an id looks like, and which id or key somebody may have meant.

/// Whether a text has the form of an id: `[a-z0-9]+(-[a-z0-9]+)*`.
pub fn is_id(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    !text.is_empty() && text.split('-').all(|word| !word.is_empty() && word.bytes().all(plain))
}

/// The id that a text would be: small letters without marks, words joined by hyphens. Nothing where no letter is left.
pub fn to_id(text: &str) -> Option<String> {
    let mut id = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        let plain = match letter {
            'å' | 'ä' | 'à' | 'á' | 'â' | 'ã' => 'a',
            'ö' | 'ø' | 'ó' | 'ò' | 'ô' => 'o',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'ü' | 'ú' | 'ù' => 'u',
            'í' | 'ì' | 'ï' => 'i',
            'ñ' => 'n',
            'ç' => 'c',
            'a'..='z' | '0'..='9' => letter,
            'æ' => {
                id.push('a');
                'e'
            }
            '\u{300}'..='\u{36F}' => continue,
            _ => '-',
        };
        if plain != '-' || !(id.is_empty() || id.ends_with('-')) {
            id.push(plain);
        }
    }
    let id = id.trim_end_matches('-');
    (!id.is_empty()).then(|| id.to_owned())
}

/// The candidate that somebody who wrote `word` most likely meant; none where nothing is near enough to be worth a guess.
pub fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    const LONGEST: usize = 100;
    if word.len() > LONGEST {
        return None;
    }
    let plain = to_id(word).unwrap_or_default();
    let length = plain.len();
    let farthest = (length / 3).clamp(1, 4);
    let distance = |candidate: &str| {
        let other = candidate.replace('_', "-");
        if other.len().abs_diff(length) > farthest {
            let begins =
                length >= 4 && (other.starts_with(&format!("{plain}-")) || plain.starts_with(&format!("{other}-")));
            return begins.then_some(farthest);
        }
        Some(strsim::damerau_levenshtein(&plain, &other)).filter(|distance| *distance <= farthest)
    };
    let near = candidates.into_iter().filter_map(|candidate| Some((distance(candidate)?, candidate)));
    near.min().map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_kebab_case() {
        assert!(is_id("farsta-2019") && is_id("a") && is_id("7"));
        assert!(!is_id("") && !is_id("Farsta") && !is_id("a--b") && !is_id("-a") && !is_id("a_b") && !is_id("årsta"));
    }

    #[test]
    fn names_become_ids() {
        assert_eq!(to_id("Enskede-Årsta – Vantör!").as_deref(), Some("enskede-arsta-vantor"));
        assert_eq!(to_id("  Öppen droghandel ").as_deref(), Some("oppen-droghandel"));
        assert_eq!(to_id("…"), None);
    }

    #[test]
    fn the_nearest_is_near() {
        assert_eq!(nearest("farst", ["farsta", "skarpnack"]), Some("farsta"));
        assert_eq!(nearest("Farsta", ["farsta", "skarpnack"]), Some("farsta"));
        assert_eq!(nearest("skärpnack", ["farsta", "skarpnack"]), Some("skarpnack"));
        assert_eq!(nearest("titel", ["text", "title"]), Some("title"));
        assert_eq!(nearest("kista", ["farsta", "skarpnack"]), None);
    }
}
