//! Which documents supersede which, for the rules that ask.

use std::collections::HashMap;

use petgraph::algo::kosaraju_scc;
use petgraph::graph::DiGraph;

use crate::model::{AsOf, DocumentIndex};
use crate::source::Span;

/// That a document supersedes another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Step {
    /// The one that is superseded.
    pub(super) old: DocumentIndex,
    /// The one that supersedes it.
    pub(super) new: DocumentIndex,
    /// Where the new one says so.
    pub(super) span: Span,
}

/// All of them, sorted: each pair once, and none of a document with itself.
pub(super) fn steps(tree: &AsOf<'_>) -> Vec<Step> {
    let mut steps = Vec::new();
    for (new, document) in tree.indexed() {
        for entry in document.supersedes().map_or(&[][..], |list| list.items()) {
            if let Some(old) = entry.value.to.document().filter(|old| *old != new) {
                steps.push(Step { old, new, span: entry.span });
            }
        }
    }
    steps.sort_unstable();
    steps.dedup_by_key(|step| (step.old, step.new));
    steps
}

/// Whether there is such a step.
pub(super) fn has(steps: &[Step], old: DocumentIndex, new: DocumentIndex) -> bool {
    steps.binary_search_by_key(&(old, new), |step| (step.old, step.new)).is_ok()
}

/// For every document in a step a number, the same for those that supersede each other in a circle.
pub(super) fn circles(steps: &[Step]) -> HashMap<DocumentIndex, usize> {
    let mut nodes = HashMap::new();
    let mut graph = DiGraph::<DocumentIndex, ()>::new();
    for step in steps {
        let [old, new] = [step.old, step.new].map(|at| *nodes.entry(at).or_insert_with(|| graph.add_node(at)));
        graph.add_edge(old, new, ());
    }
    let circles = kosaraju_scc(&graph).into_iter().enumerate();
    circles
        .flat_map(|(number, circle)| circle.into_iter().map(move |node| (node, number)))
        .map(|(node, number)| (graph[node], number))
        .collect()
}
