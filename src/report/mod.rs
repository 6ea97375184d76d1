//! What a tree tells on a day, as numbers, dates and ids without words: one file for each report.

pub mod administrations;
pub mod cell;
pub mod coverage;
pub mod due;
pub mod gaps;
pub mod lookup;
pub mod problems;
pub mod requirements;
pub mod show;
pub mod summary;
pub mod trace;
mod order;
mod review;
mod view;

pub use order::swedish;
pub use review::{Follow, follow_up};
pub use view::{Named, Spot, View, broken_files};

use std::collections::BTreeSet;

use crate::model::{Actor, AsOf, DocumentIndex, Kind, RecordRef, Side, Stage, Subject};

/// Live commitments by the side of their lead.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Led {
    /// By the city.
    pub city: usize,
    /// By the police.
    pub police: usize,
}

impl Led {
    /// Counts commitments.
    pub(crate) fn of(tree: &AsOf<'_>, commitments: impl IntoIterator<Item = RecordRef>) -> Self {
        let mut led = Self::default();
        for at in commitments {
            match tree.commitment(at).lead.actor().map(|lead| tree.side(lead)) {
                Some(Side::City) => led.city += 1,
                Some(Side::Police) => led.police += 1,
                Some(Side::Other) | None => {}
            }
        }
        led
    }
}

/// A share in percent, to one decimal, halves up; none where there is nothing to divide by.
pub(crate) fn percent(part: usize, whole: usize) -> Option<f64> {
    #[expect(clippy::cast_precision_loss, reason = "a tenth of a percent of a count")]
    let tenths = |tenths: usize| tenths as f64 / 10.0;
    (whole > 0).then(|| tenths((part * 2000 + whole) / (whole * 2)))
}

/// The framework that a report is about: the one in force that began last; where none is, the one that ended last, else
/// the first to begin. Drafts only where there is nothing else.
pub fn framework(tree: &AsOf<'_>) -> Option<DocumentIndex> {
    let period = |index: DocumentIndex| tree.document(index).period();
    let all = |drafts: bool| {
        let frameworks = tree.tree.frameworks();
        frameworks
            .filter(move |(_, document, _)| (document.stage() == Some(Stage::Draft)) == drafts)
            .map(|(index, ..)| index)
    };
    let in_force = all(false).filter(|index| tree.in_force(tree.document(*index)));
    let near = |drafts: bool| {
        let ended = all(drafts).filter(|index| period(*index).ended_before(tree.day));
        ended.max_by_key(|index| period(*index).to).or_else(|| all(drafts).min_by_key(|index| period(*index).from))
    };
    in_force.max_by_key(|index| period(*index).from).or_else(|| near(false)).or_else(|| near(true))
}

/// The areas of a framework, then the local ones of some agreements, in the order of the files; of two with one id the
/// first.
pub(crate) fn areas(
    tree: &AsOf<'_>,
    framework: Option<DocumentIndex>,
    agreements: impl Iterator<Item = DocumentIndex>,
) -> Vec<RecordRef> {
    let all =
        |document, kind| (0..tree.document(document).count(kind)).map(move |index| RecordRef { document, kind, index });
    let own = framework.into_iter().flat_map(|document| all(document, Kind::FocusArea));
    let local = agreements.flat_map(|document| all(document, Kind::LocalArea));
    let mut seen = BTreeSet::new();
    own.chain(local).filter(|area| seen.insert(tree.area_id(*area).to_owned())).collect()
}

/// Agreements by the order of their districts in the register, then by their beginning.
pub(crate) fn in_order(tree: &AsOf<'_>, agreements: impl Iterator<Item = DocumentIndex>) -> Vec<DocumentIndex> {
    let first_district = |index: DocumentIndex| {
        let agreement = tree.document(index).agreement.first();
        agreement.and_then(|agreement| agreement.districts.actors().min())
    };
    let mut ordered: Vec<DocumentIndex> = agreements.collect();
    ordered.sort_by_cached_key(|index| (first_district(*index), tree.document(*index).period().from, *index));
    ordered
}

/// The city by its id and name.
pub(crate) fn city(tree: &AsOf<'_>) -> Named {
    let id = tree.register().map_or("", |register| register.name()).to_owned();
    let mut title = tree.subject_title(Subject::Actor(Actor::City));
    if title.own.is_empty() {
        tree.actor_name(Actor::City).clone_into(&mut title.own);
    }
    Named { id, title }
}

/// A document by its id and title.
pub(crate) fn named_document(tree: &AsOf<'_>, index: DocumentIndex) -> Named {
    Named { id: tree.document(index).name().to_owned(), title: tree.subject_title(Subject::Document(index)) }
}
