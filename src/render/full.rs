//! Findings for people, as rustc shows them: the source with the place underlined, related places, help.

use annotate_snippets::renderer::{Effects, Style as Paint};
use annotate_snippets::{Annotation, AnnotationKind, Group, Level as Heading, Origin, Padding, Renderer, Snippet};

use super::excerpt::{Excerpt, Page, join};
use super::located::Located;
use super::{Outcome, Style};
use crate::diagnostic::{Argument, Finding, Level, Place};
use crate::source::Position;
use crate::words::{Words, harmless};

/// The open findings of all trees, and a closing line of counts.
pub fn render(outcome: &Outcome, words: &Words, style: Style) -> String {
    let renderer = if style.color { Renderer::styled() } else { Renderer::plain() }.term_width(style.width);
    let say = |message| words.say(message, &[]);
    let headings = Headings {
        error: Heading::ERROR.with_name(say("level-error")),
        warning: Heading::WARNING.with_name(say("level-warning")),
        info: Heading::INFO.with_name(say("level-info")),
        note: Heading::NOTE.with_name(say("heading-note")),
        help: Heading::HELP.with_name(say("heading-help")),
    };
    let mut out = String::new();
    for tree in outcome.trees.iter().map(Located::new) {
        let printer = Printer { tree: &tree, words, headings: &headings, width: style.width };
        for judged in tree.open() {
            out.push_str(&without_positions(&renderer.render(&[printer.group(&judged.finding)])));
            out.push_str("\n\n");
        }
    }
    let bold = if style.color { Paint::new().effects(Effects::BOLD) } else { Paint::new() };
    out + &format!("{bold}{}{bold:#}\n", closing(outcome, words))
}

/// The line of counts: `checked 19 files as of 2019-12-01: 2 errors and 1 warning (3 waived)`.
fn closing(outcome: &Outcome, words: &Words) -> String {
    let arguments = [
        ("files", Argument::count(outcome.files)),
        ("trees", Argument::count(outcome.trees.len())),
        ("day", outcome.as_of.into()),
        ("findings", outcome.counts.told(words).into()),
    ];
    words.attribute("closing", if outcome.trees.len() > 1 { "trees" } else { "" }, &arguments)
}

/// The names of the parts of a report, in the reader's language.
struct Headings {
    error: Heading<'static>,
    warning: Heading<'static>,
    info: Heading<'static>,
    note: Heading<'static>,
    help: Heading<'static>,
}

struct Printer<'p, 't> {
    tree: &'p Located<'t>,
    words: &'p Words,
    headings: &'p Headings,
    width: usize,
}

/// Places of one file that are shown in one excerpt; the finding's own is the first of the first.
type Stop = Vec<(Place, Option<String>)>;

impl Printer<'_, '_> {
    fn group(&self, finding: &Finding) -> Group<'static> {
        let Headings { error, warning, info, .. } = self.headings;
        let heading = match finding.level {
            Level::Error => error,
            Level::Warning => warning,
            Level::Info | Level::Off => info,
        };
        let message = self.words.finding(finding.rule, &finding.phrase);
        let mut group = Group::with_title(heading.clone().primary_title(message).id(finding.rule));
        for (number, stop) in self.stops(finding).into_iter().enumerate() {
            group = self.stop(group, stop, number == 0);
        }
        match &finding.help {
            Some(help) => group.element(self.headings.help.clone().message(self.words.finding(finding.rule, help))),
            None => group,
        }
    }

    /// Gathers what lies near each other in one file.
    fn stops(&self, finding: &Finding) -> Vec<Stop> {
        let mut stops: Vec<Stop> = vec![vec![(finding.place, None)]];
        for related in &finding.related {
            let mark = (related.place, Some(self.words.finding(finding.rule, &related.phrase)));
            match stops.iter_mut().find(|stop| self.near(stop, related.place)) {
                Some(stop) => stop.push(mark),
                None => stops.push(vec![mark]),
            }
        }
        stops
    }

    fn near(&self, stop: &[(Place, Option<String>)], place: Place) -> bool {
        let alike = |(other, _): &(Place, _)| other.file == place.file && !other.span.is_none();
        let Some(page) = self.page(place).filter(|_| stop.iter().all(alike)) else { return false };
        let reaches = stop.iter().map(|(other, _)| page.reach(other.span));
        page.fits(&reaches.fold(page.reach(place.span), |all, reach| join(&all, &reach)))
    }

    fn stop(&self, group: Group<'static>, stop: Stop, first: bool) -> Group<'static> {
        let place = stop[0].0;
        let path = harmless(&self.tree.file(place).path).into_owned();
        let Some(page) = self.page(place) else {
            let labels = stop.into_iter().filter_map(|(_, label)| label);
            let notes: Vec<_> = labels.map(|label| self.headings.note.clone().message(label)).collect();
            let group = if first { group } else { group.element(Padding) }.element(Origin::path(path));
            return if notes.is_empty() { group } else { group.element(Padding).elements(notes) };
        };
        let spans: Vec<_> = stop.iter().map(|(place, _)| place.span).collect();
        let Excerpt { first: line, text, marks } = page.excerpt(&spans);
        let annotations = marks.into_iter().zip(stop).enumerate().map(|(number, (range, (_, label)))| {
            let own = first && number == 0;
            let kind = if own { AnnotationKind::Primary } else { AnnotationKind::Context };
            Annotation::label(kind.span(range), label)
        });
        let Position { line: at_line, column } = self.tree.start(place);
        let top = AnnotationKind::Visible.span(0..0);
        let snippet = Snippet::source(text).line_start(line as usize).annotation(top).annotations(annotations);
        group.element(snippet.path(format!("{path}:{at_line}:{column}\0")))
    }

    fn page(&self, place: Place) -> Option<Page<'_, '_>> {
        self.tree.lines(place).map(|lines| Page { lines, width: self.width })
    }
}

/// The renderer puts a position after every path, and it is wrong where a line was cut: it goes, from our mark on.
fn without_positions(report: &str) -> String {
    let mut parts = report.split('\0');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |all, part| all + part.trim_start_matches(|c: char| c == ':' || c.is_ascii_digit()))
}
