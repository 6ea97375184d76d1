//! Two states of the same trees, read together: what a file has in common in both is decoded once.

use std::collections::HashMap;

use rayon::prelude::*;

use super::{Decoded, Loaded, Read, few, file, is_register, joined};
use crate::source::{FileIndex, Origin, Tree};

/// A file of some trees: the place of its tree, and its place in that.
type Place = (usize, usize);

/// Reads two states of some trees, each by its own `read`.
pub fn load_both(trees: [&[Tree]; 2], read: [Read<'_>; 2]) -> [Vec<Loaded>; 2] {
    let pairs = pairs(trees);
    let index = |at: usize| FileIndex(u32::try_from(at).unwrap_or(u32::MAX));
    let source = |side: usize, (tree, at): Place| &trees[side][tree].files[at];
    let decode = |side: usize, place: Place, known: Option<&Decoded>| {
        let file_of = source(side, place);
        let is_register = is_register(&trees[side][place.0].root, &file_of.path);
        file(index(place.1), read[side](file_of), is_register, known)
    };
    let is_same = |one: Place, other: Place| match (&source(0, one).origin, &source(1, other).origin) {
        (Origin::Blob(one), Origin::Blob(other)) => one == other,
        _ => false,
    };
    let both = |(one, other): &(Option<Place>, Option<Place>)| {
        let known = one.map(|place| (place, decode(0, place, None)));
        let other = other.map(|place| match &known {
            // A register is read along whether it differs or not.
            Some((before, decoded)) if is_same(*before, place) => decoded.at(index(place.1)),
            known => decode(1, place, known.as_ref().map(|(_, decoded)| decoded)),
        });
        [known.map(|(_, decoded)| decoded), other]
    };
    let found = few::each(&pairs, both);
    let mut decoded = trees.map(|trees| trees.iter().map(|tree| Vec::with_capacity(tree.files.len())).collect());
    for (found, (one, other)) in found.into_iter().zip(&pairs) {
        for ((side, found), place) in decoded.iter_mut().zip(found).zip([one, other]) {
            let side: &mut Vec<Vec<(usize, Decoded)>> = side;
            if let (Some(found), Some((tree, at))) = (found, place) {
                side[*tree].push((*at, found));
            }
        }
    }
    let join = |(tree, mut decoded): (&Tree, Vec<(usize, Decoded)>)| {
        decoded.sort_unstable_by_key(|(at, _)| *at);
        joined(tree, decoded.into_iter().map(|(_, decoded)| decoded).collect()).0
    };
    let [one, other] = decoded;
    let joined_all = |(trees, decoded): (&[Tree], Vec<_>)| match trees {
        // One is soon joined.
        [_] => trees.iter().zip(decoded).map(join).collect(),
        trees => trees.par_iter().zip(decoded).map(join).collect(),
    };
    [(trees[0], one), (trees[1], other)].map(joined_all)
}

/// Every file of both sides, with that at the same path of a tree in the same folder.
fn pairs(trees: [&[Tree]; 2]) -> Vec<(Option<Place>, Option<Place>)> {
    let places = |trees: &'_ [Tree]| {
        let files = trees.iter().enumerate().flat_map(|(tree, Tree { root, files })| {
            files.iter().enumerate().map(move |(at, file)| ((root.clone(), file.path.clone()), (tree, at)))
        });
        files.collect::<Vec<_>>()
    };
    let mut there: HashMap<_, Place> = places(trees[1]).into_iter().collect();
    let mut pairs: Vec<_> =
        places(trees[0]).into_iter().map(|(name, place)| (Some(place), there.remove(&name))).collect();
    let mut rest: Vec<Place> = there.into_values().collect();
    rest.sort_unstable();
    pairs.extend(rest.into_iter().map(|place| (None, Some(place))));
    pairs
}
