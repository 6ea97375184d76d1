//! `samverkan history`

use std::ffi::OsStr;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use clap::{Args, ValueEnum};

use super::Verdict;
use super::context::{Context, day};
use super::input::{or_default, refused};
use super::output::{Output, remark, warn_of_broken};
use super::subject::only;
use crate::diagnostic::Argument;
use crate::diff::history::{Asked, History, Life, Since, history};
use crate::model::{Actor, Document, Kind, Subject, Title};
use crate::render::history as render;
use crate::report::lookup::{Candidate, Lookup, look_up};
use crate::report::{View, broken_files};
use crate::source::git::{self, Repository, Revision};
use crate::source::{Failure, Source};

/// Tells commit by commit what happened to the agreements, or to one record.
///
/// Each commit with how much it weakened and strengthened, and how much of the framework was covered after it, as of its
/// day. Of a record all that changed in it, whatever it was called and wherever it stood; of a commitment how often and how
/// far its date and its targets slipped. Merges count by what they brought in.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The record, in full (farsta-2019/cameras-1) or by its short id; the whole trees if not given
    #[arg(value_name = "ID")]
    id: Option<String>,
    /// Files or folders; by default the folder `agreements` where there is one, else the current folder
    #[arg(value_name = "PATHS")]
    paths: Vec<PathBuf>,
    /// End with this commit, instead of HEAD
    #[arg(long, value_name = "REV", allow_hyphen_values = true)]
    rev: Option<String>,
    /// Begin with the commits of this day, or after this commit
    #[arg(long, value_name = "REV|DATE", allow_hyphen_values = true)]
    since: Option<String>,
    /// How it is shown
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
    #[command(flatten)]
    output: Output,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Table,
    /// For programs
    Json,
    /// For spreadsheets
    Csv,
    /// For browsers; this comes later
    Html,
}

pub(super) fn run(arguments: &Arguments, context: &Context) -> anyhow::Result<Verdict> {
    if arguments.format == Format::Html {
        return Err(context.trouble("failure-later-format", &[("format", "html".into())]));
    }
    let (id, mut paths) = (arguments.id.as_deref(), arguments.paths.clone());
    let is_path = |name: &str| Path::new(name).symlink_metadata().is_ok() || is_path_like(name);
    let id = match id {
        Some(path) if is_path(path) => {
            paths.insert(0, PathBuf::from(path));
            None
        }
        id => id,
    };
    let (repository, tip) = tip(arguments, &paths, context)?;
    let read = read(arguments, &repository, &tip, &paths, context)?;
    warn_of_broken(context, read.tip.iter().map(|kept| broken_files(&kept.loaded)).sum());
    if read.is_cut_off {
        remark(&format!(
            "{}: {}\n",
            context.words.say("level-warning", &[]),
            context.words.say("history-cut-off", &[])
        ));
    }
    let life = match id {
        Some(id) => Some(life(id, &read, context)?),
        None => None,
    };
    let words = &context.words;
    let style = context.style(arguments.output.is_file());
    let shown = match (arguments.format, &life) {
        (Format::Json, life) => render::json(&read, &tip.name, life.as_ref().map(|(life, _)| life), words),
        (Format::Csv, None) => render::csv(&read, words),
        (Format::Csv, Some((life, _))) => render::life_csv(life, words),
        (_, None) => render::text(&read, words, style),
        (_, Some((life, title))) => render::life_text(life, title, words, style),
    };
    arguments.output.write(shown.as_bytes(), context)?;
    Ok(Verdict::Passed)
}

/// Whether a name is written as only paths are.
fn is_path_like(name: &str) -> bool {
    Path::new(name).extension() == Some(OsStr::new("toml")) || name.ends_with('/') || name.starts_with('.')
}

/// Whether a text has the form of a date, though it may be none: `2026-13-01`, `2026-1-1`.
fn is_date_like(text: &str) -> bool {
    let lengths: Vec<usize> = text.split('-').map(str::len).collect();
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    is_plain && matches!(lengths[..], [4, 1..=2, 1..=2])
}

/// The repository and the latest commit.
fn tip(arguments: &Arguments, paths: &[PathBuf], context: &Context) -> anyhow::Result<(Repository, Revision)> {
    let in_words = |failure: git::Failure| refused(Failure::Git(failure), context);
    let around = paths.first().map_or(Path::new("."), PathBuf::as_path);
    let repository = Repository::around(around).map_err(in_words)?;
    let tip = repository.revision(arguments.rev.as_deref().unwrap_or("HEAD")).map_err(in_words)?;
    Ok((repository, tip))
}

