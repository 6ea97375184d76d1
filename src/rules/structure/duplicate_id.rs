//! The rule `duplicate-id`.

use std::collections::HashMap;

use crate::diagnostic::{Level, Phrase};
use crate::model::{Actor, AsOf, At, Document, DocumentIndex, Head, Kind, Record, Reference, To, Value, single_spaced};
use crate::rules::{Reporter, Rule};
use crate::source::Span;

pub(crate) static RULE: Rule =
    Rule { name: "duplicate-id", level: Level::Error, profile: None, docs: include_str!("duplicate_id.md"), check };

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    let mut documents = HashMap::new();
    for (index, document) in tree.indexed() {
        if let Some((id, span)) = document.id() {
            let first = *documents.entry(id).or_insert(tree.place(index, span));
            if first != tree.place(index, span) {
                report
                    .at(index, span, Phrase::new("document").with("id", id))
                    .help(Phrase::new("help"))
                    .related(first, Phrase::new("related-first"));
            }
        }
        records(tree, index, document, report);
        lists(tree, index, document, report);
        areas(tree, index, document, report);
        local_areas(tree, index, document, report);
    }
}

/// Ids of records, over all kinds of the document.
fn records(tree: &AsOf<'_>, index: DocumentIndex, document: &Document, report: &mut Reporter<'_>) {
    let is_reserved =
        |id: &str| document.head() == Head::City && Actor::RESERVED.iter().any(|(reserved, _)| *reserved == id);
    // Nearly always there is nothing to look for.
    if document.doubtful.is_empty() && !Actor::RESERVED.iter().any(|(id, _)| document.ids.contains_key(*id)) {
        return;
    }
    let head = document.head().kind();
    let ids = document.records().filter(|(kind, ..)| *kind != head).filter_map(|(.., record)| record.id());
    let (reserved, ids): (Vec<_>, Vec<_>) = ids.partition(|(id, _)| is_reserved(id));
    for (id, span) in reserved {
        report.at(index, span, Phrase::new("reserved").with("id", id)).help(Phrase::new("help-reserved"));
    }
    for (id, span, first) in repeated(ids.into_iter().map(|(id, span)| (id, span, id)).collect()) {
        report
            .at(index, span, Phrase::new("").with("id", id))
            .help(Phrase::new("help"))
            .related(tree.place(index, first), Phrase::new("related-first"));
    }
}

/// Entries of one list.
fn lists(tree: &AsOf<'_>, index: DocumentIndex, document: &Document, report: &mut Reporter<'_>) {
    let mut tell = |what: Phrase, span, first| {
        report
            .at(index, span, what)
            .help(Phrase::new("help-entry"))
            .related(tree.place(index, first), Phrase::new("related-first"));
    };
    document.records().for_each(|(.., record)| {
        record.each(&mut |key, slot| {
            if key.shape.element().is_none() {
                return;
            }
            let entry = |entry: &str| Phrase::new("entry").with("key", key.name).with("entry", entry);
            match slot.value() {
                Value::References(list) if list.len() > 1 => {
                    let entries = list.iter().map(|At { value, span }| named(value, *span));
                    repeated(entries.collect()).for_each(|(id, span, first)| tell(entry(id), span, first));
                }
                Value::Words(list) => {
                    let entries = list.into_iter().map(|(word, span)| (word, span, word));
                    repeated(entries.collect()).for_each(|(word, span, first)| tell(entry(word), span, first));
                }
                Value::Texts(list) if list.len() > 1 => {
                    let entries = list.iter().map(|At { value, span }| (single_spaced(value), *span, ()));
                    let what = || Phrase::new("text").with("key", key.name);
                    repeated(entries.collect()).for_each(|((), span, first)| tell(what(), span, first));
                }
                _ => {}
            }
        });
    });
}

/// Areas that an agreement names twice, whether as chosen or declined.
fn areas(tree: &AsOf<'_>, index: DocumentIndex, document: &Document, report: &mut Reporter<'_>) {
    let chosen = document.areas.iter().filter_map(|area| Some(named(area.area.get()?, area.area.span())));
    let mut all: Vec<_> = chosen.collect();
    for declined in &document.declined {
        let mut own: Vec<_> = declined.areas.items().iter().map(|At { value, span }| named(value, *span)).collect();
        // The same entry twice in one list is told of as such.
        own.sort_unstable();
        own.dedup_by(|(one, ..), (other, ..)| one == other);
        all.extend(own);
    }
    // What names no area at all is told of as such.
    all.retain(|((to, _), ..)| *to != To::Nothing);
    for (id, span, first) in repeated(all) {
        report
            .at(index, span, Phrase::new("area").with("id", id))
            .help(Phrase::new("help-area"))
            .related(tree.place(index, first), Phrase::new("related-first"));
    }
}

/// Local areas with the id of a focus area of the framework.
fn local_areas(tree: &AsOf<'_>, index: DocumentIndex, document: &Document, report: &mut Reporter<'_>) {
    let Some(at) = tree.framework_of(index).filter(|framework| *framework != index) else { return };
    let framework = tree.document(at);
    for local in &document.local_areas {
        let Some((id, span)) = local.id() else { continue };
        let Some((Kind::FocusArea, focus)) = framework.ids.get(id) else { continue };
        let first = framework.focus_areas[*focus as usize].id.span();
        report
            .at(index, span, Phrase::new("local-area").with("id", id))
            .help(Phrase::new("help-local-area"))
            .related(tree.place(at, first), Phrase::new("related-framework"));
    }
}

/// A reference to be compared: by what it names, or, where it cannot be told, by how it is written.
fn named(Reference { id, to }: &Reference, span: Span) -> ((To, &str), Span, &str) {
    let written = if matches!(to, To::Actor(_) | To::Document(_) | To::Record(_)) { "" } else { id };
    ((*to, written), span, id)
}

/// Of what is like something before it: what to show of it, its place, and the place of the first.
fn repeated<T: Ord, S: Ord>(mut all: Vec<(T, Span, S)>) -> impl Iterator<Item = (S, Span, Span)> {
    all.sort_unstable();
    let mut first: Option<(T, Span)> = None;
    all.into_iter().filter_map(move |(one, span, shown)| match &first {
        Some((same, first)) if *same == one => Some((shown, span, *first)),
        _ => {
            first = Some((one, span));
            None
        }
    })
}
