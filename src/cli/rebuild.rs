//! `relais rebuild`: the index made anew from the journal.

use super::exit::Exit;
use super::failure::Failure;
use super::open;
use super::shell::Shell;
use crate::store::{Opened, StoreError};
use crate::text::Id;

const EXAMPLES: &str = "\
relais rebuild";

/// What `relais rebuild` is typed with.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args;

/// Makes the index anew.
///
/// # Errors
/// The store cannot be written.
pub fn run(_: &Args, shell: &mut Shell) -> Result<Exit, Failure> {
    let Opened {
        mut store,
        register,
        ..
    } = open::write(shell)?;
    if let Some(reason) = store.read_only() {
        return Err(StoreError::ReadOnly(reason.clone()).into());
    }
    let done = if store.rebuild(&register) {
        Id::CliRebuilt
    } else {
        Id::CliNoticeNoIndex
    };
    shell.say(shell.text.get(done));
    Ok(Exit::Ok)
}
