//! From documents to a workspace: lookups by id, and every reference to what it names.

use std::sync::Arc;

use foldhash::{HashMap, HashSet};
use rayon::prelude::*;

use super::few;
use crate::model::{
    Actor, Document, DocumentIndex, Geography, Head, Kind, Record, RecordRef, Target, Text, To, Value, Workspace,
    is_id, to_id,
};

/// Joins the documents of a tree. Gives also what their references were looked up in.
pub(super) fn workspace(root: String, files: Vec<String>, mut documents: Vec<Document>) -> (Workspace, Lookup) {
    let complete = documents.len() == files.len();
    let mut lookup = Lookup::of(&documents, complete);
    for (document, index) in documents.iter_mut().zip((0..).map(DocumentIndex)) {
        if let Some(agreement) = document.agreement.first_mut() {
            lookup.resolve(agreement, index);
            lookup.frameworks[index.0 as usize] = agreement.framework.to();
        }
    }
    let named = lookup.resolve_all(&mut documents);
    let mut incoming = Vec::with_capacity(named.iter().map(Vec::len).sum());
    incoming.extend(named.into_iter().flatten());
    let geography = lookup.register.map(|index| Geography::of(&documents[index.0 as usize])).unwrap_or_default();
    let workspace = Workspace {
        root,
        files: files.into(),
        complete,
        register: lookup.register,
        by_id: Arc::clone(&lookup.by_id),
        actors: Arc::clone(&lookup.actors),
        geography: Arc::new(geography),
        incoming: Arc::new(sorted(incoming)),
        documents: documents.into_iter().map(Arc::new).collect(),
    };
    (workspace, lookup)
}

/// The same tree with new documents in the place of those of the same files. None if that can touch a reference of another
/// document, because they do not declare the same ids.
pub(super) fn replace(workspace: &Workspace, lookup: &Lookup, new: Vec<Document>) -> Option<Workspace> {
    let mut next = workspace.clone();
    let mut changed = Vec::new();
    for mut document in new {
        let place = next.documents.binary_search_by_key(&document.file, |document| document.file).ok()?;
        let index = DocumentIndex(u32::try_from(place).ok()?);
        let known = &next.documents[place];
        if !declares_as(known, &document) {
            return None;
        }
        document.each_record_mut(&mut |record| lookup.resolve(record, index));
        if outgoing(known, index) != outgoing(&document, index) {
            changed.push(index);
        }
        next.documents[place] = Arc::new(document);
    }
    if !changed.is_empty() {
        let others = workspace.incoming.iter().filter(|(_, from)| !changed.contains(&from.document)).copied();
        let own = changed.iter().flat_map(|index| outgoing(next.document(*index), *index));
        next.incoming = Arc::new(sorted(others.chain(own).collect()));
    }
    Some(next)
}

/// Whether all that references are looked up in is the same in both documents.
fn declares_as(one: &Document, other: &Document) -> bool {
    let framework = |document: &Document| {
        document.agreement.first().map(|agreement| agreement.framework.get().map(|named| named.id.clone()))
    };
    one.head() != Head::City
        && one.head() == other.head()
        && one.id().map(|(id, _)| id) == other.id().map(|(id, _)| id)
        && one.ids == other.ids
        && one.doubtful == other.doubtful
        && framework(one) == framework(other)
        && one.nameless == other.nameless
}

/// Everything that references are looked up in.
#[derive(Debug)]
pub(super) struct Lookup {
    /// Whether every file is a document with an id.
    complete: bool,
    register: Option<DocumentIndex>,
    by_id: Arc<HashMap<Text, DocumentIndex>>,
    /// Ids that several documents have.
    doubtful: HashSet<Text>,
    actors: Arc<HashMap<Text, Actor>>,
    /// Of each document.
    heads: Vec<Head>,
    /// Of each document.
    ids: Vec<Ids>,
    /// What the `framework` of each document names.
    frameworks: Vec<To>,
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
    fn of(documents: &[Document], complete: bool) -> Self {
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

    /// Gives every reference of the documents what it names. Gives for each which records its own name.
    fn resolve_all(&self, documents: &mut [Document]) -> Vec<Vec<(RecordRef, RecordRef)>> {
        let resolve = |(document, index): (&mut Document, u32)| {
            document.each_record_mut(&mut |record| self.resolve(record, DocumentIndex(index)));
            outgoing(document, DocumentIndex(index))
        };
        let count = u32::try_from(documents.len()).unwrap_or(u32::MAX);
        if few::is_many(documents.len()) {
            documents.par_iter_mut().zip(0..count).map(resolve).collect()
        } else {
            documents.iter_mut().zip(0..count).map(resolve).collect()
        }
    }

    /// Gives every reference of a record what it names.
    fn resolve(&self, record: &mut dyn Record, document: DocumentIndex) {
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

/// Which records the records of a document name, each with its own place.
fn outgoing(source: &Document, document: DocumentIndex) -> Vec<(RecordRef, RecordRef)> {
    let mut outgoing = Vec::new();
    for (kind, index, record) in source.records() {
        let from = RecordRef { document, kind, index };
        let mut add = |to: To| outgoing.extend(to.record().map(|to| (to, from)));
        record.each_reference(&mut |_, slot| match slot.value() {
            Value::Reference(reference) => add(reference.to),
            Value::References(list) => list.iter().for_each(|item| add(item.value.to)),
            _ => {}
        });
    }
    outgoing
}

/// By what is named, then by what names it, each pair once.
fn sorted(mut incoming: Vec<(RecordRef, RecordRef)>) -> Vec<(RecordRef, RecordRef)> {
    // Mostly they are in this order already.
    incoming.sort_by_key(|(to, from)| (to.rank(), from.rank()));
    incoming.dedup();
    incoming
}
