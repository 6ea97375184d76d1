//! Whether a text binds to more or to less than it did, where that is plain from a verb or a number.

use super::Verdict;
use super::vocabulary::{
    AT_LEAST, AT_MOST, BINDING, MONTHS, NEGATIONS, NOT_PLAIN, NUMBERS, SOFT, SUBORDINATE, UNITS_OF_TIME,
};

/// The text with every run of white space as one space.
pub(super) fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a change of a text does. Nothing where only its white space changed.
pub(super) fn verdict(before: &str, after: &str) -> Option<Verdict> {
    if before.split_whitespace().eq(after.split_whitespace()) {
        return None;
    }
    let (before, after) = (words(before), words(after));
    if before == after {
        return Some(Verdict::Neutral);
    }
    let mut total = None;
    for (old, new) in stretches(&before, &after) {
        let verdict = stretch(&before, old, &after, new);
        match total {
            None => total = Some(verdict),
            Some(known) if known == verdict => {}
            Some(_) => return Some(Verdict::Unclear),
        }
    }
    total
}

/// Whether only case or punctuation of a text changed.
pub(super) fn same_words(before: &str, after: &str) -> bool {
    words(before) == words(after)
}

/// The words of a text, in small letters. What stands inside a word, such as the colon of a statute's number, stays.
fn words(text: &str) -> Vec<String> {
    let word = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '§' | '%')).to_lowercase();
    text.split_whitespace().map(word).filter(|word| !word.is_empty()).collect()
}

type Stretch = std::ops::Range<usize>;

/// The stretches of words that differ, the rest being equal.
fn stretches(before: &[String], after: &[String]) -> Vec<(Stretch, Stretch)> {
    let head = before.iter().zip(after).take_while(|(one, other)| one == other).count();
    let rest = before.len().min(after.len()) - head;
    let tail = before.iter().rev().zip(after.iter().rev()).take(rest).take_while(|(one, other)| one == other).count();
    let (old, new) = (head..before.len() - tail, head..after.len() - tail);
    if old.len() != new.len() || old.len() > LONGEST {
        return vec![(old, new)];
    }
    // Words stand against words: each run of different ones is a stretch of its own.
    let mut stretches: Vec<(Stretch, Stretch)> = Vec::new();
    for at in old {
        if before[at] == after[at] {
            continue;
        }
        match stretches.last_mut() {
            Some((old, new)) if old.end == at => (old.end, new.end) = (at + 1, at + 1),
            _ => stretches.push((at..at + 1, at..at + 1)),
        }
    }
    stretches
}

/// Beyond so many words the text is another.
const LONGEST: usize = 500;

fn stretch(before: &[String], old: Stretch, after: &[String], new: Stretch) -> Verdict {
    let (one, other) = (&before[old.clone()], &after[new.clone()]);
    if let (Some(left), Some(right)) = (modal(one), modal(other)) {
        let is_plain = is_main(before, &old) && is_main(after, &new);
        return match (left, right) {
            (false, true) if is_plain => Verdict::Strengthened,
            (true, false) if is_plain => Verdict::Weakened,
            _ => Verdict::Unclear,
        };
    }
    if let (Some(left), Some(right)) = (number(one), number(other)) {
        // What stands around the number is the same on both sides.
        return match (left.total_cmp(&right), direction(before, &old)) {
            (std::cmp::Ordering::Equal, _) => Verdict::Neutral,
            (_, None) => Verdict::Unclear,
            (order, Some(higher)) if order.is_lt() == higher => Verdict::Strengthened,
            _ => Verdict::Weakened,
        };
    }
    Verdict::Unclear
}

/// Whether the words are a modal phrase that binds, or one that leaves a choice.
fn modal(words: &[String]) -> Option<bool> {
    let phrase = words.join(" ");
    if BINDING.contains(&phrase.as_str()) { Some(true) } else { SOFT.contains(&phrase.as_str()).then_some(false) }
}

/// Whether a modal phrase stands in a main clause without a negation, as far as can be told.
fn is_main(text: &[String], at: &Stretch) -> bool {
    let before = &text[at.start.saturating_sub(3)..at.start];
    let after = &text[at.end..text.len().min(at.end + 3)];
    let contains = |list: &[&str], word: &String| list.contains(&word.as_str());
    !before.iter().any(|word| contains(SUBORDINATE, word))
        && !before.iter().chain(after).any(|word| contains(NEGATIONS, word))
}

/// The number that the words are.
fn number(words: &[String]) -> Option<f64> {
    if let [word] = words
        && let Some((_, number)) = NUMBERS.iter().find(|(name, _)| name == word)
    {
        return Some(*number);
    }
    let digits: String = words.concat();
    let is_number = digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | '%'));
    if !is_number || digits.matches([',', '.']).count() > 1 {
        return None;
    }
    digits.trim_end_matches('%').replace(',', ".").parse().ok()
}

/// Whether a higher number there binds to more; none where that is not plain.
fn direction(text: &[String], at: &Stretch) -> Option<bool> {
    let near = &text[at.start.saturating_sub(4)..at.start];
    let next = text.get(at.end).map(String::as_str).unwrap_or_default();
    let is_in = |list: &[&str], word: &str| list.contains(&word);
    if near.iter().any(|word| is_in(NEGATIONS, word) && word != "no") {
        return None;
    }
    let is_date = is_in(MONTHS, next) || near.last().is_some_and(|word| is_in(MONTHS, word));
    let ends_with = |list: &[&str], within: usize| {
        list.iter().any(|phrase| {
            let length = phrase.split(' ').count();
            near.windows(length).rev().take(within).any(|window| window.join(" ") == *phrase)
        })
    };
    // “senast den 30 juni 2020”: the qualifier of a day stands farther off.
    let within = if is_date { 4 } else { 1 };
    match (ends_with(AT_LEAST, within), ends_with(AT_MOST, within)) {
        (true, false) if !is_date => return Some(true),
        (false, true) => return day_is_comparable(text, at, is_date).then_some(false),
        (false, false) => {}
        _ => return None,
    }
    let is_year =
        text[at.start].len() == 4 && matches!(text[at.start].as_bytes(), [b'1' | b'2', b'9' | b'0' | b'1', ..]);
    let beside = near.last().map(String::as_str).unwrap_or_default();
    let plain = !is_date
        && !is_year
        && !is_in(NOT_PLAIN, beside)
        && !is_in(UNITS_OF_TIME, next)
        && !next.starts_with('§')
        && !near.iter().any(|word| is_in(AT_MOST, word) || is_in(AT_LEAST, word));
    plain.then_some(true)
}

