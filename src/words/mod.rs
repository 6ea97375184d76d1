//! The catalogues: every sentence and heading in English and Swedish, looked up by name and filled with arguments.

mod failure;
mod harmless;
mod language;

use std::borrow::Cow;
use std::cell::RefCell;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

pub use harmless::harmless;
pub use language::Language;

use crate::diagnostic::{Argument, Phrase};

/// The families of the catalogue, each a file of the same name in `en` and in `sv`.
macro_rules! catalogue {
    ($($family:literal),* $(,)?) => {
        [$([include_str!(concat!("en/", $family, ".ftl")), include_str!(concat!("sv/", $family, ".ftl"))]),*]
    };
}

static CATALOGUE: &[[&str; 2]] = &catalogue![
    "general",
    "commands",
    "git",
    "keys",
    "report",
    "due",
    "coverage",
    "summary",
    "trace",
    "show",
    "syntax",
    "structure",
    "reference",
    "parties",
    "time",
    "framework",
    "problem",
    "commitment",
    "governance",
    "result",
    "law",
    "privacy",
    "waiver",
    "diff",
    "history",
];

/// The files of a language's catalogue, in Fluent's syntax.
pub fn catalogue(language: Language) -> impl Iterator<Item = &'static str> {
    CATALOGUE.iter().map(move |[english, swedish]| match language {
        Language::English => *english,
        Language::Swedish => *swedish,
    })
}

/// The words of one language. A family of the catalogue is read when the first of its messages is asked for; no message
/// refers to one of another family.
pub struct Words {
    language: Language,
    read: RefCell<FluentBundle<FluentResource>>,
    unread: RefCell<Vec<Cow<'static, str>>>,
}

impl Words {
    /// The words of `language`.
    pub fn new(language: Language) -> Self {
        Self::from(language, catalogue(language).map(Cow::Borrowed).collect())
    }

    /// Words of `language` from other texts than the catalogue's, in Fluent's syntax.
    pub fn of(language: Language, texts: impl IntoIterator<Item = String>) -> Self {
        Self::from(language, texts.into_iter().map(Cow::Owned).collect())
    }

    fn from(language: Language, unread: Vec<Cow<'static, str>>) -> Self {
        let mut bundle = FluentBundle::new(vec![language.tag().parse().unwrap_or_default()]);
        // The marks that would set off an argument's direction of writing are hidden characters themselves.
        bundle.set_use_isolating(false);
        Self { language, read: RefCell::new(bundle), unread: RefCell::new(unread) }
    }

    /// The language that they are of.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The sentence of a rule: the message of its name, or that message's attribute, filled. A sentence that the
    /// catalogue lacks is given by its names.
    pub fn finding(&self, rule: &str, phrase: &Phrase) -> String {
        self.attribute(rule, phrase.variant, &phrase.arguments)
    }

    /// A message of the catalogue, filled.
    pub fn say(&self, message: &str, arguments: &[(&'static str, Argument)]) -> String {
        self.attribute(message, "", arguments)
    }

    /// An attribute of a message of the catalogue, filled; the message itself where `attribute` is empty.
    pub fn attribute(&self, message: &str, attribute: &str, arguments: &[(&'static str, Argument)]) -> String {
        let filling: FluentArgs<'_> = arguments.iter().map(|(name, argument)| (*name, self.value(argument))).collect();
        if !self.read.borrow().has_message(message) {
            self.read_family_of(message);
        }
        let bundle = self.read.borrow();
        let pattern = bundle.get_message(message).and_then(|found| match attribute {
            "" => found.value(),
            _ => found.get_attribute(attribute).map(|found| found.value()),
        });
        let Some(pattern) = pattern else {
            return if attribute.is_empty() { message.to_owned() } else { format!("{message}.{attribute}") };
        };
        let text = bundle.format_pattern(pattern, Some(&filling), &mut Vec::new());
        // A sentence is one line, however its file wraps it.
        if text.contains('\n') { text.replace('\n', " ") } else { text.into_owned() }
    }

    /// What a file of the catalogue has wrong is left out here; a test of the project keeps them free of faults.
    fn read_family_of(&self, message: &str) {
        let (first, line) = (format!("{message} ="), format!("\n{message} ="));
        let declares = |text: &str| text.starts_with(&first) || text.contains(&line);
        let mut unread = self.unread.borrow_mut();
        let Some(place) = unread.iter().position(|text| declares(text)) else { return };
        let text = unread.swap_remove(place).into_owned();
        let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(text);
        let _ = self.read.borrow_mut().add_resource(resource);
    }

    /// “a, b and c”.
    pub fn all_of(&self, items: &[String]) -> String {
        self.join(items, "join-and")
    }

    /// “a, b or c”.
    pub fn one_of(&self, items: &[String]) -> String {
        self.join(items, "join-or")
    }

    fn join(&self, items: &[String], word: &str) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => format!("{} {} {last}", first.join(", "), self.say(word, &[])),
        }
    }

    fn value<'a>(&self, argument: &'a Argument) -> FluentValue<'a> {
        match argument {
            Argument::Text(text) => harmless::quoted(text).into(),
            Argument::Nameless(file) if file.is_empty() => self.say("nameless", &[]).into(),
            Argument::Nameless(file) => harmless::quoted(file).into(),
            // Fluent counts in floating point: past 2^53 a number would be shown as another one.
            Argument::Number(number) if number.unsigned_abs() >> 53 == 0 => (*number).into(),
            Argument::Number(number) => number.to_string().into(),
            Argument::Day(day) => day.to_string().into(),
            Argument::List(ids) => {
                let ids: Vec<_> = ids.iter().map(|id| format!("`{}`", harmless::quoted(id))).collect();
                self.all_of(&ids).into()
            }
            Argument::Word(word) => self.word(word).into(),
            Argument::Words(words) => {
                let words: Vec<_> = words.iter().map(|word| self.word(word)).collect();
                self.one_of(&words).into()
            }
        }
    }

    /// A message by its name, or an attribute by `MESSAGE.ATTRIBUTE`.
    fn word(&self, name: &str) -> String {
        let (message, attribute) = name.split_once('.').unwrap_or((name, ""));
        self.attribute(message, attribute, &[])
    }
}
