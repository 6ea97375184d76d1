//! The rule `split-district`.

use std::cell::OnceCell;

use crate::diagnostic::{Level, Phrase};
use crate::model::{Actor, AsOf, Unit};
use crate::rules::{Reporter, Rule};

use super::ground::{Coverers, Ground, covers_of, each_once, idle, is_certain};

pub(crate) static RULE: Rule =
    Rule { name: "split-district", level: Level::Error, profile: None, docs: include_str!("split_district.md"), check };

fn check(tree: &AsOf<'_>, report: &mut Reporter<'_>) {
    let coverers = Coverers::default();
    for (index, document, agreement) in tree.agreements() {
        let is_whole = |actor| matches!(actor, Actor::District(district) if tree.has_parts(district));
        if !agreement.districts.actors().any(is_whole) {
            continue;
        }
        let Some(ground) = Ground::of(tree, agreement) else { continue };
        let units = || tree.reached(&agreement.districts, tree.own_date(document));
        let has_idle = || idle(tree, agreement, &units()).next().is_some();
        let (some_idle, covers) = (OnceCell::new(), OnceCell::new());
        for (entry, actor) in each_once(&agreement.districts) {
            let Actor::District(district) = actor else { continue };
            if !is_whole(actor) || !is_certain(tree, district) {
                continue;
            }
            let parts = tree.units_of(district);
            let bare: Vec<Unit> = parts.iter().copied().filter(|part| !ground.has(tree, *part)).collect();
            if bare.is_empty() {
                continue;
            }
            // Not split, but made with the wrong police area, of which `police-area-mismatch` tells.
            if bare.len() == parts.len() && *some_idle.get_or_init(has_idle) {
                continue;
            }
            let ids: Vec<String> = bare.iter().map(|part| tree.actor_id(part.actor()).to_owned()).collect();
            let others = coverers.of(tree, index, &bare);
            let help =
                if others.is_empty() { Phrase::new("help") } else { Phrase::new("help-others").with("ids", others) };
            let what = Phrase::new("").with("id", &*entry.value.id).with("parts", ids);
            let mut found = report.at(index, entry.span, what).help(help);
            for (place, id) in covers.get_or_init(|| covers_of(tree, agreement)) {
                found = found.related(*place, Phrase::new("related-covers").with("id", *id));
            }
        }
    }
}