/// A day of the month or a year counts upwards; both are compared with the rest of the date being equal.
fn day_is_comparable(text: &[String], at: &Stretch, is_date: bool) -> bool {
    !is_date || text[at.clone()].iter().all(|word| word.chars().all(|c| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::Verdict::{Neutral, Strengthened, Unclear, Weakened};
    use super::*;

    fn both(before: &str, after: &str) -> Verdict {
        let verdict = verdict(before, after).expect("a change");
        assert_eq!(super::verdict(after, before), Some(verdict.mirrored()), "{before} ⇄ {after}");
        verdict
    }

    #[test]
    fn white_space_is_no_change_and_case_and_punctuation_bind_to_nothing() {
        assert_eq!(verdict("Staden  ska\n bygga.", "Staden ska bygga."), None);
        assert_eq!(both("Staden ska bygga.", "Staden SKA, bygga"), Neutral);
    }

    #[test]
    fn soft_verbs_become_binding() {
        for (soft, binding) in [
            ("Staden bör bygga", "Staden ska bygga"),
            ("Polisen kan bistå", "Polisen måste bistå"),
            ("Staden avser att bygga", "Staden ska bygga"),
            ("The city should build", "The city shall build"),
            ("The police may assist", "The police must assist"),
            ("Staden bör bygga skolor och hus men inte vägar", "Staden ska bygga skolor och hus men inte vägar"),
            ("Staden bör bygga och polisen bör vakta", "Staden ska bygga och polisen ska vakta"),
        ] {
            assert_eq!(both(soft, binding), Strengthened, "{soft}");
        }
    }

    #[test]
    fn a_verb_whose_weight_is_not_plain_is_unclear() {
        for (before, after) in [
            ("Den som kan hjälper", "Den som ska hjälper"),
            ("Staden bör inte röka", "Staden ska inte röka"),
            ("The city may not build", "The city shall not build"),
            ("Staden bör bygga", "Staden kan bygga"),
            ("Staden bör bygga och ska vakta", "Staden ska bygga och bör vakta"),
            ("Staden bör bygga hus", "Staden ska bygga skolor"),
            ("Staden bör bygga", "Staden ska bygga snart"),
            ("Staden ska bygga", "Staden bygger"),
            ("Staden ska bygga bygga", "Staden ska bygga bygga bygga"),
        ] {
            assert_eq!(both(before, after), Unclear, "{before}");
        }
    }

    #[test]
    fn numbers_rise_and_fall() {
        for (fewer, more) in [
            ("Staden sätter upp 8 kameror", "Staden sätter upp 12 kameror"),
            ("Staden sätter upp åtta kameror", "Staden sätter upp 10 kameror"),
            ("Vi finns på plats minst 40 av årets veckor", "Vi finns på plats minst 45 av årets veckor"),
            ("We patrol at least 3 nights", "We patrol at least 4 nights"),
            ("Staden ger 9 500 kronor", "Staden ger 10 000 kronor"),
            ("Minst 2,5 tjänster", "Minst 3 tjänster"),
            ("Minst 3 dagar", "Minst 4 dagar"),
        ] {
            assert_eq!(both(fewer, more), Strengthened, "{fewer}");
        }
        for (less, more) in [
            ("Svar inom 24 timmar", "Svar inom 48 timmar"),
            ("Högst 3 klagomål", "Högst 5 klagomål"),
            ("Klart senast den 30 juni 2020", "Klart senast den 30 juni 2021"),
            ("Klart senast den 15 juni 2020", "Klart senast den 30 juni 2020"),
            ("An answer within 2 days", "An answer within three days"),
            ("At most 3 complaints", "At most 4 complaints"),
        ] {
            assert_eq!(both(less, more), Weakened, "{less}");
        }
    }

    #[test]
    fn a_number_whose_weight_is_not_plain_is_unclear() {
        for (before, after) in [
            ("Ungdomar under 18 år", "Ungdomar under 20 år"),
            ("Svarstiden är 5 dagar", "Svarstiden är 7 dagar"),
            ("Enligt lagen 2018:1200", "Enligt lagen 2018:1201"),
            ("Enligt 9 § kameralagen", "Enligt 10 § kameralagen"),
            ("Klart den 30 juni 2020", "Klart den 30 juni 2021"),
            ("Klart den 3 juni", "Klart den 5 juni"),
            ("Klart senast den tre juni", "Klart senast den fem juni"),
            ("Öppet minst till 3 juni", "Öppet minst till 5 juni"),
            ("Planen för 2020", "Planen för 2021"),
            ("Högst totalt 3 klagomål", "Högst totalt 5 klagomål"),
            ("Inte 3 gånger", "Inte 4 gånger"),
            ("Var 3 vecka", "Var 4 vecka"),
            ("Åtta kameror och 3 vakter", "Sex kameror och 4 vakter"),
        ] {
            assert_eq!(both(before, after), Unclear, "{before}");
        }
    }
}
