//! The faults of one file, gathered while it is read.

use super::toml::Mistake;
use crate::diagnostic::{Finding, Phrase, Place, Related};
use crate::source::{FileIndex, Span};

/// The faults of one file so far.
#[derive(Debug)]
pub(super) struct Faults {
    file: FileIndex,
    pub(super) found: Vec<Finding>,
    /// Where the file is not TOML, in its order.
    mistakes: Vec<Span>,
}

/// The fault that was added last, to say more about it.
pub(super) struct Fault<'f>(&'f mut Finding);

impl Faults {
    pub(super) fn of(file: FileIndex) -> Self {
        Self { file, found: Vec::new(), mistakes: Vec::new() }
    }

    /// Adds what is no TOML; in the order of the file.
    pub(super) fn mistake(&mut self, Mistake { span, phrase, help, related, .. }: Mistake) {
        self.mistakes.push(span);
        self.add("toml-syntax", span, phrase);
        if let Some(finding) = self.found.last_mut() {
            finding.help = help;
            let related = related.map(|(span, phrase)| Related { place: Place { file: self.file, span }, phrase });
            finding.related.extend(related);
        }
    }

    /// Whether some of the file is no TOML.
    pub(super) fn has_mistakes(&self) -> bool {
        !self.mistakes.is_empty()
    }

    /// Whether what stands somewhere was told of already, as no TOML.
    pub(super) fn tell_of(&self, at: Span) -> bool {
        let next = self.mistakes.partition_point(|span| span.end <= at.start);
        self.mistakes.get(next).is_some_and(|span| span.start < at.end)
    }

    /// Adds a fault.
    pub(super) fn add(&mut self, rule: &'static str, span: Span, phrase: Phrase) -> Fault<'_> {
        let place = Place { file: self.file, span };
        self.found.push(Finding::new(rule, place, phrase));
        let last = self.found.len() - 1;
        Fault(&mut self.found[last])
    }
}

impl Fault<'_> {
    /// What to do next.
    pub(super) fn help(self, phrase: Phrase) -> Self {
        self.0.help = Some(phrase);
        self
    }

    /// Another place of the same file that it is about.
    pub(super) fn related(self, span: Span, phrase: Phrase) -> Self {
        let place = Place { file: self.0.place.file, span };
        self.0.related.push(Related { place, phrase });
        self
    }
}
