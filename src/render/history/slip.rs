//! How far a date or a target slipped, as a sentence.

use crate::diagnostic::Argument;
use crate::diff::Value;
use crate::diff::history::{Slip, Way};
use crate::words::Words;

/// The sentence; `id` is the record whose life is told.
pub(super) fn said(slip: &Slip, id: &str, words: &Words) -> String {
    let what = if slip.is_date() { "history-date" } else { "history-target" };
    let what = words.attribute(what, if slip.record == id { "" } else { "of" }, &[("record", (&*slip.record).into())]);
    let went = |message: &'static str, way: Way| {
        let arguments = [("times", Argument::count(way.times)), ("days", Argument::Number(way.days))];
        (way.times > 0).then(|| words.say(message, &arguments))
    };
    let slipped = went(if slip.is_date() { "history-put-off" } else { "history-eased" }, slip.slipped);
    let removed = Way { times: slip.removed, days: 0 };
    let ways = [slipped, went("history-brought-forward", slip.back), went("history-removed", removed)];
    let shown = |value: &Option<Value>| value.as_ref().map_or_else(|| "–".to_owned(), ToString::to_string);
    let arguments = [
        ("what", what.into()),
        ("how", ways.into_iter().flatten().collect::<Vec<_>>().join(", ").into()),
        ("first", shown(&slip.first).into()),
        ("last", shown(&slip.last).into()),
        ("days", Argument::Number(slip.net().unwrap_or_default().abs())),
    ];
    // What was put off and nothing else is put off by just that.
    let variant = match slip.net() {
        Some(days) if days != slip.slipped.days && days > 0 => "later",
        Some(days) if days != slip.slipped.days && days < 0 => "earlier",
        Some(0) if slip.slipped.days > 0 => "same",
        _ => "",
    };
    words.attribute("history-slip", variant, &arguments)
}