fn read(
    arguments: &Arguments,
    repository: &Repository,
    tip: &Revision,
    paths: &[PathBuf],
    context: &Context,
) -> anyhow::Result<History> {
    let since = match &arguments.since {
        None => Since::Beginning,
        Some(text) => match day(text) {
            Ok(day) => Since::Day(day),
            Err(_) => match repository.revision(text) {
                Ok(revision) => Since::Revision(revision),
                Err(git::Failure::NoSuchRevision { .. }) if is_date_like(text) => {
                    return Err(context.trouble("failure-date", &[("text", text.as_str().into())]));
                }
                Err(failure) => return Err(refused(Failure::Git(failure), context)),
            },
        },
    };
    let source = Source::at(repository, tip);
    let paths = or_default(paths, &[&source]);
    let asked = Asked { repository, tip, since, paths: &paths, day: context.given_day() };
    let mut progress = Progress::new(context);
    let read = history(&asked, &mut |done, of| progress.tell(done, of));
    progress.clear();
    let read = read.map_err(|failure| refused(failure, context))?;
    if read.tip.is_empty() && read.steps.is_empty() {
        // Nowhere was there anything: the latest commit says best why.
        source.trees(&paths).map_err(|failure| refused(failure, context))?;
    }
    Ok(read)
}

/// The life of what an id names at the latest commit, or named when it was there last.
fn life<'h>(id: &str, history: &'h History, context: &Context) -> anyhow::Result<(Life<'h>, Title)> {
    let day = history.steps.first().map_or_else(|| context.day(), |step| step.commit.day);
    let named = |loaded| {
        let view = View::new(loaded, context.given_day().unwrap_or(day));
        look_up(&view, id, |subject| (full_id(&view, subject), view.name(subject).title))
    };
    let lookups: Vec<Lookup<(String, Title)>> = history.readable.iter().map(|kept| named(&kept.loaded)).collect();
    let is_nowhere = lookups.iter().all(|lookup| matches!(lookup, Lookup::Nothing { .. }));
    let gone = if is_nowhere { gone(id, history) } else { Lookup::Nothing { meant: None } };
    let lookups = if matches!(gone, Lookup::Nothing { .. }) { lookups } else { vec![gone] };
    let (id, title) = only(context, id, lookups)?.swap_remove(0);
    Ok((history.life(&id), title))
}

/// What an id named at an earlier commit, by what it is called last.
fn gone(id: &str, history: &History) -> Lookup<(String, Title)> {
    let titled = |id: &str| {
        let mut changes = history.steps.iter().flat_map(|step| &step.changes.changes);
        changes.find(|change| change.record == id).map(|change| Title::from(&*change.title)).unwrap_or_default()
    };
    let one = |id: String| Lookup::One((id.clone(), titled(&id)));
    if history.knows(id) {
        return one(history.last_name(id));
    }
    let mut called: Vec<_> = history.called(id).into_iter().collect();
    match (called.pop(), called.is_empty()) {
        (None, _) => Lookup::Nothing { meant: None },
        (Some((id, _)), true) => one(id),
        (Some(other), false) => {
            called.push(other);
            let candidate =
                |(id, kind): (String, Kind)| Candidate { title: titled(&id), id, kind: Some(kind), spot: None };
            Lookup::Several(called.into_iter().map(candidate).collect())
        }
    }
}

/// A thing by the id that changes name it by: an actor by its place in the register.
fn full_id(view: &View<'_>, subject: Subject) -> String {
    let id = view.subject_id(subject);
    let register = view.register().map(Document::name);
    match (subject, register) {
        (Subject::Actor(Actor::City), Some(register)) => register.to_owned(),
        (Subject::Actor(actor), Some(register)) if actor.record().is_some() => format!("{register}/{id}"),
        _ => id,
    }
}

/// Says on standard error how far the work has come, if it takes long and somebody is watching.
struct Progress<'c> {
    context: &'c Context,
    begun: Instant,
    told: Option<Instant>,
    is_watched: bool,
}

impl<'c> Progress<'c> {
    fn new(context: &'c Context) -> Self {
        Self { context, begun: Instant::now(), told: None, is_watched: io::stderr().is_terminal() }
    }

    fn tell(&mut self, done: usize, of: usize) {
        let is_due = self.told.is_none_or(|told| told.elapsed() > Duration::from_millis(100));
        if !self.is_watched || self.begun.elapsed() < Duration::from_secs(1) || !is_due {
            return;
        }
        self.told = Some(Instant::now());
        let number = |count: usize| Argument::Number(i64::try_from(count).unwrap_or(i64::MAX));
        let arguments = [("done", number(done)), ("count", number(of))];
        remark(&format!("\r{}\x1b[K", self.context.words.say("history-reading", &arguments)));
    }

    fn clear(&self) {
        if self.told.is_some() {
            remark("\r\x1b[K");
        }
    }
}
