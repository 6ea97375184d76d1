//! Where texts come from: the trees under the given paths, their files, and positions in them.

mod any;
pub mod contact;
mod differing;
pub mod disk;
pub mod git;
mod encoding;
mod failure;
mod ground;
pub mod hidden;
pub mod personal;
pub mod position;
mod view;
mod walk;
mod write;

pub use any::Source;
pub use differing::Differing;
pub use encoding::decode;
pub use failure::Failure;
pub use position::{Lines, Position, Span};
pub use write::write_whole;

/// The place of a file in its tree's list of files, which is sorted by path.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileIndex(pub u32);

/// The files of one city: those below its `city.toml` and nearest to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tree {
    /// The folder that holds `city.toml`, as it is shown, with `/`; `.` for the current folder.
    pub root: String,
    /// The files, sorted by shown path.
    pub files: Vec<File>,
}

/// One file of a tree, not yet read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its path as it is shown, with `/`, not made harmless yet; what is not UTF-8 in it is replaced.
    pub path: String,
    /// Whether the command line asked for it; the others of its tree are read along to judge it.
    pub selected: bool,
    /// How to get at its text.
    pub origin: Origin,
}

/// How to get at a file's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// A regular file on disk, its path without links.
    Disk(std::path::PathBuf),
    /// A file of a commit or of the index, by the id of what stands in it: the same id is the same bytes.
    Blob(git::Blob),
    /// Something that will not be read, and why.
    Unreadable(Unreadable),
}

/// Why a file is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unreadable {
    /// The system does not let us.
    NotAllowed,
    /// It is over 4 MiB.
    TooLarge,
    /// A pipe, a socket, a device.
    NotRegular,
    /// A link that leads out of the tree.
    LeadsOut,
    /// A link that leads nowhere, or round in a circle.
    BrokenLink,
    /// It vanished, or the disk failed.
    Failed,
}

impl From<&std::io::Error> for Unreadable {
    fn from(error: &std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::PermissionDenied => Self::NotAllowed,
            _ => Self::Failed,
        }
    }
}

/// What reading a file gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Its text, without a byte order mark's being removed: the mark is the first character if there is one.
    Text(String),
    /// It is not UTF-8: the text with every bad stretch replaced, where the first one begins, and what it looks like.
    NotUtf8 {
        /// The text, `U+FFFD` for what is bad; empty where it is no text at all.
        text: String,
        /// The byte at which the first bad stretch begins, in the bytes as in `text`.
        at: u32,
        /// Which encoding it looks like.
        looks_like: Option<Encoding>,
    },
    /// Nothing.
    Unreadable(Unreadable),
}

/// What a file that is not UTF-8 was saved as by mistake.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Encoding {
    /// UTF-16, either byte order.
    Utf16,
    /// Windows-1252, and ISO 8859-1, which it contains.
    Windows1252,
    /// None: a zip archive, such as the files of word processors.
    Archive,
}

/// The largest file that is read, in bytes.
pub const LARGEST: u64 = 4 * 1024 * 1024;
