//! The rights of a file or folder that may not be read, as far as the system tells them.

use std::fs::{self, Metadata};
use std::os::unix::fs::MetadataExt;
use std::path::Path;

/// Whose it is, and what the owner, the group and the others may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rights {
    /// The permission bits.
    pub mode: u32,
    /// The number of the account it belongs to.
    pub owner: u32,
    /// It is a folder.
    pub is_folder: bool,
    /// It belongs to the account that asks.
    pub is_ours: bool,
}

impl Rights {
    /// Those of what lies at `path`; none where even they may not be seen.
    pub(super) fn of(path: &Path) -> Option<Self> {
        fs::metadata(path).ok().as_ref().map(Self::from)
    }
}

impl From<&Metadata> for Rights {
    fn from(about: &Metadata) -> Self {
        Self {
            mode: about.mode() & 0o777,
            owner: about.uid(),
            is_folder: about.is_dir(),
            is_ours: about.uid() == rustix::process::geteuid().as_raw(),
        }
    }
}

/// As `ls -l` shows them: `rwxr-x---`.
impl std::fmt::Display for Rights {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (at, letter) in (0..9).rev().zip("rwxrwxrwx".chars()) {
            let has = self.mode >> at & 1 == 1;
            write!(f, "{}", if has { letter } else { '-' })?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rights_are_written_as_a_listing_shows_them() {
        for (mode, shown) in [
            (0o700, "rwx------"),
            (0o000, "---------"),
            (0o640, "rw-r-----"),
            (0o751, "rwxr-x--x"),
        ] {
            let rights = Rights {
                mode,
                owner: 0,
                is_folder: true,
                is_ours: true,
            };
            assert_eq!(rights.to_string(), shown);
        }
    }
}
