//! What judging agreements costs beyond the work that cannot be saved: `cargo bench --bench validate [FILES…]`.
//!
//! `read` is reading the files, `parse` reading them as TOML, `decode` decoding them to typed records and joining these,
//! `validate` all of it and every rule with all profiles, `coverage` decoding and the report. Each is measured in turn with
//! the others; the ratios are what to compare, seconds differ from machine to machine. Many trees of 14 files come first,
//! then one tree of as many files; the exponent tells how the time grew from the size before, 1 being in step.
//!
//! With `-- --write FOLDER FILES` it only writes the files, for other programs to read: see `compare.py`. `--one` makes
//! them one tree.

#![allow(clippy::print_stdout, reason = "a benchmark prints what it measured")]

mod corpus;
mod measure;

use std::hint::black_box;
use std::path::Path;
use std::time::Duration;

use measure::{in_turn, ms, ratio, sizes};
use rayon::prelude::*;
use samverkan::load::{Loaded, Spread, load};
use samverkan::report::View;
use samverkan::report::coverage::Coverage;
use samverkan::rules::{Profile, Settings, judge};
use samverkan::source::{Content, Tree, disk};
use toml::de::DeTable;

/// As in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// An agreement for each district, a register and a framework.
const SMALL: usize = 14;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let is_one = arguments.iter().any(|argument| argument == "--one");
    if let Some(at) = arguments.iter().position(|argument| argument == "--write") {
        let files: usize = arguments[at + 2].parse().expect("a number of files");
        write(arguments[at + 1].as_ref(), files, is_one);
        return;
    }
    for is_one in [false, true] {
        println!("{}", if is_one { "\none tree" } else { "trees of 14 files" });
        println!(
            "{:>8} {:>11} {:>11} {:>11} {:>11} {:>11}   {:>9} {:>9} {:>9} {:>9} {:>9}",
            "files",
            "read",
            "parse",
            "decode",
            "validate",
            "coverage",
            "val/read",
            "val/parse",
            "val/dec",
            "cov/dec",
            "exponent"
        );
        let mut last: Option<(usize, Duration)> = None;
        for size in sizes(&[12, 300, 1_000, 10_000]) {
            let folder = tempfile::tempdir().expect("a temporary folder");
            let files = write(folder.path(), size, is_one);
            let trees = disk::trees(&[folder.path().to_owned()]).expect("the trees that were written");
            let times = measured(&trees);
            let [read, parse, decode, validate, coverage] = times;
            print!("{files:>8}");
            for time in times {
                print!(" {:>11}", ms(time));
            }
            print!("  ");
            for floor in [read, parse, decode] {
                print!(" {:>9.2}", ratio(validate, floor));
            }
            print!(" {:>9.2}", ratio(coverage, decode));
            println!(
                " {:>9}",
                last.map_or_else(String::new, |last| format!("{:.3}", exponent(last, (files, validate))))
            );
            last = Some((files, validate));
        }
    }
}

/// Writes about so many files. Gives how many there are.
fn write(folder: &Path, files: usize, is_one: bool) -> usize {
    let (cities, districts) = if is_one { (1, files.max(SMALL) - 2) } else { (files.div_ceil(SMALL), SMALL - 2) };
    corpus::write(folder, cities, districts, 18)
}

/// With which power of the size the time grew.
#[expect(clippy::cast_precision_loss, reason = "files are few enough to be counted exactly")]
fn exponent((few, before): (usize, Duration), (many, after): (usize, Duration)) -> f64 {
    ratio(after, before).ln() / (many as f64 / few as f64).ln()
}

/// Of reading alone, reading TOML, decoding, the whole validation, and coverage.
fn measured(trees: &[Tree]) -> [Duration; 5] {
    let profiles = Profile::ALL.iter().map(|(_, profile)| *profile).collect();
    let settings = Settings { profiles, ..Settings::default() };
    let day = jiff::civil::date(2024, 6, 1);
    // As the program does it: trees are spread over the cores, a single one file by file.
    let each_file = |job: &(dyn Fn(String) -> usize + Sync)| {
        let files = trees.par_iter().flat_map(|tree| &tree.files);
        black_box(files.map(|file| job(text(file))).sum::<usize>());
    };
    let each_tree = |job: &(dyn Fn(Loaded) -> usize + Sync)| {
        let load = |spread| move |tree: &Tree| load(tree, spread, &disk::read);
        black_box(match trees {
            [tree] => job(load(Spread::Cores)(tree)),
            trees => trees.par_iter().with_max_len(1).map(load(Spread::Here)).map(job).sum::<usize>(),
        });
    };
    in_turn([
        &|| each_file(&|text| text.len()),
        &|| each_file(&|text| DeTable::parse_recoverable(&text).1.len()),
        &|| each_tree(&|loaded| loaded.workspace.documents.len()),
        &|| each_tree(&|mut loaded| judge(&mut loaded, day, &settings).len()),
        &|| each_tree(&|loaded| Coverage::of(&View::new(&loaded, day), None).rows.len()),
    ])
}

fn text(file: &samverkan::source::File) -> String {
    match disk::read(file) {
        Content::Text(text) => text,
        _ => String::new(),
    }
}
