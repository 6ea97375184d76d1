//! What references name, in the names of the side after: one whose target was only renamed is no change.

use foldhash::{HashMap, HashSet};

use super::documents::{Documents, Pair, Part};
use super::records::Matches;
use super::state::State;
use crate::model::{DocumentIndex, Kind, RecordRef, Target};

/// What documents, actors and records of the side before are called after. Nothing is noted where all keep their names.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// Whether all that is on both sides has the same name on both.
    pub(super) is_plain: bool,
    /// The documents before in which every id certainly names the same as after.
    pub(super) kept: HashSet<DocumentIndex>,
    documents: HashMap<String, String>,
    actors: HashMap<String, String>,
    /// By document and id, what they are there.
    records: HashMap<(String, String), (String, String)>,
    /// The records after that were something before, by document and id.
    taken: HashSet<(String, String)>,
    /// By place before and document after, for documents that became several.
    parts: HashMap<(RecordRef, DocumentIndex), String>,
    /// Of every document after.
    after: HashMap<DocumentIndex, String>,
}

impl Names {
    pub(super) fn of_all<'l>(documents: &Documents, matches: &Matches, before: &State<'l>, after: &State<'l>) -> Self {
        if all_keep(documents, matches, before, after) {
            let keeps = |pair: &&Pair| {
                before.framework_id(pair.before) == after.framework_id(pair.after)
                    && before.document(pair.before).ids == after.document(pair.after).ids
            };
            let kept = documents.open().filter(keeps).map(|pair| pair.before).collect();
            return Self { is_plain: true, kept, ..Self::default() };
        }
        let after_names = after.tree.indexed().map(|(index, document)| (index, document.name().to_owned()));
        let mut names = Self { after: after_names.collect(), ..Self::default() };
        let name = |state: &State<'_>, at: RecordRef| state.document(at.document).name().to_owned();
        for pair in documents.pairs.iter().filter(|pair| pair.part == Part::Whole) {
            let (old, new) = (before.document(pair.before).name(), after.document(pair.after).name());
            names.documents.insert(old.to_owned(), new.to_owned());
        }
        for (one, other) in &matches.pairs {
            let (old, new) = (before.record(*one).id(), after.record(*other).id());
            let (Some((old, _)), Some((new, _))) = (old, new) else { continue };
            match one.kind {
                Kind::District | Kind::PoliceArea | Kind::Administration | Kind::Organisation => {
                    names.actors.insert(old.to_owned(), new.to_owned());
                }
                Kind::City | Kind::Framework | Kind::Agreement => {}
                _ => {
                    names.taken.insert((name(after, *other), new.to_owned()));
                    let home = (name(before, *one), old.to_owned());
                    names.parts.insert((*one, other.document), new.to_owned());
                    names.records.entry(home).or_insert_with(|| (name(after, *other), new.to_owned()));
                }
            }
        }
        names
    }

    /// Whether an id that is written in both documents of a pair certainly names the same.
    pub(super) fn keeps(
        &self,
        (before, after): (&State<'_>, &State<'_>),
        pair: &Pair,
        target: Option<Target>,
        id: &str,
    ) -> bool {
        let is_record = target.is_some_and(|target| sort(target) == Sort::Record);
        let own = |state: &State<'_>, index: DocumentIndex| state.document(index).ids.contains_key(id);
        self.is_plain
            && (!is_record
                || before.framework_id(pair.before) == after.framework_id(pair.after)
                    && own(before, pair.before) == own(after, pair.after))
    }

    /// What an actor is called after.
    pub(super) fn actor<'n>(&'n self, id: &'n str, is_before: bool) -> &'n str {
        if is_before { self.actors.get(id).map_or(id, String::as_str) } else { id }
    }

    /// What a reference of a document of the pair names: `./RECORD` in the document itself, `^RECORD` in its framework,
    /// `DOCUMENT/RECORD` elsewhere, or the id of an actor or a document.
    pub(super) fn of(&self, state: &State<'_>, pair: &Pair, target: Target, id: &str, is_before: bool) -> String {
        let index = if is_before { pair.before } else { pair.after };
        let document = state.document(index);
        match sort(target) {
            Sort::Actor => {
                // What has the name now was something else: what had it is gone.
                let is_gone = is_before && !self.actors.contains_key(id) && self.actors.values().any(|new| new == id);
                return if is_gone { format!("-{id}") } else { self.actor(id, is_before).to_owned() };
            }
            Sort::Document => {
                let known = self.documents.get(id).filter(|_| is_before);
                return known.map_or(id, String::as_str).to_owned();
            }
            Sort::Program => return id.to_owned(),
            Sort::Record => {}
        }
        let framework = state.framework_id(index);
        let (home, short) = match id.split_once('/') {
            Some((home, short)) => (home, short),
            None if document.ids.contains_key(id) => (document.name(), id),
            None => (framework, id),
        };
        if !is_before {
            return shown(home, short, document.name(), framework);
        }
        let own = document.ids.get(short).filter(|_| home == document.name());
        if let Some((kind, place)) = own {
            let at = RecordRef { document: index, kind: *kind, index: *place };
            if let Some(new) = self.parts.get(&(at, pair.after)) {
                return format!("./{new}");
            }
        }
        let own_name = self.after.get(&pair.after).map_or(document.name(), String::as_str);
        let known = self.records.get(&(home.to_owned(), short.to_owned()));
        let (new_home, new_short) = known.map_or_else(
            || {
                let renamed = self.documents.get(home).map_or(home, String::as_str);
                (if home == document.name() { own_name } else { renamed }, short)
            },
            |(home, short)| (home.as_str(), short.as_str()),
        );
        // What has the name now was something else: what had it is gone.
        if known.is_none() && self.taken.contains(&(new_home.to_owned(), new_short.to_owned())) {
            return format!("-{new_home}/{new_short}");
        }
        let framework = self.documents.get(framework).map_or(framework, String::as_str);
        shown(new_home, new_short, own_name, framework)
    }
}

/// What sort of name a reference is.
#[derive(PartialEq, Eq)]
enum Sort {
    Actor,
    Document,
    Program,
    Record,
}

const fn sort(target: Target) -> Sort {
    match target {
        Target::Actor
        | Target::District
        | Target::WholeDistrict
        | Target::Reach
        | Target::PoliceArea
        | Target::Administration => Sort::Actor,
        Target::Framework | Target::Agreement => Sort::Document,
        Target::Rule | Target::Profile => Sort::Program,
        _ => Sort::Record,
    }
}

/// Whether every document and record that is on both sides has the same name on both.
fn all_keep<'l>(documents: &Documents, matches: &Matches, before: &State<'l>, after: &State<'l>) -> bool {
    let name = |state: &State<'l>, index: DocumentIndex| state.document(index).name();
    documents.are_whole
        && documents.pairs.iter().all(|pair| name(before, pair.before) == name(after, pair.after))
        && matches.pairs.iter().all(|(one, other)| {
            let id = |state: &State<'l>, at: RecordRef| state.record(at).id().map(|(id, _)| id);
            id(before, *one) == id(after, *other) && name(before, one.document) == name(after, other.document)
        })
}

fn shown(home: &str, short: &str, own: &str, framework: &str) -> String {
    if home == own {
        format!("./{short}")
    } else if home == framework {
        format!("^{short}")
    } else {
        format!("{home}/{short}")
    }
}
