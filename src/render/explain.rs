//! The documentation of rules: one of them or all, for people, pages and programs.

use std::fmt::Write as _;

use serde::Serialize;

use super::Style;
use super::flow::{flow, words_of, wrapped};
use super::table::Tone;
use crate::rules::{FAMILIES, Family, Profile, Rule};
use crate::words::Words;

/// One rule for a terminal: headings stand out, examples are set in.
pub fn text(family: &Family, rule: &Rule, words: &Words, style: Style) -> String {
    let mut head = words_of(&attributes(family, rule, words), Tone::Plain);
    head.insert(0, (format!("{} ", rule.name), Tone::Strong));
    let mut out = flow(&head, " ", 0, "  ", style) + "\n";
    let mut fenced = false;
    for line in unbroken(rule.docs).iter().skip(1) {
        if let Some(fence) = line.strip_prefix("```") {
            fenced = !fenced;
            let mark = match fence.trim() {
                "toml fails" => Tone::Bad.paint(&words.say("explain-fails", &[]), style),
                "toml passes" => Tone::Good.paint(&words.say("explain-passes", &[]), style),
                _ => continue,
            };
            let _ = writeln!(out, "  {mark}\n");
        } else if fenced {
            let _ = writeln!(out, "{}", format!("    {line}").trim_end());
        } else {
            let heading = line.strip_prefix("## ").map(|heading| words_of(heading, Tone::Strong));
            let words = heading.unwrap_or_else(|| words_of(line, Tone::Plain));
            let _ = writeln!(out, "{}", flow(&words, " ", 0, "", style));
        }
    }
    out
}

/// The lines of a page, those of a paragraph as one.
fn unbroken(page: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let (mut fenced, mut goes_on) = (false, false);
    for line in page.lines() {
        let is_fence = line.starts_with("```");
        fenced ^= is_fence;
        let is_prose = !fenced && !is_fence && !line.is_empty() && !line.starts_with(['#', '|']);
        match lines.last_mut() {
            Some(last) if goes_on && is_prose => last.extend([" ", line]),
            _ => lines.push(line.to_owned()),
        }
        goes_on = is_prose;
    }
    lines
}

/// The rules of some families for a terminal: a line each.
pub fn text_list(families: &[Family], words: &Words, style: Style) -> String {
    let width = rules(families).map(|(_, rule)| rule.name.len()).max().unwrap_or_default();
    let mut out = String::new();
    for family in families {
        let _ = writeln!(out, "{}", Tone::Strong.paint(family.name, style));
        for rule in family.rules {
            let said = words_of(&attributes_short(rule, words), Tone::Plain);
            let _ = writeln!(out, "  {:width$}  {}", rule.name, flow(&said, " ", width + 4, "    ", style));
        }
        out.push('\n');
    }
    out + &wrapped(&words.say("explain-more", &[]), Tone::Plain, style)
}

/// One rule in Markdown: a page of its own.
pub fn markdown(family: &Family, rule: &Rule) -> String {
    section(family, rule, "#")
}

/// The rules of a family in Markdown: a page of its own.
pub fn markdown_family(family: &Family) -> String {
    let mut out = format!("# The family {}\n\n{}\n\n{}", family.name, family.about, overview(family));
    for rule in family.rules {
        let _ = write!(out, "\n{}", section(family, rule, "##"));
    }
    out
}

/// All rules in Markdown: the rule reference.
pub fn markdown_all() -> String {
    let mut out = INTRODUCTION.to_owned();
    for family in FAMILIES {
        let _ = write!(out, "\n**{}.** {}\n\n{}", family.name, family.about, overview(family));
    }
    for family in FAMILIES {
        let _ = write!(out, "\n## The family {}\n\n{}\n", family.name, family.about);
        for rule in family.rules {
            let _ = write!(out, "\n{}", section(family, rule, "###"));
        }
    }
    out
}

/// The rules of a family as a table.
fn overview(family: &Family) -> String {
    let mut out = "| rule | level | profile | what it finds |\n|---|---|---|---|\n".to_owned();
    for rule in family.rules {
        let profile = rule.profile.map_or("", Profile::name);
        let summary = rule.summary().replace('\n', " ").replace('|', "\\|");
        let _ = writeln!(out, "| [`{0}`](#{0}) | {1} | {profile} | {summary} |", rule.name, rule.level.name());
    }
    out
}

const INTRODUCTION: &str = "\
# The rules

What `samverkan validate` looks for. A finding at the level *error* makes the run fail; one at *warning* does so with
`--strict`; *info* is worth knowing. A rule with a profile is on where `city.toml` names the profile under `[checks]`, or
the command line with `--profile`; a rule without one is always on. `samverkan explain RULE` shows each of these sections.

The examples are laid over the small agreement of a made-up municipality, and judged on 2026-03-01. What they do not
show stays as it is there, but the records that they show replace all of their kind. They are about the agreement where
a line such as `# city.toml` does not name another file; `# no valid_to` says what is left out, and `# as of 2026-02-01`
that another day is meant.
";

/// One rule under a heading of a depth.
fn section(family: &Family, rule: &Rule, depth: &str) -> String {
    let profile = rule.profile.map(|profile| format!(" · profile `{}`", profile.name())).unwrap_or_default();
    let mut out = format!("{depth} {}\n\n{} · family `{}`{profile}\n", rule.name, rule.level.name(), family.name);
    for line in rule.docs.lines().skip(1) {
        let _ = match line {
            "```toml fails" => writeln!(out, "*This is found:*\n\n```toml"),
            "```toml passes" => writeln!(out, "*This is not:*\n\n```toml"),
            _ if line.starts_with("## ") => writeln!(out, "{}{}", depth, &line[1..]),
            _ => writeln!(out, "{line}"),
        };
    }
    out
}

/// One rule for programs.
pub fn json(family: &Family, rule: &Rule) -> String {
    print(&Explained::of(family, rule))
}

/// The rules of some families for programs.
pub fn json_list(families: &[Family]) -> String {
    print(&List { format: 1, rules: rules(families).map(|(family, rule)| Explained::of(family, rule)).collect() })
}

/// As it is: the numbers in examples are meant to be seen, and so are not masked.
fn print(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value).map_or_else(|_| String::new(), |text| text + "\n")
}

fn rules(families: &[Family]) -> impl Iterator<Item = (&Family, &'static Rule)> {
    families.iter().flat_map(|family| family.rules.iter().map(move |rule| (family, *rule)))
}

/// `error · family commitment · profile bra`
fn attributes(family: &Family, rule: &Rule, words: &Words) -> String {
    let family = words.say("explain-family", &[("family", family.name.into())]);
    format!("{} · {family}", attributes_short(rule, words))
}

fn attributes_short(rule: &Rule, words: &Words) -> String {
    let level = words.say(&format!("level-{}", rule.level.name()), &[]);
    match rule.profile {
        Some(profile) => format!("{level} · {}", words.say("explain-profile", &[("profile", profile.name().into())])),
        None => level,
    }
}

#[derive(Serialize)]
struct List {
    format: u8,
    rules: Vec<Explained>,
}

#[derive(Serialize)]
struct Explained {
    rule: &'static str,
    family: &'static str,
    level: &'static str,
    profile: Option<&'static str>,
    summary: &'static str,
    docs: &'static str,
}

impl Explained {
    fn of(family: &Family, rule: &Rule) -> Self {
        Self {
            rule: rule.name,
            family: family.name,
            level: rule.level.name(),
            profile: rule.profile.map(Profile::name),
            summary: rule.summary(),
            docs: rule.docs,
        }
    }
}
