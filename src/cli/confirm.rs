//! What cannot be taken back is done only after a name was typed.

use std::io::{self, BufRead, IsTerminal, Write};

use super::exit::Exit;
use super::failure::Failure;
use super::shell::Shell;
use crate::domain::folded;
use crate::text::Id;

/// Shows `question`, asks for `name`, and goes on only when it was typed. `given` was typed
/// beforehand, on the command line; `--yes` is never enough.
///
/// # Errors
/// Nobody is there to type it, or something else was typed.
pub fn by_name(
    shell: &mut Shell,
    question: &str,
    name: &str,
    given: Option<&str>,
) -> Result<(), Failure> {
    shell.out().flush()?;
    let typed = match given {
        Some(given) => given.to_owned(),
        None => {
            if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
                return Err(Failure::said(
                    Exit::Usage,
                    shell.text.get(Id::CliNameNobody),
                ));
            }
            shell.say(question);
            let _ = write!(io::stderr(), "{} ", shell.text.cli_name_ask(name));
            let mut typed = String::new();
            io::stdin().lock().read_line(&mut typed)?;
            typed
        }
    };
    // Accents and case are not what a person is asked to get right.
    if folded(typed.trim()) == folded(name) {
        return Ok(());
    }
    Err(Failure::said(
        Exit::Interrupted,
        shell.text.cli_name_other(name),
    ))
}
