//! From a tree's files to a [`Workspace`] and the faults of its files. Never fails: every good record is kept.

mod again;
mod both;
mod decode;
mod fault;
pub(crate) mod few;
mod form;
mod head;
mod join;
mod levels;
mod lookup;
mod meant;
mod memory;
mod month;
mod privacy;
mod synonyms;
mod toml;
mod unknown;
mod value;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use crate::diagnostic::{Finding, Phrase, Place};
use crate::model::{Document, Workspace};
use crate::source::{Content, Encoding, File, FileIndex, Lines, Span, Tree, Unreadable};
use fault::Faults;
use lookup::Lookup;

pub use both::load_both;
pub use memory::{Kept, Memory};

/// A tree that was read.
#[derive(Debug)]
pub struct Loaded {
    /// What it says.
    pub workspace: Workspace,
    /// The faults of its files, by the rules of the families `syntax`, `structure` and `privacy`; not sorted.
    pub faults: Vec<Finding>,
    /// The texts of its files, by [`FileIndex`], to be shown: byte for byte as they are, but `*` for the digits of
    /// personal numbers; empty where a file could not be read.
    pub texts: Vec<Arc<String>>,
}

impl Loaded {
    /// The lines of its files, by [`FileIndex`]; they are counted when a place in them is first asked for.
    pub fn lines(&self) -> Vec<Lines<'_>> {
        self.texts.iter().map(|text| Lines::new(text)).collect()
    }
}

/// Gives the text of a file.
pub type Read<'r> = &'r (dyn Fn(&File) -> Content + Sync);

/// Where the work on one tree is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spread {
    /// On this thread: there are other trees for the other cores.
    Here,
    /// On all cores.
    Cores,
}

/// One file that was read.
struct Decoded {
    text: Arc<String>,
    document: Option<Document>,
    faults: Vec<Finding>,
}

/// Reads a tree; `read` gives the text of a file.
pub fn load(tree: &Tree, spread: Spread, read: Read<'_>) -> Loaded {
    let decode = |(index, source): (u32, &File)| {
        file(FileIndex(index), read(source), is_register(&tree.root, &source.path), None)
    };
    joined(tree, spread.each(&tree.files, decode)).0
}

impl Spread {
    /// Does something with each file and its place.
    fn each<T: Send>(self, files: &[File], work: impl Fn((u32, &File)) -> T + Send + Sync) -> Vec<T> {
        let indexed: Vec<(u32, &File)> = (0..).zip(files).collect();
        match self {
            Self::Here => indexed.into_iter().map(work).collect(),
            Self::Cores => few::each(&indexed, |(index, file)| work((*index, file))),
        }
    }
}

impl Decoded {
    /// The same as another file of a tree.
    fn at(&self, index: FileIndex) -> Self {
        let mut faults = self.faults.clone();
        for fault in &mut faults {
            fault.place.file = index;
            fault.related.iter_mut().for_each(|related| related.place.file = index);
        }
        let document = self.document.as_ref().map(|document| Document { file: index, ..document.clone() });
        Self { text: Arc::clone(&self.text), document, faults }
    }
}

/// Puts the files of a tree together. Gives also what their references were looked up in.
fn joined(tree: &Tree, decoded: Vec<Decoded>) -> (Loaded, Lookup) {
    let mut faults = Vec::new();
    let mut texts = Vec::with_capacity(decoded.len());
    let mut documents = Vec::with_capacity(decoded.len());
    for file in decoded {
        faults.extend(file.faults);
        texts.push(file.text);
        documents.extend(file.document);
    }
    let is_elsewhere = faults.iter().any(|fault: &Finding| fault.phrase.variant == head::ELSEWHERE);
    if !is_elsewhere {
        faults.extend(missing_register(tree, &documents));
    }
    let files = tree.files.iter().map(|file| file.path.clone()).collect();
    let (workspace, lookup) = join::workspace(tree.root.clone(), files, documents);
    (Loaded { workspace, faults, texts }, lookup)
}

/// What is said where a tree has no register.
const NO_REGISTER: &str = "no-register";

/// That the tree has no register, told at the first document that was asked for.
fn missing_register(tree: &Tree, documents: &[Document]) -> Option<Finding> {
    if tree.files.iter().any(|file| is_register(&tree.root, &file.path)) {
        return None;
    }
    let first = documents.iter().find(|document| tree.files[document.file.0 as usize].selected)?;
    let place = Place { file: first.file, span: Span::new(0, 0) };
    let mut finding = Finding::new("unknown-document", place, Phrase::new(NO_REGISTER));
    finding.help = Some(Phrase::new("help-no-register").with("root", tree.root.as_str()));
    Some(finding)
}

/// Whether a path is that of the tree's register.
fn is_register(root: &str, path: &str) -> bool {
    path.strip_suffix("city.toml").is_some_and(|folder| {
        let folder = folder.trim_end_matches('/');
        folder == root || folder.is_empty() && root == "."
    })
}

/// Reads one file; `known` is another state of it.
fn file(index: FileIndex, content: Content, is_register: bool, known: Option<&Decoded>) -> Decoded {
    let mut faults = Faults::of(index);
    let mut text = match content {
        Content::Text(text) => text,
        Content::NotUtf8 { mut text, at, looks_like } => {
            let end =
                text[at as usize..].chars().next().map_or(at, |bad| at + u32::try_from(bad.len_utf8()).unwrap_or(1));
            let help = match looks_like {
                Some(Encoding::Utf16) => Phrase::new("help-looks-like").with("encoding", "UTF-16"),
                Some(Encoding::Windows1252) => Phrase::new("help-looks-like").with("encoding", "Windows-1252"),
                Some(Encoding::Archive) => Phrase::new("help-archive"),
                None => Phrase::new("help"),
            };
            faults.add("not-utf8", Span::new(at, end), Phrase::new("")).help(help);
            privacy::hide_in_foreign(&mut text, looks_like);
            return Decoded { text: Arc::new(text), document: None, faults: faults.found };
        }
        Content::Unreadable(why) => {
            let (variant, help) = unreadable(why);
            faults.add("unreadable-file", Span::new(0, 0), Phrase::new(variant)).help(Phrase::new(help));
            return Decoded { text: Arc::default(), document: None, faults: faults.found };
        }
    };
    if let Some(document) = known.and_then(|known| again::document(&text, known)) {
        return Decoded {
            text: Arc::new(text),
            document: Some(Document { file: index, ..document }),
            faults: Vec::new(),
        };
    }
    let mut parsed = toml::parse(&text);
    for mistake in std::mem::take(&mut parsed.mistakes) {
        faults.mistake(mistake);
    }
    let document = decode::document(&parsed, index, is_register, &mut faults);
    let secret = privacy::search(&text, &parsed.table, &mut faults);
    privacy::hide(&mut text, secret);
    Decoded { document, faults: faults.found, text: Arc::new(text) }
}

/// What is said of a file that is not read, and what to do.
const fn unreadable(why: Unreadable) -> (&'static str, &'static str) {
    match why {
        Unreadable::NotAllowed => ("not-allowed", "help-not-allowed"),
        Unreadable::TooLarge => ("too-large", "help-too-large"),
        Unreadable::NotRegular => ("not-regular", "help-not-regular"),
        Unreadable::LeadsOut => ("leads-out", "help-leads-out"),
        Unreadable::BrokenLink => ("broken-link", "help-broken-link"),
        Unreadable::Failed => ("", "help"),
    }
}
