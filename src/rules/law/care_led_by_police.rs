//! The rule `care-led-by-police`.

use crate::diagnostic::{Level, Phrase};
use crate::model::{AsOf, At, Record, Side};
use crate::rules::{Profile, Reporter, Rule};

use super::citation::{cited, names_section};
use super::statutes::{LVU, LVU_ASSISTANCE};

pub(crate) static RULE: Rule = Rule {
    name: "care-led-by-police",
    level: Level::Error,
    profile: Some(Profile::Law),
    docs: include_str!("care_led_by_police.md"),
    check,
};

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (index, document) in report.documents() {
        for commitment in document.commitments.iter().filter(|commitment| !commitment.legal_basis.is_empty()) {
            let Some(lead) = commitment.lead.actor().filter(|lead| tree.side(*lead) == Side::Police) else { continue };
            let texts = commitment.legal_basis.items().iter();
            let mut of_care = texts.filter_map(|At { value, span }| {
                cited(value).filter(|(number, _)| *number == LVU).map(|(_, sections)| (sections, *span))
            });
            let Some((sections, span)) = of_care.next() else { continue };
            let is_assistance = |sections| names_section(sections, LVU_ASSISTANCE);
            if commitment.legal_basis.is_faulty()
                || is_assistance(sections)
                || of_care.any(|(sections, _)| is_assistance(sections))
            {
                continue;
            }
            let what = Phrase::new("").with("id", commitment.called()).with("lead", tree.actor_id(lead));
            report
                .at(index, commitment.lead.span(), what)
                .help(Phrase::new("help"))
                .related(tree.place(index, span), Phrase::new("related"));
        }
    }
}
