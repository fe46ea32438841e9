//! Work on the store: it is done outside, and what comes of it is told later.

use crate::domain::Ref;

/// What can be asked of the store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Task {
    /// What its files say.
    Look,
    /// Every file opened.
    Check,
    /// Every act opened.
    VerifyJournal,
    /// A copy: among the program's own, or under a name that was typed.
    BackUp(Option<String>),
    /// A new epoch.
    Compact,
    /// A person, for good.
    Erase(Ref),
    /// The backups in which an erased person still is.
    ForgetBackups,
}
