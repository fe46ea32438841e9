//! `relais check` and `relais rebuild`: the store looked through, and its index made anew.

use std::time::Duration;

use super::exit::Exit;
use super::failure::Failure;
use super::json;
use super::open;
use super::shell::Shell;
use super::unlock;
use crate::store::{self, Opened};
use crate::text::Id;
use crate::words::store_findings;

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
    let findings: Vec<json::Finding> = found
        .iter()
        .map(|one| json::Finding::from(store_findings::finding(&shell.text, one)))
        .collect();
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
