//! The words of two texts side by side: which are the same, which went, which came.

/// A run of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Run {
    /// On both sides.
    Same(String),
    /// Only before.
    Gone(String),
    /// Only after.
    New(String),
}

/// Beyond so many pairs of words all between the first and the last that are the same counts as changed.
const MOST: usize = 250_000;

/// The words of both texts, those that are gone before those that are new.
pub(super) fn runs(before: &str, after: &str) -> Vec<Run> {
    let (before, after): (Vec<_>, Vec<_>) = (before.split_whitespace().collect(), after.split_whitespace().collect());
    let head = before.iter().zip(&after).take_while(|(one, other)| one == other).count();
    let rest = before.len().min(after.len()) - head;
    let tail = before.iter().rev().zip(after.iter().rev()).take(rest).take_while(|(one, other)| one == other).count();
    let mut runs = Vec::new();
    push(&mut runs, Run::Same, &before[..head]);
    between(&mut runs, &before[head..before.len() - tail], &after[head..after.len() - tail]);
    push(&mut runs, Run::Same, &before[before.len() - tail..]);
    runs
}

fn push(runs: &mut Vec<Run>, run: fn(String) -> Run, words: &[&str]) {
    if !words.is_empty() {
        runs.push(run(words.join(" ")));
    }
}

/// The longest common words of what lies between.
fn between(runs: &mut Vec<Run>, before: &[&str], after: &[&str]) {
    if before.len().saturating_mul(after.len()) > MOST {
        push(runs, Run::Gone, before);
        push(runs, Run::New, after);
        return;
    }
    let width = after.len() + 1;
    let mut longest = vec![0_usize; (before.len() + 1) * width];
    for one in (0..before.len()).rev() {
        for other in (0..after.len()).rev() {
            longest[one * width + other] = if before[one] == after[other] {
                longest[(one + 1) * width + other + 1] + 1
            } else {
                longest[(one + 1) * width + other].max(longest[one * width + other + 1])
            };
        }
    }
    let (mut one, mut other) = (0, 0);
    while one < before.len() || other < after.len() {
        let (from, to) = (one, other);
        while (one < before.len() || other < after.len())
            && !(one < before.len() && other < after.len() && before[one] == after[other])
        {
            let down = one < before.len()
                && (other == after.len() || longest[(one + 1) * width + other] >= longest[one * width + other + 1]);
            if down { one += 1 } else { other += 1 }
        }
        push(runs, Run::Gone, &before[from..one]);
        push(runs, Run::New, &after[to..other]);
        let same = one;
        while one < before.len() && other < after.len() && before[one] == after[other] {
            (one, other) = (one + 1, other + 1);
        }
        push(runs, Run::Same, &before[same..one]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(before: &str, after: &str) -> String {
        let runs = runs(before, after).into_iter().map(|run| match run {
            Run::Same(words) => words,
            Run::Gone(words) => format!("[-{words}-]"),
            Run::New(words) => format!("{{+{words}+}}"),
        });
        runs.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn words_that_changed_are_marked() {
        assert_eq!(shown("a b c", "a x c"), "a [-b-] {+x+} c");
        assert_eq!(shown("a b c d", "b c e d f"), "[-a-] b c {+e+} d {+f+}");
        assert_eq!(shown("", "a"), "{+a+}");
        assert_eq!(shown("a a a", "a a"), "a a [-a-]");
    }
}
