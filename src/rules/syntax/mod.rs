//! Whether a file can be read at all.

mod not_utf8;
mod toml_syntax;
mod unknown_document;
mod unreadable_file;
mod unsupported_format;

use super::Rule;

pub(super) const RULES: &[&Rule] =
    &[&toml_syntax::RULE, &not_utf8::RULE, &unreadable_file::RULE, &unknown_document::RULE, &unsupported_format::RULE];
