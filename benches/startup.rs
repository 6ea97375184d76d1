//! What a small run costs beside starting the program and ending it: `cargo bench --bench startup`.
//!
//! Each command reads this project's own `agreements`, as a program from outside, in turn with `--version`; the ratios are
//! what to compare.

#![allow(clippy::print_stdout, reason = "a bench prints what it measured")]

mod measure;

use std::path::Path;

use measure::{in_turn, ms, ratio, run};

const COMMANDS: [&[&str]; 4] =
    [&["validate", "agreements"], &["coverage", "agreements"], &["summary", "agreements"], &["due", "agreements"]];

fn main() {
    let (folder, program) = (Path::new(env!("CARGO_MANIFEST_DIR")), env!("CARGO_BIN_EXE_samverkan"));
    println!("{:<20} {:>12} {:>12} {:>8}", "command", "--version", "it", "ratio");
    for command in COMMANDS {
        let repeated = |arguments: &[&str]| (0..5).for_each(|_| run(folder, program, arguments));
        let [floor, own] = in_turn([&|| repeated(&["--version"]), &|| repeated(command)]).map(|times| times / 5);
        println!("{:<20} {:>12} {:>12} {:>8.2}", command.join(" "), ms(floor), ms(own), ratio(own, floor));
    }
}
