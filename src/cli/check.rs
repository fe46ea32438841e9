//! `relais check` and `relais rebuild`: the store looked through, and its index made anew.

use std::time::Duration;

use super::exit::Exit;
use super::failure::Failure;
use super::faults;
use super::json;
use super::open;
use super::shell::Shell;
use super::unlock;
use crate::store::{self, Finding, Opened, What};
use crate::text::{Id, Text};

/// Whoever only reads gives the lock back at once.
const PATIENCE: Duration = Duration::from_secs(2);

/// Opens every file and says what it found, each with the next step. Changes nothing.
///
/// # Errors
/// The store cannot be opened at all.
pub fn run(shell: &mut Shell) -> Result<Exit, Failure> {
    let place = shell.folders()?.store();
    open::exists(&place)?;
    let (found, _) = unlock::ask(shell, |unlock| store::examine(&place, unlock, PATIENCE))?;
    let ok = !found.iter().any(|finding| finding.what.is_damage());
    let findings: Vec<json::Finding> = found.iter().map(|one| worded(&shell.text, one)).collect();
    if shell.json {
        shell.answer(&json::Check { ok, findings })?;
    } else {
        for finding in &findings {
            shell.line(&format!("{} : {}", finding.file, finding.what))?;
            shell.line(&format!("  → {}", finding.next))?;
        }
        let all = if ok { Id::CliCheckOk } else { Id::CliCheckBad };
        let all = shell.text.get(all).to_owned();
        shell.line(&all)?;
    }
    Ok(if ok { Exit::Ok } else { Exit::Damaged })
}

/// Makes the index anew.
///
/// # Errors
/// The store cannot be written.
pub fn rebuild(shell: &mut Shell) -> Result<Exit, Failure> {
    let Opened {
        mut store,
        register,
        ..
    } = open::write(shell)?;
    if let Some(reason) = store.read_only() {
        return Err(store::StoreError::ReadOnly(reason.clone()).into());
    }
    let done = if store.rebuild(&register) {
        Id::CliRebuilt
    } else {
        Id::CliNoticeNoIndex
    };
    shell.say(shell.text.get(done));
    Ok(Exit::Ok)
}

/// A finding in words, with the next step.
pub fn worded(text: &Text, finding: &Finding) -> json::Finding {
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
    json::Finding {
        file: faults::shown(&finding.file),
        what,
        next: text.get(next).to_owned(),
    }
}
