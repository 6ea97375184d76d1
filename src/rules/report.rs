//! What a rule is handed besides the tree: which documents it judges, and where its findings go.

use crate::diagnostic::{Argument, Finding, Phrase, Place, Related};
use crate::model::{Document, DocumentIndex, RecordRef, Workspace};
use crate::source::Span;

use super::Rule;

/// Takes the findings of one rule.
#[derive(Debug)]
pub(crate) struct Reporter<'t> {
    tree: &'t Workspace,
    judged: &'t [(DocumentIndex, &'t Document)],
    rule: &'static Rule,
    pub(super) findings: Vec<Finding>,
}

/// The finding that was added last, to say more about it.
pub(crate) struct Found<'f>(&'f mut Finding);

impl<'t> Reporter<'t> {
    /// `judged` are the documents that are not history.
    pub(super) const fn new(
        tree: &'t Workspace,
        judged: &'t [(DocumentIndex, &'t Document)],
        rule: &'static Rule,
    ) -> Self {
        Self { tree, judged, rule, findings: Vec::new() }
    }

    /// The documents that a rule about content judges: not those that are history.
    pub(crate) fn documents(&self) -> impl Iterator<Item = (DocumentIndex, &'t Document)> + use<'t> {
        self.judged.iter().copied()
    }

    /// What a finding calls a document.
    pub(crate) fn called(&self, document: DocumentIndex) -> Argument {
        self.tree.called(document)
    }

    /// Adds a finding at a stretch of a document.
    pub(crate) fn at(&mut self, document: DocumentIndex, span: Span, phrase: Phrase) -> Found<'_> {
        let place = self.tree.place(document, span);
        self.findings.push(Finding::new(self.rule.name, place, phrase));
        let last = self.findings.len() - 1;
        Found(&mut self.findings[last])
    }

    /// Adds a finding at the header of a record.
    pub(crate) fn at_record(&mut self, record: RecordRef, phrase: Phrase) -> Found<'_> {
        let header = self.tree.get(record).map_or(Span::new(0, 0), crate::model::Record::header);
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
