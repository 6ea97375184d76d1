//! Files are written whole or not at all.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use tempfile::Builder;

/// Writes a file, or leaves what was there as it was: whoever reads meanwhile sees the old or the new, nothing between.
///
/// A link is followed, also one that leads to no file yet; a device or a pipe such as `/dev/stdout` is written to as it is. Fails where the folder does not
/// exist, or the file must not be written.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let there = match fs::metadata(path) {
        Ok(there) if there.is_dir() => return Err(ErrorKind::IsADirectory.into()),
        Ok(there) if there.permissions().readonly() => return Err(ErrorKind::PermissionDenied.into()),
        Ok(there) if !there.is_file() => return fs::OpenOptions::new().write(true).open(path)?.write_all(bytes),
        Ok(there) => Some(there),
        Err(_) => None,
    };
    let path = if there.is_some() { fs::canonicalize(path)? } else { end_of_links(path)? };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // The system's reason alone: the name of a file that nobody asked for would only puzzle.
    let draft = with_usual_permissions(Builder::new().prefix(".samverkan-")).tempfile_in(folder);
    let draft = draft.map_err(|reason| io::Error::from(reason.kind()))?;
    if let Some(there) = there {
        draft.as_file().set_permissions(there.permissions())?;
    }
    draft.as_file().write_all(bytes)?;
    draft.as_file().sync_all()?;
    draft.persist(&path).map_err(|failed| failed.error)?;
    Ok(())
}

/// So many links are followed one after another, as systems do.
const MOST_LINKS: usize = 40;

/// Where a path leads at which there is no file, or a link to none.
fn end_of_links(path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_owned();
    for _ in 0..=MOST_LINKS {
        match fs::read_link(&path) {
            Ok(next) => path = path.parent().unwrap_or(Path::new("")).join(next),
            Err(_) => return Ok(path),
        }
    }
    // Links in a ring; the system has its own word for them.
    fs::metadata(&path).and(Err(ErrorKind::NotFound.into()))
}

/// A draft is its owner's alone unless it is told otherwise; a file that is written may be read by all who usually may.
#[cfg(unix)]
fn with_usual_permissions<'b, 'n>(builder: &'b mut Builder<'n, 'static>) -> &'b mut Builder<'n, 'static> {
    use std::os::unix::fs::PermissionsExt;
    builder.permissions(fs::Permissions::from_mode(0o666))
}

#[cfg(not(unix))]
fn with_usual_permissions<'b, 'n>(builder: &'b mut Builder<'n, 'static>) -> &'b mut Builder<'n, 'static> {
    builder
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_written_over_whole_and_nothing_else_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("out.json");
        write_whole(&path, b"long text").unwrap();
        write_whole(&path, b"short").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"short");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn what_cannot_be_written_says_why() {
        let folder = tempfile::tempdir().unwrap();
        let told = |path: &Path| write_whole(path, b"x").unwrap_err().kind();
        assert_eq!(told(folder.path()), ErrorKind::IsADirectory);
        assert_eq!(told(&folder.path().join("no/such/folder")), ErrorKind::NotFound);
        let path = folder.path().join("locked");
        fs::write(&path, "old").unwrap();
        let mut permissions = fs::metadata(&path).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&path, permissions).unwrap();
        assert_eq!(told(&path), ErrorKind::PermissionDenied);
        assert_eq!(fs::read(&path).unwrap(), b"old");
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_devices_stay_and_permissions_are_kept() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().unwrap();
        let (path, link) = (folder.path().join("out"), folder.path().join("link"));
        fs::write(&path, "old").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        symlink(&path, &link).unwrap();
        write_whole(&link, b"new").unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
        write_whole(Path::new("/dev/null"), b"x").unwrap();
        assert!(!fs::metadata("/dev/null").unwrap().is_file());
    }
    #[cfg(unix)]
    #[test]
    fn a_link_to_no_file_yet_is_followed_and_a_ring_is_not() {
        use std::os::unix::fs::symlink;
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::create_dir(at("below")).unwrap();
        symlink("below/second", at("first")).unwrap();
        symlink("../out", at("below/second")).unwrap();
        write_whole(&at("first"), b"new").unwrap();
        assert!(fs::symlink_metadata(at("first")).unwrap().is_symlink());
        assert!(fs::symlink_metadata(at("below/second")).unwrap().is_symlink());
        assert_eq!(fs::read(at("out")).unwrap(), b"new");
        symlink("ring", at("ring")).unwrap();
        write_whole(&at("ring"), b"new").unwrap_err();
        assert!(fs::symlink_metadata(at("ring")).unwrap().is_symlink());
        symlink("no/folder", at("astray")).unwrap();
        assert_eq!(write_whole(&at("astray"), b"new").unwrap_err().kind(), ErrorKind::NotFound);
    }
}
