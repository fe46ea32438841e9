//! `relais completions`: what a shell needs to complete our command lines.

use super::args::Completions;
use super::dress;
use super::exit::Exit;
use super::failure::Failure;
use super::shell::Shell;

/// Writes the completions of a shell.
///
/// # Errors
/// Those of the output.
pub fn run(args: &Completions, shell: &mut Shell) -> Result<Exit, Failure> {
    let mut command = dress::command(&shell.text);
    let mut page = Vec::new();
    // clap_complete panics when its output is closed: a page of memory is not.
    clap_complete::generate(args.shell, &mut command, "relais", &mut page);
    shell.out().write_all(&page)?;
    Ok(Exit::Ok)
}
