//! `relais completions`: what a shell needs to complete our command lines.

use super::exit::Exit;
use super::failure::Failure;
use super::parser;
use super::shell::Shell;

const EXAMPLES: &str = "\
relais completions bash > ~/.local/share/bash-completion/completions/relais
relais completions fish > ~/.config/fish/completions/relais.fish";

/// What `relais completions` is typed with.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// For which shell.
    #[arg(value_name = "SHELL", hide_possible_values = true)]
    pub shell: clap_complete::Shell,
}

/// Writes the completions of a shell.
///
/// # Errors
/// Those of the output.
pub fn run(args: &Args, shell: &mut Shell) -> Result<Exit, Failure> {
    let mut command = parser::command(&shell.text);
    let mut page = Vec::new();
    // clap_complete panics when its output is closed: a page of memory is not.
    clap_complete::generate(args.shell, &mut command, "relais", &mut page);
    shell.out().write_all(&page)?;
    Ok(Exit::Ok)
}
