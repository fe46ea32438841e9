//! `relais help`: the same as `--help`, for those who type it so.

use super::args::Help;
use super::dress;
use super::exit::Exit;
use super::failure::Failure;
use super::shell::Shell;
use crate::domain::Clean;

/// Writes the help of a subcommand, or of the program.
///
/// # Errors
/// There is no such subcommand.
pub fn run(args: &Help, shell: &mut Shell) -> Result<Exit, Failure> {
    let page = dress::help_page(&shell.text, args.verb.as_deref());
    let page = page.ok_or_else(|| {
        let typed = Clean::new(args.verb.as_deref().unwrap_or_default());
        Failure::said(Exit::Usage, shell.text.cli_usage_no_command(&typed))
    })?;
    shell.out().write_all(page.as_bytes())?;
    Ok(Exit::Ok)
}
