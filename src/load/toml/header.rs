//! What is wrong with a header.

use std::borrow::Cow;
use std::ops::Range;

use toml::Spanned;

use super::lexeme::{is_bare, is_gap};
use super::shape::Header;
use super::tree::Key;
use super::{Kind, Mistake, diagnose, word};
use crate::load::meant;

/// What is wrong with it, and the name that it plainly means.
pub(super) fn mistake<'t>(text: &'t str, header: &Header, line: &Range<usize>) -> (Mistake, Option<Key<'t>>) {
    let name = &text[header.name.clone()];
    let plain = name.trim_matches(is_gap);
    if diagnose::is_foreign(plain) {
        let mistake = Mistake::new(Kind::ForeignHeader, header.name.clone()).with("key", plain);
        let Some(table) = meant::any_table(plain) else { return (mistake, None) };
        let name = Spanned::new(header.name.clone(), Cow::Borrowed(table.kind.table()));
        return (mistake.meaning(meant::header(table)), Some(name));
    }
    let words: Vec<_> = plain.split_whitespace().collect();
    let is_plain = !words.is_empty() && words.iter().all(|word| is_bare(word));
    let meant = is_plain.then(|| Spanned::new(header.name.clone(), Cow::Owned(words.join("_"))));
    (fault(text, header, line, plain, meant.as_ref().map(|name| &**name.get_ref())), meant)
}

fn fault(text: &str, header: &Header, line: &Range<usize>, plain: &str, meant: Option<&str>) -> Mistake {
    let rest = header.span.end..line.end;
    let closed = header.opening == header.closing && (1..3).contains(&header.opening);
    let outside = [line.start..header.span.start, rest.clone()];
    let hidden = outside.into_iter().chain([header.name.clone()]).find_map(|part| diagnose::hidden(text, &part));
    match meant {
        Some(name) if !closed || text[header.span.clone()].contains("[ [") => brackets(text, header, name),
        Some(name) if plain.contains(' ') => {
            let mistake = Mistake::new(Kind::KeyWithSpace, header.name.clone()).with("key", plain);
            mistake.help_with("good", name)
        }
        _ if hidden.is_some() && (meant.is_some() || plain.is_empty()) => hidden.unwrap_or_else(|| unreachable!()),
        Some(name) if text[header.span.clone()].contains("] ]") => brackets(text, header, name),
        Some(_) => match diagnose::comment(text, &rest) {
            Some(control) => control,
            None => Mistake::new(Kind::AfterHeader, word::trimmed(text, rest)),
        },
        None => Mistake::new(Kind::InvalidHeader, header.span.clone()),
    }
}

fn brackets(text: &str, header: &Header, name: &str) -> Mistake {
    let single = super::recover::SINGLE.contains(&name);
    let good = if single { format!("[{name}]") } else { format!("[[{name}]]") };
    let kind = if header.span == header.name { Kind::BareHeader } else { Kind::HeaderBrackets };
    Mistake::new(kind, word::trimmed(text, header.span.clone())).help_with("good", good)
}
