//! `relais key show` and `relais key passphrase`.

use super::exit::Exit;
use super::failure::Failure;
use super::open;
use super::shell::Shell;
use super::typed::Expected;
use super::unlock;
use crate::command::Command;
use crate::domain::{Act, Changes, Register, Setting, SettingKey};
use crate::store::{Opened, Store};
use crate::text::Id;

const EXAMPLES: &str = "\
relais key show
relais key passphrase";

/// What `relais key` is typed with.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// What about it.
    #[arg(value_name = "WHAT", value_parser = about_key)]
    pub what: AboutKey,
}

/// What is asked of the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AboutKey {
    /// Its letters.
    Show,
    /// A passphrase in its place.
    Passphrase,
}

fn about_key(raw: &str) -> Result<AboutKey, Expected> {
    match raw {
        "show" => Ok(AboutKey::Show),
        "passphrase" => Ok(AboutKey::Passphrase),
        _ => Err(Expected::one_of(["show", "passphrase"])),
    }
}

/// The fewest characters of a passphrase: four words have more.
const SHORTEST: usize = 12;

/// Shows the recovery code, or sets a passphrase.
///
/// # Errors
/// The store cannot be written, or nobody was there to type.
pub fn run(args: &Args, shell: &mut Shell) -> Result<Exit, Failure> {
    let Opened {
        mut store,
        mut register,
        ..
    } = open::write(shell)?;
    match args.what {
        AboutKey::Show => show(shell, &mut store, &mut register),
        AboutKey::Passphrase => passphrase(shell, &mut store, &mut register),
    }
}

fn show(shell: &mut Shell, store: &mut Store, register: &mut Register) -> Result<Exit, Failure> {
    let code = store.recovery_code();
    shell.line(code.words())?;
    shell.say(shell.text.get(Id::CliKeyKeep));
    was_shown(store, register, true)?;
    Ok(Exit::Ok)
}

/// Asks twice, without showing it. Nothing typed means: a key file again.
fn passphrase(
    shell: &mut Shell,
    store: &mut Store,
    register: &mut Register,
) -> Result<Exit, Failure> {
    if !unlock::someone_is_there() {
        return Err(Failure::said(Exit::Usage, shell.text.get(Id::CliKeyNobody)));
    }
    shell.say(shell.text.get(Id::CliKeyAbout));
    let words = unlock::hidden(shell.text.get(Id::CliKeyNew))?;
    let again = unlock::hidden(shell.text.get(Id::CliKeyAgain))?;
    if words.words() != again.words() {
        return Err(Failure::said(
            Exit::Refused,
            shell.text.get(Id::CliKeyDiffer),
        ));
    }
    let none = words.words().is_empty();
    if none && !store.has_passphrase() {
        shell.say(shell.text.get(Id::CliNothingDone));
        return Ok(Exit::Nothing);
    }
    if !none && words.words().chars().count() < SHORTEST {
        return Err(Failure::said(
            Exit::Refused,
            shell.text.get(Id::CliKeyShort),
        ));
    }
    // The code will be another one, which nobody has seen yet.
    was_shown(store, register, false)?;
    if !store.set_passphrase(register, (!none).then_some(&words))? {
        shell.say(shell.text.get(Id::CliNoticeKeyChangeLeft));
    }
    let done = if none { Id::CliKeyFile } else { Id::CliKeySet };
    shell.say(shell.text.get(done));
    Ok(Exit::Ok)
}

/// Home reminds of the code until it was shown once.
fn was_shown(store: &mut Store, register: &mut Register, shown: bool) -> Result<(), Failure> {
    if register.flag(SettingKey::RecoveryShown) == shown {
        return Ok(());
    }
    let mut changes = Changes::of(register);
    changes.set(SettingKey::RecoveryShown.id(), Setting::Flag(shown));
    let command = if shown {
        Command::RecoveryCode
    } else {
        Command::Setting
    };
    let act = Act::new(command, changes.done());
    store.commit(register, act)?;
    Ok(())
}
