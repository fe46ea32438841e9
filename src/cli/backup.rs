//! `relais backup` and `relais restore`: a verified copy in one file, and back again.

use super::args;
use super::exit::Exit;
use super::failure::Failure;
use super::json;
use super::open;
use super::severe;
use super::shell::Shell;
use super::unlock;
use super::who;
use crate::domain::SettingKey;
use crate::store::wall_clock::local;
use crate::store::{self, Disk, Place, Restored};
use crate::text::Id;
use crate::words::faults;
use crate::words::size;

/// Copies the store, whoever else writes it, and reads the copy back.
///
/// # Errors
/// The store does not read, or the copy cannot be written where it was asked for.
pub fn run(args: &args::Backup, shell: &mut Shell) -> Result<Exit, Failure> {
    let place = shell.folders()?.store();
    open::exists(&place)?;
    let reading = open::reading(shell, &place)?;
    if reading.notices.iter().any(faults::is_damage) {
        open::tell(shell, &reading.notices);
        return Err(Failure::said(
            Exit::Damaged,
            shell.text.get(Id::CliBackupDamaged),
        ));
    }
    let file = absolute(&args.file);
    let now = shell.clock.instant();
    let job = reading.reader.backup_job(&reading.register, now);
    let made = job.run_to(&file)?;
    if shell.json {
        shell.answer(&json::Backup::of(&made))?;
    } else {
        let path = faults::shown(&made.path);
        let words = shell
            .text
            .cli_backup_made(path, made.seq.to_string(), size(made.bytes));
        shell.line(&words)?;
    }
    if !reading.register.flag(SettingKey::RecoveryShown) {
        shell.say(shell.text.get(Id::CliBackupNeedsKey));
    }
    Ok(Exit::Ok)
}

/// Reads the backup, asks for the name of the store, and puts it back.
///
/// # Errors
/// The backup does not read, is of another store, or the name was not typed.
pub fn restore(args: &args::Restore, shell: &mut Shell) -> Result<Exit, Failure> {
    let place = shell.folders()?.store();
    let Some(file) = &args.file else {
        return go_on(args, shell, &place);
    };
    let file = absolute(file);
    let (seen, unlock) = unlock::ask(shell, |unlock| store::inspect(&place, &file, unlock))?;
    let name = name_of(&seen, &place);
    let question = question(shell, &seen, &name);
    severe::confirm(shell, &question, &name, args.name.as_deref())?;
    let clock = shell.clock;
    let who = who::identity(shell.name());
    let back = store::restore(Disk::default(), &place, &file, &unlock, &who, move || {
        clock.instant()
    })?;
    open::tell(shell, &back.notices);
    if shell.json {
        shell.answer(&json::Restore::of(&seen))?;
    } else {
        let words = shell.text.cli_restored(seen.seq.to_string(), seen.records);
        shell.line(&words)?;
    }
    Ok(Exit::Ok)
}

/// Goes on from a store that was put back to an earlier state, once its name was typed.
fn go_on(args: &args::Restore, shell: &mut Shell, place: &Place) -> Result<Exit, Failure> {
    let mut opened = open::write(shell)?;
    if !opened.store.is_rolled_back() {
        shell.say(shell.text.get(Id::CliNotRolledBack));
        return Ok(Exit::Nothing);
    }
    let name = opened.register.text(SettingKey::Name);
    let name = name.map_or_else(|| folder(place), |name| name.to_string());
    let seq = opened.store.info().seq;
    let question = shell.text.cli_ask_go_on(seq.to_string());
    severe::confirm(shell, &question, &name, args.name.as_deref())?;
    opened.store.go_on()?;
    shell.line(&shell.text.cli_went_on(seq.to_string()))?;
    Ok(Exit::Ok)
}

fn question(shell: &Shell, seen: &Restored, name: &str) -> String {
    let at = seen.at.map(local);
    let date = at.map_or_else(
        || shell.text.get(Id::Unknown).to_owned(),
        |at| shell.text.date(at.date()),
    );
    shell
        .text
        .cli_ask_restore(name, seen.seq.to_string(), date, seen.records)
}

/// The store's own name, else that of its folder.
fn name_of(seen: &Restored, place: &Place) -> String {
    seen.name
        .as_ref()
        .map_or_else(|| folder(place), |name| name.to_string())
}

fn folder(place: &Place) -> String {
    let name = place.data.file_name().unwrap_or_default();
    faults::shown(name.as_ref())
}

fn absolute(file: &std::path::Path) -> std::path::PathBuf {
    std::path::absolute(file).unwrap_or_else(|_| file.to_owned())
}
