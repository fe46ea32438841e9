//! `relais check`: the store looked through.

use std::time::Duration;

use serde::Serialize;

use super::exit::Exit;
use super::failure::Failure;
use super::open;
use super::shell::Shell;
use super::unlock;
use crate::store;
use crate::text::Id;
use crate::words::store_findings::{self, StoreFindingText};

const EXAMPLES: &str = "\
relais check
relais check --json";

/// What `relais check` is typed with.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args;

/// What a check found.
#[derive(Serialize)]
pub struct Json {
    /// Nothing is damaged.
    pub ok: bool,
    /// Each oddity with its next step.
    pub findings: Vec<StoreOddity>,
}

/// One oddity.
#[derive(Serialize)]
pub struct StoreOddity {
    /// The file.
    pub file: String,
    /// What is wrong with it.
    pub what: String,
    /// What to do.
    pub next: String,
}

impl From<StoreFindingText> for StoreOddity {
    fn from(told: StoreFindingText) -> Self {
        let StoreFindingText { file, what, next } = told;
        Self { file, what, next }
    }
}

/// Whoever only reads gives the lock back at once.
const PATIENCE: Duration = Duration::from_secs(2);

/// Opens every file and says what it found, each with the next step. Changes nothing.
///
/// # Errors
/// The store cannot be opened at all.
pub fn run(_: &Args, shell: &mut Shell) -> Result<Exit, Failure> {
    let place = shell.folders()?.store();
    open::exists(&place)?;
    let now = shell.clock.instant();
    let (found, _) = unlock::ask(shell, |unlock| {
        store::examine(&place, unlock, PATIENCE, now)
    })?;
    let ok = !found.iter().any(|finding| finding.what.is_damage());
    let findings: Vec<StoreOddity> = found
        .iter()
        .map(|one| StoreOddity::from(store_findings::finding(&shell.text, one)))
        .collect();
    if shell.json {
        shell.answer(&Json { ok, findings })?;
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
