//! The rule `no-steering-group`.

use std::collections::BTreeMap;

use crate::diagnostic::{Level, Phrase};
use crate::model::{AsOf, BodyKind, Document, DocumentIndex, Head, Record};
use crate::rules::{Reporter, Rule};
use crate::source::Span;

pub(crate) static RULE: Rule = Rule {
    name: "no-steering-group",
    level: Level::Warning,
    profile: None,
    docs: include_str!("no_steering_group.md"),
    check,
};

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    let frameworks = report.documents().filter(|(_, document)| document.head() == Head::Framework);
    let lacking = frameworks.filter(|(_, document)| lacks_steering_group(document));
    let mut under: BTreeMap<DocumentIndex, Vec<DocumentIndex>> = lacking.map(|(index, _)| (index, vec![])).collect();
    if under.is_empty() {
        return;
    }
    for (index, document, agreement) in tree.agreements() {
        if let Some(agreements) = agreement.framework.to().document().and_then(|above| under.get_mut(&above))
            && lacks_steering_group(document)
        {
            agreements.push(index);
        }
    }
    for (index, agreements) in under {
        let (Some(framework), Some(first)) = (tree.document(index).head_record(), agreements.first()) else { continue };
        let example = tree.document(*first);
        let header = example.head_record().map_or(Span::new(0, 0), Record::header);
        let count = i64::try_from(agreements.len()).unwrap_or(i64::MAX);
        let what = Phrase::new("").with("id", tree.called(index)).with("count", count);
        report
            .at(index, framework.header(), what)
            .help(Phrase::new("help"))
            .related(tree.place(*first, header), Phrase::new("related").with("id", tree.called(*first)));
    }
}

/// Whether a document has no steering group. One of whose bodies the kind cannot be told may have one.
fn lacks_steering_group(document: &Document) -> bool {
    let is_other = |kind: Option<BodyKind>| kind.is_some_and(|kind| kind != BodyKind::SteeringGroup);
    !document.damaged && document.bodies.iter().all(|body| is_other(body.kind.copied()))
}
