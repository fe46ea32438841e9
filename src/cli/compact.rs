//! `relais compact`: the journal begun anew, without what was deleted long ago.

use serde::Serialize;

use super::exit::Exit;
use super::failure::Failure;
use super::open;
use super::shell::Shell;
use crate::domain::SettingKey;
use crate::store::{Compacted, Opened};
use crate::words::size;

const EXAMPLES: &str = "\
relais compact
relais compact --yes";

/// What `relais compact` is typed with.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// Don't ask.
    #[arg(long)]
    pub yes: bool,
}

/// What a compaction did.
#[derive(Serialize)]
pub struct Json {
    epoch: u32,
    bytes_before: u64,
    bytes_after: u64,
    kept: u64,
    dropped: u64,
}

impl From<Compacted> for Json {
    fn from(done: Compacted) -> Self {
        Self {
            epoch: done.epoch,
            bytes_before: done.before,
            bytes_after: done.after,
            kept: done.kept,
            dropped: done.dropped,
        }
    }
}

/// Asks, then begins a new epoch.
///
/// # Errors
/// The store cannot be written, or nobody said yes.
pub fn run(args: &Args, shell: &mut Shell) -> Result<Exit, Failure> {
    let Opened {
        mut store,
        mut register,
        ..
    } = open::write(shell)?;
    let months = register.number(SettingKey::RetentionMonths);
    let question = shell.text.cli_ask_compact(months);
    shell.confirm(args.yes, &question)?;
    let done = store.compact(&mut register)?;
    if shell.json {
        shell.answer(&Json::from(done))?;
    } else {
        let words = shell.text.cli_compacted(
            size(&shell.text, done.before),
            size(&shell.text, done.after),
            done.kept,
            done.dropped,
        );
        shell.line(&words)?;
    }
    Ok(Exit::Ok)
}
