//! What somebody may have meant by an id that names nothing.

use std::rc::Rc;

use crate::diagnostic::Phrase;
use crate::model::{Actor, AsOf, Document, DocumentIndex, Kind, Record, Target, Value, nearest};
use crate::rules::{Profile, all};

/// How many ids are looked at for one document: guesses are for slips of the pen, not for files that are all wrong.
const MOST: usize = 200_000;

/// What people call the actors that no register declares.
const NAMES: [(&str, &str); 7] = [
    ("polis", "police"),
    ("polisen", "police"),
    ("polismyndigheten", "police"),
    ("stad", "city"),
    ("staden", "city"),
    ("kommun", "city"),
    ("kommunen", "city"),
];

/// How many ids a help lists.
const FEW: usize = 12;

/// Guesses for the references of one document.
pub(super) struct Guess<'t> {
    tree: AsOf<'t>,
    document: DocumentIndex,
    /// The ids that each target takes, gathered when they are first asked for.
    candidates: Vec<(Target, Rc<[&'t str]>)>,
    left: usize,
}

impl<'t> Guess<'t> {
    pub(super) fn new(tree: &AsOf<'t>, document: DocumentIndex) -> Self {
        Self { tree: *tree, document, candidates: Vec::new(), left: MOST }
    }

    /// What to do about an id that names nothing of what its key takes; `refused` are those that this key does not take.
    pub(super) fn help(&mut self, target: Target, id: &str, refused: &dyn Fn(&str) -> bool) -> Phrase {
        let candidates = self.candidates(target);
        match self.nearest(target, &candidates, id, refused) {
            Some(nearest) => Phrase::new("help-nearest").with("nearest", nearest),
            None => self.choice(target, refused),
        }
    }

    /// What a key takes, where none of it is near.
    pub(super) fn choice(&mut self, target: Target, refused: &dyn Fn(&str) -> bool) -> Phrase {
        let candidates = self.candidates(target);
        if candidates.len() <= FEW {
            let ids = candidates.iter().filter(|id| !refused(id)).map(|id| (*id).to_owned());
            let ids: Vec<String> = ids.collect();
            if !ids.is_empty() {
                return Phrase::new("help-all").with("ids", ids);
            }
        }
        Phrase::new(match target {
            Target::Rule => "help-rule",
            _ if is_registered(target) => "help-register",
            _ => "help",
        })
    }

    fn nearest(
        &mut self,
        target: Target,
        candidates: &[&str],
        id: &str,
        refused: &dyn Fn(&str) -> bool,
    ) -> Option<String> {
        let tree = self.tree.tree;
        if let Some((home, id)) = id.split_once('/') {
            return self.in_document(target, candidates, home, id);
        }
        self.pay(candidates.len())?;
        let taken = || candidates.iter().copied().filter(|candidate| !refused(candidate));
        let named = self.named(target, id).filter(|named| taken().any(|candidate| candidate == *named));
        let near = named.or_else(|| nearest(id, taken()));
        if let Some(near) = near {
            return Some(near.to_owned());
        }
        if !takes_any_document(target) {
            return None;
        }
        self.pay(tree.documents.len())?;
        let has_one = |document: &&std::sync::Arc<Document>| {
            document.ids.get(id).is_some_and(|(kind, _)| target.kinds().contains(kind))
        };
        let (home, _) = tree.documents.iter().filter(has_one).find_map(|document| document.id())?;
        Some(format!("{home}/{id}"))
    }

    /// The same for a full name, `home/id`.
    fn in_document(&mut self, target: Target, candidates: &[&str], home: &str, id: &str) -> Option<String> {
        let tree = self.tree.tree;
        let Some(index) = tree.document_by_id(home) else {
            self.pay(tree.documents.len())?;
            let near = nearest(home, tree.documents.iter().filter_map(|document| Some(document.id()?.0)))?;
            return Some(format!("{near}/{id}"));
        };
        if !(takes_any_document(target) || self.homes(target).any(|home| home == index)) {
            self.pay(candidates.len())?;
            return nearest(id, candidates.iter().copied()).map(str::to_owned);
        }
        self.pay(tree.document(index).ids.len())?;
        nearest(id, ids(tree.document(index), target.kinds())).map(|id| format!("{home}/{id}"))
    }

    /// The documents whose records the key takes by their short ids.
    fn homes(&self, target: Target) -> impl Iterator<Item = DocumentIndex> + use<> {
        let framework = self.tree.framework_of(self.document);
        let framework = framework.filter(|framework| *framework != self.document && target != Target::OwnRecord);
        [Some(self.document), framework].into_iter().flatten()
    }

    /// The id of an actor or district that somebody called by its name.
    fn named(&self, target: Target, name: &str) -> Option<&'t str> {
        if !is_registered(target) {
            return None;
        }
        let name = name.to_lowercase();
        if target == Target::Actor
            && let Some((_, reserved)) = NAMES.iter().find(|(called, _)| *called == name)
        {
            return Some(reserved);
        }
        let is_called = |record: &dyn Record| {
            let mut found = false;
            record.each_text(&mut |key, slot| {
                found |= match slot.value() {
                    Value::Text(text) if key.name.starts_with("name") => text.to_lowercase() == name,
                    Value::Texts(list) if key.name == "aliases" => {
                        list.iter().any(|at| at.value.to_lowercase() == name)
                    }
                    _ => false,
                }
            });
            found
        };
        let register = self.tree.tree.register()?;
        let mut records = register.records().filter(|(kind, ..)| target.kinds().contains(kind));
        records.find(|(.., record)| is_called(*record)).and_then(|(.., record)| Some(record.id()?.0))
    }

    /// Takes so many of the ids that may be looked at; none if they do not suffice.
    fn pay(&mut self, count: usize) -> Option<()> {
        self.left = self.left.checked_sub(count)?;
        Some(())
    }

    /// The ids that the key takes, in the order of the files.
    fn candidates(&mut self, target: Target) -> Rc<[&'t str]> {
        if let Some((_, known)) = self.candidates.iter().find(|(other, _)| *other == target) {
            return Rc::clone(known);
        }
        let found: Rc<[&str]> = self.gather(target).into();
        self.candidates.push((target, Rc::clone(&found)));
        found
    }

    fn gather(&self, target: Target) -> Vec<&'t str> {
        let tree = self.tree.tree;
        let mut found = match target {
            Target::Rule => all().map(|(_, rule)| rule.name).collect(),
            Target::Profile => Profile::ALL.iter().map(|(name, _)| *name).collect(),
            Target::Framework | Target::Agreement => {
                let documents =
                    tree.documents.iter().filter(|document| target.kinds().contains(&document.head().kind()));
                documents.filter_map(|document| Some(document.id()?.0)).collect()
            }
            Target::WholeDistrict => {
                let wholes = tree.districts().iter().filter(|district| district.part_of.is_absent());
                wholes.filter_map(|district| district.id.text()).collect()
            }
            _ if is_registered(target) => {
                tree.register().map(|register| ids(register, target.kinds())).unwrap_or_default()
            }
            _ => self.homes(target).flat_map(|home| ids(tree.document(home), target.kinds())).collect(),
        };
        let reserved = Actor::RESERVED.iter().filter(|(_, actor)| match target {
            Target::Actor => true,
            Target::Reach => *actor == Actor::City,
            _ => false,
        });
        found.extend(reserved.map(|(id, _)| *id));
        found
    }
}

/// Whether a key takes records of other agreements.
fn takes_any_document(target: Target) -> bool {
    matches!(target, Target::AnyCommitment | Target::AnyProblem)
}

/// Whether a key takes what the register declares.
fn is_registered(target: Target) -> bool {
    matches!(
        target,
        Target::Actor
            | Target::District
            | Target::WholeDistrict
            | Target::Reach
            | Target::PoliceArea
            | Target::Administration
    )
}

/// The ids of a document's records of some kinds, in the file's order of each.
fn ids<'d>(document: &'d Document, kinds: &[Kind]) -> Vec<&'d str> {
    let head = document.head().kind();
    let records = document.records().filter(|(kind, ..)| *kind != head && kinds.contains(kind));
    records.filter_map(|(.., record)| Some(record.id()?.0)).collect()
}
