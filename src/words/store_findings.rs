//! What a check of the store found, in words, with the next step.

use super::faults;
use crate::store::{Finding, What};
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
pub fn finding(text: &Text, finding: &Finding) -> StoreFindingText {
    let (what, next) = match finding.what {
        What::Journal { at, .. } => (text.cli_found_journal(at.to_string()), Id::CliNextOpen),
        What::Vault(_) => (text.get(Id::CliFoundVault).to_owned(), Id::CliNextMends),
        What::RolledBack { holds, seen } => (
            text.cli_found_rolled_back(holds.to_string(), seen.to_string()),
            Id::CliNextRestore,
        ),
        What::Head => (text.get(Id::CliFoundHead).to_owned(), Id::CliNextMends),
        What::Unfinished => (
            text.get(Id::CliFoundUnfinished).to_owned(),
            Id::CliNextNothing,
        ),
        What::Index(_) => (text.get(Id::CliFoundIndex).to_owned(), Id::CliNextMends),
        What::IndexInUse => (text.get(Id::CliFoundInUse).to_owned(), Id::CliNextLater),
        What::Backup(_) => (text.get(Id::CliFoundBackup).to_owned(), Id::CliNextBackup),
        What::BackupBeforeErasure => (text.get(Id::CliFoundErased).to_owned(), Id::CliNextRemove),
        What::Left => (text.get(Id::CliFoundLeft).to_owned(), Id::CliNextMends),
        What::Aside => (text.get(Id::CliFoundAside).to_owned(), Id::CliNextRemove),
    };
    StoreFindingText {
        file: faults::shown(&finding.file),
        what,
        next: text.get(next).to_owned(),
    }
}
