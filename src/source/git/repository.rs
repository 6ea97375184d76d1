//! The repository around a path: found, opened, and whether it is one that can be read.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use gix::discover::upwards;
use gix::odb::pack::cache::lru::MemoryCappedHashmap;
use gix::open::Options;
use gix::sec::Trust;
use gix::sec::trust::{DefaultForLevel, Mapping};

use super::super::view::{named, real};
use super::{Failure, Novelty, Thing};

/// A repository to read from.
#[derive(Clone)]
pub struct Repository {
    pub(super) store: Arc<Store>,
    /// The folder that the paths of its files begin at, without links: the working tree; of a bare one, itself.
    pub(super) root: PathBuf,
    pub(super) bare: bool,
}

/// The objects of a repository, for any number of threads.
pub(super) struct Store {
    shared: gix::ThreadSafeRepository,
    /// A handle serves one thread at a time, and keeps what it has opened.
    idle: Mutex<Vec<gix::Repository>>,
    pub(super) partial: bool,
}

/// How much a handle keeps at hand, in bytes.
const DELTA_BASES: usize = 64 << 20;

/// In bytes: a folder of a million files, and much more than any file that is read.
const LARGEST_OBJECT: usize = 256 << 20;

/// The extensions of repositories that change nothing in how commits and the index are read.
const HARMLESS: &[&str] =
    &["noop", "noop-v1", "preciousobjects", "partialclone", "worktreeconfig", "objectformat", "relativeworktrees"];

impl Repository {
    /// The repository around a path, which need not exist on disk. `GIT_DIR` and its like are heeded as git does, so that
    /// hooks see what git sees.
    ///
    /// A repository that somebody else owns is read as well: nothing that it says is ever run, only objects are read.
    pub fn around(path: &Path) -> Result<Self, Failure> {
        let shown = || named(path);
        let place = real(path).ok_or_else(|| Failure::NoRepository(shown()))?;
        let folder = place.ancestors().find(|above| above.is_dir()).unwrap_or(&place);
        let options = upwards::Options { match_ceiling_dir_or_error: false, ..upwards::Options::default() };
        let found = gix::ThreadSafeRepository::discover_with_environment_overrides_opts(folder, options, limited());
        let shared = match found {
            Ok(shared) => shared,
            Err(error) if is_nowhere(&error) => return Err(Failure::NoRepository(shown())),
            Err(error) => return Err(Failure::CannotOpen(shown(), error.into())),
        };
        let repository = handle(&shared);
        supported(&repository)?;
        let bare = repository.workdir().is_none();
        let root = repository.workdir().unwrap_or(repository.git_dir());
        let root = real(root).ok_or_else(|| Failure::NoRepository(shown()))?;
        let partial = repository.config_snapshot().string("extensions.partialClone").is_some();
        let store = Store { shared, idle: Mutex::new(vec![repository]), partial };
        Ok(Self { store: Arc::new(store), root, bare })
    }

    /// The folder in which git looks for hooks, as `core.hooksPath` says; by default one for all linked worktrees.
    pub fn hooks(&self) -> PathBuf {
        let folder = self.store.with(|repository| {
            let config = repository.config_snapshot();
            let own = config.trusted_path("core.hooksPath").ok().flatten().filter(|path| path != Path::new(""));
            own.map_or_else(|| repository.common_dir().join("hooks"), |path| self.root.join(path))
        });
        real(&folder).unwrap_or(folder)
    }

    /// Whether a place is its own: in its working tree, or among its own files.
    pub fn owns(&self, place: &Path) -> bool {
        let common = self.store.with(|repository| repository.common_dir().to_owned());
        let is_in = |folder: &Path| {
            real(folder).is_some_and(|folder| real(place).is_some_and(|place| place.starts_with(folder)))
        };
        is_in(&self.root) || is_in(&common)
    }

    /// A path as it is written from the top of the working tree; none for one outside it.
    pub fn from_top(&self, path: &Path) -> Option<PathBuf> {
        let place = real(path)?;
        let below = place.strip_prefix(&self.root).ok()?;
        Some(if below == Path::new("") { PathBuf::from(".") } else { below.to_owned() })
    }

    /// Whether it has no working tree, and so nothing on disk to compare with.
    pub const fn is_bare(&self) -> bool {
        self.bare
    }
}

impl Store {
    /// Does something with a handle.
    pub(super) fn with<T>(&self, work: impl FnOnce(&gix::Repository) -> T) -> T {
        let idle = || self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let free = idle().pop();
        let handle = free.unwrap_or_else(|| handle(&self.shared));
        let done = work(&handle);
        idle().push(handle);
        done
    }

    /// Why an object could not be read.
    pub(super) fn trouble(&self, what: Thing, error: gix::Error) -> Failure {
        if error.is_not_found() && !error.is_corrupted() {
            Failure::Absent { what, partial: self.partial }
        } else {
            Failure::Corrupt(what, error.into())
        }
    }
}

/// How a repository is opened: no object is read that would fill the memory. One that somebody else owns has a smaller limit
/// anyway.
fn limited() -> Mapping<Options> {
    let limit = format!("gitoxide.objects.allocLimit={LARGEST_OBJECT}");
    Mapping { full: Options::default_for_level(Trust::Full).config_overrides([limit]), ..Mapping::default() }
}

/// A handle for one thread. What files are told by as differences is kept at hand: agreements are much alike, and without it
/// reading all of a packed revision takes six times as long.
fn handle(shared: &gix::ThreadSafeRepository) -> gix::Repository {
    let mut handle = shared.to_thread_local();
    handle.objects.set_pack_cache(|| Box::new(MemoryCappedHashmap::new(DELTA_BASES)));
    handle
}

/// Whether an error says that there is no repository, rather than one that is broken.
fn is_nowhere(error: &gix::Error) -> bool {
    error.downcast_any_ref::<upwards::Error>().is_some_and(|error| {
        matches!(
            error,
            upwards::Error::NoGitRepository { .. }
                | upwards::Error::NoGitRepositoryWithinCeiling { .. }
                | upwards::Error::NoGitRepositoryWithinFs { .. }
        )
    })
}

/// Refuses repositories whose references or objects would be misread.
fn supported(repository: &gix::Repository) -> Result<(), Failure> {
    let config = repository.config_snapshot();
    if config.integer("core.repositoryFormatVersion").unwrap_or_default() == 0 {
        return Ok(());
    }
    for section in config.plumbing().sections_by_name("extensions").into_iter().flatten() {
        for name in section.value_names() {
            let value = section.value(&name).unwrap_or_default();
            let plain = name.to_ascii_lowercase();
            if plain == "refstorage" && value != "files" {
                return Err(Failure::Unsupported(Novelty::References(value.to_string())));
            }
            if plain != "refstorage" && !HARMLESS.contains(&plain.as_str()) {
                return Err(Failure::Unsupported(Novelty::Extension(name.clone())));
            }
        }
    }
    Ok(())
}
