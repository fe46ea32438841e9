//! `relais backup`: a verified copy of the store in one file.

use std::path::PathBuf;

use clap::ValueHint;
use serde::Serialize;

use super::exit::Exit;
use super::failure::Failure;
use super::folders::absolute;
use super::open;
use super::shell::Shell;
use crate::domain::SettingKey;
use crate::store::Made;
use crate::text::Id;
use crate::words::faults;
use crate::words::size;

const EXAMPLES: &str = "\
relais backup /media/usb/relais.sauvegarde
cat phrase.txt | relais backup nuit.relais --passphrase-fd 0";

/// What `relais backup` is typed with.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// Where to.
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub file: PathBuf,
}

/// A backup that was made and read back.
#[derive(Serialize)]
pub struct Json {
    file: String,
    seq: u64,
    bytes: u64,
}

impl Json {
    /// Of what the store made.
    pub fn of(made: &Made) -> Self {
        Self {
            file: faults::shown(&made.path),
            seq: made.seq,
            bytes: made.bytes,
        }
    }
}

/// Copies the store, whoever else writes it, and reads the copy back.
///
/// # Errors
/// The store does not read, or the copy cannot be written where it was asked for.
pub fn run(args: &Args, shell: &mut Shell) -> Result<Exit, Failure> {
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
        shell.answer(&Json::of(&made))?;
    } else {
        let path = faults::shown(&made.path);
        let words =
            shell
                .text
                .cli_backup_made(path, made.seq.to_string(), size(&shell.text, made.bytes));
        shell.line(&words)?;
    }
    if !reading.register.flag(SettingKey::RecoveryShown) {
        shell.say(shell.text.get(Id::CliBackupNeedsKey));
    }
    Ok(Exit::Ok)
}
