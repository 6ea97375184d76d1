//! What is missing in the coverage of areas, and where that is mended.

use std::collections::{BTreeMap, BTreeSet};

use super::{Gap, What, area_spot, head_spot};
use crate::model::{self, CellState, DocumentIndex, Side, Sides, Subject, Unit};
use crate::report::coverage::{Area, Coverage, Row};
use crate::report::{Named, View, in_order, named_document};

/// Agreements that decline an area that binds them, or lack a live commitment in it; and cells without an agreement, without a live
/// commitment or without a side.
pub(super) fn gaps(view: &View<'_>, framework: Option<DocumentIndex>) -> (Vec<Gap>, Vec<Gap>) {
    let binding = binding_areas(view, framework);
    let told: BTreeSet<(&str, &str)> =
        binding.iter().filter_map(|gap| Some((gap.who.id.as_str(), gap.subject.as_ref()?.id.as_str()))).collect();
    let report = Coverage::of(view, framework);
    let coverage = model::Coverage::of(**view);
    let folder = folder(view, framework);
    let mut gaps = Vec::new();
    for row in &report.rows {
        if !row.reached {
            gaps.push(no_agreement(view, row, &folder));
            continue;
        }
        for (area, cell) in report.areas.iter().zip(&row.cells) {
            let what = match cell.state {
                CellState::Empty => What::Commitment,
                CellState::OneSided => What::Side,
                _ => continue,
            };
            let Some((unit, agreement)) = cause(&coverage, row.unit, area, cell.state) else { continue };
            if !told.contains(&(view.document(agreement).name(), &*area.id)) {
                gaps.push(in_cell(view, what, row, area, unit, agreement));
            }
        }
    }
    (binding, gaps)
}

fn binding_areas(view: &View<'_>, framework: Option<DocumentIndex>) -> Vec<Gap> {
    let mut gaps = Vec::new();
    let under = |index: &DocumentIndex| framework.is_some() && view.framework_of(*index) == framework;
    for index in in_order(view, view.agreements_in_force().map(|(index, ..)| index).filter(under)) {
        let areas = framework.into_iter().flat_map(|framework| view.focus_areas(framework));
        for (area, _) in areas.filter(|(area, _)| view.binds(*area)) {
            let is_declined = view.declines(index, area) && !view.chooses(index, area);
            if is_declined || view.live_in(index, area).next().is_none() {
                let id = view.area_id(area).to_owned();
                let spot = area_spot(view, index, &id).unwrap_or_else(|| head_spot(view, index));
                gaps.push(Gap {
                    what: What::BindingArea,
                    who: named_document(view, index),
                    subject: Some(Named { id, title: view.subject_title(Subject::Record(area)) }),
                    agreement: Some(named_document(view, index)),
                    missing: Vec::new(),
                    mend: spot,
                    new_file: None,
                });
            }
        }
    }
    gaps
}

/// The unit and the agreement that give a cell its state: the unit itself, or one that it took over.
fn cause(coverage: &model::Coverage<'_>, unit: Unit, area: &Area, state: CellState) -> Option<(Unit, DocumentIndex)> {
    coverage.counted_for(unit).iter().find_map(|unit| {
        let by = coverage.agreements_for(*unit).iter().map(|by| (coverage.state_by(*by, *unit, &area.id), *by));
        let (best, by) = by.min()?;
        (best == state).then_some((*unit, by))
    })
}

fn in_cell(view: &View<'_>, what: What, row: &Row, area: &Area, unit: Unit, agreement: DocumentIndex) -> Gap {
    let at = view.area_named(agreement, &area.id);
    let mut live = at.into_iter().flat_map(|at| view.live_there(agreement, at, unit)).peekable();
    let first = live.peek().map(|(at, _)| *at);
    let present = live.map(|(_, commitment)| view.sides(commitment, Some(unit))).fold(Sides::default(), Sides::or);
    let chosen = area_spot(view, agreement, &area.id);
    let spot = chosen.or_else(|| first.map(|at| view.record_spot(at))).unwrap_or_else(|| head_spot(view, agreement));
    Gap {
        what,
        who: Named { id: row.id.clone(), title: row.title.clone() },
        subject: Some(Named { id: area.id.clone(), title: area.title.clone() }),
        agreement: Some(named_document(view, agreement)),
        missing: [Side::City, Side::Police].into_iter().filter(|side| !present.has(*side)).collect(),
        mend: spot,
        new_file: None,
    }
}

fn no_agreement(view: &View<'_>, row: &Row, folder: &str) -> Gap {
    let taken = |path: &str| view.files.iter().any(|file| file == path);
    let plain = format!("{folder}{}.toml", row.id);
    let path = if taken(&plain) { format!("{folder}{}-{}.toml", row.id, view.day.year()) } else { plain };
    let who = Named { id: row.id.clone(), title: row.title.clone() };
    Gap {
        what: What::Agreement,
        who,
        subject: None,
        agreement: None,
        missing: Vec::new(),
        // Where the register is not read there is no unit either.
        mend: view.subject_spot(Subject::Actor(row.unit.actor())).unwrap_or_default(),
        new_file: Some(path),
    }
}

/// The folder where most agreements under a framework lie; the tree's own where there are none.
fn folder(view: &View<'_>, framework: Option<DocumentIndex>) -> String {
    let mut folders: BTreeMap<&str, usize> = BTreeMap::new();
    for (index, document, _) in view.agreements() {
        if framework.is_some() && view.framework_of(index) == framework {
            let path = view.path(document.file);
            *folders.entry(path.rsplit_once('/').map_or("", |(folder, _)| folder)).or_default() += 1;
        }
    }
    let root = if view.root == "." { "" } else { view.root.as_str() };
    let most = folders.into_iter().max_by_key(|(_, count)| *count).map_or(root, |(folder, _)| folder);
    if most.is_empty() { String::new() } else { format!("{most}/") }
}
