//! What every subcommand answers that wrote one act.

use super::documents::{Acts, TouchedRecord};
use super::exit::Exit;
use super::failure::Failure;
use super::shell::Shell;
use crate::domain::{Brief, Change, Register};
use crate::words::summary;

/// Answers with the act that was done.
///
/// # Errors
/// Those of the output.
pub fn answer(
    shell: &mut Shell,
    register: &Register,
    done: &Brief,
    changes: &[Change],
) -> Result<Exit, Failure> {
    let answer = Acts {
        seq: Some(done.seq),
        summary: summary::act(register, &shell.text, done),
        changed: TouchedRecord::by(changes),
    };
    if shell.json {
        shell.answer(&answer)?;
    } else {
        shell.line(&answer.summary)?;
    }
    Ok(Exit::Ok)
}
