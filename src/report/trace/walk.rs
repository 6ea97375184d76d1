//! The walk from a thing along its references, nearest first, so that each is expanded where it stands closest.

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};

use super::links::Links;
use super::{Edge, Twig, Way};
use crate::model::{DocumentIndex, Kind, Record, RecordRef, Subject};
use crate::report::View;
use crate::source::Span;

/// The things that are met, their references, and the tree of the branches in the order in which it is read.
pub(super) fn walk<'t>(view: &View<'t>, links: &Links<'t>, root: Subject) -> (Vec<Subject>, Vec<Edge>, Vec<Twig>) {
    let mut walk = Walk {
        view,
        links,
        root,
        numbers: BTreeMap::new(),
        subjects: Vec::new(),
        edges: BTreeSet::new(),
        stems: Vec::new(),
    };
    walk.number(root);
    let ways = [Way::To, Way::In, Way::From];
    let tops: Vec<usize> = ways.into_iter().flat_map(|way| walk.follow(way)).collect();
    let twigs = walk.twigs(tops);
    (walk.subjects, walk.edges.into_iter().collect(), twigs)
}

struct Walk<'w, 't> {
    view: &'w View<'t>,
    links: &'w Links<'t>,
    root: Subject,
    numbers: BTreeMap<Subject, usize>,
    subjects: Vec<Subject>,
    edges: BTreeSet<Edge>,
    stems: Vec<Stem>,
}

/// A twig while the tree grows.
struct Stem {
    subject: Subject,
    way: Way,
    keys: Vec<&'static str>,
    /// Whether it is not followed.
    is_end: bool,
    is_elsewhere: bool,
    children: Vec<usize>,
}

impl Walk<'_, '_> {
    /// Follows one way from the root to its end. Gives the places of the first stems.
    fn follow(&mut self, way: Way) -> Vec<usize> {
        let tops = match way {
            Way::To => self.forwards(self.root, None),
            Way::In => self.links.roots(self.root).into_iter().map(|at| self.content(at)).collect(),
            Way::From => self.backwards(self.root, None),
        };
        let mut expanded = BTreeMap::from([(self.root, None)]);
        let mut cut = Vec::new();
        let mut open: VecDeque<(usize, Subject)> = tops.iter().map(|top| (*top, self.root)).collect();
        while let Some((at, above)) = open.pop_front() {
            let subject = self.stems[at].subject;
            if self.stems[at].is_end || expanded.contains_key(&subject) {
                cut.push(at);
                continue;
            }
            expanded.insert(subject, Some(at));
            let children = match way {
                Way::To => self.forwards(subject, None),
                Way::In | Way::From => self.around(subject, above, way),
            };
            open.extend(children.iter().map(|child| (*child, subject)));
            self.stems[at].children = children;
        }
        for at in cut {
            let followed = expanded.get(&self.stems[at].subject);
            let bears = |place: &Option<usize>| place.is_none_or(|place| !self.stems[place].children.is_empty());
            self.stems[at].is_elsewhere = followed.is_some_and(bears);
        }
        tops
    }

    /// What refers to a thing, after what it refers to itself: of a document's contents everything, else only what a
    /// commitment answers and meets.
    fn around(&mut self, subject: Subject, above: Subject, way: Way) -> Vec<usize> {
        let home = match self.root {
            Subject::Document(document) if way == Way::In => Some(document),
            _ => None,
        };
        let keys: Option<&[&str]> = match self.view.subject_kind(subject) {
            _ if home.is_some() => None,
            Some(Kind::Commitment) => Some(&["problems", "requirements"]),
            _ => Some(&[]),
        };
        let mut stems = self.forwards(subject, keys);
        stems.retain(|at| self.stems[*at].subject != above);
        for at in &stems {
            self.stems[*at].is_end = true;
        }
        stems.extend(self.backwards(subject, home));
        stems
    }

    /// The things that a thing refers to, by some of its keys or by all.
    fn forwards(&mut self, from: Subject, keys: Option<&[&str]>) -> Vec<usize> {
        let mut targets: Vec<(Subject, Vec<&'static str>)> = Vec::new();
        let mut places: HashMap<Subject, usize> = HashMap::new();
        for link in self.links.from(from) {
            if !keys.is_none_or(|keys| keys.contains(&link.key)) {
                continue;
            }
            self.edge(from, link.to, Some(link.key), link.span);
            let place = *places.entry(link.to).or_insert(targets.len());
            match targets.get_mut(place) {
                Some((_, keys)) if keys.contains(&link.key) => {}
                Some((_, keys)) => keys.push(link.key),
                None => targets.push((link.to, vec![link.key])),
            }
        }
        targets.into_iter().map(|(to, keys)| self.stem(to, Way::To, keys, false)).collect()
    }

    /// The things that refer to a thing, everywhere or in one document.
    fn backwards(&mut self, to: Subject, home: Option<DocumentIndex>) -> Vec<usize> {
        let (mut stems, links) = (Vec::new(), self.links);
        for (at, links) in links.to(to) {
            if home.is_some_and(|home| home != at.document) {
                continue;
            }
            let from = self.view.subject(at);
            let mut keys = Vec::new();
            for (_, link) in links {
                self.edge(from, to, Some(link.key), link.span);
                if !keys.contains(&link.key) {
                    keys.push(link.key);
                }
            }
            // A police area stands for all the districts that it covers, an area for more than an administration.
            let is_end = keys == ["covers"] || keys == ["administrations"];
            stems.push(self.stem(from, Way::From, keys, is_end));
        }
        stems
    }

    /// A record that stands in the document that was asked for.
    fn content(&mut self, at: RecordRef) -> usize {
        let subject = self.view.subject(at);
        let header = self.view.get(at).map_or(Span::NONE, Record::header);
        self.edge(self.root, subject, None, header);
        self.stem(subject, Way::In, Vec::new(), false)
    }

    fn stem(&mut self, subject: Subject, way: Way, keys: Vec<&'static str>, is_end: bool) -> usize {
        self.number(subject);
        self.stems.push(Stem { subject, way, keys, is_end, is_elsewhere: false, children: Vec::new() });
        self.stems.len() - 1
    }

    fn edge(&mut self, from: Subject, to: Subject, key: Option<&'static str>, span: Span) {
        let document = self.view.subject_record(if key.is_some() { from } else { to }).map(|at| at.document);
        let spot = document.map(|document| self.view.spot(document, span)).unwrap_or_default();
        let (from, to) = (self.number(from), self.number(to));
        self.edges.insert(Edge { from, to, key, spot });
    }

    /// The place of a thing among those that were met.
    fn number(&mut self, subject: Subject) -> usize {
        let next = self.subjects.len();
        let number = *self.numbers.entry(subject).or_insert(next);
        if number == next {
            self.subjects.push(subject);
        }
        number
    }

    /// The stems in the order in which the tree is read.
    fn twigs(&self, tops: Vec<usize>) -> Vec<Twig> {
        let mut twigs = Vec::new();
        let mut open: Vec<(usize, usize)> = tops.into_iter().rev().map(|top| (top, 0)).collect();
        while let Some((at, depth)) = open.pop() {
            let Stem { subject, way, keys, is_elsewhere, children, .. } = &self.stems[at];
            let node = self.numbers[subject];
            twigs.push(Twig { depth, node, way: *way, keys: keys.clone(), is_elsewhere: *is_elsewhere });
            open.extend(children.iter().rev().map(|child| (*child, depth + 1)));
        }
        twigs
    }
}
