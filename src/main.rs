//! The program `samverkan`.

fn main() {}
