//! Numbers in a text, and whether a higher one binds to more.

use jiff::civil::Date;

use super::reading::{Part, Phrases, Word};
use super::vocabulary::{
    AND, AT_LEAST, AT_MOST, BEFORE_NO_COUNT, BY, CONTRARY, EACH, HARMS, IN_DATES, LABELS, LASTING, LESSENING, MEASURES,
    MONEY, MONTHS, NOT_COUNTED, NUMBERS, OF, ONE, OPENINGS, PERCENT, PREVENTION, RATES, SUBORDINATE, THRESHOLDS,
    TIME_SPENT, TIMES,
};

/// The number that the words are: in letters, as “2,5”, as “9 500”, or a date such as 2020-06-30, whose number is
/// 20200630. “1,500” and “1.500” can be read in two ways.
pub(super) fn value(words: &[Word]) -> Option<f64> {
    let (first, groups) = words.split_first()?;
    if !groups.is_empty() {
        let is_grouped = (1..=3).contains(&first.text.len()) && groups.iter().all(|group| group.text.len() == 3);
        let is_number = is_grouped && words.iter().all(Word::is_digits);
        return if is_number {
            words.iter().map(|word| word.text.as_str()).collect::<String>().parse().ok()
        } else {
            None
        };
    }
    if let Some((_, number)) = NUMBERS.iter().find(|(name, _)| *name == first.text) {
        return Some(*number);
    }
    if let Some(date) = full_date(first) {
        return Some(f64::from(date.year()) * 1e4 + f64::from(date.month()) * 1e2 + f64::from(date.day()));
    }
    let is_decimal = |text: &str| (1..=2).contains(&text.len());
    match first.text.split_once([',', '.']) {
        None if first.is_digits() => first.text.parse().ok(),
        Some((whole, rest)) if is_decimal(rest) && [whole, rest].concat().bytes().all(|byte| byte.is_ascii_digit()) => {
            [whole, ".", rest].concat().parse().ok()
        }
        _ => None,
    }
}

/// The date that a word is.
fn full_date(word: &Word) -> Option<Date> {
    (word.text.len() == 10).then(|| word.text.parse().ok())?
}

/// Whether a higher number there binds to more; none where that is not plain.
pub(super) fn higher_binds(number: &Part<'_>) -> Option<bool> {
    let (before, date) = number.before.split_at(number.before.len() - date(number.before));
    let is_full_date = number.words.iter().any(|word| full_date(word).is_some());
    let is_date = is_full_date || MONTHS.are_in(date) || number.after.first().is_some_and(|next| MONTHS.has(next));
    let before = if is_date { before } else { number.before };
    let (least, most) = (AT_LEAST.end(before), AT_MOST.end(before));
    let before = &before[..before.len() - least.or(most).unwrap_or(0)];
    let is_doubtful = SUBORDINATE.are_in(before) || [before, number.after].iter().any(|words| CONTRARY.are_in(words));
    let lessens = || [before, number.deed()].iter().any(|words| LESSENING.are_in(words));
    if is_doubtful || (lessens() && !lessens_harm(number, before, least.is_some())) {
        return None;
    }
    let is_threshold = before.last().is_some_and(|word| THRESHOLDS.has(word));
    match (least, most) {
        (Some(_), None) if !is_date && !is_threshold => Some(true),
        // A day and a year count upwards; both are compared with the rest of the date being equal.
        (None, Some(_)) if !is_threshold && (!is_date || is_full_date || number.words.iter().all(Word::is_digits)) => {
            Some(false)
        }
        (None, None) if !is_date && (lessens() || counts(number)) => Some(true),
        _ => None,
    }
}

/// Whether it is told by how much something becomes less of which a promise wants less: “rånen minskar med 20 procent”.
fn lessens_harm(number: &Part<'_>, before: &[Word], is_least: bool) -> bool {
    let is_by = before.last().is_some_and(|word| BY.has(word));
    (is_least || is_by) && [before, number.deed()].iter().any(|words| tell_of_harm(words))
}

/// Whether words tell of crimes and the like, and not of how they are prevented.
fn tell_of_harm(words: &[Word]) -> bool {
    let is_prevented = |at: usize| words[at..].iter().take(2).any(|word| PREVENTION.has(word));
    (0..words.len()).any(|at| HARMS.has(&words[at]) && !is_prevented(at))
}

/// How many words of a date the words end with.
fn date(words: &[Word]) -> usize {
    let is_of_date = |word: &&Word| word.is_digits() || word.text == "," || MONTHS.has(word) || IN_DATES.has(word);
    words.iter().rev().take_while(is_of_date).count()
}

/// Whether a number without “minst” or “högst” says how many there are of what follows it.
fn counts(number: &Part<'_>) -> bool {
    let Some(next) = number.after.first() else { return false };
    let is_rate = RATES.first_in(&number.after[1..]) == Some(0);
    let is_of = number.after.get(1).is_some_and(|of| OF.has(of));
    let is_part = OF.has(next) && number.after.len() > 1;
    let is_share = (is_part || PERCENT.has(next) && is_of) && !tell_of_harm(number.after);
    let is_time = TIME_SPENT.has(next)
        && (is_of || number.after.len() == 1)
        && !number.before.last().is_some_and(|last| LASTING.has(last));
    (is_share || next.is_letters() && (is_rate || is_time || !NOT_COUNTED.has(next)))
        && !tell_of_harm(&number.after[..number.after.len().min(2)])
        && (!is_year(number.words) || MONEY.has(next))
        && !MEASURES.are_in(number.before)
        && ![AT_LEAST, AT_MOST].iter().any(|limits| is_open(limits, number.before))
        && may_precede_a_count(number.before, next, is_rate)
}

fn is_year(words: &[Word]) -> bool {
    matches!(words, [year] if year.text.len() == 4 && matches!(year.text.as_bytes(), [b'1', b'9', ..] | [b'2', b'0' | b'1', ..]))
}

/// Whether the words have a “högst” whose number has not come yet.
fn is_open(limits: &Phrases, words: &[Word]) -> bool {
    let Some(at) = limits.first_in(words) else { return false };
    let rest = &words[at + 1..];
    // A limit has at most four words, a day “den” before it.
    !rest.iter().take(5).any(|word| word.is_number() || ONE.has(word)) || is_open(limits, rest)
}

/// Whether a number between the words and the next is neither a name nor bound to something else.
fn may_precede_a_count(words: &[Word], next: &Word, is_rate: bool) -> bool {
    let Some((last, rest)) = words.split_last() else { return true };
    if last.before_comma && !last.is_number() {
        return true;
    }
    if AND.has(last) {
        // What is said of the number before holds of this one.
        let Some(at) = rest.iter().rposition(Word::is_number) else { return true };
        let (before, next) = (&rest[..at], rest.get(at + 1).unwrap_or(last));
        return AT_MOST.end(before).is_none() && may_precede_a_count(before, next, false);
    }
    let is_name = if rest.is_empty() { !OPENINGS.has(last) && !last.text.ends_with('a') } else { last.is_capital };
    let is_label = LABELS.has(last) && !rest.last().is_some_and(|word| EACH.has(word));
    let may_be_named = !is_rate && !TIMES.has(next) && (is_name || is_label);
    last.is_letters() && !last.is_number() && !may_be_named && !BEFORE_NO_COUNT.has(last)
}
