//! What of a commit could not be read, or used, as data.

/// A file, or a value in it, that is not compared: what changes there is told where it can be read again.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Note {
    /// The path as it is shown, not made harmless yet.
    pub file: String,
    /// The id of the document that it was last; empty where it never was one.
    pub document: String,
    /// The record, by its full id, and the key of a single value; none for the whole file.
    pub value: Option<(String, &'static str)>,
    /// The rule whose finding says why.
    pub rule: &'static str,
    /// Whether the commit changed the file.
    pub is_new: bool,
}

impl Note {
    /// Whether it tells of a document or record, or of what stands in it.
    pub(super) fn tells_of(&self, id: &str) -> bool {
        let is_in = |of: &str| of == id || of.strip_prefix(id).is_some_and(|rest| rest.starts_with('/'));
        match &self.value {
            Some((record, _)) => is_in(record),
            None => !self.document.is_empty() && (id == self.document || id.split('/').next() == Some(&self.document)),
        }
    }
}
