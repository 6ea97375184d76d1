//! What a change of one value does, by the table's rule for its key.

use jiff::civil::Date;

use super::change::{self, Verdict};
use super::table::Effect;
use super::wording;
use crate::model::{Number, One, Per, Value};

use Verdict::{Neutral, Strengthened, Unclear, Weakened};

/// What it does that a value, which is not the same any more, changed. Lists, references and rates have judges of their own.
pub(super) fn value(effect: Effect, before: &Value<'_>, after: &Value<'_>) -> Verdict {
    let (was, is) = (!matches!(before, Value::None), !matches!(after, Value::None));
    let stated = |other| match (was, is) {
        (false, true) => Strengthened,
        (true, false) => Weakened,
        _ if same_words(before, after) => Neutral,
        _ => other,
    };
    match effect {
        Effect::Stated => stated(Neutral),
        Effect::StatedUnclear => stated(Unclear),
        Effect::Earlier => rising(day(after), day(before), Date::MAX),
        Effect::Begins => rising(day(after), day(before), Date::MIN),
        Effect::Ends => rising(day(before), day(after), Date::MAX),
        Effect::Prolonged => rising(day(before), day(after), Date::MAX).mirrored(),
        Effect::Higher => rising(integer(before), integer(after), i64::MIN),
        Effect::Lower(default) => rising(integer(after), integer(before), default.unwrap_or(i64::MAX)),
        Effect::Flag => rising(flag(before), flag(after), false),
        Effect::Status => rising(in_force(before), in_force(after), false),
        Effect::Wording => words(before, after).unwrap_or(Unclear),
        Effect::Translation => words(before, after).unwrap_or(Neutral),
        Effect::Reported if same_words(before, after) => Neutral,
        Effect::Reported => Weakened,
        Effect::Unclear => Unclear,
        _ => Neutral,
    }
}

/// Stronger where the second is greater.
pub(super) fn rising<T: Copy + PartialOrd>(before: Option<T>, after: Option<T>, none: T) -> Verdict {
    let (before, after) = (before.unwrap_or(none), after.unwrap_or(none));
    if before < after {
        Strengthened
    } else if after < before {
        Weakened
    } else {
        Neutral
    }
}

const fn day(value: &Value<'_>) -> Option<Date> {
    if let Value::Day(day) = value { Some(*day) } else { None }
}

const fn integer(value: &Value<'_>) -> Option<i64> {
    if let Value::Integer(number) = value { Some(*number) } else { None }
}

const fn flag(value: &Value<'_>) -> Option<bool> {
    if let Value::Flag(flag) = value { Some(*flag) } else { None }
}

fn in_force(value: &Value<'_>) -> Option<bool> {
    if let Value::Word(word) = value { Some(*word != "draft") } else { None }
}

fn words(before: &Value<'_>, after: &Value<'_>) -> Option<Verdict> {
    if let (Value::Text(before), Value::Text(after)) = (before, after) { wording::verdict(before, after) } else { None }
}

fn same_words(before: &Value<'_>, after: &Value<'_>) -> bool {
    matches!((before, after), (Value::Text(before), Value::Text(after)) if wording::same_words(before, after))
}

/// What a change of a target does, seen from a baseline that is the same on both sides.
pub(super) fn target(before: [&One<Number>; 2], after: [&One<Number>; 2]) -> Verdict {
    let ([base_before, before], [base_after, after]) = (before.map(One::copied), after.map(One::copied));
    if base_before != base_after {
        return Unclear;
    }
    match (base_before, before, after) {
        (_, None, Some(_)) => Strengthened,
        (_, Some(_), None) => Weakened,
        (Some(Number(base)), Some(Number(before)), Some(Number(after))) => {
            let (old, new) = (before - base, after - base);
            if old * new < 0.0 { Unclear } else { rising(Some(old.abs()), Some(new.abs()), 0.0) }
        }
        _ => Unclear,
    }
}

/// So many times in each such stretch of time.
pub(super) type Rate = (Option<i64>, Option<Per>);

/// What a change of how often something is done does.
pub(super) fn rate(before: Rate, after: Rate) -> Verdict {
    let yearly = |(times, per): Rate| Some(i128::from(times?) * i128::from(in_a_year(per?)));
    match (before, after) {
        ((None, _), (None, _)) => Neutral,
        ((None, _), _) => Strengthened,
        (_, (None, _)) => Weakened,
        // Without a stretch of time on one of the sides the numbers say nothing.
        _ => match (yearly(before), yearly(after)) {
            (Some(before), Some(after)) => rising(Some(before), Some(after), 0),
            _ => Unclear,
        },
    }
}

const fn in_a_year(per: Per) -> i64 {
    match per {
        Per::Week => 52,
        Per::Month => 12,
        Per::Quarter => 4,
        Per::Term => 2,
        Per::Year => 1,
    }
}

/// A value as data of its own.
pub(super) fn shown(value: &Value<'_>) -> Option<change::Value> {
    use change::Value as V;
    Some(match value {
        Value::None => return None,
        Value::Text(text) => V::Text((*text).to_owned()),
        Value::Texts(texts) => V::List(texts.iter().map(|item| item.value.to_string()).collect()),
        Value::Day(day) => V::Day(*day),
        Value::Flag(flag) => V::Flag(*flag),
        Value::Integer(number) => V::Integer(*number),
        Value::Number(number) => V::Number(*number),
        Value::Word(word) => V::Text((*word).to_owned()),
        Value::Words(words) => V::List(words.iter().map(|(word, _)| (*word).to_owned()).collect()),
        Value::Reference(reference) => V::Text(reference.id.to_string()),
        Value::References(all) => V::List(all.iter().map(|item| item.value.id.to_string()).collect()),
        Value::Levels(levels) => {
            V::List(levels.entries.iter().map(|(rule, level)| format!("{} = {}", rule.value, level.value)).collect())
        }
    })
}

/// A rate as data of its own; a number alone where its stretch of time is not told.
pub(super) fn shown_rate((times, per): Rate) -> Option<change::Value> {
    use crate::model::Choice;
    Some(match (times?, per) {
        (times, Some(per)) => change::Value::Rate(times, per.word()),
        (times, None) => change::Value::Integer(times),
    })
}
