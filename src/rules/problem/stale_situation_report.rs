//! The rule `stale-situation-report`.

use crate::diagnostic::{Level, Phrase};
use crate::model::AsOf;
use crate::model::period::months_after;
use crate::rules::{Profile, Reporter, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "stale-situation-report",
    level: Level::Warning,
    profile: Some(Profile::Bra),
    docs: include_str!("stale_situation_report.md"),
    check,
};

/// How many months a report stays fresh.
const FRESH: i64 = 24;

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (index, document) in report.documents() {
        let Some(agreement) = document.agreement.first() else { continue };
        let day = tree.own_date(document);
        let days = document.situation_reports.iter().filter_map(|report| Some((report.on.copied()?, report.on.span())));
        let Some((on, span)) = days.filter(|(on, _)| *on <= day).max() else { continue };
        let is_reported = agreement.damaged
            || agreement.valid_from.get().is_none()
            || agreement.valid_to.is_faulty()
            || document.period().is_reversed()
            || document.damaged
            || document.situation_reports.iter().any(|report| report.on.get().is_none());
        if months_after(on, FRESH) < day && !is_reported {
            let said = Phrase::new("").with("on", on).with("day", day);
            report.at(index, span, said).help(Phrase::new("help"));
        }
    }
}
