//! The surroundings of things as drawings: for Graphviz, and for Mermaid.

use std::fmt::Write as _;

use super::flow::shortened;
use super::trace::description;
use crate::model::Kind;
use crate::report::trace::{Node, Trace};
use crate::words::{Words, harmless};

/// How many characters of a description a node shows.
const LONGEST: usize = 80;

/// One drawing of all traces for Graphviz.
pub fn dot(traces: &[Trace], words: &Words) -> String {
    let mut out = "digraph samverkan {\n  rankdir=LR;\n  node [shape=box, style=rounded, fontname=\"sans-serif\"];\n\
                   \x20 edge [fontname=\"sans-serif\", fontsize=10];\n"
        .to_owned();
    let mut first = 0;
    for trace in traces {
        for (number, node) in trace.nodes.iter().enumerate() {
            let label: Vec<String> = lines(node, words).into_iter().flatten().map(|line| quoted(&line)).collect();
            let weight = if number == 0 { ", penwidth=2" } else { "" };
            let shape = match node.kind {
                Some(Kind::Agreement | Kind::Framework) => ", shape=folder, style=\"\"",
                Some(Kind::Requirement) => ", shape=hexagon, style=\"\"",
                Some(Kind::FocusArea | Kind::LocalArea) => ", shape=tab, style=\"\"",
                None
                | Some(Kind::City | Kind::District | Kind::PoliceArea | Kind::Administration | Kind::Organisation) => {
                    ", shape=ellipse, style=\"\""
                }
                Some(_) => "",
            };
            let _ = writeln!(out, "  n{} [label=\"{}\"{shape}{weight}];", first + number, label.join("\\n"));
        }
        for edge in &trace.edges {
            let style = edge.key.map_or("style=dashed".to_owned(), |key| format!("label=\"{}\"", quoted(key)));
            let _ = writeln!(out, "  n{} -> n{} [{style}];", first + edge.from, first + edge.to);
        }
        first += trace.nodes.len();
    }
    out + "}\n"
}

/// A text within the quotes of Graphviz, which takes entities for the letters that they name.
fn quoted(text: &str) -> String {
    harmless(text).replace('\\', "\\\\").replace('"', "\\\"").replace('&', "&amp;")
}

/// One drawing of all traces for Mermaid.
pub fn mermaid(traces: &[Trace], words: &Words) -> String {
    let mut out = "flowchart LR\n".to_owned();
    let mut first = 0;
    for trace in traces {
        for (number, node) in trace.nodes.iter().enumerate() {
            let label: Vec<String> = lines(node, words).into_iter().flatten().map(|line| entities(&line)).collect();
            let (open, close) = match node.kind {
                Some(Kind::Agreement | Kind::Framework) => ("[[", "]]"),
                Some(Kind::Requirement) => ("{{", "}}"),
                None
                | Some(Kind::City | Kind::District | Kind::PoliceArea | Kind::Administration | Kind::Organisation) => {
                    ("([", "])")
                }
                Some(_) => ("[", "]"),
            };
            let _ = writeln!(out, "  n{}{open}\"{}\"{close}", first + number, label.join("<br/>"));
        }
        for edge in &trace.edges {
            let arrow = edge.key.map_or("-.->".to_owned(), |key| format!("-->|\"{}\"|", entities(key)));
            let _ = writeln!(out, "  n{} {arrow} n{}", first + edge.from, first + edge.to);
        }
        if !trace.nodes.is_empty() {
            let _ = writeln!(out, "  style n{first} stroke-width:3px");
        }
        first += trace.nodes.len();
    }
    out
}

/// A text within the quotes of Mermaid, which takes what looks like markup for markup.
fn entities(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in harmless(text).chars() {
        match c {
            '"' | '#' | '&' | '<' | '>' | '`' | '\\' | '*' | '_' | '~' => {
                let _ = write!(out, "#{};", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out
}

/// The two lines of a node: its id, if it has one, and what it is.
fn lines(node: &Node, words: &Words) -> [Option<String>; 2] {
    [node.has_id.then(|| node.id.clone()), Some(shortened(&description(node, words), LONGEST))]
}
