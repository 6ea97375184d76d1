//! The rule `law-replaced`.

use crate::diagnostic::Level;
use crate::model::{AsOf, Record};
use crate::rules::{Profile, Reporter, Rule};

use super::citation::{citations, naming};

pub(crate) static RULE: Rule = Rule {
    name: "law-replaced",
    level: Level::Info,
    profile: Some(Profile::Law),
    docs: include_str!("law_replaced.md"),
    check,
};

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    for citation in citations(report) {
        let statute = citation.statute;
        let (Some(end), Some(successor)) = (statute.period.to, statute.replaced_by) else { continue };
        let is_told = !tree.is_commitment_period_reported(citation.document, citation.commitment);
        if is_told
            && statute.period.contains(citation.begins)
            && tree.commitment_date(citation.document, citation.commitment) > end
        {
            let what = naming("", statute.title).with("id", citation.commitment.called()).with("end", end);
            report.at(citation.index, citation.span, what).help(naming("help", successor));
        }
    }
}
