//! Everything that something refers to, and everything that refers to it.
//!
//! What it refers to is followed forwards, what refers to it backwards, each node once in each direction. A commitment
//! that is met on the way back also names the problems that it answers and the requirements that it meets, but these
//! are not followed. Nor is, on the way back, a police area that covers a district or a focus area that an administration
//! takes part in: they stand for more than that.
//! Of an agreement or a framework there is also what stands in it, and what that refers to.

mod links;
mod walk;

use jiff::civil::Date;

use super::city;
use super::view::{Spot, View};
use crate::model::{Choice, Kind, Record, Subject, Title};
use links::Links;

/// The surroundings of one thing.
#[derive(Debug)]
pub struct Trace {
    /// The id of the city.
    pub city: String,
    /// The day on which it is looked at.
    pub as_of: Date,
    /// The things, that which was asked for first.
    pub nodes: Vec<Node>,
    /// Their references, each once.
    pub edges: Vec<Edge>,
    /// The tree below the thing that was asked for, in the order in which it is read.
    pub twigs: Vec<Twig>,
}

/// A thing.
#[derive(Debug, PartialEq)]
pub struct Node {
    /// Its id; of a row without one that of its document.
    pub id: String,
    /// Whether the id is its own.
    pub has_id: bool,
    /// What it is; none for `police`.
    pub kind: Option<Kind>,
    /// What it is called.
    pub title: Title,
    /// The day of a row that has one.
    pub on: Option<Date>,
    /// The status of a result.
    pub status: Option<&'static str>,
    /// The value of a measurement.
    pub value: Option<f64>,
    /// Where it is told of.
    pub spot: Option<Spot>,
}

/// A reference from one thing to another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edge {
    /// The place of the thing that refers.
    pub from: usize,
    /// The place of the thing that is referred to.
    pub to: usize,
    /// The key that holds the reference; none for what stands in a document.
    pub key: Option<&'static str>,
    /// Where it is written.
    pub spot: Spot,
}

/// A line of the tree.
#[derive(Debug)]
pub struct Twig {
    /// How far below the thing that was asked for it hangs; 0 is next to it.
    pub depth: usize,
    /// The place of the thing.
    pub node: usize,
    /// How it belongs to the one above it.
    pub way: Way,
    /// The keys that hold the references.
    pub keys: Vec<&'static str>,
    /// Whether what follows from it stands elsewhere in the tree.
    pub is_elsewhere: bool,
}

/// How a node belongs to the one above it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Way {
    /// The one above refers to it.
    To,
    /// It stands in the document above.
    In,
    /// It refers to the one above.
    From,
}

/// The surroundings of a thing.
pub fn trace(view: &View<'_>, subject: Subject) -> Trace {
    let links = Links::of(view.tree);
    let (subjects, edges, twigs) = walk::walk(view, &links, subject);
    let city = city(view).id;
    let nodes = subjects.into_iter().map(|subject| node(view, subject)).collect();
    Trace { city, as_of: view.day, nodes, edges, twigs }
}

fn node(view: &View<'_>, subject: Subject) -> Node {
    let at = view.subject_record(subject);
    let has_id = match subject {
        Subject::Record(at) => view.get(at).and_then(Record::id).is_some(),
        Subject::Actor(_) | Subject::Document(_) => true,
    };
    let mut node = Node {
        id: view.subject_id(subject),
        has_id,
        kind: at.map(|at| at.kind),
        title: view.subject_title(subject),
        on: None,
        status: None,
        value: None,
        spot: view.subject_spot(subject),
    };
    let Some((document, at)) = at.map(|at| (view.document(at.document), at)) else { return node };
    let index = at.index as usize;
    match at.kind {
        Kind::Outcome => {
            node.on = document.results[index].on.copied();
            node.status = document.results[index].status.copied().map(Choice::word);
        }
        Kind::Measurement => {
            node.on = document.measurements[index].on.copied();
            node.value = document.measurements[index].value.copied().map(|value| value.0);
        }
        Kind::Review => node.on = document.reviews[index].on.copied(),
        Kind::Signature => node.on = document.signatures[index].on.copied(),
        Kind::SituationReport => node.on = document.situation_reports[index].on.copied(),
        _ => {}
    }
    node
}
