//! A file of which most was read before, in another state: only the records in which it differs are read.

use std::ops::Range;
use std::sync::Arc;

use super::fault::Faults;
use super::{Decoded, decode, privacy, toml};
use crate::model::{Document, Head};
use crate::source::FileIndex;

/// Where two states of a file differ: the same stretch, widened to whole records.
struct Stretch {
    before: Range<u32>,
    after: Range<u32>,
}

/// Reads a file, given another state of it. None where all of it must be read: something is to be said of it, or it differs
/// in more than records.
pub(super) fn document(text: &str, known: &Decoded) -> Option<Document> {
    let before = known.document.as_ref().filter(|before| known.faults.is_empty() && before.head() != Head::City)?;
    let stretch = Stretch::between(before, &known.text, text)?;
    let text = text.get(range(&stretch.after))?;
    let parsed = toml::parse(text);
    let mut faults = Faults::of(FileIndex::default());
    let mut records = decode::records(&parsed, before.head(), &mut faults)?;
    let secret = privacy::search(text, &parsed.table, &mut faults);
    if !(parsed.mistakes.is_empty() && faults.found.is_empty() && secret.is_empty()) {
        return None;
    }
    records.each_record_mut(&mut |record| record.shift(stretch.after.start));
    let keeps_ids = ids(before, &stretch.before) == ids(&records, &stretch.after);
    let by = stretch.after.end.wrapping_sub(stretch.before.end);
    let mut document = before.spliced(&stretch.before, records, by);
    if !keeps_ids {
        document.doubtful = Arc::default();
        decode::index(&mut document);
    }
    Some(document)
}

impl Stretch {
    /// Where the text of a document was changed, from the beginning of one record to that of another or the end. None where
    /// that is not plain.
    fn between(document: &Document, before: &str, after: &str) -> Option<Self> {
        let (one, other) = (before.as_bytes(), after.as_bytes());
        let first = common(one.chunks(CHUNK), other.chunks(CHUNK), |one, other| {
            one.iter().zip(other).take_while(|(one, other)| one == other).count()
        });
        let last = common(one[first..].rchunks(CHUNK), other[first..].rchunks(CHUNK), |one, other| {
            one.iter().rev().zip(other.iter().rev()).take_while(|(one, other)| one == other).count()
        });
        let starts = || document.outline.iter().map(|(start, _)| *start as usize);
        // Under double brackets, so that no record reaches into another.
        let head = document.head_record()?.header().start as usize;
        if !starts().all(|start| start == head || before[start..].starts_with("[[")) {
            return None;
        }
        let start = starts().take_while(|start| start + 2 <= first).last().filter(|start| *start > head)?;
        let end = starts().find(|start| *start >= one.len() - last).unwrap_or(one.len());
        let after_end = other.len() - (one.len() - end);
        // What comes before the next record must not reach into its line.
        if end < one.len() && other[..after_end].last() != Some(&b'\n') {
            return None;
        }
        let stretch = |end: usize| Some(u32::try_from(start).ok()?..u32::try_from(end).ok()?);
        Some(Self { before: stretch(end)?, after: stretch(after_end)? })
    }
}

/// So many bytes are compared at a time.
const CHUNK: usize = 64;

/// How many bytes two texts have in common, chunk by chunk.
fn common<'t>(
    one: impl Iterator<Item = &'t [u8]>,
    other: impl Iterator<Item = &'t [u8]>,
    within: impl Fn(&[u8], &[u8]) -> usize,
) -> usize {
    let mut count = 0;
    for (one, other) in one.zip(other) {
        if one != other {
            return count + within(one, other);
        }
        count += one.len();
    }
    count
}

/// The records that begin in a stretch, by kind, and their ids.
fn ids<'d>(document: &'d Document, stretch: &Range<u32>) -> Vec<(crate::model::Kind, Option<&'d str>)> {
    let records = document.records().filter(|(.., record)| stretch.contains(&record.header().start));
    records.map(|(kind, _, record)| (kind, record.id().map(|(id, _)| id))).collect()
}

fn range(stretch: &Range<u32>) -> Range<usize> {
    stretch.start as usize..stretch.end as usize
}

#[cfg(test)]
mod tests;
