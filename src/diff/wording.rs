//! Whether a text binds to more or to less than it did, where that is plain from a verb or a number.
//!
//! Each side is weighed by itself and only two plain sides are compared, so that the way back says the reverse.

use super::Verdict::{self, Neutral, Strengthened, Unclear, Weakened};
use super::reading::{Part, Word, read};
use super::vocabulary::{BINDING, CONTRARY, INTENDING, LESSENING, PERMITTING, SUBORDINATE, THAT};
use super::{count, count::value};

/// What a change of a text does. Nothing where only its white space changed.
pub(super) fn verdict(before: &str, after: &str) -> Option<Verdict> {
    if before.split_whitespace().eq(after.split_whitespace()) {
        return None;
    }
    let (before, after) = (read(before), read(after));
    if before == after {
        return Some(Neutral);
    }
    let stretches = stretches(&before, &after);
    let is_one = stretches.len() == 1;
    let mut verdicts = stretches.into_iter().map(|(old, new)| {
        let (old, new) = (Part::new(&before, old), Part::new(&after, new));
        // Of a number all the rest must be equal.
        if is_one || value(old.words).is_none() { stretch(&old, &new) } else { Unclear }
    });
    let first = verdicts.next()?;
    Some(if verdicts.all(|verdict| verdict == first) { first } else { Unclear })
}

/// Whether only case or punctuation of a text changed.
pub(super) fn same_words(before: &str, after: &str) -> bool {
    read(before) == read(after)
}

type Stretch = std::ops::Range<usize>;

/// The stretches of words that differ, the rest being equal.
fn stretches(before: &[Word], after: &[Word]) -> Vec<(Stretch, Stretch)> {
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

fn stretch(before: &Part<'_>, after: &Part<'_>) -> Verdict {
    if let (Some(one), Some(other)) = (value(before.words), value(after.words)) {
        // The same number, written otherwise.
        if one.total_cmp(&other).is_eq() {
            return Neutral;
        }
        return match (count::higher_binds(before), count::higher_binds(after)) {
            (Some(higher), Some(same)) if higher == same => {
                if (one < other) == higher {
                    Strengthened
                } else {
                    Weakened
                }
            }
            _ => Unclear,
        };
    }
    match (binds(before), binds(after)) {
        (Some(false), Some(true)) => Strengthened,
        (Some(true), Some(false)) => Weakened,
        _ => Unclear,
    }
}

/// Whether the words are a verb that binds, or one that leaves a choice; none where they are neither, or where it is not
/// plain what they bind to.
fn binds(part: &Part<'_>) -> Option<bool> {
    let (binding, permitting) = (BINDING.are(part.words), PERMITTING.are(part.words));
    if !binding && !permitting && !INTENDING.are(part.words) {
        return None;
    }
    // A verb in front asks, or makes a condition: “Bör staden …”; not “Bör göras”.
    let is_passive = part.after.first().is_some_and(|next| next.text.ends_with("as"));
    let is_doubtful = part.before.is_empty() && !is_passive
        || [part.before, part.after].iter().any(|words| CONTRARY.are_in(words))
        || [SUBORDINATE, THAT].iter().any(|phrases| phrases.are_in(part.before))
        || (permitting && LESSENING.are_in(part.deed()));
    (!is_doubtful).then_some(binding)
}

#[cfg(test)]
mod tests;
