//! The machine-readable form, format 1, with types of its own so that nothing else can change it.

use jiff::civil::Date;
use serde::Serialize;

use super::super::pretty::print;
use super::Overview;
use crate::model::Choice;
use crate::report::{Named, summary};

pub(super) fn render(trees: &[Overview], several: bool) -> String {
    let trees: Vec<Tree<'_>> = trees.iter().map(Tree::of).collect();
    match (&trees[..], several) {
        ([tree], false) => print(tree),
        _ => print(&Trees { format: 1, trees }),
    }
}

#[derive(Serialize)]
struct Trees<'s> {
    format: u32,
    trees: Vec<Tree<'s>>,
}

#[derive(Serialize)]
struct Tree<'s> {
    format: u32,
    as_of: String,
    city: &'s str,
    framework: Option<&'s str>,
    agreements: Vec<Agreement<'s>>,
    areas: Vec<Area<'s>>,
}

#[derive(Serialize)]
struct Agreement<'s> {
    id: &'s str,
    title: &'s str,
    districts: Vec<&'s str>,
    police_areas: Vec<&'s str>,
    valid_from: Option<String>,
    valid_to: Option<String>,
    status: Option<&'static str>,
    standing: &'static str,
    areas: usize,
    problems: usize,
    city: usize,
    police: usize,
    commitments: usize,
    done: usize,
    overdue: usize,
    unreported: usize,
    last_review: Option<String>,
    next_review: Option<String>,
    file: &'s str,
    line: u32,
}

#[derive(Serialize)]
struct Area<'s> {
    id: &'s str,
    name: &'s str,
    chosen: usize,
    declined: usize,
    city: usize,
    police: usize,
    commitments: usize,
    done: usize,
    overdue: usize,
    covered: usize,
    units: usize,
}

impl<'s> Tree<'s> {
    fn of(overview: &'s Overview) -> Self {
        let summary = &overview.summary;
        Self {
            format: 1,
            as_of: overview.day.to_string(),
            city: &summary.city.id,
            framework: summary.framework.as_ref().map(|framework| framework.id.as_str()),
            agreements: summary.agreements.iter().map(Agreement::of).collect(),
            areas: summary.areas.iter().map(Area::of).collect(),
        }
    }
}

impl<'s> Agreement<'s> {
    fn of(of: &'s summary::Agreement) -> Self {
        let ids = |actors: &'s [Named]| actors.iter().map(|actor| actor.id.as_str()).collect();
        let day = |day: Option<Date>| day.as_ref().map(Date::to_string);
        Self {
            id: &of.name.id,
            title: &of.name.title.own,
            districts: ids(&of.districts),
            police_areas: ids(&of.police_areas),
            valid_from: day(of.period.from),
            valid_to: day(of.period.to),
            status: of.status.map(Choice::word),
            standing: of.standing.name(),
            areas: of.areas,
            problems: of.problems,
            city: of.led.city,
            police: of.led.police,
            commitments: of.commitments,
            done: of.done,
            overdue: of.overdue,
            unreported: of.unreported,
            last_review: day(of.last_review),
            next_review: day(of.next_review),
            file: &of.spot.file,
            line: of.spot.line,
        }
    }
}

impl<'s> Area<'s> {
    fn of(of: &'s summary::Area) -> Self {
        Self {
            id: &of.id,
            name: &of.title.own,
            chosen: of.chosen,
            declined: of.declined,
            city: of.led.city,
            police: of.led.police,
            commitments: of.commitments,
            done: of.done,
            overdue: of.overdue,
            covered: of.covered,
            units: of.units,
        }
    }
}
