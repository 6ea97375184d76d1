//! Values that are not fit to use, by file; what is blank is as good as nothing.

use std::collections::HashMap;

use crate::diagnostic::Finding;
use crate::source::{FileIndex, Span};

/// The rule for what is blank, or an empty list.
const BLANK: &str = "missing-key";

/// The rules whose findings mean that a value, or a whole table, could not be used.
pub(super) const UNFIT: &[&str] = &["wrong-type", "unknown-value", "unknown-key"];

/// The findings that tell of values, by file and in its order.
pub(super) fn by_file(faults: &[Finding]) -> HashMap<FileIndex, Vec<&Finding>> {
    let is_value = |fault: &&Finding| fault.rule == BLANK || UNFIT.contains(&fault.rule);
    let mut faults: Vec<&Finding> = faults.iter().filter(is_value).collect();
    faults.sort_unstable_by_key(|fault| fault.place.span);
    let mut found: HashMap<FileIndex, Vec<&Finding>> = HashMap::new();
    for fault in faults {
        found.entry(fault.place.file).or_default().push(fault);
    }
    found
}

/// Whether all that is wrong with a value is that nothing stands there.
pub(super) fn is_blank(faults: &[&Finding], value: Span) -> bool {
    let first = faults.partition_point(|fault| fault.place.span.start < value.start);
    let mut inside = faults[first..].iter().take_while(|fault| fault.place.span.end <= value.end).peekable();
    inside.peek().is_some() && inside.all(|fault| fault.rule == BLANK)
}
