//! What was being done when the disk failed.

/// What was being done when the disk failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Doing {
    Opened,
    Read,
    Written,
    Synced,
    Replaced,
    Removed,
    Locked,
    Sealed,
}

impl std::fmt::Display for Doing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Opened => "opened",
            Self::Read => "read",
            Self::Written => "written",
            Self::Synced => "synced",
            Self::Replaced => "replaced",
            Self::Removed => "removed",
            Self::Locked => "locked",
            Self::Sealed => "sealed",
        })
    }
}
