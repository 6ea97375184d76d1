//! Looks at the agreements that count for a unit, one by one.

use super::{Agreement, Cell, Cells, Counted, Explained, Lack, Missing, Other, Part, Row};
use crate::model::{
    Actor, AsOf, CellState, Coverage, DocumentIndex, Kind, RecordRef, Side, Subject, Title, Unit, nearest, text_of,
};
use crate::report::{Named, Spot, View, city};

/// Explains the cells of a district, of one of its parts, or of the whole city where it has no districts. The area may
/// be named with its document.
pub fn explain(view: &View<'_>, district: &str, area: &str) -> Explained {
    let district = match view.actor(district) {
        Some(actor @ Actor::District(_)) => actor,
        Some(Actor::City) if view.districts().is_empty() => Actor::City,
        _ => {
            let ids = view.districts().iter().filter_map(|district| district.id.text());
            return Explained::NoDistrict(nearest(district, ids).map(str::to_owned));
        }
    };
    let area = area.rsplit_once('/').map_or(area, |(_, area)| area);
    let areas = view.documents.iter().flat_map(|document| &*document.ids);
    let areas = areas.filter(|(_, (kind, _))| matches!(kind, Kind::FocusArea | Kind::LocalArea)).map(|(id, _)| &**id);
    if !areas.clone().any(|id| id == area) {
        return Explained::NoArea(nearest(area, areas).map(str::to_owned));
    }
    Explained::Cells(cells(view, district, area))
}

fn cells(view: &View<'_>, district: Actor, area: &str) -> Cells {
    let units: Vec<Unit> = match district {
        Actor::District(index) => view.units_of(index).to_vec(),
        _ => vec![Unit::City],
    };
    let coverage = Coverage::of(**view);
    let cells = units.into_iter().map(|unit| cell(view, &coverage, unit, area)).collect();
    let city = city(view).id;
    Cells { city, as_of: view.day, area: Named { id: area.to_owned(), title: area_title(**view, area) }, cells }
}

/// What an area is called on a day: by the framework in force, or else by whoever has it.
pub(in crate::report) fn area_title(tree: AsOf<'_>, id: &str) -> Title {
    let areas = tree.indexed().filter_map(|(document, source)| match source.ids.get(id) {
        Some((kind @ (Kind::FocusArea | Kind::LocalArea), index)) => {
            Some((tree.in_force(source), RecordRef { document, kind: *kind, index: *index }))
        }
        _ => None,
    });
    let best = areas.max_by_key(|(in_force, at)| (*in_force, at.kind == Kind::FocusArea));
    best.map(|(_, at)| tree.subject_title(Subject::Record(at))).unwrap_or_default()
}

fn cell(view: &View<'_>, coverage: &Coverage<'_>, unit: Unit, area: &str) -> Cell {
    let counted: Vec<Counted> =
        coverage.counted_for(unit).iter().map(|counted| self::counted(view, coverage, *counted, area)).collect();
    let state = coverage.state(unit, area);
    let worst = counted.iter().filter(|counted| counted.state == state);
    Cell {
        unit: view.named_actor(unit.actor()),
        is_active: view.tenure(unit.actor()).period.contains(view.day),
        state,
        missing: worst.filter_map(missing).collect(),
        counted,
    }
}

fn counted(view: &View<'_>, coverage: &Coverage<'_>, unit: Unit, area: &str) -> Counted {
    let in_force = coverage.agreements_for(unit);
    let agreements: Vec<_> = in_force.iter().map(|index| agreement(view, coverage, *index, unit, area)).collect();
    let reaching = view.agreements().filter(|(index, _, agreement)| {
        !in_force.contains(index) && view.reaches(&agreement.districts, unit, view.own_date(view.document(*index)))
    });
    let others = reaching.map(|(index, document, _)| Other {
        name: view.name(Subject::Document(index)),
        is_draft: document.is_draft(),
        period: document.period(),
        spot: head(view, index),
    });
    let mut others: Vec<Other> = others.collect();
    others.sort_by_key(|other| other.period.from);
    let state = agreements.iter().map(|agreement| agreement.state).min().unwrap_or(CellState::NoAgreement);
    Counted { unit: view.named_actor(unit.actor()), state, agreements, others }
}

fn agreement(view: &View<'_>, coverage: &Coverage<'_>, index: DocumentIndex, unit: Unit, area: &str) -> Agreement {
    let document = view.document(index);
    let at = view.area_named(index, area);
    let row = at.and_then(|at| match at.kind {
        Kind::LocalArea => Some(at),
        _ => view.naming(at, index, Kind::Area).chain(view.naming(at, index, Kind::Declined)).next(),
    });
    let row = row.map(|at| Row {
        kind: at.kind,
        words: view.get(at).and_then(|record| text_of(record, "goal").or_else(|| text_of(record, "reason"))),
        spot: view.record_spot(at),
    });
    let commitments = at.into_iter().flat_map(|at| view.naming(at, index, Kind::Commitment));
    Agreement {
        name: view.name(Subject::Document(index)),
        period: document.period(),
        state: coverage.state_by(index, unit, area),
        row,
        parts: commitments.map(|at| part(view, at, unit)).collect(),
        spot: head(view, index),
    }
}

fn head(view: &View<'_>, document: DocumentIndex) -> Spot {
    view.record_spot(RecordRef { document, kind: Kind::Agreement, index: 0 })
}

fn part(view: &View<'_>, at: RecordRef, unit: Unit) -> Part {
    let commitment = view.commitment(at);
    let day = view.own_date(view.document(at.document));
    let there = view.on(day);
    let covers = |actor: &Actor| matches!(actor, Actor::PoliceArea(index) if view.covers(*index, unit));
    let (mut city, mut police, mut others) = (Vec::new(), Vec::new(), Vec::new());
    for actor in view.actors_in(commitment) {
        let takes_part = match actor {
            Actor::PoliceArea(_) => there.standing_in(actor, day).iter().any(covers),
            _ => true,
        };
        let list = match view.side(actor) {
            Side::City => &mut city,
            Side::Police if takes_part => &mut police,
            _ => &mut others,
        };
        list.push(view.named_actor(actor));
    }
    Part {
        name: view.name(Subject::Record(at)),
        state: view.state(at),
        is_there: commitment.districts.is_absent() || view.reaches(&commitment.districts, unit, day),
        city,
        police,
        others,
        spot: view.record_spot(at),
    }
}

/// What is missing in a unit, by the agreement that comes closest.
fn missing(counted: &Counted) -> Option<Missing> {
    let best = counted.agreements.iter().find(|agreement| agreement.state == counted.state);
    let counts = || best.into_iter().flat_map(|best| best.parts.iter().filter(|part| part.counts()));
    let what = match counted.state {
        CellState::Covered => return None,
        CellState::OneSided if counts().any(|part| !part.city.is_empty()) => Lack::Side(Side::Police),
        CellState::OneSided => Lack::Side(Side::City),
        CellState::Empty => Lack::Commitment,
        CellState::Declined => Lack::Choice,
        CellState::Unaddressed => Lack::Word,
        CellState::NoAgreement => Lack::Agreement,
    };
    let row = || best.and_then(|best| best.row.as_ref()).map(|row| row.spot.clone());
    let spot = counts().next().map(|part| part.spot.clone()).or_else(row);
    Some(Missing {
        what,
        unit: counted.unit.clone(),
        agreement: best.map(|best| best.name.clone()),
        spot: spot.or_else(|| best.map(|best| best.spot.clone())),
    })
}
