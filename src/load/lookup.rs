//! What an id stands for in a document: an actor, a document, a record of its own, of its framework or elsewhere.

use std::sync::Arc;

use foldhash::{HashMap, HashSet};

use crate::model::{Actor, Document, DocumentIndex, Head, Kind, Record, RecordRef, Target, Text, To, is_id, to_id};

/// Everything that references are looked up in.
#[derive(Debug)]
pub(super) struct Lookup {
    /// Whether every file is a document with an id.
    complete: bool,
    pub(super) register: Option<DocumentIndex>,
    pub(super) by_id: Arc<HashMap<Text, DocumentIndex>>,
    /// Ids that several documents have.
    doubtful: HashSet<Text>,
    pub(super) actors: Arc<HashMap<Text, Actor>>,
    /// Of each document.
    heads: Vec<Head>,
    /// Of each document.
    ids: Vec<Ids>,
    /// What the `framework` of each document names.
    pub(super) frameworks: Vec<To>,
    /// Whether each district is a part of another.
    parts: Vec<bool>,
}

/// The ids of one document's records.
#[derive(Debug)]
struct Ids {
    named: Arc<HashMap<Text, (Kind, u32)>>,
    doubtful: Arc<HashSet<Text>>,
    /// The kinds of which a record has no id that can be read.
    nameless: Vec<Kind>,
}

impl Lookup {
    /// Gathers it.
    pub(super) fn of(documents: &[Document], complete: bool) -> Self {
        let (mut by_id, mut doubtful, mut odd) = (HashMap::default(), HashSet::default(), Vec::new());
        for (index, document) in (0..).map(DocumentIndex).zip(documents) {
            let Some((id, _)) = document.id() else { continue };
            if by_id.contains_key(id) {
                doubtful.insert(id.into());
            } else {
                by_id.insert(id.into(), index);
            }
            if !is_id(id) {
                odd.extend(to_id(id).map(|right| (right, index)));
            }
        }
        // Who writes an id in the right form means the document whose id is to be put right.
        for (right, index) in odd {
            by_id.entry(right.into()).or_insert(index);
        }
        let complete = complete && documents.iter().all(|document| document.id().is_some());
        let heads: Vec<Head> = documents.iter().map(Document::head).collect();
        let frameworks = vec![To::Nothing; documents.len()];
        let register =
            (0..).map(DocumentIndex).zip(&heads).find(|(_, head)| **head == Head::City).map(|(index, _)| index);
        let register_document = register.map(|index| &documents[index.0 as usize]);
        let actors = actors(register_document);
        let parts = register_document
            .map(|register| register.districts.iter().map(|district| !district.part_of.is_absent()).collect())
            .unwrap_or_default();
        let ids = documents.iter().map(|document| Ids {
            named: Arc::clone(&document.ids),
            doubtful: Arc::clone(&document.doubtful),
            nameless: document.nameless.clone(),
        });
        let (ids, by_id, actors) = (ids.collect(), Arc::new(by_id), Arc::new(actors));
        Self { complete, register, by_id, doubtful, actors, heads, ids, frameworks, parts }
    }

    /// Gives every reference of a record what it names.
    pub(super) fn resolve(&self, record: &mut dyn Record, document: DocumentIndex) {
        record.each_reference_mut(&mut |key, slot| {
            if let Some(target) = key.shape.target() {
                slot.each_reference(&mut |reference| {
                    reference.to = self.find(document, target, &reference.id);
                });
            }
        });
    }

    /// What an id names, if it is of a kind that the key takes.
    fn find(&self, document: DocumentIndex, target: Target, id: &str) -> To {
        match target {
            Target::Rule | Target::Profile => To::Program,
            Target::Framework => self.document(id, Head::Framework),
            Target::Agreement => self.document(id, Head::Agreement),
            Target::Actor
            | Target::District
            | Target::WholeDistrict
            | Target::Reach
            | Target::PoliceArea
            | Target::Administration => self.actor(target, id),
            _ => self.record(document, target, id),
        }
    }

