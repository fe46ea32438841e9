//! `relais undo`: the newest act taken back.

use super::exit::Exit;
use super::failure::Failure;
use super::history;
use super::shell::Shell;

const EXAMPLES: &str = "\
relais undo
relais undo --yes";

/// What `relais undo` is typed with.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// Don't ask.
    #[arg(long)]
    pub yes: bool,
}

/// Takes back the newest act not taken back.
///
/// # Errors
/// The store cannot be written, a later act stands in the way, or nobody said yes.
pub fn run(args: &Args, shell: &mut Shell) -> Result<Exit, Failure> {
    history::step(args.yes, shell, false)
}
