//! The rule `indicator-incomplete`.

use crate::diagnostic::{Level, Phrase};
use crate::model::{AsOf, Kind, Record, RecordRef};
use crate::rules::{Profile, Reporter, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "indicator-incomplete",
    level: Level::Warning,
    profile: Some(Profile::Bra),
    docs: include_str!("indicator_incomplete.md"),
    check,
};

fn check(_: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (document, source) in report.documents() {
        for (index, indicator) in (0..).zip(&source.indicators).filter(|(_, indicator)| !indicator.damaged) {
            let keys = [
                ("baseline", indicator.baseline.is_absent()),
                ("target", indicator.target.is_absent()),
                ("unit", indicator.unit.is_absent()),
                ("data_source", indicator.data_source.is_absent()),
            ];
            if keys.iter().all(|(_, is_absent)| !is_absent) {
                continue;
            }
            let missing: Vec<String> =
                keys.iter().filter(|(_, is_absent)| *is_absent).map(|(key, _)| (*key).to_owned()).collect();
            let id = indicator.called();
            report
                .at_record(
                    RecordRef { document, kind: Kind::Indicator, index },
                    Phrase::new("").with("id", id).with("keys", missing),
                )
                .help(Phrase::new("help"));
        }
    }
}
