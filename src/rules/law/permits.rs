//! The permits of commitments: whether one of them says what it must, as far as that can be told.

use crate::diagnostic::Place;
use crate::model::{AsOf, Head, Kind, One, Permit, RecordRef};

/// The permits of a tree.
pub(super) struct Permits<'t> {
    tree: AsOf<'t>,
    /// By document: whether a finding is about which commitments a permit is for that may be for one of its own.
    unsure: Vec<bool>,
}

impl<'t> Permits<'t> {
    pub(super) fn of(tree: &AsOf<'t>) -> Self {
        let mut unsure = vec![false; tree.documents.len()];
        for (index, document) in tree.indexed().filter(|(_, document)| document.head() != Head::City) {
            let is_stray = |permit: &Permit| permit.commitments.is_empty() || permit.commitments.is_reported();
            if document.damaged || document.permits.iter().any(is_stray) {
                for index in tree.framework_of(index).into_iter().chain([index]) {
                    unsure[index.0 as usize] = true;
                }
            }
        }
        Self { tree: *tree, unsure }
    }

    /// The permits of a commitment, in the order of the files.
    fn for_commitment(&self, commitment: RecordRef) -> impl Iterator<Item = (RecordRef, &'t Permit)> {
        let tree = self.tree.tree;
        let permits = tree.incoming(commitment).filter(|from| from.kind == Kind::Permit);
        permits.map(|from| (from, &tree.document(from.document).permits[from.index as usize]))
    }

    /// Whether a commitment has no permit that is as it must be. Where that cannot be told, it has one.
    pub(super) fn are_missing(&self, commitment: RecordRef, is_fit: impl Fn(&Permit) -> Option<bool>) -> bool {
        !self.unsure[commitment.document.0 as usize]
            && self.for_commitment(commitment).all(|(_, permit)| is_fit(permit) == Some(false))
    }

    /// The place of the first permit of a commitment, which is not as it must be.
    pub(super) fn first(&self, commitment: RecordRef) -> Option<Place> {
        let (at, permit) = self.for_commitment(commitment).next()?;
        Some(self.tree.place(at.document, permit.header))
    }
}

/// Whether a key of a permit is given; none where a finding is about it.
pub(super) fn given<T>(slot: &One<T>, permit: &Permit) -> Option<bool> {
    if slot.is_faulty() || slot.is_absent() && permit.damaged { None } else { Some(!slot.is_absent()) }
}

/// Whether all of these hold; none where that cannot be told.
pub(super) fn all<const N: usize>(conditions: [Option<bool>; N]) -> Option<bool> {
    if conditions.contains(&Some(false)) {
        Some(false)
    } else if conditions.contains(&None) {
        None
    } else {
        Some(true)
    }
}
