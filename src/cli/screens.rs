//! From the shell to the screens: what they start from is gathered, and the program shows them.

use std::sync::Arc;

use super::account;
use super::exit::Exit;
use super::failure::Failure;
use super::identity;
use super::preferences;
use super::quiet;
use super::shell::Shell;
use super::start::Screens;
use super::unlock;
use crate::store::{Place, wall_clock};
use crate::text::{Id, Text};

/// Leaves for the screens on the person's store.
///
/// # Errors
/// There is no home to find it in, or nothing that was typed opens it.
pub fn open_store(shell: &mut Shell) -> Result<Exit, Failure> {
    let place = shell.folders()?.store();
    open(shell, place, false)
}

/// Leaves for the screens on a store. On a demo nothing is asked at the first start.
///
/// # Errors
/// Nothing that was typed opens it.
pub fn open(shell: &mut Shell, place: Place, is_demo: bool) -> Result<Exit, Failure> {
    if account::is_alone() {
        let words = shell.text.get(Id::CliNoThread);
        return Err(Failure::said(Exit::Unopenable, words));
    }
    let unlock = unlock::ask_before(shell, &place)?;
    let folders = shell.folders()?;
    let mut preferences = preferences::read(folders, &shell.text);
    if wall_clock::is_account_unknown() {
        let words = shell.text.get(Id::CliZoneUnknown).to_owned();
        preferences.problems.push(words);
    }
    let screens = Screens {
        place,
        who: identity::of(shell.name()),
        clock: shell.clock,
        text: Text::new(shell.text.lang()),
        preferences,
        settings_file: preferences::settings_file(folders),
        plain: shell.plain,
        ask_keyboard: !is_demo,
        unlock: Arc::new(unlock),
    };
    quiet::leave_signals();
    shell.leave_for(screens);
    Ok(Exit::Ok)
}