    fn document(&self, id: &str, head: Head) -> To {
        match self.by_id.get(id) {
            Some(index) if self.heads[index.0 as usize] == head => To::Document(*index),
            Some(_) if !self.doubtful.contains(id) => To::Nothing,
            Some(_) => To::Unjudged,
            None => self.missing(),
        }
    }

    /// An id of a document that is not there: perhaps it stands in a file that is no document.
    fn missing(&self) -> To {
        if self.complete { To::Nothing } else { To::Unjudged }
    }

    fn actor(&self, target: Target, id: &str) -> To {
        let Some(register) = self.register else { return To::Unjudged };
        let actor = self.actors.get(id).copied();
        let fits = |actor: &Actor| match (target, actor.record()) {
            (Target::Actor, _) => true,
            (Target::Reach, None) => *actor == Actor::City,
            (Target::WholeDistrict, Some((Kind::District, index))) => !self.parts[index as usize],
            (_, Some((kind, _))) => target.kinds().contains(&kind),
            (_, None) => false,
        };
        let unknown = || self.ids[register.0 as usize].otherwise(id, Target::Actor.kinds(), actor.is_some());
        actor.filter(fits).map_or_else(unknown, To::Actor)
    }

    /// A record of the document or of its framework; of another document only where the key takes that.
    fn record(&self, document: DocumentIndex, target: Target, id: &str) -> To {
        let own = target == Target::OwnRecord;
        let framework = match self.frameworks[document.0 as usize] {
            // Which framework it is cannot be told: that is a finding of its own.
            To::Nothing if self.heads[document.0 as usize] == Head::Agreement => To::Unjudged,
            framework => framework,
        };
        if let Some((home, id)) = id.split_once('/') {
            let Some(home) = self.by_id.get(home).copied() else { return self.missing() };
            let anywhere = matches!(target, Target::AnyCommitment | Target::AnyProblem);
            return match framework {
                _ if anywhere || home == document => self.record_in(home, target, id),
                _ if own => To::Nothing,
                To::Document(framework) if framework == home => self.record_in(home, target, id),
                To::Unjudged if self.heads[home.0 as usize] == Head::Framework => To::Unjudged,
                _ => To::Nothing,
            };
        }
        let here = self.record_in(document, target, id);
        if own || matches!(here, To::Record(_)) {
            return here;
        }
        let there = match framework {
            To::Document(framework) => self.record_in(framework, target, id),
            To::Unjudged => To::Unjudged,
            _ => To::Nothing,
        };
        if there == To::Nothing { here } else { there }
    }

    fn record_in(&self, document: DocumentIndex, target: Target, id: &str) -> To {
        let (ids, kinds) = (&self.ids[document.0 as usize], target.kinds());
        let at = ids.named.get(id);
        match at.filter(|(kind, _)| kinds.contains(kind)) {
            Some((kind, index)) => To::Record(RecordRef { document, kind: *kind, index: *index }),
            None => ids.otherwise(id, kinds, at.is_some()),
        }
    }
}

impl Ids {
    /// What an id stands for that is no record of these kinds, though perhaps one of another.
    fn otherwise(&self, id: &str, kinds: &[Kind], is_taken: bool) -> To {
        let nameless = || !is_taken && self.nameless.iter().any(|kind| kinds.contains(kind));
        if self.doubtful.contains(id) || nameless() { To::Unjudged } else { To::Nothing }
    }
}

/// The actors of a register by id; of two with the same id the first.
fn actors(register: Option<&Document>) -> HashMap<Text, Actor> {
    let mut actors: HashMap<Text, Actor> = Actor::RESERVED.iter().map(|(id, actor)| ((*id).into(), *actor)).collect();
    for (id, (kind, index)) in register.into_iter().flat_map(|register| &*register.ids) {
        let actor = match kind {
            Kind::District => Actor::District(*index),
            Kind::PoliceArea => Actor::PoliceArea(*index),
            Kind::Administration => Actor::Administration(*index),
            Kind::Organisation => Actor::Organisation(*index),
            _ => continue,
        };
        actors.entry(id.clone()).or_insert(actor);
    }
    actors
}
