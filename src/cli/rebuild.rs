//! `relais rebuild`: a damaged journal begun anew from the records, and the index made anew.

use super::exit::Exit;
use super::failure::Failure;
use super::open;
use super::shell::Shell;
use crate::store::StoreError;
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
    let mut opened = open::write(shell)?;
    if let Some(reason) = opened.store.read_only() {
        return Err(StoreError::ReadOnly(reason.clone()).into());
    }
    open::mend(shell, &mut opened)?;
    // What was found is what it is for.
    shell.ends_well();
    let done = if opened.store.rebuild(&opened.register) {
        Id::CliRebuilt
    } else {
        Id::CliNoticeNoIndex
    };
    shell.say(shell.text.get(done));
    Ok(Exit::Ok)
}
