//! The surroundings of a thing as a tree for people, and for programs.

use std::fmt::Write as _;

use serde::Serialize;

use super::Style;
use super::figure::Figure;
use super::flow::{flow, shortened, titled};
use super::pretty::print;
use super::table::Tone;
use crate::diagnostic::Argument;
use crate::model::Kind;
use crate::report::trace::{Edge, Node, Trace, Way};
use crate::words::Words;

/// How many characters of a title a line shows.
const TITLE: usize = 60;

/// How many levels are shown: below these, lines would begin outside of most windows.
const LEVELS: usize = 32;

/// How many characters of a description it shows at least.
const SHORTEST: usize = 20;

/// The tree: what is referred to, what stands in a document, what refers to it; each with its file and line.
pub fn text(trace: &Trace, words: &Words, style: Style) -> String {
    let Some(root) = trace.nodes.first() else { return String::new() };
    let mut out = String::new();
    let mut pieces = label(root, None, words, style.width.saturating_sub(2));
    pieces.extend(place(root));
    let _ = writeln!(out, "{}", flow(&pieces, "  ", 0, "  ", style));
    // Of the line above at each depth, its node, and whether more hangs beside it.
    let mut open: Vec<(&Node, bool)> = Vec::new();
    let mut section = None;
    let (twigs, deeper): (Vec<_>, Vec<_>) = trace.twigs.iter().partition(|twig| twig.depth < LEVELS);
    for (index, twig) in twigs.iter().enumerate() {
        if twig.depth == 0 && section != Some(twig.way) {
            section = Some(twig.way);
            let heading = match twig.way {
                Way::To => "trace-to",
                Way::In => "trace-in",
                Way::From => "trace-from",
            };
            let _ = writeln!(out, "\n{}", Tone::Strong.paint(&words.say(heading, &[]), style));
        }
        let later = &twigs[index + 1..];
        let next = later.iter().find(|other| other.depth <= twig.depth);
        let is_last = next.is_none_or(|next| next.depth < twig.depth || twig.depth == 0 && next.way != twig.way);
        open.truncate(twig.depth);
        let guides: String = open.iter().map(|(_, more)| if *more { "│  " } else { "   " }).collect();
        let (node, above) = (&trace.nodes[twig.node], open.last().map_or(root, |(node, _)| node));
        open.push((node, !is_last));
        let is_followed = later.first().is_some_and(|next| next.depth > twig.depth);
        let mut pieces = Vec::new();
        if !twig.keys.is_empty() {
            let arrow = if twig.way == Way::From { "←" } else { "→" };
            pieces.push((format!("{arrow} {}", twig.keys.join(", ")), Tone::Faint));
        }
        let (branch, below) = if is_last { ("└─ ", "   ") } else { ("├─ ", "│  ") };
        let hanging = format!("{guides}{below}{}", if is_followed { "│  " } else { "   " });
        let used = hanging.chars().count();
        pieces.extend(label(node, Some(above), words, style.width.saturating_sub(used)));
        pieces.extend(if twig.is_elsewhere {
            Some((words.say("trace-elsewhere", &[]), Tone::Faint))
        } else {
            place(node)
        });
        let _ = writeln!(out, "{guides}{branch}{}", flow(&pieces, "  ", used - 3, &hanging, style));
    }
    if !deeper.is_empty() {
        let count = Argument::Number(i64::try_from(deeper.len()).unwrap_or(i64::MAX));
        let _ = writeln!(out, "\n{}", words.say("trace-deeper", &[("count", count)]));
    }
    if twigs.is_empty() {
        let _ = writeln!(out, "\n{}", words.say("trace-nothing", &[]));
    }
    out
}

/// What a line says of a thing below another: its id, what it is and is called. The rows of a document have its id, which
/// the line above may have said.
fn label(node: &Node, above: Option<&Node>, words: &Words, room: usize) -> Vec<(String, Tone)> {
    let home = |node: &Node| node.id.split('/').next().map(str::to_owned);
    let mut pieces = Vec::new();
    if node.has_id || above.is_none_or(|above| home(above) != home(node)) {
        pieces.push((node.id.clone(), Tone::Strong));
    }
    pieces.push((shortened(&description(node, words), room.max(SHORTEST)), Tone::Plain));
    pieces
}

/// Where a thing is told of.
fn place(node: &Node) -> Option<(String, Tone)> {
    node.spot.as_ref().map(|spot| (format!("{}:{}", spot.file, spot.line), Tone::Faint))
}

/// “commitment, Kameror vid Farsta centrum”, “result, 2020-06-29: done”
pub(super) fn description(node: &Node, words: &Words) -> String {
    let kind = words.say(node.kind.map_or("kind-actor", Kind::word), &[]);
    let status = node.status.map(|status| words.say(&format!("state-{status}"), &[]));
    let what = status.or(node.value.map(|value| value.to_string()));
    let event = match (node.on, what) {
        (Some(on), Some(what)) => Some(format!("{on}: {what}")),
        (on, what) => on.map(|on| on.to_string()).or(what),
    };
    let title = match node.kind {
        None => words.say("actor-police", &[]),
        Some(_) => shortened(titled(&node.title, words), TITLE),
    };
    let title = Some(title).filter(|title| !title.is_empty());
    [Some(kind), event, title].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// For programs, format 1: an object for the tree, or one for each of several.
pub fn json(traces: &[Trace], several: bool) -> String {
    let trees: Vec<Tree<'_>> = traces.iter().map(Tree::of).collect();
    match (&trees[..], several) {
        ([tree], false) => print(tree),
        _ => print(&Trees { format: 1, trees }),
    }
}

#[derive(Serialize)]
struct Trees<'t> {
    format: u32,
    trees: Vec<Tree<'t>>,
}

#[derive(Serialize)]
struct Tree<'t> {
    format: u32,
    as_of: String,
    city: &'t str,
    id: &'t str,
    nodes: Vec<Thing<'t>>,
    edges: Vec<Reference<'t>>,
}

#[derive(Serialize)]
struct Thing<'t> {
    node: usize,
    id: &'t str,
    kind: &'static str,
    title: Option<&'t str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    on: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<Figure>,
    file: Option<&'t str>,
    line: Option<u32>,
}

#[derive(Serialize)]
struct Reference<'t> {
    from: usize,
    to: usize,
    key: Option<&'static str>,
    file: &'t str,
    line: u32,
}

impl<'t> Tree<'t> {
    fn of(trace: &'t Trace) -> Self {
        let thing = |(number, node): (usize, &'t Node)| Thing {
            node: number,
            id: &node.id,
            kind: node.kind.map_or("actor", Kind::table),
            title: Some(&*node.title.own).filter(|title| !title.is_empty()),
            on: node.on.map(|on| on.to_string()),
            status: node.status,
            value: node.value.map(Figure),
            file: node.spot.as_ref().map(|spot| spot.file.as_str()),
            line: node.spot.as_ref().map(|spot| spot.line),
        };
        let reference = |Edge { from, to, key, spot }: &'t Edge| Reference {
            from: *from,
            to: *to,
            key: *key,
            file: &spot.file,
            line: spot.line,
        };
        Self {
            format: 1,
            as_of: trace.as_of.to_string(),
            city: &trace.city,
            id: trace.nodes.first().map_or("", |node| &node.id),
            nodes: trace.nodes.iter().enumerate().map(thing).collect(),
            edges: trace.edges.iter().map(reference).collect(),
        }
    }
}
