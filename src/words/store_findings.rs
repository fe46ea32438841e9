//! What a check of the store found, in words, with the next step.

use super::faults;
use crate::store::{StoreFinding, StoreFlaw};
use crate::text::{Id, Text};

/// A finding told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoreFindingText {
    /// The file it is about.
    pub file: String,
    /// What was found.
    pub what: String,
    /// What to do.
    pub next: String,
}

/// A finding in words, with the next step.
pub fn finding(text: &Text, finding: &StoreFinding) -> StoreFindingText {
    let (what, next) = match finding.what {
        StoreFlaw::Journal { at, .. } => (text.cli_found_journal(at.to_string()), Id::CliNextOpen),
        StoreFlaw::Vault(_) => (text.get(Id::CliFoundVault).to_owned(), Id::CliNextMends),
        StoreFlaw::RolledBack { holds, seen } => (
            text.cli_found_rolled_back(holds.to_string(), seen.to_string()),
            Id::CliNextRestore,
        ),
        StoreFlaw::Head => (text.get(Id::CliFoundHead).to_owned(), Id::CliNextMends),
        StoreFlaw::Unfinished => (
            text.get(Id::CliFoundUnfinished).to_owned(),
            Id::CliNextNothing,
        ),
        StoreFlaw::Index(_) => (text.get(Id::CliFoundIndex).to_owned(), Id::CliNextMends),
        StoreFlaw::IndexInUse => (text.get(Id::CliFoundInUse).to_owned(), Id::CliNextLater),
        StoreFlaw::IndexUnseen => (text.get(Id::CliFoundUnseen).to_owned(), Id::CliNextNothing),
        StoreFlaw::Backup(_) => (text.get(Id::CliFoundBackup).to_owned(), Id::CliNextBackup),
        StoreFlaw::BackupAhead => (
            text.get(Id::CliFoundBackupAhead).to_owned(),
            Id::CliNextNothing,
        ),
        StoreFlaw::BackupBeforeErasure => {
            (text.get(Id::CliFoundErased).to_owned(), Id::CliNextRemove)
        }
        StoreFlaw::KeyBefore => (text.get(Id::CliFoundKeyBefore).to_owned(), Id::CliNextMends),
        StoreFlaw::Left => (text.get(Id::CliFoundLeft).to_owned(), Id::CliNextMends),
        StoreFlaw::Aside => (text.get(Id::CliFoundAside).to_owned(), Id::CliNextAside),
    };
    StoreFindingText {
        file: faults::shown(&finding.file),
        what,
        next: text.get(next).to_owned(),
    }
}
