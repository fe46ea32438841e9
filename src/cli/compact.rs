//! `relais compact`: the journal begun anew, without what was deleted long ago.

use super::args;
use super::exit::Exit;
use super::failure::Failure;
use super::json;
use super::open;
use super::shell::Shell;
use crate::domain::SettingKey;
use crate::store::Opened;
use crate::words::size;

/// Asks, then begins a new epoch.
///
/// # Errors
/// The store cannot be written, or nobody said yes.
pub fn run(args: &args::Compact, shell: &mut Shell) -> Result<Exit, Failure> {
    let Opened {
        mut store,
        mut register,
        ..
    } = open::write(shell)?;
    let months = register.number(SettingKey::RetentionMonths);
    let question = shell.text.cli_ask_compact(months);
    shell.confirm(args.yes, &question)?;
    let done = store.compact(&mut register)?;
    if shell.json {
        shell.answer(&json::Compact::from(done))?;
    } else {
        let words =
            shell
                .text
                .cli_compacted(size(done.before), size(done.after), done.kept, done.dropped);
        shell.line(&words)?;
    }
    Ok(Exit::Ok)
}
