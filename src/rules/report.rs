//! What a rule is handed besides the tree: which documents it judges, and where its findings go.

use crate::diagnostic::{Finding, Phrase, Place, Related};
use crate::model::{AsOf, Document, DocumentIndex, RecordRef};
use crate::source::Span;

use super::{Family, Rule};

/// Takes the findings of one rule after the other.
#[derive(Debug)]
pub(crate) struct Reporter<'t> {
    as_of: AsOf<'t>,
    judged: Vec<DocumentIndex>,
    family: &'static Family,
    rule: &'static Rule,
    pub(super) findings: Vec<Finding>,
}

/// The finding that was added last, to say more about it.
pub(crate) struct Found<'f>(&'f mut Finding);

impl<'t> Reporter<'t> {
    pub(super) fn new(as_of: AsOf<'t>, family: &'static Family, rule: &'static Rule, findings: Vec<Finding>) -> Self {
        let mut reporter = Self { as_of, judged: Vec::new(), family, rule, findings };
        reporter.turn_to(family, rule);
        reporter
    }

    /// Goes on with another rule.
    pub(super) fn turn_to(&mut self, family: &'static Family, rule: &'static Rule) {
        if self.judged.is_empty() || family.is_of_content() != self.family.is_of_content() {
            let tree = self.as_of.tree;
            let judged = |document: &Document| !(family.is_of_content() && self.as_of.is_history(document));
            self.judged = tree.indexed().filter(|(_, document)| judged(document)).map(|(index, _)| index).collect();
        }
        (self.family, self.rule) = (family, rule);
    }

    /// The documents that the rule judges: not those that are history, where its family is about content.
    pub(crate) fn documents(&self) -> impl Iterator<Item = (DocumentIndex, &'t Document)> + use<'t> {
        let tree = self.as_of.tree;
        self.judged.clone().into_iter().map(|index| (index, tree.document(index)))
    }

    /// Adds a finding at a stretch of a document.
    pub(crate) fn at(&mut self, document: DocumentIndex, span: Span, phrase: Phrase) -> Found<'_> {
        let place = self.as_of.tree.place(document, span);
        self.findings.push(Finding::new(self.rule.name, place, phrase));
        let last = self.findings.len() - 1;
        Found(&mut self.findings[last])
    }

    /// Adds a finding at the header of a record.
    pub(crate) fn at_record(&mut self, record: RecordRef, phrase: Phrase) -> Found<'_> {
        let header = self.as_of.tree.get(record).map_or(Span::new(0, 0), crate::model::Record::header);
        self.at(record.document, header, phrase)
    }
}

impl Found<'_> {
    /// What to do next.
    pub(crate) fn help(self, phrase: Phrase) -> Self {
        self.0.help = Some(phrase);
        self
    }

    /// Another place that it is about.
    pub(crate) fn related(self, place: Place, phrase: Phrase) -> Self {
        self.0.related.push(Related { place, phrase });
        self
    }
}
