#![no_main]

#[path = "../../tests/suite/fuzz/entry.rs"]
#[allow(dead_code, reason = "a target has one of the entries")]
mod entry;

libfuzzer_sys::fuzz_target!(|input: &[u8]| entry::validate(input));
