//! Commitments that are carried out on the ground, to which the law's demands apply.

use jiff::civil::Date;

use crate::model::{AsOf, Commitment, Document, DocumentIndex, Kind, Plane, Progress, RecordRef, To, Topic};

/// A commitment that is under way and not strategic, looked at on its own date.
pub(super) struct Operation<'t> {
    pub(super) at: RecordRef,
    pub(super) commitment: &'t Commitment,
    /// Its own date.
    pub(super) day: Date,
}

/// The commitments of a document in areas of a topic that are under way and not strategic. Those of which a finding
/// is about the area, the level or the period are left out.
pub(super) fn operations<'t>(
    tree: &AsOf<'t>,
    (index, document): (DocumentIndex, &'t Document),
    topic: Topic,
) -> impl Iterator<Item = Operation<'t>> {
    let as_of = *tree;
    as_of.tree.commitments(index).filter_map(move |(at, commitment)| {
        let is_operational = commitment.level.copied() != Some(Plane::Strategic)
            && !commitment.level.is_faulty()
            && !(commitment.level.is_absent() && commitment.damaged);
        if !is_operational || !is_about(&as_of, commitment.area.to(), topic) {
            return None;
        }
        if as_of.is_commitment_period_reported(document, commitment) {
            return None;
        }
        let day = as_of.commitment_date(document, commitment);
        is_under_way(&as_of, at, day).then_some(Operation { at, commitment, day })
    })
}

/// Whether an area is about a topic.
pub(super) fn is_about(tree: &AsOf<'_>, area: To, topic: Topic) -> bool {
    area.record().is_some() && tree.topic(area) == topic
}

/// Whether a result until and with a day says that a commitment has begun.
fn is_under_way(tree: &AsOf<'_>, commitment: RecordRef, day: Date) -> bool {
    let results = tree.incoming(commitment).filter(|from| from.kind == Kind::Outcome);
    results.map(|from| &tree.document(from.document).results[from.index as usize]).any(|result| {
        matches!(result.status.copied(), Some(Progress::Ongoing | Progress::Partly | Progress::Done))
            && result.on.copied().is_some_and(|on| on <= day)
    })
}
