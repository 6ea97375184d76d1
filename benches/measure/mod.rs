//! Jobs measured in turn with each other, so that a machine's moods fall on all of them alike.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const ROUNDS: usize = 7;

/// The median of each job.
pub(crate) fn in_turn<const N: usize>(jobs: [&dyn Fn(); N]) -> [Duration; N] {
    let mut times = [const { Vec::new() }; N];
    for _ in 0..ROUNDS {
        for (job, times) in jobs.iter().zip(&mut times) {
            let start = Instant::now();
            job();
            times.push(start.elapsed());
        }
    }
    times.map(|mut times| {
        times.sort_unstable();
        times[times.len() / 2]
    })
}

/// Runs a program from outside. It must succeed, or it did not do what is measured.
#[allow(dead_code, reason = "not every bench runs programs")]
pub(crate) fn run(folder: &Path, program: &str, arguments: &[&str]) {
    let done = Command::new(program).args(arguments).current_dir(folder).stdout(Stdio::null()).status();
    assert!(done.expect("it runs").success(), "{program} {arguments:?}");
}

/// The numbers on the command line, or these.
#[allow(dead_code, reason = "not every bench has sizes")]
pub(crate) fn sizes(usual: &[usize]) -> Vec<usize> {
    let asked: Vec<usize> = std::env::args().skip(1).filter_map(|argument| argument.parse().ok()).collect();
    if asked.is_empty() { usual.to_vec() } else { asked }
}

pub(crate) fn ms(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1e3)
}

pub(crate) fn ratio(of: Duration, floor: Duration) -> f64 {
    of.as_secs_f64() / floor.as_secs_f64()
}
