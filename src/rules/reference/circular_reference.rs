//! The rule `circular-reference`.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::algo::kosaraju_scc;
use petgraph::graph::DiGraph;

use crate::diagnostic::{Argument, Level, Phrase, Place};
use crate::model::{AsOf, At, Kind, Record, RecordRef, Reference, To, Value};
use crate::rules::{Reporter, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "circular-reference",
    level: Level::Error,
    profile: None,
    docs: include_str!("circular_reference.md"),
    check,
};

const KEYS: [&str; 4] = ["supersedes", "succeeded_by", "reports_to", "part_of"];

/// The kinds of record that have one of the keys.
const KINDS: [Kind; 6] =
    [Kind::Framework, Kind::Agreement, Kind::District, Kind::PoliceArea, Kind::Administration, Kind::Body];

/// One step: the record that refers, where, and the record that it refers to.
struct Step {
    from: RecordRef,
    place: Place,
    to: RecordRef,
}

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    for (key, steps) in KEYS.iter().zip(steps(tree)) {
        let (itself, others): (Vec<Step>, Vec<Step>) = steps.into_iter().partition(|step| step.from == step.to);
        for Step { from, place, .. } in itself {
            let what = Phrase::new("itself").with("key", *key).with("id", short_id(tree, from));
            report.at(from.document, place.span, what).help(Phrase::new("help-itself"));
        }
        for circle in circles(others) {
            let Some((last, before)) = circle.split_last() else { continue };
            let ids: BTreeSet<RecordRef> = circle.iter().map(|step| step.from).collect();
            let ids: Vec<String> = ids.into_iter().map(|at| short_id(tree, at)).collect();
            let what = Phrase::new("").with("key", *key).with("ids", Argument::List(ids));
            let mut found = report.at(last.from.document, last.place.span, what).help(Phrase::new("help"));
            for step in before {
                let [from, to] = [step.from, step.to].map(|at| short_id(tree, at));
                found = found.related(step.place, Phrase::new("related-step").with("from", from).with("to", to));
            }
        }
    }
}

/// The references under each of the keys.
fn steps(tree: &AsOf<'_>) -> [Vec<Step>; 4] {
    let mut steps = [const { Vec::new() }; 4];
    for (document, source) in tree.indexed() {
        for (kind, index, record) in source.records().filter(|(kind, ..)| KINDS.contains(kind)) {
            let from = RecordRef { document, kind, index };
            record.each_reference(&mut |key, slot| {
                let Some(at) = KEYS.iter().position(|wanted| *wanted == key.name) else { return };
                let mut add = |reference: &Reference, span| {
                    let step = |to| Step { from, place: tree.place(document, span), to };
                    steps[at].extend(target(tree, from, key.name, reference).map(step));
                };
                match slot.value() {
                    Value::Reference(reference) => add(reference, slot.span()),
                    Value::References(list) => list.iter().for_each(|At { value, span }| add(value, *span)),
                    _ => {}
                }
            });
        }
    }
    steps
}

fn target(tree: &AsOf<'_>, from: RecordRef, key: &str, reference: &Reference) -> Option<RecordRef> {
    let in_register = |(kind, index)| RecordRef { document: from.document, kind, index };
    match reference.to {
        To::Record(record) => Some(record),
        To::Document(document) => Some(RecordRef { document, kind: tree.document(document).head().kind(), index: 0 }),
        To::Actor(actor) => actor.record().map(in_register),
        // A part that is said to be part of a part names nothing; a circle of them still is a circle.
        To::Nothing if key == "part_of" => tree.actor(&reference.id)?.record().map(in_register),
        _ => None,
    }
}

/// The steps that lead back to where they start, a list for each set of records that lead to each other, by place.
fn circles(steps: Vec<Step>) -> impl Iterator<Item = Vec<Step>> {
    let mut nodes = BTreeMap::new();
    let mut graph = DiGraph::<RecordRef, ()>::new();
    for step in &steps {
        let [from, to] = [step.from, step.to].map(|at| *nodes.entry(at).or_insert_with(|| graph.add_node(at)));
        graph.add_edge(from, to, ());
    }
    let mut component = vec![0; graph.node_count()];
    for (number, nodes) in kosaraju_scc(&graph).iter().enumerate() {
        for node in nodes {
            component[node.index()] = number;
        }
    }
    let mut circles: BTreeMap<usize, Vec<Step>> = BTreeMap::new();
    for step in steps {
        let [from, to] = [step.from, step.to].map(|at| nodes.get(&at).map(|node| component[node.index()]));
        if from == to {
            circles.entry(from.unwrap_or_default()).or_default().push(step);
        }
    }
    circles.into_values().map(|mut circle| {
        circle.sort_unstable_by_key(|step| step.place);
        circle
    })
}

/// The districts whose `part_of` leads back to them.
pub(super) fn parts_of_themselves(tree: &AsOf<'_>) -> BTreeSet<RecordRef> {
    let [.., steps] = steps(tree);
    let (itself, others): (Vec<Step>, Vec<Step>) = steps.into_iter().partition(|step| step.from == step.to);
    itself.into_iter().chain(circles(others).flatten()).map(|step| step.from).collect()
}

fn short_id(tree: &AsOf<'_>, at: RecordRef) -> String {
    tree.get(at).and_then(Record::id).map_or_else(String::new, |(id, _)| id.to_owned())
}
