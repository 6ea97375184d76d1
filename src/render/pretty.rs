//! JSON as it is printed: laid out, without hidden characters, and without the digits of personal numbers.

use std::io::{Result, Write};

use serde::Serialize;
use serde_json::ser::{CompactFormatter, Formatter, PrettyFormatter, Serializer};

use crate::source::{hidden, personal};

/// Prints what was read in the user's files: every text exactly, but `*` for the digits of personal numbers, and with
/// what is hidden escaped, so that it does not hide from who reads it in a terminal.
pub(super) fn print(value: &impl Serialize) -> String {
    laid_out(value, PrettyFormatter::new()) + "\n"
}

/// The same on one line.
pub(super) fn line(value: &impl Serialize) -> String {
    laid_out(value, CompactFormatter)
}

fn laid_out(value: &impl Serialize, layout: impl Formatter) -> String {
    let mut out = Vec::new();
    // Writing to memory cannot fail, and neither can the types that are printed.
    let _ = value.serialize(&mut Serializer::with_formatter(&mut out, Harmless(layout)));
    String::from_utf8(out).unwrap_or_default()
}

/// Lays out as usual, and writes texts with care.
struct Harmless<F>(F);

impl<F: Formatter> Formatter for Harmless<F> {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, out: &mut W, fragment: &str) -> Result<()> {
        let fragment = personal::masked(fragment);
        let mut rest = &*fragment;
        while let Some(at) = hidden::find(rest) {
            out.write_all(&rest.as_bytes()[..at])?;
            let mut following = rest[at..].chars();
            for c in following.by_ref().take(1) {
                for unit in c.encode_utf16(&mut [0; 2]) {
                    write!(out, "\\u{unit:04x}")?;
                }
            }
            rest = following.as_str();
        }
        out.write_all(rest.as_bytes())
    }

    fn begin_array<W: ?Sized + Write>(&mut self, out: &mut W) -> Result<()> {
        self.0.begin_array(out)
    }

    fn end_array<W: ?Sized + Write>(&mut self, out: &mut W) -> Result<()> {
        self.0.end_array(out)
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> Result<()> {
        self.0.begin_array_value(out, first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, out: &mut W) -> Result<()> {
        self.0.end_array_value(out)
    }

    fn begin_object<W: ?Sized + Write>(&mut self, out: &mut W) -> Result<()> {
        self.0.begin_object(out)
    }

    fn end_object<W: ?Sized + Write>(&mut self, out: &mut W) -> Result<()> {
        self.0.end_object(out)
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> Result<()> {
        self.0.begin_object_key(out, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> Result<()> {
        self.0.begin_object_value(out)
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> Result<()> {
        self.0.end_object_value(out)
    }
}
