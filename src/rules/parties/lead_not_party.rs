//! The rule `lead-not-party`.

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};

use crate::diagnostic::{Level, Phrase};
use crate::model::{
    Actor, AsOf, Commitment, Document, DocumentIndex, FocusArea, Head, Kind, Many, Record, RecordRef, Reference,
};
use crate::rules::{Reporter, Rule, reported};
use crate::source::Span;

pub(crate) static RULE: Rule =
    Rule { name: "lead-not-party", level: Level::Error, profile: None, docs: include_str!("lead_not_party.md"), check };

/// Those who agreed on a document.
struct Parties<'t> {
    /// Their ids, also such as name nobody, and those of everybody who took them over.
    ids: HashSet<&'t str>,
    /// Whether all districts are among them.
    all_districts: bool,
    /// Whether an entry that has a finding of its own may mean a party, a district, a police area.
    unsure: [bool; 3],
    /// The kinds of those of whom it cannot be told who took them over.
    taken_over: Vec<Kind>,
    /// Where they are told.
    at: Span,
}

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    let named_administrations = OnceCell::new();
    for (index, document) in tree.indexed() {
        let Some(parties) = parties(tree, document) else { continue };
        let mut known = HashMap::new();
        for (_, commitment) in tree.commitments(index) {
            let Some(lead) = commitment.lead.actor() else { continue };
            if *known.entry(lead).or_insert_with(|| parties.have(tree, lead) || parties.may_have(tree, lead)) {
                continue;
            }
            if let Actor::Administration(_) = lead {
                let named = named_administrations.get_or_init(|| administrations(tree));
                let is_named = |area| named.contains(&(area, lead));
                if is_unsure(tree, commitment) || commitment.area.record().is_some_and(is_named) {
                    continue;
                }
            }
            tell(tree, (index, document), commitment, parties.at, report);
        }
    }
}

fn tell(
    tree: &AsOf<'_>,
    (index, document): (DocumentIndex, &Document),
    commitment: &Commitment,
    parties: Span,
    report: &mut Reporter<'_>,
) {
    let lead = commitment.lead.get().map_or("", |lead| &*lead.id);
    let id = commitment.called();
    let what = Phrase::new("").with("lead", lead).with("id", id).with("head", document.head().kind().table());
    let has_area = commitment.area.record().is_some_and(|area| area.kind == Kind::FocusArea);
    let is_administration = matches!(commitment.lead.actor(), Some(Actor::Administration(_)));
    let help = Phrase::new(if has_area && is_administration { "help-administration" } else { "help" });
    report
        .at(index, commitment.lead.span(), what)
        .help(help.with("lead", lead))
        .related(tree.place(index, parties), Phrase::new("related-parties"));
}

/// None for the register, and where it cannot be told who they are.
fn parties<'t>(tree: &AsOf<'t>, document: &'t Document) -> Option<Parties<'t>> {
    let lists = match (document.agreement.first(), document.framework.first()) {
        (Some(agreement), _) => vec![&agreement.parties, &agreement.districts, &agreement.police_areas],
        (None, Some(framework)) => vec![&framework.parties],
        (None, None) => return None,
    };
    let head = document.head_record()?;
    let is_lost = |list: &Many<Reference>, required| list.is_absent() && (required || head.damaged());
    let is_agreement = document.head() == Head::Agreement;
    if is_lost(lists[0], !is_agreement) || lists[1..].iter().any(|list| is_lost(list, true)) {
        return None;
    }
    let tree = tree.tree;
    let mut ids: HashSet<&str> = lists.iter().flat_map(|list| list.values()).map(|named| &*named.id).collect();
    let actors = || lists.iter().flat_map(|list| list.actors());
    let heirs = tree.with_heirs(actors());
    let offices = heirs.iter().map(|actor| tree.administration_of(*actor));
    ids.extend(offices.map(|actor| tree.actor_id(actor)));
    let taken_over = heirs.iter().filter(|actor| reported::heirs(tree, **actor));
    let taken_over = taken_over.filter_map(|actor| actor.record()).map(|(kind, _)| kind).collect();
    let all_districts = is_agreement && lists[1].actors().any(|actor| actor == Actor::City);
    let unsure = [0, 1, 2].map(|list| lists.get(list).is_some_and(|list: &&Many<_>| list.is_reported()));
    let at = if lists[0].is_absent() { head.header() } else { lists[0].span() };
    Some(Parties { ids, all_districts, unsure, taken_over, at })
}

impl Parties<'_> {
    /// Whether an actor, or the administration that acts for it, is among them. One that was taken over by one of them
    /// is as good: it is not active any more, and `inactive-reference` tells so.
    fn have(&self, tree: &AsOf<'_>, actor: Actor) -> bool {
        let has = |actor| {
            self.ids.contains(tree.actor_id(actor)) || self.ids.contains(tree.actor_id(tree.administration_of(actor)))
        };
        match actor {
            Actor::City | Actor::Police => true,
            Actor::District(_) if self.all_districts => true,
            _ => has(actor) || tree.tenure(actor).successors.is_some_and(|heirs| heirs.actors().any(has)),
        }
    }

    /// Whether an actor may be meant by an entry that has a finding of its own, or have taken over one of them, or been
    /// taken over.
    fn may_have(&self, tree: &AsOf<'_>, actor: Actor) -> bool {
        let [party, district, police_area] = self.unsure;
        let is_heir = actor.record().is_some_and(|(kind, _)| self.taken_over.contains(&kind));
        if is_heir || reported::heirs(tree, actor) {
            return true;
        }
        match actor {
            Actor::District(_) => party || district,
            Actor::PoliceArea(_) => party || police_area,
            _ => party,
        }
    }
}

/// The administrations that the frameworks name for their areas, with those that took them over.
fn administrations(tree: &AsOf<'_>) -> HashSet<(RecordRef, Actor)> {
    let mut named = HashSet::new();
    for (document, framework, _) in tree.frameworks() {
        for (index, area) in (0..).zip(&framework.focus_areas) {
            let at = RecordRef { document, kind: Kind::FocusArea, index };
            named.extend(tree.with_heirs(area.administrations.actors()).into_iter().map(|actor| (at, actor)));
        }
    }
    named
}

/// Whether it cannot be told which administrations are named for a commitment's area.
fn is_unsure(tree: &AsOf<'_>, commitment: &Commitment) -> bool {
    let is_lost = |area: &FocusArea| area.damaged && area.administrations.is_absent();
    commitment.area.is_reported()
        || commitment.area.is_absent() && commitment.damaged
        || commitment.area.record().filter(|area| area.kind == Kind::FocusArea).is_some_and(|area| {
            let area = &tree.document(area.document).focus_areas[area.index as usize];
            let heirs = || tree.with_heirs(area.administrations.actors());
            area.administrations.is_reported()
                || is_lost(area)
                || heirs().into_iter().any(|actor| reported::heirs(tree, actor))
        })
}
