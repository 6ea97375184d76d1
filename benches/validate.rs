//! What validation costs beyond the work that cannot be saved: `cargo bench --bench validate [FILES…]`.
//!
//! `read` is reading the files, `parse` reading them as TOML, `load` decoding them to typed records and joining these,
//! `validate` all of it and every rule with all profiles. Each is measured in turn with the others, so that a machine's
//! moods fall on all of them alike. The ratios are what to compare; seconds differ from machine to machine.
//!
//! With `-- --write FOLDER FILES` it only writes the files, for other programs to read: see `compare.py`.

#![allow(clippy::print_stdout, reason = "a benchmark prints what it measured")]

mod corpus;

use std::time::{Duration, Instant};

use rayon::prelude::*;
use samverkan::load::{Spread, load};
use samverkan::rules::{Profile, Settings, judge};
use samverkan::source::{Content, Tree, disk};
use toml::de::DeTable;

/// As in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const ROUNDS: usize = 7;

fn main() {
    let mut arguments = std::env::args().skip(1);
    if arguments.any(|argument| argument == "--write") {
        let folder = arguments.next().expect("a folder");
        let files: usize = arguments.next().and_then(|files| files.parse().ok()).expect("a number of files");
        corpus::write(folder.as_ref(), files.div_ceil(14), 12, 18);
        return;
    }
    let asked: Vec<usize> = std::env::args().skip(1).filter_map(|argument| argument.parse().ok()).collect();
    let sizes = if asked.is_empty() { vec![14, 308, 1_008, 9_996] } else { asked };
    println!(
        "{:>8} {:>10} {:>10} {:>10} {:>10}   {:>12} {:>12}",
        "files", "read", "parse", "load", "validate", "val./load", "val./parse"
    );
    for size in sizes {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let files = corpus::write(folder.path(), size.div_ceil(14), 12, 18);
        let trees = disk::trees(&[folder.path().to_owned()]).expect("the trees that were written");
        let [read, parse, load, validate] = measure(&trees);
        let ratio = |of: Duration| validate.as_secs_f64() / of.as_secs_f64();
        let ms = |time: Duration| format!("{:.2} ms", time.as_secs_f64() * 1e3);
        println!(
            "{files:>8} {:>10} {:>10} {:>10} {:>10}   {:>12.2} {:>12.2}",
            ms(read),
            ms(parse),
            ms(load),
            ms(validate),
            ratio(load),
            ratio(parse)
        );
    }
}

/// The medians of reading alone, of reading TOML, of loading, and of the whole validation.
fn measure(trees: &[Tree]) -> [Duration; 4] {
    let profiles = Profile::ALL.iter().map(|(_, profile)| *profile).collect();
    let settings = Settings { profiles, ..Settings::default() };
    let day = jiff::civil::date(2024, 6, 1);
    let jobs: [&(dyn Fn(&Tree) -> usize + Sync); 4] = [
        &|tree| tree.files.iter().map(|file| text(file).len()).sum(),
        &|tree| tree.files.iter().map(|file| DeTable::parse_recoverable(&text(file)).1.len()).sum(),
        &|tree| load(tree, Spread::Here, &disk::read).workspace.documents.len(),
        &|tree| judge(&mut load(tree, Spread::Here, &disk::read), day, &settings).len(),
    ];
    let mut times = [const { Vec::new() }; 4];
    for _ in 0..ROUNDS {
        for (job, times) in jobs.iter().zip(&mut times) {
            let start = Instant::now();
            std::hint::black_box(trees.par_iter().with_max_len(1).map(job).sum::<usize>());
            times.push(start.elapsed());
        }
    }
    times.map(|mut times| {
        times.sort_unstable();
        times[times.len() / 2]
    })
}

fn text(file: &samverkan::source::File) -> String {
    match disk::read(file) {
        Content::Text(text) => text,
        _ => String::new(),
    }
}
