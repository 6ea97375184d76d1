//! A job done with each of some things, on as many cores as pays: all, where there are many; two, where there are few.

use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use rayon::prelude::*;

/// So many are done sooner than all cores are woken for them.
const FEW: usize = 64;

/// Whether there are so many documents or files that all cores should share the work.
pub(crate) const fn is_many(count: usize) -> bool {
    count > FEW
}

/// Does the job with each; what comes of them stands in their order.
pub(super) fn each<T: Sync, R: Send>(things: &[T], job: impl Fn(&T) -> R + Send + Sync) -> Vec<R> {
    if is_many(things.len()) {
        return things.par_iter().map(job).collect();
    }
    let next = AtomicUsize::new(0);
    let share = || {
        let mut done = Vec::with_capacity(things.len());
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(thing) = things.get(at) else { return done };
            done.push((at, job(thing)));
        }
    };
    let mut done = thread::scope(|scope| {
        // Without a second thread this one does all.
        let other = thread::Builder::new().spawn_scoped(scope, share);
        let mut done = share();
        if let Ok(other) = other {
            done.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        done
    });
    done.sort_unstable_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_comes_of_things_stands_in_their_order() {
        for count in [0, 1, 2, 63, 64, 65, 1_000] {
            let things: Vec<usize> = (0..count).collect();
            let doubled: Vec<usize> = things.iter().map(|thing| thing * 2).collect();
            assert_eq!(super::each(&things, |thing| thing * 2), doubled);
        }
    }
}
