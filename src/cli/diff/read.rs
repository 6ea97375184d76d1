//! Both sides of a comparison, read and compared.

use crate::cli::context::Context;
use crate::cli::input::refused;
use crate::diff::{Changes, Side, compare};
use crate::load::load_both;
use crate::source::{Differing, Source};

/// Reads both sides and compares them.
pub(super) fn read(
    differing: &Differing,
    sources: [&Source; 2],
    bases: [&str; 2],
    context: &Context,
) -> anyhow::Result<Changes> {
    let [one, other] = sources;
    let trees = [&differing.before[..], &differing.after[..]];
    let [before, after] = load_both(trees, [&|file| one.read(file), &|file| other.read(file)]);
    for source in sources {
        source.finish().map_err(|failure| refused(failure, context))?;
    }
    let side = |trees, loaded, base| Side::new(trees, loaded, base);
    let changes = compare(&side(trees[0], &before, bases[0]), &side(trees[1], &after, bases[1]));
    // The program ends here but for printing: the system takes the memory back sooner than piece by piece.
    std::mem::forget((before, after));
    Ok(changes)
}
