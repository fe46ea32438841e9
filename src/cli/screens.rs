//! From the shell to the screens, and back when the person leaves them.

use std::sync::Arc;

use super::exit::Exit;
use super::failure::Failure;
use super::own;
use super::shell::Shell;
use super::unlock;
use super::who;
use crate::runtime::{self, Environment, RunError, Start};
use crate::store::Place;
use crate::text::{Id, Text};

/// Shows the screens on the person's store.
///
/// # Errors
/// There is no terminal, or it failed.
pub fn open_store(shell: &mut Shell, plain: bool) -> Result<Exit, Failure> {
    let place = shell.folders()?.store();
    open(shell, place, plain, false)
}

/// Shows the screens on a store. On a demo nothing is asked at the first start.
///
/// # Errors
/// There is no terminal, or it failed.
pub fn open(shell: &mut Shell, place: Place, plain: bool, is_demo: bool) -> Result<Exit, Failure> {
    let unlock = unlock::ask_before(shell, &place)?;
    let folders = shell.folders()?;
    let own = own::read(folders, &shell.text);
    let start = Start {
        place,
        who: who::identity(shell.name()),
        clock: shell.clock,
        text: Text::new(shell.text.lang()),
        keymap: own.keymap,
        problems: own.problems,
        settings: own.settings,
        settings_file: own::settings_file(folders),
        environment: Environment::read(plain),
        ask_keyboard: !is_demo,
        unlock: Arc::new(unlock),
    };
    shell.out().flush()?;
    match runtime::run(start) {
        Ok(()) => Ok(Exit::Ok),
        Err(error) => Err(failure(&shell.text, &error)),
    }
}

fn failure(text: &Text, error: &RunError) -> Failure {
    match error {
        RunError::NotATerminal => Failure::said(Exit::Usage, text.get(Id::CliNotATerminal)),
        RunError::Broken => Failure::said(Exit::Unopenable, text.get(Id::CliScreensBroken)),
        RunError::Terminal(why) => {
            let words = text.cli_terminal_failed(why.to_string());
            Failure::said(Exit::Unopenable, words)
        }
    }
}
