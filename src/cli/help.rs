//! `relais help`: the same as `--help`, for those who type it so.

use super::exit::Exit;
use super::failure::Failure;
use super::parser;
use super::shell::Shell;
use crate::domain::Clean;

const EXAMPLES: &str = "\
relais help
relais help find";

/// What `relais help` is typed with.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// A subcommand.
    #[arg(value_name = "COMMAND")]
    pub verb: Option<String>,
}

/// Writes the help of a subcommand, or of the program.
///
/// # Errors
/// There is no such subcommand.
pub fn run(args: &Args, shell: &mut Shell) -> Result<Exit, Failure> {
    let page = parser::help_page(&shell.text, args.verb.as_deref());
    let page = page.ok_or_else(|| {
        let typed = Clean::new(args.verb.as_deref().unwrap_or_default());
        Failure::said(Exit::Usage, shell.text.cli_usage_no_command(&typed))
    })?;
    shell.out().write_all(page.as_bytes())?;
    Ok(Exit::Ok)
}
